#include <algorithm>

#include "core/application.h"
#include "core/child_questions.h"
#include "core/documents.h"
#include "core/helpers.h"
#include "core/later.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// The columns of a list that can be filled in here.
struct RowsShown {
  std::string_view list;
  std::vector<std::string> fields;
};

const std::vector<RowsShown>& ShownLists() {
  static const std::vector<RowsShown> kLists = {
      {"foresatte", {"navn", "telefon", "epost"}},
      {"soesken", {"navn", "foedselsaar", "behov"}},
      {"maal", {"maal", "tiltak", "ansvarlig", "frist", "evaluering"}}};
  return kLists;
}

std::string Typed(const GuideState& state, std::string_view field) {
  const auto found = state.c().application.texts.find(field);
  return found == state.c().application.texts.end() ? std::string() : found->second;
}

void AddInput(ViewBuilder& b, int parent, const ApplicationField& field) {
  const std::string id = "a." + std::string(field.id);
  const bool is_long = field.kind == ApplicationField::Kind::kLongText;
  const bool is_date = field.kind == ApplicationField::Kind::kDate;
  const int input = b.Add(parent,
                          is_long   ? Role::kTextArea
                          : is_date ? Role::kDateInput
                                    : Role::kTextInput,
                          id, b.Voice(id + ".label"));
  b.At(input).value = Typed(b.state(), field.id);
  b.At(input).lines = is_long ? 4 : 1;
  b.At(input).error = ApplicationError(b.state(), id);
  if (b.HasVoice(id + ".hint")) b.At(input).hint = b.Voice(id + ".hint");
  // Autofill is for the data of the one who types: the person when it fills in for itself, and the
  // helper's own name and phone.
  const bool own = b.state().ChoiceOf("rolle") == "selv" || field.section == "utfyller";
  if (own) b.At(input).autocomplete = field.autocomplete;
}

void AddSharing(ViewBuilder& b, int parent, const ApplicationField& field) {
  const GuideState& state = b.state();
  const std::string id = "a." + std::string(field.id);
  ServiceSet all;
  for (const std::string fact : {"tjenester", "tjenester_senere"}) {
    const Answer* answer = state.Find(fact);
    if (answer == nullptr) continue;
    const auto& set = std::get<ServiceSet>(*answer);
    all.insert(set.begin(), set.end());
  }
  all.erase("usikker");
  if (all.empty()) return;
  const int fieldset = b.Add(parent, Role::kFieldset, id, b.Voice(id + ".label"));
  b.At(fieldset).hint = b.Voice(id + ".hint");
  for (const Service& service : state.rules.services()) {
    if (all.find(service.id) == all.end()) continue;
    const int tick =
        b.Add(fieldset, Role::kCheckbox, id + "." + service.id, b.Text("service." + service.id));
    const ServiceSet& shared = state.c().application.samtykke_deling;
    b.At(tick).checked = shared.find(service.id) != shared.end();
  }
}

void AddCell(ViewBuilder& b, int fieldset, const std::string& list, const std::string& row_id,
             const std::string& column, const Row& row) {
  std::string id = row_id;
  id += ".";
  id += column;
  std::string label = list;
  label += ".";
  label += column;
  label += ".label";
  const int input = b.Add(fieldset, Role::kTextInput, id, b.Text(label));
  const auto value = row.find(column);
  if (value != row.end()) b.At(input).value = value->second;
  b.At(input).error = ApplicationError(b.state(), id);
}

// What has been written once is offered where the same person is asked for again.
void AddCarryOver(ViewBuilder& b, int parent, const std::string& button) {
  const std::string name = NameToCarryOver(b.state(), button);
  if (name.empty()) return;
  b.Button(parent, button, b.state().texts.Format(button, {{"name", name}}), Variant::kSecondary);
}

// Whether it is a small child's own phone or e-mail: hardly any has one, and the office writes to
// those who answer for it. From 12 on a child is told things itself and may seek help alone
// (pasient- og brukerrettighetsloven § 3-4), so it is asked like anybody else.
bool IsSmallChilds(const GuideState& state, std::string_view field) {
  if (field != "telefon" && field != "epost") return false;
  const bool young =
      state.Certain("under_18") && state.rules.Holds("age_12_17", state.c().answers) == false;
  return young && !state.Certain("by_self");
}

// The fold for them: not asked, but at hand, and never closed over what was written.
int AddChildContact(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const int fold = AddFolded(b, parent, std::string(kChildContactFold), b.Text("soeknad.kontakt"));
  for (const std::string field : {"telefon", "epost"}) {
    const bool said =
        !Typed(state, field).empty() || !ApplicationError(state, "a." + field).empty();
    b.At(fold).checked = b.At(fold).checked || said;
  }
  return fold;
}

