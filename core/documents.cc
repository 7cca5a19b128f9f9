#include "core/documents.h"

#include "core/application.h"
#include "core/short_message.h"
#include "core/shown_case.h"

namespace samvei {

std::optional<DocumentKind> DocumentKindOf(std::string_view name) {
  if (name == "soeknad") return DocumentKind::kApplication;
  if (name == "melding") return DocumentKind::kMessage;
  return std::nullopt;
}

document::Document BuildDocument(DocumentKind kind, const RuleSet& rules, const Texts& texts,
                                 const Case& c, const Assessment& assessment) {
  switch (kind) {
    case DocumentKind::kApplication: {
      document::Document document = BuildApplication(rules, texts, c, assessment);
      AttachCase(document, rules, texts, c, assessment);
      return document;
    }
    case DocumentKind::kMessage:
      return BuildMessage(rules, texts, c, assessment);
  }
  return {};
}

}  // namespace samvei
