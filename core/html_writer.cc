#include "core/html_writer.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/document_text.h"
#include "core/html_figure.h"
#include "core/html_text.h"

namespace samvei {
namespace {

using html::Escape;

// Nothing may be fetched, run, sent or framed; the one style element and the room of fields are the
// page's own.
constexpr std::string_view kPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

std::string Language(std::string_view language) {
  return language.empty() ? "" : " lang=\"" + Escape(language) + "\"";
}

// An element that holds what was written, or room for it.
std::string Written(std::string_view element, const std::string& attributes,
                    const document::Field& field) {
  const std::string value = Escape(field.value);
  const std::string name(element);
  std::string html = "<" + name + attributes;
  if (value.empty()) {
    html += " class=\"room\" style=\"--lines: " + std::to_string(std::max(1, field.lines)) + "\"";
  } else {
    html += Language(field.language) + " dir=\"auto\"";
  }
  return html + ">" + value + "</" + name + ">";
}

class HtmlWriter {
 public:
  void operator()(const document::Heading& heading) {
    Close();
    const std::string name = "h" + std::to_string(heading.level);
    html_ += "<" + name + ">" + Escape(heading.text) + "</" + name + ">\n";
  }
  void operator()(const document::Paragraph& paragraph) {
    Close();
    std::string look;
    if (paragraph.style == document::Paragraph::Style::kLead) look = " class=\"lead\"";
    if (paragraph.style == document::Paragraph::Style::kNote) look = " class=\"note\"";
    html_ += "<p" + look + Language(paragraph.language) + ">" + Escape(paragraph.text) + "</p>\n";
  }
  void operator()(const document::List& list) {
    if (list.items.empty()) return;
    Open("<ul>", "</ul>");
    for (const std::string& item : list.items) html_ += "<li>" + Escape(item) + "</li>\n";
    Close();
  }
  // Fields that follow each other are one list, and so are boxes.
  void operator()(const document::Field& field) {
    Open("<dl>", "</dl>");
    Add(field);
  }
  void operator()(const document::FieldRow& row) {
    if (row.fields.empty()) return;
    Close();
    Open("<dl class=\"row\">", "</dl>");
    for (const document::Field& field : row.fields) Add(field);
    Close();
  }
  void operator()(const document::Checkbox& checkbox) {
    Open("<ul class=\"boxes\">", "</ul>");
    html_ += "<li><label><input type=\"checkbox\" disabled";
    html_ += checkbox.checked ? " checked>" : ">";
    html_ += "<span>" + Escape(checkbox.label) + "</span></label></li>\n";
  }
  void operator()(const document::Table& table) {
    BeginTable(table);
    for (const std::vector<std::string>& row : table.rows) {
      html_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const std::string cell = Escape(row[i]);
        const auto [element, attributes] = Cell(table.headers, i, !cell.empty());
        html_.append("<").append(element).append(attributes).append(">");
        html_.append(cell).append("</").append(element).append(">");
      }
      html_ += "</tr>\n";
    }
    EndTable();
  }
  void operator()(const document::FieldTable& table) {
    BeginTable(table);
    for (const std::vector<document::Field>& row : table.rows) {
      html_ += "<tr>";
      for (std::size_t i = 0; i < row.size(); ++i) {
        const auto [element, attributes] = Cell(table.headers, i, !CleanText(row[i].value).empty());
        html_ += Written(element, attributes, row[i]);
      }
      html_ += "</tr>\n";
    }
    EndTable();
  }
  void operator()(const document::Drawing& drawing) {
    Close();
    html_ += html::Figure(drawing);
  }
  void operator()(const document::MachineCode& code) {
    Close();
    html_ += html::Figure(code);
  }
  void operator()(const document::Signature& signature) {
    Close();
    html_ += "<div class=\"signature\">\n<p>" + Escape(signature.label) +
             "</p>\n<div class=\"line\"></div>\n<dl class=\"row\">\n";
    for (const std::string* label :
         {&signature.place_label, &signature.date_label, &signature.name_label}) {
      Add({"", *label, ""});
    }
    html_ += "</dl>\n</div>\n";
  }
  void operator()(const document::PageBreak& /*no content*/) {
    Close();
    html_ += "<hr>\n";
  }

  // Ends what is open.
  void Close() {
    if (end_.empty()) return;
    html_ += std::string(end_) + "\n";
    begin_ = end_ = {};
  }
  [[nodiscard]] std::string Take() { return std::move(html_); }

 private:
  // Goes on with what is open when it began in the same way.
  void Open(std::string_view begin, std::string_view end) {
    if (begin_ == begin) return;
    Close();
    html_ += std::string(begin) + "\n";
    begin_ = begin;
    end_ = end;
  }

  void Add(const document::Field& field) {
    html_ += "<div><dt>" + Escape(field.label) + "</dt>" + Written("dd", "", field) + "</div>\n";
  }

  template <typename AnyTable>
  void BeginTable(const AnyTable& table) {
    Close();
    html_ += "<table>\n<caption>" + Escape(table.caption) + "</caption>\n<colgroup>";
    double all = 0;
    for (const double width : table.widths) all += width;
    for (const double width : table.widths) {
      html_ += "<col style=\"width: " + html::Length(100 * width / all) + "%\">";
    }
    html_ += "</colgroup>\n<thead><tr>";
    for (const std::string& header : table.headers) {
      html_ += "<th scope=\"col\">" + Escape(header) + "</th>";
    }
    html_ += "</tr></thead>\n<tbody>\n";
  }
  void EndTable() { html_ += "</tbody>\n</table>\n"; }

  // The first cell names its row when there is anything in it. `data-header` is what a narrow
  // window shows, and says, above the cell: some browsers no longer take the blocks for a table.
  static std::pair<std::string, std::string> Cell(const std::vector<std::string>& headers,
                                                  std::size_t column, bool filled) {
    const bool names_row = column == 0 && filled;
    std::string attributes = names_row ? " scope=\"row\"" : "";
    if (column < headers.size()) {
      attributes += " data-header=\"" + Escape(headers[column]) + "\"";
    }
    return {names_row ? "th" : "td", attributes};
  }

  std::string html_;
  std::string_view begin_, end_;  // tags of the list that is open
};

}  // namespace

std::string WriteHtml(const document::Document& document) {
  HtmlWriter writer;
  for (const document::Block& block : document.blocks) std::visit(writer, block);
  writer.Close();
  std::string html = "<!doctype html>\n<html" + Language(document.language) +
                     ">\n<head>\n<meta charset=\"utf-8\">\n"
                     "<meta http-equiv=\"Content-Security-Policy\" content=\"";
  html += kPolicy;
  html +=
      "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"format-detection\" content=\"telephone=no\">\n<title>" +
      Escape(document.title) + "</title>\n<style>" + html::Style(document.page_format) +
      "</style>\n</head>\n<body>\n<main>\n" + writer.Take() + "</main>\n";
  const std::string footer = Escape(document.footer);
  if (!footer.empty()) html += "<footer>" + footer + "</footer>\n";
  return html + "</body>\n</html>\n";
}

}  // namespace samvei
