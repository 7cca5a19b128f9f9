#include "core/diagram.h"

#include <gtest/gtest.h>

#include "core/restriction.h"
#include "tests/core/random_person.h"

namespace samvei {
namespace {

using test::Random;

const std::vector<int> kSizes = {2, 3, 1, 4, 2};

// The same function as a plain table: the value for every assignment of the variables.
using Table = std::vector<int>;
constexpr int kStates = 2 * 3 * 4 * 2;

std::vector<int> Assignment(int state) {
  std::vector<int> values;
  for (const int size : kSizes) {
    values.push_back(state % size);
    state /= size;
  }
  return values;
}

int Evaluate(const DiagramStore& store, Diagram diagram, const std::vector<int>& values) {
  while (!IsLeaf(diagram)) {
    const auto variable = static_cast<std::size_t>(store.variable(diagram));
    diagram = store.children(diagram)[static_cast<std::size_t>(values[variable])];
  }
  return LeafValue(diagram);
}

Table TableOf(const DiagramStore& store, Diagram diagram) {
  Table table;
  for (int state = 0; state < kStates; ++state) {
    table.push_back(Evaluate(store, diagram, Assignment(state)));
  }
  return table;
}

Diagram Build(DiagramStore& store, Random& random, std::size_t variable, int values) {
  if (variable == kSizes.size() || random.Chance(15)) return Leaf(random.Below(values));
  std::vector<Diagram> children;
  children.reserve(static_cast<std::size_t>(kSizes[variable]));
  for (int i = 0; i < kSizes[variable]; ++i) {
    children.push_back(Build(store, random, variable + 1, values));
  }
  return store.Node(static_cast<int>(variable), children);
}

TEST(Diagram, OperationsAreThoseOfTheirTables) {
  Random random(21);
  DiagramStore store(kSizes);
  for (int i = 0; i < 300; ++i) {
    const Diagram a = Build(store, random, 0, 4);
    const Diagram b = Build(store, random, 0, 4);
    const Diagram c = Build(store, random, 0, 2);
    const Table ta = TableOf(store, a), tb = TableOf(store, b), tc = TableOf(store, c);
    const Table min = TableOf(store, store.Min(a, b)), max = TableOf(store, store.Max(a, b)),
                sum = TableOf(store, store.Add(a, b, 4)),
                choice = TableOf(store, store.If(c, a, b)),
                least = TableOf(store, store.AtLeast(a, 2)), inverse = TableOf(store, store.Not(c));
    for (std::size_t s = 0; s < ta.size(); ++s) {
      EXPECT_EQ(min[s], std::min(ta[s], tb[s]));
      EXPECT_EQ(max[s], std::max(ta[s], tb[s]));
      EXPECT_EQ(sum[s], std::min(ta[s] + tb[s], 4));
      EXPECT_EQ(choice[s], tc[s] != 0 ? ta[s] : tb[s]);
      EXPECT_EQ(least[s], ta[s] >= 2 ? 1 : 0);
      EXPECT_EQ(inverse[s], 1 - tc[s]);
    }
    // One function, one diagram.
    EXPECT_EQ(ta == tb, a == b);
    EXPECT_EQ(store.Min(a, b), store.Min(b, a));
    EXPECT_EQ(store.If(c, a, a), a);
  }
}

TEST(Diagram, RestrictionIsExact) {
  Random random(22);
  DiagramStore store(kSizes);
  for (int i = 0; i < 400; ++i) {
    const Diagram a = Build(store, random, 0, 4);
    const Table table = TableOf(store, a);
    Allowed allowed;
    for (const int size : kSizes) {
      const int all = (1 << size) - 1;
      allowed.push_back(static_cast<std::uint64_t>(1 + random.Below(all)));
    }
    Restriction restriction(store, allowed);
    const Diagram restricted = restriction.Apply(a);
    Range range{99, -1};
    std::vector<bool> matters(kSizes.size());
    const auto is_allowed = [&](const std::vector<int>& values) {
      for (std::size_t v = 0; v < values.size(); ++v) {
        if (((allowed[v] >> static_cast<unsigned>(values[v])) & 1U) == 0) return false;
      }
      return true;
    };
    for (int s = 0; s < kStates; ++s) {
      if (!is_allowed(Assignment(s))) continue;
      const int value = table[static_cast<std::size_t>(s)];
      range = {std::min(range.lowest, value), std::max(range.highest, value)};
      for (int t = 0; t < kStates; ++t) {
        const std::vector<int> one = Assignment(s), other = Assignment(t);
        std::size_t differ = 0, where = 0;
        for (std::size_t v = 0; v < one.size(); ++v) {
          if (one[v] != other[v]) {
            ++differ;
            where = v;
          }
        }
        if (differ == 1 && is_allowed(other) && table[static_cast<std::size_t>(t)] != value) {
          matters[where] = true;
        }
      }
    }
    EXPECT_EQ(restriction.Reach(restricted), range);
    EXPECT_EQ(IsLeaf(restricted), range.lowest == range.highest);
    std::vector<bool> asked(kSizes.size());
    std::vector<bool> seen;
    restriction.Visit(restricted, seen, [&](Diagram node) {
      asked[static_cast<std::size_t>(restriction.variable(node))] = true;
    });
    EXPECT_EQ(asked, matters);
  }
}

TEST(Diagram, FreezingKeepsTheRoots) {
  Random random(23);
  DiagramStore store(kSizes);
  Diagram a = Build(store, random, 0, 4);
  Diagram b = Build(store, random, 0, 4);
  for (int i = 0; i < 50; ++i) Build(store, random, 0, 4);
  const Table ta = TableOf(store, a), tb = TableOf(store, b);
  const std::size_t before = store.node_count();
  const std::vector<Diagram*> roots = {&a, &b};
  store.Freeze(roots);
  EXPECT_LT(store.node_count(), before);
  EXPECT_EQ(TableOf(store, a), ta);
  EXPECT_EQ(TableOf(store, b), tb);
}

}  // namespace
}  // namespace samvei
