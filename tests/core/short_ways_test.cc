#include <gtest/gtest.h>

#include <algorithm>

#include "core/application_copy.h"
#include "core/documents.h"
#include "core/embedded.h"
#include "core/guide.h"
#include "core/short_code.h"
#include "core/texts.h"
#include "guide_walk.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

// The short ways out of the guide: message, code, reminders, steps of sending, and what is copied.
namespace samvei {
namespace {

using test::Answer;
using test::Find;
using test::NewGuide;
using test::Press;
using test::RunFamilyTo;
using test::ViewFaults;

std::string Name(const Guide& guide, std::string_view id) {
  const Node* node = Find(guide, id);
  return node == nullptr ? "-" : node->name;
}

std::string Value(const Guide& guide, std::string_view id) {
  const Node* node = Find(guide, id);
  return node == nullptr ? "-" : node->value;
}

std::string AnswersOf(const Guide& guide) { return WriteAnswers(guide.current_case().answers); }

void ExpectSound(const Guide& guide) {
  for (const std::string& fault : ViewFaults(guide.view())) {
    ADD_FAILURE() << guide.view().section << ": " << fault;
  }
}

TEST(ShortWays, TheMessageIsThereFromTheFifthTopicOn) {
  Guide guide = NewGuide();
  for (const char* section : {"hvem", "hjelp", "hverdag", "varighet"}) {
    RunFamilyTo(guide, section);
    EXPECT_EQ(Find(guide, "d.melding"), nullptr) << section;
  }
  for (const char* section : {"barnet", "passer", "oensker", "svar", "soeknad", "oppsummering"}) {
    RunFamilyTo(guide, section);
    ASSERT_NE(Find(guide, "d.melding"), nullptr) << section;
    EXPECT_FALSE(Find(guide, "d.melding")->checked) << "it is quiet";
    const bool printed = guide.view().section == "svar" || guide.view().section == "soeknad" ||
                         guide.view().section == "oppsummering";
    EXPECT_EQ(Find(guide, "out.melding") != nullptr, printed);
    Press(guide, "d.melding", "true");
    EXPECT_NE(Value(guide, "out.melding").find("barn på 7 år"), std::string::npos);
    ExpectSound(guide);
    Press(guide, "d.melding", "false");
  }
}

TEST(ShortWays, AdultsMeetTheMessageThoughTheChildsPageIsPassedOver) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=40"}, "hjelp");
  Answer(guide, {"q.tjenester.fysioterapi", "q.tjenester.dps"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.ansvar"}, "varighet");
  Answer(guide, {"q.varighet.over_24_mnd"}, "passer");
  EXPECT_EQ(Name(guide, "d.melding"), "Trenger dere hjelp nå? Be om vurdering");
}

TEST(ShortWays, CopyAndShareHandOverTheTextThatIsShown) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "svar");
  Press(guide, "d.melding", "true");
  const std::string text = Value(guide, "out.melding");
  const Effect copied = Press(guide, "copy.melding");
  EXPECT_EQ(copied.copy, text);
  EXPECT_EQ(copied.shown_at, "out.melding");
  EXPECT_FALSE(copied.share.has_value() || copied.save.has_value());
  EXPECT_EQ(Name(guide, "s.copy.melding"), "") << "nothing is said before it is known";
  EXPECT_EQ(Find(guide, "share.melding"), nullptr) << "this device has no share sheet";

