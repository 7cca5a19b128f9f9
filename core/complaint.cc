#include "core/complaint.h"

#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include "core/application_draft.h"
#include "core/application_parts.h"
#include "core/complaint_parts.h"

namespace samvei {
namespace {

constexpr std::string_view kRefusal = "avslag_";

std::string RefusedOutcome(const Answers& answers) {
  const std::string decision = ChoiceOf(answers, "avgjoerelse");
  if (decision.compare(0, kRefusal.size(), kRefusal) != 0) return "";
  const std::string what = decision.substr(kRefusal.size());
  return what == "plan" ? "individuell_plan" : what;
}

// A child's coordinator that an adult still has is none: the duty ends at 18.
std::string HeldCoordinator(const RuleSet& rules, const Answers& answers) {
  const std::string held = AskedChoice(rules, answers, "har_koordinator");
  const Person person = PersonOf(rules, answers);
  const bool ended = held == "barnekoordinator" && person.age && *person.age >= 18;
  return held == "nei" || ended ? "" : held;
}

bool CoordinatorFails(const RuleSet& rules, const Answers& answers) {
  return !HeldCoordinator(rules, answers).empty() &&
         AskedChoice(rules, answers, "koordinator_fungerer") == "nei";
}

Recipient RecipientFor(const Matter& matter, const Assessment& assessment) {
  const bool of_coordinator = matter.grievance == Grievance::kRefusal
                                  ? matter.refused != "individuell_plan"
                                  : matter.coordinator_fails;
  if (of_coordinator) return Recipient::kMunicipality;
  if (matter.track == "nav") return Recipient::kNav;
  if (matter.track == "barnevern") return Recipient::kBarnevern;
  return assessment.lead == "sykehuset" ? Recipient::kHospital : Recipient::kMunicipality;
}

std::vector<std::string> OutcomesOf(const Matter& matter) {
  std::vector<std::string> outcomes;
  if (!matter.refused.empty()) outcomes.push_back(matter.refused);
  if (matter.grievance == Grievance::kFollowUp && matter.coordinator_fails) {
    outcomes.push_back(matter.held);
  }
  if (matter.grievance == Grievance::kFollowUp && matter.plan_fails) {
    outcomes.emplace_back("individuell_plan");
  }
  return outcomes;
}

std::string TitleFor(const ApplicationDraft& draft, const Matter& matter) {
  if (matter.grievance == Grievance::kRefusal) {
    return draft.Format("letter.title.refusal", {{"what", draft.Get("outcome." + matter.refused)}});
  }
  std::vector<std::string> subjects;
  for (const std::string& outcome : draft.request.outcomes) {
    subjects.push_back(draft.Get("letter.subject." + outcome));
  }
  if (subjects.empty()) subjects.push_back(draft.Get("letter.subject.promise"));
  return draft.Format("letter.title.follow_up", {{"what", draft.texts.Join(subjects)}});
}

// A child is a party itself from 12 where health rules, and from 15 where child welfare does.
bool ChildMayComplain(const ApplicationDraft& draft, const Matter& matter) {
  const std::optional<int>& age = draft.person.age;
  if (draft.person.unborn || !age || *age >= 16) return false;
  return (matter.track == "helse" && *age >= 12) || (matter.track == "barnevern" && *age >= 15);
}

void AddSignatures(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "document.sign.heading");
  const auto holds = [](const std::vector<std::string>& list, std::string_view id) {
    return std::find(list.begin(), list.end(), id) != list.end();
  };
  std::vector<std::string> signers = Signers(draft, draft.request.outcomes);
  if (matter.grievance == Grievance::kRefusal) {
    draft.SayText(matter.track == "helse" ? "letter.sign.law" : "letter.sign.other");
    if (holds(signers, "foreldre")) {
      draft.SayText(matter.track == "helse" ? "letter.sign.parents" : "letter.sign.parents.other");
    }
    if (ChildMayComplain(draft, matter)) {
      draft.SayText(matter.track == "helse" ? "letter.sign.child" : "letter.sign.child.barnevern");
      if (!holds(signers, "ungdommen")) signers.emplace_back("ungdommen");
    }
  }
  if (holds(signers, "avklares")) draft.SayText("letter.sign.unclear");
  AddSignaturePlaces(draft, signers);
}

}  // namespace

Grievance GrievanceOf(const RuleSet& rules, const Answers& answers) {
  if (!RefusedOutcome(answers).empty()) return Grievance::kRefusal;
  if (ChoiceOf(answers, "avgjoerelse") == "ikke_fulgt_opp" || CoordinatorFails(rules, answers)) {
    return Grievance::kFollowUp;
  }
  return Grievance::kNone;
}

