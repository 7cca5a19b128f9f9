// The list of helpers on its page: search, folds, what is ticked, taking out and bringing back.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "core/helpers.h"
#include "core/languages.h"
#include "tests/core/guide_walk.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

// On the page of helpers for somebody of that age; -1: a child that is expected, -2: not known.
Guide AtTheList(int age) {
  Guide guide = NewGuide();
  if (age == -1) {
    Press(guide, "q.venter_barn.ja");
  } else {
    Press(guide, age < 18 ? "q.rolle.forelder" : "q.rolle.selv");
    if (age >= 0) {
      Press(guide, "q.alder", std::to_string(age));
    } else {
      Press(guide, "q.alder.skip");
    }
  }
  Press(guide, "nav.next");
  EXPECT_EQ(guide.view().section, "hjelp");
  return guide;
}

const Node& Parent(const Guide& guide, const Node& node) {
  return guide.view().nodes[static_cast<std::size_t>(node.parent)];
}

// The folds that the node stands in, from the inside out.
std::vector<std::string> FoldsAround(const Guide& guide, std::string_view id) {
  std::vector<std::string> folds;
  for (const Node* at = Find(guide, id); at != nullptr && at->parent >= 0;
       at = &Parent(guide, *at)) {
    if (at->role == Role::kDetails) folds.push_back(at->id);
  }
  return folds;
}

bool IsSeen(const Guide& guide, std::string_view id) {
  const std::vector<std::string> folds = FoldsAround(guide, id);
  return Find(guide, id) != nullptr &&
         std::all_of(folds.begin(), folds.end(),
                     [&](const std::string& fold) { return Find(guide, fold)->checked; });
}

std::string NameOf(const Guide& guide, std::string_view id) {
  const Node* node = Find(guide, id);
  return node == nullptr ? "(none)" : node->name;
}

// The order of everything in the list, folds and rows.
std::vector<std::string> Order(const Guide& guide) {
  std::vector<std::string> ids;
  for (const Node& node : guide.view().nodes) {
    const bool fold = node.role == Role::kDetails && node.id != "d.tjenester.valgt";
    const bool row = node.role == Role::kRow && node.id.rfind("g.service.", 0) == 0;
    if (fold || row) ids.push_back(node.id);
  }
  return ids;
}

TEST(GuideServices, NoneIsUnreachableAtAnyAge) {
  for (const int age : {-2, -1, 0, 2, 5, 7, 12, 15, 16, 17, 18, 20, 24, 30, 50, 67, 68, 90, 120}) {
    Guide guide = AtTheList(age);
    for (const Service& service : Rules().services()) {
      SCOPED_TRACE(service.id + " at " + std::to_string(age));
      for (const std::string fact : {"q.tjenester.", "q.tjenester_senere."}) {
        const std::string id = fact + service.id;
        ASSERT_NE(Find(guide, id), nullptr);
        std::vector<std::string> folds = FoldsAround(guide, id);
        std::reverse(folds.begin(), folds.end());  // opened from the outside in, as people do
        for (const std::string& fold : folds) {
          if (!Find(guide, fold)->checked) Press(guide, fold, "true");
        }
        EXPECT_TRUE(IsSeen(guide, id));
      }
    }
  }
}

TEST(GuideServices, WhatIsMetAtThisAgeIsSeenAtOnce) {
  const std::vector<std::string> anybody = {"fastlege",      "fysioterapi", "avlastning",
                                            "poliklinikk",   "bpa",         "innleggelse",
                                            "hjelpestoenad", "hjelpemidler"};
  const auto sees = [&](int age, std::vector<std::string> ids) {
    const Guide guide = AtTheList(age);
    ids.insert(ids.end(), anybody.begin(), anybody.end());
    for (const std::string& id : ids) {
      EXPECT_TRUE(IsSeen(guide, "q.tjenester." + id)) << id << " at " << age;
    }
  };
  sees(-1, {"svangerskap", "habu", "helsesykepleier", "barnevern", "tilrettelagt_barnehage"});
  sees(4, {"bup", "habu", "helsesykepleier", "tilrettelagt_barnehage", "ppt", "barnevern"});
  sees(7, {"bup", "habu", "tilrettelagt_skole", "ppt", "sfo", "barnevern", "pleiepenger"});
  sees(16, {"bup", "tilrettelagt_skole", "tsb", "rus", "arbeidstiltak", "barnevern"});
  sees(40, {"dps", "tsb", "rus", "aap", "sosialhjelp", "kvp", "bolig", "hjemmesykepleie"});
  sees(80, {"hjemmesykepleie", "korttidsopphold", "langtidsopphold", "dagtilbud"});
  EXPECT_FALSE(IsSeen(AtTheList(40), "q.tjenester.tilrettelagt_barnehage"));
  EXPECT_FALSE(IsSeen(AtTheList(7), "q.tjenester.langtidsopphold"));
  EXPECT_FALSE(IsSeen(AtTheList(7), "q.tjenester.bolig"));
}

