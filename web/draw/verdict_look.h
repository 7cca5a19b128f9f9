#ifndef SAMVEI_WEB_DRAW_VERDICT_LOOK_H_
#define SAMVEI_WEB_DRAW_VERDICT_LOOK_H_

#include <string_view>

#include "web/draw/pen.h"
#include "web/draw/tokens.h"

namespace samvei::draw {

// How a verdict looks. The word beside it says it; the icon and the colour repeat it.
struct VerdictLook {
  Icon icon;
  Token strong;
  Token tint;
};

[[nodiscard]] inline VerdictLook LookOf(std::string_view verdict, std::string_view best) {
  if (!best.empty() && best != verdict)
    return {Icon::kDots, Token::kAccentText, Token::kAccentTint};
  if (verdict == "ja") return {Icon::kCheck, Token::kSuccess, Token::kSuccessTint};
  if (verdict == "trolig") return {Icon::kCheckRing, Token::kSuccess, Token::kSuccessTint};
  if (verdict == "vurderes") return {Icon::kQuestion, Token::kWarning, Token::kWarningTint};
  if (verdict == "nei") return {Icon::kCross, Token::kNeutral, Token::kNeutralTint};
  return {Icon::kDash, Token::kNeutral, Token::kNeutralTint};
}

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_VERDICT_LOOK_H_
