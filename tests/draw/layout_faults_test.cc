#include "layout_faults.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "drawn_page.h"

namespace samvei::draw {
namespace {

// One thing spoilt in the layout of a page that is in order, and the fault that must be told.
struct Defect {
  const char* name;
  std::function<void(const ViewTree& tree, Layout& layout)> spoil;
  const char* told;
};

Box& BoxOf(const ViewTree& tree, Layout& layout, std::string_view id) {
  return layout.boxes[static_cast<std::size_t>(IndexOf(tree, id))];
}

TextPart& TextOf(const ViewTree& tree, Layout& layout, std::string_view id) {
  return BoxOf(tree, layout, id).parts.front();
}

void MoveBox(Box& box, float dx, float dy) {
  for (Rect* rect : {&box.rect, &box.control}) {
    rect->x += dx;
    rect->y += dy;
  }
  for (TextPart& part : box.parts) {
    part.rect.x += dx;
    part.rect.y += dy;
    for (Line& line : part.lines) line.x += dx;
  }
}

const std::vector<Defect>& Defects() {
  static const std::vector<Defect> defects = {
      {"ATextNarrowedByThreeUnits",
       [](const ViewTree& tree, Layout& layout) {
         TextPart& text = TextOf(tree, layout, "nav.next");
         text.rect.w = text.lines.front().width - 3;
       },
       "nav.next: a line is too wide"},
      {"ALongWordCutAtTheColumn",
       [](const ViewTree& tree, Layout& layout) {
         for (Box& box : layout.boxes) {
           for (TextPart& part : box.parts) {
             if (part.text.starts_with("Spesialisthelse") && part.lines.size() > 1)
               part.lines.resize(1);
           }
         }
         static_cast<void>(tree);
       },
       "words are missing"},
      {"ALongWordNotBroken",
       [](const ViewTree&, Layout& layout) {
         for (Box& box : layout.boxes) {
           for (TextPart& part : box.parts) {
             if (!part.text.starts_with("Spesialisthelse") || part.lines.size() < 2) continue;
             part.lines[0].end = part.lines[1].end;
             part.lines[0].width += part.lines[1].width;
             part.lines.erase(part.lines.begin() + 1);
           }
         }
       },
       "a line is too wide"},
      {"ALastLetterLost",
       [](const ViewTree& tree, Layout& layout) {
         TextOf(tree, layout, "nav.next").lines.front().end -= 1;
       },
       "nav.next: words are missing"},
      {"AWordBrokenThatHasRoom",
       [](const ViewTree& tree, Layout& layout) {
         TextPart& text = TextOf(tree, layout, "aside.words");
         Line second = text.lines.front();
         text.lines.front().end = second.begin = 3;
         text.lines.insert(text.lines.begin() + 1, second);
       },
       "aside.words: a word is broken that has room: Mangler"},
      {"MoreLinesThanTheBoxIsHigh",
       [](const ViewTree& tree, Layout& layout) {
         TextOf(tree, layout, "aside.words").rect.h -= 3;
       },
       "aside.words: lines stand below their text"},
      {"ATextOutsideItsBox",
       [](const ViewTree& tree, Layout& layout) { TextOf(tree, layout, "nav.next").rect.y -= 40; },
       "nav.next: a text leaves its box"},
      {"RowsThatOverlap",
       [](const ViewTree& tree, Layout& layout) {
         MoveBox(BoxOf(tree, layout, "q.rolle.Barnet mitt"), 0, -12);
       },
       "q.rolle.Barnet mitt overlaps q.rolle.Meg selv"},
      {"ACardOverItsNeighbour",
       [](const ViewTree& tree, Layout& layout) {
         BoxOf(tree, layout, "q.tjenester").rect.y -= 60;
       },
       "overlaps"},
      {"AControlTooLow",
       [](const ViewTree& tree, Layout& layout) { BoxOf(tree, layout, "a.navn").control.h = 43; },
       "a.navn is too low"},
      {"AControlTooNarrow",
       [](const ViewTree& tree, Layout& layout) { BoxOf(tree, layout, "nav.next").rect.w = 43; },
       "nav.next is too narrow"},
      {"AnOptionReadBeforeTheOneAboveIt",
       [](const ViewTree& tree, Layout& layout) {
         Box& first = BoxOf(tree, layout, "q.rolle.Meg selv");
         Box& second = BoxOf(tree, layout, "q.rolle.Barnet mitt");
         const float down = second.rect.y - first.rect.y;
         MoveBox(first, 0, down);
         MoveBox(second, 0, -down);
       },
       "q.rolle.Barnet mitt is read after q.rolle.Meg selv and lies before it"},
      {"AHintAboveItsLabel",
       [](const ViewTree& tree, Layout& layout) {
         Box& box = BoxOf(tree, layout, "q.rolle");
         for (TextPart& part : box.parts) {
           if (part.kind == PartKind::kHint) part.rect.y = box.rect.y - part.rect.h;
         }
       },
       "q.rolle's hint is read after q.rolle and lies before it"},
      {"ABoxOffThePage",
       [](const ViewTree& tree, Layout& layout) {
         MoveBox(BoxOf(tree, layout, "nav.next"), layout.width - 60, 0);
       },
       "nav.next leaves the page"},
      {"ARowThatLeavesItsList",
       [](const ViewTree& tree, Layout& layout) { BoxOf(tree, layout, "q.rolle").rect.h -= 80; },
       "leaves q.rolle"},
      {"ANodeForgotten",
       [](const ViewTree& tree, Layout& layout) { BoxOf(tree, layout, "nav.next").shown = false; },
       "nav.next has no place"},
      {"AnErrorNotShown",
       [](const ViewTree& tree, Layout& layout) {
         std::vector<TextPart>& parts = BoxOf(tree, layout, "q.rolle").parts;
         parts.erase(
             std::remove_if(parts.begin(), parts.end(),
                            [](const TextPart& part) { return part.kind == PartKind::kError; }),
             parts.end());
       },
       "q.rolle does not show: Velg hvem det gjelder"},
      {"ALineThatSaysLessThanItIs",
       [](const ViewTree& tree, Layout& layout) {
         TextOf(tree, layout, "nav.next").lines.front().width -= 3;
       },
       "nav.next: a line is "},
  };
  return defects;
}

class SeededDefect : public testing::TestWithParam<Defect> {};

INSTANTIATE_TEST_SUITE_P(Layout, SeededDefect, testing::ValuesIn(Defects()),
                         [](const auto& of) { return std::string(of.param.name); });

TEST_P(SeededDefect, IsTold) {
  Drawing drawing;
  const ViewTree tree = SampleView();
  Layout layout = drawing.LayOut(tree, 390);
  ASSERT_EQ(Faults(tree, layout, drawing.fonts()), std::vector<std::string>{});
  GetParam().spoil(tree, layout);
  const std::vector<std::string> faults = Faults(tree, layout, drawing.fonts());
  const bool told = std::any_of(faults.begin(), faults.end(), [](const std::string& fault) {
    return fault.find(GetParam().told) != std::string::npos;
  });
  EXPECT_TRUE(told) << testing::PrintToString(faults);
}

TEST(SeededDefects, ALineTooLongToReadIsTold) {
  Drawing drawing;
  ViewTree tree = SampleView();
  for (Node& node : tree.nodes) {
    if (node.id == "aside.words") {
      node.verdict.clear();
      node.name = std::string(91, 'i');
    }
  }
  const std::vector<std::string> faults =
      FaultsOfText(tree, drawing.LayOut(tree, 768), drawing.fonts());
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].find("aside.words: a line is 91 letters long"), 0U) << faults[0];
}

}  // namespace
}  // namespace samvei::draw
