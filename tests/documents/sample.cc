#include "tests/documents/sample.h"

namespace samvei {
namespace {

using namespace document;  // NOLINT(google-build-using-namespace): this file is nothing but blocks

void AddPerson(std::vector<Block>& blocks) {
  blocks.push_back(Heading{2, "Hvem søknaden gjelder"});
  blocks.push_back(FieldRow{
      {{"navn", "Navn", "Áilu Østby Čáhcesuolu"}, {"foedselsdato", "Fødselsdato", "14.03.2020"}}});
  blocks.push_back(Field{"adresse", "Adresse", "Fjellveien 12 B, 9730 Kárášjohka – Karasjok"});
  blocks.push_back(
      FieldRow{{{"telefon", "Telefon", "987 65 432"},
                {"epost", "E-post", "ingrid.oestby.cahcesuolu.med.langt.navn@eksempel.no"},
                {"tolk", "Tolk", "Nordsamisk"}}});
  blocks.push_back(Heading{3, "Den som fyller ut"});
  blocks.push_back(FieldRow{
      {{"utfyller_navn", "Navn", "Ingrid Østby"},
       {"utfyller_relasjon", "Tilknytning til barnet", "Mor, foreldreansvar sammen med far"},
       {"utfyller_telefon", "Telefon", ""}}});
}

void AddServices(std::vector<Block>& blocks) {
  blocks.push_back(Heading{2, "Hvem som hjelper i dag"});
  blocks.push_back(Table{
      "Tjenester barnet har, trenger nå eller trenger senere",
      {"Tjeneste", "Når", "Kontaktperson", "Merknad"},
      {26, 14, 24, 36},
      {{"Fysioterapi", "Får nå", "Lars Moen", "Hver uke, tirsdager kl. 09.00"},
       {"Ergoterapi", "Får nå", "Kari Nordby", "Tilpassing av stol og rullator"},
       {"Habiliteringstjenesten for barn og unge (HABU)", "Får nå", "Overlege N. Šimonović",
        "Kontroll to ganger i året. Botulinumtoksinbehandlingsoppfølging avtales særskilt."},
       {"Logoped", "Trenger nå", "", "Søkt i august, ikke svar"},
       {"Tilrettelagt barnehage", "Får nå", "Styrer Hanne Li", "14 timer støttepedagog i uken"},
       {"Pedagogisk-psykologisk tjeneste (PPT)", "Får nå", "Ole Hætta", "Sakkyndig vurdering 2026"},
       {"Avlastning", "Trenger nå", "", "Én helg i måneden"},
       {"Hjelpestønad fra NAV", "Får nå", "", "Sats 2, til 2028"},
       {"Tilrettelagt skole", "Senere", "", "Skolestart høsten 2026"}}});
}

void AddReasons(std::vector<Block>& blocks) {
  blocks.push_back(Heading{2, "Hvorfor tjenestene må samordnes"});
  blocks.push_back(Paragraph{"Dere har krysset av for det som kjennes igjen:"});
  blocks.push_back(List{{"Vi gjentar den samme historien for hver ny person vi møter.",
                         "Avtalene kolliderer med hverandre og med jobb, slik at vi må velge hvem "
                         "vi skal avlyse hos, og "
                         "da mister barnet behandling som det har rett til.",
                         "Hjelpen stopper fordi tjenestene venter på hverandre."}});
  blocks.push_back(Field{"situasjon", "Situasjonen med egne ord",
                         "Áilu har cerebral parese og epilepsi. Han går med rullator, snakker med "
                         "enkeltord og tegn, og "
                         "trenger hjelp til mat, påkledning og toalett. Han våkner om natten, og "
                         "vi er oppe fire–fem ganger.\n"
                         "\nI fjor hadde vi 112 avtaler med elleve ulike personer. Ingen av dem "
                         "har ansvar for helheten. Da "
                         "ny stol skulle bestilles, ventet ergoterapeuten på habiliteringen, som "
                         "ventet på NAV, som ventet på "
                         "oss. Det tok ni måneder.\n\nVi trenger én person som holder i trådene.",
                         5});
  blocks.push_back(Field{"viktig_for_meg", "Hva er viktig for barnet og familien", "", 4});
  blocks.push_back(Heading{3, "Barnets stemme"});
  blocks.push_back(
      Field{"barnets_stemme", "Det barnet selv sier",
            "«Mun háliidan čierastit.» Han peker på skiene, og sier nei til flere doktorer.", 2});
}

void AddConsents(std::vector<Block>& blocks) {
  blocks.push_back(Heading{2, "Samtykke"});
  blocks.push_back(
      Paragraph{"Samtykket er frivillig og kan trekkes tilbake når som helst, helt eller delvis."});
  blocks.push_back(Checkbox{"samtykke_oppnevning",
                            "Jeg samtykker til at det oppnevnes barnekoordinator.", true});
  blocks.push_back(Checkbox{
      "samtykke_plan",
      "Jeg samtykker til at det lages en individuell plan, og at de som hjelper barnet, kan lese "
      "den og skrive i den så langt de trenger det for å gi hjelpen.",
      true});
  blocks.push_back(Heading{3, "Disse kan dele opplysninger med hverandre"});
  blocks.push_back(Checkbox{"samtykke_deling.fysioterapi", "Fysioterapi", true});
  blocks.push_back(Checkbox{"samtykke_deling.ergoterapi", "Ergoterapi", true});
  blocks.push_back(
      Checkbox{"samtykke_deling.habu", "Habiliteringstjenesten for barn og unge (HABU)", true});
  blocks.push_back(
      Checkbox{"samtykke_deling.tilrettelagt_barnehage", "Tilrettelagt barnehage", false});
  blocks.push_back(Checkbox{"samtykke_deling.ppt", "Pedagogisk-psykologisk tjeneste (PPT)", false});
  blocks.push_back(Field{"samtykke_unntak", "Unntatt fra samtykket", "Opplysninger om søsken", 2});
  blocks.push_back(Heading{2, "Underskrifter"});
  for (const char* id : {"underskrift_1", "underskrift_2"}) {
    blocks.push_back(Signature{id, "Forelder eller annen med foreldreansvar", "Sted", "Dato",
                               "Navn med blokkbokstaver"});
  }
}

void AddCriteria(std::vector<Block>& blocks) {
  blocks.push_back(PageBreak{});
  blocks.push_back(Heading{2, "Slik er vilkårene vurdert"});
  blocks.push_back(Paragraph{"Svarene peker mot at barnet trolig har rett til barnekoordinator."});
  Table table{"Vilkår for barnekoordinator",
              {"Vilkår", "Svarene peker mot", "Hvorfor", "Kilde"},
              {24, 18, 34, 24},
              {}};
  const char* criteria[] = {"Barnet er under 18 år, eller ventes",
                            "Alvorlig sykdom, skade eller nedsatt funksjonsevne",
                            "Behovet er langvarig",
                            "Trenger helse- og omsorgstjenester",
                            "Trenger andre velferdstjenester",
                            "Tjenestene må være sammensatte eller koordinerte"};
  // More rows than one page holds.
  for (int round = 0; round < 3; ++round) {
    for (const char* criterion : criteria) {
      table.rows.push_back({criterion, round == 1 ? "Må vurderes av fagperson" : "Trolig oppfylt",
                            "Du svarte at barnet trenger mye mer hjelp enn andre på samme alder, "
                            "og at tilstanden kan gi "
                            "tap av ferdigheter.",
                            "pbrl § 2-5 c første ledd, i kraft 1.8.2022"});
    }
  }
  blocks.push_back(table);
  blocks.push_back(
      Paragraph{"Dette er ikke et vedtak. Kommunen avgjør etter en faglig vurdering, og skal gi et "
                "skriftlig, "
                "begrunnet svar som kan påklages til statsforvalteren innen fire uker.",
                Paragraph::Style::kNote});
}

}  // namespace

Document BlocksDocument() {
  Document document;
  document.language = "nb";
  document.title = "Utkast til individuell plan";
  document.subject = "Utkast som barnet, familien og tjenestene fyller ut sammen";
  document.date = "2026-11-22";
  document.footer = "Laget med Samvei 22.11.2026.";
  document.page_format = "Side {page} av {pages}";
  document.blocks = {
      Heading{1, document.title},
      Paragraph{"Máná jietna: «Mun háliidan čierastit.»", Paragraph::Style::kBody, "se"},
      Paragraph{"He wants to go skiing.", Paragraph::Style::kNote, "en"},
      Field{"stemme", "Barnets stemme", "Mun háliidan čierastit.", 2, "se"},
      Heading{2, "Mål og tiltak"}};
  FieldTable plan{"Mål og tiltak", {"Mål", "Tiltak", "Hvem", "Når"}, {30, 34, 20, 16}, {}};
  for (int i = 0; i < 16; ++i) {
    const std::string id = "maal." + std::to_string(i);
    const std::string of = ", mål " + std::to_string(i + 1);
    const bool filled = i < 9;
    plan.rows.push_back(
        {{id + ".maal", "Mål" + of,
          filled ? "Gå på ski sammen med de andre i klassen hver fredag" : ""},
         {id + ".tiltak", "Tiltak" + of,
          filled ? "Sitski lånes av hjelpemiddelsentralen.\nAssistent følger i løypa, og en annen "
                   "avtaler tid med fysioterapeuten."
                 : ""},
         {id + ".hvem", "Hvem" + of, filled ? "Habiliteringstjenesten" : ""},
         {id + ".naar", "Når" + of, i % 2 == 0 ? "1.12.2026" : ""}});
  }
  document.blocks.emplace_back(std::move(plan));
  Drawing map{
      "Barnet i midten. Fem tjenester rundt. Ergoterapeut og habilitering snakker ikke sammen.",
      640,
      300,
      {},
      {{250, 120, 140, 60, "Áilu, 6 år", true}}};
  const char* helpers[] = {"Fysioterapi: Lars Moen", "Ergoterapi: Kari Nordby",
                           "Habiliteringstjenesten for barn og unge (HABU)",
                           "Pedagogisk-psykologisk tjeneste", "Tilrettelagt barnehage"};
  for (int i = 0; i < 5; ++i) {
    const double x = i < 3 ? i * 240.0 : (i - 3) * 480.0;
    const double y = i < 3 ? 0 : 240;
    map.lines.push_back({320, 150, x + 80, y + 30, i == 2});
    map.boxes.push_back({x, y, 160, 60, helpers[i]});
  }
  document.blocks.insert(
      document.blocks.end(),
      {Heading{2, "Kart over hjelperne"}, std::move(map), Heading{2, "Koden"},
       Paragraph{"Koden inneholder svarene uten navn."},
       MachineCode{"QR-kode med svarene. De står også i den vedlagte filen.",
                   "SAMVEI:1/0123456789ABCDEF$%*+-.: " + std::string(600, 'Z')}});
  document.attachments = {{"samvei-sak.json", "application/json", "Svarene, til å åpne i Samvei",
                           "{\"format\": \"samvei-case\", \"version\": 1}\n"},
                          {"svar.json", "application/fhir+json", "Svarene som skjema", "{}\n"}};
  return document;
}

Document SampleDocument() {
  Document document;
  document.language = "nb";
  document.title = "Søknad om barnekoordinator og individuell plan";
  document.subject = "Forhåndsutfylt søknad til Kárášjoga gielda – Karasjok kommune";
  document.date = "2026-11-22";
  document.footer =
      "Laget med Samvei 22.11.2026. Regler slik de gjelder denne dagen. Opplysningene er bare "
      "lagret i denne filen.";
  document.page_format = "Side {page} av {pages}";
  document.blocks.push_back(Heading{1, document.title});
  document.blocks.push_back(Paragraph{
      "Til koordinerende enhet i Kárášjoga gielda – Karasjok kommune. Søknaden kan endres i dette "
      "dokumentet før den sendes eller skrives ut.",
      Paragraph::Style::kLead});
  document.blocks.push_back(Paragraph{
      "Dette er ikke et vedtak. Søknaden bygger på svar i en veileder og på lovens vilkår. "
      "Kommunen skal selv vurdere behovet.",
      Paragraph::Style::kNote});
  AddPerson(document.blocks);
  AddServices(document.blocks);
  AddReasons(document.blocks);
  AddConsents(document.blocks);
  AddCriteria(document.blocks);
  return document;
}

}  // namespace samvei
