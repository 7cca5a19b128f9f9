#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/json_fields.h"
#include "core/rules_data.h"

namespace samvei::rules {
namespace {

// A thing in the graph of references: conditions and verdicts have names apart. The name is the
// rules' own text.
struct Thing {
  bool verdict;
  std::string_view name;
  friend bool operator==(const Thing&, const Thing&) = default;
  friend bool operator<(const Thing& a, const Thing& b) {
    return a.verdict != b.verdict ? a.verdict < b.verdict : a.name < b.name;
  }
};
Thing ConditionOf(std::string_view name) { return {false, name}; }
Thing VerdictOf(std::string_view name) { return {true, name}; }
std::string Words(const Thing& thing) {
  return (thing.verdict ? "verdict " : "condition ") + Quoted(thing.name);
}

class NameChecker {
 public:
  explicit NameChecker(const RuleData& rules) : rules_(rules), faults_(rules.file) {}

  Errors Check() {
    Collect();
    CheckFacts();
    CheckServices();
    for (const NamedCondition& named : rules_.conditions) {
      Visit(named.condition, ConditionOf(named.id));
    }
    for (const NamedVerdict& named : rules_.verdicts) Visit(named.verdict, VerdictOf(named.id));
    for (const Criterion& criterion : rules_.criteria) CheckCriterion(criterion);
    for (const Outcome& outcome : rules_.outcomes) CheckOutcome(outcome);
    CheckDecisions();
    CheckAdvice();
    if (faults_.empty()) CheckCircles();
    return faults_.Take();
  }

 private:
  void Unique(std::set<std::string_view>& names, const std::string& name,
              std::string_view pointer) {
    if (!names.insert(name).second) {
      faults_.Add("duplicate_value", pointer, Quoted(name) + " is declared twice",
                  "Give them different names.");
    }
  }

  void Unknown(const std::string& pointer, const std::string& kind, const std::string& name) {
    faults_.Add("unknown_name", pointer, "there is no " + kind + " " + Quoted(name),
                "Declare it, or write the name of one that is declared.");
  }

  void Collect() {
    for (const DeclaredFact& declared : rules_.facts) {
      Unique(fact_names_, declared.fact.id, declared.pointer);
      facts_.emplace(declared.fact.id, &declared.fact);
    }
    for (const Source& source : rules_.sources) Unique(sources_, source.id, "/sources");
    for (const NamedCondition& named : rules_.conditions) conditions_.insert(named.id);
    for (const NamedVerdict& named : rules_.verdicts) {
      Unique(verdicts_, named.id, named.verdict.pointer);
    }
    for (const Criterion& criterion : rules_.criteria) {
      Unique(verdicts_, criterion.id, criterion.pointer);
      criteria_.insert(criterion.id);
    }
    for (const Outcome& outcome : rules_.outcomes) {
      Unique(verdicts_, outcome.id, outcome.pointer);
      outcomes_.insert(outcome.id);
    }
    if (rules_.valid_to < rules_.valid_from) {
      faults_.Add("out_of_range", "/valid_to", "the rules end before they begin",
                  "Write a day from 'valid_from' on.");
    }
  }

  void CheckFacts() {
    int now = 0;
    int later = 0;
    for (const DeclaredFact& declared : rules_.facts) {
      if (declared.scope == Scope::kNow) ++now;
      if (declared.scope == Scope::kLater) ++later;
      for (const auto* values : {&declared.changeable.up, &declared.changeable.down}) {
        CheckValues(declared.fact, *values, declared.pointer, "changeable");
      }
      if (declared.fact.min > declared.fact.max) {
        faults_.Add("out_of_range", declared.pointer, "'min' is greater than 'max'",
                    "Write the smaller number first.");
      }
    }
    if (now != 1 || later != 1) {
      faults_.Add("missing_key", "/facts",
                  "there is not exactly one set of services for now and one for later",
                  "Declare one fact with scope 'now' and one with scope 'later'.");
    }
  }

