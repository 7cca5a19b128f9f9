#include "core/languages.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// The office reads Norwegian; whoever signs should be able to read what is signed.
void AddDocumentLanguage(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const std::string own = state.texts.language();
  if (IsNorwegian(own)) return;
  const int fieldset = b.Add(parent, Role::kFieldset, "out.language", b.Text("language.documents"));
  b.At(fieldset).hint = b.Text("language.documents.hint");
  for (const std::string& language : {std::string("nb"), own}) {
    const int radio =
        b.Add(fieldset, Role::kRadio, "out.language." + language,
              b.Text("language.documents." + std::string(language == own ? "own" : "office")));
    b.At(radio).checked = state.documents_as_page == (language == own);
  }
}

void AddSave(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "s.save", Variant::kInfo);
  b.Heading(section, 2, "h.save", b.Text("save.title"));
  b.Paragraph(section, "t.save", b.Voice("save.what"));
  if (b.state().ChoiceOf("skjermes_for_foreldre") == "ja") {
    b.Paragraph(section, "t.save.shielded", b.Voice("save.shielded"));
  }
  b.Paragraph(section, "t.save.device", b.Text("save.device"), Variant::kMuted);
  AddDocumentLanguage(b, section);
  const int row = b.Add(section, Role::kRow, "g.save");
  b.Button(row, "out.pdf", b.Text("save.pdf"), Variant::kPrimary);
  if (b.state().short_ways.can_share_files) {
    b.Button(row, "share.pdf", b.Text("short.share.pdf"), Variant::kSecondary);
    AddTold(b, section, "share.pdf");
  }
  b.Add(section, Role::kStatus, "s.saved", b.state().saved == "out.pdf" ? b.Text("save.done") : "");
  AddApplicationText(b, section);
}

void AddAfterwards(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "s.after", Variant::kDefault);
  b.Heading(section, 2, "h.after", b.Text("after.title"));
  const int list = b.Add(section, Role::kList, "l.after");
  for (int i = 1; b.state().texts.Has("after." + std::to_string(i)); ++i) {
    b.Add(list, Role::kItem, "after." + std::to_string(i), b.Text("after." + std::to_string(i)));
  }
}

}  // namespace

// What sends it on its way first, then what else there is, last how to go on another time.
void AddTakeAlong(ViewBuilder& b, int parent) {
  AddSave(b, parent);
  AddSendingSteps(b, parent);
  AddAfterwards(b, parent);
  AddDocuments(b, parent);
  AddReminders(b, parent);
  AddOtherForms(b, parent);
  AddPause(b, parent);
  AddCode(b, parent);
}

}  // namespace samvei
