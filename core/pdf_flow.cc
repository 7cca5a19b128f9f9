#include "core/pdf_flow.h"

#include <algorithm>

namespace samvei::pdf {

Flow::Flow(Book& book, Milli bottom) : book_(book), bottom_(bottom) { NewPage(); }

void Flow::NewPage() {
  const int object = book_.objects.Reserve();
  book_.pages.push_back(
      {object, book_.structure.AddPage(object), Content(book_.fonts, kPageHeight), {}});
  if (book_.pages.size() > 1) used_.push_back(y_ - kMargin);
  y_ = kMargin;
  gap_ = 0;
}

std::vector<Milli> Flow::used() const {
  std::vector<Milli> all = used_;
  all.push_back(y_ - kMargin);
  return all;
}

void Flow::Gap(Milli height) {
  if (y_ > kMargin) gap_ = std::max(gap_, Tightened(height));
}

Milli Flow::Tightened(Milli height) const {
  constexpr Milli kHundredthsAStep = 12;
  return height * (100 - kHundredthsAStep * tightness_) / 100;
}

Flow::Place Flow::watched() const {
  return watched_.value_or(Place{book_.pages.size() - 1, y_ - kMargin});
}

void Flow::Need(Milli height) {
  if (height > Room() && y_ > kMargin) NewPage();
  y_ += gap_;
  gap_ = 0;
  if (!watched_) watched_ = Place{book_.pages.size() - 1, y_ - kMargin};
}

std::size_t Flow::LinesHere(const TextStyle& style, std::size_t left) const {
  const auto fit = static_cast<std::size_t>(std::max<Milli>(Room() / style.leading, 1));
  if (fit >= left) return left;
  // The last line takes one with it to the next page, if two remain here.
  return left - fit == 1 && fit > 2 ? fit - 1 : fit;
}

void Flow::Lines(Structure::Element element, const TextStyle& style, Milli x,
                 const std::vector<Line>& lines) {
  for (std::size_t at = 0; at < lines.size();) {
    Need(HeadOf(lines.size() - at, style));
    const std::size_t count = LinesHere(style, lines.size() - at);
    page().content.Begin(book_.structure.Type(element),
                         book_.structure.AddContent(element, page().key));
    DrawLines(*this, style, x, y_, &lines[at], count);
    page().content.End();
    Advance(static_cast<Milli>(count) * style.leading);
    at += count;
  }
}

Milli HeadOf(std::size_t count, const TextStyle& style) {
  // Three lines would leave one alone behind two.
  return static_cast<Milli>(count <= 3 ? count : 2) * style.leading;
}

void DrawLines(Flow& flow, const TextStyle& style, Milli x, Milli top, const Line* first,
               std::size_t count) {
  Milli baseline = FirstBaseline(flow.fonts().Of(style.face), style, top);
  for (std::size_t i = 0; i < count; ++i) {
    flow.page().content.Text(style, x, baseline, first[i].text);
    baseline += style.leading;
  }
}

Milli Height(const std::vector<Line>& lines, const TextStyle& style) {
  return static_cast<Milli>(lines.size()) * style.leading;
}

}  // namespace samvei::pdf
