#include "core/check_diagrams.h"

#include <unordered_map>
#include <unordered_set>

namespace samvei::check {
namespace {

class Fixer {
 public:
  Fixer(DiagramStore& store, int variable, int value)
      : store_(store), variable_(variable), value_(static_cast<std::size_t>(value)) {}

  Diagram Run(Diagram diagram) {
    if (IsLeaf(diagram) || store_.variable(diagram) > variable_) return diagram;
    if (store_.variable(diagram) == variable_) return store_.children(diagram)[value_];
    const auto known = known_.find(diagram);
    if (known != known_.end()) return known->second;
    // A copy: making nodes moves the children of all.
    const std::span<const Diagram> theirs = store_.children(diagram);
    std::vector<Diagram> children(theirs.begin(), theirs.end());
    for (Diagram& child : children) child = Run(child);
    const Diagram result = store_.Node(store_.variable(diagram), children);
    known_.emplace(diagram, result);
    return result;
  }

 private:
  DiagramStore& store_;
  int variable_;
  std::size_t value_;
  std::unordered_map<Diagram, Diagram> known_;
};

// Calls `visit` once with every node and leaf below.
template <typename VisitDiagram>
void VisitAll(const DiagramStore& store, Diagram diagram, VisitDiagram visit) {
  std::unordered_set<Diagram> seen = {diagram};
  std::vector<Diagram> waiting = {diagram};
  while (!waiting.empty()) {
    const Diagram one = waiting.back();
    waiting.pop_back();
    visit(one);
    if (IsLeaf(one)) continue;
    for (const Diagram child : store.children(one)) {
      if (seen.insert(child).second) waiting.push_back(child);
    }
  }
}

}  // namespace

Diagram Fix(DiagramStore& store, Diagram diagram, int variable, int value) {
  return Fixer(store, variable, value).Run(diagram);
}

std::vector<Diagram> FixEach(DiagramStore& store, Diagram diagram, int variable) {
  std::vector<Diagram> fixed;
  fixed.reserve(static_cast<std::size_t>(store.domain_size(variable)));
  for (int value = 0; value < store.domain_size(variable); ++value) {
    fixed.push_back(Fix(store, diagram, variable, value));
  }
  return fixed;
}

Diagram Gives(DiagramStore& store, Diagram diagram, int value) {
  return Without(store, store.AtLeast(diagram, value), store.AtLeast(diagram, value + 1));
}

Diagram Above(DiagramStore& store, Diagram a, Diagram b, int highest) {
  Diagram above = Leaf(0);
  if (a == b) return above;
  for (int value = 1; value <= highest; ++value) {
    above = store.Max(above, Without(store, store.AtLeast(a, value), store.AtLeast(b, value)));
  }
  return above;
}

Diagram Both(DiagramStore& store, Diagram a, Diagram b) { return store.Min(a, b); }

Diagram Without(DiagramStore& store, Diagram a, Diagram b) { return store.Min(a, store.Not(b)); }

bool Asks(const DiagramStore& store, Diagram diagram, int variable) {
  bool asks = false;
  VisitAll(store, diagram,
           [&](Diagram one) { asks = asks || (!IsLeaf(one) && store.variable(one) == variable); });
  return asks;
}

std::set<int> Leaves(const DiagramStore& store, Diagram diagram) {
  std::set<int> leaves;
  VisitAll(store, diagram, [&](Diagram one) {
    if (IsLeaf(one)) leaves.insert(LeafValue(one));
  });
  return leaves;
}

}  // namespace samvei::check
