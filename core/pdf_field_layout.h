#ifndef SAMVEI_CORE_PDF_FIELD_LAYOUT_H_
#define SAMVEI_CORE_PDF_FIELD_LAYOUT_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/pdf_flow.h"

namespace samvei::pdf {

// What continues a field whose value is longer than a page: a part of the value, and how the part
// is told from the others. The first part is the field itself.
std::u32string PartOf(std::u32string_view value, const std::vector<Line>& lines, std::size_t from,
                      std::size_t count);
std::string PartId(const std::string& id, std::size_t number);              // "id-2"
std::u32string PartLabel(const std::u32string& label, std::size_t number);  // "Label (2)"

// Fields side by side, each with its label above its box; a single field is a row of one. Labels
// stand on a common line, and the boxes begin on one. A box is as high as its value needs: whatever
// is filled in can be read on paper. A row is not split, but a lone field whose value is longer
// than a page goes on as further fields, "id-2" with "(2)" behind the label.
class FieldRowLayout {
 public:
  // `tightness`: how much of the free room the fields give up, down to three lines for an empty one
  // and to one behind a value. `spoken_before` goes before each label in what a screen reader
  // speaks, not in what is drawn.
  FieldRowLayout(const Fonts& fonts, const std::vector<document::Field>& fields, Milli x,
                 Milli width, int tightness, std::u32string_view spoken_before = {});

  [[nodiscard]] Milli height() const;
  // At the flow's place, which has room for it; moves the flow below.
  void Draw(Flow& flow) const;

  // How much of the row must fit where it begins: all of it, or of one that no page holds some
  // lines.
  [[nodiscard]] Milli LeadHeight(Milli page) const;
  // This row, or what it must become so that the first part fits into `here`, which has room for
  // the lead, and each other one into `page`.
  [[nodiscard]] std::vector<FieldRowLayout> FitInto(Milli here, Milli page) const;

 private:
  struct Entry {
    std::string id;
    std::u32string label;
    std::u32string tooltip;
    std::u32string value;
    std::vector<Line> label_lines;
    std::vector<Line> value_lines;
    std::string language;
    std::size_t lines = 1;  // of room
  };
  FieldRowLayout(const Fonts& fonts, Milli x, Milli width) : fonts_(&fonts), x_(x), width_(width) {}

  [[nodiscard]] Milli ColumnWidth() const;
  [[nodiscard]] Milli LabelHeight() const;
  [[nodiscard]] std::size_t LinesIn(Milli height) const;
  [[nodiscard]] static Milli BoxHeight(const Entry& entry);
  void Add(Entry entry);
  // A lone field that no page holds, as parts.
  void Split(Milli here, Milli page, std::vector<FieldRowLayout>& parts) const;
  static void GiveUpRoom(Entry& entry, int tightness);

  const Fonts* fonts_;
  Milli x_;
  Milli width_;
  std::size_t columns_ = 1;
  std::vector<Entry> entries_;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_FIELD_LAYOUT_H_
