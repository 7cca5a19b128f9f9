#include "core/expectations.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>

#include "core/embedded.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

constexpr std::string_view kFile = "interview/expected.json";

const Expectations& Shipped() {
  static const Expectations expectations =
      Expectations::Read(kFile, Embedded(kFile), Rules()).value();
  return expectations;
}

// How likely each answer to a fact is, read straight from the file.
std::map<std::string, double> Weights(const std::string& fact) {
  const Json json = ParseJson(kFile, Embedded(kFile)).value();
  std::map<std::string, double> weights;
  double sum = 0;
  for (const auto& [value, weight] : json.Find("facts")->Find(fact)->members) {
    weights[value] = weight.number;
    sum += weight.number;
  }
  for (auto& [value, weight] : weights) weight /= sum;
  return weights;
}

double Entropy(const std::map<std::string, std::map<Verdict, double>>& chances) {
  double bits = 0;
  for (const auto& [outcome, verdicts] : chances) {
    for (const auto& [verdict, chance] : verdicts) {
      if (chance > 0) bits -= chance * std::log2(chance);
    }
  }
  return bits;
}

// The openness by trying every way to answer two facts.
double Tried(const Case& open, const std::string& one, const std::string& other) {
  std::map<std::string, std::map<Verdict, double>> chances;
  for (const auto& [first, p] : Weights(one)) {
    for (const auto& [second, q] : Weights(other)) {
      Case c = open;
      c.answers[one] = first;
      c.answers[other] = second;
      const Assessment assessment = Rules().Assess(c).value();
      for (const OutcomeResult& outcome : assessment.outcomes) {
        chances[outcome.id][outcome.verdict.worst] += p * q;
      }
    }
  }
  return Entropy(chances);
}

TEST(Expectations, OpennessIsWhatTryingEveryAnswerGives) {
  Random random(51);
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"alvorlig", "alvor_helse"},          {"varighet", "komplekst"},
      {"samordningsbehov", "varighet"},     {"oensker_koordinator", "oensker_plan"},
      {"ungdom_oensker", "foreldreansvar"}, {"rolle", "beslutningskompetanse"}};
  double most = 0;
  for (int i = 0; i < Rounds(100); ++i) {
    const auto& [one, other] = pairs[static_cast<std::size_t>(i) % pairs.size()];
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(RandomPerson(random));
    c.answers.erase(one);
    c.answers.erase(other);
    const double openness = Shipped().Openness(c.answers);
    EXPECT_NEAR(openness, Tried(c, one, other), 1e-9) << one << " and " << other;
    EXPECT_NEAR(Shipped().Gain(c.answers, {one, other}), openness, 1e-9)
        << "answering both settles all";
    most = std::max(most, openness);
  }
  EXPECT_GT(most, 0.5) << "something was open";
}

TEST(Expectations, AnswersSettleAndNothingElseDoes) {
  Random random(52);
  for (int i = 0; i < Rounds(50); ++i) {
    Answers answers = ToAnswers(RandomPerson(random));
    EXPECT_EQ(Shipped().Openness(answers), 0) << "everything is answered";
    EXPECT_EQ(Shipped().Gain(answers, {"varighet"}), 0) << "it is answered already";
    answers.erase("varighet");
    answers.erase("alvorlig");
    const double gain = Shipped().Gain(answers, {"varighet"});
    EXPECT_GE(gain, -1e-12);
    EXPECT_LE(gain, Shipped().Openness(answers) + 1e-12);
    EXPECT_NEAR(Shipped().Gain(answers, {"flytter", "verktoey"}), 0, 1e-12);
  }
}

TEST(Expectations, WhatSettlesMostComesFirst) {
  const Answers answers = CaseWith(R"({"rolle": "forelder", "venter_barn": "nei", "alder": 17,
      "tjenester": ["fysioterapi", "habu", "ppt"], "tjenester_senere": [],
      "varighet": "over_24_mnd", "samordningsbehov": "ja", "komplekst": "nei", "alvorlig": "ja",
      "alvor_helse": "ja", "kort_prognose": "nei", "opphold": "hjemme"})")
                              .answers;
  const std::vector<std::vector<std::string>> questions = {
      {"flytter"}, {"kpr"}, {"oensker_plan"}, {"verktoey"}, {"ungdom_oensker"}};
  const std::vector<std::size_t> order = Shipped().Order(answers, questions);
  // The young person's own wish decides on all four; moving and the tool on nothing, as they stood.
  EXPECT_EQ(order.front(), 4U);
  EXPECT_EQ(order[3], 0U);
  EXPECT_EQ(order[4], 3U);
}

TEST(Expectations, SayWhereTheyAreWrong) {
  struct Wrong {
    const char* from;
    const char* to;
    const char* said;
  };
  const std::string good(Embedded(kFile));
  for (const Wrong& one : {
           Wrong{"\"varighet\": {", "\"lengde\": {",
                 "#/facts/lengde: no rule reads a fact 'lengde'"},
           Wrong{"\"over_24_mnd\": 60", "\"lenge\": 60",
                 "#/facts/varighet/lenge: 'lenge' is no value of 'varighet'"},
           Wrong{"\"over_24_mnd\": 60", "\"over_24_mnd\": -1",
                 "#/facts/varighet/over_24_mnd: -1 is not a number from 0 on"},
           Wrong{"\"ja\": 2, \"nei\": 98", "\"ja\": 0, \"nei\": 0",
                 "#/facts/kort_prognose: nothing is likely of 'kort_prognose'"},
           Wrong{"\"barnevern\": 9", "\"barnevern\": 101",
                 "#/now/barnevern: more than 100 percent"},
           Wrong{"\"barnevern\": 9", "\"vern\": 9",
                 "#/now/vern: there is no sector or service 'vern'"},
           Wrong{"\"later\"", "\"senere\"", "the key 'later' is missing"},
       }) {
    std::string text = good;
    const std::size_t place = text.find(one.from);
    ASSERT_NE(place, std::string::npos) << one.from;
    text.replace(place, std::string(one.from).size(), one.to);
    const Result<Expectations> read = Expectations::Read("f", text, Rules());
    ASSERT_FALSE(read.ok()) << one.said;
    std::string lines;
    for (const Error& error : read.errors()) lines += ToLine(error) + "\n";
    EXPECT_NE(lines.find(one.said), std::string::npos) << lines;
  }
}

}  // namespace
}  // namespace samvei::test
