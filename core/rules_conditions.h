#ifndef SAMVEI_CORE_RULES_CONDITIONS_H_
#define SAMVEI_CORE_RULES_CONDITIONS_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "core/case.h"
#include "core/rules_answered.h"

namespace samvei::rules {

// What the named conditions of some rules are for the answers that were asked about last. A page of
// the guide asks more than a hundred times about the same answers, and restricting the diagrams
// anew each time was most of its work.
class Conditions {
 public:
  explicit Conditions(const RuleSet::Impl& rules) : rules_(rules) {}

  // As RuleSet::Holds, of the condition with that place in the rules' list.
  std::optional<bool> Holds(std::size_t condition, const Answers& answers);

 private:
  enum class Known : unsigned char { kNotAsked, kNo, kYes, kOpen };

  const RuleSet::Impl& rules_;
  Answers answers_;
  std::optional<Answered> answered_;  // looks at answers_
  std::vector<Known> known_;          // by condition
};

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_CONDITIONS_H_
