#include "web/draw/wrap.h"

#include <cstddef>

namespace samvei::draw {
namespace {

// How much too long a line may be and stay whole, so that the page's own text breaks at the same
// words. shell/canvas.css gives its texts 0.08 px, which a browser cuts to 5/64; a line that is one
// 64th longer still fits for it. The sum falls between two widths of text at 16 px, which are 1/176
// px apart: how the browser rounds does not matter there.
constexpr float kSlack = 6.F / 64;

bool IsLetter(unsigned c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= 0xc0 && c != 0xd7 && c != 0xf7 && c < 0x2000);
}

bool IsDigit(unsigned c) { return c >= '0' && c <= '9'; }

// Whether a line may end between `before` and `after`, neither of them a space. A hyphen before a
// digit is a place to break after a letter. Between digits ("§ 2-5") engines differ; there nothing
// breaks, which shell/mirror.js asks of the browser too. After anything else it is a minus sign.
bool MayBreakBetween(unsigned previous, unsigned before, unsigned after) {
  switch (before) {
    case '-':
      return (IsLetter(previous) && (IsLetter(after) || IsDigit(after))) ||
             (IsDigit(previous) && IsLetter(after));
    case 0x2010:  // hyphen
      return IsLetter(previous) && IsLetter(after);
    case 0x2013:  // en dash
    case 0x2014:  // em dash
      return IsLetter(after);
    default:
      return false;
  }
}

}  // namespace

std::vector<Line> Wrap(const Fonts& fonts, TextStyle style, std::string_view text, float width) {
  std::vector<Line> lines;
  const float limit = width + kSlack;
  std::size_t begin = 0;  // of the line
  std::size_t fit = 0;    // end of the text that surely stays on the line
  float fit_width = 0;
  std::size_t next = 0;    // where the following line would begin after a break at `fit`
  float x = 0;             // width of [begin, at)
  bool can_break = false;  // `fit` is a place to break at
  unsigned previous = 0;
  unsigned before = 0;

  const auto close = [&](std::size_t end, float line_width, std::size_t start) {
    lines.push_back({static_cast<int>(begin), static_cast<int>(end), 0, line_width});
    begin = start;
    x = 0;
    can_break = false;
    previous = before = 0;
  };

  // Spaces at a line's end that have no room there are left out, as in the browser.
  const auto hangs = [&] { return before == ' ' && can_break && x > limit; };

  for (std::size_t at = 0; at < text.size();) {
    const std::size_t here = at;
    const unsigned c = NextCharacter(text, at);
    if (c == '\n') {
      close(hangs() ? fit : here, hangs() ? fit_width : x, at);
      continue;
    }
    const float advance = fonts.Advance(style, c);
    if (c == ' ') {
      if (before != ' ') {
        fit = here;
        fit_width = x;
      }
      can_break = fit > begin;
      next = at;
      x += advance;
      previous = before;
      before = c;
      continue;
    }
    if (before != ' ' && MayBreakBetween(previous, before, c)) {
      fit = next = here;
      fit_width = x;
      can_break = true;
    }
    if (x + advance > limit && here > begin) {
      if (can_break) {
        close(fit, fit_width, next);
      } else {
        close(here, x, here);
      }
      at = begin;  // measure the rest anew from the start of the new line
      continue;
    }
    x += advance;
    previous = before;
    before = c;
  }
  lines.push_back({static_cast<int>(begin), static_cast<int>(hangs() ? fit : text.size()), 0,
                   hangs() ? fit_width : x});
  return lines;
}

}  // namespace samvei::draw
