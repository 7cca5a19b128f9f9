#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "core/check_report.h"
#include "core/command.h"
#include "core/command_shelf.h"
#include "core/json.h"

namespace samvei {
namespace {

constexpr std::string_view kStandard = "standard";

std::string ReportLanguage(const ParsedArguments& arguments) {
  const std::string wanted = arguments.Option("--spraak");
  return wanted.empty() ? "nb" : wanted;
}

class Stopwatch {
 public:
  // "1.2 s", since it was made.
  [[nodiscard]] std::string Seconds() const {
    const std::chrono::duration<double> passed = std::chrono::steady_clock::now() - start_;
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f s", passed.count());
    return text.data();
  }

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

// Shown at once: the rest of what a command says waits until it is done.
check::Progress ShowProgress(const std::string& profile) {
  return [profile](std::string_view id) {
    const std::string line = "samvei check: " + profile + " " + std::string(id) + "\n";
    std::fwrite(line.data(), 1, line.size(), stderr);
  };
}

// Everything that is shipped.
Errors CheckShipped(RulesShelf& shelf, CommandOutput& output, bool& violated) {
  const Stopwatch all;
  std::size_t checks = 0;
  const auto add = [&](const check::CheckReport& report) {
    output.out += check::ToText(report);
    violated = violated || !report.ok();
    checks += report.results.size();
  };
  std::vector<std::string> apart;
  for (const std::string& profile : shelf.ShippedProfiles()) {
    const Result<RuleSet> rules = shelf.Rules(profile);
    if (!rules.ok()) return rules.errors();
    const Stopwatch one;
    const check::CheckReport report = check::CheckRules(rules.value(), ShowProgress(profile));
    output.out += "Profile " + profile + ": rules " + rules.value().id() + ", law as of " +
                  rules.value().law_as_of() + ", " + one.Seconds() + "\n";
    add(report);
    if (profile == kStandard) apart = report.sources_apart;
  }
  const Result<RuleSet> rules = shelf.Rules(std::string(kStandard));
  if (!rules.ok()) return rules.errors();
  check::CheckReport texts;
  for (const std::string& language : shelf.Languages()) {
    const Result<Texts> loaded = shelf.LoadTexts(language);
    if (!loaded.ok()) return loaded.errors();
    texts.results.push_back(check::CheckTexts(rules.value(), loaded.value()));
  }
  output.out += "Texts\n";
  add(texts);
  output.out += "Sources that no rule and no profile names:";
  for (const std::string& id : apart) output.out += " " + id;
  output.out += "\n";
  output.out += std::to_string(checks) + " checks, " + (violated ? "with" : "no") +
                " violations, " + all.Seconds() + "\n";
  return {};
}

// A report for each profile file.
Errors CheckProfiles(RulesShelf& shelf, const ParsedArguments& arguments, CommandOutput& output,
                     bool& violated) {
  const Result<Texts> texts = shelf.LoadTexts(ReportLanguage(arguments));
  if (!texts.ok()) return texts.errors();
  const Result<RuleSet> national = shelf.Rules(std::string(kStandard));
  if (!national.ok()) return national.errors();
  Errors errors;
  for (const std::string& file : arguments.files) {
    if (!output.out.empty()) output.out += "\n";
    const Result<RuleSet> rules = shelf.Rules(file);
    if (!rules.ok()) {
      errors.insert(errors.end(), rules.errors().begin(), rules.errors().end());
      continue;
    }
    const Result<std::vector<check::Difference>> differences =
        check::Compare(national.value(), rules.value());
    if (!differences.ok()) return differences.errors();
    const check::CheckReport report = check::CheckRules(rules.value(), ShowProgress(file));
    output.out += check::ProfileReport(rules.value(), differences.value(), report, texts.value());
    violated = violated || !report.ok();
  }
  return errors;
}

// The rules under a profile, or a rule file as it is.
Result<RuleSet> RulesNamed(RulesShelf& shelf, const std::string& name) {
  const Result<std::string> text = ReadFile(name);
  if (!text.ok()) return shelf.Rules(name);
  const Result<Json> json = ParseJson(name, text.value());
  if (!json.ok()) return json.errors();
  if (json.value().Find("outcomes") == nullptr) return shelf.Rules(name);
  Profile standard;
  standard.id = std::string(kStandard);
  return RuleSet::Load(name, text.value(), standard);
}

Errors CompareTwo(RulesShelf& shelf, const ParsedArguments& arguments, CommandOutput& output) {
  const std::string first = arguments.Option("--compare");
  const std::string& second = arguments.files.front();
  const Result<Texts> texts = shelf.LoadTexts(ReportLanguage(arguments));
  if (!texts.ok()) return texts.errors();
  const Result<RuleSet> one = RulesNamed(shelf, first);
  if (!one.ok()) return one.errors();
  const Result<RuleSet> other = RulesNamed(shelf, second);
  if (!other.ok()) return other.errors();
  const Result<std::vector<check::Difference>> differences =
      check::Compare(one.value(), other.value());
  if (!differences.ok()) return differences.errors();
  output.out +=
      check::CompareReport(first, second, one.value(), differences.value(), texts.value());
  return {};
}

Errors Check(const ParsedArguments& arguments, CommandOutput& output, bool& violated) {
  RulesShelf shelf(arguments.assets);
  if (arguments.Option("--compare").empty()) {
    return arguments.files.empty() ? CheckShipped(shelf, output, violated)
                                   : CheckProfiles(shelf, arguments, output, violated);
  }
  if (arguments.files.size() != 1) {
    return {{"usage", "samvei check", "", "exactly two are compared",
             "Write 'samvei check --compare A B'."}};
  }
  return CompareTwo(shelf, arguments, output);
}

}  // namespace

// Proves the rules and the shipped profiles, reports on profile files, or compares two.
Exit RunCheck(const Arguments& arguments, CommandOutput& output) {
  constexpr std::array<std::string_view, 2> kOptions = {"--compare", "--spraak"};
  const Result<ParsedArguments> parsed = ParseArguments(arguments, kOptions);
  bool violated = false;
  const Errors errors = parsed.ok() ? Check(parsed.value(), output, violated) : parsed.errors();
  AppendErrors(errors, output.err);
  if (!errors.empty()) {
    output.out.clear();
    return Exit::kBadInput;
  }
  return violated ? Exit::kViolation : Exit::kDone;
}

}  // namespace samvei
