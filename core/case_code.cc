#include "core/case_code.h"

#include <optional>

#include "core/deflate.h"
#include "core/json.h"

namespace samvei {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned kBase = 45;

// Two bytes are three characters, the lowest first; a last byte alone is two.
std::string ToBase45(std::string_view bytes) {
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += 2) {
    const bool pair = i + 1 < bytes.size();
    unsigned number = static_cast<unsigned char>(bytes[i]);
    if (pair) number = number * 256 + static_cast<unsigned char>(bytes[i + 1]);
    for (int digit = 0; digit < (pair ? 3 : 2); ++digit, number /= kBase) {
      text += kAlphabet[number % kBase];
    }
  }
  return text;
}

std::optional<std::string> FromBase45(std::string_view text) {
  std::string bytes;
  if (text.size() % 3 == 1) return std::nullopt;
  for (std::size_t i = 0; i < text.size(); i += 3) {
    const std::string_view group = text.substr(i, 3);
    unsigned number = 0;
    for (std::size_t place = group.size(); place > 0; --place) {
      const std::size_t digit = kAlphabet.find(group[place - 1]);
      if (digit == std::string_view::npos) return std::nullopt;
      number = number * kBase + static_cast<unsigned>(digit);
    }
    const bool pair = group.size() == 3;
    if (number > (pair ? 0xFFFFU : 0xFFU)) return std::nullopt;
    if (pair) bytes += static_cast<char>(number / 256);
    bytes += static_cast<char>(number % 256);
  }
  return bytes;
}

// A code has no line ends, and never begins or ends with a space.
std::string Tidied(std::string_view text) {
  constexpr std::string_view kLineEnds = "\r\n\t";
  std::string tidied;
  for (const char c : text) {
    if (kLineEnds.find(c) == std::string_view::npos) tidied += c;
  }
  const std::size_t first = tidied.find_first_not_of(' ');
  if (first == std::string::npos) return "";
  return tidied.substr(first, tidied.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::string WriteCaseCode(const Case& c) {
  return std::string(kCaseCodeStart) + ToBase45(Deflate(WriteCase(c)));
}

Result<std::string> ReadCaseCode(std::string_view file, std::string_view text) {
  const auto fault = [&](std::string code, std::string message, std::string mend) {
    return Error{std::move(code), std::string(file), "", std::move(message), std::move(mend)};
  };
  // Twice the largest file in base 45, before anything is copied.
  if (text.size() > 4 * kMaxJsonBytes) {
    return fault("too_large", "the text is too long for a code", "Give the code alone.");
  }
  const std::string code = Tidied(text);
  constexpr std::string_view kName = "SAMVEI";
  if (code.compare(0, kCaseCodeStart.size(), kCaseCodeStart) != 0) {
    const std::size_t colon = code.find(':');
    const bool newer = code.compare(0, kName.size(), kName) == 0 && colon != std::string::npos &&
                       colon > kName.size() &&
                       code.find_first_not_of("0123456789", kName.size()) == colon;
    if (newer) {
      return fault("newer_version", "the code is of another version",
                   "Open it with a newer program.");
    }
    return fault("no_code", "the text is no code of a case",
                 "Give all of the text, from " + std::string(kCaseCodeStart) + " on.");
  }
  const std::optional<std::string> packed = FromBase45(code.substr(kCaseCodeStart.size()));
  const std::optional<std::string> json = packed ? Inflate(*packed, kMaxJsonBytes) : std::nullopt;
  if (!json) {
    return fault("damaged_code", "the code is cut off or altered, or holds too much",
                 "Read it again, or give all of its text.");
  }
  return *json;
}

}  // namespace samvei
