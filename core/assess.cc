#include <algorithm>
#include <cassert>
#include <utility>

#include "core/rules_answered.h"

namespace samvei {
namespace {

using rules::DecisionKind;

constexpr int kDaysInWeek = 7;

// One case under assessment: the compiled rules, restricted to what its answers leave open.
class Assessor {
 public:
  Assessor(const RuleSet::Impl& rules, const Answers& answers)
      : rules_(rules),
        answers_(answers),
        has_answer_(rules.classes.Answered(answers)),
        answered_(rules, answers),
        missing_(rules.data.facts.size()) {}

  Assessment Run() {
    Assessment result;
    result.law_as_of = rules_.data.law_as_of;
    result.rules = rules_.data.id;
    result.profile = rules_.profile.id;
    for (std::size_t i = 0; i < rules_.data.outcomes.size(); ++i) {
      result.outcomes.push_back(AssessOutcome(i));
    }
    for (std::size_t i = 0; i < rules_.data.decisions.size(); ++i) Decide(i, result);
    for (std::size_t i = 0; i < rules_.data.notes.size(); ++i) {
      if (Settled(rules_.compiled.notes[i]) == 1) result.notes.push_back(rules_.data.notes[i].id);
    }
    result.notes.emplace_back("not_a_decision");
    Advise(result);
    result.missing = Names(missing_);
    result.complete = result.missing.empty();
    return result;
  }

 private:
  // Restricts, and notes what the diagram still asks for.
  Diagram Restrict(Diagram diagram) {
    const Diagram restricted = answered_.Apply(diagram);
    MarkMissing(restricted, seen_, missing_);
    return restricted;
  }

  void MarkMissing(Diagram restricted, std::vector<bool>& seen, std::vector<bool>& facts) const {
    if (IsLeaf(restricted)) return;
    const Restriction& restriction = answered_.restriction();
    restriction.Visit(restricted, seen, [&](Diagram node) {
      const int variable = restriction.variable(node);
      rules_.classes.MarkFacts(variable, restriction.children(node),
                               restriction.allowed()[static_cast<std::size_t>(variable)],
                               has_answer_, facts);
    });
  }

  // The one value left, or -1 while there are several.
  int Settled(Diagram diagram) {
    const Diagram restricted = Restrict(diagram);
    return IsLeaf(restricted) ? LeafValue(restricted) : -1;
  }

  Span SpanOf(Diagram diagram) {
    const Range range = answered_.RangeOf(diagram);
    return {static_cast<Verdict>(range.lowest), static_cast<Verdict>(range.highest)};
  }

  [[nodiscard]] std::vector<std::string> Names(const std::vector<bool>& facts) const {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < facts.size(); ++i) {
      if (facts[i]) names.push_back(rules_.data.facts[i].fact.id);
    }
    return names;
  }

  OutcomeResult AssessOutcome(std::size_t index) {
    const rules::Outcome& outcome = rules_.data.outcomes[index];
    const rules::CompiledOutcome& compiled = rules_.compiled.outcomes[index];
    OutcomeResult result;
    result.id = outcome.id;
    result.verdict = SpanOf(compiled.verdict);
    result.conditions = SpanOf(compiled.conditions);
    if (Settled(compiled.blocked_by_consent) == 1) result.blocked_by.emplace_back("samtykke");
    if (Settled(compiled.blocked_by_wish) == 1) result.blocked_by.emplace_back("oenske");
    const bool applies = result.verdict.best != Verdict::kUaktuelt;
    for (const std::string& id :
         applies ? outcome.criteria : outcome.criteria_when_not_applicable) {
      result.criteria.push_back(AssessCriterion(id));
    }
    std::vector<bool> seen;
    std::vector<bool> facts(missing_.size());
    MarkMissing(answered_.Apply(compiled.verdict), seen, facts);
    result.missing = Names(facts);
    Restrict(compiled.verdict);
    Restrict(compiled.conditions);
    for (const Diagram shown : compiled.shown) Restrict(shown);
    return result;
  }

  CriterionResult AssessCriterion(const std::string& id) {
    for (std::size_t i = 0; i < rules_.data.criteria.size(); ++i) {
      const rules::Criterion& criterion = rules_.data.criteria[i];
      if (criterion.id == id) {
        return {id, SpanOf(rules_.compiled.criteria[i]), criterion.sources};
      }
    }
    assert(false && "the names are checked");
    return {};
  }

