#include <algorithm>

#include "web/draw/layout_builder.h"

namespace samvei::draw {
namespace {

bool IsText(const Node& node) {
  return node.role == Role::kText || node.role == Role::kList || node.role == Role::kItem;
}

// Children that keep their own width in a row.
bool KeepsWidth(const Node& node) {
  switch (node.role) {
    case Role::kButton:
    case Role::kLink:
    case Role::kText:
      return true;
    default:
      return node.variant == Variant::kChip;
  }
}

// Air above a node, below whatever is above it.
float Before(const Node& node) {
  switch (node.role) {
    case Role::kHeading:
      return node.level <= 2 ? 36.F : 24.F;
    case Role::kFieldset:
      return 28;
    case Role::kTextInput:
    case Role::kTextArea:
    case Role::kOutput:
    case Role::kNumberInput:
    case Role::kDateInput:
    case Role::kSearch:
    case Role::kPassword:
    case Role::kStatus:
      return 24;
    case Role::kErrorSummary:
    case Role::kRow:
    case Role::kButton:
      return 28;
    case Role::kSection:
      return node.variant == Variant::kDefault ? 32.F : 20.F;
    case Role::kGroup:
      return 24;
    case Role::kDetails:
      return 16;
    case Role::kFigure:
      return 24;
    case Role::kRadio:
    case Role::kCheckbox:
      return 20;
    case Role::kItem:
      return 8;
    default:
      return 12;
  }
}

}  // namespace

bool IsNotice(const Node& node) {
  return node.variant == Variant::kInfo || node.variant == Variant::kWarning ||
         node.variant == Variant::kSuccess;
}

bool IsNested(const Node& node) {
  return node.role == Role::kFieldset && node.variant == Variant::kSmall;
}

bool IsOption(const Node& node) {
  return node.role == Role::kRadio || node.role == Role::kCheckbox;
}

void LayoutBuilder::Move(int index, float dx, float dy) {
  Box& moved = box(index);
  moved.rect.x += dx;
  moved.rect.y += dy;
  moved.control.x += dx;
  moved.control.y += dy;
  for (TextPart& part : moved.parts) {
    part.rect.x += dx;
    part.rect.y += dy;
    for (Line& line : part.lines) line.x += dx;
  }
  for (const int child : node(index).children) Move(child, dx, dy);
}

bool LayoutBuilder::In(int index, Role role) const {
  for (int at = index; at >= 0; at = node(at).parent) {
    if (node(at).role == role) return true;
  }
  return false;
}

float LayoutBuilder::Gap(const Node& before, const Node& after) const {
  // What is copied and the button for it are one thing.
  if (before.role == Role::kOutput && (after.role == Role::kButton || after.role == Role::kRow))
    return 12;
  if (before.role == Role::kHeading) {
    if (before.level == 1) return 16;
    return IsText(after) ? 8.F : 12.F;
  }
  if (before.role == Role::kFigure && IsText(after)) return 16;
  if (before.role == Role::kSection && IsNotice(before) && IsText(after)) return 24;
  if (before.role == Role::kDetails && after.role == Role::kDetails) return 0;
  if (before.role == Role::kButton && after.role == Role::kButton) return 12;
  if (before.role == Role::kLink && after.role == Role::kLink) return 0;
  if (IsSmallButton(after)) return 12;  // it has air of its own around its words
  if (!before.verdict.empty() && before.role == Role::kText) return 12;
  if (!after.verdict.empty() && after.role == Role::kText) return 12;
  if (IsText(before) && IsText(after)) return 12;
  if (HoldsOption(before) && HoldsOption(after)) return before.role == Role::kRow ? 12.F : 8.F;
  if (IsNested(before) && HoldsOption(after)) return 20;
  if (HoldsOption(before) && IsNested(after)) return 12;
  return Before(after);
}

// A button that looks like a link, or a row that begins with one.
bool LayoutBuilder::IsSmallButton(const Node& n) const {
  const Node& first = n.role == Role::kRow && !n.children.empty() ? node(n.children.front()) : n;
  return first.role == Role::kButton && first.variant == Variant::kTertiary;
}

// An option, or a row that begins with one: such rows stand as close as the options of one list.
bool LayoutBuilder::HoldsOption(const Node& n) const {
  return IsOption(n) ||
         (n.role == Role::kRow && !n.children.empty() && IsOption(node(n.children.front())));
}

float LayoutBuilder::LongestWord(std::string_view text) const {
  float longest = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    longest = std::max(longest, fonts_.Width(TextStyle::kBody, text.substr(begin, end - begin)));
    begin = end + 1;
  }
  return longest;
}

