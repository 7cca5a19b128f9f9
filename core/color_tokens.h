#ifndef SAMVEI_CORE_COLOR_TOKENS_H_
#define SAMVEI_CORE_COLOR_TOKENS_H_

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "core/color.h"

namespace samvei::color {

// Every colour of the interface has a name here and a value in a Theme; nothing that draws holds a
// colour of its own. shell/style.css has the same names and values (a test compares them).
enum class Token : unsigned char {
  kPage,     // behind everything
  kSurface,  // footer, result column
  kText,     // also the outer focus ring
  kSubtle,   // text of less weight
  kBorder,   // frames of controls
  kLine,     // decoration only
  kHover,    // under the pointer, fields that cannot be changed
  kAccent,   // filled buttons, ticked boxes, the present step: the municipality's own colour
  kAccentHover,
  kOnAccent,      // text on kAccent
  kAccentBorder,  // frames of buttons and of what is chosen
  kAccentText,    // links
  kAccentTint,    // behind a chosen option, a notice
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

inline constexpr std::size_t kTokens = static_cast<std::size_t>(Token::kCount);
inline constexpr std::array<std::string_view, kTokens> kTokenNames = {
    "page",        "surface",      "text",         "subtle",      "border",        "line",
    "hover",       "accent",       "accent-hover", "on-accent",   "accent-border", "accent-text",
    "accent-tint", "accent-line",  "danger",       "danger-text", "danger-tint",   "danger-line",
    "success",     "success-tint", "success-line", "warning",     "warning-tint",  "warning-line",
    "neutral",     "neutral-tint",
};

using Theme = std::array<Rgb, kTokens>;

[[nodiscard]] constexpr Rgb ColorOf(const Theme& theme, Token token) {
  return theme[static_cast<std::size_t>(token)];
}

// Two tokens that are seen together: a text or a sign, and what lies behind it.
struct Pair {
  Token front;
  Token behind;
  double least;  // the contrast that WCAG asks for: 4.5 for text, 3 for frames, signs and focus
};

inline constexpr double kTextContrast = 4.5;
inline constexpr double kSignContrast = 3;

// All pairs that the interface paints. What a drawing or a stylesheet brings together anew is
// entered here.
[[nodiscard]] std::span<const Pair> Pairs();

}  // namespace samvei::color

#endif  // SAMVEI_CORE_COLOR_TOKENS_H_
