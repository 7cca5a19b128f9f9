#ifndef SAMVEI_CORE_TEXT_WRITER_H_
#define SAMVEI_CORE_TEXT_WRITER_H_

#include <string>

#include "core/document.h"

namespace samvei {

// The document as plain text in UTF-8, to paste into somebody else's form: what was answered and
// written, and no room to write. Lines are as long as their texts; the last one ends too.
//
//   Heading                     underlined; not there when nothing below it is
//   Label: value                a value of several lines begins on the line after its label
//   [x] Label                   a box that is ticked
//   - Header: cell; Header: cell
//
// Left out: empty fields and cells, boxes that are not ticked, places to sign, and codes, which
// only a camera reads. A drawing is told by its alternative.
std::string WriteText(const document::Document& document);

}  // namespace samvei

#endif  // SAMVEI_CORE_TEXT_WRITER_H_
