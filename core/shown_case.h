#ifndef SAMVEI_CORE_SHOWN_CASE_H_
#define SAMVEI_CORE_SHOWN_CASE_H_

#include "core/assessment.h"
#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// The case as far as a document may hand it on: exactly what its pages show. A field of the
// application is in it when the document has that field, a list when the document prints its rows;
// an answer is in it when AttachCase prints it. Left out are answers that do not concern this
// person, what was passed over, what no page should say (whether life is expected to be short), and
// of a shielded youth, or one who refuses, whatever is about the parents.
Case ShownCase(const document::Document& document, const RuleSet& rules, const Texts& texts,
               const Case& c, const Assessment& assessment);

// Adds the document's last part, with all the answers of its ShownCase as a table and as a code for
// a camera, and the same case as an attached file. What goes along inside the document can so be
// read on its pages.
void AttachCase(document::Document& document, const RuleSet& rules, const Texts& texts,
                const Case& c, const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_SHOWN_CASE_H_
