// How the guide behaves as a form: the way out, whom to phone, what is said of a fault and when,
// and the questions that narrow.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/guide.h"
#include "guide_walk.h"

namespace samvei {
namespace {

using test::Answer;
using test::Find;
using test::NewGuide;
using test::Press;
using test::RunFamilyTo;
using test::ViewFaults;

constexpr const char* kSections[] = {"hvem",   "hjelp",   "hverdag", "varighet", "barnet",
                                     "passer", "oensker", "svar",    "soeknad",  "oppsummering"};

std::string ChoiceOf(const Guide& guide, std::string_view fact) {
  const auto found = guide.current_case().answers.find(fact);
  const Choice* choice =
      found == guide.current_case().answers.end() ? nullptr : std::get_if<Choice>(&found->second);
  return choice == nullptr ? "-" : *choice;
}

// The ids of a container's children that stand on every page, in their order.
std::vector<std::string> Constant(const Guide& guide, std::string_view container,
                                  const std::vector<std::string>& wanted) {
  std::vector<std::string> out;
  for (const int child : Find(guide, container)->children) {
    const std::string& id = guide.view().nodes[static_cast<std::size_t>(child)].id;
    if (std::find(wanted.begin(), wanted.end(), id) != wanted.end()) out.push_back(id);
  }
  return out;
}

// The position of a node among all; past the end where it is not there.
std::size_t PlaceOf(const Guide& guide, std::string_view id) {
  std::size_t place = 0;
  for (const Node& node : guide.view().nodes) {
    if (node.id == id) break;
    ++place;
  }
  return place;
}

TEST(GuideFlow, TheWayOutAndTheContactStandInTheSamePlaceOnEveryPage) {
  Guide guide = NewGuide();
  const std::vector<std::string> banner = {"t.app", "nav.leave", "nav.view"};
  const std::vector<std::string> footer = {"t.privacy", "t.contact", "t.leave",
                                           "g.emergency.footer"};
  for (const char* section : kSections) {
    RunFamilyTo(guide, section);
    EXPECT_EQ(Constant(guide, "g.banner", banner), banner) << section;
    EXPECT_EQ(Constant(guide, "g.footer", footer), footer) << section;
    EXPECT_EQ(ViewFaults(guide.view()), std::vector<std::string>{}) << section;
  }
  Press(guide, "nav.step.soeknad");
  Press(guide, "barn.apne");
  EXPECT_EQ(Constant(guide, "g.banner", banner), banner);
}

TEST(GuideFlow, LeavingEmptiesEverythingForGood) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "barn.apne");
  Press(guide, "barn.svar.bra", "Fotball");
  const Effect effect = Press(guide, "nav.leave");
  EXPECT_EQ(effect.leave.substr(0, 8), "https://");
  EXPECT_TRUE(guide.current_case().answers.empty());
  EXPECT_TRUE(guide.current_case().application == Application{});
  EXPECT_EQ(guide.view().section, "hvem");
  EXPECT_EQ(Find(guide, "nav.restart.angre"), nullptr) << "whoever comes next brings nothing back";
  EXPECT_EQ(Find(guide, "barn.ferdig"), nullptr);
  guide.Apply({"nav.step.svar", ""});
  EXPECT_EQ(guide.view().section, "hvem");
  EXPECT_TRUE(Press(guide, "q.rolle.selv").leave.empty()) << "only the button leaves";
}

TEST(GuideFlow, TheSwitchSaysWhatOneGets) {
  Guide guide = NewGuide();
  const std::string to_plain = Find(guide, "nav.view")->name;
  guide.Apply({"told.nav.view", "plain"});
  const std::string to_canvas = Find(guide, "nav.view")->name;
  EXPECT_NE(to_plain, to_canvas);
  guide.Apply({"told.nav.view", "canvas"});
  EXPECT_EQ(Find(guide, "nav.view")->name, to_plain);
}

// --- Whom to phone ---

TEST(GuideFlow, AChildThatAsksAloneIsToldFirstWhomToPhone) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.selv");
  Press(guide, "q.alder", "14");
  EXPECT_EQ(Find(guide, "s.emergency"), nullptr) << "nothing jumps while the age is typed";
  Press(guide, "nav.next");
  ASSERT_NE(Find(guide, "s.emergency"), nullptr);
  EXPECT_EQ(PlaceOf(guide, "s.emergency"), PlaceOf(guide, "h.hjelp") + 1);
  EXPECT_EQ(Find(guide, "tel.first.116111")->href, "tel:116111");
  EXPECT_EQ(Find(guide, "tel.footer.113")->href, "tel:113");
  EXPECT_FALSE(OpensElsewhere(*Find(guide, "tel.footer.113")));
}

TEST(GuideFlow, ItIsNotSaidToThoseWhoHaveNotAskedForIt) {
  Guide guide = NewGuide();
  for (const char* section : kSections) {
    RunFamilyTo(guide, section);
    EXPECT_EQ(Find(guide, "s.emergency"), nullptr) << section;
  }
  Guide adult = NewGuide();
  Answer(adult, {"q.rolle.selv", "q.alder=42"}, "hjelp");
  EXPECT_EQ(Find(adult, "s.emergency"), nullptr);
}

TEST(GuideFlow, UrgencyBringsTheNumbersWhereItIsToldAndThenFirst) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "passer");
  Press(guide, "q.kort_prognose.s.haster");
  ASSERT_NE(Find(guide, "s.emergency"), nullptr);
  EXPECT_LT(PlaceOf(guide, "s.emergency"), PlaceOf(guide, "q.kort_prognose"));
  EXPECT_GT(PlaceOf(guide, "s.emergency"), PlaceOf(guide, "q.passer")) << "below what was ticked";
  Answer(guide, {"q.kort_prognose.nei"}, "oensker");
  EXPECT_EQ(PlaceOf(guide, "s.emergency"), PlaceOf(guide, "h.oensker") + 1);
  EXPECT_EQ(ViewFaults(guide.view()), std::vector<std::string>{});
}

