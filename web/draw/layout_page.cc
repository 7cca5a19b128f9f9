#include <algorithm>

#include "web/draw/layout_builder.h"

namespace samvei::draw {

void LayoutBuilder::PlacePage() {
  const Node& root = tree_.nodes.front();
  const float width = options_.width;
  const float margin = width < 480 ? 16.F : 24.F;
  const auto find = [&](Role role) {
    for (const int child : root.children) {
      if (node(child).role == role) return child;
    }
    return -1;
  };
  const int aside = find(Role::kAside);
  const bool beside = width >= kTwoColumns;
  content_ = std::min(width - 2 * margin, beside ? kColumn + kColumnGap + kAsideColumn : kColumn);
  left_ = std::max(margin, (width - content_) / 2);
  const float column = beside ? content_ - kColumnGap - kAsideColumn : content_;

  float y = 0;
  int footer = -1;
  float column_bottom = 0;  // where main and what stands below it ends
  float aside_bottom = 0;
  float columns_top = -1;
  for (const int child : root.children) {
    switch (node(child).role) {
      case Role::kBanner:
        y += PlaceBanner(child, y);
        break;
      case Role::kSteps:
        y += PlaceSteps(child, y);
        break;
      case Role::kFooter:
        footer = child;
        break;
      default: {
        if (columns_top < 0)
          columns_top = column_bottom = aside_bottom = y + (phone() ? 24.F : 36.F);
        if (child == aside && beside) {
          aside_bottom = columns_top +
                         PlaceAside(child, left_ + column + kColumnGap, columns_top, kAsideColumn);
        } else if (child == aside) {
          column_bottom += 40 + PlaceAside(child, left_, column_bottom + 40, content_);
        } else {
          column_bottom += Place(child, left_, column_bottom, column);
        }
      }
    }
  }
  y = std::max({y, column_bottom, aside_bottom}) + 56;
  if (footer >= 0) {
    // Once to learn its height, and once more at the window's bottom when the page is short.
    const float height = PlaceFooter(footer, y);
    const float lowest = options_.height - height;
    if (lowest > y) {
      Move(footer, 0, lowest - y);
      y = lowest;
    }
    y += height;
  }
  out_.width = width;
  out_.height = std::max(y, options_.height);
  Show(0, 0, 0, out_.width, out_.height);
}

// The product's name to the left, what can be switched to the right; rows of switches below it
// where there is no room.
float LayoutBuilder::PlaceBanner(int index, float y) {
  constexpr float kBetween = 20;
  std::vector<int> texts;
  std::vector<int> controls;
  std::vector<int> rows;
  for (const int child : node(index).children) {
    const Role role = node(child).role;
    (role == Role::kText || role == Role::kHeading ? texts
     : role == Role::kRow                          ? rows
                                                   : controls)
        .push_back(child);
  }
  const auto wide = [&](const std::vector<int>& nodes) {
    float width = 0;
    for (const int one : nodes) width += NaturalWidth(node(one)) + kBetween;
    return width;
  };
  float in_rows = 0;
  for (const int row : rows) in_rows += wide(node(row).children);

  const float text_left = left_ + kLogo + 12;
  const float room = content_ - kLogo - 12;
  float natural = 0;
  for (const int child : texts) natural = std::max(natural, NaturalWidth(node(child)) * 1.25F);
  const bool one_line = natural + wide(controls) <= room;
  const bool rows_beside = one_line && natural + wide(controls) + in_rows <= room;
  const float beside = wide(controls) + (rows_beside ? in_rows : 0);
  const float text_width = one_line ? room - beside : room;

  const float top = y + 14;
  float height = 0;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    Setting setting;
    setting.style = i == 0 ? TextStyle::kTitle4 : TextStyle::kSmall;
    setting.color = i == 0 ? Token::kText : Token::kSubtle;
    const float added =
        AddText(texts[i], node(texts[i]).name, setting, text_left, top + height, text_width);
    Show(texts[i], text_left, top + height, text_width, added);
    height += added;
  }
  const float line = std::max({height, kLogo, one_line && !controls.empty() ? kControl : 0.F});
  for (const int child : texts) Move(child, 0, (line - height) / 2);
  height = line;
  float x = left_ + content_ - (one_line ? beside - kBetween : 0);
  const float middle = top + (line - kControl) / 2;
  if (one_line) {
    for (const int child : controls) {
      const float width = NaturalWidth(node(child));
      Place(child, x, middle, width);
      x += width + kBetween;
    }
  } else {
    // Room for the focus ring below the sign.
    height += PlaceWrapping(controls, left_, top + height + 8, content_, kBetween) + 8;
  }
  for (const int row : rows) {
    const std::vector<int>& switches = node(row).children;
    if (rows_beside) {
      const float width = wide(switches);
      PlaceWrapping(switches, x, middle, width, kBetween);
      Show(row, x, middle, width - kBetween, kControl);
      x += width;
    } else {
      const float added = PlaceWrapping(switches, left_, top + height, content_, kBetween);
      Show(row, left_, top + height, content_, added);
      height += added;
    }
  }
  const float bottom = one_line && (rows.empty() || rows_beside) ? 14.F : 4.F;
  Show(index, 0, y, options_.width, height + 14 + bottom);
  return height + 14 + bottom;
}

