#include "core/fhir_items.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "core/document_text.h"

namespace samvei::fhir {
namespace {

using Type = Item::Type;

class Collector {
 public:
  void operator()(const document::Heading& heading) {
    while (!open_.empty() && open_.back().level >= heading.level) open_.pop_back();
    if (heading.level == 1) return;  // the questionnaire's title
    Item& group = Add(Type::kGroup, place_, heading.text);
    open_.push_back({heading.level, &group});
  }
  void operator()(const document::Paragraph& paragraph) {
    Add(Type::kDisplay, place_, paragraph.text);
  }
  void operator()(const document::List& list) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
      Add(Type::kDisplay, place_ + "." + std::to_string(i), list.items[i]);
    }
  }
  void operator()(const document::Field& field) { Here().push_back(ItemOf(field)); }
  void operator()(const document::FieldRow& row) {
    for (const document::Field& field : row.fields) (*this)(field);
  }
  void operator()(const document::Checkbox& checkbox) {
    Add(Type::kBoolean, checkbox.id, checkbox.label).ticked = checkbox.checked;
  }
  void operator()(const document::Table& table) {
    Item& group = Add(Type::kGroup, place_, table.caption);
    for (std::size_t i = 0; i < table.headers.size(); ++i) {
      Item& column = group.items.emplace_back();
      column.link_id = place_ + "." + std::to_string(i);
      column.type = Type::kString;
      column.text = CleanLine(table.headers[i]);
      column.read_only = true;
    }
    for (const std::vector<std::string>& row : table.rows) {
      std::vector<std::string>& answers = group.times.emplace_back();
      for (const std::string& cell : row) answers.push_back(CleanLine(cell));
    }
  }
  // Rows have fields with ids of their own, so each is a group of its own.
  void operator()(const document::FieldTable& table) {
    Item& group = Add(Type::kGroup, place_, table.caption);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
      Item& row = group.items.emplace_back();
      row.link_id = place_ + "." + std::to_string(i);
      row.type = Type::kGroup;
      row.text = std::to_string(i + 1);
      for (const document::Field& field : table.rows[i]) row.items.push_back(ItemOf(field));
    }
  }
  void operator()(const document::Drawing& drawing) {
    Add(Type::kDisplay, place_, drawing.alternative);
  }
  // A code is for a camera; a program has the answers here.
  void operator()(const document::MachineCode& /*left out*/) {}
  void operator()(const document::Signature& signature) {
    Item& group = Add(Type::kGroup, signature.id, signature.label);
    group.items.push_back(ItemOf({signature.id + ".place", signature.place_label, ""}));
    group.items.push_back(ItemOf({signature.id + ".date", signature.date_label, ""}));
    group.items.push_back(ItemOf({signature.id + ".name", signature.name_label, ""}));
  }
  void operator()(const document::PageBreak& /*left out*/) {}

  void At(std::size_t index) { place_ = "blocks." + std::to_string(index); }
  [[nodiscard]] std::vector<Item> Take() { return std::move(items_); }

 private:
  struct OpenGroup {
    int level;
    Item* group;  // stays where it is: nothing is added beside it while it is open
  };

  std::vector<Item>& Here() { return open_.empty() ? items_ : open_.back().group->items; }

  Item& Add(Type type, std::string link_id, const std::string& text) {
    Item& item = Here().emplace_back();
    item.link_id = std::move(link_id);
    item.type = type;
    item.text = CleanText(text);
    return item;
  }

  static Item ItemOf(const document::Field& field) {
    Item item;
    item.link_id = field.id;
    item.text = CleanLine(field.label);
    item.answer = CleanText(field.value);
    const bool long_text = field.lines > 1 || item.answer.find('\n') != std::string::npos;
    item.type = long_text ? Type::kText : Type::kString;
    return item;
  }

  std::vector<Item> items_;
  std::vector<OpenGroup> open_;
  std::string place_;  // of the block being looked at
};

// A group may not be empty, and a display may not be silent.
void Settle(std::vector<Item>& items) {
  for (Item& item : items) {
    Settle(item.items);
    if (item.type == Type::kGroup && item.items.empty()) item.type = Type::kDisplay;
  }
  const auto is_silent = [](const Item& item) {
    return item.type == Type::kDisplay && item.text.empty();
  };
  items.erase(std::remove_if(items.begin(), items.end(), is_silent), items.end());
}

std::string_view NameOf(Type type) {
  switch (type) {
    case Type::kGroup:
      return "group";
    case Type::kDisplay:
      return "display";
    case Type::kString:
      return "string";
    case Type::kText:
      return "text";
    case Type::kBoolean:
      return "boolean";
  }
  return "display";
}

bool IsAnswered(const Item& item) {
  return item.ticked || !item.answer.empty() || !item.times.empty() ||
         std::any_of(item.items.begin(), item.items.end(), IsAnswered);
}

// FHIR has no empty strings: what is empty is not there.
void AddText(std::string_view key, const std::string& text, JsonWriter& json) {
  if (!text.empty()) json.String(key, text);
}

void BeginAnswer(const Item& item, JsonWriter& json) {
  json.BeginObject();
  json.String("linkId", item.link_id);
  AddText("text", item.text, json);
}

void WriteAnswer(const std::string& answer, JsonWriter& json) {
  json.BeginArray("answer");
  json.BeginObject();
  json.String("valueString", answer);
  json.End();
  json.End();
}

void WriteTime(const Item& group, const std::vector<std::string>& answers, JsonWriter& json) {
  BeginAnswer(group, json);
  json.BeginArray("item");
  for (std::size_t i = 0; i < answers.size() && i < group.items.size(); ++i) {
    if (answers[i].empty()) continue;
    BeginAnswer(group.items[i], json);
    WriteAnswer(answers[i], json);
    json.End();
  }
  json.End();
  json.End();
}

bool IsEmpty(const std::vector<std::string>& answers) {
  return std::all_of(answers.begin(), answers.end(),
                     [](const std::string& answer) { return answer.empty(); });
}

}  // namespace

std::vector<Item> ItemsOf(const document::Document& document) {
  Collector collector;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    collector.At(i);
    std::visit(collector, document.blocks[i]);
  }
  std::vector<Item> items = collector.Take();
  Settle(items);
  return items;
}

void WriteQuestions(const std::vector<Item>& items, JsonWriter& json) {
  if (items.empty()) return;
  json.BeginArray("item");
  for (const Item& item : items) {
    json.BeginObject();
    json.String("linkId", item.link_id);
    AddText("text", item.text, json);
    json.String("type", NameOf(item.type));
    if (!item.times.empty()) json.Bool("repeats", true);
    if (item.read_only) json.Bool("readOnly", true);
    WriteQuestions(item.items, json);
    json.End();
  }
  json.End();
}

void WriteAnswers(const std::vector<Item>& items, JsonWriter& json) {
  if (std::none_of(items.begin(), items.end(), IsAnswered)) return;
  json.BeginArray("item");
  for (const Item& item : items) {
    if (!IsAnswered(item)) continue;
    for (const std::vector<std::string>& answers : item.times) {
      if (!IsEmpty(answers)) WriteTime(item, answers, json);
    }
    if (!item.times.empty()) continue;
    BeginAnswer(item, json);
    if (item.ticked) {
      json.BeginArray("answer");
      json.BeginObject();
      json.Bool("valueBoolean", true);
      json.End();
      json.End();
    }
    if (!item.answer.empty()) WriteAnswer(item.answer, json);
    WriteAnswers(item.items, json);
    json.End();
  }
  json.End();
}

}  // namespace samvei::fhir
