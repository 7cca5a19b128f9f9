#include "core/case.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/application.h"
#include "core/case_versions.h"
#include "core/helpers.h"
#include "core/json_fields.h"
#include "core/rules.h"

namespace samvei {
namespace {

std::string NumberRange(const Fact& fact) {
  return "from " + std::to_string(static_cast<int>(fact.min)) + " to " +
         std::to_string(static_cast<int>(fact.max));
}

class CaseReader {
 public:
  CaseReader(std::string_view file, const RuleSet& rules, std::optional<Date> otherwise,
             const Errors& errors)
      : rules_(rules), otherwise_(otherwise), faults_(file) {
    faults_.Add(errors);
  }

  Result<Case> Read(Json json) {
    if (!UpgradeCase(json, faults_)) return faults_.Take();
    {
      Fields fields(json, "", faults_);
      fields.Optional("format");  // both were looked at when it was brought to this version
      fields.Optional("version");
      ReadDay(fields);
      if (fields.Optional("profile") != nullptr) case_.profile = fields.OptionalText("profile");
      if (const Json* answers = fields.Required("answers")) {
        ReadAnswers(*answers, fields.At("answers"));
      }
      if (const Json* skipped = fields.Optional("skipped")) {
        ReadSkipped(*skipped, fields.At("skipped"));
      }
      if (const Json* application = fields.Optional("application")) {
        ReadApplication(*application, fields.At("application"));
      }
    }
    if (!faults_.empty()) return faults_.Take();
    return std::move(case_);
  }

 private:
  void ReadDay(Fields& fields) {
    if (otherwise_) case_.as_of = *otherwise_;
    const Json* day = otherwise_ ? fields.Optional("as_of") : fields.Required("as_of");
    if (day == nullptr) return;
    const auto date = ReadDate(*day, fields.At("as_of"));
    if (date) case_.as_of = *date;
  }

  std::optional<Date> ReadDate(const Json& json, const std::string& pointer) {
    const std::optional<Date> date =
        json.Is(Json::Kind::kString) ? ParseDate(json.text) : std::nullopt;
    if (!date) {
      faults_.Add("wrong_type", pointer, Describe(json) + " is not a day",
                  "Write a day of the calendar as '2026-11-22'.");
    }
    return date;
  }

  const Fact* FindFact(const std::string& id, const std::string& pointer) {
    const Fact* fact = rules_.FindFact(id);
    if (fact == nullptr) {
      faults_.Add("unknown_fact", pointer, "there is no fact " + Quoted(id),
                  "Remove it, or write the id of a fact.");
    }
    return fact;
  }

  void ReadAnswers(const Json& json, const std::string& pointer) {
    if (!json.Is(Json::Kind::kObject)) {
      faults_.Add("wrong_type", pointer, Describe(json) + " is not an object",
                  "Write an object in braces.");
      return;
    }
    for (const auto& [id, value] : json.members) {
      const std::string place = Pointer(pointer, id);
      const Fact* fact = FindFact(id, place);
      if (fact == nullptr) continue;
      std::optional<Answer> answer = ReadAnswer(*fact, value, place);
      if (answer) case_.answers.emplace(id, std::move(*answer));
    }
  }

