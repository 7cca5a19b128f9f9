#include "core/rules_limits.h"

#include <string>
#include <utility>

#include "core/json_fields.h"
#include "core/rules_walk.h"

namespace samvei::rules {
namespace {

// Tables and what stands in them; conditions are counted apart.
std::size_t CountExpressions(const Expression& expression) {
  std::size_t count = 1;
  for (const Expression& part : expression.parts) count += CountExpressions(part);
  for (const TableRow& row : expression.rows) count += 1 + CountExpressions(row.gives);
  return count;
}

std::size_t CountParts(const RuleData& rules) {
  std::size_t count = 0;
  WalkAll(rules, [&](const Condition& /*condition*/) { ++count; });
  for (const NamedVerdict& named : rules.verdicts) count += CountExpressions(named.verdict);
  for (const Criterion& criterion : rules.criteria) count += CountExpressions(criterion.verdict);
  for (const Outcome& outcome : rules.outcomes) count += CountExpressions(outcome.conditions);
  for (const Decision& decision : rules.decisions) count += decision.rows.size();
  return count;
}

}  // namespace

Errors CheckLimits(const RuleData& rules) {
  Faults faults(rules.file);
  const auto check = [&](std::size_t count, std::size_t most, const std::string& pointer,
                         const std::string& what) {
    if (count <= most) return;
    faults.Add("too_many", pointer, "there are more than " + std::to_string(most) + " " + what,
               "Make do with fewer.");
  };
  check(rules.facts.size(), kMostMembers, "/facts", "facts");
  for (const DeclaredFact& declared : rules.facts) {
    check(declared.fact.values.size(), kMostValues, declared.pointer, "values of a fact");
  }
  const std::pair<const char*, std::size_t> lists[] = {
      {"groups", rules.groups.size()},         {"sources", rules.sources.size()},
      {"conditions", rules.conditions.size()}, {"verdicts", rules.verdicts.size()},
      {"criteria", rules.criteria.size()},     {"outcomes", rules.outcomes.size()},
      {"notes", rules.notes.size()},           {"recommend", rules.recommend.size()}};
  for (const auto& [name, size] : lists) check(size, kMostMembers, "/" + std::string(name), name);
  check(CountParts(rules), kMostParts, "", "conditions, verdicts and rows in all");
  return faults.Take();
}

Errors TooManyStates(const RuleData& rules) {
  return {{"too_many_states", rules.file, "", "the rules tell too many states of the answers apart",
           "Let fewer rules ask for many facts at once, or declare facts that are asked for "
           "together one after the other."}};
}

}  // namespace samvei::rules
