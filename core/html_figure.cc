#include "core/html_figure.h"

#include <string_view>
#include <vector>

#include "core/document_text.h"
#include "core/html_text.h"
#include "core/machine_code.h"

namespace samvei::html {
namespace {

// The boxes are made for the PDF's font; whoever reads the page has another, which may be wider.
constexpr double kSmaller = 0.9;
constexpr double kCharacterWidth = 0.53;  // of the font's size: wider than most letters
constexpr double kStroke = 1;             // half of the widest line, which is drawn around the edge
constexpr double kPadding = 4;
constexpr double kPoint = 4.0 / 3;  // in CSS pixels
constexpr double kSquare = 2;       // CSS pixels: as large on paper as the PDF's

std::string Attribute(std::string_view name, double length) {
  return " " + std::string(name) + "=\"" + Length(length) + "\"";
}

// Breaks at line breaks, and at spaces where the line would be wider than `width`. Whoever reads
// the page has another font than we know, so the width is an estimate.
std::vector<std::string> Lines(std::string_view text, double width, double font_size) {
  const auto room = static_cast<std::size_t>(width / (font_size * kCharacterWidth));
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  std::string word;
  std::size_t word_length = 0;
  const auto put = [&](bool ends_line) {
    if (!lines.back().empty() && used + 1 + word_length > room) {
      lines.emplace_back();
      used = 0;
    }
    if (!lines.back().empty()) lines.back() += ' ', ++used;
    lines.back() += word;
    used += word_length;
    word.clear();
    word_length = 0;
    if (ends_line) lines.emplace_back(), used = 0;
  };
  for (const char c : CleanText(text)) {
    if (c == ' ' || c == '\n') {
      put(c == '\n');
      continue;
    }
    word += c;
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++word_length;
  }
  put(false);
  return lines;
}

std::string BoxOf(const document::Drawing::Box& box, double wanted_size) {
  const double font_size = wanted_size * kSmaller;
  const std::string strong = box.strong ? " class=\"strong\"" : "";
  std::string svg = "<rect" + Attribute("x", box.x) + Attribute("y", box.y) +
                    Attribute("width", box.width) + Attribute("height", box.height) + strong +
                    "/>\n";
  const std::vector<std::string> lines = Lines(box.text, box.width - 2 * kPadding, font_size);
  const double line_height = wanted_size * document::Drawing::kLineHeight;
  const double height = line_height * static_cast<double>(lines.size());
  // A line's words stand about a third of their size below its middle.
  double y = box.y + box.height / 2 - height / 2 + line_height / 2 + font_size * 0.35;
  const double x = box.left ? box.x + kPadding : box.x + box.width / 2;
  const std::string look =
      box.left ? (box.strong ? " class=\"strong left\"" : " class=\"left\"") : strong;
  for (const std::string& line : lines) {
    svg += "<text" + Attribute("x", x) + Attribute("y", y) + Attribute("font-size", font_size) +
           look + ">" + Escape(line) + "</text>\n";
    y += line_height;
  }
  return svg;
}

std::string Opening(std::string_view alternative, double width, double height,
                    const std::string& view) {
  return "<svg role=\"img\" aria-label=\"" + Escape(alternative) + "\"" +
         Attribute("width", width) + Attribute("height", height) + " viewBox=\"" + view + "\">\n";
}

}  // namespace

std::string Figure(const document::Drawing& drawing) {
  const double width = drawing.width + 2 * kStroke;
  const double height = drawing.height + 2 * kStroke;
  std::string svg = Opening(
      drawing.alternative, width * kPoint, height * kPoint,
      Length(-kStroke) + " " + Length(-kStroke) + " " + Length(width) + " " + Length(height));
  for (const document::Drawing::Line& line : drawing.lines) {
    svg += "<line" + Attribute("x1", line.x1) + Attribute("y1", line.y1) +
           Attribute("x2", line.x2) + Attribute("y2", line.y2) +
           (line.dashed ? " stroke-dasharray=\"4 3\"" : "") +
           (line.strong ? " class=\"strong\"" : "") + "/>\n";
  }
  for (const document::Drawing::Box& box : drawing.boxes) svg += BoxOf(box, drawing.font_size);
  return svg + "</svg>\n";
}

std::string Figure(const document::MachineCode& code) {
  const Result<CodeSquares> made = MakeMachineCode(code.text);
  if (!made.ok() || made.value().side == 0) return "";
  const CodeSquares& squares = made.value();
  const int side = squares.side + 2 * kCodeQuietZone;
  const std::string from = std::to_string(-kCodeQuietZone);
  std::string svg =
      Opening(code.alternative, side * kSquare, side * kSquare,
              from + " " + from + " " + std::to_string(side) + " " + std::to_string(side));
  // One path of all dark squares, each run of a row a stroke: thousands of elements would be slow.
  svg += "<path class=\"code\" d=\"";
  for (int row = 0; row < squares.side; ++row) {
    for (int column = 0; column < squares.side; ++column) {
      if (!squares.At(column, row)) continue;
      const int start = column;
      while (column + 1 < squares.side && squares.At(column + 1, row)) ++column;
      const int run = column - start + 1;
      svg += "M" + std::to_string(start) + " " + std::to_string(row) + "h" + std::to_string(run) +
             "v1h-" + std::to_string(run) + "z";
    }
  }
  return svg + "\"/>\n</svg>\n";
}

}  // namespace samvei::html
