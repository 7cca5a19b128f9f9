#include "tests/core/spoilt_rules.h"

#include <gtest/gtest.h>

#include "core/embedded.h"
#include "core/profile.h"
#include "tests/core/test_files.h"

namespace samvei::test {

std::string Spoilt(const std::string& from, const std::string& to) {
  std::string text(Embedded(kShippedRules));
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  if (at == std::string::npos) return text;
  EXPECT_EQ(text.find(from, at + 1), std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

RuleSet Load(const std::string& text, const std::string& profile) {
  const Result<RuleSet> rules =
      RuleSet::Load(kShippedRules, text, ReadProfile("p", profile).value());
  if (!rules.ok()) {
    for (const Error& error : rules.errors()) ADD_FAILURE() << ToLine(error);
    return Rules();
  }
  return rules.value();
}

}  // namespace samvei::test
