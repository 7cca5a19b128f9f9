#ifndef SAMVEI_TESTS_DRAW_DRAWN_PAGE_H_
#define SAMVEI_TESTS_DRAW_DRAWN_PAGE_H_

#include <imgui.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/view_tree.h"
#include "web/draw/fonts.h"
#include "web/draw/layout.h"

namespace samvei::draw {

// The widths that are tested: the narrowest phone, common phones and tablets, both sides of the
// border to two columns, a wide screen.
inline constexpr float kWidths[] = {320, 390, 768, 999, 1024, 1280, 1600};

// Lays trees out with the shipped fonts.
class Drawing {
 public:
  Drawing();
  Layout LayOut(const ViewTree& tree, float width, bool steps_open = false);
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }
  [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }

 private:
  std::unique_ptr<ImFontAtlas> atlas_;
  Fonts fonts_;
  bool baked_ = false;
};

// A view with every role and variant, short and very long texts, and answers in every state.
ViewTree SampleView();

int IndexOf(const ViewTree& tree, std::string_view id);

// What is wrong with a layout, one line each: leaves that overlap or leave the page, texts outside
// their node's box or wider than it, controls that are too small to press.
std::vector<std::string> Faults(const ViewTree& tree, const Layout& layout);

}  // namespace samvei::draw

#endif  // SAMVEI_TESTS_DRAW_DRAWN_PAGE_H_
