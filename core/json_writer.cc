#include "core/json_writer.h"

#include <cassert>

#include "core/json.h"

namespace samvei {

void JsonWriter::Line() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_.empty()) return;
  if (!empty_) json_ += ',';
  json_ += '\n';
  json_.append(2 * open_.size(), ' ');
}

void JsonWriter::Key(std::string_view key) {
  Line();
  AppendJsonString(json_, key);
  json_ += ": ";
  after_key_ = true;
}

void JsonWriter::Begin(char bracket) {
  Line();
  json_ += bracket;
  open_ += bracket == '{' ? '}' : ']';
  empty_ = true;
}

void JsonWriter::BeginObject(std::string_view key) {
  Key(key);
  Begin('{');
}

void JsonWriter::BeginArray(std::string_view key) {
  Key(key);
  Begin('[');
}

void JsonWriter::String(std::string_view text) {
  Line();
  AppendJsonString(json_, text);
  empty_ = false;
}

void JsonWriter::String(std::string_view key, std::string_view text) {
  Key(key);
  String(text);
}

void JsonWriter::Bool(std::string_view key, bool value) {
  Key(key);
  Line();
  json_ += value ? "true" : "false";
  empty_ = false;
}

void JsonWriter::Int(std::string_view key, int value) {
  Key(key);
  Line();
  json_ += std::to_string(value);
  empty_ = false;
}

void JsonWriter::Strings(std::string_view key, const std::vector<std::string>& texts) {
  BeginArray(key);
  for (const std::string& text : texts) String(text);
  End();
}

void JsonWriter::End() {
  assert(!open_.empty() && !after_key_);
  const char bracket = open_.back();
  open_.pop_back();
  if (!empty_) {
    json_ += '\n';
    json_.append(2 * open_.size(), ' ');
  }
  json_ += bracket;
  empty_ = false;
}

}  // namespace samvei
