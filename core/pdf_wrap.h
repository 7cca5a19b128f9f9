#ifndef SAMVEI_CORE_PDF_WRAP_H_
#define SAMVEI_CORE_PDF_WRAP_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/pdf_truetype.h"

namespace samvei::pdf {

// One line of a text. Where the break is at a space, the space still ends the line: it keeps the
// words apart for programs that read the lines one after the other.
struct Line {
  std::u32string text;
  std::size_t begin = 0;  // where it begins in the text
};

// Breaks `text` into lines no wider than `width`, not counting spaces at their ends. Breaks at
// spaces and "\n"; a word longer than a line is cut, behind a sign such as "/" or "@" where one is
// near, and anywhere else otherwise. A line has at least one character, even where it is too wide.
// An empty text has no lines; a text that ends in "\n" has an empty last line.
std::vector<Line> Wrap(const TrueType& font, Milli size, std::u32string_view text, Milli width);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_WRAP_H_
