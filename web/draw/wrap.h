#ifndef SAMVEI_WEB_DRAW_WRAP_H_
#define SAMVEI_WEB_DRAW_WRAP_H_

#include <string_view>
#include <vector>

#include "web/draw/fonts.h"

namespace samvei::draw {

// One line of a text: its bytes [begin, end), without the space it was broken at, and its place.
struct Line {
  int begin = 0;
  int end = 0;
  float x = 0;  // from the page's left edge
  float width = 0;
};

// Breaks a text where the browser breaks it too (spaces, after hyphens and dashes, at line feeds),
// and within a word only when the word alone is wider than `width`. At least one line; x is left at
// 0.
std::vector<Line> Wrap(const Fonts& fonts, TextStyle style, std::string_view text, float width);

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_WRAP_H_
