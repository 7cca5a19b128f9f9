#ifndef SAMVEI_CORE_PDF_COLOR_PROFILE_H_
#define SAMVEI_CORE_PDF_COLOR_PROFILE_H_

#include <string>

namespace samvei::pdf {

// The sRGB colour space as an ICC profile of version 4 (IEC 61966-2-1 by its formula, about 500
// bytes). PDF/A wants it, so that the colours are not left to the device.
std::string SrgbProfile();

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_COLOR_PROFILE_H_
