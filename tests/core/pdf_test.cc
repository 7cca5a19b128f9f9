#include "core/pdf.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "core/pdf_color_profile.h"
#include "core/pdf_objects.h"
#include "core/pdf_outline.h"
#include "core/pdf_text.h"
#include "core/pdf_truetype.h"
#include "core/pdf_units.h"
#include "core/pdf_wrap.h"
#include "tests/core/pdf_pages.h"

namespace samvei {
namespace {

using document::Checkbox;
using document::Document;
using document::Field;
using document::FieldRow;
using document::Heading;
using document::List;
using document::MachineCode;
using document::Paragraph;
using document::Signature;
using document::Table;
using pdf_test::Count;
using pdf_test::Regular;
using pdf_test::ShippedFonts;
using pdf_test::With;

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
