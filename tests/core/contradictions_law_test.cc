// Where the sources disagree with the law on names, paragraphs and complaints: one test a row of
// docs/contradictions.md, and that this page and the tests name each other.
#include <gtest/gtest.h>

#include <set>

#include "core/embedded.h"
#include "tests/core/contradictions.h"
#include "tests/core/guide_walk.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

void ExpectRoute(const std::optional<ComplaintRoute>& route, int weeks, const std::string& to) {
  ASSERT_TRUE(route.has_value());
  EXPECT_EQ(route->weeks, weeks);
  EXPECT_EQ(route->to, to);
}

// The paragraph behind an id: "pasient- og brukerrettighetsloven § 2-5: Rett til …".
std::string Paragraph(std::string_view id) {
  const Source* source = Rules().FindSource(id);
  EXPECT_NE(source, nullptr) << id;
  return source == nullptr ? "" : source->short_title + ": " + source->title;
}

bool IsLinked(std::string_view part) {
  for (const Source& source : Rules().sources()) {
    if (source.link.find(part) != std::string::npos) return true;
  }
  return false;
}

Assessment Refused(const std::string& decision, const std::string& track) {
  return Judge(With(
      Adult(),
      {{"avgjoerelse", decision}, {"avgjoerelse_kjent", R"("2026-11-03")"}, {"klagespor", track}}));
}

// No right to complain, or a right.
TEST(Contradictions, C01_CoordinatorDecisionsCanBeComplainedOf) {
  for (const std::string& profile : Profiles()) {
    const Assessment a = Judge(Adult(), profile);
    ExpectRoute(a.complaint.koordinator, 4, "statsforvalteren");
    ExpectRoute(a.complaint.sykehuskoordinator, 4, "statsforvalteren");
    ExpectRoute(Judge(Child(), profile).complaint.barnekoordinator, 4, "statsforvalteren");
  }
  const Assessment refused = Refused(R"("avslag_koordinator")", R"("helse")");
  ASSERT_TRUE(refused.complaint.deadline.has_value());
  EXPECT_EQ(ToIso(*refused.complaint.deadline), "2026-12-01");
  EXPECT_TRUE(Stands(Rules().SourcesOf("complaint.koordinator"), "pbrl-7-2"));
  // Lund's guidelines say otherwise: the page says that they are outdated, and how to complain.
  Guide guide = NewGuide(Embedded("municipalities/lund.json"));
  RunFamilyTo(guide, "svar");
  ASSERT_NE(Find(guide, "t.local.koordinator"), nullptr);
  ExpectSays(Find(guide, "t.local.koordinator")->name,
             {"ikke kan påklages", "gjelder ikke lenger", "dere kan klage"});
  ASSERT_NE(Find(guide, "complaint.koordinator"), nullptr);
  ExpectSays(Find(guide, "complaint.koordinator")->name, {"4 ukers frist", "Statsforvalteren"});
}

TEST(Contradictions, C06_StatsforvalterenIsTheNameNow) {
  ExpectNowhere("fylkesmann");
  EXPECT_EQ(Bokmaal().Get("complaint.to.statsforvalteren"), "Statsforvalteren");
  EXPECT_EQ(Bokmaal().Get("document.complaint.to.statsforvalteren"), "statsforvalteren");
}

