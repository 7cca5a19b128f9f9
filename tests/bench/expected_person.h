#ifndef SAMVEI_TESTS_BENCH_EXPECTED_PERSON_H_
#define SAMVEI_TESTS_BENCH_EXPECTED_PERSON_H_

#include "tests/core/random_person.h"

namespace samvei::bench {

// A person as the shipped guesses have it: each answer drawn on its own, as likely as
// assets/interview/expected.json says.
test::Person ExpectedPerson(test::Random& random);

}  // namespace samvei::bench

#endif  // SAMVEI_TESTS_BENCH_EXPECTED_PERSON_H_
