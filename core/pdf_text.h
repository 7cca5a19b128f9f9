#ifndef SAMVEI_CORE_PDF_TEXT_H_
#define SAMVEI_CORE_PDF_TEXT_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace samvei::pdf {

// Whether a text may hold line breaks.
enum class Breaks : unsigned char {
  kFold,  // a line break becomes a space
  kKeep,  // every kind of line break becomes "\n"
};

// UTF-8 as the characters to draw. People paste text from anywhere, so whatever has no look of its
// own is settled here: the kinds of spaces become a space or a no-break space, hyphens become "-",
// control characters, soft hyphens, joiners, direction marks and variation selectors go.
// Bytes that are not UTF-8 become U+FFFD, which no font of ours has: they end as an error, not as
// a guess.
std::u32string Clean(std::string_view utf8, Breaks breaks);

std::string ToUtf8(std::u32string_view text);

// "<4E62>": bytes as a PDF string.
std::string HexString(std::string_view bytes);

// "<FEFF00E5>": text as a PDF text string (UTF-16BE with its mark).
std::string TextString(std::u32string_view text);

// The four upper-case hexadecimal digits of a glyph number or a UTF-16 unit.
std::string Hex4(std::uint32_t unit);

// The units of a character in UTF-16BE, in hexadecimal.
std::string Utf16Hex(char32_t character);

// Text as XML character data in UTF-8.
std::string XmlText(std::u32string_view text);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_TEXT_H_
