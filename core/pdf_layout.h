#ifndef SAMVEI_CORE_PDF_LAYOUT_H_
#define SAMVEI_CORE_PDF_LAYOUT_H_

#include "core/document.h"
#include "core/pdf_book.h"

namespace samvei::pdf {

// Sets a document's blocks on the pages of an empty book, with tags, fields, bookmarks and footers.
// Headings stay with what follows, sentences with the field, list or place to sign that they lead
// to; fields, checkboxes, places to sign, pictures and table rows are not split where a page can
// hold them. No page before a break is left nearly empty where that can be avoided
// (core/pdf_paging.h). Texts without characters draw nothing. A footer is cut after ten lines: it
// is a line of ours, and has to leave room for the text.
void LayOut(const document::Document& document, Book& book);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_LAYOUT_H_
