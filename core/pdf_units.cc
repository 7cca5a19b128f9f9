#include "core/pdf_units.h"

namespace samvei::pdf {

std::string Number(Milli thousandths) {
  std::string sign = thousandths < 0 ? "-" : "";
  const Milli size = thousandths < 0 ? -thousandths : thousandths;
  std::string fraction = std::to_string(size % 1000);
  fraction.insert(0, 3 - fraction.size(), '0');
  while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
  return sign + std::to_string(size / 1000) + (fraction.empty() ? "" : "." + fraction);
}

}  // namespace samvei::pdf
