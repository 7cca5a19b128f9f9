// Whether `samvei check` finds what it is there to find: each test spoils the rules in one place.
#include "core/check.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/check_report.h"
#include "core/check_space.h"
#include "core/embedded.h"
#include "tests/core/spoilt_rules.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

using check::CheckReport;
using check::CheckResult;

void Silent(std::string_view) {}

const CheckResult* Find(const CheckReport& report, const std::string& id) {
  for (const CheckResult& result : report.results) {
    if (result.id == id) return &result;
  }
  ADD_FAILURE() << "there is no check " << id;
  return nullptr;
}

// The cases of an example, each assessed.
std::vector<Assessment> AssessExample(const std::string& example, const RuleSet& rules) {
  std::vector<Assessment> all;
  for (std::size_t at = 0; at < example.size();) {
    const std::size_t end = std::min(example.find('\n', at), example.size());
    all.push_back(Assess(example.substr(at, end - at), rules));
    at = end + 1;
  }
  return all;
}

TEST(Check, ShippedRulesHold) {
  const CheckReport report = check::CheckRules(Rules(), Silent);
  for (const CheckResult& result : report.results) {
    for (const check::Violation& violation : result.violations) {
      ADD_FAILURE() << result.id << ": " << violation.what << "\n" << violation.example;
    }
  }
  EXPECT_TRUE(report.ok());
  EXPECT_GT(report.complete_states.size(), 20U);
  EXPECT_GT(report.partial_states.size(), report.complete_states.size());
}

TEST(Check, PracticeOfBodoeHolds) {
  CheckReport report;
  check::Space space(Rules("bodoe"));
  check::CheckInvariants(space, Silent, report);
  check::CheckPartial(space, Silent, report);
  EXPECT_TRUE(report.ok()) << check::ToText(report);
}

struct Fault {
  const char* check;
  const char* from;
  const char* to;
  const char* says;  // of the first violation
};

