#include "core/pdf_layout.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "tests/core/pdf_pages.h"

namespace samvei {
namespace {

using document::Checkbox;
using document::Field;
using document::FieldRow;
using document::FieldTable;
using document::Heading;
using document::List;
using document::PageBreak;
using document::Paragraph;
using document::Signature;
using document::Table;
using pdf_test::Entry;
using pdf_test::FillerOf;
using pdf_test::Goals;
using pdf_test::Pages;
using pdf_test::Repeated;

TEST(PdfLayout, TagsInReadingOrder) {
  const Pages pages({Heading{1, "Søknad"}, Paragraph{"Innledning", Paragraph::Style::kLead},
                     Paragraph{"Merk", Paragraph::Style::kNote}, Heading{2, "Hvem"},
                     List{{"én", "to"}}, Field{"navn", "Navn", "Áilu"},
                     Checkbox{"ja", "Jeg samtykker", true},
                     Table{"Tabell", {"A", "B"}, {1, 2}, {{"a", ""}}},
                     Signature{"u", "Forelder", "Sted", "Dato", "Navn"}});
  const std::vector<std::string> wanted = {
      "H1 Søknad", "P Innledning", "P Merk",     "H2 Hvem",         "Lbl •",          "LBody én",
      "Lbl •",     "LBody to",     "P Navn",     "P Jeg samtykker", "Caption Tabell", "TH A",
      "TH B",      "TD a",         "P Forelder", "P Sted",          "P Dato",         "P Navn"};
  ASSERT_EQ(pages.count(), 1U);
  EXPECT_EQ(pages.at(0), wanted);
}

TEST(PdfLayout, EmptyTextsDrawNothing) {
  const Pages pages({Heading{1, ""}, Paragraph{""}, Paragraph{"", Paragraph::Style::kNote}, List{},
                     List{{""}}, Field{"a", "", ""}, FieldRow{}, Checkbox{"b", "", false},
                     Table{"", {"", ""}, {0, 0}, {{"", ""}}}, Signature{"u", "", "", "", ""},
                     PageBreak{}});
  EXPECT_EQ(pages.at(0), std::vector<std::string>{});
}

TEST(PdfLayout, AHeadingStaysWithWhatFollows) {
  // Wherever the page ends, no page ends with the headings.
  for (int filler = 20; filler < 40; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.end(), {Heading{2, "Over"}, Heading{3, "Under"}, Field{"f", "Felt", ""}});
    const Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("H2 Over"), pages.Having("P Felt")) << filler;
    EXPECT_EQ(pages.Having("H3 Under"), pages.Having("P Felt")) << filler;
  }
}

TEST(PdfLayout, NoLineOfAParagraphStandsAlone) {
  for (int filler = 25; filler < 36; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.push_back(
        Table{"", {"x"}, {1}, {}});  // so that the paragraph's tag is told from the filler's
    blocks.push_back(List{{Repeated("ord og flere ord ", 30)}});
    const Pages pages(std::move(blocks));
    for (std::size_t i = 0; i < pages.count(); ++i) {
      for (const std::string& line : pages.at(i)) {
        EXPECT_TRUE(!line.starts_with("LBody") || line.size() > 100) << filler << ": " << line;
      }
    }
  }
}

TEST(PdfLayout, WhatLeadsToAFieldStaysWithIt) {
  for (int filler = 18; filler < 40; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.end(), {List{{"før"}}, Paragraph{"Kryss av:"}, Checkbox{"c", "Ja", true},
                                 Paragraph{"Skriv under:"}, Paragraph{"Begge to."},
                                 Signature{"u", "Forelder", "Sted", "Dato", "Navn"}});
    const Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("P Kryss av:"), pages.Having("P Ja")) << filler;
    EXPECT_EQ(pages.Having("P Skriv under:"), pages.Having("P Navn")) << filler;
    EXPECT_EQ(pages.Having("P Begge to."), pages.Having("P Forelder")) << filler;
  }
}

