#ifndef SAMVEI_CORE_CHECK_COMPARE_H_
#define SAMVEI_CORE_CHECK_COMPARE_H_

#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/result.h"
#include "core/rules.h"

namespace samvei::check {

// What is true of everyone whom a difference concerns: one fact, and what it can be.
struct Trait {
  std::string fact;
  std::vector<std::string> values;                // words, in the order of the rules
  std::vector<std::pair<double, double>> ranges;  // numbers, both ends included
};

// People to whom `first` gives one verdict on an outcome and `second` another.
struct Difference {
  std::string outcome;
  Verdict first, second;
  Answers example;            // the fewest answers that settle it
  std::vector<Trait> traits;  // facts that cannot be just anything; services are not among them
};

// Every way in which two rule sets, or one under two profiles, differ in an outcome that both have,
// over every state; by outcome and pair of verdicts. Fails when they do not ask for the same facts
// and services, as their answers are then not the same.
Result<std::vector<Difference>> Compare(const RuleSet& first, const RuleSet& second);

}  // namespace samvei::check

#endif  // SAMVEI_CORE_CHECK_COMPARE_H_