  guide.Apply({"told.copy.melding", "copied"});
  EXPECT_EQ(Name(guide, "s.copy.melding"), guide.view().announce);
  EXPECT_NE(guide.view().announce.find("Kopiert"), std::string::npos);
  guide.Apply({"told.copy.melding", "selected"});
  EXPECT_NE(Name(guide, "s.copy.melding").find("merket"), std::string::npos);
  guide.Apply({"told.copy.melding", "hvasomhelst"});
  guide.Apply({"told.q.rolle", "copied"});
  EXPECT_NE(Name(guide, "s.copy.melding").find("merket"), std::string::npos);
  Press(guide, "d.melding", "true");
  EXPECT_EQ(Name(guide, "s.copy.melding"), "") << "told until something else is done";
}

TEST(ShortWays, SharesWhereTheDeviceCan) {
  GuideOptions options;
  options.today = "2026-11-22";
  options.can_share = options.can_share_files = true;
  Result<Guide> made = Guide::Create(options);
  ASSERT_TRUE(made.ok());
  Guide& guide = made.value();
  RunFamilyTo(guide, "oppsummering");
  Press(guide, "d.melding", "true");
  EXPECT_EQ(Press(guide, "share.melding").share, Value(guide, "out.melding"));
  const Effect effect = Press(guide, "share.pdf");
  ASSERT_TRUE(effect.save.has_value());
  EXPECT_TRUE(effect.share_file);
  EXPECT_FALSE(Press(guide, "out.pdf").share_file);
}

TEST(ShortWays, SavesTheMessageAndTheReminders) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  Press(guide, "d.melding", "true");
  const Effect text = Press(guide, "out.melding.txt");
  ASSERT_TRUE(text.save.has_value());
  EXPECT_EQ(text.save->name, "melding.txt");
  EXPECT_NE(text.save->bytes.find("Jeg ber dere vurdere"), std::string::npos);
  EXPECT_NE(text.save->bytes.find("Når du ringer"), std::string::npos);
  EXPECT_EQ(text.save->bytes.find("Ola"), std::string::npos) << "no name is needed";
  EXPECT_NE(Name(guide, "s.out.melding.txt"), "");
  const Effect pdf = Press(guide, "out.melding.pdf");
  ASSERT_TRUE(pdf.save.has_value());
  EXPECT_EQ(pdf.save->bytes.substr(0, 5), "%PDF-");
  const Effect calendar = Press(guide, "out.kalender");
  ASSERT_TRUE(calendar.save.has_value());
  EXPECT_EQ(calendar.save->bytes.substr(0, 15), "BEGIN:VCALENDAR");
  EXPECT_NE(Name(guide, "s.out.kalender"), "");
  EXPECT_NE(Name(guide, "kalender.alder_18").find("7. mai 2037"), std::string::npos);
}

TEST(ShortWays, AMessageWithAStrangeTelephoneIsToldAndNotLost) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.utfyller_telefon", "☎ 900 00 000");
  Press(guide, "d.melding", "true");
  const Effect pdf = Press(guide, "out.melding.pdf");
  EXPECT_FALSE(pdf.save.has_value());
  EXPECT_NE(Name(guide, "s.out.melding.pdf").find("☎"), std::string::npos);
  EXPECT_TRUE(Press(guide, "out.melding.txt").save.has_value());
}

TEST(ShortWays, ACodeBringsTheAnswersBackOnAnotherDevice) {
  Guide first = NewGuide();
  RunFamilyTo(first, "oppsummering");
  const std::string code = Value(first, "out.kode");
  EXPECT_LE(code.size(), 44U);
  EXPECT_EQ(Press(first, "copy.kode").copy, code);

  Guide second = NewGuide();
  Press(second, "in.kode", " " + code + " ");
  Press(second, "in.kode.hent");
  EXPECT_EQ(AnswersOf(second), AnswersOf(first));
  EXPECT_EQ(second.view().section, "svar");
  EXPECT_NE(Find(second, "s.opened"), nullptr);
  EXPECT_FALSE(second.view().announce.empty());
  ExpectSound(second);
  for (const char* step : {"soeknad", "oppsummering"}) {
    Press(second, "nav.next");
    EXPECT_EQ(second.view().section, step);
    ExpectSound(second);
  }
  EXPECT_EQ(Value(second, "out.kode"), code);
  EXPECT_EQ(Name(second, "sum.hverdag").find("ikke svart"), std::string::npos);

  // Every page can be gone to again, and going on changes nothing.
  Press(second, "change.hvem");
  for (const char* step : {"hvem", "hjelp", "hverdag", "varighet", "barnet", "passer", "oensker"}) {
    EXPECT_EQ(second.view().section, step);
    EXPECT_EQ(Find(second, "errors"), nullptr);
    Press(second, "nav.next");
  }
  EXPECT_EQ(second.view().section, "svar");
  EXPECT_EQ(AnswersOf(second), AnswersOf(first));
}

