#ifndef SAMVEI_TESTS_CORE_GUIDE_WALK_H_
#define SAMVEI_TESTS_CORE_GUIDE_WALK_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/guide.h"

namespace samvei::test {

// A guide on a fixed day, with this profile's content (empty: the standard profile).
Guide NewGuide(std::string_view profile_json = "");

// The node of that id in the present view, or null.
const Node* Find(const Guide& guide, std::string_view id);

// Applies an action on a node that must be in the view (a test failure otherwise).
Effect Press(Guide& guide, const std::string& id, const std::string& value = "");

// Presses each, then "next"; expects the section to have changed to `to`.
void Answer(Guide& guide, const std::vector<std::string>& ids, std::string_view to);

// A whole run of an ordinary family (child of 7) up to the page `section`.
void RunFamilyTo(Guide& guide, std::string_view section);

// What must hold of every view; one line a fault.
std::vector<std::string> ViewFaults(const ViewTree& tree);

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_GUIDE_WALK_H_
