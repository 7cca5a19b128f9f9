#include "core/changes.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "core/changes_options.h"
#include "core/rules_answered.h"

namespace samvei {
namespace {

using changes::Option;
using changes::Step;
using rules::Answered;

// Far more than can be reached with kMostChanges.
constexpr int kUnreachable = 1 << 20;

// A way to change the outcome: the options taken, and what the outcome is then.
struct Way {
  std::vector<const Option*> options;
  int leaf = 0;
};

// The outcome's diagram with only the variables left that an answer could change. Where an answer
// is missing, the worst of its values is taken (or the best), so that a change that helps there
// helps whatever is still answered. What is left is small, and the cheapest ways through it are the
// smallest sets of changes.
class Search {
 public:
  Search(const RuleSet& rules, const Answers& answers, bool better, bool wishes)
      : rules_(rules.impl()),
        better_(better),
        classified_(rules_.classes.variables().size()),
        allowed_(rules_.classes.AllowedBy(answers)),
        options_(changes::OptionsOf(rules, answers, better, wishes)),
        store_(rules_.classes.DomainSizes()) {
    rules_.classes.Classify(answers, classified_);
  }

  // The ways to move the outcome from `now`, the cheapest first, and then those that cost more but
  // move it further. Each is given once.
  std::vector<Way> WaysFrom(Diagram verdict, int now) {
    root_ = Project(verdict);
    std::vector<Way> ways;
    int target = now + Step();
    while (target >= static_cast<int>(Verdict::kNei) && target <= static_cast<int>(Verdict::kJa)) {
      cost_.clear();
      const int cost = Cost(root_, target);
      if (cost > kMostChanges) break;
      const std::size_t first = ways.size();
      Way way;
      Collect(root_, target, cost, way, ways);
      for (std::size_t i = first; i < ways.size(); ++i) {
        target = better_ ? std::max(target, ways[i].leaf + 1) : std::min(target, ways[i].leaf - 1);
      }
      if (!better_) break;  // what an outcome rests on; how much further it could fall says nothing
    }
    return ways;
  }

 private:
  [[nodiscard]] int Step() const { return better_ ? 1 : -1; }
  [[nodiscard]] bool Reaches(int leaf, int target) const {
    return better_ ? leaf >= target : leaf <= target;
  }

  Diagram Project(Diagram diagram) {
    if (IsLeaf(diagram)) return diagram;
    const auto known = projected_.find(diagram);
    if (known != projected_.end()) return known->second;
    const auto variable = static_cast<std::size_t>(rules_.store.variable(diagram));
    const std::span<const Diagram> children = rules_.store.children(diagram);
    const std::uint8_t now = classified_[variable];
    Diagram result = 0;
    if (now == kNoValue) {
      bool any = false;
      for (std::size_t i = 0; i < children.size(); ++i) {
        if (((allowed_[variable] >> i) & 1U) == 0) continue;
        const Diagram child = Project(children[i]);
        result = !any ? child : better_ ? store_.Min(result, child) : store_.Max(result, child);
        any = true;
      }
    } else {
      const Diagram as_it_is = Project(children[now]);
      std::vector<Diagram> made(children.size(), as_it_is);
      for (const Option& option : options_[variable]) {
        const auto value = static_cast<std::size_t>(option.value);
        made[value] = Project(children[value]);
      }
      result = store_.Node(static_cast<int>(variable), made);
    }
    projected_.emplace(diagram, result);
    return result;
  }

  // The fewest changes after which the outcome is at the target or beyond.
  int Cost(Diagram diagram, int target) {
    if (IsLeaf(diagram)) return Reaches(LeafValue(diagram), target) ? 0 : kUnreachable;
    const auto known = cost_.find(diagram);
    if (known != cost_.end()) return known->second;
    const auto variable = static_cast<std::size_t>(store_.variable(diagram));
    int cost = Cost(store_.children(diagram)[classified_[variable]], target);
    for (const Option& option : options_[variable]) {
      const Diagram child = store_.children(diagram)[static_cast<std::size_t>(option.value)];
      cost = std::min(cost, option.cost() + Cost(child, target));
    }
    cost_.emplace(diagram, cost);
    return cost;
  }

