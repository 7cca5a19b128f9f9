#ifndef SAMVEI_CORE_PDF_FONT_H_
#define SAMVEI_CORE_PDF_FONT_H_

#include <string>

#include "core/pdf_objects.h"
#include "core/pdf_style.h"
#include "core/pdf_truetype.h"

namespace samvei::pdf {

// The two faces of a document.
struct Fonts {
  TrueType regular;
  TrueType bold;
  [[nodiscard]] const TrueType& Of(Face face) const { return face == Face::kBold ? bold : regular; }
};

// The name of a face among a page's or a field's resources: "/Regular".
std::string ResourceName(Face face);

// Embeds both fonts whole, with widths for all glyphs and a way back from glyphs to characters, so
// that what is edited later can be drawn, searched and copied. Returns a resource dictionary.
int EmbedFonts(Objects& objects, const Fonts& fonts);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_FONT_H_