// Four weeks from the letter, or from knowing enough; and three weeks outside the health laws.
TEST(Contradictions, C07_DeadlinesRunFromKnowing) {
  EXPECT_EQ(ToIso(*Refused(R"("avslag_plan")", R"("helse")").complaint.deadline), "2026-12-01");
  EXPECT_EQ(ToIso(*Refused(R"("avslag_plan")", R"("nav")").complaint.deadline), "2026-11-24");
  EXPECT_EQ(ToIso(*Refused(R"("avslag_plan")", R"("barnevern")").complaint.deadline), "2026-11-24");
  ExpectRoute(Judge(With(Adult(), {{"tjenester", R"(["kvp"])"}})).complaint.individuell_plan, 3,
              "statsforvalteren");
  ExpectRoute(
      Judge(With(Adult(), {{"tjenester", R"(["aap", "bolig"])"}})).complaint.individuell_plan, 3,
      "nav_klageinstans");
  ExpectRoute(Judge(Adult()).complaint.individuell_plan, 4, "statsforvalteren");
  ExpectSays(Bokmaal().Get("question.avgjoerelse_kjent.label"), {"dag fikk dere vite det"});
  ExpectSays(Bokmaal().Get("complaint.line"), {"fra avgjørelsen ble kjent"});
  ExpectSays(Bokmaal().Get("document.complaint.route"), {"fra avgjørelsen ble kjent"});
  for (const char* source : {"pbrl-7-5", "fvl-29"}) {
    EXPECT_TRUE(Stands(Rules().SourcesOf("complaint.deadline"), source)) << source;
  }
  EXPECT_EQ(Paragraph("pbrl-7-5"), "pasient- og brukerrettighetsloven § 7-5: Frist for klage");
  EXPECT_EQ(Paragraph("fvl-29"), "forvaltningsloven § 29: Klagefrist");
}

// "Enkeltvedtak" or not: outside chapters IV and V of forvaltningsloven, so it is not said.
TEST(Contradictions, C08_NothingIsCalledAnEnkeltvedtak) {
  ExpectNowhere("enkeltvedtak");
  ExpectSays(Bokmaal().Get("complaint.how"), {"den som har avgjort"});
  ExpectSays(Bokmaal().Get("after.3"), {"avgjørelsen skriftlig"});
  ExpectSays(Bokmaal().Get("document.ask.no_form_needed"), {"Svaret ønskes skriftlig"});
}

// A complaint about rehabilitation stands in the wrong document.
TEST(Contradictions, C09_ComplaintsAreNotAboutRehabilitation) {
  ExpectNowhere("utenfor institusjon");
  const Facts others = {{"tjenester", R"(["hjemmesykepleie", "fysioterapi"])"}};
  const Facts rehabilitation = {{"tjenester", R"(["hjemmesykepleie", "rehabilitering"])"}};
  for (const Facts& services : {others, rehabilitation}) {
    const Assessment a = Judge(With(Adult(), services), "s0");
    ExpectRoute(a.complaint.koordinator, 4, "statsforvalteren");
    ExpectRoute(a.complaint.individuell_plan, 4, "statsforvalteren");
  }
}

// Paragraphs of two acts that were swapped.
TEST(Contradictions, C10_RightsAndDutiesStandInTheirOwnActs) {
  EXPECT_EQ(Paragraph("pbrl-2-5"),
            "pasient- og brukerrettighetsloven § 2-5: Rett til individuell plan");
  EXPECT_EQ(Paragraph("pbrl-2-5-b"),
            "pasient- og brukerrettighetsloven § 2-5 b: Rett til koordinator");
  EXPECT_EQ(Paragraph("hol-7-1"), "helse- og omsorgstjenesteloven § 7-1: Individuell plan");
  EXPECT_EQ(Paragraph("hol-7-2"), "helse- og omsorgstjenesteloven § 7-2: Koordinator");
  EXPECT_EQ(Paragraph("pbrl-7-2"), "pasient- og brukerrettighetsloven § 7-2: Klage mv.");
  for (const char* swapped : {"pbrl-7-1", "hol-2-5", "hol-2-5-b"}) {
    EXPECT_EQ(Rules().FindSource(swapped), nullptr) << swapped;
  }
  const Assessment a = Judge(Adult());
  EXPECT_TRUE(Stands(Criterion(a, "individuell_plan.helse").sources, "pbrl-2-5"));
  EXPECT_TRUE(Stands(Criterion(a, "individuell_plan.helse").sources, "hol-7-1"));
  EXPECT_FALSE(Stands(Criterion(a, "individuell_plan.helse").sources, "pbrl-2-5-b"));
  EXPECT_TRUE(Stands(Criterion(a, "koordinator.tjenester").sources, "pbrl-2-5-b"));
  EXPECT_TRUE(Stands(Criterion(a, "koordinator.tjenester").sources, "hol-7-2"));
  EXPECT_FALSE(Stands(Criterion(a, "koordinator.tjenester").sources, "pbrl-7-2"));
}

