// Whoever goes through the guide is asked for nothing twice (WCAG 2.2, 3.3.7): no field stands on
// two pages, no two fields of a page are asked in the same words, and where two fields can be about
// the same person, what was written in one can be carried over to the other.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/core/guide_walk.h"

namespace samvei::test {
namespace {

struct Person {
  std::string role;
  int age = -1;  // -1: a child that is expected
};

std::vector<Person> People() {
  std::vector<Person> people = {{"forelder", -1}};
  for (const char* role :
       {"selv", "forelder", "fosterforelder", "verge", "paaroerende", "fagperson"}) {
    for (const int age : {3, 11, 12, 16, 18, 70}) people.push_back({role, age});
  }
  return people;
}

void SayWho(Guide& guide, const Person& person) {
  if (person.age < 0) {
    Press(guide, "q.venter_barn.ja");
    return;
  }
  const std::string role = "q.rolle." + person.role;
  if (Find(guide, role) == nullptr) Press(guide, "q.rolle.s.annen");
  Press(guide, role);
  if (Find(guide, "q.venter_barn.nei") != nullptr) Press(guide, "q.venter_barn.nei");
  Press(guide, "q.alder", std::to_string(person.age));
}

bool IsTyped(const Node& node) {
  return node.role == Role::kTextInput || node.role == Role::kTextArea ||
         node.role == Role::kNumberInput || node.role == Role::kDateInput;
}

const Node& NodeAt(const Guide& guide, int index) {
  return guide.view().nodes[static_cast<std::size_t>(index)];
}

// The words that a field is asked in: its own, under those of the group that it stands in.
std::string AskedAs(const Guide& guide, const Node& node) {
  std::string words = node.spoken.empty() ? node.name : node.spoken;
  for (int at = node.parent; at >= 0; at = NodeAt(guide, at).parent) {
    if (NodeAt(guide, at).role == Role::kFieldset) return NodeAt(guide, at).name + ": " + words;
  }
  return words;
}

// Answers what the page asks, by the first answer of each question; an answer may bring another.
void AnswerPage(Guide& guide) {
  const std::string here = guide.view().section;
  for (int attempt = 0; attempt < 8 && guide.view().section == here; ++attempt) {
    std::set<int> answered;
    std::vector<std::pair<std::string, int>> first;
    for (const Node& node : guide.view().nodes) {
      const bool option = node.role == Role::kRadio || node.role == Role::kCheckbox;
      if (!option || node.id.find(".skip") != std::string::npos) continue;
      if (node.checked) answered.insert(node.parent);
      first.emplace_back(node.id, node.parent);
    }
    std::set<int> seen;
    std::vector<std::string> press;
    for (const auto& [id, group] : first) {
      if (NodeAt(guide, group).role != Role::kFieldset) continue;
      if (seen.insert(group).second && answered.count(group) == 0) press.push_back(id);
    }
    if (here == "hjelp") press = {"q.tjenester.fysioterapi", "q.tjenester.poliklinikk"};
    for (const std::string& id : press) {
      if (Find(guide, id) != nullptr) Press(guide, id, "true");
    }
    Press(guide, "nav.next");
  }
}

// Field id -> the page it stood on, over a whole walk.
using Seen = std::map<std::string, std::string>;

void Look(const Guide& guide, Seen& seen, const std::string& who) {
  std::map<std::string, std::string> words;
  for (const Node& node : guide.view().nodes) {
    const bool question = node.role == Role::kFieldset && node.id.rfind("q.", 0) == 0;
    if (!question && !IsTyped(node)) continue;
    if (node.id == "in.kode") continue;  // another way in, no question
    const auto [where, fresh] = seen.emplace(node.id, guide.view().section);
    EXPECT_TRUE(fresh || where->second == guide.view().section)
        << who << ": " << node.id << " on " << where->second << " and " << guide.view().section;
    const auto [other, own] = words.emplace(AskedAs(guide, node), node.id);
    EXPECT_TRUE(own) << who << ": " << node.id << " asks as " << other->second << ": "
                     << other->first;
  }
}

// Fields that may be about one and the same person, for those for whom they may.
struct SameAs {
  const char* first;
  const char* then;
  const char* button;
};
constexpr SameAs kParent = {"a.utfyller_navn", "a.foresatte.0.navn", "a.foresatte.meg"};
constexpr SameAs kPregnant = {"a.navn", "a.utfyller_navn", "a.utfyller_navn.meg"};

void ExpectCarriedOver(Guide& guide, const SameAs& same, const std::string& who) {
  ASSERT_NE(Find(guide, same.first), nullptr) << who;
  EXPECT_EQ(Find(guide, same.button), nullptr) << who << ": there is nothing to carry over yet";
  Press(guide, same.first, "Kari Østby");
  ASSERT_NE(Find(guide, same.button), nullptr) << who;
  Press(guide, same.button);
  ASSERT_NE(Find(guide, same.then), nullptr) << who;
  EXPECT_EQ(Find(guide, same.then)->value, "Kari Østby") << who;
  EXPECT_EQ(guide.view().focus, same.then) << who;
  EXPECT_EQ(Find(guide, same.button), nullptr) << who;
  Press(guide, same.then, "Kari Østby Nilsen");
  EXPECT_EQ(Find(guide, same.first)->value, "Kari Østby") << who;
}

// Autofill is offered for the data of whoever types, and for nobody else's (WCAG 2.1, 1.3.5).
void ExpectOwnAutofill(const Guide& guide, const Person& person, const std::string& who) {
  for (const Node& node : guide.view().nodes) {
    const bool own = person.role == "selv" || node.id.rfind("a.utfyller_", 0) == 0;
    EXPECT_TRUE(own || node.autocomplete.empty()) << who << " " << node.id;
  }
  const char* name = person.role == "selv" ? "a.navn" : "a.utfyller_navn";
  ASSERT_NE(Find(guide, name), nullptr) << who;
  EXPECT_EQ(Find(guide, name)->autocomplete, "name") << who;
}

TEST(AskedOnce, OverEveryRoleAndAge) {
  for (const Person& person : People()) {
    const std::string who = person.role + " " + std::to_string(person.age);
    Guide guide = NewGuide();
    SayWho(guide, person);
    Seen seen;
    Look(guide, seen, who);
    for (int page = 0; page < 12 && guide.view().section != "soeknad"; ++page) {
      AnswerPage(guide);
      Look(guide, seen, who);
      if (HasFailure()) return;
    }
    ASSERT_EQ(guide.view().section, "soeknad") << who;
    ExpectOwnAutofill(guide, person, who);
    for (const char* list : {"a.foresatte", "a.soesken"}) {
      const std::string add = std::string(list) + ".legg_til";
      for (int i = 0; i < 2 && Find(guide, add) != nullptr; ++i) Press(guide, add);
    }
    Look(guide, seen, who);
    for (const char* list : {"a.foresatte", "a.soesken"}) {
      const std::string remove = std::string(list) + ".0.fjern";
      while (Find(guide, remove) != nullptr) Press(guide, remove);
    }
    if (person.age < 0) {
      ExpectCarriedOver(guide, kPregnant, who);
    } else if (person.role == "forelder" && Find(guide, "a.foresatte") != nullptr) {
      ExpectCarriedOver(guide, kParent, who);
    } else {
      for (const char* button : {kParent.button, kPregnant.button}) {
        if (Find(guide, "a.utfyller_navn") != nullptr) Press(guide, "a.utfyller_navn", "Per");
        Press(guide, "a.navn", "Ola");
        EXPECT_EQ(Find(guide, button), nullptr) << who;
      }
    }
  }
}

Guide AtTheForm(const Person& person) {
  Guide guide = NewGuide();
  SayWho(guide, person);
  for (int page = 0; page < 12 && guide.view().section != "soeknad"; ++page) AnswerPage(guide);
  EXPECT_EQ(guide.view().section, "soeknad");
  return guide;
}

TEST(AskedOnce, AParentsPhoneGoesAlongAndNothingWrittenIsLost) {
  Guide guide = AtTheForm({"forelder", 7});
  Press(guide, "a.foresatte.legg_til");
  Press(guide, "a.foresatte.0.navn", "Ola Mo");
  Press(guide, "a.utfyller_navn", "Kari Mo");
  Press(guide, "a.utfyller_telefon", "900 00 000");
  Press(guide, "a.foresatte.meg");
  EXPECT_EQ(Find(guide, "a.foresatte.0.navn")->value, "Kari Mo");
  EXPECT_EQ(Find(guide, "a.foresatte.0.telefon")->value, "900 00 000");
  EXPECT_EQ(Find(guide, "a.foresatte.1.navn")->value, "Ola Mo");
}

TEST(AskedOnce, ASmallChildIsNotAskedForItsPhone) {
  const auto fold = [](const Person& person) {
    const Guide guide = AtTheForm(person);
    EXPECT_NE(Find(guide, "a.telefon"), nullptr);
    const Node* found = Find(guide, "d.barnets_kontakt");
    return found == nullptr ? "asked" : found->checked ? "open" : "folded";
  };
  EXPECT_STREQ(fold({"forelder", 0}), "folded");
  EXPECT_STREQ(fold({"fagperson", 11}), "folded");
  EXPECT_STREQ(fold({"forelder", 12}), "asked");
  EXPECT_STREQ(fold({"selv", 11}), "asked");
  EXPECT_STREQ(fold({"forelder", -1}), "asked");
  EXPECT_STREQ(fold({"verge", 40}), "asked");

  // A file that has one shows it, and emptying it does not close the fold under whoever types.
  Guide guide = AtTheForm({"forelder", 7});
  Press(guide, "d.barnets_kontakt", "true");
  Press(guide, "a.epost", "ola@skole.no");
  Guide opened = NewGuide();
  opened.Open(Case(guide.current_case()));
  Press(opened, "nav.step.soeknad");
  EXPECT_TRUE(Find(opened, "d.barnets_kontakt")->checked);
  Press(opened, "a.epost", "");
  EXPECT_TRUE(Find(opened, "d.barnets_kontakt")->checked);
}

}  // namespace
}  // namespace samvei::test
