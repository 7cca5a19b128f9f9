#include "drawn_page.h"

#include "core/embedded.h"

namespace samvei::draw {

Drawing::Drawing()
    : atlas_(std::make_unique<ImFontAtlas>()),
      fonts_(Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")) {}

bool Drawing::Require(const ViewTree& tree) {
  bool unseen = false;
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
  return unseen;
}

void Drawing::Prepare(const std::vector<ViewTree>& pages, float scale) {
  for (const ViewTree& page : pages) Require(page);
  fonts_.Bake(*atlas_, scale);
  baked_ = true;
}

Layout Drawing::LayOutPrepared(const ViewTree& page, float width, bool steps_open) const {
  return draw::LayOut(page, fonts_, {width, 800, steps_open});
}

Layout Drawing::LayOut(const ViewTree& tree, float width, bool steps_open) {
  if (Require(tree) || !baked_) fonts_.Bake(*atlas_, 1);
  baked_ = true;
  return LayOutPrepared(tree, width, steps_open);
}

int IndexOf(const ViewTree& tree, std::string_view id) {
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (tree.nodes[i].id == id) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace samvei::draw
