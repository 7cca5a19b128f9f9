#ifndef SAMVEI_TESTS_FUZZ_PROPERTIES_H_
#define SAMVEI_TESTS_FUZZ_PROPERTIES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/case.h"
#include "core/result.h"
#include "core/rules.h"

namespace samvei::fuzz {

// What must hold whatever the input is. Each function ends the program where something does not,
// and the fuzzer then keeps the input; `what` says in the log what was expected.
void Require(bool holds, std::string_view what);

// There is a fault; each has a stable code, names `file`, says what is wrong and how to mend it,
// and is one line of UTF-8 of bearable length. There are no more of them than somebody can read.
void CheckErrors(const Errors& errors, std::string_view file);

// The text is valid UTF-8.
void CheckUtf8(std::string_view text);

// The case's assessment is total and in itself sound: spans the right way round, nothing missing
// that is answered or no fact, nothing open once all is answered. The day must be covered.
void CheckAssessment(const RuleSet& rules, const Case& c);

// The input as a text.
inline std::string_view AsText(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace samvei::fuzz

#endif  // SAMVEI_TESTS_FUZZ_PROPERTIES_H_
