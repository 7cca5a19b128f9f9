#include "core/restriction.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <utility>

namespace samvei {
namespace {

constexpr Diagram kUnknown = std::numeric_limits<Diagram>::max();

std::uint64_t AllValues(int size) {
  return size == 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << static_cast<unsigned>(size)) - 1;
}

bool Has(std::uint64_t values, int value) {
  return ((values >> static_cast<unsigned>(value)) & 1U) != 0;
}

}  // namespace

Restriction::Restriction(const DiagramStore& store, Allowed allowed)
    : store_(&store),
      allowed_(std::move(allowed)),
      known_(store.node_count(), kUnknown),
      index_(1U << 8U, -1) {
  assert(static_cast<int>(allowed_.size()) == store.variable_count());
  for (int i = 0; i < store.variable_count(); ++i) {
    const std::uint64_t values = allowed_[static_cast<std::size_t>(i)];
    assert(values != 0);
    if (values != AllValues(store.domain_size(i))) deepest_ = i;
  }
}

Diagram Restriction::Apply(Diagram diagram) {
  // Below the last restricted variable nothing changes.
  if (IsLeaf(diagram) || store_->variable(diagram) > deepest_) return diagram;
  if (known_[static_cast<std::size_t>(diagram)] != kUnknown) {
    return known_[static_cast<std::size_t>(diagram)];
  }
  const int top = store_->variable(diagram);
  const std::uint64_t values = allowed_[static_cast<std::size_t>(top)];
  const std::span<const Diagram> theirs = store_->children(diagram);
  std::array<Diagram, 64> made;
  Diagram first = kUnknown;
  bool same = true;
  for (std::size_t i = 0; i < theirs.size(); ++i) {
    if (!Has(values, static_cast<int>(i))) continue;
    made[i] = Apply(theirs[i]);
    if (first == kUnknown) first = made[i];
    same = same && made[i] == first;
  }
  Diagram result = first;
  if (!same) {
    // A value that is not allowed must not keep two nodes apart.
    for (std::size_t i = 0; i < theirs.size(); ++i) {
      if (!Has(values, static_cast<int>(i))) made[i] = first;
    }
    result = Make(top, std::span(made).first(theirs.size()));
  }
  known_[static_cast<std::size_t>(diagram)] = result;
  return result;
}

Diagram Restriction::Make(int variable, std::span<const Diagram> children) {
  const auto hash = [](int v, std::span<const Diagram> parts) {
    auto value = static_cast<std::uint32_t>(v) * 0x9E3779B1U;
    for (const Diagram part : parts) {
      value = (value ^ static_cast<std::uint32_t>(part)) * 0x9E3779B1U;
      value ^= value >> 15U;
    }
    return value;
  };
  if ((own_.size() + 1) * 2 > index_.size()) {
    std::vector<std::int32_t> larger(index_.size() * 4, -1);
    for (std::size_t i = 0; i < own_.size(); ++i) {
      const auto node = static_cast<Diagram>(store_->node_count() + i);
      std::size_t at = hash(own_[i].variable, this->children(node)) & (larger.size() - 1);
      while (larger[at] >= 0) at = (at + 1) & (larger.size() - 1);
      larger[at] = static_cast<std::int32_t>(i);
    }
    index_ = std::move(larger);
  }
  std::size_t at = hash(variable, children) & (index_.size() - 1);
  while (index_[at] >= 0) {
    const auto found =
        static_cast<Diagram>(store_->node_count() + static_cast<std::size_t>(index_[at]));
    const std::span<const Diagram> theirs = this->children(found);
    if (this->variable(found) == variable &&
        std::equal(children.begin(), children.end(), theirs.begin())) {
      return found;
    }
    at = (at + 1) & (index_.size() - 1);
  }
  index_[at] = static_cast<std::int32_t>(own_.size());
  own_.push_back({variable, own_children_.size()});
  own_children_.insert(own_children_.end(), children.begin(), children.end());
  return static_cast<Diagram>(store_->node_count() + own_.size() - 1);
}

int Restriction::variable(Diagram node) const {
  if (!IsOwn(node)) return store_->variable(node);
  return own_[static_cast<std::size_t>(node) - store_->node_count()].variable;
}

std::span<const Diagram> Restriction::children(Diagram node) const {
  if (!IsOwn(node)) return store_->children(node);
  const Own& own = own_[static_cast<std::size_t>(node) - store_->node_count()];
  return std::span(own_children_)
      .subspan(own.first_child, static_cast<std::size_t>(store_->domain_size(own.variable)));
}

Range Restriction::Reach(Diagram restricted) {
  if (IsLeaf(restricted)) return {LeafValue(restricted), LeafValue(restricted)};
  const std::size_t total = store_->node_count() + own_.size();
  if (reach_.size() < total) reach_.resize(total, Range{0, -1});
  Range range = reach_[static_cast<std::size_t>(restricted)];
  if (range.lowest <= range.highest) return range;
  range = Reach(children(restricted).front());
  for (const Diagram child : children(restricted)) {
    const Range one = Reach(child);
    range = {std::min(range.lowest, one.lowest), std::max(range.highest, one.highest)};
  }
  reach_[static_cast<std::size_t>(restricted)] = range;
  return range;
}

}  // namespace samvei
