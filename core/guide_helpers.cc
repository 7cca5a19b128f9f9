#include <algorithm>
#include <charconv>
#include <iterator>

#include "core/guide_state.h"
#include "core/helpers.h"

namespace samvei {
namespace {

std::vector<Row>& RowsOf(GuideState& state) {
  return state.progress.c.application.lists[std::string(kHelpers)];
}

void DropEmptyList(GuideState& state) {
  auto& lists = state.progress.c.application.lists;
  const auto found = lists.find(kHelpers);
  if (found != lists.end() && found->second.empty()) lists.erase(found);
}

// Where the helper's rows stand in the list.
std::vector<std::size_t> PlacesOf(const std::vector<Row>& rows, std::string_view helper) {
  std::vector<std::size_t> places;
  const std::vector<std::string> keys = HelperKeys(rows);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == helper) places.push_back(i);
  }
  return places;
}

bool IsService(const GuideState& state, std::string_view id) {
  const auto& services = state.rules.services();
  return std::any_of(services.begin(), services.end(),
                     [id](const Service& service) { return service.id == id; });
}

// A row that says nothing but whose it is.
bool SaysNothing(const Row& row) {
  return std::all_of(row.begin(), row.end(), [](const auto& entry) {
    return entry.first == "tjeneste" || entry.second.empty();
  });
}

// Rows whose helper has no id yet get the one they are known by, so that it stays theirs.
void WriteKeys(std::vector<Row>& rows) {
  const std::vector<std::string> keys = HelperKeys(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (IsOtherHelper(keys[i])) rows[i].insert_or_assign("id", keys[i]);
  }
}

void AddOther(GuideState& state) {
  std::vector<Row>& rows = RowsOf(state);
  if (OtherHelpers(state) >= kMaxApplicationRows) return;
  WriteKeys(rows);
  const std::string key = NewOtherHelper(rows);
  rows.push_back({{"id", key}});
  const std::string details = "a." + std::string(kHelpers) + "." + key;
  state.progress.expanded.insert(details);
  state.removed.reset();  // its id may have been given to the new one
  state.MoveFocus(details + ".0.navn");
}

void Remove(GuideState& state, std::size_t place) {
  std::vector<Row>& rows = RowsOf(state);
  state.removed = GuideState::RemovedRow{std::string(kHelpers), place, rows[place]};
  rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(place));
  state.announce = state.texts.Get("a.tjenesteytere.removed");
  state.MoveFocus("a.tjenesteytere.angre");
}

bool UndoRemoval(GuideState& state) {
  if (!state.removed.has_value() || state.removed->list != kHelpers) return false;
  std::vector<Row>& rows = RowsOf(state);
  const std::size_t at = std::min(state.removed->index, rows.size());
  rows.insert(rows.begin() + static_cast<std::ptrdiff_t>(at), state.removed->row);
  state.removed.reset();
  const std::string key = HelperKeys(rows)[at];
  const std::string details = "a." + std::string(kHelpers) + "." + key;
  state.progress.expanded.insert(details);
  const std::vector<std::size_t> places = PlacesOf(rows, key);
  const auto nth = std::find(places.begin(), places.end(), at) - places.begin();
  state.MoveFocus(details + "." + std::to_string(nth) + ".navn");
  return true;
}

void WriteText(GuideState& state, const std::string& helper, std::size_t nth,
               const std::string& field, const std::string& value) {
  std::vector<Row>& rows = RowsOf(state);
  const std::vector<std::size_t> places = PlacesOf(rows, helper);
  Row& row = nth < places.size() ? rows[places[nth]] : RowOf(rows, helper);
  if (value.empty()) {
    row.erase(field);
  } else {
    row.insert_or_assign(field, value);
  }
  if (places.size() <= 1 && SaysNothing(row)) {
    rows.erase(rows.begin() + (&row - rows.data()));
  }
}

void WriteTalk(GuideState& state, const std::string& helper, const std::string& with, bool on) {
  std::vector<Row>& rows = RowsOf(state);
  WriteKeys(rows);
  if (with == kNobody) {
    SetTalksWithNobody(rows, helper, on);
  } else {
    SetTalkTogether(rows, helper, with, on);
  }
  rows.erase(std::remove_if(rows.begin(), rows.end(), SaysNothing), rows.end());
}

}  // namespace

std::size_t OtherHelpers(const GuideState& state) {
  const auto found = state.c().application.lists.find(kHelpers);
  if (found == state.c().application.lists.end()) return 0;
  const std::vector<std::string> keys = HelperKeys(found->second);
  return static_cast<std::size_t>(std::count_if(keys.begin(), keys.end(), IsOtherHelper));
}

// "fysioterapi.0.navn", "fysioterapi.snakker_med.ppt", "annen1.0.fjern", "legg_til", "angre".
bool HelperAction(GuideState& state, std::string_view path, const std::string& value) {
  bool done = false;
  if (path == "legg_til") {
    AddOther(state);
    done = true;
  } else if (path == "angre") {
    done = UndoRemoval(state);
  } else if (const std::size_t dot = path.find('.'); dot != std::string_view::npos) {
    const std::string helper(path.substr(0, dot));
    if (!IsService(state, helper) && !IsOtherHelper(helper)) return false;
    const std::string_view rest = path.substr(dot + 1);
    const std::size_t second = rest.find('.');
    if (second == std::string_view::npos) return false;
    const std::string last(rest.substr(second + 1));
    if (rest.substr(0, second) == "snakker_med") {
      WriteTalk(state, helper, last, value != "false");
      done = true;
    } else {
      std::size_t nth = 0;
      const auto [stop, error] = std::from_chars(rest.data(), rest.data() + second, nth);
      if (error != std::errc() || stop != rest.data() + second) return false;
      const std::vector<std::size_t> places = PlacesOf(RowsOf(state), helper);
      if (last != "fjern") {
        WriteText(state, helper, nth, last, value);
      } else if (nth < places.size()) {
        Remove(state, places[nth]);
      }
      done = true;
    }
  }
  DropEmptyList(state);
  return done;
}

void SetHelperStatus(GuideState& state, const std::string& service, const std::string& status) {
  WriteText(state, service, 0, "status", status);
  DropEmptyList(state);
}

void SetHelperAside(GuideState& state, const std::string& service) {
  std::vector<Row>& rows = RowsOf(state);
  std::vector<Row> left;
  for (Row& row : rows) {
    const auto found = row.find("tjeneste");
    const std::string of = found == row.end() ? std::string() : found->second;
    if (of == service) {
      state.progress.aside[service].push_back(std::move(row));
    } else {
      left.push_back(std::move(row));
    }
  }
  rows = std::move(left);
  DropEmptyList(state);
}

void SetAllHelpersAside(GuideState& state) {
  for (const Service& service : state.rules.services()) SetHelperAside(state, service.id);
  WriteKeys(RowsOf(state));
  SetHelperAside(state, "");
}

void TakeHelperBack(GuideState& state, const std::string& service) {
  const auto aside = state.progress.aside.find(service);
  if (aside == state.progress.aside.end()) return;
  std::vector<Row>& rows = RowsOf(state);
  std::move(aside->second.begin(), aside->second.end(), std::back_inserter(rows));
  state.progress.aside.erase(aside);
  DropEmptyList(state);
}

}  // namespace samvei
