#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "guide_walk.h"

namespace samvei {
namespace {

using test::Answer;
using test::Find;
using test::NewGuide;
using test::Press;
using test::RunFamilyTo;
using test::ViewFaults;

void ExpectSound(const Guide& guide) {
  for (const std::string& fault : ViewFaults(guide.view())) ADD_FAILURE() << fault;
}

// An adult with two services, on the page of wishes.
Guide AdultAt(const char* wish, const char* refusal) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=42"}, "hjelp");
  Answer(guide, {"q.tjenester.fysioterapi", "q.tjenester.ergoterapi"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.over_24_mnd"}, "passer");
  if (*refusal != '\0') {
    Press(guide, "q.avgjoerelse.s.har");
    Press(guide, std::string("q.avgjoerelse.") + refusal);
    Press(guide, "q.avgjoerelse_kjent", "3.11.2026");
    if (Find(guide, "q.klagespor.helse") != nullptr) Press(guide, "q.klagespor.helse");
  } else {
    Press(guide, "q.passer.ingen");
  }
  Answer(guide, {}, "oensker");
  Answer(guide, {"q.oensker_koordinator.ja", wish}, "svar");
  Answer(guide, {}, "soeknad");
  return guide;
}

TEST(GuideDocuments, ThePlanIsOfferedToThoseWhoWishForOne) {
  Guide wished = AdultAt("q.oensker_plan.ja", "");
  ASSERT_NE(Find(wished, "d.plan"), nullptr);
  EXPECT_FALSE(Find(wished, "d.plan")->checked) << "folded until somebody opens it";
  ExpectSound(wished);
  Answer(wished, {}, "oppsummering");
  ExpectSound(wished);
  EXPECT_NE(Find(wished, "out.plan"), nullptr);
  EXPECT_EQ(Find(wished, "out.klage"), nullptr);
  const Effect effect = Press(wished, "out.plan");
  ASSERT_TRUE(effect.save.has_value());
  EXPECT_EQ(effect.save->name, "plan.pdf");
  EXPECT_EQ(effect.save->bytes.substr(0, 5), "%PDF-");
  EXPECT_FALSE(Find(wished, "s.saved.plan")->name.empty());
  EXPECT_TRUE(Find(wished, "s.saved")->name.empty()) << "the application was not saved";

  Guide declined = AdultAt("q.verktoey.ansvarsgruppe", "");
  EXPECT_EQ(Find(declined, "d.plan"), nullptr);
  EXPECT_EQ(Find(declined, "a.ressurser"), nullptr);
  Answer(declined, {}, "oppsummering");
  EXPECT_EQ(Find(declined, "out.plan"), nullptr);
  EXPECT_NE(Find(declined, "t.out.plan.none"), nullptr) << "a sentence instead";
}

TEST(GuideDocuments, TheLetterIsOfferedAfterARefusal) {
  Guide guide = AdultAt("q.oensker_plan.ja", "avslag_koordinator");
  ASSERT_NE(Find(guide, "a.saksnummer"), nullptr);
  Press(guide, "a.saksnummer", "2026/7");
  Press(guide, "a.klage_begrunnelse", "De så ikke på samarbeidet.");
  Answer(guide, {}, "oppsummering");
  ExpectSound(guide);
  ASSERT_NE(Find(guide, "out.klage"), nullptr);
  EXPECT_EQ(Find(guide, "out.klage")->name, "Lagre klagen som PDF");
  EXPECT_NE(Find(guide, "t.out.klage.frist")->name.find("dager igjen"), std::string::npos);
  const Effect effect = Press(guide, "out.klage");
  ASSERT_TRUE(effect.save.has_value());
  EXPECT_EQ(effect.save->name, "brev.pdf");

  Guide follow_up = AdultAt("q.oensker_plan.ja", "ikke_fulgt_opp");
  Answer(follow_up, {}, "oppsummering");
  EXPECT_EQ(Find(follow_up, "out.klage")->name, "Lagre brevet som PDF");
  EXPECT_EQ(Find(follow_up, "t.out.klage.frist"), nullptr);
  EXPECT_EQ(Find(AdultAt("q.oensker_plan.ja", ""), "a.saksnummer"), nullptr);
}

TEST(GuideDocuments, GoalsAndLifeAreasAreWrittenDown) {
  Guide guide = AdultAt("q.oensker_plan.ja", "");
  Press(guide, "d.plan", "true");
  EXPECT_TRUE(Find(guide, "d.plan")->checked);
  Press(guide, "a.ressurser", "God venn.");
  Press(guide, "a.livsomraader.bolig.naa", "Bor alene.");
  Press(guide, "a.livsomraader.helse.oensker", "Færre timer.");
  Press(guide, "a.maal.legg_til");
  EXPECT_EQ(guide.view().focus, "a.maal.0.maal");
  Press(guide, "a.maal.0.maal", "Komme ut.");
  Press(guide, "a.maal.0.omraade.fritid");
  Press(guide, "a.maal.0.omraade.nettverk");
  ExpectSound(guide);
  EXPECT_EQ(Find(guide, "a.livsomraader.bolig.naa")->value, "Bor alene.");
  EXPECT_TRUE(Find(guide, "a.maal.0.omraade.nettverk")->checked);
  EXPECT_FALSE(Find(guide, "a.maal.0.omraade.fritid")->checked);
  const Application& application = guide.current_case().application;
  EXPECT_EQ(application.texts.at("ressurser"), "God venn.");
  EXPECT_EQ(application.lists.at("livsomraader"),
            (std::vector<Row>{{{"omraade", "bolig"}, {"naa", "Bor alene."}},
                              {{"omraade", "helse"}, {"oensker", "Færre timer."}}}));
  EXPECT_EQ(application.lists.at("maal"),
            (std::vector<Row>{{{"maal", "Komme ut."}, {"omraade", "nettverk"}}}));

  Press(guide, "a.livsomraader.bolig.naa", "");
  Press(guide, "a.livsomraader.helse.oensker", "");
  EXPECT_EQ(guide.current_case().application.lists.count("livsomraader"), 0U);
  Press(guide, "a.maal.0.fjern");
  Press(guide, "a.maal.angre");
  EXPECT_EQ(Find(guide, "a.maal.0.maal")->value, "Komme ut.");
  for (int i = 1; i < 30; ++i) Press(guide, "a.maal.legg_til");
  EXPECT_NE(Find(guide, "a.maal.29.maal"), nullptr);
  EXPECT_EQ(Find(guide, "a.maal.legg_til"), nullptr) << "thirty are enough";
}

// A character that cannot be printed stops only the documents that it stands in, and is told where
// it can be mended: what is folded opens.
TEST(GuideDocuments, CharactersAreCheckedForEachDocument) {
  Guide guide = AdultAt("q.oensker_plan.ja", "");
  Answer(guide, {}, "oppsummering");
  Press(guide, "nav.step.soeknad");
  Press(guide, "a.livsomraader.bolig.naa", "Bor \xF0\x9F\x98\x80");
  Press(guide, "change.oppsummering");
  ASSERT_EQ(guide.view().section, "oppsummering");
  EXPECT_TRUE(Press(guide, "out.pdf").save.has_value()) << "the application does not hold it";
  EXPECT_FALSE(Press(guide, "out.plan").save.has_value());
  ASSERT_EQ(guide.view().section, "soeknad");
  EXPECT_NE(Find(guide, "errors.a.livsomraader.bolig.naa"), nullptr);
  EXPECT_FALSE(Find(guide, "a.livsomraader.bolig.naa")->error.empty());
  EXPECT_TRUE(Find(guide, "d.plan")->checked);
  EXPECT_TRUE(Find(guide, "d.livsomraader.bolig")->checked);
  EXPECT_FALSE(Find(guide, "d.livsomraader.fritid")->checked);
  Press(guide, "a.livsomraader.bolig.naa", "Bor alene");
  Press(guide, "change.oppsummering");
  EXPECT_TRUE(Press(guide, "out.plan").save.has_value());
}

// Whatever is saved stays where others may find it, and that is said as it happens. Of the
// application it stands above the button, and of the case where one chooses whether to lock it.
TEST(GuideDocuments, EveryFileComesWithAWordOnDevicesThatOthersUse) {
  Guide guide = AdultAt("q.oensker_plan.ja", "avslag_koordinator");
  Answer(guide, {}, "oppsummering");
  EXPECT_NE(Find(guide, "t.save.device"), nullptr);
  Press(guide, "d.melding", "true");
  Press(guide, "d.forms.experts", "true");
  for (const std::string button :
       {"out.text", "out.print", "out.json", "out.fhir", "out.plan", "out.klage", "out.kalender",
        "out.melding.txt", "out.melding.pdf"}) {
    EXPECT_TRUE(Press(guide, button).save.has_value()) << button;
    bool told = false;
    for (const Node& node : guide.view().nodes) {
      told = told || (node.role == Role::kStatus &&
                      node.name.find("maskin som andre også bruker") != std::string::npos);
    }
    EXPECT_TRUE(told) << button;
  }
  Press(guide, "out.save");
  Press(guide, "out.save.plain");
  EXPECT_NE(Find(guide, "t.save.warning")->name.find("maskin som andre også bruker"),
            std::string::npos);
}

TEST(GuideDocuments, OrdinaryFamilyFindsThePlanAndNoLetter) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  EXPECT_NE(Find(guide, "out.plan"), nullptr);
  EXPECT_EQ(Find(guide, "out.klage"), nullptr);
}

}  // namespace
}  // namespace samvei
