#include "core/rules_compiler.h"

#include <algorithm>
#include <cassert>
#include <span>
#include <string_view>

namespace samvei::rules {
namespace {

Diagram LeafOf(Verdict verdict) { return Leaf(static_cast<int>(verdict)); }

class Compiler {
 public:
  Compiler(const RuleData& rules, const Profile& profile, const Classes& classes,
           DiagramStore& store)
      : rules_(rules), profile_(profile), classes_(classes), store_(store) {
    for (const NamedCondition& named : rules.conditions) conditions_.emplace(named.id, &named);
    for (const NamedVerdict& named : rules.verdicts) verdicts_.emplace(named.id, &named.verdict);
    for (std::size_t i = 0; i < rules.criteria.size(); ++i)
      criteria_.emplace(rules.criteria[i].id, i);
    for (std::size_t i = 0; i < rules.outcomes.size(); ++i)
      outcomes_.emplace(rules.outcomes[i].id, i);
  }

  Compiled Run() {
    Compiled out;
    for (const NamedCondition& named : rules_.conditions) {
      out.conditions.push_back(Named(named.id));
    }
    for (const Criterion& criterion : rules_.criteria) {
      out.criteria.push_back(VerdictOf(criterion.id));
    }
    for (const Outcome& outcome : rules_.outcomes) {
      VerdictOf(outcome.id);
      CompiledOutcome compiled = compiled_outcomes_.find(outcome.id)->second;
      for (const std::string& id : outcome.criteria) {
        compiled.shown.push_back(
            store_.If(compiled.not_applicable, LeafOf(Verdict::kUaktuelt), VerdictOf(id)));
      }
      out.outcomes.push_back(std::move(compiled));
    }
    for (const Decision& decision : rules_.decisions) out.decisions.push_back(Decide(decision));
    for (const Note& note : rules_.notes) out.notes.push_back(Truth(note.when));
    Recommend(out);
    return out;
  }

 private:
  Diagram Named(const std::string& name) {
    const auto known = known_conditions_.find(name);
    if (known != known_conditions_.end()) return known->second;
    const Diagram diagram = Truth(conditions_.find(name)->second->condition);
    known_conditions_.emplace(name, diagram);
    return diagram;
  }

  Diagram Truth(const Condition& condition) {
    switch (condition.kind) {
      case Condition::Kind::kFactIn:
      case Condition::Kind::kFactRange:
        return Fact(condition);
      case Condition::Kind::kCount:
        return Count(condition);
      case Condition::Kind::kVerdict:
        return store_.AtLeast(VerdictOf(condition.name), static_cast<int>(condition.verdict));
      case Condition::Kind::kNamed:
        return Named(condition.name);
      case Condition::Kind::kNot:
        return store_.Not(Truth(condition.parts.front()));
      case Condition::Kind::kAll:
      case Condition::Kind::kAny:
        break;
    }
    const bool all = condition.kind == Condition::Kind::kAll;
    Diagram result = Truth(condition.parts.front());
    for (const Condition& part : std::span(condition.parts).subspan(1)) {
      result = all ? store_.Min(result, Truth(part)) : store_.Max(result, Truth(part));
    }
    return result;
  }

  Diagram Fact(const Condition& condition) {
    const int variable = classes_.VariableOf(condition.name);
    std::vector<Diagram> children;
    children.reserve(static_cast<std::size_t>(store_.domain_size(variable)));
    for (int value = 0; value < store_.domain_size(variable); ++value) {
      children.push_back(Leaf(classes_.Satisfies(condition, value) ? 1 : 0));
    }
    return store_.Node(variable, children);
  }

