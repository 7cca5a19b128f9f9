#include "core/plan.h"

#include <string>
#include <utility>
#include <vector>

#include "core/application.h"
#include "core/application_parts.h"
#include "core/plan_parts.h"

namespace samvei {
namespace {

// Another one's "no" lets a plan be assessed, but wishes for none; a youth's own "yes" does.
bool Wishes(const RuleSet& rules, const Answers& answers) {
  const std::string wish = AskedChoice(rules, answers, "oensker_plan");
  return wish != "nei" || (Certain(rules, answers, "youth_filled_in_by_other") &&
                           ChoiceOf(answers, "ungdom_oensker") == "ja");
}

void AddOpening(ApplicationDraft& draft) {
  using Style = document::Paragraph::Style;
  if (const std::string about = AboutText(draft); !about.empty()) draft.Say(about, Style::kLead);
  draft.SayText("plan_draft.lead");
  draft.SayText("plan_draft.necessary");
  if (draft.person.shielded) draft.AddNote("document.note.confidential_youth");
  const std::string plan = draft.Asked("eksisterende_plan");
  if (!plan.empty() && plan != "ingen") {
    draft.Say(draft.Get("document.eksisterende_plan." + plan));
    draft.SayText("plan_draft.update");
  }
  draft.Say(draft.Format("document.to.date", {{"date", draft.DateText(draft.c.as_of)}}));
  AddPerson(draft);
  draft.AddNote("plan_draft.rule");
}

void AddClosing(ApplicationDraft& draft) {
  draft.Heading(2, "document.info.heading");
  const std::optional<Date> law = ParseDate(draft.assessment.law_as_of);
  draft.AddList({draft.Get("plan_draft.info.no_larger_right"), draft.Get("plan_draft.info.one"),
                 draft.Get("plan_draft.info.adapted"), draft.Get("plan_draft.info.start"),
                 draft.Format("document.info.law",
                              {{"date", law ? draft.DateText(*law) : draft.assessment.law_as_of}}),
                 draft.Get("plan_draft.info.draft")});
}

}  // namespace

std::string_view WhyNoPlan(const RuleSet& rules, const Case& c, const Assessment& assessment) {
  if (Certain(rules, c.answers, "unborn")) return "unborn";
  if (!FieldApplies("maal", rules, c, &assessment) || assessment.plan_action == "avslaatt") {
    return "declined";
  }
  if (assessment.plan_action == "oppdater" || assessment.plan_action == "flytt") return "";
  if (!Wishes(rules, c.answers)) return "declined";
  if (assessment.Outcome("individuell_plan").verdict.best < Verdict::kVurderes) return "no_need";
  if (AskedChoice(rules, c.answers, "oensker_plan").empty()) return "unanswered";
  return "";
}

document::Document BuildPlan(const RuleSet& rules, const Texts& texts, const Case& c,
                             const Assessment& assessment) {
  ApplicationDraft draft{rules, texts, c, assessment, PersonOf(rules, c.answers), {}, {}};
  draft.request = RequestOf(rules, c, assessment);

  document::Document& document = draft.document;
  document.language = texts.language();
  const bool update = assessment.plan_action == "oppdater" || assessment.plan_action == "flytt";
  document.title = draft.Get(update ? "plan_draft.title.update" : "plan_draft.title");
  document.subject = draft.Get("plan_draft.about");
  document.date = ToIso(c.as_of);
  document.footer = draft.Get("plan_draft.footer");
  document.page_format = draft.Get("document.page");

  document.blocks.emplace_back(document::Heading{1, document.title});
  AddOpening(draft);
  AddGoalsAndNeeds(draft);
  AddParticipants(draft);
  AddMeasures(draft);
  AddTimes(draft);
  AddPlanConsent(draft);
  AddCooperation(draft);
  AddChildTakesPart(draft);
  AddClosing(draft);
  return std::move(draft.document);
}

}  // namespace samvei
