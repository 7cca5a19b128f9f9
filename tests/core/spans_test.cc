// Spans against brute force: what an assessment says of partly answered cases must be exactly what
// all their completions say.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/restriction.h"
#include "core/rules_impl.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

constexpr Date kDay = {2026, 11, 22};

Assessment Of(const Answers& answers) {
  Case c;
  c.as_of = kDay;
  c.answers = answers;
  return Rules().Assess(c).value();
}

// Answers for a fact that between them show every way in which a rule can tell answers apart; none
// for the sets of services, which have too many.
std::vector<Answer> AllAnswers(const Fact& fact) {
  std::vector<Answer> answers;
  for (const std::string& value : fact.values) answers.emplace_back(value);
  std::vector<double> numbers;
  if (fact.id == "alder") numbers = {0, 3, 4, 6, 7, 11, 12, 15, 16, 17, 18, 24, 25, 120};
  if (fact.id == "kpr") numbers = {1, 2.9, 3, 3.9, 4, 5};
  if (fact.id == "soesken_med_behov") numbers = {0, 1, 12};
  for (const double number : numbers) answers.emplace_back(number);
  return answers;
}

// What of an assessment is one word or list, by name; the word is empty while it is open.
std::map<std::string, std::string> Words(const Assessment& a) {
  std::map<std::string, std::string> words;
  const auto join = [](const std::vector<std::string>& list) {
    std::string text;
    for (const std::string& one : list) text += one + " ";
    return text;
  };
  words["action"] = a.plan_action.value_or("");
  words["coordinator_action"] = a.coordinator_action.value_or("");
  words["lead"] = a.lead.value_or("");
  words["track"] = a.plan_track_decided ? a.plan_track.value_or("none") : "";
  words["consent.koordinator"] = join(a.consent.koordinator);
  words["consent.individuell_plan"] = join(a.consent.individuell_plan);
  words["consent.barnekoordinator"] = join(a.consent.barnekoordinator);
  if (const auto& route = a.complaint.individuell_plan) {
    words["complaint"] = std::to_string(route->weeks) + route->to;
  } else {
    words["complaint"] = "";
  }
  return words;
}

// Every completion of a case, with its assessment.
struct Completion {
  Answers answers;
  Assessment assessment;
};

std::vector<Completion> Complete(const Answers& open, const std::vector<const Fact*>& removed) {
  std::vector<Answers> all = {open};
  for (const Fact* fact : removed) {
    std::vector<Answers> longer;
    for (const Answers& answers : all) {
      for (const Answer& answer : AllAnswers(*fact)) {
        longer.push_back(answers);
        longer.back()[fact->id] = answer;
      }
    }
    all = std::move(longer);
  }
  std::vector<Completion> completions;
  for (Answers& answers : all) {
    Assessment assessment = Of(answers);
    completions.push_back({std::move(answers), std::move(assessment)});
  }
  return completions;
}

template <typename VerdictOf>
Span SpanOver(const std::vector<Completion>& completions, VerdictOf verdict_of) {
  Span span{Verdict::kJa, Verdict::kUaktuelt};
  for (const Completion& one : completions) {
    const Verdict verdict = verdict_of(one.assessment);
    span = {std::min(span.worst, verdict), std::max(span.best, verdict)};
  }
  return span;
}

// Whether two completions that differ in this fact alone differ in the outcome.
bool Matters(const std::vector<Completion>& completions, const std::string& fact,
             const std::string& outcome) {
  std::map<std::string, Verdict> first;
  for (const Completion& one : completions) {
    Case rest;
    rest.answers = one.answers;
    rest.answers.erase(fact);
    const Verdict verdict = one.assessment.Outcome(outcome).verdict.worst;
    const auto [known, added] = first.emplace(WriteCase(rest), verdict);
    if (known->second != verdict) return true;
  }
  return false;
}

