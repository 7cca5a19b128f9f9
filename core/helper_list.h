#ifndef SAMVEI_CORE_HELPER_LIST_H_
#define SAMVEI_CORE_HELPER_LIST_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/case.h"
#include "core/result.h"
#include "core/rules.h"

namespace samvei {

// Ages at which something is met, in whole years, both ends included.
struct MetAges {
  int from = 0;
  int to = 120;
};

// The list "who helps" as people find their way in it: data, checked against the rules. What is
// unusual for somebody stands folded; it is never taken away.
class HelperList {
 public:
  struct Group {
    std::string sector;  // of the rules: "HB"
    MetAges ages;
  };

  static Result<HelperList> Read(std::string_view file, std::string_view text,
                                 const RuleSet& rules);

  // In the order of the page. Every sector of the rules is one of them.
  [[nodiscard]] const std::vector<Group>& groups() const { return groups_; }

  // Whether the group, or the service, is met by the person of these answers; while the age is not
  // known, all are.
  [[nodiscard]] bool IsUsual(const Group& group, const Answers& answers) const;
  [[nodiscard]] bool IsUsual(std::string_view service, const Answers& answers) const;

 private:
  std::vector<Group> groups_;
  std::map<std::string, MetAges, std::less<>> ages_;
  std::set<std::string, std::less<>> unborn_;  // what else an expected child's family meets
};

}  // namespace samvei

#endif  // SAMVEI_CORE_HELPER_LIST_H_
