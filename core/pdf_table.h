#ifndef SAMVEI_CORE_PDF_TABLE_H_
#define SAMVEI_CORE_PDF_TABLE_H_

#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/pdf_flow.h"

namespace samvei::pdf {

// How many of a table's rows, by their heights, stay with its header: the first two, or all three
// of three. Where these fill a quarter of a page, only the first does.
Milli LeadOfRows(const std::vector<Milli>& heights);

// A table set in lines: columns by their relative widths, cells wrapped, rows as high as they need.
// A row goes to the next page as a whole, unless no page can hold it.
class TableLayout {
 public:
  TableLayout(const Fonts& fonts, const document::Table& table);

  // Caption, header and first rows: what may not be parted.
  [[nodiscard]] Milli LeadHeight() const;
  void Draw(Flow& flow) const;

  // For a table whose rows are something else than text.
  [[nodiscard]] const std::vector<Milli>& widths() const { return widths_; }
  // Caption and header; returns the element that the rows belong to.
  Structure::Element DrawHead(Flow& flow) const;
  // A new page, and on it the header again, as something that was read already.
  void ContinueOnNewPage(Flow& flow) const;
  // How much of a new page the header takes there; nothing when it is too high to be repeated.
  [[nodiscard]] Milli RepeatedHeight(const Flow& flow) const;

 private:
  struct Row {
    std::vector<std::vector<Line>> cells;
    std::size_t lines = 1;  // of its highest cell
  };

  [[nodiscard]] Row WrapRow(const TrueType& font, const TextStyle& style,
                            const std::vector<std::string>& cells) const;
  [[nodiscard]] static Milli RowHeight(std::size_t lines);
  void DrawRow(Flow& flow, Structure::Element table, const Row& row, bool is_header) const;
  // The lines `from` to `from` + `count` of each cell, at the flow's place.
  void DrawSlice(Flow& flow, const Row& row, const std::vector<Structure::Element>& elements,
                 std::size_t from, std::size_t count, bool is_header) const;

  std::vector<Milli> widths_;
  std::vector<Line> caption_;
  Row header_;
  std::vector<Row> rows_;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_TABLE_H_
