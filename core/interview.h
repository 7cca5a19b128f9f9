#ifndef SAMVEI_CORE_INTERVIEW_H_
#define SAMVEI_CORE_INTERVIEW_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/case.h"
#include "core/result.h"
#include "core/rules.h"

namespace samvei {

// How a question is put on the page.
enum class QuestionKind : unsigned char {
  kChoice,      // one of several
  kNumber,      // a whole number to type
  kDate,        // a day to type
  kScore,       // a number, or "none", behind a tick for those who have a letter
  kServices,    // the list of who helps: now and later
  kStatements,  // statements to tick that together give facts
  kChips,       // "does any of this fit": each opens its own short question
};

// One thing to press. Pressing it writes facts; it shows as chosen when those facts stand so.
struct QuestionOption {
  std::string id;    // the view node's id: "q.varighet.usikker"
  std::string text;  // text key of the label
  Answers writes;
  std::vector<std::string> matches;   // facts that decide whether it shows as chosen
  std::string opens;                  // name of a flag that opens further questions; may be empty
  std::vector<std::string> excludes;  // chips that cannot stand beside this one
  std::string when;                   // condition of the rules; empty: always
  // Text key of the narrower question that this and its neighbours with the same key answer, so
  // that one press answers both; empty: none.
  std::string under;
};

struct Question {
  std::string id;  // stable; also the stem of its text keys
  QuestionKind kind = QuestionKind::kChoice;
  std::string fact;       // the fact that it gives (its first, where it gives several)
  std::string field;      // the view node's id: "q.<fact>" unless two questions share a fact
  std::string when;       // condition of the rules; empty: always
  std::string when_open;  // flag that must be open; empty: none
  std::vector<std::string> after;  // questions that must be answered first
  std::vector<QuestionOption> options;
  bool skip = false;  // may be passed over; its facts then stay absent
  // Condition of the rules under which it is asked though no rule reads the answer; empty: never.
  std::string always;
  // Where no rule reads the answer any more it may be left open, but stays: the application tells
  // it.
  bool told = false;
  std::vector<QuestionOption> none;  // what stands against the options: "none of these"
  Answers rest;                      // what going on writes for what was not ticked
  Answers silent;  // statements: what going on writes when nothing at all was ticked

  // Every fact that this question can write, once each, in the order of the data.
  [[nodiscard]] std::vector<std::string> Facts() const;
};

struct Section {
  std::string id;  // "hvem"
  std::vector<std::string> questions;
};

// Order and wording of the conversation: data, checked against the rules.
struct Interview {
  std::vector<Section> sections;
  std::vector<Question> questions;

  [[nodiscard]] const Question& Find(std::string_view question) const;       // asserts
  [[nodiscard]] const Section& FindSection(std::string_view section) const;  // asserts
  [[nodiscard]] std::size_t IndexOf(std::string_view section) const;         // asserts
};

// Reads the interview and checks that every fact, value, condition and question exists.
Result<Interview> ReadInterview(std::string_view file, std::string_view text, const RuleSet& rules);

}  // namespace samvei

#endif  // SAMVEI_CORE_INTERVIEW_H_
