// What must be true of every state of the answers, tried on many people. The numbers are those of
// the list in docs/rule-language.md.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const std::vector<std::string> kRights = {"koordinator", "sykehuskoordinator", "barnekoordinator",
                                          "individuell_plan"};
const std::vector<std::string> kCoordinators = {"koordinator", "sykehuskoordinator",
                                                "barnekoordinator"};

Assessment Of(const Person& person, const RuleSet& rules = Rules()) {
  Case c;
  c.as_of = {2026, 11, 22};
  c.answers = ToAnswers(person);
  return rules.Assess(c).value();
}

Verdict VerdictOf(const Assessment& a, const std::string& id) {
  return a.Outcome(id).verdict.worst;
}

// Tries `check` on many people; stops at the first who fails, and tells who it was.
template <typename Check>
void ForPeople(std::uint64_t seed, Check check, int count = 4000) {
  Random random(seed);
  for (int i = 0; i < Rounds(count); ++i) {
    const Person person = RandomPerson(random);
    check(person, random);
    if (::testing::Test::HasFailure()) {
      ADD_FAILURE() << Describe(person);
      return;
    }
  }
}

void ExpectNotLower(const Person& before, const Person& after) {
  const Assessment was = Of(before);
  const Assessment is = Of(after);
  for (const std::string& id : kRights) EXPECT_GE(VerdictOf(is, id), VerdictOf(was, id)) << id;
}

TEST(Invariant, N01MoreNeedNeverLowers) {
  ForPeople(101, [](const Person& person, Random& random) {
    Person more = person;
    std::set<std::string>& set = random.Chance(50) ? more.tjenester : more.tjenester_senere;
    set.insert(random.Chance(20) ? "usikker" : random.Pick(Rules().services()).id);
    ExpectNotLower(person, more);

    const std::vector<std::string> longer = {"under_3_mnd", "usikker", "mnd_3_24", "over_24_mnd"};
    const std::vector<std::string> surer = {"nei", "usikker", "ja"};
    const auto raise = [&](std::string Person::*fact, const std::vector<std::string>& order) {
      Person raised = person;
      const auto place = std::find(order.begin(), order.end(), person.*fact);
      if (place + 1 != order.end()) raised.*fact = *(place + 1);
      ExpectNotLower(person, raised);
    };
    raise(&Person::varighet, longer);
    raise(&Person::komplekst, surer);
    raise(&Person::samordningsbehov, surer);
  });
}

TEST(Invariant, N02WithdrawingNeverRaises) {
  ForPeople(102, [](const Person& person, Random&) {
    const auto withdraw = [&](std::string Person::*fact, const char* given, const char* withdrawn) {
      Person with = person, without = person;
      with.*fact = given;
      without.*fact = withdrawn;
      ExpectNotLower(without, with);
    };
    withdraw(&Person::oensker_koordinator, "ja", "nei");
    withdraw(&Person::oensker_plan, "ja", "nei");
    withdraw(&Person::ungdom_oensker, "ja", "nei");
    withdraw(&Person::foreldreansvar, "felles_enige", "felles_uenige");
  });
}

TEST(Invariant, N03AdultsHaveNoChildCoordinator) {
  ForPeople(103, [](Person person, Random& random) {
    person.venter_barn = false;
    person.alder = 18 + random.Below(103);
    const Assessment a = Of(person);
    EXPECT_EQ(VerdictOf(a, "barnekoordinator"), Verdict::kUaktuelt);
    ASSERT_EQ(a.Outcome("barnekoordinator").criteria.size(), 1U);
    EXPECT_EQ(a.Outcome("barnekoordinator").criteria[0].verdict.best, Verdict::kNei);
  });
}

TEST(Invariant, N04WhatNoRuleReadsChangesNothing) {
  ForPeople(104, [](const Person& person, Random& random) {
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(person);
    const std::string plain = ToJson(Rules().Assess(c).value());
    for (const char* fact : {"diagnose", "sjelden_diagnose", "stor_belastning", "verktoey"}) {
      c.answers[fact] = random.Pick(Rules().FindFact(fact)->values);
    }
    EXPECT_EQ(ToJson(Rules().Assess(c).value()), plain);
    Person other = person;
    other.rolle = random.Pick(Rules().FindFact("rolle")->values);
    other.flytter = !person.flytter;
    const Assessment a = Of(person), b = Of(other);
    for (const std::string& id : kRights) {
      EXPECT_EQ(a.Outcome(id).conditions, b.Outcome(id).conditions) << id;
    }
  });
}

TEST(Invariant, N05TheScoreOnlyRaisesTheChildCoordinator) {
  ForPeople(105, [](const Person& person, Random& random) {
    const Assessment any = Of(person);
    Person without = person;
    without.kpr = 0;
    const Assessment none = Of(without);
    for (const std::string& id : kRights) {
      if (id != "barnekoordinator") {
        EXPECT_EQ(VerdictOf(any, id), VerdictOf(none, id)) << id;
      }
    }
    EXPECT_GE(VerdictOf(any, "barnekoordinator"), VerdictOf(none, "barnekoordinator"));
    Person higher = person;
    higher.kpr = std::min(5.0, person.kpr + 1 + random.Below(4));
    EXPECT_GE(VerdictOf(Of(higher), "barnekoordinator"), VerdictOf(any, "barnekoordinator"));
  });
}

