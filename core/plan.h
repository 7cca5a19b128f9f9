#ifndef SAMVEI_CORE_PLAN_H_
#define SAMVEI_CORE_PLAN_H_

#include <string>
#include <string_view>

#include "core/assessment.h"
#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// Why there is no draft of a plan, as the last part of text keys: "unborn" (a plan follows a living
// person), "declined", "no_need" (the answers do not point to one) or "unanswered" (nobody has
// said that a plan is wished). Empty when there is one: a plan is wished, now or later, or
// may be; or there is one already that is to be brought up to date.
std::string_view WhyNoPlan(const RuleSet& rules, const Case& c, const Assessment& assessment);

// A draft for the first meeting: the parts that forskrift om individuell plan § 9 asks for, in its
// order, each saying which; filled in as far as the case goes, with room to write. For a
// child the last part is how the child takes part. Whom it shows is as in the application.
document::Document BuildPlan(const RuleSet& rules, const Texts& texts, const Case& c,
                             const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_PLAN_H_
