// What would change an outcome, against trying every single answer and every pair of answers.
#include "core/changes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>

#include "core/evaluation.h"
#include "core/rules_impl.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

constexpr const char* kAdult = R"({"rolle": "selv", "venter_barn": "nei", "alder": 40,
    "beslutningskompetanse": "ja", "kort_prognose": "nei", "tjenester": ["fysioterapi"],
    "tjenester_senere": [], "varighet": "over_24_mnd", "samordningsbehov": "nei",
    "komplekst": "nei", "opphold": "hjemme", "eksisterende_plan": "ingen",
    "har_koordinator": "nei", "oensker_koordinator": "ja", "oensker_plan": "ja",
    "flytter": "nei", "avgjoerelse": "ingen"})";

std::string Dump(const std::vector<ChangeSet>& sets) {
  std::string text;
  for (const ChangeSet& set : sets) {
    for (const Change& change : set.changes) {
      text += (change.either ? "now or later" : change.fact) + (change.fewer ? " -" : " ") +
              change.values.front();
      if (change.values.size() > 1) text += " +" + std::to_string(change.values.size() - 1);
      text += "; ";
    }
    text += "-> " + std::string(Id(set.verdict)) + " by";
    for (const std::string& source : set.sources) text += " " + source;
    text += "\n";
  }
  return text;
}

Changes Of(std::string_view answers, std::string_view outcome) {
  return WhatWouldChange(Rules(), CaseWith(answers).answers, outcome);
}

Answers With(std::string_view answers, const std::map<std::string, std::string>& changed) {
  Answers all = CaseWith(answers).answers;
  for (const auto& [fact, value] : changed) all[fact] = value;
  return all;
}

TEST(Changes, OfAPlanThatNeedsNoCoordinating) {
  const Changes changes = Of(kAdult, "individuell_plan");
  EXPECT_EQ(Dump(changes.better),
            "tjenester kvp; -> ja by sotjl-33 forskrift-ip-4 forskrift-ip-6\n"
            "tjenester_senere kvp; -> vurderes by sotjl-33 forskrift-ip-4 forskrift-ip-6 pbrl-2-5 "
            "hol-7-1 sphl-2-5 seed-000 seed-001 guide-bodoe\n"
            "samordningsbehov ja; -> vurderes by pbrl-2-5 hol-7-1 sphl-2-5 phvl-4-1 seed-000 "
            "seed-001 guide-bodoe\n");
  EXPECT_EQ(Dump(changes.worse), "") << "nothing is lower than nei";
}

TEST(Changes, TogetherGiveMoreThanAlone) {
  const Changes changes = Of(kAdult, "koordinator");
  EXPECT_EQ(Dump(changes.better),
            "komplekst ja; -> vurderes by pbrl-2-5-b hol-7-2\n"
            "samordningsbehov ja; -> vurderes by pbrl-2-5-b hol-7-2 seed-000 seed-001\n"
            "now or later hjemmesykepleie +22; samordningsbehov ja; -> ja by pbrl-2-5-b hol-7-2 "
            "seed-000 seed-001\n");
}

TEST(Changes, OfAWishSayWhereItStands) {
  const Changes changes = WhatWouldChange(
      Rules(), With(kAdult, {{"oensker_koordinator", "nei"}, {"samordningsbehov", "ja"}}),
      "koordinator");
  EXPECT_EQ(Dump(changes.better), "oensker_koordinator ja; -> vurderes by hol-7-2 pbrl-4-1\n")
      << "no wish is the price of something else";
}

// Where the conditions are not met a wish blocks nothing, and is left alone.
TEST(Changes, NobodyWhoSaidNoIsPressed) {
  const Changes changes =
      WhatWouldChange(Rules(), With(kAdult, {{"oensker_koordinator", "nei"}}), "koordinator");
  EXPECT_FALSE(changes.better.empty());
  for (const ChangeSet& set : changes.better) {
    for (const Change& change : set.changes) EXPECT_NE(change.fact, "oensker_koordinator");
  }
}

