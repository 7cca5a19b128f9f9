#ifndef SAMVEI_CORE_RULES_COMPILER_H_
#define SAMVEI_CORE_RULES_COMPILER_H_

#include <map>
#include <string>
#include <vector>

#include "core/diagram.h"
#include "core/rules_classes.h"
#include "core/rules_data.h"

namespace samvei::rules {

struct CompiledOutcome {
  Diagram not_applicable = Leaf(0);
  Diagram conditions = Leaf(0);  // kUaktuelt where it does not apply
  Diagram verdict = Leaf(0);     // after wish and consent
  Diagram blocked_by_consent = Leaf(0);
  Diagram blocked_by_wish = Leaf(0);
  std::vector<Diagram> limits;  // whether each holds
  // The criteria as far as they are shown: changes in them are changes in the answer.
  std::vector<Diagram> shown;
};

struct CompiledDecision {
  std::vector<Value> values;
  Diagram choice = Leaf(0);  // index into values; a flag's truth
};

// Everything that rules say, as diagrams; indexes are those of RuleData.
struct Compiled {
  std::vector<Diagram> conditions;
  std::vector<Diagram> criteria;
  std::vector<CompiledOutcome> outcomes;
  std::vector<CompiledDecision> decisions;
  std::vector<Diagram> notes;
  std::vector<Diagram> but_when;   // of the recommendations
  std::vector<Diagram> recommend;  // whether each stands on the list

  // Every diagram above.
  [[nodiscard]] std::vector<Diagram*> Roots();
};

// The rules, with what the profile lowers.
Compiled Compile(const RuleData& rules, const Profile& profile, const Classes& classes,
                 DiagramStore& store);

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_COMPILER_H_
