#include "core/json_fields.h"

#include <gtest/gtest.h>

namespace samvei {
namespace {

Json Parse(std::string_view text) { return ParseJson("f", text).value(); }

std::string Lines(Faults& faults) {
  std::string lines;
  for (const Error& error : faults.Take()) lines += ToLine(error) + "\n";
  return lines;
}

TEST(JsonFields, MessagesQuoteTheBeginningOfALongValue) {
  EXPECT_EQ(Quoted("kort"), "'kort'");
  EXPECT_EQ(Quoted(std::string(1000, 'x')), "'" + std::string(80, 'x') + "…'");
  EXPECT_EQ(Describe(Parse("\"" + std::string(1000, 'x') + "\"")).size(), 85U);
  EXPECT_EQ(Describe(Parse("0." + std::string(1000, '1'))).size(), 83U);
}

TEST(JsonFields, AListOfPossibleValuesEndsSomewhere) {
  std::vector<std::string> values;
  values.reserve(1000);
  for (int i = 0; i < 1000; ++i) values.push_back(std::to_string(i));
  const std::string list = OneOf(values);
  EXPECT_LT(list.size(), 1000U);
  EXPECT_NE(list.find("'48', '49' or others"), std::string::npos) << list;
  EXPECT_EQ(OneOf(std::vector<std::string>{"a", "b", "c"}), "'a', 'b' or 'c'");
}

TEST(JsonFields, ARequiredTextHasContent) {
  Faults faults("f");
  {
    const Json json = Parse(R"({"id": "", "note": ""})");
    Fields fields(json, "", faults);
    EXPECT_EQ(fields.Text("id"), "");
    EXPECT_EQ(fields.OptionalText("note"), "");
  }
  EXPECT_EQ(Lines(faults),
            "f#/id: the text is empty. Write something between the quotation marks.\n");
}

TEST(JsonFields, LongListsAreReadInOneGo) {
  // Comparing each text with all before it would take minutes.
  Json list;
  list.kind = Json::Kind::kArray;
  for (int i = 0; i < 100000; ++i) {
    Json item;
    item.kind = Json::Kind::kString;
    item.text = std::to_string(i);
    list.items.push_back(std::move(item));
  }
  Faults faults("f");
  EXPECT_EQ(ReadTexts(list, "", faults)->size(), 100000U);
  list.items.push_back(list.items[7]);
  EXPECT_EQ(ReadTexts(list, "", faults)->size(), 100000U);
  EXPECT_EQ(Lines(faults), "f#/100000: '7' stands twice in this list. Keep one of them.\n");
}

TEST(JsonFields, FaultsAreNotEndless) {
  Faults faults("f");
  for (int i = 0; i < 1000; ++i) faults.Add("code", "", "wrong", "Mend.");
  const Errors errors = faults.Take();
  EXPECT_EQ(errors.size(), kMaxFaults + 1);
  EXPECT_EQ(errors.back().code, "too_many_faults");
}

}  // namespace
}  // namespace samvei
