// That the sources of the shipped rules are what they say: id, name and link agree, act by act.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "core/date.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

std::string Replaced(std::string text, char from, std::string_view to) {
  std::string out;
  for (const char c : text) out += c == from ? std::string(to) : std::string(1, c);
  return out;
}

// "pasient- og brukerrettighetsloven § 2-5 b", taken apart.
struct Name {
  std::string act, paragraph;
};

Name NameOf(const Source& source) {
  constexpr std::string_view kSign = " § ";
  const std::size_t at = source.short_title.find(kSign);
  EXPECT_NE(at, std::string::npos) << source.id;
  if (at == std::string::npos) return {};
  return {source.short_title.substr(0, at), source.short_title.substr(at + kSign.size())};
}

TEST(Sources, IdNameAndLinkAgree) {
  std::map<std::string, std::string> acts;  // how ids of an act begin -> its address and name
  for (const Source& source : Rules().sources()) {
    if (source.practice) continue;
    const Name name = NameOf(source);
    const std::string end = "/§" + Replaced(name.paragraph, ' ', "");
    ASSERT_GT(source.link.size(), end.size()) << source.id;
    const std::string act = source.link.substr(0, source.link.size() - end.size());
    EXPECT_EQ(source.link, act + end) << source.id;
    const bool regulation = name.act.rfind("forskrift", 0) == 0;
    EXPECT_EQ(
        act.rfind(regulation ? "https://lovdata.no/forskrift/" : "https://lovdata.no/lov/", 0), 0U)
        << source.link;
    const std::string id_end = "-" + Replaced(name.paragraph, ' ', "-");
    ASSERT_GT(source.id.size(), id_end.size()) << source.id;
    const std::string start = source.id.substr(0, source.id.size() - id_end.size());
    EXPECT_EQ(source.id, start + id_end);
    const auto known = acts.emplace(start, act + " " + name.act);
    EXPECT_EQ(known.first->second, act + " " + name.act) << source.id;
  }
  std::vector<std::string> different;
  for (const auto& [start, act] : acts) different.push_back(act);
  std::sort(different.begin(), different.end());
  EXPECT_EQ(std::adjacent_find(different.begin(), different.end()), different.end());
}

TEST(Sources, LawHasADayAndPracticeHasNone) {
  const Date read = ParseDate(Rules().law_as_of()).value();
  for (const Source& source : Rules().sources()) {
    if (source.practice) {
      EXPECT_EQ(source.in_force, "") << source.id;
      continue;
    }
    const std::optional<Date> day = ParseDate(source.in_force);
    ASSERT_TRUE(day.has_value()) << source.id;
    EXPECT_LE(ToIso(*day), ToIso(read)) << source.id;
  }
}

// The page that tells what was checked names every act and every practice document.
TEST(Sources, ThePageOnSourcesNamesEachOne) {
  const std::string page = ReadTestFile("../docs/sources.md");
  for (const Source& source : Rules().sources()) {
    if (source.practice) {
      EXPECT_NE(page.find("`" + source.id + "`"), std::string::npos) << source.id;
      continue;
    }
    const Name name = NameOf(source);
    const std::size_t row = page.find("| " + name.act + " |");
    ASSERT_NE(row, std::string::npos) << name.act;
    const std::string line = page.substr(row, page.find('\n', row) - row);
    const std::string number = source.link.substr(0, source.link.find("/§"));
    EXPECT_NE(line.find(number.substr(number.rfind('/') + 1)), std::string::npos) << source.id;
    EXPECT_NE((line + ",").find(" " + name.paragraph + ","), std::string::npos) << source.id;
  }
}

// Law stands behind every criterion; practice only beside it.
TEST(Sources, LawStandsBehindEveryCriterion) {
  const Assessment child = Assess(R"({"venter_barn": "nei", "alder": 6})");
  int criteria = 0;
  for (const OutcomeResult& outcome : child.outcomes) {
    for (const CriterionResult& criterion : outcome.criteria) {
      ++criteria;
      ASSERT_FALSE(criterion.sources.empty()) << criterion.id;
      EXPECT_FALSE(Rules().FindSource(criterion.sources.front())->practice) << criterion.id;
    }
  }
  EXPECT_EQ(criteria, 24);
}

}  // namespace
}  // namespace samvei::test
