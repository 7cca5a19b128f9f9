#include "core/text_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/document_text.h"

namespace samvei {
namespace {

std::size_t CountCharacters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

class TextWriter {
 public:
  void operator()(const document::Heading& heading) {
    while (!headings_.empty() && headings_.back().level >= heading.level) headings_.pop_back();
    headings_.push_back(heading);
  }
  void operator()(const document::Paragraph& paragraph) { Alone(CleanText(paragraph.text)); }
  void operator()(const document::List& list) {
    for (const std::string& item : list.items) Line(Run::kItems, "- ", CleanLine(item));
    last_ = Run::kAlone;
  }
  void operator()(const document::Field& field) {
    const std::string value = CleanText(field.value);
    if (value.empty()) return;
    const std::string label = CleanLine(field.label) + ":";
    if (field.lines > 1 || value.find('\n') != std::string::npos) {
      Alone(label + "\n" + value);
    } else {
      Line(Run::kFields, label + " ", value);
    }
  }
  void operator()(const document::FieldRow& row) {
    for (const document::Field& field : row.fields) (*this)(field);
  }
  void operator()(const document::Checkbox& checkbox) {
    if (checkbox.checked) Line(Run::kTicks, "[x] ", CleanLine(checkbox.label));
  }
  void operator()(const document::Table& table) { Rows(table.caption, table.headers, table.rows); }
  void operator()(const document::FieldTable& table) {
    std::vector<std::vector<std::string>> rows;
    for (const std::vector<document::Field>& fields : table.rows) {
      std::vector<std::string>& row = rows.emplace_back();
      for (const document::Field& field : fields) row.push_back(field.value);
    }
    Rows(table.caption, table.headers, rows);
  }
  void operator()(const document::Drawing& drawing) { Alone(CleanText(drawing.alternative)); }
  // What a camera reads cannot be pasted, and its alternative would tell of nothing that is there.
  void operator()(const document::MachineCode& /*left out*/) {}
  // A text is not signed by hand.
  void operator()(const document::Signature& /*left out*/) {}
  void operator()(const document::PageBreak& /*left out*/) {}

  // The last line of the document, whatever heading it would fall under.
  void Footer(const std::string& footer) {
    headings_.clear();
    Alone(CleanText(footer));
  }
  [[nodiscard]] std::string Take() { return std::move(text_); }

 private:
  // What stands line by line without empty lines between.
  enum class Run : unsigned char { kNone, kAlone, kItems, kFields, kTicks };

  void Begin(Run run) {
    for (const document::Heading& heading : headings_) {
      const std::string words = CleanLine(heading.text);
      if (!text_.empty()) text_ += '\n';
      text_ += words + "\n";
      if (heading.level <= 2) {
        // No longer than the narrowest phone shows in one line.
        const std::size_t under = std::min<std::size_t>(CountCharacters(words), 24);
        text_ += std::string(under, heading.level == 1 ? '=' : '-') + "\n";
      }
      last_ = Run::kAlone;
    }
    headings_.clear();
    if (!text_.empty() && (run == Run::kAlone || run != last_)) text_ += '\n';
    last_ = run;
  }

  void Alone(const std::string& text) {
    if (text.empty()) return;
    Begin(Run::kAlone);
    text_ += text + "\n";
  }

  void Line(Run run, std::string_view lead, const std::string& text) {
    if (text.empty()) return;
    Begin(run);
    text_ += lead;
    text_ += text + "\n";
  }

  void Rows(const std::string& caption, const std::vector<std::string>& headers,
            const std::vector<std::vector<std::string>>& rows) {
    bool first = true;
    for (const std::vector<std::string>& row : rows) {
      std::string line;
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string cell = CleanLine(row[i]);
        if (cell.empty()) continue;
        if (!line.empty()) line += "; ";
        if (i < headers.size()) line += CleanLine(headers[i]) + ": ";
        line += cell;
      }
      if (line.empty()) continue;
      if (first) {
        const std::string title = CleanLine(caption);
        Alone(title.empty() ? title : title + ":");
        if (!title.empty()) last_ = Run::kItems;
      }
      first = false;
      Line(Run::kItems, "- ", line);
    }
    last_ = Run::kAlone;
  }

  std::string text_;
  Run last_ = Run::kNone;
  std::vector<document::Heading> headings_;  // not written yet: nothing stands below them so far
};

}  // namespace

std::string WriteText(const document::Document& document) {
  TextWriter writer;
  for (const document::Block& block : document.blocks) std::visit(writer, block);
  writer.Footer(document.footer);
  return writer.Take();
}

}  // namespace samvei
