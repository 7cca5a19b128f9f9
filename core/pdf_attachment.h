#ifndef SAMVEI_CORE_PDF_ATTACHMENT_H_
#define SAMVEI_CORE_PDF_ATTACHMENT_H_

#include <string>
#include <string_view>

#include "core/result.h"

namespace samvei {

// The name of the file that our documents carry along.
inline constexpr std::string_view kCaseFileName = "samvei-sak.json";

// Whether the bytes are meant as a PDF.
bool LooksLikePdf(std::string_view bytes);

// The content of the attached file "samvei-sak.json" of a PDF, also of one that another program has
// saved again: objects are searched for, not looked up, so that a damaged or rewritten table of
// them is no hindrance. Understands plain and Flate-packed streams, object streams and later
// revisions (the last one counts). Fails with code
//   "no_case"        there is no such attachment
//   "several_cases"  there are two different ones: files that were joined
//   "locked_pdf"     the PDF is encrypted
//   "damaged_pdf"    the attachment is there and cannot be read
// Costs are bounded whatever the bytes are.
Result<std::string> CaseFromPdf(std::string_view file, std::string_view bytes);

}  // namespace samvei

#endif  // SAMVEI_CORE_PDF_ATTACHMENT_H_
