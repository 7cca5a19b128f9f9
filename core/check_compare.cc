#include "core/check_compare.h"

#include <algorithm>

#include "core/check_diagrams.h"
#include "core/check_space.h"
#include "core/rules_impl.h"
#include "core/rules_walk.h"

namespace samvei::check {
namespace {

using rules::Condition;
using rules::RuleData;

void Expand(const RuleData& data, const std::vector<std::string>& members,
            std::set<std::string>& services) {
  for (const std::string& member : members) {
    bool found = false;
    for (const Service& service : data.services) {
      if (service.sector == member) services.insert(service.id);
      found = found || service.sector == member;
    }
    for (const rules::Group& group : data.groups) {
      if (group.id == member) Expand(data, group.members, services);
      found = found || group.id == member;
    }
    if (!found) services.insert(member);
  }
}

// The rules with services in place of groups and sectors, which may mean something else in others.
RuleData Plain(RuleData data) {
  const RuleData named = data;
  rules::WalkAll(data, [&](Condition& condition) {
    if (condition.kind != Condition::Kind::kCount) return;
    std::set<std::string> services;
    Expand(named, condition.values, services);
    condition.values.assign(services.begin(), services.end());
  });
  data.groups.clear();
  return data;
}

// The first rules, made to tell apart what the second tell apart too.
RuleData Joined(RuleData first, const RuleData& second) {
  rules::WalkAll(second, [&](const Condition& condition) {
    if (condition.kind == Condition::Kind::kCount || condition.kind == Condition::Kind::kFactIn ||
        condition.kind == Condition::Kind::kFactRange) {
      first.conditions.push_back({"other." + std::to_string(first.conditions.size()), condition});
    }
  });
  return first;
}

// Two rule sets as functions of the same states.
struct Pair {
  Pair(const RuleSet& one, const RuleSet& other)
      : first(WithInvariants(Plain(one.impl().data))),
        second(Plain(other.impl().data)),
        both(Joined(first, second)),
        classes(both),
        store(classes.DomainSizes()),
        compiled_first(rules::Compile(first, one.profile(), classes, store)),
        compiled_second(rules::Compile(second, other.profile(), classes, store)) {}
  Pair(const Pair&) = delete;
  Pair& operator=(const Pair&) = delete;

  RuleData first, second, both;
  rules::Classes classes;
  DiagramStore store;
  rules::Compiled compiled_first, compiled_second;
};

bool SameQuestions(const RuleData& a, const RuleData& b) {
  const auto same_fact = [](const rules::DeclaredFact& x, const rules::DeclaredFact& y) {
    return x.fact.id == y.fact.id && x.fact.type == y.fact.type && x.fact.values == y.fact.values &&
           x.fact.min == y.fact.min && x.fact.max == y.fact.max;
  };
  const auto same_service = [](const Service& x, const Service& y) { return x.id == y.id; };
  const auto same_implied = [](const auto& x, const auto& y) { return x.service == y.service; };
  return a.unknown == b.unknown &&
         std::equal(a.facts.begin(), a.facts.end(), b.facts.begin(), b.facts.end(), same_fact) &&
         std::equal(a.services.begin(), a.services.end(), b.services.begin(), b.services.end(),
                    same_service) &&
         std::equal(a.implied.begin(), a.implied.end(), b.implied.begin(), b.implied.end(),
                    same_implied);
}

// The values of a variable's fact that fall into the classes for which `possible` holds.
Trait TraitOf(const Pair& pair, const Fact& fact, int variable, const std::vector<bool>& possible) {
  const auto fits = [&](const Answer& answer) {
    const std::uint64_t classes =
        pair.classes.AllowedBy({{fact.id, answer}})[static_cast<std::size_t>(variable)];
    for (std::size_t i = 0; i < possible.size(); ++i) {
      if (((classes >> i) & 1U) != 0) return static_cast<bool>(possible[i]);
    }
    return false;
  };
  Trait trait{fact.id, {}, {}};
  for (const std::string& value : fact.values) {
    if (fits(value)) trait.values.push_back(value);
  }
  if (fact.type != FactType::kWholeNumber && fact.type != FactType::kScore) return trait;
  const int parts = fact.type == FactType::kScore ? 10 : 1;  // scores are given in tenths
  bool inside = false;
  for (int i = 0; i <= static_cast<int>(fact.max - fact.min) * parts; ++i) {
    const double number = (fact.min * parts + i) / parts;
    const bool fit = fits(number);
    if (fit && !inside) trait.ranges.emplace_back(number, number);
    if (fit) trait.ranges.back().second = number;
    inside = fit;
  }
  return trait;
}

std::vector<Trait> Traits(Pair& pair, Diagram differs) {
  std::vector<Trait> traits;
  for (const rules::DeclaredFact& declared : pair.both.facts) {
    const int variable = pair.classes.VariableOf(declared.fact.id);
    if (variable < 0) continue;
    std::vector<bool> possible;
    for (const Diagram fixed : FixEach(pair.store, differs, variable)) {
      possible.push_back(fixed != Leaf(0));
    }
    if (std::find(possible.begin(), possible.end(), false) == possible.end()) continue;
    traits.push_back(TraitOf(pair, declared.fact, variable, possible));
  }
  return traits;
}

}  // namespace

Result<std::vector<Difference>> Compare(const RuleSet& first, const RuleSet& second) {
  if (!SameQuestions(first.impl().data, second.impl().data)) {
    return Error{
        "not_comparable", second.impl().data.file, "",
        "these rules do not ask for the same facts and services as " + first.impl().data.file,
        "Compare rules whose facts and services are the same."};
  }
  Pair pair(first, second);
  const Diagram plausible = InvariantCondition(pair.first, pair.compiled_first, "plausible");
  std::vector<Difference> differences;
  for (std::size_t i = 0; i < pair.first.outcomes.size(); ++i) {
    for (std::size_t j = 0; j < pair.second.outcomes.size(); ++j) {
      if (pair.first.outcomes[i].id != pair.second.outcomes[j].id) continue;
      const Diagram one = pair.compiled_first.outcomes[i].verdict;
      const Diagram other = pair.compiled_second.outcomes[j].verdict;
      for (int from = static_cast<int>(Verdict::kJa); one != other && from >= 0; --from) {
        for (int to = static_cast<int>(Verdict::kJa); to >= 0; --to) {
          if (from == to) continue;
          const Diagram differs =
              Both(pair.store, Gives(pair.store, one, from), Gives(pair.store, other, to));
          if (differs == Leaf(0)) continue;
          differences.push_back(
              {pair.first.outcomes[i].id, static_cast<Verdict>(from), static_cast<Verdict>(to),
               PlausibleCase(pair.classes, pair.store, plausible, differs), Traits(pair, differs)});
        }
      }
    }
  }
  return differences;
}

}  // namespace samvei::check
