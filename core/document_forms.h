#ifndef SAMVEI_CORE_DOCUMENT_FORMS_H_
#define SAMVEI_CORE_DOCUMENT_FORMS_H_

#include <span>
#include <string>
#include <string_view>

#include "core/document.h"
#include "core/pdf.h"
#include "core/result.h"

namespace samvei {

// The files that a document can be written as. To add one: its writer, a name here, a row in the
// table of document_forms.cc and a case in WriteDocument.
enum class DocumentForm : unsigned char { kPdf, kText, kPage, kJson, kFhir };

struct FormOfFile {
  DocumentForm form;
  std::string_view ending;  // of a file's name: ".pdf"
  std::string_view mime;
};

// All of them, in the order of the enumeration.
std::span<const FormOfFile> DocumentForms();
const FormOfFile& FileOf(DocumentForm form);

// What a file of that name holds, by its ending, the longest that fits ("x.fhir.json" is FHIR);
// null for a name that ends in none of them.
const FormOfFile* FormNamed(std::string_view file_name);

// The document in that form. The same document gives the same bytes everywhere. Only the PDF needs
// the fonts, and only it can fail (see WritePdf): the other forms hold any character.
Result<std::string> WriteDocument(const document::Document& document, DocumentForm form,
                                  const PdfFonts& fonts);

}  // namespace samvei

#endif  // SAMVEI_CORE_DOCUMENT_FORMS_H_
