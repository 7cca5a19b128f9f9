#include <algorithm>
#include <cassert>

#include "core/restriction.h"
#include "core/rules_impl.h"

namespace samvei {
namespace {

// Every single answer that could stand for the fact instead: choices, one number of each class, or
// the set with one service more. With the word that names it.
struct Alternative {
  std::string value;
  Answer answer;
};

std::vector<Alternative> Alternatives(const RuleSet::Impl& rules,
                                      const rules::DeclaredFact& declared, const Answer* current) {
  std::vector<Alternative> list;
  const Fact& fact = declared.fact;
  for (const std::string& value : fact.values) {
    if (value != rules.data.unknown) list.push_back({value, value});  // no advice: "know less"
  }
  if (fact.type == FactType::kWholeNumber || fact.type == FactType::kScore) {
    for (int number = static_cast<int>(fact.min); number <= static_cast<int>(fact.max); ++number) {
      list.push_back({std::to_string(number), static_cast<double>(number)});
    }
  }
  if (fact.type == FactType::kServices) {
    const ServiceSet* set = current == nullptr ? nullptr : std::get_if<ServiceSet>(current);
    for (const Service& service : rules.data.services) {
      ServiceSet more = set == nullptr ? ServiceSet() : *set;
      if (more.insert(service.id).second) list.push_back({service.id, std::move(more)});
    }
  }
  return list;
}

Verdict Worst(const RuleSet::Impl& rules, Diagram verdict, const Answers& answers) {
  Restriction restriction(rules.store, rules.classes.AllowedBy(answers));
  return static_cast<Verdict>(restriction.Reach(restriction.Apply(verdict)).lowest);
}

}  // namespace

std::vector<Change> RuleSet::WhatWouldChange(const Answers& answers,
                                             std::string_view outcome) const {
  const auto& outcomes = impl_->data.outcomes;
  const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                  [&](const rules::Outcome& one) { return one.id == outcome; });
  assert(found != outcomes.end());
  const Diagram verdict =
      impl_->compiled.outcomes[static_cast<std::size_t>(found - outcomes.begin())].verdict;
  const Verdict now = Worst(*impl_, verdict, answers);
  std::vector<Change> changes;
  for (const rules::DeclaredFact& declared : impl_->data.facts) {
    if (!declared.changeable) continue;
    const auto current = answers.find(declared.fact.id);
    Change change{declared.fact.id, {}, now};
    for (const Alternative& other :
         Alternatives(*impl_, declared, current == answers.end() ? nullptr : &current->second)) {
      Answers changed = answers;
      changed[declared.fact.id] = other.answer;
      const Verdict then = Worst(*impl_, verdict, changed);
      if (then <= now || then < change.best) continue;
      if (then > change.best) change.values.clear();
      change.best = then;
      change.values.push_back(other.value);
    }
    if (!change.values.empty()) changes.push_back(std::move(change));
  }
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.best > b.best; });
  return changes;
}

}  // namespace samvei
