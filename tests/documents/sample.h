#ifndef SAMVEI_TESTS_DOCUMENTS_SAMPLE_H_
#define SAMVEI_TESTS_DOCUMENTS_SAMPLE_H_

#include "core/document.h"

namespace samvei {

// An application for a child, as full as real ones get: every kind of block, letters of all the
// languages, values longer than their fields, a table over a page break.
document::Document SampleDocument();

// Each kind of block that the application does not have: tables of fields, drawings, codes, parts
// in other languages, files that go along.
document::Document BlocksDocument();

}  // namespace samvei

#endif  // SAMVEI_TESTS_DOCUMENTS_SAMPLE_H_
