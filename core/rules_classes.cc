#include "core/rules_classes.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <set>
#include <utility>

#include "core/rules_walk.h"

namespace samvei::rules {
namespace {

bool Contains(const std::vector<std::string>& list, std::string_view value) {
  return std::find(list.begin(), list.end(), value) != list.end();
}

bool InRange(const Condition& condition, double number) {
  return (!condition.from || number >= *condition.from) &&
         (!condition.below || number < *condition.below);
}

// Where ServiceKind::state_of holds the state of counts that keep to the caps.
std::size_t PlaceOf(const ServiceKind::Counts& counts) {
  return static_cast<std::size_t>(counts.now + 4 * counts.later + 16 * counts.any);
}

}  // namespace

int ServiceKind::StateOf(int now, int later, int any) const {
  return state_of[PlaceOf(
      {std::min(now, caps.now), std::min(later, caps.later), std::min(any, caps.any)})];
}

Classes::Classes(const RuleData& rules) : rules_(&rules), index_(rules) {
  WalkAll(rules, [&](const Condition& condition) {
    if (condition.kind == Condition::Kind::kCount) {
      asked_.push_back({&condition, index_.Expand(condition.values)});
    } else if (condition.kind == Condition::Kind::kFactIn ||
               condition.kind == Condition::Kind::kFactRange) {
      asked_.push_back({&condition, {}});
    }
  });
  for (std::size_t i = 0; i < rules.facts.size(); ++i) {
    if (rules.facts[i].scope == Scope::kNow) now_ = static_cast<int>(i);
    if (rules.facts[i].scope == Scope::kLater) later_ = static_cast<int>(i);
    fact_of_id_.emplace_back(rules.facts[i].fact.id, static_cast<int>(i));
  }
  std::sort(fact_of_id_.begin(), fact_of_id_.end());
  FindFactClasses();
  FindKinds();
  OrderVariables();
}

void Classes::FindFactClasses() {
  for (std::size_t i = 0; i < rules_->facts.size(); ++i) {
    const Fact& fact = rules_->facts[i].fact;
    FactClasses classes;
    classes.fact = static_cast<int>(i);
    std::vector<const Condition*> asked;
    std::set<double> steps;
    for (const Asked& one : asked_) {
      const Condition* condition = one.condition;
      if (condition->kind == Condition::Kind::kCount || condition->name != fact.id) continue;
      asked.push_back(condition);
      for (const auto& step : {condition->from, condition->below}) {
        if (step && *step > fact.min && *step <= fact.max) steps.insert(*step);
      }
    }
    if (asked.empty()) continue;
    classes.steps.assign(steps.begin(), steps.end());
    const bool number = fact.type == FactType::kWholeNumber || fact.type == FactType::kScore;
    classes.size = number ? static_cast<int>(steps.size()) + 1 : 0;
    // Values that the same conditions list fall together.
    std::map<std::vector<bool>, int> known;
    for (const std::string& value : fact.values) {
      std::vector<bool> listed;
      listed.reserve(asked.size());
      for (const Condition* condition : asked) listed.push_back(Contains(condition->values, value));
      const auto [place, added] = known.emplace(std::move(listed), classes.size);
      if (added) ++classes.size;
      classes.value_class.push_back(place->second);
    }
    facts_.push_back(std::move(classes));
  }
}

void Classes::FindKinds() {
  std::vector<std::string> all;
  for (const Service& service : rules_->services) all.push_back(service.id);
  all.push_back(rules_->unknown);
  std::vector<ServiceBits> groups;
  for (const Asked& one : asked_) {
    const bool known = std::find(groups.begin(), groups.end(), one.services) != groups.end();
    if (one.condition->kind == Condition::Kind::kCount && !known) groups.push_back(one.services);
  }
  for (const ImpliedService& implied : rules_->implied) {
    groups.push_back(index_.Expand({implied.service}));
  }
  kind_of_service_.assign(index_.size(), -1);
  std::map<std::vector<bool>, std::size_t> known;
  for (const std::string& id : all) {
    const std::size_t number = index_.NumberOf(id);
    std::vector<bool> belongs;
    belongs.reserve(groups.size());
    for (const ServiceBits& group : groups) belongs.push_back(group.test(number));
    if (std::find(belongs.begin(), belongs.end(), true) == belongs.end()) continue;
    const auto [place, added] = known.emplace(std::move(belongs), kinds_.size());
    if (added) kinds_.emplace_back();
    kinds_[place->second].services.push_back(id);
    kind_of_service_[number] = static_cast<int>(place->second);
  }
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    for (std::size_t j = 0; j < rules_->implied.size(); ++j) {
      if (Contains(kinds_[i].services, rules_->implied[j].service)) {
        kinds_[i].implied = static_cast<int>(j);
      }
    }
    FindCaps(i);
  }
}

