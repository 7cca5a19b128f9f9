#include "core/guide.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>

#include "core/embedded.h"
#include "core/rules.h"
#include "guide_walk.h"
#include "tests/core/random_person.h"

namespace samvei {
namespace {

using test::Answer;
using test::Find;
using test::NewGuide;
using test::Press;
using test::Rounds;
using test::RunFamilyTo;
using test::ViewFaults;

void ExpectSound(const Guide& guide) {
  for (const std::string& fault : ViewFaults(guide.view())) {
    ADD_FAILURE() << guide.view().section << ": " << fault;
  }
}

std::string ChoiceOf(const Guide& guide, std::string_view fact) {
  const auto found = guide.current_case().answers.find(fact);
  if (found == guide.current_case().answers.end()) return "-";
  const Choice* choice = std::get_if<Choice>(&found->second);
  return choice == nullptr ? "?" : *choice;
}

TEST(Guide, OrdinaryFamilyComesFromQuestionsToASavedApplication) {
  Guide guide = NewGuide();
  for (const char* section : {"hvem", "hjelp", "hverdag", "varighet", "barnet", "passer", "oensker",
                              "svar", "soeknad", "oppsummering"}) {
    RunFamilyTo(guide, section);
    ExpectSound(guide);
  }
  const Effect effect = Press(guide, "out.pdf");
  ASSERT_TRUE(effect.save.has_value());
  EXPECT_EQ(effect.save->bytes.substr(0, 5), "%PDF-");
  EXPECT_EQ(effect.save->name.find("Ola"), std::string::npos);
  EXPECT_EQ(Find(guide, "s.saved")->name.empty(), false);
}

TEST(Guide, OtherFormsAreSavedToo) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  const std::pair<const char*, const char*> kButtons[] = {{"out.text", "soknad.txt"},
                                                          {"out.print", "soknad.html"},
                                                          {"out.json", "soknad.json"},
                                                          {"out.fhir", "soknad.fhir.json"}};
  for (const auto& [id, name] : kButtons) {
    const Effect effect = Press(guide, id);
    ASSERT_TRUE(effect.save.has_value()) << id;
    EXPECT_EQ(effect.save->name, name);
    EXPECT_NE(effect.save->bytes.find("Fysioterapeut"), std::string::npos) << id;
    EXPECT_FALSE(Find(guide, "s.forms.saved")->name.empty()) << id;
    EXPECT_TRUE(Find(guide, "s.saved")->name.empty()) << "the PDF was not saved";
    EXPECT_EQ(guide.view().section, "oppsummering");
    ExpectSound(guide);
  }
  Press(guide, "out.pdf");
  EXPECT_TRUE(Find(guide, "s.forms.saved")->name.empty());
}

// A character that the PDF's fonts lack stands in the way of the PDF alone.
TEST(Guide, OtherFormsHoldAnyCharacter) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  Press(guide, "change.soeknad");
  Press(guide, "a.situasjon", "漢");
  Press(guide, "nav.step.oppsummering");
  ASSERT_EQ(guide.view().section, "oppsummering");
  const Effect text = Press(guide, "out.text");
  ASSERT_TRUE(text.save.has_value());
  EXPECT_NE(text.save->bytes.find("漢"), std::string::npos);
  EXPECT_FALSE(Press(guide, "out.pdf").save.has_value());
  EXPECT_EQ(guide.view().section, "soeknad");
}

TEST(Guide, ResultShowsVerdictsCriteriaWithParagraphsAndSomethingToDo) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "svar");
  const Node* card = Find(guide, "result.barnekoordinator");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->verdict, "trolig");
  EXPECT_EQ(card->best, "trolig");
  ASSERT_NE(Find(guide, "criterion.barnekoordinator.alvorlig"), nullptr);
  EXPECT_NE(Find(guide, "src.barnekoordinator.alvorlig")->name.find("§"), std::string::npos);
  EXPECT_NE(Find(guide, "next.recommend"), nullptr);
  EXPECT_NE(Find(guide, "consent.barnekoordinator"), nullptr);
  // The route is the same for all, and is told once.
  const Node* complaint = Find(guide, "complaint.koordinator");
  ASSERT_NE(complaint, nullptr);
  EXPECT_EQ(complaint->name.find("Koordinator, "), 0U) << complaint->name;
  EXPECT_NE(complaint->name.find("barnekoordinator"), std::string::npos) << complaint->name;
  EXPECT_EQ(complaint->name.find("{"), std::string::npos) << complaint->name;
  EXPECT_EQ(Find(guide, "complaint.barnekoordinator"), nullptr);
  EXPECT_NE(Find(guide, "why.sykehuskoordinator"), nullptr);
}

