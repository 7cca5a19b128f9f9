#ifndef SAMVEI_CORE_CHECK_REPORT_H_
#define SAMVEI_CORE_CHECK_REPORT_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/check.h"
#include "core/check_compare.h"
#include "core/texts.h"

namespace samvei::check {

// The results of CheckRules as lines for those who work on the rules.
std::string ToText(const CheckReport& report);

// For a municipality: what its profile makes different from the national rules, for whom, with an
// example each, and what the profile leaves open. In the language of the texts.
std::string ProfileReport(const RuleSet& rules, const std::vector<Difference>& from_national,
                          const CheckReport& proven, const Texts& texts);

// Two rule sets or profiles beside each other, under the names given. `rules` is either.
std::string CompareReport(std::string_view first, std::string_view second, const RuleSet& rules,
                          const std::vector<Difference>& differences, const Texts& texts);

}  // namespace samvei::check

#endif  // SAMVEI_CORE_CHECK_REPORT_H_
