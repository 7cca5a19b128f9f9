#ifndef SAMVEI_TESTS_CORE_PDF_PAGES_H_
#define SAMVEI_TESTS_CORE_PDF_PAGES_H_

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/pdf.h"
#include "core/pdf_book.h"

// What the tests of the PDF writer share: documents to write, and pages to read back.
namespace samvei::pdf_test {

PdfFonts ShippedFonts();
pdf::TrueType Regular();
document::Document With(std::vector<document::Block> blocks);
std::string Repeated(const std::string& text, int times);
std::vector<document::Block> FillerOf(int paragraphs);
// A table with the fields "maal.<row>.maal", ".tiltak" and ".hvem"; only the first has a value.
document::FieldTable Goals(int rows);
// "/V<FEFF...>", as fields and elements have it.
std::string Entry(const std::string& name, std::string_view value);
std::size_t Count(const std::string& text, std::string_view part);

// A document laid out, with its pages read back: what is drawn and under which tag.
class Pages {
 public:
  explicit Pages(std::vector<document::Block> blocks);

  [[nodiscard]] std::size_t count() const { return texts_.size(); }
  // One page as lines of "TAG text"; the lines of one tag are joined. Footers are left out.
  [[nodiscard]] const std::vector<std::string>& at(std::size_t page) const { return texts_[page]; }
  // The pages that have this line.
  [[nodiscard]] std::vector<std::size_t> Having(const std::string& line) const;
  // All text under a tag, over all pages.
  [[nodiscard]] std::string All(const std::string& tag) const;
  [[nodiscard]] std::vector<std::string> Widgets() const;
  // All elements of the structure, as they will be written. Once, last.
  [[nodiscard]] std::string Tags();
  [[nodiscard]] pdf::Book& book() { return book_; }

 private:
  [[nodiscard]] std::vector<std::string> Read(const std::string& content) const;
  [[nodiscard]] std::string TextOf(const std::string& line) const;

  pdf::Book book_;
  std::map<std::uint16_t, char32_t> regular_;
  std::map<std::uint16_t, char32_t> bold_;
  std::vector<std::vector<std::string>> texts_;
};

}  // namespace samvei::pdf_test

#endif  // SAMVEI_TESTS_CORE_PDF_PAGES_H_
