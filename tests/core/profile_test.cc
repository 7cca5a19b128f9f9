#include "core/profile.h"

#include <gtest/gtest.h>

#include <set>

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
      "offices": {"barnekoordinator": {"unit": "D"}, "koordinator": [{"unit": "K", "below": 18}, {"unit": "L"}]},
      "channels": {"": [{"kind": "brev"}], "koordinator": [{"kind": "eskjema", "url": "https://example.no/s"}]},
      "answer_weeks": 4, "complaint_to": "E", "ask_in_doubt": "F", "tool": "G", "tool_mode": "H",
      "texts": {"note.nb.koordinator": "I"},
      "generous": {"barnekoordinator": {"from": 18, "below": 25, "note": {"nb": "J"}}},
      "usual_duration_months": {"koordinator": 24},
      "overrides": [{"criterion": "koordinator.tjenester", "row": "to_kommunale", "verdict": "vurderes"}],
      "color": "#0062bA", "sources": ["seed-000"]})");
  ASSERT_TRUE(read.ok());
  const Profile& profile = read.value();
  EXPECT_EQ(profile.office.address, "C 1");
  EXPECT_EQ(profile.offices.find("barnekoordinator")->second[0].office.unit, "D");
  EXPECT_EQ(profile.offices.find("koordinator")->second[0].ages.below, 18);
  EXPECT_EQ(profile.offices.find("koordinator")->second[1].office.unit, "L");
  EXPECT_EQ(profile.channels.find("koordinator")->second[0].url, "https://example.no/s");
  EXPECT_EQ(profile.answer_weeks, 4);
  EXPECT_EQ(profile.tool_mode, "H");
  EXPECT_EQ(profile.texts.find("note.nb.koordinator")->second, "I");
  EXPECT_EQ(profile.generous.find("barnekoordinator")->second.ages.from, 18);
  EXPECT_EQ(profile.generous.find("barnekoordinator")->second.note.find("nb")->second, "J");
  EXPECT_EQ(profile.overrides[0].row, "to_kommunale");
  EXPECT_EQ(profile.color, "#0062bA");
}

TEST(Profile, AnAgeThatIsNotKnownFitsOpenAgesOnly) {
  const AgeRange young{std::nullopt, 18}, grown{18, 25}, open{};
  EXPECT_TRUE(young.Includes(0));
  EXPECT_TRUE(young.Includes(17));
  EXPECT_FALSE(young.Includes(18));
  EXPECT_FALSE(grown.Includes(17));
  EXPECT_TRUE(grown.Includes(18));
  EXPECT_TRUE(grown.Includes(24));
  EXPECT_FALSE(grown.Includes(25));
  EXPECT_FALSE(young.Includes(std::nullopt));
  EXPECT_TRUE(open.Includes(std::nullopt));
  EXPECT_TRUE(open.Includes(90));
}

// The keys that the reader takes where the unknown key "?" stands in this profile.
std::set<std::string> KnownKeys(const std::string& profile) {
  const Result<Profile> read = ReadProfile("p", profile);
  std::set<std::string> keys;
  if (read.ok()) return keys;
  for (const Error& error : read.errors()) {
    if (error.code != "unknown_key") continue;
    for (std::size_t at = error.mend.find('\''); at != std::string::npos;) {
      const std::size_t end = error.mend.find('\'', at + 1);
      keys.insert(error.mend.substr(at + 1, end - at - 1));
      at = error.mend.find('\'', end + 1);
    }
  }
  return keys;
}

void AddKeys(const Json* object, std::set<std::string>& keys) {
  ASSERT_NE(object, nullptr);
  for (const auto& [key, value] : object->members) keys.insert(key);
}

// Those of the object's members, or of the objects in lists under it.
std::set<std::string> KeysOfMembers(const Json* object) {
  std::set<std::string> keys;
  if (object == nullptr) return keys;
  for (const Json& item : object->items) AddKeys(&item, keys);
  for (const auto& [name, value] : object->members) {
    if (value.Is(Json::Kind::kObject)) AddKeys(&value, keys);
    for (const Json& item : value.items) AddKeys(&item, keys);
  }
  return keys;
}

TEST(Profile, TheTemplateNamesEveryFieldThatThereIs) {
  const std::string path = "../docs/template-profile.json";
  const Json json = ReadTestJson(path);
  std::set<std::string> top, office;
  AddKeys(&json, top);
  EXPECT_EQ(top, KnownKeys(R"({"?": 1})"));
  AddKeys(json.Find("office"), office);
  EXPECT_EQ(office, KnownKeys(R"({"id": "x", "office": {"?": 1}})"));
  office.merge(KeysOfMembers(json.Find("offices")));
  EXPECT_EQ(office, KnownKeys(R"({"id": "x", "offices": {"koordinator": {"?": 1}}})"));
  EXPECT_EQ(KeysOfMembers(json.Find("channels")),
            KnownKeys(R"({"id": "x", "channels": {"": [{"?": 1}]}})"));
  EXPECT_EQ(KeysOfMembers(json.Find("generous")),
            KnownKeys(R"({"id": "x", "generous": {"koordinator": {"?": 1}}})"));
  EXPECT_EQ(KeysOfMembers(json.Find("overrides")),
            KnownKeys(R"({"id": "x", "overrides": [{"?": 1}]})"));
  const Result<Profile> profile = ReadProfile(path, ReadTestFile(path));
  ASSERT_TRUE(profile.ok());
  const std::string_view rules = "rules/no.json";
  EXPECT_TRUE(RuleSet::Load(rules, Embedded(rules), profile.value()).ok());
}

TEST(Profile, TheGuideForMunicipalitiesNamesEveryField) {
  const std::string page = ReadTestFile("../docs/adapting-a-municipality.md");
  for (const std::string& key : KnownKeys(R"({"?": 1})")) {
    EXPECT_NE(page.find("`" + key + "`"), std::string::npos) << key;
  }
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
