#ifndef SAMVEI_CORE_COLOR_H_
#define SAMVEI_CORE_COLOR_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace samvei::color {

using Rgb = std::uint32_t;  // 0xRRGGBB, sRGB

inline constexpr Rgb kWhite = 0xffffff;
inline constexpr Rgb kBlack = 0x000000;

// "#0062ba" in either case of letters; nothing for any other text.
std::optional<Rgb> Parse(std::string_view text);
std::string ToText(Rgb rgb);  // "#0062ba"

// Relative luminance and contrast ratio (1 to 21) as WCAG 2.2 defines them.
double Luminance(Rgb rgb);
double Contrast(Rgb a, Rgb b);

// A colour by what the eye tells apart: lightness 0 to 1, chroma from 0 (grey) to about 0.32, hue
// in radians. The formulas are those of Björn Ottosson, "A perceptual color space for image
// processing" (2020), as CSS Color 4 has them (section 9.2 and the sample code of section 18).
struct Oklch {
  double lightness = 0;
  double chroma = 0;
  double hue = 0;
};

Oklch ToOklch(Rgb rgb);

// The colour of that lightness and hue with as much of the chroma as a screen can show.
Rgb ToRgb(const Oklch& color);

// How different two colours look: their distance in OKLab. Black and white are 1 apart; 0.02 is
// about what is seen side by side.
double Distance(Rgb a, Rgb b);

}  // namespace samvei::color

#endif  // SAMVEI_CORE_COLOR_H_
