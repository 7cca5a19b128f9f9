#ifndef SAMVEI_CORE_DOCUMENTS_H_
#define SAMVEI_CORE_DOCUMENTS_H_

#include <optional>
#include <string_view>

#include "core/assessment.h"
#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// The documents that can be made from a case.
enum class DocumentKind : unsigned char { kApplication, kMessage };

// "soeknad" and so on, as `samvei apply --document` names them; nothing for another name.
std::optional<DocumentKind> DocumentKindOf(std::string_view name);

// The document as content. Made from the answers and their assessment alone; shows nothing that is
// not in them. Faults in what was typed are ApplicationFaults' to find.
document::Document BuildDocument(DocumentKind kind, const RuleSet& rules, const Texts& texts,
                                 const Case& c, const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_DOCUMENTS_H_
