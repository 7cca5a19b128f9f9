#include "core/pdf_table.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

constexpr Milli kPaddingBeside = 6'000;
constexpr Milli kPaddingAbove = 4'500;
constexpr Milli kBelowCaption = 4'000;

// The relative widths as shares of the text width. Rounded to thousandths before anything is
// calculated, so that no floating-point rule of a machine shows in the result.
std::vector<Milli> ColumnWidths(const std::vector<double>& relative) {
  std::vector<Milli> weights;
  Milli sum = 0;
  for (const double width : relative) {
    // Also turns what is no number into the least width.
    const bool usable = width > 0.001 && width < 1'000'000;
    weights.push_back(usable ? static_cast<Milli>(std::llround(width * 1000)) : 1);
    sum += weights.back();
  }
  std::vector<Milli> widths;
  Milli left = kTextWidth;
  for (const Milli weight : weights) {
    widths.push_back(widths.size() + 1 == weights.size() ? left : kTextWidth * weight / sum);
    left -= widths.back();
  }
  return widths;
}

}  // namespace

Milli LeadOfRows(const std::vector<Milli>& heights) {
  if (heights.empty()) return 0;
  const std::size_t count = heights.size() == 3 ? 3 : std::min<std::size_t>(heights.size(), 2);
  Milli sum = 0;
  for (std::size_t i = 0; i < count; ++i) sum += heights[i];
  return sum * 4 <= kTextHeight ? sum : heights[0];
}

TableLayout::TableLayout(const Fonts& fonts, const document::Table& table)
    : widths_(ColumnWidths(table.widths)) {
  assert(table.widths.size() == table.headers.size());
  caption_ = Wrap(fonts.bold, kLabelText.size, Clean(table.caption, Breaks::kFold), kTextWidth);
  header_ = WrapRow(fonts.bold, kCellHead, table.headers);
  for (const auto& row : table.rows) rows_.push_back(WrapRow(fonts.regular, kCellText, row));
}

TableLayout::Row TableLayout::WrapRow(const TrueType& font, const TextStyle& style,
                                      const std::vector<std::string>& cells) const {
  assert(cells.size() == widths_.size());
  Row row;
  for (std::size_t i = 0; i < widths_.size(); ++i) {
    const Milli width = widths_[i] - 2 * kPaddingBeside;
    row.cells.push_back(Wrap(font, style.size, Clean(cells[i], Breaks::kKeep), width));
    row.lines = std::max(row.lines, row.cells.back().size());
  }
  return row;
}

Milli TableLayout::RowHeight(std::size_t lines) {
  return static_cast<Milli>(lines) * kCellText.leading + 2 * kPaddingAbove;
}

Milli TableLayout::RepeatedHeight(const Flow& flow) const {
  const Milli height = RowHeight(header_.lines);
  return height < flow.PageRoom() / 3 ? height : 0;
}

Milli TableLayout::LeadHeight() const {
  std::vector<Milli> heights;
  for (const Row& row : rows_) heights.push_back(RowHeight(row.lines));
  const Milli caption = caption_.empty() ? 0 : Height(caption_, kLabelText) + kBelowCaption;
  return caption + RowHeight(header_.lines) + LeadOfRows(heights);
}

Structure::Element TableLayout::DrawHead(Flow& flow) const {
  const auto table = flow.structure().Add("Table", Structure::kDocument);
  if (!caption_.empty()) {
    flow.Lines(flow.structure().Add("Caption", table), kLabelText, kMargin, caption_);
    flow.Advance(kBelowCaption);
  }
  DrawRow(flow, table, header_, true);
  return table;
}

void TableLayout::Draw(Flow& flow) const {
  flow.Need(std::min(LeadHeight(), flow.PageRoom()));
  const auto table = DrawHead(flow);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    // The last row takes the one before it along to a new page.
    if (i > 0 && i + 2 == rows_.size()) {
      const Milli both = RowHeight(rows_[i].lines) + RowHeight(rows_[i + 1].lines);
      if (both > flow.Room() && both <= flow.PageRoom() / 2) ContinueOnNewPage(flow);
    }
    DrawRow(flow, table, rows_[i], false);
  }
}

void TableLayout::ContinueOnNewPage(Flow& flow) const {
  flow.NewPage();
  if (RepeatedHeight(flow) > 0) DrawSlice(flow, header_, {}, 0, header_.lines, true);
}

void TableLayout::DrawRow(Flow& flow, Structure::Element table, const Row& row,
                          bool is_header) const {
  const auto element = flow.structure().Add("TR", table);
  std::vector<Structure::Element> cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    cells.push_back(is_header ? flow.structure().Add("TH", element, "/A<</O/Table/Scope/Column>>")
                              : flow.structure().Add("TD", element));
  }
  constexpr std::size_t kFewest = 3;  // lines that are worth beginning a row on a page
  const Milli header = is_header ? 0 : RepeatedHeight(flow);
  const bool must_split = RowHeight(row.lines) > flow.PageRoom() - header;
  for (std::size_t from = 0; from < row.lines;) {
    const std::size_t left = row.lines - from;
    const Milli wanted = RowHeight(must_split ? std::min(left, kFewest) : left);
    if (wanted > flow.Room() && flow.y() > kMargin) ContinueOnNewPage(flow);
    const Milli fit = std::max<Milli>((flow.Room() - 2 * kPaddingAbove) / kCellText.leading, 1);
    const std::size_t count = std::min(left, static_cast<std::size_t>(fit));
    DrawSlice(flow, row, cells, from, count, is_header);
    from += count;
  }
}

void TableLayout::DrawSlice(Flow& flow, const Row& row,
                            const std::vector<Structure::Element>& elements, std::size_t from,
                            std::size_t count, bool is_header) const {
  const Milli height = RowHeight(count);
  const TextStyle& style = is_header ? kCellHead : kCellText;
  Content& content = flow.page().content;
  content.BeginArtifact();
  if (is_header) content.Fill({kMargin, flow.y(), kTextWidth, height}, kHeaderFill);
  content.HorizontalLine(kMargin, flow.y() + height, kTextWidth, kHairlineWidth,
                         is_header ? kBorder : kHairline);
  content.End();

  // A header that is drawn again has no elements: it was read on its first page.
  const bool repeated = elements.empty();
  if (repeated) content.BeginArtifact("/Type/Pagination");
  Milli x = kMargin;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const std::vector<Line>& cell = row.cells[i];
    if (from < cell.size()) {
      if (!repeated) {
        const std::string& type = flow.structure().Type(elements[i]);
        content.Begin(type, flow.structure().AddContent(elements[i], flow.page().key));
      }
      DrawLines(flow, style, x + kPaddingBeside, flow.y() + kPaddingAbove, &cell[from],
                std::min(count, cell.size() - from));
      if (!repeated) content.End();
    }
    x += widths_[i];
  }
  if (repeated) content.End();
  flow.Advance(height);
}

}  // namespace samvei::pdf
