#ifndef SAMVEI_CORE_PDF_STYLE_H_
#define SAMVEI_CORE_PDF_STYLE_H_

#include <cstdint>

#include "core/pdf_units.h"

namespace samvei::pdf {

// The look of the printed page, in one place. Contrast on white: text 14.0, subtle 6.6, border 4.4.

enum class Face : unsigned char { kRegular, kBold };

using Color = std::uint32_t;  // 0xRRGGBB
inline constexpr Color kText = 0x292c30;
inline constexpr Color kSubtle = 0x5b5d60;
inline constexpr Color kBorder = 0x77797b;
inline constexpr Color kHairline = 0xbbbcbd;
inline constexpr Color kTint = 0xf3f3f4;
inline constexpr Color kHeaderFill = 0xeef4fa;
inline constexpr Color kAccent = 0x0062ba;
inline constexpr Color kWhite = 0xffffff;

struct TextStyle {
  Face face = Face::kRegular;
  Milli size = 0;
  Milli leading = 0;  // from one baseline to the next
  Color color = kText;
};
inline constexpr TextStyle kBodyText{Face::kRegular, 10'500, 15'225, kText};
inline constexpr TextStyle kLeadText{Face::kRegular, 12'000, 17'700, kText};
inline constexpr TextStyle kHeadings[] = {{Face::kBold, 20'000, 26'000, kText},
                                          {Face::kBold, 14'000, 19'500, kText},
                                          {Face::kBold, 11'500, 16'500, kText}};
inline constexpr TextStyle kLabelText{Face::kBold, 9'500, 13'500, kText};
inline constexpr TextStyle kFieldText{Face::kRegular, 10'500, 14'500, kText};
inline constexpr TextStyle kCellText{Face::kRegular, 9'500, 13'500, kText};
inline constexpr TextStyle kCellHead{Face::kBold, 9'500, 13'500, kText};
inline constexpr TextStyle kFooterText{Face::kRegular, 8'000, 11'000, kSubtle};

// A4 with margins of 2 cm. The footer stands in the lower margin.
inline constexpr Milli kPageWidth = 595'276;
inline constexpr Milli kPageHeight = 841'890;
inline constexpr Milli kMargin = 56'693;
inline constexpr Milli kTextWidth = kPageWidth - 2 * kMargin;
inline constexpr Milli kTextHeight = kPageHeight - 2 * kMargin;

inline constexpr Milli kHairlineWidth = 500;
inline constexpr Milli kBorderWidth = 750;

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_STYLE_H_