TEST(Guide, InterimResultIsASpanThatNarrows) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "hverdag");
  const Node* card = Find(guide, "result.barnekoordinator");
  ASSERT_NE(card, nullptr);
  EXPECT_EQ(card->verdict, "nei");
  EXPECT_EQ(card->best, "ja");
}

TEST(Guide, NextNamesWhatIsMissingAndKeepsWhatWasTyped) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.forelder");
  Press(guide, "q.alder", "syv");
  Press(guide, "nav.next");
  EXPECT_EQ(guide.view().section, "hvem");
  ASSERT_NE(Find(guide, "errors.q.alder"), nullptr);
  EXPECT_EQ(Find(guide, "q.alder")->value, "syv");
  EXPECT_FALSE(Find(guide, "q.alder")->error.empty());
  EXPECT_EQ(guide.view().focus, "errors");
  EXPECT_FALSE(guide.view().announce.empty());
  Press(guide, "q.alder", "7");
  EXPECT_EQ(Find(guide, "errors"), nullptr) << "a mended fault leaves the summary";
}

TEST(Guide, ErrorsAreNotShownWhileTyping) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.forelder");
  Press(guide, "q.alder", "x");
  EXPECT_TRUE(Find(guide, "q.alder")->error.empty());
}

TEST(Guide, AgeCanBeGivenAsMonthOfBirth) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.forelder");
  Press(guide, "q.alder", "5.2019");
  EXPECT_EQ(std::get<double>(guide.current_case().answers.find("alder")->second), 7);
}

TEST(Guide, WhoWritesRoleAndChildTogetherAndTakesBackWhatNoLongerHolds) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.selv");
  EXPECT_EQ(ChoiceOf(guide, "beslutningskompetanse"), "ja");
  Press(guide, "q.venter_barn.ja");
  EXPECT_EQ(ChoiceOf(guide, "rolle"), "forelder");
  EXPECT_EQ(ChoiceOf(guide, "venter_barn"), "ja");
  EXPECT_EQ(ChoiceOf(guide, "beslutningskompetanse"), "-");
  EXPECT_EQ(Find(guide, "q.alder"), nullptr) << "an unborn child has no age";
  Press(guide, "q.rolle.s.annen");
  EXPECT_EQ(ChoiceOf(guide, "rolle"), "-");
  Press(guide, "q.rolle.fagperson");
  EXPECT_TRUE(Find(guide, "q.rolle.s.annen")->checked);
  Press(guide, "q.venter_barn.s.ufoedt");
  EXPECT_EQ(ChoiceOf(guide, "venter_barn"), "ja");
}

TEST(Guide, StatementsGiveTheNeedAndBecomeTheReasons) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "hverdag");
  Press(guide, "q.samordningsbehov.s.samtidig");
  EXPECT_EQ(ChoiceOf(guide, "samordningsbehov"), "ja");
  EXPECT_EQ(ChoiceOf(guide, "komplekst"), "ja");
  Press(guide, "q.samordningsbehov.s.venter");
  Press(guide, "q.samordningsbehov.s.samtidig", "false");
  EXPECT_EQ(ChoiceOf(guide, "komplekst"), "nei");
  EXPECT_EQ(guide.current_case().application.lists.find("utsagn")->second.size(), 1U);
  Press(guide, "q.samordningsbehov.nei");
  EXPECT_EQ(ChoiceOf(guide, "samordningsbehov"), "nei");
  EXPECT_FALSE(Find(guide, "q.samordningsbehov.s.venter")->checked);
  Press(guide, "q.samordningsbehov.nei", "false");
  Answer(guide, {}, "varighet");
  EXPECT_EQ(ChoiceOf(guide, "samordningsbehov"), "usikker") << "ticking nothing is not a no";
  EXPECT_EQ(ChoiceOf(guide, "komplekst"), "usikker");
}