  void CheckServices() {
    for (const Service& service : rules_.services) {
      members_.insert(service.sector);
    }
    std::set<std::string_view> ids;
    for (const Service& service : rules_.services) {
      if (members_.contains(service.id)) Unique(ids, service.sector, "/services");
      Unique(ids, service.id, Pointer("/services", service.sector));
    }
    Unique(ids, rules_.unknown, "/unknown");
    members_.insert(ids.begin(), ids.end());
    for (const Group& group : rules_.groups) {
      CheckMembers(group.members, group.pointer);
      if (!members_.insert(group.id).second) {
        faults_.Add("duplicate_value", group.pointer, Quoted(group.id) + " is declared twice",
                    "Give them different names.");
      }
    }
    for (const auto& [service, when] : rules_.suggested_when) {
      if (!ids.contains(service)) Unknown("/suggested_when", "service", service);
      if (!conditions_.contains(when)) Unknown("/suggested_when", "condition", when);
    }
    std::set<std::string_view> implied_ids;
    for (const ImpliedService& implied : rules_.implied) {
      if (!ids.contains(implied.service)) {
        Unknown(implied.when.pointer, "service", implied.service);
      }
      // Of two conditions for one service only the last would be heard.
      Unique(implied_ids, implied.service, "/implied_services");
      // A service that another answer implies counts in every condition that counts services.
      Visit(implied.when, VerdictOf("implied services"));
    }
  }

  void CheckMembers(const std::vector<std::string>& members, const std::string& pointer) {
    if (members.empty()) {
      faults_.Add("empty_condition", pointer, "no service is named",
                  "Name a sector, a group or a service.");
    }
    for (const std::string& member : members) {
      if (!members_.contains(member)) Unknown(pointer, "sector, group or service", member);
    }
  }

  void CheckFactIn(const Condition& condition) {
    const auto found = facts_.find(condition.name);
    if (found == facts_.end()) return Unknown(condition.pointer, "fact", condition.name);
    CheckValues(*found->second, condition.values, condition.pointer, "in");
  }

  void CheckValues(const Fact& fact, const std::vector<std::string>& values,
                   const std::string& pointer, std::string_view key) {
    for (const std::string& value : values) {
      if (std::find(fact.values.begin(), fact.values.end(), value) == fact.values.end()) {
        faults_.Add("unknown_value", Pointer(pointer, key),
                    Quoted(value) + " is no value of " + Quoted(fact.id),
                    fact.values.empty() ? "Ask with 'from' and 'below'."
                                        : "Write " + OneOf(fact.values) + ".");
      }
    }
  }

  void CheckFactRange(const Condition& condition) {
    const auto found = facts_.find(condition.name);
    if (found == facts_.end()) return Unknown(condition.pointer, "fact", condition.name);
    const FactType type = found->second->type;
    if (type != FactType::kWholeNumber && type != FactType::kScore) {
      faults_.Add("wrong_type", condition.pointer, Quoted(condition.name) + " is not a number",
                  "Ask with 'in'.");
    }
    const auto whole = [](const std::optional<double>& end) {
      return !end || *end == std::floor(*end);
    };
    if (type == FactType::kWholeNumber && !(whole(condition.from) && whole(condition.below))) {
      faults_.Add("wrong_type", condition.pointer,
                  Quoted(condition.name) + " never lies between two whole numbers",
                  "Write whole numbers after 'from' and 'below'.");
    }
  }

  // Checks what `condition` names, and notes that `user` needs it.
  void Visit(const Condition& condition, const Thing& user) {
    switch (condition.kind) {
      case Condition::Kind::kFactIn:
        return CheckFactIn(condition);
      case Condition::Kind::kFactRange:
        return CheckFactRange(condition);
      case Condition::Kind::kCount:
        uses_[user].push_back(VerdictOf("implied services"));
        return CheckMembers(condition.values, condition.pointer);
      case Condition::Kind::kVerdict:
        return UseVerdict(condition.name, condition.pointer, user);
      case Condition::Kind::kNamed:
        if (!conditions_.contains(condition.name)) {
          return Unknown(condition.pointer, "condition", condition.name);
        }
        uses_[user].push_back(ConditionOf(condition.name));
        return;
      case Condition::Kind::kAll:
      case Condition::Kind::kAny:
      case Condition::Kind::kNot:
        for (const Condition& part : condition.parts) Visit(part, user);
    }
  }

  void UseVerdict(const std::string& name, const std::string& pointer, const Thing& user) {
    if (!verdicts_.contains(name)) return Unknown(pointer, "verdict", name);
    uses_[user].push_back(VerdictOf(name));
  }

  void Visit(const Expression& expression, const Thing& user) {
    if (expression.kind == Expression::Kind::kReference) {
      UseVerdict(expression.name, expression.pointer, user);
    }
    for (const Expression& part : expression.parts) Visit(part, user);
    for (const TableRow& row : expression.rows) {
      if (row.when) Visit(*row.when, user);
      Visit(row.gives, user);
      if (row.usual_duration && !outcomes_.contains(row.usual_duration->outcome)) {
        Unknown(row.pointer, "outcome", row.usual_duration->outcome);
      }
    }
  }