TEST(GuideServices, NothingJumpsWhileSomeoneAnswers) {
  Guide guide = AtTheList(7);
  const std::vector<std::string> before = Order(guide);
  Press(guide, "q.tjenester.fysioterapi", "true");
  Press(guide, "d.tjenester.K", "true");
  Press(guide, "q.tjenester.bolig", "true");
  Press(guide, "d.tjenester.H.flere", "true");
  Press(guide, "q.tjenester_senere.langtidsopphold", "true");
  EXPECT_EQ(Order(guide), before);
  // Where it was taken out again, its place stays open.
  Press(guide, "q.tjenester_senere.langtidsopphold", "false");
  Press(guide, "q.tjenester.fjern.bolig");
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.bolig"));
  EXPECT_TRUE(IsSeen(guide, "q.tjenester_senere.langtidsopphold"));
  EXPECT_EQ(Order(guide), before);
}

TEST(GuideServices, AFoldSaysHowManyAreTickedAndIsNeverClosedOverThem) {
  Guide guide = AtTheList(7);
  EXPECT_EQ(NameOf(guide, "d.tjenester.H"), "Helse og omsorg i kommunen");
  Press(guide, "q.tjenester.fysioterapi", "true");
  Press(guide, "q.tjenester_senere.ergoterapi", "true");
  EXPECT_EQ(NameOf(guide, "d.tjenester.H"), "Helse og omsorg i kommunen (2 krysset av)");
  Press(guide, "q.tjenester.langtidsopphold", "true");
  const Case saved = guide.current_case();
  Guide opened = NewGuide();
  opened.Open(saved);
  Press(opened, "nav.step.hjelp");
  EXPECT_TRUE(IsSeen(opened, "q.tjenester.langtidsopphold"));
  // Whoever wants it closed can close it; what is ticked stands on top all the same.
  Press(opened, "d.tjenester.H", "false");
  EXPECT_FALSE(IsSeen(opened, "q.tjenester.langtidsopphold"));
  EXPECT_TRUE(IsSeen(opened, "q.tjenester.fjern.langtidsopphold"));
}

TEST(GuideServices, WhatIsTickedStandsTogetherWithHowItStands) {
  Guide guide = AtTheList(7);
  EXPECT_EQ(Find(guide, "d.tjenester.valgt"), nullptr);
  Press(guide, "q.tjenester.fysioterapi", "true");
  EXPECT_EQ(NameOf(guide, "t.valgt.fysioterapi"), "Fysioterapeut: nå");
  Press(guide, "q.tjenester.s.fysioterapi.avslag");
  Press(guide, "q.tjenester_senere.fysioterapi", "true");
  EXPECT_EQ(NameOf(guide, "t.valgt.fysioterapi"), "Fysioterapeut: søkt, fikk nei, senere");
  Press(guide, "q.tjenester.usikker", "true");
  EXPECT_EQ(NameOf(guide, "d.tjenester.valgt"), "Krysset av: 2");
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.fjern.usikker"));
}

std::string Rows(const Guide& guide) {
  std::string all;
  const auto& lists = guide.current_case().application.lists;
  const auto found = lists.find(kHelpers);
  if (found == lists.end()) return all;
  for (const Row& row : found->second) {
    for (const auto& [field, text] : row) all += field + "=" + text + " ";
  }
  return all;
}

TEST(GuideServices, TakingOutCanBeUndone) {
  Guide guide = AtTheList(7);
  Press(guide, "q.tjenester.fysioterapi", "true");
  Press(guide, "q.tjenester.s.fysioterapi.faar");
  Press(guide, "q.tjenester_senere.fysioterapi", "true");
  Press(guide, "q.tjenester.bup", "true");
  const Answers answers = guide.current_case().answers;
  const std::string rows = Rows(guide);
  Press(guide, "q.tjenester.fjern.fysioterapi");
  EXPECT_EQ(guide.view().announce, "Fysioterapeut er tatt bort.");
  EXPECT_EQ(guide.view().focus, "q.tjenester.angre");
  EXPECT_FALSE(Find(guide, "q.tjenester.fysioterapi")->checked);
  EXPECT_FALSE(Find(guide, "q.tjenester_senere.fysioterapi")->checked);
  EXPECT_EQ(Rows(guide), "");
  // What is ticked in the meantime is kept.
  Press(guide, "q.tjenester.habu", "true");
  Press(guide, "q.tjenester.angre");
  EXPECT_EQ(Rows(guide), rows);
  EXPECT_EQ(Find(guide, "q.tjenester.angre"), nullptr);
  Press(guide, "q.tjenester.habu", "false");
  EXPECT_EQ(guide.current_case().answers, answers);
}

