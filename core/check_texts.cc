#include <algorithm>

#include "core/check.h"
#include "core/rules_impl.h"

namespace samvei::check {

namespace {

// What the keys of a decision's words begin with; empty where they are said in other ways.
std::string StemOf(const rules::Decision& decision) {
  if (decision.id == "lead") return "lead.";
  if (decision.id == "plan.action") return "explain.plan.";
  if (decision.id == "coordinator_action") return "explain.coordinator.";
  if (decision.kind == rules::DecisionKind::kRoute) return "complaint.to.";
  return decision.kind == rules::DecisionKind::kWords ? "consent." : "";
}

}  // namespace

CheckResult CheckTexts(const RuleSet& rules, const Texts& texts) {
  CheckResult result{"texts." + texts.language(), "words for all that the rules can say", {}};
  const auto need = [&](const std::string& key) {
    if (!texts.Has(key)) result.violations.push_back({"the text " + key + " is missing", ""});
  };
  const rules::RuleData& data = rules.impl().data;
  for (const rules::Outcome& outcome : data.outcomes) {
    for (const char* end : {"", ".title", ".what", ".uaktuelt"}) {
      need("outcome." + outcome.id + end);
    }
  }
  for (const rules::Criterion& criterion : data.criteria) need("criterion." + criterion.id);
  for (const rules::DeclaredFact& declared : data.facts) {
    need("fact." + declared.fact.id);
    if (declared.fact.type != FactType::kChoice) continue;
    // A fact that no rule reads changes nothing, so nothing is said of it.
    if (rules.impl().classes.VariableOf(declared.fact.id) < 0) continue;
    for (const std::string& value : declared.fact.values) {
      need("fact." + declared.fact.id + "." + value);
    }
  }
  for (const Service& service : data.services) {
    need("service." + service.id);
    need("sector." + service.sector);
  }
  for (const rules::Note& note : data.notes) {
    need("note." + note.id);
    need("note." + note.id + ".title");
  }
  need("note.not_a_decision");
  for (const char* verdict : {"ja", "trolig", "vurderes", "nei", "uaktuelt"}) {
    for (const char* end : {"", ".short"}) need("verdict." + std::string(verdict) + end);
  }
  for (const rules::Decision& decision : data.decisions) {
    const std::string stem = StemOf(decision);
    if (stem.empty()) continue;
    for (const rules::DecisionRow& row : decision.rows) {
      for (const std::string& word : row.gives.words) need(stem + word);
    }
  }
  return result;
}

}  // namespace samvei::check
