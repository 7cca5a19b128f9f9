#include "core/color.h"

#include <gtest/gtest.h>

#include "core/color_scheme.h"

namespace samvei::color {
namespace {

TEST(Color, IsWrittenAsInAStylesheet) {
  EXPECT_EQ(Parse("#0062bA"), 0x0062baU);
  EXPECT_EQ(ToText(0x0062ba), "#0062ba");
  for (const char* text :
       {"", "0062ba", "#0062b", "#0062bag", "#0062b/", "#0062b:", "blue", "#fff"})
    EXPECT_FALSE(Parse(text).has_value()) << text;
}

// The ratios that Designsystemet's documentation gives for its own colours.
TEST(Color, ContrastIsThatOfWcag) {
  EXPECT_NEAR(Contrast(kWhite, kBlack), 21, 1e-9);
  EXPECT_NEAR(Contrast(0x292c30, kWhite), 14.03, 0.01);
  EXPECT_NEAR(Contrast(kWhite, 0x5b5d60), 6.60, 0.01);
  EXPECT_NEAR(Contrast(0x77797b, kWhite), 4.37, 0.01);
  EXPECT_NEAR(Contrast(0xffd400, kWhite), 1.43, 0.01);
}

// OKLCH of the corners, as CSS Color 4 and its implementations give them.
TEST(Color, LightnessChromaAndHue) {
  const struct {
    Rgb rgb;
    double lightness, chroma, degrees;
  } cases[] = {{0xff0000, 0.62796, 0.25768, 29.23},
               {0x00ff00, 0.86644, 0.29483, 142.50},
               {0x0000ff, 0.45201, 0.31321, 264.05},
               {0x808080, 0.59987, 0, 0}};
  for (const auto& [rgb, lightness, chroma, degrees] : cases) {
    const Oklch color = ToOklch(rgb);
    EXPECT_NEAR(color.lightness, lightness, 2e-4) << ToText(rgb);
    EXPECT_NEAR(color.chroma, chroma, 2e-4) << ToText(rgb);
    if (chroma > 0) {
      EXPECT_NEAR(color.hue * 180 / 3.14159265, degrees < 180 ? degrees : degrees - 360, 0.1);
    }
  }
}

TEST(Color, ThereAndBack) {
  for (Rgb rgb = 0; rgb <= 0xffffff; rgb += 0x0d0b07)
    EXPECT_EQ(ToRgb(ToOklch(rgb)), rgb) << ToText(rgb);
}

TEST(Color, WhatNoScreenShowsLosesChromaOnly) {
  const Oklch wanted = {0.9, 0.4, 4.6};  // a blue as light as this is nearly white
  const Oklch shown = ToOklch(ToRgb(wanted));
  EXPECT_NEAR(shown.lightness, wanted.lightness, 0.01);
  EXPECT_LT(shown.chroma, 0.1);
  EXPECT_EQ(ToRgb({-0.1, 0, 0}), kBlack);
  EXPECT_EQ(ToRgb({1.1, 0, 0}), kWhite);
}

TEST(Color, Distance) {
  EXPECT_NEAR(Distance(kBlack, kWhite), 1, 1e-6);
  EXPECT_EQ(Distance(0x7a1f3d, 0x7a1f3d), 0);
  EXPECT_NEAR(Distance(0xff0000, 0x0000ff), 0.537, 0.01);
}

}  // namespace
}  // namespace samvei::color
