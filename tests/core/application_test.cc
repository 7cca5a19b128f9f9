#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/core/application_people.h"

namespace samvei::apply_test {
namespace {

TEST(Application, ConsentsStandOnPagesOfTheirOwn) {
  const Document document = BuildPerson("child");
  std::vector<std::size_t> breaks;
  std::size_t consent = 0, signature = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (std::holds_alternative<document::PageBreak>(document.blocks[i])) breaks.push_back(i);
    if (std::holds_alternative<document::Signature>(document.blocks[i])) signature = i;
    const auto* box = std::get_if<document::Checkbox>(&document.blocks[i]);
    if (box != nullptr && box->id == "samtykke_oppnevning") consent = i;
  }
  ASSERT_EQ(breaks.size(), 2U);
  EXPECT_LT(breaks[0], consent);
  EXPECT_LT(consent, signature);
  EXPECT_LT(signature, breaks[1]);
}

TEST(Application, Child) {
  const Document document = BuildPerson(
      "child",
      R"("navn":"Kari","foedselsdato":"3.4.2020","situasjon":"Vi er slitne.",)"
      R"("begrunnelse":"Alle ringer oss.","barnets_stemme":"Jeg vil leke.","tolk":"nordsamisk",)"
      R"("samtykke_oppnevning":true,"samtykke_deling":["ppt","habu"],"samtykke_til":"2027-06-01",)"
      R"("foresatte":[{"navn":"Anna","foreldreansvar":"ja"},{"navn":"Lars"},{"navn":"Tre"}],)"
      R"("utsagn":[{"id":"gjentar"}],)"
      R"("tjenesteytere":[{"tjeneste":"ppt","status":"avslag","navn":"PPT Lund","telefon":"123"}])");
  EXPECT_EQ(document.title, "Søknad om barnekoordinator og individuell plan");
  const std::string all = Read(document);
  EXPECT_TRUE(Says(all, "Gjelder et barn på 6 år."));
  EXPECT_TRUE(Says(all, "Vi ber kommunen om å:"));
  EXPECT_TRUE(Says(all, "én felles barnekoordinator"));
  EXPECT_TRUE(Says(all, "Vi er slitne."));
  EXPECT_TRUE(Says(all, "Alle ringer oss."));
  EXPECT_TRUE(Says(all, "Jeg vil leke."));
  EXPECT_TRUE(Says(all, "nordsamisk"));
  EXPECT_TRUE(Says(all, Words().Get("statement.gjentar")));
  EXPECT_TRUE(Says(all, "søkt, fikk nei | PPT Lund, 123"));
  EXPECT_TRUE(Says(all, "trenger senere"));
  EXPECT_TRUE(Says(all, "Mer enn to år."));
  EXPECT_TRUE(Says(all, "Ett søsken til"));
  EXPECT_EQ(FindField(document, "foedselsdato")->value, "3. april 2020");
  EXPECT_EQ(FindField(document, "samtykke_gjelder")->value, "Kari, 3. april 2020");
  EXPECT_EQ(FindField(document, "samtykke_til")->value, "1. juni 2027");
  EXPECT_EQ(FindField(document, "foresatte.2.navn")->value, "Tre");
  EXPECT_EQ(FindField(document, "utfyller_relasjon")->value, "forelder");
  EXPECT_TRUE(Says(all, "[x] Ja, det kan oppnevnes barnekoordinator eller koordinator."));
  EXPECT_TRUE(Says(all, "[ ] Ja, det kan lages en individuell plan."));
  // Sharing is asked for the services of the case, never for another one.
  const std::vector<std::string> ids = Ids(document);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "samtykke_deling.ppt"), 1);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "samtykke_deling.habu"), 0);
  EXPECT_EQ(Signers(document), (std::vector<std::string>{"foreldre.1", "foreldre.2"}));
  EXPECT_TRUE(Says(all, "pasient- og brukerrettighetsloven §\u00A02-5\u00A0c"));
}

TEST(Application, ExpectedChild) {
  const Document document = BuildPerson("unborn", R"("termin":"14.2.2027","navn":"Mari")");
  EXPECT_EQ(document.title, "Søknad om barnekoordinator");
  EXPECT_EQ(FindField(document, "termin")->value, "14. februar 2027");
  EXPECT_EQ(FindField(document, "foedselsdato"), nullptr);
  EXPECT_EQ(Signers(document), std::vector<std::string>{"gravide"});
  const std::string all = Read(document);
  EXPECT_TRUE(Says(all, "Kan vurderes når barnet er født."));
  EXPECT_FALSE(Says(all, "Foresatte"));
  EXPECT_FALSE(Says(all, "det kan lages en individuell plan"));
}

