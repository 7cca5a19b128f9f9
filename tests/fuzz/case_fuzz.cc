// A case file on the shipped rules: refused with faults, or assessed, and written so that reading
// it back gives the same case and the same bytes.
#include "core/case.h"
#include "tests/core/test_files.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

constexpr std::string_view kFile = "case.json";

void CheckReadBack(const Case& c, const RuleSet& rules) {
  const std::string text = WriteCase(c);
  CheckUtf8(text);
  const Result<Case> again = ReadCase(kFile, text, rules);
  Require(again.ok(), "a case that was written can be read");
  const Case& read = again.value();
  Require(read.as_of == c.as_of, "the day comes back");
  Require(read.profile == c.profile, "the profile comes back");
  Require(read.answers == c.answers, "the answers come back");
  Require(read.skipped == c.skipped, "what was skipped comes back");
  Require(read.application == c.application, "the application comes back");
  Require(WriteCase(read) == text, "the same case gives the same bytes");
}

void CheckCase(const Case& c, const RuleSet& rules) {
  Require(ParseDate(ToIso(c.as_of)) == c.as_of, "the day is one of the calendar");
  for (const auto& [fact, answer] : c.answers) {
    Require(rules.FindFact(fact) != nullptr, "an answer answers a fact");
  }
  for (const std::string& fact : c.skipped) {
    Require(rules.FindFact(fact) != nullptr, "what was skipped is a fact");
  }
  CheckReadBack(c, rules);
  const Errors not_covered = rules.CheckDay(c.as_of, kFile);
  if (not_covered.empty()) {
    CheckAssessment(rules, c);
  } else {
    CheckErrors(not_covered, kFile);
    Require(!rules.Assess(c).ok(), "a day that is not covered is not assessed");
  }
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using samvei::fuzz::kFile;
  const samvei::RuleSet& rules = samvei::test::Rules();
  const auto c = samvei::ReadCase(kFile, samvei::fuzz::AsText(data, size), rules);
  if (c.ok()) {
    samvei::fuzz::CheckCase(c.value(), rules);
  } else {
    samvei::fuzz::CheckErrors(c.errors(), kFile);
  }
  return 0;
}