  // How many services of one kind there are, as far as `cap`.
  Diagram CountOf(std::size_t index, Scope scope, int cap) {
    const ServiceKind& kind = classes_.kinds()[index];
    std::vector<Diagram> children;
    for (const ServiceKind::Counts& state : kind.states) {
      const int count = scope == Scope::kNow     ? state.now
                        : scope == Scope::kLater ? state.later
                                                 : state.any;
      children.push_back(Leaf(std::min(count, cap)));
    }
    const Diagram said = store_.Node(classes_.VariableOfKind(index), children);
    if (kind.implied < 0 || scope == Scope::kLater) return said;
    const ImpliedService& implied = rules_.implied[static_cast<std::size_t>(kind.implied)];
    return store_.Max(said, Truth(implied.when));
  }

  Diagram Count(const Condition& condition) {
    Diagram sum = Leaf(0);
    const std::vector<std::size_t> kinds = classes_.KindsOf(condition.values);
    // From the last variable up, so that each step only adds on top.
    for (auto kind = kinds.rbegin(); kind != kinds.rend(); ++kind) {
      sum =
          store_.Add(CountOf(*kind, condition.scope, condition.at_least), sum, condition.at_least);
    }
    return store_.AtLeast(sum, condition.at_least);
  }

  Diagram VerdictOf(const std::string& name) {
    const auto known = known_verdicts_.find(name);
    if (known != known_verdicts_.end()) return known->second;
    Diagram diagram = Leaf(0);
    if (const auto verdict = verdicts_.find(name); verdict != verdicts_.end()) {
      diagram = Evaluate(*verdict->second, "");
    } else if (const auto criterion = criteria_.find(name); criterion != criteria_.end()) {
      diagram = Evaluate(rules_.criteria[criterion->second].verdict, name);
    } else {
      diagram = CompileOutcome(rules_.outcomes[outcomes_.find(name)->second]);
    }
    known_verdicts_.emplace(name, diagram);
    return diagram;
  }

  Diagram Evaluate(const Expression& expression, std::string_view criterion) {
    switch (expression.kind) {
      case Expression::Kind::kConstant:
        return LeafOf(expression.verdict);
      case Expression::Kind::kReference:
        return VerdictOf(expression.name);
      case Expression::Kind::kTable: {
        Diagram result = Gives(expression.rows.back(), criterion);
        for (std::size_t i = expression.rows.size() - 1; i-- > 0;) {
          const TableRow& row = expression.rows[i];
          result = store_.If(Truth(*row.when), Gives(row, criterion), result);
        }
        return result;
      }
      case Expression::Kind::kAllOf:
      case Expression::Kind::kAnyOf:
        break;
    }
    const bool all = expression.kind == Expression::Kind::kAllOf;
    Diagram result = Evaluate(expression.parts.front(), criterion);
    for (const Expression& part : std::span(expression.parts).subspan(1)) {
      const Diagram one = Evaluate(part, criterion);
      result = all ? store_.Min(result, one) : store_.Max(result, one);
    }
    return result;
  }

  Diagram Gives(const TableRow& row, std::string_view criterion) {
    Diagram gives = Evaluate(row.gives, criterion);
    for (const Override& change : profile_.overrides) {
      if (row.local && change.criterion == criterion && change.row == row.id) {
        gives = store_.Min(gives, LeafOf(Verdict::kVurderes));
      }
    }
    if (row.usual_duration) {
      const auto months = profile_.usual_duration_months.find(row.usual_duration->outcome);
      if (months != profile_.usual_duration_months.end() &&
          months->second >= row.usual_duration->months) {
        gives = store_.Min(gives, LeafOf(row.usual_duration->verdict));
      }
    }
    return gives;
  }

