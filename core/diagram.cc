#include "core/diagram.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <utility>

namespace samvei {
namespace {

constexpr int kMaxDomain = 64;
constexpr std::size_t kRemembered = 1U << 13U;
constexpr std::size_t kFirstIndex = 1U << 14U;  // enough for the shipped rules
constexpr int kLeafLevel = std::numeric_limits<int>::max();

using Children = std::array<Diagram, kMaxDomain>;

std::uint32_t Mix(std::uint32_t hash, std::uint32_t value) {
  hash = (hash ^ value) * 0x9E3779B1U;
  return hash ^ (hash >> 15U);
}

std::uint32_t HashNode(int variable, std::span<const Diagram> children) {
  std::uint32_t hash = Mix(0, static_cast<std::uint32_t>(variable));
  for (const Diagram child : children) hash = Mix(hash, static_cast<std::uint32_t>(child));
  return hash;
}

}  // namespace

DiagramStore::DiagramStore(std::vector<int> domain_sizes, std::size_t most_work)
    : domain_sizes_(std::move(domain_sizes)),
      most_work_(most_work),
      index_(kFirstIndex, -1),
      remembered_(kRemembered) {
  assert(std::all_of(domain_sizes_.begin(), domain_sizes_.end(),
                     [](int size) { return size >= 1 && size <= kMaxDomain; }));
}

bool DiagramStore::Spend(int children) {
  if (!exhausted()) work_ += static_cast<std::size_t>(children);
  return !exhausted();
}

std::span<const Diagram> DiagramStore::children(Diagram node) const {
  const NodeData& data = nodes_[static_cast<std::size_t>(node)];
  return std::span(children_).subspan(data.first_child,
                                      static_cast<std::size_t>(domain_size(data.variable)));
}

Diagram DiagramStore::Follow(Diagram diagram, std::span<const std::uint8_t> values) const {
  assert(values.size() == domain_sizes_.size());
  while (!IsLeaf(diagram)) {
    const NodeData& node = nodes_[static_cast<std::size_t>(diagram)];
    const std::uint8_t value = values[static_cast<std::size_t>(node.variable)];
    if (value == kNoValue) return diagram;
    diagram = children_[node.first_child + value];
  }
  return diagram;
}

Diagram DiagramStore::Node(int variable, std::span<const Diagram> children) {
  assert(static_cast<int>(children.size()) == domain_size(variable));
  if (std::all_of(children.begin(), children.end(),
                  [&](Diagram child) { return child == children[0]; })) {
    return children[0];
  }
  const std::size_t mask = index_.size() - 1;
  std::size_t slot = HashNode(variable, children) & mask;
  while (index_[slot] >= 0) {
    const Diagram found = index_[slot];
    if (this->variable(found) == variable) {
      const std::span<const Diagram> theirs = this->children(found);
      if (std::equal(children.begin(), children.end(), theirs.begin())) return found;
    }
    slot = (slot + 1) & mask;
  }
  const auto node = static_cast<Diagram>(nodes_.size());
  nodes_.push_back({variable, static_cast<std::uint32_t>(children_.size())});
  children_.insert(children_.end(), children.begin(), children.end());
  index_[slot] = node;
  if (nodes_.size() * 2 > index_.size()) GrowIndex();
  return node;
}

void DiagramStore::GrowIndex() {
  std::vector<std::int32_t> larger(index_.size() * 2, -1);
  const std::size_t mask = larger.size() - 1;
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    const auto node = static_cast<Diagram>(i);
    std::size_t slot = HashNode(variable(node), children(node)) & mask;
    while (larger[slot] >= 0) slot = (slot + 1) & mask;
    larger[slot] = node;
  }
  index_ = std::move(larger);
}

int DiagramStore::Level(Diagram diagram) const {
  return IsLeaf(diagram) ? kLeafLevel : variable(diagram);
}

Diagram DiagramStore::Child(Diagram diagram, int variable, int value) const {
  if (Level(diagram) != variable) return diagram;
  return children(diagram)[static_cast<std::size_t>(value)];
}

DiagramStore::Remembered& DiagramStore::Slot(Operation operation, int number, Diagram a, Diagram b,
                                             Diagram c) {
  std::uint32_t hash =
      Mix(static_cast<std::uint32_t>(operation), static_cast<std::uint32_t>(number));
  for (const Diagram part : {a, b, c}) hash = Mix(hash, static_cast<std::uint32_t>(part));
  return remembered_[hash & (kRemembered - 1)];
}

Diagram DiagramStore::Min(Diagram a, Diagram b) { return Combine(Operation::kMin, 0, a, b); }

Diagram DiagramStore::Max(Diagram a, Diagram b) { return Combine(Operation::kMax, 0, a, b); }

Diagram DiagramStore::Add(Diagram a, Diagram b, int cap) {
  return Combine(Operation::kAdd, cap, a, b);
}

