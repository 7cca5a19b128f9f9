#ifndef SAMVEI_WEB_DRAW_PEN_H_
#define SAMVEI_WEB_DRAW_PEN_H_

#include <imgui.h>

#include <string_view>

#include "web/draw/layout.h"
#include "web/draw/tokens.h"

namespace samvei::draw {

// Icons are drawn, not taken from a font: crisp at any size, and no word depends on them.
enum class Icon : unsigned char {
  kCheck,      // ja; done; ticked
  kCheckRing,  // trolig
  kQuestion,   // vurderes
  kCross,      // nei
  kDash,       // uaktuelt
  kDots,       // still open: remaining answers decide
  kInfo,
  kWarning,
  kArrowDown,
  kArrowUp,
  kArrowRight,
  kOpensElsewhere,
  kSearch,
};

// Draws in units on one of Dear ImGui's draw lists: knows the scale, the part of the page that is
// seen, and the theme.
class Pen {
 public:
  Pen(ImDrawList& list, const Theme& theme, const Fonts& fonts, float scale, float top)
      : list_(list), theme_(theme), fonts_(fonts), scale_(scale), top_(top) {}

  // Edges are put on whole pixels, so that a line of one unit is as sharp as the screen allows.
  [[nodiscard]] ImVec2 At(float x, float y) const;
  [[nodiscard]] ImU32 Color(Token token) const;

  void Fill(const Rect& rect, Token token, float radius = 0);
  void Frame(const Rect& rect, Token token, float width, float radius = 0);
  void Circle(float x, float y, float radius, Token token);
  void Ring(float x, float y, float radius, float width, Token token);
  void Stroke(const ImVec2* points, int count, float width, Token token);
  // In a square of `size` at (x, y).
  void Draw(Icon icon, float x, float y, float size, Token token, Token behind = Token::kPage);
  void Logo(float x, float y, float size);
  void Text(const TextPart& part);

 private:
  [[nodiscard]] float Snap(float units) const;

  ImDrawList& list_;
  const Theme& theme_;
  const Fonts& fonts_;
  float scale_;
  float top_;
};

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_PEN_H_
