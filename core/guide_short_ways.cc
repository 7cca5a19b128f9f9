#include <algorithm>
#include <cassert>
#include <string>
#include <utility>
#include <variant>

#include "core/documents.h"
#include "core/embedded.h"
#include "core/guide_state.h"
#include "core/later.h"
#include "core/pdf.h"
#include "core/reminders.h"
#include "core/saved_words.h"
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

SAMVEI_LATER void Restore(GuideState& state) {
  ShortWays& ways = state.short_ways;
  const auto read = ReadShortCode(ways.typed_code, state.rules);
  if (const auto* fault = std::get_if<CodeFault>(&read)) {
    ways.code_fault = FaultText(state.texts, *fault);
    state.announce = ways.code_fault;
    state.MoveFocus("in.kode");
    return;
  }
  const auto& restored = std::get<RestoredCode>(read);
  Case c;
  c.as_of = state.c().as_of;
  c.profile = state.c().profile;
  c.answers = restored.answers;
  c.skipped = restored.skipped;
  ways.typed_code.clear();
  ways.code_fault.clear();
  OpenCase(state, std::move(c), CaseText::Origin::kFile);
  if (restored.unknown.empty()) return;
  std::vector<std::string> names;
  for (const std::string& fact : restored.unknown) {
    const std::string key = "fact." + fact;
    names.push_back(state.texts.Format(
        "quote", {{"text", state.texts.Has(key) ? state.texts.Get(key) : fact}}));
  }
  state.opened_notes.push_back(
      state.texts.Format("short.code.not_restored", {{"names", state.texts.Join(names)}}));
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

SAMVEI_LATER void Tell(GuideState& state, const std::string& button, std::string words) {
  state.short_ways.told_at = button;
  state.short_ways.told = std::move(words);
  state.announce = state.short_ways.told;
}

bool Told(GuideState& state, const Action& action) {
  const std::string_view button = After(action.id, "told.");
  if (button.empty()) return false;
  const bool there = std::any_of(state.tree.nodes.begin(), state.tree.nodes.end(),
                                 [&](const Node& node) { return node.id == button; });
  if (button == "nav.view") state.plain_page = action.value == kToldPlain;
  if (there && action.value == kToldLeft) LeaveField(state, button);
  for (const std::string_view outcome :
       {kToldCopied, kToldSelected, kToldShared, kToldNotShared, kToldSaved}) {
    if (!there || action.value != outcome) continue;
    Tell(state, std::string(button), state.texts.Get("short.told." + std::string(outcome)));
  }
  return true;
}

SAMVEI_LATER void SaveMessage(GuideState& state, const std::string& button, Effect& effect) {
  const bool text = button == "out.melding.txt";
  const document::Document document = BuildDocument(
      DocumentKind::kMessage, state.rules, DocumentTexts(state), state.c(), state.assessment);
  const std::string name = DocumentTexts(state).Get("short.message.file_name");
  if (text) {
    effect.save = SavedFile{name + ".txt", "text/plain;charset=utf-8", WriteText(document)};
  } else {
    const PdfFonts fonts = {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")};
    // A telephone number that was written in signs of its own is all that can lack in the font.
    const std::vector<Unprintable> found = FindUnprintable(document, fonts);
    if (!found.empty()) {
      Tell(state, button,
           state.texts.Format(
               "save.no_glyph",
               {{"character", state.texts.Format("quote", {{"text", found.front().character}})}}));
      return;
    }
    Result<std::string> pdf = WritePdf(document, fonts);
    assert(pdf.ok() && "characters were checked, and the fonts are our own");
    if (!pdf.ok()) return;
    effect.save = SavedFile{name + ".pdf", "application/pdf", std::move(pdf.value())};
  }
  Tell(state, button, SavedWords(state.texts, "short.saved"));
}

SAMVEI_LATER void SaveReminders(GuideState& state, const std::string& button, Effect& effect) {
  const Calendar reminders = RemindersOf(state.rules, state.texts, state.c(), state.assessment);
  effect.save = SavedFile{state.texts.Get("short.calendar.file_name"),
                          "text/calendar;charset=utf-8", WriteCalendar(reminders)};
  Tell(state, button, SavedWords(state.texts, "short.saved"));
}

}  // namespace

bool ShortWaysAction(GuideState& state, const Action& action, Effect& effect) {
  if (action.id == "in.kode") {
    state.short_ways.typed_code = action.value;
    state.short_ways.code_fault.clear();
  } else if (action.id == "in.kode.hent") {
    Restore(state);
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
