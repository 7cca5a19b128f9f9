#include <string>
#include <utility>
#include <vector>

#include "core/application_parts.h"
#include "core/complaint_parts.h"

namespace samvei {
namespace {

constexpr int kLinesOwnWords = 6;
constexpr int kLinesLate = 2;

bool IsLate(const ApplicationDraft& draft) {
  const std::optional<Date>& deadline = draft.assessment.complaint.deadline;
  return deadline && *deadline < draft.c.as_of;
}

void AddClaim(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "letter.claim.heading");
  draft.Say(draft.Format("letter.claim." + VoiceOf(draft),
                         {{"what", draft.Get("outcome." + matter.refused)}}));
  if (const std::optional<ComplaintRoute> route = RouteOf(matter, draft.assessment)) {
    draft.Say(draft.Format("letter.claim.goes_to",
                           {{"to", draft.Get("document.complaint.to." + route->to)}}));
  } else {
    draft.SayText("letter.claim.goes_unknown");
  }
  const std::string& to = draft.rules.profile().complaint_to;
  if (!to.empty() && draft.request.recipient == Recipient::kMunicipality) {
    draft.Say(draft.Format("document.complaint.profile", {{"to", to}}));
  }
  AddDecisionFields(draft);
  draft.Say(DeadlineText(draft.rules, draft.texts, draft.c, draft.assessment));
  if (!IsLate(draft)) return;
  if (matter.track == "helse") draft.SayText("letter.late.helse");
  document::Field why;
  why.id = "klage_sent";
  why.label = draft.Get("letter.late.why");
  why.lines = kLinesLate;
  draft.document.blocks.emplace_back(std::move(why));
}

// What the decision should become. Nobody is asked to give what the person has, nor, for a youth
// whose parents are not told, what takes the parents' wish.
std::string WantedInstead(const ApplicationDraft& draft, const Matter& matter) {
  const bool with_parents = draft.person.shielded && matter.refused == "barnekoordinator";
  if (matter.refused == matter.held || with_parents) return "letter.ask.again";
  if (matter.refused == "individuell_plan") {
    const std::string plan = draft.Asked("eksisterende_plan");
    if (!plan.empty() && plan != "ingen") return "letter.ask.plan_update";
  }
  return "letter.ask." + matter.refused;
}

void AddAsked(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "letter.ask.heading");
  draft.SayText("letter.ask.lead." + VoiceOf(draft));
  std::vector<std::string> items = {draft.Get(WantedInstead(draft, matter))};
  if (IsLate(draft)) items.push_back(draft.Get("letter.ask.late"));
  const std::optional<ComplaintRoute> route = RouteOf(matter, draft.assessment);
  items.push_back(draft.Format(
      "letter.ask.forward",
      {{"to", draft.Get("document.complaint.to." + (route ? route->to : "se_avgjoerelsen"))}}));
  items.push_back(draft.Get("letter.ask.reasons"));
  items.push_back(draft.Get(matter.track == "barnevern" ? "letter.ask.documents.barnevern"
                                                        : "letter.ask.documents"));
  items.push_back(draft.Get("letter.ask.receipt"));
  if (matter.coordinator_fails) items.push_back(draft.Get("letter.ask.coordinator_too"));
  draft.AddList(std::move(items));
}

void AddWhy(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "letter.why.heading");
  draft.AddList(ReasonSentences(draft));
  draft.AddField("klage_begrunnelse", kLinesOwnWords);
  if (!draft.Written("begrunnelse").empty()) draft.AddField("begrunnelse", 3);
  // What they do not point to is for the other side to say.
  const std::size_t before = draft.document.blocks.size();
  draft.SayText("letter.why.criteria");
  if (!AddCriteria(draft, draft.assessment.Outcome(matter.refused), Verdict::kVurderes)) {
    draft.document.blocks.resize(before);
  }
}

// Where it stands: the arrangement, and how to complain.
void AddLaw(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "letter.law.heading");
  std::string plan = matter.track.empty() ? "unknown" : matter.track;
  const std::optional<ComplaintRoute> route = RouteOf(matter, draft.assessment);
  if (matter.track == "nav") plan += "." + (route ? route->to : "se_avgjoerelsen");
  if (matter.refused == "individuell_plan") {
    draft.AddList(
        {draft.Get("letter.law.plan." + plan), draft.Get("letter.law.route.plan." + plan)});
  } else {
    draft.AddList({draft.Get("letter.law." + matter.refused), draft.Get("letter.law.route.helse")});
  }
}

}  // namespace

void AddDecisionFields(ApplicationDraft& draft) {
  document::Field known;
  known.id = "avgjoerelse_kjent";
  known.label = draft.Get("letter.field.known");
  if (const auto answer = draft.c.answers.find("avgjoerelse_kjent");
      answer != draft.c.answers.end()) {
    if (const Date* day = std::get_if<Date>(&answer->second)) known.value = draft.DateText(*day);
  }
  document::Field dated;
  dated.id = "avgjoerelse_dato";
  dated.label = draft.Get("letter.field.dated");
  draft.document.blocks.emplace_back(
      document::FieldRow{{std::move(known), std::move(dated), draft.MakeField("saksnummer")}});
}

void AddRefusalParts(ApplicationDraft& draft, const Matter& matter) {
  AddClaim(draft, matter);
  AddAsked(draft, matter);
  AddWhy(draft, matter);
  AddServices(draft);
  AddLaw(draft, matter);
}

}  // namespace samvei