TEST(Guide, ChipsWriteTheNegativesOfTheRestOnGoingOn) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "passer");
  Press(guide, "q.flytter.ja");
  EXPECT_EQ(ChoiceOf(guide, "opphold"), "-");
  Answer(guide, {}, "oensker");
  EXPECT_EQ(ChoiceOf(guide, "flytter"), "ja");
  EXPECT_EQ(ChoiceOf(guide, "opphold"), "hjemme");
  EXPECT_EQ(ChoiceOf(guide, "har_koordinator"), "nei");
  EXPECT_EQ(ChoiceOf(guide, "avgjoerelse"), "ingen");
}

TEST(Guide, SkippingTheChipsWritesNothing) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "passer");
  Answer(guide, {"q.passer.skip"}, "oensker");
  EXPECT_EQ(ChoiceOf(guide, "opphold"), "-");
  EXPECT_EQ(guide.current_case().skipped.count("opphold"), 1U);
}

TEST(Guide, AChipOpensItsOwnQuestionAndTakesItsAnswerBack) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "passer");
  EXPECT_EQ(Find(guide, "q.har_koordinator.koordinator"), nullptr);
  Press(guide, "q.har_koordinator.s.har");
  Press(guide, "q.har_koordinator.koordinator");
  Press(guide, "q.koordinator_fungerer.nei");
  Answer(guide, {}, "oensker");
  Press(guide, "nav.back");
  EXPECT_TRUE(Find(guide, "q.har_koordinator.s.har")->checked);
  Press(guide, "q.har_koordinator.s.har", "false");
  EXPECT_EQ(ChoiceOf(guide, "har_koordinator"), "-");
  EXPECT_EQ(ChoiceOf(guide, "koordinator_fungerer"), "-");
}

TEST(Guide, BackAndForthKeepsTheAnswers) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oensker");
  const Answers before = guide.current_case().answers;
  for (int i = 0; i < 6; ++i) Press(guide, "nav.back");
  EXPECT_EQ(guide.view().section, "hvem");
  guide.Apply({"nav.step.oensker", ""});
  EXPECT_EQ(guide.view().section, "oensker");
  EXPECT_EQ(guide.current_case().answers, before);
  guide.Apply({"nav.step.svar", ""});
  EXPECT_EQ(guide.view().section, "oensker") << "a step that was never shown cannot be jumped to";
}

TEST(Guide, PagesThatCannotMatterAreLeftOut) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=42"}, "hjelp");
  for (const Node& node : guide.view().nodes) EXPECT_NE(node.id, "nav.step.barnet");
}

TEST(Guide, WhatIsNeverAskedOfAParent) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.forelder");
  Press(guide, "q.alder", "13");
  Press(guide, "nav.next");
  Answer(guide, {"q.tjenester.bup", "q.tjenester.psykisk_helse"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.usikker"}, "barnet");
  Answer(guide,
         {"q.alvor_helse.ja", "q.alvor_funksjon.ja", "q.alvor_livsviktig.ja", "q.alvorlig.usikker"},
         "passer");
  Answer(guide, {"q.passer.ingen"}, "oensker");
  EXPECT_EQ(Find(guide, "q.skjermes_for_foreldre"), nullptr);
  EXPECT_NE(Find(guide, "q.ungdom_oensker.skip"), nullptr);
}

TEST(Guide, DeletingAsksFirstAndCanBeUndone) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "varighet");
  Press(guide, "nav.restart");
  EXPECT_FALSE(guide.current_case().answers.empty());
  Press(guide, "nav.restart.nei");
  EXPECT_EQ(Find(guide, "nav.restart.ja"), nullptr);
  Press(guide, "nav.restart");
  Press(guide, "nav.restart.ja");
  EXPECT_TRUE(guide.current_case().answers.empty());
  EXPECT_EQ(guide.view().section, "hvem");
  Press(guide, "nav.restart.angre");
  EXPECT_FALSE(guide.current_case().answers.empty());
  EXPECT_EQ(guide.view().section, "varighet");
}

