#include "core/pdf_text.h"

namespace samvei::pdf {
namespace {

constexpr char32_t kReplacement = 0xFFFD;
constexpr char32_t kNoBreakSpace = 0xA0;
// Marks what Clean leaves out; no character has this number.
constexpr char32_t kNothing = 0xFFFFFFFF;

bool InRange(char32_t c, char32_t first, char32_t last) { return c >= first && c <= last; }

// Reads one character and moves `at` behind it. Overlong and cut forms, surrogates and
// non-characters are faults; one is reported for each byte that cannot begin a character.
char32_t DecodeOne(std::string_view bytes, std::size_t& at) {
  const auto byte = [&bytes](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at++);
  if (lead < 0x80) return lead;
  std::size_t more = 0;
  char32_t smallest = 0;
  char32_t value = 0;
  if (InRange(lead, 0xC2, 0xDF)) {
    more = 1, smallest = 0x80, value = lead & 0x1FU;
  } else if (InRange(lead, 0xE0, 0xEF)) {
    more = 2, smallest = 0x800, value = lead & 0x0FU;
  } else if (InRange(lead, 0xF0, 0xF4)) {
    more = 3, smallest = 0x10000, value = lead & 0x07U;
  } else {
    return kReplacement;
  }
  if (bytes.size() - at < more) return kReplacement;
  for (std::size_t i = 0; i < more; ++i) {
    const unsigned char next = byte(at + i);
    if ((next & 0xC0U) != 0x80U) return kReplacement;
    value = value << 6U | (next & 0x3FU);
  }
  const bool refused = value < smallest || value > 0x10FFFF || InRange(value, 0xD800, 0xDFFF) ||
                       (value & 0xFFFEU) == 0xFFFEU;
  if (refused) return kReplacement;
  at += more;
  return value;
}

bool IsLineBreak(char32_t c) {
  return InRange(c, '\n', '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool IsInvisible(char32_t c) {
  return c < 0x20 || InRange(c, 0x7F, 0x9F) || c == 0xAD || c == 0x34F ||
         InRange(c, 0x200B, 0x200F) || InRange(c, 0x202A, 0x202E) || InRange(c, 0x2060, 0x206F) ||
         InRange(c, 0xFE00, 0xFE0F) || c == 0xFEFF;
}

char32_t Settle(char32_t c, Breaks breaks) {
  if (IsLineBreak(c)) return breaks == Breaks::kKeep ? '\n' : ' ';
  if (c == '\t') return ' ';
  if (IsInvisible(c)) return kNothing;
  if (c == 0x2007 || c == 0x202F) return kNoBreakSpace;
  if (c == 0x1680 || InRange(c, 0x2000, 0x200A) || c == 0x205F || c == 0x3000) return ' ';
  if (c == 0x2010 || c == 0x2011) return '-';
  return c;
}

}  // namespace

std::u32string Clean(std::string_view utf8, Breaks breaks) {
  std::u32string text;
  text.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = DecodeOne(utf8, at);
    // "\r\n" is one line break.
    if (c == '\r' && at < utf8.size() && utf8[at] == '\n') continue;
    const char32_t settled = Settle(c, breaks);
    if (settled != kNothing) text += settled;
  }
  return text;
}

std::string ToUtf8(std::u32string_view text) {
  std::string bytes;
  const auto put = [&bytes](char32_t byte) { bytes += static_cast<char>(byte); };
  for (const char32_t c : text) {
    if (c < 0x80) {
      put(c);
      continue;
    }
    if (c < 0x800) {
      put(0xC0U | c >> 6U);
    } else if (c < 0x10000) {
      put(0xE0U | c >> 12U);
      put(0x80U | (c >> 6U & 0x3FU));
    } else {
      put(0xF0U | c >> 18U);
      put(0x80U | (c >> 12U & 0x3FU));
      put(0x80U | (c >> 6U & 0x3FU));
    }
    put(0x80U | (c & 0x3FU));
  }
  return bytes;
}

std::string Hex4(std::uint32_t unit) {
  constexpr char kDigits[] = "0123456789ABCDEF";
  std::string hex(4, '0');
  for (std::size_t i = 4; i > 0; --i, unit >>= 4U) hex[i - 1] = kDigits[unit & 0xFU];
  return hex;
}

std::string HexString(std::string_view bytes) {
  std::string hex = "<";
  for (const char byte : bytes) hex += Hex4(static_cast<unsigned char>(byte)).substr(2);
  return hex + ">";
}

std::string Utf16Hex(char32_t character) {
  if (character < 0x10000) return Hex4(character);
  const char32_t rest = character - 0x10000;
  return Hex4(0xD800U + (rest >> 10U)) + Hex4(0xDC00U + (rest & 0x3FFU));
}

std::string TextString(std::u32string_view text) {
  std::string hex = "<FEFF";
  for (const char32_t c : text) hex += Utf16Hex(c);
  return hex + ">";
}

std::string XmlText(std::u32string_view text) {
  std::string xml;
  for (const char c : ToUtf8(text)) {
    if (c == '&') {
      xml += "&amp;";
    } else if (c == '<') {
      xml += "&lt;";
    } else if (c == '>') {
      xml += "&gt;";
    } else {
      xml += c;
    }
  }
  return xml;
}

}  // namespace samvei::pdf
