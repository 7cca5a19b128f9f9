#ifndef SAMVEI_CORE_PDF_METADATA_H_
#define SAMVEI_CORE_PDF_METADATA_H_

#include <string>

#include "core/document.h"
#include "core/pdf_objects.h"

namespace samvei::pdf {

// What a file says about itself, twice: for old programs and for new ones (XMP). Both must agree.
// The document's day counts from midnight UTC; one that is no ISO day is left out of both.

// The first moment of a day as PDF writes it, "(D:20261122000000Z)"; nothing when it is no ISO day.
std::string Moment(const std::string& date);
// Returns the object of the information dictionary.
int AddInformation(Objects& objects, const document::Document& document);
// Returns the object of the XMP stream: title, subject, language, date, and the claims PDF/UA-1 and
// PDF/A-3a with the schema that explains the first to readers of the second.
int AddMetadata(Objects& objects, const document::Document& document);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_METADATA_H_
