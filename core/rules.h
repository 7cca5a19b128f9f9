#ifndef SAMVEI_CORE_RULES_H_
#define SAMVEI_CORE_RULES_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.h"
#include "core/case.h"
#include "core/date.h"
#include "core/profile.h"
#include "core/result.h"

namespace samvei {

namespace rules {
struct RuleData;
}

enum class FactType : unsigned char { kChoice, kWholeNumber, kScore, kServices, kDate };

// Something that can be asked. Declared in the rules; a fact never changes its meaning.
struct Fact {
  std::string id;
  FactType type = FactType::kChoice;
  std::vector<std::string> values;  // kChoice; for kScore the words besides numbers ("ingen")
  double min = 0, max = 0;          // numbers
};

struct Service {
  std::string id;
  std::string sector;  // "H", "HB", "SP", "N", "B", "O", "K"
};

// Where a rule stands: a paragraph in force, or the practice document that it follows.
struct Source {
  std::string id;           // "pbrl-2-5-c"
  std::string short_title;  // "pasient- og brukerrettighetsloven § 2-5 c"
  std::string title;        // "Rett til barnekoordinator"
  std::string in_force;     // ISO date
  std::string link;         // address of the act at the publisher; empty for seed documents
  bool practice = false;    // a municipality's practice or guidance, not law
};

// The rules of one country, with one municipality's profile applied. Immutable; cheap to share.
// Everything past Load is total: no failure, no clock, no input or output.
class RuleSet {
 public:
  // Checks references, cycles, sources, tables without a last row, local overrides, and that the
  // profile gives `nei` nowhere where the rules alone give more (an error names rule and case).
  static Result<RuleSet> Load(std::string_view file, std::string_view text, const Profile& profile);
  // The second half of it: what rules::ReadRules has read, checked and compiled.
  static Result<RuleSet> Make(rules::RuleData data, const Profile& profile);

  [[nodiscard]] const std::string& id() const;         // "no"
  [[nodiscard]] const std::string& law_as_of() const;  // ISO date
  // The days that these rules cover, both included.
  [[nodiscard]] Date valid_from() const;
  [[nodiscard]] Date valid_to() const;
  // A fault when that day is not covered ("date_not_covered", at /as_of of `file`).
  [[nodiscard]] Errors CheckDay(Date as_of, std::string_view file) const;
  [[nodiscard]] const Profile& profile() const;
  [[nodiscard]] const std::vector<Fact>& facts() const;
  [[nodiscard]] const Fact* FindFact(std::string_view id) const;
  [[nodiscard]] const std::vector<Service>& services() const;  // `usikker` is not among them
  [[nodiscard]] const std::string& unknown_service() const;    // "usikker"
  [[nodiscard]] const std::vector<Source>& sources() const;
  [[nodiscard]] const Source* FindSource(std::string_view id) const;
  // Where an outcome, a criterion ("koordinator.naa"), a decision ("lead", "complaint.deadline") or
  // a note
  // ("becoming_18") stands, as source ids. Asserts that the rules have one of that name.
  [[nodiscard]] std::vector<std::string> SourcesOf(std::string_view id) const;

  // Whether a named condition of the rules ("unborn", "under_18") holds: true, false, or absent
  // while answers are missing. Asserts that the name exists (see HasCondition). What the last
  // answers came to is remembered, so a rule set is for one thread.
  [[nodiscard]] std::optional<bool> Holds(std::string_view condition, const Answers& answers) const;
  [[nodiscard]] bool HasCondition(std::string_view condition) const;

  // Spans are exact: the worst and the best over every completion of the missing answers.
  // Fails only when `as_of` lies outside the days covered (code "date_not_covered").
  [[nodiscard]] Result<Assessment> Assess(const Case& c) const;

  struct Impl;  // core/rules_impl.h
  [[nodiscard]] const Impl& impl() const { return *impl_; }

 private:
  explicit RuleSet(std::shared_ptr<const Impl> impl);
  std::shared_ptr<const Impl> impl_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_RULES_H_
