#ifndef SAMVEI_CORE_HTML_TEXT_H_
#define SAMVEI_CORE_HTML_TEXT_H_

#include <string>
#include <string_view>

namespace samvei::html {

// Text for between tags and for attributes in double quotes, cleaned (core/document_text.h).
std::string Escape(std::string_view text);

// A CSS string with its quotes, for inside a style element: nothing in it can end either of them.
std::string CssString(std::string_view text);

// A length with at most two decimals, without a unit: "12.5".
std::string Length(double length);

// The rules of the page's look; `page_format` is the document's ("Side {page} av {pages}").
std::string Style(std::string_view page_format);

}  // namespace samvei::html

#endif  // SAMVEI_CORE_HTML_TEXT_H_