void ExpectExact(const Answers& open, const std::vector<const Fact*>& removed) {
  const Assessment partly = Of(open);
  const std::vector<Completion> completions = Complete(open, removed);
  for (const OutcomeResult& outcome : partly.outcomes) {
    const std::string& id = outcome.id;
    EXPECT_EQ(
        outcome.verdict,
        SpanOver(completions, [&](const Assessment& a) { return a.Outcome(id).verdict.worst; }))
        << id;
    EXPECT_EQ(
        outcome.conditions,
        SpanOver(completions, [&](const Assessment& a) { return a.Outcome(id).conditions.worst; }))
        << id;
    for (const Fact* fact : removed) {
      EXPECT_EQ(std::count(outcome.missing.begin(), outcome.missing.end(), fact->id) == 1,
                Matters(completions, fact->id, id))
          << id << " and " << fact->id;
    }
  }
  // A word stands exactly when all completions say the same.
  for (const auto& [name, word] : Words(partly)) {
    std::set<std::string> said;
    for (const Completion& one : completions) said.insert(Words(one.assessment)[name]);
    EXPECT_EQ(word, said.size() == 1 ? *said.begin() : "") << name;
  }
  for (const rules::Note& note : Rules().impl().data.notes) {
    const auto has = [&](const Assessment& a) {
      return std::count(a.notes.begin(), a.notes.end(), note.id) == 1;
    };
    EXPECT_EQ(has(partly), std::all_of(completions.begin(), completions.end(),
                                       [&](const Completion& one) { return has(one.assessment); }))
        << note.id;
  }
}

TEST(Spans, AreWhatAllCompletionsSay) {
  Random random(11);
  std::vector<const Fact*> small;
  for (const Fact& fact : Rules().facts()) {
    if (!AllAnswers(fact).empty()) small.push_back(&fact);
  }
  for (int i = 0; i < Rounds(250); ++i) {
    const Person person = RandomPerson(random);
    Answers open = ToAnswers(person);
    std::vector<const Fact*> removed;
    while (removed.size() < 3) {
      const Fact* fact = random.Pick(small);
      if (open.erase(fact->id) > 0) removed.push_back(fact);
    }
    ExpectExact(open, removed);
    if (HasFailure()) {
      ADD_FAILURE() << Describe(person) << "\nwithout " << removed[0]->id << ", " << removed[1]->id
                    << ", " << removed[2]->id;
      return;
    }
  }
}

// Both ends are reached by real people: the diagram's own way to each end is taken, turned into
// answers, and judged by the oracle. This also covers the sets of services.
class Ends : public ::testing::Test {
 protected:
  static void Overlay(const Answers& answers, Person& person) {
    for (const auto& [fact, answer] : answers) {
      if (const ServiceSet* set = std::get_if<ServiceSet>(&answer)) {
        if (fact == "tjenester") person.tjenester = *set;
        if (fact == "tjenester_senere") person.tjenester_senere = *set;
      } else if (const double* number = std::get_if<double>(&answer)) {
        if (fact == "alder") person.alder = static_cast<int>(*number);
        if (fact == "kpr") person.kpr = *number;
        if (fact == "soesken_med_behov") person.soesken = static_cast<int>(*number);
      } else if (const Choice* choice = std::get_if<Choice>(&answer)) {
        SetChoice(fact, *choice, person);
      }
    }
  }

  static void SetChoice(const std::string& fact, const std::string& value, Person& person) {
    const std::map<std::string, std::string*> texts = {
        {"rolle", &person.rolle},
        {"beslutningskompetanse", &person.beslutningskompetanse},
        {"foreldreansvar", &person.foreldreansvar},
        {"ungdom_oensker", &person.ungdom_oensker},
        {"alvorlig", &person.alvorlig},
        {"alvor_helse", &person.alvor_helse},
        {"alvor_funksjon", &person.alvor_funksjon},
        {"alvor_livsviktig", &person.alvor_livsviktig},
        {"varighet", &person.varighet},
        {"samordningsbehov", &person.samordningsbehov},
        {"komplekst", &person.komplekst},
        {"opphold", &person.opphold},
        {"eksisterende_plan", &person.eksisterende_plan},
        {"har_koordinator", &person.har_koordinator},
        {"koordinator_fungerer", &person.koordinator_fungerer},
        {"oensker_koordinator", &person.oensker_koordinator},
        {"oensker_plan", &person.oensker_plan},
        {"avgjoerelse", &person.avgjoerelse},
        {"klagespor", &person.klagespor}};
    const std::map<std::string, bool*> flags = {{"venter_barn", &person.venter_barn},
                                                {"skjermes_for_foreldre", &person.skjermes},
                                                {"kort_prognose", &person.kort_prognose},
                                                {"flytter", &person.flytter}};
    if (texts.contains(fact)) *texts.find(fact)->second = value;
    if (flags.contains(fact)) *flags.find(fact)->second = value == "ja";
    if (fact == "kpr") person.kpr = 0;
  }

