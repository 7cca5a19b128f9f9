// How fast the rules answer: natively and, the same program, as WebAssembly in node.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <vector>

#include "core/changes.h"
#include "core/embedded.h"
#include "core/evaluation.h"
#include "core/expectations.h"
#include "core/rules_impl.h"
#include "tests/bench/grown_rules.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::bench {
namespace {

constexpr std::string_view kRules = "rules/no.json";
constexpr int kPeople = 200;

Profile ShippedProfile(const std::string& id) {
  const std::string path = "municipalities/" + id + ".json";
  return ReadProfile(path, Embedded(path)).value();
}

// Complete answers of the same people every time.
const std::vector<Answers>& People() {
  static const std::vector<Answers> people = [] {
    test::Random random(2026);
    std::vector<Answers> list;
    for (int i = 0; i < kPeople; ++i) list.push_back(test::ToAnswers(test::RandomPerson(random)));
    return list;
  }();
  return people;
}

// The same people with a third of their answers missing.
const std::vector<Answers>& HalfWay() {
  static const std::vector<Answers> people = [] {
    test::Random random(2027);
    std::vector<Answers> list = People();
    for (Answers& answers : list) {
      for (auto it = answers.begin(); it != answers.end();) {
        it = random.Chance(33) ? answers.erase(it) : std::next(it);
      }
    }
    return list;
  }();
  return people;
}

void Load(benchmark::State& state, const std::string& profile) {
  const Profile municipality = ShippedProfile(profile);
  for (auto _ : state) {
    benchmark::DoNotOptimize(RuleSet::Load(kRules, Embedded(kRules), municipality).ok());
  }
}
BENCHMARK_CAPTURE(Load, standard, "standard")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(Load, with_practice, "bodoe")->Unit(benchmark::kMillisecond);

// All outcomes and every criterion of complete answers: the bare verdicts.
void Judge(benchmark::State& state) {
  Evaluation evaluation(test::Rules());
  std::size_t i = 0;
  for (auto _ : state) {
    if (!evaluation.Judge(People()[i])) std::abort();
    benchmark::DoNotOptimize(evaluation.outcomes().data());
    i = (i + 1) % kPeople;
  }
}
BENCHMARK(Judge)->Unit(benchmark::kMicrosecond);

void AssessAll(benchmark::State& state, const std::vector<Answers>& people) {
  Case c;
  c.as_of = {2026, 11, 22};
  std::size_t i = 0;
  for (auto _ : state) {
    state.PauseTiming();
    c.answers = people[i];
    state.ResumeTiming();
    benchmark::DoNotOptimize(test::Rules().Assess(c).ok());
    i = (i + 1) % people.size();
  }
}
void AssessComplete(benchmark::State& state) { AssessAll(state, People()); }
void AssessWithSpans(benchmark::State& state) { AssessAll(state, HalfWay()); }
void AssessNothingAnswered(benchmark::State& state) { AssessAll(state, {Answers()}); }
BENCHMARK(AssessComplete)->Unit(benchmark::kMicrosecond);
BENCHMARK(AssessWithSpans)->Unit(benchmark::kMicrosecond);
BENCHMARK(AssessNothingAnswered)->Unit(benchmark::kMicrosecond);

void ChangesOfAllOutcomes(benchmark::State& state) {
  std::size_t i = 0;
  for (auto _ : state) {
    for (const rules::Outcome& outcome : test::Rules().impl().data.outcomes) {
      benchmark::DoNotOptimize(WhatWouldChange(test::Rules(), People()[i], outcome.id));
    }
    i = (i + 1) % kPeople;
  }
}
BENCHMARK(ChangesOfAllOutcomes)->Unit(benchmark::kMicrosecond);

void GainOfOneQuestion(benchmark::State& state) {
  const std::string_view file = "interview/expected.json";
  const Expectations expected = Expectations::Read(file, Embedded(file), test::Rules()).value();
  std::size_t i = 0;
  for (auto _ : state) {
    benchmark::DoNotOptimize(expected.Gain(HalfWay()[i], {"varighet"}));
    i = (i + 1) % kPeople;
  }
}
BENCHMARK(GainOfOneQuestion)->Unit(benchmark::kMicrosecond);

// --- Growth: the rules several times over; the argument is the number of criteria. More
// conditions than three copies have are refused (core/rules_limits.h). ---

constexpr int kCriteria = 24;

void LoadGrown(benchmark::State& state) {
  const std::string rules = GrownRules(static_cast<int>(state.range(0)) / kCriteria);
  const Profile standard = ShippedProfile("standard");
  for (auto _ : state) {
    const Result<RuleSet> loaded = RuleSet::Load(kRules, rules, standard);
    if (!loaded.ok()) {
      state.SkipWithError(ToLine(loaded.errors().front()).c_str());
      break;
    }
    state.counters["nodes"] = static_cast<double>(loaded.value().impl().store.node_count());
  }
}
BENCHMARK(LoadGrown)
    ->Arg(kCriteria)
    ->Arg(kCriteria * 2)
    ->Arg(kCriteria * 3)
    ->Unit(benchmark::kMillisecond);

void JudgeGrown(benchmark::State& state) {
  const int copies = static_cast<int>(state.range(0)) / kCriteria;
  Evaluation evaluation(
      RuleSet::Load(kRules, GrownRules(copies), ShippedProfile("standard")).value());
  std::vector<Answers> people;
  for (const Answers& one : People()) people.push_back(GrownAnswers(one, copies));
  std::size_t i = 0;
  for (auto _ : state) {
    if (!evaluation.Judge(people[i])) std::abort();
    i = (i + 1) % people.size();
  }
}
BENCHMARK(JudgeGrown)
    ->Arg(kCriteria)
    ->Arg(kCriteria * 2)
    ->Arg(kCriteria * 3)
    ->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace samvei::bench

BENCHMARK_MAIN();
