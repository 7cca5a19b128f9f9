#include "core/interview.h"

#include <algorithm>
#include <cassert>

#include "core/json.h"

namespace samvei {
namespace {

// Collects faults while a part of the file is read.
class Reader {
 public:
  Reader(std::string_view file, const RuleSet& rules) : file_(file), rules_(rules) {}

  Errors TakeErrors() { return std::move(errors_); }

  void Fault(std::string code, std::string pointer, std::string message, std::string mend) {
    errors_.push_back(
        {std::move(code), file_, std::move(pointer), std::move(message), std::move(mend)});
  }

  std::string String(const Json& object, std::string_view key, const std::string& at,
                     bool required) {
    const Json* found = object.Find(key);
    if (found != nullptr && found->Is(Json::Kind::kString)) return found->text;
    if (found != nullptr || required) {
      Fault("wrong_type", Pointer(at, key), "'" + std::string(key) + "' is not a string",
            "Write a string.");
    }
    return {};
  }

  std::vector<std::string> Strings(const Json& object, std::string_view key,
                                   const std::string& at) {
    std::vector<std::string> out;
    const Json* found = object.Find(key);
    if (found == nullptr) return out;
    for (const Json& item : found->items) {
      if (item.Is(Json::Kind::kString)) {
        out.push_back(item.text);
      } else {
        Fault("wrong_type", Pointer(at, key), "the list holds something that is not a string",
              "Write strings.");
      }
    }
    return out;
  }

  // A condition of the rules, by name; empty when absent.
  std::string Condition(const Json& object, const std::string& at) {
    std::string name = String(object, "when", at, false);
    if (!name.empty() && !rules_.HasCondition(name)) {
      Fault("unknown_condition", Pointer(at, "when"), "the rules have no condition '" + name + "'",
            "Name a condition of the rules.");
    }
    return name;
  }

  Answers Writes(const Json* object, const std::string& at) {
    Answers out;
    if (object == nullptr) return out;
    for (const auto& [id, value] : object->members) {
      const Fact* fact = rules_.FindFact(id);
      if (fact == nullptr) {
        Fault("unknown_fact", Pointer(at, id), "the rules have no fact '" + id + "'",
              "Name a fact of the rules.");
      } else if (fact->type == FactType::kChoice && value.Is(Json::Kind::kString) &&
                 std::find(fact->values.begin(), fact->values.end(), value.text) !=
                     fact->values.end()) {
        out.emplace(id, value.text);
      } else if (fact->type == FactType::kWholeNumber && value.Is(Json::Kind::kNumber) &&
                 value.number >= fact->min && value.number <= fact->max) {
        out.emplace(id, value.number);
      } else {
        Fault("unknown_value", Pointer(at, id), "not a value of the fact '" + id + "'",
              "Write one of the fact's values.");
      }
    }
    return out;
  }

  QuestionOption Option(const Json& object, const Question& question, const std::string& at) {
    QuestionOption option;
    const std::string value = String(object, "value", at, false);
    if (!value.empty()) {
      option.id = "q." + question.fact + "." + value;
      option.text = question.id + "." + value;
      Json writes;
      writes.kind = Json::Kind::kObject;
      writes.members.emplace_back(question.fact, *object.Find("value"));
      option.writes = Writes(&writes, Pointer(at, "value"));
    } else {
      option.id = String(object, "id", at, true);
      option.text = String(object, "text", at, true);
      option.writes = Writes(object.Find("writes"), Pointer(at, "writes"));
    }
    option.matches = Strings(object, "matches", at);
    if (option.matches.empty()) {
      for (const auto& [fact, answer] : option.writes) option.matches.push_back(fact);
    }
    option.opens = String(object, "opens", at, false);
    option.excludes = Strings(object, "excludes", at);
    option.when = Condition(object, at);
    return option;
  }

  std::vector<QuestionOption> Options(const Json& object, std::string_view key,
                                      const Question& question, const std::string& at) {
    std::vector<QuestionOption> out;
    const Json* list = object.Find(key);
    if (list == nullptr) return out;
    for (std::size_t i = 0; i < list->items.size(); ++i) {
      out.push_back(Option(list->items[i], question, Pointer(Pointer(at, key), i)));
    }
    return out;
  }

