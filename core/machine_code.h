#ifndef SAMVEI_CORE_MACHINE_CODE_H_
#define SAMVEI_CORE_MACHINE_CODE_H_

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace samvei {

// A QR code as the squares that it is made of, without any look. Around it belongs a quiet zone of
// kCodeQuietZone light squares on each side. Squares of kLeastCodeSquare
// (half a millimetre) are read by a camera, and from a page drawn with 100 dots to the inch.
struct CodeSquares {
  int side = 0;            // squares in a row, and rows: 21 to 177; 0: nothing to draw
  std::vector<bool> dark;  // row by row from the upper left, side * side of them

  [[nodiscard]] bool At(int column, int row) const {
    return dark[static_cast<std::size_t>(row) * static_cast<std::size_t>(side) +
                static_cast<std::size_t>(column)];
  }
};

// What a code may hold: each character takes 5.5 bits.
inline constexpr std::string_view kCodeAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
// The longest text that fits the largest code at level M.
inline constexpr std::size_t kMostCodeCharacters = 3391;
inline constexpr int kCodeQuietZone = 4;
// In thousandths of a point.
inline constexpr int kLeastCodeSquare = 1'400;

// Why a text can have no code: "code_character" (outside kCodeAlphabet) or "code_too_long" (more
// than kMostCodeCharacters); the pointer is left empty. Nothing when it can.
std::optional<Error> CodeFault(std::string_view text);

// The smallest code for the text, at error level M or a better one that needs no larger code: the
// same text gives the same squares everywhere. An empty text gives an empty code. Fails with
// CodeFault.
Result<CodeSquares> MakeMachineCode(std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_MACHINE_CODE_H_
