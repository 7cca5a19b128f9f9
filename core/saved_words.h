#ifndef SAMVEI_CORE_SAVED_WORDS_H_
#define SAMVEI_CORE_SAVED_WORDS_H_

#include <string>
#include <string_view>

#include "core/texts.h"

namespace samvei {

// What is said once a file was saved: the text `key`, which tells where it lies, and that it stays
// there for whoever else uses the device.
inline std::string SavedWords(const Texts& texts, std::string_view key) {
  return texts.Get(key) + ' ' + texts.Get("save.device");
}

}  // namespace samvei

#endif  // SAMVEI_CORE_SAVED_WORDS_H_
