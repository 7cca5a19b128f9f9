#ifndef SAMVEI_WEB_DRAW_NODE_PAINTER_H_
#define SAMVEI_WEB_DRAW_NODE_PAINTER_H_

#include <string>
#include <utility>
#include <vector>

#include "web/draw/painter.h"
#include "web/draw/pen.h"

namespace samvei::draw {

// One frame, within Dear ImGui's current window. Every control is a Dear ImGui item with the id of
// its node, so hover, keys and clicks are Dear ImGui's own wherever it has the input.
class NodePainter {
 public:
  NodePainter(const ViewTree& tree, const Layout& layout, const Fonts& fonts, const Theme& theme,
              const PaintOptions& options);

  void PaintAll();
  std::vector<Action> TakeActions() { return std::move(actions_); }

 private:
  struct Feel {
    bool hovered = false;
    bool pressed = false;
  };

  void PaintNode(const Node& node, const Box& box);

  // node_painter.cc: texts and what holds them
  void PaintTexts(const Box& box);
  void PaintNested(const Node& node, const Box& box);
  void PaintBanner(const Node& node, const Box& box);
  void PaintSteps(const Node& node, const Box& box);
  void PaintStep(const Node& node, const Box& box);
  void PaintSection(const Node& node, const Box& box);
  void PaintTag(const Node& node, const Box& box);
  void PaintBullet(const Node& node, const Box& box);
  void PaintFigure(const Node& node, const Box& box);  // node_painter_figure.cc

  // node_painter_controls.cc: what can be pressed or typed in
  Feel Press(const Node& node, const Rect& rect);
  [[nodiscard]] bool IsWrong(const Node& option) const;
  void PaintOption(const Node& node, const Box& box);
  void PaintInput(const Node& node, const Box& box);
  void Type(const Node& node, const Rect& frame);
  void PaintButton(const Node& node, const Box& box);
  void PaintLink(const Node& node, const Box& box);
  void PaintDetails(const Node& node, const Box& box);

  void Act(const Node& node, std::string value) { actions_.push_back({node.id, std::move(value)}); }
  [[nodiscard]] const Node& NodeAt(int index) const {
    return tree_.nodes[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] const Box& BoxAt(int index) const {
    return layout_.boxes[static_cast<std::size_t>(index)];
  }

  const ViewTree& tree_;
  const Layout& layout_;
  const Fonts& fonts_;
  const PaintOptions& options_;
  Pen pen_;
  std::vector<Action> actions_;
};

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_NODE_PAINTER_H_
