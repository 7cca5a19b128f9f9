#ifndef SAMVEI_CORE_APPLICATION_PERSON_H_
#define SAMVEI_CORE_APPLICATION_PERSON_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/case.h"
#include "core/rules.h"

namespace samvei {

// Whom the application is about, as far as the answers say.
struct Person {
  bool unborn = false;
  std::optional<int> age;      // absent for the unborn and while it is not answered
  bool under_18 = false;       // born, and known to be under 18
  bool youth = false;          // 16-17: decides in most matters
  bool fills_in_self = false;  // the person sits at the screen
  bool role_known = false;
  // 12-15 and seeks help without the parents being told. Also true while age or role is missing:
  // what might be for the parents' eyes is left out until it is certain that it may be shown.
  bool shielded = false;
};
Person PersonOf(const RuleSet& rules, const Answers& answers);

// Whether a named condition of the rules holds whatever the missing answers turn out to be.
bool Certain(const RuleSet& rules, const Answers& answers, std::string_view condition);

// The answer to a fact of choices, or an empty text when it was not answered.
std::string ChoiceOf(const Answers& answers, std::string_view fact);

// The answer to a fact of choices that applies to this person; else an empty text. Facts that do
// not apply are ignored, as the rules do.
std::string AskedChoice(const RuleSet& rules, const Answers& answers, std::string_view fact);

// A youth who decides and sits at the screen wants no coordinator. The law leaves a child's one to
// the parents, so the rules do not end it there, but the youth's own letter does not ask for it.
bool RefusesAlone(const RuleSet& rules, const Answers& answers);

// A youth of 16-17 who decides; that is presumed until the answers say otherwise.
bool YouthDecides(const RuleSet& rules, const Answers& answers);

}  // namespace samvei

#endif  // SAMVEI_CORE_APPLICATION_PERSON_H_
