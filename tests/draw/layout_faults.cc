#include "layout_faults.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace samvei::draw {
namespace {

using Faulty = std::vector<std::string>;

constexpr float kTolerance = 0.6F;
// More than some 80 letters in a line, and the eye loses the way back. The widest column has 80 of
// an even text; a line of narrow letters comes to a few more, and small text to a tenth more.
constexpr int kLongestLine = 90;
constexpr int kLongestSmallLine = 100;

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

bool HasArea(const Rect& rect) { return rect.w > 0 && rect.h > 0; }

const Node& At(const ViewTree& tree, int index) {
  return tree.nodes[static_cast<std::size_t>(index)];
}

bool IsInput(const Node& node) {
  switch (node.role) {
    case Role::kTextInput:
    case Role::kTextArea:
    case Role::kOutput:
    case Role::kNumberInput:
    case Role::kDateInput:
    case Role::kSearch:
    case Role::kPassword:
      return true;
    default:
      return false;
  }
}

// Whether some ancestor is closed, or a list of steps that is folded to a line.
bool Closed(const ViewTree& tree, const Layout& layout, const Node& node) {
  if (node.role == Role::kStep && layout.folded_steps) return true;
  for (int at = node.parent; at >= 0; at = At(tree, at).parent) {
    if (At(tree, at).role == Role::kDetails && !At(tree, at).checked) return true;
  }
  return false;
}

// Whether the words of that kind are said by something else than a painted text: the bar of steps
// shows each step instead of "step 2 of 9".
bool PaintedOtherwise(const Node& node, const Layout& layout) {
  return node.role == Role::kSteps && !layout.folded_steps;
}

bool HasPart(const Box& box, PartKind kind) {
  return std::any_of(box.parts.begin(), box.parts.end(),
                     [kind](const TextPart& part) { return part.kind == kind; });
}

std::string_view SliceOf(const TextPart& part, const Line& line) {
  return std::string_view(part.text).substr(static_cast<std::size_t>(line.begin),
                                            static_cast<std::size_t>(line.end - line.begin));
}

bool IsSpace(char c) { return c == ' ' || c == '\n'; }

bool OnlySpaces(std::string_view text) { return std::all_of(text.begin(), text.end(), IsSpace); }

int Letters(std::string_view text) {
  int count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) NextCharacter(text, at);
  return count;
}

bool EndsWithDash(std::string_view text) {
  return text.ends_with('-') || text.ends_with("\u2010") || text.ends_with("\u2013") ||
         text.ends_with("\u2014");
}

// The unbreakable word around the byte `at`: up to a space, or past a hyphen or dash.
std::string_view WordAround(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && !IsSpace(text[begin - 1]) && !EndsWithDash(text.substr(0, begin))) --begin;
  std::size_t end = at;
  while (end < text.size() && !IsSpace(text[end]) &&
         (end == begin || !EndsWithDash(text.substr(0, end)))) {
    ++end;
  }
  return text.substr(begin, end - begin);
}

void CheckLines(const Node& node, const TextPart& part, const Fonts& fonts, Faulty& faults) {
  const auto say = [&](const std::string& what, std::string_view text) {
    faults.push_back(node.id + ": " + what + ": " + std::string(text));
  };
  const bool small = part.style == TextStyle::kSmall || part.style == TextStyle::kSmallBold;
  for (const Line& line : part.lines) {
    const std::string_view slice = SliceOf(part, line);
    const float width = fonts.Width(part.style, slice) * part.shrink;
    if (std::abs(width - line.width) > kTolerance)
      say("a line is " + std::to_string(width) + " wide and says " + std::to_string(line.width),
          slice);
    const bool inside =
        line.x > part.rect.x - kTolerance && line.x + width < part.rect.right() + kTolerance;
    if (!part.clipped && !inside) say("a line is too wide", slice);
    if (Letters(slice) > (small ? kLongestSmallLine : kLongestLine) && !part.clipped)
      say("a line is " + std::to_string(Letters(slice)) + " letters long", slice);
  }
  const float high =
      SpecOf(part.style).line_height * part.shrink * static_cast<float>(part.lines.size());
  if (high > part.rect.h + kTolerance) say("lines stand below their text", part.text);
}

