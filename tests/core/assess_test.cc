#include <gtest/gtest.h>

#include "core/assessment.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

using Names = std::vector<std::string>;

TEST(Assess, AnEmptyCaseIsOpen) {
  const Assessment a = Assess("{}");
  EXPECT_FALSE(a.complete);
  EXPECT_EQ(a.plan_track, std::nullopt);
  EXPECT_FALSE(a.plan_track_decided);
  EXPECT_EQ(a.lead, std::nullopt);
  EXPECT_TRUE(a.recommend.empty());
  EXPECT_TRUE(a.consent.koordinator.empty());
  EXPECT_EQ(a.notes, Names{"not_a_decision"});
  EXPECT_EQ(a.Outcome("koordinator").verdict, (Span{Verdict::kUaktuelt, Verdict::kJa}));
  // No rule reads these.
  for (const char* fact : {"diagnose", "sjelden_diagnose", "stor_belastning", "verktoey"}) {
    EXPECT_EQ(std::count(a.missing.begin(), a.missing.end(), fact), 0) << fact;
  }
}

TEST(Assess, MissingNamesExactlyWhatMatters) {
  const char* decided = R"({"venter_barn": "nei", "alder": 50, "tjenester": [],
      "tjenester_senere": [], "opphold": "hjemme"})";
  const Assessment a = Assess(decided);
  // Nothing to coordinate: whatever else is answered, these stay as they are.
  EXPECT_EQ(a.Outcome("koordinator").missing, Names());
  EXPECT_EQ(a.Outcome("koordinator").verdict, (Span{Verdict::kNei, Verdict::kNei}));
  EXPECT_EQ(a.Outcome("individuell_plan").missing, Names());
  EXPECT_EQ(a.Outcome("samordning").missing, Names());
  EXPECT_EQ(a.lead, "kommunen");
  EXPECT_TRUE(a.plan_track_decided);

  const Assessment one = Assess(R"({"venter_barn": "nei", "alder": 50, "rolle": "selv",
      "tjenester": ["kvp"], "beslutningskompetanse": "ja"})");
  EXPECT_EQ(one.Outcome("individuell_plan").missing, Names{"oensker_plan"});
}

TEST(Assess, ADayIsMissingWhereADeadlineDependsOnIt) {
  const std::string open = R"({"avgjoerelse": "avslag_koordinator"})";
  const Names missing = Assess(open).missing;
  EXPECT_EQ(std::count(missing.begin(), missing.end(), "avgjoerelse_kjent"), 1);
  const Names none = Assess(R"({"avgjoerelse": "ingen"})").missing;
  EXPECT_EQ(std::count(none.begin(), none.end(), "avgjoerelse_kjent"), 0);
}

TEST(Assess, DeadlinesEndOnWorkingDays) {
  struct Case {
    const char* decision;
    const char* known;
    const char* track;
    const char* deadline;
  };
  constexpr Case kCases[] = {
      {"avslag_koordinator", "2026-11-03", "nav", "2026-12-01"},       // the track is ignored
      {"avslag_barnekoordinator", "2026-11-28", "nav", "2026-12-28"},  // Saturday 26 December
      {"avslag_plan", "2026-11-03", "helse", "2026-12-01"},
      {"avslag_plan", "2026-11-03", "nav", "2026-11-24"},
      {"ikke_fulgt_opp", "2026-12-04", "barnevern", "2026-12-28"},  // Christmas Day
      {"avslag_plan", "2027-03-04", "nav", "2027-03-30"},           // Maundy Thursday
      {"avslag_plan", "2027-04-24", "barnevern", "2027-05-18"},     // Saturday, then two holidays
  };
  for (const Case& one : kCases) {
    const std::string answers = std::string(R"({"avgjoerelse": ")") + one.decision +
                                R"(", "avgjoerelse_kjent": ")" + one.known +
                                R"(", "klagespor": ")" + one.track + R"("})";
    const Assessment a = Assess(answers);
    ASSERT_TRUE(a.complaint.deadline.has_value()) << answers;
    EXPECT_EQ(ToIso(*a.complaint.deadline), one.deadline) << answers;
  }
}

