#include "core/helper_list.h"

#include <gtest/gtest.h>

#include "core/embedded.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

constexpr std::string_view kFile = "interview/helpers.json";

// The lines of what is wrong, or "ok", with one text of the shipped list put in place of another.
std::string Outcome(std::string_view from, std::string_view to) {
  std::string text(Embedded(kFile));
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  const Result<HelperList> list = HelperList::Read("f", text, Rules());
  if (list.ok()) return "ok";
  std::string lines;
  for (const Error& error : list.errors()) lines += error.code + " " + error.pointer + "\n";
  lines.pop_back();
  return lines;
}

TEST(HelperList, SaysWhereItIsWrong) {
  struct Case {
    const char* from;
    const char* to;
    const char* lines;
  };
  constexpr Case kCases[] = {
      {"", "", "ok"},
      {R"({"sector": "HB"},)", "", "missing_key /groups"},
      {R"({"sector": "HB"})", R"({"sector": "H"})",
       "duplicate_value /groups/1/sector\nmissing_key /groups"},
      {R"({"sector": "HB"})", R"({"sector": "X"})",
       "unknown_name /groups/0/sector\nmissing_key /groups"},
      {R"({"sector": "HB"})", R"({"sector": "HB", "age": [0, 1]})", "unknown_key /groups/0/age"},
      {"\"bup\": [0, 17]", "\"bupp\": [0, 17]", "unknown_name /ages/bupp"},
      {"\"bup\": [0, 17]", "\"bup\": [17, 0]", "out_of_range /ages/bup"},
      {"\"bup\": [0, 17]", "\"bup\": [0]", "wrong_type /ages/bup"},
      {"\"bup\": [0, 17]", "\"bup\": 17", "wrong_type /ages/bup"},
      {R"(["svangerskap"])", R"(["jordmor"])", "unknown_name /unborn/0"},
  };
  for (const Case& c : kCases) EXPECT_EQ(Outcome(c.from, c.to), c.lines) << c.to;
}

TEST(HelperList, KnowsWhatIsMetAtWhichAge) {
  const HelperList list = std::move(HelperList::Read(kFile, Embedded(kFile), Rules()).value());
  const auto usual = [&](std::string_view service, const Answers& answers) {
    return list.IsUsual(service, answers);
  };
  const Answers child = {{"alder", 3.0}};
  const Answers adult = {{"alder", 40.0}};
  const Answers unborn = {{"venter_barn", Choice("ja")}};
  EXPECT_TRUE(usual("tilrettelagt_barnehage", child));
  EXPECT_FALSE(usual("tilrettelagt_barnehage", adult));
  EXPECT_FALSE(usual("langtidsopphold", child));
  EXPECT_TRUE(usual("langtidsopphold", adult));
  EXPECT_FALSE(usual("svangerskap", child));
  EXPECT_TRUE(usual("svangerskap", unborn));
  EXPECT_TRUE(usual("habu", unborn));
  for (const Service& service : Rules().services())
    EXPECT_TRUE(usual(service.id, {})) << service.id;
}

}  // namespace
}  // namespace samvei::test
