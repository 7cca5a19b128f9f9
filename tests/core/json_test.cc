#include "core/json.h"

#include <gtest/gtest.h>

namespace samvei {
namespace {

// The error's line, or "ok".
std::string Outcome(std::string_view text) {
  const Result<Json> json = ParseJson("f", text);
  if (json.ok()) return "ok";
  std::string lines;
  for (const Error& error : json.errors()) lines += ToLine(error) + "\n";
  lines.pop_back();
  return lines;
}

TEST(Json, KeepsOrderNumbersAndPlaces) {
  const Result<Json> read = ParseJson("f", R"({"b": [1, -2.50, true, null], "a": "\u00e5\n"})");
  ASSERT_TRUE(read.ok());
  const Json& json = read.value();
  EXPECT_EQ(json.members[0].first, "b");
  EXPECT_EQ(json.members[1].first, "a");
  EXPECT_EQ(json.Find("b")->items[1].text, "-2.50");
  EXPECT_EQ(json.Find("b")->items[1].number, -2.5);
  EXPECT_TRUE(json.Find("b")->items[3].Is(Json::Kind::kNull));
  EXPECT_EQ(json.Find("a")->text, "å\n");
  EXPECT_EQ(json.Find("c"), nullptr);
}

TEST(Json, SaysWhereItIsWrong) {
  struct Case {
    const char* text;
    const char* line;
  };
  constexpr Case kCases[] = {
      {"", "f, line 1, column 1: the text ends in the middle of a value. Write valid JSON here."},
      {"{\"a\":1",
       "f, line 1, column 7: the text ends in the middle of a value. Write valid JSON here."},
      {"{\n  \"a\": 1\n  \"b\": 2\n}",
       "f, line 3, column 5: '\"' is not expected here. Write valid JSON here."},
      {"[1,]", "f, line 1, column 4: ']' is not expected here. Write valid JSON here."},
      {"[1] x", "f, line 1, column 5: 'x' is not expected here. Write valid JSON here."},
      {"// a\n[1]", "f, line 1, column 1: '/' is not expected here. Write valid JSON here."},
      {"[1e999]", "f, line 1, column 6: the number 1e999 is too large. Write valid JSON here."},
      {"[NaN]", "f, line 1, column 2: 'N' is not expected here. Write valid JSON here."},
      {"\"\xff\"", "f, line 1, column 2: a text is not valid UTF-8. Write valid JSON here."},
      {"\"a\tb\"",
       "f, line 1, column 3: this character is not allowed here. Write valid JSON here."},
      {"{\"x\":[0,{\"b/c\":1,\"b/c\":2}]}",
       "f#/x/1/b~1c: the key 'b/c' stands twice in this object. Keep one of them."},
      {"{\"a\":1,\"a\":2,\"a\":3}",
       "f#/a: the key 'a' stands twice in this object. Keep one of them.\n"
       "f#/a: the key 'a' stands twice in this object. Keep one of them."},
  };
  for (const Case& one : kCases) EXPECT_EQ(Outcome(one.text), one.line) << one.text;
}

TEST(Json, HasLimits) {
  const std::string fits = std::string(kMaxJsonDepth, '[') + std::string(kMaxJsonDepth, ']');
  EXPECT_EQ(Outcome(fits), "ok");
  EXPECT_NE(Outcome("[" + fits + "]").find("more than 64 levels"), std::string::npos);
  EXPECT_NE(Outcome(std::string(kMaxJsonBytes + 1, ' ')).find("larger than 1 MiB"),
            std::string::npos);
  const std::string key(kMaxJsonKeyBytes, 'k');
  EXPECT_EQ(Outcome("{\"" + key + "\":1}"), "ok");
  EXPECT_EQ(Outcome("{\"a\":{\"" + key + "k\":1}}"),
            "f#/a: a key has more than 200 bytes. Shorten it.");
}

TEST(Json, ManyKeysAreReadInOneGo) {
  // Comparing each key with all before it would take minutes.
  std::string text = "{";
  for (int i = 0; i < 80000; ++i) {
    if (i > 0) text += ",";
    text += "\"" + std::to_string(i) + "\":0";
  }
  EXPECT_EQ(Outcome(text + "}"), "ok");
  EXPECT_EQ(Outcome(text + ",\"7\":0}"),
            "f#/7: the key '7' stands twice in this object. Keep one of them.");
}

TEST(Json, FaultsAreNotEndless) {
  std::string text = R"({"a":0)";
  for (int i = 0; i < 1000; ++i) text += R"(,"a":0)";
  const Result<Json> json = ParseJson("f", text + "}");
  ASSERT_FALSE(json.ok());
  EXPECT_EQ(json.errors().size(), kMaxFaults + 1);
  EXPECT_EQ(ToLine(json.errors().back()),
            "f: there are more than 100 faults. Mend those that are told, and try again.");
}

TEST(Json, WritesTextsThatItReads) {
  const std::string text = "\"\\/\b\f\n\r\t\x01 æøå 漢";
  std::string quoted;
  AppendJsonString(quoted, text);
  const Result<Json> read = ParseJson("f", quoted);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value().text, text);
}

TEST(Json, PointersEscape) {
  EXPECT_EQ(Pointer("/a", "b/c~d"), "/a/b~1c~0d");
  EXPECT_EQ(Pointer("", std::size_t{3}), "/3");
}

}  // namespace
}  // namespace samvei