  // Some answers that lead the restricted diagram to this leaf.
  static Answers WayTo(Restriction& restriction, Diagram at, int leaf) {
    const rules::Classes& classes = Rules().impl().classes;
    Answers answers;
    while (!IsLeaf(at)) {
      const std::span<const Diagram> children = restriction.children(at);
      const int variable = restriction.variable(at);
      for (std::size_t i = 0; i < children.size(); ++i) {
        const bool allowed =
            ((restriction.allowed()[static_cast<std::size_t>(variable)] >> i) & 1U) != 0;
        const Range range = restriction.Reach(children[i]);
        if (!allowed || (range.lowest != leaf && range.highest != leaf)) continue;
        classes.AddExample(variable, static_cast<int>(i), answers);
        at = children[i];
        break;
      }
    }
    return answers;
  }
};

TEST_F(Ends, AreReached) {
  Random random(12);
  const RuleSet::Impl& impl = Rules().impl();
  int checked = 0;
  for (int i = 0; i < Rounds(3000); ++i) {
    const Person person = RandomPerson(random);
    Answers open = ToAnswers(person);
    open.erase("tjenester");
    open.erase("tjenester_senere");
    for (const Fact& fact : Rules().facts()) {
      if (random.Chance(15)) open.erase(fact.id);
    }
    Restriction restriction(impl.store, impl.classes.AllowedBy(open));
    for (std::size_t index = 0; index < impl.data.outcomes.size(); ++index) {
      const Diagram verdict = restriction.Apply(impl.compiled.outcomes[index].verdict);
      const Range range = restriction.Reach(verdict);
      for (const int leaf : {range.lowest, range.highest}) {
        Person example = person;
        example.tjenester.clear();
        example.tjenester_senere.clear();
        Overlay(WayTo(restriction, verdict, leaf), example);
        const std::string& id = impl.data.outcomes[index].id;
        ASSERT_EQ(Judge(example).outcomes[id].verdict, leaf) << id << " " << Describe(example);
        ++checked;
      }
    }
  }
  EXPECT_EQ(checked, Rounds(3000) * 10);
}

// Answering one fact after another, in any order: every span narrows, what is decided stays, a fact
// that is not missing changes nothing.
TEST(Spans, OnlyNarrow) {
  Random random(13);
  for (int i = 0; i < Rounds(200); ++i) {
    const Person person = RandomPerson(random);
    const Answers full = ToAnswers(person);
    std::vector<std::string> order;
    for (const auto& [fact, answer] : full) {
      order.insert(order.begin() + random.Below(static_cast<int>(order.size()) + 1), fact);
    }
    Answers answers;
    Assessment before = Of(answers);
    for (const std::string& fact : order) {
      answers[fact] = full.find(fact)->second;
      const Assessment after = Of(answers);
      for (std::size_t k = 0; k < after.outcomes.size(); ++k) {
        const OutcomeResult& was = before.outcomes[k];
        const OutcomeResult& is = after.outcomes[k];
        ASSERT_GE(is.verdict.worst, was.verdict.worst) << fact << " " << is.id;
        ASSERT_LE(is.verdict.best, was.verdict.best) << fact << " " << is.id;
        ASSERT_GE(is.conditions.worst, was.conditions.worst) << fact << " " << is.id;
        ASSERT_LE(is.conditions.best, was.conditions.best) << fact << " " << is.id;
        ASSERT_EQ(is.verdict.decided(), is.missing.empty()) << is.id;
        if (std::count(was.missing.begin(), was.missing.end(), fact) == 0) {
          ASSERT_EQ(is.verdict, was.verdict) << fact << " " << is.id;
        }
      }
      for (const auto& [name, word] : Words(before)) {
        if (!word.empty()) {
          ASSERT_EQ(Words(after)[name], word) << fact << " " << name;
        }
      }
      for (const std::string& note : before.notes) {
        ASSERT_EQ(std::count(after.notes.begin(), after.notes.end(), note), 1) << note;
      }
      if (before.complete) {
        ASSERT_EQ(ToJson(after), ToJson(before)) << fact;
      }
      before = after;
    }
    ASSERT_TRUE(before.complete) << Describe(person);
  }
}

}  // namespace
}  // namespace samvei::test
