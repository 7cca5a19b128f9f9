#ifndef SAMVEI_CORE_CHANGES_OPTIONS_H_
#define SAMVEI_CORE_CHANGES_OPTIONS_H_

#include <vector>

#include "core/changes.h"
#include "core/rules_impl.h"

namespace samvei::changes {

// One answer that would be another; of a service, with the number of its kind, else -1.
struct Step {
  Change change;
  int kind = -1;
};

// Another value that a variable of the diagrams could have, and the answers that would give it.
struct Option {
  int value = 0;
  std::vector<Step> steps;  // each costs one
  [[nodiscard]] int cost() const { return static_cast<int>(steps.size()); }
};

// The options of each variable, by variable; none where the answer is missing or must stand.
// `more`: towards more need and help; otherwise towards less. Wishes only with `wishes`.
std::vector<std::vector<Option>> OptionsOf(const RuleSet& rules, const Answers& answers, bool more,
                                           bool wishes);

}  // namespace samvei::changes

#endif  // SAMVEI_CORE_CHANGES_OPTIONS_H_