float LayoutBuilder::NaturalWidth(const Node& n) const {
  switch (n.role) {
    case Role::kButton:
      if (n.variant == Variant::kTertiary)
        return fonts_.Width(n.current ? TextStyle::kBodyBold : TextStyle::kBody, n.name) + 1;
      return fonts_.Width(TextStyle::kBodyBold, n.name) + 41;
    case Role::kLink:
      return fonts_.Width(TextStyle::kBody, n.name) + (OpensElsewhere(n) ? kSmallIcon + 5 : 0);
    case Role::kText: {
      if (!n.verdict.empty())
        return fonts_.Width(TextStyle::kBodyBold, n.name) + 2 * kTagPad + kSmallIcon + 9;
      const TextStyle style = n.variant == Variant::kLead    ? TextStyle::kLead
                              : n.variant == Variant::kSmall ? TextStyle::kSmall
                                                             : TextStyle::kBody;
      return fonts_.Width(style, n.name) + 1;
    }
    default:
      return fonts_.Width(TextStyle::kBody, n.name) + 2 * kChipPad + kChipMark + 11;
  }
}

float LayoutBuilder::Place(int index, float x, float y, float width) {
  const Node& n = node(index);
  switch (n.role) {
    case Role::kHeading:
      return PlaceHeading(index, x, y, width);
    case Role::kText:
      return PlaceText(index, x, y, width);
    case Role::kStatus:
      return PlaceStatus(index, x, y, width);
    case Role::kRadio:
    case Role::kCheckbox:
      if (n.variant == Variant::kChip)
        return PlaceChip(index, x, y, std::min(width, NaturalWidth(n)));
      return PlaceOption(index, x, y, width);
    case Role::kTextInput:
    case Role::kTextArea:
    case Role::kOutput:
    case Role::kNumberInput:
    case Role::kDateInput:
    case Role::kSearch:
    case Role::kPassword:
      return PlaceInput(index, x, y, width);
    case Role::kButton:
      return PlaceButton(index, x, y, std::min(width, NaturalWidth(n)));
    case Role::kLink:
    case Role::kErrorLink:
      return PlaceLink(index, x, y,
                       n.role == Role::kLink ? std::min(width, NaturalWidth(n)) : width);
    case Role::kStep:
      return PlaceStep(index, x, y, width);
    case Role::kSection:
      return PlaceSection(index, x, y, width);
    case Role::kFieldset:
      return PlaceFieldset(index, x, y, width);
    case Role::kList:
      return PlaceList(index, x, y, width);
    case Role::kItem:
      return PlaceItem(index, x, y, width);
    case Role::kErrorSummary:
      return PlaceErrorSummary(index, x, y, width);
    case Role::kDetails:
      return PlaceDetails(index, x, y, width);
    case Role::kRow:
      return PlaceRow(index, x, y, width);
    case Role::kFigure:
      return PlaceFigure(index, x, y, width);
    default: {  // groups, and landmarks where they are not the page's own
      const float height = PlaceColumn(n.children, x, y, width);
      Show(index, x, y, width, height);
      return height;
    }
  }
}

// One below the other; neighbouring chips flow in lines.
float LayoutBuilder::PlaceColumn(const std::vector<int>& children, float x, float y, float width) {
  float height = 0;
  int previous = -1;
  for (std::size_t i = 0; i < children.size();) {
    const int child = children[i];
    const float gap = previous < 0 ? 0 : Gap(node(previous), node(child));
    float added = 0;
    if (node(child).variant == Variant::kChip) {
      std::vector<int> chips;
      for (; i < children.size() && node(children[i]).variant == Variant::kChip; ++i)
        chips.push_back(children[i]);
      added = PlaceWrapping(chips, x, y + height + gap, width, 8);
    } else {
      added = Place(child, x, y + height + gap, width);
      ++i;
    }
    if (added <= 0) continue;  // an empty status takes no room
    height += gap + added;
    previous = child;
  }
  return height;
}

