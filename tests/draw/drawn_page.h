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
  // Makes the letters of these pages for `scale` physical pixels a unit.
  void Prepare(const std::vector<ViewTree>& pages, float scale);
  // Of a page that was prepared; `width` in units.
  [[nodiscard]] Layout LayOutPrepared(const ViewTree& page, float width, bool steps_open) const;

  Layout LayOut(const ViewTree& tree, float width, bool steps_open = false);
  [[nodiscard]] const Fonts& fonts() const { return fonts_; }
  [[nodiscard]] ImFontAtlas& atlas() { return *atlas_; }

 private:
  bool Require(const ViewTree& tree);

  std::unique_ptr<ImFontAtlas> atlas_;
  Fonts fonts_;
  bool baked_ = false;
};

// A view with every role and variant, short and very long texts, and answers in every state.
ViewTree SampleView();

int IndexOf(const ViewTree& tree, std::string_view id);

}  // namespace samvei::draw

#endif  // SAMVEI_TESTS_DRAW_DRAWN_PAGE_H_
