#include "web/draw/pen.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace samvei::draw {

float Pen::Snap(float units) const { return std::floor(units * scale_ + 0.5F); }

ImVec2 Pen::At(float x, float y) const { return {Snap(x), Snap(y - top_)}; }

ImU32 Pen::Color(Token token) const {
  const std::uint32_t rgb = ColorOf(theme_, token);
  return IM_COL32(rgb >> 16U & 0xffU, rgb >> 8U & 0xffU, rgb & 0xffU, 255);
}

void Pen::Fill(const Rect& rect, Token token, float radius) {
  list_.AddRectFilled(At(rect.x, rect.y), At(rect.right(), rect.bottom()), Color(token),
                      radius * scale_);
}

void Pen::Frame(const Rect& rect, Token token, float width, float radius) {
  // As a box within a box: the line lies inside the rectangle, as a border does in CSS.
  const float thick = std::max(1.F, std::floor(width * scale_ + 0.5F));
  const ImVec2 from = At(rect.x, rect.y);
  const ImVec2 to = At(rect.right(), rect.bottom());
  const float half = thick / 2;
  list_.AddRect({from.x + half - 0.5F, from.y + half - 0.5F},
                {to.x - half + 0.5F, to.y - half + 0.5F}, Color(token), radius * scale_, 0, thick);
}

void Pen::Circle(float x, float y, float radius, Token token) {
  list_.AddCircleFilled({x * scale_, (y - top_) * scale_}, radius * scale_, Color(token), 0);
}

void Pen::Ring(float x, float y, float radius, float width, Token token) {
  list_.AddCircle({x * scale_, (y - top_) * scale_}, (radius - width / 2) * scale_, Color(token), 0,
                  width * scale_);
}

void Pen::Stroke(const ImVec2* points, int count, float width, Token token) {
  std::array<ImVec2, 8> scaled;
  count = std::min(count, static_cast<int>(scaled.size()));
  for (int i = 0; i < count; ++i) {
    scaled[static_cast<std::size_t>(i)] = {points[i].x * scale_, (points[i].y - top_) * scale_};
  }
  list_.AddPolyline(scaled.data(), count, Color(token), 0, width * scale_);
}

void Pen::Text(const TextPart& part) {
  if (part.foreign) return;
  const float line_height = SpecOf(part.style).line_height * part.shrink;
  const float ink = fonts_.InkHeight(part.style) * part.shrink;
  const float ascent = fonts_.Ascent(part.style) * part.shrink;
  const ImU32 color = Color(part.color);
  if (part.clipped) {
    list_.PushClipRect(At(part.rect.x, part.rect.y), At(part.rect.right(), part.rect.bottom()),
                       true);
  }
  float y = part.rect.y;
  for (const Line& line : part.lines) {
    const float baseline = Snap(y - top_ + (line_height - ink) / 2 + ascent);
    const ImVec2 at = {Snap(line.x), baseline - fonts_.PixelBaseline(part.style) * part.shrink};
    const char* begin = part.text.data() + line.begin;
    const char* end = part.text.data() + line.end;
    list_.AddText(fonts_.Get(part.style), fonts_.PixelSize(part.style) * part.shrink, at, color,
                  begin, end);
    if (part.underline) {
      const float thick = std::max(1.F, std::floor(scale_ + 0.5F));
      const float under = baseline + std::floor(2.5F * scale_ + 0.5F);
      list_.AddRectFilled({at.x, under}, {at.x + line.width * scale_, under + thick}, color);
    }
    y += line_height;
  }
  if (part.clipped) list_.PopClipRect();
}

