#ifndef SAMVEI_CORE_PDF_CHECK_H_
#define SAMVEI_CORE_PDF_CHECK_H_

#include "core/document.h"
#include "core/pdf_font.h"
#include "core/result.h"

namespace samvei::pdf {

// One "no_glyph" error for each character that a place of the document has and one of the fonts
// lacks. The pointer is "/fields/<id>" for fields, checkboxes and signatures, "/blocks/<index>" for
// the other blocks, and "/title", "/footer" or "/page_format". Empty when all can be drawn.
Errors MissingGlyphs(const document::Document& document, const Fonts& fonts);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_CHECK_H_
