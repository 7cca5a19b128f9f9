#ifndef SAMVEI_CORE_PDF_UNITS_H_
#define SAMVEI_CORE_PDF_UNITS_H_

#include <cstdint>
#include <string>

namespace samvei::pdf {

// A length in thousandths of a point. All layout is whole-number arithmetic, so that every build
// breaks the same lines and writes the same digits.
using Milli = std::int64_t;

// A rectangle on a page or in a field. `y` is the upper edge, counted downward from the top;
// pdf_content.h turns it into PDF's upward axis.
struct Rect {
  Milli x = 0;
  Milli y = 0;
  Milli width = 0;
  Milli height = 0;
};

// As PDF writes numbers, without needless zeros: 12500 is "12.5", -40 is "-0.04".
std::string Number(Milli thousandths);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_UNITS_H_
