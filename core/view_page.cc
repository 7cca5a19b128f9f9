#include <algorithm>

#include "core/view_builder.h"

namespace samvei {
namespace {

// Each language by its own name, so that whoever reads it finds it.
void AddLanguages(ViewBuilder& b, int banner) {
  const std::vector<std::string_view> offered = OfferedLanguages(b.state());
  if (offered.size() < 2) return;
  const int row = b.Add(banner, Role::kRow, "g.language");
  b.At(row).spoken = b.Text("language.switch");
  for (const std::string_view language : offered) {
    const std::string id(language);
    const int button =
        b.Button(row, "nav.language." + id, b.Text("language." + id), Variant::kTertiary);
    b.At(button).current = language == b.state().texts.language();
    b.InLanguage(button, language);
  }
}

// What has not been read by someone whose language it is says so, and where it is surer.
void AddReviewNotice(ViewBuilder& b, int main) {
  const std::string& language = b.state().texts.language();
  if (language == "nb") return;
  const int section = b.Section(main, "s.language", Variant::kInfo);
  b.Paragraph(section, "t.language", b.Text("language.review"));
}

// What the page that led here is about, in short, for whoever meets the word for the first time.
void AddTopic(ViewBuilder& b, int main) {
  const std::string& topic = b.state().topic;
  if (topic.empty()) return;
  const int details = b.Add(
      main, Role::kDetails, "d.topic",
      b.state().texts.Format("topic.title", {{"outcome", b.Text("outcome." + topic + ".title")}}));
  b.At(details).checked = b.state().progress.expanded.contains("d.topic");
  b.Paragraph(details, "t.topic", b.Text("outcome." + topic + ".what"));
  b.Paragraph(details, "t.topic.others", b.Text("topic.others"));
}

// What it takes, and what an answer is, before the first question.
void AddBeforeStart(ViewBuilder& b, int main) {
  b.Paragraph(main, "t.start.time", b.Text("start.time"));
  b.Paragraph(main, "t.start.answers", b.Text("start.answers"));
  AddReviewNotice(b, main);
}

void AddBanner(ViewBuilder& b, int root) {
  const int banner = b.Add(root, Role::kBanner, "g.banner");
  const Profile& profile = b.state().rules.profile();
  b.Paragraph(banner, "t.app",
              profile.municipality.empty()
                  ? b.Text("app.name")
                  : b.state().texts.Format("app.name_for", {{"who", profile.municipality}}),
              Variant::kLead);
  AddBannerControls(b, banner);
  AddLanguages(b, banner);
}

void AddSteps(ViewBuilder& b, int root) {
  const GuideState& state = b.state();
  const std::vector<std::string> steps = Steps(state);
  const int nav = b.Add(root, Role::kSteps, "g.steps");
  int n = 0;
  for (const std::string& id : steps) {
    ++n;
    const int step = b.Add(nav, Role::kStep, "nav.step." + id, b.Text("section." + id + ".step"));
    b.At(step).current = id == state.progress.section;
    b.At(step).done = !b.At(step).current && state.progress.visited.contains(id);
    if (b.At(step).current) {
      b.At(nav).name =
          state.texts.Format("steps.at", {{"n", std::to_string(n)},
                                          {"of", std::to_string(steps.size())},
                                          {"name", b.Text("section." + id + ".step")}});
    }
  }
}

void AddDeleteQuestion(ViewBuilder& b, int main) {
  const int section = b.Section(main, "s.restart", Variant::kWarning);
  b.Heading(section, 2, "h.restart", b.Text("restart.title"));
  b.Paragraph(section, "t.restart", b.Text("restart.text"));
  const int row = b.Add(section, Role::kRow, "g.restart");
  b.Button(row, "nav.restart.ja", b.Text("restart.yes"), Variant::kDanger);
  b.Button(row, "nav.restart.nei", b.Text("restart.no"), Variant::kSecondary);
}

void AddNotices(ViewBuilder& b, int main) {
  const GuideState& state = b.state();
  if (state.asking_to_delete) AddDeleteQuestion(b, main);
  AddFileDialogue(b, main);
  if (state.deleted.has_value()) {
    const int section = b.Section(main, "s.deleted", Variant::kInfo);
    b.Paragraph(section, "t.deleted", b.Text("restart.done"));
    b.Button(section, "nav.restart.angre", b.Text("restart.undo"), Variant::kSecondary);
  }
  if (state.date_outside) {
    const int section = b.Section(main, "s.date", Variant::kWarning);
    b.Paragraph(
        section, "t.date",
        state.texts.Format("date.outside", {{"date", LongDate(state.texts, state.c().as_of)}}));
  }
}

// Why the pages before this one were not shown.
void AddPassedOver(ViewBuilder& b, int main) {
  std::vector<std::string> names;
  for (const std::string& id : PassedOver(b.state())) {
    names.push_back(b.state().texts.Format("quote", {{"text", b.Text("section." + id + ".step")}}));
  }
  if (names.empty()) return;
  const Texts& texts = b.state().texts;
  b.Paragraph(main, "t.passed_over",
              texts.Format("needless.passed_over", {{"names", texts.Join(names)}}),
              Variant::kMuted);
}

void AddNavigation(ViewBuilder& b, int main) {
  const GuideState& state = b.state();
  const std::string& here = state.progress.section;
  const std::vector<std::string> steps = Steps(state);
  const int row = b.Add(main, Role::kRow, "g.nav");
  if (here != steps.back()) {
    const std::string key = "nav.next." + here;
    b.Button(row, "nav.next", state.texts.Has(key) ? b.Text(key) : b.Text("nav.next"),
             Variant::kPrimary);
  }
  // Whoever came to change one answer goes straight back to where it was read.
  const bool seen_summary = state.progress.visited.contains("oppsummering");
  if (seen_summary && here != "oppsummering") {
    b.Button(row, "change.oppsummering", b.Text("summary.back"), Variant::kSecondary);
  }
  if (here != steps.front()) {
    b.Button(row, "nav.back", b.Text("nav.back"), Variant::kSecondary);
  }
}

void AddFooter(ViewBuilder& b, int root) {
  const int footer = b.Add(root, Role::kFooter, "g.footer");
  b.Paragraph(footer, "t.privacy", b.Text("footer.privacy"), Variant::kSmall);
  b.Paragraph(footer, "t.contact", b.Text("footer.contact"), Variant::kSmall);
  if (b.state().texts.language() != "nb") {
    b.Paragraph(footer, "t.review", b.Text("language.review.short"), Variant::kSmall);
  }
  b.Paragraph(footer, "t.leave", b.Text("footer.leave"), Variant::kSmall);
  AddEmergencyNumbers(b, footer, "footer");
  // The summary offers it among what can be taken along.
  const int row = b.Add(footer, Role::kRow, "g.footer.answers");
  const bool saves = b.state().progress.section != "oppsummering";
  if (saves) AddSaveOffer(b, row, Variant::kTertiary);
  b.Button(row, "nav.restart", b.Text("nav.restart"), Variant::kTertiary);
  if (saves) AddCaseSaved(b, footer);
}

ViewTree Finished(ViewBuilder& b, const std::string& title) {
  const GuideState& state = b.state();
  ViewTree tree = b.Take();
  tree.language = state.texts.language();
  tree.title = state.texts.Format("app.title", {{"page", title}});
  tree.section = state.progress.section;
  tree.focus = state.focus;
  tree.focus_serial = state.focus_serial;
  tree.announce = state.announce;
  return tree;
}

}  // namespace

void AddBannerControls(ViewBuilder& b, int banner) {
  b.Button(banner, "nav.leave", b.Text("nav.leave"), Variant::kTertiary);
  b.Button(banner, "nav.view", b.Text(b.state().plain_page ? "nav.view.canvas" : "nav.view.plain"),
           Variant::kTertiary);
}

ViewTree BuildView(const GuideState& state) {
  ViewBuilder b(state);
  if (state.handed_over) {
    AddChildsPage(b);
    return Finished(b, b.Text("child.title"));
  }
  const std::string& here = state.progress.section;
  const Section& section = state.interview.FindSection(here);
  const int root = b.Add(-1, Role::kRoot, "g.root");
  AddBanner(b, root);
  AddSteps(b, root);
  const int main = b.Add(root, Role::kMain, "g.main");
  const std::string& title = b.Voice("section." + here + ".title");
  b.Heading(main, 1, "h." + here, title);
  if (NeedsEmergency(state)) AddEmergency(b, main);
  AddNotices(b, main);
  if (b.HasVoice("section." + here + ".lead")) {
    b.Paragraph(main, "t." + here + ".lead", b.Voice("section." + here + ".lead"), Variant::kLead);
  }
  if (here == "hvem") {
    AddBeforeStart(b, main);
    AddTopic(b, main);
  }
  AddPassedOver(b, main);
  if (here == "svar") {
    AddResult(b, main);
  } else if (here == "soeknad") {
    AddApplicationForm(b, main);
  } else if (here == "oppsummering") {
    AddSummary(b, main);
  } else {
    AddQuestions(b, main, section);
  }
  std::vector<std::pair<std::string, std::string>> faults;
  if (state.progress.attempted.contains(here)) {
    faults = Faults(state, section);
  }
  if (here == "soeknad") {
    faults.insert(faults.end(), state.save_faults.begin(), state.save_faults.end());
  }
  AddErrorSummary(b, main, faults);
  AddNavigation(b, main);
  if (here == "hvem") {  // for whoever has been here before, below what everybody needs
    AddOpenOffer(b, main);
    AddCodeEntry(b, main);
  }
  AddShortMessage(b, main);
  if (!section.questions.empty() && here != "hvem") {
    const int aside = b.Add(root, Role::kAside, "g.interim");
    AddInterim(b, aside);
  }
  AddFooter(b, root);

  return Finished(b, title);
}

}  // namespace samvei
