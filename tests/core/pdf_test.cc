#include "core/pdf.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "core/embedded.h"
#include "core/pdf_attachments.h"
#include "core/pdf_book.h"
#include "core/pdf_color_profile.h"
#include "core/pdf_layout.h"
#include "core/pdf_outline.h"
#include "core/pdf_paging.h"
#include "core/pdf_text.h"
#include "core/pdf_truetype.h"
#include "core/pdf_wrap.h"

namespace samvei {
namespace {

using document::Checkbox;
using document::Document;
using document::Drawing;
using document::Field;
using document::FieldRow;
using document::FieldTable;
using document::Heading;
using document::List;
using document::MachineCode;
using document::PageBreak;
using document::Paragraph;
using document::Signature;
using document::Table;

PdfFonts ShippedFonts() { return {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")}; }

pdf::TrueType Regular() { return *pdf::ReadTrueType(ShippedFonts().regular); }

Document With(std::vector<document::Block> blocks) {
  return {"nb",
          "Tittel",
          "Emne",
          "2026-11-22",
          "Bunntekst",
          "Side {page} av {pages}",
          std::move(blocks),
          {}};
}

std::string Repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

// A document laid out, with its pages read back: what is drawn and under which tag.
class Pages {
 public:
  explicit Pages(std::vector<document::Block> blocks)
      : book_(
            {*pdf::ReadTrueType(ShippedFonts().regular), *pdf::ReadTrueType(ShippedFonts().bold)}) {
    pdf::LayOut(With(std::move(blocks)), book_);
    for (const auto& [character, glyph] : book_.fonts.regular.characters)
      regular_.emplace(glyph, character);
    for (const auto& [character, glyph] : book_.fonts.bold.characters)
      bold_.emplace(glyph, character);
    for (const pdf::Page& page : book_.pages) texts_.push_back(Read(page.content.bytes()));
  }

  [[nodiscard]] std::size_t count() const { return texts_.size(); }
  // One page as lines of "TAG text"; the lines of one tag are joined. Footers are left out.
  [[nodiscard]] const std::vector<std::string>& at(std::size_t page) const { return texts_[page]; }
  // The pages that have this line.
  [[nodiscard]] std::vector<std::size_t> Having(const std::string& line) const {
    std::vector<std::size_t> pages;
    for (std::size_t i = 0; i < texts_.size(); ++i) {
      if (std::count(texts_[i].begin(), texts_[i].end(), line) > 0) pages.push_back(i);
    }
    return pages;
  }
  // All text under a tag, over all pages.
  [[nodiscard]] std::string All(const std::string& tag) const {
    std::string all;
    for (const auto& page : texts_) {
      for (const std::string& line : page) {
        if (line.starts_with(tag + " ")) all += line.substr(tag.size() + 1);
      }
    }
    return all;
  }
  [[nodiscard]] std::vector<std::string> Widgets() const {
    std::vector<std::string> widgets;
    for (const int field : book_.fields) widgets.push_back(book_.objects.Body(field));
    return widgets;
  }
  [[nodiscard]] pdf::Book& book() { return book_; }

 private:
  // Every drawing operator must stand between BDC and EMC, and these may not nest.
  std::vector<std::string> Read(const std::string& content) const {
    std::vector<std::string> lines;
    std::string tag;
    std::string kind;
    for (std::size_t at = 0; at < content.size();) {
      const std::size_t end = content.find('\n', at);
      const std::string line = content.substr(at, end - at);
      at = end + 1;
      if (line.ends_with("BDC")) {
        EXPECT_EQ(tag, "");
        tag = line.substr(1, line.find("<<") - 1);
        kind = line;
        lines.push_back(tag + " ");
      } else if (line == "EMC") {
        EXPECT_NE(tag, "");
        const bool shown = lines.back() != tag + " " && kind.find("Footer") == std::string::npos;
        if (!shown) lines.pop_back();
        tag.clear();
      } else {
        EXPECT_NE(tag, "") << line;
        if (line.ends_with("Tj ET")) lines.back() += TextOf(line);
      }
    }
    EXPECT_EQ(tag, "");
    return lines;
  }
  [[nodiscard]] std::string TextOf(const std::string& line) const {
    const auto& characters = line.starts_with("BT /Bold") ? bold_ : regular_;
    std::u32string text;
    for (std::size_t at = line.find('<') + 1; line[at] != '>'; at += 4) {
      text += characters.at(
          static_cast<std::uint16_t>(std::strtoul(line.substr(at, 4).c_str(), nullptr, 16)));
    }
    return pdf::ToUtf8(text);
  }

  pdf::Book book_;
  std::map<std::uint16_t, char32_t> regular_;
  std::map<std::uint16_t, char32_t> bold_;
  std::vector<std::vector<std::string>> texts_;
};

std::vector<document::Block> FillerOf(int paragraphs) {
  return std::vector<document::Block>(static_cast<std::size_t>(paragraphs), Paragraph{"fyll"});
}

std::string Entry(const std::string& name, std::string_view value) {
  return name + pdf::TextString(pdf::Clean(value, pdf::Breaks::kKeep));
}

FieldTable Goals(int rows) {
  FieldTable table{"Mål", {"Mål", "Tiltak", "Hvem"}, {2, 2, 1}, {}};
  for (int i = 0; i < rows; ++i) {
    const std::string at = "maal." + std::to_string(i);
    const std::string of = ", mål " + std::to_string(i + 1);
    table.rows.push_back({{at + ".maal", "Mål" + of, i == 0 ? "Gå på ski" : ""},
                          {at + ".tiltak", "Tiltak" + of, ""},
                          {at + ".hvem", "", ""}});
  }
  return table;
}

std::size_t Count(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// All elements of the structure, as they will be written.
std::string Tags(Pages& pages) {
  const int root = pages.book().structure.Write(pages.book().objects);
  const int end = pages.book().objects.Add("end");
  std::string tags;
  for (int i = root; i < end; ++i) tags += pages.book().objects.Body(i) + "\n";
  return tags;
}

TEST(PdfUnits, NumbersHaveNoNeedlessDigits) {
  const std::pair<pdf::Milli, const char*> cases[] = {
      {0, "0"},         {1, "0.001"},         {-40, "-0.04"},
      {12'500, "12.5"}, {595'276, "595.276"}, {-1'000, "-1"}};
  for (const auto& [number, text] : cases) EXPECT_EQ(pdf::Number(number), text);
}

TEST(PdfText, SettlesWhatHasNoLookOfItsOwn) {
  struct Case {
    std::string_view text, kept, folded;
  };
  const Case cases[] = {
      {"a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d"},
      {"a\tb\x01\x7f"
       "c",
       "a bc", "a bc"},
      {"§\u202f2\u20115", "§\u00a02-5", "§\u00a02-5"},
      {"hab\u00adili\u200btering\ufeff", "habilitering", "habilitering"},
      {"\u2028x\u2003y", "\nx y", " x y"},
      {"\xc3", "\ufffd", "\ufffd"},
      {"\xed\xa0\x80", "\ufffd\ufffd\ufffd", "\ufffd\ufffd\ufffd"},
      {"\xf0\x9f\x98\x80", "\U0001F600", "\U0001F600"},
      {"", "", ""},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(pdf::ToUtf8(pdf::Clean(c.text, pdf::Breaks::kKeep)), c.kept) << c.text;
    EXPECT_EQ(pdf::ToUtf8(pdf::Clean(c.text, pdf::Breaks::kFold)), c.folded) << c.text;
  }
}

TEST(PdfText, StringsOfAFile) {
  EXPECT_EQ(pdf::TextString(U"Å\\("), "<FEFF00C5005C0028>");
  EXPECT_EQ(pdf::TextString(U"\U0001F600"), "<FEFFD83DDE00>");
  EXPECT_EQ(pdf::HexString("nb"), "<6E62>");
  EXPECT_EQ(pdf::XmlText(U"<a & b>"), "&lt;a &amp; b&gt;");
}

TEST(PdfTrueType, ReadsTheShippedFonts) {
  const pdf::TrueType font = Regular();
  EXPECT_EQ(font.name, "Inter-Regular");
  for (const char32_t c : std::u32string_view(U"aÅøæčđŋšŧžÁ§«»–•"))
    EXPECT_NE(font.Glyph(c), 0) << pdf::ToUtf8({&c, 1});
  EXPECT_EQ(font.Glyph(U'\u4e2d'), 0);
  EXPECT_EQ(font.Advance(U'\u00a0'), font.Advance(U' '));
  EXPECT_GT(font.Advance(U'W'), font.Advance(U'i'));
  EXPECT_EQ(font.Width(U"ab", 10'000), (font.Advance(U'a') + font.Advance(U'b')) * 10);
}

TEST(PdfTrueType, RefusesWhatIsNoFont) {
  const std::string_view whole = ShippedFonts().regular;
  EXPECT_FALSE(pdf::ReadTrueType(""));
  EXPECT_FALSE(pdf::ReadTrueType("OTTO"));
  for (std::size_t size = 0; size < 2000; size += 7)
    EXPECT_FALSE(pdf::ReadTrueType(whole.substr(0, size)));
  // Whatever is broken in the head of the file, reading ends.
  for (std::size_t at = 0; at < 400; ++at) {
    std::string broken(whole);
    broken[at] = '\xff';
    (void)pdf::ReadTrueType(broken);
  }
}

TEST(PdfWrap, LinesFitAndLoseNothing) {
  const pdf::TrueType font = Regular();
  const std::u32string texts[] = {
      U"",
      U" ",
      U"kort",
      U"a\n\nb\n",
      U"  innrykk og   flere mellomrom  ",
      U"Vi trenger én person som holder i trådene, og som svarer når vi ringer.",
      std::u32string(300, U'x'),
      U"ingrid.oestby.cahcesuolu@eksempel.no/habiliteringstjenesten",
  };
  for (const std::u32string& text : texts) {
    for (const pdf::Milli width : {1'000, 30'000, 100'000, 480'000}) {
      std::u32string joined;
      std::size_t next = 0;
      for (const pdf::Line& line : pdf::Wrap(font, 10'000, text, width)) {
        if (line.begin > next) joined += U'\n';
        EXPECT_EQ(line.begin, joined.size());
        joined += line.text;
        next = joined.size();
        std::u32string visible = line.text;
        while (!visible.empty() && visible.back() == U' ') visible.pop_back();
        EXPECT_TRUE(visible.size() <= 1 || font.Width(visible, 10'000) <= width)
            << pdf::ToUtf8(visible);
      }
      EXPECT_EQ(joined, text);
    }
  }
}

TEST(PdfWrap, LongWordsBreakBehindASign) {
  const auto lines = pdf::Wrap(Regular(), 10'000, U"fornavn.etternavn@eksempel.no", 110'000);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0].text, U"fornavn.etternavn@");
}

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
  EXPECT_EQ(pages.at(0), std::vector<std::string>{"Lbl •"});
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
                                 Signature{"u", "Forelder", "Sted", "Dato", "Navn"},
                                 Field{"f", "Felt", ""}, Paragraph{"Om feltet."}});
    const Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("P Kryss av:"), pages.Having("P Ja")) << filler;
    EXPECT_EQ(pages.Having("P Skriv under:"), pages.Having("P Navn")) << filler;
    EXPECT_EQ(pages.Having("P Begge to."), pages.Having("P Forelder")) << filler;
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

TEST(PdfLayout, TheLastRowOfATableIsNotAloneOnAPage) {
  for (int filler = 10; filler < 34; ++filler) {
    auto blocks = FillerOf(filler);
    Table table{"", {"A"}, {1}, {}};
    for (int i = 0; i < 12; ++i) table.rows.push_back({"rad " + std::to_string(i)});
    FieldTable fields = Goals(12);
    blocks.insert(blocks.end(), {table, PageBreak{}});
    for (const document::Block& block : FillerOf(filler)) blocks.push_back(block);
    blocks.emplace_back(fields);
    Pages pages(std::move(blocks));
    EXPECT_EQ(pages.Having("TD rad 10"), pages.Having("TD rad 11")) << filler;
    const auto widgets = pages.Widgets();
    const auto page_of = [](const std::string& widget) {
      const std::size_t at = widget.find("/P ");
      return widget.substr(at, widget.find('R', at) - at);
    };
    EXPECT_EQ(page_of(widgets[widgets.size() - 4]), page_of(widgets.back())) << filler;
  }
}

TEST(PdfPaging, LeavesWhatIsFilledEnough) {
  int measured = 0;
  const auto measure = [&measured](pdf::Milli last) {
    return pdf::ChooseSetting(1'000, [&measured, last](const pdf::Setting&) {
      ++measured;
      return pdf::Measured{{1'000, last}, {{0, 0, true, true}, {1, 0, true, true}}};
    });
  };
  EXPECT_EQ(measure(250).tightness, 0);
  EXPECT_EQ(measured, 1);
  EXPECT_EQ(pdf::ChooseSetting(1'000,
                               [](const pdf::Setting&) {
                                 return pdf::Measured{{10}, {{0, 0, true, true}}};
                               })
                .tightness,
            0);
}

TEST(PdfPaging, SetsTighterWhereThatSavesAPage) {
  const auto setting = pdf::ChooseSetting(1'000, [](const pdf::Setting& tried) {
    pdf::Measured measured{{1'000, 100}, {{0, 700, true, true}, {1, 0, false, true}}};
    if (tried.tightness == 2) measured.used = {990};
    return measured;
  });
  EXPECT_EQ(setting.tightness, 2);
  EXPECT_FALSE(setting.page_before.has_value());
}

TEST(PdfPaging, BeginsTheLastPageEarlierAtAHeading) {
  const auto measure = [](const pdf::Setting& tried) {
    pdf::Measured measured{{900, 100},
                           {{0, 0, true, true},
                            {0, 600, true, true},
                            {0, 700, false, true},
                            {0, 800, false, false},
                            {1, 0, false, true}}};
    if (tried.page_before) measured.used = {600, 400};
    return measured;
  };
  EXPECT_EQ(pdf::ChooseSetting(1'000, measure).page_before, std::size_t{1});
  // Not where it does not help.
  const auto setting = pdf::ChooseSetting(
      1'000, [&measure](const pdf::Setting&) { return measure(pdf::Setting{}); });
  EXPECT_FALSE(setting.page_before.has_value());
}

TEST(PdfPaging, NoPageBeforeABreakIsNearlyEmpty) {
  // Wherever the page ends, what follows on the next one is worth a page.
  for (int filler = 15; filler < 60; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.begin(), {Field{"a", "A", "", 6}, Heading{2, "Tittel"}});
    blocks.insert(blocks.end(), {Heading{2, "Underskrift"}, Paragraph{"Skriv under."},
                                 Signature{"u", "Forelder", "Sted", "Dato", "Navn"},
                                 Signature{"v", "Forelder", "Sted", "Dato", "Navn"}, PageBreak{},
                                 Heading{2, "Neste"}, Paragraph{"Ny del."}});
    Pages pages(std::move(blocks));
    const std::size_t last = pages.Having("H2 Neste")[0] - 1;
    const auto texts = pages.at(last).size();
    EXPECT_TRUE(last == 0 || texts > 8) << filler << ": " << texts;
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
  const std::string file = Tags(pages);
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
  const std::string tags = Tags(pages);
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
  EXPECT_EQ(Tags(none).find("/Figure"), std::string::npos);
}

TEST(PdfStructure, SaysWhereALanguageIsAnother) {
  Pages pages({Paragraph{"a", Paragraph::Style::kBody, "se"},
               Paragraph{"b", Paragraph::Style::kNote, "uk"},
               Field{"c", "C", "Mun háliidan", 2, "sma"}, Paragraph{"d"}});
  const std::string tags = Tags(pages);
  EXPECT_NE(tags.find("/Lang<7365>/K[0 ]"), std::string::npos) << tags;
  EXPECT_NE(tags.find("/Lang<756B>"), std::string::npos);
  EXPECT_NE(tags.find("/S/Form/P 19 0 R/Lang<736D61>"), std::string::npos) << tags;
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

TEST(PdfOutline, NestsByLevel) {
  pdf::Objects objects;
  EXPECT_EQ(pdf::AddOutline(objects, {}), "");
  EXPECT_EQ(pdf::AddOutline(objects,
                            {{1, U"a", 9, 0}, {2, U"b", 9, 0}, {2, U"c", 9, 0}, {1, U"d", 9, 0}}),
            "/Outlines 1 0 R");
  EXPECT_EQ(objects.Body(1), "<</Type/Outlines/First 2 0 R/Last 5 0 R/Count 4>>");
  EXPECT_EQ(objects.Body(2),
            "<</Title<FEFF0061>/Parent 1 0 R/Next 5 0 R/First 3 0 R/Last 4 0 R/Count 2/Dest[9 0 "
            "R/XYZ 0 841.89 null]>>");
  EXPECT_EQ(objects.Body(4),
            "<</Title<FEFF0063>/Parent 2 0 R/Prev 3 0 R/Dest[9 0 R/XYZ 0 841.89 null]>>");
}

TEST(PdfColorProfile, SaysItsSize) {
  const std::string profile = pdf::SrgbProfile();
  EXPECT_EQ(static_cast<unsigned char>(profile[2]) * 256U + static_cast<unsigned char>(profile[3]),
            profile.size());
  EXPECT_EQ(profile.substr(36, 4), "acsp");
}

TEST(WritePdf, TheSameDocumentGivesTheSameBytes) {
  const Document document = With({Heading{1, "Søknad"}, Field{"navn", "Navn", "Áilu"}});
  const auto first = WritePdf(document, ShippedFonts());
  ASSERT_TRUE(first.ok());
  EXPECT_EQ(first.value(), WritePdf(document, ShippedFonts()).value());
  EXPECT_LT(first.value().size(), 80'000U);
  Document other = document;
  other.date = "2026-11-23";
  EXPECT_NE(first.value(), WritePdf(other, ShippedFonts()).value());
}

TEST(WritePdf, TheFileLeadsToItsReferences) {
  const std::string file = WritePdf(With({Heading{1, "a"}}), ShippedFonts()).value();
  EXPECT_TRUE(file.starts_with("%PDF-1.7\n"));
  EXPECT_TRUE(file.ends_with("\n%%EOF\n"));
  const std::size_t start =
      std::strtoul(file.c_str() + file.rfind("startxref\n") + 10, nullptr, 10);
  EXPECT_NE(file.substr(start, 40).find(" 0 obj\n<</Type/XRef"), std::string::npos);
  for (const char* claim :
       {"<pdfaid:part>3", "<pdfuaid:part>1", "<xmp:CreateDate>2026-11-22T00:00:00Z"}) {
    EXPECT_NE(file.find(claim), std::string::npos) << claim;
  }
}

TEST(WritePdf, CollectsEveryCharacterItCannotDraw) {
  const auto result = WritePdf(
      With({Heading{1, "Søknad"}, Paragraph{"中 og 中"}, Field{"navn", "Navn", "\U0001F600\xff"},
            FieldRow{{{"by", "By", "ok"}, {"land", "Land", "ไทย"}}}}),
      ShippedFonts());
  ASSERT_FALSE(result.ok());
  std::vector<std::string> found;
  for (const Error& error : result.errors()) {
    EXPECT_EQ(error.code, "no_glyph");
    found.push_back(error.pointer + error.message.substr(error.message.find('(')));
  }
  const std::vector<std::string> wanted = {"/blocks/1(U+4E2D)",    "/fields/navn(U+1F600)",
                                           "/fields/navn(U+FFFD)", "/fields/land(U+0E44)",
                                           "/fields/land(U+0E17)", "/fields/land(U+0E22)"};
  EXPECT_EQ(found, wanted);
}

TEST(WritePdf, RefusesACodeThatCannotBeDrawn) {
  const auto result = WritePdf(With({Heading{1, "a"}, MachineCode{"Kode", "abc"},
                                     MachineCode{"Kode", std::string(4000, 'A')}}),
                               ShippedFonts());
  ASSERT_FALSE(result.ok());
  ASSERT_EQ(result.errors().size(), 2U);
  EXPECT_EQ(result.errors()[0].pointer + result.errors()[0].code, "/blocks/1code_character");
  EXPECT_EQ(result.errors()[1].pointer + result.errors()[1].code, "/blocks/2code_too_long");
}

TEST(WritePdf, RefusesFontsThatAreNone) {
  const auto result = WritePdf(With({}), {"x", ""});
  ASSERT_FALSE(result.ok());
  ASSERT_EQ(result.errors().size(), 2U);
  EXPECT_EQ(result.errors()[0].code, "bad_font");
  EXPECT_EQ(result.errors()[1].file, "bold");
}

TEST(WritePdf, HostileTextIsOnlyText) {
  const std::string hostile =
      "))>> endobj \\ ( <</JS (x)>> endstream %%EOF \r\n\t\x02 " + std::string(3000, 'W');
  Document document =
      With({Heading{1, hostile}, Paragraph{hostile}, List{{hostile, ""}},
            Field{hostile, hostile, hostile, 2}, FieldRow{{{"a(b", "x", hostile}, {"c\\", "", ""}}},
            Checkbox{"d)", hostile, false},
            Table{hostile, {hostile, ""}, {-1, 1e300}, {{hostile, hostile}}},
            Signature{"s", hostile, hostile, "", hostile}});
  document.title = document.subject = document.footer = document.page_format = hostile + "]]></x>&";
  document.language = ")>>";
  document.date = "i dag";
  const auto result = WritePdf(document, ShippedFonts());
  ASSERT_TRUE(result.ok());
  // The metadata is readable in the file, as XML.
  EXPECT_EQ(result.value().find("))>>"), std::string::npos);
  EXPECT_NE(result.value().find("))&gt;&gt; endobj"), std::string::npos);
  EXPECT_EQ(result.value().find("CreateDate"), std::string::npos);
}

}  // namespace
}  // namespace samvei
