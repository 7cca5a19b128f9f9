#include "core/pdf_figure.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

constexpr Milli kBoxPadding = 4'000;  // at the sides
constexpr Milli kBoxPaddingAbove = 3'000;
constexpr Milli kLineWidth = 900;
constexpr Milli kStrongLine = 1'800;
constexpr Milli kStrongLineWidth = 1'400;
constexpr Milli kSmallestText = 500;  // can be read when enlarged; the alternative can without
constexpr Milli kSmaller = 500;
constexpr Milli kRoomForHeading = 90'000;
// How wide a code is where its squares need no more, and how wide a square at most.
constexpr Milli kCodeWidth = 142'000;
constexpr Milli kLargestSquare = 2'400;

// Rounded to thousandths before anything is calculated. What is no length of a page becomes 0.
Milli Thousandths(double points) {
  constexpr double kMost = 100'000;
  const bool usable = points > -kMost && points < kMost;
  return usable ? static_cast<Milli>(std::llround(points * 1000)) : 0;
}

Structure::Element AddFigure(Flow& flow, const std::string& alternative, const Rect& box) {
  const std::string entries = "/Alt" + TextString(Clean(alternative, Breaks::kFold)) +
                              "/A<</O/Layout/Placement/Block/BBox[" + Number(box.x) + " " +
                              Number(kPageHeight - box.y - box.height) + " " +
                              Number(box.x + box.width) + " " + Number(kPageHeight - box.y) + "]>>";
  return flow.structure().Add("Figure", Structure::kDocument, entries);
}

bool BreaksWords(const std::vector<Line>& lines, std::u32string_view text) {
  return std::any_of(lines.begin() + 1, lines.end(), [text](const Line& line) {
    const char32_t before = text[line.begin - 1];
    return before != U' ' && before != U'\n';
  });
}

// The largest size at which the text fits the box without a broken word, or else with some.
std::pair<TextStyle, std::vector<Line>> Fit(const Fonts& fonts, std::u32string_view text,
                                            bool strong, Milli width, Milli height) {
  const TrueType& font = fonts.Of(strong ? Face::kBold : Face::kRegular);
  for (const bool may_break : {false, true}) {
    for (TextStyle style = strong ? kCellHead : kCellText; style.size >= kSmallestText;
         style.size -= kSmaller) {
      style.leading = style.size * kCellText.leading / kCellText.size;
      std::vector<Line> lines = Wrap(font, style.size, text, width);
      const bool fits = Height(lines, style) <= height && width > 0;
      if (fits && (may_break || lines.empty() || !BreaksWords(lines, text))) return {style, lines};
    }
  }
  TextStyle least = strong ? kCellHead : kCellText;
  least.size = kSmallestText;
  least.leading = kSmallestText;
  return {least, Wrap(font, least.size, text, std::max<Milli>(width, 1))};
}

}  // namespace

DrawingLayout::DrawingLayout(const Flow& flow, const document::Drawing& drawing)
    : drawing_(&drawing) {
  const Milli width = std::max<Milli>(Thousandths(drawing.width), 1);
  const Milli height = std::max<Milli>(Thousandths(drawing.height), 1);
  const Milli highest = flow.PageRoom() - kRoomForHeading;
  if (width > kTextWidth) wanted_ = width, given_ = kTextWidth;
  if (height * given_ > highest * wanted_) wanted_ = height, given_ = highest;
  width_ = width * given_ / wanted_;
  height_ = height * given_ / wanted_;
}

Milli DrawingLayout::Scaled(double points) const { return Thousandths(points) * given_ / wanted_; }

void DrawingLayout::Draw(Flow& flow) const {
  const Milli top = flow.y();
  const auto figure = AddFigure(flow, drawing_->alternative, {kMargin, top, width_, height_});
  Content& content = flow.page().content;
  content.Begin("Figure", flow.structure().AddContent(figure, flow.page().key));
  for (const document::Drawing::Line& line : drawing_->lines) {
    content.Line(kMargin + Scaled(line.x1), top + Scaled(line.y1), kMargin + Scaled(line.x2),
                 top + Scaled(line.y2), line.strong ? kStrongLine : kLineWidth,
                 line.strong ? kAccent : kBorder, line.dashed);
  }
  for (const document::Drawing::Box& box : drawing_->boxes) DrawBox(flow, box);
  content.End();
  flow.Advance(height_);
}

void DrawingLayout::DrawBox(Flow& flow, const document::Drawing::Box& box) const {
  const Rect frame{kMargin + Scaled(box.x), flow.y() + Scaled(box.y), Scaled(box.width),
                   Scaled(box.height)};
  Content& content = flow.page().content;
  content.Fill(frame, box.strong ? kHeaderFill : kWhite);
  content.Stroke(frame, box.strong ? kStrongLineWidth : kLineWidth, box.strong ? kAccent : kBorder);
  const std::u32string text = Clean(box.text, Breaks::kKeep);
  const auto [style, lines] = Fit(flow.fonts(), text, box.strong, frame.width - 2 * kBoxPadding,
                                  frame.height - 2 * kBoxPaddingAbove);
  const TrueType& font = flow.fonts().Of(style.face);
  Milli above = frame.y + (frame.height - Height(lines, style)) / 2;
  for (const Line& line : lines) {
    std::u32string_view visible = line.text;
    while (!visible.empty() && visible.back() == U' ') visible.remove_suffix(1);
    const Milli centred = (frame.width - font.Width(visible, style.size)) / 2;
    const Milli x = frame.x + (box.left ? kBoxPadding : centred);
    DrawLines(flow, style, x, above, &line, 1);
    above += style.leading;
  }
}

CodeLayout::CodeLayout(const document::MachineCode& code, const CodeSquares& squares)
    : code_(&code), squares_(&squares) {
  if (squares.side == 0) return;
  square_ = std::clamp<Milli>(kCodeWidth / squares.side, kLeastCodeSquare, kLargestSquare);
}

Milli CodeLayout::height() const {
  return squares_->side == 0 ? 0 : (squares_->side + 2 * kCodeQuietZone) * square_;
}

void CodeLayout::Draw(Flow& flow) const {
  const Milli dark = squares_->side * square_;
  const Rect box{kMargin, flow.y() + kCodeQuietZone * square_, dark, dark};
  const auto figure = AddFigure(flow, code_->alternative, box);
  Content& content = flow.page().content;
  content.Begin("Figure", flow.structure().AddContent(figure, flow.page().key));
  content.Squares(*squares_, box.x, box.y, square_, 0);
  content.End();
  flow.Advance(height());
}

}  // namespace samvei::pdf
