#include <algorithm>

#include "core/application.h"
#include "core/application_copy.h"
#include "core/documents.h"
#include "core/short_message.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

bool IsIn(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

// The office's own words where the municipality gave them; else how to find it.
void AddOffice(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const Profile& profile = state.rules.profile();
  const Office office = RecipientOffice(state.rules, state.c(), state.assessment);
  std::vector<std::string> lines;
  for (const std::string* part : {&office.name, &office.unit, &profile.municipality,
                                  &office.address, &office.phone, &office.email}) {
    if (!part->empty()) lines.push_back(*part);
  }
  const bool reachable = !office.phone.empty() || !office.email.empty() || !office.address.empty();
  if (!lines.empty()) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : ", ") + line;
    b.Paragraph(parent, "t.office", b.state().texts.Format("send.office", {{"office", all}}));
  }
  if (!reachable) b.Paragraph(parent, "t.office.find", b.Text("send.find_office"));
  if (!office.web.empty()) b.Link(parent, "link.office", b.Text("send.office_web"), office.web);
}

// The municipality's own ways, where it gave them and is the one written to.
std::vector<Channel> OwnChannels(const GuideState& state, bool municipality) {
  const Assessment& assessment = state.assessment;
  std::vector<Channel> out;
  std::vector<std::string> told;
  for (const auto& [outcome, channels] : state.rules.profile().channels) {
    const bool asked = outcome.empty() || IsIn(assessment.recommend, outcome) ||
                       IsIn(assessment.ask_to_assess, outcome);
    if (!municipality || !asked) continue;
    for (const Channel& channel : channels) {
      if (IsIn(told, channel.kind + channel.url)) continue;
      told.push_back(channel.kind + channel.url);
      out.push_back(channel);
    }
  }
  return out;
}

// The ways that are open everywhere.
std::vector<Channel> OpenChannels() {
  return {{"digital_post", ""}, {"brev", ""}, {"telefon", ""}};
}

bool GoesToMunicipality(const GuideState& state) {
  return RecipientOf(state.rules, state.c(), state.assessment) == Recipient::kMunicipality;
}

void AddChannels(ViewBuilder& b, int parent, bool municipality) {
  const int list = b.Add(parent, Role::kList, "l.send");
  int n = 0;
  const std::vector<Channel> own = OwnChannels(b.state(), municipality);
  for (const Channel& channel : own.empty() ? OpenChannels() : own) {
    const std::string id = "send." + (own.empty() ? channel.kind : std::to_string(++n));
    const int item = b.Add(list, Role::kItem, id, b.Text("send.channel." + channel.kind));
    if (!channel.url.empty()) {
      b.Link(item, "link." + id, b.Text("send.channel.open"), channel.url);
    }
  }
}

// A numbered step; its id is the list's with its number.
int AddStep(ViewBuilder& b, int list, const std::string& words) {
  const std::string number = std::to_string(b.At(list).children.size() + 1);
  const int item = b.Add(list, Role::kItem, b.At(list).id + "." + number, words);
  b.At(item).variant = Variant::kNumbered;
  return item;
}

// What a form asks for, each with its button: most forms ask in an order of their own.
void AddFieldsToCopy(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const document::Document application = BuildDocument(
      DocumentKind::kApplication, state.rules, DocumentTexts(state), state.c(), state.assessment);
  for (const CopyField& field : FieldsToCopy(application)) {
    const std::string id = "felt." + field.id;
    const int row = b.Add(parent, Role::kRow, "g." + id);
    // The label is the application's too: of the row only the button is in the page's language.
    b.InLanguage(row, application.language);
    AddCopyable(b, row, id, field.label, field.text, application.language);
    const int button = b.Button(row, "copy." + id, b.Text("short.send.copy"), Variant::kSecondary);
    if (!b.At(row).language.empty()) b.At(button).language = state.texts.language();
    b.At(button).spoken = state.texts.Format("short.send.copy.spoken", {{"label", field.label}});
    AddTold(b, parent, "copy." + id);
  }
}

