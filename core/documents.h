#ifndef SAMVEI_CORE_DOCUMENTS_H_
#define SAMVEI_CORE_DOCUMENTS_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/assessment.h"
#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// The documents that can be made from a case.
enum class DocumentKind : unsigned char { kApplication, kPlan, kComplaint, kMessage };

// "soeknad" and so on, as `samvei apply --document` names them; nothing for another name.
std::optional<DocumentKind> DocumentKindOf(std::string_view name);

// Whether there is such a document for the case; where not, why.
struct DocumentOffer {
  bool offered = true;
  std::string reason;  // text key: why there is none, for people
  std::string fact;    // the answer that decides it, and what it would have to be
  std::string needed;  // "'ja' or 'senere'", in the commands' English
};
DocumentOffer DocumentOffered(DocumentKind kind, const RuleSet& rules, const Case& c,
                              const Assessment& assessment);

// The document as content, for a case that it is offered for. Made from the answers and their
// assessment alone; shows nothing that is not in them. Faults in what was typed are
// ApplicationFaults' to find.
document::Document BuildDocument(DocumentKind kind, const RuleSet& rules, const Texts& texts,
                                 const Case& c, const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_DOCUMENTS_H_
