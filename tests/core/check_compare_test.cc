#include "core/check_compare.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/command.h"
#include "tests/core/spoilt_rules.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

using check::Difference;

const std::string kFolder = std::string(SAMVEI_TESTS_DIR) + "/";

void ExpectShown(const std::vector<Difference>& differences, const RuleSet& a, const RuleSet& b) {
  for (const Difference& difference : differences) {
    const std::string answers = WriteAnswers(difference.example);
    const Span first = Assess(answers, a).Outcome(difference.outcome).verdict;
    const Span second = Assess(answers, b).Outcome(difference.outcome).verdict;
    EXPECT_EQ(first, (Span{difference.first, difference.first})) << answers;
    EXPECT_EQ(second, (Span{difference.second, difference.second})) << answers;
  }
}

std::string Summary(const std::vector<Difference>& differences) {
  std::string text;
  for (const Difference& one : differences) {
    text +=
        one.outcome + " " + std::string(Id(one.first)) + " " + std::string(Id(one.second)) + "\n";
  }
  return text;
}

TEST(Compare, TellsProfilesApart) {
  const auto differences = check::Compare(Rules(), Rules("bodoe"));
  ASSERT_TRUE(differences.ok());
  EXPECT_EQ(Summary(differences.value()),
            "koordinator trolig vurderes\n"
            "individuell_plan trolig vurderes\n"
            "samordning nei trolig\n");
  ExpectShown(differences.value(), Rules(), Rules("bodoe"));
  const std::vector<check::Trait>& traits = differences.value().front().traits;
  const auto varighet = std::find_if(traits.begin(), traits.end(), [](const check::Trait& trait) {
    return trait.fact == "varighet";
  });
  ASSERT_NE(varighet, traits.end());
  EXPECT_EQ(varighet->values, std::vector<std::string>{"mnd_3_24"});
  EXPECT_TRUE(check::Compare(Rules(), Rules("lund")).value().empty());
}

TEST(Compare, TellsRuleVersionsApart) {
  // Another limit, so the two tell different ages apart; and a group that means something else.
  const RuleSet later =
      Load(Spoilt(R"("under_4": {"all": [{"not": "unborn"}, {"fact": "alder", "below": 4}]})",
                  R"("under_4": {"all": [{"not": "unborn"}, {"fact": "alder", "below": 6}]})"));
  const auto differences = check::Compare(Rules(), later);
  ASSERT_TRUE(differences.ok());
  ASSERT_EQ(differences.value().front().outcome, "barnekoordinator");
  EXPECT_EQ(differences.value().front().traits.front().fact, "venter_barn");
  EXPECT_EQ(differences.value().front().traits[1].ranges,
            (std::vector<std::pair<double, double>>{{4, 5}}));
  ExpectShown(differences.value(), Rules(), later);

  const RuleSet narrower =
      Load(Spoilt(R"("kommunal_helse": ["H", "HB"])", R"("kommunal_helse": ["H"])"));
  const auto groups = check::Compare(Rules(), narrower);
  ASSERT_TRUE(groups.ok());
  ASSERT_FALSE(groups.value().empty());
  ExpectShown(groups.value(), Rules(), narrower);

  const RuleSet other = Load(Spoilt(R"("min": 0, "max": 12})", R"("min": 0, "max": 13})"));
  ASSERT_FALSE(check::Compare(Rules(), other).ok());
  EXPECT_EQ(check::Compare(Rules(), other).errors().front().code, "not_comparable");
}

TEST(CommandCheck, ReportsOnAProfile) {
  CommandOutput output;
  EXPECT_EQ(RunCommand({"check", kFolder + "../docs/template-profile.json"}, output), Exit::kDone)
      << output.out << output.err;
  EXPECT_EQ(output.out.rfind("Kontroll av profilen eksempel: Eksempel kommune\n", 0), 0U);
  EXPECT_NE(output.out.find("fra «trolig oppfylt» til «bør vurderes»"), std::string::npos);
  EXPECT_NE(output.out.find("Om de som hjelper, må samarbeide bedre: ja"), std::string::npos);
  EXPECT_NE(output.out.find("(koordinator.naa), raden snart_utskrevet: blir til «bør vurderes»"),
            std::string::npos);
  EXPECT_NE(output.out.find("Barnekoordinator: Kommunen gir mer enn loven krever."),
            std::string::npos);
}

TEST(CommandCheck, RefusesABadProfile) {
  CommandOutput output;
  EXPECT_EQ(RunCommand({"check", kFolder + "bad/profiles/practice.json"}, output), Exit::kBadInput);
  EXPECT_EQ(output.out, "");
  EXPECT_NE(output.err.find("local practice cannot give 'nei'"), std::string::npos);
}

TEST(CommandCheck, ShowsTwoPeopleWhereMoreHelpGivesLess) {
  CommandOutput output;
  EXPECT_EQ(RunCommand({"check", kFolder + "check/punishing.json"}, output), Exit::kViolation);
  EXPECT_NE(output.out.find("Profilen bør ikke brukes ennå."), std::string::npos);
  EXPECT_NE(output.out.find("Mer hjelp, eller et behov som er lengre"), std::string::npos);
  EXPECT_NE(output.out.find("\n      {\"alder\": 18, "), std::string::npos);
}

TEST(CommandCheck, ComparesTwo) {
  CommandOutput same, different, one;
  EXPECT_EQ(RunCommand({"check", "--compare", "standard", "lund"}, same), Exit::kDone);
  EXPECT_EQ(same.out, "Først: standard. Deretter: lund.\nIngen får et annet svar.\n");
  EXPECT_EQ(
      RunCommand({"check", "--compare", std::string(SAMVEI_ASSETS_DIR) + "/rules/no.json", "bodoe"},
                 different),
      Exit::kDone);
  EXPECT_NE(different.out.find("Koordinator i kommunen: fra «trolig oppfylt»"), std::string::npos);
  EXPECT_NE(different.out.find("Hvor lenge hjelpen trengs: tre måneder til to år"),
            std::string::npos);
  EXPECT_EQ(RunCommand({"check", "--compare", "standard"}, one), Exit::kBadInput);
  EXPECT_EQ(one.err,
            "samvei check: exactly two are compared. Write 'samvei check --compare A B'.\n");
}

}  // namespace
}  // namespace samvei::test