  void CheckSources(const std::vector<std::string>& sources, const std::string& pointer) {
    for (const std::string& source : sources) {
      if (!sources_.contains(source)) Unknown(pointer, "source", source);
    }
  }

  void CheckCriterion(const Criterion& criterion) {
    CheckSources(criterion.sources, criterion.pointer);
    Visit(criterion.verdict, VerdictOf(criterion.id));
  }

  void CheckOutcome(const Outcome& outcome) {
    const Thing user = VerdictOf(outcome.id);
    CheckSources(outcome.sources, outcome.pointer);
    for (const auto* list : {&outcome.criteria, &outcome.criteria_when_not_applicable}) {
      for (const std::string& id : *list) {
        if (!criteria_.contains(id)) Unknown(outcome.pointer, "criterion", id);
      }
    }
    if (outcome.not_applicable) Visit(*outcome.not_applicable, user);
    Visit(outcome.conditions, user);
    for (const Limit& limit : outcome.limits) {
      CheckSources(limit.sources, limit.pointer);
      Visit(limit.when, user);
    }
  }

  void CheckDecisions() {
    std::set<std::string_view> given;
    for (const Decision& decision : rules_.decisions) {
      const Thing user = VerdictOf(decision.id);
      given.insert(decision.id);
      CheckSources(decision.sources, decision.pointer);
      for (const DecisionRow& row : decision.rows) {
        if (row.when) Visit(*row.when, user);
      }
      if (decision.kind == DecisionKind::kFlag) Visit(decision.flag, user);
      if (decision.kind == DecisionKind::kWeeks) {
        const auto found = facts_.find(decision.from);
        if (found == facts_.end() || found->second->type != FactType::kDate) {
          Unknown(decision.pointer, "fact with a date", decision.from);
        }
      }
    }
    for (const DecisionName& name : DecisionNames()) {
      if (!given.contains(name.id)) {
        faults_.Add("missing_key", "/decisions", "the decision " + Quoted(name.id) + " is missing",
                    "Add it.");
      }
    }
  }

  void CheckAdvice() {
    for (const Note& note : rules_.notes) {
      CheckSources(note.sources, note.pointer);
      Visit(note.when, VerdictOf(note.id));
    }
    std::set<std::string_view> before;
    for (const Recommendation& recommendation : rules_.recommend) {
      if (!outcomes_.contains(recommendation.outcome)) {
        Unknown("/recommend", "outcome", recommendation.outcome);
      }
      if (!recommendation.unless.empty() && !before.contains(recommendation.unless)) {
        Unknown("/recommend", "earlier recommendation", recommendation.unless);
      }
      if (recommendation.but_when) Visit(*recommendation.but_when, VerdictOf("recommend"));
      before.insert(recommendation.outcome);
    }
    for (const std::string& id : rules_.ask_to_assess) {
      if (!outcomes_.contains(id)) Unknown("/ask_to_assess", "outcome", id);
    }
  }

  void CheckCircles() {
    std::set<Thing> done;
    std::vector<Thing> path;
    for (const auto& [user, used] : uses_) {
      if (FindCircle(user, done, path)) return;
    }
  }

  bool FindCircle(const Thing& name, std::set<Thing>& done, std::vector<Thing>& path) {
    const auto again = std::find(path.begin(), path.end(), name);
    if (again != path.end()) {
      std::string circle;
      for (auto step = again; step != path.end(); ++step) circle += Words(*step) + " needs ";
      faults_.Add("circle", "", circle + Words(name), "Take one of these references away.");
      return true;
    }
    if (!done.insert(name).second) return false;
    path.push_back(name);
    const auto used = uses_.find(name);
    if (used != uses_.end()) {
      for (const Thing& next : used->second) {
        if (FindCircle(next, done, path)) return true;
      }
    }
    path.pop_back();
    return false;
  }

  const RuleData& rules_;  // names below are views of its texts
  Faults faults_;
  std::map<std::string_view, const Fact*> facts_;
  std::set<std::string_view> fact_names_, sources_, conditions_, verdicts_, criteria_, outcomes_;
  std::set<std::string_view> members_;  // sectors, services, and the groups so far
  std::map<Thing, std::vector<Thing>> uses_;
};

}  // namespace

Errors CheckNames(const RuleData& rules) { return NameChecker(rules).Check(); }

}  // namespace samvei::rules
