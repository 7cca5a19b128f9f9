#include "core/change_words.h"

namespace samvei {
namespace {

std::string Values(const Texts& texts, const Change& change, std::size_t most) {
  std::string words;
  for (std::size_t i = 0; i < change.values.size(); ++i) {
    const bool last = i + 1 == change.values.size();
    if (i > 0) words += texts.Get(last || i == most ? "join.or" : "join.comma");
    if (i == most && !last) return words + texts.Get("changes.others");
    // Names of services have commas of their own.
    const std::string& value = change.values[i];
    const std::string name = ValueWords(texts, change.fact, value);
    words +=
        texts.Has("service." + value) ? texts.Format("changes.service", {{"name", name}}) : name;
  }
  return words;
}

std::string Words(const Texts& texts, const Change& change, bool services, std::size_t most) {
  const char* key = !services ? "changes.choice" : change.fewer ? "changes.fewer" : "changes.more";
  return texts.Format(
      key, {{"fact", texts.Get("fact." + change.fact)}, {"values", Values(texts, change, most)}});
}

}  // namespace

std::string ValueWords(const Texts& texts, const std::string& fact, const std::string& value) {
  for (const std::string& key : {"service." + value, "fact." + fact + "." + value}) {
    if (texts.Has(key)) return texts.Get(key);
  }
  return value;  // a number
}

std::string ToWords(const Texts& texts, const ChangeSet& set, std::size_t most_values) {
  std::string changes;
  for (const Change& change : set.changes) {
    if (!changes.empty()) changes += texts.Get("changes.and");
    const bool services = texts.Has("service." + change.values.front());
    changes += Words(texts, change, services, most_values);
  }
  const std::string verdict = texts.Get("verdict." + std::string(Id(set.verdict)) + ".short");
  return texts.Format("changes.sentence", {{"changes", changes}, {"verdict", verdict}});
}

}  // namespace samvei