void Classes::FindCaps(std::size_t index) {
  ServiceKind& kind = kinds_[index];
  const std::size_t number = index_.NumberOf(kind.services.front());
  for (const Asked& one : asked_) {
    const Condition* condition = one.condition;
    if (condition->kind != Condition::Kind::kCount || !one.services.test(number)) continue;
    int& cap = condition->scope == Scope::kNow     ? kind.caps.now
               : condition->scope == Scope::kLater ? kind.caps.later
                                                   : kind.caps.any;
    cap = std::max(cap, condition->at_least);
  }
  const auto state = [&](int now, int later, int any) {
    const ServiceKind::Counts counts{std::min(now, kind.caps.now), std::min(later, kind.caps.later),
                                     std::min(any, kind.caps.any)};
    const auto found = std::find(kind.states.begin(), kind.states.end(), counts);
    const auto place = static_cast<std::uint8_t>(found - kind.states.begin());
    if (found == kind.states.end()) kind.states.push_back(counts);
    kind.state_of[PlaceOf(counts)] = place;
    return static_cast<unsigned>(place);
  };
  const int size = static_cast<int>(kind.services.size());
  const auto count = static_cast<std::size_t>(size) + 1;
  kind.same_later.assign(count, 0);
  kind.same_now.assign(count, 0);
  for (int now = 0; now <= size; ++now) {
    for (int later = 0; later <= size; ++later) {
      for (int any = std::max(now, later); any <= std::min(size, now + later); ++any) {
        const std::uint64_t bit = std::uint64_t{1} << state(now, later, any);
        kind.same_later[static_cast<std::size_t>(later)] |= bit;
        kind.same_now[static_cast<std::size_t>(now)] |= bit;
      }
    }
  }
}

// Facts first, in the order of the rules, and services last: they are many, and rules look at them
// together, so that few different questions about them are left once the facts are known. With the
// services before the needs the diagrams are four times as large.
void Classes::OrderVariables() {
  fact_variables_.assign(rules_->facts.size(), -1);
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    fact_variables_[static_cast<std::size_t>(facts_[i].fact)] = static_cast<int>(variables_.size());
    variables_.push_back({static_cast<int>(i), -1});
  }
  for (std::size_t kind = 0; kind < kinds_.size(); ++kind) {
    kind_variables_.push_back(static_cast<int>(variables_.size()));
    variables_.push_back({-1, static_cast<int>(kind)});
  }
}

std::vector<int> Classes::DomainSizes() const {
  std::vector<int> sizes;
  for (const Variable& variable : variables_) {
    sizes.push_back(
        variable.kind < 0
            ? facts_[static_cast<std::size_t>(variable.fact_classes)].size
            : static_cast<int>(kinds_[static_cast<std::size_t>(variable.kind)].states.size()));
  }
  return sizes;
}

int Classes::VariableOf(std::string_view fact) const {
  const auto place =
      std::lower_bound(fact_of_id_.begin(), fact_of_id_.end(), fact,
                       [](const auto& known, std::string_view id) { return known.first < id; });
  if (place == fact_of_id_.end() || place->first != fact) return -1;
  return fact_variables_[static_cast<std::size_t>(place->second)];
}

int Classes::ClassOf(std::string_view fact, const Answer& answer) const {
  const Variable& one = variables_[static_cast<std::size_t>(VariableOf(fact))];
  return ClassOf(facts_[static_cast<std::size_t>(one.fact_classes)], answer);
}

bool Classes::Satisfies(const Condition& condition, int value) const {
  const int variable = VariableOf(condition.name);
  const FactClasses& classes =
      facts_[static_cast<std::size_t>(variables_[static_cast<std::size_t>(variable)].fact_classes)];
  const Fact& fact = rules_->facts[static_cast<std::size_t>(classes.fact)].fact;
  if (condition.kind == Condition::Kind::kFactIn) {
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (classes.value_class[i] == value) return Contains(condition.values, fact.values[i]);
    }
    return false;
  }
  if (value > static_cast<int>(classes.steps.size())) return false;  // a word is no number
  return InRange(condition,
                 value == 0 ? fact.min : classes.steps[static_cast<std::size_t>(value) - 1]);
}