// Side by side, each at its own width, in as many lines as it takes.
float LayoutBuilder::PlaceWrapping(const std::vector<int>& children, float x, float y, float width,
                                   float gap) {
  float right = 0;
  float top = 0;
  float line = 0;
  std::size_t first = 0;  // of the line
  // A text beside a button: on its middle.
  const auto settle = [&](std::size_t end) {
    for (; first < end; ++first) {
      Move(children[first], 0, (line - box(children[first]).rect.h) / 2);
    }
  };
  for (std::size_t i = 0; i < children.size(); ++i) {
    const float natural = std::min(width, NaturalWidth(node(children[i])));
    if (right > 0 && right + natural > width) {
      settle(i);
      top += line + 8;
      right = line = 0;
    }
    line = std::max(line, Place(children[i], x + right, y + top, natural));
    right += natural + gap;
  }
  settle(children.size());
  return top + line;
}

// What is said, and a small button for it after it, however many lines the text takes.
float LayoutBuilder::PlaceTextAndButton(const std::vector<int>& children, float x, float y,
                                        float width) {
  constexpr float kBetween = 16;
  constexpr float kLeast = 140;
  const float button = NaturalWidth(node(children[1]));
  const float room = width - button - kBetween;
  if (room < kLeast) return PlaceColumn(children, x, y, width);
  // In a narrow list the buttons stand below each other.
  const float text = phone() ? room : std::min(room, NaturalWidth(node(children[0])));
  const float left = Place(children[0], x, y, text);
  const float right = Place(children[1], x + text + kBetween, y, button);
  const float height = std::max(left, right);
  Move(children[0], 0, (height - left) / 2);
  Move(children[1], 0, (height - right) / 2);
  return height;
}

float LayoutBuilder::PlaceRow(int index, float x, float y, float width) {
  const std::vector<int>& children = node(index).children;
  const bool natural =
      std::all_of(children.begin(), children.end(), [&](int c) { return KeepsWidth(node(c)); });
  const bool buttons = std::any_of(children.begin(), children.end(), [&](int c) {
    return node(c).role == Role::kButton && node(c).variant != Variant::kTertiary;
  });
  float height = 0;
  if (children.size() == 2 && node(children[0]).role == Role::kText &&
      node(children[1]).variant == Variant::kTertiary) {
    height = PlaceTextAndButton(children, x, y, width);
  } else if (natural && buttons && phone()) {
    // A thumb finds a button that fills the line, whichever hand holds the phone.
    for (const int child : children) {
      if (height > 0) height += 12;
      const bool fill =
          node(child).role == Role::kButton && node(child).variant != Variant::kTertiary;
      height +=
          fill ? PlaceButton(child, x, y + height, width) : Place(child, x, y + height, width);
    }
  } else if (natural) {
    height = PlaceWrapping(children, x, y, width, 16);
  } else {
    height = PlaceShared(children, x, y, width);
  }
  Show(index, x, y, width, height);
  return height;
}

// Some keep their own width, the others share what is left; one below the other where that is too
// little.
float LayoutBuilder::PlaceShared(const std::vector<int>& children, float x, float y, float width) {
  constexpr float kBetween = 16;
  constexpr float kLeast = 220;
  float left = width + kBetween;
  int sharing = 0;
  for (const int child : children) {
    left -= kBetween;
    if (KeepsWidth(node(child))) {
      left -= NaturalWidth(node(child));
    } else {
      ++sharing;
    }
  }
  const float each = left / static_cast<float>(sharing);
  // A long name is not cut in the middle of a word for the sake of a chip beside it.
  const bool cuts = std::any_of(children.begin(), children.end(), [&](int child) {
    const Node& n = node(child);
    return IsOption(n) && !KeepsWidth(n) &&
           each < kOptionText + LongestWord(n.name) + 1 + kOptionPad;
  });
  if (each < kLeast || cuts) return PlaceColumn(children, x, y, width);
  float height = 0;
  float at = x;
  for (const int child : children) {
    const bool keeps = KeepsWidth(node(child));
    const float own = keeps ? NaturalWidth(node(child)) : each;
    height = std::max(height, Place(child, at, y, own));
    at += own + kBetween;
  }
  for (const int child : children) {
    if (!KeepsWidth(node(child))) continue;
    Move(child, 0, (height - box(child).rect.h) / 2);  // a chip beside an option: on its middle
  }
  return height;
}

