#include "core/check_space.h"

#include <algorithm>
#include <bit>
#include <cassert>

#include "core/json_fields.h"
#include "core/rules_expressions.h"
#include "core/rules_impl.h"

namespace samvei::check {
namespace {

constexpr std::string_view kPrefix = "check.";

template <typename List>
int IndexOf(const List& list, std::string_view id) {
  const auto found =
      std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.id == id; });
  return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

}  // namespace

rules::RuleData WithInvariants(rules::RuleData data) {
  for (const auto& [id, text] : InvariantConditions()) {
    const Result<Json> json = ParseJson("check", text);
    assert(json.ok());
    Faults faults("check");
    rules::NamedCondition named{std::string(kPrefix) + std::string(id),
                                rules::ReadCondition(json.value(), "", faults)};
    assert(faults.empty());
    data.conditions.push_back(std::move(named));
    if (!rules::CheckNames(data).empty()) data.conditions.pop_back();
  }
  return data;
}

Diagram InvariantCondition(const rules::RuleData& data, const rules::Compiled& compiled,
                           std::string_view name) {
  const int index = IndexOf(data.conditions, std::string(kPrefix) + std::string(name));
  return index < 0 ? Leaf(0) : compiled.conditions[static_cast<std::size_t>(index)];
}

Answers PlausibleCase(const rules::Classes& classes, DiagramStore& store, Diagram plausible,
                      Diagram wrong) {
  Answers smallest = rules::SmallestCase(classes, store, wrong);
  const Diagram likely = store.Min(wrong, plausible);
  if (likely == Leaf(0)) return smallest;
  Answers other = rules::SmallestCase(classes, store, likely);
  return other.size() <= smallest.size() ? other : smallest;
}

Space::Space(const RuleSet& rules)
    : data(WithInvariants(rules.impl().data)),
      classes(data),
      store(classes.DomainSizes()),
      profile(rules.profile()),
      national(rules::Compile(data, Profile(), classes, store)),
      local(rules::Compile(data, profile, classes, store)) {}

Diagram Space::Named(std::string_view condition) const {
  return InvariantCondition(data, local, condition);
}

std::vector<std::string> Space::Unresolved() const {
  std::vector<std::string> names;
  for (const auto& [id, text] : InvariantConditions()) {
    if (IndexOf(data.conditions, std::string(kPrefix) + std::string(id)) < 0) {
      names.emplace_back(id);
    }
  }
  return names;
}

const rules::CompiledOutcome* Space::Outcome(std::string_view id) const {
  const int index = IndexOf(data.outcomes, id);
  return index < 0 ? nullptr : &local.outcomes[static_cast<std::size_t>(index)];
}

const Diagram* Space::Criterion(std::string_view id) const {
  const int index = IndexOf(data.criteria, id);
  return index < 0 ? nullptr : &local.criteria[static_cast<std::size_t>(index)];
}

const rules::CompiledDecision* Space::Decision(std::string_view id) const {
  const int index = IndexOf(data.decisions, id);
  return index < 0 ? nullptr : &local.decisions[static_cast<std::size_t>(index)];
}

int Space::VariableOf(std::string_view fact) const {
  const bool known = std::any_of(data.facts.begin(), data.facts.end(),
                                 [&](const auto& one) { return one.fact.id == fact; });
  return known ? classes.VariableOf(fact) : -1;
}

int Space::ClassOf(const std::string& fact, const Answer& answer) const {
  return classes.ClassOf(fact, answer);
}

std::string Space::Example(Diagram wrong, int variable, const std::vector<int>& values) {
  const Answers base = PlausibleCase(classes, store, Named("plausible"), wrong);
  if (values.empty()) return WriteAnswers(base);
  std::string text;
  for (const int value : values) {
    Answers answers = base;
    classes.AddExample(variable, value, answers);
    if (!text.empty()) text += "\n";
    text += WriteAnswers(answers);
  }
  return text;
}

}  // namespace samvei::check
