#include "core/machine_code.h"

#include <qrcodegen.h>

#include <cassert>
#include <cstdint>
#include <string>

namespace samvei {
namespace {

Error BadCharacter(std::string_view text, std::size_t at) {
  return {"code_character", "", "",
          "the text of a code has the byte " +
              std::to_string(static_cast<unsigned char>(text[at])) + " at place " +
              std::to_string(at + 1),
          "Write it with " + std::string(kCodeAlphabet)};
}

Error TooLong(std::size_t size) {
  return {"code_too_long", "", "",
          "the text of a code has " + std::to_string(size) + " characters, and the largest holds " +
              std::to_string(kMostCodeCharacters),
          "Make the text shorter."};
}

}  // namespace

std::optional<Error> CodeFault(std::string_view text) {
  const std::size_t odd = text.find_first_not_of(kCodeAlphabet);
  if (odd != std::string_view::npos) return BadCharacter(text, odd);
  if (text.size() > kMostCodeCharacters) return TooLong(text.size());
  return std::nullopt;
}

Result<CodeSquares> MakeMachineCode(std::string_view text) {
  CodeSquares code;
  if (text.empty()) return code;
  if (auto fault = CodeFault(text)) return *fault;
  const std::string ended(text);
  std::vector<std::uint8_t> bits(
      qrcodegen_calcSegmentBufferSize(qrcodegen_Mode_ALPHANUMERIC, ended.size()));
  const qrcodegen_Segment segment = qrcodegen_makeAlphanumeric(ended.c_str(), bits.data());
  std::vector<std::uint8_t> work(qrcodegen_BUFFER_LEN_MAX);
  std::vector<std::uint8_t> made(qrcodegen_BUFFER_LEN_MAX);
  const bool fits = qrcodegen_encodeSegmentsAdvanced(
      &segment, 1, qrcodegen_Ecc_MEDIUM, qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX,
      qrcodegen_Mask_AUTO, true, work.data(), made.data());
  assert(fits && "the length was checked");
  if (!fits) return TooLong(text.size());

  code.side = qrcodegen_getSize(made.data());
  code.dark.reserve(static_cast<std::size_t>(code.side) * static_cast<std::size_t>(code.side));
  for (int row = 0; row < code.side; ++row) {
    for (int column = 0; column < code.side; ++column) {
      code.dark.push_back(qrcodegen_getModule(made.data(), column, row));
    }
  }
  return code;
}

}  // namespace samvei
