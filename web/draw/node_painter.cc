#include "web/draw/node_painter.h"

#include <imgui.h>

#include <algorithm>

#include "web/draw/layout_builder.h"
#include "web/draw/verdict_look.h"

namespace samvei::draw {

NodePainter::NodePainter(const ViewTree& tree, const Layout& layout, const Fonts& fonts,
                         const Theme& theme, const PaintOptions& options)
    : tree_(tree),
      layout_(layout),
      fonts_(fonts),
      options_(options),
      pen_(*ImGui::GetWindowDrawList(), theme, fonts, options.scale, options.top) {}

void NodePainter::PaintAll() {
  for (std::size_t i = 0; i < tree_.nodes.size() && i < layout_.boxes.size(); ++i) {
    const Box& box = layout_.boxes[i];
    if (!box.shown || box.rect.bottom() < options_.top ||
        box.rect.y > options_.top + options_.height)
      continue;
    PaintNode(tree_.nodes[i], box);
  }
}

void NodePainter::PaintTexts(const Box& box) {
  for (const TextPart& part : box.parts) {
    if (part.kind != PartKind::kValue) pen_.Text(part);
    if (part.kind == PartKind::kError) {
      pen_.Draw(Icon::kWarning, part.rect.x - kSmallIcon - 8, part.rect.y + 3, kSmallIcon,
                Token::kDanger);
    }
  }
}

// A line to the left of a question that belongs to the option above it.
void NodePainter::PaintNested(const Node& node, const Box& box) {
  if (IsNested(node)) pen_.Fill({box.rect.x, box.rect.y, 3, box.rect.h}, Token::kAccentLine, 1.5F);
}

void NodePainter::PaintNode(const Node& node, const Box& box) {
  switch (node.role) {
    case Role::kBanner:
      PaintBanner(node, box);
      break;
    case Role::kFooter:
      pen_.Fill(box.rect, Token::kSurface);
      pen_.Fill({box.rect.x, box.rect.y, box.rect.w, 1}, Token::kLine);
      break;
    case Role::kAside:
      pen_.Fill(box.rect, Token::kSurface, 12);
      break;
    case Role::kSteps:
      PaintSteps(node, box);
      break;
    case Role::kStep:
      PaintStep(node, box);
      break;
    case Role::kSection:
    case Role::kStatus:
      PaintSection(node, box);
      break;
    case Role::kText:
      PaintTag(node, box);
      break;
    case Role::kItem:
      PaintBullet(node, box);
      break;
    case Role::kRadio:
    case Role::kCheckbox:
      PaintOption(node, box);
      break;
    case Role::kTextInput:
    case Role::kTextArea:
    case Role::kOutput:
    case Role::kNumberInput:
    case Role::kDateInput:
    case Role::kSearch:
    case Role::kPassword:
      PaintInput(node, box);
      break;
    case Role::kButton:
      PaintButton(node, box);
      break;
    case Role::kLink:
    case Role::kErrorLink:
      PaintLink(node, box);
      break;
    case Role::kFieldset:
      PaintNested(node, box);
      break;
    case Role::kErrorSummary:
      pen_.Fill(box.rect, Token::kDangerTint, kCardRadius);
      pen_.Frame(box.rect, Token::kDanger, 1, kCardRadius);
      break;
    case Role::kDetails:
      PaintDetails(node, box);
      break;
    case Role::kFigure:
      PaintFigure(node, box);
      break;
    default:
      break;
  }
  PaintTexts(box);
}

void NodePainter::PaintBanner(const Node& node, const Box& box) {
  pen_.Fill({box.rect.x, box.rect.bottom() - 1, box.rect.w, 1}, Token::kLine);
  // The sign stands on the middle of the names to its right.
  const Rect* first = nullptr;
  const Rect* last = nullptr;
  for (const int child : node.children) {
    const Role role = NodeAt(child).role;
    if ((role != Role::kText && role != Role::kHeading) || !BoxAt(child).shown) continue;
    last = &BoxAt(child).rect;
    if (first == nullptr) first = last;
  }
  if (first != nullptr) {
    pen_.Logo(first->x - kLogo - 12, (first->y + last->bottom() - kLogo) / 2, kLogo);
  }
}

void NodePainter::PaintSteps(const Node& node, const Box& box) {
  if (!layout_.folded_steps || node.children.empty()) return;
  const Rect& line = box.control;
  if (Press(node, line).hovered) pen_.Fill(line, Token::kHover, kRadius);
  const bool open = BoxAt(node.children.front()).shown;
  pen_.Draw(open ? Icon::kArrowUp : Icon::kArrowDown, line.right() - kMark - 4,
            line.y + (line.h - kMark) / 2, kMark, Token::kAccentText);
  const Rect bar = {line.x, line.bottom(), line.w, 6};
  pen_.Fill(bar, Token::kLine, 3);
  const auto at = std::find_if(node.children.begin(), node.children.end(),
                               [&](int child) { return NodeAt(child).current; });
  const auto steps = static_cast<float>(node.children.size());
  const auto done = static_cast<float>(
      std::min(at - node.children.begin() + 1, std::ptrdiff_t(node.children.size())));
  pen_.Fill({bar.x, bar.y, bar.w * done / steps, bar.h}, Token::kAccentBorder, 3);
}

void NodePainter::PaintStep(const Node& node, const Box& box) {
  const float x = box.rect.x + kStepMark / 2;
  const float y = box.parts.front().rect.y + box.parts.front().rect.h / 2;
  const bool last =
      NodeAt(node.parent).children.back() == static_cast<int>(&node - tree_.nodes.data());
  if (!layout_.folded_steps && !last) {  // the way to the next one
    pen_.Fill({box.rect.x + kStepMark + 6, y - 1, box.rect.w + 8 - kStepMark - 12, 2},
              node.done ? Token::kAccentLine : Token::kLine);
  }
  Feel feel;
  if (IsControl(node)) feel = Press(node, box.rect);
  if (node.current) {
    pen_.Circle(x, y, kStepMark / 2, Token::kAccent);
    pen_.Ring(x, y, kStepMark / 2, 1.5F, Token::kAccentBorder);
  } else {
    if (node.done)
      pen_.Circle(x, y, kStepMark / 2, feel.hovered ? Token::kHover : Token::kAccentTint);
    pen_.Ring(x, y, kStepMark / 2, 1.5F, node.done ? Token::kAccentText : Token::kBorder);
  }
  if (feel.pressed) Act(node, "");
}

void NodePainter::PaintSection(const Node& node, const Box& box) {
  const Rect& r = box.rect;
  if (node.variant == Variant::kCard) {
    pen_.Fill(r, Token::kPage, kCardRadius);
    pen_.Frame(r, Token::kLine, 1, kCardRadius);
  }
  if (!node.verdict.empty()) {  // an edge that follows the card's corners
    pen_.Fill({r.x, r.y, 16, r.h}, LookOf(node.verdict, node.best).strong, kCardRadius);
    pen_.Fill({r.x + 6, r.y, 10, r.h}, Token::kLine);
    pen_.Fill({r.x + 6, r.y + 1, 10, r.h - 2}, Token::kPage);
  }
  if (!IsNotice(node)) return;
  struct Look {
    Icon icon;
    Token strong, tint, line;
  };
  const Look look =
      node.variant == Variant::kInfo
          ? Look{Icon::kInfo, Token::kAccentText, Token::kAccentTint, Token::kAccentLine}
      : node.variant == Variant::kWarning
          ? Look{Icon::kWarning, Token::kWarning, Token::kWarningTint, Token::kWarningLine}
          : Look{Icon::kCheck, Token::kSuccess, Token::kSuccessTint, Token::kSuccessLine};
  pen_.Fill(r, look.tint, kCardRadius);
  pen_.Frame(r, look.line, 1, kCardRadius);
  // Beside the first line, whatever its size.
  const Box& first =
      box.parts.empty() && !node.children.empty() ? BoxAt(node.children.front()) : box;
  const float line = first.parts.empty() ? kMark : SpecOf(first.parts.front().style).line_height;
  const float y =
      (first.parts.empty() ? r.y + kNoticePad : first.parts.front().rect.y) + (line - kMark) / 2;
  pen_.Draw(look.icon, r.x + kNoticePad, y, kMark, look.strong, look.tint);
}

void NodePainter::PaintTag(const Node& node, const Box& box) {
  if (node.verdict.empty()) return;
  const VerdictLook look = LookOf(node.verdict, node.best);
  pen_.Fill(box.rect, look.tint, kRadius);
  pen_.Draw(look.icon, box.rect.x + kTagPad, box.rect.y + 7.5F, kSmallIcon, look.strong, look.tint);
}

void NodePainter::PaintBullet(const Node& node, const Box& box) {
  if (box.parts.empty() || node.variant == Variant::kNumbered) return;
  const float middle = box.rect.y + SpecOf(TextStyle::kBody).line_height / 2;
  if (node.verdict.empty()) {
    pen_.Circle(box.rect.x + 9, middle, 3, Token::kSubtle);
    return;
  }
  const VerdictLook look = LookOf(node.verdict, node.best);
  pen_.Draw(look.icon, box.rect.x, middle - kMark / 2, kMark, look.strong);
}

}  // namespace samvei::draw
