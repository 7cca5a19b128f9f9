#include "web/draw/tokens.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

namespace samvei::draw {
namespace {

double Channel(std::uint32_t rgb, unsigned shift) {
  const double c = static_cast<double>(rgb >> shift & 0xffU) / 255;
  return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double Luminance(Token token) {
  const std::uint32_t rgb = ColorOf(kLightTheme, token);
  return 0.2126 * Channel(rgb, 16) + 0.7152 * Channel(rgb, 8) + 0.0722 * Channel(rgb, 0);
}

double Contrast(Token a, Token b) {
  const double light = std::max(Luminance(a), Luminance(b));
  const double dark = std::min(Luminance(a), Luminance(b));
  return (light + 0.05) / (dark + 0.05);
}

TEST(Tokens, TextIsReadableOnEverythingItStandsOn) {
  const std::pair<Token, Token> pairs[] = {{Token::kText, Token::kPage},
                                           {Token::kText, Token::kSurface},
                                           {Token::kText, Token::kHover},
                                           {Token::kText, Token::kAccentTint},
                                           {Token::kText, Token::kWarningTint},
                                           {Token::kText, Token::kSuccessTint},
                                           {Token::kText, Token::kDangerTint},
                                           {Token::kText, Token::kNeutralTint},
                                           {Token::kSubtle, Token::kPage},
                                           {Token::kSubtle, Token::kSurface},
                                           {Token::kSubtle, Token::kAccentTint},
                                           {Token::kSubtle, Token::kHover},
                                           {Token::kSubtle, Token::kWarningTint},
                                           {Token::kSubtle, Token::kSuccessTint},
                                           {Token::kOnAccent, Token::kAccent},
                                           {Token::kOnAccent, Token::kAccentHover},
                                           {Token::kAccentText, Token::kPage},
                                           {Token::kAccentText, Token::kSurface},
                                           {Token::kAccentText, Token::kHover},
                                           {Token::kAccentText, Token::kAccentTint},
                                           {Token::kDanger, Token::kPage},
                                           {Token::kDanger, Token::kDangerTint},
                                           {Token::kDangerText, Token::kDangerTint}};
  for (const auto& [text, behind] : pairs) {
    EXPECT_GE(Contrast(text, behind), 4.5)
        << static_cast<int>(text) << " on " << static_cast<int>(behind);
  }
}

TEST(Tokens, ControlsAndIconsStandOut) {
  const std::pair<Token, Token> pairs[] = {
      {Token::kBorder, Token::kPage},         {Token::kBorder, Token::kHover},
      {Token::kAccent, Token::kAccentTint},   {Token::kSuccess, Token::kSuccessTint},
      {Token::kWarning, Token::kWarningTint}, {Token::kNeutral, Token::kNeutralTint}};
  for (const auto& [mark, behind] : pairs) {
    EXPECT_GE(Contrast(mark, behind), 3)
        << static_cast<int>(mark) << " on " << static_cast<int>(behind);
  }
}

// The page's stylesheet has the same colours under the same names.
TEST(Tokens, ThePageHasTheSameColours) {
  constexpr const char* kNames[] = {
      "page",        "surface",      "text",         "subtle",       "border",
      "line",        "hover",        "accent",       "accent-hover", "on-accent",
      "accent-text", "accent-tint",  "accent-line",  "danger",       "danger-text",
      "danger-tint", "danger-line",  "success",      "success-tint", "success-line",
      "warning",     "warning-tint", "warning-line", "neutral",      "neutral-tint"};
  static_assert(std::size(kNames) == static_cast<std::size_t>(Token::kCount));
  std::ifstream file(SAMVEI_TESTS_DIR "/../shell/style.css");
  std::stringstream css;
  css << file.rdbuf();
  for (std::size_t i = 0; i < std::size(kNames); ++i) {
    const std::string key = std::string("\n  --") + kNames[i] + ": #";
    const std::size_t at = css.str().find(key);
    ASSERT_NE(at, std::string::npos) << kNames[i];
    const std::string hex = css.str().substr(at + key.size(), 6);
    EXPECT_EQ(std::strtoul(hex.c_str(), nullptr, 16), kLightTheme[i]) << kNames[i];
  }
}

}  // namespace
}  // namespace samvei::draw