// No service of another age, and none that hides an ordinary way to the same.
TEST(Changes, SpeakOfServicesForTheAge) {
  Answers child = With(kAdult, {{"rolle", "forelder"}, {"foreldreansvar", "felles_enige"}});
  child["alder"] = 8.0;
  child["samordningsbehov"] = "ja";
  const Changes changes = WhatWouldChange(Rules(), child, "individuell_plan");
  std::set<std::string> services;
  for (const ChangeSet& set : changes.better) {
    for (const Change& change : set.changes) {
      services.insert(change.values.begin(), change.values.end());
    }
  }
  EXPECT_TRUE(services.contains("habu"));
  for (const char* adult : {"kvp", "aap", "dps", "tsb", "sosialhjelp"}) {
    EXPECT_FALSE(services.contains(adult)) << adult;
  }
}

TEST(Changes, ASettledYesRestsOnItsAnswers) {
  Answers answers = With(kAdult, {{"samordningsbehov", "ja"}});
  answers["tjenester"] = ServiceSet{"fysioterapi", "ergoterapi"};
  const Changes changes = WhatWouldChange(Rules(), answers, "koordinator");
  EXPECT_EQ(Dump(changes.better), "") << "nothing is higher than ja";
  EXPECT_EQ(Dump(changes.worse),
            "samordningsbehov nei; -> nei by pbrl-2-5-b hol-7-2 seed-000 seed-001\n"
            "varighet under_3_mnd; -> nei by pbrl-2-5-b hol-7-2 seed-000 seed-001 guide-bodoe\n"
            "tjenester -fysioterapi +1; -> vurderes by pbrl-2-5-b hol-7-2 seed-000 seed-001\n");
}

// --- Against brute force ---

struct Move {
  Change change;  // with one value
  Answers answers;
  bool wish = false;
};

// Services that no rule tells apart are of one kind.
int KindOf(const std::string& service) {
  const auto& kinds = Rules().impl().classes.kinds();
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    for (const std::string& id : kinds[i].services) {
      if (id == service) return static_cast<int>(i);
    }
  }
  return -1;
}

bool MayBeSpokenOf(const std::string& service, const Answers& answers) {
  for (const char* set : {"tjenester", "tjenester_senere"}) {
    if (std::get<ServiceSet>(answers.find(set)->second).contains(service)) return true;
  }
  const auto& when = Rules().impl().data.suggested_when;
  const auto found = when.find(service);
  return found == when.end() || Rules().Holds(found->second, answers).value_or(false);
}

std::vector<std::string> After(const std::vector<std::string>& order, const std::string& current) {
  const auto place = std::find(order.begin(), order.end(), current);
  return {place == order.end() ? order.begin() : place + 1, order.end()};
}

// Every single answer that could be another, upwards or downwards.
std::vector<Move> Moves(const Answers& answers, bool up) {
  std::vector<Move> moves;
  bool wish = false;
  const auto add = [&](const std::string& fact, const std::string& value, bool fewer,
                       const Answer& other) {
    Change change;
    change.fact = fact;
    change.values = {value};
    change.fewer = fewer;
    moves.push_back({change, answers, wish});
    moves.back().answers[fact] = other;
  };
  for (const rules::DeclaredFact& declared : Rules().impl().data.facts) {
    const std::string& fact = declared.fact.id;
    const auto found = answers.find(fact);
    if (!declared.changeable.at_all || found == answers.end()) continue;
    wish = declared.changeable.wish;
    if (const ServiceSet* set = std::get_if<ServiceSet>(&found->second)) {
      for (const Service& service : Rules().services()) {
        ServiceSet other = *set;
        const bool has = set->contains(service.id);
        if (has == up || (up && !MayBeSpokenOf(service.id, answers))) continue;
        if (up) other.insert(service.id);
        if (!up) other.erase(service.id);
        add(fact, service.id, !up, other);
      }
    } else if (fact == "kpr") {
      const double* number = std::get_if<double>(&found->second);
      for (int score = 1; up && score <= 5; ++score) {
        if (number == nullptr || score > *number) {
          add(fact, std::to_string(score), false, static_cast<double>(score));
        }
      }
    } else {
      const rules::Changeable& can = declared.changeable;
      const Choice& now = *std::get_if<Choice>(&found->second);
      for (const std::string& value : After(up ? can.up : can.down, now)) {
        add(fact, value, false, value);
      }
    }
  }
  return moves;
}

std::string Key(const Change& change, const std::string& value) {
  return change.fact + (change.fewer ? "-" : "+") + value;
}

