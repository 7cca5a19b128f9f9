#ifndef SAMVEI_CORE_PDF_FIGURE_H_
#define SAMVEI_CORE_PDF_FIGURE_H_

#include "core/document.h"
#include "core/machine_code.h"
#include "core/pdf_flow.h"

namespace samvei::pdf {

// Pictures, each in one piece inside a Figure element that tells its alternative and where it is.

// A drawing at its own size, or made smaller until it fits the text's width and, with a heading, a
// page. Words keep their size where their box has room for it,
// and are set smaller where it has not.
class DrawingLayout {
 public:
  DrawingLayout(const Flow& flow, const document::Drawing& drawing);
  [[nodiscard]] Milli height() const { return height_; }
  // At the flow's place, which has room for it; moves the flow below.
  void Draw(Flow& flow) const;

 private:
  [[nodiscard]] Milli Scaled(double points) const;
  void DrawBox(Flow& flow, const document::Drawing::Box& box) const;

  const document::Drawing* drawing_;
  Milli wanted_ = 1;  // the drawing's extent that was compared,
  Milli given_ = 1;   // and what there is for it: the scale, where it is smaller
  Milli width_ = 0;
  Milli height_ = 0;
};

// A code with its quiet zone, its dark squares beginning at the margin.
class CodeLayout {
 public:
  CodeLayout(const document::MachineCode& code, const CodeSquares& squares);
  [[nodiscard]] Milli height() const;
  void Draw(Flow& flow) const;

 private:
  const document::MachineCode* code_;
  const CodeSquares* squares_;
  Milli square_ = 0;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_FIGURE_H_
