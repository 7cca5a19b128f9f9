#ifndef SAMVEI_CORE_TEXTS_H_
#define SAMVEI_CORE_TEXTS_H_

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/embedded.h"
#include "core/result.h"

namespace samvei {

// A value to put into a text: "{name}" becomes `value`.
using TextValue = std::pair<std::string_view, std::string_view>;

// All words of one language, by key. Keys are dotted lower_snake and never change.
class Texts {
 public:
  // Reads every file named "texts/<language>.<part>.json": flat objects of strings. A key that
  // stands twice is an error, and so is a language without a file.
  static Result<Texts> Load(std::span<const EmbeddedFile> files, std::string_view language);

  // Reads one file that holds all of a language; `file` is its name in messages.
  static Result<Texts> Read(std::string_view file, std::string_view json,
                            std::string_view language);

  // What keeps these texts from standing in for `whole`: keys that are missing, and texts whose
  // {placeholders} are others.
  [[nodiscard]] Errors Lacks(const Texts& whole, std::string_view file) const;

  [[nodiscard]] const std::string& language() const { return language_; }
  [[nodiscard]] bool Has(std::string_view key) const;

  // The text. A missing key is a bug that the text check finds at build time; it asserts here.
  [[nodiscard]] const std::string& Get(std::string_view key) const;

  // The text with every {placeholder} filled. A placeholder without a value asserts.
  [[nodiscard]] std::string Format(std::string_view key,
                                   const std::vector<TextValue>& values) const;

  // "a, b, c".
  [[nodiscard]] std::string Listed(const std::vector<std::string>& parts) const;

  // "a, b og c", with the language's own words.
  [[nodiscard]] std::string Join(const std::vector<std::string>& parts) const;

 private:
  std::string language_;
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_TEXTS_H_
