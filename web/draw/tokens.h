#ifndef SAMVEI_WEB_DRAW_TOKENS_H_
#define SAMVEI_WEB_DRAW_TOKENS_H_

#include "core/color_tokens.h"

namespace samvei::draw {

using color::ColorOf;
using color::Theme;
using color::Token;

// Sizes in units; one unit is one CSS pixel at the browser's ordinary text size.
inline constexpr float kControl = 48;  // height of buttons and inputs
inline constexpr float kTouch = 44;    // the least height of anything that can be pressed
inline constexpr float kMark = 24;     // radio, checkbox, icons
inline constexpr float kRadius = 4;
inline constexpr float kCardRadius = 8;
inline constexpr float kColumn = 680;  // the widest text column
inline constexpr float kAsideColumn = 340;
inline constexpr float kColumnGap = 48;
inline constexpr float kTwoColumns = 1000;  // from this width on the result stands beside
inline constexpr float kPhone = 520;        // below this width buttons fill the line

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_TOKENS_H_
