#include "core/color_scheme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace samvei::color {
namespace {

constexpr double kStep = 1.0 / 256;  // of lightness, when the nearest colour is looked for

// As far from the page as the faintest line that is drawn there.
constexpr double kLeastFromPage = 0.13;
// A third of the way from black to white.
constexpr double kMostMoved = 1.0 / 3;

constexpr double kStrongContrast = 7;

Rgb& At(Theme& theme, Token token) { return theme[static_cast<std::size_t>(token)]; }

bool IsDark(const Theme& theme) { return Luminance(ColorOf(theme, Token::kPage)) < 0.5; }

// `own` or, where `holds` refuses it, the nearest of its hue towards white or black that holds.
template <typename Holds>
Rgb Nearest(Rgb own, bool lighter, const Holds& holds) {
  Oklch color = ToOklch(own);
  Rgb rgb = own;
  while (!holds(rgb) && color.lightness >= 0 && color.lightness <= 1) {
    color.lightness += lighter ? kStep : -kStep;
    rgb = ToRgb(color);
  }
  return rgb;
}

// Moves a text or sign away from the page until it holds on all that lies behind it.
void Reach(Theme& theme, Token front, double least) {
  At(theme, front) = Nearest(ColorOf(theme, front), IsDark(theme), [&](Rgb rgb) {
    const std::span<const Pair> pairs = Pairs();
    return std::all_of(pairs.begin(), pairs.end(), [&](const Pair& pair) {
      return pair.front != front ||
             Contrast(rgb, ColorOf(theme, pair.behind)) >= std::max(least, pair.least);
    });
  });
}

// What lies behind texts: the hue of `own` at the luminance of the standard colour, so that what
// holds on the one holds on the other.
Rgb Tint(Rgb standard, const Oklch& own, double most_chroma, bool dark) {
  const double luminance = Luminance(standard);
  const Rgb start =
      ToRgb({ToOklch(standard).lightness, std::min(own.chroma, most_chroma), own.hue});
  return Nearest(start, !dark, [&](Rgb rgb) {
    return dark ? Luminance(rgb) <= luminance : Luminance(rgb) >= luminance;
  });
}

Rgb TextOn(Rgb base) { return Contrast(kWhite, base) >= kTextContrast ? kWhite : kBlack; }

// Away from the text, so that it is read the better; where the base is nearly black there is only
// the other way, and room enough.
Rgb Hover(Rgb base, Rgb text) {
  constexpr double kChange = 0.07;
  Oklch color = ToOklch(base);
  const bool lighter = text == kBlack || color.lightness < 0.3;
  color.lightness = std::min(1.0, color.lightness + (lighter ? kChange : -kChange));
  return ToRgb(color);
}

// The filling on the dark page: the own colour where it can be told from the page.
Rgb DarkBase(Rgb own) {
  return Nearest(own, true, [](Rgb rgb) {
    return Contrast(rgb, ColorOf(kDarkTheme, Token::kPage)) >= kSignContrast &&
           Contrast(rgb, ColorOf(kDarkTheme, Token::kSurface)) >= kSignContrast;
  });
}

Theme Around(Rgb own, Theme theme, Rgb base) {
  const bool dark = IsDark(theme);
  const Oklch color = ToOklch(own);
  const auto tint = [&](Token token, double most_chroma) {
    At(theme, token) = Tint(ColorOf(theme, token), color, most_chroma, dark);
  };
  tint(Token::kSurface, 0.006);
  tint(Token::kAccentTint, dark ? 0.05 : 0.02);
  tint(Token::kAccentLine, dark ? 0.09 : 0.05);
  At(theme, Token::kAccent) = base;
  At(theme, Token::kOnAccent) = TextOn(base);
  At(theme, Token::kAccentHover) = Hover(base, ColorOf(theme, Token::kOnAccent));
  for (const Token token : {Token::kAccentBorder, Token::kAccentText}) {
    At(theme, token) = base;
    Reach(theme, token, 0);
  }
  return theme;
}

Theme Strengthened(Theme theme) {
  const Rgb on = ColorOf(theme, Token::kOnAccent);
  for (const Token filled : {Token::kAccent, Token::kAccentHover}) {
    At(theme, filled) = Nearest(ColorOf(theme, filled), on == kBlack,
                                [&](Rgb rgb) { return Contrast(on, rgb) >= kStrongContrast; });
  }
  for (const Pair& pair : Pairs()) {
    if (pair.front != Token::kOnAccent) Reach(theme, pair.front, kStrongContrast);
  }
  // Here a line is there to be seen.
  for (const Token line : {Token::kLine, Token::kAccentLine, Token::kDangerLine,
                           Token::kSuccessLine, Token::kWarningLine}) {
    At(theme, line) = ColorOf(theme, Token::kBorder);
  }
  return theme;
}

Scheme WithStrong(const Theme& light, const Theme& dark) {
  return {light, dark, Strengthened(light), Strengthened(dark)};
}

bool IsPale(Rgb own) { return Distance(own, ColorOf(kLightTheme, Token::kPage)) < kLeastFromPage; }

bool IsTooDark(Rgb own) { return Distance(own, DarkBase(own)) > kMostMoved; }

}  // namespace

Scheme StandardScheme() { return WithStrong(kLightTheme, kDarkTheme); }

std::variant<Scheme, Refusal> MakeScheme(Rgb own) {
  if (IsPale(own)) {
    return Refusal{Refusal::Why::kPale, Nearest(own, false, [](Rgb rgb) { return !IsPale(rgb); })};
  }
  if (IsTooDark(own)) {
    return Refusal{Refusal::Why::kDark,
                   Nearest(own, true, [](Rgb rgb) { return !IsTooDark(rgb); })};
  }
  return WithStrong(Around(own, kLightTheme, own), Around(own, kDarkTheme, DarkBase(own)));
}

std::string SchemeJson(const Scheme& scheme) {
  const std::pair<const char*, const Theme*> themes[] = {{"light", &scheme.light},
                                                         {"dark", &scheme.dark},
                                                         {"lightStrong", &scheme.light_strong},
                                                         {"darkStrong", &scheme.dark_strong}};
  std::string json = "{";
  for (const auto& [name, theme] : themes) {
    json += (json.size() > 1 ? ",\"" : "\"") + std::string(name) + "\":{";
    for (std::size_t i = 0; i < kTokens; ++i) {
      json += (i > 0 ? ",\"" : "\"") + std::string(kTokenNames[i]) + "\":\"" + ToText((*theme)[i]) +
              "\"";
    }
    json += "}";
  }
  return json + "}";
}

}  // namespace samvei::color
