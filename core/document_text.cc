#include "core/document_text.h"

#include <algorithm>

namespace samvei {
namespace {

// How many bytes at the start of `text` are a line break; "\r\n" is one. U+0085, U+2028 and U+2029
// are line breaks too.
std::size_t LineBreak(std::string_view text) {
  if (text.substr(0, 2) == "\r\n") return 2;
  if (text.front() >= '\n' && text.front() <= '\r') return 1;
  if (text.substr(0, 2) == "\xC2\x85") return 2;
  const std::string_view three = text.substr(0, 3);
  return three == "\xE2\x80\xA8" || three == "\xE2\x80\xA9" ? 3 : 0;
}

// How many bytes at the start of `text` are a control character (U+0000 to U+001F, U+007F to
// U+009F).
std::size_t Control(std::string_view text) {
  const auto byte = [&text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x20 || byte(0) == 0x7F) return 1;
  return text.size() > 1 && byte(0) == 0xC2 && byte(1) >= 0x80 && byte(1) < 0xA0 ? 2 : 0;
}

}  // namespace

std::string CleanText(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  while (!text.empty()) {
    std::size_t bytes = 1;
    if (const std::size_t line_break = LineBreak(text); line_break > 0) {
      clean += '\n';
      bytes = line_break;
    } else if (text.front() == '\t') {
      clean += ' ';
    } else if (const std::size_t control = Control(text); control > 0) {
      bytes = control;
    } else {
      clean += text.front();
    }
    text.remove_prefix(bytes);
  }
  const std::size_t first = clean.find_first_not_of(" \n");
  if (first == std::string::npos) return "";
  return clean.substr(first, clean.find_last_not_of(" \n") + 1 - first);
}

std::string CleanLine(std::string_view text) {
  std::string line = CleanText(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace samvei
