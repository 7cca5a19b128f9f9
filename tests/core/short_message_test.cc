#include "core/short_message.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/embedded.h"
#include "core/profile.h"
#include "core/texts.h"
#include "tests/core/application_people.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei {
namespace {

using test::CaseWith;
using test::Random;
using test::Rounds;
using test::Rules;

const Texts& Nb() {
  static const Result<Texts> texts = Texts::Load(EmbeddedFiles(), "nb");
  return texts.value();
}

ShortMessage MessageOf(const Case& c, const RuleSet& rules = Rules()) {
  return MakeShortMessage(rules, Nb(), c, rules.Assess(c).value());
}

bool Has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

// What must hold of every message.
void ExpectSound(const Case& c) {
  const ShortMessage message = MessageOf(c);
  ASSERT_LE(CharacterCount(message.text), kMessageMost) << message.text << "\n" << WriteCase(c);
  ASSERT_GE(message.phone.size(), 4U);
  ASSERT_LE(message.phone.size(), 6U);
  std::string all = message.title + "\n" + message.text;
  for (const std::string& line : message.phone) all += "\n" + line;
  ASSERT_EQ(all.find('{'), std::string::npos) << all;
  ASSERT_FALSE(Has(all, "  ") || Has(all, "\n\n") || Has(all, "..")) << all;
  for (const Service& service : Rules().services()) {
    const std::string name = Nb().Get("service." + service.id);
    // "Barnevern" is also whom a plan that it leads is asked of.
    if (service.id == "barnevern") continue;
    ASSERT_FALSE(Has(all, name)) << "tells of " << name << ": " << all;
  }
  for (const char* never : {"har rett", "alvorlig", "diagnose", "syk ", "sykdom", "KPR"}) {
    ASSERT_FALSE(Has(all, never)) << all;
  }
  const auto held = c.answers.find("har_koordinator");
  const auto works = c.answers.find("koordinator_fungerer");
  if (held != c.answers.end() && works != c.answers.end() && works->second == Answer("nei") &&
      message.title == Nb().Get("short.message.title.follow_up")) {
    ASSERT_FALSE(Has(all, "vurdere koordinator")) << all;
  }
}

TEST(ShortMessage, NeverPassesItsBoundWhoeverWrites) {
  Random random(5);
  const char* statements[] = {"gjentar", "kolliderer", "ansvar", "venter", "samtidig", "ukjent"};
  std::size_t longest = 0;
  for (int i = 0; i < Rounds(10000); ++i) {
    Case c = CaseWith("{}");
    c.answers = test::ToAnswers(test::RandomPerson(random));
    for (const Fact& fact : Rules().facts()) {
      if (i % 2 == 0 && random.Chance(20)) c.answers.erase(fact.id);
    }
    for (const char* statement : statements) {
      if (random.Chance(60)) c.application.lists["utsagn"].push_back({{"id", statement}});
    }
    if (random.Chance(50)) c.application.texts["telefon"] = "+47 900 00 000 (etter klokken 16)";
    if (random.Chance(50)) c.application.texts["utfyller_telefon"] = std::string(30, '8');
    ExpectSound(c);
    if (HasFatalFailure()) return;
    longest = std::max(longest, CharacterCount(MessageOf(c).text));
  }
  RecordProperty("longest", static_cast<int>(longest));
}

TEST(ShortMessage, NeverPassesItsBoundInTheWorkedCases) {
  const Json cases = test::ReadTestJson("cases/cases.json");
  ASSERT_FALSE(cases.items.empty());
  for (const Json& one : cases.items) {
    Case c = CaseWith(test::ToText(*one.Find("answers")));
    ExpectSound(c);
    if (HasFatalFailure()) return;
  }
}

TEST(ShortMessage, TellsAnOrdinaryFamilysFactsAndNoMore) {
  Case c = CaseWith(
      R"({"rolle":"forelder","venter_barn":"nei","alder":7,"tjenester":["fysioterapi","habu","ppt"],)"
      R"("samordningsbehov":"ja","komplekst":"nei","varighet":"over_24_mnd","alvorlig":"ja",)"
      R"("alvor_helse":"ja","alvor_funksjon":"ja","alvor_livsviktig":"nei","kpr":4,)"
      R"("har_koordinator":"nei","oensker_koordinator":"ja","oensker_plan":"ja"})");
  c.application.texts["navn"] = "Ola Nordmann";
  c.application.lists["utsagn"] = {{{"id", "ansvar"}}, {{"id", "venter"}}, {{"id", "gjentar"}}};
  const ShortMessage message = MessageOf(c);
  EXPECT_EQ(message.title, "Be om vurdering");
  EXPECT_EQ(message.text,
            "Til koordinerende enhet i kommunen\n"
            "Jeg er forelder til et barn på 7 år. Jeg ber dere vurdere barnekoordinator, "
            "koordinator og individuell plan.\n"
            "Det gjelder hjelp fra 3 tjenester. Ingen vet hvem som har ansvaret. Hjelpen stopper "
            "fordi de venter på hverandre. Behovet varer trolig i to år eller mer.\n"
            "Kommunen har plikt til å gi veiledning og vurdere behovet. Det kreves ingen søknad. "
            "Svar gjerne skriftlig.\n"
            "Telefon: __________");
  EXPECT_EQ(message.phone[1],
            "Si: «Jeg ber dere vurdere barnekoordinator, koordinator og individuell plan.»");
  c.application.texts["utfyller_telefon"] = "900 00 000";
  EXPECT_TRUE(Has(MessageOf(c).text, "Telefon: 900 00 000"));
}

TEST(ShortMessage, FollowsUpWhereTheCoordinatorDoesNotWork) {
  for (const char* held : {"koordinator", "barnekoordinator"}) {
    const Case c = CaseWith(
        std::string(R"({"rolle":"forelder","alder":9,"tjenester":["fysioterapi","habu","ppt"],)") +
        R"("samordningsbehov":"ja","varighet":"over_24_mnd","alvorlig":"ja","alvor_helse":"ja",)" +
        R"("koordinator_fungerer":"nei","oensker_plan":"nei","har_koordinator":")" + held + "\"}");
    const ShortMessage message = MessageOf(c);
    EXPECT_EQ(message.title, "Be om oppfølging");
    EXPECT_TRUE(Has(message.text, "ordningen fungerer ikke")) << message.text;
    EXPECT_FALSE(Has(message.text, "vurdere koordinator")) << message.text;
    EXPECT_FALSE(Has(message.text, "vurdere barnekoordinator")) << message.text;
  }
  // One that works is not asked for once more either, however few answers there are.
  const ShortMessage kept =
      MessageOf(CaseWith(R"({"rolle":"selv","alder":40,"har_koordinator":"koordinator"})"));
  EXPECT_FALSE(Has(kept.text, "vurdere koordinator")) << kept.text;
}