  std::optional<Answer> ReadAnswer(const Fact& fact, const Json& json, const std::string& pointer) {
    switch (fact.type) {
      case FactType::kChoice:
        return ReadChoice(fact, json, pointer);
      case FactType::kWholeNumber:
        return ReadNumber(fact, json, pointer);
      case FactType::kScore:
        if (json.Is(Json::Kind::kString)) return ReadChoice(fact, json, pointer);
        return ReadNumber(fact, json, pointer);
      case FactType::kServices:
        return ReadServices(json, pointer, true);
      case FactType::kDate: {
        const std::optional<Date> date = ReadDate(json, pointer);
        if (date) return *date;
        return std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<Answer> ReadChoice(const Fact& fact, const Json& json, const std::string& pointer) {
    const bool text = json.Is(Json::Kind::kString);
    if (text && std::find(fact.values.begin(), fact.values.end(), json.text) != fact.values.end()) {
      return Answer(json.text);
    }
    std::string mend = "Write " + OneOf(fact.values);
    if (fact.type == FactType::kScore) mend += ", or a number " + NumberRange(fact);
    faults_.Add(text ? "unknown_value" : "wrong_type", pointer,
                Describe(json) + " is no value of " + Quoted(fact.id), mend + ".");
    return std::nullopt;
  }

  std::optional<Answer> ReadNumber(const Fact& fact, const Json& json, const std::string& pointer) {
    const bool whole = fact.type == FactType::kWholeNumber;
    std::string mend = (whole ? "Write a whole number " : "Write a number ") + NumberRange(fact);
    if (!fact.values.empty()) mend += ", or " + OneOf(fact.values);
    mend += ".";
    if (!json.Is(Json::Kind::kNumber) || (whole && json.number != std::floor(json.number))) {
      faults_.Add("wrong_type", pointer,
                  Describe(json) + (whole ? " is not a whole number" : " is not a number"), mend);
      return std::nullopt;
    }
    if (json.number < fact.min || json.number > fact.max) {
      faults_.Add("out_of_range", pointer, Describe(json) + " is out of range", mend);
      return std::nullopt;
    }
    return Answer(json.number == 0 ? 0.0 : json.number);  // not -0.0, which is written otherwise
  }

  ServiceSet ReadServices(const Json& json, const std::string& pointer, bool or_unknown) {
    ServiceSet set;
    if (!json.Is(Json::Kind::kArray)) {
      faults_.Add("wrong_type", pointer, Describe(json) + " is not a list",
                  "Write a list of service ids.");
      return set;
    }
    for (std::size_t i = 0; i < json.items.size(); ++i) {
      const Json& item = json.items[i];
      const std::string place = Pointer(pointer, i);
      if (!item.Is(Json::Kind::kString) || !IsService(item.text, or_unknown)) {
        faults_.Add(
            "unknown_service", place, Describe(item) + " is no service",
            "Write the id of a service" + (or_unknown ? ", or " + Quoted(rules_.unknown_service()) +
                                                            " for one that is not known."
                                                      : "."));
      } else if (!set.insert(item.text).second) {
        faults_.Add("duplicate_value", place, Quoted(item.text) + " stands twice in this list",
                    "Keep one of them.");
      }
    }
    return set;
  }

  [[nodiscard]] bool IsService(std::string_view id, bool or_unknown) const {
    if (or_unknown && id == rules_.unknown_service()) return true;
    return std::any_of(rules_.services().begin(), rules_.services().end(),
                       [&](const Service& service) { return service.id == id; });
  }

  void ReadSkipped(const Json& json, const std::string& pointer) {
    const auto ids = ReadTexts(json, pointer, faults_);
    for (const std::string& id : ids.value_or(std::vector<std::string>())) {
      if (FindFact(id, pointer) != nullptr) case_.skipped.insert(id);
    }
  }

  void ReadApplication(const Json& json, const std::string& pointer) {
    Application& application = case_.application;
    Fields fields(json, pointer, faults_);
    for (const ApplicationField& field : ApplicationFields()) {
      const Json* value = fields.Optional(field.id);
      if (value == nullptr) continue;
      const std::string id(field.id);
      const std::string place = fields.At(field.id);
      switch (field.kind) {
        case ApplicationField::Kind::kTick:
          ReadTick(*value, place, id);
          break;
        case ApplicationField::Kind::kServices:
          application.samtykke_deling = ReadServices(*value, place, false);
          break;
        case ApplicationField::Kind::kRows:
          ReadRows(*value, place, id);
          break;
        default: {
          const auto text = ReadText(*value, place, faults_);
          if (text) application.texts.emplace(id, *text);
        }
      }
    }
    for (const ApplicationListField& field : ApplicationListFields()) {
      const std::string id(field.list);
      const Json* value = fields.Optional(id);
      if (value != nullptr && !read_lists_.contains(id)) ReadRows(*value, fields.At(id), id);
    }
  }

  void ReadTick(const Json& json, const std::string& pointer, const std::string& id) {
    if (!json.Is(Json::Kind::kBool)) {
      faults_.Add("wrong_type", pointer, Describe(json) + " is neither true nor false",
                  "Write true or false.");
      return;
    }
    case_.application.ticks.emplace(id, json.boolean);
  }

  void ReadRows(const Json& json, const std::string& pointer, const std::string& list) {
    read_lists_.insert(list);
    if (!json.Is(Json::Kind::kArray)) {
      faults_.Add("wrong_type", pointer, Describe(json) + " is not a list",
                  "Write a list of rows.");
      return;
    }
    std::vector<Row> rows;
    for (std::size_t i = 0; i < json.items.size(); ++i) {
      rows.push_back(ReadRow(json.items[i], Pointer(pointer, i), list));
    }
    case_.application.lists.emplace(list, std::move(rows));
  }

  Row ReadRow(const Json& json, const std::string& pointer, const std::string& list) {
    Row row;
    Fields fields(json, pointer, faults_);
    for (const ApplicationListField& field : ApplicationListFields()) {
      if (field.list != list) continue;
      const Json* value = fields.Optional(field.field);
      if (value == nullptr) continue;
      const std::string place = fields.At(field.field);
      const auto text = ReadText(*value, place, faults_);
      if (!text) continue;
      const std::vector<std::string> values(field.values.begin(), field.values.end());
      if (!values.empty() && std::find(values.begin(), values.end(), *text) == values.end()) {
        faults_.Add("unknown_value", place,
                    Quoted(*text) + " is no value of " + Quoted(field.field),
                    "Write " + OneOf(values) + ".");
      } else if (CheckNames(field.names, *text, place)) {
        row.emplace(std::string(field.field), *text);
      }
    }
    return row;
  }

  // Whether a text of a row names what it must; a fault where it does not.
  bool CheckNames(ApplicationListField::Names names, const std::string& text,
                  const std::string& place) {
    using Names = ApplicationListField::Names;
    if (text.empty() || names == Names::kNothing) return true;
    if (names == Names::kService) {
      if (IsService(text, false)) return true;
      faults_.Add("unknown_service", place, Quoted(text) + " is no service",
                  "Write the id of a service, or nothing.");
      return false;
    }
    if (names == Names::kOtherHelper) {
      if (IsOtherHelper(text)) return true;
      faults_.Add("unknown_value", place, Quoted(text) + " is no id of a helper",
                  "Write 'annen1', 'annen2' and so on up to 'annen99'.");
      return false;
    }
    const std::vector<std::string> keys = KeysIn(text);
    for (const std::string& key : keys) {
      const bool alone = key == kNobody && keys.size() == 1;
      if (alone || IsService(key, false) || IsOtherHelper(key)) continue;
      faults_.Add("unknown_service", place, Quoted(key) + " is no helper that can be talked with",
                  "Write ids of services or of other helpers ('annen1') with one space between "
                  "them, or 'ingen' alone.");
      return false;
    }
    return true;
  }

  const RuleSet& rules_;
  std::optional<Date> otherwise_;
  Faults faults_;
  Case case_;
  std::set<std::string, std::less<>> read_lists_;
};

}  // namespace

Result<Case> ReadCase(std::string_view file, std::string_view text, const RuleSet& rules,
                      std::optional<Date> otherwise) {
  Errors errors;
  std::optional<Json> json = ParseJson(file, text, errors);
  if (!json) return errors;
  return CaseReader(file, rules, otherwise, errors).Read(std::move(*json));
}

}  // namespace samvei
