// What is pressed in the list of helpers.
#include <algorithm>

#include "core/guide_state.h"

namespace samvei {
namespace {

constexpr std::string_view kList = "q.tjenester.";
constexpr std::string_view kLater = "q.tjenester_senere.";
constexpr std::string_view kStatus = "q.tjenester.s.";
constexpr std::string_view kTakeOut = "q.tjenester.fjern.";
constexpr std::string_view kSearch = "q.tjenester.sok";
constexpr std::string_view kFold = "d.tjenester.";

bool StartsWith(std::string_view text, std::string_view start) {
  return text.substr(0, start.size()) == start;
}

bool IsService(const GuideState& state, std::string_view id) {
  if (id == state.rules.unknown_service()) return true;
  const auto& services = state.rules.services();
  return std::any_of(services.begin(), services.end(),
                     [id](const Service& service) { return service.id == id; });
}

const ServiceSet& SetOf(const GuideState& state, std::string_view fact) {
  static const ServiceSet kNone;
  const Answer* answer = state.Find(fact);
  return answer == nullptr ? kNone : std::get<ServiceSet>(*answer);
}

// The folds that a service stands in stay as they are, whatever becomes of it: nothing jumps.
void KeepOpen(GuideState& state, const std::string& service) {
  for (const Service& one : state.rules.services()) {
    if (one.id != service) continue;
    const std::string group = ServiceGroupFold(one.sector);
    state.progress.folds[group] = true;
    if (!state.helper_list.IsUsual(service, state.c().answers)) {
      state.progress.folds[group + ".flere"] = true;
    }
  }
}

void Toggle(GuideState& state, const std::string& fact, const std::string& service, bool on) {
  Answers& answers = state.progress.c.answers;
  if (answers.find(fact) == answers.end()) answers.emplace(fact, ServiceSet{});
  ServiceSet& set = std::get<ServiceSet>(answers.find(fact)->second);
  if (on) {
    set.insert(service);
    state.progress.open.erase("ingen_hjelper");
    TakeHelperBack(state, "");
  } else {
    set.erase(service);
    if (set.empty()) answers.erase(fact);
  }
  if (SetOf(state, "tjenester").contains(service) ||
      SetOf(state, "tjenester_senere").contains(service)) {
    TakeHelperBack(state, service);
    if (fact == "tjenester" && !on) SetHelperStatus(state, service, "");
  } else {
    SetHelperAside(state, service);
  }
}

// Brings back what was taken out last; nothing where it has been ticked again by hand.
void BringBack(GuideState& state) {
  const std::optional<TakenOut> taken = std::exchange(state.progress.taken_out, std::nullopt);
  if (!taken.has_value()) return;
  for (const std::string& service : taken->now) Toggle(state, "tjenester", service, true);
  for (const std::string& service : taken->later) Toggle(state, "tjenester_senere", service, true);
  state.announce = state.texts.Get("services.brought_back");
  state.MoveFocus("d.tjenester.valgt");
}

void TakeOut(GuideState& state, const std::string& service) {
  TakenOut taken;
  if (SetOf(state, "tjenester").contains(service)) taken.now.insert(service);
  if (SetOf(state, "tjenester_senere").contains(service)) taken.later.insert(service);
  if (taken.now.empty() && taken.later.empty()) return;
  KeepOpen(state, service);
  // Whole at once: each fact for itself would take what is said of it for no longer true.
  Answers& answers = state.progress.c.answers;
  for (const std::string fact : {"tjenester", "tjenester_senere"}) {
    const auto found = answers.find(fact);
    if (found == answers.end()) continue;
    ServiceSet& set = std::get<ServiceSet>(found->second);
    set.erase(service);
    if (set.empty()) answers.erase(found);
  }
  SetHelperAside(state, service);
  state.progress.taken_out = std::move(taken);
  state.announce = state.texts.Format("services.taken_out",
                                      {{"service", state.texts.Get("service." + service)}});
  state.MoveFocus("q.tjenester.angre");
}

void SayNobody(GuideState& state, bool on) {
  TakenOut taken = {SetOf(state, "tjenester"), SetOf(state, "tjenester_senere")};
  Answers& answers = state.progress.c.answers;
  answers.erase("tjenester");
  answers.erase("tjenester_senere");
  state.progress.open.erase("ingen_hjelper");
  if (!on) {
    TakeHelperBack(state, "");
    return;
  }
  SetAllHelpersAside(state);
  for (const std::string fact : {"tjenester", "tjenester_senere"}) {
    answers.insert_or_assign(fact, ServiceSet{});
    state.progress.c.skipped.erase(fact);
  }
  state.progress.open.insert("ingen_hjelper");
  if (taken.now.empty() && taken.later.empty()) return;
  state.progress.taken_out = std::move(taken);
  state.announce = state.texts.Get("services.all_taken_out");
}

// A tick by hand is not to be undone by an older undo.
void ForgetTakenOut(GuideState& state, const std::string& service) {
  std::optional<TakenOut>& taken = state.progress.taken_out;
  if (!taken.has_value()) return;
  taken->now.erase(service);
  taken->later.erase(service);
  if (taken->now.empty() && taken->later.empty()) taken.reset();
}

bool StatusAction(GuideState& state, const std::string& rest) {
  const std::size_t dot = rest.find('.');
  if (dot == std::string::npos || !IsService(state, rest.substr(0, dot))) return false;
  const std::string status = rest.substr(dot + 1);
  SetHelperStatus(state, rest.substr(0, dot), status == "ukjent" ? "" : status);
  return true;
}

}  // namespace

bool NobodyHelps(const GuideState& state) {
  return state.progress.open.find("ingen_hjelper") != state.progress.open.end();
}

std::string ServiceGroupFold(std::string_view sector) {
  return std::string(kFold) + std::string(sector);
}

bool HelperListAction(GuideState& state, const Action& action) {
  const std::string_view id = action.id;
  if (id == kSearch) {
    state.progress.search = action.value;
    return true;
  }
  if (id == "q.tjenester.sok.toem") {
    state.progress.search.clear();
    state.announce = state.texts.Get("services.cleared");
    state.MoveFocus(std::string(kSearch));
    return true;
  }
  if (!StartsWith(id, kFold)) return false;
  state.progress.folds[action.id] = action.value != "false";
  return true;
}

bool ServiceAction(GuideState& state, const Action& action) {
  const std::string_view id = action.id;
  if (id == "q.tjenester.s.ingen") {
    SayNobody(state, action.value != "false");
    return true;
  }
  if (id == "q.tjenester.angre") {
    BringBack(state);
    return true;
  }
  if (StartsWith(id, kTakeOut)) {
    TakeOut(state, std::string(id.substr(kTakeOut.size())));
    return true;
  }
  if (StartsWith(id, kStatus)) return StatusAction(state, std::string(id.substr(kStatus.size())));
  const bool later = StartsWith(id, kLater);
  if (!later && !StartsWith(id, kList)) return false;
  const std::string service(id.substr(later ? kLater.size() : kList.size()));
  if (!IsService(state, service)) return false;
  KeepOpen(state, service);
  ForgetTakenOut(state, service);
  Toggle(state, later ? "tjenester_senere" : "tjenester", service, action.value != "false");
  return true;
}

}  // namespace samvei
