#include <algorithm>

#include "core/documents.h"
#include "core/later.h"
#include "core/reminders.h"
#include "core/short_code.h"
#include "core/short_message.h"
#include "core/text_writer.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// From this section on the answers say enough to ask.
bool IsLateEnough(const GuideState& state) {
  const std::vector<Section>& sections = state.interview.sections;
  const auto at = [&](std::string_view id) {
    return std::find_if(sections.begin(), sections.end(),
                        [id](const Section& section) { return section.id == id; });
  };
  return at("barnet") <= at(state.progress.section);
}

std::vector<std::string> FactNames(const ViewBuilder& b, const std::vector<std::string>& facts) {
  std::vector<std::string> names;
  for (const std::string& fact : facts) {
    const std::string key = "fact." + fact;
    names.push_back(
        b.state().texts.Format("quote", {{"text", b.state().texts.Has(key) ? b.Text(key) : fact}}));
  }
  return names;
}

}  // namespace

int AddFolded(ViewBuilder& b, int parent, const std::string& id, const std::string& name) {
  const int details = b.Add(parent, Role::kDetails, id, name);
  const auto& expanded = b.state().progress.expanded;
  b.At(details).checked = expanded.find(id) != expanded.end();
  return details;
}

void AddTold(ViewBuilder& b, int parent, const std::string& button) {
  const ShortWays& ways = b.state().short_ways;
  b.Add(parent, Role::kStatus, "s." + button, ways.told_at == button ? ways.told : "");
}

void AddCopyable(ViewBuilder& b, int parent, const std::string& id, const std::string& label,
                 const std::string& text, const std::string& language) {
  const int output = b.Add(parent, Role::kOutput, "out." + id, label);
  b.At(output).value = text;
  if (language != b.state().texts.language()) b.At(output).language = language;
  // As high as a phone needs, for browsers that do not see to it themselves.
  constexpr std::size_t kCharactersALine = 40;
  std::size_t lines = 0;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    lines += CharacterCount(text.substr(start, end - start)) / kCharactersALine + 1;
    start = end + 1;
  }
  b.At(output).lines = static_cast<int>(std::min<std::size_t>(lines, 24));
}

namespace {

// The text to send, and what to say on the phone.
SAMVEI_LATER void AddMessageAndPhone(ViewBuilder& b, int part) {
  const GuideState& state = b.state();
  const ShortMessage message =
      MakeShortMessage(state.rules, state.texts, state.c(), state.assessment);
  // What is sent is in the language of documents; what is said on the phone in the page's own.
  const ShortMessage sent =
      MakeShortMessage(state.rules, DocumentTexts(state), state.c(), state.assessment);
  AddCopyable(b, part, "melding", b.Text("short.message.label"), sent.text,
              DocumentTexts(state).language());
  const int row = b.Add(part, Role::kRow, "g.melding");
  b.Button(row, "copy.melding", b.Text("short.message.copy"), Variant::kSecondary);
  if (state.short_ways.can_share) {
    b.Button(row, "share.melding", b.Text("short.message.share"), Variant::kSecondary);
  }
  b.Button(row, "out.melding.txt", b.Text("short.message.save.txt"), Variant::kTertiary);
  b.Button(row, "out.melding.pdf", b.Text("short.message.save.pdf"), Variant::kTertiary);
  for (const char* button :
       {"copy.melding", "share.melding", "out.melding.txt", "out.melding.pdf"}) {
    AddTold(b, part, button);
  }
  b.Paragraph(part, "t.melding.privat", b.Text("short.message.safe"), Variant::kMuted);
  b.Heading(part, 2, "h.telefon", b.Text("short.phone.title"));
  const int list = b.Add(part, Role::kList, "l.telefon");
  b.At(list).variant = Variant::kNumbered;
  int n = 0;
  for (const std::string& line : message.phone) {
    const int item = b.Add(list, Role::kItem, "telefon." + std::to_string(++n), line);
    b.At(item).variant = Variant::kNumbered;
  }
}

}  // namespace