TEST(PdfLayout, WhatExplainsAFieldStaysWithIt) {
  for (int filler = 18; filler < 40; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.end(), {Field{"f", "Felt", ""}, Paragraph{"Om feltet."},
                                 Heading{2, "Neste"}, Paragraph{Repeated("noe mer ", 300)}});
    const Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("P Felt"), pages.Having("P Om feltet.")) << filler;
  }
}

TEST(PdfLayout, ALongFieldBeginsUnderItsHeading) {
  auto blocks = FillerOf(10);
  blocks.insert(blocks.end(), {Heading{2, "Situasjon"},
                               Field{"s", "Med egne ord", Repeated("en lang historie ", 600), 5}});
  const Pages pages(std::move(blocks));
  EXPECT_EQ(pages.Having("H2 Situasjon"), std::vector<std::size_t>{0});
  EXPECT_EQ(pages.Having("P Med egne ord"), std::vector<std::size_t>{0});
}

TEST(PdfLayout, NoRowOfATableIsAloneOnAPage) {
  const auto page_of = [](const std::string& widget) {
    const std::size_t at = widget.find("/P ");
    return widget.substr(at, widget.find('R', at) - at);
  };
  for (int rows = 2; rows < 20; ++rows) {
    SCOPED_TRACE(rows);
    // So that the page ends within the table; what follows keeps its last page from being
    // tightened.
    auto blocks = FillerOf(14);
    Table table{"", {"A"}, {1}, {}};
    for (int i = 0; i < rows; ++i) table.rows.push_back({"rad " + std::to_string(i)});
    const auto after = FillerOf(20);
    blocks.emplace_back(table);
    blocks.insert(blocks.end(), after.begin(), after.end());
    const Pages pages(blocks);
    EXPECT_EQ(pages.Having("TD rad " + std::to_string(rows - 2)),
              pages.Having("TD rad " + std::to_string(rows - 1)));
    EXPECT_EQ(pages.Having("TD rad 0"), pages.Having("TD rad 1"));

    blocks = FillerOf(14);
    blocks.emplace_back(Goals(rows));
    blocks.insert(blocks.end(), after.begin(), after.end());
    const auto widgets = Pages(blocks).Widgets();
    EXPECT_EQ(page_of(widgets[widgets.size() - 4]), page_of(widgets.back()));
  }
}

TEST(PdfLayout, AShortTableIsNotParted) {
  for (int filler = 15; filler < 40; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.emplace_back(Table{"", {"A"}, {1}, {{"første"}, {"andre"}, {"tredje"}}});
    const auto after = FillerOf(20);
    blocks.insert(blocks.end(), after.begin(), after.end());
    const Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("TD første"), pages.Having("TD tredje")) << filler;
    EXPECT_EQ(pages.Having("TH A"), pages.Having("TD første")) << filler;
  }
}

TEST(PdfLayout, APageBreakMakesNoEmptyPage) {
  const Pages pages({PageBreak{}, Paragraph{"a"}, PageBreak{}, PageBreak{}, Paragraph{"b"}});
  ASSERT_EQ(pages.count(), 2U);
  EXPECT_EQ(pages.at(0), std::vector<std::string>{"P a"});
  EXPECT_EQ(pages.at(1), std::vector<std::string>{"P b"});
}

TEST(PdfLayout, ATableRepeatsItsHeaderAsAnArtifact) {
  Table table{"Tabell", {"Vilkår", "Kilde"}, {2, 1}, {}};
  for (int i = 0; i < 120; ++i) table.rows.push_back({"rad " + std::to_string(i), "§"});
  const Pages pages({table});
  ASSERT_GT(pages.count(), 2U);
  EXPECT_EQ(pages.Having("TH Vilkår"), std::vector<std::size_t>{0});
  for (std::size_t i = 1; i < pages.count(); ++i)
    EXPECT_EQ(pages.at(i).front(), "Artifact VilkårKilde");
  for (int i = 0; i < 120; ++i)
    EXPECT_EQ(pages.Having("TD rad " + std::to_string(i)).size(), 1U) << i;
}

