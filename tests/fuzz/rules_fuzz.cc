// A rule file, with the standard profile: refused with faults, or compiled and then total.
#include "core/changes.h"
#include "core/rules.h"
#include "core/rules_impl.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

constexpr std::string_view kFile = "rules.json";

// An answer that the fact can have; `high` chooses the last of its values instead of the first.
Answer SomeAnswer(const RuleSet& rules, const Fact& fact, bool high) {
  switch (fact.type) {
    case FactType::kChoice:
      return high ? fact.values.back() : fact.values.front();
    case FactType::kScore:
      if (high && !fact.values.empty()) return fact.values.back();
      [[fallthrough]];
    case FactType::kWholeNumber:
      return high ? fact.max : fact.min;
    case FactType::kDate:
      return rules.valid_from();
    case FactType::kServices:
      break;
  }
  ServiceSet set;
  if (high) {
    set.insert(rules.unknown_service());
    for (const Service& service : rules.services()) set.insert(service.id);
  }
  return set;
}

void CheckCase(const RuleSet& rules, const Case& c) {
  CheckAssessment(rules, c);
  for (const rules::NamedCondition& named : rules.impl().data.conditions) {
    Require(rules.HasCondition(named.id), "a condition is found by its name");
    static_cast<void>(rules.Holds(named.id, c.answers));
  }
  for (const rules::Outcome& outcome : rules.impl().data.outcomes) {
    const Changes changes = WhatWouldChange(rules, c.answers, outcome.id);
    for (const auto* sets : {&changes.better, &changes.worse}) {
      for (const ChangeSet& set : *sets) {
        Require(!set.changes.empty() && set.changes.size() <= kMostChanges,
                "a set of changes has one at least, and not too many");
        for (const Change& change : set.changes) {
          Require(!change.values.empty(), "a change says which answers");
        }
      }
    }
  }
}

void CheckRules(const RuleSet& rules) {
  Require(rules.valid_from() <= rules.valid_to(), "the rules begin before they end");
  Require(ParseDate(rules.law_as_of()).has_value(), "the law was read on a day");
  Require(rules.CheckDay(rules.valid_from(), "").empty(), "the first day is covered");
  Case open;
  open.as_of = rules.valid_from();
  CheckCase(rules, open);
  for (const bool high : {false, true}) {
    Case c = open;
    for (const Fact& fact : rules.facts()) {
      Require(rules.FindFact(fact.id) == &fact, "a fact is found by its name");
      c.answers.emplace(fact.id, SomeAnswer(rules, fact, high));
      if (c.answers.size() == rules.facts().size() / 2) CheckAssessment(rules, c);
    }
    CheckCase(rules, c);
  }
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using samvei::fuzz::kFile;
  samvei::Profile standard;
  standard.id = "standard";
  const auto rules = samvei::RuleSet::Load(kFile, samvei::fuzz::AsText(data, size), standard);
  if (rules.ok()) {
    samvei::fuzz::CheckRules(rules.value());
  } else {
    samvei::fuzz::CheckErrors(rules.errors(), kFile);
  }
  return 0;
}
