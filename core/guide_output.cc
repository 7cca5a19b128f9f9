#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <utility>

#include "core/documents.h"
#include "core/embedded.h"
#include "core/guide_state.h"
#include "core/pdf.h"

namespace samvei {
namespace {

document::Document Build(const GuideState& state, DocumentKind kind) {
  return BuildDocument(kind, state.rules, state.texts, state.c(), state.assessment);
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

// A button of a document, and what its file is called: nothing that says whose it is.
struct Output {
  std::string_view button;
  DocumentKind kind;
  std::string_view file_name;  // text key
};

constexpr std::array kOutputs = {
    Output{"out.pdf", DocumentKind::kApplication, "save.file_name"},
    Output{"out.plan", DocumentKind::kPlan, "output.plan.file"},
    Output{"out.klage", DocumentKind::kComplaint, "output.klage.file"},
};

bool Offered(const GuideState& state, DocumentKind kind) {
  return DocumentOffered(kind, state.rules, state.c(), state.assessment).offered;
}

// Makes the document. What stands in its way is shown beside the fields, and nothing is saved.
void SavePdf(GuideState& state, const Output& output, Effect& effect) {
  const Section& section = state.interview.FindSection("soeknad");
  state.progress.section = "soeknad";
  state.save_faults.clear();
  CheckCharacters(state, output.kind);
  if (!Faults(state, section).empty() || !state.save_faults.empty()) {
    state.progress.attempted.insert("soeknad");
    state.announce = state.texts.Get("save.faults");
    state.MoveFocus("errors");
    return;
  }
  state.progress.section = "oppsummering";
  Result<std::string> pdf = WritePdf(Build(state, output.kind),
                                     {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")});
  assert(pdf.ok() && "characters were checked, and the fonts are our own");
  if (!pdf.ok()) return;
  effect.save =
      SavedFile{state.texts.Get(output.file_name), "application/pdf", std::move(pdf.value())};
  state.saved = output.button;  // the view's own status says so
}

}  // namespace

void CheckCharacters(GuideState& state) {
  state.save_faults.clear();
  for (const Output& output : kOutputs) {
    if (Offered(state, output.kind)) CheckCharacters(state, output.kind);
  }
}

void CheckCharacters(GuideState& state, DocumentKind kind) {
  const document::Document document = Build(state, kind);
  const std::vector<Unprintable> found =
      FindUnprintable(document, {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")});
  if (found.empty()) return;
  const ViewTree form = BuildView(state);
  const auto told = [&state](const std::string& message) {
    return std::any_of(state.save_faults.begin(), state.save_faults.end(),
                       [&message](const auto& fault) { return fault.second == message; });
  };
  for (const bool at_fields : {true, false}) {
    for (const Unprintable& one : found) {
      const std::string node = NodeFor(form, one.pointer);
      std::string message =
          state.texts.Format("save.no_glyph", {{"character", "«" + one.character + "»"}});
      if ((node != "h.soeknad") != at_fields || told(message)) continue;
      state.save_faults.emplace_back(node, std::move(message));
    }
  }
}

bool OutputAction(GuideState& state, const Action& action, Effect& effect) {
  const bool share = action.id == "share.pdf";
  for (const Output& output : kOutputs) {
    if (output.button != (share ? "out.pdf" : std::string_view(action.id))) continue;
    SavePdf(state, output, effect);
    effect.share_file = share && effect.save.has_value();
    return true;
  }
  return false;
}

}  // namespace samvei
