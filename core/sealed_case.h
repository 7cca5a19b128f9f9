#ifndef SAMVEI_CORE_SEALED_CASE_H_
#define SAMVEI_CORE_SEALED_CASE_H_

#include <string>
#include <string_view>

#include "core/json.h"
#include "core/result.h"

namespace samvei {

// A case that is locked with a passphrase, as its file says it. Nothing here can open it: keys and
// passphrases are the page's (shell/sealing.js). docs/saved-cases.md tells the format.
struct SealedCase {
  int iterations = 0;
  std::string salt, iv, data;  // base 64
};

inline constexpr std::string_view kSealedFormat = "samvei-encrypted-case";
// More would keep a phone busy for minutes.
inline constexpr int kLeastIterations = 100'000;
inline constexpr int kMostIterations = 10'000'000;

// Whether the document says that it is a locked case.
bool IsSealed(const Json& json);

// Reads the envelope. Fails with "newer_version", or with the reader's faults when something in it
// is not as docs/saved-cases.md says.
Result<SealedCase> ReadSealedCase(std::string_view file, const Json& json);

}  // namespace samvei

#endif  // SAMVEI_CORE_SEALED_CASE_H_
