#include "drawn_page.h"

#include <algorithm>

#include "core/embedded.h"

namespace samvei::draw {
namespace {

constexpr float kTolerance = 0.6F;

std::string Show(const Rect& r) {
  return "(" + std::to_string(r.x) + ", " + std::to_string(r.y) + ", " + std::to_string(r.w) +
         " x " + std::to_string(r.h) + ")";
}

bool Overlap(const Rect& a, const Rect& b) {
  return a.x + kTolerance < b.right() && b.x + kTolerance < a.right() &&
         a.y + kTolerance < b.bottom() && b.y + kTolerance < a.bottom();
}

bool Within(const Rect& inner, const Rect& outer) {
  return inner.x > outer.x - kTolerance && inner.right() < outer.right() + kTolerance &&
         inner.y > outer.y - kTolerance && inner.bottom() < outer.bottom() + kTolerance;
}

// What a leaf occupies: its box, or for a container with words of its own, those words.
std::vector<Rect> Occupied(const Node& node, const Box& box) {
  if (node.children.empty() && box.rect.h > 0) return {box.rect};
  std::vector<Rect> rects;
  for (const TextPart& part : box.parts) rects.push_back(part.rect);
  return rects;
}

bool Visible(const ViewTree& tree, int index) {
  for (int at = tree.nodes[static_cast<std::size_t>(index)].parent; at >= 0;) {
    const Node& node = tree.nodes[static_cast<std::size_t>(at)];
    if (node.role == Role::kDetails && !node.checked) return false;
    at = node.parent;
  }
  return true;
}

}  // namespace

Drawing::Drawing()
    : atlas_(std::make_unique<ImFontAtlas>()),
      fonts_(Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")) {}

Layout Drawing::LayOut(const ViewTree& tree, float width, bool steps_open) {
  bool unseen = !baked_;
  for (const Node& node : tree.nodes) {
    for (const std::string* text : {&node.name, &node.hint, &node.error, &node.value}) {
      unseen = fonts_.Require(*text) || unseen;
    }
    for (const document::Drawing& drawing : node.drawings) {
      for (const document::Drawing::Box& box : drawing.boxes) {
        unseen = fonts_.Require(box.text) || unseen;
      }
    }
  }
  if (unseen) fonts_.Bake(*atlas_, 1);
  baked_ = true;
  return draw::LayOut(tree, fonts_, {width, 800, steps_open});
}

int IndexOf(const ViewTree& tree, std::string_view id) {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

std::vector<std::string> Faults(const ViewTree& tree, const Layout& layout) {
  std::vector<std::string> faults;
  std::vector<std::pair<std::string, Rect>> taken;
  const Rect page = {0, 0, layout.width, layout.height};
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    const Box& box = layout.boxes[i];
    const bool folded = node.role == Role::kStep && layout.folded_steps;
    if (!box.shown) {
      const bool words = !node.name.empty() && node.children.empty();
      if (words && !folded && Visible(tree, static_cast<int>(i)))
        faults.push_back(node.id + " has no place");
      continue;
    }
    if (!Within(box.rect, page)) faults.push_back(node.id + " leaves the page: " + Show(box.rect));
    for (const TextPart& part : box.parts) {
      if (!Within(part.rect, box.rect))
        faults.push_back(node.id + ": a text leaves its box: " + Show(part.rect));
      for (const Line& line : part.lines) {
        if (!part.clipped && line.width > part.rect.w + kTolerance) {
          faults.push_back(node.id + ": a line is too wide: " +
                           part.text.substr(static_cast<std::size_t>(line.begin),
                                            static_cast<std::size_t>(line.end - line.begin)));
        }
      }
    }
    if (IsControl(node)) {
      const Rect& pressed = box.control.h > 0 ? box.control : box.rect;
      const bool folding = node.role == Role::kSteps && !layout.folded_steps;
      if (!folding && pressed.h < kTouch - 0.01F)
        faults.push_back(node.id + " is too low: " + Show(pressed));
    }
    for (const Rect& rect : Occupied(node, box)) {
      for (const auto& [id, other] : taken) {
        if (Overlap(rect, other))
          faults.push_back(node.id + " overlaps " + id + ": " + Show(rect) + Show(other));
      }
      taken.emplace_back(node.id, rect);
    }
  }
  return faults;
}

}  // namespace samvei::draw
