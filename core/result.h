#ifndef SAMVEI_CORE_RESULT_H_
#define SAMVEI_CORE_RESULT_H_

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace samvei {

// One fault in data that came from outside: a rule set, a profile, texts, a case file, a message.
// Shown to people as one line: file, pointer, what, how to mend.
struct Error {
  std::string code;  // stable, lower_snake: "duplicate_key", "unknown_value"
  std::string file;  // as the caller named it
  // JSON pointer ("/answers/alder"), or "line 3, column 7" where there is no JSON yet.
  std::string pointer;
  std::string message;  // what is wrong
  std::string mend;     // how to mend it
};

using Errors = std::vector<Error>;

// More are of no use to anybody; of a hostile file they would fill the memory.
inline constexpr std::size_t kMaxFaults = 100;
// Adds a fault. Where there are kMaxFaults already, one that says so takes the place of all
// further.
void AddFault(Errors& errors, Error error);

// The text, or of a longer one as many whole characters as fit in `most` bytes, and then "…".
std::string Shortened(std::string_view text, std::size_t most);

// "cases/a.json#/answers/alder: 'x' is not a whole number. Write a number from 0 to 120."
// One line whatever the data held: what would break it, command a terminal or turn the order of
// the text is written as "\x0a", and no part is longer than some lines of a screen.
std::string ToLine(const Error& error);

// A value, or everything that was wrong with the data it should have been made from (never empty).
// Reading the wrong side is a bug of ours and asserts.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}        // NOLINT(google-explicit-constructor)
  Result(Errors errors) : state_(std::move(errors)) {  // NOLINT(google-explicit-constructor)
    assert(!std::get<Errors>(state_).empty());
  }
  Result(Error error) : state_(Errors{std::move(error)}) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool ok() const { return std::holds_alternative<T>(state_); }
  [[nodiscard]] const T& value() const {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  [[nodiscard]] T& value() {
    assert(ok());
    return *std::get_if<T>(&state_);
  }
  [[nodiscard]] const Errors& errors() const {
    assert(!ok());
    return *std::get_if<Errors>(&state_);
  }

 private:
  std::variant<T, Errors> state_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_RESULT_H_
