#ifndef SAMVEI_CORE_PDF_FORM_H_
#define SAMVEI_CORE_PDF_FORM_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/pdf_book.h"
#include "core/pdf_wrap.h"

namespace samvei::pdf {

// A text field that stays editable.
struct TextField {
  std::string id;          // unique; a "." in it becomes "-", because PDF gives dots a meaning
  std::u32string tooltip;  // what a screen reader speaks
  std::u32string value;
  std::vector<Line> lines;  // the value, wrapped to the box's width less 2 * kFieldPadding
  bool several_lines = false;
  Rect box;                        // its visible border
  std::string_view language = {};  // of the value, where it is not the document's
  TextStyle style = kFieldText;
};

// From the border to the text.
inline constexpr Milli kFieldPadding = 5'000;
inline constexpr Milli kFieldPaddingAbove = 4'000;
inline constexpr Milli kCheckboxSize = 11'000;

// The border of a field, as an artifact.
void DrawBorder(Page& page, const Rect& box);

// Draws the border as an artifact and places the widget within it, inside a Form element. The
// border belongs to the page and not to the widget, so that it stays when a viewer draws an edited
// value anew; the value has an appearance of its own, so that nobody has to draw it before it is
// printed.
void AddTextField(Book& book, Page& page, Structure::Element parent, const TextField& field);

// A checkbox with its upper left corner at (x, y).
void AddCheckbox(Book& book, Page& page, Structure::Element parent, std::string_view id,
                 std::u32string_view tooltip, bool checked, Milli x, Milli y);

// The catalog's entry for the fields; nothing when there are none.
std::string FormEntry(const Book& book);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_FORM_H_
