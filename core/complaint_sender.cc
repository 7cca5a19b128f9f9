#include <string>
#include <utility>
#include <vector>

#include "core/complaint_parts.h"

namespace samvei {
namespace {

void AddAboutRefusal(const ApplicationDraft& draft, const Matter& matter,
                     std::vector<std::string>& lines) {
  const std::optional<Date>& deadline = draft.assessment.complaint.deadline;
  if (deadline && *deadline < draft.c.as_of) {
    lines.push_back(draft.Get("letter.sender.passed"));
  } else {
    lines.push_back(draft.Get("letter.sender.new_application"));
  }
  lines.push_back(draft.Get("letter.sender.where"));
  lines.push_back(draft.Get("letter.sender.attach"));
  if (draft.assessment.Outcome(matter.refused).conditions.best <= Verdict::kNei) {
    lines.push_back(draft.Get("letter.sender.weak"));
  }
}

// What can be done when nothing happens: supervision is for health care alone.
void AddAboutFollowUp(const ApplicationDraft& draft, const Matter& matter,
                      std::vector<std::string>& lines) {
  lines.push_back(draft.Get("letter.sender.answer"));
  if (matter.track == "nav" || matter.track == "barnevern") {
    const std::optional<ComplaintRoute> route = RouteOf(matter, draft.assessment);
    const std::string to = route && matter.track == "nav" ? route->to : "statsforvalteren";
    lines.push_back(draft.Format("letter.sender.then." + matter.track,
                                 {{"to", draft.Get("document.complaint.to." + to)}}));
  } else {
    lines.push_back(draft.Get("letter.sender.then.helse"));
    lines.push_back(draft.Get("letter.sender.supervision"));
  }
  if (matter.plan_fails) lines.push_back(draft.Get("letter.sender.plan_right"));
}

}  // namespace

void AddSenderPage(ApplicationDraft& draft, const Matter& matter) {
  const bool refusal = matter.grievance == Grievance::kRefusal;
  draft.document.blocks.emplace_back(document::PageBreak{});
  draft.Heading(2, refusal ? "letter.sender.heading" : "letter.sender.heading.letter");
  draft.SayText("letter.sender.lead");
  std::vector<std::string> lines;
  if (refusal) {
    draft.Say(DeadlineText(draft.rules, draft.texts, draft.c, draft.assessment),
              document::Paragraph::Style::kLead);
    AddAboutRefusal(draft, matter, lines);
  } else {
    AddAboutFollowUp(draft, matter, lines);
  }
  lines.push_back(draft.Get("letter.sender.copy"));
  if (draft.person.shielded) lines.push_back(draft.Get("document.info.youth"));
  if (matter.track == "helse" || matter.track.empty()) {
    lines.push_back(draft.Get("document.complaint.ombudsman"));
  }
  const std::optional<Date> law = ParseDate(draft.assessment.law_as_of);
  lines.push_back(draft.Format(
      "document.info.law", {{"date", law ? draft.DateText(*law) : draft.assessment.law_as_of}}));
  lines.push_back(draft.Get("letter.sender.draft"));
  draft.AddList(std::move(lines));
}

}  // namespace samvei
