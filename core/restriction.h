#ifndef SAMVEI_CORE_RESTRICTION_H_
#define SAMVEI_CORE_RESTRICTION_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/diagram.h"

namespace samvei {

// The values that each variable can still have, one bit a value; never empty.
using Allowed = std::vector<std::uint64_t>;

// The highest and lowest leaf that a diagram can reach.
struct Range {
  int lowest = 0;
  int highest = 0;
  friend bool operator==(const Range&, const Range&) = default;
};

// Diagrams of a store, seen under the assumption that variables keep to `allowed`. What no allowed
// value can tell apart is one node, so a diagram is decided exactly when it is a leaf here, and
// asks for a variable exactly when an allowed value of it can still change the result. Holds nodes
// of its own; the store is only read and must outlive this.
class Restriction {
 public:
  Restriction(const DiagramStore& store, Allowed allowed);

  // The restricted diagram, to be used with this restriction only.
  Diagram Apply(Diagram diagram);

  // The rest take diagrams that Apply gave.
  Range Reach(Diagram restricted);
  [[nodiscard]] int variable(Diagram node) const;
  [[nodiscard]] std::span<const Diagram> children(Diagram node) const;
  // Calls `visit` once with every node of the diagram that is not yet `seen`, and marks it so.
  template <typename VisitNode>
  void Visit(Diagram restricted, std::vector<bool>& seen, VisitNode visit) const;
  [[nodiscard]] const Allowed& allowed() const { return allowed_; }

 private:
  Diagram Make(int variable, std::span<const Diagram> children);
  [[nodiscard]] bool IsOwn(Diagram node) const {
    return static_cast<std::size_t>(node) >= store_->node_count();
  }

  struct Own {
    int variable;
    std::size_t first_child;
  };

  const DiagramStore* store_;
  Allowed allowed_;
  int deepest_ = -1;            // the last variable that is restricted at all
  std::vector<Diagram> known_;  // by node of the store
  std::vector<Own> own_;        // numbered after the store's nodes
  std::vector<Diagram> own_children_;
  std::vector<std::int32_t> index_;  // open addressing into own_, -1 for free
  std::vector<Range> reach_;         // by node, own ones too; highest < lowest while unknown
};

template <typename VisitNode>
void Restriction::Visit(Diagram restricted, std::vector<bool>& seen, VisitNode visit) const {
  seen.resize(store_->node_count() + own_.size());
  if (IsLeaf(restricted) || seen[static_cast<std::size_t>(restricted)]) return;
  std::vector<Diagram> waiting = {restricted};
  seen[static_cast<std::size_t>(restricted)] = true;
  while (!waiting.empty()) {
    const Diagram node = waiting.back();
    waiting.pop_back();
    visit(node);
    for (const Diagram child : children(node)) {
      if (IsLeaf(child) || seen[static_cast<std::size_t>(child)]) continue;
      seen[static_cast<std::size_t>(child)] = true;
      waiting.push_back(child);
    }
  }
}

}  // namespace samvei

#endif  // SAMVEI_CORE_RESTRICTION_H_