// Whether one of the sets says these changes, one value each.
bool IsSaid(const std::vector<ChangeSet>& sets, const std::vector<Change>& changes) {
  return std::any_of(sets.begin(), sets.end(), [&](const ChangeSet& set) {
    if (set.changes.size() != changes.size()) return false;
    std::vector<bool> used(changes.size());
    return std::all_of(changes.begin(), changes.end(), [&](const Change& change) {
      for (std::size_t i = 0; i < set.changes.size(); ++i) {
        const Change& said = set.changes[i];
        const bool same =
            said.fact == change.fact || (said.either && KindOf(change.values[0]) >= 0);
        if (used[i] || !same || said.fewer != change.fewer) continue;
        if (std::count(said.values.begin(), said.values.end(), change.values.front()) == 0)
          continue;
        used[i] = true;
        return true;
      }
      return false;
    });
  });
}

// The smallest number of changes that is said, or 9.
std::size_t Smallest(const std::vector<ChangeSet>& sets) {
  std::size_t smallest = 9;
  for (const ChangeSet& set : sets) smallest = std::min(smallest, set.changes.size());
  return smallest;
}

class BruteForce {
 public:
  explicit BruteForce(const Answers& answers) : evaluation_(Rules()), answers_(answers) {}

  void Expect(bool up) {
    Case c;
    c.as_of = Rules().valid_from();
    c.answers = answers_;
    const Assessment assessment = Rules().Assess(c).value();
    for (std::size_t i = 0; i < evaluation_.outcome_ids().size(); ++i) {
      const OutcomeResult& outcome = assessment.Outcome(evaluation_.outcome_ids()[i]);
      if (outcome.verdict.best != Verdict::kUaktuelt) ExpectOne(i, outcome, up);
    }
  }

 private:
  // Where conditions are not met there is nothing to block, and what counts is the conditions.
  void ExpectOne(std::size_t i, const OutcomeResult& outcome, bool up) {
    const bool wishes = !outcome.blocked_by.empty();
    const bool conditions = outcome.conditions.best == Verdict::kNei;
    const auto judge = [&](const Answers& answers) {
      EXPECT_TRUE(evaluation_.Judge(answers));
      return conditions ? evaluation_.conditions()[i] : evaluation_.outcomes()[i];
    };
    const Verdict now = judge(answers_);
    const auto moved = [&](Verdict then) { return up ? then > now : then < now; };
    const Changes changes = WhatWouldChange(Rules(), answers_, outcome.id);
    const std::vector<ChangeSet>& said = up ? changes.better : changes.worse;
    bool alone = false;
    const std::vector<Move> moves = Moves(answers_, up);
    for (const Move& move : moves) {
      if (move.wish && !wishes) continue;
      const Verdict then = judge(move.answers);
      if (!moved(then)) continue;
      alone = true;
      Covered(said, {move.change}, then, up, outcome.id);
    }
    EXPECT_EQ(Smallest(said) == 1, alone) << outcome.id;
    if (alone) return;
    for (const Move& first : moves) {
      for (const Move& second : Moves(first.answers, up)) {
        if (first.wish != second.wish || (first.wish && !wishes)) continue;
        const bool services = KindOf(first.change.values[0]) >= 0;
        if (Key(second.change, second.change.values.front()) <=
                Key(first.change, first.change.values.front()) ||
            (second.change.fact == first.change.fact && !services)) {
          continue;
        }
        const Verdict then = judge(second.answers);
        if (moved(then)) Covered(said, {first.change, second.change}, then, up, outcome.id);
      }
    }
  }

  // It is said; or stronger values of the same answers are, of services those of the same kinds.
  void Covered(const std::vector<ChangeSet>& said, const std::vector<Change>& changes,
               Verdict verdict, bool up, const std::string& outcome) {
    if (IsSaid(said, changes)) return;
    for (const ChangeSet& set : said) {
      if (set.changes.size() != changes.size()) continue;
      if (up ? set.verdict <= verdict : set.verdict >= verdict) continue;
      const bool same = std::all_of(changes.begin(), changes.end(), [&](const Change& change) {
        return std::any_of(set.changes.begin(), set.changes.end(), [&](const Change& theirs) {
          if (theirs.fact != change.fact && !theirs.either) return false;
          const int kind = KindOf(change.values[0]);
          return kind < 0 || std::any_of(theirs.values.begin(), theirs.values.end(),
                                         [&](const std::string& id) { return KindOf(id) == kind; });
        });
      });
      if (same) return;
    }
    std::string text;
    for (const Change& change : changes) text += Key(change, change.values.front()) + " ";
    ADD_FAILURE() << outcome << " is changed by " << text << "to " << Id(verdict)
                  << ", and that is not said:\n"
                  << Dump(said);
  }

