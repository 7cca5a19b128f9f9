#include "core/color.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace samvei::color {
namespace {

struct Linear {
  double r = 0, g = 0, b = 0;
};

struct Oklab {
  double lightness = 0, a = 0, b = 0;
};

// Light of a channel, 0 to 1, for each of its 256 values.
const std::array<double, 256>& Light() {
  static const std::array<double, 256> table = [] {
    std::array<double, 256> light{};
    for (std::size_t i = 0; i < light.size(); ++i) {
      const double c = static_cast<double>(i) / 255;
      light[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return light;
  }();
  return table;
}

Rgb Channel(double light) {
  const double clipped = std::clamp(light, 0.0, 1.0);
  const double c =
      clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * std::pow(clipped, 1 / 2.4) - 0.055;
  return static_cast<Rgb>(std::lround(c * 255));
}

Linear ToLinear(Rgb rgb) {
  return {Light()[rgb >> 16U & 0xffU], Light()[rgb >> 8U & 0xffU], Light()[rgb & 0xffU]};
}

Oklab ToOklab(Rgb rgb) {
  const Linear c = ToLinear(rgb);
  const double l = std::cbrt(0.4122214708 * c.r + 0.5363325363 * c.g + 0.0514459929 * c.b);
  const double m = std::cbrt(0.2119034982 * c.r + 0.6806995451 * c.g + 0.1073969566 * c.b);
  const double s = std::cbrt(0.0883024619 * c.r + 0.2817188376 * c.g + 0.6299787005 * c.b);
  return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
          1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
          0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

Linear ToLinear(const Oklch& color) {
  const double a = color.chroma * std::cos(color.hue);
  const double b = color.chroma * std::sin(color.hue);
  const auto cube = [](double x) { return x * x * x; };
  const double l = cube(color.lightness + 0.3963377774 * a + 0.2158037573 * b);
  const double m = cube(color.lightness - 0.1055613458 * a - 0.0638541728 * b);
  const double s = cube(color.lightness - 0.0894841775 * a - 1.2914855480 * b);
  return {4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
          -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
          -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s};
}

bool IsShown(const Linear& c) {
  constexpr double kRounding = 0.0005;  // less than half a step of eight bits
  const auto in = [](double x) { return x >= -kRounding && x <= 1 + kRounding; };
  return in(c.r) && in(c.g) && in(c.b);
}

}  // namespace

std::optional<Rgb> Parse(std::string_view text) {
  if (text.size() != 7 || text.front() != '#') return std::nullopt;
  Rgb rgb = 0;
  for (const char c : text.substr(1)) {
    const char low = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool digit = low >= '0' && low <= '9';
    if (!digit && (low < 'a' || low > 'f')) return std::nullopt;
    rgb = rgb << 4U | static_cast<Rgb>(digit ? low - '0' : low - 'a' + 10);
  }
  return rgb;
}

std::string ToText(Rgb rgb) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text = "#";
  for (unsigned shift = 24; shift > 0;) {
    shift -= 4;
    text += kDigits[rgb >> shift & 0xfU];
  }
  return text;
}

double Luminance(Rgb rgb) {
  const Linear c = ToLinear(rgb);
  return 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;
}

double Contrast(Rgb a, Rgb b) {
  const double one = Luminance(a);
  const double other = Luminance(b);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

Oklch ToOklch(Rgb rgb) {
  const Oklab lab = ToOklab(rgb);
  return {lab.lightness, std::hypot(lab.a, lab.b), std::atan2(lab.b, lab.a)};
}

Rgb ToRgb(const Oklch& color) {
  Oklch shown = color;
  shown.lightness = std::clamp(shown.lightness, 0.0, 1.0);
  Linear c = ToLinear(shown);
  if (!IsShown(c)) {
    double most = 0;  // grey can always be shown
    double least_not = shown.chroma;
    for (int i = 0; i < 16; ++i) {
      shown.chroma = (most + least_not) / 2;
      (IsShown(ToLinear(shown)) ? most : least_not) = shown.chroma;
    }
    shown.chroma = most;
    c = ToLinear(shown);
  }
  return Channel(c.r) << 16U | Channel(c.g) << 8U | Channel(c.b);
}

double Distance(Rgb a, Rgb b) {
  const Oklab one = ToOklab(a);
  const Oklab other = ToOklab(b);
  return std::hypot(one.lightness - other.lightness, one.a - other.a, one.b - other.b);
}

}  // namespace samvei::color
