#ifndef SAMVEI_CORE_DOCUMENT_TEXT_H_
#define SAMVEI_CORE_DOCUMENT_TEXT_H_

#include <string>
#include <string_view>

namespace samvei {

// A document's text as the forms without fonts hold it. People paste from anywhere: every kind of
// line break becomes "\n", a tab a space, and other control characters go; so do spaces and empty
// lines at both ends. Every other character stays, whether or not a font has it.
std::string CleanText(std::string_view text);

// The same on one line: line breaks become spaces.
std::string CleanLine(std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_DOCUMENT_TEXT_H_
