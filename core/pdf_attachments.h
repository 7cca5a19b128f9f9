#ifndef SAMVEI_CORE_PDF_ATTACHMENTS_H_
#define SAMVEI_CORE_PDF_ATTACHMENTS_H_

#include <string>

#include "core/document.h"
#include "core/pdf_objects.h"

namespace samvei::pdf {

// Writes the document's attachments as files that belong to it as its source (PDF/A-3's associated
// files), dated with its day, and returns the catalog's entries that lead to them; nothing when
// there are none. Viewers list them by name, in the order of the names.
std::string AddAttachments(Objects& objects, const document::Document& document);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_ATTACHMENTS_H_