TEST(Application, SeventeenYearsOld) {
  const Document document = BuildPerson("becoming_18");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator fra 18 år og individuell plan");
  EXPECT_TRUE(Says(all, "i god tid før barnekoordinatoren slutter ved 18 år"));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
}

TEST(Application, YouthWhoRefuses) {
  const std::string all = Read(BuildPerson("youth_refuses"));
  EXPECT_TRUE(Says(all, "Ungdommen ønsker ikke dette nå."));
  EXPECT_TRUE(Says(all, "Be om vurdering: barnekoordinator"));
  EXPECT_TRUE(Says(all, "Samtykke mangler eller må avklares."));
  // The conditions are met: a refused consent must not read as if they were not.
  EXPECT_FALSE(Says(all, "Ser ikke ut til å oppfylle vilkårene nå."));
}

TEST(Application, YouthWhoDecides) {
  const Document document = BuildPerson("youth");
  EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
  EXPECT_FALSE(Says(Read(document), "Foresatte"));
  EXPECT_EQ(FindField(document, "utfyller_navn"), nullptr);
}

TEST(Application, ShieldedYouth) {
  const std::string written =
      R"("foresatte":[{"navn":"Anna Mor"}],"adresse":"Hjemveien 1","telefon":"900",)"
      R"("soesken":[{"navn":"Lillebror"}])";
  for (const std::string_view role : {R"("rolle":"selv")", R"("rolle":"fagperson")"}) {
    std::string answers = People().at("shielded");
    answers.replace(answers.find(R"("rolle":"selv")"), 14, role);
    const Document document = Build(MakeCase(answers, written));
    const std::string all = Read(document);
    EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
    EXPECT_TRUE(Says(all, "Dette er fortrolig."));
    EXPECT_TRUE(Says(all, "fagperson, for eksempel helsesykepleier"));
    EXPECT_TRUE(Says(all, "Telefon: 900"));
    for (const char* const secret : {"Anna Mor", "Foresatte", "Hjemveien", "Lillebror",
                                     "Forelder eller annen", "foreldreansvar"}) {
      EXPECT_FALSE(Says(all, secret)) << secret;
    }
  }
  // Half answered, the youth is shielded as well.
  const Document early = Build(MakeCase(R"("skjermes_for_foreldre":"ja","alder":13)", written));
  EXPECT_FALSE(Says(Read(early), "Anna Mor"));
  EXPECT_EQ(Signers(early), std::vector<std::string>{"ungdommen"});
}

TEST(Application, Adult) {
  const Document document = BuildPerson("adult", R"("epost":"a@b.no")");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator og individuell plan");
  EXPECT_TRUE(Says(all, "Jeg ber kommunen om å:"));
  EXPECT_TRUE(Says(all, "E-post: a@b.no"));
  EXPECT_TRUE(Says(all, "Send en kopi til sykehuset."));
  EXPECT_FALSE(Says(all, "Barnekoordinator |"));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"selv"});
  EXPECT_TRUE(Says(all, "Fristen er 4 uker"));
  EXPECT_TRUE(Says(all, "statsforvalteren"));
}

TEST(Application, QualificationProgramme) {
  const std::string all = Read(BuildPerson("kvp"));
  EXPECT_TRUE(Says(all, "Søknad om individuell plan"));
  EXPECT_TRUE(Says(all, "Nav har hovedansvaret for planen"));
  EXPECT_TRUE(Says(all, "Fristen er 3 uker"));
}

TEST(Application, HospitalAlone) {
  const Document document = BuildPerson("hospital");
  const std::string all = Read(document);
  EXPECT_TRUE(Says(document.title, "koordinator på sykehuset"));
  EXPECT_TRUE(Says(all, "Jeg ber sykehuset om å:"));
  EXPECT_TRUE(Says(all, "Koordinerende enhet på sykehuset"));
}

TEST(Application, MeetingsInsteadOfAPlan) {
  const Document document = BuildPerson("ansvarsgruppe", R"("samtykke_plan":true)");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator");
  EXPECT_TRUE(Says(all, "faste møter med referat (ansvarsgruppe)"));
  EXPECT_TRUE(Says(all, "Ønsker ikke individuell plan nå."));
  EXPECT_TRUE(Says(all, "Det er ikke ønsket nå."));
  // A consent from before the wish was taken back is not printed.
  EXPECT_FALSE(Says(all, "det kan lages en individuell plan"));
}

TEST(Application, ParentsWhoDisagree) {
  const Document document = BuildPerson("disagree");
  EXPECT_EQ(Signers(document), (std::vector<std::string>{"foreldre.1", "foreldre.2"}));
  EXPECT_TRUE(Says(Read(document), "søknaden kan sendes uten at begge har skrevet under"));
}

