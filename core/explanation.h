#ifndef SAMVEI_CORE_EXPLANATION_H_
#define SAMVEI_CORE_EXPLANATION_H_

#include <string>

#include "core/assessment.h"
#include "core/case.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// Why an assessment says what it says, as plain text for someone who wants to check it: for each
// outcome the conditions that hold, that are open and that fail, what blocks it, what is not
// answered, and which answers would change it; then everything else that is said of the case, and
// the sources of all of it, with title, day in force and link. Lines end with a newline.
//
// `assessment` is what the rules say of the case. The words speak of the person in the third
// person: whoever reads this is not always the one who answered.
std::string Explain(const RuleSet& rules, const Texts& texts, const Case& c,
                    const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_EXPLANATION_H_
