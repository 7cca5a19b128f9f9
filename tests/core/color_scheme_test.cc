#include "core/color_scheme.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "core/json_fields.h"

namespace samvei::color {
namespace {

// The pairs of a theme that cannot be told apart well enough, one a line.
std::string Faults(const Theme& theme, double least) {
  std::string faults;
  for (const Pair& pair : Pairs()) {
    const double contrast = Contrast(ColorOf(theme, pair.front), ColorOf(theme, pair.behind));
    if (contrast >= std::max(least, pair.least)) continue;
    faults += std::string(kTokenNames[static_cast<std::size_t>(pair.front)]) + " on " +
              std::string(kTokenNames[static_cast<std::size_t>(pair.behind)]) + ": " +
              std::to_string(contrast) + "\n";
  }
  return faults;
}

std::string Faults(const Scheme& scheme) {
  return Faults(scheme.light, 0) + Faults(scheme.dark, 0) + Faults(scheme.light_strong, 7) +
         Faults(scheme.dark_strong, 7);
}

TEST(ColorScheme, EveryPairOfTheStandardHolds) { EXPECT_EQ(Faults(StandardScheme()), ""); }

TEST(ColorScheme, APairThatDoesNotHoldIsSeen) {
  Theme theme = kLightTheme;
  theme[static_cast<std::size_t>(Token::kSubtle)] = 0x8a8c8f;
  EXPECT_NE(Faults(theme, 0).find("subtle on page: 3.3"), std::string::npos);
}

// A grid over the whole cube of colours: each makes a scheme whose every pair holds, or is refused
// together with one that does.
TEST(ColorScheme, EveryColourWorksOrIsRefused) {
#ifdef SAMVEI_FEWER_ROUNDS
  constexpr Rgb kApart = 51;
#else
  constexpr Rgb kApart = 17;
#endif
  // Refusing is for the corners, and the fewer colours are asked, the more of them are corners.
  constexpr int kMadeForOneRefused = kApart > 17 ? 15 : 30;
  int made = 0;
  int pale = 0;
  int dark = 0;
  for (Rgb r = 0; r < 256; r += kApart) {
    for (Rgb g = 0; g < 256; g += kApart) {
      for (Rgb b = 0; b < 256; b += kApart) {
        const Rgb own = r << 16U | g << 8U | b;
        const auto result = MakeScheme(own);
        if (const auto* refusal = std::get_if<Refusal>(&result)) {
          ++(refusal->why == Refusal::Why::kPale ? pale : dark);
          EXPECT_TRUE(std::holds_alternative<Scheme>(MakeScheme(refusal->nearest))) << ToText(own);
          continue;
        }
        ++made;
        const Scheme& scheme = std::get<Scheme>(result);
        ASSERT_EQ(Faults(scheme), "") << ToText(own);
        EXPECT_EQ(ColorOf(scheme.light, Token::kAccent), own);
      }
    }
  }
  EXPECT_GT(made, kMadeForOneRefused * (pale + dark));
  EXPECT_GT(pale, 0);
  EXPECT_GT(dark, 0);
}

TEST(ColorScheme, Refused) {
  const struct {
    Rgb own;
    Refusal::Why why;
  } cases[] = {{kWhite, Refusal::Why::kPale},   {0xfff8e0, Refusal::Why::kPale},
               {0xe6f2ff, Refusal::Why::kPale}, {kBlack, Refusal::Why::kDark},
               {0x0a0a0a, Refusal::Why::kDark}, {0x0a0a2a, Refusal::Why::kDark}};
  for (const auto& [own, why] : cases) {
    const auto result = MakeScheme(own);
    const auto* refusal = std::get_if<Refusal>(&result);
    ASSERT_NE(refusal, nullptr) << ToText(own);
    EXPECT_EQ(refusal->why, why) << ToText(own);
    // Its own hue, and no further away than it must be.
    EXPECT_LT(Distance(own, refusal->nearest), 0.2) << ToText(own);
  }
}

// Where the colour itself is legible it is used; where not, its hue is kept.
TEST(ColorScheme, TheOwnColourIsSeen) {
  const struct {
    Rgb own;
    bool is_text, is_border, is_dark_filling;
  } cases[] = {{0x7a1f3d, true, true, false},
               {0xffd400, false, false, true},
               {0x0062ba, true, true, false},
               {0x00847e, false, true, true}};
  for (const auto& [own, is_text, is_border, is_dark_filling] : cases) {
    const auto result = MakeScheme(own);
    ASSERT_TRUE(std::holds_alternative<Scheme>(result)) << ToText(own);
    const Scheme& scheme = std::get<Scheme>(result);
    EXPECT_EQ(ColorOf(scheme.light, Token::kAccentText) == own, is_text) << ToText(own);
    EXPECT_EQ(ColorOf(scheme.light, Token::kAccentBorder) == own, is_border) << ToText(own);
    EXPECT_EQ(ColorOf(scheme.dark, Token::kAccent) == own, is_dark_filling) << ToText(own);
    for (const Theme* theme : {&scheme.light, &scheme.dark}) {
      for (const Token token : {Token::kAccentText, Token::kAccentBorder, Token::kAccentTint}) {
        const double turned = ToOklch(ColorOf(*theme, token)).hue - ToOklch(own).hue;
        EXPECT_LT(std::abs(std::remainder(turned, 2 * 3.14159265)), 0.2) << ToText(own);
      }
    }
  }
}

TEST(ColorScheme, WhatIsFilledLooksOtherUnderThePointer) {
  for (const Rgb own : {0x141414U, 0x7a1f3dU, 0xffd400U, 0xfff000U}) {
    const auto result = MakeScheme(own);
    ASSERT_TRUE(std::holds_alternative<Scheme>(result)) << ToText(own);
    const Theme& light = std::get<Scheme>(result).light;
    EXPECT_GT(Distance(ColorOf(light, Token::kAccent), ColorOf(light, Token::kAccentHover)), 0.04);
  }
}

TEST(ColorScheme, AsAMessageToThePage) {
  Errors errors;
  const std::optional<Json> json = ParseJson("scheme", SchemeJson(StandardScheme()), errors);
  ASSERT_TRUE(json.has_value());
  for (const char* theme : {"light", "dark", "lightStrong", "darkStrong"}) {
    const Json* colors = json->Find(theme);
    ASSERT_NE(colors, nullptr) << theme;
    for (const std::string_view name : kTokenNames) {
      const Json* value = colors->Find(name);
      ASSERT_NE(value, nullptr) << name;
      EXPECT_TRUE(Parse(value->text).has_value()) << name;
    }
  }
  EXPECT_EQ(json->Find("dark")->Find("page")->text, "#17181a");
}

}  // namespace
}  // namespace samvei::color
