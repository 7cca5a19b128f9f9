#include "core/guide_open.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "core/guide_state.h"
#include "core/later.h"
#include "core/pdf_attachment.h"

namespace samvei {
namespace {

using Form = FileDialogue::Form;

constexpr std::string_view kFile = "samvei-sak";  // in faults; nobody's own name for it

SAMVEI_LATER void Show(GuideState& state, Form form) {
  state.files = FileDialogue();
  state.files.form = form;
  state.files.lock = state.can_lock;
  state.case_saved = false;
  state.asking_to_delete = false;
  state.MoveFocus(form == Form::kSave ? "h.save.case" : "h.open");
}

// The button that the dialogue came from gets the focus back.
SAMVEI_LATER void Close(GuideState& state) {
  const std::string from = state.files.form == Form::kSave ? "out.save" : "in.open";
  state.files = FileDialogue();
  state.MoveFocus(from);
}

void Fault(GuideState& state, std::string at, std::string_view key) {
  state.files.busy = false;
  state.files.fault_at = std::move(at);
  state.files.fault = state.texts.Get(key);
  state.files.details.clear();
}

// --- Saving ---

void EndSave(GuideState& state) {
  Close(state);
  state.case_saved = true;
  state.announce = state.texts.Get("save.case.done");
}

SAMVEI_LATER void Save(GuideState& state, Effect& effect) {
  effect.save = SavedFile{std::string(kCaseFileName), "application/json", WriteCase(state.c())};
  if (state.files.lock) {
    effect.passphrase = "out.save.passphrase";
    state.files.busy = true;
    state.files.fault_at.clear();
  } else {
    EndSave(state);
  }
}

// What the page says of a passphrase, which only it knows.
SAMVEI_LATER void HearOfLocking(GuideState& state, std::string_view how) {
  if (how == "locked") {
    EndSave(state);
    return;
  }
  const bool again = how == "different";
  std::string at = again ? "out.save.passphrase.again" : "out.save.passphrase";
  std::string_view key = "save.passphrase.failed";
  if (how == "empty") key = "save.passphrase.empty";
  if (how == "short") key = "save.passphrase.short";
  if (again) key = "save.passphrase.different";
  Fault(state, at, key);
  state.MoveFocus(std::move(at));
}

bool SaveAction(GuideState& state, const Action& action, Effect& effect) {
  FileDialogue& files = state.files;
  if (action.id == "out.save") {
    Show(state, Form::kSave);
  } else if (action.id == "out.save.lock" || action.id == "out.save.plain") {
    files.lock = action.id == "out.save.lock";
    files.fault_at.clear();
  } else if (action.id == "out.save.legible") {
    files.legible = action.value == "true";
    files.fault_at.clear();
  } else if (action.id == "out.save.passphrase") {
    HearOfLocking(state, action.value);
  } else if (action.id == "out.save.file") {
    if (!files.busy) Save(state, effect);
  } else if (action.id == "out.save.cancel") {
    Close(state);
  } else {
    return false;
  }
  return true;
}

// --- Opening ---

// The text for a fault that has words of its own; else for whatever else can be wrong inside.
std::string FaultKey(const Errors& errors) {
  constexpr std::array<std::string_view, 10> kOwn = {
      "foreign",      "no_case",       "several_cases", "locked_pdf",   "damaged_pdf",
      "other_format", "newer_version", "no_code",       "damaged_code", "too_large"};
  const std::string& code = errors.front().code;
  if (std::find(kOwn.begin(), kOwn.end(), code) != kOwn.end()) return "open.fault." + code;
  if (code == "syntax" || code == "too_deep" || code == "key_too_long") return "open.fault.damaged";
  return "open.fault.content";
}

// What the reader said, for whoever helps: the place in the file and the kind of fault.
std::vector<std::string> Details(const Texts& texts, const Errors& errors) {
  constexpr std::size_t kMost = 10;
  constexpr std::size_t kLongest = 80;
  std::vector<std::string> lines;
  for (const Error& error : errors) {
    if (error.pointer.empty()) continue;
    if (lines.size() == kMost) {
      lines.push_back(texts.Get("open.detail.more"));
      break;
    }
    const std::string own = "open.detail." + error.code;
    const std::string what =
        texts.Has(own) ? texts.Get(own) : texts.Format("open.detail.other", {{"code", error.code}});
    lines.push_back(texts.Format("open.detail",
                                 {{"place", Shortened(error.pointer, kLongest)}, {"what", what}}));
  }
  return lines;
}

void Refuse(GuideState& state, const Errors& errors) {
  state.files.form = Form::kOpen;
  state.files.locked.reset();
  Fault(state, "h.open.fault", FaultKey(errors));
  state.files.details = Details(state.texts, errors);
  state.MoveFocus("h.open.fault");
}

// Whether a fact that the question gives can still change the outcome, and was not passed over.
bool IsOpenQuestion(const GuideState& state, const Question& question) {
  const std::vector<std::string>& missing = state.assessment.missing;
  const std::vector<std::string> facts = question.Facts();
  return std::any_of(facts.begin(), facts.end(), [&](const std::string& fact) {
    return !state.c().skipped.contains(fact) &&
           std::find(missing.begin(), missing.end(), fact) != missing.end();
  });
}

// Whether anything that the section asks is without an answer.
bool IsOpenSection(const GuideState& state, const Section& section) {
  if (section.questions.empty()) return false;
  if (!Faults(state, section).empty()) return true;
  return std::any_of(section.questions.begin(), section.questions.end(),
                     [&](const std::string& id) {
                       const Question& question = state.interview.Find(id);
                       if (!IsAsked(state, question) || IsSkipped(state, question)) return false;
                       if (IsOpenQuestion(state, question)) return true;
                       return question.kind == QuestionKind::kStatements &&
                              state.Find(question.fact) == nullptr && !IsNeedless(state, question);
                     });
}

// A statement is one of the page's, or it is nothing that could be ticked there.
void KeepKnownStatements(const Interview& interview, Application& application) {
  const auto list = application.lists.find("utsagn");
  if (list == application.lists.end()) return;
  const auto known = [&](const Row& row) {
    const auto id = row.find("id");
    return id != row.end() &&
           std::any_of(interview.questions.begin(), interview.questions.end(),
                       [&](const Question& question) {
                         return question.kind == QuestionKind::kStatements &&
                                std::any_of(question.options.begin(), question.options.end(),
                                            [&](const QuestionOption& option) {
                                              return option.id.substr(option.id.rfind('.') + 1) ==
                                                     id->second;
                                            });
                       });
  };
  std::vector<Row>& rows = list->second;
  rows.erase(std::remove_if(rows.begin(), rows.end(), [&](const Row& row) { return !known(row); }),
             rows.end());
  if (rows.empty()) application.lists.erase(list);
}

// "3,5": as somebody would type it.
std::string TypedScore(double score) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.15g", score);
  std::string typed = text.data();
  std::replace(typed.begin(), typed.end(), '.', ',');
  return typed;
}

bool StandsAs(const GuideState& state, const Answers& writes) {
  return !writes.empty() && std::all_of(writes.begin(), writes.end(), [&](const auto& entry) {
    const Answer* answer = state.Find(entry.first);
    return answer != nullptr && *answer == entry.second;
  });
}

// Ticks and texts that no fact holds, as they stood when these answers were given.
void RestorePresses(GuideState& state) {
  Progress& progress = state.progress;
  const auto empty = [&](std::string_view fact) {
    const Answer* answer = state.Find(fact);
    const ServiceSet* set = answer == nullptr ? nullptr : std::get_if<ServiceSet>(answer);
    return set != nullptr && set->empty();
  };
  if (empty("tjenester") && empty("tjenester_senere")) progress.open.insert("ingen_hjelper");
  for (const Question& question : state.interview.questions) {
    const Answer* answer = state.Find(question.fact);
    if (question.kind == QuestionKind::kScore && answer != nullptr) {
      if (const double* score = std::get_if<double>(answer)) {
        progress.typed.emplace(question.field, TypedScore(*score));
      }
    }
    if (question.kind != QuestionKind::kChips) continue;
    Answers rest;  // what this person could have been asked
    for (const auto& [fact, value] : question.rest) {
      const std::string asked = "asked." + fact;
      if (!state.rules.HasCondition(asked) || state.Certain(asked)) rest.emplace(fact, value);
    }
    if (StandsAs(state, rest)) progress.open.insert(question.none.front().id);
  }
}

bool NothingWritten(const Application& application) {
  return application.texts.empty() && application.lists.empty() && application.ticks.empty() &&
         application.samtykke_deling.empty();
}

// The first section that asks something without an answer, else the summary, or the result for
// whoever has written nothing yet; all before it count as shown.
void Land(GuideState& state) {
  Progress& progress = state.progress;
  const std::string last = NothingWritten(progress.c.application) ? "svar" : "oppsummering";
  progress.section = last;
  for (const Section& section : state.interview.sections) {
    if (!IsRelevant(state, section)) continue;
    progress.visited.insert(section.id);
    if (section.id != last && !IsOpenSection(state, section)) continue;
    progress.section = section.id;
    break;
  }
  EnterSection(state);
}

std::vector<std::string> Notes(const GuideState& state, const Case& c, CaseText::Origin origin) {
  std::vector<std::string> notes;
  const Texts& texts = state.texts;
  if (origin != CaseText::Origin::kFile) notes.push_back(texts.Get("open.note.shown_only"));
  if (c.as_of != state.c().as_of) {
    const std::string day =
        texts.Format("date.long", {{"day", std::to_string(c.as_of.day)},
                                   {"month", texts.Get("month." + std::to_string(c.as_of.month))},
                                   {"year", std::to_string(c.as_of.year)}});
    notes.push_back(texts.Format("open.note.day", {{"date", day}}));
  }
  if (c.profile != state.c().profile) notes.push_back(texts.Get("open.note.profile"));
  return notes;
}

SAMVEI_LATER void Unlock(GuideState& state, Effect& effect) {
  if (state.files.busy || !state.files.locked) return;
  effect.unlock = state.files.locked;
  effect.passphrase = "in.open.passphrase";
  state.files.busy = true;
  state.files.fault_at.clear();
}

SAMVEI_LATER void HearOfUnlocking(GuideState& state, std::string_view how) {
  Fault(state, "in.open.passphrase",
        how == "empty" ? "open.passphrase.empty" : "open.passphrase.wrong");
  state.MoveFocus("in.open.passphrase");
}

SAMVEI_LATER void HearOfChoosing(GuideState& state, std::string_view how) {
  const std::string code = how == "too_large" ? "too_large" : "unreadable";
  Fault(state, "h.open.fault", "open.fault." + code);
  state.files.locked.reset();
  state.MoveFocus("h.open.fault");
}

SAMVEI_LATER void Undo(GuideState& state) {
  if (!state.replaced) return;
  state.progress = std::move(*state.replaced);
  state.replaced.reset();
  state.opened_notes.clear();
  state.announce = state.texts.Get("open.undone");
  state.Reassess();
  state.MoveFocus("h." + state.progress.section);
}

bool OpenAction(GuideState& state, const Action& action, Effect& effect) {
  FileDialogue& files = state.files;
  if (action.id == "in.open") {
    Show(state, Form::kOpen);
  } else if (action.id == "in.open.file") {
    if (action.value.empty()) {
      effect.choose_file = true;
    } else {
      HearOfChoosing(state, action.value);
    }
  } else if (action.id == "in.open.passphrase") {
    HearOfUnlocking(state, action.value);
  } else if (action.id == "in.open.legible") {
    files.legible = action.value == "true";
  } else if (action.id == "in.open.unlock") {
    Unlock(state, effect);
  } else if (action.id == "in.open.kode") {
    files.code = action.value;
  } else if (action.id == "in.open.kode.open") {
    OpenBytes(state, std::string(files.code));
  } else if (action.id == "in.open.cancel") {
    Close(state);
  } else if (action.id == "in.open.angre") {
    Undo(state);
  } else {
    return false;
  }
  return true;
}

}  // namespace

