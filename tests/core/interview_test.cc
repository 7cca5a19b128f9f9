#include "core/interview.h"

#include <gtest/gtest.h>

#include "core/embedded.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

constexpr std::string_view kGood = R"({
  "sections": [{"id": "s", "questions": ["q"]}],
  "questions": [{"id": "q", "kind": "choice", "fact": "flytter", "options": [{"value": "ja"}]}]
})";

// The lines of what is wrong, or "ok", with one text of the good interview put in place of another.
std::string Outcome(std::string_view from, std::string_view to) {
  std::string text(kGood);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  text.replace(at, from.size(), to);
  const Result<Interview> interview = ReadInterview("f", text, Rules());
  if (interview.ok()) return "ok";
  std::string lines;
  for (const Error& error : interview.errors()) lines += ToLine(error) + "\n";
  lines.pop_back();
  return lines;
}

TEST(Interview, ReadsWhatIsShipped) {
  const std::string_view file = "interview/interview.json";
  const Result<Interview> interview = ReadInterview(file, Embedded(file), Rules());
  ASSERT_TRUE(interview.ok()) << ToLine(interview.errors().front());
  EXPECT_EQ(interview.value().sections.size(), 10U);
  EXPECT_EQ(interview.value().questions.size(), 27U);
}

TEST(Interview, ReadsAnOptionByItsValue) {
  EXPECT_EQ(Outcome("", ""), "ok");
  const Result<Interview> interview = ReadInterview("f", kGood, Rules());
  const QuestionOption& option = interview.value().Find("q").options.front();
  EXPECT_EQ(option.id, "q.flytter.ja");
  EXPECT_EQ(option.text, "q.ja");
  EXPECT_EQ(option.writes, (Answers{{"flytter", Choice("ja")}}));
  EXPECT_EQ(option.matches, std::vector<std::string>{"flytter"});
}

TEST(Interview, SaysWhereItIsWrong) {
  struct Case {
    const char* from;
    const char* to;
    const char* lines;
  };
  constexpr Case kCases[] = {
      {R"("sections": [{"id": "s", "questions": ["q"]}],)", "",
       "f#/sections: the key 'sections' is missing. Add it."},
      {R"([{"id": "s", "questions": ["q"]}])", "{}",
       "f#/sections: an object is not a list. Write a list."},
      {R"({"id": "s", "questions": ["q"]})", "1",
       "f#/sections/0: 1 is not an object. Write an object in braces."},
      {R"(["q"])", R"("q")", "f#/sections/0/questions: 'q' is not a list. Write a list of texts."},
      {R"(["q"])", R"(["q", "r"])",
       "f#/sections/0/questions: no question 'r'. Name a question of this file."},
      {R"("id": "s")", R"("id": "")",
       "f#/sections/0/id: the text is empty. Write something between the quotation marks."},
      {R"({"id": "s", "questions": ["q"]})", R"({"id": "s"}, {"id": "s"})",
       "f#/sections/1/id: 's' stands twice. Give them different names."},
      {R"([{"id": "q",)", R"([{"id": "q", "kind": "number", "fact": "alder"}, {"id": "q",)",
       "f#/questions/1/id: 'q' stands twice. Give them different names."},
      {R"("choice")", R"("number")",
       "f#/questions/0/fact: the fact 'flytter' does not fit this kind of question. "
       "Write a fact of another type, or another kind."},
      {R"("choice")", R"("song")",
       "f#/questions/0/kind: no kind of question is called 'song'. "
       "Write choice, number, date, score, services, statements or chips."},
      {R"("fact": "flytter")", R"("fact": "flyter")",
       "f#/questions/0/fact: the rules have no fact 'flyter'. Name a fact of the rules.\n"
       "f#/questions/0/options/0/value/flyter: the rules have no fact 'flyter'. "
       "Name a fact of the rules."},
      {R"("fact": "flytter",)", R"("fact": "flytter", "skip": "yes",)",
       "f#/questions/0/skip: 'yes' is neither true nor false. Write true or false."},
      {R"("fact": "flytter",)", R"("fact": "flytter", "when": "rainy",)",
       "f#/questions/0/when: the rules have no condition 'rainy'. Name a condition of the rules."},
      {R"("fact": "flytter",)", R"("fact": "flytter", "whn": "unborn",)",
       "f#/questions/0/whn: there is no key 'whn' here. Remove it, or write 'after', 'always', "
       "'fact', "
       "'field', 'id', 'kind', 'none', 'options', 'rest', 'silent', 'skip', 'told', 'when' "
       "or 'when_open'."},
      {R"("fact": "flytter",)", R"("fact": "flytter", "rest": {"alder": 7.5, "kpr": 3},)",
       "f#/questions/0/rest/alder: not a value of the fact 'alder'. Write one of the fact's "
       "values.\n"
       "f#/questions/0/rest/kpr: not a value of the fact 'kpr'. Write one of the fact's values."},
      {R"("fact": "flytter",)", R"("fact": "flytter", "rest": ["alder"],)",
       "f#/questions/0/rest: a list is not an object. Write an object in braces."},
      {R"("fact": "flytter",)", R"("fact": "flytter", "after": ["r"],)",
       "f#/questions/0/after: no question 'r'. Name a question of this file."},
      {R"({"value": "ja"})", R"({"value": "kanskje"})",
       "f#/questions/0/options/0/value/flytter: not a value of the fact 'flytter'. "
       "Write one of the fact's values."},
      {R"({"value": "ja"})", R"({"id": "q.x", "writes": {"flytter": "ja"}})",
       "f#/questions/0/options/0/text: the key 'text' is missing. Add it."},
      {R"([{"value": "ja"}])", R"({"value": "ja"})",
       "f#/questions/0/options: an object is not a list. Write a list."},
  };
  for (const Case& one : kCases) EXPECT_EQ(Outcome(one.from, one.to), one.lines) << one.to;
}

}  // namespace
}  // namespace samvei::test
