#ifndef SAMVEI_CORE_SHORT_CODE_TEXT_H_
#define SAMVEI_CORE_SHORT_CODE_TEXT_H_

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/short_code.h"

namespace samvei {

// The characters of a short code and its checksum; a symbol is 0–31.

inline constexpr std::size_t kMostSymbols = 40;  // of a code, order and checksum included
inline constexpr std::size_t kFrameSymbols = 3;  // the order's, and the checksum's two

// The symbols with their checksum, in groups.
std::string WriteSymbols(std::vector<unsigned char> symbols);

// The symbols without their checksum, which is right; at least the order's and one more.
std::variant<std::vector<unsigned char>, CodeFault> ReadSymbols(std::string_view typed);

CodeFault FaultOfKind(CodeFault::Kind kind, std::size_t length);

// The symbol of a character ("1"); 32 where it is none.
unsigned char SymbolOf(char character);

}  // namespace samvei

#endif  // SAMVEI_CORE_SHORT_CODE_TEXT_H_
