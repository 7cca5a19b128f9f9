#include "core/case_text.h"

#include <utility>

#include "core/case_code.h"
#include "core/pdf_attachment.h"

namespace samvei {
namespace {

Result<CaseText> From(CaseText::Origin origin, Result<std::string> text) {
  if (!text.ok()) return text.errors();
  return CaseText{origin, std::move(text.value())};
}

}  // namespace

Result<CaseText> FindCaseText(std::string_view file, std::string_view bytes) {
  using Origin = CaseText::Origin;
  if (LooksLikePdf(bytes)) return From(Origin::kDocument, CaseFromPdf(file, bytes));
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.substr(0, kByteOrderMark.size()) == kByteOrderMark) {
    bytes.remove_prefix(kByteOrderMark.size());
  }
  const std::size_t first = bytes.find_first_not_of(" \t\r\n");
  const std::string_view content = first == std::string_view::npos ? "" : bytes.substr(first);
  if (content.substr(0, 1) == "{") return CaseText{Origin::kFile, std::string(bytes)};
  constexpr std::string_view kName = "SAMVEI";
  if (content.substr(0, kName.size()) == kName) {
    return From(Origin::kCode, ReadCaseCode(file, content));
  }
  return Error{"foreign", std::string(file), "",
               "this is no case: neither a saved file, nor a document or a code of Samvei",
               "Give a file that Samvei has made."};
}

}  // namespace samvei
