#include <string>
#include <vector>

#include "core/application_draft.h"

namespace samvei {
namespace {

void AddOffice(ApplicationDraft& draft) {
  const Profile& profile = draft.rules.profile();
  Office office = draft.request.to_hospital ? Office() : profile.office;
  for (const std::string& outcome : draft.request.outcomes) {
    const auto own = profile.offices.find(outcome);
    if (own == profile.offices.end()) continue;
    if (outcome == "sykehuskoordinator" && !draft.request.to_hospital) continue;
    office = own->second;
    break;
  }
  draft.Heading(2, "document.to.heading");
  std::vector<std::string> names;
  if (!draft.request.to_hospital) names.push_back(profile.municipality);
  names.insert(names.end(), {office.name, office.unit});
  const bool known = !office.name.empty() || !office.unit.empty();
  if (!known)
    names.push_back(
        draft.Get(draft.request.to_hospital ? "document.to.hospital" : "document.to.unknown"));
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

// "Gjelder et barn på 7 år."
std::string AboutText(const ApplicationDraft& draft) {
  const Person& person = draft.person;
  if (person.unborn) return draft.Get("document.about.unborn");
  if (!person.age) return "";
  if (*person.age == 0) return draft.Get("document.about.infant");
  std::string_view key = "document.about.adult";
  if (person.under_18) key = *person.age < 12 ? "document.about.child" : "document.about.youth";
  return draft.Format(key, {{"age", std::to_string(*person.age)}});
}

std::string_view VoiceOf(const ApplicationDraft& draft) {
  const std::string role = ChoiceOf(draft.c.answers, "rolle");
  if (role == "selv") return draft.person.unborn ? "we" : "me";
  if (role == "verge" || role == "paaroerende" || role == "fagperson") return "other";
  return "we";
}

}  // namespace

void AddRecipientAndRequest(ApplicationDraft& draft) {
  using Style = document::Paragraph::Style;
  const ApplicationRequest& request = draft.request;
  if (const std::string about = AboutText(draft); !about.empty()) draft.Say(about, Style::kLead);
  if (draft.Noted("urgent")) draft.Say(draft.Get("document.note.urgent"), Style::kLead);
  if (draft.person.shielded) draft.AddNote("document.note.confidential_youth");
  AddOffice(draft);

  draft.Heading(2, "document.ask.heading");
  if (request.items.empty()) {
    draft.SayText("document.ask.nothing");
  } else {
    const std::string voice(VoiceOf(draft));
    draft.Say(
        draft.Format("document.ask.lead." + voice,
                     {{"who", draft.Get(request.to_hospital ? "document.the.hospital"
                                                            : "document.the.municipality")}}));
    draft.AddList(request.items);
  }
  draft.SayText("document.ask.no_form_needed");
  if (request.hospital_too) {
    draft.SayText(AdviceOn(draft.assessment, "sykehuskoordinator") == Advice::kRecommend
                      ? "document.hospital.too"
                      : "document.hospital.too.assess");
  }
  if (draft.Noted("hospital_notifies")) draft.SayText("document.note.hospital_notifies");
  if (request.Asks("individuell_plan")) {
    if (draft.assessment.lead) draft.SayText("document.lead." + *draft.assessment.lead);
    if (draft.Noted("no_second_plan")) draft.SayText("document.note.no_second_plan");
    if (!draft.rules.profile().tool.empty()) {
      draft.Say(draft.Format("document.plan.tool", {{"tool", draft.rules.profile().tool}}));
    }
  }
  if (draft.Noted("becoming_18")) draft.SayText("document.note.becoming_18");
}

}  // namespace samvei
