// What a municipality says of its own: on the page and in the application, to those it is for.
#include "core/local_practice.h"

#include <gtest/gtest.h>

#include "core/guide.h"
#include "tests/core/application_people.h"
#include "tests/core/guide_walk.h"

namespace samvei::apply_test {
namespace {

constexpr const char* kByAge = R"({"id": "x", "office": {"unit": "Servicetorget"},
    "offices": {"": {"unit": "Barn og unge", "below": 18},
                "koordinator": [{"unit": "Voksenteamet", "from": 18, "below": 67}],
                "sykehuskoordinator": {"unit": "Sykehusets enhet"}}})";

std::string UnitFor(const std::string& person,
                    const std::map<std::string, std::string>& instead = {}) {
  static const RuleSet rules = LoadRules(kByAge);
  const Case c = MakeCase(person, instead);
  return RecipientOffice(rules, c, rules.Assess(c).value()).unit;
}

TEST(LocalPractice, TheOfficeIsThatOfOutcomeAndAge) {
  EXPECT_EQ(UnitFor("child"), "Barn og unge");
  EXPECT_EQ(UnitFor("unborn"), "Barn og unge");  // counts as no years old
  EXPECT_EQ(UnitFor("adult"), "Voksenteamet");
  EXPECT_EQ(UnitFor("adult", {{"alder", "66"}}), "Voksenteamet");
  EXPECT_EQ(UnitFor("adult", {{"alder", "67"}}), "Servicetorget");
}

TEST(LocalPractice, AnAgeThatIsNotAnsweredGetsTheGeneralOffice) {
  static const RuleSet rules = LoadRules(kByAge);
  const Case c = MakeCase(R"("rolle": "forelder", "tjenester": ["avlastning", "habilitering"],
      "tjenester_senere": [], "varighet": "over_24_mnd", "samordningsbehov": "ja")");
  EXPECT_EQ(RecipientOffice(rules, c, rules.Assess(c).value()).unit, "Servicetorget");
}

constexpr const char* kGenerous = R"({"id": "x", "tool": "DIPS Samspill",
    "tool_mode": "Enkelt samspill", "generous": {"barnekoordinator":
    {"from": 18, "below": 25, "note": {"nb": "Barnekoordinator kan fortsette til 25 år."}}}})";
constexpr const char* kUntil25 = "Barnekoordinator kan fortsette til 25 år.";

std::string ReadAt(const std::string& age) {
  static const RuleSet rules = LoadRules(kGenerous);
  return Read(Build(MakeCase("adult", {{"alder", age}}), rules));
}

TEST(LocalPractice, MoreThanTheLawGivesIsToldToThoseItIsFor) {
  EXPECT_TRUE(Says(ReadAt("18"), kUntil25));
  EXPECT_TRUE(Says(ReadAt("24"), kUntil25));
  EXPECT_FALSE(Says(ReadAt("25"), kUntil25));
}

TEST(LocalPractice, MoreThanTheLawGivesChangesNoVerdict) {
  const RuleSet rules = LoadRules(kGenerous);
  const Case c = MakeCase("adult", {{"alder", "20"}});
  const Assessment local = rules.Assess(c).value(), national = Rules().Assess(c).value();
  for (const OutcomeResult& outcome : national.outcomes) {
    EXPECT_EQ(local.Outcome(outcome.id).verdict, outcome.verdict) << outcome.id;
  }
  EXPECT_EQ(local.Outcome("barnekoordinator").verdict.best, Verdict::kUaktuelt);
}

TEST(LocalPractice, TheToolAndItsModeAreTold) {
  EXPECT_TRUE(Says(ReadAt("40"), "DIPS Samspill (Enkelt samspill)"));
  const Texts& words = Words();
  const std::vector<std::string> places = {"individuell_plan"};
  Profile profile;
  EXPECT_EQ(ToolSentence(profile, words, places), "");
  profile.tool = "Visma";
  EXPECT_EQ(ToolSentence(profile, words, places),
            "Kommunen bruker Visma til individuell plan. Egen innlogging er ikke et krav.");
  profile.texts["note.nb.individuell_plan"] = "Vi bruker Visma.";
  EXPECT_EQ(ToolSentence(profile, words, places), "");
  profile.tool_mode = "Enkelt samspill";  // which that note does not name
  EXPECT_TRUE(Says(ToolSentence(profile, words, places), "Visma (Enkelt samspill)"));
}

TEST(LocalPractice, ThePageTellsItToo) {
  Guide guide = test::NewGuide(kGenerous);
  test::RunFamilyTo(guide, "svar");
  ASSERT_NE(test::Find(guide, "t.local.individuell_plan.tool"), nullptr);
  EXPECT_EQ(test::Find(guide, "t.local.barnekoordinator.more"), nullptr);  // a child of 7
  test::Press(guide, "nav.step.hvem");
  test::Press(guide, "q.alder", "19");
  test::Press(guide, "nav.step.svar");
  ASSERT_EQ(test::Find(guide, "result.barnekoordinator")->best, "uaktuelt");
  const Node* more = test::Find(guide, "t.local.barnekoordinator.more");
  ASSERT_NE(more, nullptr);
  EXPECT_EQ(more->name, kUntil25);
}

}  // namespace
}  // namespace samvei::apply_test