// Where a letter goes, in one line; how to find it where the address is not known.
std::string AddressOf(const GuideState& state) {
  const Office office = RecipientOffice(state.rules, state.c(), state.assessment);
  if (office.address.empty()) return state.texts.Get("short.send.address.find");
  std::string all;
  for (const std::string* part :
       {&state.rules.profile().municipality, &office.name, &office.unit, &office.address}) {
    if (!part->empty()) all += (all.empty() ? "" : ", ") + *part;
  }
  return state.texts.Format("short.send.address", {{"address", all}});
}

void AddWay(ViewBuilder& b, int parent, const Channel& channel, int number) {
  const GuideState& state = b.state();
  const std::string id = "steg." + channel.kind + (number > 1 ? "." + std::to_string(number) : "");
  const std::string key = "short.send." + channel.kind;
  const int way = AddFolded(b, parent, "d." + id, b.Text(key));
  const int list = b.Add(way, Role::kList, id);
  b.At(list).variant = Variant::kNumbered;
  if (channel.kind == "telefon") {
    const ShortMessage message =
        MakeShortMessage(state.rules, state.texts, state.c(), state.assessment);
    for (const std::string& line : message.phone) AddStep(b, list, line);
    return;
  }
  if (channel.kind == "eskjema" && channel.url.empty()) AddStep(b, list, b.Text(key + ".find"));
  if (!channel.url.empty()) {
    const int step = AddStep(b, list, b.Text(key + ".open"));
    b.Link(step, "link." + id, b.Text("short.send.page"), channel.url);
  }
  if (channel.kind == "brev") AddStep(b, list, b.Text(key + ".sign"));
  if (channel.kind == "brev") AddStep(b, list, AddressOf(state));
  for (int i = 1; state.texts.Has(key + "." + std::to_string(i)); ++i) {
    AddStep(b, list, b.Text(key + "." + std::to_string(i)));
  }
  // The application is made anew for this; whoever does not look needs none of it.
  if (channel.kind == "eskjema" && b.At(way).checked) AddFieldsToCopy(b, way);
}

}  // namespace

void AddSending(ViewBuilder& b, int parent) {
  const Assessment& assessment = b.state().assessment;
  const int section = b.Section(parent, "s.send", Variant::kDefault);
  b.Heading(section, 2, "h.send", b.Text("send.title"));
  // The page sends it where the document is addressed.
  const Recipient recipient = RecipientOf(b.state().rules, b.state().c(), assessment);
  const bool municipality = GoesToMunicipality(b.state());
  if (municipality) {
    AddOffice(b, section);
  } else {
    b.Paragraph(section, "t.office",
                b.Text(recipient == Recipient::kHospital ? "send.to.hospital"
                       : recipient == Recipient::kNav    ? "send.to.nav"
                                                         : "send.to.barnevern"));
  }
  AddChannels(b, section, municipality);
  const Profile& profile = b.state().rules.profile();
  b.Paragraph(section, "t.send.answer",
              municipality && profile.answer_weeks.has_value()
                  ? b.state().texts.Format("send.answer_weeks",
                                           {{"n", std::to_string(*profile.answer_weeks)}})
                  : b.Text("send.answer_soon"));
  b.Paragraph(section, "t.send.no_demand", b.Text("send.no_demand"));
  if (municipality && !profile.ask_in_doubt.empty()) {
    b.Paragraph(section, "t.send.doubt",
                b.state().texts.Format("send.in_doubt", {{"who", profile.ask_in_doubt}}));
  }
}

void AddSendingSteps(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const bool municipality = GoesToMunicipality(state);
  const int section = b.Section(parent, "s.steg", Variant::kDefault);
  b.Heading(section, 2, "h.steg", b.Text("short.send.heading"));
  b.Paragraph(section, "t.steg", b.Text("short.send.what"));
  std::vector<Channel> ways = OwnChannels(state, municipality);
  if (ways.empty()) ways = OpenChannels();
  const bool has_form = std::any_of(
      ways.begin(), ways.end(), [](const Channel& channel) { return channel.kind == "eskjema"; });
  // Most municipalities have a form, whether the profile knows of it or not.
  if (!has_form && municipality) ways.insert(ways.begin(), Channel{"eskjema", ""});
  std::vector<std::string> kinds;
  for (const Channel& way : ways) {
    kinds.push_back(way.kind);
    const auto same = std::count(kinds.begin(), kinds.end(), way.kind);
    AddWay(b, section, way, static_cast<int>(same));
  }
}

}  // namespace samvei
