// The interview on the shipped rules: refused with faults, or everything that it names exists.
#include <algorithm>

#include "core/interview.h"
#include "tests/core/test_files.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

constexpr std::string_view kFile = "interview.json";

bool IsQuestion(const Interview& interview, const std::string& id) {
  return std::any_of(interview.questions.begin(), interview.questions.end(),
                     [&](const Question& question) { return question.id == id; });
}

void CheckWrites(const Answers& writes, const RuleSet& rules) {
  for (const auto& [id, answer] : writes) {
    const Fact* fact = rules.FindFact(id);
    Require(fact != nullptr, "what is written is a fact");
    if (const Choice* choice = std::get_if<Choice>(&answer)) {
      Require(std::find(fact->values.begin(), fact->values.end(), *choice) != fact->values.end(),
              "what is written is a value of its fact");
    } else {
      const double* number = std::get_if<double>(&answer);
      Require(number != nullptr && *number >= fact->min && *number <= fact->max,
              "what is written is a number that its fact can have");
    }
  }
}

void CheckCondition(const std::string& name, const RuleSet& rules) {
  Require(name.empty() || rules.HasCondition(name), "a condition is one of the rules");
}

void CheckQuestion(const Interview& interview, const Question& question, const RuleSet& rules) {
  Require(!question.id.empty() && !question.field.empty(), "a question has an id and a field");
  Require(&interview.Find(question.id) == &question, "a question is found by its id");
  Require(question.kind == QuestionKind::kChips || rules.FindFact(question.fact) != nullptr,
          "a question asks for a fact");
  CheckCondition(question.when, rules);
  for (const std::string& id : question.after) {
    Require(IsQuestion(interview, id), "a question comes after a question");
  }
  for (const auto* options : {&question.options, &question.none}) {
    for (const QuestionOption& option : *options) {
      Require(!option.id.empty() && !option.text.empty(), "an option has an id and a text");
      CheckWrites(option.writes, rules);
      CheckCondition(option.when, rules);
    }
  }
  CheckWrites(question.rest, rules);
  CheckWrites(question.silent, rules);
  for (const std::string& fact : question.Facts()) {
    Require(rules.FindFact(fact) != nullptr, "a question gives facts");
  }
}

void Check(std::string_view text) {
  const RuleSet& rules = test::Rules();
  const Result<Interview> interview = ReadInterview(kFile, text, rules);
  if (!interview.ok()) return CheckErrors(interview.errors(), kFile);
  for (const Question& question : interview.value().questions) {
    CheckQuestion(interview.value(), question, rules);
  }
  for (const Section& section : interview.value().sections) {
    Require(!section.id.empty(), "a section has an id");
    Require(&interview.value().FindSection(section.id) == &section, "a section is found by its id");
    for (const std::string& id : section.questions) {
      Require(IsQuestion(interview.value(), id), "a section asks questions");
    }
  }
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  samvei::fuzz::Check(samvei::fuzz::AsText(data, size));
  return 0;
}
