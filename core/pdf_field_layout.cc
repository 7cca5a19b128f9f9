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
                               Milli x, Milli width, int tightness,
                               std::u32string_view spoken_before)
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
    GiveUpRoom(entries_.back(), tightness);
  }
}

void FieldRowLayout::GiveUpRoom(Entry& entry, int tightness) {
  constexpr std::size_t kLinesAStep = 2;
  constexpr std::size_t kLeastToWriteOn = 3;
  const std::size_t filled = entry.value_lines.size();
  const std::size_t least = std::min(entry.lines, filled == 0 ? kLeastToWriteOn : filled + 1);
  const std::size_t given_up = kLinesAStep * static_cast<std::size_t>(tightness);
  entry.lines = entry.lines > least + given_up ? entry.lines - given_up : least;
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

// Of a value, beside the label; a number behind the label may take it to one line more.
std::size_t FieldRowLayout::LinesIn(Milli height) const {
  const Milli room = height - LabelHeight() - kLabelText.leading - 2 * kFieldPaddingAbove;
  return static_cast<std::size_t>(std::max<Milli>(room / kFieldText.leading, 1));
}

Milli FieldRowLayout::LeadHeight(Milli page) const {
  constexpr Milli kLinesToBegin = 8;
  if (height() <= page) return height();
  const Milli lines = (kLinesToBegin + 1) * kFieldText.leading + 2 * kFieldPaddingAbove;
  return std::min(LabelHeight() + kLabelText.leading + lines, page);
}

std::vector<FieldRowLayout> FieldRowLayout::FitInto(Milli here, Milli page) const {
  if (height() <= page) return {*this};
  std::vector<FieldRowLayout> parts;
  Milli left = here;
  for (const Entry& whole : entries_) {
    FieldRowLayout alone(*fonts_, x_, width_);
    alone.Add(whole);
    if (alone.height() > page) {
      alone.Split(left, page, parts);
    } else {
      parts.push_back(std::move(alone));
    }
    left = page;
  }
  return parts;
}

void FieldRowLayout::Split(Milli here, Milli page, std::vector<FieldRowLayout>& parts) const {
  const Entry& whole = entries_[0];
  const std::vector<Line>& lines = whole.value_lines;
  const std::size_t all = std::max(lines.size(), whole.lines);  // free room is parted as well
  std::size_t most = LinesIn(here);
  for (std::size_t from = 0, number = 1; from < all; from += most, ++number) {
    if (number > 1) most = LinesIn(page);
    Entry part;
    part.id = PartId(whole.id, number);
    part.label = PartLabel(whole.label, number);
    part.tooltip = PartLabel(whole.tooltip, number);
    part.language = whole.language;
    // Takes several lines, even where little is left.
    part.lines = std::max<std::size_t>(std::min(all - from, most), 2);
    if (from < lines.size()) part.value = PartOf(whole.value, lines, from, most);
    parts.push_back(FieldRowLayout(*fonts_, x_, width_));
    parts.back().Add(std::move(part));
  }
}

}  // namespace samvei::pdf
