#ifndef SAMVEI_CORE_RULES_LANGUAGE_H_
#define SAMVEI_CORE_RULES_LANGUAGE_H_

#include <optional>
#include <string>
#include <vector>

#include "core/verdict.h"

namespace samvei::rules {

// The language that rules are written in (docs/rule-language.md): conditions and verdicts. Every
// name is still a name, and each part keeps its JSON pointer, so that later checks can say where.

// Which of the two sets of services is meant; kAny is their union.
enum class Scope : unsigned char { kNow, kLater, kAny };

// True or false for complete answers.
struct Condition {
  enum class Kind : unsigned char {
    kFactIn,     // name, values
    kFactRange,  // name, from, below
    kCount,      // values: sectors, groups and services; scope; at_least
    kVerdict,    // name: a verdict, criterion or outcome; verdict: at least this
    kNamed,      // name
    kAll,        // parts
    kAny,        // parts
    kNot,        // parts[0]
  };
  Kind kind = Kind::kAll;
  std::string pointer;
  std::string name;
  std::vector<std::string> values;
  std::optional<double> from;   // this or more
  std::optional<double> below;  // less than this
  Scope scope = Scope::kAny;
  int at_least = 1;
  Verdict verdict = Verdict::kNei;
  std::vector<Condition> parts;
};

struct TableRow;

// A verdict for complete answers.
struct Expression {
  enum class Kind : unsigned char {
    kConstant,   // verdict
    kReference,  // name: a verdict, criterion or outcome
    kTable,      // rows: the first that holds
    kAllOf,      // parts: the lowest
    kAnyOf,      // parts: the highest
  };
  Kind kind = Kind::kConstant;
  std::string pointer;
  Verdict verdict = Verdict::kNei;
  std::string name;
  std::vector<Expression> parts;
  std::vector<TableRow> rows;
};

// A municipality that usually asks for a longer need lowers this row.
struct UsualDuration {
  std::string outcome;  // whose usual_duration_months is read
  int months = 0;       // from this many on
  Verdict verdict = Verdict::kVurderes;
};

struct TableRow {
  std::string pointer;
  std::string id;                 // unique in its table
  std::optional<Condition> when;  // absent in the last row only
  Expression gives;
  bool local = false;  // a profile may lower it
  std::optional<UsualDuration> usual_duration;
};

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_LANGUAGE_H_
