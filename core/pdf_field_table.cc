#include "core/pdf_field_table.h"

#include <algorithm>
#include <cassert>

#include "core/pdf_field_layout.h"
#include "core/pdf_form.h"
#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

// A row to write on by hand: 12 mm.
constexpr Milli kRoomToWrite = 34'000;
// A row that has something in it.
constexpr Milli kLeastRow = 24'000;

}  // namespace

FieldTableLayout::FieldTableLayout(const Fonts& fonts, const document::FieldTable& table)
    : head_(fonts, {table.caption, table.headers, table.widths, {}}) {
  for (const auto& row : table.rows) rows_.push_back(MakeRow(fonts, row, table.headers));
}

FieldTableLayout::Row FieldTableLayout::MakeRow(const Fonts& fonts,
                                                const std::vector<document::Field>& fields,
                                                const std::vector<std::string>& headers) const {
  assert(fields.size() == head_.widths().size());
  Row row;
  row.lines = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const document::Field& field = fields[i];
    Cell cell;
    cell.id = field.id;
    // A cell without a label of its own is spoken by its column.
    cell.tooltip = Clean(field.label.empty() ? headers[i] : field.label, Breaks::kFold);
    cell.value = Clean(field.value, Breaks::kKeep);
    cell.lines =
        Wrap(fonts.regular, kCellText.size, cell.value, head_.widths()[i] - 2 * kFieldPadding);
    cell.language = field.language;
    row.lines = std::max(row.lines, cell.lines.size());
    row.cells.push_back(std::move(cell));
  }
  return row;
}

Milli FieldTableLayout::RowHeight(std::size_t lines) {
  if (lines == 0) return kRoomToWrite;
  return std::max(static_cast<Milli>(lines) * kCellText.leading + 2 * kFieldPaddingAbove,
                  kLeastRow);
}

Milli FieldTableLayout::LeadHeight() const {
  std::vector<Milli> heights;
  for (const Row& row : rows_) heights.push_back(RowHeight(row.lines));
  return head_.LeadHeight() + LeadOfRows(heights);
}

void FieldTableLayout::Draw(Flow& flow) const {
  // A first row that no page holds under the header is begun where its head fits.
  const Milli lead =
      LeadHeight() <= flow.PageRoom() ? LeadHeight() : head_.LeadHeight() + kRoomToWrite;
  flow.Need(std::min(lead, flow.PageRoom()));
  const auto table = head_.DrawHead(flow);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    // The last row takes the one before it along to a new page.
    if (i > 0 && i + 2 == rows_.size()) {
      const Milli both = RowHeight(rows_[i].lines) + RowHeight(rows_[i + 1].lines);
      if (both > flow.Room() && both <= flow.PageRoom() / 2) head_.ContinueOnNewPage(flow);
    }
    DrawRow(flow, table, rows_[i]);
  }
}

void FieldTableLayout::DrawRow(Flow& flow, Structure::Element table, const Row& row) const {
  const Milli most = flow.PageRoom() - head_.RepeatedHeight(flow);
  if (RowHeight(row.lines) <= most) {
    if (RowHeight(row.lines) > flow.Room()) head_.ContinueOnNewPage(flow);
    DrawPart(flow, table, row, 0, row.lines, 1);
    return;
  }
  for (std::size_t from = 0, number = 1; from < row.lines; ++number) {
    if (flow.Room() < kRoomToWrite) head_.ContinueOnNewPage(flow);
    const Milli fit =
        std::max<Milli>((flow.Room() - 2 * kFieldPaddingAbove) / kCellText.leading, 1);
    const std::size_t count = std::min(row.lines - from, static_cast<std::size_t>(fit));
    DrawPart(flow, table, row, from, count, number);
    from += count;
  }
}

void FieldTableLayout::DrawPart(Flow& flow, Structure::Element table, const Row& row,
                                std::size_t from, std::size_t count, std::size_t number) const {
  const auto element = flow.structure().Add("TR", table);
  const Milli height = RowHeight(count);
  Rect box{kMargin, flow.y(), 0, height};
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const Cell& cell = row.cells[i];
    box.width = head_.widths()[i];
    const auto data = flow.structure().Add("TD", element);
    if (number == 1 || from < cell.lines.size()) {
      TextField field{PartId(cell.id, number),
                      PartLabel(cell.tooltip, number),
                      {},
                      {},
                      true,
                      box,
                      cell.language,
                      kCellText};
      if (from < cell.lines.size()) {
        const std::size_t here = std::min(count, cell.lines.size() - from);
        field.value = PartOf(cell.value, cell.lines, from, here);
        field.lines.assign(cell.lines.begin() + static_cast<std::ptrdiff_t>(from),
                           cell.lines.begin() + static_cast<std::ptrdiff_t>(from + here));
      }
      AddTextField(flow.book(), flow.page(), data, field);
    } else {
      DrawBorder(flow.page(), box);
    }
    box.x += box.width;
  }
  flow.Advance(height);
}

}  // namespace samvei::pdf
