#ifndef SAMVEI_CORE_HTML_FIGURE_H_
#define SAMVEI_CORE_HTML_FIGURE_H_

#include <string>

#include "core/document.h"

namespace samvei::html {

// The figure as an inline SVG with the role of an image and its alternative as its name. It grows
// no larger than it is, and shrinks with the window.
std::string Figure(const document::Drawing& drawing);

// The code likewise, with the light zone around it that a camera needs. Nothing for an empty text,
// or one that has no code (see CodeFault).
std::string Figure(const document::MachineCode& code);

}  // namespace samvei::html

#endif  // SAMVEI_CORE_HTML_FIGURE_H_
