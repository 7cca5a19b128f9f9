#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "core/pdf_layout.h"
#include "core/pdf_truetype.h"
#include "tests/core/application_people.h"
#include "tests/core/pdf_pages.h"
#include "tests/core/test_files.h"
#include "tests/documents/sample.h"

// Where every line of text and every field of whole documents ends up.
namespace samvei {
namespace {

using pdf_test::ShippedFonts;

// A line of text or a field on a page, in points, upward from the lower left.
struct Box {
  double left, bottom, right, top;
  std::string what;

  [[nodiscard]] std::string Told() const {
    return what.substr(0, 200) + " at " + std::to_string(left) + " " + std::to_string(bottom) +
           " " + std::to_string(right) + " " + std::to_string(top);
  }
  [[nodiscard]] bool Overlaps(const Box& other) const {
    constexpr double kTouching = 0.01;
    return left < other.right - kTouching && other.left < right - kTouching &&
           bottom < other.top - kTouching && other.bottom < top - kTouching;
  }
};

constexpr double kWidth = 595.276;
constexpr double kHeight = 841.89;
constexpr double kMargin = 56.69;
constexpr double kFooterTop = 45;  // the highest that a footer of two lines reaches

// The lines of text that a page or the look of a field draws. A line's box is that of the letters
// without accents, so that lines set close do not count as overlapping.
std::vector<Box> TextBoxes(const std::string& content, const pdf::Fonts& fonts) {
  std::vector<Box> boxes;
  for (std::size_t at = 0; (at = content.find("BT /", at)) != std::string::npos; ++at) {
    const bool bold = content.compare(at, 8, "BT /Bold") == 0;
    const pdf::TrueType& font = bold ? fonts.bold : fonts.regular;
    double size = 0, red = 0, green = 0, blue = 0, x = 0, y = 0;
    char face[16] = {};
    EXPECT_EQ(std::sscanf(content.c_str() + at, "BT /%15s %lf Tf %lf %lf %lf rg %lf %lf Td", face,
                          &size, &red, &green, &blue, &x, &y),
              7);
    std::string glyphs = content.substr(content.find('<', at) + 1);
    glyphs.resize(glyphs.find('>'));
    double width = 0, visible = 0;
    for (std::size_t i = 0; i < glyphs.size(); i += 4) {
      const auto glyph = std::strtoul(glyphs.substr(i, 4).c_str(), nullptr, 16);
      width += font.advances[glyph] * size / 1000;
      if (glyph != font.Glyph(U' ')) visible = width;
    }
    if (visible > 0) {
      boxes.push_back({x, y - 0.15 * size, x + visible, y + 0.7 * size, "text " + glyphs});
    }
  }
  return boxes;
}

Box FieldBox(const std::string& widget) {
  Box box{0, 0, 0, 0, widget};
  const std::size_t at = widget.find("/Rect[");
  EXPECT_EQ(std::sscanf(widget.c_str() + at, "/Rect[%lf %lf %lf %lf]", &box.left, &box.bottom,
                        &box.right, &box.top),
            4);
  return box;
}

// The look of a text field must show all of its value inside it.
void ExpectShown(const std::string& widget, const pdf::Book& book) {
  const Box field = FieldBox(widget);
  const std::size_t look = widget.find("/AP<</N ");
  if (widget.find("/FT/Tx") == std::string::npos) return;
  const int object = std::atoi(widget.c_str() + look + std::strlen("/AP<</N "));
  for (const Box& line : TextBoxes(book.objects.Body(object), book.fonts)) {
    EXPECT_TRUE(line.left >= 0 && line.bottom >= 0 && line.right <= field.right - field.left &&
                line.top <= field.top - field.bottom)
        << widget;
  }
}

void ExpectInMargins(const Box& box) {
  EXPECT_TRUE(box.left >= kMargin - 0.01 && box.right <= kWidth - kMargin + 0.01) << box.what;
  EXPECT_LE(box.top, kHeight - kMargin + 0.01) << box.what;
  EXPECT_TRUE(box.top < kFooterTop || box.bottom >= kMargin - 0.01) << box.what;
}

void ExpectNothingOverlaps(const document::Document& document) {
  pdf::Book book(
      {*pdf::ReadTrueType(ShippedFonts().regular), *pdf::ReadTrueType(ShippedFonts().bold)},
      pdf::Book::Use::kTrial);
  pdf::LayOut(document, book);
  for (std::size_t page = 0; page < book.pages.size(); ++page) {
    SCOPED_TRACE("page " + std::to_string(page + 1));
    std::vector<Box> boxes = TextBoxes(book.pages[page].content.bytes(), book.fonts);
    for (const int annotation : book.pages[page].annotations) {
      boxes.push_back(FieldBox(book.objects.Body(annotation)));
      ExpectShown(book.objects.Body(annotation), book);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i) {
      ExpectInMargins(boxes[i]);
      for (std::size_t j = i + 1; j < boxes.size(); ++j) {
        EXPECT_FALSE(boxes[i].Overlaps(boxes[j])) << boxes[i].Told() << "\n" << boxes[j].Told();
      }
    }
  }
}

TEST(PdfBoxes, NothingOverlapsInTheSamples) {
  ExpectNothingOverlaps(SampleDocument());
  ExpectNothingOverlaps(BlocksDocument());
}

TEST(PdfBoxes, NothingOverlapsInWhatPeopleGet) {
  for (const auto& [name, answers] : apply_test::People()) {
    SCOPED_TRACE(name);
    ExpectNothingOverlaps(apply_test::BuildPerson(name));
  }
  // The longest has 40 services, 30 goals and a text of 20,000 characters.
  for (const std::string& file : test::ListTestFiles("documents/cases", ".json")) {
    SCOPED_TRACE(file);
    const auto read =
        ReadCase(file, test::ReadTestFile("documents/cases/" + file), apply_test::Rules());
    ASSERT_TRUE(read.ok());
    ExpectNothingOverlaps(apply_test::Build(read.value()));
  }
}

// Words and values of all lengths, wherever a page ends.
TEST(PdfBoxes, NothingOverlapsWhateverIsWritten) {
  using document::Field;
  const std::string words[] = {"",
                               "kort",
                               std::string(80, 'W'),
                               pdf_test::Repeated("ord og ", 60),
                               pdf_test::Repeated("linje\n", 70),
                               std::string(3000, 'x')};
  for (const std::string& word : words) {
    for (const int filler : {0, 9, 25, 33}) {
      SCOPED_TRACE(word.substr(0, 10) + " " + std::to_string(filler));
      // Labels are the program's own, and no longer than some lines.
      const std::string label = word.substr(0, 300);
      auto blocks = pdf_test::FillerOf(filler);
      document::FieldTable table{word, {word, "B"}, {1, 4}, {}};
      table.rows.assign(3, {Field{"a", label, word}, Field{"b", "B", word}});
      blocks.insert(
          blocks.end(),
          {document::Heading{2, word}, document::Paragraph{word}, document::List{{word, word}},
           Field{"f", label, word, 4}, document::FieldRow{{{"g", label, word}, {"h", "H", word}}},
           document::Checkbox{"c", word, true},
           document::Table{word, {word, "B"}, {1, 3}, {{word, word}, {"a", word}}}, table,
           document::Drawing{word, 300, 100, {}, {{0, 0, 140, 90, word}, {160, 0, 140, 90, word}}},
           document::MachineCode{"k", "SAMVEI"},
           document::Paragraph{word, document::Paragraph::Style::kNote},
           document::Signature{"s", label, label, "Dato", "Navn"}});
      ExpectNothingOverlaps(pdf_test::With(std::move(blocks)));
    }
  }
}

}  // namespace
}  // namespace samvei