// A list of acts of which several are no longer in force.
TEST(Contradictions, C11_OnlyActsInForceAreNamed) {
  EXPECT_EQ(Paragraph("navl-15"), "Nav-loven § 15: Samarbeid med brukeren og individuell plan");
  EXPECT_EQ(Rules().FindSource("navl-15")->link, "https://lovdata.no/lov/2006-06-16-20/§15");
  EXPECT_EQ(Rules().FindSource("sotjl-15"), nullptr);
  EXPECT_EQ(Rules().FindSource("bvl-15-9")->link, "https://lovdata.no/lov/2021-06-18-97/§15-9");
  EXPECT_EQ(Rules().FindSource("oppl-24-1")->link, "https://lovdata.no/lov/2023-06-09-30/§24-1");
  EXPECT_EQ(Rules().FindSource("sphl-6-3"), nullptr);  // only guidance for the municipality
  EXPECT_FALSE(IsLinked("1992-07-17-100"));            // the former barnevernloven
  EXPECT_FALSE(IsLinked("1998-07-17-61"));             // the former opplæringsloven
  for (const char* former : {"§ 3-2a", "§ 3-2 a", "§ 15-5", "barneverntjenesteloven",
                             "barnevernloven", "lov om barnevernstjenester", "opplæringsloven"}) {
    ExpectNowhere(former);
  }
}

TEST(Contradictions, C12_RegulationsHaveTheirPresentNames) {
  EXPECT_EQ(
      Paragraph("forskrift-hab-16"),
      "forskrift om habilitering, rehabilitering og koordinator § 16: Koordinator i kommunen");
  EXPECT_EQ(
      Paragraph("forskrift-ip-6"),
      "forskrift om individuell plan § 6: Plikt til å igangsette arbeid med individuell plan");
  EXPECT_TRUE(IsLinked("/forskrift/2011-12-16-1256/"));
  EXPECT_TRUE(IsLinked("/forskrift/2022-06-22-1110/"));
  for (const char* former :
       {"habilitering og rehabilitering, individuell plan", "rehabilitering og habilitering, indiv",
        "individuell plan i arbeids- og velferds"}) {
    ExpectNowhere(former);
  }
  EXPECT_FALSE(IsLinked("/forskrift/2010-"));
}

// The regulation's wording before 2023, and its references that are out of date.
TEST(Contradictions, C13_CoordinationOfChildWelfareIsParagraph15_8) {
  EXPECT_EQ(Paragraph("bvl-15-8"), "barnevernsloven § 15-8: Samarbeid og samordning");
  EXPECT_EQ(Rules().FindSource("forskrift-ip-7")->in_force, "2023-01-01");
  const std::vector<std::string> sources =
      Criterion(Judge(With(Child(), {{"tjenester", R"(["barnevern", "ppt"])"}})),
                "samordning.behov")
          .sources;
  EXPECT_TRUE(Stands(sources, "bvl-15-8"));
  EXPECT_FALSE(Stands(sources, "bvl-15-9"));
  EXPECT_TRUE(Stands(sources, "oppl-24-1"));
  for (const char* former : {"friskole", "opplæringslova § 15-8"}) ExpectNowhere(former);
}

// What can be complained of: all of chapter 2 that is used here, to the statsforvalter.
TEST(Contradictions, C20_RightsOfChapter2AreComplainedOfToTheStatsforvalter) {
  EXPECT_EQ(Rules().FindSource("pbrl-7-2")->in_force, "2026-06-01");
  // The exception, § 2-4 a, goes to another body: no rule rests on it.
  EXPECT_EQ(Rules().FindSource("pbrl-2-4-a"), nullptr);
  ExpectNowhere("nasjonalt klageorgan");
  const Assessment a = Judge(Child());
  ExpectRoute(a.complaint.koordinator, 4, "statsforvalteren");
  ExpectRoute(a.complaint.barnekoordinator, 4, "statsforvalteren");
  ExpectRoute(a.complaint.individuell_plan, 4, "statsforvalteren");
}