void CheckWhole(const Node& node, const TextPart& part, const Fonts& fonts, Faulty& faults) {
  const std::string_view text = part.text;
  std::size_t end = 0;
  for (const Line& line : part.lines) {
    const auto begin = static_cast<std::size_t>(line.begin);
    if (begin < end || !OnlySpaces(text.substr(end, begin - end)))
      faults.push_back(node.id + ": words are missing before: " + std::string(text.substr(begin)));
    const bool within = begin > 0 && begin == end && !IsSpace(text[begin - 1]) &&
                        !EndsWithDash(text.substr(0, begin));
    if (within) {
      const std::string_view word = WordAround(text, begin);
      if (fonts.Width(part.style, word) * part.shrink < part.rect.w)
        faults.push_back(node.id + ": a word is broken that has room: " + std::string(word));
    }
    end = static_cast<std::size_t>(line.end);
  }
  if (!OnlySpaces(text.substr(end)))
    faults.push_back(node.id + ": words are missing: " + std::string(text.substr(end)));
}

// What a node itself occupies: a leaf its box; a container its own words, or the place to press.
std::vector<Rect> Occupied(const Node& node, const Box& box) {
  if (node.children.empty() && box.rect.h > 0) return {box.rect};
  std::vector<Rect> rects;
  if (box.control.h > 0) rects.push_back(box.control);
  for (const TextPart& part : box.parts) {
    if (!(box.control.h > 0 && Within(part.rect, box.control))) rects.push_back(part.rect);
  }
  return rects;
}

struct Taken {
  const Node* node;
  Rect rect;
};

void CheckOverlaps(std::vector<Taken>& taken, Faulty& faults) {
  std::stable_sort(taken.begin(), taken.end(),
                   [](const Taken& a, const Taken& b) { return a.rect.y < b.rect.y; });
  for (std::size_t i = 0; i < taken.size(); ++i) {
    for (std::size_t j = i + 1; j < taken.size(); ++j) {
      if (taken[j].rect.y + kTolerance >= taken[i].rect.bottom()) break;
      if (taken[i].node != taken[j].node && Overlap(taken[i].rect, taken[j].rect)) {
        faults.push_back(taken[j].node->id + " overlaps " + taken[i].node->id + ": " +
                         Show(taken[j].rect) + Show(taken[i].rect));
      }
    }
  }
}

// A node's own words and what is in it, as they are read.
struct Read {
  std::string what;
  Rect rect;
};

void AddParts(const Node& node, const Box& box, PartKind kind, const char* what,
              std::vector<Read>& read) {
  for (const TextPart& part : box.parts) {
    if (part.kind == kind) read.push_back({node.id + what, part.rect});
  }
}

std::vector<Read> ReadingOrder(const ViewTree& tree, const Layout& layout, std::size_t index) {
  const Node& node = tree.nodes[index];
  const Box& box = layout.boxes[index];
  std::vector<Read> read;
  AddParts(node, box, PartKind::kNumber, "'s number", read);
  AddParts(node, box, PartKind::kName, "", read);
  AddParts(node, box, PartKind::kHint, "'s hint", read);
  if (IsInput(node)) read.push_back({node.id + "'s field", box.control});
  for (const int child : node.children) {
    const Box& of = layout.boxes[static_cast<std::size_t>(child)];
    if (of.shown && HasArea(of.rect)) read.push_back({At(tree, child).id, of.rect});
  }
  AddParts(node, box, PartKind::kError, "'s error", read);
  return read;
}

// Below, or on the same line and further to the right.
bool Follows(const Rect& before, const Rect& after) {
  if (after.y >= before.bottom() - kTolerance) return true;
  return after.x >= before.right() - kTolerance && after.bottom() > before.y;
}

}  // namespace

