#ifndef SAMVEI_CORE_RULES_ANSWERED_H_
#define SAMVEI_CORE_RULES_ANSWERED_H_

#include <cstdint>
#include <optional>
#include <vector>

#include "core/case.h"
#include "core/restriction.h"
#include "core/rules_impl.h"

namespace samvei::rules {

// The compiled rules as one case leaves them. Both must outlive this.
class Answered {
 public:
  Answered(const RuleSet::Impl& rules, const Answers& answers);

  // What is left of a diagram of the rules. The answers usually settle it, and following them costs
  // next to nothing; only what they leave open has to be restricted.
  Diagram Apply(Diagram diagram);
  // The lowest and the highest that a diagram of the rules can still give.
  Range RangeOf(Diagram diagram);

  // The class of each variable, kNoValue where the answers leave it open.
  [[nodiscard]] const std::vector<std::uint8_t>& classified() const { return classified_; }
  // What the diagrams are restricted to. After Apply has given something that is no leaf.
  [[nodiscard]] const Restriction& restriction() const { return *restriction_; }

 private:
  const RuleSet::Impl& rules_;
  const Answers& answers_;
  std::vector<std::uint8_t> classified_;
  std::optional<Restriction> restriction_;  // made when the answers leave something open
};

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_ANSWERED_H_
