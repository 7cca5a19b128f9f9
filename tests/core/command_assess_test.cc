#include <gtest/gtest.h>

#include <algorithm>

#include "core/command.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const std::string kFolder = std::string(SAMVEI_TESTS_DIR) + "/";
const std::string kGood = kFolder + "good/empty.json";

TEST(CommandAssess, PrintsOneLineAFile) {
  CommandOutput output;
  EXPECT_EQ(RunCommand({"assess", kGood, kGood}, output), Exit::kDone);
  EXPECT_EQ(std::count(output.out.begin(), output.out.end(), '\n'), 2);
  EXPECT_EQ(output.out.substr(0, 14), "{\"law_as_of\": ");
  EXPECT_EQ(output.err, "");
}

TEST(CommandAssess, OneBadFileLeavesNothingOnStandardOutput) {
  CommandOutput output;
  EXPECT_EQ(
      RunCommand({"assess", kGood, kFolder + "bad/cases/scores.json", kFolder + "nowhere.json"},
                 output),
      Exit::kBadInput);
  EXPECT_EQ(output.out, "");
  EXPECT_EQ(output.err, kFolder +
                            "bad/cases/scores.json#/answers/kpr: 'fire' is no value of 'kpr'. "
                            "Write 'ingen', or a number from 1 to 5.\n" +
                            kFolder +
                            "nowhere.json: the file cannot be read. "
                            "Check its name and that you may read it.\n");
}

TEST(CommandAssess, TakesAssetsAndProfilesFromFiles) {
  CommandOutput built_in, folder, path;
  EXPECT_EQ(RunCommand({"assess", kGood}, built_in), Exit::kDone);
  EXPECT_EQ(RunCommand({"assess", "--assets", SAMVEI_ASSETS_DIR, kGood}, folder), Exit::kDone);
  EXPECT_EQ(folder.out, built_in.out);
  EXPECT_EQ(RunCommand({"assess", "--assets", kFolder + "nowhere", kGood}, path), Exit::kBadInput);
}

TEST(Command, RefusesWhatItDoesNotKnow) {
  struct Case {
    Arguments arguments;
    const char* error;
  };
  const std::vector<Case> cases = {
      {{"guess"}, "samvei: there is no command 'guess'. Run 'samvei help' for a list.\n"},
      {{"assess", "--fast"},
       "samvei: there is no option '--fast' here. Run 'samvei help' for a list.\n"},
      {{"assess", "--assets"}, "samvei: the option '--assets' has no value. Write one after it.\n"},
      {{"assess"}, "samvei: no file is given. Write 'samvei assess FILE...'.\n"},
  };
  for (const Case& one : cases) {
    CommandOutput output;
    EXPECT_EQ(RunCommand(one.arguments, output), Exit::kBadInput);
    EXPECT_EQ(output.err, one.error);
    EXPECT_EQ(output.out, "");
  }
}

TEST(Command, HelpListsAll) {
  CommandOutput help, nothing;
  EXPECT_EQ(RunCommand({"help"}, help), Exit::kDone);
  EXPECT_EQ(RunCommand({}, nothing), Exit::kBadInput);
  EXPECT_EQ(help.out, nothing.err);
  for (const Command& command : Commands()) {
    EXPECT_NE(help.out.find("samvei " + std::string(command.usage)), std::string::npos);
  }
}

}  // namespace
}  // namespace samvei::test
