#include "core/pdf_wrap.h"

#include <algorithm>

namespace samvei::pdf {
namespace {

bool BreaksAWord(char32_t c) {
  return std::u32string_view(U"-/@_.,;:?&=").find(c) != std::u32string_view::npos;
}

// How many characters the first line of `text` takes; `text` is not empty and has no "\n".
std::size_t FirstLine(const TrueType& font, Milli size, std::u32string_view text, Milli width) {
  Milli sum = 0;
  std::size_t after_space = 0;
  std::size_t after_sign = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    sum += font.Advance(text[i]);
    if (text[i] == ' ') {
      after_space = i + 1;
      continue;
    }
    if (i > 0 && sum * size > width * 1000) {
      if (after_space > 0) return after_space;
      return after_sign >= i / 2 && after_sign > 0 ? after_sign : i;
    }
    if (BreaksAWord(text[i])) after_sign = i + 1;
  }
  return text.size();
}

}  // namespace

std::vector<Line> Wrap(const TrueType& font, Milli size, std::u32string_view text, Milli width) {
  std::vector<Line> lines;
  if (text.empty()) return lines;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find(U'\n', begin), text.size());
    do {
      const std::u32string_view rest = text.substr(begin, end - begin);
      const std::size_t count = rest.empty() ? 0 : FirstLine(font, size, rest, width);
      lines.push_back({std::u32string(rest.substr(0, count)), begin});
      begin += count;
    } while (begin < end);
    begin = end + 1;
  }
  return lines;
}

}  // namespace samvei::pdf
