// What the page around the guide may ask for: its colour and the topic that led here.
#include <gtest/gtest.h>

#include "core/color_scheme.h"
#include "core/guide.h"
#include "tests/core/guide_walk.h"

namespace samvei {
namespace {

using test::Find;
using test::NewGuide;

TEST(Around, ColorGoesBeforeTheProfiles) {
  Guide guide = NewGuide();
  const color::Rgb before = ColorOf(guide.colors().light, color::Token::kAccent);
  EXPECT_TRUE(guide.SetColor("#7a1f3d").empty());
  EXPECT_EQ(ColorOf(guide.colors().light, color::Token::kAccent), 0x7a1f3dU);
  EXPECT_NE(before, 0x7a1f3dU);
}

TEST(Around, ColorThatCannotBeUsedIsRefusedWithTheNearest) {
  Guide guide = NewGuide();
  EXPECT_TRUE(guide.SetColor("#7a1f3d").empty());
  for (const std::string color : {"#fefefe", "#000000", "red", "", "#12345", "javascript:1"}) {
    const Errors errors = guide.SetColor(color);
    ASSERT_EQ(errors.size(), 1U) << color;
    EXPECT_EQ(errors[0].pointer, "/farge");
    EXPECT_FALSE(errors[0].mend.empty());
    EXPECT_EQ(ColorOf(guide.colors().light, color::Token::kAccent), 0x7a1f3dU) << color;
  }
}

TEST(Around, TopicIsExplainedAndPresumesNothing) {
  Guide guide = NewGuide();
  const Case before = guide.current_case();
  const std::size_t nodes = guide.view().nodes.size();
  EXPECT_EQ(Find(guide, "d.topic"), nullptr);
  EXPECT_TRUE(guide.SetTopic("barnekoordinator"));
  const Node* details = Find(guide, "d.topic");
  ASSERT_NE(details, nullptr);
  EXPECT_NE(details->name.find("Barnekoordinator"), std::string::npos);
  EXPECT_FALSE(details->checked);
  EXPECT_EQ(guide.view().nodes.size(), nodes + 3);
  EXPECT_EQ(guide.current_case().answers, before.answers);
  guide.Apply({"d.topic", "true"});
  EXPECT_TRUE(Find(guide, "d.topic")->checked);
}

TEST(Around, UnknownTopicChangesNothing) {
  Guide guide = NewGuide();
  const std::size_t nodes = guide.view().nodes.size();
  for (const char* topic : {"", "hvem", "Barnekoordinator", "<b>"}) {
    EXPECT_FALSE(guide.SetTopic(topic)) << topic;
  }
  EXPECT_EQ(guide.view().nodes.size(), nodes);
}

}  // namespace
}  // namespace samvei