TEST(GuideServices, SayingThatNobodyHelpsCanBeUndone) {
  Guide guide = AtTheList(7);
  Press(guide, "q.tjenester.fysioterapi", "true");
  Press(guide, "q.tjenester.s.fysioterapi.trenger");
  Press(guide, "q.tjenester_senere.ppt", "true");
  const Answers answers = guide.current_case().answers;
  const std::string rows = Rows(guide);
  Press(guide, "q.tjenester.s.ingen", "true");
  EXPECT_FALSE(Find(guide, "q.tjenester.fysioterapi")->checked);
  EXPECT_EQ(NameOf(guide, "t.tjenester.fjernet"), "Det som var krysset av, er tatt bort.");
  Press(guide, "q.tjenester.angre");
  EXPECT_EQ(guide.current_case().answers, answers);
  EXPECT_EQ(Rows(guide), rows);
  EXPECT_FALSE(Find(guide, "q.tjenester.s.ingen")->checked);
  // Ticked again by hand, there is nothing left to bring back.
  Press(guide, "q.tjenester.fjern.ppt");
  Press(guide, "q.tjenester_senere.ppt", "true");
  EXPECT_EQ(Find(guide, "q.tjenester.angre"), nullptr);
}

TEST(GuideServices, SearchShowsWhatItFindsAndLosesNothing) {
  Guide guide = AtTheList(7);
  Press(guide, "q.tjenester.fysioterapi", "true");
  EXPECT_EQ(NameOf(guide, "s.tjenester"), "");
  Press(guide, "q.tjenester.sok", "sykehus");
  EXPECT_EQ(NameOf(guide, "s.tjenester"), "4 treff");
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.poliklinikk"));
  EXPECT_EQ(Find(guide, "q.tjenester.bup"), nullptr);
  EXPECT_NE(Find(guide, "q.tjenester.usikker"), nullptr) << "the way out of a search stays";
  // What is rare at this age is found like anything else, and can be ticked.
  Press(guide, "q.tjenester.sok", "Langtidsophold");
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.langtidsopphold"));
  Press(guide, "q.tjenester.langtidsopphold", "true");
  Press(guide, "q.tjenester.sok", "langtdsopphlod");
  EXPECT_NE(NameOf(guide, "s.tjenester").find("ligner"), std::string::npos);
  Press(guide, "q.tjenester.sok", "brannbil");
  EXPECT_EQ(NameOf(guide, "s.tjenester").find("Ingen treff."), 0U);
  EXPECT_EQ(NameOf(guide, "d.tjenester.valgt"), "Krysset av: 2");
  Press(guide, "q.tjenester.sok.toem");
  EXPECT_EQ(guide.view().focus, "q.tjenester.sok");
  EXPECT_EQ(Find(guide, "q.tjenester.sok")->value, "");
  EXPECT_EQ(Find(guide, "q.tjenester.sok.toem"), nullptr);
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.bup"));
  EXPECT_TRUE(Find(guide, "q.tjenester.langtidsopphold")->checked);
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.langtidsopphold"));
}

TEST(GuideServices, AListThatWasSearchedIsWholeWhenSomeoneComesBack) {
  Guide guide = AtTheList(7);
  Press(guide, "q.tjenester.fysioterapi", "true");
  Press(guide, "q.tjenester.sok", "nav");
  Press(guide, "nav.next");
  Press(guide, "nav.back");
  EXPECT_EQ(Find(guide, "q.tjenester.sok")->value, "");
  EXPECT_TRUE(IsSeen(guide, "q.tjenester.bup"));
}

// Searching and folding are no answers: what an opened case took the place of can still be brought
// back.
TEST(GuideServices, LookingAroundChangesNoAnswer) {
  Guide guide = AtTheList(7);
  Press(guide, "q.tjenester.fysioterapi", "true");
  guide.Open(Case(guide.current_case()));
  Press(guide, "nav.step.hjelp");
  const Answers answers = guide.current_case().answers;
  Press(guide, "q.tjenester.sok", "bup");
  Press(guide, "q.tjenester.sok.toem");
  Press(guide, "d.tjenester.H", "false");
  EXPECT_EQ(guide.current_case().answers, answers);
}

TEST(GuideServices, EveryViewOfTheListIsSound) {
  for (const int age : {-1, 7, 40}) {
    Guide guide = AtTheList(age);
    const auto sound = [&](const std::string& what) {
      EXPECT_EQ(ViewFaults(guide.view()), std::vector<std::string>()) << what;
    };
    sound("at first");
    for (const Service& service : Rules().services()) {
      Press(guide, "q.tjenester." + service.id, "true");
    }
    sound("all ticked");
    Press(guide, "q.tjenester.fjern.bup");
    sound("one taken out");
    Press(guide, "q.tjenester.sok", "nav");
    sound("searched");
    Press(guide, "q.tjenester.sok", "qqqq");
    sound("nothing found");
  }
}

// A control's spoken name holds the words that are seen, so that it can be pressed by voice.
TEST(GuideServices, WhatIsSpokenHoldsWhatIsSeen) {
  Guide guide = AtTheList(40);
  Press(guide, "q.tjenester.tilrettelagt_barnehage", "true");
  Press(guide, "q.tjenester.barnebolig", "true");
  for (const Node& node : guide.view().nodes) {
    if (node.spoken.empty() || node.name.empty()) continue;
    EXPECT_NE(node.spoken.find(node.name), std::string::npos) << node.id << ": " << node.spoken;
  }
}

}  // namespace
}  // namespace samvei::test
