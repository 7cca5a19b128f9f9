#ifndef SAMVEI_TESTS_CORE_ORACLE_H_
#define SAMVEI_TESTS_CORE_ORACLE_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "core/case.h"

namespace samvei::test {

// A second, deliberately naive reading of the rules, as straight code over complete answers. It
// shares nothing with the rule data and its diagrams but the ids; where the two differ, one is
// wrong.

// Complete answers of one person.
struct Person {
  std::string rolle = "selv";
  bool venter_barn = false;
  int alder = 40;
  std::string beslutningskompetanse = "ja";
  std::string foreldreansvar = "felles_enige";
  std::string ungdom_oensker = "ja";
  bool skjermes = false;
  std::string alvorlig = "nei", alvor_helse = "nei", alvor_funksjon = "nei",
              alvor_livsviktig = "nei";
  double kpr = 0;  // 0: none
  bool kort_prognose = false;
  std::set<std::string> tjenester, tjenester_senere;
  std::string varighet = "over_24_mnd";
  std::string samordningsbehov = "ja";
  std::string komplekst = "nei";
  std::string opphold = "hjemme";
  std::string eksisterende_plan = "ingen";
  std::string har_koordinator = "nei";
  std::string koordinator_fungerer = "ja";
  std::string oensker_koordinator = "ja";
  std::string oensker_plan = "ja";
  int soesken = 0;
  bool flytter = false;
  std::string avgjoerelse = "ingen";
  std::string klagespor = "helse";
};

// How a municipality usually reads "long-term"; 0: no practice.
struct Practice {
  int koordinator_months = 0;
  int plan_months = 0;
};

struct ExpectedOutcome {
  int verdict = 0;  // 0 uaktuelt, 1 nei, 2 vurderes, 3 trolig, 4 ja
  int conditions = 0;
  std::vector<std::string> blocked_by;
  std::map<std::string, int> criteria;  // those shown
};

struct Expected {
  std::map<std::string, ExpectedOutcome> outcomes;
  std::string track;  // empty: none
  std::string action;
  std::string coordinator_action;
  std::vector<std::string> recommend, ask_to_assess;
  std::vector<std::string> consent, consent_child;  // the latter for barnekoordinator
  bool heard = false, great_weight = false;
  std::string lead;
  int plan_weeks = 4;
  std::string plan_complaint_to;
  int deadline_weeks = 0;  // 0: no deadline
  std::set<std::string> notes;
};

Expected Judge(const Person& person, const Practice& practice = {});

// All answers of the person, as a case has them. `diagnose` and the like are left out: nothing
// reads them.
Answers ToAnswers(const Person& person);

// One line that tells the person apart, for failure messages.
std::string Describe(const Person& person);

}  // namespace samvei::test

#endif  // SAMVEI_TESTS_CORE_ORACLE_H_
