#include "core/command_shelf.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "core/case_text.h"
#include "core/json_fields.h"

namespace samvei {
namespace {

constexpr std::size_t kMostBytes = 8 * kMaxJsonBytes;  // a document that others have added to
constexpr std::string_view kStandard = "standard";
constexpr std::string_view kProfiles = "municipalities/";
constexpr std::string_view kTexts = "texts/";
constexpr std::string_view kJson = ".json";

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

bool IsPath(std::string_view profile) {
  return profile.find('/') != std::string_view::npos || EndsWith(profile, kJson);
}

}  // namespace

Result<std::string> ReadFile(const std::string& path) {
  const Error unreadable = {"unreadable", path, "", "the file cannot be read",
                            "Check its name and that you may read it."};
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) return unreadable;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return unreadable;
  std::string bytes;
  std::array<char, 1U << 14U> buffer;
  std::size_t count = 0;
  while ((count = std::fread(buffer.data(), 1, buffer.size(), file)) > 0) {
    bytes.append(buffer.data(), count);
    if (bytes.size() > kMostBytes) break;  // the reader refuses it; an endless file ends here
  }
  const bool good = std::ferror(file) == 0;
  std::fclose(file);
  if (!good) return unreadable;
  return bytes;
}

Result<std::string> RulesShelf::Asset(const std::string& path) const {
  if (!folder_.empty()) return ReadFile(folder_ + "/" + path);
  const std::string_view bytes = Embedded(path);
  if (bytes.empty()) {
    return Error{"unreadable", path, "", "the file is not built in", "Check its name."};
  }
  return std::string(bytes);
}

std::vector<std::string> RulesShelf::Listed(std::string_view inside) const {
  std::vector<std::string> names;
  if (folder_.empty()) {
    for (const EmbeddedFile& file : EmbeddedFiles()) {
      if (file.path.substr(0, inside.size()) == inside) {
        names.emplace_back(file.path.substr(inside.size()));
      }
    }
  } else {
    std::error_code failed;
    for (const auto& entry :
         std::filesystem::directory_iterator(folder_ + "/" + std::string(inside), failed)) {
      names.push_back(entry.path().filename().string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::vector<std::string> RulesShelf::ShippedProfiles() const {
  std::vector<std::string> ids;
  for (const std::string& name : Listed(kProfiles)) {
    if (EndsWith(name, kJson)) ids.push_back(name.substr(0, name.size() - kJson.size()));
  }
  return ids;
}

std::vector<std::string> RulesShelf::Languages() const {
  std::vector<std::string> languages;
  for (const std::string& name : Listed(kTexts)) {
    std::string language = name.substr(0, name.find('.'));
    if (languages.empty() || languages.back() != language) languages.push_back(language);
  }
  return languages;
}

Result<Texts> RulesShelf::LoadTexts(std::string_view language) const {
  std::vector<std::string> paths;
  std::vector<std::string> bytes;
  for (const std::string& name : Listed(kTexts)) {
    paths.push_back(std::string(kTexts) + name);
    Result<std::string> text = Asset(paths.back());
    if (!text.ok()) return text.errors();
    bytes.push_back(std::move(text.value()));
  }
  std::vector<EmbeddedFile> files;
  for (std::size_t i = 0; i < paths.size(); ++i) files.push_back({paths[i], bytes[i]});
  return Texts::Load(files, language);
}

Result<RuleSet> RulesShelf::Load(const std::string& profile) const {
  const std::string path =
      IsPath(profile) ? profile : std::string(kProfiles) + profile + std::string(kJson);
  const Result<std::string> profile_text = IsPath(profile) ? ReadFile(path) : Asset(path);
  if (!profile_text.ok()) return profile_text.errors();
  const Result<Profile> read = ReadProfile(path, profile_text.value());
  if (!read.ok()) return read.errors();
  const std::string rules_path = "rules/no.json";
  const Result<std::string> rules_text = Asset(rules_path);
  if (!rules_text.ok()) return rules_text.errors();
  return RuleSet::Load(rules_path, rules_text.value(), read.value());
}

Result<RuleSet> RulesShelf::Rules(const std::string& profile) {
  const auto known = loaded_.find(profile);
  if (known != loaded_.end()) return known->second;
  return loaded_.emplace(profile, Load(profile)).first->second;
}

Result<RuleSet> RulesShelf::RulesOf(const std::string& profile, const std::string& case_file) {
  if (IsPath(profile) && !ReadFile(profile).ok()) {
    return Error{"unknown_profile", case_file, "/profile",
                 "the profile file " + Quoted(profile) + " cannot be read",
                 "Check its name and that you may read it."};
  }
  const std::vector<std::string> shipped = ShippedProfiles();
  if (!IsPath(profile) && std::find(shipped.begin(), shipped.end(), profile) == shipped.end()) {
    return Error{"unknown_profile", case_file, "/profile", "there is no profile " + Quoted(profile),
                 "Write " + OneOf(shipped) + ", or the path of a profile file."};
  }
  return Rules(profile);
}

namespace {

// The case's JSON: the file itself, or what a document or a code holds.
Result<std::string> ReadCaseText(const std::string& case_file) {
  Result<std::string> bytes = ReadFile(case_file);
  if (!bytes.ok()) return bytes;
  Result<CaseText> found = FindCaseText(case_file, bytes.value());
  if (found.ok()) return std::move(found.value().json);
  // Of what is none of these the reader of JSON says more.
  if (found.errors().front().code == "foreign") return bytes;
  return found.errors();
}

}  // namespace

Result<RulesShelf::Opened> RulesShelf::Open(const std::string& case_file) {
  const Result<std::string> text = ReadCaseText(case_file);
  if (!text.ok()) return text.errors();
  const Result<RuleSet> standard = Rules(std::string(kStandard));
  if (!standard.ok()) return standard.errors();
  const Result<Case> read = ReadCase(case_file, text.value(), standard.value());
  Errors errors = read.ok() ? Errors() : read.errors();
  const auto add = [&](const Errors& more) {
    errors.insert(errors.end(), more.begin(), more.end());
  };
  // A case that is wrong elsewhere still says which profile and day it means.
  Errors reported;
  const std::optional<Json> json = ParseJson(case_file, text.value(), reported);
  const Json* day = json ? json->Find("as_of") : nullptr;
  const std::optional<Date> as_of = day == nullptr ? std::nullopt : ParseDate(day->text);
  if (as_of) add(standard.value().CheckDay(*as_of, case_file));
  const Json* named = json ? json->Find("profile") : nullptr;
  const bool names_one = named != nullptr && named->Is(Json::Kind::kString);
  const Result<RuleSet> rules =
      names_one ? RulesOf(named->text, case_file) : Rules(std::string(kStandard));
  if (!rules.ok()) add(rules.errors());
  if (!errors.empty()) return errors;
  return Opened{read.value(), rules.value()};
}

}  // namespace samvei