float LayoutBuilder::PlaceSection(int index, float x, float y, float width) {
  const Node& section = node(index);
  float left = 0;
  float pad = 0;
  if (section.variant == Variant::kCard)
    left = pad = phone() || In(index, Role::kAside) ? 16.F : 24.F;
  if (!section.verdict.empty()) left += 6;  // the coloured edge
  if (IsNotice(section)) {
    pad = kNoticePad;
    left = pad + kMark + 12;
  }
  const float inner = PlaceColumn(section.children, x + left, y + pad, width - left - pad);
  // A folded part is as high as a button, with its words in the middle: air enough below it.
  const bool folded =
      pad > 0 && !section.children.empty() && node(section.children.back()).role == Role::kDetails;
  const float height = inner + 2 * pad - (folded ? 12.F : 0.F);
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceFieldset(int index, float x, float y, float width) {
  const Node& fieldset = node(index);
  const float indent = IsNested(fieldset) ? kNestedIndent : 0;
  const float inner = width - indent;
  const float left = x + indent;
  const bool chips =
      !fieldset.children.empty() && node(fieldset.children.front()).variant == Variant::kChip;
  Setting legend;
  legend.style = IsNested(fieldset) ? TextStyle::kSmallBold
                 : chips            ? TextStyle::kBodyBold
                                    : TextStyle::kTitle4;
  float height = AddText(index, fieldset.name, legend, left, y, inner);
  Setting hint;
  hint.kind = PartKind::kHint;
  hint.color = Token::kSubtle;
  if (!fieldset.hint.empty()) height += 4;
  height += AddText(index, fieldset.hint, hint, left, y + height, inner);
  if (height > 0) height += chips ? 8.F : 12.F;
  height += PlaceColumn(fieldset.children, left, y + height, inner);
  height += PlaceError(index, left, y + height, inner);
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceList(int index, float x, float y, float width) {
  const float height = PlaceColumn(node(index).children, x, y, width);
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceItem(int index, float x, float y, float width) {
  const Node& item = node(index);
  const float indent = item.verdict.empty() ? kBullet : kMark + 12;
  if (item.variant == Variant::kNumbered) {
    const std::vector<int>& steps = node(item.parent).children;
    const auto at = std::find(steps.begin(), steps.end(), index) - steps.begin();
    Setting number;
    number.kind = PartKind::kNumber;
    number.style = TextStyle::kBodyBold;
    number.color = Token::kAccentText;
    AddText(index, std::to_string(at + 1), number, x, y, kBullet);
  }
  float height = AddText(index, item.name, {}, x + indent, y, width - indent);
  if (!item.hint.empty()) {
    Setting hint;
    hint.kind = PartKind::kHint;
    hint.style = TextStyle::kSmall;
    hint.color = Token::kSubtle;
    height += AddText(index, item.hint, hint, x + indent, y + height, width - indent);
  }
  if (!item.children.empty()) {
    if (height > 0) height += 4;
    height += PlaceColumn(item.children, x + indent, y + height, width - indent);
  }
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceErrorSummary(int index, float x, float y, float width) {
  const Node& summary = node(index);
  const float inner = width - 2 * kSummaryPad;
  Setting title;
  title.style = TextStyle::kTitle4;
  float height = kSummaryPad;
  height += AddText(index, summary.name, title, x + kSummaryPad, y + height, inner);
  if (height > kSummaryPad) height += 4;
  height += PlaceColumn(summary.children, x + kSummaryPad, y + height, inner);
  height += kSummaryPad - 8;
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceDetails(int index, float x, float y, float width) {
  const Node& details = node(index);
  Setting summary;
  summary.style = TextStyle::kBodyBold;
  summary.color = Token::kAccentText;
  const float pad = (52 - SpecOf(summary.style).line_height) / 2;
  float height =
      pad + AddText(index, details.name, summary, x + kFold, y + pad, width - kFold) + pad;
  const Rect control = {x, y, width, height};
  if (details.checked) {
    // A part of the page that can be folded needs the page's whole width.
    const float indent = details.level > 0 || details.variant == Variant::kSmall ? 0 : kFold;
    height += 4 + PlaceColumn(details.children, x + indent, y + height + 4, width - indent);
    const bool folded =
        !details.children.empty() && node(details.children.back()).role == Role::kDetails;
    if (!folded) height += 20;
  }
  Show(index, x, y, width, height).control = control;
  return height;
}

}  // namespace samvei::draw