TEST(Check, FindsABrokenInvariantWithACase) {
  const std::vector<Fault> faults = {
      {"invariant.01", R"({"row": "to_kommunale", "when")",
       R"({"row": "for_mange", "when": {"services": ["H"], "in": "any", "at_least": 3},
          "gives": "vurderes"}, {"row": "to_kommunale", "when")",
       "a service more (hjemmesykepleie) lowers koordinator"},
      {"invariant.01",
       R"({"row": "over_24_mnd", "when": {"fact": "varighet", "in": ["over_24_mnd"]}, "gives": "ja"})",
       R"({"row": "over_24_mnd", "when": {"fact": "varighet", "in": ["over_24_mnd"]}, "gives": "vurderes"})",
       "a longer need lowers koordinator"},
      {"invariant.02",
       R"("wish_against_coordinator": {"fact": "oensker_koordinator", "in": ["nei"]})",
       R"("wish_against_coordinator": {"fact": "oensker_koordinator", "in": ["ja"]})",
       "saying ja to oensker_koordinator lowers koordinator"},
      {"invariant.03", R"("not_applicable": "adult")", R"("not_applicable": "age_from_25")",
       "an adult gets a verdict on barnekoordinator"},
      {"invariant.04",
       R"({"row": "ja_uten_tegn", "when": {"fact": "alvorlig", "in": ["ja"]}, "gives": "vurderes"})",
       R"({"row": "diagnose", "when": {"all": [{"fact": "alvorlig", "in": ["ja"]},
          {"fact": "diagnose", "in": ["ja"]}]}, "gives": "trolig"},
          {"row": "ja_uten_tegn", "when": {"fact": "alvorlig", "in": ["ja"]}, "gives": "vurderes"})",
       "diagnose changes barnekoordinator"},
      {"invariant.05", R"({"row": "nei_men_tegn", "when": "severity_possible")",
       R"({"row": "nei_ved_skaar", "when": "kpr_from_4", "gives": "nei"},
          {"row": "nei_men_tegn", "when": "severity_possible")",
       "a score, or a higher one, lowers barnekoordinator"},
      {"invariant.06", R"({"row": "ufoedt", "when": "unborn", "gives": "vurderes"})",
       R"({"row": "ufoedt", "when": "unborn", "gives": "trolig"})",
       "barnekoordinator is likely without: welfare"},
      {"invariant.07", R"("wish_against_plan": {"fact": "oensker_plan", "in": ["nei"]})",
       R"("wish_against_plan": {"any": [{"fact": "oensker_plan", "in": ["nei"]},
          {"fact": "oensker_koordinator", "in": ["nei"]}]})",
       "oensker_koordinator changes individuell_plan"},
      {"invariant.08", R"("in": ["annen_kommune"]}, "gives": "flytt")",
       R"("in": ["annen_kommune"]}, "gives": "ny")", "a second plan is asked for"},
      {"invariant.09",
       R"({"row": "usikker", "when": {"fact": "varighet", "in": ["usikker"]}, "gives": "vurderes"})",
       R"({"row": "usikker", "when": {"fact": "varighet", "in": ["usikker"]}, "gives": "nei"})",
       "koordinator.varighet is nei where it is not known (unsure.varighet)"},
      {"invariant.10", R"({"row": "ingen_rett", "gives": {"all_of": [)",
       R"({"row": "ingen_rett", "gives": {"all_of": ["vurderes", )",
       "nobody has the duty to coordinate"},
      {"invariant.11", R"({"any": [{"verdict": "koordinator", "at_least": "trolig"}, )",
       R"({"any": [)", "samordning stands beside koordinator"},
      {"invariant.14", R"("sykehuskoordinator", "individuell_plan", "samordning"])",
       R"("sykehuskoordinator", "samordning"])",
       "the conditions of individuell_plan are open, and nothing is to be done"},
  };
  for (const Fault& fault : faults) {
    const RuleSet rules = Load(Spoilt(fault.from, fault.to));
    CheckReport report;
    check::Space space(rules);
    check::CheckInvariants(space, Silent, report);
    const CheckResult* result = Find(report, fault.check);
    ASSERT_FALSE(result->violations.empty()) << fault.says;
    const check::Violation& first = result->violations.front();
    EXPECT_EQ(first.what, fault.says);
    // A case that any reader of answers takes; of two, the outcome falls or differs between them.
    const std::vector<Assessment> cases = AssessExample(first.example, rules);
    ASSERT_FALSE(cases.empty()) << fault.says;
    if (cases.size() == 1) continue;
    bool differs = false;
    for (std::size_t i = 0; i < cases[0].outcomes.size(); ++i) {
      const Span before = cases[0].outcomes[i].verdict, after = cases[1].outcomes[i].verdict;
      differs = differs || (before.decided() && after.decided() && before != after);
    }
    EXPECT_TRUE(differs) << first.what << "\n" << first.example;
  }
}

TEST(Check, TheCaseIsTheSmallest) {
  const RuleSet rules =
      Load(Spoilt(R"("not_applicable": "adult")", R"("not_applicable": "age_from_25")"));
  CheckReport report;
  check::Space space(rules);
  check::CheckInvariants(space, Silent, report);
  EXPECT_EQ(Find(report, "invariant.03")->violations.front().example,
            R"({"alder": 18, "venter_barn": "nei"})");
}

TEST(Check, FindsWhatIsDeadOrSaidTwice) {
  const std::vector<Fault> faults = {
      {"criteria.alive", R"({"verdict": "sykehuskoordinator.komplekst"},)", "",
       "sykehuskoordinator.komplekst changes no outcome for anyone"},
      {"criteria.different",
       R"({"id": "sykehuskoordinator.samordning", "sources": ["sphl-2-5-a", "pbrl-2-5-b"], "gives": {"verdict": "samordning_trengs"}})",
       R"({"id": "sykehuskoordinator.samordning", "sources": ["sphl-2-5-a"], "gives": {"verdict": "langvarig"}})",
       "sykehuskoordinator.samordning always gives what sykehuskoordinator.varighet gives"},
      {"rows.alive", R"({"row": "to_helsetjenester", "when": {"services": ["helse"])",
       R"({"row": "aldri", "when": {"services": ["H"], "in": "any", "at_least": 3}, "gives": "trolig"},
          {"row": "to_helsetjenester", "when": {"services": ["helse"])",
       "koordinator.tjenester: the row aldri changes nothing for anyone"},
      {"rows.alive", R"({"when": "barnevern_track", "gives": "barnevern"})",
       R"({"when": "barnevern_track", "gives": "barnevern"},
          {"when": {"all": ["barnevern_track", "nav_party"]}, "gives": "nav"})",
       "plan.track: row 5 changes nothing for anyone"},
  };
  for (const Fault& fault : faults) {
    CheckReport report;
    check::Space space(Load(Spoilt(fault.from, fault.to)));
    check::CheckRows(space, Silent, report);
    const CheckResult* result = Find(report, fault.check);
    ASSERT_FALSE(result->violations.empty()) << fault.says;
    EXPECT_EQ(result->violations.front().what, fault.says);
  }
}

