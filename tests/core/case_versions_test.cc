#include "core/case_versions.h"

#include <gtest/gtest.h>

#include "core/sealed_case.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const std::string kZeros16 = "AAAAAAAAAAAAAAAAAAAAAA==";
const std::string kZeros12 = "AAAAAAAAAAAAAAAA";

std::string Envelope(std::string_view find = "", std::string_view instead = "") {
  std::string text = R"({"format":"samvei-encrypted-case","version":1,)"
                     R"("kdf":{"name":"PBKDF2-HMAC-SHA-256","iterations":1000000,"salt":")" +
                     kZeros16 + R"("},"cipher":{"name":"AES-256-GCM","iv":")" + kZeros12 +
                     R"("},"data":"AAAAAAAAAAAAAAAAAAAAAA=="})";
  const std::size_t at = text.find(find);
  EXPECT_NE(at, std::string::npos) << find;
  if (!find.empty()) text.replace(at, find.size(), instead);
  return text;
}

std::vector<std::string> CodesOf(const Errors& errors) {
  std::vector<std::string> codes;
  for (const Error& error : errors) codes.push_back(error.code + " " + error.pointer);
  return codes;
}

std::vector<std::string> CodesOfCase(const std::string& text) {
  const Result<Case> read = ReadCase("c", text, Rules(), Date{2026, 11, 22});
  return read.ok() ? std::vector<std::string>() : CodesOf(read.errors());
}

std::vector<std::string> CodesOfEnvelope(const std::string& text) {
  const Result<Json> json = ParseJson("e", text);
  EXPECT_TRUE(json.ok()) << text;
  EXPECT_TRUE(IsSealed(json.value()));
  const Result<SealedCase> read = ReadSealedCase("e", json.value());
  return read.ok() ? std::vector<std::string>() : CodesOf(read.errors());
}

using Codes = std::vector<std::string>;

// The bare form is version 0: nothing but answers, where the caller knows the day.
TEST(CaseVersions, EveryOlderVersionIsRead) {
  const char* const kAnswers = R"("answers":{"alder":7})";
  for (const std::string& beginning : {std::string(), std::string(R"("version":0,)"),
                                       std::string(R"("format":"samvei-case","version":1,)"),
                                       std::string(R"("format":"samvei-case",)")}) {
    const std::string text = "{" + beginning + kAnswers + "}";
    const Result<Case> read = ReadCase("c", text, Rules(), Date{2026, 11, 22});
    ASSERT_TRUE(read.ok()) << text << ToLine(read.errors().front());
    EXPECT_EQ(read.value().answers.find("alder")->second, Answer(7.0));
    EXPECT_EQ(read.value().as_of, (Date{2026, 11, 22}));
    EXPECT_FALSE(ReadCase("c", text, Rules()).ok()) << "the commands know no day";
  }
  EXPECT_EQ(ReadCase("c", R"({"as_of":"2026-12-01","answers":{}})", Rules(), Date{2026, 11, 22})
                .value()
                .as_of,
            (Date{2026, 12, 1}));
}

TEST(CaseVersions, OtherFilesAreNamedForWhatTheyAre) {
  EXPECT_EQ(CodesOfCase(R"({"format":"samvei-case","version":2,"what":"is new"})"),
            Codes{"newer_version /version"});
  EXPECT_EQ(CodesOfCase(R"({"format":"gpx","version":9,"tracks":[]})"),
            Codes{"other_format /format"});
  EXPECT_EQ(CodesOfCase(R"({"version":1.5,"answers":{}})"), Codes{"unknown_value /version"});
  EXPECT_EQ(CodesOfCase(R"({"version":"1","answers":{}})"), Codes{"unknown_value /version"});
  EXPECT_EQ(CodesOfCase(R"({"version":-1,"answers":{}})"), Codes{"unknown_value /version"});
  EXPECT_EQ(CodesOfCase(Envelope()), Codes{"encrypted /format"});
}

TEST(SealedCase, IsReadAsTheDocumentationSays) {
  const SealedCase sealed = ReadSealedCase("e", ParseJson("e", Envelope()).value()).value();
  EXPECT_EQ(sealed.iterations, 1000000);
  EXPECT_EQ(sealed.salt, kZeros16);
  EXPECT_EQ(sealed.iv, kZeros12);
}

TEST(SealedCase, WhatIsAlteredIsRefused) {
  EXPECT_EQ(CodesOfEnvelope(Envelope("\"version\":1", "\"version\":2")),
            Codes{"newer_version /version"});
  EXPECT_EQ(CodesOfEnvelope(Envelope("\"version\":1,", "")), Codes{"missing_key /version"});
  EXPECT_EQ(CodesOfEnvelope(Envelope("1000000", "1")), Codes{"out_of_range /kdf/iterations"});
  EXPECT_EQ(CodesOfEnvelope(Envelope("1000000", "2000000000")),
            Codes{"out_of_range /kdf/iterations"});
  EXPECT_EQ(CodesOfEnvelope(Envelope("SHA-256\"", "MD5\"")), Codes{"unknown_value /kdf/name"});
  EXPECT_EQ(CodesOfEnvelope(Envelope("AES-256-GCM", "AES-256-CBC")),
            Codes{"unknown_value /cipher/name"});
  EXPECT_EQ(CodesOfEnvelope(Envelope(kZeros16, "AAAA")), Codes{"wrong_type /kdf/salt"});
  EXPECT_EQ(CodesOfEnvelope(Envelope("\"iv\":\"AAAA", "\"iv\":\"")),
            Codes{"wrong_type /cipher/iv"});
  EXPECT_EQ(CodesOfEnvelope(Envelope(R"("data":"AAAA)", R"("data":"A-AA)")),
            Codes{"wrong_type /data"});
  EXPECT_EQ(CodesOfEnvelope(Envelope(R"("data")", R"("more":1,"data")")),
            Codes{"unknown_key /more"});
}

}  // namespace
}  // namespace samvei::test
