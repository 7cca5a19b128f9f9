// A municipality's profile: refused with faults, or it lies on the shipped rules and makes no
// `nei`.
#include <set>
#include <vector>

#include "core/embedded.h"
#include "core/profile.h"
#include "core/rules.h"
#include "tests/core/test_files.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

constexpr std::string_view kFile = "profile.json";
constexpr std::string_view kRulesFile = "rules/no.json";

// Whoever stands in tests/cases, as examples of people.
const std::vector<Case>& People() {
  static const std::vector<Case> people = [] {
    std::vector<Case> read;
    for (const Json& item : test::ReadTestJson("cases/cases.json").items) {
      read.push_back(test::CaseWith(test::ToText(*item.Find("answers")), test::Rules()));
    }
    return read;
  }();
  return people;
}

bool IsWebAddress(std::string_view text) {
  return text.substr(0, 8) == "https://" || text.substr(0, 7) == "http://";
}

void CheckOffice(const Office& office) {
  Require(office.web.empty() || IsWebAddress(office.web), "an office's link leads to the web");
}

void CheckProfile(const Profile& profile) {
  Require(profile.file == kFile, "a profile knows its file");
  Require(!profile.id.empty(), "a profile has an id");
  CheckOffice(profile.office);
  for (const auto& [outcome, offices] : profile.offices) {
    for (const AgedOffice& aged : offices) CheckOffice(aged.office);
  }
  for (const auto& [outcome, channels] : profile.channels) {
    for (const Channel& channel : channels) {
      Require(!channel.kind.empty(), "a channel has a kind");
      Require(channel.url.empty() || IsWebAddress(channel.url), "a channel leads to the web");
    }
  }
  for (const auto& [place, note] : profile.texts) Require(!note.empty(), "a note says something");
  for (const auto& [outcome, practice] : profile.generous) {
    for (const auto& [language, note] : practice.note) {
      Require(!note.empty(), "a note says something");
    }
  }
  for (const Override& change : profile.overrides) {
    Require(change.verdict == "vurderes", "practice lowers to 'vurderes' only");
  }
}

// What of a profile the compiled rules depend on.
std::string Practice(const Profile& profile) {
  std::string practice;
  for (const Override& change : profile.overrides) {
    practice += change.criterion + '\n' + change.row + '\n';
  }
  for (const auto& [outcome, months] : profile.usual_duration_months) {
    practice += outcome + '=' + std::to_string(months) + '\n';
  }
  return practice;
}

// Compared with the rules alone, for each person. The loader has proven it on its diagrams.
void CheckNothingBecomesNo(const RuleSet& rules) {
  for (const Case& person : People()) {
    CheckAssessment(rules, person);
    const Assessment alone = test::Rules().Assess(person).value();
    const Assessment local = rules.Assess(person).value();
    for (std::size_t i = 0; i < alone.outcomes.size(); ++i) {
      const Verdict with_profile = local.outcomes[i].verdict.worst;
      Require(with_profile >= alone.outcomes[i].verdict.worst || with_profile > Verdict::kNei,
              "no profile makes a 'nei'");
    }
  }
}

void CheckOnRules(const Profile& profile) {
  const Result<RuleSet> rules = RuleSet::Load(kRulesFile, Embedded(kRulesFile), profile);
  if (!rules.ok()) return CheckErrors(rules.errors(), kFile);
  Require(rules.value().profile().id == profile.id, "the rules know their profile");
  // The same practice gives the same rules; looking at each once leaves time for others.
  static std::set<std::string> seen;
  if (seen.insert(Practice(profile)).second) CheckNothingBecomesNo(rules.value());
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using samvei::fuzz::kFile;
  const auto profile = samvei::ReadProfile(kFile, samvei::fuzz::AsText(data, size));
  if (profile.ok()) {
    samvei::fuzz::CheckProfile(profile.value());
    samvei::fuzz::CheckOnRules(profile.value());
  } else {
    samvei::fuzz::CheckErrors(profile.errors(), kFile);
  }
  return 0;
}
