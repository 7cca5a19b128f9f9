#include <algorithm>
#include <bit>
#include <limits>
#include <unordered_map>
#include <utility>

#include "core/check_diagrams.h"
#include "core/check_space.h"
#include "core/restriction.h"

namespace samvei::check {
namespace {

using rules::ServiceKind;

// Diagrams over partly answered cases. A variable's value here is what answers leave of it: one of
// its classes, for a kind of services also "so many now" or "so many later", or everything. The
// end of a span is a function of that, so what is proven of its diagram is proven of every partial
// state.
class PartialStates {
 public:
  explicit PartialStates(const Space& space)
      : space_(space), left_(Left(space)), store_(Sizes(left_)) {}

  // What is left of a variable, as sets of its values; the first sets have one value, the last has
  // all.
  const std::vector<std::uint64_t>& left(int variable) const {
    return left_[static_cast<std::size_t>(variable)];
  }
  DiagramStore& store() { return store_; }

  // The worst (or the best) that the diagram can still give.
  Diagram End(Diagram diagram, bool best) {
    if (IsLeaf(diagram)) return diagram;
    auto& known = known_[best ? 1 : 0];
    if (const auto found = known.find(diagram); found != known.end()) return found->second;
    std::vector<Diagram> ends;
    for (const Diagram child : space_.store.children(diagram)) ends.push_back(End(child, best));
    const int variable = space_.store.variable(diagram);
    std::vector<Diagram> children;
    for (const std::uint64_t set : left(variable)) {
      const auto first = static_cast<std::size_t>(std::countr_zero(set));
      Diagram end = ends[first];
      for (std::size_t i = first + 1; i < ends.size(); ++i) {
        if (((set >> i) & 1U) == 0) continue;
        end = best ? store_.Max(end, ends[i]) : store_.Min(end, ends[i]);
      }
      children.push_back(end);
    }
    const Diagram result = store_.Node(variable, children);
    known.emplace(diagram, result);
    return result;
  }

  // The answer that moves an end outwards somewhere, by its variable; none when nothing does.
  struct Widening {
    int variable = -1;
    int value = 0;  // one that is left after the answer
  };
  Widening FindWidening(Diagram end, bool best, int highest) {
    std::vector<Diagram> waiting = {end};
    std::vector<bool> seen(store_.node_count());
    while (!waiting.empty()) {
      const Diagram node = waiting.back();
      waiting.pop_back();
      if (IsLeaf(node) || seen[static_cast<std::size_t>(node)]) continue;
      seen[static_cast<std::size_t>(node)] = true;
      const int variable = store_.variable(node);
      const std::span<const Diagram> theirs = store_.children(node);
      const std::vector<Diagram> children(theirs.begin(), theirs.end());
      const std::vector<std::uint64_t>& sets = left(variable);
      for (std::size_t wide = 0; wide < sets.size(); ++wide) {
        for (std::size_t narrow = 0; narrow < sets.size(); ++narrow) {
          if (narrow == wide || (sets[narrow] & ~sets[wide]) != 0) continue;
          const Diagram wrong = best ? Above(store_, children[narrow], children[wide], highest)
                                     : Above(store_, children[wide], children[narrow], highest);
          if (wrong != Leaf(0)) return {variable, std::countr_zero(sets[narrow])};
        }
      }
      waiting.insert(waiting.end(), children.begin(), children.end());
    }
    return {};
  }

  // The end for one partial state.
  int At(Diagram end, const Allowed& allowed) const {
    while (!IsLeaf(end)) {
      const int variable = store_.variable(end);
      const auto& sets = left(variable);
      const auto place =
          std::find(sets.begin(), sets.end(), allowed[static_cast<std::size_t>(variable)]);
      if (place == sets.end()) return -1;
      end = store_.children(end)[static_cast<std::size_t>(place - sets.begin())];
    }
    return LeafValue(end);
  }

 private:
  static std::vector<std::vector<std::uint64_t>> Left(const Space& space) {
    std::vector<std::vector<std::uint64_t>> left;
    for (int variable = 0; variable < space.store.variable_count(); ++variable) {
      std::vector<std::uint64_t> sets;
      const auto add = [&](std::uint64_t set) {
        if (std::find(sets.begin(), sets.end(), set) == sets.end()) sets.push_back(set);
      };
      const int size = space.store.domain_size(variable);
      for (int i = 0; i < size; ++i) add(std::uint64_t{1} << static_cast<unsigned>(i));
      const int kind = space.classes.variables()[static_cast<std::size_t>(variable)].kind;
      if (kind >= 0) {
        const ServiceKind& services = space.classes.kinds()[static_cast<std::size_t>(kind)];
        for (const std::uint64_t set : services.same_now) add(set);
        for (const std::uint64_t set : services.same_later) add(set);
      }
      add((std::uint64_t{1} << static_cast<unsigned>(size)) - 1);
      left.push_back(std::move(sets));
    }
    return left;
  }

  static std::vector<int> Sizes(const std::vector<std::vector<std::uint64_t>>& left) {
    std::vector<int> sizes;
    sizes.reserve(left.size());
    for (const auto& sets : left) sizes.push_back(static_cast<int>(sets.size()));
    return sizes;
  }

