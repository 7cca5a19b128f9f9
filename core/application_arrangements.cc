#include <array>
#include <string>
#include <utility>

#include "core/application_draft.h"

namespace samvei {
namespace {

// A sentence for the answer to a fact, when there is one and it says something.
void AddSentence(const ApplicationDraft& draft, std::string_view fact, std::string_view silent,
                 std::vector<std::string>& sentences) {
  const std::string answer = draft.Asked(fact);
  if (answer.empty() || answer == silent) return;
  sentences.push_back(draft.Get("document." + std::string(fact) + "." + answer));
}

void AddPresent(ApplicationDraft& draft) {
  std::vector<std::string> sentences;
  if (!draft.person.unborn) AddSentence(draft, "eksisterende_plan", "", sentences);
  AddSentence(draft, "har_koordinator", "", sentences);
  const std::string held = draft.Asked("har_koordinator");
  if (!held.empty() && held != "nei") {
    AddSentence(draft, "koordinator_fungerer", "", sentences);
  }
  if (!draft.person.unborn) AddSentence(draft, "opphold", "hjemme", sentences);
  AddSentence(draft, "flytter", "nei", sentences);
  const std::string refusal = draft.Asked("avgjoerelse");
  AddSentence(draft, "avgjoerelse", "ingen", sentences);
  if (!refusal.empty() && refusal != "ingen") {
    const auto known = draft.c.answers.find("avgjoerelse_kjent");
    if (known != draft.c.answers.end()) {
      if (const Date* day = std::get_if<Date>(&known->second)) {
        sentences.push_back(
            draft.Format("document.refusal.known", {{"date", draft.DateText(*day)}}));
      }
    }
    const std::optional<Date>& deadline = draft.assessment.complaint.deadline;
    if (refusal == "ikke_fulgt_opp") {
      // It goes on from day to day, so no deadline ends the right to ask.
      sentences.push_back(draft.Get("document.refusal.follow_up_now"));
    } else if (deadline) {
      sentences.push_back(draft.Format(
          *deadline < draft.c.as_of ? "document.refusal.passed" : "document.refusal.deadline",
          {{"date", draft.DateText(*deadline)}}));
    }
  }
  if (sentences.empty()) return;
  draft.Heading(2, "document.present.heading");
  draft.AddList(std::move(sentences));
}

void AddSiblings(ApplicationDraft& draft) {
  if (!draft.Applies("soesken")) return;
  const std::vector<Row> rows = draft.Rows("soesken");
  int count = 0;
  const auto answer = draft.c.answers.find("soesken_med_behov");
  if (answer != draft.c.answers.end()) {
    if (const double* number = std::get_if<double>(&answer->second)) {
      count = static_cast<int>(*number);
    }
  }
  if (rows.empty() && count == 0) return;
  draft.Heading(2, "document.siblings.heading");
  if (count > 0) {
    draft.Say(draft.Format(count == 1 ? "document.siblings.one" : "document.siblings.count",
                           {{"count", std::to_string(count)}}));
  }
  if (rows.empty()) return;
  std::vector<std::vector<std::string>> cells;
  cells.reserve(rows.size());
  for (const Row& row : rows) {
    cells.push_back({RowText(row, "navn"), RowText(row, "foedselsaar"), RowText(row, "behov")});
  }
  draft.document.blocks.emplace_back(document::Table{
      draft.Get("document.siblings.caption"),
      {draft.Get("document.siblings.column.name"), draft.Get("document.siblings.column.year"),
       draft.Get("document.siblings.column.needs")},
      {4, 2, 6},
      std::move(cells)});
}

void AddGoals(ApplicationDraft& draft) {
  const std::vector<Row> rows = draft.Rows("maal");
  if (!draft.Applies("maal") || rows.empty()) return;
  draft.Heading(2, "document.goals.heading");
  std::vector<std::vector<std::string>> cells;
  cells.reserve(rows.size());
  for (const Row& row : rows) {
    cells.push_back({RowText(row, "maal"), RowText(row, "tiltak"), RowText(row, "ansvarlig"),
                     draft.DateText(RowText(row, "frist"))});
  }
  draft.document.blocks.emplace_back(document::Table{
      draft.Get("document.goals.caption"),
      {draft.Get("document.goals.column.goal"), draft.Get("document.goals.column.measure"),
       draft.Get("document.goals.column.responsible"), draft.Get("document.goals.column.deadline")},
      {4, 4, 3, 3},
      std::move(cells)});
}

// A wish; a "no" from somebody else, which is not the last word, as the wish of whoever gave it.
void AddWish(const ApplicationDraft& draft, std::string_view fact, std::string_view not_last_word,
             std::vector<std::string>& sentences) {
  if (draft.Asked(fact) == "nei" &&
      (Certain(draft.rules, draft.c.answers, not_last_word) ||
       Certain(draft.rules, draft.c.answers, "youth_filled_in_by_other"))) {
    sentences.push_back(draft.Get("document." + std::string(fact) + ".nei.filler"));
  } else {
    AddSentence(draft, fact, "", sentences);
  }
}

void AddWishes(ApplicationDraft& draft) {
  draft.Heading(2, "document.wishes.heading");
  std::vector<std::string> sentences;
  AddWish(draft, "oensker_koordinator", "coordinator_declined_for_adult", sentences);
  if (!draft.person.unborn) AddWish(draft, "oensker_plan", "plan_declined_for_adult", sentences);
  AddSentence(draft, "verktoey", "usikker", sentences);
  const bool asked_youth = draft.person.under_18 && draft.person.age && *draft.person.age >= 12;
  if (asked_youth && !draft.person.fills_in_self) {
    AddSentence(draft, "ungdom_oensker", "", sentences);
  }
  draft.AddList(std::move(sentences));
  draft.document.blocks.emplace_back(document::FieldRow{
      {draft.MakeField("oensket_koordinator"), draft.MakeField("ikke_oensket")}});
  draft.AddField("tolk");
  for (const std::string_view field : {"nettverk", "vedlegg"}) {
    const bool written = draft.Applies(field) && !draft.Written(field).empty();
    if (written) draft.AddField(field);
  }
  draft.AddField("annet", 2);
}

}  // namespace

void AddArrangements(ApplicationDraft& draft) {
  AddPresent(draft);
  AddSiblings(draft);
  AddGoals(draft);
  AddWishes(draft);
}

}  // namespace samvei
