#ifndef SAMVEI_CORE_DIAGRAM_H_
#define SAMVEI_CORE_DIAGRAM_H_

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace samvei {

// A function of finitely many variables with finitely many values each, giving a small number that
// is not negative: a reduced ordered decision diagram. Two functions made in the same store are
// equal exactly when their Diagrams are. Truth is 0 or 1.
using Diagram = std::int32_t;  // a node's index; a leaf with value v is ~v

[[nodiscard]] constexpr bool IsLeaf(Diagram diagram) { return diagram < 0; }
[[nodiscard]] constexpr int LeafValue(Diagram diagram) { return ~diagram; }
[[nodiscard]] constexpr Diagram Leaf(int value) { return ~value; }

// Stands for the value of a variable that has none.
inline constexpr std::uint8_t kNoValue = 255;

// The nodes of many diagrams, each shared by all that contain it. Variables are numbered from 0 in
// the order in which a diagram asks for them.
class DiagramStore {
 public:
  // One entry a variable: how many values it has, 1 to 64. Building may cost `most_work`.
  explicit DiagramStore(std::vector<int> domain_sizes, std::size_t most_work = kUnlimited);
  DiagramStore() = default;  // without variables: only leaves

  // Children computed so far, each a step of building and at most one place in memory. Once it is
  // more than was allowed, all operations give some leaf at once, and nothing built means anything.
  [[nodiscard]] std::size_t work() const { return work_; }
  [[nodiscard]] bool exhausted() const { return work_ > most_work_; }

  // The function that gives `children[i]` when `variable` has its value i. The children must ask
  // only for later variables.
  Diagram Node(int variable, std::span<const Diagram> children);

  Diagram Min(Diagram a, Diagram b);
  Diagram Max(Diagram a, Diagram b);
  Diagram Add(Diagram a, Diagram b, int cap);  // the sum, at most `cap`
  Diagram If(Diagram condition, Diagram then, Diagram otherwise);
  Diagram Not(Diagram condition);
  // 1 where `diagram` gives `value` or more, else 0.
  Diagram AtLeast(Diagram diagram, int value);

  // Keeps only what the roots are made of, renumbering them, and forgets what only building needs.
  // Nothing may be built afterwards, and no other diagram of this store is valid any more.
  void Freeze(std::span<Diagram* const> roots);

  [[nodiscard]] int variable_count() const { return static_cast<int>(domain_sizes_.size()); }
  [[nodiscard]] int domain_size(int variable) const {
    return domain_sizes_[static_cast<std::size_t>(variable)];
  }
  [[nodiscard]] std::size_t node_count() const { return nodes_.size(); }
  [[nodiscard]] int variable(Diagram node) const {
    return nodes_[static_cast<std::size_t>(node)].variable;
  }
  [[nodiscard]] std::span<const Diagram> children(Diagram node) const;

  // What `diagram` gives when each variable has its value: a leaf; or, where the way there asks for
  // a variable that has none (kNoValue), the node that asks. One value a variable.
  [[nodiscard]] Diagram Follow(Diagram diagram, std::span<const std::uint8_t> values) const;

 private:
  static constexpr std::size_t kUnlimited = std::numeric_limits<std::size_t>::max();
  enum class Operation : unsigned char { kNone, kMin, kMax, kAdd, kIf, kNot, kAtLeast };
  struct NodeData {
    int variable;
    std::uint32_t first_child;  // in children_
  };
  struct Remembered {
    Operation operation = Operation::kNone;
    int number = 0;  // the cap of kAdd, the value of kAtLeast
    Diagram a = 0, b = 0, c = 0, result = 0;
  };

  Diagram Combine(Operation operation, int number, Diagram a, Diagram b);
  Diagram Change(Operation operation, int number, Diagram diagram);
  // The child of `diagram` for `variable` = `value`, which is `diagram` when it does not ask for
  // it.
  [[nodiscard]] Diagram Child(Diagram diagram, int variable, int value) const;
  [[nodiscard]] int Level(Diagram diagram) const;
  Remembered& Slot(Operation operation, int number, Diagram a, Diagram b, Diagram c);
  void GrowIndex();

  // Counts the children of one more step; false when there may be no further.
  bool Spend(int children);

  std::vector<int> domain_sizes_;
  std::size_t most_work_ = kUnlimited;
  std::size_t work_ = 0;
  std::vector<NodeData> nodes_;
  std::vector<Diagram> children_;
  std::vector<std::int32_t> index_;     // open addressing: node numbers, -1 for free
  std::vector<Remembered> remembered_;  // results of operations; an older one gives way
};

}  // namespace samvei

#endif  // SAMVEI_CORE_DIAGRAM_H_
