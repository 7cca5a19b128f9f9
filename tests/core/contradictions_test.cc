// Where the sources disagree on who gets what: one test a row of docs/contradictions.md. The rows
// on names, paragraphs and complaints are in contradictions_law_test.cc.
#include "tests/core/contradictions.h"

#include <gtest/gtest.h>

#include "core/embedded.h"
#include "tests/core/guide_walk.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

// The number of services: no number in the law, so no "no" from a count that leaves some out.
TEST(Contradictions, C02_CountingServicesNeverEndsInNo) {
  struct Row {
    const char* services;
    Verdict koordinator;
  };
  constexpr Row kRows[] = {
      {R"(["hjemmesykepleie", "fysioterapi"])", Verdict::kJa},
      {R"(["fastlege", "helsesykepleier"])", Verdict::kVurderes},  // what some leave out
      {R"(["fysioterapi", "fastlege"])", Verdict::kVurderes},
      {R"(["fysioterapi"])", Verdict::kVurderes},         // one may hold several offers
      {R"(["fysioterapi", "aap"])", Verdict::kVurderes},  // other sectors count towards the need
      {R"(["fastlege"])", Verdict::kNei},                 // nothing to coordinate
  };
  for (const std::string& profile : Profiles()) {
    for (const Row& row : kRows) {
      EXPECT_EQ(VerdictOn("koordinator", With(Adult(), {{"tjenester", row.services}}), profile),
                row.koordinator)
          << profile << " " << row.services;
    }
  }
  EXPECT_EQ(Criterion(Judge(With(Adult(), {{"tjenester", R"(["fastlege", "helsesykepleier"])"}})),
                      "individuell_plan.helse.tjenester")
                .verdict.worst,
            Verdict::kVurderes);
  ExpectSays(NoteOf("lund", "koordinator"), {"fastlege og helsesykepleier", "andre sektorer",
                                             "Loven krever ikke et bestemt antall"});
}

// Receipt or need: the law asks for the need.
TEST(Contradictions, C03_NeedCountsAndNotReceipt) {
  for (const char* voice : {"", ".selv", ".barn"}) {
    ExpectSays(Bokmaal().Get(std::string("question.tjenester.label") + voice),
               {"får, eller trenger nå"});
  }
  ExpectSays(Bokmaal().Get("question.tjenester.label.venter"), {"barnet vil trenge"});
  ExpectSays(Bokmaal().Get("services.status.trenger"), {"Trenger, får ikke"});
  ExpectSays(NoteOf("s0", "koordinator"), {"mottar", "Loven spør etter behovet"});
  // Whatever is said of how it stands with a service, refused or only needed: it counts the same.
  for (const char* status : {"faar", "trenger", "avslag"}) {
    Guide guide = NewGuide();
    RunFamilyTo(guide, "hjelp");
    Press(guide, "q.tjenester.fysioterapi");
    Press(guide, "q.tjenester.ergoterapi");
    Press(guide, std::string("q.tjenester.s.fysioterapi.") + status);
    Press(guide, std::string("q.tjenester.s.ergoterapi.") + status);
    const Result<Assessment> assessed = Rules().Assess(guide.current_case());
    ASSERT_TRUE(assessed.ok());
    EXPECT_EQ(Criterion(assessed.value(), "koordinator.tjenester").verdict,
              (Span{Verdict::kJa, Verdict::kJa}))
        << status;
  }
}

// Active need or future need: a koordinator is for the one who has it, a barnekoordinator also for
// the one who will have it.
TEST(Contradictions, C04_AFutureNeedIsForTheBarnekoordinator) {
  const Facts later = {{"tjenester", "[]"},
                       {"tjenester_senere", R"(["avlastning", "habilitering", "ppt"])"}};
  EXPECT_EQ(VerdictOn("koordinator", With(Adult(), later)), Verdict::kVurderes);
  EXPECT_EQ(VerdictOn("koordinator", With(Child(), later)), Verdict::kVurderes);
  EXPECT_EQ(VerdictOn("barnekoordinator", With(Child(), later)),
            VerdictOn("barnekoordinator",
                      With(Child(), {{"tjenester", R"(["avlastning", "habilitering", "ppt"])"}})));
  EXPECT_EQ(VerdictOn("barnekoordinator", With(Child(), later)), Verdict::kTrolig);
  Facts unborn = With(Child(), later);
  unborn["venter_barn"] = R"("ja")";
  unborn.erase("alder");
  EXPECT_EQ(VerdictOn("barnekoordinator", unborn), Verdict::kTrolig);
  EXPECT_EQ(VerdictOn("koordinator", unborn), Verdict::kUaktuelt);
}