// An application, or nothing that one applies for.
TEST(Contradictions, C21_NoApplicationIsDemanded) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "svar");
  ASSERT_NE(Find(guide, "t.send.no_demand"), nullptr);
  ExpectSays(Find(guide, "t.send.no_demand")->name, {"krever ingen søknad", "nok å be om hjelp"});
  ASSERT_NE(Find(guide, "send.telefon"), nullptr);
  ExpectSays(Find(guide, "send.telefon")->name, {"Ring", "ikke et skjema"});
  EXPECT_NE(Find(guide, "next.say"), nullptr);  // words for the phone
  ExpectSays(Bokmaal().Get("document.ask.no_form_needed"), {"krever ikke et bestemt skjema"});
  ExpectSays(Bokmaal().Get("know.5"), {"skal informere og tilby"});
}

// The word for being able to decide changed on 1 June 2026.
TEST(Contradictions, C22_BeslutningskompetanseIsTheWordNow) {
  ExpectNowhere("samtykkekompetanse", "question.beslutningskompetanse.hint");
  ExpectSays(Bokmaal().Get("question.beslutningskompetanse.hint"),
             {"beslutningskompetanse, tidligere samtykkekompetanse"});
  EXPECT_EQ(Paragraph("pbrl-4-3"),
            "pasient- og brukerrettighetsloven § 4-3: Hvem som har beslutningskompetanse");
  EXPECT_EQ(Rules().FindSource("pbrl-4-3")->in_force, "2026-06-01");
}

// "With your consent": the duty to notify is the law's; what is shared is the person's.
TEST(Contradictions, C23_TheHospitalMustNotifyAndSharingIsTheirSay) {
  const Facts admitted = With(Adult(), {{"opphold", R"("sykehus")"}});
  EXPECT_TRUE(Stands(Judge(admitted).notes, "hospital_notifies"));
  EXPECT_FALSE(Stands(Judge(Adult()).notes, "hospital_notifies"));
  // A consent that is open does not end the duty.
  const Facts open =
      With(admitted, {{"rolle", R"("verge")"}, {"beslutningskompetanse", R"("nei")"}});
  EXPECT_TRUE(Stands(Judge(open).notes, "hospital_notifies"));
  for (const char* source : {"sphl-2-5", "forskrift-ip-8"}) {
    EXPECT_TRUE(Stands(Rules().SourcesOf("hospital_notifies"), source)) << source;
  }
  ExpectSays(Bokmaal().Get("note.hospital_notifies"),
             {"skal melde", "koordinerende enhet på sykehuset", "skal sykehuset varsle kommunen",
              "lov å si nei til at opplysninger blir delt"});
  ExpectSays(Bokmaal().Get("document.note.hospital_notifies"), {"skal det varsle kommunen"});
}

// The page lists every test of a contradiction, each in one row, and no other.
TEST(Contradictions, ThePageAndTheTestsNameEachOther) {
  std::set<std::string> tests;
  const testing::UnitTest& all = *testing::UnitTest::GetInstance();
  for (int i = 0; i < all.total_test_suite_count(); ++i) {
    const testing::TestSuite& suite = *all.GetTestSuite(i);
    if (std::string(suite.name()) != "Contradictions") continue;
    for (int j = 0; j < suite.total_test_count(); ++j) {
      const std::string name = suite.GetTestInfo(j)->name();
      if (name.size() > 3 && name[0] == 'C' && name[3] == '_') tests.insert(name);
    }
  }
  EXPECT_EQ(tests.size(), 24U);
  const std::string page = ReadTestFile("../docs/contradictions.md");
  std::set<std::string> listed;
  for (std::size_t at = page.find("\n| C"); at != std::string::npos;
       at = page.find("\n| C", at + 1)) {
    const std::string row = page.substr(at + 1, page.find('\n', at + 1) - at - 1);
    const std::string number = row.substr(2, row.find(' ', 2) - 2);
    const std::size_t name = row.find("`" + number + "_");
    ASSERT_NE(name, std::string::npos) << row;
    const std::string test = row.substr(name + 1, row.find('`', name + 1) - name - 1);
    EXPECT_TRUE(listed.insert(test).second) << test << " stands twice";
    EXPECT_EQ(tests.count(test), 1U) << test << " is no test";
  }
  EXPECT_EQ(listed, tests);
}

}  // namespace
}  // namespace samvei::test
