// What is remembered for the answers of a moment is never shown for those of another.
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/case.h"
#include "core/embedded.h"
#include "core/guide.h"
#include "core/rules_impl.h"
#include "guide_walk.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

// As this rule set has it, or as one that was never asked anything before.
std::vector<std::optional<bool>> Conditions(const RuleSet& rules, const Answers& answers) {
  std::vector<std::optional<bool>> held;
  for (const rules::NamedCondition& condition : rules.impl().data.conditions) {
    held.push_back(rules.Holds(condition.id, answers));
  }
  return held;
}

RuleSet FreshRules() {
  const std::string text(Embedded("rules/no.json"));
  return std::move(RuleSet::Load("rules/no.json", text, Profile()).value());
}

TEST(Remembered, ConditionsAreThoseOfTheAnswersThatAreAskedAbout) {
  const RuleSet rules = FreshRules();
  Random random(11);
  for (int round = 0; round < Rounds(100); ++round) {
    Answers some = ToAnswers(RandomPerson(random));
    const Answers other = ToAnswers(RandomPerson(random));
    for (auto fact = some.begin(); fact != some.end();) {
      fact = random.Below(3) == 0 ? some.erase(fact) : std::next(fact);
    }
    const auto expected = Conditions(FreshRules(), some);
    EXPECT_EQ(Conditions(rules, some), expected);
    Conditions(rules, other);
    EXPECT_EQ(Conditions(rules, some), expected);
    if (some.empty()) continue;
    some.erase(some.begin());
    EXPECT_EQ(Conditions(rules, some), Conditions(FreshRules(), some));
  }
}

// What the result says would change it: each line with its id.
std::vector<std::pair<std::string, std::string>> Changes(const ViewTree& tree) {
  std::vector<std::pair<std::string, std::string>> lines;
  for (const Node& node : tree.nodes) {
    if (node.id.find("why.") != std::string::npos) lines.emplace_back(node.id, node.name);
  }
  return lines;
}

TEST(Remembered, WhatWouldChangeTheResultFollowsTheAnswers) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "svar");
  std::vector<std::pair<std::string, std::string>> last;
  int different = 0;
  for (const char* answer :
       {"q.varighet.under_3_mnd", "q.varighet.usikker", "q.varighet.over_24_mnd",
        "q.oensker_plan.nei", "q.oensker_koordinator.nei"}) {
    const std::string id = answer;
    guide.Apply(
        {id.find("oensker") != std::string::npos ? "nav.step.oensker" : "nav.step.varighet", ""});
    Press(guide, id);
    guide.Apply({"nav.step.svar", ""});
    ASSERT_EQ(guide.view().section, "svar");
    Guide fresh = NewGuide();
    ASSERT_TRUE(fresh.Resume(WriteCase(guide.current_case()), "svar").empty());
    ASSERT_EQ(fresh.view().section, "svar");
    const auto lines = Changes(guide.view());
    EXPECT_FALSE(lines.empty());
    EXPECT_EQ(lines, Changes(fresh.view())) << id;
    if (lines != last) ++different;
    last = lines;
  }
  EXPECT_GT(different, 3);
}

}  // namespace
}  // namespace samvei::test
