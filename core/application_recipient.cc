#include <string>
#include <vector>

#include "core/application_draft.h"
#include "core/application_parts.h"
#include "core/local_practice.h"

namespace samvei {
namespace {

// The office that the profile names for what is asked; nobody's but the municipality's and the
// hospital's can be known.
Office OfficeOf(const Profile& profile, const ApplicationRequest& request, const Person& person) {
  const Recipient to = request.recipient;
  if (to != Recipient::kMunicipality && to != Recipient::kHospital) return {};
  const bool hospital = to == Recipient::kHospital;
  std::vector<std::string> outcomes;
  for (const std::string& outcome : request.outcomes) {
    if ((outcome == "sykehuskoordinator") == hospital) outcomes.push_back(outcome);
  }
  const Office* own = OfficeFor(profile, outcomes, AgeForPractice(person));
  if (own != nullptr) return *own;
  return hospital ? Office() : profile.office;
}

// Where to find an office that is not known; a municipality's name is not said twice.
std::string UnknownOffice(const ApplicationDraft& draft) {
  const std::string named = draft.rules.profile().municipality.empty() ? "" : ".named";
  switch (draft.request.recipient) {
    case Recipient::kHospital:
      return "document.to.hospital";
    case Recipient::kNav:
      return "document.to.nav";
    case Recipient::kBarnevern:
      return "document.to.barnevern" + named;
    case Recipient::kMunicipality:
      break;
  }
  return "document.to.unknown" + named;
}

void AddAsked(ApplicationDraft& draft, const std::string& who,
              const std::vector<std::string>& items) {
  if (items.empty()) return;
  draft.Say(draft.Format("document.ask.lead." + VoiceOf(draft), {{"who", who}}));
  std::vector<std::string> texts;
  texts.reserve(items.size());
  for (const std::string& item : items) texts.push_back(draft.Get("document.ask." + item));
  draft.AddList(std::move(texts));
}

void AddRequest(ApplicationDraft& draft) {
  const ApplicationRequest& request = draft.request;
  draft.Heading(2, "document.ask.heading");
  if (request.items.empty()) draft.SayText("document.ask.nothing");
  AddAsked(draft, draft.RecipientName(), request.items);
  if (!request.copy_items.empty()) {
    AddAsked(draft, draft.Get("document.the.municipality"), request.copy_items);
    draft.SayText("document.copy.municipality");
  }
  if (request.hospital_too) {
    draft.SayText(AdviceOn(draft.assessment, "sykehuskoordinator") == Advice::kRecommend
                      ? "document.hospital.too"
                      : "document.hospital.too.assess");
  }
  draft.SayText("document.ask.no_form_needed");
}

// Who is to lead the plan, and who else is to have a copy: the leader when it is sent to another,
// and whoever keeps the plan that there is.
void AddPlanLead(ApplicationDraft& draft) {
  const Recipient to = draft.request.recipient;
  const std::string lead = draft.assessment.lead.value_or("");
  if (!lead.empty()) draft.SayText("document.lead." + lead);
  const bool hospital_has_it = to == Recipient::kHospital || draft.request.hospital_too;
  if (lead == "sykehuset" && !hospital_has_it) draft.SayText("document.copy.sykehuset");
  const std::string plan = draft.Asked("eksisterende_plan");
  if (to != Recipient::kNav) {
    if (plan == "nav") {
      draft.SayText("document.copy.plan.nav");
    } else if (lead == "nav") {
      draft.SayText("document.copy.nav");
    }
  }
  if (to != Recipient::kBarnevern) {
    if (plan == "barnevern") {
      draft.SayText("document.copy.plan.barnevern");
    } else if (lead == "barnevernet") {
      draft.SayText("document.copy.barnevernet");
    }
  }
}

// The municipality's tool, unless a note of its own about what is asked names it below.
void AddTool(ApplicationDraft& draft) {
  std::vector<std::string> places = draft.request.outcomes;
  places.emplace_back("soeknad");
  std::string tool = ToolSentence(draft.rules.profile(), draft.texts, places);
  if (!tool.empty()) draft.Say(std::move(tool));
}

}  // namespace

std::string AboutText(const ApplicationDraft& draft) {
  const Person& person = draft.person;
  if (person.unborn) return draft.Get("document.about.unborn");
  if (!person.age) return "";
  if (*person.age == 0) return draft.Get("document.about.infant");
  std::string_view key = "document.about.adult";
  if (*person.age < 18) key = *person.age < 12 ? "document.about.child" : "document.about.youth";
  return draft.Format(key, {{"age", std::to_string(*person.age)}});
}

// One parent who has the responsibility alone, or whom the other does not agree with, speaks alone.
std::string VoiceOf(const ApplicationDraft& draft) {
  const std::string role = ChoiceOf(draft.c.answers, "rolle");
  if (role == "selv") return draft.person.unborn ? "we" : "me";
  if (role == "verge" || role == "paaroerende" || role == "fagperson") return "other";
  const std::string custody = draft.Asked("foreldreansvar");
  return custody == "felles_uenige" || custody == "alene" ? "me" : "we";
}

void AddOffice(ApplicationDraft& draft) {
  const Recipient to = draft.request.recipient;
  const Office office = OfficeOf(draft.rules.profile(), draft.request, draft.person);
  draft.Heading(2, "document.to.heading");
  std::vector<std::string> names;
  if (to == Recipient::kMunicipality || to == Recipient::kBarnevern) {
    names.push_back(draft.rules.profile().municipality);
  }
  names.insert(names.end(), {office.name, office.unit});
  const bool known = !office.name.empty() || !office.unit.empty();
  if (!known) names.push_back(draft.Get(UnknownOffice(draft)));
  draft.Say(draft.InOneLine(names));
  if (!office.address.empty()) draft.Say(office.address);
  std::vector<std::string> ways;
  const auto add = [&](std::string_view key, const std::string& value) {
    if (!value.empty()) ways.push_back(draft.Format(key, {{"value", value}}));
  };
  add("document.to.phone", office.phone);
  add("document.to.email", office.email);
  add("document.to.web", office.web);
  if (!ways.empty()) draft.Say(draft.InOneLine(ways));
  if (known && ways.empty() && office.address.empty()) draft.SayText("document.to.see_website");
  draft.Say(draft.Format("document.to.date", {{"date", draft.DateText(draft.c.as_of)}}));
}

Office RecipientOffice(const RuleSet& rules, const Case& c, const Assessment& assessment) {
  return OfficeOf(rules.profile(), RequestOf(rules, c, assessment), PersonOf(rules, c.answers));
}

void AddRecipientAndRequest(ApplicationDraft& draft) {
  using Style = document::Paragraph::Style;
  if (const std::string about = AboutText(draft); !about.empty()) draft.Say(about, Style::kLead);
  if (draft.Noted("urgent")) draft.Say(draft.Get("document.note.urgent"), Style::kLead);
  if (draft.person.shielded) draft.AddNote("document.note.confidential_youth");
  AddOffice(draft);
  AddRequest(draft);
  if (draft.Noted("hospital_notifies")) draft.SayText("document.note.hospital_notifies");
  if (draft.request.Asks("individuell_plan")) {
    AddPlanLead(draft);
    if (draft.Noted("no_second_plan")) draft.SayText("document.note.no_second_plan");
    AddTool(draft);
  }
  if (draft.Noted("becoming_18")) draft.SayText("document.note.becoming_18");
}

}  // namespace samvei