TEST(PdfLayout, ARowHigherThanAPageGoesOn) {
  const std::string word(9000, 'x');
  const Pages pages({Table{"", {"A", "B"}, {3, 1}, {{"før", ""}, {word, "b"}, {"etter", ""}}}});
  ASSERT_GT(pages.count(), 1U);
  EXPECT_EQ(pages.All("TD"), "før" + word.substr(0, pages.All("TD").find('b') - 4) + "b" +
                                 word.substr(pages.All("TD").find('b') - 4) + "etter");
}

TEST(PdfLayout, AHeaderHigherThanAPageIsNotRepeated) {
  const Pages pages({Table{"", {std::string(9000, 'x')}, {1}, {{"rad"}}}});
  EXPECT_EQ(pages.All("TH").size(), 9000U);
  EXPECT_EQ(pages.All("TD"), "rad");
}

TEST(PdfLayout, AFieldGrowsWithItsValue) {
  const std::string value = Repeated("Vi trenger én person som holder i trådene.\n", 20);
  Pages pages({Field{"kort", "Kort", "x", 3}, Field{"lang", "Lang", value, 3}});
  const auto height = [&pages](std::size_t i) {
    const std::string widget = pages.Widgets()[i];
    double left = 0;
    double low = 0;
    double right = 0;
    double high = 0;
    const std::size_t at = widget.find("/Rect[");
    EXPECT_EQ(
        std::sscanf(widget.c_str() + at, "/Rect[%lf %lf %lf %lf]", &left, &low, &right, &high), 4);
    return high - low;
  };
  EXPECT_NEAR(height(0), 3 * 14.5 + 6, 0.01);
  EXPECT_NEAR(height(1), 21 * 14.5 + 6, 0.01);
  EXPECT_NE(pages.Widgets()[1].find(Entry("/V", value)), std::string::npos);
}

TEST(PdfLayout, AValueTooLongForItsLineGetsMore) {
  const Pages pages({FieldRow{{{"a", "A", "kort"}, {"b", "B", Repeated("langt ", 20)}}}});
  EXPECT_EQ(pages.Widgets()[0].find("/Ff 4096"), std::string::npos);
  EXPECT_NE(pages.Widgets()[1].find("/Ff 4096"), std::string::npos);
}

TEST(PdfLayout, AValueLongerThanAPageGoesOnInFurtherFields) {
  const std::string value = Repeated("Dette er en lang historie.\n", 130);
  Pages pages({Field{"situasjon", "Situasjon", value, 4}});
  const auto widgets = pages.Widgets();
  ASSERT_EQ(widgets.size(), 3U);
  EXPECT_NE(widgets[0].find(Entry("/T", "situasjon") + "/"), std::string::npos);
  EXPECT_NE(widgets[1].find(Entry("/T", "situasjon-2")), std::string::npos);
  EXPECT_NE(widgets[2].find(Entry("/TU", "Situasjon (3)")), std::string::npos);
  EXPECT_EQ(pages.Having("P Situasjon (2)"), std::vector<std::size_t>{1});
}

TEST(PdfLayout, ALongRowOfFieldsIsTakenApart) {
  const std::string value = Repeated("ord ", 2000);
  Pages pages({FieldRow{{{"a", "A", value}, {"b", "B", "b"}}}});
  EXPECT_GT(pages.Widgets().size(), 2U);
  EXPECT_NE(pages.Widgets().back().find(Entry("/V", "b")), std::string::npos);
}

TEST(PdfLayout, ANoteLongerThanAPageGoesOn) {
  const Pages pages({Paragraph{Repeated("merk dette ", 1000), Paragraph::Style::kNote}});
  ASSERT_GT(pages.count(), 1U);
  EXPECT_EQ(pages.All("P"), Repeated("merk dette ", 1000));
}

}  // namespace
}  // namespace samvei
