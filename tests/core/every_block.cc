#include "tests/core/every_block.h"

#include <utility>

namespace samvei::test {

document::Document EveryBlock() {
  using namespace document;  // NOLINT(google-build-using-namespace): nothing but blocks
  Document document;
  document.language = "nb";
  document.title = "Søknad om plan";
  document.subject = "En prøve";
  document.date = "2026-11-22";
  document.footer = "Ikke et vedtak.";
  document.page_format = "Side {page} av {pages}";
  std::vector<Block>& blocks = document.blocks;
  blocks.emplace_back(Heading{1, document.title});
  blocks.emplace_back(Paragraph{"Gjelder et barn.", Paragraph::Style::kLead});
  blocks.emplace_back(Paragraph{"Dette er en merknad.", Paragraph::Style::kNote});
  blocks.emplace_back(Heading{2, "Hvem"});
  blocks.emplace_back(FieldRow{{{"navn", "Navn", "Áilu"}, {"telefon", "Telefon", ""}}});
  blocks.emplace_back(Field{"adresse", "Adresse", "Fjellveien 1"});
  blocks.emplace_back(Field{"situasjon", "Situasjonen", "Vi sover lite.\r\nHver natt.", 3});
  blocks.emplace_back(Field{"annet", "Annet", " ", 2});
  blocks.emplace_back(Heading{3, "Ønsker"});
  blocks.emplace_back(List{{"koordinator", "plan"}});
  blocks.emplace_back(Checkbox{"samtykke_plan", "Ja til plan", true});
  blocks.emplace_back(Checkbox{"samtykke_deling.ppt", "PPT", false});
  blocks.emplace_back(Heading{2, "Hjelp"});
  blocks.emplace_back(
      Table{"Tjenester", {"Tjeneste", "Kontakt"}, {1, 3}, {{"Fysioterapi", "Lars"}, {"PPT", ""}}});
  blocks.emplace_back(FieldTable{
      "Mål",
      {"Mål", "Tiltak"},
      {1, 1},
      {{{"maal.0.maal", "Mål 1", "Gå på ski"}, {"maal.0.tiltak", "Tiltak, mål 1", "", 2}},
       {{"maal.1.maal", "Mål 2", ""}, {"maal.1.tiltak", "Tiltak, mål 2", ""}}}});
  Drawing drawing;
  drawing.alternative = "Tegning: Áilu har to hjelpere.";
  drawing.width = 200;
  drawing.height = 60.5;
  drawing.lines.push_back({0, 30, 100, 30.25, true});
  drawing.boxes.push_back({50, 10, 60, 40, "PPT på skolen", true});
  blocks.emplace_back(std::move(drawing));
  blocks.emplace_back(MachineCode{"Kode med svarene", "123"});
  blocks.emplace_back(PageBreak{});
  blocks.emplace_back(Heading{2, "Underskrift"});
  blocks.emplace_back(Signature{"underskrift.selv", "Forelder", "Sted", "Dato", "Navn"});
  return document;
}

}  // namespace samvei::test
