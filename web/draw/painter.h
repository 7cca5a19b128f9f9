#ifndef SAMVEI_WEB_DRAW_PAINTER_H_
#define SAMVEI_WEB_DRAW_PAINTER_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/view_tree.h"
#include "web/draw/layout.h"
#include "web/draw/pen.h"

namespace samvei::draw {

struct PaintOptions {
  float scale = 1;           // physical pixels a unit
  float top = 0;             // the first unit of the page that is seen
  float height = 0;          // how much of it is seen
  std::string_view focused;  // id of the input whose text the browser shows itself; may be empty
  // True where Dear ImGui gets keys and clicks itself (a native window). In the browser the page's
  // own elements get them, and nothing comes out of Paint.
  bool own_input = false;
};

// Draws what is seen of a layout with Dear ImGui: one frame's widgets, between NewFrame and Render.
// Returns what the person did, where Dear ImGui has the input.
std::vector<Action> Paint(const ViewTree& tree, const Layout& layout, const Fonts& fonts,
                          const Theme& theme, const PaintOptions& options);

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_PAINTER_H_