  Evaluation evaluation_;
  const Answers& answers_;
};

TEST(Changes, AreAllThatSinglesAndPairsCanDo) {
  Random random(31);
  for (int i = 0; i < Rounds(25); ++i) {
    const Person person = RandomPerson(random);
    const Answers answers = ToAnswers(person);
    BruteForce force(answers);
    force.Expect(true);
    force.Expect(false);
    if (::testing::Test::HasFailure()) {
      ADD_FAILURE() << Describe(person);
      return;
    }
  }
}

// Carries a set out, one choice of values at random; false where its services are used up.
bool CarryOut(const ChangeSet& set, Random& random, Answers& answers) {
  std::set<std::string> taken;
  for (const Change& change : set.changes) {
    const std::string& value = random.Pick(change.values);
    Answer& answer = answers[change.fact];
    if (ServiceSet* services = std::get_if<ServiceSet>(&answer)) {
      if (!taken.insert(value).second) return false;
      if (change.fewer) services->erase(value);
      if (!change.fewer) services->insert(value);
    } else if (change.fact == "kpr") {
      answer = std::atof(value.c_str());
    } else {
      answer = value;
    }
  }
  return true;
}

// With answers missing too: each set does what it says, whatever is still answered.
TEST(Changes, DoWhatTheySay) {
  Random random(32);
  int carried = 0;
  for (int i = 0; i < Rounds(400); ++i) {
    const Person person = RandomPerson(random);
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = ToAnswers(person);
    for (int missing = random.Below(4); missing > 0; --missing) {
      c.answers.erase(random.Pick(Rules().facts()).id);
    }
    const Assessment assessment = Rules().Assess(c).value();
    for (const OutcomeResult& outcome : assessment.outcomes) {
      const Changes changes = WhatWouldChange(Rules(), c.answers, outcome.id);
      for (const auto* sets : {&changes.better, &changes.worse}) {
        for (const ChangeSet& set : *sets) {
          Case changed = c;
          if (!CarryOut(set, random, changed.answers)) continue;
          const Assessment assessed = Rules().Assess(changed).value();
          const OutcomeResult& other = assessed.Outcome(outcome.id);
          const bool conditions = outcome.conditions.best == Verdict::kNei;
          const Span then = conditions ? other.conditions : other.verdict;
          ASSERT_EQ(sets == &changes.better ? then.worst : then.best, set.verdict)
              << outcome.id << " " << Dump({set}) << Describe(person);
          ASSERT_EQ(set.settled, then.decided()) << outcome.id << " " << Dump({set});
          EXPECT_FALSE(set.sources.empty()) << outcome.id << " " << Dump({set});
          ++carried;
        }
      }
    }
  }
  EXPECT_GT(carried, Rounds(400));
}

TEST(Changes, NeverSpeakOfAgeOrIllness) {
  Random random(33);
  const std::set<std::string> may = {"ungdom_oensker",   "kpr",          "tjenester",
                                     "tjenester_senere", "varighet",     "samordningsbehov",
                                     "komplekst",        "oensker_plan", "oensker_koordinator"};
  for (int i = 0; i < Rounds(200); ++i) {
    const Answers answers = ToAnswers(RandomPerson(random));
    for (const rules::Outcome& outcome : Rules().impl().data.outcomes) {
      const Changes changes = WhatWouldChange(Rules(), answers, outcome.id);
      for (const auto* sets : {&changes.better, &changes.worse}) {
        for (const ChangeSet& set : *sets) {
          for (const Change& change : set.changes) EXPECT_TRUE(may.contains(change.fact));
        }
      }
    }
  }
}

TEST(Changes, OfNothingAnsweredAreNone) {
  for (const rules::Outcome& outcome : Rules().impl().data.outcomes) {
    const Changes changes = WhatWouldChange(Rules(), {}, outcome.id);
    EXPECT_TRUE(changes.better.empty() && changes.worse.empty()) << outcome.id;
  }
}

}  // namespace
}  // namespace samvei::test
