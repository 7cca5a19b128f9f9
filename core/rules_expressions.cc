#include "core/rules_expressions.h"

#include <array>
#include <set>
#include <utility>

namespace samvei::rules {
namespace {

// Counting further would blow up the states that must be told apart, and no rule asks for more.
constexpr int kMostServices = 3;

std::optional<double> ReadNumber(Fields& fields, std::string_view key) {
  const Json* json = fields.Optional(key);
  if (json == nullptr) return std::nullopt;
  if (json->Is(Json::Kind::kNumber)) return json->number;
  fields.faults().Add("wrong_type", fields.At(key), Describe(*json) + " is not a number",
                      "Write a number.");
  return std::nullopt;
}

bool IsFullList(const Json& json, const std::string& pointer, Faults& faults) {
  if (json.Is(Json::Kind::kArray) && !json.items.empty()) return true;
  faults.Add("wrong_type", pointer,
             json.Is(Json::Kind::kArray) ? "the list is empty" : Describe(json) + " is not a list",
             "Write a list with at least one member.");
  return false;
}

std::vector<Condition> ReadParts(const Json& json, const std::string& pointer, Faults& faults) {
  std::vector<Condition> parts;
  if (!IsFullList(json, pointer, faults)) return parts;
  for (std::size_t i = 0; i < json.items.size(); ++i) {
    parts.push_back(ReadCondition(json.items[i], Pointer(pointer, i), faults));
  }
  return parts;
}

void ReadFact(Fields& fields, Condition& condition) {
  condition.name = fields.Text("fact");
  if (const Json* values = fields.Optional("in")) {
    condition.kind = Condition::Kind::kFactIn;
    if (!IsFullList(*values, fields.At("in"), fields.faults())) return;
    condition.values = fields.OptionalTexts("in");
    return;
  }
  condition.kind = Condition::Kind::kFactRange;
  condition.from = ReadNumber(fields, "from");
  condition.below = ReadNumber(fields, "below");
  if (!condition.from && !condition.below) {
    fields.faults().Add("empty_condition", fields.pointer(),
                        "the condition asks nothing of the fact", "Add 'in', 'from' or 'below'.");
  }
}

void ReadCount(Fields& fields, Condition& condition) {
  Faults& faults = fields.faults();
  condition.kind = Condition::Kind::kCount;
  condition.values = fields.OptionalTexts("services");
  const std::string scope = fields.Text("in");
  if (scope == "now") {
    condition.scope = Scope::kNow;
  } else if (scope == "later") {
    condition.scope = Scope::kLater;
  } else if (!scope.empty() && scope != "any") {
    faults.Add("unknown_value", fields.At("in"), Quoted(scope) + " is no set of services",
               "Write 'now', 'later' or 'any'.");
  }
  if (const Json* number = fields.Required("at_least")) {
    condition.at_least =
        ReadWhole(*number, fields.At("at_least"), faults, 1, kMostServices).value_or(1);
  }
}

}  // namespace

Condition ReadCondition(const Json& json, const std::string& pointer, Faults& faults) {
  Condition condition;
  condition.pointer = pointer;
  if (json.Is(Json::Kind::kString)) {
    condition.kind = Condition::Kind::kNamed;
    condition.name = json.text;
    return condition;
  }
  if (!json.Is(Json::Kind::kObject)) {
    faults.Add("wrong_type", pointer, Describe(json) + " is not a condition",
               "Write the name of a condition, or an object.");
    return condition;
  }
  Fields fields(json, pointer, faults);
  if (fields.Optional("fact") != nullptr) {
    ReadFact(fields, condition);
  } else if (fields.Optional("services") != nullptr) {
    ReadCount(fields, condition);
  } else if (fields.Optional("verdict") != nullptr) {
    condition.kind = Condition::Kind::kVerdict;
    condition.name = fields.Text("verdict");
    if (const Json* least = fields.Required("at_least")) {
      condition.verdict =
          ReadVerdict(*least, fields.At("at_least"), faults).value_or(Verdict::kNei);
    }
  } else if (const Json* all = fields.Optional("all")) {
    condition.kind = Condition::Kind::kAll;
    condition.parts = ReadParts(*all, fields.At("all"), faults);
  } else if (const Json* any = fields.Optional("any")) {
    condition.kind = Condition::Kind::kAny;
    condition.parts = ReadParts(*any, fields.At("any"), faults);
  } else if (const Json* negated = fields.Optional("not")) {
    condition.kind = Condition::Kind::kNot;
    condition.parts.push_back(ReadCondition(*negated, fields.At("not"), faults));
  } else if (json.members.empty()) {
    faults.Add("empty_condition", pointer, "the condition is empty",
               "Write 'fact', 'services', 'verdict', 'all', 'any' or 'not'.");
  }
  return condition;
}

std::optional<Verdict> ReadVerdict(const Json& json, const std::string& pointer, Faults& faults) {
  if (!json.Is(Json::Kind::kString)) {
    ReadText(json, pointer, faults);
    return std::nullopt;
  }
  for (const Verdict verdict :
       {Verdict::kNei, Verdict::kVurderes, Verdict::kTrolig, Verdict::kJa}) {
    if (json.text == Id(verdict)) return verdict;
  }
  faults.Add("unknown_value", pointer, Quoted(json.text) + " is no verdict",
             "Write 'nei', 'vurderes', 'trolig' or 'ja'.");
  return std::nullopt;
}

namespace {

std::optional<UsualDuration> ReadUsualDuration(Fields& row) {
  const Json* json = row.Optional("usual_duration");
  if (json == nullptr) return std::nullopt;
  Faults& faults = row.faults();
  UsualDuration usual;
  Fields fields(*json, row.At("usual_duration"), faults);
  usual.outcome = fields.Text("outcome");
  if (const Json* months = fields.Required("months")) {
    usual.months = ReadWhole(*months, fields.At("months"), faults, 1, 120).value_or(1);
  }
  if (const Json* gives = fields.Required("gives")) {
    usual.verdict = ReadVerdict(*gives, fields.At("gives"), faults).value_or(Verdict::kVurderes);
  }
  return usual;
}

bool IsLowerable(const Expression& gives) {
  return gives.kind == Expression::Kind::kConstant && gives.verdict >= Verdict::kTrolig;
}

TableRow ReadRow(const Json& json, const std::string& pointer, Faults& faults) {
  TableRow row;
  row.pointer = pointer;
  Fields fields(json, pointer, faults);
  row.id = fields.Text("row");
  if (const Json* when = fields.Optional("when")) {
    row.when = ReadCondition(*when, fields.At("when"), faults);
  }
  if (const Json* gives = fields.Required("gives")) {
    row.gives = ReadExpression(*gives, fields.At("gives"), faults);
  }
  if (const Json* local = fields.Optional("local")) {
    row.local = local->Is(Json::Kind::kBool) && local->boolean;
    if (!row.local) {
      faults.Add("wrong_type", fields.At("local"), Describe(*local) + " is not true",
                 "Write true, or leave the key out.");
    } else if (!IsLowerable(row.gives)) {
      faults.Add("not_lowerable", fields.At("local"), "the row gives neither 'ja' nor 'trolig'",
                 "Only such a row can be lowered by a municipality's practice.");
    }
  }
  row.usual_duration = ReadUsualDuration(fields);
  return row;
}

void ReadTable(const Json& json, const std::string& pointer, Faults& faults,
               Expression& expression) {
  expression.kind = Expression::Kind::kTable;
  if (!json.Is(Json::Kind::kArray)) {
    faults.Add("wrong_type", pointer, Describe(json) + " is not a list of rows",
               "Write a list of rows.");
    return;
  }
  std::set<std::string> ids;
  for (std::size_t i = 0; i < json.items.size(); ++i) {
    const std::string place = Pointer(pointer, i);
    TableRow row = ReadRow(json.items[i], place, faults);
    if (!row.id.empty() && !ids.insert(row.id).second) {
      faults.Add("duplicate_value", Pointer(place, "row"),
                 "the table has two rows named " + Quoted(row.id), "Give them different names.");
    }
    expression.rows.push_back(std::move(row));
  }
  CheckLastRow(expression.rows.size(), pointer, faults,
               [&](std::size_t i) { return expression.rows[i].when.has_value(); });
}

}  // namespace

Expression ReadExpression(const Json& json, const std::string& pointer, Faults& faults) {
  Expression expression;
  expression.pointer = pointer;
  if (!json.Is(Json::Kind::kObject)) {
    expression.verdict = ReadVerdict(json, pointer, faults).value_or(Verdict::kNei);
    return expression;
  }
  Fields fields(json, pointer, faults);
  if (fields.Optional("verdict") != nullptr) {
    expression.kind = Expression::Kind::kReference;
    expression.name = fields.Text("verdict");
    return expression;
  }
  if (const Json* table = fields.Optional("table")) {
    ReadTable(*table, fields.At("table"), faults, expression);
    return expression;
  }
  for (const auto& [key, kind] :
       {std::pair{"all_of", Expression::Kind::kAllOf}, {"any_of", Expression::Kind::kAnyOf}}) {
    const Json* parts = fields.Optional(key);
    if (parts == nullptr) continue;
    expression.kind = kind;
    if (!IsFullList(*parts, fields.At(key), faults)) return expression;
    const std::string place = fields.At(key);
    for (std::size_t i = 0; i < parts->items.size(); ++i) {
      expression.parts.push_back(ReadExpression(parts->items[i], Pointer(place, i), faults));
    }
    return expression;
  }
  if (json.members.empty()) {
    faults.Add("empty_verdict", pointer, "the verdict is empty",
               "Write a verdict's name, or 'verdict', 'table', 'all_of' or 'any_of'.");
  }
  return expression;
}

}  // namespace samvei::rules