Matter MatterOf(const RuleSet& rules, const Case& c, const Assessment& assessment) {
  Matter matter;
  matter.grievance = GrievanceOf(rules, c.answers);
  matter.refused = RefusedOutcome(c.answers);
  matter.held = HeldCoordinator(rules, c.answers);
  matter.promise_fails = ChoiceOf(c.answers, "avgjoerelse") == "ikke_fulgt_opp";
  const bool works = AskedChoice(rules, c.answers, "koordinator_fungerer") == "ja";
  matter.coordinator_fails = CoordinatorFails(rules, c.answers) ||
                             (matter.promise_fails && !matter.held.empty() && !works);
  const std::string plan = AskedChoice(rules, c.answers, "eksisterende_plan");
  matter.plan_fails = matter.promise_fails && !plan.empty() && plan != "ingen";

  const std::string sender = AskedChoice(rules, c.answers, "klagespor");
  const bool of_coordinator = matter.grievance == Grievance::kRefusal
                                  ? matter.refused != "individuell_plan"
                                  : matter.coordinator_fails;
  if (of_coordinator) {
    matter.track = "helse";
  } else if (!sender.empty()) {
    matter.track = sender;
  } else if (matter.plan_fails) {
    matter.track = plan == "nav" || plan == "barnevern" ? plan : "helse";
  }
  // What the answers leave open may be settled by the rules all the same.
  const std::optional<ComplaintRoute>& route = assessment.complaint.individuell_plan;
  if (matter.track.empty() && route && route->weeks == 4) matter.track = "helse";
  return matter;
}

std::optional<ComplaintRoute> RouteOf(const Matter& matter, const Assessment& assessment) {
  const Assessment::Complaint& complaint = assessment.complaint;
  if (matter.refused == "koordinator") return complaint.koordinator;
  if (matter.refused == "barnekoordinator") return complaint.barnekoordinator;
  if (matter.track.empty()) return std::nullopt;
  return complaint.individuell_plan;
}

std::string DeadlineText(const RuleSet& rules, const Texts& texts, const Case& c,
                         const Assessment& assessment) {
  const Matter matter = MatterOf(rules, c, assessment);
  if (matter.grievance != Grievance::kRefusal) return "";
  const ApplicationDraft draft{rules, texts, c, assessment, PersonOf(rules, c.answers), {}, {}};
  const std::optional<Date>& deadline = assessment.complaint.deadline;
  if (deadline) {
    const int days = DaysBetween(c.as_of, *deadline);
    const std::string_view key = days < 0    ? "letter.deadline.passed"
                                 : days == 0 ? "letter.deadline.today"
                                 : days == 1 ? "letter.deadline.one"
                                             : "letter.deadline.ahead";
    return draft.Format(key, {{"date", draft.DateText(*deadline)}, {"days", std::to_string(days)}});
  }
  const std::optional<ComplaintRoute> route = RouteOf(matter, assessment);
  if (!route) return draft.Get("letter.deadline.unknown");
  return draft.Format("letter.deadline.weeks",
                      {{"weeks", draft.Get("letter.weeks." + std::to_string(route->weeks))}});
}

document::Document BuildComplaint(const RuleSet& rules, const Texts& texts, const Case& c,
                                  const Assessment& assessment) {
  const Matter matter = MatterOf(rules, c, assessment);
  assert(matter.grievance != Grievance::kNone);
  ApplicationDraft draft{rules, texts, c, assessment, PersonOf(rules, c.answers), {}, {}};
  draft.request.recipient = RecipientFor(matter, assessment);
  draft.request.outcomes = OutcomesOf(matter);

  document::Document& document = draft.document;
  document.language = texts.language();
  document.title = TitleFor(draft, matter);
  document.subject = draft.Get("letter.about");
  document.date = ToIso(c.as_of);
  document.footer = draft.Get("letter.footer");
  document.page_format = draft.Get("document.page");

  using Style = document::Paragraph::Style;
  document.blocks.emplace_back(document::Heading{1, document.title});
  if (const std::string about = AboutText(draft); !about.empty()) draft.Say(about, Style::kLead);
  if (draft.Noted("urgent")) draft.Say(draft.Get("document.note.urgent"), Style::kLead);
  if (draft.person.shielded) draft.AddNote("document.note.confidential_youth");
  AddOffice(draft);
  AddPerson(draft);
  if (matter.grievance == Grievance::kRefusal) {
    AddRefusalParts(draft, matter);
  } else {
    AddFollowUpParts(draft, matter);
  }
  AddHelper(draft, matter.track == "helse" ? "letter.authority" : "letter.authority.other");
  AddGuardians(draft);
  AddSignatures(draft, matter);
  AddSenderPage(draft, matter);
  return std::move(draft.document);
}

}  // namespace samvei
