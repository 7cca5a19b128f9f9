#ifndef SAMVEI_CORE_COLOR_SCHEME_H_
#define SAMVEI_CORE_COLOR_SCHEME_H_

#include <string>
#include <variant>

#include "core/color_tokens.h"

namespace samvei::color {

// Designsystemet's theme 1.11.0 (MIT), with its own names for what is beside it.
inline constexpr Theme kLightTheme = {
    0xffffff, 0xf3f6fa, 0x292c30, 0x5b5d60, 0x77797b, 0xd2d4d6, 0xf1f2f3, 0x0062ba, 0x004f96,
    0xffffff, 0x0062ba, 0x005db1, 0xeef4fa, 0xb9d2ea, 0xb81a1a, 0x590d0d, 0xfbeded, 0xe8b4b4,
    0x056d13, 0xe9f5ea, 0xa9d5ae, 0x80540f, 0xfdf3e1, 0xe9c887, 0x4b4e52, 0xf1f2f3,
};
inline constexpr Theme kDarkTheme = {
    0x17181a, 0x1e2022, 0xececec, 0xa7a8a9, 0x808183, 0x4e5052, 0x26282b, 0x4c91cf, 0x6fa6d8,
    0x000000, 0x4c91cf, 0x8eaacb, 0x142941, 0x285182, 0xd19a96, 0xf5eae9, 0x371512, 0x88352e,
    0x89b289, 0x183418, 0x2b5a2b, 0xd39e5b, 0x3a2b19, 0x654b2b, 0xa7a8a9, 0x2c2e31,
};

// What is shown to whom: by day and by night, and for those who ask for more contrast.
struct Scheme {
  Theme light;
  Theme dark;
  Theme light_strong;  // every pair 7:1
  Theme dark_strong;
};

// Without a colour of a municipality's own.
[[nodiscard]] Scheme StandardScheme();

// Why a colour cannot be a municipality's, and the nearest one that can.
struct Refusal {
  enum class Why : unsigned char {
    kPale,  // on the light page nobody would see it
    kDark,  // on the dark page it would have to be another colour
  };
  Why why;
  Rgb nearest;
};

// A whole scheme around one colour. On the light page the colour itself fills what is pressed and
// chosen; links, frames and, on the dark page, the filling are the nearest lightness of its hue
// that every pair allows. docs/decisions/0007 says what is refused, and why nothing else.
[[nodiscard]] std::variant<Scheme, Refusal> MakeScheme(Rgb own);

// {"light": {"page": "#ffffff", …}, "dark": {…}, "lightStrong": {…}, "darkStrong": {…}}
[[nodiscard]] std::string SchemeJson(const Scheme& scheme);

}  // namespace samvei::color

#endif  // SAMVEI_CORE_COLOR_SCHEME_H_
