#include <algorithm>
#include <array>
#include <cmath>

#include "web/draw/node_painter.h"

namespace samvei::draw {
namespace {

constexpr float kDash = 6;
constexpr float kPause = 4;

void Stroke(Pen& pen, ImVec2 from, ImVec2 to, const document::Drawing::Line& line) {
  const float width = line.strong ? 2.5F : 1.25F;
  const Token token = line.strong ? Token::kAccentBorder : Token::kBorder;
  if (!line.dashed) {
    const std::array<ImVec2, 2> ends = {from, to};
    pen.Stroke(ends.data(), 2, width, token);
    return;
  }
  const float dx = to.x - from.x;
  const float dy = to.y - from.y;
  const float length = std::sqrt(dx * dx + dy * dy);
  for (float at = 0; at < length; at += kDash + kPause) {
    const float end = std::min(length, at + kDash);
    const std::array<ImVec2, 2> dash = {
        ImVec2(from.x + dx * at / length, from.y + dy * at / length),
        ImVec2(from.x + dx * end / length, from.y + dy * end / length)};
    pen.Stroke(dash.data(), 2, width, token);
  }
}

}  // namespace

void NodePainter::PaintFigure(const Node& node, const Box& box) {
  const document::Drawing& drawing = node.drawings[static_cast<std::size_t>(box.drawing)];
  const auto x = [&](double of) { return box.rect.x + static_cast<float>(of) * box.shrink; };
  const auto y = [&](double of) { return box.rect.y + static_cast<float>(of) * box.shrink; };
  for (const document::Drawing::Line& line : drawing.lines) {
    Stroke(pen_, {x(line.x1), y(line.y1)}, {x(line.x2), y(line.y2)}, line);
  }
  for (const document::Drawing::Box& of : drawing.boxes) {
    const Rect rect = {x(of.x), y(of.y), static_cast<float>(of.width) * box.shrink,
                       static_cast<float>(of.height) * box.shrink};
    pen_.Fill(rect, of.strong ? Token::kAccentTint : Token::kPage, kRadius);
    pen_.Frame(rect, Token::kBorder, 1, kRadius);
  }
}

}  // namespace samvei::draw
