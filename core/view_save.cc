// Saving a case and opening one: where it is offered, and what is asked then.
#include "core/later.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// An input whose content only the page knows (Role::kPassword).
void AddPassphrase(ViewBuilder& b, int parent, const std::string& id) {
  const FileDialogue& files = b.state().files;
  const std::string key = id.substr(id.find('.') + 1);  // of "out.save.passphrase"
  const int input = b.Add(parent, Role::kPassword, id, b.Text(key + ".label"));
  b.At(input).checked = files.legible;
  if (b.state().texts.Has(key + ".hint")) b.At(input).hint = b.Text(key + ".hint");
  if (files.fault_at == id) b.At(input).error = files.fault;
}

void AddLegible(ViewBuilder& b, int parent, const std::string& id) {
  const int tick = b.Add(parent, Role::kCheckbox, id, b.Text("save.legible"));
  b.At(tick).checked = b.state().files.legible;
}

SAMVEI_LATER void AddSaveForm(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const FileDialogue& files = state.files;
  const int section = b.Section(parent, "s.save.case", Variant::kInfo);
  b.Heading(section, 2, "h.save.case", b.Text("save.case.title"));
  b.Paragraph(section, "t.save.case", b.Text("save.case.what"));
  if (state.can_lock) {
    const int choice = b.Add(section, Role::kFieldset, "out.save.how", b.Text("save.how"));
    b.At(b.Add(choice, Role::kRadio, "out.save.lock", b.Text("save.lock"))).checked = files.lock;
    b.At(b.Add(choice, Role::kRadio, "out.save.plain", b.Text("save.plain"))).checked = !files.lock;
  } else {
    b.Paragraph(section, "t.save.no_lock", b.Text("save.no_lock"));
  }
  if (files.lock) {
    AddPassphrase(b, section, "out.save.passphrase");
    // Whoever reads what is typed need not type it again.
    if (!files.legible) AddPassphrase(b, section, "out.save.passphrase.again");
    AddLegible(b, section, "out.save.legible");
    b.Paragraph(section, "t.save.forgotten", b.Text("save.forgotten"));
  } else {
    b.Paragraph(section, "t.save.warning", b.Text("save.warning"));
  }
  const int row = b.Add(section, Role::kRow, "g.save.case");
  b.Button(row, "out.save.file", b.Text("save.file"), Variant::kPrimary);
  b.Button(row, "out.save.cancel", b.Text("save.cancel"), Variant::kSecondary);
  b.Add(section, Role::kStatus, "s.save.busy", files.busy ? b.Text("save.busy") : "");
}

SAMVEI_LATER void AddOpenFault(ViewBuilder& b, int parent) {
  const FileDialogue& files = b.state().files;
  if (files.fault_at != "h.open.fault") return;
  const int section = b.Section(parent, "s.open.fault", Variant::kWarning);
  b.Heading(section, 3, "h.open.fault", b.Text("open.fault"));
  b.Paragraph(section, "t.open.fault", files.fault);
  if (files.details.empty()) return;
  const int details = b.Add(section, Role::kDetails, "d.open.fault", b.Text("open.details"));
  b.At(details).checked = b.state().progress.expanded.contains("d.open.fault");
  const int list = b.Add(details, Role::kList, "l.open.fault");
  for (std::size_t i = 0; i < files.details.size(); ++i) {
    b.Add(list, Role::kItem, "open.fault." + std::to_string(i), files.details[i]);
  }
}

SAMVEI_LATER void AddLocked(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  if (!state.files.locked) return;
  const int section = b.Section(parent, "s.open.locked", Variant::kCard);
  b.Heading(section, 3, "h.open.locked", b.Text("open.locked"));
  if (!state.can_lock) {
    b.Paragraph(section, "t.open.locked", b.Text("open.no_lock"));
    return;
  }
  AddPassphrase(b, section, "in.open.passphrase");
  AddLegible(b, section, "in.open.legible");
  b.Button(section, "in.open.unlock", b.Text("open.unlock"), Variant::kPrimary);
  b.Add(section, Role::kStatus, "s.open.busy", state.files.busy ? b.Text("open.busy") : "");
}

SAMVEI_LATER void AddOpenForm(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const FileDialogue& files = state.files;
  const int section = b.Section(parent, "s.open", Variant::kInfo);
  b.Heading(section, 2, "h.open", b.Text("open.title"));
  b.Paragraph(section, "t.open", b.Text("open.what"));
  const bool answers = !state.c().answers.empty() || !(state.c().application == Application{});
  if (answers) b.Paragraph(section, "t.open.replaces", b.Text("open.replaces"));
  AddOpenFault(b, section);
  AddLocked(b, section);
  const int row = b.Add(section, Role::kRow, "g.open");
  b.Button(row, "in.open.file", b.Text(files.locked ? "open.other_file" : "open.file"),
           files.locked ? Variant::kSecondary : Variant::kPrimary);
  b.Button(row, "in.open.cancel", b.Text("save.cancel"), Variant::kSecondary);
  const int details = b.Add(section, Role::kDetails, "d.open.code", b.Text("open.code"));
  b.At(details).checked = state.progress.expanded.contains("d.open.code");
  const int code = b.Add(details, Role::kTextArea, "in.open.kode", b.Text("open.code.label"));
  b.At(code).hint = b.Text("open.code.hint");
  b.At(code).value = files.code;
  b.At(code).lines = 4;
  b.Button(details, "in.open.kode.open", b.Text("open.code.open"), Variant::kSecondary);
}

}  // namespace

void AddFileDialogue(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  if (state.files.form == FileDialogue::Form::kSave) AddSaveForm(b, parent);
  if (state.files.form == FileDialogue::Form::kOpen) AddOpenForm(b, parent);
  if (!state.replaced) return;
  const int section = b.Section(parent, "s.opened", Variant::kInfo);
  b.Paragraph(section, "t.opened", b.Text("open.done"));
  for (std::size_t i = 0; i < state.opened_notes.size(); ++i) {
    b.Paragraph(section, "t.opened." + std::to_string(i), state.opened_notes[i]);
  }
  b.Button(section, "in.open.angre", b.Text("open.undo"), Variant::kSecondary);
}

void AddOpenOffer(ViewBuilder& b, int parent) {
  if (b.state().files.form == FileDialogue::Form::kOpen) return;  // it is open above
  b.Button(parent, "in.open", b.Text("open.offer"), Variant::kTertiary);
}

void AddSaveOffer(ViewBuilder& b, int parent, Variant variant) {
  b.Button(parent, "out.save", b.Text("save.offer"), variant);
}

void AddCaseSaved(ViewBuilder& b, int parent) {
  // It is spoken as it happens; here it stays to be read.
  if (b.state().case_saved) b.Paragraph(parent, "s.case_saved", b.Text("save.case.done"));
}

SAMVEI_LATER void AddPause(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "s.pause", Variant::kDefault);
  b.Heading(section, 2, "h.pause", b.Text("save.pause"));
  b.Paragraph(section, "t.pause", b.Text("save.pause.what"));
  AddSaveOffer(b, section, Variant::kSecondary);
  AddCaseSaved(b, section);
  AddOpenOffer(b, section);
}

}  // namespace samvei