  Diagram CompileOutcome(const Outcome& outcome) {
    CompiledOutcome compiled;
    if (outcome.not_applicable) compiled.not_applicable = Truth(*outcome.not_applicable);
    compiled.conditions = store_.If(compiled.not_applicable, LeafOf(Verdict::kUaktuelt),
                                    Evaluate(outcome.conditions, ""));
    compiled.verdict = compiled.conditions;
    Diagram consent = Leaf(0);
    Diagram wish = Leaf(0);
    for (const Limit& limit : outcome.limits) {
      const Diagram holds = Truth(limit.when);
      compiled.limits.push_back(holds);
      compiled.verdict =
          store_.If(holds, store_.Min(compiled.verdict, LeafOf(limit.at_most)), compiled.verdict);
      if (limit.blocked_by.empty()) continue;
      Diagram& block = limit.blocked_by == "samtykke" ? consent : wish;
      block = store_.Max(block, holds);
    }
    // Where the conditions are `nei` there is nothing to block.
    const Diagram open = store_.AtLeast(compiled.conditions, static_cast<int>(Verdict::kVurderes));
    compiled.blocked_by_consent = store_.Min(open, consent);
    compiled.blocked_by_wish = store_.Min(open, wish);
    compiled_outcomes_.emplace(outcome.id, compiled);
    return compiled.verdict;
  }

  CompiledDecision Decide(const Decision& decision) {
    CompiledDecision compiled;
    if (decision.kind == DecisionKind::kFlag) {
      compiled.choice = Truth(decision.flag);
      return compiled;
    }
    for (std::size_t i = decision.rows.size(); i-- > 0;) {
      const DecisionRow& row = decision.rows[i];
      auto place = std::find(compiled.values.begin(), compiled.values.end(), row.gives);
      const auto index = static_cast<int>(place - compiled.values.begin());
      if (place == compiled.values.end()) compiled.values.push_back(row.gives);
      compiled.choice =
          row.when ? store_.If(Truth(*row.when), Leaf(index), compiled.choice) : Leaf(index);
    }
    return compiled;
  }

  void Recommend(Compiled& out) {
    std::map<std::string_view, Diagram> listed;
    for (const Recommendation& recommendation : rules_.recommend) {
      Diagram stands =
          store_.AtLeast(VerdictOf(recommendation.outcome), static_cast<int>(Verdict::kTrolig));
      const Diagram but_when = recommendation.but_when ? Truth(*recommendation.but_when) : Leaf(0);
      if (!recommendation.unless.empty()) {
        const Diagram free = store_.Not(listed.find(recommendation.unless)->second);
        stands = store_.Min(stands, store_.Max(free, but_when));
      }
      out.but_when.push_back(but_when);
      out.recommend.push_back(stands);
      listed.emplace(recommendation.outcome, stands);
    }
  }

  const RuleData& rules_;
  const Profile& profile_;
  const Classes& classes_;
  DiagramStore& store_;
  std::map<std::string_view, const NamedCondition*> conditions_;
  std::map<std::string_view, const Expression*> verdicts_;
  std::map<std::string_view, std::size_t> criteria_, outcomes_;
  std::map<std::string_view, Diagram> known_conditions_, known_verdicts_;
  std::map<std::string_view, CompiledOutcome> compiled_outcomes_;
};

}  // namespace

std::vector<Diagram*> Compiled::Roots() {
  std::vector<Diagram*> roots;
  const auto add = [&](std::vector<Diagram>& diagrams) {
    for (Diagram& diagram : diagrams) roots.push_back(&diagram);
  };
  for (std::vector<Diagram>* list : {&conditions, &criteria, &notes, &but_when, &recommend}) {
    add(*list);
  }
  for (CompiledOutcome& outcome : outcomes) {
    for (Diagram* diagram : {&outcome.not_applicable, &outcome.conditions, &outcome.verdict,
                             &outcome.blocked_by_consent, &outcome.blocked_by_wish}) {
      roots.push_back(diagram);
    }
    add(outcome.limits);
    add(outcome.shown);
  }
  for (CompiledDecision& decision : decisions) roots.push_back(&decision.choice);
  return roots;
}

Compiled Compile(const RuleData& rules, const Profile& profile, const Classes& classes,
                 DiagramStore& store) {
  return Compiler(rules, profile, classes, store).Run();
}

}  // namespace samvei::rules
