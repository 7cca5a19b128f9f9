#ifndef SAMVEI_CORE_SHORT_CODE_H_
#define SAMVEI_CORE_SHORT_CODE_H_

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/case.h"
#include "core/rules.h"

namespace samvei {

// A code to write down that holds every answer the rules know, and nothing that a person wrote: no
// name, no birth date. It is made of Crockford's 32 characters (digits and capital letters without
// I, L, O and U):
//
//   order  answers as one number, as short as it gets  check  check
//
// The first character names the order of the facts (core/short_code_order.h). The number has a
// digit for each fact, and before them the helpers: sets of few helpers come before sets of many,
// so that most people's codes are short. The last two characters are a checksum: any one wrong
// character, any two that changed places, and in codes of up to 33 characters any two wrong ones
// are found. Codes are made as long as the next multiple of four, so a character that is missing is
// noticed as such.

// As shown, dashes included; docs/short-ways.md says how that bound comes about.
inline constexpr std::size_t kShortCodeMost = 44;

struct ShortCode {
  std::string text;  // in groups of four, of eight where it is long
  // Answers that the code does not hold, or not exactly (a score with two decimals, a day of last
  // century, an answer of rules newer than the code). To be told, never to be lost in silence.
  std::vector<std::string> left_out;
  bool skips_left_out = false;  // what was passed over did not fit
};
ShortCode MakeShortCode(const Answers& answers, const std::set<std::string, std::less<>>& skipped);

// What is wrong with a code that was typed.
struct CodeFault {
  enum class Kind : unsigned char {
    kEmpty,
    kShort,      // `length` characters are fewer than any code has
    kLong,       // … or more
    kUneven,     // … or not a multiple of four: one is missing, or one too many
    kCharacter,  // the one at `place` is none of the code's
    kOrder,      // the first is none that we know: perhaps of a newer Samvei
    kChecksum,   // one or more are wrong, or have changed places
  };
  Kind kind = Kind::kEmpty;
  std::size_t length = 0;  // characters, spaces and dashes not counted
  std::size_t place = 0;   // from 1, counted likewise
  std::string character;
};

struct RestoredCode {
  Answers answers;
  std::set<std::string, std::less<>> skipped;
  // Facts whose answer these rules no longer know; the others are restored.
  std::vector<std::string> unknown;
};

// Reads what people type: small letters, with or without spaces and dashes; O is 0, I and L are 1.
std::variant<RestoredCode, CodeFault> ReadShortCode(std::string_view typed, const RuleSet& rules);

}  // namespace samvei

#endif  // SAMVEI_CORE_SHORT_CODE_H_