TEST(GuideFlow, TheChildsPageBeginsWithWhomToPhone) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "barn.apne");
  EXPECT_EQ(PlaceOf(guide, "s.emergency"), PlaceOf(guide, "h.soeknad") + 1);
}

// --- What is said of a fault, and when ---

TEST(GuideFlow, AWrongTextIsToldWhenItsFieldIsLeftNotWhileTyping) {
  Guide guide = NewGuide();
  Press(guide, "q.rolle.forelder");
  guide.Apply({"told.q.alder", "left"});
  EXPECT_TRUE(Find(guide, "q.alder")->error.empty()) << "an empty field waits for next";
  Press(guide, "q.alder", "syv");
  EXPECT_TRUE(Find(guide, "q.alder")->error.empty());
  guide.Apply({"told.q.alder", "left"});
  const std::string error = Find(guide, "q.alder")->error;
  EXPECT_FALSE(error.empty());
  EXPECT_EQ(guide.view().announce, error);
  EXPECT_EQ(Find(guide, "errors"), nullptr) << "the summary belongs to next";
  guide.Apply({"told.q.alder", "left"});
  EXPECT_TRUE(guide.view().announce.empty()) << "said once";
  Press(guide, "q.alder", "7");
  EXPECT_TRUE(Find(guide, "q.alder")->error.empty()) << "gone as it is mended";
  Press(guide, "q.alder", "7x");
  EXPECT_TRUE(Find(guide, "q.alder")->error.empty()) << "a new text is not judged while typed";
}

TEST(GuideFlow, WhatIsToldOfAFieldThatIsNotThereChangesNothing) {
  Guide guide = NewGuide();
  guide.Apply({"told.q.alder", "left"});
  guide.Apply({"told.q.nothing", "left"});
  guide.Apply({"told.nav.next", "left"});
  EXPECT_EQ(Find(guide, "errors"), nullptr);
  EXPECT_EQ(guide.view().section, "hvem");
}

TEST(GuideFlow, MessagesNameTheirFieldAndStandJustAboveNext) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "barnet");
  Press(guide, "nav.next");
  const Node* line = Find(guide, "errors.q.alvor_helse");
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(Find(guide, "q.alvor_helse")->error, line->name)
      << "the same words beside the field and in the summary";
  const auto& main = Find(guide, "g.main")->children;
  std::vector<std::string> ids;
  for (const int child : main)
    ids.push_back(guide.view().nodes[static_cast<std::size_t>(child)].id);
  const auto errors = std::find(ids.begin(), ids.end(), "errors");
  ASSERT_NE(errors, ids.end());
  EXPECT_EQ(*(errors + 1), "g.nav");
  Press(guide, "q.alvor_helse.ja");
  EXPECT_EQ(Find(guide, "errors.q.alvor_helse"), nullptr);
  EXPECT_NE(Find(guide, "nav.next"), nullptr);
}

TEST(GuideFlow, EveryQuestionHasVisibleHelp) {
  Guide guide = NewGuide();
  for (const char* section : kSections) {
    RunFamilyTo(guide, section);
    for (const Node& node : guide.view().nodes) {
      const bool question = node.role == Role::kFieldset && node.id.rfind("q.", 0) == 0 &&
                            node.id.rfind("q.tjenester.s.", 0) != 0;
      EXPECT_TRUE(!question || !node.hint.empty()) << node.id;
    }
  }
}

TEST(GuideFlow, BeforeTheFirstQuestionItSaysTheTimeAndWhatAnAnswerIs) {
  Guide guide = NewGuide();
  EXPECT_LT(PlaceOf(guide, "t.start.time"), PlaceOf(guide, "q.rolle"));
  EXPECT_LT(PlaceOf(guide, "t.start.answers"), PlaceOf(guide, "q.rolle"));
  EXPECT_EQ(Find(guide, "nav.back"), nullptr);
}

// --- Questions that narrow ---

TEST(GuideFlow, ANarrowerQuestionIsAnsweredInTheSamePress) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "varighet");
  for (const char* value : {"over_24_mnd", "mnd_3_24", "under_3_mnd", "usikker"}) {
    Press(guide, std::string("q.varighet.") + value);
    EXPECT_EQ(ChoiceOf(guide, "varighet"), value);
  }
  const Node* question = Find(guide, "t.q.varighet.mnd_3_24");
  ASSERT_NE(question, nullptr);
  for (const char* id : {"q.varighet.mnd_3_24", "q.varighet.under_3_mnd"}) {
    const Node* option = Find(guide, id);
    EXPECT_EQ(option->parent, question->parent) << id;
    EXPECT_EQ(option->spoken, question->name + " " + option->name) << "heard with its question";
  }
  EXPECT_NE(Find(guide, "q.varighet.usikker")->parent, question->parent);
  EXPECT_EQ(ViewFaults(guide.view()), std::vector<std::string>{});
}

TEST(GuideFlow, WhoHasTheResponsibilityAndWhetherTheyAgreeIsOnePress) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oensker");
  const Node* agree = Find(guide, "t.q.foreldreansvar.felles_enige");
  ASSERT_NE(agree, nullptr);
  for (const char* value : {"felles_enige", "felles_uenige", "alene", "barnevernet"}) {
    Press(guide, std::string("q.foreldreansvar.") + value);
    EXPECT_EQ(ChoiceOf(guide, "foreldreansvar"), value);
    EXPECT_TRUE(Find(guide, std::string("q.foreldreansvar.") + value)->checked);
  }
}

}  // namespace
}  // namespace samvei
