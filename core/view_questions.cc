#include <algorithm>

#include "core/view_builder.h"

namespace samvei {
namespace {

// The short name of a field: a question's as in the summary, or the label of the application's.
std::string LabelOf(const ViewBuilder& b, const std::string& field) {
  for (const Question& question : b.state().interview.questions) {
    if (question.field != field) continue;
    const std::string key = "summary." + question.id;
    return b.state().texts.Has(key) ? b.Text(key) : b.Text("fact." + question.fact);
  }
  const std::string label = field + ".label";
  return b.HasVoice(label) ? b.Voice(label) : b.Text("section.soeknad.step");
}

// Where there is something to choose, the message has the field's name before it, as its line in
// the summary has; what is wrong with something typed names it by itself.
std::string Named(const ViewBuilder& b, const Question& question, const std::string& message) {
  const bool typed = question.kind == QuestionKind::kNumber ||
                     question.kind == QuestionKind::kDate || question.kind == QuestionKind::kScore;
  if (typed) return message;
  return b.state().texts.Format("errors.line",
                                {{"label", LabelOf(b, question.field)}, {"message", message}});
}

// The message beside a field, only while the fault stands: once "next" was refused, or when a wrong
// text was left.
std::string ErrorOf(const ViewBuilder& b, const Question& question) {
  const GuideState& state = b.state();
  if (!state.progress.attempted.contains(state.progress.section)) {
    return state.progress.left.contains(question.field) ? TypedFault(state, question)
                                                        : std::string();
  }
  const Section& section = state.interview.FindSection(state.progress.section);
  for (const auto& [field, text] : Faults(state, section)) {
    if (field == question.field) return Named(b, question, text);
  }
  return {};
}

void AddOption(ViewBuilder& b, int parent, Role role, const Question& question,
               const QuestionOption& option) {
  if (!b.state().Certain(option.when)) return;
  const int node = b.Add(parent, role, option.id, b.Voice(option.text));
  b.At(node).checked = IsChosen(b.state(), question, option);
  // The narrower question is heard with each of its answers.
  if (!option.under.empty()) {
    b.At(node).spoken = b.Voice(option.under) + " " + b.Voice(option.text);
  }
  if (b.HasVoice(option.text + ".hint")) b.At(node).hint = b.Voice(option.text + ".hint");
}

void AddSkip(ViewBuilder& b, int parent, Role role, const Question& question) {
  if (!question.skip) return;
  const std::string key = "question." + question.id + ".skip";
  const int node = b.Add(parent, role, question.field + ".skip",
                         b.state().texts.Has(key) ? b.Text(key) : b.Text("question.skip"));
  b.At(node).checked = IsSkipped(b.state(), question);
}

// The hint of a question, and that it need not be answered where that is so.
std::string HintOf(const ViewBuilder& b, const Question& question) {
  const std::string key = "question." + question.id + ".hint";
  std::string own = b.HasVoice(key) ? b.Voice(key) : "";
  if (!IsNeedless(b.state(), question)) return own;
  const std::string& open = b.Text(question.told ? "needless.told" : "needless.now");
  return own.empty() ? open : own + " " + open;
}

int AddFieldset(ViewBuilder& b, int parent, const Question& question) {
  const std::string stem = "question." + question.id;
  const int fieldset = b.Add(parent, Role::kFieldset, question.field, b.Voice(stem + ".label"));
  b.At(fieldset).hint = HintOf(b, question);
  b.At(fieldset).error = ErrorOf(b, question);
  return fieldset;
}

void AddChoice(ViewBuilder& b, int parent, const Question& question) {
  const int fieldset = AddFieldset(b, parent, question);
  int group = fieldset;
  std::string under;
  for (const QuestionOption& option : question.options) {
    if (option.under != under) {
      under = option.under;
      group = under.empty() ? fieldset : b.Add(fieldset, Role::kGroup, "g." + option.id);
      if (!under.empty()) b.Paragraph(group, "t." + option.id, b.Voice(under));
    }
    AddOption(b, group, Role::kRadio, question, option);
  }
  AddSkip(b, fieldset, Role::kRadio, question);
}

void AddTicks(ViewBuilder& b, int parent, const Question& question) {
  const int fieldset = AddFieldset(b, parent, question);
  for (const std::vector<QuestionOption>* options : {&question.options, &question.none}) {
    for (const QuestionOption& option : *options) {
      AddOption(b, fieldset, Role::kCheckbox, question, option);
    }
  }
  AddSkip(b, fieldset, Role::kCheckbox, question);
}

std::string Shown(const GuideState& state, const Question& question) {
  const auto typed = state.progress.typed.find(question.field);
  if (typed != state.progress.typed.end()) return typed->second;
  const Answer* answer = state.Find(question.fact);
  if (answer == nullptr) return {};
  if (const auto* number = std::get_if<double>(answer)) {
    return std::to_string(static_cast<int>(*number));
  }
  if (const auto* day = std::get_if<Date>(answer)) {
    return std::to_string(day->day) + "." + std::to_string(day->month) + "." +
           std::to_string(day->year);
  }
  return {};
}

void AddInput(ViewBuilder& b, int parent, Role role, const Question& question) {
  const std::string stem = "question." + question.id;
  const int group = b.Add(parent, Role::kGroup, "g." + question.field);
  const int input = b.Add(group, role, question.field, b.Voice(stem + ".label"));
  b.At(input).value = Shown(b.state(), question);
  b.At(input).max_length = 20;
  b.At(input).error = ErrorOf(b, question);
  b.At(input).hint = HintOf(b, question);
  AddSkip(b, group, Role::kCheckbox, question);
}

// A score is for those who were given one: professionals see the field, others a tick before it.
void AddScore(ViewBuilder& b, int parent, const Question& question) {
  const GuideState& state = b.state();
  const bool professional = state.ChoiceOf("rolle") == "fagperson";
  const bool open =
      professional || state.progress.typed.find(question.field) != state.progress.typed.end();
  if (!professional) {
    const int tick = b.Add(parent, Role::kCheckbox, question.field + ".s.har_brev",
                           b.Text("question.kpr.har_brev"));
    b.At(tick).checked = open;
  }
  if (open) AddInput(b, parent, Role::kTextInput, question);
}

// Before the question whether to call it serious: what the three answers already point to.
void AddSeverityEcho(ViewBuilder& b, int parent) {
  std::vector<std::string> said;
  for (const std::string fact : {"alvor_helse", "alvor_funksjon", "alvor_livsviktig"}) {
    if (b.state().ChoiceOf(fact) == "ja") said.push_back(b.Text("echo." + fact));
  }
  if (said.empty()) return;
  const std::string list = b.state().texts.Join(said);
  b.Paragraph(parent, "t.alvorlig.ekko", b.state().texts.Format("echo.severity", {{"list", list}}));
}

}  // namespace

void AddQuestions(ViewBuilder& b, int parent, const Section& section) {
  std::vector<std::string> left_out;
  for (const std::string& id : QuestionsInOrder(b.state(), section)) {
    const Question& question = b.state().interview.Find(id);
    if (!IsAsked(b.state(), question)) continue;
    if (IsLeftOut(b.state(), question)) {
      left_out.push_back(b.Text("fact." + question.fact));
      continue;
    }
    if (question.fact == "alvorlig") AddSeverityEcho(b, parent);
    // Somebody has just said that it is urgent; further pages begin with it.
    if (question.fact == "kort_prognose" && !NeedsEmergency(b.state())) AddEmergency(b, parent);
    switch (question.kind) {
      case QuestionKind::kChoice:
        AddChoice(b, parent, question);
        break;
      case QuestionKind::kNumber:
        AddInput(b, parent, question.fact == "alder" ? Role::kTextInput : Role::kNumberInput,
                 question);
        break;
      case QuestionKind::kDate:
        AddInput(b, parent, Role::kDateInput, question);
        break;
      case QuestionKind::kScore:
        AddScore(b, parent, question);
        break;
      case QuestionKind::kServices:
        AddServices(b, parent, question, ErrorOf(b, question));
        break;
      case QuestionKind::kStatements:
      case QuestionKind::kChips:
        AddTicks(b, parent, question);
        break;
    }
  }
  if (left_out.empty()) return;
  const std::string names = b.state().texts.Join(left_out);
  b.Paragraph(parent, "t.left_out", b.state().texts.Format("needless.left_out", {{"names", names}}),
              Variant::kMuted);
}

void AddErrorSummary(ViewBuilder& b, int parent,
                     const std::vector<std::pair<std::string, std::string>>& faults) {
  if (faults.empty()) return;
  const int summary = b.Add(parent, Role::kErrorSummary, "errors", b.Text("errors.title"));
  for (const auto& [field, message] : faults) {
    const int link = b.Add(summary, Role::kErrorLink, "errors." + field,
                           b.state().texts.Format("errors.line", {{"label", LabelOf(b, field)},
                                                                  {"message", message}}));
    b.At(link).value = field;
  }
}

}  // namespace samvei