std::vector<std::size_t> Classes::KindsOf(const std::vector<std::string>& members) const {
  const ServiceBits services = index_.Expand(members);
  std::vector<std::size_t> kinds;
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    if (services.test(index_.NumberOf(kinds_[i].services.front()))) kinds.push_back(i);
  }
  return kinds;
}

int Classes::ClassOf(const FactClasses& classes, const Answer& answer) const {
  const Fact& fact = rules_->facts[static_cast<std::size_t>(classes.fact)].fact;
  if (const double* number = std::get_if<double>(&answer)) {
    return static_cast<int>(std::upper_bound(classes.steps.begin(), classes.steps.end(), *number) -
                            classes.steps.begin());
  }
  const Choice* choice = std::get_if<Choice>(&answer);
  assert(choice != nullptr);
  const auto place = std::find(fact.values.begin(), fact.values.end(), *choice);
  assert(place != fact.values.end());
  return classes.value_class[static_cast<std::size_t>(place - fact.values.begin())];
}

Classes::Named Classes::CountNamed(const ServiceKind& kind, const ServiceSet* now,
                                   const ServiceSet* later) const {
  Named named;
  for (const std::string& id : kind.services) {
    const bool in_now = now != nullptr && now->find(id) != now->end();
    const bool in_later = later != nullptr && later->find(id) != later->end();
    named.now += in_now ? 1 : 0;
    named.later += in_later ? 1 : 0;
    named.both += in_now && in_later ? 1 : 0;
  }
  return named;
}

std::uint64_t Classes::KindStates(const ServiceKind& kind, const ServiceSet* now,
                                  const ServiceSet* later) const {
  const int size = static_cast<int>(kind.services.size());
  const Named named = CountNamed(kind, now, later);
  std::uint64_t states = 0;
  for (int a = 0; a <= size; ++a) {
    if (now != nullptr && a != named.now) continue;
    for (int b = 0; b <= size; ++b) {
      if (later != nullptr && b != named.later) continue;
      for (int any = std::max(a, b); any <= std::min(size, a + b); ++any) {
        if (now != nullptr && later != nullptr && any != a + b - named.both) continue;
        states |= std::uint64_t{1} << static_cast<unsigned>(kind.StateOf(a, b, any));
      }
    }
  }
  return states;
}

std::vector<bool> Classes::Answered(const Answers& answers) const {
  std::vector<bool> answered;
  for (const DeclaredFact& declared : rules_->facts) {
    answered.push_back(answers.find(declared.fact.id) != answers.end());
  }
  return answered;
}

Allowed Classes::AllowedBy(const Answers& answers) const {
  const auto find = [&](int fact) -> const Answer* {
    const auto found = answers.find(rules_->facts[static_cast<std::size_t>(fact)].fact.id);
    return found == answers.end() ? nullptr : &found->second;
  };
  const Answer* now = find(now_);
  const Answer* later = find(later_);
  Allowed allowed;
  for (const Variable& variable : variables_) {
    if (variable.kind >= 0) {
      allowed.push_back(KindStates(kinds_[static_cast<std::size_t>(variable.kind)],
                                   now == nullptr ? nullptr : std::get_if<ServiceSet>(now),
                                   later == nullptr ? nullptr : std::get_if<ServiceSet>(later)));
      continue;
    }
    const FactClasses& classes = facts_[static_cast<std::size_t>(variable.fact_classes)];
    const Answer* answer = find(classes.fact);
    allowed.push_back(answer == nullptr
                          ? (std::uint64_t{1} << static_cast<unsigned>(classes.size)) - 1
                          : std::uint64_t{1} << static_cast<unsigned>(ClassOf(classes, *answer)));
  }
  return allowed;
}

void Classes::Classify(const Answers& answers, std::span<std::uint8_t> classified) const {
  assert(classified.size() == variables_.size());
  std::fill(classified.begin(), classified.end(), kNoValue);
  const ServiceSet* now = nullptr;
  const ServiceSet* later = nullptr;
  // Answers and facts are both sorted by id.
  auto known = fact_of_id_.begin();
  for (const auto& [id, answer] : answers) {
    while (known != fact_of_id_.end() && known->first < id) ++known;
    if (known == fact_of_id_.end()) break;
    if (known->first != id) continue;
    const int fact = known->second;
    if (fact == now_) now = std::get_if<ServiceSet>(&answer);
    if (fact == later_) later = std::get_if<ServiceSet>(&answer);
    const int variable = fact_variables_[static_cast<std::size_t>(fact)];
    if (variable < 0) continue;
    const Variable& one = variables_[static_cast<std::size_t>(variable)];
    classified[static_cast<std::size_t>(variable)] = static_cast<std::uint8_t>(
        ClassOf(facts_[static_cast<std::size_t>(one.fact_classes)], answer));
  }
  if (now != nullptr && later != nullptr) ClassifyServices(*now, *later, classified);
}

