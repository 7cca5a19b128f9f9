#include "core/application.h"

#include <utility>

#include "core/application_draft.h"

namespace samvei {

document::Document BuildApplication(const RuleSet& rules, const Texts& texts, const Case& c,
                                    const Assessment& assessment) {
  ApplicationDraft draft{rules, texts, c, assessment, PersonOf(rules, c.answers), {}, {}};
  draft.request = RequestOf(rules, c, assessment);

  document::Document& document = draft.document;
  document.language = texts.language();
  document.title = TitleOf(draft);
  document.subject = draft.Get("document.about.subject");
  document.date = ToIso(c.as_of);
  document.footer = draft.Get("document.footer");
  document.page_format = draft.Get("document.page");

  document.blocks.emplace_back(document::Heading{1, document.title});
  AddRecipientAndRequest(draft);
  AddPeople(draft);
  AddSituation(draft);
  AddArrangements(draft);
  AddVoicePage(draft);
  AddConsents(draft);
  AddAssessment(draft);
  return std::move(draft.document);
}

}  // namespace samvei