// Equal columns with the name below the number; folded where a name has no room in its column.
float LayoutBuilder::PlaceSteps(int index, float y) {
  const Node& steps = node(index);
  if (steps.children.empty()) return 0;
  const float column = content_ / static_cast<float>(steps.children.size());
  const bool fits = std::all_of(steps.children.begin(), steps.children.end(), [&](int child) {
    return fonts_.Width(TextStyle::kSmallBold, node(child).name) + 10 <= column;
  });
  if (!fits) return PlaceFoldedSteps(index, y);
  const float top = y + 20;
  float x = left_;
  for (const int child : steps.children) {
    const StepStyle style = StyleOf(child);
    const float line = SpecOf(style.name.style).line_height;
    AddText(child, style.ordinal, style.number, x, top + (kStepMark - line) / 2, kStepMark);
    AddText(child, node(child).name, style.name, x, top + kStepMark + 4, column - 8);
    Show(child, x, top, column - 8, kStepMark + 4 + line);
    x += column;
  }
  const float height = box(steps.children.front()).rect.h;
  Show(index, left_, top, content_, height);
  return top + height - y;
}

// "Step 2 of 9: Help" with a bar; pressed, the whole list.
float LayoutBuilder::PlaceFoldedSteps(int index, float y) {
  const Node& steps = node(index);
  out_.folded_steps = true;
  const float top = y + 12;
  Setting line;
  line.style = TextStyle::kSmallBold;
  const float pad = (kControl - SpecOf(line.style).line_height) / 2;
  const float text = AddText(index, steps.name, line, left_, top + pad, content_ - kFold);
  const Rect control = {left_, top, content_, std::max(kControl, text + 2 * pad)};
  float height = control.h + 8;  // the bar is painted below the button
  if (options_.steps_open) {
    height += 8;
    for (const int child : steps.children)
      height += PlaceStep(child, left_, top + height, content_);
  }
  Show(index, left_, top, content_, height).control = control;
  return top + height - y;
}

LayoutBuilder::StepStyle LayoutBuilder::StyleOf(int index) const {
  const Node& step = node(index);
  const std::vector<int>& siblings = node(step.parent).children;
  const auto place = std::find(siblings.begin(), siblings.end(), index) - siblings.begin();
  StepStyle style;
  style.ordinal = std::to_string(place + 1);
  style.number.kind = PartKind::kNumber;
  style.number.style = TextStyle::kSmallBold;
  style.number.align = Align::kCenter;
  style.number.color = step.current ? Token::kOnAccent
                       : step.done  ? Token::kAccentText
                                    : Token::kSubtle;
  style.name.style = step.current ? TextStyle::kSmallBold : TextStyle::kSmall;
  style.name.color = step.current ? Token::kText : step.done ? Token::kAccentText : Token::kSubtle;
  style.name.underline = step.done && !step.current;
  return style;
}

// One line of the unfolded list.
float LayoutBuilder::PlaceStep(int index, float x, float y, float width) {
  const StepStyle style = StyleOf(index);
  const float pad = (kTouch - SpecOf(style.name.style).line_height) / 2;
  AddText(index, style.ordinal, style.number, x, y + pad, kStepMark);
  AddText(index, node(index).name, style.name, x + kStepMark + 8, y + pad, width - kStepMark - 8);
  Show(index, x, y, width, kTouch);
  return kTouch;
}

float LayoutBuilder::PlaceAside(int index, float x, float y, float width) {
  if (node(index).children.empty()) return 0;
  const float pad = phone() ? 16.F : 24.F;
  const float inner = PlaceColumn(node(index).children, x + pad, y + pad, width - 2 * pad);
  Show(index, x, y, width, inner + 2 * pad);
  return inner + 2 * pad;
}

float LayoutBuilder::PlaceFooter(int index, float y) {
  const float inner = PlaceColumn(node(index).children, left_, y + 32, std::min(content_, kColumn));
  Show(index, 0, y, options_.width, inner + 72);
  return inner + 72;
}

Layout LayOut(const ViewTree& tree, const Fonts& fonts, const LayoutOptions& options) {
  Layout layout;
  layout.boxes.resize(tree.nodes.size());
  if (!tree.nodes.empty()) LayoutBuilder(tree, fonts, options, layout).PlacePage();
  return layout;
}

bool IsControl(const Node& node) {
  switch (node.role) {
    case Role::kRadio:
    case Role::kCheckbox:
    case Role::kTextInput:
    case Role::kTextArea:
    case Role::kOutput:
    case Role::kNumberInput:
    case Role::kDateInput:
    case Role::kSearch:
    case Role::kPassword:
    case Role::kButton:
    case Role::kLink:
    case Role::kErrorLink:
    case Role::kDetails:
    case Role::kSteps:
      return true;
    case Role::kStep:
      return node.done && !node.current;
    default:
      return false;
  }
}

int ControlAt(const ViewTree& tree, const Layout& layout, float x, float y) {
  for (std::size_t i = 0; i < tree.nodes.size() && i < layout.boxes.size(); ++i) {
    const Box& box = layout.boxes[i];
    if (!box.shown || !IsControl(tree.nodes[i])) continue;
    const bool own = box.control.h > 0 || tree.nodes[i].role == Role::kSteps;
    const Rect& r = own ? box.control : box.rect;
    if (x >= r.x && x < r.right() && y >= r.y && y < r.bottom()) return static_cast<int>(i);
  }
  return -1;
}

}  // namespace samvei::draw
