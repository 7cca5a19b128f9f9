#include "core/rules.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/rules_impl.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

std::optional<bool> Holds(std::string_view condition, std::string_view answers) {
  return Rules().Holds(condition, CaseWith(answers).answers);
}

TEST(Rules, KnowTheVocabulary) {
  EXPECT_EQ(Rules().id(), "no");
  EXPECT_EQ(Rules().law_as_of(), "2026-07-02");
  EXPECT_EQ(Rules().profile().id, "standard");
  EXPECT_EQ(Rules().facts().size(), 33U);
  EXPECT_EQ(Rules().services().size(), 48U);
  EXPECT_EQ(Rules().unknown_service(), "usikker");
  EXPECT_EQ(Rules().FindFact("kpr")->type, FactType::kScore);
  EXPECT_EQ(Rules().FindFact("nothing"), nullptr);
  EXPECT_EQ(Rules().FindSource("nothing"), nullptr);
}

TEST(Rules, EverySourceOfLawHasItsDayAndLink) {
  for (const Source& source : Rules().sources()) {
    EXPECT_FALSE(source.title.empty()) << source.id;
    if (source.practice) continue;
    EXPECT_TRUE(ParseDate(source.in_force).has_value()) << source.id;
    EXPECT_LE(source.in_force, "2026-07-02") << source.id;
    EXPECT_EQ(source.link.rfind("https://lovdata.no/", 0), 0U) << source.id;
  }
}

TEST(Rules, CoverTheirDaysOnly) {
  Case c;
  for (const auto& [day, covered] : {std::pair{"2026-06-30", false},
                                     {"2026-07-01", true},
                                     {"2027-12-31", true},
                                     {"2028-01-01", false}}) {
    c.as_of = *ParseDate(day);
    const Result<Assessment> assessment = Rules().Assess(c);
    EXPECT_EQ(assessment.ok(), covered) << day;
    if (!covered) {
      EXPECT_EQ(assessment.errors().front().code, "date_not_covered");
      EXPECT_EQ(ToLine(assessment.errors().front()),
                "#/as_of: the rules do not cover " + std::string(day) +
                    ". Write a day from 2026-07-01 to 2027-12-31.");
    }
  }
}

TEST(Rules, ConditionsHoldOrNotOrAreOpen) {
  EXPECT_EQ(Holds("unborn", "{}"), std::nullopt);
  EXPECT_EQ(Holds("unborn", R"({"venter_barn": "ja"})"), true);
  EXPECT_EQ(Holds("under_18", R"({"venter_barn": "ja"})"), false);
  EXPECT_EQ(Holds("under_18", R"({"alder": 18})"), false);
  EXPECT_EQ(Holds("under_18", R"({"alder": 17})"), std::nullopt);
  EXPECT_EQ(Holds("under_18", R"({"alder": 17, "venter_barn": "nei"})"), true);
  EXPECT_TRUE(Rules().HasCondition("asked.klagespor"));
  EXPECT_FALSE(Rules().HasCondition("asked.nothing"));
}

TEST(Rules, ServicesFallIntoKindsThatNoRuleTellsApart) {
  // Every service is in one kind; a service that a stay implies is alone in its kind.
  std::map<std::string, int> seen;
  for (const rules::ServiceKind& kind : Rules().impl().classes.kinds()) {
    for (const std::string& id : kind.services) ++seen[id];
    if (kind.implied >= 0) {
      EXPECT_EQ(kind.services.size(), 1U);
    }
  }
  EXPECT_EQ(seen.size(), Rules().services().size() + 1);
  for (const auto& [id, count] : seen) EXPECT_EQ(count, 1) << id;
}

TEST(Rules, StayImpliesAService) {
  const auto criterion = [](const Assessment& a, std::string_view outcome, std::size_t index) {
    return a.Outcome(outcome).criteria[index].verdict;
  };
  const Assessment hospital = Assess(
      R"({"venter_barn": "nei", "opphold": "sykehus", "tjenester": [], "tjenester_senere": []})");
  EXPECT_EQ(criterion(hospital, "sykehuskoordinator", 0), (Span{Verdict::kJa, Verdict::kJa}));
  const Assessment home = Assess(
      R"({"venter_barn": "nei", "opphold": "hjemme", "tjenester": [], "tjenester_senere": []})");
  EXPECT_EQ(criterion(home, "sykehuskoordinator", 0), (Span{Verdict::kNei, Verdict::kNei}));
  const Assessment institution = Assess(
      R"({"venter_barn": "nei", "opphold": "institusjon", "tjenester": [], "tjenester_senere": []})");
  EXPECT_EQ(criterion(institution, "koordinator", 3), (Span{Verdict::kJa, Verdict::kJa}));
}

}  // namespace
}  // namespace samvei::test
