#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/pdf_attachments.h"
#include "core/pdf_form.h"
#include "core/pdf_objects.h"
#include "core/pdf_structure.h"
#include "core/pdf_text.h"
#include "tests/core/pdf_pages.h"

namespace samvei {
namespace {

using document::Checkbox;
using document::Document;
using document::Drawing;
using document::Field;
using document::FieldTable;
using document::Heading;
using document::MachineCode;
using document::Paragraph;
using document::Signature;
using pdf_test::Count;
using pdf_test::Entry;
using pdf_test::FillerOf;
using pdf_test::Goals;
using pdf_test::Pages;
using pdf_test::Repeated;
using pdf_test::With;

TEST(PdfForm, FieldsAreSpokenAndNamed) {
  Pages pages({Checkbox{"a.deling.ppt", "PPT (skole)", true}, Checkbox{"b", "Nei", false},
               Signature{"u", "Forelder", "Sted", "Dato", "Navn"}});
  const auto widgets = pages.Widgets();
  ASSERT_EQ(widgets.size(), 5U);
  EXPECT_NE(widgets[0].find(Entry("/T", "a-deling-ppt") + Entry("/TU", "PPT (skole)") +
                            "/FT/Btn/V/Yes/AS/Yes"),
            std::string::npos);
  EXPECT_NE(widgets[1].find("/V/Off/AS/Off"), std::string::npos);
  EXPECT_NE(widgets[2].find(Entry("/T", "u-place") + Entry("/TU", "Forelder: Sted")),
            std::string::npos);
}

TEST(PdfFieldTable, IsATableOfFields) {
  Pages pages({Goals(2)});
  const std::vector<std::string> wanted = {"Caption Mål", "TH Mål", "TH Tiltak", "TH Hvem"};
  EXPECT_EQ(pages.at(0), wanted);
  const auto widgets = pages.Widgets();
  ASSERT_EQ(widgets.size(), 6U);
  EXPECT_NE(
      widgets[0].find(Entry("/TU", "Mål, mål 1") + "/FT/Tx/Ff 4096" + Entry("/V", "Gå på ski")),
      std::string::npos);
  EXPECT_NE(widgets[5].find(Entry("/T", "maal-1-hvem") + Entry("/TU", "Hvem")), std::string::npos);
  const std::string file = pages.Tags();
  EXPECT_EQ(Count(file, "/S/TD"), 6U);
  EXPECT_EQ(Count(file, "/S/TR"), 3U);
  EXPECT_EQ(Count(file, "/S/TH"), Count(file, "/Scope/Column"));
}

TEST(PdfFieldTable, RepeatsItsHeaderAndSplitsNoRow) {
  FieldTable table = Goals(40);
  table.rows[20][1].value = Repeated("et langt tiltak ", 40);
  Pages pages({table});
  ASSERT_GT(pages.count(), 1U);
  EXPECT_EQ(pages.Having("TH Mål"), std::vector<std::size_t>{0});
  for (std::size_t i = 1; i < pages.count(); ++i)
    EXPECT_EQ(pages.at(i).front(), "Artifact MålTiltakHvem");
  EXPECT_EQ(pages.Widgets().size(), 120U);
}

TEST(PdfFieldTable, ARowHigherThanAPageGoesOnInFurtherRows) {
  FieldTable table = Goals(2);
  const std::string value = Repeated("ord ", 2000);
  table.rows[0][1].value = value;
  Pages pages({table});
  const auto widgets = pages.Widgets();
  ASSERT_GT(widgets.size(), 7U);
  EXPECT_NE(widgets[3].find(Entry("/T", "maal-0-tiltak-2") + Entry("/TU", "Tiltak, mål 1 (2)")),
            std::string::npos);
  std::string all;
  for (const std::string& widget : widgets) {
    if (widget.find(Entry("/T", "maal-0-tiltak").substr(0, 50)) == std::string::npos) continue;
    const std::size_t at = widget.find("/V<FEFF") + 7;
    all += widget.substr(at, widget.find('>', at) - at);
  }
  EXPECT_EQ("<FEFF" + all + ">", pdf::TextString(pdf::Clean(value, pdf::Breaks::kKeep)));
}

TEST(PdfFigure, ADrawingIsOnePiece) {
  Drawing drawing{"Barnet i midten.",
                  900,
                  300,
                  {{0, 0, 900, 300, true}},
                  {{0, 0, 200, 60, "Habiliteringstjenesten for barn og unge"},
                   {700, 240, 200, 60, "Barnet", true}}};
  for (int filler = 0; filler < 40; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.end(), {Heading{2, "Kart"}, drawing});
    Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("H2 Kart"),
              pages.Having("Figure Habiliteringstjenesten for barn og ungeBarnet"))
        << filler;
  }
  Pages pages({drawing});
  // As wide as the text, and its height in proportion.
  const std::string tags = pages.Tags();
  EXPECT_NE(tags.find("/S/Figure"), std::string::npos);
  EXPECT_NE(tags.find(Entry("/Alt", "Barnet i midten.")), std::string::npos);
  EXPECT_NE(tags.find("/BBox[56.693 624.567 538.583 785.197]"), std::string::npos) << tags;
}