void AddShortMessage(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  if (!IsLateEnough(state)) return;
  const std::string title =
      ShortMessageTitle(state.rules, state.texts, state.c(), state.assessment);
  const int part = AddFolded(b, parent, "d.melding",
                             state.texts.Format("short.message.open", {{"what", title}}));
  b.Paragraph(part, "t.melding", b.Text("short.message.what"));
  // While questions are asked only for whoever looks; afterwards it also comes along on paper.
  const bool asking = !state.interview.FindSection(state.progress.section).questions.empty();
  if (b.At(part).checked || !asking) AddMessageAndPhone(b, part);
}

SAMVEI_LATER void AddReminders(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const Calendar calendar = RemindersOf(state.rules, state.texts, state.c(), state.assessment);
  const int section = b.Section(parent, "s.kalender", Variant::kDefault);
  b.Heading(section, 2, "h.kalender", b.Text("short.calendar.heading"));
  b.Paragraph(section, "t.kalender", b.Text("short.calendar.what"));
  const int list = b.Add(section, Role::kList, "l.kalender");
  for (const CalendarEvent& event : calendar.events) {
    b.Add(list, Role::kItem, "kalender." + event.id,
          state.texts.Format("short.calendar.line",
                             {{"date", LongDate(state.texts, event.day)}, {"title", event.title}}));
  }
  if (state.ChoiceOf("skjermes_for_foreldre") == "ja") {
    b.Paragraph(section, "t.kalender.skjermet", b.Voice("short.calendar.shielded"));
  }
  b.Button(section, "out.kalender", b.Text("short.calendar.save"), Variant::kSecondary);
  AddTold(b, section, "out.kalender");
}

SAMVEI_LATER void AddCode(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const ShortCode code = MakeShortCode(state.c().answers, state.c().skipped);
  const int section = b.Section(parent, "s.kode", Variant::kDefault);
  b.Heading(section, 2, "h.kode", b.Text("short.code.heading"));
  b.Paragraph(section, "t.kode", b.Text("short.code.what"));
  AddCopyable(b, section, "kode", b.Text("short.code.label"), code.text, state.texts.language());
  if (!code.left_out.empty()) {
    b.Paragraph(section, "t.kode.mangler",
                state.texts.Format("short.code.left_out",
                                   {{"names", state.texts.Join(FactNames(b, code.left_out))}}));
  }
  if (code.skips_left_out) b.Paragraph(section, "t.kode.hoppet", b.Text("short.code.no_skips"));
  b.Button(section, "copy.kode", b.Text("short.code.copy"), Variant::kSecondary);
  AddTold(b, section, "copy.kode");
}

void AddCodeEntry(ViewBuilder& b, int parent) {
  const ShortWays& ways = b.state().short_ways;
  const int part = AddFolded(b, parent, "d.kode", b.Text("short.code.have"));
  const int input = b.Add(part, Role::kTextInput, "in.kode", b.Text("short.code.enter"));
  b.At(input).hint = b.Text("short.code.enter.hint");
  b.At(input).value = ways.typed_code;
  b.At(input).error = ways.code_fault;
  b.At(input).max_length = 100;
  b.Button(part, "in.kode.hent", b.Text("short.code.restore"), Variant::kSecondary);
}

SAMVEI_LATER void AddApplicationText(ViewBuilder& b, int parent) {
  const int part = AddFolded(b, parent, "d.tekst", b.Text("short.text.open"));
  b.Paragraph(part, "t.tekst", b.Text("short.text.what"));
  // The whole application is made for this; whoever does not look needs none of it.
  if (!b.At(part).checked) return;
  const GuideState& state = b.state();
  const document::Document application = BuildDocument(
      DocumentKind::kApplication, state.rules, DocumentTexts(state), state.c(), state.assessment);
  AddCopyable(b, part, "soeknad", b.Text("short.text.label"), WriteText(application),
              application.language);
  b.Button(part, "copy.soeknad", b.Text("short.text.copy"), Variant::kSecondary);
  AddTold(b, part, "copy.soeknad");
}

}  // namespace samvei
