#ifndef SAMVEI_TESTS_CORE_CONTRADICTIONS_H_
#define SAMVEI_TESTS_CORE_CONTRADICTIONS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.h"
#include "core/texts.h"

// What the tests of docs/contradictions.md share. Each test has the number of its row in its name.
namespace samvei::test {

// Answers by fact, each as JSON: {"alder", "40"}.
using Facts = std::map<std::string, std::string>;

// An adult with two municipal health services, and a child of 6 with a serious condition, health
// services and other help: all conditions met, everything answered.
Facts Adult();
Facts Child();
Facts With(Facts facts, const Facts& instead);

Assessment Judge(const Facts& facts, const std::string& profile = "standard");
// The worst verdict of an outcome; everything is answered, so it is also the best.
Verdict VerdictOn(const std::string& outcome, const Facts& facts,
                  const std::string& profile = "standard");
CriterionResult Criterion(const Assessment& assessment, std::string_view id);
bool Stands(const std::vector<std::string>& list, std::string_view item);

// Every shipped profile.
std::vector<std::string> Profiles();
// A shipped profile's note on a place ("koordinator"); a failure when it has none.
std::string NoteOf(const std::string& profile, const std::string& place);

const Texts& Bokmaal();
// A text of a person's language, which must hold all of these.
void ExpectSays(const std::string& text, const std::vector<std::string>& parts);

// A failure for each word that people can come to see (texts of every language, names of sources,
// questions, profiles) and that holds this, whatever the case of its letters. `but` is a text key
// that may.
void ExpectNowhere(std::string_view words, std::string_view but = "");

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_CONTRADICTIONS_H_