// One health service or several, "and" or "or": both kinds, one of each.
TEST(Contradictions, C05_BarnekoordinatorNeedsBothKindsOfService) {
  const auto judge = [](const char* services) {
    return VerdictOn("barnekoordinator", With(Child(), {{"tjenester", services}}));
  };
  EXPECT_EQ(judge(R"(["avlastning", "ppt"])"), Verdict::kTrolig);
  EXPECT_EQ(judge(R"(["ppt", "tilrettelagt_skole"])"), Verdict::kNei);  // no health service
  // None but health services: "will need" others, as every child does; a professional must judge.
  EXPECT_EQ(judge(R"(["avlastning", "habilitering", "habu"])"), Verdict::kVurderes);
  EXPECT_EQ(VerdictOn("koordinator", With(Child(), {{"tjenester", R"(["avlastning", "habu"])"}})),
            Verdict::kJa);
}

// Two meanings of "welfare services": the wide one of the barnekoordinator, and that of the plan.
TEST(Contradictions, C14_WelfareServicesAreWideForTheChildAndNarrowForThePlan) {
  const Assessment school =
      Judge(With(Child(), {{"tjenester", R"(["ppt", "tilrettelagt_skole"])"}}));
  EXPECT_EQ(Criterion(school, "barnekoordinator.velferd").verdict.worst, Verdict::kJa);
  EXPECT_EQ(school.Outcome("individuell_plan").conditions.worst, Verdict::kNei);
  // School and kindergarten contribute to a plan; they do not lead it.
  EXPECT_EQ(Judge(With(Child(), {{"tjenester", R"(["avlastning", "ppt"])"}})).lead, "kommunen");
  EXPECT_EQ(Judge(With(Child(), {{"tjenester", R"(["avlastning", "barnevern"])"}})).lead,
            "avtales");
  // A benefit is of the wide kind too, if alone a weak one.
  const Assessment benefit =
      Judge(With(Child(), {{"tjenester", R"(["avlastning", "hjelpestoenad"])"}}));
  EXPECT_EQ(Criterion(benefit, "barnekoordinator.velferd").verdict.worst, Verdict::kTrolig);
}

// Who leads the plan: the health service always, or as the services agree.
TEST(Contradictions, C15_TheLeadOfAPlanIsAgreed) {
  const Facts mixed =
      With(Adult(), {{"tjenester", R"(["hjemmesykepleie", "fysioterapi", "aap"])"}});
  for (const std::string& profile : Profiles()) {
    EXPECT_EQ(Judge(mixed, profile).lead, "avtales") << profile;
    EXPECT_EQ(Judge(Adult(), profile).lead, "kommunen") << profile;
  }
  EXPECT_TRUE(Stands(Rules().SourcesOf("lead"), "forskrift-ip-7"));
  ExpectSays(Bokmaal().Get("lead.avtales"), {"avtaler", "avgjør kommunen"});
  ExpectSays(NoteOf("lund", "individuell_plan"), {"Vanligvis", "skal tjenestene avtale"});
}

// "Complex, or long-term and coordinated": the hospital's coordinator at once, the municipality's
// for a professional to judge.
TEST(Contradictions, C16_ComplexAloneIsEnoughAtTheHospitalOnly) {
  const Facts complex_and_short =
      With(Adult(), {{"tjenester", R"(["hjemmesykepleie", "innleggelse"])"},
                     {"opphold", R"("sykehus")"},
                     {"varighet", R"("under_3_mnd")"},
                     {"komplekst", R"("ja")"},
                     {"samordningsbehov", R"("nei")"}});
  EXPECT_EQ(VerdictOn("sykehuskoordinator", complex_and_short), Verdict::kJa);
  EXPECT_EQ(VerdictOn("koordinator", complex_and_short), Verdict::kVurderes);
  const Facts hospital_alone = With(complex_and_short, {{"tjenester", R"(["innleggelse"])"}});
  EXPECT_EQ(VerdictOn("sykehuskoordinator", hospital_alone), Verdict::kJa);
  EXPECT_EQ(VerdictOn("koordinator", hospital_alone), Verdict::kNei);
  const Facts simple = With(complex_and_short, {{"komplekst", R"("nei")"}});
  EXPECT_EQ(VerdictOn("sykehuskoordinator", simple), Verdict::kNei);
  EXPECT_EQ(VerdictOn("koordinator", simple), Verdict::kNei);
}

