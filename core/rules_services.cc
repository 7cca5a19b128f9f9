#include "core/rules_services.h"

#include <algorithm>
#include <cassert>

namespace samvei::rules {

ServiceIndex::ServiceIndex(const RuleData& rules) {
  for (const Service& service : rules.services) ids_.push_back(service.id);
  ids_.push_back(rules.unknown);
  std::sort(ids_.begin(), ids_.end());
  assert(ids_.size() <= kMostServices);
  for (const Service& service : rules.services) {
    collections_[service.sector].set(NumberOf(service.id));
  }
  // A group is made of what stands before it.
  for (const Group& group : rules.groups) collections_[group.id] = Expand(group.members);
}

std::size_t ServiceIndex::NumberOf(std::string_view id) const {
  const auto place = std::lower_bound(ids_.begin(), ids_.end(), id);
  assert(place != ids_.end() && *place == id);
  return static_cast<std::size_t>(place - ids_.begin());
}

ServiceBits ServiceIndex::Expand(const std::vector<std::string>& members) const {
  ServiceBits bits;
  for (const std::string& member : members) {
    const auto collection = collections_.find(member);
    if (collection == collections_.end()) {
      bits.set(NumberOf(member));
    } else {
      bits |= collection->second;
    }
  }
  return bits;
}

}  // namespace samvei::rules
