#ifndef SAMVEI_CORE_CASE_VERSIONS_H_
#define SAMVEI_CORE_CASE_VERSIONS_H_

#include <string_view>

#include "core/json.h"
#include "core/json_fields.h"

namespace samvei {

inline constexpr std::string_view kCaseFormat = "samvei-case";
inline constexpr int kCaseVersion = 1;  // what WriteCase writes

// Brings a saved case of any older version to the newest, one version at a time: 0 is the bare
// form, an object without format and version. Faults are added for another format ("other_format"),
// a locked case ("encrypted") and a newer version ("newer_version"); then nothing else in the
// object is worth reading, and the answer is false.
bool UpgradeCase(Json& json, Faults& faults);

}  // namespace samvei

#endif  // SAMVEI_CORE_CASE_VERSIONS_H_
