#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "core/documents.h"
#include "core/embedded.h"
#include "core/guide_state.h"
#include "core/pdf.h"
#include "core/reminders.h"
#include "core/short_code.h"
#include "core/text_writer.h"

namespace samvei {
namespace {

std::string_view After(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start ? text.substr(start.size()) : std::string_view();
}

// What of the page's words a code's fault is told by.
std::string FaultText(const Texts& texts, const CodeFault& fault) {
  using Kind = CodeFault::Kind;
  const std::string length = std::to_string(fault.length);
  switch (fault.kind) {
    case Kind::kEmpty:
      return texts.Get("short.code.fault.empty");
    case Kind::kShort:
      return texts.Format("short.code.fault.short", {{"n", length}});
    case Kind::kLong:
      return texts.Format("short.code.fault.long", {{"n", length}});
    case Kind::kUneven:
      return texts.Format("short.code.fault.uneven", {{"n", length}});
    case Kind::kCharacter:
      return texts.Format("short.code.fault.character",
                          {{"n", std::to_string(fault.place)}, {"character", fault.character}});
    case Kind::kOrder:
      return texts.Get("short.code.fault.order");
    case Kind::kChecksum:
      break;
  }
  return texts.Get("short.code.fault.checksum");
}

std::string ScoreAsTyped(double score) {
  const int tenths = static_cast<int>(score * 10 + 0.5);
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "," + std::to_string(tenths % 10);
}

// A code holds answers, not what was pressed to give them: what the page shows as "none of these",
// and what was typed for a score, follow from them.
void SettlePresses(GuideState& state) {
  Progress& progress = state.progress;
  const auto is_empty = [&](std::string_view fact) {
    const Answer* answer = state.Find(fact);
    return answer != nullptr && std::get<ServiceSet>(*answer).empty();
  };
  if (is_empty("tjenester") && is_empty("tjenester_senere")) progress.open.insert("ingen_hjelper");
  for (const Question& question : state.interview.questions) {
    if (question.kind == QuestionKind::kScore) {
      const Answer* answer = state.Find(question.fact);
      const auto* score = answer == nullptr ? nullptr : std::get_if<double>(answer);
      if (score != nullptr) progress.typed[question.field] = ScoreAsTyped(*score);
    }
    if (question.kind != QuestionKind::kChips || question.none.empty()) continue;
    const bool rest = std::all_of(question.rest.begin(), question.rest.end(), [&](const auto& one) {
      const Answer* answer = state.Find(one.first);
      return answer != nullptr && *answer == one.second;
    });
    const bool any = std::any_of(
        question.options.begin(), question.options.end(),
        [&](const QuestionOption& option) { return IsChosen(state, question, option); });
    if (rest && !any) progress.open.insert(question.none.front().id);
  }
}

// Whether something on the section's page is still open: a question without its answer, or a fact
// that can change the outcome.
bool IsUnfinished(const GuideState& state, const Section& section) {
  if (!Faults(state, section).empty()) return true;
  const std::vector<std::string>& missing = state.assessment.missing;
  return std::any_of(section.questions.begin(), section.questions.end(), [&](const auto& id) {
    const Question& question = state.interview.Find(id);
    if (!IsAsked(state, question) || IsSkipped(state, question)) return false;
    const std::vector<std::string> facts = question.Facts();
    return std::any_of(facts.begin(), facts.end(), [&](const std::string& fact) {
      return state.c().skipped.count(fact) == 0 &&
             std::find(missing.begin(), missing.end(), fact) != missing.end();
    });
  });
}

// On to the first page that is not answered, or to the result.
void GoWhereItEnded(GuideState& state) {
  for (const std::string& step : Steps(state)) {
    state.progress.visited.insert(step);
    const Section& section = state.interview.FindSection(step);
    if (!section.questions.empty() && !IsUnfinished(state, section)) continue;
    GoTo(state, step);
    return;
  }
}

void Restore(GuideState& state) {
  ShortWays& ways = state.short_ways;
  const auto read = ReadShortCode(ways.typed_code, state.rules);
  if (const auto* fault = std::get_if<CodeFault>(&read)) {
    ways.code_fault = FaultText(state.texts, *fault);
    state.announce = ways.code_fault;
    state.MoveFocus("in.kode");
    return;
  }
  const auto& restored = std::get<RestoredCode>(read);
  Progress fresh;
  fresh.c.as_of = state.c().as_of;
  fresh.c.profile = state.c().profile;
  fresh.c.answers = restored.answers;
  fresh.c.skipped = restored.skipped;
  ways.replaced = std::exchange(state.progress, std::move(fresh));
  ways.not_restored = restored.unknown;
  ways.typed_code.clear();
  ways.code_fault.clear();
  state.deleted.reset();
  state.removed.reset();
  state.save_faults.clear();
  state.saved = false;
  SettlePresses(state);
  state.Reassess();
  GoWhereItEnded(state);
  state.announce = state.texts.Get("short.code.restored");
}

void UndoRestore(GuideState& state) {
  if (!state.short_ways.replaced.has_value()) return;
  state.progress = std::move(*state.short_ways.replaced);
  state.short_ways.replaced.reset();
  state.saved = false;
  state.announce = state.texts.Get("short.code.undone");
  state.Reassess();
  state.MoveFocus("h." + state.progress.section);
}

// The text that is shown in a node, as it stands on the page.
const std::string* TextShown(const GuideState& state, std::string_view id) {
  for (const Node& node : state.tree.nodes) {
    if (node.id == id && node.role == Role::kOutput) return &node.value;
  }
  return nullptr;
}

bool CopyAction(const GuideState& state, const Action& action, Effect& effect) {
  std::string_view what = After(action.id, "copy.");
  const bool share = what.empty();
  if (share) what = After(action.id, "share.");
  const std::string shown = "out." + std::string(what);
  const std::string* text = TextShown(state, shown);
  if (what.empty() || text == nullptr) return false;
  (share ? effect.share : effect.copy) = *text;
  effect.shown_at = shown;
  return true;
}

void Tell(GuideState& state, const std::string& button, std::string words) {
  state.short_ways.told_at = button;
  state.short_ways.told = std::move(words);
  state.announce = state.short_ways.told;
}

bool Told(GuideState& state, const Action& action) {
  const std::string_view button = After(action.id, "told.");
  if (button.empty()) return false;
  const bool there = std::any_of(state.tree.nodes.begin(), state.tree.nodes.end(),
                                 [&](const Node& node) { return node.id == button; });
  for (const std::string_view outcome :
       {kToldCopied, kToldSelected, kToldShared, kToldNotShared, kToldSaved}) {
    if (!there || action.value != outcome) continue;
    Tell(state, std::string(button), state.texts.Get("short.told." + std::string(outcome)));
  }
  return true;
}

void SaveMessage(GuideState& state, const std::string& button, Effect& effect) {
  const bool text = button == "out.melding.txt";
  const document::Document document =
      BuildDocument(DocumentKind::kMessage, state.rules, state.texts, state.c(), state.assessment);
  const std::string name = state.texts.Get("short.message.file_name");
  if (text) {
    effect.save = SavedFile{name + ".txt", "text/plain;charset=utf-8", WriteText(document)};
  } else {
    const PdfFonts fonts = {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")};
    // A telephone number that was written in signs of its own is all that can lack in the font.
    const std::vector<Unprintable> found = FindUnprintable(document, fonts);
    if (!found.empty()) {
      Tell(state, button,
           state.texts.Format("save.no_glyph",
                              {{"character", "«" + found.front().character + "»"}}));
      return;
    }
    Result<std::string> pdf = WritePdf(document, fonts);
    assert(pdf.ok() && "characters were checked, and the fonts are our own");
    if (!pdf.ok()) return;
    effect.save = SavedFile{name + ".pdf", "application/pdf", std::move(pdf.value())};
  }
  Tell(state, button, state.texts.Get("short.saved"));
}

void SaveReminders(GuideState& state, const std::string& button, Effect& effect) {
  const Calendar reminders = RemindersOf(state.rules, state.texts, state.c(), state.assessment);
  effect.save = SavedFile{state.texts.Get("short.calendar.file_name"),
                          "text/calendar;charset=utf-8", WriteCalendar(reminders)};
  Tell(state, button, state.texts.Get("short.saved"));
}

}  // namespace

bool ShortWaysAction(GuideState& state, const Action& action, Effect& effect) {
  if (action.id == "in.kode") {
    state.short_ways.typed_code = action.value;
    state.short_ways.code_fault.clear();
  } else if (action.id == "in.kode.hent") {
    Restore(state);
  } else if (action.id == "in.kode.angre") {
    UndoRestore(state);
  } else if (action.id == "out.kalender") {
    SaveReminders(state, action.id, effect);
  } else if (action.id == "out.melding.txt" || action.id == "out.melding.pdf") {
    SaveMessage(state, action.id, effect);
  } else {
    return Told(state, action) || CopyAction(state, action, effect);
  }
  return true;
}

}  // namespace samvei
