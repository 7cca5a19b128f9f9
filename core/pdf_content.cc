#include "core/pdf_content.h"

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// "0.161 0.173 0.188 "
std::string Components(Color color) {
  std::string components;
  for (const unsigned shift : {16U, 8U, 0U}) {
    components += Number(((color >> shift & 0xFFU) * 1000 + 127) / 255) + " ";
  }
  return components;
}

}  // namespace

std::string Content::Point(Milli x, Milli y) const {
  return Number(x) + " " + Number(height_ - y) + " ";
}

std::string Content::Corners(const Rect& box) const {
  return Point(box.x, box.y + box.height) + Number(box.width) + " " + Number(box.height) + " re ";
}

void Content::Begin(std::string_view type, int content_id) {
  bytes_.append("/").append(type).append("<</MCID " + std::to_string(content_id) + ">>BDC\n");
}

void Content::BeginArtifact(std::string_view kind) {
  bytes_.append("/Artifact<<").append(kind.empty() ? "/Type/Layout" : kind).append(">>BDC\n");
}

void Content::BeginFieldText(const Rect& box) { bytes_ += "/Tx BMC\nq " + Corners(box) + "W n\n"; }

void Content::EndFieldText() { bytes_ += "Q\nEMC\n"; }

void Content::End() { bytes_ += "EMC\n"; }

std::string Content::Appearance(const TextStyle& style) {
  return ResourceName(style.face) + " " + Number(style.size) + " Tf " + Components(style.color) +
         "rg";
}

void Content::Text(const TextStyle& style, Milli x, Milli baseline, std::u32string_view text) {
  if (text.empty()) return;
  const TrueType& font = fonts_->Of(style.face);
  std::string glyphs;
  for (const char32_t c : text) glyphs += Hex4(font.Glyph(c));
  bytes_ += "BT " + Appearance(style) + " " + Point(x, baseline) + "Td <" + glyphs + "> Tj ET\n";
}

void Content::Fill(const Rect& box, Color color) {
  bytes_ += Components(color) + "rg " + Corners(box) + "f\n";
}

void Content::Stroke(const Rect& box, Milli width, Color color) {
  bytes_ += Components(color) + "RG " + Number(width) + " w " + Corners(box) + "S\n";
}

void Content::HorizontalLine(Milli x, Milli y, Milli length, Milli width, Color color) {
  bytes_ += Components(color) + "RG " + Number(width) + " w " + Point(x, y) + "m " +
            Point(x + length, y) + "l S\n";
}

void Content::Line(Milli x1, Milli y1, Milli x2, Milli y2, Milli width, Color color, bool dashed) {
  bytes_ += Components(color) + "RG " + Number(width) + " w " + (dashed ? "[3 2] 0 d " : "") +
            Point(x1, y1) + "m " + Point(x2, y2) + "l S" + (dashed ? " [] 0 d" : "") + "\n";
}

// One path of runs, in units of a square: small numbers, and no seams between the rows.
void Content::Squares(const CodeSquares& code, Milli x, Milli y, Milli size, Color color) {
  bytes_ += "q " + Components(color) + "rg " + Number(size) + " 0 0 -" + Number(size) + " " +
            Point(x, y) + "cm\n";
  for (int row = 0; row < code.side; ++row) {
    for (int from = 0, to = 0; from < code.side; from = to + 1) {
      for (to = from; to < code.side && code.At(to, row);) ++to;
      if (to == from) continue;
      bytes_ += std::to_string(from) + " " + std::to_string(row) + " " + std::to_string(to - from) +
                " 1 re ";
    }
    bytes_ += "\n";
  }
  bytes_ += "f Q\n";
}

void Content::Tick(Milli size, Color color) {
  bytes_ += Components(color) + "RG " + Number(size * 15 / 100) + " w 1 J 1 j " +
            Point(size * 23 / 100, size * 52 / 100) + "m " +
            Point(size * 42 / 100, size * 72 / 100) + "l " +
            Point(size * 78 / 100, size * 28 / 100) + "l S\n";
}

Milli FirstBaseline(const TrueType& font, const TextStyle& style, Milli top) {
  const Milli glyph_height = (font.ascent - font.descent) * style.size / 1000;
  return top + (style.leading - glyph_height) / 2 + font.ascent * style.size / 1000;
}

}  // namespace samvei::pdf
