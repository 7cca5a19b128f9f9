#include "core/change_words.h"

#include <algorithm>

namespace samvei {
namespace {

// Names have commas of their own, so each stands between marks.
std::string Values(const Texts& texts, const Change& change, std::size_t most) {
  std::string words;
  for (std::size_t i = 0; i < change.values.size(); ++i) {
    const bool last = i + 1 == change.values.size();
    if (i > 0) words += texts.Get(last || i == most ? "join.or" : "join.comma");
    if (i == most && !last) return words + texts.Get("changes.others");
    words +=
        texts.Format("changes.value", {{"name", ValueWords(texts, change.fact, change.values[i])}});
  }
  return words;
}

// One answer, or so many equal ones.
std::string Words(const Texts& texts, const Change& change, std::size_t times, std::size_t most) {
  const bool services = texts.Has("service." + change.values.front());
  const char* key = !services      ? "changes.choice"
                    : change.fewer ? "changes.fewer"
                    : times > 1    ? "changes.more.several"
                                   : "changes.more";
  return texts.Format(
      key, {{"fact", texts.Get(change.either ? "changes.either" : "fact." + change.fact)},
            {"n", texts.Get("changes.number." + std::to_string(times))},
            {"values", Values(texts, change, most)}});
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
  for (std::size_t i = 0; i < set.changes.size();) {
    std::size_t times = 1;
    while (i + times < set.changes.size() && set.changes[i + times] == set.changes[i]) ++times;
    if (i > 0) changes += texts.Get("changes.and");
    changes += Words(texts, set.changes[i], times, most_values);
    i += times;
  }
  const std::string verdict = texts.Get("verdict." + std::string(Id(set.verdict)) + ".short");
  return texts.Format(set.settled ? "changes.sentence" : "changes.sentence.open",
                      {{"changes", changes}, {"verdict", verdict}});
}

}  // namespace samvei