bool FileAction(GuideState& state, const Action& action, Effect& effect) {
  return SaveAction(state, action, effect) || OpenAction(state, action, effect);
}

SAMVEI_LATER void OpenBytes(GuideState& state, std::string_view bytes) {
  state.files.busy = false;
  const Result<CaseText> text = FindCaseText(kFile, bytes);
  if (!text.ok()) {
    Refuse(state, text.errors());
    return;
  }
  Errors errors;
  const std::optional<Json> json = ParseJson(kFile, text.value().json, errors);
  if (json && IsSealed(*json)) {
    Result<SealedCase> sealed = ReadSealedCase(kFile, *json);
    if (!sealed.ok()) {
      Refuse(state, sealed.errors());
      return;
    }
    Show(state, Form::kOpen);
    state.files.locked = std::move(sealed.value());
    state.MoveFocus(state.can_lock ? "in.open.passphrase" : "h.open.locked");
    return;
  }
  Result<Case> read = ReadCase(kFile, text.value().json, state.rules, state.c().as_of);
  if (!read.ok()) {
    Refuse(state, read.errors());
    return;
  }
  OpenCase(state, std::move(read.value()), text.value().origin);
}

void OpenCase(GuideState& state, Case c, CaseText::Origin origin) {
  state.opened_notes = Notes(state, c, origin);
  Progress fresh;
  c.as_of = state.c().as_of;
  c.profile = state.c().profile;
  KeepKnownStatements(state.interview, c.application);
  fresh.c = std::move(c);
  state.replaced = std::exchange(state.progress, std::move(fresh));
  state.files = FileDialogue();
  state.deleted.reset();
  state.removed.reset();
  state.save_faults.clear();
  state.asking_to_delete = false;
  state.saved.clear();
  state.case_saved = false;
  state.Reassess();
  RestorePresses(state);
  Land(state);
  state.announce = state.texts.Get("open.done");
  state.MoveFocus("h." + state.progress.section);
}

SAMVEI_LATER void ResumeCase(GuideState& state, Case c, std::string_view section) {
  OpenCase(state, std::move(c), CaseText::Origin::kFile);
  state.replaced.reset();
  state.opened_notes.clear();
  const std::vector<std::string> steps = Steps(state);
  if (std::find(steps.begin(), steps.end(), section) != steps.end()) {
    state.progress.visited.emplace(section);
    GoTo(state, std::string(section));
  }
  state.announce.clear();
}

}  // namespace samvei
