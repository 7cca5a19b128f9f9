#include "core/json_document_writer.h"

#include <string_view>
#include <variant>

#include "core/json_writer.h"

namespace samvei {
namespace {

std::string_view NameOf(document::Paragraph::Style style) {
  switch (style) {
    case document::Paragraph::Style::kBody:
      return "body";
    case document::Paragraph::Style::kLead:
      return "lead";
    case document::Paragraph::Style::kNote:
      return "note";
  }
  return "body";
}

// Writes the members of each block.
class BlockWriter {
 public:
  explicit BlockWriter(JsonWriter& json) : json_(json) {}

  void operator()(const document::Heading& heading) {
    json_.String("kind", "heading");
    json_.Int("level", heading.level);
    json_.String("text", heading.text);
  }
  void operator()(const document::Paragraph& paragraph) {
    json_.String("kind", "paragraph");
    json_.String("style", NameOf(paragraph.style));
    json_.String("text", paragraph.text);
    Language(paragraph.language);
  }
  void operator()(const document::List& list) {
    json_.String("kind", "list");
    json_.Strings("items", list.items);
  }
  void operator()(const document::Field& field) {
    json_.String("kind", "field");
    Members(field);
  }
  void operator()(const document::FieldRow& row) {
    json_.String("kind", "field_row");
    json_.BeginArray("fields");
    Fields(row.fields);
    json_.End();
  }
  void operator()(const document::Checkbox& checkbox) {
    json_.String("kind", "checkbox");
    json_.String("id", checkbox.id);
    json_.String("label", checkbox.label);
    json_.Bool("checked", checkbox.checked);
  }
  void operator()(const document::Table& table) {
    json_.String("kind", "table");
    json_.String("caption", table.caption);
    json_.Strings("headers", table.headers);
    json_.BeginArray("rows");
    for (const std::vector<std::string>& row : table.rows) {
      json_.BeginArray();
      for (const std::string& cell : row) json_.String(cell);
      json_.End();
    }
    json_.End();
  }
  void operator()(const document::FieldTable& table) {
    json_.String("kind", "field_table");
    json_.String("caption", table.caption);
    json_.Strings("headers", table.headers);
    json_.BeginArray("rows");
    for (const std::vector<document::Field>& row : table.rows) {
      json_.BeginArray();
      Fields(row);
      json_.End();
    }
    json_.End();
  }
  void operator()(const document::Drawing& drawing) {
    json_.String("kind", "drawing");
    json_.String("alternative", drawing.alternative);
  }
  void operator()(const document::MachineCode& code) {
    json_.String("kind", "machine_code");
    json_.String("alternative", code.alternative);
    json_.String("text", code.text);
  }
  void operator()(const document::Signature& signature) {
    json_.String("kind", "signature");
    json_.String("id", signature.id);
    json_.String("label", signature.label);
    json_.String("place_label", signature.place_label);
    json_.String("date_label", signature.date_label);
    json_.String("name_label", signature.name_label);
  }
  void operator()(const document::PageBreak& /*no members*/) { json_.String("kind", "page_break"); }

 private:
  void Language(std::string_view language) {
    if (!language.empty()) json_.String("language", language);
  }
  void Members(const document::Field& field) {
    json_.String("id", field.id);
    json_.String("label", field.label);
    json_.String("value", field.value);
    json_.Int("lines", field.lines);
    Language(field.language);
  }
  void Fields(const std::vector<document::Field>& fields) {
    for (const document::Field& field : fields) {
      json_.BeginObject();
      Members(field);
      json_.End();
    }
  }

  JsonWriter& json_;
};

}  // namespace

std::string WriteJson(const document::Document& document) {
  JsonWriter json;
  json.BeginObject();
  json.String("format", "samvei-document");
  json.Int("version", 1);
  json.String("language", document.language);
  json.String("title", document.title);
  json.String("subject", document.subject);
  json.String("date", document.date);
  json.String("footer", document.footer);
  json.BeginArray("blocks");
  for (const document::Block& block : document.blocks) {
    json.BeginObject();
    std::visit(BlockWriter(json), block);
    json.End();
  }
  json.End();
  json.End();
  return json.Take();
}

}  // namespace samvei
