#include <algorithm>
#include <charconv>

#include "core/application.h"
#include "core/guide_state.h"
#include "core/helpers.h"
#include "core/later.h"

namespace samvei {
namespace {

// Where writing in a row of the list starts.
std::string FirstField(std::string_view list) {
  for (const ApplicationListField& field : ApplicationListFields()) {
    if (field.list == list) return "." + std::string(field.field);
  }
  return "";
}

// "a.foresatte.1.navn" -> list, row and field of it.
bool RowAction(GuideState& state, std::string_view list, std::string_view rest,
               const std::string& value) {
  Application& application = state.progress.c.application;
  if (rest == "legg_til") {
    std::vector<Row>& rows = application.lists[std::string(list)];
    if (rows.size() < MostRows(list)) rows.emplace_back();
    state.MoveFocus("a." + std::string(list) + "." + std::to_string(rows.size() - 1) +
                    FirstField(list));
    return true;
  }
  if (rest == "angre") {
    if (!state.removed.has_value() || state.removed->list != list) return false;
    std::vector<Row>& rows = application.lists[std::string(list)];
    if (rows.size() >= MostRows(list)) return false;
    const std::size_t at = std::min(state.removed->index, rows.size());
    rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), state.removed->row);
    state.removed.reset();
    state.MoveFocus("a." + std::string(list) + "." + std::to_string(at) + FirstField(list));
    return true;
  }
  const std::size_t dot = rest.find('.');
  if (dot == std::string_view::npos) return false;
  std::size_t index = 0;
  const auto [stop, error] = std::from_chars(rest.data(), rest.data() + dot, index);
  if (error != std::errc() || stop != rest.data() + dot || index >= MostRows(list)) return false;
  std::vector<Row>& rows = application.lists[std::string(list)];
  const std::string field(rest.substr(dot + 1));
  if (field == "fjern") {
    if (index < rows.size()) {
      state.removed = GuideState::RemovedRow{std::string(list), index, rows[index]};
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(index));
      state.announce = state.texts.Format("a." + std::string(list) + ".removed",
                                          {{"n", std::to_string(index + 1)}});
    }
    state.MoveFocus("a." + std::string(list) + ".angre");
  } else {
    if (index >= rows.size()) rows.resize(index + 1);
    const std::size_t choice = field.find('.');
    if (choice != std::string::npos) {
      rows[index].insert_or_assign(field.substr(0, choice), field.substr(choice + 1));
    } else if (value.empty()) {
      rows[index].erase(field);
    } else {
      rows[index].insert_or_assign(field, value);
    }
  }
  if (std::all_of(rows.begin(), rows.end(), [](const Row& row) { return row.empty(); }) &&
      field != "fjern") {
    application.lists.erase(std::string(list));
  }
  return true;
}

SAMVEI_LATER bool FieldAction(GuideState& state, const Action& action) {
  if (CarryOverAction(state, action)) return true;
  const std::string_view path = std::string_view(action.id).substr(2);
  const std::string_view field = path.substr(0, path.find('.'));
  Application& application = state.progress.c.application;
  for (const ApplicationField& known : ApplicationFields()) {
    if (known.id != field || !FieldApplies(field, state.rules, state.c())) continue;
    const std::string id(field);
    switch (known.kind) {
      case ApplicationField::Kind::kTick:
        application.ticks[id] = action.value != "false";
        return true;
      case ApplicationField::Kind::kServices: {
        if (path.size() <= field.size() + 1) return false;
        const std::string service(path.substr(field.size() + 1));
        if (action.value == "false") {
          application.samtykke_deling.erase(service);
        } else {
          application.samtykke_deling.insert(service);
        }
        return true;
      }
      case ApplicationField::Kind::kRows:
        if (path.size() <= field.size() + 1) return false;
        if (field == kHelpers) {
          return HelperAction(state, path.substr(field.size() + 1), action.value);
        }
        if (field == "livsomraader") {
          return LifeAreaAction(application, path.substr(field.size() + 1), action.value);
        }
        return RowAction(state, field, path.substr(field.size() + 1), action.value);
      case ApplicationField::Kind::kText:
      case ApplicationField::Kind::kLongText:
      case ApplicationField::Kind::kDate:
        if (field == "telefon" || field == "epost") {
          // Emptied, it must not fold away under the one who types.
          state.progress.expanded.emplace(kChildContactFold);
        }
        if (action.value.empty()) {
          application.texts.erase(id);
        } else {
          application.texts.insert_or_assign(id, action.value);
        }
        return true;
    }
  }
  return false;
}

}  // namespace

bool ApplicationAction(GuideState& state, const Action& action) {
  return action.id.substr(0, 2) == "a." && FieldAction(state, action);
}

}  // namespace samvei
