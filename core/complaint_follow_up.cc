#include <string>
#include <utility>
#include <vector>

#include "core/application_parts.h"
#include "core/complaint_parts.h"

namespace samvei {
namespace {

constexpr int kLinesOwnWords = 6;
constexpr int kLinesDecided = 3;
// Time to answer that is asked for. It is a wish: no law sets it.
constexpr int kDaysToAnswer = 14;

void AddMatter(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "letter.follow.heading");
  std::vector<std::string> sentences;
  if (matter.coordinator_fails) {
    const bool said = draft.Asked("koordinator_fungerer") == "nei";
    sentences.push_back(draft.Get("document.har_koordinator." + matter.held));
    if (said) sentences.push_back(draft.Get("document.koordinator_fungerer.nei"));
  }
  if (matter.plan_fails) {
    sentences.push_back(
        draft.Get("document.eksisterende_plan." + draft.Asked("eksisterende_plan")));
  }
  if (matter.promise_fails) {
    sentences.push_back(draft.Get("document.avgjoerelse.ikke_fulgt_opp"));
  }
  draft.AddList(std::move(sentences));
  draft.AddList(ReasonSentences(draft));
  if (matter.promise_fails) {
    AddDecisionFields(draft);
  } else {
    draft.AddField("saksnummer");
  }
  document::Field decided;
  decided.id = "bestemt";
  decided.label = draft.Get("letter.field.decided");
  decided.lines = kLinesDecided;
  draft.document.blocks.emplace_back(std::move(decided));
  document::Field undone = draft.MakeField("klage_begrunnelse");
  undone.label = draft.Get("letter.field.undone");
  undone.lines = kLinesOwnWords;
  draft.document.blocks.emplace_back(std::move(undone));
  if (!draft.Written("begrunnelse").empty()) draft.AddField("begrunnelse", 3);
}

void AddAsked(ApplicationDraft& draft, const Matter& matter) {
  draft.Heading(2, "letter.ask.heading");
  draft.SayText("letter.ask.lead." + VoiceOf(draft));
  std::vector<std::string> items;
  if (matter.coordinator_fails) {
    items.push_back(draft.Get("letter.follow.ask." + matter.held));
    items.push_back(draft.Get("letter.follow.ask.solution"));
  }
  if (matter.plan_fails) items.push_back(draft.Get("letter.follow.ask.plan"));
  if (matter.promise_fails) items.push_back(draft.Get("letter.follow.ask.promise"));
  items.push_back(draft.Get("letter.follow.ask.who"));
  items.push_back(draft.Get("letter.follow.ask.meeting"));
  const Date answer = NextWorkingDay(AddDays(draft.c.as_of, kDaysToAnswer));
  items.push_back(draft.Format("letter.follow.ask.answer", {{"date", draft.DateText(answer)}}));
  draft.AddList(std::move(items));
}

// The duties that the letter points at.
void AddDuties(ApplicationDraft& draft, const Matter& matter) {
  std::vector<std::string> duties;
  if (matter.coordinator_fails) {
    duties.push_back(draft.Get("letter.duty." + matter.held));
  }
  const bool other_office = matter.track == "nav" || matter.track == "barnevern";
  if (matter.plan_fails || other_office) {
    duties.push_back(draft.Get("letter.duty.plan"));
    duties.push_back(draft.Get("letter.duty.plan.lead"));
  }
  if (!other_office) duties.push_back(draft.Get("letter.duty.unit"));
  draft.Heading(2, "letter.duty.heading");
  draft.AddList(std::move(duties));
}

}  // namespace

void AddFollowUpParts(ApplicationDraft& draft, const Matter& matter) {
  AddMatter(draft, matter);
  AddAsked(draft, matter);
  AddDuties(draft, matter);
}

}  // namespace samvei
