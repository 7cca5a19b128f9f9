#ifndef SAMVEI_WEB_DRAW_TOKENS_H_
#define SAMVEI_WEB_DRAW_TOKENS_H_

#include <array>
#include <cstddef>
#include <cstdint>

namespace samvei::draw {

// Every colour that is painted has a name here and a value in a Theme; nothing else in the drawing
// holds a colour. shell/style.css holds the same names for the page (a test compares them).
enum class Token : unsigned char {
  kPage,     // behind everything
  kSurface,  // footer, result column
  kText,
  kSubtle,  // text of less weight
  kBorder,  // frames of controls: 3:1 against the page
  kLine,    // decoration only
  kHover,   // under the pointer
  kAccent,  // filled buttons, chosen controls
  kAccentHover,
  kOnAccent,    // text on kAccent
  kAccentText,  // links
  kAccentTint,  // behind a chosen option, a notice
  kAccentLine,
  kDanger,  // error text, frames of wrong fields
  kDangerText,
  kDangerTint,
  kDangerLine,
  kSuccess,
  kSuccessTint,
  kSuccessLine,
  kWarning,
  kWarningTint,
  kWarningLine,
  kNeutral,  // verdicts that are "no" or "not relevant"
  kNeutralTint,
  kCount,
};

// 0xRRGGBB for each Token.
using Theme = std::array<std::uint32_t, static_cast<std::size_t>(Token::kCount)>;

inline constexpr Theme kLightTheme = {
    0xffffff, 0xf3f6fa, 0x292c30, 0x5b5d60, 0x77797b, 0xd2d4d6, 0xf1f2f3, 0x0062ba, 0x004f96,
    0xffffff, 0x005db1, 0xeef4fa, 0xb9d2ea, 0xb81a1a, 0x590d0d, 0xfbeded, 0xe8b4b4, 0x056d13,
    0xe9f5ea, 0xa9d5ae, 0x80540f, 0xfdf3e1, 0xe9c887, 0x4b4e52, 0xf1f2f3,
};

[[nodiscard]] constexpr std::uint32_t ColorOf(const Theme& theme, Token token) {
  return theme[static_cast<std::size_t>(token)];
}

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
