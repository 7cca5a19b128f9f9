#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "core/color_scheme.h"
#include "core/color_tokens.h"

namespace samvei::draw {
namespace {

std::string Stylesheet() {
  std::ifstream file(SAMVEI_TESTS_DIR "/../shell/scheme.css");
  std::stringstream css;
  css << file.rdbuf();
  return css.str();
}

// The page's stylesheet has the same colours under the same names, and takes a municipality's.
TEST(Tokens, ThePageHasTheSameColours) {
  const std::string css = Stylesheet();
  const color::Scheme scheme = color::StandardScheme();
  const std::pair<std::string, const color::Theme*> themes[] = {
      {"light", &scheme.light},
      {"dark", &scheme.dark},
      {"light-strong", &scheme.light_strong},
      {"dark-strong", &scheme.dark_strong}};
  for (const auto& [name, theme] : themes) {
    for (std::size_t i = 0; i < color::kTokens; ++i) {
      const std::string token(color::kTokenNames[i]);
      const std::string line =
          "--" + token + ": var(--" + name + "-" + token + ", " + color::ToText((*theme)[i]) + ");";
      EXPECT_NE(css.find(line), std::string::npos) << line;
    }
  }
}

}  // namespace
}  // namespace samvei::draw
