#include "tests/fuzz/properties.h"

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/assessment.h"
#include "core/json.h"

namespace samvei::fuzz {
namespace {

constexpr std::size_t kMostErrors = 1000;
constexpr std::size_t kLongestLine = 1U << 14U;

// The characters of a UTF-8 text, one after the other; `kInvalid` where the bytes are none.
class Characters {
 public:
  static constexpr std::uint32_t kInvalid = 0xFFFFFFFFU;

  explicit Characters(std::string_view text) : text_(text) {}

  [[nodiscard]] bool AtEnd() const { return text_.empty(); }

  std::uint32_t Next() {
    const std::uint32_t first = Take();
    if (first < 0x80) return first;
    const std::size_t more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
    if (first < 0xC2 || first > 0xF4 || text_.size() < more) return kInvalid;
    std::uint32_t character = first & (0x3FU >> more);
    for (std::size_t i = 0; i < more; ++i) {
      const std::uint32_t next = Take();
      if (next >> 6U != 2) return kInvalid;
      character = character << 6U | (next & 0x3FU);
    }
    constexpr std::uint32_t kSmallest[] = {0x80, 0x800, 0x10000};
    const bool surrogate = character >= 0xD800 && character <= 0xDFFF;
    if (character < kSmallest[more - 1] || character > 0x10FFFF || surrogate) return kInvalid;
    return character;
  }

 private:
  std::uint32_t Take() {
    const auto byte = static_cast<unsigned char>(text_.front());
    text_.remove_prefix(1);
    return byte;
  }

  std::string_view text_;
};

// Whether the character could end the line, command a terminal, or turn the order of what follows.
bool IsControl(std::uint32_t character) {
  return character < 0x20 || (character >= 0x7F && character < 0xA0) ||
         (character >= 0x2028 && character <= 0x202E) ||
         (character >= 0x2066 && character <= 0x2069);
}

void CheckSpan(const Span& span) {
  Require(span.worst <= span.best, "a span is the right way round");
}

}  // namespace

void Require(bool holds, std::string_view what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(what.size()), what.data());
  std::abort();
}

void CheckUtf8(std::string_view text) {
  Characters characters(text);
  while (!characters.AtEnd()) {
    Require(characters.Next() != Characters::kInvalid, "a text is valid UTF-8");
  }
}

void CheckErrors(const Errors& errors, std::string_view file) {
  Require(!errors.empty(), "what fails has a fault");
  Require(errors.size() <= kMostErrors, "the faults are not too many to read");
  for (const Error& error : errors) {
    Require(!error.code.empty() &&
                error.code.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == std::string::npos,
            "a fault has a code in lower_snake");
    Require(error.file == file, "a fault names its file");
    Require(!error.message.empty(), "a fault says what is wrong");
    Require(!error.mend.empty(), "a fault says how to mend it");
    const std::string line = ToLine(error);
    Require(line.size() <= kLongestLine, "a fault's line is of bearable length");
    Characters characters(line);
    while (!characters.AtEnd()) {
      const std::uint32_t character = characters.Next();
      Require(character != Characters::kInvalid, "a fault's line is valid UTF-8");
      Require(!IsControl(character), "a fault is one line");
    }
  }
}

void CheckAssessment(const RuleSet& rules, const Case& c) {
  const Result<Assessment> result = rules.Assess(c);
  Require(result.ok(), "a day that is covered is assessed");
  const Assessment& assessment = result.value();
  Require(assessment.complete == assessment.missing.empty(), "complete is: nothing is missing");
  for (const std::string& fact : assessment.missing) {
    Require(rules.FindFact(fact) != nullptr, "what is missing is a fact");
    Require(!c.answers.contains(fact), "what is missing is not answered");
  }
  bool all_answered = true;
  for (const Fact& fact : rules.facts()) all_answered &= c.answers.contains(fact.id);
  Require(assessment.complete || !all_answered, "nothing is open once all is answered");
  for (const OutcomeResult& outcome : assessment.outcomes) {
    CheckSpan(outcome.verdict);
    CheckSpan(outcome.conditions);
    Require(outcome.verdict.best <= outcome.conditions.best, "a limit raises nothing");
    Require(!all_answered || outcome.verdict.worst == outcome.verdict.best,
            "a verdict is decided once all is answered");
    for (const CriterionResult& criterion : outcome.criteria) CheckSpan(criterion.verdict);
  }
  Require(ParseJson("", ToJson(assessment)).ok(), "an assessment is written as valid JSON");
}

}  // namespace samvei::fuzz