void AddRows(ViewBuilder& b, int parent, const ApplicationField& field) {
  const auto shown = std::find_if(ShownLists().begin(), ShownLists().end(),
                                  [&](const RowsShown& s) { return s.list == field.id; });
  if (shown == ShownLists().end()) return;
  const GuideState& state = b.state();
  const std::string id = "a." + std::string(field.id);
  const auto found = state.c().application.lists.find(field.id);
  const std::size_t rows = found == state.c().application.lists.end() ? 0 : found->second.size();
  const int section = b.Section(parent, id, Variant::kDefault);
  b.Heading(section, 3, "h." + id, b.Voice(id + ".label"));
  if (field.id == "foresatte") AddCarryOver(b, section, "a.foresatte.meg");
  for (std::size_t i = 0; i < rows; ++i) {
    std::string row = id;
    row += ".";
    row += std::to_string(i);
    const int fieldset = b.Add(section, Role::kFieldset, row,
                               state.texts.Format(id + ".row", {{"n", std::to_string(i + 1)}}));
    for (const std::string& column : shown->fields) {
      AddCell(b, fieldset, id, row, column, found->second[i]);
    }
    if (field.id == "maal") AddGoalArea(b, fieldset, row, found->second[i]);
    b.Button(fieldset, row + ".fjern",
             state.texts.Format(id + ".remove", {{"n", std::to_string(i + 1)}}),
             Variant::kTertiary);
  }
  const std::optional<GuideState::RemovedRow>& removed = state.removed;
  if (removed.has_value() && removed->list == field.id) {
    b.Paragraph(section, "t." + id + ".fjernet",
                state.texts.Format(id + ".removed", {{"n", std::to_string(removed->index + 1)}}));
    b.Button(section, id + ".angre", b.Text("a.rows.undo"), Variant::kSecondary);
  }
  if (rows < MostRows(field.id)) {
    b.Button(section, id + ".legg_til", b.Text(id + ".add"), Variant::kSecondary);
  }
}

void AddTick(ViewBuilder& b, int parent, const ApplicationField& field) {
  const std::string id = "a." + std::string(field.id);
  const int tick = b.Add(parent, Role::kCheckbox, id, b.Voice(id + ".label"));
  const auto found = b.state().c().application.ticks.find(field.id);
  b.At(tick).checked = found != b.state().c().application.ticks.end() && found->second;
  if (b.HasVoice(id + ".hint")) b.At(tick).hint = b.Voice(id + ".hint");
}

}  // namespace

std::string ApplicationError(const GuideState& state, const std::string& node) {
  for (const auto& [id, message] : state.save_faults) {
    if (id == node) return message;
  }
  if (state.progress.attempted.find("soeknad") == state.progress.attempted.end()) return {};
  for (const auto& [id, message] : Faults(state, state.interview.FindSection("soeknad"))) {
    if (id == node) return message;
  }
  return {};
}

void AddApplicationField(ViewBuilder& b, int parent, const ApplicationField& field) {
  switch (field.kind) {
    case ApplicationField::Kind::kTick:
      AddTick(b, parent, field);
      break;
    case ApplicationField::Kind::kServices:
      AddSharing(b, parent, field);
      break;
    case ApplicationField::Kind::kRows:
      if (field.id == kHelpers) {
        AddHelpersForm(b, parent);
      } else if (field.id == kChildAnswers) {
        AddChildsAnswers(b, parent);
      } else {
        AddRows(b, parent, field);
      }
      break;
    case ApplicationField::Kind::kText:
    case ApplicationField::Kind::kLongText:
    case ApplicationField::Kind::kDate:
      AddInput(b, parent, field);
      break;
  }
}

SAMVEI_LATER void AddApplicationForm(ViewBuilder& b, int parent) {
  std::string_view section;
  int group = parent;
  int child_contact = -1;
  for (const ApplicationField& field : ApplicationFields()) {
    if (!FieldApplies(field.id, b.state().rules, b.state().c())) continue;
    if (field.section == "plan") {
      // All of it at once, folded, and only for those who may want a plan.
      const bool offered =
          DocumentOffered(DocumentKind::kPlan, b.state().rules, b.state().c(), b.state().assessment)
              .offered;
      if (section != field.section && offered) AddPlanForm(b, parent);
      section = field.section;
      continue;
    }
    const bool rows = field.kind == ApplicationField::Kind::kRows;
    const bool shown = std::any_of(ShownLists().begin(), ShownLists().end(),
                                   [&](const RowsShown& s) { return s.list == field.id; });
    const bool own_part = field.id == kHelpers || field.id == kChildAnswers;
    if (rows && !shown && !own_part) continue;
    if (field.section != section) {
      section = field.section;
      const std::string key = "soeknad." + std::string(section);
      group = b.Section(parent, "s." + key, Variant::kDefault);
      b.Heading(group, 2, "h." + key, b.Voice(key + ".title"));
      if (b.HasVoice(key + ".lead")) b.Paragraph(group, "t." + key, b.Voice(key + ".lead"));
    }
    if (IsSmallChilds(b.state(), field.id)) {
      if (child_contact < 0) child_contact = AddChildContact(b, group);
      AddApplicationField(b, child_contact, field);
      continue;
    }
    if (field.id == "utfyller_navn") AddCarryOver(b, group, "a.utfyller_navn.meg");
    AddApplicationField(b, group, field);
  }
}

}  // namespace samvei
