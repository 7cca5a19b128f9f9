#include "core/result.h"

#include <string_view>

namespace samvei {
namespace {

// A line stays one line, whatever a key or value contained.
void AppendOneLine(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x20 && byte != 0x7f) {
      out += c;
    } else {
      out += "\\x";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    }
  }
}

}  // namespace

std::string ToLine(const Error& error) {
  std::string line;
  AppendOneLine(line, error.file);
  if (!error.pointer.empty()) {
    line += error.pointer.front() == '/' ? "#" : ", ";
    AppendOneLine(line, error.pointer);
  }
  line += ": ";
  AppendOneLine(line, error.message);
  if (!error.mend.empty()) {
    line += ". ";
    AppendOneLine(line, error.mend);
  }
  return line;
}

}  // namespace samvei
