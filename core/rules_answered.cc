#include "core/rules_answered.h"

namespace samvei::rules {

Answered::Answered(const RuleSet::Impl& rules, const Answers& answers)
    : rules_(rules), answers_(answers), classified_(rules.classes.variables().size()) {
  rules.classes.Classify(answers, classified_);
}

Diagram Answered::Apply(Diagram diagram) {
  const Diagram end = rules_.store.Follow(diagram, classified_);
  if (IsLeaf(end)) return end;
  if (!restriction_) restriction_.emplace(rules_.store, rules_.classes.AllowedBy(answers_));
  return restriction_->Apply(diagram);
}

Range Answered::RangeOf(Diagram diagram) {
  const Diagram restricted = Apply(diagram);
  if (IsLeaf(restricted)) return {LeafValue(restricted), LeafValue(restricted)};
  return restriction_->Reach(restricted);
}

}  // namespace samvei::rules
