#include "core/profile.h"

#include <gtest/gtest.h>

#include "core/embedded.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

Profile Shipped(const std::string& id) {
  const std::string path = "municipalities/" + id + ".json";
  const Result<Profile> read = ReadProfile(path, Embedded(path));
  EXPECT_TRUE(read.ok()) << id;
  return read.ok() ? read.value() : Profile();
}

TEST(Profile, ShippedOnesLoadUnderTheirOwnName) {
  for (const char* id : {"standard", "lund", "loeten", "s0", "bodoe"}) {
    EXPECT_EQ(Shipped(id).id, id);
    EXPECT_EQ(Rules(id).profile().id, id);
    for (const std::string& source : Shipped(id).sources) {
      EXPECT_NE(Rules().FindSource(source), nullptr) << source;
    }
  }
}

TEST(Profile, StandardHasNoPractice) {
  const Profile standard = Shipped("standard");
  EXPECT_EQ(standard.municipality, "");
  EXPECT_TRUE(standard.overrides.empty());
  EXPECT_TRUE(standard.usual_duration_months.empty());
}

TEST(Profile, ReadsEverythingThatItCanSay) {
  const Result<Profile> read = ReadProfile("p", R"({
      "id": "x", "municipality": "X kommune",
      "office": {"name": "A", "unit": "B", "phone": "1", "email": "a@b.no", "address": "C 1", "web": "https://example.no"},
      "offices": {"barnekoordinator": {"unit": "D"}},
      "channels": {"": [{"kind": "brev"}], "koordinator": [{"kind": "eskjema", "url": "https://example.no/s"}]},
      "answer_weeks": 4, "complaint_to": "E", "ask_in_doubt": "F", "tool": "G", "tool_mode": "H",
      "texts": {"note.nb.koordinator": "I"},
      "usual_duration_months": {"koordinator": 24},
      "overrides": [{"criterion": "koordinator.tjenester", "row": "to_kommunale", "verdict": "vurderes"}],
      "color": "#0062bA", "sources": ["seed-000"]})");
  ASSERT_TRUE(read.ok());
  const Profile& profile = read.value();
  EXPECT_EQ(profile.office.address, "C 1");
  EXPECT_EQ(profile.offices.find("barnekoordinator")->second.unit, "D");
  EXPECT_EQ(profile.channels.find("koordinator")->second[0].url, "https://example.no/s");
  EXPECT_EQ(profile.answer_weeks, 4);
  EXPECT_EQ(profile.texts.find("note.nb.koordinator")->second, "I");
  EXPECT_EQ(profile.overrides[0].row, "to_kommunale");
  EXPECT_EQ(profile.color, "#0062bA");
}

// The rules with one profile made from these members.
RuleSet RulesWith(const std::string& members) {
  const Result<Profile> profile = ReadProfile("p", R"({"id": "x", )" + members + "}");
  EXPECT_TRUE(profile.ok());
  const std::string_view path = "rules/no.json";
  return RuleSet::Load(path, Embedded(path), profile.value()).value();
}

constexpr const char* kTwoServices = R"({"rolle": "selv", "venter_barn": "nei", "alder": 40,
    "beslutningskompetanse": "ja", "kort_prognose": "nei",
    "tjenester": ["fysioterapi", "ergoterapi"], "tjenester_senere": [], "varighet": "mnd_3_24",
    "samordningsbehov": "ja", "komplekst": "nei", "opphold": "hjemme",
    "oensker_koordinator": "ja", "oensker_plan": "ja"})";

TEST(Profile, AnOverrideLowersItsRowAlone) {
  const RuleSet local = RulesWith(
      R"("overrides": [{"criterion": "koordinator.tjenester", "row": "to_kommunale", "verdict": "vurderes"}])");
  const Assessment standard = Assess(kTwoServices), lowered = Assess(kTwoServices, local);
  EXPECT_EQ(standard.Outcome("koordinator").verdict.worst, Verdict::kTrolig);
  EXPECT_EQ(lowered.Outcome("koordinator").verdict.worst, Verdict::kVurderes);
  EXPECT_EQ(lowered.Outcome("individuell_plan").verdict.worst, Verdict::kTrolig);
}

TEST(Profile, AUsualDurationIsReadInItsOwnCriterionOnly) {
  const Assessment shorter =
      Assess(kTwoServices, RulesWith(R"("usual_duration_months": {"koordinator": 23})"));
  EXPECT_EQ(shorter.Outcome("koordinator").verdict.worst, Verdict::kTrolig);
  const Assessment longer =
      Assess(kTwoServices, RulesWith(R"("usual_duration_months": {"koordinator": 24})"));
  EXPECT_EQ(longer.Outcome("koordinator").verdict.worst, Verdict::kVurderes);
  EXPECT_EQ(longer.Outcome("individuell_plan").verdict.worst, Verdict::kTrolig);
  // One service may hold several offers where the need is long-term by the national reading.
  const std::string one = R"({"rolle": "selv", "venter_barn": "nei", "alder": 40,
      "beslutningskompetanse": "ja", "kort_prognose": "nei", "tjenester": ["fysioterapi"],
      "tjenester_senere": [], "varighet": "mnd_3_24", "samordningsbehov": "ja",
      "komplekst": "nei", "opphold": "hjemme", "oensker_koordinator": "ja"})";
  EXPECT_EQ(Assess(one, Rules("bodoe")).Outcome("koordinator").verdict.worst, Verdict::kVurderes);
}

}  // namespace
}  // namespace samvei::test
