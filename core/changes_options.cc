#include "core/changes_options.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

namespace samvei::changes {
namespace {

// The values that stand after the current one; all of them where it is not among them.
std::vector<std::string> After(const std::vector<std::string>& order, const std::string& current) {
  const auto place = std::find(order.begin(), order.end(), current);
  return {place == order.end() ? order.begin() : place + 1, order.end()};
}

// Values that lead to the same class are one option.
void AddValue(std::vector<Option>& options, int value, const std::string& fact, std::string word) {
  for (Option& option : options) {
    if (option.value != value) continue;
    option.steps.front().change.values.push_back(std::move(word));
    return;
  }
  Change change;
  change.fact = fact;
  change.values.push_back(std::move(word));
  options.push_back({value, {{std::move(change), -1}}});
}

std::vector<Option> OfChoice(const RuleSet::Impl& rules, const rules::DeclaredFact& declared,
                             const Choice& current, bool more) {
  std::vector<Option> options;
  const Fact& fact = declared.fact;
  const int now = rules.classes.ClassOf(fact.id, current);
  const rules::Changeable& changeable = declared.changeable;
  for (std::string& value : After(more ? changeable.up : changeable.down, current)) {
    const int other = rules.classes.ClassOf(fact.id, value);
    if (other != now) AddValue(options, other, fact.id, std::move(value));
  }
  return options;
}

// Higher scores only: a municipality gives them, and a lower one would say nothing.
std::vector<Option> OfScore(const RuleSet::Impl& rules, const Fact& fact, const Answer& current) {
  std::vector<Option> options;
  const int now = rules.classes.ClassOf(fact.id, current);
  const double* number = std::get_if<double>(&current);
  for (int score = static_cast<int>(fact.min); score <= static_cast<int>(fact.max); ++score) {
    if (number != nullptr && score <= *number) continue;
    const int other = rules.classes.ClassOf(fact.id, static_cast<double>(score));
    if (other != now) AddValue(options, other, fact.id, std::to_string(score));
  }
  return options;
}

// Ways to need more or less of the services of one kind, none of which the rules tell apart.
class OfKind {
 public:
  // `speak_of(id)`: whether a service that is not needed may be spoken of.
  template <typename SpeakOf>
  OfKind(const rules::ServiceKind& kind, int number, const std::string& now_id,
         const std::string& later_id, const ServiceSet& now, const ServiceSet& later,
         SpeakOf speak_of)
      : kind_(kind), number_(number) {
    for (const std::string& id : kind.services) {
      const bool in_now = now.find(id) != now.end();
      const bool in_later = later.find(id) != later.end();
      if (in_now || in_later || speak_of(id)) groups_[Group(in_now, in_later)].push_back(id);
    }
    for (const bool more : {true, false}) {
      // Into or out of the set for now, while the other set is as it is; and the other way round.
      for (const bool other : {false, true}) {
        moves_[more ? 1 : 0].push_back({Group(!more, other), Group(more, other), now_id, !more});
        moves_[more ? 1 : 0].push_back({Group(other, !more), Group(other, more), later_id, !more});
      }
    }
  }

  std::vector<Option> Options(bool more) {
    options_.clear();
    for (std::size_t i = 0; i < 4; ++i) sizes_[i] = static_cast<int>(groups_[i].size());
    start_ = State();
    std::array<int, 4> unmoved = sizes_;
    std::vector<Step> steps;
    Extend(moves_[more ? 1 : 0], 0, unmoved, steps);
    return std::move(options_);
  }

 private:
  // A service that changes sets, and how that is said.
  struct Move {
    std::size_t from, to;
    std::string fact;
    bool fewer;
  };

  static std::size_t Group(bool in_now, bool in_later) {
    return (in_now ? 1U : 0U) + (in_later ? 2U : 0U);
  }

  [[nodiscard]] int State() const {
    return kind_.StateOf(sizes_[1] + sizes_[3], sizes_[2] + sizes_[3],
                         sizes_[1] + sizes_[2] + sizes_[3]);
  }

  // Every choice of moves, of services that were not moved before, as far as it may cost.
  void Extend(const std::vector<Move>& moves, std::size_t first, std::array<int, 4>& unmoved,
              std::vector<Step>& steps) {
    if (!steps.empty() && State() != start_) options_.push_back({State(), steps});
    if (static_cast<int>(steps.size()) == kMostChanges) return;
    for (std::size_t i = first; i < moves.size(); ++i) {
      const Move& move = moves[i];
      if (unmoved[move.from] == 0) continue;
      const std::array<int, 4> before = sizes_;
      --unmoved[move.from];
      --sizes_[move.from];
      ++sizes_[move.to];
      Change change;
      change.fact = move.fact;
      change.values = groups_[move.from];
      change.fewer = move.fewer;
      steps.push_back({std::move(change), number_});
      Extend(moves, i, unmoved, steps);
      steps.pop_back();
      sizes_ = before;
      ++unmoved[move.from];
    }
  }

  const rules::ServiceKind& kind_;
  int number_;
  std::array<std::vector<std::string>, 4> groups_;  // neither, now, later, both
  std::array<std::vector<Move>, 2> moves_;          // towards less, towards more
  std::array<int, 4> sizes_{};
  int start_ = 0;
  std::vector<Option> options_;
};

}  // namespace

std::vector<std::vector<Option>> OptionsOf(const RuleSet& rule_set, const Answers& answers,
                                           bool more, bool wishes) {
  const RuleSet::Impl& rules = rule_set.impl();
  std::vector<std::vector<Option>> options(rules.classes.variables().size());
  const auto find = [&](const std::string& fact) -> const Answer* {
    const auto found = answers.find(fact);
    return found == answers.end() ? nullptr : &found->second;
  };
  std::string now_id;
  std::string later_id;
  for (const rules::DeclaredFact& declared : rules.data.facts) {
    const Fact& fact = declared.fact;
    if (!declared.changeable.at_all || (declared.changeable.wish && !wishes)) continue;
    if (declared.scope) {
      (declared.scope == rules::Scope::kNow ? now_id : later_id) = fact.id;
      continue;
    }
    const Answer* answer = find(fact.id);
    const int variable = rules.classes.VariableOf(fact.id);
    if (answer == nullptr || variable < 0) continue;
    std::vector<Option>& place = options[static_cast<std::size_t>(variable)];
    if (fact.type == FactType::kChoice) {
      place = OfChoice(rules, declared, *std::get_if<Choice>(answer), more);
    } else if (more) {
      place = OfScore(rules, fact, *answer);
    }
  }
  const Answer* now = find(now_id);
  const Answer* later = find(later_id);
  if (now == nullptr || later == nullptr) return options;
  std::map<std::string_view, bool> holds;  // the conditions of suggested_when
  const auto speak_of = [&](const std::string& id) {
    const auto found = rules.data.suggested_when.find(id);
    if (found == rules.data.suggested_when.end()) return true;
    const auto [place, added] = holds.emplace(found->second, false);
    if (added) place->second = rule_set.Holds(found->second, answers).value_or(false);
    return place->second;
  };
  for (std::size_t i = 0; i < rules.classes.kinds().size(); ++i) {
    const rules::ServiceKind& kind = rules.classes.kinds()[i];
    if (kind.services.front() == rules.data.unknown) continue;  // no advice: "know less"
    options[static_cast<std::size_t>(rules.classes.VariableOfKind(i))] =
        OfKind(kind, static_cast<int>(i), now_id, later_id, *std::get_if<ServiceSet>(now),
               *std::get_if<ServiceSet>(later), speak_of)
            .Options(more);
  }
  return options;
}

}  // namespace samvei::changes
