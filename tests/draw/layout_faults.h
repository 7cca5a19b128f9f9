#ifndef SAMVEI_TESTS_DRAW_LAYOUT_FAULTS_H_
#define SAMVEI_TESTS_DRAW_LAYOUT_FAULTS_H_

#include <string>
#include <vector>

#include "core/view_tree.h"
#include "web/draw/fonts.h"
#include "web/draw/layout.h"

namespace samvei::draw {

// What is wrong with a layout, one line each, beginning with the node's id. Nothing here asks how
// the layout was made: only whether a person can read and press what came of it.

// Nodes without a place that should have one; nodes and texts that leave the page, the box of what
// they belong to, or their own.
std::vector<std::string> FaultsOfPlace(const ViewTree& tree, const Layout& layout);

// Words that are not there whole: characters that stand on no line, lines that are wider than they
// say or than their text's box, words broken though they would fit on a line of their own, lines
// that are too long to read.
std::vector<std::string> FaultsOfText(const ViewTree& tree, const Layout& layout,
                                      const Fonts& fonts);

// Things that lie on one another.
std::vector<std::string> FaultsOfOverlap(const ViewTree& tree, const Layout& layout);

// Controls that are too small to press.
std::vector<std::string> FaultsOfTargets(const ViewTree& tree, const Layout& layout);

// What is read after something else but lies above it or to the left of it.
std::vector<std::string> FaultsOfOrder(const ViewTree& tree, const Layout& layout);

// All of them.
std::vector<std::string> Faults(const ViewTree& tree, const Layout& layout, const Fonts& fonts);

}  // namespace samvei::draw

#endif  // SAMVEI_TESTS_DRAW_LAYOUT_FAULTS_H_