  void Collect(Diagram diagram, int target, int left, Way& way, std::vector<Way>& ways) {
    if (IsLeaf(diagram)) {
      way.leaf = LeafValue(diagram);
      ways.push_back(way);
      return;
    }
    const auto variable = static_cast<std::size_t>(store_.variable(diagram));
    const std::span<const Diagram> children = store_.children(diagram);
    const Diagram as_it_is = children[classified_[variable]];
    if (Cost(as_it_is, target) <= left) Collect(as_it_is, target, left, way, ways);
    for (const Option& option : options_[variable]) {
      const Diagram child = children[static_cast<std::size_t>(option.value)];
      if (Cost(child, target) > left - option.cost()) continue;
      way.options.push_back(&option);
      Collect(child, target, left - option.cost(), way, ways);
      way.options.pop_back();
    }
  }

  const RuleSet::Impl& rules_;
  bool better_;
  std::vector<std::uint8_t> classified_;
  Allowed allowed_;
  std::vector<std::vector<Option>> options_;
  DiagramStore store_;  // holds what Project makes
  std::map<Diagram, Diagram> projected_;
  Diagram root_ = Leaf(0);
  std::map<Diagram, int> cost_;
};

std::size_t PlaceOf(const rules::RuleData& data, const std::string& fact) {
  const auto found = std::find_if(data.facts.begin(), data.facts.end(),
                                  [&](const auto& one) { return one.fact.id == fact; });
  return static_cast<std::size_t>(found - data.facts.begin());
}

// The changes of a way, in the rules' order of facts.
std::vector<Step> StepsOf(const rules::RuleData& data, const Way& way) {
  std::vector<Step> steps;
  for (const Option* option : way.options) {
    steps.insert(steps.end(), option->steps.begin(), option->steps.end());
  }
  std::stable_sort(steps.begin(), steps.end(), [&](const Step& a, const Step& b) {
    return PlaceOf(data, a.change.fact) < PlaceOf(data, b.change.fact);
  });
  return steps;
}

// Whether two ways speak of the same answers; of services, of the same kinds.
bool SameAnswers(const std::vector<Step>& a, const std::vector<Step>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Step& x, const Step& y) {
    return x.change.fact == y.change.fact && x.change.fewer == y.change.fewer && x.kind == y.kind;
  });
}

// The ways as sets. Of several answers to the same questions, those that change most say enough.
std::vector<ChangeSet> Strongest(const rules::RuleData& data, const std::vector<Way>& ways,
                                 bool better) {
  std::vector<std::vector<Step>> steps;
  for (const Way& way : ways) steps.push_back(StepsOf(data, way));
  std::vector<ChangeSet> sets;
  for (std::size_t i = 0; i < ways.size(); ++i) {
    bool weaker = false;
    for (std::size_t j = 0; j < ways.size() && !weaker; ++j) {
      weaker = (better ? ways[j].leaf > ways[i].leaf : ways[j].leaf < ways[i].leaf) &&
               SameAnswers(steps[i], steps[j]);
    }
    if (weaker) continue;
    ChangeSet set;
    for (const Step& step : steps[i]) set.changes.push_back(step.change);
    set.verdict = static_cast<Verdict>(ways[i].leaf);
    sets.push_back(std::move(set));
  }
  return sets;
}

// Whether two sets speak of the same facts.
bool SameFacts(const ChangeSet& a, const ChangeSet& b) {
  return std::equal(a.changes.begin(), a.changes.end(), b.changes.begin(), b.changes.end(),
                    [](const Change& x, const Change& y) {
                      return x.fact == y.fact && x.fewer == y.fewer && x.either == y.either;
                    });
}

// Makes one set of two that give the same and differ in the values of one answer.
bool Join(ChangeSet& a, const ChangeSet& b) {
  if (a.verdict != b.verdict || a.settled != b.settled || !SameFacts(a, b)) return false;
  std::size_t different = a.changes.size();
  for (std::size_t i = 0; i < a.changes.size(); ++i) {
    if (a.changes[i].values == b.changes[i].values) continue;
    if (different != a.changes.size()) return false;
    different = i;
  }
  if (different == a.changes.size()) return true;
  std::vector<std::string>& values = a.changes[different].values;
  for (const std::string& value : b.changes[different].values) {
    if (std::find(values.begin(), values.end(), value) == values.end()) values.push_back(value);
  }
  return true;
}

