#include <algorithm>
#include <array>
#include <cassert>
#include <string_view>
#include <utility>

#include "core/document_forms.h"
#include "core/documents.h"
#include "core/embedded.h"
#include "core/guide_state.h"
#include "core/later.h"
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

// A button of a document in one of its forms, and what its file is called before the ending:
// nothing that says whose it is.
struct Output {
  std::string_view button;
  DocumentKind kind;
  DocumentForm form;
  std::string_view file_name;  // text key
};

constexpr std::array kOutputs = {
    Output{"out.pdf", DocumentKind::kApplication, DocumentForm::kPdf, "save.file_name"},
    Output{"out.text", DocumentKind::kApplication, DocumentForm::kText, "save.file_name"},
    Output{"out.print", DocumentKind::kApplication, DocumentForm::kPage, "save.file_name"},
    Output{"out.json", DocumentKind::kApplication, DocumentForm::kJson, "save.file_name"},
    Output{"out.fhir", DocumentKind::kApplication, DocumentForm::kFhir, "save.file_name"},
    Output{"out.plan", DocumentKind::kPlan, DocumentForm::kPdf, "output.plan.file"},
    Output{"out.klage", DocumentKind::kComplaint, DocumentForm::kPdf, "output.klage.file"},
};

bool Offered(const GuideState& state, DocumentKind kind) {
  return DocumentOffered(kind, state.rules, state.c(), state.assessment).offered;
}

// Makes the document. What stands in its way is shown beside the fields, and nothing is saved.
// Only the PDF has a font that may lack a character.
SAMVEI_LATER void Save(GuideState& state, const Output& output, Effect& effect) {
  const Section& section = state.interview.FindSection("soeknad");
  state.progress.section = "soeknad";
  state.save_faults.clear();
  if (output.form == DocumentForm::kPdf) CheckCharacters(state, output.kind);
  if (!Faults(state, section).empty() || !state.save_faults.empty()) {
    state.progress.attempted.insert("soeknad");
    state.announce = state.texts.Get("save.faults");
    state.MoveFocus("errors");
    return;
  }
  state.progress.section = "oppsummering";
  Result<std::string> written =
      WriteDocument(Build(state, output.kind), output.form,
                    {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")});
  assert(written.ok() && "characters were checked, and the fonts are our own");
  if (!written.ok()) return;
  const FormOfFile& file = FileOf(output.form);
  effect.save = SavedFile{DocumentTexts(state).Get(output.file_name) + std::string(file.ending),
                          std::string(file.mime), std::move(written.value())};
  state.saved = output.button;  // the view's own status says so
}

}  // namespace

void CheckCharacters(GuideState& state) {
  state.save_faults.clear();
  for (const Output& output : kOutputs) {
    const bool pdf = output.form == DocumentForm::kPdf;
    if (pdf && Offered(state, output.kind)) CheckCharacters(state, output.kind);
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
      std::string message = state.texts.Format(
          "save.no_glyph", {{"character", state.texts.Format("quote", {{"text", one.character}})}});
      if ((node != "h.soeknad") != at_fields || told(message)) continue;
      state.save_faults.emplace_back(node, std::move(message));
    }
  }
}

bool OutputAction(GuideState& state, const Action& action, Effect& effect) {
  const bool share = action.id == "share.pdf";
  for (const Output& output : kOutputs) {
    if (output.button != (share ? "out.pdf" : std::string_view(action.id))) continue;
    Save(state, output, effect);
    effect.share_file = share && effect.save.has_value();
    if (effect.share_file) state.saved.clear();  // the page tells what comes of it
    return true;
  }
  return false;
}

}  // namespace samvei
