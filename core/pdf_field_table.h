#ifndef SAMVEI_CORE_PDF_FIELD_TABLE_H_
#define SAMVEI_CORE_PDF_FIELD_TABLE_H_

#include <cstddef>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/pdf_flow.h"
#include "core/pdf_table.h"

namespace samvei::pdf {

// A table whose cells are fields of several lines. Rows are as high as what is filled in, and high
// enough to write on by hand. A row goes to the next page as a whole; one that no page holds goes
// on as further rows, whose fields are parts of the first ("id-2").
class FieldTableLayout {
 public:
  FieldTableLayout(const Fonts& fonts, const document::FieldTable& table);

  // Caption, header and first rows: what may not be parted.
  [[nodiscard]] Milli LeadHeight() const;
  void Draw(Flow& flow) const;

 private:
  struct Cell {
    std::string id;
    std::u32string tooltip;
    std::u32string value;
    std::vector<Line> lines;
    std::string language;
  };
  struct Row {
    std::vector<Cell> cells;
    std::size_t lines = 1;  // of its highest cell, filled in or left free
  };

  [[nodiscard]] Row MakeRow(const Fonts& fonts, const std::vector<document::Field>& fields,
                            const std::vector<std::string>& headers) const;
  [[nodiscard]] static Milli RowHeight(std::size_t lines);
  void DrawRow(Flow& flow, Structure::Element table, const Row& row) const;
  // The lines `from` to `from` + `count` of each cell, as part `number` of the row.
  void DrawPart(Flow& flow, Structure::Element table, const Row& row, std::size_t from,
                std::size_t count, std::size_t number) const;

  TableLayout head_;
  std::vector<Row> rows_;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_FIELD_TABLE_H_
