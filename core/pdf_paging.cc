#include "core/pdf_paging.h"

namespace samvei::pdf {
namespace {

bool WillDo(Milli room, const Measured& measured) {
  return measured.used.size() < 2 || measured.used.back() * 100 >= room * kEnough;
}

// The block that should begin the last page: the nearest one before it that fills the page enough
// and leaves the page before it half full; a heading rather than anything else.
std::optional<std::size_t> EarlierBegin(Milli room, const Measured& measured) {
  const std::size_t before = measured.used.size() - 2;
  for (const bool heading : {true, false}) {
    for (std::size_t i = measured.starts.size(); i-- > 0;) {
      const Measured::Start& start = measured.starts[i];
      if (start.page < before) break;
      if (start.page != before || !start.alone || (heading && !start.heading)) continue;
      const Milli filled = measured.used[before] - start.y + measured.used.back();
      if (start.y * 2 < room || filled > room) break;
      if (filled * 100 >= room * kEnough) return i;
    }
  }
  return std::nullopt;
}

}  // namespace

Setting ChooseSetting(Milli room, const std::function<Measured(const Setting&)>& measure) {
  const Setting plain;
  const Measured measured = measure(plain);
  if (WillDo(room, measured)) return plain;
  for (int tightness = 1; tightness <= kTightest; ++tightness) {
    const Setting tighter{tightness, std::nullopt};
    if (measure(tighter).used.size() < measured.used.size()) return tighter;
  }
  const Setting earlier{0, EarlierBegin(room, measured)};
  if (!earlier.page_before) return plain;
  const Measured balanced = measure(earlier);
  const bool better = balanced.used.size() == measured.used.size() && WillDo(room, balanced);
  return better ? earlier : plain;
}

}  // namespace samvei::pdf
