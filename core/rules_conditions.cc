#include "core/rules_conditions.h"

#include <cassert>

namespace samvei::rules {

std::optional<bool> Conditions::Holds(std::size_t condition, const Answers& answers) {
  if (!answered_ || answers_ != answers) {
    answers_ = answers;
    answered_.emplace(rules_, answers_);
    known_.assign(rules_.compiled.conditions.size(), Known::kNotAsked);
  }
  Known& known = known_[condition];
  if (known == Known::kNotAsked) {
    const Diagram left = answered_->Apply(rules_.compiled.conditions[condition]);
    known = !IsLeaf(left) ? Known::kOpen : LeafValue(left) != 0 ? Known::kYes : Known::kNo;
  }
  if (known == Known::kOpen) return std::nullopt;
  return known == Known::kYes;
}

}  // namespace samvei::rules

namespace samvei {

std::optional<bool> RuleSet::Holds(std::string_view condition, const Answers& answers) const {
  for (std::size_t i = 0; i < impl_->data.conditions.size(); ++i) {
    if (impl_->data.conditions[i].id == condition) return impl_->conditions->Holds(i, answers);
  }
  assert(false && "no such condition");
  return std::nullopt;
}

}  // namespace samvei
