#include "tests/core/oracle.h"

#include <gtest/gtest.h>

#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

// Everything that an assessment says, as one text, so that a difference is easy to see.
std::string Dump(const Assessment& a) {
  std::string text;
  const auto list = [&](const auto& words) {
    for (const std::string& word : words) text += word + " ";
    text += "| ";
  };
  for (const OutcomeResult& outcome : a.outcomes) {
    text += outcome.id + " " + std::string(Id(outcome.verdict.worst)) + " " +
            std::string(Id(outcome.conditions.worst)) + " ";
    list(outcome.blocked_by);
    std::map<std::string, int> criteria;
    for (const CriterionResult& one : outcome.criteria) {
      criteria[one.id] = static_cast<int>(one.verdict.worst);
      if (!one.verdict.decided()) text += "undecided ";
    }
    for (const auto& [id, verdict] : criteria) text += id + "=" + std::to_string(verdict) + " ";
    if (!outcome.verdict.decided() || !outcome.missing.empty()) text += "undecided ";
  }
  list(std::vector<std::string>{a.plan_track.value_or(""), a.plan_action.value_or("?"),
                                a.coordinator_action.value_or("?"), a.lead.value_or("?")});
  list(a.recommend);
  list(a.ask_to_assess);
  list(a.consent.koordinator);
  list(a.consent.individuell_plan);
  list(a.consent.barnekoordinator);
  text += std::string(a.consent.heard ? "heard " : "") +
          (a.consent.great_weight ? "great_weight " : "");
  for (const auto& route : {a.complaint.koordinator, a.complaint.sykehuskoordinator,
                            a.complaint.barnekoordinator, a.complaint.individuell_plan}) {
    text += route ? std::to_string(route->weeks) + route->to + " " : "?";
  }
  text += a.complaint.deadline ? ToIso(*a.complaint.deadline) + " " : "no deadline ";
  list(std::set<std::string>(a.notes.begin(), a.notes.end()));
  return text + (a.complete ? "" : "incomplete");
}

std::string Dump(const Expected& e) {
  std::string text;
  const auto list = [&](const auto& words) {
    for (const std::string& word : words) text += word + " ";
    text += "| ";
  };
  for (const char* id : {"koordinator", "sykehuskoordinator", "barnekoordinator",
                         "individuell_plan", "samordning"}) {
    const ExpectedOutcome& outcome = e.outcomes.find(id)->second;
    text += std::string(id) + " " + std::string(Id(static_cast<Verdict>(outcome.verdict))) + " " +
            std::string(Id(static_cast<Verdict>(outcome.conditions))) + " ";
    list(outcome.blocked_by);
    for (const auto& [criterion, verdict] : outcome.criteria) {
      text += criterion + "=" + std::to_string(verdict) + " ";
    }
  }
  list(std::vector<std::string>{e.track, e.action, e.coordinator_action, e.lead});
  list(e.recommend);
  list(e.ask_to_assess);
  list(e.consent);
  list(e.consent);
  list(e.consent_child);
  text += std::string(e.heard ? "heard " : "") + (e.great_weight ? "great_weight " : "");
  for (int i = 0; i < 3; ++i) text += "4statsforvalteren ";
  text += std::to_string(e.plan_weeks) + e.plan_complaint_to + " ";
  // Known on Tuesday 3 November 2026: three weeks and four end on working days.
  text += e.deadline_weeks == 0   ? "no deadline "
          : e.deadline_weeks == 3 ? "2026-11-24 "
                                  : "2026-12-01 ";
  list(e.notes);
  return text;
}

void Compare(const RuleSet& rules, const Practice& practice, std::uint64_t seed, int count) {
  Random random(seed);
  int different = 0;
  for (int i = 0; i < count && different < 3; ++i) {
    const Person person = RandomPerson(random);
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(person);
    const std::string ours = Dump(rules.Assess(c).value());
    const std::string expected = Dump(Judge(person, practice));
    if (ours == expected) continue;
    ++different;
    ADD_FAILURE() << Describe(person) << "\nrules:  " << ours << "\noracle: " << expected;
  }
}

// Four parts, so that they can run beside each other.
TEST(Oracle, AgreesOnPeople1) { Compare(Rules(), {}, 1, Rounds(50000)); }
TEST(Oracle, AgreesOnPeople2) { Compare(Rules(), {}, 2, Rounds(50000)); }
TEST(Oracle, AgreesOnPeople3) { Compare(Rules(), {}, 3, Rounds(50000)); }
TEST(Oracle, AgreesOnPeople4) { Compare(Rules(), {}, 4, Rounds(50000)); }

TEST(Oracle, AgreesUnderAUsualDuration) { Compare(Rules("bodoe"), {24, 24}, 5, Rounds(10000)); }

}  // namespace
}  // namespace samvei::test
