// Text files of one language, apart by a zero byte: refused with faults, or every text is there as
// it was written, and is filled as it says.
#include <algorithm>
#include <string>
#include <vector>

#include "core/json.h"
#include "core/texts.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

struct NamedFile {
  std::string name;
  std::string_view bytes;
};

// At most ten files: their names have one digit.
std::vector<NamedFile> Split(std::string_view input) {
  std::vector<NamedFile> files;
  while (files.size() < 10) {
    const std::size_t end = std::min(input.find('\0'), input.size());
    files.push_back({"texts/nb." + std::to_string(files.size()) + ".json", input.substr(0, end)});
    if (end == input.size()) break;
    input.remove_prefix(end + 1);
  }
  return files;
}

// The text with every {placeholder} filled, by reading it once from the left.
std::string Filled(std::string_view text, std::string_view value,
                   std::vector<std::string>& placeholders) {
  std::string filled;
  while (true) {
    const std::size_t open = text.find('{');
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return filled + std::string(text);
    filled += std::string(text.substr(0, open)) + std::string(value);
    placeholders.emplace_back(text.substr(open + 1, close - open - 1));
    text.remove_prefix(close + 1);
  }
}

void CheckText(const Texts& texts, const std::string& key, const std::string& written) {
  constexpr std::string_view kValue = "{value}";  // is put in as it is
  Require(texts.Has(key), "every key of the files is there");
  Require(!texts.Get(key).empty(), "no text is empty");
  Require(texts.Get(key) == written, "a text is as it was written");
  CheckUtf8(texts.Get(key));
  std::vector<std::string> placeholders;
  const std::string expected = Filled(written, kValue, placeholders);
  std::vector<TextValue> values;
  values.reserve(placeholders.size());
  for (const std::string& placeholder : placeholders) values.emplace_back(placeholder, kValue);
  Require(texts.Format(key, values) == expected, "every placeholder is filled once");
}

void Check(std::string_view input) {
  const std::vector<NamedFile> named = Split(input);
  std::vector<EmbeddedFile> files;
  files.reserve(named.size());
  for (const NamedFile& file : named) files.push_back({file.name, file.bytes});
  const Result<Texts> texts = Texts::Load(files, "nb");
  if (!texts.ok()) {
    Errors errors = texts.errors();
    for (Error& error : errors) {
      Require(error.file.substr(0, 9) == "texts/nb.", "a fault names a file of the language");
      error.file = "texts/nb";
    }
    return CheckErrors(errors, "texts/nb");
  }
  for (const EmbeddedFile& file : files) {
    const Result<Json> json = ParseJson(file.path, file.bytes);
    Require(json.ok(), "texts that were loaded are valid JSON");
    for (const auto& [key, value] : json.value().members) CheckText(texts.value(), key, value.text);
  }
  Require(!Texts::Load(files, "nn").ok(), "a language without a file is none");
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  samvei::fuzz::Check(samvei::fuzz::AsText(data, size));
  return 0;
}
