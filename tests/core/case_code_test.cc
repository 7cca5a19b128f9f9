#include "core/case_code.h"

#include <gtest/gtest.h>

#include "core/deflate.h"
#include "core/json.h"
#include "core/machine_code.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

// Base 45 written a second time, so that the reader is not only compared with the writer.
std::string Base45(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const unsigned first = static_cast<unsigned char>(bytes[i]);
    if (i + 1 == bytes.size()) {
      text += {kCodeAlphabet[first % 45], kCodeAlphabet[first / 45]};
    } else {
      const unsigned pair = first * 256 + static_cast<unsigned char>(bytes[i + 1]);
      text +=
          {kCodeAlphabet[pair % 45], kCodeAlphabet[pair / 45 % 45], kCodeAlphabet[pair / 45 / 45]};
    }
  }
  return text;
}

std::string CodeOf(std::string_view json) { return "SAMVEI1:" + Base45(Deflate(json)); }

std::string ErrorOf(std::string_view text) {
  const Result<std::string> read = ReadCaseCode("code", text);
  return read.ok() ? "" : read.errors().front().code;
}

Case Child() {
  Case c;
  c.as_of = {2026, 11, 22};
  c.answers = {{"rolle", "forelder"}, {"alder", 7.0}, {"tjenester", ServiceSet{"ppt", "habu"}}};
  c.application.texts = {{"navn", "Áilu"}, {"annet", "linje 1\nlinje 2"}};
  return c;
}

TEST(CaseCode, TheStandardsExamples) {
  EXPECT_EQ(Base45("AB"), "BB8");
  EXPECT_EQ(Base45("Hello!!"), "%69 VD92EX0");
  EXPECT_EQ(Base45("base-45"), "UJCLQE7W581");
  EXPECT_EQ(WriteCaseCode(Child()), CodeOf(WriteCase(Child())));
}

TEST(CaseCode, ComesBack) {
  Random random(45);
  for (int round = 0; round < Rounds(500); ++round) {
    Case c = Child();
    c.answers = ToAnswers(RandomPerson(random));
    const std::string code = WriteCaseCode(c);
    EXPECT_EQ(code.find_first_not_of(kCodeAlphabet), std::string::npos);
    const Result<std::string> read = ReadCaseCode("code", code);
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value(), WriteCase(c));
  }
}

TEST(CaseCode, MayBeBrokenIntoLines) {
  std::string code = WriteCaseCode(Child());
  for (std::size_t at = 20; at < code.size(); at += 22) code.insert(at, "\r\n");
  EXPECT_EQ(ReadCaseCode("code", "  " + code + "\n\n").value(), WriteCase(Child()));
}

TEST(CaseCode, SaysWhatIsWrong) {
  const std::string code = WriteCaseCode(Child());
  EXPECT_EQ(ErrorOf(""), "no_code");
  EXPECT_EQ(ErrorOf("SAMVEI"), "no_code");
  EXPECT_EQ(ErrorOf("SAMVEI:AB"), "no_code");
  EXPECT_EQ(ErrorOf("Kari Nordmann"), "no_code");
  EXPECT_EQ(ErrorOf("SAMVEI2:" + code.substr(8)), "newer_version");
  EXPECT_EQ(ErrorOf("SAMVEI1:"), "damaged_code");
  EXPECT_EQ(ErrorOf("SAMVEI1::::"), "damaged_code") << "more than two bytes hold";
  EXPECT_EQ(ErrorOf("SAMVEI1:abc"), "damaged_code");
  for (std::size_t size = 9; size < code.size(); ++size) {
    EXPECT_EQ(ErrorOf(code.substr(0, size)), "damaged_code") << size;
  }
  for (std::size_t at = 8; at < code.size(); ++at) {
    std::string altered = code;
    altered[at] = altered[at] == 'Q' ? 'R' : 'Q';
    EXPECT_EQ(ErrorOf(altered), "damaged_code") << at;
  }
}

TEST(CaseCode, AFewBytesCannotFillTheMemory) {
  EXPECT_EQ(ErrorOf(CodeOf(std::string(kMaxJsonBytes, ' '))), "");
  EXPECT_EQ(ErrorOf(CodeOf(std::string(kMaxJsonBytes + 1, ' '))), "damaged_code");
  EXPECT_EQ(ErrorOf(std::string(5 * kMaxJsonBytes, 'A')), "too_large");
}

}  // namespace
}  // namespace samvei::test
