#include <algorithm>

#include "web/draw/layout_builder.h"

namespace samvei::draw {
namespace {

float Units(double length) { return static_cast<float>(length); }

// The first drawing that there is room for, else the last.
int Fitting(const std::vector<document::Drawing>& drawings, float width) {
  for (std::size_t i = 0; i < drawings.size(); ++i) {
    if (Units(drawings[i].width) <= width) return static_cast<int>(i);
  }
  return static_cast<int>(drawings.size()) - 1;
}

}  // namespace

float LayoutBuilder::PlaceFigure(int index, float x, float y, float width) {
  const Node& figure = node(index);
  if (figure.drawings.empty()) return 0;
  const int chosen = Fitting(figure.drawings, width);
  const document::Drawing& drawing = figure.drawings[static_cast<std::size_t>(chosen)];
  const float shrink = std::min(1.F, width / Units(drawing.width));
  // The page shows a drawing's words all itself or not at all.
  const bool foreign =
      std::any_of(drawing.boxes.begin(), drawing.boxes.end(),
                  [&](const document::Drawing::Box& of) { return !fonts_.Covers(of.text); });
  for (const document::Drawing::Box& of : drawing.boxes) {
    TextPart part;
    part.kind = PartKind::kDrawn;
    part.style = of.strong ? TextStyle::kSmallBold : TextStyle::kSmall;
    part.align = of.left ? Align::kLeft : Align::kCenter;
    part.shrink = shrink;
    part.text = of.text;
    part.foreign = foreign;
    // The lines stand in the text already; this finds where they begin and how wide they are.
    part.lines = Wrap(fonts_, part.style, of.text, 1e6F);
    const float height =
        SpecOf(part.style).line_height * shrink * static_cast<float>(part.lines.size());
    const float pad = Units(drawing.font_size / 2) * shrink;
    part.rect = {x + Units(of.x) * shrink, 0, Units(of.width) * shrink, height};
    part.rect.y = y + (Units(of.y) + Units(of.height) / 2) * shrink - height / 2;
    for (Line& line : part.lines) {
      line.width *= shrink;
      line.x = of.left ? part.rect.x + pad : part.rect.x + (part.rect.w - line.width) / 2;
    }
    box(index).parts.push_back(std::move(part));
  }
  const float height = Units(drawing.height) * shrink;
  Box& placed = Show(index, x, y, Units(drawing.width) * shrink, height);
  placed.drawing = chosen;
  placed.shrink = shrink;
  return height;
}

}  // namespace samvei::draw
