#include "core/interview.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <set>
#include <utility>

#include "core/json_fields.h"

namespace samvei {
namespace {

// Reads the parts of the file; what is wrong goes to `faults`.
class Reader {
 public:
  Reader(const RuleSet& rules, Faults& faults) : rules_(rules), faults_(faults) {}

  Question ReadQuestion(const Json& json, const std::string& at) {
    Question question;
    Fields fields(json, at, faults_);
    question.id = fields.Text("id");
    question.kind = Kind(fields);
    question.fact = fields.Text("fact");
    question.field = fields.OptionalText("field");
    if (question.field.empty()) question.field = "q." + question.fact;
    CheckFact(question, fields);
    question.when = Condition(fields);
    question.when_open = fields.OptionalText("when_open");
    question.after = fields.OptionalTexts("after");
    question.skip = Flag(fields, "skip");
    question.always = Condition(fields, "always");
    question.told = Flag(fields, "told");
    question.options = Options(fields, "options", question);
    question.none = Options(fields, "none", question);
    question.rest = Writes(fields, "rest");
    question.silent = Writes(fields, "silent");
    return question;
  }

  Section ReadSection(const Json& json, const std::string& at) {
    Section section;
    Fields fields(json, at, faults_);
    section.id = fields.Text("id");
    section.questions = fields.OptionalTexts("questions");
    return section;
  }

 private:
  void Unknown(const std::string& code, const std::string& at, const std::string& what,
               const std::string& name) {
    faults_.Add(code, at, "the rules have no " + what + " " + Quoted(name),
                "Name a " + what + " of the rules.");
  }

  bool Flag(Fields& fields, std::string_view key) {
    const Json* flag = fields.Optional(key);
    if (flag == nullptr) return false;
    if (!flag->Is(Json::Kind::kBool)) {
      faults_.Add("wrong_type", fields.At(key), Describe(*flag) + " is neither true nor false",
                  "Write true or false.");
    }
    return flag->boolean;
  }

  // A condition of the rules, by name; empty when absent.
  std::string Condition(Fields& fields, std::string_view key = "when") {
    std::string name = fields.OptionalText(key);
    if (!name.empty() && !rules_.HasCondition(name)) {
      Unknown("unknown_condition", fields.At(key), "condition", name);
    }
    return name;
  }

  QuestionKind Kind(Fields& fields) {
    constexpr std::pair<std::string_view, QuestionKind> kKinds[] = {
        {"choice", QuestionKind::kChoice},     {"number", QuestionKind::kNumber},
        {"date", QuestionKind::kDate},         {"score", QuestionKind::kScore},
        {"services", QuestionKind::kServices}, {"statements", QuestionKind::kStatements},
        {"chips", QuestionKind::kChips}};
    const std::string name = fields.Text("kind");
    for (const auto& [word, kind] : kKinds) {
      if (word == name) return kind;
    }
    if (!name.empty()) {
      faults_.Add("unknown_value", fields.At("kind"),
                  "no kind of question is called " + Quoted(name),
                  "Write choice, number, date, score, services, statements or chips.");
    }
    return QuestionKind::kChips;
  }

  // Chips give the facts of their own questions; the others one that they can give.
  void CheckFact(const Question& question, const Fields& fields) {
    if (question.kind == QuestionKind::kChips || question.fact.empty()) return;
    const Fact* fact = rules_.FindFact(question.fact);
    if (fact == nullptr) {
      return Unknown("unknown_fact", fields.At("fact"), "fact", question.fact);
    }
    constexpr std::pair<QuestionKind, FactType> kTypes[] = {
        {QuestionKind::kChoice, FactType::kChoice},
        {QuestionKind::kNumber, FactType::kWholeNumber},
        {QuestionKind::kDate, FactType::kDate},
        {QuestionKind::kScore, FactType::kScore},
        {QuestionKind::kServices, FactType::kServices},
        {QuestionKind::kStatements, FactType::kChoice}};
    for (const auto& [kind, type] : kTypes) {
      if (kind != question.kind || type == fact->type) continue;
      faults_.Add("wrong_type", fields.At("fact"),
                  "the fact " + Quoted(fact->id) + " does not fit this kind of question",
                  "Write a fact of another type, or another kind.");
    }
  }

