#ifndef SAMVEI_CORE_COMPLAINT_H_
#define SAMVEI_CORE_COMPLAINT_H_

#include <string>

#include "core/assessment.h"
#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// What there is to write a letter about: a refusal to complain of; or what was granted and is not
// carried out, also a coordinator that does not work. A refusal goes first, since its time runs.
enum class Grievance : unsigned char { kNone, kRefusal, kFollowUp };
Grievance GrievanceOf(const RuleSet& rules, const Answers& answers);

// The last day of a complaint as sentences, seen from the case's day: "Fristen er 20. desember
// 2026. Det er 24 dager igjen." Where the day of the refusal or the track is not answered: how
// to find it. Empty when nothing was refused.
std::string DeadlineText(const RuleSet& rules, const Texts& texts, const Case& c,
                         const Assessment& assessment);

// The letter: to whom and through whom, what it is about, what is asked and why, where the law says
// it, places to sign for whoever may complain, and a last page for the sender. A refusal gives a
// complaint; what is not carried out gives a letter that asks for it, and never for what the person
// has. Asserts that there is a grievance.
document::Document BuildComplaint(const RuleSet& rules, const Texts& texts, const Case& c,
                                  const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_COMPLAINT_H_
