#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/child_questions.h"
#include "tests/core/guide_walk.h"

namespace samvei {
namespace {

using test::Find;
using test::NewGuide;
using test::Press;
using test::RunFamilyTo;

// The rows, a line each: "bra: Å bade" or "bra -".
std::string Answers(const Guide& guide) {
  std::string all;
  const auto& lists = guide.current_case().application.lists;
  const auto found = lists.find(kChildAnswers);
  if (found == lists.end()) return all;
  for (const Row& row : found->second) {
    const auto said = row.find("svar");
    all += row.find("spoersmaal")->second +
           (said == row.end() ? std::string() : ": " + said->second) +
           (row.find("vil_ikke") == row.end() ? "\n" : " -\n");
  }
  return all;
}

Guide HandedOver() {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.navn", "Ola Nordmann");
  Press(guide, "barn.apne");
  return guide;
}

TEST(GuideChild, SeesNothingOfTheCase) {
  Guide guide = HandedOver();
  EXPECT_EQ(guide.view().focus, "h.soeknad");
  for (const Node& node : guide.view().nodes) {
    const bool own = node.id.rfind("barn.", 0) == 0 || node.id == "h.soeknad" ||
                     node.id.rfind("t.barn.", 0) == 0 || node.id.rfind("g.", 0) == 0 ||
                     node.id == "t.app" || node.id == "nav.view" || node.id == "nav.leave" ||
                     node.id == "t.privacy" || node.id == "t.leave" || node.id == "s.emergency" ||
                     node.id == "h.emergency" || node.id.rfind("tel.", 0) == 0;
    EXPECT_TRUE(own) << node.id;
    for (const std::string* text : {&node.name, &node.hint, &node.value, &node.spoken}) {
      EXPECT_EQ(text->find("Nordmann"), std::string::npos) << node.id;
    }
  }
  EXPECT_EQ(test::ViewFaults(guide.view()), std::vector<std::string>{});
}

TEST(GuideChild, HasNoWayBackButFinished) {
  Guide guide = HandedOver();
  for (const char* id : {"nav.step.svar", "nav.step.hvem", "nav.next", "nav.back", "nav.restart",
                         "nav.restart.ja", "a.navn", "out.pdf", "change.oppsummering"}) {
    guide.Apply({id, "x"});
    EXPECT_NE(Find(guide, "barn.ferdig"), nullptr) << id;
  }
  EXPECT_EQ(guide.current_case().application.texts.find("navn")->second, "Ola Nordmann");
  Press(guide, "barn.ferdig");
  EXPECT_EQ(Find(guide, "barn.ferdig"), nullptr);
  EXPECT_EQ(guide.view().focus, "h.a.barnets_svar");
  EXPECT_NE(Find(guide, "a.navn"), nullptr);
}

TEST(GuideChild, AnswersStandInTheOrderOfTheQuestions) {
  Guide guide = HandedOver();
  Press(guide, "barn.svar.oenske", "At Kari\nblir.");
  Press(guide, "barn.svar.bra", "Å bade");
  Press(guide, "barn.vil_ikke.vanskelig", "true");
  EXPECT_EQ(Answers(guide), "bra: Å bade\nvanskelig -\noenske: At Kari\nblir.\n");
  Press(guide, "barn.ferdig");
  EXPECT_EQ(Find(guide, "a.barnets_svar.vanskelig")->name,
            "Hva er vanskelig eller dumt? ville ikke svare");
}

TEST(GuideChild, WhatItWillNotSayIsNotHandedOnAndCanComeBack) {
  Guide guide = HandedOver();
  Press(guide, "barn.svar.bra", "Hemmelig");
  Press(guide, "barn.vil_ikke.bra", "true");
  EXPECT_EQ(Answers(guide), "bra -\n");
  Press(guide, "barn.vil_ikke.bra", "false");
  EXPECT_EQ(Answers(guide), "bra: Hemmelig\n");
  Press(guide, "barn.vil_ikke.bra", "true");
  Press(guide, "barn.ferdig");
  Press(guide, "barn.apne");
  Press(guide, "barn.vil_ikke.bra", "false");
  EXPECT_EQ(Answers(guide), "");
  // Whoever writes after all, answers.
  Press(guide, "barn.vil_ikke.bra", "true");
  Press(guide, "barn.svar.bra", "Jo");
  EXPECT_EQ(Answers(guide), "bra: Jo\n");
}

TEST(GuideChild, IsForChildrenOnly) {
  const struct {
    std::vector<std::string> who;
    bool offered;
  } cases[] = {{{"q.rolle.forelder", "q.alder=15"}, true},
               {{"q.rolle.forelder", "q.alder=16"}, false},
               {{"q.rolle.selv", "q.alder=14"}, false},
               {{"q.rolle.selv", "q.alder=40"}, false}};
  for (const auto& [who, offered] : cases) {
    Guide guide = NewGuide();
    for (const std::string& press : who) {
      const std::size_t equals = press.find('=');
      Press(guide, press.substr(0, equals),
            equals == std::string::npos ? "" : press.substr(equals + 1));
    }
    for (int page = 0; page < 15 && guide.view().section != "soeknad"; ++page) {
      const std::vector<Node> nodes = guide.view().nodes;
      for (const Node& node : nodes) {
        const bool fieldset = node.role == Role::kFieldset && !node.children.empty();
        if (!fieldset || guide.view().section == "hvem") continue;
        const Node& option = nodes[static_cast<std::size_t>(node.children.front())];
        if (option.role == Role::kRadio || option.role == Role::kCheckbox) {
          guide.Apply({option.id, "true"});
        }
      }
      if (Find(guide, "q.tjenester.usikker") != nullptr)
        guide.Apply({"q.tjenester.usikker", "true"});
      guide.Apply({"nav.next", ""});
    }
    ASSERT_EQ(guide.view().section, "soeknad") << who.back();
    EXPECT_EQ(Find(guide, "barn.apne") != nullptr, offered) << who.front() << who.back();
  }
}

}  // namespace
}  // namespace samvei
