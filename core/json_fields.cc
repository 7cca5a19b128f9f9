#include "core/json_fields.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace samvei {
namespace {

constexpr std::size_t kMostOfValue = 80;   // bytes of a value that a message repeats
constexpr std::size_t kMostOfValues = 50;  // of a list; the longest of our own has fewer

// The texts of a list in which nothing is wrong.
std::optional<std::vector<std::string>> PlainTexts(const Json& json) {
  if (!json.Is(Json::Kind::kArray)) return std::nullopt;
  std::vector<std::string> texts;
  texts.reserve(json.items.size());
  for (const Json& item : json.items) {
    const bool plain = item.Is(Json::Kind::kString) && !item.text.empty() &&
                       std::find(texts.begin(), texts.end(), item.text) == texts.end();
    if (!plain) return std::nullopt;
    texts.push_back(item.text);
  }
  return texts;
}

}  // namespace

std::string Quoted(std::string_view text) { return "'" + Shortened(text, kMostOfValue) + "'"; }

std::string OneOf(std::span<const std::string> values) {
  std::string list;
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i == kMostOfValues) return list + " or others";
    if (i > 0) list += i + 1 == values.size() ? " or " : ", ";
    list += Quoted(values[i]);
  }
  return list;
}

std::string Describe(const Json& json) {
  switch (json.kind) {
    case Json::Kind::kNull:
      return "null";
    case Json::Kind::kBool:
      return json.boolean ? "true" : "false";
    case Json::Kind::kNumber:
      return Shortened(json.text, kMostOfValue);
    case Json::Kind::kString:
      return Quoted(json.text);
    case Json::Kind::kArray:
      return "a list";
    case Json::Kind::kObject:
      return "an object";
  }
  return "";
}

std::optional<std::string> ReadText(const Json& json, std::string_view pointer, Faults& faults) {
  if (json.Is(Json::Kind::kString)) return json.text;
  faults.Add("wrong_type", pointer, Describe(json) + " is not a text",
             "Write a text between quotation marks.");
  return std::nullopt;
}

std::optional<std::string> ReadContent(const Json& json, std::string_view pointer, Faults& faults) {
  std::optional<std::string> text = ReadText(json, pointer, faults);
  if (!text || !text->empty()) return text;
  faults.Add("empty_text", pointer, "the text is empty",
             "Write something between the quotation marks.");
  return std::nullopt;
}

std::optional<int> ReadWhole(const Json& json, std::string_view pointer, Faults& faults, int min,
                             int max) {
  const std::string mend =
      "Write a whole number from " + std::to_string(min) + " to " + std::to_string(max) + ".";
  if (!json.Is(Json::Kind::kNumber) || json.number != std::floor(json.number)) {
    faults.Add("wrong_type", pointer, Describe(json) + " is not a whole number", mend);
    return std::nullopt;
  }
  if (json.number < min || json.number > max) {
    faults.Add("out_of_range", pointer, Describe(json) + " is out of range", mend);
    return std::nullopt;
  }
  return static_cast<int>(json.number);
}

std::optional<std::vector<std::string>> ReadTexts(const Json& json, std::string_view pointer,
                                                  Faults& faults) {
  if (!json.Is(Json::Kind::kArray)) {
    faults.Add("wrong_type", pointer, Describe(json) + " is not a list", "Write a list of texts.");
    return std::nullopt;
  }
  std::vector<std::string> texts;
  texts.reserve(json.items.size());
  std::set<std::string_view> known;  // of the texts of `json`, which outlives it
  for (std::size_t i = 0; i < json.items.size(); ++i) {
    const Json& item = json.items[i];
    if (!item.Is(Json::Kind::kString)) {
      ReadText(item, Pointer(pointer, i), faults);
    } else if (!known.insert(item.text).second) {
      faults.Add("duplicate_value", Pointer(pointer, i),
                 Quoted(item.text) + " stands twice in this list", "Keep one of them.");
    } else {
      texts.push_back(item.text);
    }
  }
  return texts;
}

Fields::Fields(const Json& json, std::string pointer, Faults& faults)
    : json_(json.Is(Json::Kind::kObject) ? &json : nullptr),
      pointer_(std::move(pointer)),
      faults_(&faults) {
  if (json_ == nullptr) {
    faults.Add("wrong_type", pointer_, Describe(json) + " is not an object",
               "Write an object in braces.");
    return;
  }
  found_.resize(json.members.size());
}

Fields::~Fields() {
  if (json_ == nullptr) return;
  std::vector<std::string> asked;  // put together only where something is wrong
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (found_[i]) continue;
    if (asked.empty()) asked = Asked();
    const std::string& key = json_->members[i].first;
    if (std::find(asked.begin(), asked.end(), key) != asked.end()) continue;  // it stands twice
    faults_->Add("unknown_key", Pointer(pointer_, key), "there is no key " + Quoted(key) + " here",
                 "Remove it, or write " + OneOf(asked) + ".");
  }
}

std::vector<std::string> Fields::Asked() const {
  std::vector<std::string> keys = not_here_;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (found_[i]) keys.push_back(json_->members[i].first);
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

const Json* Fields::Optional(std::string_view key) {
  if (json_ == nullptr) return nullptr;
  for (std::size_t i = 0; i < found_.size(); ++i) {
    if (json_->members[i].first != key) continue;
    found_[i] = true;
    return &json_->members[i].second;
  }
  not_here_.emplace_back(key);
  return nullptr;
}

const Json* Fields::Required(std::string_view key) {
  const Json* member = Optional(key);
  if (member == nullptr && json_ != nullptr) {
    faults_->Add("missing_key", At(key), "the key " + Quoted(key) + " is missing", "Add it.");
  }
  return member;
}

// The place is worth making only where something is wrong.
std::string Fields::Text(std::string_view key) {
  const Json* member = Required(key);
  if (member == nullptr) return "";
  if (member->Is(Json::Kind::kString) && !member->text.empty()) return member->text;
  return ReadContent(*member, At(key), *faults_).value_or("");
}

std::string Fields::OptionalText(std::string_view key) {
  const Json* member = Optional(key);
  if (member == nullptr) return "";
  if (member->Is(Json::Kind::kString)) return member->text;
  return ReadText(*member, At(key), *faults_).value_or("");
}

std::vector<std::string> Fields::OptionalTexts(std::string_view key) {
  const Json* member = Optional(key);
  if (member == nullptr) return {};
  if (std::optional<std::vector<std::string>> texts = PlainTexts(*member)) return *texts;
  return ReadTexts(*member, At(key), *faults_).value_or(std::vector<std::string>());
}

}  // namespace samvei