  // The answer, where it is one that the fact can have; facts of sets and days are not written.
  void Write(const std::string& id, const Json& value, const std::string& at, Answers& out) {
    const Fact* fact = rules_.FindFact(id);
    if (fact == nullptr) return Unknown("unknown_fact", at, "fact", id);
    if (fact->type == FactType::kChoice && value.Is(Json::Kind::kString) &&
        std::find(fact->values.begin(), fact->values.end(), value.text) != fact->values.end()) {
      out.emplace(id, value.text);
    } else if (fact->type == FactType::kWholeNumber && value.Is(Json::Kind::kNumber) &&
               value.number >= fact->min && value.number <= fact->max &&
               value.number == std::floor(value.number)) {
      out.emplace(id, value.number);
    } else {
      faults_.Add("unknown_value", at, "not a value of the fact " + Quoted(id),
                  "Write one of the fact's values.");
    }
  }

  Answers Writes(Fields& fields, std::string_view key) {
    Answers out;
    ForEachMember(fields, key, fields.Optional(key),
                  [&](const std::string& id, const Json& value, const std::string& at) {
                    Write(id, value, at, out);
                  });
    return out;
  }

  QuestionOption Option(const Json& json, const Question& question, const std::string& at) {
    QuestionOption option;
    Fields fields(json, at, faults_);
    if (const Json* value = fields.Optional("value")) {
      const std::string word = fields.Text("value");
      option.id = "q." + question.fact + "." + word;
      option.text = question.id + "." + word;
      if (!word.empty()) {
        Write(question.fact, *value, Pointer(fields.At("value"), question.fact), option.writes);
      }
    } else {
      option.id = fields.Text("id");
      option.text = fields.Text("text");
      option.writes = Writes(fields, "writes");
    }
    option.matches = fields.OptionalTexts("matches");
    if (option.matches.empty()) {
      for (const auto& [fact, answer] : option.writes) option.matches.push_back(fact);
    }
    option.opens = fields.OptionalText("opens");
    option.excludes = fields.OptionalTexts("excludes");
    option.when = Condition(fields);
    option.under = fields.OptionalText("under");
    return option;
  }

  std::vector<QuestionOption> Options(Fields& fields, std::string_view key,
                                      const Question& question) {
    std::vector<QuestionOption> out;
    ForEachItem(fields, key, fields.Optional(key), [&](const Json& item, const std::string& at) {
      out.push_back(Option(item, question, at));
    });
    return out;
  }

  const RuleSet& rules_;
  Faults& faults_;
};

// That ids stand once, and that questions named are there.
void CheckIds(const Interview& interview, Faults& faults) {
  const auto unique = [&faults](std::set<std::string_view>& ids, const std::string& id,
                                const std::string& at) {
    if (id.empty() || ids.insert(id).second) return;
    faults.Add("duplicate_value", Pointer(at, "id"), Quoted(id) + " stands twice",
               "Give them different names.");
  };
  std::set<std::string_view> questions;
  std::set<std::string_view> sections;
  for (std::size_t i = 0; i < interview.questions.size(); ++i) {
    unique(questions, interview.questions[i].id, Pointer("/questions", i));
  }
  const auto known = [&](const std::vector<std::string>& ids, const std::string& at) {
    for (const std::string& id : ids) {
      if (questions.contains(id)) continue;
      faults.Add("unknown_question", at, "no question " + Quoted(id),
                 "Name a question of this file.");
    }
  };
  for (std::size_t i = 0; i < interview.sections.size(); ++i) {
    const std::string at = Pointer("/sections", i);
    unique(sections, interview.sections[i].id, at);
    known(interview.sections[i].questions, Pointer(at, "questions"));
  }
  for (std::size_t i = 0; i < interview.questions.size(); ++i) {
    known(interview.questions[i].after, Pointer(Pointer("/questions", i), "after"));
  }
}

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
  Errors errors;
  const std::optional<Json> json = ParseJson(file, text, errors);
  if (!json) return errors;
  Faults faults(file);
  faults.Add(errors);
  Interview interview;
  Reader reader(rules, faults);
  {
    Fields fields(*json, "", faults);
    ForEachItem(fields, "questions", fields.Required("questions"),
                [&](const Json& item, const std::string& at) {
                  interview.questions.push_back(reader.ReadQuestion(item, at));
                });
    ForEachItem(fields, "sections", fields.Required("sections"),
                [&](const Json& item, const std::string& at) {
                  interview.sections.push_back(reader.ReadSection(item, at));
                });
  }
  if (faults.empty()) CheckIds(interview, faults);
  if (!faults.empty()) return faults.Take();
  return interview;
}

}  // namespace samvei