Faulty FaultsOfPlace(const ViewTree& tree, const Layout& layout) {
  Faulty faults;
  const Rect page = {0, 0, layout.width, layout.height};
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    const Box& box = layout.boxes[i];
    const std::pair<const std::string*, PartKind> texts[] = {{&node.name, PartKind::kName},
                                                             {&node.hint, PartKind::kHint},
                                                             {&node.error, PartKind::kError}};
    if (!box.shown) {
      const bool words = std::any_of(std::begin(texts), std::end(texts),
                                     [](const auto& text) { return !text.first->empty(); });
      if (words && !Closed(tree, layout, node)) faults.push_back(node.id + " has no place");
      continue;
    }
    for (const auto& [text, kind] : texts) {
      if (!text->empty() && !HasPart(box, kind) && !PaintedOtherwise(node, layout))
        faults.push_back(node.id + " does not show: " + *text);
    }
    if (!Within(box.rect, page)) faults.push_back(node.id + " leaves the page: " + Show(box.rect));
    if (node.parent >= 0) {
      const Box& parent = layout.boxes[static_cast<std::size_t>(node.parent)];
      if (!parent.shown || !Within(box.rect, parent.rect))
        faults.push_back(node.id + " leaves " + At(tree, node.parent).id + ": " + Show(box.rect) +
                         Show(parent.rect));
    }
    for (const TextPart& part : box.parts) {
      const bool typed = part.kind == PartKind::kValue;
      if (!Within(part.rect, typed ? box.control : box.rect))
        faults.push_back(node.id + ": a text leaves its box: " + Show(part.rect));
    }
    if (box.control.h > 0 && !Within(box.control, box.rect))
      faults.push_back(node.id + ": its control leaves its box: " + Show(box.control));
  }
  return faults;
}

Faulty FaultsOfText(const ViewTree& tree, const Layout& layout, const Fonts& fonts) {
  Faulty faults;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (!layout.boxes[i].shown) continue;
    for (const TextPart& part : layout.boxes[i].parts) {
      CheckLines(tree.nodes[i], part, fonts, faults);
      // What was typed is the browser's to scroll in its field.
      if (part.kind != PartKind::kValue) CheckWhole(tree.nodes[i], part, fonts, faults);
    }
  }
  return faults;
}

Faulty FaultsOfOverlap(const ViewTree& tree, const Layout& layout) {
  Faulty faults;
  std::vector<Taken> leaves;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (!layout.boxes[i].shown) continue;
    for (const Rect& rect : Occupied(tree.nodes[i], layout.boxes[i])) {
      leaves.push_back({&tree.nodes[i], rect});
    }
    std::vector<Taken> children;
    for (const int child : tree.nodes[i].children) {
      const Box& box = layout.boxes[static_cast<std::size_t>(child)];
      // Two leaves on one another are told below.
      if (box.shown && HasArea(box.rect) && !At(tree, child).children.empty())
        children.push_back({&At(tree, child), box.rect});
    }
    CheckOverlaps(children, faults);
  }
  CheckOverlaps(leaves, faults);
  return faults;
}

Faulty FaultsOfTargets(const ViewTree& tree, const Layout& layout) {
  Faulty faults;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    const Box& box = layout.boxes[i];
    if (!box.shown || !IsControl(node)) continue;
    if (node.role == Role::kSteps && !layout.folded_steps) continue;  // nothing to unfold
    const Rect& pressed = box.control.h > 0 ? box.control : box.rect;
    if (pressed.h < kTouch - 0.01F) faults.push_back(node.id + " is too low: " + Show(pressed));
    if (pressed.w < kTouch - 0.01F) faults.push_back(node.id + " is too narrow: " + Show(pressed));
  }
  return faults;
}

Faulty FaultsOfOrder(const ViewTree& tree, const Layout& layout) {
  Faulty faults;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    if (!layout.boxes[i].shown) continue;
    const std::vector<Read> read = ReadingOrder(tree, layout, i);
    for (std::size_t at = 1; at < read.size(); ++at) {
      if (!Follows(read[at - 1].rect, read[at].rect))
        faults.push_back(read[at].what + " is read after " + read[at - 1].what +
                         " and lies before it: " + Show(read[at].rect) + Show(read[at - 1].rect));
    }
  }
  return faults;
}

Faulty Faults(const ViewTree& tree, const Layout& layout, const Fonts& fonts) {
  Faulty all = FaultsOfPlace(tree, layout);
  for (const Faulty& some : {FaultsOfText(tree, layout, fonts), FaultsOfOverlap(tree, layout),
                             FaultsOfTargets(tree, layout), FaultsOfOrder(tree, layout)}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace samvei::draw
