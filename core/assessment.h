#ifndef SAMVEI_CORE_ASSESSMENT_H_
#define SAMVEI_CORE_ASSESSMENT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/verdict.h"

namespace samvei {

// How one legal condition came out, and where it stands in law or practice.
struct CriterionResult {
  std::string id;  // "koordinator.tjenester"
  Span verdict;
  std::vector<std::string> sources;  // source ids: "pbrl-2-5-b", "seed-000"
};

struct OutcomeResult {
  std::string id;   // "koordinator", "sykehuskoordinator", "barnekoordinator", …
  Span verdict;     // after wish and consent
  Span conditions;  // the legal conditions alone
  std::vector<std::string> blocked_by;  // "samtykke", "oenske": those that are certain
  std::vector<CriterionResult> criteria;
  // Facts whose answer can still change `verdict`, exactly; in the rules' order of facts.
  std::vector<std::string> missing;
};

struct ComplaintRoute {
  int weeks = 0;
  std::string to;  // "statsforvalteren", "nav_klageinstans", "se_avgjoerelsen"
};

// The answer to a case. Where something depends on answers still missing it is absent (or its list
// empty), never guessed.
struct Assessment {
  std::string law_as_of;  // the day the statutes were read
  std::string rules;      // the rule set's id
  std::string profile;
  bool complete = false;                  // no missing fact can change anything here
  std::vector<OutcomeResult> outcomes;    // in the rules' order
  std::optional<std::string> plan_track;  // absent: undecided, or decided that there is none
  bool plan_track_decided = false;
  std::optional<std::string> plan_action;
  std::vector<std::string> recommend;      // reads the worst verdicts
  std::vector<std::string> ask_to_assess;  // likewise
  std::optional<std::string> coordinator_action;
  struct Consent {
    std::vector<std::string> koordinator, individuell_plan, barnekoordinator;
    bool heard = false;
    bool great_weight = false;
  } consent;
  std::optional<std::string> lead;
  struct Complaint {
    std::optional<ComplaintRoute> koordinator, sykehuskoordinator, barnekoordinator,
        individuell_plan;
    std::optional<Date> deadline;
  } complaint;
  std::vector<std::string> notes;
  // Facts whose answer can still change anything at all, in the rules' order of facts.
  std::vector<std::string> missing;

  // The outcome of that id; asserts that there is one.
  [[nodiscard]] const OutcomeResult& Outcome(std::string_view id) const;
};

// The one line of JSON that `samvei assess` prints (no newline at its end).
std::string ToJson(const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_ASSESSMENT_H_
