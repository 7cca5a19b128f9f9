#ifndef SAMVEI_CORE_HELPERS_H_
#define SAMVEI_CORE_HELPERS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/case.h"

namespace samvei {

// The rows of the application's list "tjenesteytere": who helps, and who of them talk together.
//
// A helper is named by its key: the id of its service, or, for one that is in no list of services,
// the row's own `id` ("annen1"). Rows with the same service are people or places of one helper.
// `snakker_med` holds the keys of those that a helper talks with, apart by one space, or kNobody
// alone. Talking together goes both ways, whichever of the two rows says it.

inline constexpr std::string_view kHelpers = "tjenesteytere";
inline constexpr std::string_view kNobody = "ingen";

// "annen1" to "annen99": the form of an id for a helper that is in no list of services.
bool IsOtherHelper(std::string_view id);

// The key of each row. A row without service or id gets the first free id, in order.
std::vector<std::string> HelperKeys(const std::vector<Row>& rows);

// An id that no row has and no row refers to.
std::string NewOtherHelper(const std::vector<Row>& rows);

// The keys in a text as `snakker_med` holds it.
std::vector<std::string> KeysIn(std::string_view talks_with);

// Whether one of the two is said to talk with the other; whether a helper is said to talk with
// nobody, which a statement that it does takes back.
bool TalkTogether(const std::vector<Row>& rows, std::string_view one, std::string_view other);
bool TalksWithNobody(const std::vector<Row>& rows, std::string_view helper);

// Writes that the two talk together, or that nobody says so any more.
void SetTalkTogether(std::vector<Row>& rows, const std::string& one, const std::string& other,
                     bool together);
// Writes that a helper talks with nobody, which takes back what was said before, or takes that
// back.
void SetTalksWithNobody(std::vector<Row>& rows, const std::string& helper, bool nobody);

// The first row of a helper; made at the end where there is none.
Row& RowOf(std::vector<Row>& rows, const std::string& helper);

}  // namespace samvei

#endif  // SAMVEI_CORE_HELPERS_H_
