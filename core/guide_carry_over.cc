// What the one who fills in has said of itself once, and can have written where the form asks for
// the same person again. It stays as editable as what was typed there.
#include "core/application.h"
#include "core/guide_state.h"

namespace samvei {
namespace {

constexpr std::string_view kGuardian = "a.foresatte.meg";
constexpr std::string_view kPregnant = "a.utfyller_navn.meg";

std::string Written(const GuideState& state, std::string_view field) {
  const auto& texts = state.c().application.texts;
  const auto found = texts.find(field);
  const bool blank =
      found == texts.end() || found->second.find_first_not_of(' ') == std::string::npos;
  return blank || !FieldApplies(field, state.rules, state.c()) ? std::string() : found->second;
}

bool IsEmpty(const Row& row) {
  for (const auto& entry : row) {
    if (!entry.second.empty()) return false;
  }
  return true;
}

bool IsAmong(const std::vector<Row>& rows, const std::string& name) {
  for (const Row& row : rows) {
    const auto found = row.find("navn");
    if (found != row.end() && found->second == name) return true;
  }
  return false;
}

const std::vector<Row>& Guardians(const GuideState& state) {
  static const std::vector<Row> kNone;
  const auto found = state.c().application.lists.find("foresatte");
  return found == state.c().application.lists.end() ? kNone : found->second;
}

// A parent who fills in is the first of those with parental responsibility.
void AddGuardian(GuideState& state, const std::string& name) {
  std::vector<Row>& rows = state.progress.c.application.lists["foresatte"];
  if (rows.empty() || !IsEmpty(rows.front())) rows.insert(rows.begin(), Row());
  Row& row = rows.front();
  row.insert_or_assign("navn", name);
  const std::string phone = Written(state, "utfyller_telefon");
  if (!phone.empty()) row.insert_or_assign("telefon", phone);
  state.MoveFocus("a.foresatte.0.navn");
}

// The one who is pregnant fills in for itself.
void NameHelper(GuideState& state, const std::string& name) {
  auto& texts = state.progress.c.application.texts;
  texts.insert_or_assign("utfyller_navn", name);
  const std::string phone = Written(state, "telefon");
  if (!phone.empty() && Written(state, "utfyller_telefon").empty()) {
    texts.insert_or_assign("utfyller_telefon", phone);
  }
  state.MoveFocus("a.utfyller_navn");
}

}  // namespace

std::string NameToCarryOver(const GuideState& state, std::string_view button) {
  if (state.ChoiceOf("rolle") != "forelder") return {};
  if (button == kGuardian) {
    const std::vector<Row>& rows = Guardians(state);
    const std::string name = Written(state, "utfyller_navn");
    const bool room = rows.size() < MostRows("foresatte");
    return room && !IsAmong(rows, name) ? name : std::string();
  }
  const bool asked = button == kPregnant && state.Certain("unborn");
  return asked && Written(state, "utfyller_navn").empty() ? Written(state, "navn") : std::string();
}

bool CarryOverAction(GuideState& state, const Action& action) {
  if (action.id != kGuardian && action.id != kPregnant) return false;
  const std::string name = NameToCarryOver(state, action.id);
  if (name.empty()) return true;
  if (action.id == kGuardian) {
    AddGuardian(state, name);
  } else {
    NameHelper(state, name);
  }
  return true;
}

}  // namespace samvei