TEST(Application, PlanThatExists) {
  const Document document = BuildPerson("nav_plan");
  EXPECT_EQ(document.title, "Søknad om koordinator og oppdatering av individuell plan");
  EXPECT_TRUE(Says(Read(document), "Har individuell plan fra Nav."));
  EXPECT_TRUE(Says(Read(document), "bare én individuell plan"));
}

TEST(Application, Urgent) {
  const Document document = BuildPerson("urgent");
  EXPECT_TRUE(Says(Read(document), "Dette haster."));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"forelder_alene"});
}

TEST(Application, Moving) {
  const Document document = BuildPerson("moving");
  EXPECT_EQ(document.title,
            "Søknad om barnekoordinator i ny kommune og flytting av individuell plan");
  EXPECT_TRUE(Says(Read(document), "Flytter til kommunen."));
}

TEST(Application, RepresentativeOfAnAdult) {
  const Document document = BuildPerson("guardian");
  EXPECT_EQ(Signers(document), std::vector<std::string>{"representant"});
  EXPECT_TRUE(Says(Read(document), "Hvem som kan samtykke, er ikke helt klart."));
  EXPECT_TRUE(Says(Read(document), "På vegne av den det gjelder, ber jeg kommunen om å:"));
}

TEST(Application, RefusedBefore) {
  const std::string all = Read(BuildPerson("refused"));
  EXPECT_TRUE(Says(all, "Har fått nei til barnekoordinator."));
  EXPECT_TRUE(Says(all, "Avgjørelsen ble kjent 28. oktober 2026."));
  EXPECT_TRUE(Says(all, "Frist for å klage: 25. november 2026."));
}

TEST(Application, CareOrder) {
  const Document document = BuildPerson("care_order");
  EXPECT_EQ(Signers(document), (std::vector<std::string>{"barnevernet", "fosterforeldre"}));
  EXPECT_TRUE(Says(Read(document), "Barnevernstjenesten har overtatt omsorgen for barnet."));
  EXPECT_TRUE(Says(Read(document), "Det ungdommen mener, skal telle mye."));
}

TEST(Application, CoordinatorThatDoesNotWork) {
  const Document document = BuildPerson("not_working");
  const std::string all = Read(document);
  EXPECT_EQ(document.title,
            "Henvendelse om ordning med koordinator som ikke fungerer og oppdatering av "
            "individuell plan");
  EXPECT_TRUE(Says(all, "Ordningen med koordinator fungerer ikke nå."));
  EXPECT_FALSE(Says(all, "oppnevne koordinator:"));
}

TEST(Application, NothingToApplyFor) {
  const Document document = BuildPerson("nothing");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Spørsmål om koordinator og individuell plan");
  EXPECT_TRUE(Says(all, "Det er ønske om en samtale"));
  EXPECT_TRUE(Says(all, "Ser ikke ut til å oppfylle vilkårene nå."));
}

TEST(Application, DeclinedIsNotTheSameAsUnmet) {
  const std::string all = Read(BuildPerson("declined"));
  EXPECT_TRUE(Says(all, "Ønsker ikke koordinator nå."));
  EXPECT_TRUE(Says(all, "Det er ikke ønsket nå."));
  EXPECT_FALSE(Says(all, "Koordinator | Ser ikke ut til å oppfylle"));
}

TEST(Application, AnswersMissing) {
  const std::string all = Read(BuildPerson("some_answers"));
  EXPECT_TRUE(Says(all, "Noen svar mangler."));
  EXPECT_TRUE(Says(all, "Noe av hjelpen er ikke kjent med navn."));
  EXPECT_TRUE(Says(all, "Ikke svart."));
}

TEST(Application, MunicipalityGivesItsOwnWords) {
  const RuleSet rules = LoadRules(
      R"({"id":"lund","municipality":"Lund kommune","office":{"name":"Koordinerende enhet",)"
      R"("phone":"51 00 00 00","address":"Torget 1"},"answer_weeks":4,)"
      R"("ask_in_doubt":"Tildelingskontoret","tool":"DIPS Samspill",)"
      R"("texts":{"note.nb.barnekoordinator":"Barnekoordinator kan gis til 25 år."}})");
  const Case c = MakeCase(People().at("child"));
  const std::string all = Read(Build(c, rules));
  EXPECT_TRUE(Says(all, "Lund kommune"));
  EXPECT_TRUE(Says(all, "Telefon: 51 00 00 00"));
  EXPECT_TRUE(Says(all, "svarer innen 4 uker"));
  EXPECT_TRUE(Says(all, "Spør Tildelingskontoret."));
  EXPECT_TRUE(Says(all, "Kommunen bruker DIPS Samspill"));
  EXPECT_TRUE(Says(all, "Barnekoordinator kan gis til 25 år."));
  EXPECT_FALSE(Says(all, "adressen står på kommunens nettsider"));
}

}  // namespace
}  // namespace samvei::apply_test
