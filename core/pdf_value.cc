#include "core/pdf_value.h"

namespace samvei::pdf {
namespace {

bool IsDelimiter(char c) {
  return std::string_view("()<>[]{}/%").find(c) != std::string_view::npos;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int HexDigit(char c) {
  if (IsDigit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

Value::Value() = default;

const Value* Value::Find(std::string_view name) const {
  for (const auto& [key, value] : members) {
    if (key == name) return &value;
  }
  return nullptr;
}

bool Value::IsName(std::string_view name) const { return kind == Kind::kName && text == name; }

bool IsSpace(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

void ValueReader::SkipSpace() {
  while (at_ < bytes_.size()) {
    if (bytes_[at_] == '%') {
      while (at_ < bytes_.size() && bytes_[at_] != '\n' && bytes_[at_] != '\r') ++at_;
    } else if (IsSpace(bytes_[at_])) {
      ++at_;
    } else {
      return;
    }
  }
}

std::optional<Value> ValueReader::Read(int depth) {
  SkipSpace();
  if (at_ >= bytes_.size() || depth > kDeepest) return std::nullopt;
  const char c = Peek();
  if (c == '<') return Peek(1) == '<' ? ReadDictionary(depth) : ReadHexString();
  if (c == '[') return ReadList(depth);
  if (c == '(') return ReadString();
  if (c == '/') return ReadName();
  if (IsDigit(c) || c == '-' || c == '+' || c == '.') return ReadNumberOrReference();
  Value word;
  while (at_ < bytes_.size() && !IsSpace(Peek()) && !IsDelimiter(Peek()))
    word.text += bytes_[at_++];
  if (word.text.empty()) return std::nullopt;  // a bracket that closes nothing
  return word;
}

std::optional<Value> ValueReader::ReadDictionary(int depth) {
  Value dictionary;
  dictionary.kind = Value::Kind::kDictionary;
  at_ += 2;
  for (;;) {
    SkipSpace();
    if (Peek() == '>' && Peek(1) == '>') {
      at_ += 2;
      return dictionary;
    }
    if (Peek() != '/') return std::nullopt;
    std::string name = ReadName().text;
    std::optional<Value> value = Read(depth + 1);
    if (!value) return std::nullopt;
    dictionary.members.emplace_back(std::move(name), std::move(*value));
  }
}

std::optional<Value> ValueReader::ReadList(int depth) {
  Value list;
  list.kind = Value::Kind::kList;
  ++at_;
  for (;;) {
    SkipSpace();
    if (Peek() == ']') {
      ++at_;
      return list;
    }
    std::optional<Value> item = Read(depth + 1);
    if (!item) return std::nullopt;
    list.items.push_back(std::move(*item));
  }
}

Value ValueReader::ReadName() {
  Value name;
  name.kind = Value::Kind::kName;
  ++at_;
  while (at_ < bytes_.size() && !IsSpace(Peek()) && !IsDelimiter(Peek())) {
    const int high = Peek() == '#' ? HexDigit(Peek(1)) : -1;
    const int low = high < 0 ? -1 : HexDigit(Peek(2));
    name.text += low < 0 ? Peek() : static_cast<char>(high * 16 + low);
    at_ += low < 0 ? 1 : 3;
  }
  return name;
}

std::optional<Value> ValueReader::ReadHexString() {
  Value string;
  string.kind = Value::Kind::kString;
  int high = -1;
  for (++at_; at_ < bytes_.size(); ++at_) {
    if (Peek() == '>') {
      if (high >= 0) string.text += static_cast<char>(high * 16);
      ++at_;
      return string;
    }
    const int digit = HexDigit(Peek());
    if (digit < 0) {
      if (!IsSpace(Peek())) return std::nullopt;
    } else if (high < 0) {
      high = digit;
    } else {
      string.text += static_cast<char>(high * 16 + digit);
      high = -1;
    }
  }
  return std::nullopt;
}

std::optional<Value> ValueReader::ReadString() {
  Value string;
  string.kind = Value::Kind::kString;
  int open = 0;
  while (at_ < bytes_.size()) {
    const char c = bytes_[at_++];
    if (c == '(' && open++ == 0) continue;
    if (c == ')' && --open == 0) return string;
    if (c != '\\') {
      string.text += c;
      continue;
    }
    const char escaped = Peek();
    ++at_;
    constexpr std::string_view kLetters = "nrtbf";
    constexpr std::string_view kMeanings = "\n\r\t\b\f";
    const std::size_t letter = kLetters.find(escaped);
    if (escaped >= '0' && escaped <= '7') {
      int code = escaped - '0';
      for (int i = 0; i < 2 && Peek() >= '0' && Peek() <= '7'; ++i)
        code = code * 8 + (bytes_[at_++] - '0');
      string.text += static_cast<char>(code & 0xFF);
    } else if (letter != std::string_view::npos) {
      string.text += kMeanings[letter];
    } else if (escaped == '\r') {
      if (Peek() == '\n') ++at_;  // the line goes on
    } else if (escaped != '\n') {
      string.text += escaped;
    }
  }
  return std::nullopt;
}

std::optional<long> ValueReader::Digits(std::size_t& at) const {
  constexpr std::size_t kMost = 9;
  const std::size_t start = at;
  long number = 0;
  while (at < bytes_.size() && IsDigit(bytes_[at])) {
    if (at - start == kMost) return std::nullopt;
    number = number * 10 + (bytes_[at++] - '0');
  }
  if (at == start) return std::nullopt;
  return number;
}

std::optional<Value> ValueReader::ReadNumberOrReference() {
  Value value;
  value.kind = Value::Kind::kNumber;
  std::size_t after = at_;
  const std::optional<long> whole = Digits(after);
  if (whole) {
    value.number = *whole;
    // "12 0 R"
    std::size_t next = after;
    while (next < bytes_.size() && IsSpace(bytes_[next])) ++next;
    const bool spaced = next > after;
    if (spaced && Digits(next)) {
      const std::size_t second = next;
      while (next < bytes_.size() && IsSpace(bytes_[next])) ++next;
      if (next > second && next < bytes_.size() && bytes_[next] == 'R') {
        value.kind = Value::Kind::kReference;
        at_ = next + 1;
        return value;
      }
    }
  }
  // Decimals, signs and overlong numbers are read past; nothing here needs them.
  ++at_;
  while (at_ < bytes_.size() && !IsSpace(Peek()) && !IsDelimiter(Peek())) ++at_;
  return value;
}

}  // namespace samvei::pdf
