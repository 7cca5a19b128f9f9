// Every file in tests/bad/ is wrong in one way, and gives exactly the lines in the .expected file
// beside it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "core/command_shelf.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const std::string kRoot = std::string(SAMVEI_TESTS_DIR) + "/";

// The faults as lines; paths are told from tests/ on, so that they are the same everywhere.
std::string Lines(Errors errors) {
  std::string lines;
  for (Error& error : errors) {
    if (error.file.rfind(kRoot, 0) == 0) error.file = error.file.substr(kRoot.size());
    lines += ToLine(error) + "\n";
  }
  return lines;
}

// Compares with what stands beside the file. SAMVEI_UPDATE_EXPECTED=1 writes it instead.
void ExpectLines(const std::string& path, const std::string& lines) {
  const std::string expected = path.substr(0, path.size() - 5) + ".expected";
  if (std::getenv("SAMVEI_UPDATE_EXPECTED") != nullptr) {
    std::ofstream(kRoot + expected, std::ios::binary) << lines;
    return;
  }
  EXPECT_NE(lines, "") << path << " is not refused";
  EXPECT_EQ(lines, ReadTestFile(expected)) << path;
}

TEST(Bad, Cases) {
  RulesShelf shelf("");
  EXPECT_GE(ListTestFiles("bad/cases", ".json").size(), 5U);
  for (const std::string& name : ListTestFiles("bad/cases", ".json")) {
    const std::string path = "bad/cases/" + name;
    const auto opened = shelf.Open(kRoot + path);
    ExpectLines(path, Lines(opened.ok() ? Errors() : opened.errors()));
  }
}

TEST(Bad, Profiles) {
  RulesShelf shelf("");
  for (const std::string& name : ListTestFiles("bad/profiles", ".json")) {
    const std::string path = "bad/profiles/" + name;
    const auto rules = shelf.Rules(kRoot + path);
    ExpectLines(path, Lines(rules.ok() ? Errors() : rules.errors()));
  }
}

// Each file changes one place of the small good rule set, or puts a profile on it.
TEST(Bad, Rules) {
  const std::string good = ReadTestFile("bad/rules/good.json");
  const Result<RuleSet> loaded = RuleSet::Load("rules.json", good, Profile());
  EXPECT_TRUE(loaded.ok()) << Lines(loaded.ok() ? Errors() : loaded.errors());
  for (const std::string& name : ListTestFiles("bad/rules", ".json")) {
    if (name == "good.json") continue;
    const std::string path = "bad/rules/" + name;
    const Json change = ReadTestJson(path);
    std::string text = good;
    if (const Json* find = change.Find("find")) {
      const std::size_t place = text.find(find->text);
      ASSERT_NE(place, std::string::npos) << path;
      text.replace(place, find->text.size(), change.Find("replace")->text);
    }
    Profile profile;
    if (const Json* given = change.Find("profile")) {
      const Result<Profile> read = ReadProfile("profile.json", ToText(*given));
      ASSERT_TRUE(read.ok()) << path;
      profile = read.value();
    }
    const Result<RuleSet> rules = RuleSet::Load("rules.json", text, profile);
    ExpectLines(path, Lines(rules.ok() ? Errors() : rules.errors()));
  }
}

TEST(Bad, TooManyClasses) {
  // One value of a fact too many to tell apart.
  std::string values, conditions;
  for (int i = 0; i < 64; ++i) {
    const std::string value = "\"v" + std::to_string(i) + "\"";
    values += ", " + value;
    conditions += R"("c)" + std::to_string(i) + R"(": {"fact": "answer", "in": [)" + value + "]}, ";
  }
  std::string text = ReadTestFile("bad/rules/good.json");
  const auto insert = [&](const std::string& after, const std::string& more) {
    text.insert(text.find(after) + after.size(), more);
  };
  insert(R"(["ja", "nei", "usikker")", values);
  insert(R"("conditions": {)", conditions);
  const Result<RuleSet> rules = RuleSet::Load("rules.json", text, Profile());
  ASSERT_FALSE(rules.ok());
  EXPECT_EQ(Lines(rules.errors()),
            "rules.json: the rules tell more than 63 values of a fact apart. "
            "Ask for fewer different values.\n");
}

}  // namespace
}  // namespace samvei::test