// Values in the rules' order; small sets first, and of equally small ones those that give most.
void Order(const rules::RuleData& data, bool better, std::vector<ChangeSet>& sets) {
  const auto place_of = [&](const std::string& value) {
    const auto found = std::find_if(data.services.begin(), data.services.end(),
                                    [&](const Service& one) { return one.id == value; });
    return found - data.services.begin();
  };
  for (ChangeSet& set : sets) {
    for (Change& change : set.changes) {
      std::stable_sort(
          change.values.begin(), change.values.end(),
          [&](const std::string& a, const std::string& b) { return place_of(a) < place_of(b); });
    }
  }
  std::stable_sort(sets.begin(), sets.end(), [&](const ChangeSet& a, const ChangeSet& b) {
    if (a.changes.size() != b.changes.size()) return a.changes.size() < b.changes.size();
    return better ? a.verdict > b.verdict : a.verdict < b.verdict;
  });
}

void JoinAll(std::vector<ChangeSet>& sets) {
  bool again = true;
  while (again) {
    again = false;
    for (std::size_t i = 0; i < sets.size(); ++i) {
      for (std::size_t j = sets.size(); j-- > i + 1;) {
        if (!Join(sets[i], sets[j])) continue;
        sets.erase(sets.begin() + static_cast<std::ptrdiff_t>(j));
        again = true;
      }
    }
  }
}

// Carries the change out, with the first service that no earlier change of the set has taken.
void Carry(const rules::RuleData& data, const Change& change, std::set<std::string>& taken,
           Answers& answers) {
  Answer& answer = answers[change.fact];
  const Fact& fact = data.facts[PlaceOf(data, change.fact)].fact;
  if (fact.type == FactType::kChoice) {
    answer = change.values.front();
  } else if (fact.type == FactType::kScore) {
    answer = static_cast<double>(std::atoi(change.values.front().c_str()));
  } else {
    ServiceSet& set = *std::get_if<ServiceSet>(&answer);
    for (const std::string& id : change.values) {
      if (!taken.insert(id).second) continue;
      if (change.fewer) {
        set.erase(id);
      } else {
        set.insert(id);
      }
      return;
    }
  }
}

Answers Changed(const rules::RuleData& data, const Answers& answers, const ChangeSet& set) {
  Answers changed = answers;
  std::set<std::string> taken;
  for (const Change& change : set.changes) Carry(data, change, taken, changed);
  return changed;
}

// Where the criteria and limits stand that the change turns, as far as they carry the new verdict;
// where none does, where the outcome itself stands.
std::vector<std::string> SourcesOf(const RuleSet::Impl& rules, std::size_t outcome,
                                   const Answers& answers, const ChangeSet& set, bool better) {
  const Answers changed = Changed(rules.data, answers, set);
  Answered before(rules, answers);
  Answered after(rules, changed);
  std::vector<std::string> sources;
  const auto turns = [&](Diagram diagram) {
    return before.RangeOf(diagram) != after.RangeOf(diagram);
  };
  const auto carries = [&](Diagram criterion) {
    const Range range = after.RangeOf(criterion);
    const auto verdict = static_cast<int>(set.verdict);
    return better ? range.lowest >= verdict : range.highest <= verdict;
  };
  const auto add = [&](const std::vector<std::string>& more) {
    for (const std::string& id : more) {
      if (std::find(sources.begin(), sources.end(), id) == sources.end()) sources.push_back(id);
    }
  };
  const rules::Outcome& one = rules.data.outcomes[outcome];
  for (std::size_t i = 0; i < one.criteria.size(); ++i) {
    for (std::size_t k = 0; k < rules.data.criteria.size(); ++k) {
      const Diagram criterion = rules.compiled.criteria[k];
      if (rules.data.criteria[k].id != one.criteria[i]) continue;
      if (turns(criterion) && carries(criterion)) add(rules.data.criteria[k].sources);
    }
  }
  for (std::size_t i = 0; i < one.limits.size(); ++i) {
    if (turns(rules.compiled.outcomes[outcome].limits[i])) add(one.limits[i].sources);
  }
  return sources.empty() ? one.sources : sources;
}

