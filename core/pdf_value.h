#ifndef SAMVEI_CORE_PDF_VALUE_H_
#define SAMVEI_CORE_PDF_VALUE_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace samvei::pdf {

// A value of a PDF file as read: what stands in an object, a dictionary or a list.
struct Value {
  enum class Kind : unsigned char {
    kWord,
    kNumber,
    kName,
    kString,
    kReference,
    kList,
    kDictionary
  };

  Value();
  [[nodiscard]] const Value* Find(std::string_view name) const;  // of a dictionary; or null
  [[nodiscard]] bool IsName(std::string_view name) const;

  Kind kind = Kind::kWord;
  std::string text;  // kName, kString: what it means, without marks; kWord: "true", "null", …
  long number = 0;   // kNumber, without decimals; kReference: the object
  std::vector<Value> items;
  std::vector<std::pair<std::string, Value>> members;
};

// Reads one value after the other from bytes that may be anything.
class ValueReader {
 public:
  ValueReader(std::string_view bytes, std::size_t at) : bytes_(bytes), at_(at) {}

  // The next value; nothing where there is none, where it is not finished, or where lists and
  // dictionaries stand in each other deeper than kDeepest.
  std::optional<Value> Read() { return Read(0); }
  void SkipSpace();  // and comments
  [[nodiscard]] std::size_t at() const { return at_; }

  static constexpr int kDeepest = 40;

 private:
  std::optional<Value> Read(int depth);
  std::optional<Value> ReadDictionary(int depth);
  std::optional<Value> ReadList(int depth);
  std::optional<Value> ReadString();
  std::optional<Value> ReadHexString();
  Value ReadName();
  std::optional<Value> ReadNumberOrReference();
  [[nodiscard]] char Peek(std::size_t ahead = 0) const {
    return at_ + ahead < bytes_.size() ? bytes_[at_ + ahead] : '\0';
  }
  // Digits from `at` on, at most nine; moves `at` behind them.
  std::optional<long> Digits(std::size_t& at) const;

  std::string_view bytes_;
  std::size_t at_;
};

// Whether the character stands between values.
bool IsSpace(char c);

}  // namespace samvei::pdf

#endif  // SAMVEI_CORE_PDF_VALUE_H_
