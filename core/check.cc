#include "core/check.h"

#include <algorithm>

#include "core/check_space.h"
#include "core/rules_impl.h"

namespace samvei::check {

bool CheckReport::ok() const {
  return std::all_of(results.begin(), results.end(),
                     [](const CheckResult& result) { return result.violations.empty(); });
}

CheckReport CheckRules(const RuleSet& rules, const Progress& progress) {
  CheckReport report;
  Space space(rules);
  CheckStates(space, progress, report);
  CheckInvariants(space, progress, report);
  CheckPartial(space, progress, report);
  CheckRows(space, progress, report);
  report.diagram_nodes = space.store.node_count();
  return report;
}

}  // namespace samvei::check
