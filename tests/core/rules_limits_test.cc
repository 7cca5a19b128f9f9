// What a rule file may cost: one that is too large or too entangled is refused at once, instead of
// filling the memory or never ending.
#include "core/rules_limits.h"

#include <gtest/gtest.h>

#include "core/rules_impl.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

// The small good rules with more text behind a place that stands there once.
class SmallRules {
 public:
  SmallRules& Insert(const std::string& after, const std::string& more) {
    const std::size_t at = text_.find(after);
    EXPECT_NE(at, std::string::npos) << after;
    text_.insert(at + after.size(), more);
    return *this;
  }
  SmallRules& Conditions(const std::string& more) { return Insert(R"("conditions": {)", more); }
  SmallRules& Groups(const std::string& more) { return Insert(R"("all": ["H", "N"])", more); }
  SmallRules& Facts(const std::string& more) { return Insert(R"("facts": [)", more); }

  [[nodiscard]] Result<RuleSet> Load() const {
    return RuleSet::Load("rules.json", text_, Profile());
  }
  // "ok", or the lines of what is wrong.
  [[nodiscard]] std::string Outcome() const {
    const Result<RuleSet> rules = Load();
    if (rules.ok()) return "ok";
    std::string lines;
    for (const Error& error : rules.errors()) lines += ToLine(error) + "\n";
    return lines;
  }

 private:
  std::string text_ = ReadTestFile("bad/rules/good.json");
};

std::string Name(const std::string& stem, int number) { return stem + std::to_string(number); }

TEST(RulesLimits, ListsEnd) {
  std::string facts, values = R"("v0")", groups, conditions;
  for (int i = 1; i <= 250; ++i) {
    values += ", \"" + Name("v", i) + "\"";
    facts += R"({"id": ")" + Name("f", i) + R"(", "type": "date"}, )";
    groups += ", \"" + Name("g", i) + R"(": ["H"])";
    conditions += "\"" + Name("c", i) + R"(": "grown", )";
  }
  facts += R"({"id": "many", "type": "choice", "values": [)" + values + "]}, ";
  EXPECT_EQ(SmallRules().Facts(facts).Groups(groups).Conditions(conditions).Outcome(),
            "rules.json#/facts: there are more than 250 facts. Make do with fewer.\n"
            "rules.json#/facts/250: there are more than 100 values of a fact. Make do with fewer.\n"
            "rules.json#/groups: there are more than 250 groups. Make do with fewer.\n"
            "rules.json#/conditions: there are more than 250 conditions. Make do with fewer.\n");
}

TEST(RulesLimits, EntanglementEnds) {
  std::string all = "\"grown\"";
  for (int i = 0; i < 4000; ++i) all += ", \"grown\"";
  EXPECT_EQ(SmallRules().Conditions(R"("all": {"all": [)" + all + "]}, ").Outcome(),
            "rules.json: there are more than 4000 conditions, verdicts and rows in all. "
            "Make do with fewer.\n");
}

// As far as the limits go, a chain of references must not end the program's stack.
TEST(RulesLimits, AChainMayBeAsLongAsItCan) {
  std::string chain;
  for (int i = 0; i < 240; ++i) {
    std::string condition = "\"" + Name("c", i + 1) + "\"";
    for (int times = 0; times < 15; ++times) {
      condition.insert(0, "{\"not\": ");
      condition += "}";
    }
    chain += "\"" + Name("c", i) + "\": " + condition + ", ";
  }
  chain += R"("c240": "grown", )";
  const Result<RuleSet> rules = SmallRules().Conditions(chain).Load();
  ASSERT_TRUE(rules.ok()) << ToLine(rules.errors().front());
  EXPECT_EQ(rules.value().Holds("c0", {{"age", 20.0}}), true);
  EXPECT_EQ(rules.value().Holds("c1", {{"age", 20.0}}), false);
}

// Each group names the two before it: written out, the last is 2^40 names long.
TEST(RulesLimits, GroupsOfGroupsAreLookedUpOnce) {
  std::string groups = R"(, "g0": ["H"], "g1": ["N"])";
  for (int i = 2; i < 60; ++i) {
    groups += ", \"" + Name("g", i) + R"(": [")" + Name("g", i - 1) + R"(", ")" + Name("g", i - 2) +
              R"("])";
  }
  const Result<RuleSet> rules =
      SmallRules()
          .Groups(groups)
          .Conditions(R"("last": {"services": ["g59"], "in": "any", "at_least": 3}, )")
          .Load();
  ASSERT_TRUE(rules.ok()) << ToLine(rules.errors().front());
  const ServiceSet all = {"nurse", "therapist", "money"};
  EXPECT_EQ(rules.value().Holds("last", {{"now", all}}), true);
  EXPECT_EQ(rules.value().Holds("last", {{"now", ServiceSet()}, {"later", ServiceSet()}}), false);
}

// All pairs are asked for only after all firsts: 2^24 states must be told apart in the middle.
TEST(RulesLimits, DiagramsThatExplodeAreGivenUp) {
  std::string facts, pairs;
  for (const std::string stem : {"x", "y"}) {
    for (int i = 0; i < 24; ++i) {
      facts += R"({"id": ")" + Name(stem, i) + R"(", "type": "choice", "values": ["ja", "nei"]}, )";
    }
  }
  for (int i = 0; i < 24; ++i) {
    if (i > 0) pairs += ", ";
    pairs += R"({"all": [{"fact": ")" + Name("x", i) + R"(", "in": ["ja"]}, {"fact": ")" +
             Name("y", i) + R"(", "in": ["ja"]}]})";
  }
  EXPECT_EQ(
      SmallRules().Facts(facts).Conditions(R"("pairs": {"any": [)" + pairs + "]}, ").Outcome(),
      "rules.json: the rules tell too many states of the answers apart. "
      "Let fewer rules ask for many facts at once, or declare facts that are asked for "
      "together one after the other.\n");
}

TEST(RulesLimits, TheShippedRulesAreFarFromThem) {
  EXPECT_LT(Rules().impl().store.work() * 20, rules::kMostDiagramWork);
}

}  // namespace
}  // namespace samvei::test
