#include "core/machine_code.h"

#include <gtest/gtest.h>

#include <string>

namespace samvei {
namespace {

TEST(MachineCode, TakesTheSmallestThatHoldsTheText) {
  // The most characters of each of these versions at level M, as the standard has them.
  const struct {
    std::size_t most;
    int side;
  } versions[] = {{20, 21},  {38, 25},    {311, 57},
                  {970, 97}, {1994, 137}, {kMostCodeCharacters, 177}};
  for (const auto& version : versions) {
    EXPECT_EQ(MakeMachineCode(std::string(version.most, 'A')).value().side, version.side);
    if (version.most == kMostCodeCharacters) continue;
    EXPECT_EQ(MakeMachineCode(std::string(version.most + 1, 'A')).value().side, version.side + 4);
  }
}

TEST(MachineCode, HasTheThreeEyes) {
  const CodeSquares code = MakeMachineCode("SAMVEI:1/A-B").value();
  ASSERT_EQ(code.dark.size(), static_cast<std::size_t>(code.side * code.side));
  const int last = code.side - 7;
  for (const auto& [x, y] : {std::pair{0, 0}, std::pair{last, 0}, std::pair{0, last}}) {
    for (int i = 0; i < 7; ++i) {
      EXPECT_TRUE(code.At(x + i, y) && code.At(x, y + i) && code.At(x + i, y + 6));
      EXPECT_EQ(code.At(x + i, y + 1), i == 0 || i == 6);
    }
    EXPECT_TRUE(code.At(x + 3, y + 3));
  }
}

TEST(MachineCode, TheSameTextGivesTheSameSquares) {
  EXPECT_EQ(MakeMachineCode("ABC").value().dark, MakeMachineCode("ABC").value().dark);
  EXPECT_NE(MakeMachineCode("ABC").value().dark, MakeMachineCode("ABD").value().dark);
  EXPECT_EQ(MakeMachineCode("").value().side, 0);
}

TEST(MachineCode, RefusesWhatItCannotHold) {
  for (const std::string& text : {std::string("abc"), std::string("A\0B", 3), std::string("Å")}) {
    const auto code = MakeMachineCode(text);
    ASSERT_FALSE(code.ok());
    EXPECT_EQ(code.errors()[0].code, "code_character");
  }
  const auto code = MakeMachineCode(std::string(kMostCodeCharacters + 1, '0'));
  ASSERT_FALSE(code.ok());
  EXPECT_EQ(code.errors()[0].code, "code_too_long");
}

}  // namespace
}  // namespace samvei
