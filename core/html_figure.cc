#include "core/html_figure.h"

#include <string_view>
#include <vector>

#include "core/document_text.h"
#include "core/html_text.h"

namespace samvei::html {
namespace {

constexpr double kFontSize = 9.5;  // as in the style's rule for svg text
constexpr double kLineHeight = 12.5;
constexpr double kCharacterWidth = kFontSize * 0.56;  // wider than most letters of most fonts
constexpr double kPadding = 4;

std::string Attribute(std::string_view name, double length) {
  return " " + std::string(name) + "=\"" + Length(length) + "\"";
}

// Breaks at line breaks, and at spaces where the line would be wider than `width`. Whoever reads
// the page has another font than we know, so the width is an estimate.
std::vector<std::string> Lines(std::string_view text, double width) {
  const auto room = static_cast<std::size_t>(width / kCharacterWidth);
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

std::string BoxOf(const document::Drawing::Box& box) {
  const std::string strong = box.strong ? " class=\"strong\"" : "";
  std::string svg = "<rect" + Attribute("x", box.x) + Attribute("y", box.y) +
                    Attribute("width", box.width) + Attribute("height", box.height) + strong +
                    "/>\n";
  const std::vector<std::string> lines = Lines(box.text, box.width - 2 * kPadding);
  const double height = kLineHeight * static_cast<double>(lines.size());
  // A line's words stand about a third of their size below its middle.
  double y = box.y + box.height / 2 - height / 2 + kLineHeight / 2 + kFontSize * 0.35;
  for (const std::string& line : lines) {
    svg += "<text" + Attribute("x", box.x + box.width / 2) + Attribute("y", y) + strong + ">" +
           Escape(line) + "</text>\n";
    y += kLineHeight;
  }
  return svg;
}

}  // namespace

std::string Figure(const document::Drawing& drawing) {
  std::string svg = "<svg role=\"img\" aria-label=\"" + Escape(drawing.alternative) + "\"" +
                    Attribute("width", drawing.width) + Attribute("height", drawing.height) +
                    " viewBox=\"0 0 " + Length(drawing.width) + " " + Length(drawing.height) +
                    "\">\n";
  for (const document::Drawing::Line& line : drawing.lines) {
    svg += "<line" + Attribute("x1", line.x1) + Attribute("y1", line.y1) +
           Attribute("x2", line.x2) + Attribute("y2", line.y2) +
           (line.dashed ? " stroke-dasharray=\"4 3\"" : "") + "/>\n";
  }
  for (const document::Drawing::Box& box : drawing.boxes) svg += BoxOf(box);
  return svg + "</svg>\n";
}

}  // namespace samvei::html
