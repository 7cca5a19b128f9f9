#include "core/pdf_field_layout.h"

#include <algorithm>

#include "core/pdf_form.h"
#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

constexpr Milli kBetweenColumns = 12'000;
constexpr Milli kBelowLabel = 2'500;
constexpr Milli kOneLineBox = 23'000;

// For a label that is empty as well as for one that is not.
std::u32string Joined(std::u32string_view before, std::u32string_view label) {
  std::u32string joined(before);
  if (!before.empty() && !label.empty()) joined += U": ";
  return joined.append(label);
}

}  // namespace

std::u32string PartOf(std::u32string_view value, const std::vector<Line>& lines, std::size_t from,
                      std::size_t count) {
  const Line& last = lines[std::min(from + count, lines.size()) - 1];
  const std::size_t begin = lines[from].begin;
  return std::u32string(value.substr(begin, last.begin + last.text.size() - begin));
}

std::string PartId(const std::string& id, std::size_t number) {
  return number == 1 ? id : id + "-" + std::to_string(number);
}

std::u32string PartLabel(const std::u32string& label, std::size_t number) {
  if (number == 1) return label;
  const std::string digits = std::to_string(number);
  return label + U" (" + std::u32string(digits.begin(), digits.end()) + U")";
}

FieldRowLayout::FieldRowLayout(const Fonts& fonts, const std::vector<document::Field>& fields,
                               Milli x, Milli width, std::u32string_view spoken_before)
    : fonts_(&fonts), x_(x), width_(width), columns_(std::max<std::size_t>(fields.size(), 1)) {
  for (const document::Field& field : fields) {
    const std::u32string label = Clean(field.label, Breaks::kFold);
    Entry entry;
    entry.id = field.id;
    entry.label = label;
    entry.tooltip = Joined(spoken_before, label);
    entry.value = Clean(field.value, field.lines > 1 ? Breaks::kKeep : Breaks::kFold);
    entry.language = field.language;
    entry.lines = static_cast<std::size_t>(std::max(field.lines, 1));
    Add(std::move(entry));
  }
}

// Wraps label and value. A value too long for its one line gets the lines it needs.
void FieldRowLayout::Add(Entry entry) {
  entry.label_lines = Wrap(fonts_->bold, kLabelText.size, entry.label, ColumnWidth());
  entry.value_lines =
      Wrap(fonts_->regular, kFieldText.size, entry.value, ColumnWidth() - 2 * kFieldPadding);
  entry.lines = std::max(entry.lines, entry.value_lines.size());
  entries_.push_back(std::move(entry));
}

Milli FieldRowLayout::ColumnWidth() const {
  const auto columns = static_cast<Milli>(columns_);
  return (width_ - (columns - 1) * kBetweenColumns) / columns;
}

Milli FieldRowLayout::LabelHeight() const {
  Milli height = 0;
  for (const Entry& entry : entries_)
    height = std::max(height, Height(entry.label_lines, kLabelText));
  return height == 0 ? 0 : height + kBelowLabel;
}

Milli FieldRowLayout::BoxHeight(const Entry& entry) {
  if (entry.lines == 1) return kOneLineBox;
  return static_cast<Milli>(entry.lines) * kFieldText.leading + 2 * kFieldPaddingAbove;
}

Milli FieldRowLayout::height() const {
  Milli highest = 0;
  for (const Entry& entry : entries_) highest = std::max(highest, BoxHeight(entry));
  return LabelHeight() + highest;
}

void FieldRowLayout::Draw(Flow& flow) const {
  const Milli top = flow.y();
  Milli x = x_;
  for (const Entry& entry : entries_) {
    const auto group = flow.structure().Add("Div", Structure::kDocument);
    if (!entry.label_lines.empty()) {
      const auto label = flow.structure().Add("P", group);
      Content& content = flow.page().content;
      content.Begin("P", flow.structure().AddContent(label, flow.page().key));
      const Milli above = LabelHeight() - kBelowLabel - Height(entry.label_lines, kLabelText);
      DrawLines(flow, kLabelText, x, top + above, entry.label_lines.data(),
                entry.label_lines.size());
      content.End();
    }
    AddTextField(flow.book(), flow.page(), group,
                 {entry.id,
                  entry.tooltip,
                  entry.value,
                  entry.value_lines,
                  entry.lines > 1,
                  {x, top + LabelHeight(), ColumnWidth(), BoxHeight(entry)},
                  entry.language});
    x += ColumnWidth() + kBetweenColumns;
  }
  flow.Advance(height());
}

std::vector<FieldRowLayout> FieldRowLayout::FitInto(Milli height) const {
  if (this->height() <= height) return {*this};
  std::vector<FieldRowLayout> parts;
  for (const Entry& whole : entries_) {
    FieldRowLayout alone(*fonts_, x_, width_);
    alone.Add(whole);
    const std::vector<Line>& lines = alone.entries_[0].value_lines;
    // A number behind the label may take it to one line more.
    const Milli room = height - alone.LabelHeight() - kLabelText.leading - 2 * kFieldPaddingAbove;
    const auto most = static_cast<std::size_t>(std::max<Milli>(room / kFieldText.leading, 1));
    for (std::size_t from = 0, number = 1; from == 0 || from < lines.size();
         from += most, ++number) {
      Entry part{PartId(whole.id, number),
                 PartLabel(whole.label, number),
                 PartLabel(whole.tooltip, number),
                 whole.value,
                 {},
                 {},
                 whole.language,
                 std::min(whole.lines, most)};
      if (lines.size() > most) {
        part.lines = 2;  // takes several lines, even where little is left
        part.value = PartOf(whole.value, lines, from, most);
      }
      parts.emplace_back(FieldRowLayout(*fonts_, x_, width_));
      parts.back().Add(std::move(part));
    }
  }
  return parts;
}

}  // namespace samvei::pdf
