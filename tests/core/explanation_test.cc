// `samvei explain`: whole texts for a few people, and what must hold for all.
#include "core/explanation.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "core/command.h"
#include "core/embedded.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const Texts& Bokmaal() {
  static const Texts texts = Texts::Load(EmbeddedFiles(), "nb").value();
  return texts;
}

std::string Explained(const Case& c) {
  return Explain(Rules(), Bokmaal(), c, Rules().Assess(c).value());
}

std::string RunExplained(const Arguments& arguments, Exit expected) {
  CommandOutput output;
  EXPECT_EQ(static_cast<int>(RunCommand(arguments, output)), static_cast<int>(expected));
  EXPECT_EQ(output.out.empty(), expected != Exit::kDone);
  return expected == Exit::kDone ? output.out : output.err;
}

// Each tests/explain/NAME.json is explained by NAME.txt. SAMVEI_UPDATE_EXPECTED=1 writes it
// instead.
TEST(Explanation, IsTheWholeText) {
  const std::string folder = std::string(SAMVEI_TESTS_DIR) + "/explain/";
  const std::vector<std::string> names = ListTestFiles("explain", ".json");
  EXPECT_GE(names.size(), 4U);
  for (const std::string& name : names) {
    const std::string text = RunExplained({"explain", folder + name}, Exit::kDone);
    const std::string expected = name.substr(0, name.size() - 5) + ".txt";
    if (std::getenv("SAMVEI_UPDATE_EXPECTED") != nullptr) {
      std::ofstream(folder + expected, std::ios::binary) << text;
      continue;
    }
    EXPECT_EQ(text, ReadTestFile("explain/" + expected)) << name;
  }
}

// Whoever it is: every condition is told with where it stands, and every source named is listed.
TEST(Explanation, TellsEveryConditionAndItsSource) {
  Random random(41);
  for (int i = 0; i < Rounds(100); ++i) {
    const Person person = RandomPerson(random);
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(person);
    for (int missing = random.Below(4); missing > 0; --missing) {
      c.answers.erase(random.Pick(Rules().facts()).id);
    }
    const std::string text = Explained(c);
    const std::string sources = text.substr(text.rfind(Bokmaal().Get("explain.sources")));
    const Assessment assessment = Rules().Assess(c).value();
    for (const OutcomeResult& outcome : assessment.outcomes) {
      if (outcome.verdict.best == Verdict::kUaktuelt) continue;  // said in a sentence of its own
      for (const CriterionResult& criterion : outcome.criteria) {
        EXPECT_NE(text.find(Bokmaal().Get("criterion." + criterion.id)), std::string::npos);
        for (const std::string& id : criterion.sources) {
          const Source& source = *Rules().FindSource(id);
          EXPECT_NE(sources.find(source.short_title + ": " + source.title), std::string::npos)
              << id << " " << Describe(person);
          EXPECT_NE(sources.find(source.link), std::string::npos) << id;
        }
      }
    }
    for (const char* sign : {"{", "}", "  \n", "\n\n\n"}) {
      EXPECT_EQ(text.find(sign), std::string::npos) << Describe(person);
    }
  }
}

TEST(Explanation, NeverPromisesARight) {
  Random random(42);
  for (int i = 0; i < Rounds(100); ++i) {
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(RandomPerson(random));
    const std::string text = Explained(c);
    for (const char* promise : {"du har rett", "dere har rett", "Du har rett", "Dere har rett"}) {
      EXPECT_EQ(text.find(promise), std::string::npos);
    }
  }
}

TEST(Explanation, OfBadInputIsAnError) {
  const std::string folder = std::string(SAMVEI_TESTS_DIR) + "/";
  EXPECT_NE(RunExplained({"explain"}, Exit::kBadInput).find("exactly one case file"),
            std::string::npos);
  EXPECT_NE(RunExplained({"explain", folder + "bad/cases/syntax.json"}, Exit::kBadInput)
                .find("syntax.json"),
            std::string::npos);
  EXPECT_NE(RunExplained({"explain", folder + "good/empty.json", "--spraak", "xx"}, Exit::kBadInput)
                .find("'xx'"),
            std::string::npos);
}

}  // namespace
}  // namespace samvei::test
