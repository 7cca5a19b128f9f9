// What is asked, in which order, and what is left out.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/guide.h"
#include "tests/core/guide_walk.h"

namespace samvei::test {
namespace {

// The questions on the page, by their facts, in order.
std::vector<std::string> Questions(const Guide& guide) {
  std::vector<std::string> ids;
  for (const Node& node : guide.view().nodes) {
    const bool question = node.role == Role::kFieldset || node.role == Role::kNumberInput ||
                          node.role == Role::kTextInput;
    if (question && node.id.rfind("q.", 0) == 0) ids.push_back(node.id.substr(2));
  }
  return ids;
}

void ChildTo(Guide& guide, const std::string& age, std::string_view section) {
  Answer(guide, {"q.rolle.forelder", "q.alder=" + age}, "hjelp");
  Answer(guide, {"q.tjenester.habu", "q.tjenester.fysioterapi", "q.tjenester.tilrettelagt_skole"},
         "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.over_24_mnd"}, "barnet");
  if (section == "barnet") return;
  Answer(guide, {"q.alvor_helse.ja", "q.alvorlig.ja"}, "passer");
  Answer(guide, {"q.passer.ingen"}, section);
}

TEST(GuideOrder, WhatNoLongerMattersNeedsNoAnswerButStaysWhereItIs) {
  Guide guide = NewGuide();
  ChildTo(guide, "7", "barnet");
  EXPECT_EQ(Find(guide, "q.alvorlig"), nullptr) << "the concrete questions come first";
  EXPECT_EQ(Questions(guide),
            (std::vector<std::string>{"alvor_helse", "alvor_funksjon", "alvor_livsviktig"}));
  Press(guide, "q.alvor_helse.ja");
  // One sign is enough: the other two decide nothing now. They are told in the application.
  for (const char* id : {"q.alvor_funksjon", "q.alvor_livsviktig"}) {
    ASSERT_NE(Find(guide, id), nullptr) << "nothing jumps while someone is answering";
    EXPECT_NE(Find(guide, id)->hint.find("kan stå åpent"), std::string::npos) << id;
  }
  EXPECT_EQ(Questions(guide).back(), "alvorlig") << "after what it sums up";
  Press(guide, "q.alvorlig.ja");
  Press(guide, "nav.next");
  EXPECT_EQ(guide.view().section, "passer");
  Press(guide, "nav.back");
  ASSERT_NE(Find(guide, "q.alvor_funksjon"), nullptr) << "what the application tells stays";
  // Taken back, they matter again.
  Press(guide, "q.alvor_helse.nei");
  EXPECT_EQ(Find(guide, "q.alvor_funksjon")->hint.find("kan stå åpent"), std::string::npos);
  Press(guide, "nav.next");
  EXPECT_EQ(guide.view().section, "barnet") << "now they must be answered";
}

// In a qualification programme and nothing else: a plan, but no coordinator to wish for.
TEST(GuideOrder, WhatCouldChangeNothingIsLeftOutAndSaid) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=42"}, "hjelp");
  Answer(guide, {"q.tjenester.kvp"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.nei"}, "varighet");
  Answer(guide, {"q.varighet.under_3_mnd"}, "passer");
  Answer(guide, {"q.passer.ingen"}, "oensker");
  EXPECT_EQ(Questions(guide), std::vector<std::string>{"oensker_plan"});
  ASSERT_NE(Find(guide, "t.left_out"), nullptr);
  EXPECT_NE(Find(guide, "t.left_out")->name.find("koordinator"), std::string::npos);
  // With a plan already, or a refusal, wishes are told whatever the rules say.
  Press(guide, "nav.back");
  Press(guide, "q.avgjoerelse.s.har");
  Press(guide, "q.avgjoerelse.avslag_koordinator");
  Answer(guide, {"q.avgjoerelse_kjent.skip"}, "oensker");
  const std::vector<std::string> questions = Questions(guide);
  EXPECT_EQ(std::count(questions.begin(), questions.end(), "oensker_koordinator"), 1);
}

// An answer that was changed makes a page matter that was passed over: it is asked on the way.
TEST(GuideOrder, APageThatComesToMatterIsAsked) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=42"}, "hjelp");
  Answer(guide, {"q.tjenester.fysioterapi", "q.tjenester.ergoterapi"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.under_3_mnd"}, "passer");
  Answer(guide, {"q.passer.ingen"}, "svar");
  Answer(guide, {}, "soeknad");
  Answer(guide, {"a.navn=Kari Nordmann"}, "oppsummering");
  Press(guide, "nav.step.varighet");
  Press(guide, "q.varighet.over_24_mnd");
  Press(guide, "change.oppsummering");
  EXPECT_EQ(guide.view().section, "oensker");
  Answer(guide, {"q.oensker_koordinator.ja", "q.oensker_plan.ja"}, "svar");
}

TEST(GuideOrder, APageThatIsPassedOverIsSaid) {
  Guide guide = NewGuide();
  Answer(guide, {"q.rolle.selv", "q.alder=42"}, "hjelp");
  Answer(guide, {"q.tjenester.s.ingen"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.nei"}, "varighet");
  Answer(guide, {"q.varighet.under_3_mnd"}, "passer");
  EXPECT_EQ(Find(guide, "t.passed_over"), nullptr) << "the page about children is not for adults";
  Answer(guide, {"q.passer.ingen"}, "svar");  // there is nothing to wish for
  ASSERT_NE(Find(guide, "t.passed_over"), nullptr);
  EXPECT_NE(Find(guide, "t.passed_over")->name.find("nsker"), std::string::npos);
}

TEST(GuideOrder, WhatTheApplicationTellsIsAskedThoughNoRuleReadsIt) {
  Guide guide = NewGuide();
  ChildTo(guide, "13", "oensker");
  const std::vector<std::string> questions = Questions(guide);
  EXPECT_EQ(std::count(questions.begin(), questions.end(), "ungdom_oensker"), 1);
}

// What decides whether another question is asked comes before it.
TEST(GuideOrder, ShieldingComesBeforeParents) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.s.annen");
  Answer(guide, {"q.rolle.fagperson", "q.venter_barn.nei", "q.alder=13"}, "hjelp");
  Answer(guide, {"q.tjenester.bup", "q.tjenester.psykisk_helse"}, "hverdag");
  Answer(guide, {"q.samordningsbehov.s.gjentar"}, "varighet");
  Answer(guide, {"q.varighet.over_24_mnd"}, "barnet");
  Answer(guide, {"q.alvor_helse.ja", "q.alvorlig.ja"}, "passer");
  Answer(guide, {"q.passer.ingen"}, "oensker");
  Press(guide, "q.skjermes_for_foreldre.nei");
  const std::vector<std::string> questions = Questions(guide);
  const auto shielding = std::find(questions.begin(), questions.end(), "skjermes_for_foreldre");
  const auto parents = std::find(questions.begin(), questions.end(), "foreldreansvar");
  ASSERT_NE(shielding, questions.end());
  ASSERT_NE(parents, questions.end());
  EXPECT_LT(shielding - questions.begin(), parents - questions.begin());
}

TEST(GuideOrder, StaysAsItIsOnAPageThatWasShown) {
  Guide guide = NewGuide();
  ChildTo(guide, "17", "oensker");
  const std::vector<std::string> before = Questions(guide);
  EXPECT_GE(before.size(), 4U);
  Press(guide, "q.oensker_koordinator.nei");
  EXPECT_EQ(Questions(guide), before);
  Press(guide, "nav.back");
  Press(guide, "nav.next");
  EXPECT_EQ(Questions(guide), before);
}

}  // namespace
}  // namespace samvei::test
