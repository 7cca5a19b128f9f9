#include <algorithm>
#include <cmath>

#include "web/draw/layout_builder.h"

namespace samvei::draw {
namespace {

TextStyle HeadingStyle(int level, bool phone) {
  switch (level) {
    case 1:
      return phone ? TextStyle::kTitle2 : TextStyle::kTitle1;
    case 2:
      return TextStyle::kTitle3;
    case 3:
      return TextStyle::kTitle4;
    default:
      return TextStyle::kBodyBold;
  }
}

Setting TextSetting(const Node& node) {
  Setting setting;
  switch (node.variant) {
    case Variant::kLead:
      setting.style = TextStyle::kLead;
      break;
    case Variant::kMuted:
      setting.color = Token::kSubtle;
      break;
    case Variant::kSmall:
      setting.style = TextStyle::kSmall;
      setting.color = Token::kSubtle;
      break;
    default:
      break;
  }
  return setting;
}

// As the page shows it: spaces that follow one another are one, and none stand at a line's ends.
std::string Collapsed(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool start = out.empty() || out.back() == '\n';
    if (c == '\n' && !start && out.back() == ' ') out.pop_back();
    if (c == ' ' && (start || out.back() == ' ')) continue;
    out += c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

Token ButtonText(Variant variant) {
  switch (variant) {
    case Variant::kPrimary:
      return Token::kOnAccent;
    case Variant::kDanger:
      return Token::kDanger;
    default:
      return Token::kAccentText;
  }
}

}  // namespace

Box& LayoutBuilder::Show(int index, float x, float y, float width, float height) {
  Box& shown = box(index);
  shown.shown = true;
  shown.rect = {x, y, width, height};
  return shown;
}

float LayoutBuilder::AddText(int index, std::string_view text, const Setting& setting, float x,
                             float y, float width) {
  if (text.empty()) return 0;
  TextPart part;
  part.kind = setting.kind;
  part.style = setting.style;
  part.color = setting.color;
  part.align = setting.align;
  part.underline = setting.underline;
  part.text = setting.kind == PartKind::kValue ? std::string(text) : Collapsed(text);
  part.foreign = !fonts_.Covers(text);
  part.lines = Wrap(fonts_, setting.style, part.text, width);
  const float height = SpecOf(setting.style).line_height * static_cast<float>(part.lines.size());
  part.rect = {x, y, width, height};
  for (Line& line : part.lines) {
    line.x = setting.align == Align::kCenter ? x + (width - line.width) / 2 : x;
  }
  box(index).parts.push_back(std::move(part));
  return height;
}

float LayoutBuilder::PlaceHeading(int index, float x, float y, float width) {
  Setting setting;
  // Within a question the headings of its parts stand below the question itself.
  const bool part = In(index, Role::kFieldset);
  setting.style = part ? TextStyle::kBodyBold : HeadingStyle(node(index).level, phone());
  const float height = AddText(index, node(index).name, setting, x, y, width);
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceText(int index, float x, float y, float width) {
  const Node& text = node(index);
  if (text.name.empty()) return 0;
  if (!text.verdict.empty()) {  // a tag: the painter adds the icon
    Setting setting;
    // Beside the questions all results should be seen at once.
    setting.style = In(index, Role::kAside) ? TextStyle::kSmallBold : TextStyle::kBodyBold;
    const float before = kTagPad + kSmallIcon + 8;
    const float natural = fonts_.Width(setting.style, text.name);
    const float inner = std::min(natural + 1, width - before - kTagPad);
    const float height = AddText(index, text.name, setting, x + before, y + 4, inner) + 8;
    Show(index, x, y, before + inner + kTagPad, height);
    return height;
  }
  const float height = AddText(index, text.name, TextSetting(text), x, y, width);
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceStatus(int index, float x, float y, float width) {
  const Node& status = node(index);
  if (status.name.empty()) return 0;
  if (!IsNotice(status)) return PlaceText(index, x, y, width);
  const float before = kNoticePad + kMark + 12;
  const float inner =
      AddText(index, status.name, {}, x + before, y + 16, width - before - kNoticePad);
  Show(index, x, y, width, inner + 32);
  return inner + 32;
}

float LayoutBuilder::PlaceOption(int index, float x, float y, float width) {
  const Node& option = node(index);
  const float inner = width - kOptionText - kOptionPad;
  float height = 12.5F;
  height += AddText(index, option.name, {}, x + kOptionText, y + height, inner);
  Setting hint;
  hint.kind = PartKind::kHint;
  hint.style = TextStyle::kSmall;
  hint.color = Token::kSubtle;
  height += AddText(index, option.hint, hint, x + kOptionText, y + height, inner);
  height += 12.5F;
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceChip(int index, float x, float y, float width) {
  const Node& chip = node(index);
  const float before = kChipPad + kChipMark + 8;
  const float inner = width - before - kChipPad - 2;
  const float height = AddText(index, chip.name, {}, x + before, y + 8.5F, inner) + 17;
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceError(int index, float x, float y, float width) {
  if (node(index).error.empty()) return 0;
  Setting setting;
  setting.kind = PartKind::kError;
  setting.style = TextStyle::kBodyBold;
  setting.color = Token::kDanger;
  return 8 + AddText(index, node(index).error, setting, x + kSmallIcon + 8, y + 8,
                     width - kSmallIcon - 8);
}

float LayoutBuilder::PlaceInput(int index, float x, float y, float width) {
  const Node& input = node(index);
  Setting label;
  label.style = TextStyle::kBodyBold;
  float height = AddText(index, input.name, label, x, y, width);
  Setting hint;
  hint.kind = PartKind::kHint;
  hint.style = TextStyle::kSmall;
  hint.color = Token::kSubtle;
  height += AddText(index, input.hint, hint, x, y + height, width);
  if (height > 0) height += 8;

  Rect frame = {x, y + height, width, kControl};
  if (input.role == Role::kNumberInput) frame.w = std::min(width, 160.F);
  if (input.role == Role::kDateInput) frame.w = std::min(width, 220.F);
  if (input.role == Role::kTextArea) frame.h = AreaHeight(input, width, std::max(input.lines, 3));
  if (input.role == Role::kOutput) frame.h = AreaHeight(input, width, 1);
  AddValue(index, frame);
  height += frame.h;
  height += PlaceError(index, x, y + height, width);
  Show(index, x, y, width, height).control = frame;
  return height;
}

// All of its lines, so that it need not scroll, and `least` of them; a whole letter scrolls.
float LayoutBuilder::AreaHeight(const Node& area, float width, int least) const {
  const std::vector<Line> lines = Wrap(fonts_, TextStyle::kBody, area.value, width - 2 * kInputPad);
  const int shown = std::clamp(static_cast<int>(lines.size()), least, kAreaLinesMost);
  return static_cast<float>(shown) * SpecOf(TextStyle::kBody).line_height + 2 * kInputPad;
}

// What was typed, where the browser's own field shows it while it has the focus.
void LayoutBuilder::AddValue(int index, const Rect& frame) {
  const Node& input = node(index);
  if (input.value.empty()) return;
  const float line = SpecOf(TextStyle::kBody).line_height;
  const float before = input.role == Role::kSearch ? kSearchText : kInputPad;
  const bool area = input.role == Role::kTextArea || input.role == Role::kOutput;
  Setting setting;
  setting.kind = PartKind::kValue;
  AddText(index, input.value, setting, frame.x + before,
          frame.y + (area ? kInputPad : (frame.h - line) / 2),
          area ? frame.w - before - kInputPad : 1e6F);
  TextPart& value = box(index).parts.back();
  value.rect.w = frame.w - before - kInputPad;
  if (area) {
    // The browser's field scrolls; what does not fit is seen when the field has the focus.
    value.rect.h = std::min(value.rect.h, frame.h - 2 * kInputPad);
    const auto fits = static_cast<std::size_t>(std::floor(value.rect.h / line));
    if (value.lines.size() > fits) value.lines.resize(fits);
  } else {
    value.clipped = true;
    value.lines.resize(1);
    value.rect.h = line;
  }
}

float LayoutBuilder::PlaceButton(int index, float x, float y, float width) {
  const Node& button = node(index);
  const bool tertiary = button.variant == Variant::kTertiary;
  Setting setting;
  setting.style = tertiary && !button.current ? TextStyle::kBody : TextStyle::kBodyBold;
  setting.color = button.current ? Token::kText : ButtonText(button.variant);
  setting.align = tertiary ? Align::kLeft : Align::kCenter;
  setting.underline = tertiary && !button.current;
  const float pad = tertiary ? 0 : 20;
  const std::size_t first = box(index).parts.size();
  const float text = AddText(index, button.name, setting, x + pad, y, width - 2 * pad);
  const float height = std::max(kControl, text + 20);
  if (box(index).parts.size() > first) box(index).parts.back().rect.y = y + (height - text) / 2;
  Show(index, x, y, width, height);
  return height;
}

float LayoutBuilder::PlaceLink(int index, float x, float y, float width) {
  const Node& link = node(index);
  Setting setting;
  setting.color = link.role == Role::kErrorLink ? Token::kDangerText : Token::kAccentText;
  setting.underline = true;
  const float after = OpensElsewhere(link) ? kSmallIcon + 4 : 0;  // the sign of it
  const float pad = (kTouch - SpecOf(TextStyle::kBody).line_height) / 2;
  const float text = AddText(index, link.name, setting, x, y + pad, width - after);
  Show(index, x, y, width, text + 2 * pad);
  return text + 2 * pad;
}

}  // namespace samvei::draw
