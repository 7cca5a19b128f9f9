#ifndef SAMVEI_CORE_PDF_H_
#define SAMVEI_CORE_PDF_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/result.h"

namespace samvei {

// The two TrueType fonts that a PDF is set in, as file bytes. They are embedded whole, so that a
// field that is edited later can still be drawn.
struct PdfFonts {
  std::string_view regular;
  std::string_view bold;
};

// The document as an A4 PDF 1.7 with editable fields, tagged in reading order. The same document
// and fonts give the same bytes everywhere: no clock, no randomness, one pinned zlib. Fails with
// one error a character that neither font can draw (code "no_glyph", the pointer names the field or
// block, the message names the character), with what CodeFault says of a code, and when a font
// cannot be read ("bad_font").
Result<std::string> WritePdf(const document::Document& document, const PdfFonts& fonts);

// A character that WritePdf could not draw, and where: "/fields/<id>", "/blocks/<index>".
struct Unprintable {
  std::string pointer;
  std::string character;  // UTF-8
};

// What stands in the way of WritePdf, each character once a place; empty when it can be written,
// and when a font cannot be read (WritePdf says so).
std::vector<Unprintable> FindUnprintable(const document::Document& document, const PdfFonts& fonts);

}  // namespace samvei

#endif  // SAMVEI_CORE_PDF_H_
