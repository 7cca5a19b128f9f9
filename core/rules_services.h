#ifndef SAMVEI_CORE_RULES_SERVICES_H_
#define SAMVEI_CORE_RULES_SERVICES_H_

#include <bitset>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules_data.h"

namespace samvei::rules {

// The most services, the unknown one among them, that a rule file may list.
inline constexpr std::size_t kMostServices = 128;

using ServiceBits = std::bitset<kMostServices>;

// The services of a rule set by number, so that a set of them is a row of bits. They are numbered
// by id, the unknown one among them. The names and their number are checked before (CheckNames).
class ServiceIndex {
 public:
  explicit ServiceIndex(const RuleData& rules);

  [[nodiscard]] std::size_t size() const { return ids_.size(); }
  // The service's number. It is one of the rules'.
  [[nodiscard]] std::size_t NumberOf(std::string_view id) const;
  // Every service that the members name: sectors, groups and single services.
  [[nodiscard]] ServiceBits Expand(const std::vector<std::string>& members) const;

 private:
  std::vector<std::string> ids_;  // sorted
  std::map<std::string, ServiceBits, std::less<>> collections_;
};

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_SERVICES_H_
