#include "core/evaluation.h"

#include <utility>

#include "core/rules_impl.h"

namespace samvei {

Evaluation::Evaluation(RuleSet rules) : rules_(std::move(rules)) {
  const rules::RuleData& data = rules_.impl().data;
  for (const rules::Outcome& outcome : data.outcomes) outcome_ids_.push_back(outcome.id);
  for (const rules::Criterion& criterion : data.criteria) criterion_ids_.push_back(criterion.id);
  classified_.resize(rules_.impl().classes.variables().size());
  outcomes_.resize(outcome_ids_.size());
  conditions_.resize(outcome_ids_.size());
  criteria_.resize(criterion_ids_.size());
}

bool Evaluation::Judge(const Answers& answers) {
  const RuleSet::Impl& rules = rules_.impl();
  rules.classes.Classify(answers, classified_);
  const auto judge = [&](Diagram diagram, Verdict& verdict) {
    const Diagram end = rules.store.Follow(diagram, classified_);
    if (!IsLeaf(end)) return false;
    verdict = static_cast<Verdict>(LeafValue(end));
    return true;
  };
  for (std::size_t i = 0; i < criteria_.size(); ++i) {
    if (!judge(rules.compiled.criteria[i], criteria_[i])) return false;
  }
  for (std::size_t i = 0; i < outcomes_.size(); ++i) {
    const rules::CompiledOutcome& outcome = rules.compiled.outcomes[i];
    if (!judge(outcome.conditions, conditions_[i]) || !judge(outcome.verdict, outcomes_[i])) {
      return false;
    }
  }
  return true;
}

}  // namespace samvei