TEST(ShortWays, ACodeOfUnfinishedAnswersGoesOnWhereTheyEnd) {
  for (const char* section : {"hjelp", "hverdag", "varighet", "barnet", "passer", "oensker"}) {
    Guide first = NewGuide();
    RunFamilyTo(first, section);
    const Case& c = first.current_case();
    Guide second = NewGuide();
    Press(second, "in.kode", MakeShortCode(c.answers, c.skipped).text);
    Press(second, "in.kode.hent");
    EXPECT_EQ(second.view().section, section);
    EXPECT_EQ(AnswersOf(second), AnswersOf(first));
    ExpectSound(second);
  }
}

TEST(ShortWays, AWrongCodeIsToldAndNothingIsLost) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.forelder");
  Press(guide, "q.alder", "7");
  const std::string before = AnswersOf(guide);
  const struct {
    const char* typed;
    const char* says;
  } kWrong[] = {{"", "Skriv koden"},
                {"12", "for kort"},
                {"1234567", "7 tegn"},
                {"12ø4", "Tegn nummer 3, «ø»"},
                {"0000", "første tegnet"},
                {"1234", "stemmer ikke"},
                {"11112222333344445555666677778888999900001111", "for lang"}};
  for (const auto& [typed, says] : kWrong) {
    Press(guide, "in.kode", typed);
    EXPECT_EQ(Find(guide, "in.kode")->error, "") << "not while it is typed";
    Press(guide, "in.kode.hent");
    EXPECT_NE(Find(guide, "in.kode")->error.find(says), std::string::npos)
        << Find(guide, "in.kode")->error;
    EXPECT_EQ(Value(guide, "in.kode"), typed);
    EXPECT_EQ(guide.view().focus, "in.kode");
    EXPECT_EQ(AnswersOf(guide), before);
    EXPECT_EQ(Value(guide, "q.alder"), "7");
    ExpectSound(guide);
  }
}

TEST(ShortWays, ARestoredCodeCanBeUndone) {
  Guide first = NewGuide();
  RunFamilyTo(first, "oppsummering");
  Guide guide = NewGuide();
  Press(guide, "q.rolle.selv");
  Press(guide, "q.alder", "40");
  const std::string before = WriteCase(guide.current_case());
  Press(guide, "in.kode", Value(first, "out.kode"));
  Press(guide, "in.kode.hent");
  ASSERT_EQ(guide.view().section, "svar");
  Press(guide, "in.open.angre");
  EXPECT_EQ(WriteCase(guide.current_case()), before);
  EXPECT_EQ(guide.view().section, "hvem");
  EXPECT_EQ(Value(guide, "q.alder"), "40");
  EXPECT_EQ(Find(guide, "s.opened"), nullptr);
}

TEST(ShortWays, AnybodysCodeLeadsToTheSameResult) {
  test::Random random(13);
  for (int i = 0; i < test::Rounds(75); ++i) {
    Answers answers = test::ToAnswers(test::RandomPerson(random));
    // What the pages cannot bring about: a letter's day where there was no letter, and the like.
    if (answers["avgjoerelse"] == samvei::Answer(Choice("ingen"))) {
      answers.erase("avgjoerelse_kjent");
      answers.erase("klagespor");
    }
    if (answers["har_koordinator"] == samvei::Answer(Choice("nei")))
      answers.erase("koordinator_fungerer");
    const bool plan = answers["oensker_plan"] == samvei::Answer(Choice("ja"));
    answers["verktoey"] = Choice(plan ? "plan" : "usikker");  // asked together
    const ShortCode code = MakeShortCode(answers, {});
    Guide guide = NewGuide();
    Press(guide, "in.kode", code.text);
    Press(guide, "in.kode.hent");
    ASSERT_EQ(AnswersOf(guide), WriteAnswers(answers));
    for (const std::string& fault : ViewFaults(guide.view())) FAIL() << fault;
    for (int page = 0; page < 12 && guide.view().section != "oppsummering"; ++page) {
      const std::string here = guide.view().section;
      Press(guide, "nav.next");
      ASSERT_NE(guide.view().section, here) << WriteAnswers(answers);
      for (const std::string& fault : ViewFaults(guide.view())) FAIL() << fault;
    }
  }
}

