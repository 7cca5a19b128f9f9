#include "core/document_forms.h"

#include <array>

#include "core/fhir_writer.h"
#include "core/html_writer.h"
#include "core/json_document_writer.h"
#include "core/text_writer.h"

namespace samvei {
namespace {

constexpr std::array kForms = {
    FormOfFile{DocumentForm::kPdf, ".pdf", "application/pdf"},
    FormOfFile{DocumentForm::kText, ".txt", "text/plain;charset=utf-8"},
    FormOfFile{DocumentForm::kPage, ".html", "text/html"},
    FormOfFile{DocumentForm::kJson, ".json", "application/json"},
    FormOfFile{DocumentForm::kFhir, ".fhir.json", "application/fhir+json"},
};

}  // namespace

std::span<const FormOfFile> DocumentForms() { return kForms; }

const FormOfFile& FileOf(DocumentForm form) { return kForms[static_cast<std::size_t>(form)]; }

const FormOfFile* FormNamed(std::string_view file_name) {
  const FormOfFile* found = nullptr;
  for (const FormOfFile& file : kForms) {
    const bool ends = file_name.size() >= file.ending.size() &&
                      file_name.substr(file_name.size() - file.ending.size()) == file.ending;
    if (ends && (found == nullptr || file.ending.size() > found->ending.size())) found = &file;
  }
  return found;
}

Result<std::string> WriteDocument(const document::Document& document, DocumentForm form,
                                  const PdfFonts& fonts) {
  switch (form) {
    case DocumentForm::kPdf:
      return WritePdf(document, fonts);
    case DocumentForm::kText:
      return WriteText(document);
    case DocumentForm::kPage:
      return WriteHtml(document);
    case DocumentForm::kJson:
      return WriteJson(document);
    case DocumentForm::kFhir:
      return WriteFhir(document);
  }
  return std::string();
}

}  // namespace samvei