TEST(Check, FindsAVerdictThatNobodyGets) {
  const RuleSet rules = Load(Spoilt(R"("severity_yes", {"not": "under_4"}]}, "gives": "ja")",
                                    R"("severity_yes", {"not": "under_4"}]}, "gives": "trolig")"));
  CheckReport report;
  check::Space space(rules);
  check::CheckStates(space, Silent, report);
  ASSERT_FALSE(Find(report, "reached")->violations.empty());
  EXPECT_EQ(Find(report, "reached")->violations.front().what, "barnekoordinator is ja for nobody");
  EXPECT_TRUE(Find(report, "maps")->violations.empty());
}

RuleSet WithTwoServicesLowered(const std::string& more) {
  return Load(std::string(Embedded(kShippedRules)), R"({"id": "x", "overrides": [
      {"criterion": "koordinator.tjenester", "row": "to_kommunale", "verdict": "vurderes"})" +
                                                        more + "]}");
}

TEST(Check, FindsPracticeThatPunishesMoreHelp) {
  const RuleSet rules = WithTwoServicesLowered("");
  CheckReport report;
  check::Space space(rules);
  check::CheckInvariants(space, Silent, report);
  const CheckResult* result = Find(report, "invariant.01");
  ASSERT_FALSE(result->violations.empty());
  const auto cases = AssessExample(result->violations.front().example, rules);
  ASSERT_EQ(cases.size(), 2U);
  EXPECT_GT(cases[0].Outcome("koordinator").verdict.worst,
            cases[1].Outcome("koordinator").verdict.best);
}

// Practice may lower every way to `ja`: that is no fault.
TEST(Check, LetsPracticeLowerAllRows) {
  CheckReport report;
  check::Space space(WithTwoServicesLowered(
      R"(, {"criterion": "koordinator.tjenester", "row": "kommune_og_sykehus", "verdict": "vurderes"})"));
  check::CheckStates(space, Silent, report);
  check::CheckInvariants(space, Silent, report);
  EXPECT_TRUE(report.ok()) << check::ToText(report);
}

TEST(Check, TheLoaderRefusesPracticeThatEndsInNei) {
  const std::string rules =
      Spoilt(R"({"verdict": "barnekoordinator.alvorlig", "at_least": "vurderes"})",
             R"({"verdict": "barnekoordinator.alvorlig", "at_least": "trolig"})");
  const Profile profile = ReadProfile("p.json", R"({"id": "x", "overrides": [
      {"criterion": "barnekoordinator.alvorlig", "row": "ja_med_tegn", "verdict": "vurderes"}]})")
                              .value();
  const Result<RuleSet> refused = RuleSet::Load(kShippedRules, rules, profile);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.errors().front().code, "profile_gives_nei");
  EXPECT_NE(refused.errors().front().message.find("turns 'barnekoordinator.velferd' into 'nei'"),
            std::string::npos);
  EXPECT_NE(refused.errors().front().message.find("alvorlig = ja"), std::string::npos);
}

TEST(Check, TextsThatAreMissingAreNamed) {
  const EmbeddedFile few[] = {{"texts/xx.a.json", R"({"outcome.koordinator": "k"})"}};
  const CheckResult result = check::CheckTexts(Rules(), Texts::Load(few, "xx").value());
  EXPECT_EQ(result.id, "texts.xx");
  ASSERT_FALSE(result.violations.empty());
  EXPECT_EQ(result.violations.front().what, "the text outcome.koordinator.title is missing");
  const CheckResult whole = check::CheckTexts(Rules(), Texts::Load(EmbeddedFiles(), "nb").value());
  for (const check::Violation& violation : whole.violations) ADD_FAILURE() << violation.what;
}

}  // namespace
}  // namespace samvei::test
