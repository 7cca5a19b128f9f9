#ifndef SAMVEI_CORE_CHECK_DIAGRAMS_H_
#define SAMVEI_CORE_CHECK_DIAGRAMS_H_

#include <set>
#include <vector>

#include "core/diagram.h"
#include "core/verdict.h"

namespace samvei::check {

// What proofs ask of diagrams. Each answer holds for every state at once. A verdict's diagram gives
// 0 (uaktuelt) to 4 (ja); a truth gives 0 or 1.

// What `diagram` gives when `variable` has this value; asks for it no more.
Diagram Fix(DiagramStore& store, Diagram diagram, int variable, int value);
// The same for each value of the variable, in order.
std::vector<Diagram> FixEach(DiagramStore& store, Diagram diagram, int variable);

// 1 where the diagram gives exactly this.
Diagram Gives(DiagramStore& store, Diagram diagram, int value);
// 1 where `a` gives more than `b`; both give `highest` at most.
Diagram Above(DiagramStore& store, Diagram a, Diagram b,
              int highest = static_cast<int>(Verdict::kJa));
// 1 where both truths hold; where the first holds and the second does not.
Diagram Both(DiagramStore& store, Diagram a, Diagram b);
Diagram Without(DiagramStore& store, Diagram a, Diagram b);

// Whether some state's result hangs on the variable.
bool Asks(const DiagramStore& store, Diagram diagram, int variable);
// Everything that the diagram gives in some state.
std::set<int> Leaves(const DiagramStore& store, Diagram diagram);

}  // namespace samvei::check

#endif  // SAMVEI_CORE_CHECK_DIAGRAMS_H_
