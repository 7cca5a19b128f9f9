#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "core/embedded.h"
#include "core/profile.h"
#include "tests/core/application_people.h"

// Who is asked, for what and how, and who must consent to it.
namespace samvei::apply_test {
namespace {

using Instead = std::map<std::string, std::string>;

Recipient To(const Case& c) { return RecipientOf(Rules(), c, Rules().Assess(c).value()); }

bool HasId(const Document& document, std::string_view id) {
  const std::vector<std::string> ids = Ids(document);
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The line that starts so, or an empty one.
std::string Line(const Document& document, std::string_view start) {
  for (const std::string& text : ReadTexts(document)) {
    if (text.rfind(start, 0) == 0) return text;
  }
  return "";
}

constexpr const char* kNo = R"("nei")";
constexpr const char* kYes = R"("ja")";

TEST(ApplicationRecipient, APlanAloneGoesToWhoeverLeadsIt) {
  const Case kvp = MakeCase(People().at("kvp"));
  EXPECT_EQ(To(kvp), Recipient::kNav);
  std::string all = Read(Build(kvp));
  EXPECT_TRUE(Says(all, "Nav-kontoret – adressen står på nav.no"));
  EXPECT_TRUE(Says(all, "Jeg ber Nav om å:"));
  EXPECT_TRUE(Says(all, "Nav skal svare uten unødig opphold."));
  EXPECT_FALSE(Says(all, "en kopi"));

  const Case child = MakeCase(People().at("care_order"));
  EXPECT_EQ(To(child), Recipient::kBarnevern);
  all = Read(Build(child));
  EXPECT_TRUE(Says(all, "Barnevernstjenesten i kommunen – adressen står på kommunens nettsider"));
  EXPECT_TRUE(Says(all, "ber barnevernstjenesten om å:"));

  const Case patient =
      MakeCase("adult", {{"tjenester", R"(["poliklinikk","dps"])"}, {"oensker_koordinator", kNo}});
  EXPECT_EQ(To(patient), Recipient::kHospital);

  // The services agree on a leader, or the municipality is it: its own office.
  const Case agreed =
      MakeCase("adult", {{"tjenester", R"(["hjemmesykepleie","psykisk_helse","aap"])"},
                         {"oensker_koordinator", kNo}});
  EXPECT_EQ(To(agreed), Recipient::kMunicipality);
  EXPECT_EQ(To(MakeCase(People().at("child"))), Recipient::kMunicipality);
  EXPECT_EQ(To(MakeCase(People().at("no_answers"))), Recipient::kMunicipality);
}

TEST(ApplicationRecipient, WhoeverKeepsThePlanGetsACopy) {
  EXPECT_TRUE(
      Says(Read(BuildPerson("nav_plan")), "Planen som finnes, er fra Nav. Send en kopi dit."));
  const Document child = Build(MakeCase("child", {{"eksisterende_plan", R"("barnevern")"}}));
  EXPECT_TRUE(
      Says(Read(child), "Planen som finnes, er fra barnevernstjenesten. Send en kopi dit."));
}

TEST(ApplicationRecipient, TheHospitalIsAsked) {
  const std::string section = "etter spesialisthelsetjenesteloven §\u00A02-5\u00A0a.";
  EXPECT_TRUE(Says(Read(BuildPerson("adult")), "Sykehuset bes om å oppnevne koordinator " +
                                                   section + " Send en kopi til sykehuset."));
  const Document assess = Build(MakeCase("adult", {{"varighet", R"("usikker")"}}));
  EXPECT_TRUE(Says(Read(assess), "Sykehuset bes om å vurdere koordinator " + section));
}

TEST(ApplicationRecipient, TheHospitalFirstWhenItAloneShouldAppoint) {
  const Case c = MakeCase("hospital", {{"tjenester", R"(["innleggelse","fastlege"])"},
                                       {"samordningsbehov", R"("usikker")"}});
  EXPECT_EQ(Rules().Assess(c).value().recommend, std::vector<std::string>{"sykehuskoordinator"});
  EXPECT_EQ(To(c), Recipient::kHospital);
  const Document document = Build(c);
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator på sykehuset");
  const std::size_t hospital = all.find("Jeg ber sykehuset om å:\noppnevne koordinator på");
  const std::size_t municipality = all.find("Jeg ber kommunen om å:\nvurdere koordinator:");
  ASSERT_NE(hospital, std::string::npos);
  ASSERT_NE(municipality, std::string::npos);
  EXPECT_LT(hospital, municipality);
  EXPECT_TRUE(Says(all, "Send en kopi til koordinerende enhet i kommunen."));
  EXPECT_FALSE(Says(all, "Sykehuset bes om"));
  // The municipality has a duty too: it is asked, and the hospital in a copy.
  const Case both = MakeCase(
      "hospital", {{"tjenester", R"(["innleggelse","fastlege"])"}, {"samordningsbehov", kYes}});
  EXPECT_EQ(To(both), Recipient::kMunicipality);
  EXPECT_TRUE(Says(Read(Build(both)), "Sykehuset bes om å oppnevne"));
}

TEST(ApplicationRecipient, AMunicipalityIsNamedOnce) {
  const RuleSet rules = LoadRules(R"({"id":"bodoe","municipality":"Bodø kommune"})");
  const Document child = Build(MakeCase(People().at("child")), rules);
  EXPECT_TRUE(Says(Read(child),
                   "Bodø kommune, Koordinerende enhet – adressen står på kommunens nettsider\n"));
  const Document care = Build(MakeCase(People().at("care_order")), rules);
  EXPECT_TRUE(Says(Read(care), "Bodø kommune, Barnevernstjenesten – adressen"));
}

TEST(ApplicationRequest, AToolIsNamedOnce) {
  const RuleSet rules = LoadRules(
      R"({"id":"l","municipality":"L kommune","tool":"Visma",)"
      R"("texts":{"note.nb.individuell_plan":"L kommune bruker Visma til individuell plan."}})");
  const std::string all = Read(Build(MakeCase(People().at("child")), rules));
  EXPECT_TRUE(Says(all, "L kommune bruker Visma til individuell plan."));
  EXPECT_FALSE(Says(all, "Kommunen bruker Visma"));
}

TEST(ApplicationRequest, ADeadlineOnlyWhereThereIsOne) {
  std::string all = Read(Build(MakeCase("refused", {{"avgjoerelse_kjent", R"("2026-10-05")"}})));
  EXPECT_TRUE(Says(all, "Klagefristen gikk ut 2. november 2026. Det bes om en ny vurdering."));
  EXPECT_FALSE(Says(all, "Frist for å klage"));
  // The last day is not past.
  all = Read(Build(MakeCase("refused", {{"avgjoerelse_kjent", R"("2026-10-25")"}})));
  EXPECT_FALSE(Says(all, "gikk ut"));
  all = Read(Build(MakeCase("refused", {{"avgjoerelse", R"("ikke_fulgt_opp")"}})));
  EXPECT_TRUE(Says(all, "Det bes om at dette blir fulgt opp nå."));
  EXPECT_FALSE(Says(all, "Frist for å klage"));
  EXPECT_FALSE(Says(all, "gikk ut"));
}

TEST(ApplicationRequest, AShieldedYouthAsksForTheCoordinatorWithoutTheParents) {
  const Document document = BuildPerson("shielded");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Be om vurdering: koordinator og individuell plan");
  EXPECT_TRUE(Says(all, "vurdere koordinator:"));
  EXPECT_FALSE(Says(all, "vurdere barnekoordinator:"));
  EXPECT_TRUE(
      Says(all, "vurdere barnekoordinator senere, hvis ungdommen og foreldrene ønsker det\n"));
  EXPECT_TRUE(Says(all, "] Ja, det kan oppnevnes koordinator."));
}

TEST(ApplicationRequest, AYouthWhoRefusesAsksForNobody) {
  const Case c = MakeCase("youth_refuses", {{"rolle", R"("selv")"}});
  ASSERT_EQ(Rules().Assess(c).value().Outcome("barnekoordinator").verdict.best, Verdict::kVurderes);
  Case written = c;
  written.application.lists["foresatte"] = {{{"navn", "Anna Mor"}}};
  const Document document = Build(written);
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om samordning av tjenester");
  EXPECT_FALSE(Says(all, "vurdere barnekoordinator"));
  EXPECT_FALSE(Says(all, "Anna Mor"));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
  EXPECT_FALSE(HasId(document, "samtykke_oppnevning"));
  EXPECT_FALSE(FieldApplies("foresatte", Rules(), c));
  // A wish says the same as a consent, and leaves the plan.
  const Document plan = Build(
      MakeCase("youth_refuses",
               {{"rolle", R"("selv")"}, {"ungdom_oensker", kYes}, {"oensker_koordinator", kNo}}));
  EXPECT_FALSE(Says(Read(plan), "vurdere barnekoordinator"));
  EXPECT_TRUE(Says(plan.title, "individuell plan")) << plan.title;
  EXPECT_EQ(Signers(plan), std::vector<std::string>{"ungdommen"});
  // Filled in by a parent, a child's coordinator may still be assessed.
  EXPECT_TRUE(FieldApplies("foresatte", Rules(), MakeCase(People().at("youth_refuses"))));
}

TEST(ApplicationRequest, APlanForLaterIsNoApplicationForOneNow) {
  const Instead later = {{"oensker_plan", R"("senere")"}};
  EXPECT_EQ(Build(MakeCase("adult", later)).title, "Søknad om koordinator");
  EXPECT_TRUE(Says(Read(Build(MakeCase("adult", later))), "ta opp individuell plan litt senere"));
  EXPECT_EQ(Build(MakeCase("kvp", later)).title, "Søknad om individuell plan senere");
}

TEST(ApplicationRequest, NobodyIsAppointedAgainstAWish) {
  const Document document = Build(MakeCase("moving", {{"oensker_koordinator", kNo}}));
  EXPECT_EQ(document.title, "Søknad om flytting av individuell plan");
}

TEST(ApplicationRequest, APlanThatAnotherDeclinesIsNotAppliedFor) {
  const Document document =
      Build(MakeCase("guardian", {{"oensker_plan", kNo}, {"eksisterende_plan", R"("helse")"}}));
  EXPECT_EQ(document.title, "Be om vurdering: koordinator");
  EXPECT_TRUE(Says(Read(document), "oppdatere den individuelle planen"));
}

TEST(ApplicationRequest, SpeaksWithTheVoiceOfWhoAsks) {
  EXPECT_TRUE(Says(Read(BuildPerson("child")), "Vi ber kommunen om å:"));
  EXPECT_TRUE(Says(Read(BuildPerson("disagree")), "Jeg ber kommunen om å:"));
  EXPECT_TRUE(Says(Read(BuildPerson("urgent")), "Jeg ber kommunen om å:"));
}

TEST(ApplicationRequest, SamordningIsADuty) {
  const Instead services = {{"tjenester", R"(["sosialhjelp","bolig","aap"])"}};
  std::string all = Read(Build(MakeCase("adult", services)));
  EXPECT_TRUE(Says(all, "Kommunen ser ut til å ha plikt til å samordne."));
  EXPECT_TRUE(Says(all, "Statsforvalteren kan også bli bedt om tilsyn."));
  all = Read(BuildPerson("adult"));
  EXPECT_FALSE(Says(all, "plikt til å samordne"));
  EXPECT_FALSE(Says(all, "tilsyn"));
}

TEST(ApplicationConsent, IsAskedForWhatIsAsked) {
  const Document samordning =
      Build(MakeCase("adult", {{"tjenester", R"(["sosialhjelp","bolig"])"}}));
  EXPECT_FALSE(HasId(samordning, "samtykke_oppnevning"));
  const auto applies = [](std::string_view field, const Case& c) {
    return FieldApplies(field, Rules(), c);
  };
  const Case refuses = MakeCase(People().at("youth_refuses"));
  EXPECT_FALSE(applies("samtykke_plan", refuses));
  EXPECT_FALSE(applies("maal", refuses));
  EXPECT_TRUE(applies("samtykke_oppnevning", refuses));
  const Case nothing = MakeCase(People().at("nothing"));
  EXPECT_FALSE(applies("samtykke_plan", nothing));
  EXPECT_FALSE(applies("samtykke_oppnevning", nothing));
  EXPECT_FALSE(applies("samtykke_oppnevning", MakeCase(People().at("kvp"))));
  EXPECT_TRUE(applies("samtykke_plan", MakeCase(People().at("kvp"))));
  // What may still be asked for once the answers are there.
  EXPECT_TRUE(applies("samtykke_oppnevning", MakeCase(People().at("some_answers"))));
  EXPECT_TRUE(applies("samtykke_plan", MakeCase(People().at("some_answers"))));
  // A coordinator that stays needs no new consent.
  const Instead held = {{"har_koordinator", R"("koordinator")"}, {"koordinator_fungerer", kYes}};
  EXPECT_FALSE(applies("samtykke_oppnevning", MakeCase("guardian", held)));
}

TEST(ApplicationConsent, SaysWhoMustConsent) {
  const std::string child = Read(BuildPerson("child"));
  EXPECT_TRUE(Says(child, "De som har foreldreansvaret må samtykke til barnekoordinator")) << child;
  EXPECT_TRUE(Says(child, "I noen tilfeller er det nok at én samtykker. Kommunen avklarer det."));
  EXPECT_TRUE(Says(child, "Koordinerende enhet og koordinatoren kan hente og dele nødvendige"));
  EXPECT_FALSE(Says(Read(BuildPerson("urgent")), "nok at én samtykker"));

  const std::string sharing = "Den unge selv må samtykke til å dele opplysninger.\n";
  EXPECT_TRUE(Says(Read(BuildPerson("becoming_18")), sharing));
  EXPECT_TRUE(Says(Read(BuildPerson("youth_refuses")), sharing));
  EXPECT_FALSE(Says(Read(BuildPerson("shielded")), sharing));
  const Document unable = Build(MakeCase("becoming_18", {{"beslutningskompetanse", kNo}}));
  EXPECT_FALSE(Says(Read(unable), sharing));
  EXPECT_TRUE(Says(Read(unable), "Ungdommen skal få informasjon og bli hørt.\n"));
}

TEST(ApplicationPeople, AuthorityOfWhoSpeaksForAnother) {
  const std::string mandate = "Mandatet må gjelde personlige forhold.";
  EXPECT_TRUE(Says(Read(BuildPerson("guardian")), mandate));
  const std::string relative = Read(BuildPerson("not_working"));
  EXPECT_TRUE(Says(relative, "Fullmakt kan legges ved."));
  EXPECT_FALSE(Says(relative, mandate));
  EXPECT_FALSE(Says(Read(BuildPerson("child")), "Fullmakt"));
}

TEST(ApplicationPeople, AnotherOnesNoIsTheirs) {
  const std::string all = Read(Build(MakeCase("guardian", {{"oensker_plan", kNo}})));
  EXPECT_TRUE(Says(all, "Den som fyller ut, ønsker ikke individuell plan nå."));
  EXPECT_TRUE(Says(all, "Den som fyller ut, ønsker det ikke nå."));
  EXPECT_FALSE(Says(all, "\nØnsker ikke individuell plan nå."));
  EXPECT_TRUE(Says(Read(BuildPerson("declined")), "\nØnsker ikke individuell plan nå."));
}

TEST(ApplicationPeople, HealthOfABornAndAnUnbornChild) {
  const std::string unborn = Read(BuildPerson("unborn"));
  EXPECT_TRUE(Says(unborn, "\nHelse og funksjon\n"));
  EXPECT_TRUE(Says(unborn, "Vil trenge mye mer hjelp enn andre barn | ja"));
  EXPECT_TRUE(Says(Read(BuildPerson("child")), "Trenger mye mer hjelp enn andre på samme alder"));
}

TEST(ApplicationLaw, Complaint) {
  const std::string all = Read(BuildPerson("adult"));
  EXPECT_TRUE(Says(all,
                   "Det er mulig å klage på nei til koordinator, koordinator på sykehuset "
                   "eller individuell plan. Fristen er 4 uker"));
  EXPECT_TRUE(Says(all, "Klagen må være skriftlig og underskrevet."));
  EXPECT_TRUE(Says(all, "hjelper gratis i saker om helse og omsorg."));
  EXPECT_TRUE(Says(all, "Planen gir ikke større rett til tjenester."));
  EXPECT_TRUE(Says(all, "Kommunen skal svare uten unødig opphold."));
  EXPECT_FALSE(Says(Read(BuildPerson("hospital")), "Planen gir ikke"));
  const Document nav = Build(MakeCase("adult", {{"tjenester", R"(["aap","bolig"])"}}));
  EXPECT_TRUE(Says(Read(nav), "Nav klageinstans"));
}

TEST(ApplicationLaw, TheHospitalsDutyToNotify) {
  const Case c = MakeCase("adult", {{"opphold", R"("sykehus")"}});
  EXPECT_TRUE(Says(Read(Build(c)), "Ser sykehuset at det trengs en individuell plan"));
}

TEST(ApplicationLaw, SourcesOfTheConditions) {
  EXPECT_TRUE(Says(Line(BuildPerson("child"), "Alvorlig sykdom, skade"), "§\u00A07-2\u00A0a"));
  const std::string all = Read(BuildPerson("kvp"));
  EXPECT_LT(all.find("individuell plan §\u00A04;"), all.find("individuell plan §\u00A06"));
}

TEST(ApplicationLaw, PracticeOfThisMunicipalityAlone) {
  // A condition that only a municipality's own guidelines know.
  std::string text(Embedded("rules/no.json"));
  const std::string_view id = R"({"id": "koordinator.samordning", "sources": [)";
  const std::size_t at = text.find(id);
  ASSERT_NE(at, std::string::npos);
  const std::size_t start = at + id.size();
  text.replace(start, text.find(']', start) - start, R"("seed-001")");
  const auto read = [&](std::string_view profile) {
    const RuleSet rules =
        RuleSet::Load("no.json", text, ReadProfile("profile", profile).value()).value();
    return Read(Build(MakeCase(People().at("adult")), rules));
  };
  EXPECT_FALSE(Says(read(R"({"id":"standard"})"), "retningslinjer i Lund"));
  EXPECT_TRUE(Says(read(R"({"id":"lund","sources":["seed-001"]})"),
                   "retningslinjer i Lund kommune (praksis)"));
}

}  // namespace
}  // namespace samvei::apply_test
