#include <algorithm>
#include <set>

#include "core/json_fields.h"
#include "core/rules_data.h"

namespace samvei::rules {
namespace {

const Criterion* FindCriterion(const RuleData& rules, std::string_view id) {
  for (const Criterion& criterion : rules.criteria) {
    if (criterion.id == id) return &criterion;
  }
  return nullptr;
}

// Every row of every table in the expression, tables inside tables too.
void CollectRows(const Expression& expression, std::vector<const TableRow*>& rows) {
  for (const Expression& part : expression.parts) CollectRows(part, rows);
  for (const TableRow& row : expression.rows) {
    rows.push_back(&row);
    CollectRows(row.gives, rows);
  }
}

// The part of "note.<language>.<place>" after the language; empty when there is none.
std::string_view PlaceOfNote(std::string_view key) {
  const std::size_t language = key.find('.');
  const std::size_t place = key.find('.', language + 1);
  return place == std::string_view::npos ? std::string_view() : key.substr(place + 1);
}

// That offices, channels and notes stand under outcomes, and that sources are listed in the rules.
void CheckPlaces(const RuleData& rules, const Profile& profile, Faults& faults) {
  std::vector<std::string> outcomes;
  outcomes.reserve(rules.outcomes.size());
  for (const Outcome& outcome : rules.outcomes) outcomes.push_back(outcome.id);
  const auto check = [&](std::string_view key, const std::string& id) {
    if (std::find(outcomes.begin(), outcomes.end(), id) != outcomes.end()) return;
    faults.Add("unknown_name", Pointer("/" + std::string(key), id),
               "there is no outcome " + Quoted(id), "Write " + OneOf(outcomes) + ".");
  };
  for (const auto& [id, offices] : profile.offices) {
    if (!id.empty()) check("offices", id);
  }
  for (const auto& [id, channels] : profile.channels) {
    if (!id.empty()) check("channels", id);
  }
  for (const auto& [id, practice] : profile.generous) check("generous", id);
  std::vector<std::string> places = outcomes;
  places.emplace_back("soeknad");
  for (const auto& [key, note] : profile.texts) {
    const std::string_view place = PlaceOfNote(key);
    if (std::find(places.begin(), places.end(), place) != places.end()) continue;
    faults.Add("unknown_name", Pointer("/texts", key), "nowhere shows a note on " + Quoted(place),
               "Write " + OneOf(places) + ".");
  }
  for (std::size_t i = 0; i < profile.sources.size(); ++i) {
    const std::string& id = profile.sources[i];
    if (std::none_of(rules.sources.begin(), rules.sources.end(),
                     [&](const Source& source) { return source.id == id; })) {
      faults.Add("unknown_name", Pointer("/sources", i), "there is no source " + Quoted(id),
                 "Write the id of a source of the rules.");
    }
  }
}

}  // namespace

Errors CheckProfile(const RuleData& rules, const Profile& profile) {
  Faults faults(profile.file);
  std::set<std::string, std::less<>> durations;
  for (const Criterion& criterion : rules.criteria) {
    std::vector<const TableRow*> rows;
    CollectRows(criterion.verdict, rows);
    for (const TableRow* row : rows) {
      if (row->usual_duration) durations.insert(row->usual_duration->outcome);
    }
  }
  CheckPlaces(rules, profile, faults);
  for (const auto& [outcome, months] : profile.usual_duration_months) {
    if (durations.contains(outcome)) continue;
    const std::vector<std::string> possible(durations.begin(), durations.end());
    faults.Add("unknown_name", Pointer("/usual_duration_months", outcome),
               "no rule reads a usual duration for " + Quoted(outcome),
               possible.empty() ? "Remove it." : "Write " + OneOf(possible) + ".");
  }
  for (std::size_t i = 0; i < profile.overrides.size(); ++i) {
    const Override& change = profile.overrides[i];
    const std::string pointer = Pointer("/overrides", i);
    const Criterion* criterion = FindCriterion(rules, change.criterion);
    if (criterion == nullptr) {
      faults.Add("unknown_name", Pointer(pointer, "criterion"),
                 "there is no criterion " + Quoted(change.criterion), "Write the id of one.");
      continue;
    }
    std::vector<const TableRow*> rows;
    CollectRows(criterion->verdict, rows);
    std::vector<std::string> local;
    const TableRow* row = nullptr;
    for (const TableRow* one : rows) {
      if (one->local) local.push_back(one->id);
      if (one->id == change.row) row = one;
    }
    if (row == nullptr || !row->local) {
      faults.Add(row == nullptr ? "unknown_name" : "not_local", Pointer(pointer, "row"),
                 row == nullptr ? "the criterion has no row " + Quoted(change.row)
                                : "the row " + Quoted(change.row) + " is law, not local practice",
                 local.empty() ? "Remove it: no row of this criterion can be lowered."
                               : "Write " + OneOf(local) + ".");
    }
  }
  return faults.Take();
}

}  // namespace samvei::rules
