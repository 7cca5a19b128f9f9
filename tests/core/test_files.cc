#include "tests/core/test_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "core/embedded.h"
#include "core/profile.h"

namespace samvei::test {

std::string ReadTestFile(const std::string& path) {
  std::ifstream file(std::string(SAMVEI_TESTS_DIR) + "/" + path, std::ios::binary);
  EXPECT_TRUE(file.good()) << path;
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::string> ListTestFiles(const std::string& folder, std::string_view end) {
  std::vector<std::string> names;
  std::error_code failed;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(SAMVEI_TESTS_DIR) + "/" + folder, failed)) {
    const std::string name = entry.path().filename().string();
    if (name.size() >= end.size() && name.substr(name.size() - end.size()) == end) {
      names.push_back(name);
    }
  }
  EXPECT_FALSE(failed) << folder;
  std::sort(names.begin(), names.end());
  return names;
}

Json ReadTestJson(const std::string& path) {
  const Result<Json> json = ParseJson(path, ReadTestFile(path));
  EXPECT_TRUE(json.ok()) << path;
  return json.ok() ? json.value() : Json();
}

std::string ToText(const Json& json) {
  std::string text;
  switch (json.kind) {
    case Json::Kind::kNull:
      return "null";
    case Json::Kind::kBool:
      return json.boolean ? "true" : "false";
    case Json::Kind::kNumber:
      return json.text;
    case Json::Kind::kString:
      AppendJsonString(text, json.text);
      return text;
    case Json::Kind::kArray:
      for (const Json& item : json.items) text += (text.empty() ? "" : ",") + ToText(item);
      return "[" + text + "]";
    case Json::Kind::kObject:
      for (const auto& [key, value] : json.members) {
        if (!text.empty()) text += ",";
        AppendJsonString(text, key);
        text += ":" + ToText(value);
      }
      return "{" + text + "}";
  }
  return text;
}

const RuleSet& Rules(const std::string& profile) {
  static std::map<std::string, Result<RuleSet>> loaded;
  const auto known = loaded.find(profile);
  if (known != loaded.end()) return known->second.value();
  const std::string path = "municipalities/" + profile + ".json";
  const Result<Profile> read = ReadProfile(path, Embedded(path));
  const std::string_view rules = "rules/no.json";
  const auto added = loaded.emplace(profile, RuleSet::Load(rules, Embedded(rules), read.value()));
  if (!added.first->second.ok()) {
    for (const Error& error : added.first->second.errors()) ADD_FAILURE() << ToLine(error);
  }
  return added.first->second.value();
}

Case CaseWith(std::string_view answers, const RuleSet& rules) {
  const std::string text = R"({"as_of": "2026-11-22", "answers": )" + std::string(answers) + "}";
  const Result<Case> read = ReadCase("test", text, rules);
  if (!read.ok()) {
    for (const Error& error : read.errors()) ADD_FAILURE() << ToLine(error);
    return {};
  }
  return read.value();
}

Assessment Assess(std::string_view answers, const RuleSet& rules) {
  return rules.Assess(CaseWith(answers, rules)).value();
}

}  // namespace samvei::test
