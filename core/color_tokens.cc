#include "core/color_tokens.h"

namespace samvei::color {

std::span<const Pair> Pairs() {
  using enum Token;
  static constexpr Pair kPairs[] = {
      {kText, kPage, kTextContrast},
      {kText, kSurface, kTextContrast},
      {kText, kHover, kTextContrast},
      {kText, kAccentTint, kTextContrast},
      {kText, kDangerTint, kTextContrast},  // title of the error summary
      {kText, kSuccessTint, kTextContrast},
      {kText, kWarningTint, kTextContrast},
      {kText, kNeutralTint, kTextContrast},
      {kSubtle, kPage, kTextContrast},
      {kSubtle, kSurface, kTextContrast},
      {kSubtle, kHover, kTextContrast},
      {kSubtle, kAccentTint, kTextContrast},
      {kSubtle, kSuccessTint, kTextContrast},
      {kSubtle, kWarningTint, kTextContrast},
      {kOnAccent, kAccent, kTextContrast},
      {kOnAccent, kAccentHover, kTextContrast},
      {kAccentText, kPage, kTextContrast},
      {kAccentText, kSurface, kTextContrast},
      {kAccentText, kHover, kTextContrast},
      {kAccentText, kAccentTint, kTextContrast},
      {kAccentText, kSuccessTint, kTextContrast},  // links in a notice
      {kAccentText, kWarningTint, kTextContrast},
      {kDanger, kPage, kTextContrast},
      {kDanger, kSurface, kTextContrast},
      {kDanger, kAccentTint, kTextContrast},  // an error within a notice
      {kDanger, kDangerTint, kTextContrast},
      {kDangerText, kDangerTint, kTextContrast},
      {kDangerText, kHover, kTextContrast},
      {kBorder, kPage, kSignContrast},
      {kBorder, kSurface, kSignContrast},
      {kBorder, kHover, kSignContrast},
      {kBorder, kAccentTint, kSignContrast},
      {kBorder, kWarningTint, kSignContrast},
      {kAccentBorder, kPage, kSignContrast},
      {kAccentBorder, kSurface, kSignContrast},
      {kAccentBorder, kHover, kSignContrast},
      {kAccentBorder, kAccentTint, kSignContrast},
      {kAccentBorder, kSuccessTint, kSignContrast},
      {kAccentBorder, kWarningTint, kSignContrast},
      {kSuccess, kPage, kSignContrast},
      {kSuccess, kSurface, kSignContrast},
      {kSuccess, kSuccessTint, kSignContrast},
      {kWarning, kPage, kSignContrast},
      {kWarning, kSurface, kSignContrast},
      {kWarning, kWarningTint, kSignContrast},
      {kNeutral, kPage, kSignContrast},
      {kNeutral, kSurface, kSignContrast},
      {kNeutral, kNeutralTint, kSignContrast},
  };
  return kPairs;
}

}  // namespace samvei::color
