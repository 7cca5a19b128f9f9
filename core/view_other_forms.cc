#include "core/saved_words.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// The button that saves a file, and under it what the file is for: "forms.text.what" is told of
// "out.text". In this order the two stand closer together than to the next pair.
void AddForm(ViewBuilder& b, int parent, const std::string& name) {
  b.Button(parent, "out." + name, b.Text("forms." + name), Variant::kSecondary);
  b.Paragraph(parent, "t.forms." + name, b.Text("forms." + name + ".what"));
}

}  // namespace

void AddOtherForms(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "s.forms", Variant::kDefault);
  b.Heading(section, 2, "h.forms", b.Text("forms.title"));
  b.Paragraph(section, "t.forms", b.Text("forms.what"), Variant::kMuted);
  AddForm(b, section, "text");
  AddForm(b, section, "print");
  const int details = b.Add(section, Role::kDetails, "d.forms.experts", b.Text("forms.experts"));
  const auto& expanded = b.state().progress.expanded;
  b.At(details).checked = expanded.find("d.forms.experts") != expanded.end();
  AddForm(b, details, "json");
  AddForm(b, details, "fhir");
  const std::string& button = b.state().saved;
  const bool saved =
      button == "out.text" || button == "out.print" || button == "out.json" || button == "out.fhir";
  b.Add(section, Role::kStatus, "s.forms.saved",
        saved ? SavedWords(b.state().texts, "forms.done") : "");
}

}  // namespace samvei
