#ifndef SAMVEI_CORE_RULES_EXPRESSIONS_H_
#define SAMVEI_CORE_RULES_EXPRESSIONS_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/json_fields.h"
#include "core/rules_data.h"

namespace samvei::rules {

// Read one condition, one verdict expression, or one verdict's name. What cannot be read becomes a
// fault and some harmless value, so that the rest of the file is read too.
Condition ReadCondition(const Json& json, const std::string& pointer, Faults& faults);
Expression ReadExpression(const Json& json, const std::string& pointer, Faults& faults);
std::optional<Verdict> ReadVerdict(const Json& json, const std::string& pointer, Faults& faults);

// The rows of a table: none but the last, and the last always, stands without `when`.
// `has_when(i)` tells about row i of `count`.
template <typename HasWhen>
void CheckLastRow(std::size_t count, const std::string& pointer, Faults& faults, HasWhen has_when) {
  if (count == 0) {
    faults.Add("empty_table", pointer, "the table has no row",
               "Give it a last row without 'when'.");
    return;
  }
  for (std::size_t i = 0; i + 1 < count; ++i) {
    if (!has_when(i)) {
      faults.Add("unreachable_row", Pointer(pointer, i + 1), "a row before this one always holds",
                 "Give that row a 'when', or remove this row.");
      return;
    }
  }
  if (has_when(count - 1)) {
    faults.Add("no_last_row", Pointer(pointer, count - 1), "the last row of the table has a 'when'",
               "End the table with a row that always holds.");
  }
}

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_EXPRESSIONS_H_
