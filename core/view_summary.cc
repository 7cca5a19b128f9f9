#include <algorithm>

#include "core/application.h"
#include "core/later.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// Whole sentences, which an "and" would run together.
std::string Apart(const std::vector<std::string>& sentences) {
  std::string text;
  for (const std::string& sentence : sentences) {
    if (!text.empty()) text += "; ";
    text += sentence;
  }
  return text;
}

std::vector<std::string> ServiceNames(const ViewBuilder& b, const std::string& fact) {
  std::vector<std::string> names;
  const Answer* answer = b.state().Find(fact);
  if (answer == nullptr) return names;
  const auto& set = std::get<ServiceSet>(*answer);
  for (const Service& service : b.state().rules.services()) {
    if (set.find(service.id) != set.end()) names.push_back(b.Text("service." + service.id));
  }
  if (set.find("usikker") != set.end()) names.push_back(b.Text("services.unknown"));
  return names;
}

// What was answered, in the words of the page; "not answered" where nothing was.
std::string AnswerWords(const ViewBuilder& b, const Question& question) {
  const GuideState& state = b.state();
  if (IsSkipped(state, question)) return b.Text("summary.skipped");
  if (IsNeedless(state, question)) return b.Text("summary.needless");
  std::vector<std::string> words;
  for (const std::vector<QuestionOption>* options : {&question.options, &question.none}) {
    for (const QuestionOption& option : *options) {
      if (IsChosen(state, question, option)) words.push_back(b.Voice(option.text));
    }
  }
  const Answer* answer = state.Find(question.fact);
  // A code has the need, and not the statements that it was told by.
  if (words.empty() && question.kind == QuestionKind::kStatements && answer != nullptr) {
    return b.Text("short.everyday." + std::string(state.ChoiceOf(question.fact)));
  }
  if (question.options.empty() && answer != nullptr) {
    if (const auto* number = std::get_if<double>(answer)) {
      const auto typed = state.progress.typed.find(question.field);
      const bool decimals = *number != static_cast<int>(*number);
      words.push_back(decimals && typed != state.progress.typed.end()
                          ? typed->second
                          : std::to_string(static_cast<int>(*number)));
    } else if (const auto* day = std::get_if<Date>(answer)) {
      words.push_back(LongDate(state.texts, *day));
    } else if (const auto* choice = std::get_if<Choice>(answer)) {
      words.push_back(b.Text("fact." + question.fact + "." + *choice));
    }
  }
  if (words.empty()) {
    return question.kind == QuestionKind::kChips ? b.Text("passer.ingen") : b.Text("summary.none");
  }
  const bool sentences =
      question.kind == QuestionKind::kStatements || question.kind == QuestionKind::kChips;
  return sentences ? Apart(words) : state.texts.Join(words);
}

void AddLine(ViewBuilder& b, int list, const std::string& id, const std::string& label,
             const std::string& value) {
  // A long text is shown by its beginning; the whole of it stands in its field.
  constexpr std::size_t kShown = 160;
  std::string words = value;
  if (words.size() > kShown) {
    std::size_t end = kShown;
    while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0U) == 0x80U) --end;
    words = words.substr(0, end) + " …";
  }
  const bool asks = !label.empty() && label.back() == '?';
  b.Add(list, Role::kItem, id,
        b.state().texts.Format(asks ? "summary.line.question" : "summary.line",
                               {{"label", label}, {"value", words}}));
}

void AddSectionCard(ViewBuilder& b, int parent, const Section& section) {
  const int card = b.Section(parent, "s.summary." + section.id, Variant::kCard);
  b.Heading(card, 2, "h.summary." + section.id, b.Text("section." + section.id + ".step"));
  const int list = b.Add(card, Role::kList, "l.summary." + section.id);
  for (const std::string& id : section.questions) {
    const Question& question = b.state().interview.Find(id);
    if (!IsAsked(b.state(), question)) continue;
    // Nobody was asked to say that there is no score.
    if (question.kind == QuestionKind::kScore && b.state().ChoiceOf(question.fact) == "ingen") {
      continue;
    }
    const std::string line = "sum." + question.id;
    if (question.kind == QuestionKind::kServices) {
      for (const std::string fact : {"tjenester", "tjenester_senere"}) {
        const std::vector<std::string> names = ServiceNames(b, fact);
        AddLine(b, list, "sum." + fact, b.Text("fact." + fact),
                names.empty() ? b.Text("summary.no_service") : b.state().texts.Join(names));
      }
      continue;
    }
    AddLine(b, list, line, b.Text("summary." + question.id), AnswerWords(b, question));
  }
  b.Button(card, "change." + section.id,
           b.state().texts.Format("summary.change",
                                  {{"section", b.Text("section." + section.id + ".step")}}),
           Variant::kTertiary);
}

// The names in a list of people; nothing where none was given.
void AddRowsLine(ViewBuilder& b, int list, const ApplicationField& field) {
  const std::string id = "a." + std::string(field.id);
  const auto rows = b.state().c().application.lists.find(field.id);
  if (rows == b.state().c().application.lists.end() || !b.HasVoice(id + ".label")) return;
  std::vector<std::string> names;
  for (const Row& row : rows->second) {
    const auto name = row.find("navn");
    if (name != row.end()) names.push_back(name->second);
  }
  if (!names.empty()) {
    AddLine(b, list, "sum." + id, b.Voice(id + ".label"), b.state().texts.Join(names));
  }
}

void AddApplicationCard(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const int card = b.Section(parent, "s.summary.soeknad", Variant::kCard);
  b.Heading(card, 2, "h.summary.soeknad", b.Text("section.soeknad.step"));
  const int list = b.Add(card, Role::kList, "l.summary.soeknad");
  for (const ApplicationField& field : ApplicationFields()) {
    if (!FieldApplies(field.id, state.rules, state.c())) continue;
    const std::string id = "a." + std::string(field.id);
    if (field.kind == ApplicationField::Kind::kTick) {
      const auto tick = state.c().application.ticks.find(field.id);
      const bool on = tick != state.c().application.ticks.end() && tick->second;
      AddLine(b, list, "sum." + id, b.Voice(id + ".label"),
              b.Text(on ? "summary.ticked" : "summary.not_ticked"));
      continue;
    }
    if (field.kind == ApplicationField::Kind::kServices) {
      std::vector<std::string> names;
      for (const std::string& service : state.c().application.samtykke_deling) {
        names.push_back(b.Text("service." + service));
      }
      AddLine(b, list, "sum." + id, b.Voice(id + ".label"),
              names.empty() ? b.Text("summary.not_ticked") : state.texts.Join(names));
      continue;
    }
    if (field.kind == ApplicationField::Kind::kRows) {
      AddRowsLine(b, list, field);
      continue;
    }
    const auto text = state.c().application.texts.find(field.id);
    if (text == state.c().application.texts.end()) continue;
    AddLine(b, list, "sum." + id, b.Voice(id + ".label"), text->second);
  }
  b.Button(card, "change.soeknad",
           state.texts.Format("summary.change", {{"section", b.Text("section.soeknad.step")}}),
           Variant::kTertiary);
}

}  // namespace

SAMVEI_LATER void AddSummary(ViewBuilder& b, int parent) {
  for (const std::string& id : Steps(b.state())) {
    const Section& section = b.state().interview.FindSection(id);
    if (!section.questions.empty()) AddSectionCard(b, parent, section);
  }
  AddApplicationCard(b, parent);
  AddHelpMap(b, parent);
  AddTakeAlong(b, parent);
}

}  // namespace samvei
