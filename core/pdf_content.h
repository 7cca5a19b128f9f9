#ifndef SAMVEI_CORE_PDF_CONTENT_H_
#define SAMVEI_CORE_PDF_CONTENT_H_

#include <string>
#include <string_view>

#include "core/machine_code.h"
#include "core/pdf_font.h"
#include "core/pdf_style.h"
#include "core/pdf_units.h"

namespace samvei::pdf {

// The drawing operators of a page or of a field's appearance. Everything on a page stands between
// Begin or BeginArtifact and End: a page has nothing that is neither tagged nor an artifact.
class Content {
 public:
  // `height` is that of the page or box: positions given here count downward from its top.
  // `fonts` must outlive this.
  Content(const Fonts& fonts, Milli height) : fonts_(&fonts), height_(height) {}

  void Begin(std::string_view type, int content_id);
  // What assistive programs pass over. `kind` is empty for decoration, or "/Type/Pagination…".
  void BeginArtifact(std::string_view kind = {});
  // The text of a field, clipped to the box; a viewer replaces it when the value is edited.
  void BeginFieldText(const Rect& box);
  void EndFieldText();
  void End();

  void Text(const TextStyle& style, Milli x, Milli baseline, std::u32string_view text);
  void Fill(const Rect& box, Color color);
  void Stroke(const Rect& box, Milli width, Color color);
  void Line(Milli x1, Milli y1, Milli x2, Milli y2, Milli width, Color color, bool dashed);
  // Squares of `size` by rows from (x, y), those that are dark.
  void Squares(const CodeSquares& code, Milli x, Milli y, Milli size, Color color);
  void HorizontalLine(Milli x, Milli y, Milli length, Milli width, Color color);
  // The tick of a checkbox that is `size` wide and high.
  void Tick(Milli size, Color color);

  // "/Regular 10.5 Tf 0.161 0.173 0.188 rg": how text in this style is drawn.
  static std::string Appearance(const TextStyle& style);

  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  [[nodiscard]] std::string Point(Milli x, Milli y) const;
  [[nodiscard]] std::string Corners(const Rect& box) const;

  const Fonts* fonts_;
  Milli height_;
  std::string bytes_;
};

// The first baseline of text whose lines begin at `top`, centred in the leading.
Milli FirstBaseline(const TrueType& font, const TextStyle& style, Milli top);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_CONTENT_H_
