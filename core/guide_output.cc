#include <algorithm>
#include <cassert>
#include <utility>

#include "core/documents.h"
#include "core/embedded.h"
#include "core/guide_state.h"
#include "core/pdf.h"

namespace samvei {
namespace {

document::Document Build(const GuideState& state, DocumentKind kind) {
  return BuildDocument(kind, state.rules, DocumentTexts(state), state.c(), state.assessment);
}

// The page's node for a place of the document; the heading where the place is no field of the form.
std::string NodeFor(const ViewTree& form, const std::string& pointer) {
  constexpr std::string_view kFields = "/fields/";
  if (pointer.substr(0, kFields.size()) != kFields) return "h.soeknad";
  const std::string id = "a." + pointer.substr(kFields.size());
  const bool shown = std::any_of(form.nodes.begin(), form.nodes.end(),
                                 [&id](const Node& node) { return node.id == id; });
  return shown ? id : "h.soeknad";
}

// Makes the application. What stands in its way is shown beside the fields, and nothing is saved.
void SavePdf(GuideState& state, Effect& effect) {
  const Section& section = state.interview.FindSection("soeknad");
  state.progress.section = "soeknad";
  CheckCharacters(state);
  if (!Faults(state, section).empty() || !state.save_faults.empty()) {
    state.progress.attempted.insert("soeknad");
    state.announce = state.texts.Get("save.faults");
    state.MoveFocus("errors");
    return;
  }
  state.progress.section = "oppsummering";
  Result<std::string> pdf = WritePdf(Build(state, DocumentKind::kApplication),
                                     {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")});
  assert(pdf.ok() && "characters were checked, and the fonts are our own");
  if (!pdf.ok()) return;
  effect.save = SavedFile{DocumentTexts(state).Get("save.file_name"), "application/pdf",
                          std::move(pdf.value())};
  state.saved = true;  // the view's own status says so
}

}  // namespace

void CheckCharacters(GuideState& state) {
  state.save_faults.clear();
  const document::Document document = Build(state, DocumentKind::kApplication);
  const std::vector<Unprintable> found =
      FindUnprintable(document, {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")});
  if (found.empty()) return;
  const ViewTree form = BuildView(state);
  std::vector<std::string> told;
  for (const bool at_fields : {true, false}) {
    for (const Unprintable& one : found) {
      const std::string node = NodeFor(form, one.pointer);
      if ((node != "h.soeknad") != at_fields ||
          std::find(told.begin(), told.end(), one.character) != told.end()) {
        continue;
      }
      told.push_back(one.character);
      state.save_faults.emplace_back(
          node, state.texts.Format(
                    "save.no_glyph",
                    {{"character", state.texts.Format("quote", {{"text", one.character}})}}));
    }
  }
}

bool OutputAction(GuideState& state, const Action& action, Effect& effect) {
  if (action.id != "out.pdf") return false;
  SavePdf(state, effect);
  return true;
}

}  // namespace samvei
