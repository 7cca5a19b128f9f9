#ifndef SAMVEI_CORE_PDF_BOOK_H_
#define SAMVEI_CORE_PDF_BOOK_H_

#include <string>
#include <utility>
#include <vector>

#include "core/pdf_content.h"
#include "core/pdf_font.h"
#include "core/pdf_objects.h"
#include "core/pdf_structure.h"

namespace samvei::pdf {

struct Page {
  int object = 0;
  int key = 0;  // in the structure
  Content content;
  std::vector<int> annotations;
};

// A heading, for the viewer's table of contents.
struct Bookmark {
  int level = 1;
  std::u32string title;
  int page_object = 0;
  Milli y = 0;
};

// A PDF while it is being made: what the parts of the writer share. It is never copied or moved,
// because its pages point to its fonts.
struct Book {
  enum class Use : unsigned char { kFile, kTrial };

  // A book for a trial is laid out like any other, but takes no time for what a file needs.
  explicit Book(Fonts both, Use use = Use::kFile)
      : fonts(std::move(both)),
        objects(use == Use::kFile),
        resources(use == Use::kFile ? EmbedFonts(objects, fonts) : objects.Reserve()) {}
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  Fonts fonts;
  Objects objects;
  int resources;  // the fonts, as an object
  Structure structure;
  std::vector<Page> pages;
  std::vector<int> fields;  // widgets in reading order
  std::vector<Bookmark> bookmarks;
};

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_BOOK_H_