Diagram DiagramStore::Combine(Operation operation, int number, Diagram a, Diagram b) {
  if (IsLeaf(a) && IsLeaf(b)) {
    const int x = LeafValue(a);
    const int y = LeafValue(b);
    if (operation == Operation::kMin) return Leaf(std::min(x, y));
    if (operation == Operation::kMax) return Leaf(std::max(x, y));
    return Leaf(std::min(x + y, number));
  }
  if (a == b && operation != Operation::kAdd) return a;
  if (a > b) std::swap(a, b);  // all three are symmetric; a leaf is smaller than any node
  if (a == Leaf(0) && operation == Operation::kMin) return a;
  if (a == Leaf(0) && operation == Operation::kMax) return b;
  Remembered& slot = Slot(operation, number, a, b, 0);
  if (slot.operation == operation && slot.number == number && slot.a == a && slot.b == b) {
    return slot.result;
  }
  const int top = std::min(Level(a), Level(b));
  const int size = domain_size(top);
  if (!Spend(size)) return Leaf(0);
  Children made;
  for (int value = 0; value < size; ++value) {
    made[static_cast<std::size_t>(value)] =
        Combine(operation, number, Child(a, top, value), Child(b, top, value));
  }
  const Diagram result = Node(top, std::span(made).first(static_cast<std::size_t>(size)));
  slot = {operation, number, a, b, 0, result};
  return result;
}

Diagram DiagramStore::If(Diagram condition, Diagram then, Diagram otherwise) {
  if (IsLeaf(condition)) return LeafValue(condition) != 0 ? then : otherwise;
  if (then == otherwise) return then;
  Remembered& slot = Slot(Operation::kIf, 0, condition, then, otherwise);
  if (slot.operation == Operation::kIf && slot.a == condition && slot.b == then &&
      slot.c == otherwise) {
    return slot.result;
  }
  const int top = std::min({Level(condition), Level(then), Level(otherwise)});
  const int size = domain_size(top);
  if (!Spend(size)) return Leaf(0);
  Children made;
  for (int value = 0; value < size; ++value) {
    made[static_cast<std::size_t>(value)] =
        If(Child(condition, top, value), Child(then, top, value), Child(otherwise, top, value));
  }
  const Diagram result = Node(top, std::span(made).first(static_cast<std::size_t>(size)));
  slot = {Operation::kIf, 0, condition, then, otherwise, result};
  return result;
}

Diagram DiagramStore::Not(Diagram condition) { return Change(Operation::kNot, 0, condition); }

Diagram DiagramStore::AtLeast(Diagram diagram, int value) {
  return Change(Operation::kAtLeast, value, diagram);
}

Diagram DiagramStore::Change(Operation operation, int number, Diagram diagram) {
  if (IsLeaf(diagram)) {
    const int value = LeafValue(diagram);
    return Leaf(operation == Operation::kNot ? 1 - value : (value >= number ? 1 : 0));
  }
  Remembered& slot = Slot(operation, number, diagram, 0, 0);
  if (slot.operation == operation && slot.number == number && slot.a == diagram) {
    return slot.result;
  }
  const int top = variable(diagram);
  const int size = domain_size(top);
  if (!Spend(size)) return Leaf(0);
  Children made;
  for (int value = 0; value < size; ++value) {
    made[static_cast<std::size_t>(value)] = Change(operation, number, Child(diagram, top, value));
  }
  const Diagram result = Node(top, std::span(made).first(static_cast<std::size_t>(size)));
  slot = {operation, number, diagram, 0, 0, result};
  return result;
}

void DiagramStore::Freeze(std::span<Diagram* const> roots) {
  std::vector<bool> needed(nodes_.size());
  for (const Diagram* root : roots) {
    if (!IsLeaf(*root)) needed[static_cast<std::size_t>(*root)] = true;
  }
  // Children are older than their parents, so one pass down finds all, and one up renumbers all.
  for (std::size_t i = nodes_.size(); i-- > 0;) {
    if (!needed[i]) continue;
    for (const Diagram child : children(static_cast<Diagram>(i))) {
      if (!IsLeaf(child)) needed[static_cast<std::size_t>(child)] = true;
    }
  }
  std::vector<Diagram> renumbered(nodes_.size());
  std::vector<NodeData> nodes;
  std::vector<Diagram> kept;
  const auto moved = [&](Diagram diagram) {
    return IsLeaf(diagram) ? diagram : renumbered[static_cast<std::size_t>(diagram)];
  };
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (!needed[i]) continue;
    renumbered[i] = static_cast<Diagram>(nodes.size());
    nodes.push_back({nodes_[i].variable, static_cast<std::uint32_t>(kept.size())});
    for (const Diagram child : children(static_cast<Diagram>(i))) kept.push_back(moved(child));
  }
  for (Diagram* root : roots) *root = moved(*root);
  nodes.shrink_to_fit();
  kept.shrink_to_fit();
  nodes_ = std::move(nodes);
  children_ = std::move(kept);
  index_ = {};
  remembered_ = {};
}

}  // namespace samvei