// Siblings: one "can" be shared if the burden is large, or one is appointed for the family.
TEST(Contradictions, C17_SiblingsShareOneWhateverTheBurden) {
  for (const char* burden : {R"("ja")", R"("nei")"}) {
    const Assessment a =
        Judge(With(Child(), {{"soesken_med_behov", "1"}, {"stor_belastning", burden}}));
    EXPECT_TRUE(Stands(a.notes, "one_for_the_family")) << burden;
    EXPECT_TRUE(Stands(a.recommend, "barnekoordinator")) << burden;
    EXPECT_FALSE(Stands(a.recommend, "koordinator")) << burden;  // not both
    // Two siblings may still have a coordinator each.
    EXPECT_EQ(a.Outcome("koordinator").verdict.worst, Verdict::kJa) << burden;
  }
  ExpectSays(Bokmaal().Get("note.one_for_the_family"),
             {"hele familien", "er det én felles barnekoordinator", "ikke et krav"});
  ExpectSays(Bokmaal().Get("outcome.koordinator.covered"), {"ikke en koordinator i tillegg"});
  ExpectSays(NoteOf("s0", "barnekoordinator"), {"søsken", "belastningen", "Loven krever ikke det"});
}

// "Long-term": no fixed time, or normally more than two years.
TEST(Contradictions, C18_NoFixedTimeIsDemanded) {
  const Facts months = With(Adult(), {{"varighet", R"("mnd_3_24")"}});
  for (const std::string& profile : Profiles()) {
    const Verdict wanted = profile == "bodoe" ? Verdict::kVurderes : Verdict::kTrolig;
    EXPECT_EQ(VerdictOn("koordinator", months, profile), wanted) << profile;
    EXPECT_EQ(VerdictOn("individuell_plan", months, profile), wanted) << profile;
  }
  EXPECT_EQ(VerdictOn("koordinator", Adult(), "bodoe"), Verdict::kJa);
  EXPECT_EQ(VerdictOn("koordinator", With(Adult(), {{"varighet", R"("under_3_mnd")"}})),
            Verdict::kNei);
  const Facts short_and_complex =
      With(Adult(), {{"varighet", R"("under_3_mnd")"}, {"komplekst", R"("ja")"}});
  EXPECT_EQ(VerdictOn("koordinator", short_and_complex), Verdict::kVurderes);
  EXPECT_TRUE(
      Stands(Criterion(Judge(months, "bodoe"), "koordinator.varighet").sources, "guide-bodoe"));
  ExpectSays(NoteOf("bodoe", "koordinator"), {"normalt mer enn to år", "Loven setter ingen"});
  ExpectSays(Bokmaal().Get("question.varighet.hint"), {"ikke et bestemt antall måneder"});
}

// "Somewhat stricter": in severity and in kinds of service, looser in their number and in time.
TEST(Contradictions, C19_BarnekoordinatorIsNotSimplyStricter) {
  ExpectNowhere("strengere");
  // Looser: one health service is enough, and the need may come later.
  const Facts one = With(Child(), {{"tjenester", R"(["avlastning", "ppt"])"}});
  EXPECT_GT(VerdictOn("barnekoordinator", one), VerdictOn("koordinator", one));
  // Stricter: a condition that is not serious.
  const Facts mild =
      With(Child(),
           {{"alvorlig", R"("nei")"}, {"alvor_helse", R"("nei")"}, {"alvor_funksjon", R"("nei")"}});
  EXPECT_EQ(VerdictOn("koordinator", mild), Verdict::kJa);
  EXPECT_EQ(VerdictOn("barnekoordinator", mild), Verdict::kNei);
  ExpectSays(Bokmaal().Get("outcome.barnekoordinator.what"),
             {"alvorlig", "både helsehjelp og annen hjelp", "Én helsetjeneste kan være nok",
              "behovet kan komme senere"});
}

// A score of "4,5": two whole numbers, and never a threshold of the law.
TEST(Contradictions, C24_ScoresAreFourAndFive) {
  const auto severity = [](const char* score) {
    const Facts facts = With(Child(), {{"alvorlig", R"("usikker")"},
                                       {"alvor_helse", R"("nei")"},
                                       {"alvor_funksjon", R"("nei")"},
                                       {"kpr", score}});
    return Criterion(Judge(facts), "barnekoordinator.alvorlig").verdict.worst;
  };
  EXPECT_EQ(severity("4"), Verdict::kTrolig);
  EXPECT_EQ(severity("4.4"), Verdict::kTrolig);
  EXPECT_EQ(severity("5"), Verdict::kTrolig);
  EXPECT_EQ(severity("3.9"), Verdict::kVurderes);
  EXPECT_EQ(severity("3"), Verdict::kVurderes);
  EXPECT_EQ(severity("1"), Verdict::kVurderes);  // no score makes a no
  ExpectSays(NoteOf("s0", "barnekoordinator"), {"4 eller 5", "noen med skår 3"});
  ExpectNowhere("4,5");
}

}  // namespace
}  // namespace samvei::test
