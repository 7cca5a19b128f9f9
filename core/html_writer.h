#ifndef SAMVEI_CORE_HTML_WRITER_H_
#define SAMVEI_CORE_HTML_WRITER_H_

#include <string>

#include "core/document.h"

namespace samvei {

// The document as one web page, to read on a screen of any width and to print: everything is in the
// one file, it asks for nothing and runs nothing (its own policy forbids both). Fields are lists of
// terms, with room to write by hand where a value is missing; boxes are checkboxes that cannot be
// changed; tables have captions and headers for columns and rows. Printed on A4 with page numbers
// where the browser can. Control characters are left out, and everything else is escaped.
std::string WriteHtml(const document::Document& document);

}  // namespace samvei

#endif  // SAMVEI_CORE_HTML_WRITER_H_
