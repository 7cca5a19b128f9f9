#ifndef SAMVEI_CORE_CASE_CODE_H_
#define SAMVEI_CORE_CASE_CODE_H_

#include <string>
#include <string_view>

#include "core/case.h"
#include "core/result.h"

namespace samvei {

// What a code on paper begins with. docs/saved-cases.md tells the whole format.
inline constexpr std::string_view kCaseCodeStart = "SAMVEI1:";

// The case as text for a machine-readable code (document::MachineCode): kCaseCodeStart and the
// case's JSON, packed and written in base 45 (RFC 9285).
std::string WriteCaseCode(const Case& c);

// The case's JSON from such a text. Line ends and what stands around it in the way of white space
// are passed over: mail programs and camera apps add them. Fails with code "no_code" (another
// text), "newer_version" (another number in the beginning), "damaged_code" (cut off or altered) or
// "too_large".
Result<std::string> ReadCaseCode(std::string_view file, std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_CASE_CODE_H_
