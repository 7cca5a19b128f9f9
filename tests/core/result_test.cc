#include "core/result.h"

#include <gtest/gtest.h>

namespace samvei {
namespace {

TEST(Result, OneFaultIsOneLine) {
  EXPECT_EQ(ToLine({"c", "f\n.json", "/a\x7f", "wrong", "Mend."}),
            "f\\x0a.json#/a\\x7f: wrong. Mend.");
  EXPECT_EQ(ToLine({"c", "f", "", "wrong", ""}), "f: wrong");
}

TEST(Result, NoCharacterBreaksOrTurnsTheLine) {
  // Next line, control sequence introducer, line separator, right-to-left override and isolate.
  EXPECT_EQ(ToLine({"c", "f", "", "a\u0085b\u009b2J", ""}), "f: a\\xc2\\x85b\\xc2\\x9b2J");
  EXPECT_EQ(ToLine({"c", "f", "", "a\u2028b\u202ec\u2067", ""}),
            "f: a\\xe2\\x80\\xa8b\\xe2\\x80\\xaec\\xe2\\x81\\xa7");
  EXPECT_EQ(ToLine({"c", "f", "", "æ – «» … 漢 😀", ""}), "f: æ – «» … 漢 😀");
}

TEST(Result, ALineStaysReadable) {
  const std::string line = ToLine(
      {"c", "f", "/" + std::string(10000, 'k'), std::string(10000, '\n'), std::string(10000, 'm')});
  EXPECT_LT(line.size(), 4000U);
  EXPECT_NE(line.find("k…: "), std::string::npos);
  EXPECT_NE(line.find("\\x0a…. "), std::string::npos);
}

TEST(Result, ShortenedIsWholeCharacters) {
  EXPECT_EQ(Shortened("", 4), "");
  EXPECT_EQ(Shortened("abcd", 4), "abcd");
  EXPECT_EQ(Shortened("abcde", 4), "abcd…");
  EXPECT_EQ(Shortened("abcåe", 4), "abc…");
  EXPECT_EQ(Shortened("a😀b", 4), "a…");
  EXPECT_EQ(Shortened("😀😀", 4), "😀…");
}

}  // namespace
}  // namespace samvei