void Classes::ClassifyServices(const ServiceSet& now, const ServiceSet& later,
                               std::span<std::uint8_t> classified) const {
  std::array<Named, kMostServices> counts;
  std::fill_n(counts.begin(), kinds_.size(), Named());
  const auto kind_of = [&](const std::string& id) { return kind_of_service_[index_.NumberOf(id)]; };
  for (const std::string& id : now) {
    const int kind = kind_of(id);
    if (kind < 0) continue;
    Named& named = counts[static_cast<std::size_t>(kind)];
    ++named.now;
    if (later.find(id) != later.end()) ++named.both;
  }
  for (const std::string& id : later) {
    const int kind = kind_of(id);
    if (kind >= 0) ++counts[static_cast<std::size_t>(kind)].later;
  }
  for (std::size_t i = 0; i < kinds_.size(); ++i) {
    const Named& named = counts[i];
    classified[static_cast<std::size_t>(kind_variables_[i])] = static_cast<std::uint8_t>(
        kinds_[i].StateOf(named.now, named.later, named.now + named.later - named.both));
  }
}

void Classes::MarkFacts(int variable, std::span<const Diagram> children, std::uint64_t allowed,
                        const std::vector<bool>& answered, std::vector<bool>& facts) const {
  const Variable& one = variables_[static_cast<std::size_t>(variable)];
  if (one.kind < 0) {
    const int fact = facts_[static_cast<std::size_t>(one.fact_classes)].fact;
    facts[static_cast<std::size_t>(fact)] = true;
    return;
  }
  const auto differs = [&](std::uint64_t group) {
    group &= allowed;
    Diagram first = 0;
    bool any = false;
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (((group >> i) & 1U) == 0) continue;
      if (any && children[i] != first) return true;
      first = children[i];
      any = true;
    }
    return false;
  };
  const ServiceKind& kind = kinds_[static_cast<std::size_t>(one.kind)];
  for (const auto& [fact, groups] : {std::pair{now_, &kind.same_later}, {later_, &kind.same_now}}) {
    const auto index = static_cast<std::size_t>(fact);
    if (answered[index] || facts[index]) continue;
    facts[index] = std::any_of(groups->begin(), groups->end(), differs);
  }
}

void Classes::AddExample(int variable, int value, Answers& answers) const {
  const Variable& one = variables_[static_cast<std::size_t>(variable)];
  if (one.kind < 0) {
    const FactClasses& classes = facts_[static_cast<std::size_t>(one.fact_classes)];
    const Fact& fact = rules_->facts[static_cast<std::size_t>(classes.fact)].fact;
    for (std::size_t i = 0; i < fact.values.size(); ++i) {
      if (classes.value_class[i] == value) {
        answers[fact.id] = fact.values[i];
        return;
      }
    }
    answers[fact.id] = value == 0 ? fact.min : classes.steps[static_cast<std::size_t>(value) - 1];
    return;
  }
  const ServiceKind& kind = kinds_[static_cast<std::size_t>(one.kind)];
  const ServiceKind::Counts& wanted = kind.states[static_cast<std::size_t>(value)];
  ServiceSet now;
  ServiceSet later;
  const int any = std::max({wanted.any, wanted.now, wanted.later});
  for (int i = 0; i < any; ++i) {
    const std::string& id = kind.services[static_cast<std::size_t>(i)];
    const bool in_later = i >= any - wanted.later;
    if (in_later) later.insert(id);
    if (i < wanted.now || !in_later) now.insert(id);
  }
  for (const auto& [fact, set] : {std::pair{now_, &now}, {later_, &later}}) {
    Answer& answer = answers[rules_->facts[static_cast<std::size_t>(fact)].fact.id];
    if (!std::holds_alternative<ServiceSet>(answer)) answer = ServiceSet();
    std::get_if<ServiceSet>(&answer)->insert(set->begin(), set->end());
  }
}

}  // namespace samvei::rules
