#ifndef SAMVEI_CORE_PDF_PAGING_H_
#define SAMVEI_CORE_PDF_PAGING_H_

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "core/pdf_units.h"

namespace samvei::pdf {

// How a run of blocks from one forced page break to the next is set, so that it does not end with a
// page that holds hardly anything.

struct Setting {
  int tightness = 0;  // 0 to kTightest: gaps and free room in fields become smaller
  std::optional<std::size_t> page_before;  // the block that begins a page, though it fits above
};
inline constexpr int kTightest = 3;

// What a setting leads to.
struct Measured {
  struct Start {
    std::size_t page = 0;
    Milli y = 0;           // below the page's upper margin
    bool heading = false;  // a better place to begin a page than others
    bool alone = false;    // does not have to stay with the block before it
  };
  std::vector<Milli> used;    // how far down each page is filled
  std::vector<Start> starts;  // of each block
};

// The first that will do: as it is; tighter, where that saves the last page; with the last page
// begun earlier. A last page will do when it is filled to kEnough of `room`, or is the only one.
Setting ChooseSetting(Milli room, const std::function<Measured(const Setting&)>& measure);

// In hundredths of what a page holds.
inline constexpr Milli kEnough = 25;

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_PAGING_H_
