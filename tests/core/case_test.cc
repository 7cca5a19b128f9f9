#include "core/case.h"

#include <gtest/gtest.h>

#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

Result<Case> Read(const std::string& text) { return ReadCase("c", text, Rules()); }

TEST(Case, ReadsWhatIsThere) {
  const Result<Case> read = Read(R"({"as_of": "2026-11-22", "profile": "lund", "answers":
      {"alder": 7, "kpr": 3.5, "rolle": "forelder", "tjenester": ["ppt", "usikker"],
       "avgjoerelse_kjent": "2026-11-01"}})");
  ASSERT_TRUE(read.ok());
  const Answers& answers = read.value().answers;
  EXPECT_EQ(read.value().profile, "lund");
  EXPECT_EQ(answers.find("alder")->second, Answer(7.0));
  EXPECT_EQ(answers.find("kpr")->second, Answer(3.5));
  EXPECT_EQ(answers.find("tjenester")->second, Answer(ServiceSet{"ppt", "usikker"}));
  EXPECT_EQ(answers.find("avgjoerelse_kjent")->second, Answer(Date{2026, 11, 1}));
  EXPECT_EQ(answers.count("varighet"), 0U);
}

TEST(Case, TheProfileMayBeLeftOut) {
  EXPECT_EQ(Read(R"({"as_of": "2026-11-22", "answers": {}})").value().profile, "standard");
}

TEST(Case, AWholeNumberMayBeWrittenWithDecimals) {
  EXPECT_TRUE(Read(R"({"as_of": "2026-11-22", "answers": {"alder": 7.0}})").ok());
  EXPECT_TRUE(Read(R"({"as_of": "2026-11-22", "answers": {"kpr": "ingen"}})").ok());
}

void ExpectSame(const Case& a, const Case& b) {
  EXPECT_EQ(a.as_of, b.as_of);
  EXPECT_EQ(a.profile, b.profile);
  EXPECT_EQ(a.answers, b.answers);
  EXPECT_EQ(a.skipped, b.skipped);
  EXPECT_EQ(a.application, b.application);
}

TEST(Case, ComesBackAsItWasWritten) {
  Case c;
  c.as_of = {2026, 11, 22};
  c.profile = "profiles/a \"b\".json";
  c.answers = {{"kpr", 3.3333333333333335}, {"alder", 0.0}, {"tjenester", ServiceSet()}};
  c.skipped = {"ungdom_oensker"};
  c.application.texts = {{"navn", "Æ \\ \"Ø\"\n"}, {"begrunnelse", ""}};
  c.application.ticks = {{"samtykke_plan", true}, {"samtykke_oppnevning", false}};
  c.application.lists = {{"foresatte", {{{"navn", "A"}, {"foreldreansvar", "ja"}}, {}}},
                         {"tjenesteytere", {{{"tjeneste", "ppt"}, {"status", "faar"}}}},
                         {"maal", {}}};
  c.application.samtykke_deling = {"ppt", "fastlege"};
  const Result<Case> read = Read(WriteCase(c));
  ASSERT_TRUE(read.ok()) << ToLine(read.errors().front());
  ExpectSame(read.value(), c);
}

TEST(Case, AnybodyComesBackAsTheyWere) {
  Random random(31);
  for (int i = 0; i < 500; ++i) {
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(RandomPerson(random));
    const Result<Case> read = Read(WriteCase(c));
    ASSERT_TRUE(read.ok());
    ExpectSame(read.value(), c);
  }
}

TEST(Case, ZeroHasOneWayToBeWritten) {
  const Result<Case> read = Read(R"({"as_of": "2026-11-22", "answers": {"alder": -0.0}})");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(WriteAnswers(read.value().answers), R"({"alder": 0})");
}

TEST(Case, WholeNumbersStandAsPeopleWriteThem) {
  for (const int age : {0, 7, 10, 40, 100}) {
    EXPECT_EQ(WriteAnswers({{"alder", static_cast<double>(age)}}),
              R"({"alder": )" + std::to_string(age) + "}");
  }
}

TEST(Case, IsWrittenInAFixedOrder) {
  Case c;
  c.as_of = {2026, 11, 22};
  EXPECT_EQ(
      WriteCase(c),
      R"({"format": "samvei-case", "version": 1, "as_of": "2026-11-22", "profile": "standard", )"
      R"("answers": {}, "skipped": [], "application": {}})");
}

}  // namespace
}  // namespace samvei::test
