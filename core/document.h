#ifndef SAMVEI_CORE_DOCUMENT_H_
#define SAMVEI_CORE_DOCUMENT_H_

#include <string>
#include <variant>
#include <vector>

namespace samvei::document {

// A document as content, without any look: what a PDF, a printed page or plain text is made from.
// Texts are UTF-8 in the document's language. Order is reading order.

struct Heading {
  int level = 1;  // 1 once, first; then 2 and 3 without gaps
  std::string text;
};

struct Paragraph {
  std::string text;
  enum class Style : unsigned char { kBody, kLead, kNote } style = Style::kBody;
  std::string language = {};  // "se" where it is not the document's
};

struct List {
  std::vector<std::string> items;
};

// A labelled field that stays editable. An empty value leaves room to write.
struct Field {
  std::string id;     // the application's field id; unique in the document
  std::string label;  // also the tooltip that a screen reader speaks
  std::string value;
  int lines = 1;              // lines of room to write; more than 1: several lines of text
  std::string language = {};  // of the value, where it is not the document's
};

// Two to three short fields side by side.
struct FieldRow {
  std::vector<Field> fields;
};

struct Checkbox {
  std::string id;
  std::string label;
  bool checked = false;
};

// A table with one row of column headers, repeated on each page that it runs over.
struct Table {
  std::string caption;
  std::vector<std::string> headers;
  std::vector<double> widths;  // relative; as many as headers
  std::vector<std::vector<std::string>> rows;
};

// A table whose cells are fields that stay editable: rows that are filled in, and empty ones to
// write on. A field's label is what a screen reader speaks for the cell ("Tiltak, mål 2"); it is
// not printed, since the column's header is.
struct FieldTable {
  std::string caption;
  std::vector<std::string> headers;
  std::vector<double> widths;  // relative; as many as headers
  std::vector<std::vector<Field>> rows;
};

// A drawing of boxes with words and of lines between them. Whoever cannot see it reads the
// alternative, which is never empty; everything that it tells stands in words beside it too.
struct Drawing {
  struct Line {
    double x1 = 0, y1 = 0, x2 = 0, y2 = 0;
    bool dashed = false;
    bool strong = false;
  };
  struct Box {
    double x = 0, y = 0, width = 0, height = 0;
    std::string text;  // in the middle of the box's height; already broken into lines
    bool strong = false;
    bool left = false;  // lines begin at the left instead of being centred
  };
  std::string alternative;
  double width = 0,
         height = 0;        // in points, from the upper left; made smaller where it is too wide
  std::vector<Line> lines;  // drawn first
  std::vector<Box> boxes;   // none lies on another
  double font_size = 9.5;   // of the words; a line is kLineHeight times as high
  static constexpr double kLineHeight = 1.5;
};

// A code that a camera reads (QR, error level M or better), on one page with a heading before it.
// The text holds what core/machine_code.h allows; an empty one draws nothing.
struct MachineCode {
  std::string alternative;
  std::string text;
};

// A place to sign: who, and room for place, date and name.
struct Signature {
  std::string id;
  std::string label;  // "Forelder eller annen med foreldreansvar"
  std::string place_label, date_label, name_label;
};

// Starts a new page, so that what follows can be torn off.
struct PageBreak {};

using Block = std::variant<Heading, Paragraph, List, Field, FieldRow, Checkbox, Table, FieldTable,
                           Drawing, MachineCode, Signature, PageBreak>;

// A file that goes along inside the document: what a program can read it from.
struct Attachment {
  std::string name;         // "samvei-sak.json"
  std::string mime;         // "application/json"
  std::string description;  // for people
  std::string bytes;
};

struct Document {
  std::string language;  // "nb"
  std::string title;     // document properties; the first heading says the same
  std::string subject;
  std::string date;         // ISO; also the creation date: no clock is read
  std::string footer;       // on every page, before the page number
  std::string page_format;  // "Side {page} av {pages}"
  std::vector<Block> blocks;
  std::vector<Attachment> attachments;
};

}  // namespace samvei::document

#endif  // SAMVEI_CORE_DOCUMENT_H_
