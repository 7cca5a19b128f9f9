#ifndef SAMVEI_CORE_APPLICATION_PARTS_H_
#define SAMVEI_CORE_APPLICATION_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/application_draft.h"
#include "core/assessment.h"
#include "core/verdict.h"

namespace samvei {

// Pieces of the application that the other documents are made of too, with the same care for who
// may see what.

// "Gjelder et barn på 7 år."; empty while the age is not known.
std::string AboutText(const ApplicationDraft& draft);

// Who speaks: "me", "we" or "other", the last part of text keys.
std::string VoiceOf(const ApplicationDraft& draft);

// "Til": the office that the draft's request goes to, and the date.
void AddOffice(ApplicationDraft& draft);

void AddPerson(ApplicationDraft& draft);
// Who filled in, and what shows that it may speak for the person: `authority`, and
// `authority`.verge for a guardian.
void AddHelper(ApplicationDraft& draft, const std::string& authority);
void AddGuardians(ApplicationDraft& draft);

// One line for each service and each who gives it: name, how it stands, contact.
std::vector<std::vector<std::string>> ServiceRows(const ApplicationDraft& draft);
void AddServices(ApplicationDraft& draft);

// Why services must be coordinated, in the person's own ticked statements.
std::vector<std::string> ReasonSentences(const ApplicationDraft& draft);

// The outcome's conditions that come out as `at_least` whatever is still to be answered, with their
// paragraphs; false when there are none, and nothing is added.
bool AddCriteria(ApplicationDraft& draft, const OutcomeResult& outcome,
                 Verdict at_least = Verdict::kUaktuelt);

// The consent to share: the services of the case, what is kept back, and its end.
void AddSharing(ApplicationDraft& draft);

// Everyone who must consent to any of the outcomes, once each; for no outcome, to sharing.
std::vector<std::string> Signers(const ApplicationDraft& draft,
                                 const std::vector<std::string>& outcomes);
// Places to sign for them; one without a name where nobody is known.
void AddSignaturePlaces(ApplicationDraft& draft, const std::vector<std::string>& signers);

}  // namespace samvei

#endif  // SAMVEI_CORE_APPLICATION_PARTS_H_
