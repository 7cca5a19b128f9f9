#ifndef SAMVEI_CORE_REMINDERS_H_
#define SAMVEI_CORE_REMINDERS_H_

#include "core/assessment.h"
#include "core/calendar_writer.h"
#include "core/case.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// What is worth remembering of a case whose application is sent on its day, in order of days:
// when an answer can be expected and when to ask for it, the last day of a complaint, the birthdays
// of 12, 16 and 18 (where a birth date was written), when to look the plan over. Never in the past.
Calendar RemindersOf(const RuleSet& rules, const Texts& texts, const Case& c,
                     const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_REMINDERS_H_
