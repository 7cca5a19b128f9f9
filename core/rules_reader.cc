#include <array>
#include <utility>

#include "core/json_fields.h"
#include "core/rules_data.h"
#include "core/rules_expressions.h"

namespace samvei::rules {
namespace {

constexpr std::array kDecisionNames = {
    DecisionName{"plan.track", DecisionKind::kWord},
    DecisionName{"plan.action", DecisionKind::kWord},
    DecisionName{"coordinator_action", DecisionKind::kWord},
    DecisionName{"consent.koordinator", DecisionKind::kWords},
    DecisionName{"consent.individuell_plan", DecisionKind::kWords},
    DecisionName{"consent.barnekoordinator", DecisionKind::kWords},
    DecisionName{"consent.heard", DecisionKind::kFlag},
    DecisionName{"consent.great_weight", DecisionKind::kFlag},
    DecisionName{"lead", DecisionKind::kWord},
    DecisionName{"complaint.koordinator", DecisionKind::kRoute},
    DecisionName{"complaint.sykehuskoordinator", DecisionKind::kRoute},
    DecisionName{"complaint.barnekoordinator", DecisionKind::kRoute},
    DecisionName{"complaint.individuell_plan", DecisionKind::kRoute},
    DecisionName{"complaint.deadline", DecisionKind::kWeeks},
};

constexpr int kMostWeeks = 52;

// Calls `read(item, pointer)` for each item of the list under `key`.
template <typename Read>
void ForEach(Fields& fields, std::string_view key, Read read) {
  ForEachItem(fields, key, fields.Required(key), read);
}

Date ReadDay(Fields& fields, std::string_view key) {
  const std::string text = fields.Text(key);
  const std::optional<Date> date = ParseDate(text);
  if (!date && !text.empty()) {
    fields.faults().Add("wrong_type", fields.At(key), Quoted(text) + " is not a day",
                        "Write it as 2026-07-01.");
  }
  return date.value_or(Date());
}

bool ReadFlag(Fields& fields, std::string_view key) {
  const Json* flag = fields.Optional(key);
  if (flag == nullptr) return false;
  if (!flag->Is(Json::Kind::kBool)) {
    fields.faults().Add("wrong_type", fields.At(key),
                        Describe(*flag) + " is neither true nor false", "Write true or false.");
    return false;
  }
  return flag->boolean;
}

void ReadLimits(Fields& fields, Fact& fact) {
  for (const auto& [key, place] : {std::pair{"min", &fact.min}, {"max", &fact.max}}) {
    const Json* number = fields.Required(key);
    if (number == nullptr) continue;
    *place = ReadWhole(*number, fields.At(key), fields.faults(), 0, 1000).value_or(0);
  }
}

Changeable ReadChangeable(Fields& fact, FactType type) {
  Changeable changeable;
  if (type != FactType::kChoice) {
    changeable.at_all = ReadFlag(fact, "changeable");
    return changeable;
  }
  const Json* json = fact.Optional("changeable");
  if (json == nullptr) return changeable;
  Fields fields(*json, fact.At("changeable"), fact.faults());
  changeable.at_all = true;
  changeable.up = fields.OptionalTexts("up");
  changeable.down = fields.OptionalTexts("down");
  changeable.wish = ReadFlag(fields, "wish");
  return changeable;
}

DeclaredFact ReadFact(const Json& json, const std::string& pointer, Faults& faults) {
  DeclaredFact declared;
  declared.pointer = pointer;
  Fields fields(json, pointer, faults);
  Fact& fact = declared.fact;
  fact.id = fields.Text("id");
  const std::string type = fields.Text("type");
  if (type == "choice") {
    fact.values = fields.OptionalTexts("values");
    if (fact.values.empty()) {
      faults.Add("missing_key", pointer, "a choice needs values", "Add 'values'.");
    }
  } else if (type == "whole_number") {
    fact.type = FactType::kWholeNumber;
    ReadLimits(fields, fact);
  } else if (type == "score") {
    fact.type = FactType::kScore;
    ReadLimits(fields, fact);
    fact.values = fields.OptionalTexts("values");
  } else if (type == "services") {
    fact.type = FactType::kServices;
    const std::string scope = fields.Text("scope");
    if (scope == "now") {
      declared.scope = Scope::kNow;
    } else if (scope == "later") {
      declared.scope = Scope::kLater;
    } else if (!scope.empty()) {
      faults.Add("unknown_value", fields.At("scope"), Quoted(scope) + " is no set of services",
                 "Write 'now' or 'later'.");
    }
  } else if (type == "date") {
    fact.type = FactType::kDate;
  } else if (!type.empty()) {
    faults.Add("unknown_value", fields.At("type"), Quoted(type) + " is no type of fact",
               "Write 'choice', 'whole_number', 'score', 'services' or 'date'.");
  }
  declared.changeable = ReadChangeable(fields, fact.type);
  return declared;
}

Source ReadSource(const Json& json, const std::string& pointer, Faults& faults) {
  Source source;
  Fields fields(json, pointer, faults);
  source.id = fields.Text("id");
  source.short_title = fields.Text("short_title");
  source.title = fields.Text("title");
  source.practice = ReadFlag(fields, "practice");
  source.link = fields.OptionalText("link");
  source.in_force = fields.OptionalText("in_force");
  if (!source.in_force.empty() && !ParseDate(source.in_force)) {
    faults.Add("wrong_type", fields.At("in_force"), Quoted(source.in_force) + " is not a day",
               "Write it as 2026-07-01.");
  }
  if (!source.practice && (source.link.empty() || source.in_force.empty())) {
    faults.Add("missing_key", pointer, "a source of law needs 'in_force' and 'link'",
               "Add them, or mark the source as practice.");
  }
  return source;
}

// What `what` stands on: at least one source.
std::vector<std::string> ReadSources(Fields& fields, std::string_view what) {
  std::vector<std::string> sources = fields.OptionalTexts("sources");
  if (sources.empty()) {
    fields.faults().Add("no_source", fields.pointer(), std::string(what) + " names no source",
                        "Add 'sources' with at least one of them.");
  }
  return sources;
}

Limit ReadLimit(const Json& json, const std::string& pointer, Faults& faults) {
  Limit limit;
  limit.pointer = pointer;
  Fields fields(json, pointer, faults);
  limit.id = fields.Text("id");
  if (const Json* when = fields.Required("when")) {
    limit.when = ReadCondition(*when, fields.At("when"), faults);
  }
  if (const Json* verdict = fields.Required("at_most")) {
    limit.at_most =
        ReadVerdict(*verdict, fields.At("at_most"), faults).value_or(Verdict::kVurderes);
  }
  limit.blocked_by = fields.OptionalText("blocked_by");
  if (!limit.blocked_by.empty() && limit.blocked_by != "samtykke" && limit.blocked_by != "oenske") {
    faults.Add("unknown_value", fields.At("blocked_by"), Quoted(limit.blocked_by) + " is no block",
               "Write 'samtykke' or 'oenske', or leave the key out.");
  }
  limit.sources = ReadSources(fields, "the limit");
  return limit;
}

Outcome ReadOutcome(const Json& json, const std::string& pointer, Faults& faults) {
  Outcome outcome;
  outcome.pointer = pointer;
  Fields fields(json, pointer, faults);
  outcome.id = fields.Text("id");
  outcome.sources = ReadSources(fields, "the outcome");
  if (const Json* when = fields.Optional("not_applicable")) {
    outcome.not_applicable = ReadCondition(*when, fields.At("not_applicable"), faults);
  }
  outcome.criteria = fields.OptionalTexts("criteria");
  outcome.criteria_when_not_applicable = fields.OptionalTexts("criteria_when_not_applicable");
  if (const Json* conditions = fields.Required("conditions")) {
    outcome.conditions = ReadExpression(*conditions, fields.At("conditions"), faults);
  }
  ForEach(fields, "limits", [&](const Json& item, const std::string& place) {
    outcome.limits.push_back(ReadLimit(item, place, faults));
  });
  return outcome;
}

Value ReadValue(DecisionKind kind, const Json& json, const std::string& pointer, Faults& faults) {
  Value value;
  if (kind == DecisionKind::kRoute) {
    Fields fields(json, pointer, faults);
    value.words.push_back(fields.Text("to"));
    if (const Json* weeks = fields.Required("weeks")) {
      value.weeks = ReadWhole(*weeks, fields.At("weeks"), faults, 1, kMostWeeks).value_or(1);
    }
  } else if (kind == DecisionKind::kWords) {
    value.words = ReadTexts(json, pointer, faults).value_or(std::vector<std::string>());
  } else if (json.Is(Json::Kind::kNull)) {
    return value;
  } else if (kind == DecisionKind::kWeeks) {
    value.weeks = ReadWhole(json, pointer, faults, 1, kMostWeeks).value_or(1);
  } else {
    value.words.push_back(ReadText(json, pointer, faults).value_or(""));
  }
  return value;
}

void ReadDecision(std::string_view id, const Json& json, const std::string& pointer,
                  RuleData& rules, Faults& faults) {
  Decision decision;
  decision.id = std::string(id);
  decision.pointer = pointer;
  const DecisionName* known = nullptr;
  for (const DecisionName& name : kDecisionNames) {
    if (name.id == id) known = &name;
  }
  if (known == nullptr) {
    faults.Add("unknown_name", pointer, Quoted(id) + " is no decision",
               "Remove it, or write the name of one that the assessment has.");
    return;
  }
  decision.kind = known->kind;
  Fields fields(json, pointer, faults);
  decision.sources = ReadSources(fields, "the decision");
  if (decision.kind == DecisionKind::kFlag) {
    if (const Json* when = fields.Required("when")) {
      decision.flag = ReadCondition(*when, fields.At("when"), faults);
    }
  } else {
    if (decision.kind == DecisionKind::kWeeks) decision.from = fields.Text("from");
    ForEach(fields, "table", [&](const Json& item, const std::string& place) {
      DecisionRow row;
      Fields row_fields(item, place, faults);
      if (const Json* when = row_fields.Optional("when")) {
        row.when = ReadCondition(*when, row_fields.At("when"), faults);
      }
      if (const Json* gives = row_fields.Required("gives")) {
        row.gives = ReadValue(decision.kind, *gives, row_fields.At("gives"), faults);
      }
      decision.rows.push_back(std::move(row));
    });
    CheckLastRow(decision.rows.size(), fields.At("table"), faults,
                 [&](std::size_t i) { return decision.rows[i].when.has_value(); });
  }
  rules.decisions.push_back(std::move(decision));
}

void ReadServices(Fields& fields, RuleData& rules) {
  ForEachMember(fields, "services", fields.Required("services"),
                [&](const std::string& sector, const Json& list, const std::string& place) {
                  const auto ids = ReadTexts(list, place, fields.faults());
                  for (const std::string& id : ids.value_or(std::vector<std::string>())) {
                    rules.services.push_back({id, sector});
                  }
                });
  ForEachMember(fields, "suggested_when", fields.Optional("suggested_when"),
                [&](const std::string& service, const Json& when, const std::string& place) {
                  rules.suggested_when[service] =
                      ReadText(when, place, fields.faults()).value_or("");
                });
  rules.unknown = fields.Text("unknown");
  ForEachMember(
      fields, "groups", fields.Required("groups"),
      [&](const std::string& id, const Json& list, const std::string& place) {
        rules.groups.push_back(
            {id, place,
             ReadTexts(list, place, fields.faults()).value_or(std::vector<std::string>())});
      });
  ForEach(fields, "implied_services", [&](const Json& item, const std::string& place) {
    ImpliedService implied;
    Fields implied_fields(item, place, fields.faults());
    implied.service = implied_fields.Text("service");
    if (const Json* when = implied_fields.Required("when")) {
      implied.when = ReadCondition(*when, implied_fields.At("when"), fields.faults());
    }
    rules.implied.push_back(std::move(implied));
  });
}

void ReadVerdicts(Fields& fields, RuleData& rules) {
  Faults& faults = fields.faults();
  ForEachMember(fields, "conditions", fields.Required("conditions"),
                [&](const std::string& id, const Json& json, const std::string& place) {
                  rules.conditions.push_back({id, ReadCondition(json, place, faults)});
                });
  ForEachMember(fields, "verdicts", fields.Required("verdicts"),
                [&](const std::string& id, const Json& json, const std::string& place) {
                  rules.verdicts.push_back({id, ReadExpression(json, place, faults)});
                });
  ForEach(fields, "criteria", [&](const Json& json, const std::string& place) {
    Criterion criterion;
    criterion.pointer = place;
    Fields item(json, place, faults);
    criterion.id = item.Text("id");
    criterion.sources = ReadSources(item, "the criterion");
    if (const Json* verdict = item.Required("gives")) {
      criterion.verdict = ReadExpression(*verdict, item.At("gives"), faults);
    }
    rules.criteria.push_back(std::move(criterion));
  });
  ForEach(fields, "outcomes", [&](const Json& json, const std::string& place) {
    rules.outcomes.push_back(ReadOutcome(json, place, faults));
  });
}

Note ReadNote(const std::string& id, const Json& json, const std::string& pointer, Faults& faults) {
  Note note;
  note.id = id;
  note.pointer = pointer;
  Fields fields(json, pointer, faults);
  if (const Json* when = fields.Required("when")) {
    note.when = ReadCondition(*when, fields.At("when"), faults);
  }
  note.sources = fields.OptionalTexts("sources");
  return note;
}

void ReadAdvice(Fields& fields, RuleData& rules) {
  Faults& faults = fields.faults();
  ForEachMember(fields, "decisions", fields.Required("decisions"),
                [&](const std::string& id, const Json& json, const std::string& place) {
                  ReadDecision(id, json, place, rules, faults);
                });
  ForEachMember(fields, "notes", fields.Required("notes"),
                [&](const std::string& id, const Json& json, const std::string& place) {
                  rules.notes.push_back(ReadNote(id, json, place, faults));
                });
  ForEach(fields, "recommend", [&](const Json& json, const std::string& place) {
    Recommendation recommendation;
    Fields item(json, place, faults);
    recommendation.outcome = item.Text("outcome");
    recommendation.unless = item.OptionalText("unless");
    if (const Json* when = item.Optional("but_when")) {
      recommendation.but_when = ReadCondition(*when, item.At("but_when"), faults);
    }
    rules.recommend.push_back(std::move(recommendation));
  });
  rules.ask_to_assess = fields.OptionalTexts("ask_to_assess");
}

}  // namespace

std::span<const DecisionName> DecisionNames() { return kDecisionNames; }

Result<RuleData> ReadRules(std::string_view file, std::string_view text) {
  Errors errors;
  const std::optional<Json> json = ParseJson(file, text, errors);
  if (!json) return errors;
  Faults faults(file);
  faults.Add(errors);
  RuleData rules;
  rules.file = std::string(file);
  {
    Fields fields(*json, "", faults);
    rules.id = fields.Text("id");
    rules.law_as_of = ToIso(ReadDay(fields, "law_as_of"));
    rules.valid_from = ReadDay(fields, "valid_from");
    rules.valid_to = ReadDay(fields, "valid_to");
    ForEach(fields, "facts", [&](const Json& item, const std::string& place) {
      rules.facts.push_back(ReadFact(item, place, faults));
    });
    ReadServices(fields, rules);
    ForEach(fields, "sources", [&](const Json& item, const std::string& place) {
      rules.sources.push_back(ReadSource(item, place, faults));
    });
    ReadVerdicts(fields, rules);
    ReadAdvice(fields, rules);
  }
  if (!faults.empty()) return faults.Take();
  return rules;
}

}  // namespace samvei::rules