  void Decide(std::size_t index, Assessment& result) {
    const rules::Decision& decision = rules_.data.decisions[index];
    const rules::CompiledDecision& compiled = rules_.compiled.decisions[index];
    const int settled = Settled(compiled.choice);
    const std::string_view id = decision.id;
    if (decision.kind == DecisionKind::kFlag) {
      bool& flag = id == "consent.heard" ? result.consent.heard : result.consent.great_weight;
      flag = settled == 1;
      return;
    }
    if (decision.kind == DecisionKind::kWeeks) return SetDeadline(decision, compiled, result);
    if (settled < 0) return;
    const rules::Value& value = compiled.values[static_cast<std::size_t>(settled)];
    switch (decision.kind) {
      case DecisionKind::kRoute:
        Route(id, result.complaint) = {value.weeks, value.words.front()};
        return;
      case DecisionKind::kWords:
        Consent(id, result.consent) = value.words;
        return;
      default:
        if (id == "plan.track") result.plan_track_decided = true;
        if (!value.words.empty()) Word(id, result) = value.words.front();
    }
  }

  static std::optional<std::string>& Word(std::string_view id, Assessment& result) {
    if (id == "plan.track") return result.plan_track;
    if (id == "plan.action") return result.plan_action;
    if (id == "coordinator_action") return result.coordinator_action;
    return result.lead;
  }

  static std::vector<std::string>& Consent(std::string_view id, Assessment::Consent& consent) {
    if (id == "consent.koordinator") return consent.koordinator;
    if (id == "consent.individuell_plan") return consent.individuell_plan;
    return consent.barnekoordinator;
  }

  static std::optional<ComplaintRoute>& Route(std::string_view id,
                                              Assessment::Complaint& complaint) {
    if (id == "complaint.koordinator") return complaint.koordinator;
    if (id == "complaint.sykehuskoordinator") return complaint.sykehuskoordinator;
    if (id == "complaint.barnekoordinator") return complaint.barnekoordinator;
    return complaint.individuell_plan;
  }

  // A day is no class of answers: it is added to what the diagram settled.
  void SetDeadline(const rules::Decision& decision, const rules::CompiledDecision& compiled,
                   Assessment& result) {
    const Diagram restricted = answered_.Apply(compiled.choice);
    const auto known = answers_.find(decision.from);
    const Date* day = known == answers_.end() ? nullptr : std::get_if<Date>(&known->second);
    if (day == nullptr) {
      const Range range = answered_.RangeOf(compiled.choice);
      for (int i = range.lowest; i <= range.highest; ++i) {
        if (compiled.values[static_cast<std::size_t>(i)].weeks > 0) MarkFact(decision.from);
      }
      return;
    }
    if (!IsLeaf(restricted)) return;
    const int weeks = compiled.values[static_cast<std::size_t>(LeafValue(restricted))].weeks;
    if (weeks > 0) {
      result.complaint.deadline = NextWorkingDay(AddDays(*day, weeks * kDaysInWeek));
    }
  }

  void MarkFact(std::string_view id) {
    for (std::size_t i = 0; i < rules_.data.facts.size(); ++i) {
      if (rules_.data.facts[i].fact.id == id) missing_[i] = true;
    }
  }

  // Both lists read the worst verdicts, so that nothing is promised that an answer can take away.
  void Advise(Assessment& result) {
    for (std::size_t i = 0; i < rules_.data.recommend.size(); ++i) {
      Restrict(rules_.compiled.recommend[i]);
      const rules::Recommendation& one = rules_.data.recommend[i];
      if (result.Outcome(one.outcome).verdict.worst < Verdict::kTrolig) continue;
      const bool listed = std::find(result.recommend.begin(), result.recommend.end(), one.unless) !=
                          result.recommend.end();
      const bool anyway = answered_.Apply(rules_.compiled.but_when[i]) == Leaf(1);
      if (!listed || anyway) result.recommend.push_back(one.outcome);
    }
    for (const std::string& id : rules_.data.ask_to_assess) {
      if (result.Outcome(id).verdict.worst == Verdict::kVurderes)
        result.ask_to_assess.push_back(id);
    }
  }

  const RuleSet::Impl& rules_;
  const Answers& answers_;
  std::vector<bool> has_answer_;
  rules::Answered answered_;
  std::vector<bool> seen_;     // nodes whose facts are in missing_ already
  std::vector<bool> missing_;  // facts that can still change anything
};

}  // namespace

Errors RuleSet::CheckDay(Date as_of, std::string_view file) const {
  if (!(as_of < valid_from()) && !(valid_to() < as_of)) return {};
  return {{"date_not_covered", std::string(file), "/as_of",
           "the rules do not cover " + ToIso(as_of),
           "Write a day from " + ToIso(valid_from()) + " to " + ToIso(valid_to()) + "."}};
}

Result<Assessment> RuleSet::Assess(const Case& c) const {
  Errors errors = CheckDay(c.as_of, "");
  if (!errors.empty()) return errors;
  return Assessor(*impl_, c.answers).Run();
}

}  // namespace samvei
