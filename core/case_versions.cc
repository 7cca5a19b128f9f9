#include "core/case_versions.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/sealed_case.h"

namespace samvei {
namespace {

Json Text(std::string_view text) {
  Json json;
  json.kind = Json::Kind::kString;
  json.text = text;
  return json;
}

void AddWhereAbsent(Json& object, std::string_view key, Json value) {
  if (object.Find(key) == nullptr) object.members.emplace_back(key, std::move(value));
}

// The bare form is what version 1 is but for its first two keys.
void FromBare(Json& json) { AddWhereAbsent(json, "format", Text(kCaseFormat)); }

// The step from each version to the next, by the version that it starts from. A new version adds
// its step at the end, and its number to kCaseVersion; the reader itself knows the newest only.
constexpr std::array<void (*)(Json&), kCaseVersion> kSteps = {FromBare};

void SetVersion(Json& json, int version) {
  for (auto& [key, value] : json.members) {
    if (key != "version") continue;
    value.number = version;
    return;
  }
  Json number;
  number.kind = Json::Kind::kNumber;
  number.number = version;
  json.members.emplace_back("version", std::move(number));
}

// The version that the object says, or none when it cannot be read here.
std::optional<int> VersionOf(const Json& json, Faults& faults) {
  const Json* version = json.Find("version");
  if (version == nullptr) return 0;
  const bool number =
      version->Is(Json::Kind::kNumber) && version->number == std::floor(version->number);
  if (number && version->number > kCaseVersion) {
    faults.Add("newer_version", "/version", Describe(*version) + " is a newer version",
               "Open the file with a newer program.");
    return std::nullopt;
  }
  if (!number || version->number < 0) {
    faults.Add("unknown_value", "/version", Describe(*version) + " is no version",
               "Write " + std::to_string(kCaseVersion) + ".");
    return std::nullopt;
  }
  return static_cast<int>(version->number);
}

}  // namespace

bool UpgradeCase(Json& json, Faults& faults) {
  if (!json.Is(Json::Kind::kObject)) return true;  // the reader says so
  if (IsSealed(json)) {
    faults.Add("encrypted", "/format", "the case is locked with a passphrase",
               "Open it on the guide's page, which asks for the passphrase, and save it there "
               "without one. docs/saved-cases.md tells how to unlock it elsewhere.");
    return false;
  }
  const Json* format = json.Find("format");
  if (format != nullptr && (!format->Is(Json::Kind::kString) || format->text != kCaseFormat)) {
    faults.Add("other_format", "/format", Describe(*format) + " is another format",
               "Write " + Quoted(kCaseFormat) + ", or leave the key out.");
    return false;
  }
  const std::optional<int> version = VersionOf(json, faults);
  if (!version) return false;
  for (int at = *version; at < kCaseVersion; ++at) {
    kSteps[static_cast<std::size_t>(at)](json);
    SetVersion(json, at + 1);
  }
  return true;
}

}  // namespace samvei
