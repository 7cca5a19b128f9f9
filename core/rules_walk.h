#ifndef SAMVEI_CORE_RULES_WALK_H_
#define SAMVEI_CORE_RULES_WALK_H_

#include <concepts>
#include <type_traits>

#include "core/rules_data.h"

namespace samvei::rules {

// A T, or one that may not be changed.
template <typename Possible, typename T>
concept MaybeConst = std::same_as<std::remove_const_t<Possible>, T>;

// Calls `visit` with a condition and everything inside it.
template <MaybeConst<Condition> OneCondition, typename VisitCondition>
void Walk(OneCondition& condition, VisitCondition& visit) {
  visit(condition);
  for (auto& part : condition.parts) Walk(part, visit);
}

template <MaybeConst<Expression> OneExpression, typename VisitCondition>
void Walk(OneExpression& expression, VisitCondition& visit) {
  for (auto& part : expression.parts) Walk(part, visit);
  for (auto& row : expression.rows) {
    if (row.when) Walk(*row.when, visit);
    Walk(row.gives, visit);
  }
}

// Calls `visit` with every condition of the rules, which it may change when the rules may be.
template <MaybeConst<RuleData> Rules, typename VisitCondition>
void WalkAll(Rules& rules, VisitCondition visit) {
  for (auto& implied : rules.implied) Walk(implied.when, visit);
  for (auto& named : rules.conditions) Walk(named.condition, visit);
  for (auto& named : rules.verdicts) Walk(named.verdict, visit);
  for (auto& criterion : rules.criteria) Walk(criterion.verdict, visit);
  for (auto& outcome : rules.outcomes) {
    if (outcome.not_applicable) Walk(*outcome.not_applicable, visit);
    Walk(outcome.conditions, visit);
    for (auto& limit : outcome.limits) Walk(limit.when, visit);
  }
  for (auto& decision : rules.decisions) {
    for (auto& row : decision.rows) {
      if (row.when) Walk(*row.when, visit);
    }
    Walk(decision.flag, visit);
  }
  for (auto& note : rules.notes) Walk(note.when, visit);
  for (auto& recommendation : rules.recommend) {
    if (recommendation.but_when) Walk(*recommendation.but_when, visit);
  }
}

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_WALK_H_
