#include <gtest/gtest.h>

#include <string>

#include "core/helpers.h"
#include "tests/core/guide_walk.h"

namespace samvei {
namespace {

using test::Find;
using test::NewGuide;
using test::Press;
using test::RunFamilyTo;

// The rows, a line each: "navn=Kari tjeneste=fysioterapi".
std::string Rows(const Guide& guide) {
  std::string all;
  const auto& lists = guide.current_case().application.lists;
  const auto found = lists.find(kHelpers);
  if (found == lists.end()) return all;
  for (const Row& row : found->second) {
    std::string line;
    for (const auto& [field, text] : row) line += (line.empty() ? "" : " ") + field + "=" + text;
    all += line + "\n";
  }
  return all;
}

const std::string kForm = "a.tjenesteytere.";

Guide AtTheForm() {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  for (const std::string helper : {"fysioterapi", "habu"}) Press(guide, kForm + helper, "true");
  return guide;
}

TEST(GuideHelpers, EveryServiceOfTheCaseHasAFoldedPart) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  for (const std::string helper :
       {"fysioterapi", "avlastning", "habu", "tilrettelagt_skole", "ergoterapi"}) {
    const Node* details = Find(guide, kForm + helper);
    ASSERT_NE(details, nullptr) << helper;
    EXPECT_EQ(details->role, Role::kDetails);
    EXPECT_FALSE(details->checked);
  }
  EXPECT_EQ(Find(guide, kForm + "ppt"), nullptr);
  EXPECT_EQ(Find(guide, kForm + "fysioterapi.0.navn"), nullptr);
}

TEST(GuideHelpers, WhatIsWrittenIsARowOfTheService) {
  Guide guide = AtTheForm();
  const std::string before = Rows(guide);
  EXPECT_EQ(before, "status=faar tjeneste=fysioterapi\nstatus=avslag tjeneste=avlastning\n");
  Press(guide, kForm + "habu.0.navn", "Sykehuset");
  Press(guide, kForm + "habu.0.hvor_ofte", "to ganger i året");
  Press(guide, kForm + "fysioterapi.0.siden", "2022");
  EXPECT_EQ(Rows(guide),
            "siden=2022 status=faar tjeneste=fysioterapi\nstatus=avslag tjeneste=avlastning\n"
            "hvor_ofte=to ganger i året navn=Sykehuset tjeneste=habu\n");
  Press(guide, kForm + "habu", "false");
  EXPECT_EQ(Find(guide, kForm + "habu")->name, "Barnehabilitering (HABU): Sykehuset");
  Press(guide, kForm + "habu", "true");
  Press(guide, kForm + "habu.0.navn", "");
  Press(guide, kForm + "habu.0.hvor_ofte", "");
  Press(guide, kForm + "fysioterapi.0.siden", "");
  EXPECT_EQ(Rows(guide), before);
}

TEST(GuideHelpers, TalkingTogetherGoesBothWays) {
  Guide guide = AtTheForm();
  Press(guide, kForm + "fysioterapi.snakker_med.habu", "true");
  EXPECT_TRUE(Find(guide, kForm + "habu.snakker_med.fysioterapi")->checked);
  Press(guide, kForm + "habu.snakker_med.fysioterapi", "false");
  EXPECT_FALSE(Find(guide, kForm + "fysioterapi.snakker_med.habu")->checked);
  Press(guide, kForm + "fysioterapi.snakker_med.habu", "true");
  Press(guide, kForm + "habu.snakker_med.ingen", "true");
  EXPECT_FALSE(Find(guide, kForm + "fysioterapi.snakker_med.habu")->checked);
  EXPECT_TRUE(Find(guide, kForm + "habu.snakker_med.ingen")->checked);
  Press(guide, kForm + "fysioterapi.snakker_med.habu", "true");
  EXPECT_FALSE(Find(guide, kForm + "habu.snakker_med.ingen")->checked);
}

TEST(GuideHelpers, ThoseInNoListCanBeAddedTakenAwayAndBroughtBack) {
  Guide guide = AtTheForm();
  Press(guide, kForm + "legg_til");
  EXPECT_EQ(guide.view().focus, kForm + "annen1.0.navn");
  Press(guide, kForm + "annen1.0.navn", "Mormor");
  Press(guide, kForm + "legg_til");
  Press(guide, kForm + "annen2.0.navn", "Treneren");
  Press(guide, kForm + "annen2.snakker_med.annen1", "true");
  Press(guide, kForm + "fysioterapi.snakker_med.annen1", "true");
  const std::string full = Rows(guide);
  Press(guide, kForm + "annen1.0.fjern");
  EXPECT_EQ(Find(guide, kForm + "annen1"), nullptr);
  EXPECT_EQ(guide.view().focus, kForm + "angre");
  Press(guide, kForm + "angre");
  EXPECT_EQ(Rows(guide), full);
  EXPECT_TRUE(Find(guide, kForm + "annen1.snakker_med.annen2")->checked);
  // An id that others still refer to is not given to somebody else.
  Press(guide, kForm + "annen1.0.fjern");
  Press(guide, kForm + "legg_til");
  EXPECT_NE(Find(guide, kForm + "annen3.0.navn"), nullptr);
  for (int i = 0; i < 20 && Find(guide, kForm + "legg_til") != nullptr; ++i) {
    Press(guide, kForm + "legg_til");
  }
  EXPECT_EQ(Find(guide, kForm + "legg_til"), nullptr);
}

TEST(GuideHelpers, AServiceThatIsUntickedTakesItsRowsAlongAndBringsThemBack) {
  Guide guide = AtTheForm();
  Press(guide, kForm + "habu.0.navn", "Sykehuset");
  Press(guide, "nav.step.hjelp");
  Press(guide, "q.tjenester.habu", "false");
  EXPECT_EQ(Rows(guide).find("Sykehuset"), std::string::npos);
  Press(guide, "q.tjenester.habu", "true");
  EXPECT_NE(Rows(guide).find("Sykehuset"), std::string::npos);
  Press(guide, "q.tjenester.s.ingen", "true");
  EXPECT_EQ(Rows(guide), "");
  Press(guide, "q.tjenester.habu", "true");
  EXPECT_EQ(Rows(guide), "navn=Sykehuset tjeneste=habu\n");
}

// Not saying how it stands says nothing about who it is.
TEST(GuideHelpers, TakingAStatusBackKeepsTheRest) {
  Guide guide = AtTheForm();
  Press(guide, kForm + "fysioterapi.0.navn", "Kari");
  Press(guide, "nav.step.hjelp");
  Press(guide, "q.tjenester.s.fysioterapi.ukjent");
  EXPECT_NE(Rows(guide).find("navn=Kari tjeneste=fysioterapi"), std::string::npos);
}

TEST(GuideHelpers, FortyServicesWork) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "hjelp");
  std::vector<std::string> ticks;
  for (const Node& node : guide.view().nodes) {
    const bool now = node.role == Role::kCheckbox && node.id.rfind("q.tjenester.", 0) == 0;
    if (now && node.id.find(".s.") == std::string::npos && node.id != "q.tjenester.usikker") {
      ticks.push_back(node.id.substr(12));
    }
  }
  ASSERT_GE(ticks.size(), 40U);
  ticks.resize(40);
  for (const std::string& service : ticks) Press(guide, "q.tjenester." + service, "true");
  Press(guide, "nav.next");
  RunFamilyTo(guide, "soeknad");
  for (const std::string& service : ticks) {
    Press(guide, kForm + service, "true");
    Press(guide, kForm + service + ".0.navn", "Navn");
    Press(guide, kForm + service, "false");
  }
  EXPECT_EQ(guide.current_case().application.lists.find(kHelpers)->second.size(), 40U);
}

TEST(Helpers, RowsWithoutAnIdGetTheFirstThatIsFree) {
  const std::vector<Row> rows = {{{"navn", "A"}}, {{"id", "annen1"}}, {{"tjeneste", "ppt"}}, {}};
  EXPECT_EQ(HelperKeys(rows), (std::vector<std::string>{"annen2", "annen1", "ppt", "annen3"}));
  EXPECT_TRUE(IsOtherHelper("annen99"));
  for (const char* wrong : {"annen", "annen0", "annen100", "annen1x", "ppt", ""}) {
    EXPECT_FALSE(IsOtherHelper(wrong)) << wrong;
  }
}

}  // namespace
}  // namespace samvei
