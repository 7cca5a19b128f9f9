#include "tests/bench/grown_rules.h"

#include <array>
#include <set>
#include <string_view>

#include "core/embedded.h"
#include "core/json.h"
#include "tests/core/test_files.h"

namespace samvei::bench {
namespace {

constexpr std::string_view kRules = "rules/no.json";
// Keys under which a text is the name of a condition, a fact, a verdict, a criterion or an outcome.
constexpr std::array<std::string_view, 10> kNaming = {
    "when", "all",      "any",     "not",     "not_applicable",
    "fact", "criteria", "verdict", "outcome", "criteria_when_not_applicable"};

std::string Suffix(int copy) { return "_" + std::to_string(copy); }

bool IsNaming(std::string_view key) {
  for (const std::string_view naming : kNaming) {
    if (naming == key) return true;
  }
  return false;
}

class Copier {
 public:
  explicit Copier(const Json& rules) {
    for (const Json& fact : rules.Find("facts")->items) {
      const std::string& type = fact.Find("type")->text;
      if (type != "services" && type != "date") names_.insert(fact.Find("id")->text);
    }
    for (const char* part : {"conditions", "verdicts"}) {
      for (const auto& [name, json] : rules.Find(part)->members) names_.insert(name);
    }
    for (const char* part : {"criteria", "outcomes"}) {
      for (const Json& one : rules.Find(part)->items) names_.insert(one.Find("id")->text);
    }
  }

  [[nodiscard]] bool IsOwn(const std::string& name) const { return names_.count(name) > 0; }

  // The value with every name in it that of the copy; `key` is what it stands under.
  [[nodiscard]] Json Copy(Json json, std::string_view key, int copy) const {
    if (json.Is(Json::Kind::kString) && (IsNaming(key) || key == "id") && IsOwn(json.text)) {
      json.text += Suffix(copy);
    }
    for (Json& item : json.items) item = Copy(std::move(item), key, copy);
    for (auto& [name, value] : json.members) value = Copy(std::move(value), name, copy);
    return json;
  }

 private:
  std::set<std::string> names_;
};

}  // namespace

std::string GrownRules(int copies) {
  const Json rules = ParseJson(kRules, Embedded(kRules)).value();
  const Copier copier(rules);
  Json grown = rules;
  for (auto& [part, json] : grown.members) {
    for (int copy = 2; copy <= copies; ++copy) {
      if (part == "facts" || part == "criteria" || part == "outcomes") {
        for (const Json& one : rules.Find(part)->items) {
          if (copier.IsOwn(one.Find("id")->text)) json.items.push_back(copier.Copy(one, "", copy));
        }
      } else if (part == "conditions" || part == "verdicts") {
        for (const auto& [name, value] : rules.Find(part)->members) {
          if (name.rfind("asked.", 0) == 0) continue;  // for the interview; no verdict reads them
          json.members.emplace_back(name + Suffix(copy), copier.Copy(value, "when", copy));
        }
      }
    }
  }
  return test::ToText(grown);
}

Answers GrownAnswers(const Answers& answers, int copies) {
  Answers grown = answers;
  for (int copy = 2; copy <= copies; ++copy) {
    for (const auto& [fact, answer] : answers) {
      if (!std::holds_alternative<ServiceSet>(answer) && !std::holds_alternative<Date>(answer)) {
        grown[fact + Suffix(copy)] = answer;
      }
    }
  }
  return grown;
}

}  // namespace samvei::bench
