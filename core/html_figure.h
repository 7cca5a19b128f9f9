#ifndef SAMVEI_CORE_HTML_FIGURE_H_
#define SAMVEI_CORE_HTML_FIGURE_H_

#include <string>

#include "core/document.h"

namespace samvei::html {

// The figure as an inline SVG with the role of an image and its alternative as its name. It grows
// no larger than it is, and shrinks with the window.
std::string Figure(const document::Drawing& drawing);

}  // namespace samvei::html

#endif  // SAMVEI_CORE_HTML_FIGURE_H_
