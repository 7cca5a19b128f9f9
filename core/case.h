#ifndef SAMVEI_CORE_CASE_H_
#define SAMVEI_CORE_CASE_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/date.h"
#include "core/result.h"

namespace samvei {

// An answer to one fact: a choice ("ja"), a number (7), a set of service ids, or a day.
// A fact that is absent has not been answered; "usikker" is an answer.
using Choice = std::string;
using ServiceSet = std::set<std::string>;
using Answer = std::variant<Choice, double, ServiceSet, Date>;
using Answers = std::map<std::string, Answer, std::less<>>;

// One row of a list in the application (a guardian, a sibling, a provider, a goal): field -> text.
using Row = std::map<std::string, std::string, std::less<>>;

// What the person writes for the office. Keys are the application's field ids; all are optional.
struct Application {
  std::map<std::string, std::string, std::less<>> texts;       // "navn", "begrunnelse", …
  std::map<std::string, bool, std::less<>> ticks;              // "samtykke_oppnevning", …
  std::map<std::string, std::vector<Row>, std::less<>> lists;  // "foresatte", "tjenesteytere", …
  ServiceSet samtykke_deling;  // services that may share information
  friend bool operator==(const Application&, const Application&) = default;
};

// Everything about one person's case: the content of a FILE that the commands read.
struct Case {
  Date as_of;                        // the day the law is read for
  std::string profile = "standard";  // a shipped profile's id, or a path to a profile file
  Answers answers;
  std::set<std::string, std::less<>> skipped;  // facts passed over without an answer
  Application application;
};

class RuleSet;

// Reads a case of this or an older version and checks every answer against the rule set's facts.
// All faults are collected; unknown keys are faults. Whether rules cover `as_of` is the rules'
// matter. A case that names no day gets `otherwise`; where that is absent too, it is a fault.
Result<Case> ReadCase(std::string_view file, std::string_view text, const RuleSet& rules,
                      std::optional<Date> otherwise = std::nullopt);

// The same object as JSON, keys in a fixed order, with format and version ("samvei-case", 1).
// ReadCase(WriteCase(c)) gives c back.
std::string WriteCase(const Case& c);

// The answers alone, as the object that stands under "answers" in a case.
std::string WriteAnswers(const Answers& answers);

}  // namespace samvei

#endif  // SAMVEI_CORE_CASE_H_
