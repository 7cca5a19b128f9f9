#ifndef SAMVEI_CORE_CHANGES_H_
#define SAMVEI_CORE_CHANGES_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/case.h"
#include "core/rules.h"

namespace samvei {

// An answer that would be another one.
struct Change {
  std::string fact;
  // What it would be, any one of these: a choice, a number, or a service that the set would hold
  // beside the others; with `fewer`, one that it would hold no longer.
  std::vector<std::string> values;
  bool fewer = false;
  bool either = false;  // a service: needed now or later, it does not matter which
  friend bool operator==(const Change&, const Change&) = default;
};

// Answers that would all have to be others for an outcome to become `verdict`. No smaller set gives
// as much. With values to choose from, each choice does.
struct ChangeSet {
  std::vector<Change> changes;  // in the rules' order of facts
  Verdict verdict;
  bool settled = true;  // false: at worst (or, of what would lower it, at best)
  // Where the conditions and the limits stand that would come out otherwise.
  std::vector<std::string> sources;
};

struct Changes {
  // What would lift the outcome from the worst that it can be, whatever is still answered: the
  // smallest sets first, then those that need more but give more.
  std::vector<ChangeSet> better;
  // What a decided outcome rests on: the smallest sets that would lower it.
  std::vector<ChangeSet> worse;
};

// Larger sets than this explain nothing.
inline constexpr int kMostChanges = 3;

// What would change `outcome`. Only answers that were given, and only those that the rules mark as
// changeable: never age, never an illness, and no service for another age. Upwards means more need,
// more help or a clearer wish: that someone should need less help to get more is never said. Wishes
// and consents are spoken of only where they block the outcome, and then alone; where there is
// nothing to block, what is told is what would change the conditions. Asserts that there is such
// an outcome.
Changes WhatWouldChange(const RuleSet& rules, const Answers& answers, std::string_view outcome);

}  // namespace samvei

#endif  // SAMVEI_CORE_CHANGES_H_
