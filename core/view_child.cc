#include "core/child_questions.h"
#include "core/later.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

std::string TextOf(const Row& row, std::string_view field) {
  const auto found = row.find(field);
  return found == row.end() ? std::string() : found->second;
}

void AddQuestion(ViewBuilder& b, int parent, const std::string& id) {
  const Row* row = ChildAnswer(b.state(), id);
  const bool declined = row != nullptr && !TextOf(*row, "vil_ikke").empty();
  const int group = b.Add(parent, Role::kGroup, "g.barn." + id);
  const std::string& question = b.Text("child.question." + id);
  const int area = b.Add(group, Role::kTextArea, "barn.svar." + id, question);
  b.At(area).lines = 4;
  b.At(area).hint = b.Text("child.hint." + id);
  if (row != nullptr) b.At(area).value = TextOf(*row, "svar");
  const int tick = b.Add(group, Role::kCheckbox, "barn.vil_ikke." + id, b.Text("child.decline"));
  b.At(tick).checked = declined;
  b.At(tick).spoken = b.Text("child.decline") + ": " + question;
}

}  // namespace

SAMVEI_LATER void AddChildsPage(ViewBuilder& b) {
  const int root = b.Add(-1, Role::kRoot, "g.root");
  const int banner = b.Add(root, Role::kBanner, "g.banner");
  b.Paragraph(banner, "t.app", b.Text("app.name"), Variant::kLead);
  AddBannerControls(b, banner);
  const int main = b.Add(root, Role::kMain, "g.main");
  // The page's heading has the section's id, as on every page: it is one of the application's.
  b.Heading(main, 1, "h." + b.state().progress.section, b.Text("child.title"));
  // Said without alarm: it is there on every day, and no sign that something is wrong.
  b.Paragraph(AddEmergency(b, main, Variant::kInfo), "t.barn.help", b.Text("child.help"));
  b.Paragraph(main, "t.barn.lead", b.Text("child.lead"), Variant::kLead);
  b.Paragraph(main, "t.barn.free", b.Text("child.free"));
  b.Paragraph(main, "t.barn.who", b.Text("child.who_reads"));
  for (const std::string_view id : kChildQuestions) AddQuestion(b, main, std::string(id));
  const int row = b.Add(main, Role::kRow, "g.barn.ferdig");
  b.Button(row, "barn.ferdig", b.Text("child.finish"), Variant::kPrimary);
  const int footer = b.Add(root, Role::kFooter, "g.footer");
  b.Paragraph(footer, "t.privacy", b.Text("footer.privacy"), Variant::kSmall);
  b.Paragraph(footer, "t.leave", b.Text("footer.leave"), Variant::kSmall);
  AddEmergencyNumbers(b, footer, "footer");
}

void AddChildsAnswers(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const int section = b.Section(parent, "a.barnets_svar", Variant::kCard);
  b.Heading(section, 3, "h.a.barnets_svar", b.Text("child.form.title"));
  b.Paragraph(section, "t.a.barnets_svar", b.Text("child.form.lead"));
  int list = -1;
  for (const std::string_view id : kChildQuestions) {
    const Row* row = ChildAnswer(state, id);
    if (row == nullptr) continue;
    if (list < 0) list = b.Add(section, Role::kList, "l.a.barnets_svar");
    const bool declined = !TextOf(*row, "vil_ikke").empty();
    b.Add(list, Role::kItem, "a.barnets_svar." + std::string(id),
          state.texts.Format(
              "child.form.line",
              {{"question", b.Text("child.question." + std::string(id))},
               {"answer", declined ? b.Text("child.declined") : TextOf(*row, "svar")}}));
  }
  b.Button(section, "barn.apne", b.Text(list < 0 ? "child.form.open" : "child.form.open_again"),
           Variant::kSecondary);
}

}  // namespace samvei
