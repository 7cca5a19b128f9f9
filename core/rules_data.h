#ifndef SAMVEI_CORE_RULES_DATA_H_
#define SAMVEI_CORE_RULES_DATA_H_

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/profile.h"
#include "core/result.h"
#include "core/rules.h"
#include "core/rules_language.h"

namespace samvei::rules {

// A rule file as it is written (docs/rule-language.md).

struct NamedCondition {
  std::string id;
  Condition condition;
};

struct NamedVerdict {
  std::string id;
  Expression verdict;
};

struct Criterion {
  std::string id;
  std::string pointer;
  std::vector<std::string> sources;
  Expression verdict;
};

// Wish and consent: where it holds, the outcome is `at_most`; named in blocked_by if it blocks.
struct Limit {
  std::string id;
  Condition when;
  Verdict at_most = Verdict::kVurderes;
  std::string blocked_by;  // "samtykke", "oenske", or empty
  std::string pointer;
  std::vector<std::string> sources;
};

struct Outcome {
  std::string id;
  std::string pointer;
  std::vector<std::string> sources;
  std::optional<Condition> not_applicable;
  std::vector<std::string> criteria;  // shown, in this order
  std::vector<std::string> criteria_when_not_applicable;
  Expression conditions;
  std::vector<Limit> limits;
};

// What a decision gives: nothing, one or more words, or a complaint route.
struct Value {
  std::vector<std::string> words;
  int weeks = 0;
  friend bool operator==(const Value&, const Value&) = default;
};

enum class DecisionKind : unsigned char {
  kWord,   // "kommunen", or null for none
  kWords,  // ["foreldre", "ungdommen"]
  kFlag,   // a condition
  kRoute,  // {"weeks": 4, "to": "statsforvalteren"}
  kWeeks,  // a number of weeks from a date, or null for none
};

struct DecisionRow {
  std::optional<Condition> when;
  Value gives;
};

// One of the things that an assessment says beside verdicts ("lead", "consent.koordinator").
struct Decision {
  std::string id;
  std::string pointer;
  DecisionKind kind = DecisionKind::kWord;
  std::vector<DecisionRow> rows;  // the first that holds; the last has no `when`
  Condition flag;                 // kFlag, instead of rows
  std::string from;               // kWeeks: the date that they count from
  std::vector<std::string> sources;
};

struct Note {
  std::string id;
  std::string pointer;
  Condition when;
  std::vector<std::string> sources;  // may be none: some notes are plain good sense
};

// A place in the list of what is recommended.
struct Recommendation {
  std::string outcome;
  std::string unless;                 // not when this outcome is recommended already …
  std::optional<Condition> but_when;  // … unless this holds
};

// A service that another answer implies.
struct ImpliedService {
  std::string service;
  Condition when;  // in terms of choices and numbers only
};

struct Group {
  std::string id;
  std::string pointer;
  std::vector<std::string> members;  // sectors, services, or earlier groups
};

// Which other answers "what would change this" may speak of. For choices, the values in order, each
// a step further than the one before; for services and scores, whether at all.
struct Changeable {
  bool at_all = false;
  std::vector<std::string> up, down;  // towards more, towards less
  bool wish = false;  // spoken of only where a wish or consent is what stands in the way
};

struct DeclaredFact {
  Fact fact;
  std::string pointer;
  Changeable changeable;
  std::optional<Scope> scope;  // kServices
};

struct RuleData {
  std::string file;
  std::string id;
  std::string law_as_of;
  Date valid_from, valid_to;
  std::vector<DeclaredFact> facts;
  std::vector<Service> services;
  // Services that "what would change this" speaks of only where a condition is certain to hold.
  std::map<std::string, std::string, std::less<>> suggested_when;
  std::string unknown;  // "usikker": not knowing, as a service and as an answer
  std::vector<Group> groups;
  std::vector<ImpliedService> implied;
  std::vector<Source> sources;
  std::vector<NamedCondition> conditions;
  std::vector<NamedVerdict> verdicts;
  std::vector<Criterion> criteria;
  std::vector<Outcome> outcomes;
  std::vector<Decision> decisions;
  std::vector<Note> notes;
  std::vector<Recommendation> recommend;
  std::vector<std::string> ask_to_assess;
};

// The decisions that an assessment needs, with what each gives. A rule set has all of them.
struct DecisionName {
  std::string_view id;
  DecisionKind kind;
};
std::span<const DecisionName> DecisionNames();

// Reads the file's shape; names are not looked up yet (see CheckNames).
Result<RuleData> ReadRules(std::string_view file, std::string_view text);

// Everything that can be wrong with names: unknown or twice, values a fact does not have, a circle
// of references, a source that is not listed, a profile's override of a row that is not local.
Errors CheckNames(const RuleData& rules);
Errors CheckProfile(const RuleData& rules, const Profile& profile);

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_DATA_H_
