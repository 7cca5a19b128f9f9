#ifndef SAMVEI_TESTS_CORE_TEST_FILES_H_
#define SAMVEI_TESTS_CORE_TEST_FILES_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/rules.h"

namespace samvei::test {

// The bytes of a file under tests/; a test failure, and nothing, when it cannot be read.
std::string ReadTestFile(const std::string& path);
// The names in a folder under tests/ that end so, sorted.
std::vector<std::string> ListTestFiles(const std::string& folder, std::string_view end);
// The JSON in a file under tests/, which must be valid.
Json ReadTestJson(const std::string& path);

// The text of a JSON value, for the reader under test.
std::string ToText(const Json& json);

// The shipped rules under a shipped profile, loaded once.
const RuleSet& Rules(const std::string& profile = "standard");

// A case with these answers on a day that the rules cover. `answers` is a JSON object.
Case CaseWith(std::string_view answers, const RuleSet& rules = Rules());
// Its assessment.
Assessment Assess(std::string_view answers, const RuleSet& rules = Rules());

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_TEST_FILES_H_
