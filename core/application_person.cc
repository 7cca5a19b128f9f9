#include "core/application_person.h"

namespace samvei {

std::string ChoiceOf(const Answers& answers, std::string_view fact) {
  const auto found = answers.find(fact);
  if (found == answers.end()) return "";
  const Choice* choice = std::get_if<Choice>(&found->second);
  return choice != nullptr ? *choice : "";
}

std::string AskedChoice(const RuleSet& rules, const Answers& answers, std::string_view fact) {
  const std::string condition = "asked." + std::string(fact);
  if (rules.HasCondition(condition) && rules.Holds(condition, answers) == false) return "";
  return ChoiceOf(answers, fact);
}

bool Certain(const RuleSet& rules, const Answers& answers, std::string_view condition) {
  return rules.Holds(condition, answers) == true;
}

bool RefusesAlone(const RuleSet& rules, const Answers& answers) {
  return YouthDecides(rules, answers) && Certain(rules, answers, "by_self") &&
         (ChoiceOf(answers, "ungdom_oensker") == "nei" ||
          ChoiceOf(answers, "oensker_koordinator") == "nei");
}

bool YouthDecides(const RuleSet& rules, const Answers& answers) {
  return Certain(rules, answers, "age_16_17") && rules.Holds("youth_not_able", answers) != true;
}

Person PersonOf(const RuleSet& rules, const Answers& answers) {
  Person person;
  person.unborn = Certain(rules, answers, "unborn");
  const auto age = answers.find("alder");
  if (!person.unborn && age != answers.end()) {
    if (const double* years = std::get_if<double>(&age->second)) {
      person.age = static_cast<int>(*years);
    }
  }
  person.under_18 = Certain(rules, answers, "under_18");
  person.youth = Certain(rules, answers, "age_16_17");
  person.role_known = !ChoiceOf(answers, "rolle").empty();
  person.fills_in_self = Certain(rules, answers, "by_self");
  person.shielded = ChoiceOf(answers, "skjermes_for_foreldre") == "ja" &&
                    rules.Holds("shielded", answers) != false;
  return person;
}

}  // namespace samvei
