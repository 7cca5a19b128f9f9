#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>

#include "web/draw/layout_builder.h"
#include "web/draw/node_painter.h"

namespace samvei::draw {

NodePainter::Feel NodePainter::Press(const Node& node, const Rect& rect) {
  const ImRect area(pen_.At(rect.x, rect.y), pen_.At(rect.right(), rect.bottom()));
  const ImGuiID id = ImGui::GetID(node.id.c_str());
  Feel feel;
  if (!ImGui::ItemAdd(area, id)) return feel;
  bool held = false;
  feel.pressed = ImGui::ButtonBehavior(area, id, &feel.hovered, &held);
  ImGui::RenderNavHighlight(area, id);
  return feel;
}

// An option is marked as wrong when its question is.
bool NodePainter::IsWrong(const Node& option) const {
  for (int at = option.parent; at >= 0; at = NodeAt(at).parent) {
    if (NodeAt(at).role == Role::kFieldset) return !NodeAt(at).error.empty();
  }
  return false;
}

void NodePainter::PaintOption(const Node& node, const Box& box) {
  const Rect& r = box.rect;
  const Feel feel = Press(node, r);
  const bool chip = node.variant == Variant::kChip;
  const bool wrong = IsWrong(node);
  const float radius = chip ? r.h / 2 : kRadius;
  pen_.Fill(r,
            node.checked   ? Token::kAccentTint
            : feel.hovered ? Token::kHover
                           : Token::kPage,
            radius);
  pen_.Frame(r,
             wrong          ? Token::kDanger
             : node.checked ? Token::kAccentBorder
                            : Token::kBorder,
             node.checked ? 2.F : 1.F, radius);
  const float size = chip ? kChipMark : kMark;
  const float x = r.x + (chip ? kChipPad : kOptionPad);
  // Beside the first line of the text.
  const float y =
      box.parts.empty() ? r.y + (r.h - size) / 2 : box.parts.front().rect.y + (27 - size) / 2;
  if (node.role == Role::kRadio) {
    pen_.Circle(x + size / 2, y + size / 2, size / 2, Token::kPage);
    pen_.Ring(x + size / 2, y + size / 2, size / 2, 2,
              node.checked ? Token::kAccentBorder : Token::kBorder);
    if (node.checked) pen_.Circle(x + size / 2, y + size / 2, size / 4, Token::kAccentBorder);
  } else {
    const Rect mark = {x, y, size, size};
    pen_.Fill(mark, node.checked ? Token::kAccent : Token::kPage, kRadius);
    pen_.Frame(mark, node.checked ? Token::kAccentBorder : Token::kBorder, 2, kRadius);
    if (node.checked) {
      const float u = size / 24;
      const std::array<ImVec2, 3> tick = {ImVec2(x + 6 * u, y + 12.4F * u),
                                          ImVec2(x + 10.4F * u, y + 16.8F * u),
                                          ImVec2(x + 18.2F * u, y + 7.8F * u)};
      pen_.Stroke(tick.data(), 3, 2.6F * u, Token::kOnAccent);
    }
  }
  if (feel.pressed) Act(node, node.role == Role::kRadio ? "" : node.checked ? "false" : "true");
}

void NodePainter::PaintInput(const Node& node, const Box& box) {
  const Rect& frame = box.control;
  pen_.Fill(frame, node.role == Role::kOutput ? Token::kHover : Token::kPage, kRadius);
  const bool wrong = !node.error.empty();
  pen_.Frame(frame, wrong ? Token::kDanger : Token::kBorder, wrong ? 2.F : 1.F, kRadius);
  if (node.role == Role::kSearch) {
    pen_.Draw(Icon::kSearch, frame.x + kInputPad, frame.y + (frame.h - kMark) / 2, kMark,
              Token::kSubtle);
  }
  if (options_.own_input) {
    Type(node, frame);
  } else if (node.id != options_.focused) {
    for (const TextPart& part : box.parts) {
      if (part.kind == PartKind::kValue) pen_.Text(part);
    }
  }
}

// Dear ImGui's own field, for a native window.
void NodePainter::Type(const Node& node, const Rect& frame) {
  std::vector<char> text(node.value.begin(), node.value.end());
  text.resize(node.value.size() + 1024);
  const float before = node.role == Role::kSearch ? kSearchText : kInputPad;
  const ImVec2 from = pen_.At(frame.x, frame.y);
  const ImVec2 to = pen_.At(frame.right(), frame.bottom());
  const float line = fonts_.PixelSize(TextStyle::kBody);
  ImGui::PushFont(fonts_.Get(TextStyle::kBody));
  ImGui::PushStyleVar(ImGuiStyleVar_FramePadding,
                      ImVec2(before * options_.scale, (to.y - from.y - line) / 2));
  ImGui::PushStyleColor(ImGuiCol_FrameBg, IM_COL32(0, 0, 0, 0));
  ImGui::PushStyleColor(ImGuiCol_Text, pen_.Color(Token::kText));
  ImGui::SetCursorScreenPos(from);
  const std::string label = "##" + node.id;
  const auto size = ImVec2(to.x - from.x, to.y - from.y);
  const bool output = node.role == Role::kOutput;
  const bool changed =
      node.role == Role::kTextArea || output
          ? ImGui::InputTextMultiline(
                label.c_str(), text.data(), text.size(), size,
                output ? ImGuiInputTextFlags_ReadOnly : ImGuiInputTextFlags_None)
          : ImGui::InputTextEx(label.c_str(), nullptr, text.data(), static_cast<int>(text.size()),
                               size, ImGuiInputTextFlags_None);
  ImGui::PopStyleColor(2);
  ImGui::PopStyleVar();
  ImGui::PopFont();
  if (changed) Act(node, text.data());
}

void NodePainter::PaintButton(const Node& node, const Box& box) {
  const Rect& r = box.rect;
  const Feel feel = Press(node, r);
  switch (node.variant) {
    case Variant::kPrimary:
      pen_.Fill(r, feel.hovered ? Token::kAccentHover : Token::kAccent, kRadius);
      pen_.Frame(r, Token::kAccentBorder, 1, kRadius);
      break;
    case Variant::kTertiary:
      if (feel.hovered) pen_.Fill({r.x - 6, r.y + 4, r.w + 12, r.h - 8}, Token::kHover, kRadius);
      break;
    case Variant::kDanger:
      pen_.Fill(r, feel.hovered ? Token::kDangerTint : Token::kPage, kRadius);
      pen_.Frame(r, Token::kDanger, 1, kRadius);
      break;
    default:
      pen_.Fill(r, feel.hovered ? Token::kAccentTint : Token::kPage, kRadius);
      pen_.Frame(r, Token::kAccentBorder, 1, kRadius);
      break;
  }
  if (feel.pressed) Act(node, "");
}

void NodePainter::PaintLink(const Node& node, const Box& box) {
  const Feel feel = Press(node, box.rect);
  if (feel.hovered)
    pen_.Fill({box.rect.x - 6, box.rect.y + 4, box.rect.w + 12, box.rect.h - 8}, Token::kHover,
              kRadius);
  if (OpensElsewhere(node) && !box.parts.empty()) {
    const TextPart& text = box.parts.front();
    const Line& last = text.lines.back();
    pen_.Draw(Icon::kOpensElsewhere, last.x + last.width + 5, text.rect.bottom() - 22, 17,
              Token::kAccentText);
  }
  if (feel.pressed) Act(node, "");
}

void NodePainter::PaintDetails(const Node& node, const Box& box) {
  const Feel feel = Press(node, box.control);
  pen_.Fill({box.rect.x, box.rect.y, box.rect.w, 1}, Token::kLine);
  const Node& parent = NodeAt(std::max(node.parent, 0));
  const auto next = std::find_if(parent.children.begin(), parent.children.end(), [&](int child) {
    return BoxAt(child).shown && &NodeAt(child) > &node;
  });
  // The next one's line is at the same place, a card or notice has its frame, and what it is folded
  // into has a line of its own.
  const bool framed = parent.variant == Variant::kCard || parent.role == Role::kDetails ||
                      (parent.role == Role::kSection && IsNotice(parent));
  const bool ends = next == parent.children.end() ? framed : NodeAt(*next).role == Role::kDetails;
  if (!ends) pen_.Fill({box.rect.x, box.rect.bottom() - 1, box.rect.w, 1}, Token::kLine);
  if (feel.hovered)
    pen_.Fill({box.control.x, box.control.y + 1, box.control.w, box.control.h - 2}, Token::kHover);
  pen_.Draw(node.checked ? Icon::kArrowDown : Icon::kArrowRight, box.rect.x + 2, box.control.y + 14,
            kMark, Token::kAccentText);
  if (feel.pressed) Act(node, node.checked ? "false" : "true");
}

}  // namespace samvei::draw
