#include "core/guide.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/color_choice.h"
#include "core/guide_impl.h"

namespace samvei {

namespace {

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

// A step can be gone to when it was shown before, or lies before one that was, and still has
// anything to ask: a page that was passed over can come to matter.
bool CanGoTo(const GuideState& state, std::string_view section) {
  const std::vector<std::string> steps = Steps(state);
  const auto place = std::find(steps.begin(), steps.end(), section);
  return place != steps.end() && std::any_of(place, steps.end(), [&](const std::string& step) {
           return state.progress.visited.find(step) != state.progress.visited.end();
         });
}

// The first page on the way to a section that was never shown though it asks something now: an
// answer that was changed can make a page matter that was passed over. Else the section itself.
std::string OnTheWayTo(const GuideState& state, const std::string& section) {
  for (const std::string& step : Steps(state)) {
    if (step == section) break;
    const bool asks = !state.interview.FindSection(step).questions.empty();
    if (asks && state.progress.visited.find(step) == state.progress.visited.end()) return step;
  }
  return section;
}

void Next(GuideState& state) {
  const Section& section = state.interview.FindSection(state.progress.section);
  auto faults = Faults(state, section);
  if (section.id == "soeknad") {
    CheckCharacters(state);
    faults.insert(faults.end(), state.save_faults.begin(), state.save_faults.end());
  }
  if (!faults.empty()) {
    state.progress.attempted.insert(section.id);
    state.announce = state.texts.Format(faults.size() == 1 ? "errors.one" : "errors.many",
                                        {{"n", std::to_string(faults.size())}});
    state.MoveFocus("errors");
    return;
  }
  WriteRest(state, section);
  state.Reassess();
  const std::vector<std::string> steps = Steps(state);
  const auto here = std::find(steps.begin(), steps.end(), section.id);
  if (here != steps.end() && here + 1 != steps.end()) GoTo(state, *(here + 1));
}

void Back(GuideState& state) {
  const std::vector<std::string> steps = Steps(state);
  const auto here = std::find(steps.begin(), steps.end(), state.progress.section);
  if (here != steps.end() && here != steps.begin()) GoTo(state, *(here - 1));
}

// Once something is changed, the case that was opened or saved is another one.
void ForgetOpened(GuideState& state) {
  state.case_saved = false;
  state.replaced.reset();
  state.opened_notes.clear();
}

void ForgetFiles(GuideState& state) {
  ForgetOpened(state);
  state.files = FileDialogue();
}

void DeleteAll(GuideState& state) {
  Progress fresh;
  fresh.c.as_of = state.c().as_of;
  fresh.c.profile = state.c().profile;
  fresh.visited.insert(fresh.section);
  state.deleted = std::exchange(state.progress, std::move(fresh));
  state.short_ways.typed_code.clear();
  state.short_ways.code_fault.clear();
  state.removed.reset();  // a name that was taken out of a list goes too
  ForgetFiles(state);
  state.save_faults.clear();
  state.asking_to_delete = false;
  state.saved.clear();
  state.announce = state.texts.Get("restart.done");
  state.Reassess();
  state.MoveFocus("h." + state.progress.section);
}

void UndoDelete(GuideState& state) {
  if (!state.deleted.has_value()) return;
  state.progress = std::move(*state.deleted);
  state.deleted.reset();
  ForgetFiles(state);
  state.announce = state.texts.Get("restart.undone");
  state.Reassess();
  state.MoveFocus("h." + state.progress.section);
}

// Whoever must be gone at once leaves nothing behind: not even what "undo" would bring back.
void Leave(GuideState& state, Effect& effect) {
  state.handed_over = false;
  state.child_aside.clear();
  DeleteAll(state);
  state.deleted.reset();
  state.announce.clear();
  effect.leave = state.texts.Get("leave.address");
}

bool Navigate(GuideState& state, const std::string& id, Effect& effect) {
  if (id == "nav.next" || id == "go.soeknad") {
    Next(state);
  } else if (id == "nav.back") {
    Back(state);
  } else if (id == "nav.view") {
    effect.switch_view = true;
  } else if (id == "nav.leave") {
    Leave(state, effect);
  } else if (id == "nav.restart") {
    state.asking_to_delete = true;
    state.files = FileDialogue();
    state.MoveFocus("h.restart");
  } else if (id == "nav.restart.nei") {
    state.asking_to_delete = false;
    state.MoveFocus("nav.restart");
  } else if (id == "nav.restart.ja") {
    DeleteAll(state);
  } else if (id == "nav.restart.angre") {
    UndoDelete(state);
  } else if (StartsWith(id, "nav.step.") || StartsWith(id, "change.")) {
    const std::string section = id.substr(StartsWith(id, "change.") ? 7 : 9);
    if (!CanGoTo(state, section)) return false;
    GoTo(state, OnTheWayTo(state, section));
  } else {
    return false;
  }
  return true;
}

bool ToggleDetails(GuideState& state, const Action& action) {
  const auto& nodes = state.tree.nodes;
  const bool details = std::any_of(nodes.begin(), nodes.end(), [&](const Node& node) {
    return node.id == action.id && node.role == Role::kDetails;
  });
  if (!details) return false;
  if (action.value == "false") {
    state.progress.expanded.erase(action.id);
  } else {
    state.progress.expanded.insert(action.id);
  }
  return true;
}

bool InView(const GuideState& state, std::string_view id) {
  return std::any_of(state.tree.nodes.begin(), state.tree.nodes.end(),
                     [id](const Node& node) { return node.id == id; });
}

}  // namespace

void GoTo(GuideState& state, const std::string& section) {
  state.progress.section = section;
  state.progress.visited.insert(section);
  state.asking_to_delete = false;
  state.files = FileDialogue();
  state.save_faults.clear();
  EnterSection(state);
  state.MoveFocus("h." + section);
}

void GuideState::Reassess() {
  Result<Assessment> result = rules.Assess(progress.c);
  assert(result.ok() && "the day was checked when the guide was made");
  if (result.ok()) assessment = std::move(result.value());
  changes.clear();
}

const Changes& GuideState::ChangesOf(const std::string& outcome) const {
  auto found = changes.find(outcome);
  if (found == changes.end()) {
    found = changes.emplace(outcome, WhatWouldChange(rules, c().answers, outcome)).first;
  }
  return found->second;
}

void GuideState::MoveFocus(std::string id) {
  focus = std::move(id);
  ++focus_serial;
}

Guide::Guide(std::unique_ptr<State> state) : state_(std::move(state)) {}
Guide::~Guide() = default;
Guide::Guide(Guide&&) noexcept = default;
Guide& Guide::operator=(Guide&&) noexcept = default;

Effect Guide::Apply(const Action& action) {
  GuideState& state = *state_;
  Effect effect;
  state.announce.clear();
  // A step can also be asked for by the browser's own back and forward, where it is in no view.
  const bool step = StartsWith(action.id, "nav.step.") && !state.handed_over;
  // What came of a copy is told of a button that is in the view.
  const bool told = StartsWith(action.id, "told.");
  if (!told) state.short_ways.told_at.clear();
  if (!told && !InView(state, action.id) && !step) return effect;
  // Where we are or what is shown has changed with these, not what was answered.
  const bool done = ShortWaysAction(state, action, effect) || Navigate(state, action.id, effect) ||
                    LanguageAction(state, action) || OutputAction(state, action, effect) ||
                    FileAction(state, action, effect) || HelperListAction(state, action);
  if (done) {
    state.tree = BuildView(state);
    return effect;
  }
  if (AnswerAction(state, action)) {
    state.deleted.reset();
    state.removed.reset();
    state.saved.clear();
    ForgetOpened(state);
    FollowOwnWish(state);
    state.Reassess();
  } else if (ApplicationAction(state, action) || ChildAction(state, action)) {
    state.save_faults.clear();
    state.saved.clear();
    ForgetOpened(state);
  } else {
    ToggleDetails(state, action);
  }
  state.tree = BuildView(state);
  return effect;
}

void Guide::OpenFile(std::string_view bytes) {
  state_->announce.clear();
  OpenBytes(*state_, bytes);
  state_->tree = BuildView(*state_);
}

void Guide::Open(Case c) {
  OpenCase(*state_, std::move(c), CaseText::Origin::kFile);
  state_->tree = BuildView(*state_);
}

Errors Guide::Resume(std::string_view case_json, std::string_view section) {
  GuideState& state = *state_;
  Result<Case> read = ReadCase("case", case_json, state.rules, state.c().as_of);
  if (!read.ok()) return read.errors();
  ResumeCase(state, std::move(read.value()), section);
  state.tree = BuildView(state);
  return {};
}

Errors Guide::AddLanguage(std::string_view language, std::string_view file, std::string_view json) {
  GuideState& state = *state_;
  Result<Texts> texts = Texts::Read(file, json, language);
  if (!texts.ok()) return texts.errors();
  Errors lacks = texts.value().Lacks(state.texts, file);
  if (!lacks.empty()) return lacks;
  if (language == state.texts.language()) {
    state.texts = std::move(texts.value());
  } else {
    state.other_texts.insert_or_assign(std::string(language), std::move(texts.value()));
  }
  state.tree = BuildView(state);
  return {};
}

void Guide::AwaitLanguages(bool to_come) {
  state_->languages_to_come = to_come;
  state_->tree = BuildView(*state_);
}

Errors Guide::SetColor(const std::string& color) {
  if (const auto fault = color::FaultOf(color)) {
    return {{fault->code, "address", "/farge", fault->what, fault->fix}};
  }
  state_->color = color;
  return {};
}

bool Guide::SetTopic(std::string_view outcome) {
  const std::vector<OutcomeResult>& known = state_->assessment.outcomes;
  if (std::none_of(known.begin(), known.end(),
                   [outcome](const OutcomeResult& one) { return one.id == outcome; })) {
    return false;
  }
  state_->topic = outcome;
  state_->tree = BuildView(*state_);
  return true;
}

const ViewTree& Guide::view() const { return state_->tree; }
const Case& Guide::current_case() const { return state_->progress.c; }
bool Guide::can_undelete() const { return state_->deleted.has_value(); }

color::Scheme Guide::colors() const {
  const std::optional<color::Rgb> own =
      color::Parse(state_->color.empty() ? state_->rules.profile().color : state_->color);
  if (!own) return color::StandardScheme();
  const auto made = color::MakeScheme(*own);
  assert(
      std::holds_alternative<color::Scheme>(made));  // the others are refused where they are read
  return std::get<color::Scheme>(made);
}

}  // namespace samvei
