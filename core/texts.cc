#include "core/texts.h"

#include <cassert>
#include <set>

#include "core/json.h"
#include "core/languages.h"

namespace samvei {
namespace {

// Adds one file's keys; everything wrong with it goes to `errors`.
void AddFile(const EmbeddedFile& file, std::map<std::string, std::string, std::less<>>& texts,
             Errors& errors) {
  const Result<Json> parsed = ParseJson(file.path, file.bytes);
  if (!parsed.ok()) {
    for (const Error& error : parsed.errors()) AddFault(errors, error);
    return;
  }
  const std::string name(file.path);
  if (!parsed.value().Is(Json::Kind::kObject)) {
    AddFault(errors, {"wrong_type", name, "", "a text file is not an object",
                      "Write one object from keys to texts."});
    return;
  }
  for (const auto& [key, value] : parsed.value().members) {
    const std::string pointer = Pointer("", key);
    if (!value.Is(Json::Kind::kString) || value.text.empty()) {
      AddFault(errors, {"wrong_type", name, pointer, "the text is not a string with content",
                        "Write the text between quotation marks."});
    } else if (!texts.emplace(key, value.text).second) {
      AddFault(errors, {"duplicate_key", name, pointer, "the key stands in two text files",
                        "Keep one of them."});
    }
  }
}

std::string Ids() {
  std::string ids;
  for (const Language& language : Languages()) {
    ids += (ids.empty() ? "" : ", ") + std::string(language.id);
  }
  return ids;
}

std::set<std::string_view> Placeholders(std::string_view text) {
  std::set<std::string_view> names;
  for (std::size_t at = 0; (at = text.find('{', at)) != std::string_view::npos;) {
    const std::size_t close = text.find('}', at);
    if (close == std::string_view::npos) break;
    names.insert(text.substr(at + 1, close - at - 1));
    at = close;
  }
  return names;
}

}  // namespace

Result<Texts> Texts::Load(std::span<const EmbeddedFile> files, std::string_view language) {
  Texts result;
  result.language_ = std::string(language);
  const std::string prefix = "texts/" + result.language_ + ".";
  Errors errors;
  for (const EmbeddedFile& file : files) {
    if (file.path.substr(0, prefix.size()) == prefix) AddFile(file, result.texts_, errors);
  }
  if (errors.empty() && result.texts_.empty()) {
    errors.push_back({"unknown_language", prefix + "*", "",
                      "there are no texts in the language '" + result.language_ + "'",
                      "Choose a language that is shipped: " + Ids() + "."});
  }
  if (!errors.empty()) return errors;
  return result;
}

Result<Texts> Texts::Read(std::string_view file, std::string_view json, std::string_view language) {
  Texts result;
  result.language_ = std::string(language);
  Errors errors;
  AddFile({file, json}, result.texts_, errors);
  if (!errors.empty()) return errors;
  return result;
}

Errors Texts::Lacks(const Texts& whole, std::string_view file) const {
  Errors errors;
  for (const auto& [key, text] : whole.texts_) {
    const auto found = texts_.find(key);
    if (found == texts_.end()) {
      AddFault(errors, {"missing_text", std::string(file), Pointer("", key),
                        "the text is missing in the language '" + language_ + "'",
                        "Take the file that belongs to this program."});
    } else if (Placeholders(found->second) != Placeholders(text)) {
      AddFault(errors, {"other_placeholders", std::string(file), Pointer("", key),
                        "the text's {placeholders} are not those of '" + whole.language_ + "'",
                        "Take the file that belongs to this program."});
    }
  }
  return errors;
}

bool Texts::Has(std::string_view key) const { return texts_.find(key) != texts_.end(); }

const std::string& Texts::Get(std::string_view key) const {
  const auto found = texts_.find(key);
  if (found == texts_.end()) {
    assert(false && "missing text key");
    static const std::string kNone;
    return kNone;
  }
  return found->second;
}

std::string Texts::Format(std::string_view key, const std::vector<TextValue>& values) const {
  const std::string& pattern = Get(key);
  std::string out;
  std::size_t at = 0;
  while (at < pattern.size()) {
    const std::size_t open = pattern.find('{', at);
    if (open == std::string::npos) break;
    const std::size_t close = pattern.find('}', open);
    if (close == std::string::npos) break;
    out.append(pattern, at, open - at);
    const std::string_view name = std::string_view(pattern).substr(open + 1, close - open - 1);
    bool filled = false;
    for (const auto& [key_name, text] : values) {
      if (key_name != name) continue;
      out.append(text);
      filled = true;
      break;
    }
    assert(filled && "text placeholder without a value");
    if (!filled) out.append(pattern, open, close - open + 1);
    at = close + 1;
  }
  out.append(pattern, at, std::string::npos);
  return out;
}

std::string Texts::Listed(const std::vector<std::string>& parts) const {
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : Get("join.comma")) + part;
  return out;
}

std::string Texts::Join(const std::vector<std::string>& parts) const {
  std::string out;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) out += Get(i + 1 == parts.size() ? "join.last" : "join.comma");
    out += parts[i];
  }
  return out;
}

}  // namespace samvei
