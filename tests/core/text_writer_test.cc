#include "core/text_writer.h"

#include <gtest/gtest.h>

#include "core/document_text.h"
#include "tests/core/every_block.h"

namespace samvei {
namespace {

TEST(TextWriter, WritesWhatWasAnsweredAndNoRoomToWrite) {
  EXPECT_EQ(WriteText(test::EveryBlock()),
            "Søknad om plan\n"
            "==============\n"
            "\n"
            "Gjelder et barn.\n"
            "\n"
            "Dette er en merknad.\n"
            "\n"
            "Hvem\n"
            "----\n"
            "\n"
            "Navn: Áilu\n"
            "Adresse: Fjellveien 1\n"
            "\n"
            "Situasjonen:\n"
            "Vi sover lite.\n"
            "Hver natt.\n"
            "\n"
            "Ønsker\n"
            "\n"
            "- koordinator\n"
            "- plan\n"
            "\n"
            "[x] Ja til plan\n"
            "\n"
            "Hjelp\n"
            "-----\n"
            "\n"
            "Tjenester:\n"
            "- Tjeneste: Fysioterapi; Kontakt: Lars\n"
            "- Tjeneste: PPT\n"
            "\n"
            "Mål:\n"
            "- Mål: Gå på ski\n"
            "\n"
            "Tegning: Áilu har to hjelpere.\n"
            "\n"
            "Ikke et vedtak.\n");
}

TEST(TextWriter, AnEmptyDocumentIsEmpty) { EXPECT_EQ(WriteText({}), ""); }

TEST(TextWriter, HeadingsStandOnlyOverSomething) {
  document::Document document;
  using document::Heading;
  for (const int level : {1, 2, 3, 2, 3}) {
    document.blocks.emplace_back(Heading{level, "H" + std::to_string(level)});
  }
  document.blocks.emplace_back(document::Paragraph{"Under den siste."});
  document.blocks.emplace_back(Heading{2, "Tom"});
  EXPECT_EQ(WriteText(document), "H1\n==\n\nH2\n--\n\nH3\n\nUnder den siste.\n");
}

TEST(DocumentText, SettlesLineBreaksAndControlCharacters) {
  const std::pair<std::string, std::string> kTexts[] = {
      {"", ""},
      {" \n\t ", ""},
      {"a\r\nb\rc\nd", "a\nb\nc\nd"},
      {"a\xE2\x80\xA8"
       "b\xE2\x80\xA9"
       "c\xC2\x85"
       "d",
       "a\nb\nc\nd"},
      {std::string("a\0b\x07\x1B[31mc\x7F\xC2\x9B", 13), "ab[31mc"},
      {"a\tb", "a b"},
      {" «Áilu» 👩‍👧 \u202E ", "«Áilu» 👩‍👧 \u202E"},
  };
  for (const auto& [given, clean] : kTexts) EXPECT_EQ(CleanText(given), clean);
  EXPECT_EQ(CleanLine("a\r\nb\n"), "a b");
}

}  // namespace
}  // namespace samvei
