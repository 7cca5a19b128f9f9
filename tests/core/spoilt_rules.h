#ifndef SAMVEI_TESTS_CORE_SPOILT_RULES_H_
#define SAMVEI_TESTS_CORE_SPOILT_RULES_H_

#include <string>

#include "core/rules.h"

namespace samvei::test {

inline constexpr const char* kShippedRules = "rules/no.json";

// The text of the shipped rules with one text put in place of another, which stands there once.
std::string Spoilt(const std::string& from, const std::string& to);

// Rules from their text and a profile's; a test failure, and the shipped rules, when they are bad.
RuleSet Load(const std::string& text, const std::string& profile = R"({"id": "x"})");

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_SPOILT_RULES_H_
