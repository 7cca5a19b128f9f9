#ifndef SAMVEI_TESTS_DRAW_PAGES_H_
#define SAMVEI_TESTS_DRAW_PAGES_H_

#include <string>
#include <vector>

#include "core/view_tree.h"

namespace samvei::draw {

// How many kinds of people go through the guide in PagesOf.
inline constexpr int kPeople = 4;

// What is shown to one who goes through the whole guide in that language: each page untouched, with
// its faults, answered, with everything unfolded, after each button on it, and the child's page.
// The people differ in age and in which choice of a question they take. No view comes twice; asked
// again, the same are returned.
const std::vector<ViewTree>& PagesOf(const std::string& language, int person);

}  // namespace samvei::draw

#endif  // SAMVEI_TESTS_DRAW_PAGES_H_
