#include <string>
#include <utility>

#include "core/application_draft.h"
#include "core/child_questions.h"

namespace samvei {
namespace {

constexpr int kLinesToWrite = 8;
constexpr int kLinesWritten = 4;

// The first name alone: the page may be handed to people who need not know more.
std::string FirstName(const std::string& name) { return name.substr(0, name.find(' ')); }

std::vector<Row> AnswersOf(const ApplicationDraft& draft) {
  return draft.Applies(kChildAnswers) ? draft.Rows(kChildAnswers) : std::vector<Row>();
}

void AddWho(ApplicationDraft& draft) {
  document::Field who;
  who.id = "stemme_gjelder";
  who.label = draft.Get("document.voice.who");
  std::string age;
  if (draft.person.age) {
    age = draft.Format("document.voice.age", {{"age", std::to_string(*draft.person.age)}});
  }
  who.value = draft.InOneLine({FirstName(draft.Written("navn")), age});
  draft.document.blocks.emplace_back(std::move(who));
}

void AddAnswers(ApplicationDraft& draft, const std::vector<Row>& answers) {
  for (const Row& row : answers) {
    const std::string id = RowText(row, "spoersmaal");
    if (id.empty()) continue;
    const std::string& question = draft.Get("child.question." + id);
    if (!RowText(row, "vil_ikke").empty()) {
      draft.Say(draft.Format("document.voice.declined", {{"question", question}}));
      continue;
    }
    document::Field answer;
    answer.id = std::string(kChildAnswers) + "." + id;
    answer.label = question;
    answer.value = RowText(row, "svar");
    answer.lines = 3;
    draft.document.blocks.emplace_back(std::move(answer));
  }
}

const char* LawKey(const ApplicationDraft& draft) {
  if (draft.person.youth) return "document.voice.law.youth";
  const bool great_weight = draft.person.age && *draft.person.age >= 12;
  return great_weight ? "document.voice.law.weight" : "document.voice.law.child";
}

}  // namespace

bool HasVoicePage(const ApplicationDraft& draft) {
  if (!draft.Applies("barnets_stemme")) return false;
  const bool asked = draft.assessment.consent.heard || draft.person.youth;
  return asked || !draft.Written("barnets_stemme").empty() || !AnswersOf(draft).empty();
}

void AddVoicePage(ApplicationDraft& draft) {
  if (!HasVoicePage(draft)) return;
  draft.document.blocks.emplace_back(document::PageBreak{});
  const bool youth = draft.person.age && *draft.person.age >= 12;
  draft.Heading(2, youth ? "document.voice.heading.youth" : "document.voice.heading.child");
  AddWho(draft);
  const std::vector<Row> answers = AnswersOf(draft);
  AddAnswers(draft, answers);
  const bool written = !draft.Written("barnets_stemme").empty();
  const bool room = written || answers.empty();
  if (room) draft.AddField("barnets_stemme", written ? kLinesWritten : kLinesToWrite);
  if (room || !draft.Written("barnets_stemme_hvordan").empty()) {
    draft.AddField("barnets_stemme_hvordan");
  }
  draft.SayText(LawKey(draft));
  draft.SayText(youth ? "document.voice.free.youth" : "document.voice.free");
}

}  // namespace samvei
