#ifndef SAMVEI_TESTS_BENCH_GROWN_RULES_H_
#define SAMVEI_TESTS_BENCH_GROWN_RULES_H_

#include <string>

#include "core/case.h"

namespace samvei::bench {

// The shipped rules several times over in one file: each copy has conditions, criteria, outcomes
// and facts of its own, only the services are shared. `copies` is 1 or more.
std::string GrownRules(int copies);

// The answers to the facts of every copy, the same in each.
Answers GrownAnswers(const Answers& answers, int copies);

}  // namespace samvei::bench

#endif  // SAMVEI_TESTS_BENCH_GROWN_RULES_H_