// The services in a sector of the person's union, a stay counted in.
int Touches(const Person& person, const std::set<std::string>& sectors) {
  std::set<std::string> all = person.tjenester;
  all.insert(person.tjenester_senere.begin(), person.tjenester_senere.end());
  if (!person.venter_barn && person.opphold == "sykehus") all.insert("innleggelse");
  if (!person.venter_barn && person.opphold == "institusjon") all.insert("korttidsopphold");
  int count = 0;
  for (const Service& service : Rules().services()) {
    if (sectors.contains(service.sector) && all.contains(service.id)) ++count;
  }
  return count;
}

TEST(Invariant, N06AChildCoordinatorNeedsHealthAndWelfare) {
  ForPeople(
      106,
      [](const Person& person, Random&) {
        if (VerdictOf(Of(person), "barnekoordinator") < Verdict::kTrolig) return;
        EXPECT_TRUE(person.venter_barn || person.alder < 18);
        EXPECT_GE(Touches(person, {"H", "SP"}), 1);
        EXPECT_GE(Touches(person, {"N", "B", "O", "K"}), 1);
      },
      10000);
}

TEST(Invariant, N07PlanAndCoordinatorAreApart) {
  ForPeople(107, [](const Person& person, Random&) {
    Person no_plan = person, no_coordinator = person;
    no_plan.oensker_plan = "nei";
    no_coordinator.oensker_koordinator = "nei";
    const Assessment a = Of(person), b = Of(no_plan), c = Of(no_coordinator);
    for (const std::string& id : kCoordinators) EXPECT_EQ(VerdictOf(a, id), VerdictOf(b, id)) << id;
    EXPECT_EQ(VerdictOf(a, "individuell_plan"), VerdictOf(c, "individuell_plan"));
  });
}

TEST(Invariant, N08NoSecondPlan) {
  ForPeople(108, [](const Person& person, Random&) {
    if (person.eksisterende_plan != "ingen") {
      EXPECT_NE(Of(person).plan_action, "ny");
    }
  });
}

TEST(Invariant, N09NotKnowingIsNeverNo) {
  ForPeople(
      109,
      [](const Person& person, Random&) {
        const auto expect = [](const Person& unsure, std::string_view end) {
          for (const OutcomeResult& outcome : Of(unsure).outcomes) {
            for (const CriterionResult& one : outcome.criteria) {
              if (one.id.size() < end.size() || one.id.substr(one.id.size() - end.size()) != end) {
                continue;
              }
              EXPECT_GE(one.verdict.worst, Verdict::kVurderes) << one.id;
            }
          }
        };
        Person unsure = person;
        unsure.varighet = "usikker";
        expect(unsure, ".varighet");
        unsure = person;
        unsure.samordningsbehov = "usikker";
        expect(unsure, ".samordning");
        expect(unsure, "samordning.behov");
        expect(unsure, ".sammensatt");
        unsure = person;
        unsure.komplekst = "usikker";
        expect(unsure, ".komplekst");
        expect(unsure, ".sammensatt");
        unsure = person;
        unsure.alvorlig = "usikker";
        expect(unsure, ".alvorlig");
        unsure = person;
        unsure.tjenester.insert("usikker");
        for (const char* id : {"koordinator.tjenester", "koordinator.naa", "helse.tjenester",
                               "helse.naa", "barnekoordinator.helse", "barnekoordinator.velferd",
                               "sykehuskoordinator.spesialist", "samordning.tjenester"}) {
          expect(unsure, id);
        }
      },
      1500);
}

TEST(Invariant, N10AndN11CooperationFillsTheGap) {
  ForPeople(110, [](Person person, Random&) {
    person.samordningsbehov = "ja";
    const Assessment a = Of(person);
    const Verdict cooperation = VerdictOf(a, "samordning");
    bool right = false;
    for (const std::string& id : kCoordinators) right = right || VerdictOf(a, id) > Verdict::kNei;
    const bool duty = Touches(person, {"H", "HB", "B", "O"}) > 0;
    const bool several = Touches(person, {"H", "HB", "SP", "N", "B", "O", "K"}) >= 2;
    if (!right && duty && several && person.har_koordinator != "barnekoordinator") {
      EXPECT_GE(cooperation, person.venter_barn ? Verdict::kVurderes : Verdict::kTrolig);
    }
    if (person.venter_barn) {
      EXPECT_LE(cooperation, Verdict::kVurderes);
    }
    if (std::max(VerdictOf(a, "koordinator"), VerdictOf(a, "barnekoordinator")) >=
        Verdict::kTrolig) {
      EXPECT_LT(cooperation, Verdict::kTrolig);
    }
  });
}

TEST(Invariant, N13NoProfileTakesAway) {
  for (const char* profile : {"bodoe", "lund", "loeten", "s0"}) {
    ForPeople(
        113,
        [&](const Person& person, Random&) {
          const Assessment standard = Of(person), local = Of(person, Rules(profile));
          for (const OutcomeResult& outcome : standard.outcomes) {
            if (outcome.verdict.worst > Verdict::kNei) {
              EXPECT_GT(VerdictOf(local, outcome.id), Verdict::kNei)
                  << profile << " " << outcome.id;
            }
          }
        },
        2000);
  }
}

TEST(Invariant, N14NobodyIsLeftWithNothing) {
  ForPeople(114, [](const Person& person, Random&) {
    const Assessment a = Of(person);
    if (!a.recommend.empty() || !a.ask_to_assess.empty() || a.coordinator_action != "ingen") return;
    // Then the conditions are not met, or it was declined: never neither.
    for (const OutcomeResult& outcome : a.outcomes) {
      EXPECT_TRUE(outcome.conditions.best <= Verdict::kNei || !outcome.blocked_by.empty())
          << outcome.id;
    }
  });
}

}  // namespace
}  // namespace samvei::test
