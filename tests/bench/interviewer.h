#ifndef SAMVEI_TESTS_BENCH_INTERVIEWER_H_
#define SAMVEI_TESTS_BENCH_INTERVIEWER_H_

#include "core/expectations.h"
#include "core/interview.h"
#include "core/rules.h"
#include "tests/core/oracle.h"

namespace samvei::bench {

// How the next question is chosen. Topics always come in their order.
enum class Strategy : unsigned char {
  kFixed,      // every question that applies, as it stands in the interview
  kRelevant,   // those left out that can change no outcome any more
  kPageOrder,  // and a topic's questions in the order settled when its page is first shown
  kBestNext,   // and after each answer the one that is then expected to settle most
};

// Asks one person until all outcomes are decided, and gives the number of questions that took. A
// list, a page of statements and a page of chips are one question each; what a chip opens is one
// more.
int Ask(const RuleSet& rules, const Interview& interview, const Expectations& expectations,
        Strategy strategy, const test::Person& person);

}  // namespace samvei::bench

#endif  // SAMVEI_TESTS_BENCH_INTERVIEWER_H_
