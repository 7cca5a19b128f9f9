#ifndef SAMVEI_CORE_CHECK_H_
#define SAMVEI_CORE_CHECK_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules.h"
#include "core/texts.h"

namespace samvei::check {

// Proofs about a rule set under its profile, over every distinguishable state of the answers. Two
// states are one when no rule tells them apart; a set of services is absent or whole.

// Something that should hold and does not.
struct Violation {
  std::string what;
  // The smallest case that shows it, as JSON objects of answers; where two cases must be compared,
  // both. Empty where the fault is that no case exists, or lies in a text or a source.
  std::string example;
};

struct CheckResult {
  std::string id;    // "invariant.01"
  std::string what;  // what it proves, in one line
  std::vector<Violation> violations;
};

struct CheckReport {
  std::vector<CheckResult> results;
  // How many different states the proofs cover, as decimals: with every fact answered, and with any
  // of them missing.
  std::string complete_states, partial_states;
  std::size_t diagram_nodes = 0;           // what the proofs took
  std::vector<std::string> sources_apart;  // sources that no rule and no profile names

  [[nodiscard]] bool ok() const;
};

// Called with the id of each check before it begins.
using Progress = std::function<void(std::string_view)>;

// Every check of the rules and the profile; what needs texts is CheckTexts.
CheckReport CheckRules(const RuleSet& rules, const Progress& progress);

// That a language has words for all that the rules can say.
CheckResult CheckTexts(const RuleSet& rules, const Texts& texts);

}  // namespace samvei::check

#endif  // SAMVEI_CORE_CHECK_H_