void Pen::Draw(Icon icon, float x, float y, float size, Token token, Token behind) {
  const float u = size / 24;  // the shapes below are made for a square of 24
  const float cx = x + size / 2;
  const float cy = y + size / 2;
  const auto p = [&](float px, float py) { return ImVec2(x + px * u, y + py * u); };
  const auto tick = [&](Token color) {
    const std::array<ImVec2, 3> points = {p(6.8F, 12.6F), p(10.4F, 16.2F), p(17.2F, 8.4F)};
    Stroke(points.data(), 3, 2.2F * u, color);
  };
  switch (icon) {
    case Icon::kCheck:
      Circle(cx, cy, 11 * u, token);
      tick(behind);
      break;
    case Icon::kCheckRing:
      Ring(cx, cy, 11 * u, 2 * u, token);
      tick(token);
      break;
    case Icon::kQuestion: {
      Ring(cx, cy, 11 * u, 2 * u, token);
      const std::array<ImVec2, 7> hook = {p(8.8F, 9.8F),  p(9.3F, 7.8F),  p(12, 6.8F),
                                          p(14.6F, 7.7F), p(15.1F, 9.9F), p(12.1F, 12.3F),
                                          p(12, 14.4F)};
      Stroke(hook.data(), 7, 2.1F * u, token);
      Circle(cx, y + 17.4F * u, 1.35F * u, token);
      break;
    }
    case Icon::kCross: {
      Ring(cx, cy, 11 * u, 2 * u, token);
      const std::array<ImVec2, 2> down = {p(8.2F, 8.2F), p(15.8F, 15.8F)};
      const std::array<ImVec2, 2> up = {p(8.2F, 15.8F), p(15.8F, 8.2F)};
      Stroke(down.data(), 2, 2.1F * u, token);
      Stroke(up.data(), 2, 2.1F * u, token);
      break;
    }
    case Icon::kDash: {
      Ring(cx, cy, 11 * u, 2 * u, token);
      const std::array<ImVec2, 2> dash = {p(7.4F, 12), p(16.6F, 12)};
      Stroke(dash.data(), 2, 2.1F * u, token);
      break;
    }
    case Icon::kDots:
      Ring(cx, cy, 11 * u, 2 * u, token);
      for (const float dx : {-4.6F, 0.F, 4.6F}) Circle(cx + dx * u, cy, 1.5F * u, token);
      break;
    case Icon::kInfo: {
      Circle(cx, cy, 11 * u, token);
      const std::array<ImVec2, 2> stem = {p(12, 11), p(12, 17.2F)};
      Stroke(stem.data(), 2, 2.3F * u, behind);
      Circle(cx, y + 7.4F * u, 1.45F * u, behind);
      break;
    }
    case Icon::kWarning: {
      list_.AddTriangleFilled({p(12, 1.8F).x * scale_, (p(12, 1.8F).y - top_) * scale_},
                              {p(23, 21.2F).x * scale_, (p(23, 21.2F).y - top_) * scale_},
                              {p(1, 21.2F).x * scale_, (p(1, 21.2F).y - top_) * scale_},
                              Color(token));
      const std::array<ImVec2, 2> stem = {p(12, 8.6F), p(12, 14.6F)};
      Stroke(stem.data(), 2, 2.2F * u, behind);
      Circle(cx, y + 17.6F * u, 1.35F * u, behind);
      break;
    }
    case Icon::kArrowDown: {
      const std::array<ImVec2, 3> points = {p(6.5F, 9.5F), p(12, 15), p(17.5F, 9.5F)};
      Stroke(points.data(), 3, 2 * u, token);
      break;
    }
    case Icon::kArrowUp: {
      const std::array<ImVec2, 3> points = {p(6.5F, 14.5F), p(12, 9), p(17.5F, 14.5F)};
      Stroke(points.data(), 3, 2 * u, token);
      break;
    }
    case Icon::kArrowRight: {
      const std::array<ImVec2, 3> points = {p(9.5F, 6.5F), p(15, 12), p(9.5F, 17.5F)};
      Stroke(points.data(), 3, 2 * u, token);
      break;
    }
    case Icon::kOpensElsewhere: {
      const std::array<ImVec2, 6> box = {p(11, 5),  p(5, 5),   p(5, 19),
                                         p(19, 19), p(19, 13), p(19, 13)};
      Stroke(box.data(), 5, 2 * u, token);
      const std::array<ImVec2, 3> head = {p(14, 4.5F), p(19.5F, 4.5F), p(19.5F, 10)};
      Stroke(head.data(), 3, 2 * u, token);
      const std::array<ImVec2, 2> shaft = {p(19.5F, 4.5F), p(11, 13)};
      Stroke(shaft.data(), 2, 2 * u, token);
      break;
    }
    case Icon::kSearch: {
      Ring(x + 10.5F * u, y + 10.5F * u, 7 * u, 2 * u, token);
      const std::array<ImVec2, 2> handle = {p(15.4F, 15.4F), p(20.5F, 20.5F)};
      Stroke(handle.data(), 2, 2.2F * u, token);
      break;
    }
  }
}

// Three ways that become one.
void Pen::Logo(float x, float y, float size) {
  const float u = size / 36;
  Fill({x, y, size, size}, Token::kAccent, 8 * u);
  const auto p = [&](float px, float py) { return ImVec2(x + px * u, y + py * u); };
  const std::array<ImVec2, 4> left = {p(9, 9.5F), p(9, 14), p(18, 20), p(18, 28)};
  const std::array<ImVec2, 4> right = {p(27, 9.5F), p(27, 14), p(18, 20), p(18, 28)};
  const std::array<ImVec2, 2> middle = {p(18, 9.5F), p(18, 28)};
  Stroke(left.data(), 4, 2.6F * u, Token::kOnAccent);
  Stroke(right.data(), 4, 2.6F * u, Token::kOnAccent);
  Stroke(middle.data(), 2, 2.6F * u, Token::kOnAccent);
  for (const float dot : {9.F, 18.F, 27.F})
    Circle(x + dot * u, y + 9.F * u, 2.9F * u, Token::kOnAccent);
  Circle(x + 18 * u, y + 27.6F * u, 3.4F * u, Token::kOnAccent);
}

}  // namespace samvei::draw
