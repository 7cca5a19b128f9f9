#ifndef SAMVEI_CORE_EVALUATION_H_
#define SAMVEI_CORE_EVALUATION_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/rules.h"

namespace samvei {

// The bare verdicts of complete answers, for those who judge many cases: how a changed practice
// would fall out for a thousand people, say. RuleSet::Assess gives the same verdicts with
// everything that is to be said about them, and spans where answers are missing.
class Evaluation {
 public:
  explicit Evaluation(RuleSet rules);

  // Judges answers that ReadCase has taken. False when an answer is missing that a verdict hangs
  // on; then nothing below may be read. Asks for no memory.
  [[nodiscard]] bool Judge(const Answers& answers);

  // Of the last case judged, in the order of the ids.
  [[nodiscard]] std::span<const Verdict> outcomes() const { return outcomes_; }
  [[nodiscard]] std::span<const Verdict> conditions() const { return conditions_; }
  [[nodiscard]] std::span<const Verdict> criteria() const { return criteria_; }

  // "koordinator", …, for outcomes and conditions; "koordinator.tjenester", … for criteria. Every
  // criterion is judged, also one that is not shown because its outcome does not apply.
  [[nodiscard]] const std::vector<std::string>& outcome_ids() const { return outcome_ids_; }
  [[nodiscard]] const std::vector<std::string>& criterion_ids() const { return criterion_ids_; }

 private:
  RuleSet rules_;
  std::vector<std::string> outcome_ids_, criterion_ids_;
  std::vector<std::uint8_t> classified_;
  std::vector<Verdict> outcomes_, conditions_, criteria_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_EVALUATION_H_
