#include "core/evaluation.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <new>

#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

// Counts what is asked for, to see that judging asks for nothing.
namespace {
std::size_t allocations = 0;
}
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  std::abort();  // nothing throws here
}
// Sorting asks in this way, and what is asked for here must be given back here.
void* operator new(std::size_t size, const std::nothrow_t& /*tag*/) noexcept {
  return operator new(size);
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, const std::nothrow_t& /*tag*/) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t /*size*/) noexcept { std::free(memory); }

namespace samvei::test {
namespace {

TEST(Evaluation, SaysWhatAssessSays) {
  Evaluation evaluation(Rules());
  Random random(21);
  for (int i = 0; i < Rounds(2000); ++i) {
    const Person person = RandomPerson(random);
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(person);
    const Assessment expected = Rules().Assess(c).value();
    ASSERT_TRUE(evaluation.Judge(c.answers)) << Describe(person);
    std::map<std::string, Verdict> criteria;
    for (std::size_t k = 0; k < evaluation.criterion_ids().size(); ++k) {
      criteria[evaluation.criterion_ids()[k]] = evaluation.criteria()[k];
    }
    for (std::size_t k = 0; k < evaluation.outcome_ids().size(); ++k) {
      const OutcomeResult& outcome = expected.Outcome(evaluation.outcome_ids()[k]);
      ASSERT_EQ(evaluation.outcomes()[k], outcome.verdict.worst) << Describe(person);
      ASSERT_EQ(evaluation.conditions()[k], outcome.conditions.worst) << Describe(person);
      for (const CriterionResult& one : outcome.criteria) {
        ASSERT_EQ(criteria[one.id], one.verdict.worst) << one.id << ": " << Describe(person);
      }
    }
  }
}

TEST(Evaluation, LeavesWhatHangsOnAMissingAnswer) {
  Random random(22);
  const Answers answers = ToAnswers(RandomPerson(random));
  Evaluation evaluation(Rules());
  EXPECT_FALSE(evaluation.Judge({}));
  for (const char* fact : {"alder", "venter_barn", "tjenester", "varighet"}) {
    Answers without = answers;
    without["venter_barn"] = "nei";
    without.erase(fact);
    EXPECT_FALSE(evaluation.Judge(without)) << fact;
  }
  EXPECT_TRUE(evaluation.Judge(answers));
}

TEST(Evaluation, AsksForNoMemory) {
  Evaluation evaluation(Rules());
  Random random(23);
  for (int i = 0; i < 100; ++i) {
    const Answers answers = ToAnswers(RandomPerson(random));
    const std::size_t before = allocations;
    const bool judged = evaluation.Judge(answers);
    EXPECT_EQ(allocations, before);
    EXPECT_TRUE(judged);
  }
  const std::size_t before = allocations;
  const Answers copy = ToAnswers(RandomPerson(random));
  EXPECT_GT(allocations, before) << "the counter counts";
}

}  // namespace
}  // namespace samvei::test