TEST(Guide, AWrongFieldInTheApplicationIsShownBesideItAndNothingIsSaved) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.foedselsdato", "i fjor");
  Press(guide, "nav.next");
  EXPECT_EQ(guide.view().section, "soeknad");
  EXPECT_FALSE(Find(guide, "a.foedselsdato")->error.empty());
  EXPECT_EQ(Find(guide, "a.foedselsdato")->value, "i fjor");
}

TEST(Guide, ACharacterThatCannotBeWrittenIsNamedAtItsField) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.navn", "漢");
  Press(guide, "nav.next");
  EXPECT_EQ(guide.view().section, "soeknad");
  EXPECT_NE(Find(guide, "a.navn")->error.find("漢"), std::string::npos);
  EXPECT_NE(Find(guide, "errors.a.navn"), nullptr);
  Answer(guide, {"a.navn=Áilu"}, "oppsummering");
}

TEST(Guide, GuardiansCanBeAddedAndRemoved) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.foresatte.legg_til");
  Press(guide, "a.foresatte.0.navn", "Kari Nordmann");
  Press(guide, "a.foresatte.legg_til");
  EXPECT_EQ(guide.current_case().application.lists.find("foresatte")->second.size(), 2U);
  ExpectSound(guide);
  Press(guide, "a.foresatte.0.fjern");
  Press(guide, "a.foresatte.0.fjern");
  EXPECT_EQ(Find(guide, "a.foresatte.0.navn"), nullptr);
}

TEST(Guide, ARemovedRowCanBeBroughtBack) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.foresatte.legg_til");
  Press(guide, "a.foresatte.0.navn", "Kari Nordmann");
  Press(guide, "a.foresatte.0.fjern");
  EXPECT_FALSE(guide.view().announce.empty());
  Press(guide, "a.foresatte.angre");
  EXPECT_EQ(Find(guide, "a.foresatte.0.navn")->value, "Kari Nordmann");
}

TEST(Guide, DeletingEverythingKeepsNoRowThatWasRemovedBefore) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.foresatte.legg_til");
  Press(guide, "a.foresatte.0.navn", "Kari Nordmann");
  Press(guide, "a.foresatte.0.fjern");
  Press(guide, "nav.restart");
  Press(guide, "nav.restart.ja");
  Press(guide, "nav.restart.angre");
  EXPECT_EQ(guide.view().section, "soeknad");
  EXPECT_EQ(Find(guide, "a.foresatte.angre"), nullptr);
}

TEST(Guide, WhoeverChangesOneAnswerGoesStraightBackToTheSummary) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  Press(guide, "change.hjelp");
  EXPECT_EQ(guide.view().section, "hjelp");
  Press(guide, "change.oppsummering");
  EXPECT_EQ(guide.view().section, "oppsummering");
}

TEST(Guide, AYouthAloneIsNotAskedTwiceForTheSameWish) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=16"}, "hjelp");
  Answer(guide, {"q.tjenester.bup", "q.tjenester.psykisk_helse"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.over_24_mnd"}, "barnet");
  Answer(guide,
         {"q.alvor_helse.nei", "q.alvor_funksjon.nei", "q.alvor_livsviktig.nei", "q.alvorlig.nei"},
         "passer");
  Answer(guide, {"q.passer.ingen"}, "oensker");
  EXPECT_EQ(Find(guide, "q.ungdom_oensker.ja"), nullptr);
  Press(guide, "q.oensker_koordinator.ja");
  EXPECT_EQ(ChoiceOf(guide, "ungdom_oensker"), "ja");
  Press(guide, "q.oensker_koordinator.nei");
  Press(guide, "q.oensker_plan.nei");
  EXPECT_EQ(ChoiceOf(guide, "ungdom_oensker"), "nei");
}

TEST(Guide, AChildThatAsksInConfidenceIsNotAskedAboutParents) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=13"}, "hjelp");
  Answer(guide, {"q.tjenester.bup", "q.tjenester.psykisk_helse"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.over_24_mnd"}, "barnet");
  Answer(guide,
         {"q.alvor_helse.ja", "q.alvor_funksjon.nei", "q.alvor_livsviktig.nei", "q.alvorlig.ja"},
         "passer");
  Answer(guide, {"q.passer.ingen"}, "oensker");
  Press(guide, "q.skjermes_for_foreldre.ja");
  EXPECT_EQ(Find(guide, "q.foreldreansvar.alene"), nullptr);
}

TEST(Guide, SearchFindsHelpersByOtherWords) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "hjelp");
  Press(guide, "q.tjenester.sok", "ADHD");
  EXPECT_NE(Find(guide, "q.tjenester.bup"), nullptr);
  EXPECT_EQ(Find(guide, "q.tjenester.fastlege"), nullptr);
  Press(guide, "q.tjenester.sok", "Øye");
  EXPECT_NE(Find(guide, "q.tjenester.avtalespesialist"), nullptr);
}

