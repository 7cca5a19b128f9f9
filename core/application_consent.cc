#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "core/application_draft.h"
#include "core/application_parts.h"
#include "core/languages.h"

namespace samvei {
namespace {

// An arrangement that is asked for, and who must consent to it.
struct ConsentRule {
  std::string outcome;
  const std::vector<std::string>* who;
};

// The hospital's coordinator needs the same consent as the municipality's.
std::vector<ConsentRule> ConsentRules(const ApplicationDraft& draft,
                                      const std::vector<std::string>& outcomes) {
  const Assessment::Consent& consent = draft.assessment.consent;
  const std::array<std::pair<std::string_view, const std::vector<std::string>*>, 4> all = {
      {{"barnekoordinator", &consent.barnekoordinator},
       {"koordinator", &consent.koordinator},
       {"sykehuskoordinator", &consent.koordinator},
       {"individuell_plan", &consent.individuell_plan}}};
  std::vector<ConsentRule> rules;
  for (const auto& [outcome, who] : all) {
    if (std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end()) {
      rules.push_back({std::string(outcome), who});
    }
  }
  // Nothing, or only cooperation between services, is asked for: sharing still needs a consent.
  if (rules.empty()) {
    rules.push_back({"", draft.person.unborn ? &consent.barnekoordinator : &consent.koordinator});
  }
  rules.erase(std::remove_if(rules.begin(), rules.end(),
                             [](const ConsentRule& rule) { return rule.who->empty(); }),
              rules.end());
  return rules;
}

bool Holds(const std::vector<std::string>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

// Who is named as having to consent; that it must be clarified is a sentence of its own.
std::string WhoText(const ApplicationDraft& draft, const ConsentRule& rule) {
  std::vector<std::string> who;
  for (const std::string& id : *rule.who) {
    if (id != "avklares") who.push_back(draft.Get("consent." + id));
  }
  return draft.texts.Join(who);
}

// One sentence for each group of arrangements with the same persons: "Den unge selv må samtykke til
// koordinator og individuell plan."
void AddWhoConsents(ApplicationDraft& draft, const std::vector<ConsentRule>& rules) {
  std::vector<std::pair<std::string, std::vector<std::string>>> groups;
  for (const ConsentRule& rule : rules) {
    const std::string who = WhoText(draft, rule);
    if (who.empty()) continue;
    const auto same = std::find_if(groups.begin(), groups.end(),
                                   [&](const auto& group) { return group.first == who; });
    auto& what = same != groups.end() ? same->second
                                      : groups.emplace_back(who, std::vector<std::string>()).second;
    if (!rule.outcome.empty()) what.push_back(draft.Get("outcome." + rule.outcome));
  }
  bool sharing = false;
  for (const auto& [ids, what] : groups) {
    const std::string who = Capitalized(ids);
    if (what.empty()) {
      draft.Say(draft.Format("document.consent.who.sharing", {{"who", who}}));
      sharing = true;
    } else {
      draft.Say(
          draft.Format("document.consent.who", {{"what", draft.texts.Join(what)}, {"who", who}}));
    }
  }
  // The parents' consent is never enough for that.
  if (!sharing && YouthDecides(draft.rules, draft.c.answers)) {
    draft.Say(draft.Format("document.consent.who.sharing",
                           {{"who", Capitalized(draft.Get("consent.ungdommen"))}}));
  }
}

void AddSignature(ApplicationDraft& draft, const std::string& id, std::string label) {
  draft.document.blocks.emplace_back(
      document::Signature{"underskrift." + id, std::move(label), draft.Get("document.sign.place"),
                          draft.Get("document.sign.date"), draft.Get("document.sign.name")});
}

void AddSignatures(ApplicationDraft& draft, const std::vector<ConsentRule>& rules) {
  draft.Heading(3, "document.sign.heading");
  AddWhoConsents(draft, rules);
  const std::vector<std::string> signers = Signers(draft, draft.request.outcomes);
  const bool parents = Holds(signers, "foreldre");
  if (parents) draft.SayText("document.consent.one_parent");
  if (Holds(signers, "avklares")) draft.SayText("document.sign.unclear");
  if (draft.assessment.consent.great_weight) {
    draft.SayText("document.consent.great_weight");
  } else if (draft.assessment.consent.heard) {
    draft.SayText(draft.person.youth ? "document.consent.heard.youth" : "document.consent.heard");
  }
  if (parents && draft.Noted("parents_disagree")) draft.SayText("document.note.parents_disagree");

  AddSignaturePlaces(draft, signers);
}

// The three are apart: each can be given without the others.
void AddTicks(ApplicationDraft& draft) {
  int number = 0;
  const auto heading = [&](std::string_view key) {
    const std::string text = draft.Format(key, {{"number", std::to_string(++number)}});
    draft.document.blocks.emplace_back(document::Heading{3, text});
  };
  const auto tick = [&](const std::string& id, const std::string& label) {
    draft.document.blocks.emplace_back(document::Checkbox{id, draft.Get(label), draft.Ticked(id)});
  };
  if (draft.Applies("samtykke_oppnevning")) {
    heading("document.consent.heading.appointment");
    std::string label = "document.field.samtykke_oppnevning";
    if (draft.person.unborn) {
      label += ".unborn";
    } else if (draft.person.under_18 &&
               (draft.request.Asks("barnekoordinator") || !draft.request.Asks("koordinator"))) {
      label += ".child";
    }
    tick("samtykke_oppnevning", label);
  }
  if (draft.Applies("samtykke_plan")) {
    heading("document.consent.heading.plan");
    tick("samtykke_plan", "document.field.samtykke_plan");
  }
  heading("document.consent.heading.sharing");
  AddSharing(draft);
}

}  // namespace

void AddSharing(ApplicationDraft& draft) {
  const std::vector<std::string> services = draft.Services();
  draft.SayText(services.empty() ? "document.consent.sharing.none" : "document.consent.sharing");
  for (const std::string& service : services) {
    const ServiceSet& shared = draft.c.application.samtykke_deling;
    draft.document.blocks.emplace_back(document::Checkbox{"samtykke_deling." + service,
                                                          draft.ServiceName(service),
                                                          shared.find(service) != shared.end()});
  }
  document::Field except = draft.MakeField("samtykke_unntak");
  except.lines = 2;
  draft.document.blocks.emplace_back(
      document::FieldRow{{std::move(except), draft.MakeField("samtykke_til")}});
}

std::vector<std::string> Signers(const ApplicationDraft& draft,
                                 const std::vector<std::string>& outcomes) {
  std::vector<std::string> signers;
  for (const ConsentRule& rule : ConsentRules(draft, outcomes)) {
    for (const std::string& id : *rule.who) {
      // Whatever the assessment says of a case half answered: nothing is made for these parents.
      if (draft.person.shielded && id != "ungdommen" && id != "avklares") continue;
      if (!Holds(signers, id)) signers.push_back(id);
    }
  }
  const bool youth = draft.person.shielded ? signers.empty()
                                           : YouthDecides(draft.rules, draft.c.answers) &&
                                                 !Holds(signers, "ungdommen");
  if (youth) signers.push_back("ungdommen");
  return signers;
}

void AddSignaturePlaces(ApplicationDraft& draft, const std::vector<std::string>& signers) {
  bool any = false;
  for (const std::string& id : signers) {
    if (id == "avklares") continue;
    any = true;
    if (id != "foreldre") {
      AddSignature(draft, id, draft.Get("document.sign." + id));
      continue;
    }
    for (const char* const number : {"1", "2"}) {
      AddSignature(draft, id + "." + number,
                   draft.Format("document.sign.foreldre", {{"number", number}}));
    }
  }
  if (!any) AddSignature(draft, "samtykke", draft.Get("document.sign.unknown"));
}

void AddConsents(ApplicationDraft& draft) {
  draft.document.blocks.emplace_back(document::PageBreak{});
  draft.Heading(2, "document.consent.heading");
  // The page may be torn off, so it says again whom it is about.
  document::Field about;
  about.id = "samtykke_gjelder";
  about.label = draft.Get("document.field.samtykke_gjelder");
  const std::string born = draft.person.unborn ? "" : draft.DateText(draft.Written("foedselsdato"));
  about.value = draft.InOneLine({draft.Written("navn"), born});
  draft.document.blocks.emplace_back(std::move(about));
  draft.AddList({draft.Get("document.consent.voluntary"), draft.Get("document.consent.withdraw"),
                 draft.Get("document.consent.service"), draft.Get("document.consent.necessary")});
  if (draft.person.shielded) draft.SayText("document.consent.shielded");
  AddTicks(draft);
  AddSignatures(draft, ConsentRules(draft, draft.request.outcomes));
  draft.document.blocks.emplace_back(document::PageBreak{});
}

}  // namespace samvei
