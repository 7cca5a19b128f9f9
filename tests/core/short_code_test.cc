#include "core/short_code.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <sstream>

#include "core/big_number.h"
#include "core/short_code_order.h"
#include "core/short_code_text.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei {
namespace {

using Skipped = std::set<std::string, std::less<>>;
using Kind = CodeFault::Kind;
using test::Random;
using test::Rounds;
using test::Rules;

const CodeOrder& Order() { return CodeOrders().back(); }

std::string Bare(std::string text) {
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

RestoredCode Restored(std::string_view typed) {
  const auto read = ReadShortCode(typed, Rules());
  if (const auto* restored = std::get_if<RestoredCode>(&read)) return *restored;
  ADD_FAILURE() << typed << " is refused";
  return {};
}

Kind FaultOf(std::string_view typed) {
  const auto read = ReadShortCode(typed, Rules());
  const auto* fault = std::get_if<CodeFault>(&read);
  if (fault != nullptr) return fault->kind;
  ADD_FAILURE() << typed << " is taken";
  return Kind::kEmpty;
}

std::string Describe(const Answers& answers, const Skipped& skipped = {}) {
  Case c;
  c.answers = answers;
  c.skipped = skipped;
  return WriteCase(c);
}

// Anybody, with answers left out and passed over here and there.
void Thin(Random& random, Answers& answers, Skipped& skipped) {
  for (const Fact& fact : Rules().facts()) {
    if (random.Chance(25)) answers.erase(fact.id);
    if (answers.count(fact.id) == 0 && random.Chance(20)) skipped.insert(fact.id);
  }
  for (const char* unread : {"diagnose", "sjelden_diagnose", "stor_belastning"}) {
    if (random.Chance(50) && skipped.count(unread) == 0) {
      answers[unread] = random.Pick(Rules().FindFact(unread)->values);
    }
  }
  if (answers.count("kpr") > 0 && random.Chance(30))
    answers["kpr"] = (10 + random.Below(41)) / 10.0;
}

TEST(ShortCode, RestoresEveryAnswerOfTenThousandPeople) {
  Random random(7);
  std::size_t longest = 0;
  int with_eights = 0;
  for (int i = 0; i < Rounds(10000); ++i) {
    Answers answers = test::ToAnswers(test::RandomPerson(random));
    Skipped skipped;
    if (random.Chance(50)) Thin(random, answers, skipped);
    const ShortCode code = MakeShortCode(answers, skipped);
    ASSERT_TRUE(code.left_out.empty()) << code.left_out.front() << " " << Describe(answers);
    ASSERT_LE(code.text.size(), kShortCodeMost) << code.text;
    longest = std::max(longest, code.text.size());
    if (Bare(code.text).size() == kMostSymbols) ++with_eights;
    const RestoredCode back = Restored(code.text);
    if (code.skips_left_out) {
      ASSERT_EQ(Describe(back.answers), Describe(answers));
      ASSERT_TRUE(back.skipped.empty());
    } else {
      ASSERT_EQ(Describe(back.answers, back.skipped), Describe(answers, skipped));
    }
    ASSERT_TRUE(back.unknown.empty());
  }
  RecordProperty("longest", static_cast<int>(longest));
  RecordProperty("codes_of_40", with_eights);
}

// How many bits the worst answers need, counted from the order itself.
double Bits(const CodeOrder& order) {
  double bits = 2.0 * static_cast<double>(order.services.size());
  for (const CodedFact& fact : order.facts) {
    int digits = 1 + static_cast<int>(std::count(fact.values.begin(), fact.values.end(), ' ')) +
                 (fact.values.empty() ? 0 : 1);
    using F = CodedFact::Kind;
    if (fact.kind == F::kNumber || fact.kind == F::kScore) digits += fact.most - fact.least + 1;
    if (fact.kind == F::kServices) digits += 2;
    if (fact.kind == F::kDate) digits += 10227;  // 2000-01-01 to 2027-12-31
    bits += std::log2(digits);
  }
  return bits;
}

TEST(ShortCode, TheWorstCaseFits) {
  const double room = 5.0 * static_cast<double>(kMostSymbols - kFrameSymbols);
  EXPECT_LE(Bits(Order()), room);
  EXPECT_GT(Bits(Order()), room - 5) << "the bound is tighter than it is said to be";

  // The largest number of all: the most helpers there can be, and of every fact the last value. A
  // few helpers fewer is where sets are the most numerous, not the largest.
  Answers worst;
  for (const Fact& fact : Rules().facts()) {
    if (fact.type == FactType::kChoice) worst[fact.id] = fact.values.back();
    if (fact.type == FactType::kWholeNumber || fact.type == FactType::kScore) {
      worst[fact.id] = fact.max;
    }
    if (fact.type == FactType::kDate) worst[fact.id] = Date{2027, 12, 31};
    if (fact.type == FactType::kServices) {
      ServiceSet all = {"usikker"};
      for (const Service& service : Rules().services()) all.insert(service.id);
      worst[fact.id] = all;
    }
  }
  const ShortCode code = MakeShortCode(worst, {});
  EXPECT_TRUE(code.left_out.empty());
  EXPECT_EQ(Bare(code.text).size(), kMostSymbols);
  EXPECT_EQ(code.text.size(), kShortCodeMost);
  EXPECT_EQ(Describe(Restored(code.text).answers), Describe(worst));
}

TEST(ShortCode, WhatDoesNotFitIsToldAndTheRestIsKept) {
  // Helpers by the dozen leave no room for what was passed over.
  Answers answers;
  ServiceSet many;
  for (const Service& service : Rules().services()) {
    if (many.size() < 36) many.insert(service.id);
  }
  answers["tjenester"] = answers["tjenester_senere"] = many;
  const ShortCode full = MakeShortCode(answers, {"kpr"});
  EXPECT_TRUE(full.skips_left_out);
  EXPECT_TRUE(full.left_out.empty());
  EXPECT_EQ(Describe(Restored(full.text).answers), Describe(answers));

  answers = {{"kpr", 3.97}, {"avgjoerelse_kjent", Date{1999, 12, 31}}, {"alder", 7.0}};
  const ShortCode code = MakeShortCode(answers, {"rolle"});
  EXPECT_EQ(code.left_out, (std::vector<std::string>{"avgjoerelse_kjent", "kpr"}));
  const RestoredCode back = Restored(code.text);
  EXPECT_EQ(std::get<double>(back.answers.find("kpr")->second), 3.9) << "never up over a limit";
  EXPECT_EQ(back.answers.count("avgjoerelse_kjent"), 0U);
  EXPECT_EQ(std::get<double>(back.answers.find("alder")->second), 7);
  EXPECT_EQ(back.skipped, Skipped{"rolle"});

  answers = {{"tjenester", ServiceSet{"ppt", "en_ny_tjeneste"}}, {"et_nytt_faktum", Choice("ja")}};
  EXPECT_EQ(MakeShortCode(answers, {}).left_out,
            (std::vector<std::string>{"et_nytt_faktum", "tjenester"}));
}

TEST(ShortCode, AbsentEmptyAndUnknownHelpersAreThreeThings) {
  const Answers all[] = {{},
                         {{"tjenester", ServiceSet{}}},
                         {{"tjenester", ServiceSet{"usikker"}}},
                         {{"tjenester_senere", ServiceSet{"bolig"}}, {"tjenester", ServiceSet{}}},
                         {{"tjenester", ServiceSet{"bolig", "usikker"}}},
                         {{"tjenester_senere", ServiceSet{"hjemmesykepleie"}}}};
  std::set<std::string> codes;
  for (const Answers& answers : all) {
    const ShortCode code = MakeShortCode(answers, {});
    EXPECT_TRUE(codes.insert(code.text).second);
    EXPECT_EQ(Describe(Restored(code.text).answers), Describe(answers));
  }
}

TEST(ShortCode, CodesOfAnOrderNeverChange) {
  // Made once by order 1. A code that somebody wrote down must mean the same for ever.
  const Case c = test::CaseWith(
      R"({"rolle":"forelder","venter_barn":"nei","alder":7,"tjenester":["habu","ppt","avlastning"],)"
      R"("tjenester_senere":["bolig"],"kpr":3.5,"avgjoerelse":"avslag_plan",)"
      R"("avgjoerelse_kjent":"2026-11-03","varighet":"usikker"})");
  EXPECT_EQ(MakeShortCode(c.answers, {}).text, "1003-K1N3-3D5J-7QFB-6W82-7G66-3GR1");
  EXPECT_EQ(MakeShortCode(c.answers, {"klagespor"}).text, "22K9-P9CH-SAXN-SG9W-EDD3-H8VC-BQ8R");
}

TEST(ShortCode, TheNewestOrderIsThatOfTheRules) {
  // Fails when the rules get a fact, a value or a service: then a new order is due, with characters
  // of its own, and the old one stays (core/short_code_order.h).
  ASSERT_EQ(Order().facts.size(), Rules().facts().size());
  for (std::size_t i = 0; i < Order().facts.size(); ++i) {
    const CodedFact& coded = Order().facts[i];
    const Fact& fact = Rules().facts()[i];
    EXPECT_EQ(coded.id, fact.id);
    std::string values;
    for (const std::string& value : fact.values) values += (values.empty() ? "" : " ") + value;
    EXPECT_EQ(coded.values, values) << fact.id;
    const int scale = fact.type == FactType::kScore ? 10 : 1;
    EXPECT_EQ(coded.least, static_cast<int>(fact.min) * scale) << fact.id;
    EXPECT_EQ(coded.most, static_cast<int>(fact.max) * scale) << fact.id;
  }
  ASSERT_EQ(Order().services.size(), Rules().services().size());
  for (std::size_t i = 0; i < Order().services.size(); ++i) {
    EXPECT_EQ(Order().services[i], Rules().services()[i].id);
  }
  EXPECT_LE(*ParseDate(kFirstCodedDay), Rules().valid_from());
  EXPECT_GE(*ParseDate(kLastCodedDay), Rules().valid_to()) << "a decision can be of the last day";
}

TEST(ShortCode, IsReadHoweverItIsTyped) {
  const Answers answers = {
      {"alder", 31.0}, {"rolle", Choice("verge")}, {"klagespor", Choice("nav")}};
  const std::string text = MakeShortCode(answers, {}).text;
  const std::string bare = Bare(text);
  std::string small = bare;
  for (char& c : small) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  std::string alike = bare;
  for (char& c : alike) c = c == '0' ? 'o' : c == '1' ? 'l' : c;
  std::string spaced;
  for (const char c : bare) spaced += std::string(1, c) + " \u2013\u00A0";
  for (const std::string& typed : {text, bare, small, alike, spaced, "  " + text + "\n"}) {
    EXPECT_EQ(Describe(Restored(typed).answers), Describe(answers)) << typed;
  }
}

TEST(ShortCode, AnySingleWrongCharacterAndAnySwapAreFound) {
  Random random(11);
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  for (int i = 0; i < Rounds(100); ++i) {
    Answers answers = test::ToAnswers(test::RandomPerson(random));
    Skipped skipped;
    if (i % 2 == 0) Thin(random, answers, skipped);
    const std::string right = Bare(MakeShortCode(answers, skipped).text);
    for (std::size_t at = 0; at < right.size(); ++at) {
      for (const char other : kAlphabet) {
        if (other == right[at]) continue;
        std::string wrong = right;
        wrong[at] = other;
        ASSERT_EQ(FaultOf(wrong), Kind::kChecksum) << right << " " << wrong;
      }
      for (std::size_t with = at + 1; with < right.size(); ++with) {
        if (right[with] == right[at]) continue;
        std::string swapped = right;
        std::swap(swapped[at], swapped[with]);
        ASSERT_EQ(FaultOf(swapped), Kind::kChecksum) << right << " " << swapped;
      }
    }
  }
}

TEST(ShortCode, AnyTwoWrongCharactersOfAnOrdinaryCodeAreFound) {
  Random random(17);
  constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const Case c = test::CaseWith(
      R"({"rolle":"forelder","alder":7,"tjenester":["habu","ppt","avlastning","bolig"],"kpr":3})");
  const std::string right = Bare(MakeShortCode(c.answers, {"flytter"}).text);
  ASSERT_LE(right.size(), 33U);
  for (int i = 0; i < Rounds(100000); ++i) {
    std::string wrong = right;
    const int size = static_cast<int>(right.size());
    const int first = random.Below(size);
    const int second = (first + 1 + random.Below(size - 1)) % size;
    for (const int at : {first, second}) {
      char& character = wrong[static_cast<std::size_t>(at)];
      const std::size_t was = kAlphabet.find(character);
      character = kAlphabet[(was + 1 + static_cast<std::size_t>(random.Below(31))) % 32];
    }
    ASSERT_EQ(FaultOf(wrong), Kind::kChecksum) << right << " " << wrong;
  }
}

TEST(ShortCode, SaysWhatIsWrong) {
  const std::string right = MakeShortCode({{"alder", 31.0}}, {}).text;
  ASSERT_EQ(FaultOf(""), Kind::kEmpty);
  EXPECT_EQ(FaultOf(" - "), Kind::kEmpty);
  EXPECT_EQ(FaultOf("1"), Kind::kShort);
  EXPECT_EQ(FaultOf(right.substr(0, right.size() - 1)), Kind::kUneven);
  EXPECT_EQ(FaultOf(right + "7"), Kind::kUneven);
  EXPECT_EQ(FaultOf(std::string(44, '7')), Kind::kLong);
  EXPECT_EQ(FaultOf("0000"), Kind::kOrder);
  const auto read = ReadShortCode("1AB ø-CD", Rules());
  const auto* fault = std::get_if<CodeFault>(&read);
  ASSERT_NE(fault, nullptr);
  EXPECT_EQ(fault->kind, Kind::kCharacter);
  EXPECT_EQ(fault->place, 4U);
  EXPECT_EQ(fault->character, "ø");
  EXPECT_EQ(FaultOf("1ABU"), Kind::kCharacter) << "U is none of the characters";
  for (const char* broken : {"\xff\xfe", "\xc3", "1AB\x80\x80\x80"}) FaultOf(broken);
}

TEST(ShortCode, RefusesNumbersThatNoAnswersGive) {
  // The right checksum over the largest number there is.
  std::vector<unsigned char> symbols(kMostSymbols - 2, 31);
  symbols.front() = SymbolOf(Order().plain);
  EXPECT_EQ(FaultOf(WriteSymbols(symbols)), Kind::kChecksum);
}

TEST(BigNumber, CalculatesAsWideNumbersDo) {
  BigNumber number(1);
  for (int i = 0; i < 25; ++i) number.MultiplyAdd(1000, 999);
  BigNumber other = number;
  other.MultiplyAdd(7, 0);
  EXPECT_TRUE(number < other);
  for (int i = 0; i < 7; ++i) other.Subtract(number);
  EXPECT_TRUE(other.IsZero());
  other.Add(number);
  EXPECT_FALSE(other < number || number < other);
  for (int i = 0; i < 25; ++i) EXPECT_EQ(number.DivideBy(1000), 999U);
  EXPECT_TRUE(number.FitsWord());
  EXPECT_EQ(number.Word(), 1U);
  EXPECT_EQ(BigNumber(0x123456789ABCDEF0U).Word(), 0x123456789ABCDEF0U);
}

}  // namespace
}  // namespace samvei