TEST(ShortMessage, SaysNothingOfAShieldedYouthThatParentsShouldNotRead) {
  const Case c = CaseWith(
      R"({"rolle":"selv","alder":14,"skjermes_for_foreldre":"ja","tjenester":["bup","rus"],)"
      R"("samordningsbehov":"ja","varighet":"over_24_mnd","alvorlig":"ja"})");
  const ShortMessage message = MessageOf(c);
  EXPECT_TRUE(Has(message.text, "Ikke ta kontakt med foreldrene mine")) << message.text;
  EXPECT_FALSE(Has(message.text, "14")) << message.text;
  EXPECT_FALSE(Has(message.text, "barnekoordinator")) << message.text;
  EXPECT_TRUE(std::any_of(message.phone.begin(), message.phone.end(),
                          [](const std::string& line) { return Has(line, "foreldrene dine"); }));
}

TEST(ShortMessage, AsksBeforeAllQuestionsAreAnswered) {
  const ShortMessage message = MessageOf(CaseWith(R"({"rolle":"forelder","alder":7})"));
  EXPECT_TRUE(Has(message.text, "Jeg ber dere vurdere barnekoordinator")) << message.text;
  const ShortMessage nobody = MessageOf(CaseWith("{}"));
  EXPECT_TRUE(Has(nobody.text, "Det gjelder en person")) << nobody.text;
}

TEST(ShortMessage, GoesToTheHospitalWhereItsCoordinatorIsAllThatIsAsked) {
  const Case c = apply_test::MakeCase("hospital", {{"tjenester", R"(["innleggelse","fastlege"])"},
                                                   {"samordningsbehov", R"("usikker")"}});
  const ShortMessage message = MessageOf(c);
  EXPECT_TRUE(Has(message.text, "på sykehuset")) << message.text;
  EXPECT_FALSE(Has(message.text, "Kommunen har plikt")) << message.text;
}

TEST(ShortMessage, NamesTheOfficesTelephone) {
  const Result<Profile> profile =
      ReadProfile("p.json", R"({"id":"p","office":{"phone":"75 55 50 00"}})");
  ASSERT_TRUE(profile.ok());
  const Result<RuleSet> rules =
      RuleSet::Load("rules/no.json", Embedded("rules/no.json"), profile.value());
  ASSERT_TRUE(rules.ok());
  const Case c = CaseWith(R"({"rolle":"forelder","alder":7})", rules.value());
  EXPECT_TRUE(Has(MessageOf(c, rules.value()).phone.front(), "75 55 50 00"));
}

TEST(ShortMessage, IsADocument) {
  const Case c = CaseWith(R"({"rolle":"forelder","alder":7})");
  const document::Document document = BuildMessage(Rules(), Nb(), c, Rules().Assess(c).value());
  EXPECT_EQ(document.title, "Be om vurdering");
  EXPECT_EQ(document.date, "2026-11-22");
  EXPECT_TRUE(std::holds_alternative<document::List>(document.blocks.back()));
}

}  // namespace
}  // namespace samvei
