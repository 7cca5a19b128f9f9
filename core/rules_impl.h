#ifndef SAMVEI_CORE_RULES_IMPL_H_
#define SAMVEI_CORE_RULES_IMPL_H_

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/diagram.h"
#include "core/profile.h"
#include "core/rules.h"
#include "core/rules_classes.h"
#include "core/rules_compiler.h"
#include "core/rules_data.h"

namespace samvei {
namespace rules {
class Conditions;  // core/rules_conditions.h
}

// What a RuleSet holds, for those who look at the rules as a whole (explanations, `samvei check`).
struct RuleSet::Impl {
  explicit Impl(rules::RuleData read);
  ~Impl();
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  rules::RuleData data;
  rules::Classes classes;
  DiagramStore store;
  Profile profile;
  rules::Compiled compiled;  // with the profile's practice
  std::vector<Fact> facts;   // as in data, for callers
  // A memory of what was asked last, not a part of the rules: for one thread.
  const std::unique_ptr<rules::Conditions> conditions;
};

namespace rules {

// The fewest answers after which `wrong` is 1, whatever else is answered. It is 1 somewhere.
Answers SmallestCase(const Classes& classes, const DiagramStore& store, Diagram wrong);

// The first thing that the profile turns into `nei` where the rules alone give more, with a
// smallest case; no fault when there is none. Both compiled into `store`.
Errors CheckNeverLower(const RuleData& data, const Classes& classes, const Compiled& alone,
                       const Compiled& with_profile, const Profile& profile, DiagramStore& store);

}  // namespace rules
}  // namespace samvei

#endif  // SAMVEI_CORE_RULES_IMPL_H_
