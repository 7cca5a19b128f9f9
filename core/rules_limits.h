#ifndef SAMVEI_CORE_RULES_LIMITS_H_
#define SAMVEI_CORE_RULES_LIMITS_H_

#include <cstddef>

#include "core/result.h"
#include "core/rules_data.h"

namespace samvei::rules {

// What rules may cost, each several times what the shipped ones need. Within these, loading ends
// within a second or two, takes less than 100 MB and no deep stack, whatever the file says.

// Members of any of the file's lists, and values of one fact.
inline constexpr std::size_t kMostMembers = 250;
inline constexpr std::size_t kMostValues = 100;
// Conditions, verdict expressions and rows of tables, those inside others too: they are read one in
// the other, by reference as well, so that this is also how deep the stack can get.
inline constexpr std::size_t kMostParts = 4000;
// DiagramStore::work. The shipped rules spend a fortieth of it.
inline constexpr std::size_t kMostDiagramWork = 4'000'000;

// One fault for each limit of numbers that the rules do not keep.
Errors CheckLimits(const RuleData& rules);

// A fault for rules whose diagrams were given up.
Errors TooManyStates(const RuleData& rules);

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_LIMITS_H_
