#ifndef SAMVEI_CORE_PDF_OUTLINE_H_
#define SAMVEI_CORE_PDF_OUTLINE_H_

#include <string>
#include <vector>

#include "core/pdf_book.h"

namespace samvei::pdf {

// Writes the viewer's table of contents from the headings, nested by their levels, and returns the
// catalog's entry for it; nothing when there are no headings.
std::string AddOutline(Objects& objects, const std::vector<Bookmark>& bookmarks);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_OUTLINE_H_