TEST(Assess, PrintsOneLineOfJson) {
  const Assessment a = Assess(R"({"rolle": "forelder", "venter_barn": "ja",
      "foreldreansvar": "felles_enige", "alvorlig": "ja", "alvor_helse": "ja",
      "alvor_funksjon": "nei", "alvor_livsviktig": "nei", "kort_prognose": "ja",
      "tjenester": ["poliklinikk", "svangerskap"], "tjenester_senere": ["pleiepenger"],
      "varighet": "over_24_mnd", "samordningsbehov": "ja", "komplekst": "nei",
      "har_koordinator": "nei", "oensker_koordinator": "ja", "soesken_med_behov": 0,
      "flytter": "nei", "avgjoerelse": "ingen"})");
  EXPECT_EQ(
      ToJson(a),
      R"({"law_as_of": "2026-07-02", "rules": "no", "profile": "standard", "complete": true, )"
      R"("outcomes": {"koordinator": {"verdict": "uaktuelt", "best": "uaktuelt", "conditions": "uaktuelt", "blocked_by": [], "criteria": [], "missing": []}, )"
      R"("sykehuskoordinator": {"verdict": "uaktuelt", "best": "uaktuelt", "conditions": "uaktuelt", "blocked_by": [], "criteria": [], "missing": []}, )"
      R"("barnekoordinator": {"verdict": "trolig", "best": "trolig", "conditions": "trolig", "blocked_by": [], "criteria": [)"
      R"({"id": "barnekoordinator.alder", "verdict": "ja", "best": "ja", "sources": ["pbrl-2-5-c", "hol-7-2-a"]}, )"
      R"({"id": "barnekoordinator.alvorlig", "verdict": "trolig", "best": "trolig", "sources": ["pbrl-2-5-c", "hol-7-2-a", "seed-000"]}, )"
      R"({"id": "barnekoordinator.varighet", "verdict": "ja", "best": "ja", "sources": ["pbrl-2-5-c", "hol-7-2-a", "seed-000"]}, )"
      R"({"id": "barnekoordinator.helse", "verdict": "ja", "best": "ja", "sources": ["pbrl-2-5-c", "hol-7-2-a", "seed-000"]}, )"
      R"({"id": "barnekoordinator.velferd", "verdict": "trolig", "best": "trolig", "sources": ["pbrl-2-5-c", "hol-7-2-a", "seed-000"]}, )"
      R"({"id": "barnekoordinator.sammensatt", "verdict": "ja", "best": "ja", "sources": ["pbrl-2-5-c", "hol-7-2-a", "seed-002"]}], "missing": []}, )"
      R"("individuell_plan": {"verdict": "uaktuelt", "best": "uaktuelt", "conditions": "uaktuelt", "blocked_by": [], "criteria": [], "missing": []}, )"
      R"("samordning": {"verdict": "nei", "best": "nei", "conditions": "nei", "blocked_by": [], "criteria": [)"
      R"({"id": "samordning.tjenester", "verdict": "ja", "best": "ja", "sources": ["hol-3-4", "sotjl-13", "bvl-15-8", "seed-003"]}, )"
      R"({"id": "samordning.behov", "verdict": "ja", "best": "ja", "sources": ["hol-3-4", "sotjl-13", "bvl-15-8", "oppl-24-1", "seed-003"]}], "missing": []}}, )"
      R"("plan": {"track": null, "action": "ingen"}, "recommend": ["barnekoordinator"], "ask_to_assess": [], "coordinator_action": "ny", )"
      R"("consent": {"koordinator": ["gravide"], "individuell_plan": ["gravide"], "barnekoordinator": ["gravide"], "heard": false, "great_weight": false}, )"
      R"("lead": "kommunen", )"
      R"("complaint": {"koordinator": {"weeks": 4, "to": "statsforvalteren"}, "sykehuskoordinator": {"weeks": 4, "to": "statsforvalteren"}, )"
      R"("barnekoordinator": {"weeks": 4, "to": "statsforvalteren"}, "individuell_plan": {"weeks": 4, "to": "statsforvalteren"}, "deadline": null}, )"
      R"("notes": ["urgent", "not_a_decision"]})");
}

TEST(Assess, RecommendsOnTheWorstOnly) {
  // The child coordinator may still come, so koordinator is what can be promised now.
  const Assessment a = Assess(R"({"rolle": "forelder", "venter_barn": "nei", "alder": 8,
      "foreldreansvar": "felles_enige", "kort_prognose": "nei",
      "tjenester": ["avlastning", "habilitering", "ppt"], "tjenester_senere": [],
      "varighet": "over_24_mnd", "samordningsbehov": "ja", "komplekst": "nei",
      "opphold": "hjemme", "oensker_koordinator": "ja", "oensker_plan": "usikker"})");
  EXPECT_EQ(a.Outcome("barnekoordinator").verdict, (Span{Verdict::kNei, Verdict::kJa}));
  EXPECT_EQ(a.recommend, (Names{"koordinator", "individuell_plan"}));
}

}  // namespace
}  // namespace samvei::test
