// That nothing depends on the order in which answers or facts happen to be written.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/embedded.h"
#include "core/evaluation.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

template <typename T>
void Shuffle(std::vector<T>& list, Random& random) {
  for (std::size_t i = list.size(); i-- > 1;) {
    std::swap(list[i], list[static_cast<std::size_t>(random.Below(static_cast<int>(i) + 1))]);
  }
}

// The answers as JSON, their keys and the services of a list in any order.
std::string Shuffled(const Answers& answers, Random& random) {
  Json json = ParseJson("answers", WriteAnswers(answers)).value();
  Shuffle(json.members, random);
  for (auto& [fact, value] : json.members) Shuffle(value.items, random);
  return ToText(json);
}

TEST(Order, OfAnswersInAFileSaysNothing) {
  Random random(61);
  for (int i = 0; i < Rounds(300); ++i) {
    Answers answers = ToAnswers(RandomPerson(random));
    for (int missing = random.Below(6); missing > 0; --missing) {
      answers.erase(random.Pick(Rules().facts()).id);
    }
    const std::string once = Shuffled(answers, random);
    const std::string again = Shuffled(answers, random);
    ASSERT_EQ(ToJson(Assess(once)), ToJson(Assess(again))) << once << "\n" << again;
  }
}

// The order of facts is the order of the diagrams' variables: another one gives other diagrams, and
// the same verdicts.
TEST(Order, OfFactsInTheRulesDecidesNothing) {
  const std::string_view file = "rules/no.json";
  Random random(62);
  Evaluation shipped(Rules());
  for (int round = 0; round < 3; ++round) {
    Json json = ParseJson(file, Embedded(file)).value();
    for (auto& [part, value] : json.members) {
      if (part == "facts" || part == "criteria") Shuffle(value.items, random);
      if (part == "conditions" || part == "verdicts") Shuffle(value.members, random);
    }
    const Result<RuleSet> loaded = RuleSet::Load(file, ToText(json), Profile());
    ASSERT_TRUE(loaded.ok()) << ToLine(loaded.errors().front());
    Evaluation shuffled(loaded.value());
    for (int i = 0; i < Rounds(1000); ++i) {
      const Person person = RandomPerson(random);
      const Answers answers = ToAnswers(person);
      ASSERT_TRUE(shipped.Judge(answers) && shuffled.Judge(answers));
      for (std::size_t k = 0; k < shipped.outcomes().size(); ++k) {
        ASSERT_EQ(shipped.outcomes()[k], shuffled.outcomes()[k])
            << shipped.outcome_ids()[k] << " " << Describe(person);
      }
    }
  }
}

}  // namespace
}  // namespace samvei::test
