#include "web/draw/painter.h"

#include <gtest/gtest.h>

#include "core/color_scheme.h"
#include "drawn_page.h"

namespace samvei::draw {
namespace {

// A native window without a screen: Dear ImGui has the input, and its draw lists are what is seen.
class PainterTest : public testing::Test {
 protected:
  PainterTest() : tree_(SampleView()) {
    layout_ = drawing_.LayOut(tree_, 768);
    context_ = ImGui::CreateContext(&drawing_.atlas());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {768, 800};
  }
  ~PainterTest() override { ImGui::DestroyContext(context_); }

  std::vector<Action> Frame(float top) {
    ImGui::GetIO().DeltaTime = 0.02F;
    ImGui::NewFrame();
    PaintOptions options;
    options.top = top;
    options.height = 800;
    options.own_input = true;
    std::vector<Action> actions =
        Paint(tree_, layout_, drawing_.fonts(), color::kLightTheme, options);
    ImGui::Render();
    vertices_ = ImGui::GetDrawData()->TotalVtxCount;
    return actions;
  }

  std::vector<Action> Click(const char* id) {
    const Box& box = layout_.boxes[static_cast<std::size_t>(IndexOf(tree_, id))];
    const Rect& rect = box.control.h > 0 ? box.control : box.rect;
    const float top = rect.y - 100;
    ImGui::GetIO().AddMousePosEvent(rect.x + 10, 110);
    Frame(top);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    std::vector<Action> all = Frame(top);
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    for (Action& action : Frame(top)) all.push_back(std::move(action));
    return all;
  }

  Drawing drawing_;
  ViewTree tree_;
  Layout layout_;
  ImGuiContext* context_ = nullptr;
  int vertices_ = 0;
};

TEST_F(PainterTest, AClickIsAnAction) {
  const struct {
    const char* id;
    const char* value;
  } cases[] = {{"nav.next", ""},
               {"q.rolle.Meg selv", ""},
               {"q.tjenester.a", "true"},
               {"why.ja", "false"},
               {"why.nei", "true"}};
  for (const auto& each : cases) {
    const std::vector<Action> actions = Click(each.id);
    ASSERT_EQ(actions.size(), 1U) << each.id;
    EXPECT_EQ(actions[0].id, each.id);
    EXPECT_EQ(actions[0].value, each.value);
  }
}

TEST_F(PainterTest, TypingIsAnAction) {
  tree_.nodes[static_cast<std::size_t>(IndexOf(tree_, "a.en"))].value.clear();
  layout_ = drawing_.LayOut(tree_, 768);
  Click("a.en");
  const Rect& rect = layout_.boxes[static_cast<std::size_t>(IndexOf(tree_, "a.en"))].control;
  ImGui::GetIO().AddInputCharacter('x');
  const std::vector<Action> actions = Frame(rect.y - 100);
  ASSERT_EQ(actions.size(), 1U);
  EXPECT_EQ(actions[0].id, "a.en");
  EXPECT_EQ(actions[0].value, "x");
}

TEST_F(PainterTest, OnlyWhatIsSeenIsDrawn) {
  Frame(0);
  const int seen = vertices_;
  EXPECT_GT(seen, 0);
  Frame(layout_.height + 100);
  EXPECT_LT(vertices_, seen / 10);
}

}  // namespace
}  // namespace samvei::draw