  QuestionKind Kind(const Json& object, const std::string& at) {
    constexpr std::pair<std::string_view, QuestionKind> kKinds[] = {
        {"choice", QuestionKind::kChoice},     {"number", QuestionKind::kNumber},
        {"date", QuestionKind::kDate},         {"score", QuestionKind::kScore},
        {"services", QuestionKind::kServices}, {"statements", QuestionKind::kStatements},
        {"chips", QuestionKind::kChips}};
    const std::string name = String(object, "kind", at, true);
    for (const auto& [word, kind] : kKinds) {
      if (word == name) return kind;
    }
    Fault("unknown_value", Pointer(at, "kind"), "no kind of question is called '" + name + "'",
          "Write choice, number, date, score, services, statements or chips.");
    return QuestionKind::kChoice;
  }

  Question ReadQuestion(const Json& object, const std::string& at) {
    Question question;
    question.id = String(object, "id", at, true);
    question.kind = Kind(object, at);
    question.fact = String(object, "fact", at, true);
    question.field = String(object, "field", at, false);
    if (question.field.empty()) question.field = "q." + question.fact;
    if (question.kind != QuestionKind::kChips && rules_.FindFact(question.fact) == nullptr) {
      Fault("unknown_fact", Pointer(at, "fact"), "the rules have no fact '" + question.fact + "'",
            "Name a fact of the rules.");
    }
    question.when = Condition(object, at);
    question.when_open = String(object, "when_open", at, false);
    question.after = Strings(object, "after", at);
    if (const Json* skip = object.Find("skip")) question.skip = skip->boolean;
    question.options = Options(object, "options", question, at);
    question.none = Options(object, "none", question, at);
    question.rest = Writes(object.Find("rest"), Pointer(at, "rest"));
    question.silent = Writes(object.Find("silent"), Pointer(at, "silent"));
    return question;
  }

 private:
  std::string file_;
  const RuleSet& rules_;
  Errors errors_;
};

}  // namespace

std::vector<std::string> Question::Facts() const {
  std::vector<std::string> out;
  const auto add = [&out](const std::string& name) {
    if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  };
  if (kind != QuestionKind::kChips) add(fact);
  if (kind == QuestionKind::kServices) add("tjenester_senere");
  for (const QuestionOption& option : options) {
    for (const auto& written : option.writes) add(written.first);
  }
  for (const auto& written : rest) add(written.first);
  for (const auto& written : silent) add(written.first);
  return out;
}

const Question& Interview::Find(std::string_view question) const {
  for (const Question& q : questions) {
    if (q.id == question) return q;
  }
  assert(false && "no such question");
  return questions.front();
}

std::size_t Interview::IndexOf(std::string_view section) const {
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (sections[i].id == section) return i;
  }
  assert(false && "no such section");
  return 0;
}

const Section& Interview::FindSection(std::string_view section) const {
  return sections[IndexOf(section)];
}

Result<Interview> ReadInterview(std::string_view file, std::string_view text,
                                const RuleSet& rules) {
  const Result<Json> parsed = ParseJson(file, text);
  if (!parsed.ok()) return parsed.errors();
  Reader reader(file, rules);
  Interview interview;
  const Json* sections = parsed.value().Find("sections");
  const Json* questions = parsed.value().Find("questions");
  if (sections == nullptr || questions == nullptr) {
    reader.Fault("missing_key", "", "'sections' or 'questions' is missing", "Add both.");
    return reader.TakeErrors();
  }
  for (std::size_t i = 0; i < questions->items.size(); ++i) {
    interview.questions.push_back(
        reader.ReadQuestion(questions->items[i], Pointer("/questions", i)));
  }
  const auto known = [&interview](const std::string& id) {
    return std::any_of(interview.questions.begin(), interview.questions.end(),
                       [&id](const Question& q) { return q.id == id; });
  };
  for (std::size_t i = 0; i < sections->items.size(); ++i) {
    const std::string at = Pointer("/sections", i);
    Section section{reader.String(sections->items[i], "id", at, true),
                    reader.Strings(sections->items[i], "questions", at)};
    for (const std::string& id : section.questions) {
      if (!known(id)) {
        reader.Fault("unknown_question", Pointer(at, "questions"), "no question '" + id + "'",
                     "Name a question of this file.");
      }
    }
    interview.sections.push_back(std::move(section));
  }
  for (std::size_t i = 0; i < interview.questions.size(); ++i) {
    for (const std::string& id : interview.questions[i].after) {
      if (!known(id)) {
        reader.Fault("unknown_question", Pointer(Pointer("/questions", i), "after"),
                     "no question '" + id + "'", "Name a question of this file.");
      }
    }
  }
  Errors errors = reader.TakeErrors();
  if (!errors.empty()) return errors;
  return interview;
}

}  // namespace samvei
