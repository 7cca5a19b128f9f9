#ifndef SAMVEI_CORE_JSON_DOCUMENT_WRITER_H_
#define SAMVEI_CORE_JSON_DOCUMENT_WRITER_H_

#include <string>

#include "core/document.h"

namespace samvei {

// The document's content as JSON that other programs can read: format "samvei-document", version 1,
// described by docs/document.schema.json. Texts stand as they were given. What is only look (the
// widths of columns, the lines of a drawing, the numbering of pages) and attachments are not in it.
std::string WriteJson(const document::Document& document);

}  // namespace samvei

#endif  // SAMVEI_CORE_JSON_DOCUMENT_WRITER_H_
