#ifndef SAMVEI_CORE_PDF_TRUETYPE_H_
#define SAMVEI_CORE_PDF_TRUETYPE_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/pdf_units.h"

namespace samvei::pdf {

// What a PDF needs to know of a TrueType font. Lengths are thousandths of the em.
struct TrueType {
  struct Character {
    char32_t character = 0;
    std::uint16_t glyph = 0;
  };

  std::string_view file;  // the bytes it was read from
  std::string name;       // PostScript name, "Inter-Regular"
  int ascent = 0;
  int descent = 0;  // negative
  int cap_height = 0;
  std::array<int, 4> box{};           // left, bottom, right, top over all glyphs
  std::vector<int> advances;          // by glyph
  std::vector<Character> characters;  // by rising character

  // The glyph of a character, 0 when the font has none. A font without a no-break space draws the
  // ordinary one.
  [[nodiscard]] std::uint16_t Glyph(char32_t character) const;
  [[nodiscard]] int Advance(char32_t character) const { return advances[Glyph(character)]; }
  [[nodiscard]] Milli Width(std::u32string_view text, Milli size) const;
};

// Reads a font with quadratic outlines and a character map of format 4. Every offset is checked; no
// value when the bytes are not such a font. `file` must outlive what is returned.
std::optional<TrueType> ReadTrueType(std::string_view file);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_TRUETYPE_H_
