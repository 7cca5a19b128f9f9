#ifndef SAMVEI_CORE_COMPLAINT_PARTS_H_
#define SAMVEI_CORE_COMPLAINT_PARTS_H_

#include <optional>
#include <string>

#include "core/application_draft.h"
#include "core/assessment.h"
#include "core/complaint.h"

namespace samvei {

// What a letter is about. Made of ids, without any words.
struct Matter {
  Grievance grievance = Grievance::kNone;
  std::string refused;  // the outcome that was refused; empty when nothing was
  // Whose rules the letter goes by: "helse", "nav", "barnevern"; empty while it is not answered.
  std::string track;
  std::string held;                // the coordinator that the person has; empty for none
  bool coordinator_fails = false;  // `held` is there, and the arrangement does not work
  bool plan_fails = false;         // there is a plan, and what was granted is not carried out
  bool promise_fails = false;      // something granted is not carried out, whatever it is
};
Matter MatterOf(const RuleSet& rules, const Case& c, const Assessment& assessment);

// Who decides the complaint in the end, and the weeks; absent while the track is not known.
std::optional<ComplaintRoute> RouteOf(const Matter& matter, const Assessment& assessment);

// The parts of a complaint, and of a letter that asks for what was granted; `draft.request` says
// whom they go to.
void AddRefusalParts(ApplicationDraft& draft, const Matter& matter);
void AddFollowUpParts(ApplicationDraft& draft, const Matter& matter);

// The last page: what the sender should know, and what can be done then.
void AddSenderPage(ApplicationDraft& draft, const Matter& matter);

// Day and number of the decision, on a line.
void AddDecisionFields(ApplicationDraft& draft);

}  // namespace samvei

#endif  // SAMVEI_CORE_COMPLAINT_PARTS_H_
