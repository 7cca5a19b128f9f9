#ifndef SAMVEI_CORE_PDF_FLOW_H_
#define SAMVEI_CORE_PDF_FLOW_H_

#include <cstddef>
#include <optional>
#include <vector>

#include "core/pdf_book.h"
#include "core/pdf_wrap.h"

namespace samvei::pdf {

// The place where the next thing goes: a page and a height on it, moving downward and onward.
// Everything is placed with Need first, which settles the gap and the page.
class Flow {
 public:
  // `bottom`: where the text area of each page ends, counted from the page's top.
  Flow(Book& book, Milli bottom);

  [[nodiscard]] Book& book() { return book_; }
  [[nodiscard]] const Fonts& fonts() const { return book_.fonts; }
  [[nodiscard]] Structure& structure() { return book_.structure; }
  [[nodiscard]] Page& page() { return book_.pages.back(); }
  [[nodiscard]] Milli y() const { return y_; }
  // What a page holds in all, and what this one holds yet.
  [[nodiscard]] Milli PageRoom() const { return bottom_ - kMargin; }
  [[nodiscard]] Milli Room() const { return bottom_ - y_ - gap_; }

  // How much smaller than told gaps are, 0 to kTightest.
  void set_tightness(int tightness) { tightness_ = tightness; }
  [[nodiscard]] int tightness() const { return tightness_; }

  // At least this much space before what comes next; the larger of two holds, none at a page's top.
  void Gap(Milli height);
  [[nodiscard]] Milli Tightened(Milli height) const;
  // Goes to a new page unless `height` fits here. What is higher than a page begins at a page's
  // top.
  void Need(Milli height);
  void Advance(Milli height) { y_ += height; }
  void NewPage();

  // Where the first thing was placed since Watch was called: the page's place in the book, and how
  // far below the page's margin.
  struct Place {
    std::size_t page = 0;
    Milli y = 0;
  };
  // How far down each page is filled, this one so far.
  [[nodiscard]] std::vector<Milli> used() const;
  void Watch() { watched_.reset(); }
  [[nodiscard]] Place watched() const;

  // Draws lines of one element from here on, over as many pages as they take, without leaving a
  // single line of several alone on a page. The element's content is marked page by page.
  void Lines(Structure::Element element, const TextStyle& style, Milli x,
             const std::vector<Line>& lines);

 private:
  [[nodiscard]] std::size_t LinesHere(const TextStyle& style, std::size_t left) const;

  Book& book_;
  Milli bottom_;
  Milli y_ = 0;
  Milli gap_ = 0;
  int tightness_ = 0;
  std::optional<Place> watched_;
  std::vector<Milli> used_;  // of the pages before this one
};

// The height of lines that must stay together when a text of `count` lines begins.
Milli HeadOf(std::size_t count, const TextStyle& style);

// As many lines of a text as given, from `top` on; only drawn, neither tagged nor moving the flow.
void DrawLines(Flow& flow, const TextStyle& style, Milli x, Milli top, const Line* first,
               std::size_t count);

Milli Height(const std::vector<Line>& lines, const TextStyle& style);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_FLOW_H_
