#include "web/draw/wrap.h"

#include <gtest/gtest.h>

#include "drawn_page.h"

namespace samvei::draw {
namespace {

class WrapTest : public testing::Test {
 protected:
  WrapTest() {
    ViewTree tree;
    tree.nodes.resize(1);
    tree.nodes[0].name = "–—";
    drawing_.LayOut(tree, 320);
  }

  std::string Broken(std::string_view text, float width) {
    std::string out;
    for (const Line& line : Wrap(drawing_.fonts(), TextStyle::kBody, text, width)) {
      if (!out.empty()) out += '|';
      out += text.substr(static_cast<std::size_t>(line.begin),
                         static_cast<std::size_t>(line.end - line.begin));
    }
    return out;
  }

  [[nodiscard]] float WidthOf(std::string_view text) const {
    return drawing_.fonts().Width(TextStyle::kBody, text);
  }

  Drawing drawing_;
};

TEST_F(WrapTest, BreaksAtSpacesAndLeavesThemOut) {
  EXPECT_EQ(Broken("en to tre", WidthOf("en to")), "en to|tre");
  EXPECT_EQ(Broken("en to tre", WidthOf("en to tre")), "en to tre");
}

TEST_F(WrapTest, ALineFeedEndsALine) {
  EXPECT_EQ(Broken("en\nto\n", 500), "en|to|");
  EXPECT_EQ(Broken("", 500), "");
}

TEST_F(WrapTest, BreaksAfterAHyphenButNotBetweenDigits) {
  EXPECT_EQ(Broken("PDF-filen", WidthOf("PDF-file")), "PDF-|filen");
  // "§ 12-14" is one thing, "-14" is a negative number.
  EXPECT_EQ(Broken("om 12-14", WidthOf("om 12-1")), "om|12-14");
  EXPECT_EQ(Broken("om 12-åring", WidthOf("om 12-år")), "om 12-|åring");
  EXPECT_EQ(Broken("om -14", WidthOf("om -1")), "om|-14");
  EXPECT_EQ(Broken("helse- og", WidthOf("helse- o")), "helse-|og");
}

TEST_F(WrapTest, AWordThatFitsNoLineIsBrokenWithin) {
  const std::string broken = Broken("et koordinatorstillingsvedlegg", WidthOf("koordinator"));
  EXPECT_EQ(broken.substr(0, 14), "et|koordinator");
}

TEST_F(WrapTest, NoLineIsWiderThanAsked) {
  const std::string text =
      "Kommunen må vurdere om tjenestene bør ses i sammenheng over tid – også etter 18 år.";
  for (float width = 60; width < 700; width += 7) {
    for (const Line& line : Wrap(drawing_.fonts(), TextStyle::kBody, text, width)) {
      EXPECT_LE(line.width, width + 0.05F) << "at " << width;
    }
  }
}

}  // namespace
}  // namespace samvei::draw
