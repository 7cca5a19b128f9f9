#include <algorithm>

#include "core/application.h"
#include "core/child_questions.h"
#include "core/guide_state.h"

namespace samvei {
namespace {

bool IsQuestion(std::string_view id) {
  return std::find(kChildQuestions.begin(), kChildQuestions.end(), id) != kChildQuestions.end();
}

// Writes one answer where it belongs in the order of the questions. Both texts empty: none.
void WriteAnswer(GuideState& state, const std::string& question, const std::string& answer,
                 bool declined) {
  auto& lists = state.progress.c.application.lists;
  std::vector<Row> rows;
  for (const std::string_view id : kChildQuestions) {
    if (id == question) {
      Row row = {{"spoersmaal", question}};
      if (declined) row.emplace("vil_ikke", "ja");
      if (!answer.empty()) row.emplace("svar", answer);
      if (row.size() > 1) rows.push_back(std::move(row));
    } else if (const Row* row = ChildAnswer(state, id)) {
      rows.push_back(*row);
    }
  }
  if (rows.empty()) {
    lists.erase(std::string(kChildAnswers));
  } else {
    lists.insert_or_assign(std::string(kChildAnswers), std::move(rows));
  }
}

std::string Written(const GuideState& state, std::string_view question) {
  const Row* row = ChildAnswer(state, question);
  if (row == nullptr) return {};
  const auto found = row->find("svar");
  return found == row->end() ? std::string() : found->second;
}

}  // namespace

const Row* ChildAnswer(const GuideState& state, std::string_view question) {
  const auto list = state.c().application.lists.find(kChildAnswers);
  if (list == state.c().application.lists.end()) return nullptr;
  for (const Row& row : list->second) {
    const auto found = row.find("spoersmaal");
    if (found != row.end() && found->second == question) return &row;
  }
  return nullptr;
}

bool ChildAction(GuideState& state, const Action& action) {
  constexpr std::string_view kAnswer = "barn.svar.";
  constexpr std::string_view kDecline = "barn.vil_ikke.";
  const std::string_view id = action.id;
  if (id == "barn.apne") {
    state.handed_over = true;
    state.MoveFocus("h." + state.progress.section);
  } else if (id == "barn.ferdig") {
    state.handed_over = false;
    state.child_aside.clear();
    state.announce = state.texts.Get("child.done");
    state.MoveFocus("h.a.barnets_svar");
  } else if (id.substr(0, kAnswer.size()) == kAnswer && IsQuestion(id.substr(kAnswer.size()))) {
    WriteAnswer(state, std::string(id.substr(kAnswer.size())), action.value, false);
  } else if (id.substr(0, kDecline.size()) == kDecline && IsQuestion(id.substr(kDecline.size()))) {
    // What was written is not handed on, and is there again when the tick is taken back.
    const std::string question(id.substr(kDecline.size()));
    const bool declined = action.value != "false";
    if (declined) {
      state.child_aside.insert_or_assign(question, Written(state, question));
      WriteAnswer(state, question, "", true);
    } else {
      WriteAnswer(state, question, state.child_aside[question], false);
      state.child_aside.erase(question);
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace samvei
