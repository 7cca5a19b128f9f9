#ifndef SAMVEI_CORE_PDF_CHECK_H_
#define SAMVEI_CORE_PDF_CHECK_H_

#include <string>
#include <vector>

#include "core/document.h"
#include "core/pdf_font.h"
#include "core/result.h"

namespace samvei::pdf {

// A character that one of the fonts lacks, and the place of the document that has it.
struct MissingGlyph {
  std::string pointer;
  char32_t character = 0;
};

// Each such character once a place, in the document's order.
std::vector<MissingGlyph> FindMissingGlyphs(const document::Document& document, const Fonts& fonts);

// Why codes of the document cannot be drawn, with the pointers "/blocks/<index>".
Errors CodeFaults(const document::Document& document);

// One "no_glyph" error for each character that a place of the document has and one of the fonts
// lacks. The pointer is "/fields/<id>" for fields, checkboxes and signatures, "/blocks/<index>" for
// the other blocks, and "/title", "/footer" or "/page_format". Empty when all can be drawn.
Errors MissingGlyphs(const document::Document& document, const Fonts& fonts);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_CHECK_H_
