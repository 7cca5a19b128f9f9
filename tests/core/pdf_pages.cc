#include "tests/core/pdf_pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

#include "core/embedded.h"
#include "core/pdf_layout.h"
#include "core/pdf_text.h"
#include "core/pdf_truetype.h"

namespace samvei::pdf_test {

using document::Document;
using document::FieldTable;
using document::Paragraph;

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

Pages::Pages(std::vector<document::Block> blocks)
    : book_({*pdf::ReadTrueType(ShippedFonts().regular), *pdf::ReadTrueType(ShippedFonts().bold)},
            pdf::Book::Use::kTrial) {
  pdf::LayOut(With(std::move(blocks)), book_);
  for (const auto& [character, glyph] : book_.fonts.regular.characters)
    regular_.emplace(glyph, character);
  for (const auto& [character, glyph] : book_.fonts.bold.characters)
    bold_.emplace(glyph, character);
  for (const pdf::Page& page : book_.pages) texts_.push_back(Read(page.content.bytes()));
}

std::vector<std::size_t> Pages::Having(const std::string& line) const {
  std::vector<std::size_t> pages;
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (std::count(texts_[i].begin(), texts_[i].end(), line) > 0) pages.push_back(i);
  }
  return pages;
}

std::string Pages::All(const std::string& tag) const {
  std::string all;
  for (const auto& page : texts_) {
    for (const std::string& line : page) {
      if (line.starts_with(tag + " ")) all += line.substr(tag.size() + 1);
    }
  }
  return all;
}

std::vector<std::string> Pages::Widgets() const {
  std::vector<std::string> widgets;
  for (const int field : book_.fields) widgets.push_back(book_.objects.Body(field));
  return widgets;
}

// Every drawing operator must stand between BDC and EMC, and these may not nest.
std::vector<std::string> Pages::Read(const std::string& content) const {
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

std::string Pages::TextOf(const std::string& line) const {
  const auto& characters = line.starts_with("BT /Bold") ? bold_ : regular_;
  std::u32string text;
  for (std::size_t at = line.find('<') + 1; line[at] != '>'; at += 4) {
    text += characters.at(
        static_cast<std::uint16_t>(std::strtoul(line.substr(at, 4).c_str(), nullptr, 16)));
  }
  return pdf::ToUtf8(text);
}

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

std::string Pages::Tags() {
  const int root = book_.structure.Write(book_.objects);
  const int end = book_.objects.Add("end");
  std::string tags;
  for (int i = root; i < end; ++i) tags += book_.objects.Body(i) + "\n";
  return tags;
}

}  // namespace samvei::pdf_test
