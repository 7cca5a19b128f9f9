#include "core/expectations.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/restriction.h"
#include "core/rules_impl.h"

namespace samvei {
namespace {

constexpr std::size_t kVerdicts = 5;
// Differences smaller than this come from how numbers are rounded, and that differs between
// machines.
constexpr double kSame = 1e-9;

// The entropy of verdicts, given the values that each variable can still have.
class Openings {
 public:
  Openings(const RuleSet::Impl& rules, const std::vector<std::vector<double>>& likely)
      : rules_(rules), likely_(likely), known_(rules.store.node_count()) {}

  // Over the outcomes, in bits.
  double Sum(const Allowed& allowed) {
    std::fill(known_.begin(), known_.end(), false);
    chances_.resize(known_.size());
    share_.clear();
    for (std::size_t i = 0; i < allowed.size(); ++i) {
      double sum = 0;
      for (std::size_t value = 0; value < likely_[i].size(); ++value) {
        if (((allowed[i] >> value) & 1U) != 0) sum += likely_[i][value];
      }
      share_.push_back(sum);
    }
    double bits = 0;
    for (const rules::CompiledOutcome& outcome : rules_.compiled.outcomes) {
      for (const double chance : Of(outcome.verdict, allowed)) {
        if (chance > 0) bits -= chance * std::log2(chance);
      }
    }
    return bits;
  }

 private:
  using Chances = std::array<double, kVerdicts>;

  // How likely each verdict is. What was answered counts as certain even where it was thought
  // impossible.
  Chances Of(Diagram diagram, const Allowed& allowed) {
    Chances chances{};
    if (IsLeaf(diagram)) {
      chances[static_cast<std::size_t>(LeafValue(diagram))] = 1;
      return chances;
    }
    const auto node = static_cast<std::size_t>(diagram);
    if (known_[node]) return chances_[node];
    const auto variable = static_cast<std::size_t>(rules_.store.variable(diagram));
    const std::span<const Diagram> children = rules_.store.children(diagram);
    const double share = share_[variable];
    int count = 0;
    for (std::size_t i = 0; i < children.size(); ++i) {
      count += static_cast<int>((allowed[variable] >> i) & 1U);
    }
    for (std::size_t i = 0; i < children.size(); ++i) {
      if (((allowed[variable] >> i) & 1U) == 0) continue;
      const double weight = share > 0 ? likely_[variable][i] / share : 1.0 / count;
      if (weight <= 0) continue;
      const Chances child = Of(children[i], allowed);
      for (std::size_t k = 0; k < kVerdicts; ++k) chances[k] += weight * child[k];
    }
    chances_[node] = chances;
    known_[node] = true;
    return chances;
  }

  const RuleSet::Impl& rules_;
  const std::vector<std::vector<double>>& likely_;
  std::vector<bool> known_;
  std::vector<Chances> chances_;
  std::vector<double>
      share_;  // of each variable's values, how likely the allowed ones are together
};

// Calls `visit(chance, allowed)` for each way to answer the facts that are still open.
template <typename VisitWay>
void ForEachWay(const std::vector<std::vector<double>>& likely,
                const std::vector<std::size_t>& variables, std::size_t at, double chance,
                Allowed& allowed, VisitWay& visit) {
  if (at == variables.size()) return visit(chance, allowed);
  const std::size_t variable = variables[at];
  const std::uint64_t open = allowed[variable];
  double share = 0;
  for (std::size_t i = 0; i < likely[variable].size(); ++i) {
    if (((open >> i) & 1U) != 0) share += likely[variable][i];
  }
  for (std::size_t i = 0; i < likely[variable].size(); ++i) {
    if (((open >> i) & 1U) == 0 || likely[variable][i] <= 0) continue;
    allowed[variable] = std::uint64_t{1} << i;
    ForEachWay(likely, variables, at + 1, chance * likely[variable][i] / share, allowed, visit);
  }
  allowed[variable] = open;
}

// The variables of facts that are not answered; services apart.
std::vector<std::size_t> OpenVariables(const RuleSet::Impl& rules, const Answers& answers,
                                       const std::vector<std::string>& facts) {
  std::vector<std::size_t> variables;
  for (const std::string& fact : facts) {
    const int variable = rules.classes.VariableOf(fact);
    if (variable >= 0 && answers.find(fact) == answers.end()) {
      variables.push_back(static_cast<std::size_t>(variable));
    }
  }
  return variables;
}

}  // namespace

double Expectations::Openness(const Answers& answers) const {
  return Openings(rules_.impl(), likely_).Sum(rules_.impl().classes.AllowedBy(answers));
}

double Expectations::Gain(const Answers& answers, const std::vector<std::string>& facts) const {
  const RuleSet::Impl& rules = rules_.impl();
  Openings openings(rules, likely_);
  Allowed allowed = rules.classes.AllowedBy(answers);
  const double before = openings.Sum(allowed);
  double after = 0;
  const auto add = [&](double chance, const Allowed& then) {
    after += chance * openings.Sum(then);
  };
  ForEachWay(likely_, OpenVariables(rules, answers, facts), 0, 1, allowed, add);
  return before - after;
}

std::vector<std::size_t> Expectations::Order(
    const Answers& answers, const std::vector<std::vector<std::string>>& questions) const {
  std::vector<double> gains;
  std::vector<std::size_t> order;
  for (const std::vector<std::string>& facts : questions) {
    order.push_back(gains.size());
    gains.push_back(std::round(Gain(answers, facts) / kSame) * kSame);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return gains[a] > gains[b]; });
  return order;
}

}  // namespace samvei
