#ifndef SAMVEI_CORE_CHANGE_WORDS_H_
#define SAMVEI_CORE_CHANGE_WORDS_H_

#include <cstddef>
#include <string>

#include "core/changes.h"
#include "core/texts.h"

namespace samvei {

// What an answer is called: a service, or the choice of a fact.
std::string ValueWords(const Texts& texts, const std::string& fact, const std::string& value);

// The set as one sentence: the answers that would be others, and what the outcome would then be. Of
// long lists of values only the first `most_values` are named.
std::string ToWords(const Texts& texts, const ChangeSet& set, std::size_t most_values);

}  // namespace samvei

#endif  // SAMVEI_CORE_CHANGE_WORDS_H_