TEST(Guide, ADayOutsideTheRulesIsSaidAndTheLawsOwnDayIsUsed) {
  GuideOptions options;
  options.today = "2031-01-01";
  Result<Guide> guide = Guide::Create(options);
  ASSERT_TRUE(guide.ok());
  EXPECT_NE(Find(guide.value(), "t.date"), nullptr);
}

TEST(Guide, UnknownNodesChangeNothing) {
  Guide guide = NewGuide();
  for (const char* id : {"", "q.alder", "a.navn", "out.pdf", "nav.restart.ja", "q.kpr", "x"}) {
    guide.Apply({id, "1"});
    EXPECT_TRUE(guide.current_case().answers.empty()) << id;
    EXPECT_EQ(guide.view().section, "hvem");
  }
}

// Presses at random, as a child with a phone does: whatever comes, the view stays sound and the
// case stays one that the reader accepts.
TEST(Guide, AnyOrderOfPressesKeepsTheViewSound) {
  const Result<Profile> profile = ReadProfile("standard", Embedded("municipalities/standard.json"));
  const Result<RuleSet> rules =
      RuleSet::Load("rules/no.json", Embedded("rules/no.json"), profile.value());
  const std::vector<std::string> typed = {"7", "17", "15", "1.2020", "abc", "3.11.2026", "0", "40"};
  std::uint64_t seed = 20261122;
  const auto random = [&seed](std::size_t below) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::size_t>(seed >> 33U) % below;
  };
  std::set<std::string> sections;
  for (int run = 0; run < Rounds(40); ++run) {
    Guide guide = NewGuide();
    for (int step = 0; step < 150; ++step) {
      std::vector<const Node*> live;
      for (const Node& node : guide.view().nodes) {
        const bool acts = node.role == Role::kRadio || node.role == Role::kCheckbox ||
                          node.role == Role::kButton || node.role == Role::kTextInput ||
                          node.role == Role::kNumberInput || node.role == Role::kDateInput ||
                          node.role == Role::kDetails;
        const bool deletes = node.id.find("nav.restart") == 0 && random(20) != 0;
        if (acts && !deletes) live.push_back(&node);
      }
      const bool onward = random(6) == 0 && Find(guide, "nav.next") != nullptr;
      const Node* node = onward ? Find(guide, "nav.next") : live[random(live.size())];
      const bool tick = node->role == Role::kCheckbox || node->role == Role::kDetails;
      const std::string value = tick ? (node->checked ? "false" : "true") : typed[random(8)];
      guide.Apply({std::string(node->id), value});
      sections.insert(guide.view().section);
      const std::vector<std::string> faults = ViewFaults(guide.view());
      ASSERT_TRUE(faults.empty()) << guide.view().section << ": " << faults[0];
    }
    const std::string written = WriteCase(guide.current_case());
    const Result<Case> read = ReadCase("walk", written, rules.value());
    ASSERT_TRUE(read.ok()) << ToLine(read.errors()[0]) << "\n" << written;
    EXPECT_EQ(read.value().answers, guide.current_case().answers);
    EXPECT_EQ(read.value().skipped, guide.current_case().skipped);
  }
  EXPECT_GE(sections.size(), Rounds(40) == 40 ? 8U : 2U);
}

}  // namespace
}  // namespace samvei