TEST(PdfFigure, ADrawingTooHighForAPageIsMadeSmaller) {
  Pages pages({Heading{2, "Kart"}, Drawing{"Høy.", 100, 5000, {}, {{0, 4990, 100, 10, "Nederst"}}},
               Drawing{"Uten mål.", -1, std::nan(""), {}, {{0, 0, 0, 1e300, "Tekst"}}}});
  EXPECT_EQ(pages.Having("H2 Kart"), pages.Having("Figure Nederst"));
}

TEST(PdfFigure, ACodeStaysWithItsHeading) {
  for (int filler = 15; filler < 40; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.end(), {Heading{2, "Kode"}, MachineCode{"En kode.", "SAMVEI"}});
    Pages pages(std::move(blocks));
    const auto with_heading = pages.Having("H2 Kode");
    ASSERT_EQ(with_heading.size(), 1U);
    EXPECT_NE(pages.book().pages[with_heading[0]].content.bytes().find("/Figure<<"),
              std::string::npos)
        << filler;
  }
  Pages none({MachineCode{"Ingen kode.", ""}});
  EXPECT_EQ(none.Tags().find("/Figure"), std::string::npos);
}

TEST(PdfStructure, SaysWhereALanguageIsAnother) {
  Pages pages({Paragraph{"a", Paragraph::Style::kBody, "se"},
               Paragraph{"b", Paragraph::Style::kNote, "uk"},
               Field{"c", "C", "Mun háliidan", 2, "sma"}, Paragraph{"d"}});
  const std::string tags = pages.Tags();
  EXPECT_NE(tags.find("/Lang<7365>/K[0 ]"), std::string::npos) << tags;
  EXPECT_NE(tags.find("/Lang<756B>"), std::string::npos);
  EXPECT_NE(tags.find("/S/Form/P 9 0 R/Lang<736D61>"), std::string::npos) << tags;
  EXPECT_EQ(Count(tags, "/Lang"), 3U);
}

TEST(PdfAttachments, BelongToTheDocument) {
  Document document = With({Heading{1, "a"}});
  pdf::Objects objects;
  EXPECT_EQ(pdf::AddAttachments(objects, document), "");
  document.attachments = {{"b-ø.json", "application/json", "Svarene", "{}"},
                          {"b", "text/plain", "Tekst", ""}};
  EXPECT_EQ(pdf::AddAttachments(objects, document),
            "/AF[2 0 R 4 0 R ]/Names<</EmbeddedFiles<</Names[<FEFF0062>4 0 R "
            "<FEFF0062002D00F8002E006A0073006F006E>2 0 R ]>>>>");
  EXPECT_NE(objects.Body(1).find("/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size 2/"
                                 "ModDate(D:20261122000000Z)>>"),
            std::string::npos);
  EXPECT_EQ(
      objects.Body(2),
      "<</Type/Filespec/F<622D5F5F2E6A736F6E>/UF<FEFF0062002D00F8002E006A0073006F006E>/EF<</F "
      "1 0 R/UF 1 0 R>>/AFRelationship/Source/Desc<FEFF00530076006100720065006E0065>>>");
}

TEST(PdfStructure, LeadsFromContentToElementsAndBack) {
  pdf::Objects objects;
  pdf::Structure structure;
  const int first = structure.AddPage(objects.Add("page"));
  const auto paragraph = structure.Add("P", pdf::Structure::kDocument);
  EXPECT_EQ(structure.AddContent(paragraph, first), 0);
  const int second = structure.AddPage(objects.Add("page"));
  EXPECT_EQ(structure.AddContent(paragraph, second), 0);
  const auto form = structure.Add("Form", pdf::Structure::kDocument);
  EXPECT_EQ(structure.AddAnnotation(form, second, objects.Add("widget")), 2);
  const int root = structure.Write(objects);
  EXPECT_EQ(objects.Body(root),
            "<</Type/StructTreeRoot/K[5 0 R]/ParentTree 8 0 R/ParentTreeNextKey 3>>");
  EXPECT_EQ(objects.Body(5), "<</Type/StructElem/S/Document/P 4 0 R/K[6 0 R 7 0 R ]>>");
  EXPECT_EQ(objects.Body(6),
            "<</Type/StructElem/S/P/P 5 0 R/Pg 1 0 R/K[0 <</Type/MCR/Pg 2 0 R/MCID 0>> ]>>");
  EXPECT_EQ(objects.Body(7),
            "<</Type/StructElem/S/Form/P 5 0 R/K[<</Type/OBJR/Pg 2 0 R/Obj 3 0 R>> ]>>");
  EXPECT_EQ(objects.Body(8), "<</Nums[0[6 0 R ]1[6 0 R ]2 7 0 R ]>>");
}

}  // namespace
}  // namespace samvei
