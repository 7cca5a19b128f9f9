#include <nlohmann/json.hpp>
#include <unordered_set>

#include "core/json.h"

namespace samvei {
namespace {

// Builds a Json from the library's events, so that every fault has a place. It is the only code
// that knows the library; nothing in it throws, because the parser is told not to.
class Builder : public nlohmann::json_sax<nlohmann::json> {
 public:
  Builder(std::string_view file, std::string_view text) : file_(file), text_(text) {}

  bool null() override { return Add(Json{}); }

  bool boolean(bool value) override {
    Json json;
    json.kind = Json::Kind::kBool;
    json.boolean = value;
    return Add(std::move(json));
  }

  bool number_integer(number_integer_t value) override {
    return Number(static_cast<double>(value), std::to_string(value));
  }

  bool number_unsigned(number_unsigned_t value) override {
    return Number(static_cast<double>(value), std::to_string(value));
  }

  bool number_float(number_float_t value, const string_t& text) override {
    return Number(value, text);
  }

  bool string(string_t& value) override {
    Json json;
    json.kind = Json::Kind::kString;
    json.text = value;
    return Add(std::move(json));
  }

  bool binary(binary_t& /*value*/) override { return true; }  // JSON text has none

  bool start_object(std::size_t /*size*/) override { return Open(Json::Kind::kObject); }
  bool end_object() override { return Close(); }
  bool start_array(std::size_t /*size*/) override { return Open(Json::Kind::kArray); }
  bool end_array() override { return Close(); }

  bool key(string_t& name) override {
    if (name.size() > kMaxJsonKeyBytes) {
      AddFault(errors_, {"key_too_long", file_, Where(),
                         "a key has more than " + std::to_string(kMaxJsonKeyBytes) + " bytes",
                         "Shorten it."});
      return false;
    }
    if (!open_.back().keys.insert(name).second) {
      AddFault(errors_,
               {"duplicate_key", file_, Pointer(Where(), name),
                "the key '" + name + "' stands twice in this object", "Keep one of them."});
    }
    open_.back().key = name;
    return true;
  }

  bool parse_error(std::size_t position, const std::string& token,
                   const nlohmann::detail::exception& cause) override {
    if (cause.id == kNumberOverflow) {
      return Syntax(position, "the number " + Shortened(token, kMostOfNumber) + " is too large");
    }
    if (token.empty() || position > text_.size()) {
      return Syntax(position, "the text ends in the middle of a value");
    }
    if (std::string_view(cause.what()).find("UTF-8") != std::string_view::npos) {
      return Syntax(position, "a text is not valid UTF-8");
    }
    const char last = position == 0 ? ' ' : text_[position - 1];
    if (last <= ' ' || last > '~') return Syntax(position, "this character is not allowed here");
    return Syntax(position, std::string("'") + last + "' is not expected here");
  }

  // The document, if it was read to its end.
  std::optional<Json> Finish(Errors& errors) && {
    for (Error& error : errors_) AddFault(errors, std::move(error));
    if (!complete_) return std::nullopt;
    return std::move(root_);
  }

 private:
  struct Level {
    Json value;
    std::string key;                       // of the member being read
    std::unordered_set<std::string> keys;  // of all members so far
  };

  static constexpr int kNumberOverflow = 406;  // the library's id for it
  static constexpr std::size_t kMostOfNumber = 40;

  bool Number(double value, std::string text) {
    Json json;
    json.kind = Json::Kind::kNumber;
    json.number = value;
    json.text = std::move(text);
    return Add(std::move(json));
  }

  bool Add(Json value) {
    if (open_.empty()) {
      root_ = std::move(value);
      complete_ = true;
      return true;
    }
    Level& parent = open_.back();
    if (parent.value.Is(Json::Kind::kArray)) {
      parent.value.items.push_back(std::move(value));
    } else {
      parent.value.members.emplace_back(parent.key, std::move(value));
    }
    return true;
  }

  bool Open(Json::Kind kind) {
    if (open_.size() == static_cast<std::size_t>(kMaxJsonDepth)) {
      AddFault(errors_, {"too_deep", file_, Where(),
                         "more than " + std::to_string(kMaxJsonDepth) + " levels of nesting",
                         "Make the file flatter."});
      return false;
    }
    Level level;
    level.value.kind = kind;
    open_.push_back(std::move(level));
    return true;
  }

  bool Close() {
    Json value = std::move(open_.back().value);
    open_.pop_back();
    return Add(std::move(value));
  }

  // The pointer of the value that is being read.
  [[nodiscard]] std::string Where() const {
    std::string pointer;
    for (std::size_t i = 0; i + 1 < open_.size(); ++i) {
      const Level& level = open_[i];
      pointer = level.value.Is(Json::Kind::kArray) ? Pointer(pointer, level.value.items.size())
                                                   : Pointer(pointer, level.key);
    }
    return pointer;
  }

  bool Syntax(std::size_t position, std::string message) {
    std::size_t line = 1;
    std::size_t column = 1;
    for (std::size_t i = 0; i + 1 < position && i < text_.size(); ++i) {
      if (text_[i] == '\n') {
        ++line;
        column = 1;
      } else {
        ++column;
      }
    }
    complete_ = false;
    AddFault(errors_, {"syntax", file_,
                       "line " + std::to_string(line) + ", column " + std::to_string(column),
                       std::move(message), "Write valid JSON here."});
    return false;
  }

  std::string file_;
  std::string_view text_;
  std::vector<Level> open_;
  Json root_;
  bool complete_ = false;
  Errors errors_;
};

}  // namespace

std::optional<Json> ParseJson(std::string_view file, std::string_view text, Errors& errors) {
  if (text.size() > kMaxJsonBytes) {
    errors.push_back({"too_large", std::string(file), "",
                      "the file is larger than " + std::to_string(kMaxJsonBytes >> 20U) + " MiB",
                      "Make it smaller."});
    return std::nullopt;
  }
  Builder builder(file, text);
  nlohmann::json::sax_parse(text, &builder);
  return std::move(builder).Finish(errors);
}

Result<Json> ParseJson(std::string_view file, std::string_view text) {
  Errors errors;
  std::optional<Json> json = ParseJson(file, text, errors);
  if (!errors.empty()) return errors;
  return std::move(*json);
}

}  // namespace samvei
