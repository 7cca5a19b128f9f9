#ifndef SAMVEI_CORE_CHECK_SPACE_H_
#define SAMVEI_CORE_CHECK_SPACE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/check.h"
#include "core/diagram.h"
#include "core/rules_classes.h"
#include "core/rules_compiler.h"
#include "core/rules_data.h"

namespace samvei::check {

// A rule set compiled anew into a store that proofs can go on building in: without and with the
// profile's practice, and with the conditions that the invariants speak of, so that the states are
// fine enough for those too.
class Space {
 public:
  explicit Space(const RuleSet& rules);
  Space(const Space&) = delete;
  Space& operator=(const Space&) = delete;

  const rules::RuleData data;
  const rules::Classes classes;
  DiagramStore store;
  const Profile profile;
  rules::Compiled national;  // without the profile's practice
  rules::Compiled local;

  // A condition of the invariants (check_conditions.cc); holds nowhere where the rules lack a name
  // that it needs.
  [[nodiscard]] Diagram Named(std::string_view condition) const;
  [[nodiscard]] std::vector<std::string> Unresolved() const;

  // The outcome or criterion of that name in local; nullptr when there is none.
  [[nodiscard]] const rules::CompiledOutcome* Outcome(std::string_view id) const;
  [[nodiscard]] const Diagram* Criterion(std::string_view id) const;
  [[nodiscard]] const rules::CompiledDecision* Decision(std::string_view id) const;

  // The variable of a fact, -1 when no rule reads it; the class of an answer to it.
  [[nodiscard]] int VariableOf(std::string_view fact) const;
  [[nodiscard]] int ClassOf(const std::string& fact, const Answer& answer) const;

  // The smallest case in which `wrong` holds, with `variable` set to each of the values: one
  // object of answers a value. Without values: one object.
  std::string Example(Diagram wrong, int variable = -1, const std::vector<int>& values = {});
};

// The conditions of the invariants, as names and JSON of the rule language.
std::vector<std::pair<std::string_view, std::string_view>> InvariantConditions();

// Criteria, each with a condition of those under which it must not be `nei`.
std::vector<std::pair<const char*, const char*>> CriteriaOfUnsure();

// The rules with those conditions added, named "check.<name>", as far as the rules have the names.
rules::RuleData WithInvariants(rules::RuleData data);
// One of them, compiled with the rest; holds nowhere where it was left out.
Diagram InvariantCondition(const rules::RuleData& data, const rules::Compiled& compiled,
                           std::string_view name);
// The smallest case for `wrong`; of two that are equally small, one that is plausible.
Answers PlausibleCase(const rules::Classes& classes, DiagramStore& store, Diagram plausible,
                      Diagram wrong);

// The parts of CheckRules, each adding its results.
void CheckStates(Space& space, const Progress& progress, CheckReport& report);
void CheckRows(Space& space, const Progress& progress, CheckReport& report);
void CheckInvariants(Space& space, const Progress& progress, CheckReport& report);
void CheckPartial(Space& space, const Progress& progress, CheckReport& report);

}  // namespace samvei::check

#endif  // SAMVEI_CORE_CHECK_SPACE_H_
