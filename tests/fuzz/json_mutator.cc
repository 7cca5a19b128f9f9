// Changes JSON as JSON: libFuzzer changes bytes, and most of what it makes of a file is refused by
// the reader of JSON already. Half of the inputs still come from it.
#include <algorithm>
#include <iterator>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/json.h"
#include "tests/core/test_files.h"
#include "tests/fuzz/properties.h"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

namespace samvei::fuzz {
namespace {

Json Text(std::string text) {
  Json json;
  json.kind = Json::Kind::kString;
  json.text = std::move(text);
  return json;
}

// A value that readers easily forget.
Json Odd(std::size_t which) {
  constexpr const char* kTexts[] = {
      "null", "true",  "false", "[]",    "{}",  "\"\"",       "0",      "-0.0",
      "-1",   "1e308", "1e-9",  "1e400", "0.5", "2147483648", "[\"\"]", "18446744073709551616"};
  Json json;
  json.kind = Json::Kind::kNumber;
  json.text = kTexts[which % std::size(kTexts)];
  return json;
}

class Mutator {
 public:
  explicit Mutator(unsigned seed) : random_(seed) {}

  void Change(Json& root) {
    for (std::size_t times = 1 + Below(3); times > 0; --times) ChangeOnce(root);
  }

 private:
  std::size_t Below(std::size_t end) { return random_() % end; }

  void Collect(Json& json) {
    values_.push_back(&json);
    if (!json.items.empty() || !json.members.empty()) full_.push_back(&json);
    for (Json& item : json.items) Collect(item);
    for (auto& [key, value] : json.members) {
      words_.insert(key);
      Collect(value);
    }
    if (json.Is(Json::Kind::kString)) words_.insert(json.text);
  }

  // One of the words of the file, keys too; a name that stands often is no more likely.
  std::string Word() {
    if (words_.empty()) return "";
    return *std::next(words_.begin(), static_cast<std::ptrdiff_t>(Below(words_.size())));
  }

  void ChangeOnce(Json& root) {
    values_.clear();
    full_.clear();
    words_.clear();
    Collect(root);
    Json& value = *values_[Below(values_.size())];
    switch (Below(6)) {
      case 0: {
        Json copy = *values_[Below(values_.size())];
        value = std::move(copy);
        return;
      }
      case 1:
        value = Odd(Below(64));
        return;
      case 2:
        value = Text(Word());
        return;
      case 3:
        Wrap(value);
        return;
      default:
        if (!full_.empty()) ChangeParts(*full_[Below(full_.size())]);
    }
  }

  void Wrap(Json& value) {
    Json outer;
    if (Below(2) == 0) {
      outer.kind = Json::Kind::kArray;
      outer.items.push_back(std::move(value));
    } else {
      outer.kind = Json::Kind::kObject;
      outer.members.emplace_back(Word(), std::move(value));
    }
    value = std::move(outer);
  }

  void ChangeParts(Json& value) {
    if (value.items.empty()) {
      ChangeMembers(value.members);
    } else {
      ChangeItems(value.items);
    }
  }

  // Takes one away, or adds one like another somewhere.
  void ChangeItems(std::vector<Json>& items) {
    const std::size_t at = Below(items.size());
    if (Below(2) == 0) {
      items.erase(items.begin() + static_cast<std::ptrdiff_t>(at));
      return;
    }
    Json copy = items[at];
    const auto to = static_cast<std::ptrdiff_t>(Below(items.size() + 1));
    items.insert(items.begin() + to, std::move(copy));
  }

  void ChangeMembers(std::vector<std::pair<std::string, Json>>& members) {
    const std::size_t at = Below(members.size());
    switch (Below(3)) {
      case 0:
        members.erase(members.begin() + static_cast<std::ptrdiff_t>(at));
        return;
      case 1:
        members[at].first = Word();
        return;
      default:
        members.emplace_back(Below(2) == 0 ? Word() : Word() + "2", Json(members[at].second));
    }
  }

  std::minstd_rand random_;
  std::vector<Json*> values_;
  std::vector<Json*> full_;  // those with something inside
  std::set<std::string> words_;
};

}  // namespace
}  // namespace samvei::fuzz

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned int seed) {
  using samvei::fuzz::AsText;
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  auto json = samvei::ParseJson("", AsText(data, size));
  if (!json.ok()) return LLVMFuzzerMutate(data, size, max_size);
  samvei::fuzz::Mutator(seed).Change(json.value());
  const std::string text = samvei::test::ToText(json.value());
  if (text.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::copy(text.begin(), text.end(), data);
  return text.size();
}
