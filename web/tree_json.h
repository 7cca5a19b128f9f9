#ifndef SAMVEI_WEB_TREE_JSON_H_
#define SAMVEI_WEB_TREE_JSON_H_

#include <string>

#include "core/guide.h"
#include "core/result.h"
#include "core/view_tree.h"
#include "web/draw/layout.h"

namespace samvei {

// Messages from the program to the page, as JSON. Lengths are CSS pixels.

// The whole view. With a layout each node that is shown also has its "box", and its texts' places.
std::string TreeJson(const ViewTree& tree, const draw::Layout* layout, float text_scale);

// {"save": {"name", "mime"}, "shareFile": true, "copy": "…", "share": "…", "shownAt":
// "out.melding", "switchView": true}; what is not asked for is left out.
std::string EffectJson(const Effect& effect);

// {"errors": ["file#/pointer: what. How to mend it.", …]}
std::string ErrorsJson(const Errors& errors);

}  // namespace samvei

#endif  // SAMVEI_WEB_TREE_JSON_H_
