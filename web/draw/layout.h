#ifndef SAMVEI_WEB_DRAW_LAYOUT_H_
#define SAMVEI_WEB_DRAW_LAYOUT_H_

#include <string>
#include <vector>

#include "core/view_tree.h"
#include "web/draw/fonts.h"
#include "web/draw/tokens.h"
#include "web/draw/wrap.h"

namespace samvei::draw {

// In units, from the page's top left corner.
struct Rect {
  float x = 0, y = 0, w = 0, h = 0;
  [[nodiscard]] float right() const { return x + w; }
  [[nodiscard]] float bottom() const { return y + h; }
};

// Which text of a node a part shows.
enum class PartKind : unsigned char {
  kName,
  kHint,
  kError,
  kValue,
  kNumber,  // a step's number; not a field of the node, so the part brings its text
  kDrawn,   // in a box of a drawing; brings its text too
};

enum class Align : unsigned char { kLeft, kCenter };

// A text at its place. The page lays its own text over it, so everything that the browser needs to
// break and place it alike is here.
struct TextPart {
  PartKind kind = PartKind::kName;
  TextStyle style = TextStyle::kBody;
  Token color = Token::kText;
  Align align = Align::kLeft;
  bool underline = false;
  bool clipped = false;  // one line, cut at the part's edge (what was typed in an input)
  bool foreign = false;  // has characters that our fonts lack: the page shows it, not the canvas
  float shrink = 1;      // the words of a drawing that was made smaller
  std::string text;
  Rect rect;  // all lines; a line is SpecOf(style).line_height times `shrink` high
  std::vector<Line> lines;
};

// Where one node came to lie.
struct Box {
  bool shown = false;  // false: not laid out now (content of closed details, steps on a phone)
  Rect rect;
  Rect control;  // inputs: the frame to type in; steps on a phone: the button that unfolds them
  std::vector<TextPart> parts;
  int drawing = -1;  // figures: which of the node's drawings is shown, and how much smaller it is
  float shrink = 1;
};

struct LayoutOptions {
  float width = 0;          // of the page
  float height = 0;         // of the window; a short page's footer stands at its bottom
  bool steps_open = false;  // on a phone the steps are folded to one line until asked for
};

struct Layout {
  float width = 0;
  float height = 0;
  bool folded_steps = false;  // a phone: one line instead of the list
  std::vector<Box> boxes;     // one for each node of the tree, same index
};

// Lays the whole tree out. Every character of the tree must have been baked (Fonts::Require, Bake).
[[nodiscard]] Layout LayOut(const ViewTree& tree, const Fonts& fonts, const LayoutOptions& options);

// The node whose pressable place is at that point, or -1.
[[nodiscard]] int ControlAt(const ViewTree& tree, const Layout& layout, float x, float y);

// Roles that can be pressed or typed in, as the layout decided it.
[[nodiscard]] bool IsControl(const Node& node);

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_LAYOUT_H_
