#ifndef SAMVEI_CORE_EXPECTATIONS_H_
#define SAMVEI_CORE_EXPECTATIONS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/case.h"
#include "core/result.h"
#include "core/rules.h"

namespace samvei {

// How likely each answer is thought to be (assets/interview/expected.json), and from that which
// question is expected to settle most. Answers are taken as independent of one another. That is
// wrong, and harmless: it decides in which order things are asked, never what they mean.
class Expectations {
 public:
  // Checks that every fact, value and service exists, and that something is likely of each.
  static Result<Expectations> Read(std::string_view file, std::string_view text, RuleSet rules);

  // How open the outcomes are under these answers: the entropy of each one's verdict, in bits,
  // added up. 0 when all are decided.
  [[nodiscard]] double Openness(const Answers& answers) const;

  // By how many bits the answers to these facts together are expected to make the outcomes less
  // open. Facts that are answered, or that no rule reads, bring nothing; nor do the sets of
  // services, which have a topic of their own.
  [[nodiscard]] double Gain(const Answers& answers, const std::vector<std::string>& facts) const;

  // Questions, each given by its facts, by what each is expected to settle: most first. As places
  // in `questions`. Equal ones stay as they stand.
  [[nodiscard]] std::vector<std::size_t> Order(
      const Answers& answers, const std::vector<std::vector<std::string>>& questions) const;

 private:
  explicit Expectations(RuleSet rules) : rules_(std::move(rules)) {}

  RuleSet rules_;
  std::vector<std::vector<double>> likely_;  // by variable and value; each adds up to 1
};

}  // namespace samvei

#endif  // SAMVEI_CORE_EXPECTATIONS_H_
