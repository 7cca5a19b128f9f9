#include "core/json_document_writer.h"

#include <gtest/gtest.h>

#include "core/json.h"
#include "core/json_writer.h"
#include "tests/core/every_block.h"

namespace samvei {
namespace {

TEST(JsonWriter, PutsAMemberALine) {
  JsonWriter json;
  json.BeginObject();
  json.String("a", "\"\n");
  json.BeginArray("none");
  json.End();
  json.BeginArray("some");
  json.String("x");
  json.BeginObject();
  json.Bool("yes", true);
  json.Int("n", -3);
  json.End();
  json.BeginArray();
  json.End();
  json.End();
  json.BeginObject("o");
  json.End();
  json.End();
  EXPECT_EQ(json.Take(),
            "{\n  \"a\": \"\\\"\\n\",\n  \"none\": [],\n  \"some\": [\n    \"x\",\n    {\n"
            "      \"yes\": true,\n      \"n\": -3\n    },\n    []\n  ],\n  \"o\": {}\n}\n");
}

std::string Kinds(const Json& document) {
  std::string kinds;
  for (const Json& block : document.Find("blocks")->items) kinds += block.Find("kind")->text + " ";
  return kinds;
}

TEST(JsonDocument, HoldsEveryBlock) {
  const Result<Json> read = ParseJson("document", WriteJson(test::EveryBlock()));
  ASSERT_TRUE(read.ok()) << ToLine(read.errors().front());
  const Json& document = read.value();
  EXPECT_EQ(document.Find("format")->text, "samvei-document");
  EXPECT_EQ(document.Find("version")->number, 1);
  EXPECT_EQ(Kinds(document),
            "heading paragraph paragraph heading field_row field field field heading list checkbox "
            "checkbox heading table field_table drawing machine_code page_break heading "
            "signature ");
  const auto& blocks = document.Find("blocks")->items;
  EXPECT_EQ(blocks[6].Find("value")->text, "Vi sover lite.\r\nHver natt.") << "as it was given";
  EXPECT_EQ(blocks[7].Find("value")->text, " ");
  EXPECT_TRUE(blocks[10].Find("checked")->boolean);
  EXPECT_FALSE(blocks[11].Find("checked")->boolean);
  EXPECT_EQ(blocks[13].Find("rows")->items[1].items[0].text, "PPT");
  EXPECT_EQ(blocks[14].Find("rows")->items[0].items[1].Find("id")->text, "maal.0.tiltak");
}

TEST(JsonDocument, NamesALanguageOnlyWhereItIsAnother) {
  document::Document document;
  document.blocks.emplace_back(document::Paragraph{"Buorre beaivi"});
  EXPECT_EQ(WriteJson(document).find("\"language\": \"se\""), std::string::npos);
  std::get<document::Paragraph>(document.blocks[0]).language = "se";
  EXPECT_NE(WriteJson(document).find("\"language\": \"se\""), std::string::npos);
}

}  // namespace
}  // namespace samvei
