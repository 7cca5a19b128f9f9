#include "web/draw/layout.h"

#include <gtest/gtest.h>

#include "core/guide.h"
#include "core/languages.h"
#include "drawn_page.h"
#include "layout_faults.h"

namespace samvei::draw {
namespace {

std::string Joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out += line + "\n";
  return out;
}

TEST(Layout, EveryRoleFitsAtEveryWidth) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  for (const float width : kWidths) {
    for (const bool open : {false, true}) {
      const Layout layout = drawing.LayOut(tree, width, open);
      EXPECT_EQ(Joined(Faults(tree, layout, drawing.fonts())), "")
          << "at " << width << (open ? ", steps open" : "");
    }
  }
}

// Every page in one language: its faults shown, then answered by the first choice of each question.
void ExpectPagesFit(Drawing& drawing, std::string_view language) {
  GuideOptions options;
  options.language = std::string(language);
  options.today = "2026-11-22";
  Result<Guide> guide = Guide::Create(options);
  ASSERT_TRUE(guide.ok()) << ToLine(guide.errors().front());
  std::string last;
  for (int page = 0; page < 12; ++page) {
    for (const bool answered : {false, true}) {
      const ViewTree before = guide.value().view();
      if (answered) {
        for (const Node& node : before.nodes) {
          const bool first = node.role == Role::kRadio &&
                             before.nodes[static_cast<std::size_t>(node.parent)].children.front() ==
                                 IndexOf(before, node.id);
          if (first) guide.value().Apply({node.id, ""});
          if (node.role == Role::kTextInput || node.role == Role::kNumberInput)
            guide.value().Apply({node.id, "7"});
          if (node.role == Role::kDetails) guide.value().Apply({node.id, "true"});
        }
      }
      for (const float width : kWidths) {
        const ViewTree& tree = guide.value().view();
        EXPECT_EQ(Joined(Faults(tree, drawing.LayOut(tree, width), drawing.fonts())), "")
            << language << ": " << tree.section << " at " << width;
      }
      guide.value().Apply({"nav.next", ""});
    }
    if (guide.value().view().section == last) break;
    last = guide.value().view().section;
  }
}

TEST(Layout, TheGuidesPagesFitAtEveryWidthInEveryLanguage) {
  Drawing drawing;
  for (const Language& language : Languages()) ExpectPagesFit(drawing, language.id);
}

// One line for all where there is room; on a phone the languages stand below the name.
TEST(Layout, TheLanguagesStandInTheBanner) {
  GuideOptions options;
  options.today = "2026-11-22";
  const Guide guide = std::move(Guide::Create(options).value());
  const ViewTree& tree = guide.view();
  Drawing drawing;
  const auto top = [&tree](const Layout& layout, std::string_view id) {
    return layout.boxes[static_cast<std::size_t>(IndexOf(tree, id))].rect.y;
  };
  const Layout wide = drawing.LayOut(tree, 1280);
  const Layout phone = drawing.LayOut(tree, 390);
  for (const char* id : {"nav.language.nb", "nav.language.se"}) {
    EXPECT_FLOAT_EQ(top(wide, id), top(wide, "nav.view")) << id;
    EXPECT_GT(top(phone, id), top(phone, "nav.view")) << id;
  }
  EXPECT_FLOAT_EQ(top(phone, "nav.language.nb"), top(phone, "nav.language.se"));
}

TEST(Layout, ResultStandsBesideOnWideScreensAndBelowOnNarrowOnes) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  const auto main = static_cast<std::size_t>(IndexOf(tree, "main"));
  const auto aside = static_cast<std::size_t>(IndexOf(tree, "aside"));
  const Layout wide = drawing.LayOut(tree, kTwoColumns);
  EXPECT_GE(wide.boxes[aside].rect.x, wide.boxes[main].rect.right());
  EXPECT_FLOAT_EQ(wide.boxes[aside].rect.y, wide.boxes[main].rect.y);
  const Layout narrow = drawing.LayOut(tree, kTwoColumns - 1);
  EXPECT_GE(narrow.boxes[aside].rect.y, narrow.boxes[main].rect.bottom());
}

