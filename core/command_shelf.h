#ifndef SAMVEI_CORE_COMMAND_SHELF_H_
#define SAMVEI_CORE_COMMAND_SHELF_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/case.h"
#include "core/embedded.h"
#include "core/result.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// The bytes of a file on disk.
Result<std::string> ReadFile(const std::string& path);

// The assets, built in or from a folder, and the rules under each profile that was asked for, each
// loaded once. For commands: it reads files.
class RulesShelf {
 public:
  // `folder` holds what assets/ does; empty: what is built in.
  explicit RulesShelf(std::string folder) : folder_(std::move(folder)) {}

  // The bytes of "rules/no.json" or another file of the assets.
  Result<std::string> Asset(const std::string& path) const;

  // The rules under a profile: a shipped one's id, or a path to a profile file.
  Result<RuleSet> Rules(const std::string& profile);

  // The ids of the profiles, and the languages that there are texts in, sorted.
  [[nodiscard]] std::vector<std::string> ShippedProfiles() const;
  [[nodiscard]] std::vector<std::string> Languages() const;
  [[nodiscard]] Result<Texts> LoadTexts(std::string_view language) const;

  // A case, also one in a document or a code, checked against the rules and the days that they
  // cover, with the rules under its own profile. All faults of the file are given, those of its
  // profile too.
  struct Opened {
    Case content;
    RuleSet rules;
  };
  Result<Opened> Open(const std::string& case_file);

 private:
  Result<RuleSet> RulesOf(const std::string& profile, const std::string& case_file);
  Result<RuleSet> Load(const std::string& profile) const;
  // The names of the files in a folder of the assets ("texts/"), sorted.
  [[nodiscard]] std::vector<std::string> Listed(std::string_view inside) const;

  std::string folder_;
  std::map<std::string, Result<RuleSet>> loaded_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_COMMAND_SHELF_H_
