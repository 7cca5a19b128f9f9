#ifndef SAMVEI_CORE_CASE_TEXT_H_
#define SAMVEI_CORE_CASE_TEXT_H_

#include <string>
#include <string_view>

#include "core/result.h"

namespace samvei {

// Where a case was found in what somebody gave us.
struct CaseText {
  enum class Origin : unsigned char { kFile, kDocument, kCode } origin = Origin::kFile;
  std::string json;  // not looked at yet; may be a locked case
};

// Finds the case in a file or a text of any kind: a saved case, a document with the case attached,
// or the text of the code on paper. Fails with "foreign" for anything else, and as CaseFromPdf and
// ReadCaseCode do.
Result<CaseText> FindCaseText(std::string_view file, std::string_view bytes);

}  // namespace samvei

#endif  // SAMVEI_CORE_CASE_TEXT_H_