TEST(Layout, StepsAreOneLineOnAPhoneUntilUnfolded) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  const auto step = static_cast<std::size_t>(IndexOf(tree, "step.0"));
  const Layout folded = drawing.LayOut(tree, 390);
  EXPECT_TRUE(folded.folded_steps);
  EXPECT_FALSE(folded.boxes[step].shown);
  EXPECT_TRUE(drawing.LayOut(tree, 390, true).boxes[step].shown);
  EXPECT_FALSE(drawing.LayOut(tree, 1280).folded_steps);
}

TEST(Layout, TheFooterOfAShortPageStandsAtTheWindowsBottom) {
  ViewTree tree;
  tree.nodes.resize(3);
  tree.nodes[0].children = {1, 2};
  tree.nodes[0].role = Role::kRoot;
  tree.nodes[1].role = Role::kMain;
  tree.nodes[2].role = Role::kFooter;
  tree.nodes[1].parent = tree.nodes[2].parent = 0;
  Drawing drawing;
  const Layout layout = drawing.LayOut(tree, 390);
  EXPECT_FLOAT_EQ(layout.boxes[2].rect.bottom(), 800);
  EXPECT_FLOAT_EQ(layout.height, 800);
}

TEST(Layout, WhatIsClosedHasNoPlace) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  const Layout layout = drawing.LayOut(tree, 768);
  EXPECT_TRUE(layout.boxes[static_cast<std::size_t>(IndexOf(tree, "criterion.ja"))].shown);
  EXPECT_FALSE(layout.boxes[static_cast<std::size_t>(IndexOf(tree, "criterion.nei"))].shown);
}

TEST(Layout, AFigureTakesTheDrawingThatThereIsRoomFor) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  const auto figure = static_cast<std::size_t>(IndexOf(tree, "f.map"));
  const Layout wide = drawing.LayOut(tree, 768);
  EXPECT_EQ(wide.boxes[figure].drawing, 0);
  EXPECT_FLOAT_EQ(wide.boxes[figure].rect.w, 640);
  ASSERT_EQ(wide.boxes[figure].parts.size(), 2U);
  EXPECT_EQ(wide.boxes[figure].parts[0].lines.size(), 2U);
  const Layout phone = drawing.LayOut(tree, 390);
  EXPECT_EQ(phone.boxes[figure].drawing, 1);
  EXPECT_FLOAT_EQ(phone.boxes[figure].shrink, 1);
  const Layout narrow = drawing.LayOut(tree, 200);
  EXPECT_FLOAT_EQ(narrow.boxes[figure].rect.w, 168);
  EXPECT_LT(narrow.boxes[figure].parts[0].lines[0].width,
            phone.boxes[figure].parts[0].lines[0].width);
}

TEST(Layout, TextThatTheFontsLackIsLeftToThePage) {
  Drawing drawing;
  ViewTree tree = SampleView();
  const auto input = static_cast<std::size_t>(IndexOf(tree, "a.navn"));
  tree.nodes[input].value = "Ольга";
  const Layout layout = drawing.LayOut(tree, 768);
  for (const TextPart& part : layout.boxes[input].parts) {
    EXPECT_EQ(part.foreign, part.kind == PartKind::kValue);
  }
}

TEST(Layout, FindsTheControlUnderAPoint) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  const Layout layout = drawing.LayOut(tree, 390);
  const int next = IndexOf(tree, "nav.next");
  const Rect& rect = layout.boxes[static_cast<std::size_t>(next)].rect;
  EXPECT_EQ(ControlAt(tree, layout, rect.x + 1, rect.y + 1), next);
  EXPECT_EQ(ControlAt(tree, layout, rect.x + 1, rect.y - 1), -1);
}

}  // namespace
}  // namespace samvei::draw
