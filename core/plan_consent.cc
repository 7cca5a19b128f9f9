#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/application_parts.h"
#include "core/languages.h"
#include "core/plan_parts.h"

namespace samvei {
namespace {

constexpr int kLinesShort = 3;

bool Holds(const std::vector<std::string>& list, std::string_view id) {
  return std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

void AddPlanConsent(ApplicationDraft& draft) {
  AddPlanHeading(draft, 9);
  draft.SayText("plan_draft.consent.lead");
  if (draft.person.shielded) draft.SayText("document.consent.shielded");
  draft.document.blocks.emplace_back(
      document::Checkbox{"samtykke_plan", draft.Get("document.field.samtykke_plan"),
                         draft.Applies("samtykke_plan") && draft.Ticked("samtykke_plan")});
  AddSharing(draft);
  const std::vector<std::string> signers = Signers(draft, {"individuell_plan"});
  std::vector<std::string> who;
  for (const std::string& id : signers) {
    if (id != "avklares") who.push_back(draft.Get("consent." + id));
  }
  if (!who.empty()) {
    draft.Say(draft.Format("document.consent.who", {{"what", draft.Get("outcome.individuell_plan")},
                                                    {"who", Capitalized(draft.texts.Join(who))}}));
  }
  if (Holds(signers, "avklares")) draft.SayText("plan_draft.consent.unclear");
  if (Holds(signers, "foreldre") && draft.Noted("parents_disagree")) {
    draft.SayText("plan_draft.consent.disagree");
  }
  AddSignaturePlaces(draft, signers);
}

void AddChildTakesPart(ApplicationDraft& draft) {
  // § 9 asks for it when the plan is a child's; while the age is not known it may be one.
  if (draft.person.age && !draft.person.under_18) return;
  AddPlanHeading(draft, 11);
  draft.SayText("plan_draft.child.lead");
  if (draft.assessment.consent.great_weight) draft.SayText("document.consent.great_weight");
  draft.document.blocks.emplace_back(PlanField(draft, "plan_medvirkning", "", kLinesShort));
  if (draft.Applies("barnets_stemme")) {
    const bool youth = draft.person.age && *draft.person.age >= 12;
    draft.Heading(3, youth ? "document.voice.heading.youth" : "document.voice.heading.child");
    draft.AddField("barnets_stemme", kLinesShort);
  } else if (draft.person.fills_in_self) {
    draft.SayText("plan_draft.child.self");
  }
}

}  // namespace samvei