  const Space& space_;
  std::vector<std::vector<std::uint64_t>> left_;
  DiagramStore store_;
  std::unordered_map<Diagram, Diagram> known_[2];
};

// What is done with one answer after another: nothing, or one answer of each class.
struct Choices {
  std::string fact;
  std::vector<Answer> answers;
};

std::vector<Choices> OneOfEachClass(const Space& space) {
  std::vector<Choices> all;
  for (int variable = 0; variable < space.store.variable_count(); ++variable) {
    if (space.classes.variables()[static_cast<std::size_t>(variable)].kind >= 0) continue;
    Choices choices;
    for (int value = 0; value < space.store.domain_size(variable); ++value) {
      Answers one;
      space.classes.AddExample(variable, value, one);
      choices.fact = one.begin()->first;
      choices.answers.push_back(one.begin()->second);
    }
    all.push_back(std::move(choices));
  }
  for (const rules::DeclaredFact& declared : space.data.facts) {
    if (declared.fact.type != FactType::kServices) continue;
    Choices choices{declared.fact.id, {ServiceSet()}};
    for (const ServiceKind& kind : space.classes.kinds()) {
      for (std::size_t count = 1; count <= std::min<std::size_t>(kind.services.size(), 2);
           ++count) {
        choices.answers.emplace_back(ServiceSet(
            kind.services.begin(), kind.services.begin() + static_cast<std::ptrdiff_t>(count)));
      }
    }
    all.push_back(std::move(choices));
  }
  return all;
}

class PartialProver {
 public:
  PartialProver(Space& space, CheckReport& report)
      : space_(space), report_(report), partial_(space) {}

  // Everything that an assessment says. A value that is no verdict narrows too: where the ends of
  // its span meet it is decided, and then they stay.
  void Ends() {
    for (std::size_t i = 0; i < space_.data.outcomes.size(); ++i) {
      const rules::CompiledOutcome& outcome = space_.local.outcomes[i];
      const std::string& id = space_.data.outcomes[i].id;
      Add(id, outcome.verdict);
      Add(id + " (conditions)", outcome.conditions);
    }
    spans_ = ends_.size();
    for (std::size_t i = 0; i < space_.data.outcomes.size(); ++i) {
      const rules::CompiledOutcome& outcome = space_.local.outcomes[i];
      Add(space_.data.outcomes[i].id + " (oenske)", outcome.blocked_by_wish);
      Add(space_.data.outcomes[i].id + " (samtykke)", outcome.blocked_by_consent);
    }
    for (std::size_t i = 0; i < space_.data.criteria.size(); ++i) {
      Add(space_.data.criteria[i].id, space_.local.criteria[i]);
    }
    for (std::size_t i = 0; i < space_.data.decisions.size(); ++i) {
      Add(space_.data.decisions[i].id, space_.local.decisions[i].choice);
    }
    for (std::size_t i = 0; i < space_.data.notes.size(); ++i) {
      Add(space_.data.notes[i].id, space_.local.notes[i]);
    }
    for (const Diagram listed : space_.local.recommend) Add("recommend", listed);
  }

  void OnlyNarrow() {
    for (const Ended& ends : ends_) {
      for (const bool best : {false, true}) {
        const auto widening =
            partial_.FindWidening(best ? ends.best : ends.worst, best, ends.highest);
        if (widening.variable < 0) continue;
        Answers answers;
        space_.classes.AddExample(widening.variable, widening.value, answers);
        Fail("an answer widens the span of " + ends.name, WriteAnswers(answers));
      }
    }
  }

  // What answers leave: never nothing, never more than before, and always something that the
  // diagrams over partial states know.
  void AnswersLeaveLess() {
    const std::vector<Choices> all = OneOfEachClass(space_);
    for (std::size_t i = 0; i < all.size(); ++i) {
      for (const Answer& answer : all[i].answers) {
        const Answers one = {{all[i].fact, answer}};
        const Allowed first = Engine(one);
        for (std::size_t j = i + 1; j < all.size(); ++j) {
          for (const Answer& second : all[j].answers) {
            Answers two = one;
            two.emplace(all[j].fact, second);
            const Allowed both = Engine(two);
            for (std::size_t k = 0; k < both.size(); ++k) {
              if (both[k] == 0 || (both[k] & ~first[k]) != 0) {
                Fail("another answer leaves more of what was left", WriteAnswers(two));
              }
            }
          }
        }
      }
    }
  }

 private:
  struct Ended {
    std::string name;
    Diagram diagram, worst, best;
    int highest;  // of what it gives
  };

  void Add(std::string name, Diagram diagram) {
    ends_.push_back({std::move(name), diagram, partial_.End(diagram, false),
                     partial_.End(diagram, true), *Leaves(space_.store, diagram).rbegin()});
  }

  // Compares the spans that an assessment gives with the proven ones.
  Allowed Engine(const Answers& answers) {
    Allowed allowed = space_.classes.AllowedBy(answers);
    Restriction restriction(space_.store, allowed);
    for (std::size_t i = 0; i < spans_; ++i) {
      const Ended& ends = ends_[i];
      const Range range = restriction.Reach(restriction.Apply(ends.diagram));
      if (range.lowest != partial_.At(ends.worst, allowed) ||
          range.highest != partial_.At(ends.best, allowed)) {
        Fail("an assessment gives another span of " + ends.name, WriteAnswers(answers));
      }
    }
    return allowed;
  }

  void Fail(std::string what, std::string example) {
    report_.results.back().violations.push_back({std::move(what), std::move(example)});
  }

  Space& space_;
  CheckReport& report_;
  PartialStates partial_;
  std::vector<Ended> ends_;
  std::size_t spans_ = 0;  // how many of them, the first, are outcomes
};

}  // namespace

void CheckPartial(Space& space, const Progress& progress, CheckReport& report) {
  const auto begin = [&](const char* id, const char* what) {
    progress(id);
    report.results.push_back({id, what, {}});
  };
  PartialProver prover(space, report);
  begin("invariant.12", "answering more never widens a span, and what is decided stays");
  prover.Ends();
  prover.OnlyNarrow();
  begin("spans.exact",
        "the spans of assessments are the proven ones, for every one or two answers");
  prover.AnswersLeaveLess();
}

}  // namespace samvei::check
