#ifndef SAMVEI_CORE_RULES_WALK_H_
#define SAMVEI_CORE_RULES_WALK_H_

#include "core/rules_data.h"

namespace samvei::rules {

// Calls `visit` with a condition and everything inside it.
template <typename VisitCondition>
void Walk(const Condition& condition, VisitCondition& visit) {
  visit(condition);
  for (const Condition& part : condition.parts) Walk(part, visit);
}

template <typename VisitCondition>
void Walk(const Expression& expression, VisitCondition& visit) {
  for (const Expression& part : expression.parts) Walk(part, visit);
  for (const TableRow& row : expression.rows) {
    if (row.when) Walk(*row.when, visit);
    Walk(row.gives, visit);
  }
}

// Calls `visit` with every condition of the rules.
template <typename VisitCondition>
void WalkAll(const RuleData& rules, VisitCondition visit) {
  for (const ImpliedService& implied : rules.implied) Walk(implied.when, visit);
  for (const NamedCondition& named : rules.conditions) Walk(named.condition, visit);
  for (const NamedVerdict& named : rules.verdicts) Walk(named.verdict, visit);
  for (const Criterion& criterion : rules.criteria) Walk(criterion.verdict, visit);
  for (const Outcome& outcome : rules.outcomes) {
    if (outcome.not_applicable) Walk(*outcome.not_applicable, visit);
    Walk(outcome.conditions, visit);
    for (const Limit& limit : outcome.limits) Walk(limit.when, visit);
  }
  for (const Decision& decision : rules.decisions) {
    for (const DecisionRow& row : decision.rows) {
      if (row.when) Walk(*row.when, visit);
    }
    Walk(decision.flag, visit);
  }
  for (const Note& note : rules.notes) Walk(note.when, visit);
  for (const Recommendation& recommendation : rules.recommend) {
    if (recommendation.but_when) Walk(*recommendation.but_when, visit);
  }
}

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_WALK_H_
