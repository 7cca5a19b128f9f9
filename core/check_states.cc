#include <algorithm>
#include <bit>
#include <set>

#include "core/check_diagrams.h"
#include "core/check_space.h"
#include "core/rules_walk.h"

namespace samvei::check {
namespace {

using rules::Condition;
using rules::ServiceKind;

// A whole number of any size, in decimals: states are more than 64 bits can count.
std::string Times(const std::string& number, std::size_t factor) {
  std::string digits;
  std::size_t carry = 0;
  for (auto digit = number.rbegin(); digit != number.rend(); ++digit) {
    carry += static_cast<std::size_t>(*digit - '0') * factor;
    digits += static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  for (; carry > 0; carry /= 10) digits += static_cast<char>('0' + carry % 10);
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::string Plus(std::string a, std::string b) {
  if (a.size() < b.size()) std::swap(a, b);
  b.insert(0, a.size() - b.size(), '0');
  int carry = 0;
  for (std::size_t i = a.size(); i-- > 0;) {
    carry += (a[i] - '0') + (b[i] - '0');
    a[i] = static_cast<char>('0' + carry % 10);
    carry /= 10;
  }
  return carry > 0 ? "1" + a : a;
}

std::size_t Different(const std::vector<std::uint64_t>& masks) {
  return std::set<std::uint64_t>(masks.begin(), masks.end()).size();
}

void CountStates(const Space& space, CheckReport& report) {
  std::string facts = "1", open_facts = "1", both = "1", now = "1", later = "1";
  for (const rules::Variable& variable : space.classes.variables()) {
    const auto index = static_cast<int>(&variable - space.classes.variables().data());
    const auto size = static_cast<std::size_t>(space.store.domain_size(index));
    if (variable.kind < 0) {
      facts = Times(facts, size);
      open_facts = Times(open_facts, size + 1);
      continue;
    }
    const ServiceKind& kind = space.classes.kinds()[static_cast<std::size_t>(variable.kind)];
    both = Times(both, size);
    now = Times(now, Different(kind.same_now));
    later = Times(later, Different(kind.same_later));
  }
  const auto product = [](const std::string& a, const std::string& b) {
    std::string sum = "0";
    for (const char digit : b) {
      sum = Times(sum, 10);
      sum = Plus(sum, Times(a, static_cast<std::size_t>(digit - '0')));
      sum.erase(0, std::min(sum.find_first_not_of('0'), sum.size() - 1));
    }
    return sum;
  };
  report.complete_states = product(facts, both);
  report.partial_states = product(open_facts, Plus(Plus(both, now), Plus(later, "1")));
}

class Maps {
 public:
  Maps(const Space& space, CheckReport& report) : space_(space), report_(report) {}

  void Run() {
    rules::WalkAll(space_.data, [&](const Condition& condition) {
      if (condition.kind == Condition::Kind::kCount) return Services(condition);
      if (condition.kind != Condition::Kind::kFactIn &&
          condition.kind != Condition::Kind::kFactRange) {
        return;
      }
      for (const rules::DeclaredFact& declared : space_.data.facts) {
        if (declared.fact.id == condition.name) Values(condition, declared.fact);
      }
    });
  }

 private:
  void Fail(const Condition& condition, const std::string& what) {
    report_.results.back().violations.push_back({condition.pointer + ": " + what, ""});
  }

  // The condition, read as it is written, for one answer.
  static bool Holds(const Condition& condition, const Answer& answer) {
    if (const Choice* word = std::get_if<Choice>(&answer)) {
      return std::find(condition.values.begin(), condition.values.end(), *word) !=
             condition.values.end();
    }
    const double* number = std::get_if<double>(&answer);
    return condition.kind == Condition::Kind::kFactRange && number != nullptr &&
           (!condition.from || *number >= *condition.from) &&
           (!condition.below || *number < *condition.below);
  }

  void Values(const Condition& condition, const Fact& fact) {
    std::vector<Answer> answers(fact.values.begin(), fact.values.end());
    if (fact.type == FactType::kWholeNumber || fact.type == FactType::kScore) {
      // A score can have any decimals: tenths, and what lies on and just below every limit.
      const double step = fact.type == FactType::kScore ? 0.1 : 1.0;
      for (int i = 0; fact.min + i * step <= fact.max; ++i)
        answers.emplace_back(fact.min + i * step);
      for (const auto& limit : {condition.from, condition.below}) {
        for (const double off : {0.0, 1e-6}) {
          if (limit && *limit - off >= fact.min && *limit <= fact.max) {
            answers.emplace_back(*limit - off);
          }
        }
      }
    }
    for (const Answer& answer : answers) {
      const int value = space_.ClassOf(fact.id, answer);
      if (space_.classes.Satisfies(condition, value) == Holds(condition, answer)) continue;
      report_.results.back().violations.push_back(
          {condition.pointer + ": the class of an answer hides the answer",
           WriteAnswers({{fact.id, answer}})});
    }
  }

  // Every kind lies inside the condition or outside, and is counted as far as the condition counts.
  void Services(const Condition& condition) {
    std::set<std::string> named;
    Expand(condition.values, named);
    const std::vector<std::size_t> inside = space_.classes.KindsOf(condition.values);
    std::size_t found = 0;
    for (std::size_t i = 0; i < space_.classes.kinds().size(); ++i) {
      const ServiceKind& kind = space_.classes.kinds()[i];
      const bool in = std::find(inside.begin(), inside.end(), i) != inside.end();
      for (const std::string& service : kind.services) {
        if (named.contains(service) != in) Fail(condition, service + " is put with others");
      }
      if (!in) continue;
      found += kind.services.size();
      const int cap = condition.scope == rules::Scope::kNow     ? kind.caps.now
                      : condition.scope == rules::Scope::kLater ? kind.caps.later
                                                                : kind.caps.any;
      if (cap < condition.at_least) Fail(condition, "services are counted too short");
    }
    if (found != named.size()) Fail(condition, "a service named is counted nowhere");
  }

  void Expand(const std::vector<std::string>& members, std::set<std::string>& services) const {
    for (const std::string& member : members) {
      bool group = false;
      for (const Service& service : space_.data.services) {
        if (service.sector == member) services.insert(service.id);
        group = group || service.sector == member;
      }
      for (const rules::Group& one : space_.data.groups) {
        if (one.id == member) Expand(one.members, services);
        group = group || one.id == member;
      }
      if (!group) services.insert(member);
    }
  }

  const Space& space_;
  CheckReport& report_;
};

// Every verdict of every outcome, every word of every decision, every note: each is given to
// someone.
void CheckReached(Space& space, CheckReport& report) {
  auto& violations = report.results.back().violations;
  const auto fail = [&](const std::string& what) { violations.push_back({what, ""}); };
  for (std::size_t i = 0; i < space.data.outcomes.size(); ++i) {
    const std::string& id = space.data.outcomes[i].id;
    const auto reach = [&](const std::string& name, Diagram national, Diagram local) {
      const std::set<int> by_law = Leaves(space.store, national);
      const std::set<int> here = Leaves(space.store, local);
      for (int value = space.data.outcomes[i].not_applicable ? 0 : 1;
           value <= static_cast<int>(Verdict::kJa); ++value) {
        const bool may_be_lowered = value > static_cast<int>(Verdict::kVurderes);
        if (by_law.contains(value) && (may_be_lowered || here.contains(value))) continue;
        fail(name + " " + std::string(samvei::Id(static_cast<Verdict>(value))) + " for nobody");
      }
    };
    reach(id + " is", space.national.outcomes[i].verdict, space.local.outcomes[i].verdict);
    reach("the conditions of " + id + " are", space.national.outcomes[i].conditions,
          space.local.outcomes[i].conditions);
  }
  for (std::size_t i = 0; i < space.data.decisions.size(); ++i) {
    const rules::CompiledDecision& decision = space.local.decisions[i];
    const std::set<int> given = Leaves(space.store, decision.choice);
    const bool flag = space.data.decisions[i].kind == rules::DecisionKind::kFlag;
    const std::size_t values = flag ? 2 : decision.values.size();
    if (given.size() == values) continue;
    fail(space.data.decisions[i].id + " has a value that nobody gets");
  }
  for (std::size_t i = 0; i < space.data.notes.size(); ++i) {
    if (IsLeaf(space.local.notes[i]))
      fail("the note " + space.data.notes[i].id + " decides nothing");
  }
  for (std::size_t i = 0; i < space.data.recommend.size(); ++i) {
    if (space.national.recommend[i] == Leaf(0)) {
      fail(space.data.recommend[i].outcome + " is recommended to nobody");
    }
  }
}

void CheckSources(const Space& space, CheckReport& report) {
  std::set<std::string> used(space.profile.sources.begin(), space.profile.sources.end());
  std::set<std::string> known;
  for (const Source& source : space.data.sources) known.insert(source.id);
  const auto use = [&](const std::vector<std::string>& sources) {
    used.insert(sources.begin(), sources.end());
  };
  const auto want = [&](const std::string& what, const std::vector<std::string>& sources) {
    if (sources.empty()) report.results.back().violations.push_back({what + " has no source", ""});
    use(sources);
  };
  for (const rules::Criterion& one : space.data.criteria) want(one.id, one.sources);
  for (const rules::Outcome& outcome : space.data.outcomes) {
    want(outcome.id, outcome.sources);
    for (const rules::Limit& one : outcome.limits) want(outcome.id + " " + one.id, one.sources);
  }
  for (const rules::Decision& one : space.data.decisions) want(one.id, one.sources);
  for (const rules::Note& one : space.data.notes) use(one.sources);
  for (const std::string& id : used) {
    if (!known.contains(id)) {
      report.results.back().violations.push_back({"there is no source " + id, ""});
    }
  }
  for (const Source& source : space.data.sources) {
    if (!used.contains(source.id)) report.sources_apart.push_back(source.id);
  }
}

}  // namespace

void CheckStates(Space& space, const Progress& progress, CheckReport& report) {
  const auto begin = [&](const char* id, const char* what) {
    progress(id);
    report.results.push_back({id, what, {}});
  };
  CountStates(space, report);
  begin("maps", "rules see answers only through the classes that the states are made of");
  Maps(space, report).Run();
  begin("reached", "every outcome reaches every verdict, every decision every value");
  CheckReached(space, report);
  begin("sources", "every outcome, criterion, limit and decision has a source that is listed");
  CheckSources(space, report);
}

}  // namespace samvei::check