// Where a service may be needed now or later alike, one set says both.
void JoinNowAndLater(const rules::RuleData& data, std::vector<ChangeSet>& sets) {
  const auto scope_of = [&](const Change& change) {
    return data.facts[PlaceOf(data, change.fact)].scope;
  };
  for (ChangeSet& set : sets) {
    for (Change& change : set.changes) {
      if (scope_of(change) != rules::Scope::kNow || change.fewer) continue;
      ChangeSet twin = set;
      Change& later = twin.changes[static_cast<std::size_t>(&change - set.changes.data())];
      for (const rules::DeclaredFact& declared : data.facts) {
        if (declared.scope == rules::Scope::kLater) later.fact = declared.fact.id;
      }
      const auto found = std::find_if(sets.begin(), sets.end(), [&](const ChangeSet& other) {
        return other.verdict == twin.verdict && other.settled == twin.settled &&
               other.changes.size() == twin.changes.size() &&
               std::is_permutation(other.changes.begin(), other.changes.end(),
                                   twin.changes.begin());
      });
      if (found == sets.end() || &*found == &set) continue;
      change.either = true;
      found->changes.clear();  // is said by this one now
    }
  }
  sets.erase(std::remove_if(sets.begin(), sets.end(),
                            [](const ChangeSet& set) { return set.changes.empty(); }),
             sets.end());
}

// A wish is spoken of alone, or with other wishes, never as the price of something else.
void KeepWishesApart(const rules::RuleData& data, std::vector<ChangeSet>& sets) {
  const auto is_wish = [&](const Change& change) {
    return data.facts[PlaceOf(data, change.fact)].changeable.wish;
  };
  sets.erase(std::remove_if(sets.begin(), sets.end(),
                            [&](const ChangeSet& set) {
                              const auto wishes =
                                  std::count_if(set.changes.begin(), set.changes.end(), is_wish);
                              return wishes > 0 &&
                                     wishes < static_cast<std::ptrdiff_t>(set.changes.size());
                            }),
             sets.end());
}

// The diagram that is asked, and where it stands.
struct Target {
  std::size_t outcome;
  Diagram diagram;
  bool wishes;  // a wish or consent blocks the outcome
};

std::vector<ChangeSet> SetsOf(const RuleSet& rules, const Target& target, const Answers& answers,
                              int now, bool better) {
  const RuleSet::Impl& impl = rules.impl();
  Search search(rules, answers, better, target.wishes);
  std::vector<ChangeSet> sets = Strongest(impl.data, search.WaysFrom(target.diagram, now), better);
  KeepWishesApart(impl.data, sets);
  for (ChangeSet& set : sets) {  // while every choice of values still does the same
    const Answers changed = Changed(impl.data, answers, set);
    const Range then = Answered(impl, changed).RangeOf(target.diagram);
    set.settled = then.lowest == then.highest;
  }
  JoinAll(sets);
  Order(impl.data, better, sets);
  JoinNowAndLater(impl.data, sets);
  for (ChangeSet& set : sets) {
    set.sources = SourcesOf(impl, target.outcome, answers, set, better);
  }
  return sets;
}

}  // namespace

Changes WhatWouldChange(const RuleSet& rules, const Answers& answers, std::string_view outcome) {
  const RuleSet::Impl& impl = rules.impl();
  const auto& outcomes = impl.data.outcomes;
  const auto found = std::find_if(outcomes.begin(), outcomes.end(),
                                  [&](const rules::Outcome& one) { return one.id == outcome; });
  assert(found != outcomes.end());
  const auto index = static_cast<std::size_t>(found - outcomes.begin());
  const rules::CompiledOutcome& compiled = impl.compiled.outcomes[index];
  Answered answered(impl, answers);
  const auto certain = [&](Diagram diagram) { return answered.RangeOf(diagram).lowest == 1; };
  Target target{index, compiled.verdict, false};
  target.wishes = certain(compiled.blocked_by_consent) || certain(compiled.blocked_by_wish);
  const Range conditions = answered.RangeOf(compiled.conditions);
  if (conditions.highest == static_cast<int>(Verdict::kNei)) target.diagram = compiled.conditions;
  const Range now = answered.RangeOf(target.diagram);
  Changes changes;
  // What cannot arise for a person cannot be changed by an answer either.
  if (now.highest == static_cast<int>(Verdict::kUaktuelt)) return changes;
  changes.better = SetsOf(rules, target, answers, now.lowest, true);
  if (now.lowest == now.highest) {
    changes.worse = SetsOf(rules, target, answers, now.highest, false);
  }
  return changes;
}

}  // namespace samvei
