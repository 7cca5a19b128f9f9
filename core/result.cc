#include "core/result.h"

namespace samvei {
namespace {

constexpr std::size_t kMostOfPart = 1000;  // bytes; twice the longest of our own

// How many bytes the first character has, if it must not stand in a line as it is; else 0.
std::size_t Unfit(std::string_view text) {
  const auto byte = [text](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
  };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  if (byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0) return 2;  // U+0080 to U+009F
  if (byte(0) != 0xE2) return 0;
  // Separators of lines and paragraphs, and what embeds, overrides and isolates a direction.
  if (byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) return 3;
  return byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9 ? 3 : 0;
}

std::string OneLine(std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string out;
  while (!text.empty()) {
    const std::size_t unfit = Unfit(text);
    if (unfit == 0) out += text.front();
    for (std::size_t i = 0; i < unfit; ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      out += "\\x";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
    text.remove_prefix(unfit == 0 ? 1 : unfit);
  }
  return out;
}

std::string Part(std::string_view text) { return Shortened(OneLine(text), kMostOfPart); }

}  // namespace

void AddFault(Errors& errors, Error error) {
  if (errors.size() < kMaxFaults) {
    errors.push_back(std::move(error));
  } else if (errors.size() == kMaxFaults) {
    errors.push_back({"too_many_faults", std::move(error.file), "",
                      "there are more than " + std::to_string(kMaxFaults) + " faults",
                      "Mend those that are told, and try again."});
  }
}

std::string Shortened(std::string_view text, std::size_t most) {
  if (text.size() <= most) return std::string(text);
  // A byte that is 10xxxxxx goes on with the character before it.
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80) --most;
  return std::string(text.substr(0, most)) + "…";
}

std::string ToLine(const Error& error) {
  std::string line = OneLine(error.file);
  if (!error.pointer.empty()) {
    line += error.pointer.front() == '/' ? "#" : ", ";
    line += Part(error.pointer);
  }
  line += ": " + Part(error.message);
  if (!error.mend.empty()) line += ". " + Part(error.mend);
  return line;
}

}  // namespace samvei