TEST(ShortWays, TheFieldsOfAFormAreCopiedOneByOne) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  EXPECT_NE(Find(guide, "steg.eskjema.1"), nullptr);
  EXPECT_NE(Find(guide, "steg.brev.1"), nullptr);
  EXPECT_NE(Find(guide, "steg.telefon.4"), nullptr);
  EXPECT_EQ(Find(guide, "out.felt.navn"), nullptr) << "made when it is asked for";
  Press(guide, "d.steg.eskjema", "true");
  EXPECT_EQ(Value(guide, "out.felt.navn"), "Ola Nordmann");
  EXPECT_EQ(Press(guide, "copy.felt.navn").copy, "Ola Nordmann");
  EXPECT_EQ(Value(guide, "out.felt.foedselsdato"), "7. mai 2019");
  EXPECT_EQ(Value(guide, "out.felt.begrunnelse"), "Vi trenger oversikt.");
  // What a part says stands in its order, without the address above it.
  EXPECT_EQ(Value(guide, "out.felt.del.2").find("Vi ber kommunen om å:\n\n- oppnevne"), 0U)
      << Value(guide, "out.felt.del.2");
  EXPECT_EQ(Find(guide, "out.felt.del.1"), nullptr);
  const Node* button = Find(guide, "copy.felt.navn");
  EXPECT_NE(button->spoken.find(button->name), std::string::npos);
  ExpectSound(guide);
}

TEST(ShortWays, AFieldAndItsLabelAreInTheLanguageOfTheApplication) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  Press(guide, "d.steg.eskjema", "true");
  EXPECT_EQ(Find(guide, "g.felt.navn")->language, "");
  EXPECT_EQ(Find(guide, "copy.felt.navn")->language, "");
  Press(guide, "nav.language.en");
  EXPECT_EQ(Find(guide, "out.felt.navn")->name, "Navn");
  EXPECT_EQ(Find(guide, "g.felt.navn")->language, "nb");
  EXPECT_EQ(Find(guide, "copy.felt.navn")->language, "en");
}

TEST(ShortWays, WhoeverCannotSaveGetsTheTextToSelect) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  EXPECT_EQ(Find(guide, "out.soeknad"), nullptr);
  Press(guide, "d.tekst", "true");
  EXPECT_NE(Value(guide, "out.soeknad").find("Ola Nordmann"), std::string::npos);
  EXPECT_EQ(Press(guide, "copy.soeknad").copy, Value(guide, "out.soeknad"));
  ExpectSound(guide);
}

TEST(ShortWays, StepsFollowTheMunicipalitysOwnWays) {
  Guide guide =
      NewGuide(R"({"id":"p","channels":{"":[{"kind":"eskjema","url":"https://example.org/skjema"},)"
               R"({"kind":"oppmoete"}]}})");
  RunFamilyTo(guide, "oppsummering");
  EXPECT_EQ(Find(guide, "link.steg.eskjema")->href, "https://example.org/skjema");
  EXPECT_NE(Find(guide, "steg.oppmoete.1"), nullptr);
  EXPECT_EQ(Find(guide, "steg.brev.1"), nullptr);
  ExpectSound(guide);
}

}  // namespace
}  // namespace samvei
