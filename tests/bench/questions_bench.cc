// How many questions it takes until all outcomes are decided, by how the next one is chosen.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "core/embedded.h"
#include "tests/bench/expected_person.h"
#include "tests/bench/interviewer.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei::bench {
namespace {

constexpr std::string_view kExpected = "interview/expected.json";
constexpr std::string_view kInterview = "interview/interview.json";

struct Row {
  Strategy strategy;
  const char* name;
};
constexpr std::array kRows = {
    Row{Strategy::kFixed, "every question that applies, in fixed order"},
    Row{Strategy::kRelevant, "those left out that can change nothing"},
    Row{Strategy::kPageOrder, "and a page's questions by expected gain (as shipped)"},
    Row{Strategy::kBestNext, "and after each answer the one with the most expected gain"},
};

void Print(const char* title, const std::vector<test::Person>& people) {
  const RuleSet& rules = test::Rules();
  const Interview interview = ReadInterview(kInterview, Embedded(kInterview), rules).value();
  const Expectations expectations =
      Expectations::Read(kExpected, Embedded(kExpected), rules).value();
  std::printf("%s (%zu people)\n", title, people.size());
  std::printf("  %-58s %6s %7s %6s\n", "", "mean", "median", "worst");
  for (const Row& row : kRows) {
    std::vector<int> asked;
    double sum = 0;
    for (const test::Person& person : people) {
      asked.push_back(Ask(rules, interview, expectations, row.strategy, person));
      sum += asked.back();
    }
    std::sort(asked.begin(), asked.end());
    std::printf("  %-58s %6.2f %7d %6d\n", row.name, sum / static_cast<double>(asked.size()),
                asked[asked.size() / 2], asked.back());
  }
}

}  // namespace
}  // namespace samvei::bench

int main(int argc, char** argv) {
  using samvei::bench::ExpectedPerson;
  const int count = argc > 1 ? std::atoi(argv[1]) : 2000;
  samvei::test::Random random(7);
  std::vector<samvei::test::Person> expected;
  std::vector<samvei::test::Person> anybody;
  for (int i = 0; i < count; ++i) {
    expected.push_back(ExpectedPerson(random));
    anybody.push_back(samvei::test::RandomPerson(random));
  }
  samvei::bench::Print("People as expected (assets/interview/expected.json)", expected);
  samvei::bench::Print("Anybody (every value has a fair chance)", anybody);
}
