#ifndef SAMVEI_CORE_RULES_CLASSES_H_
#define SAMVEI_CORE_RULES_CLASSES_H_

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/case.h"
#include "core/restriction.h"
#include "core/rules_data.h"
#include "core/rules_services.h"

namespace samvei::rules {

// What the rules can tell apart, found from what they ask: a finite space of states. Two people
// whose answers fall into the same classes get the same assessment, dates aside.

// A fact, its values put into classes that no rule divides.
struct FactClasses {
  int fact = 0;                  // index into RuleData::facts
  std::vector<double> steps;     // numbers: a class below the first, between two, and from the last
  std::vector<int> value_class;  // by index into Fact::values; words of a score come after numbers
  int size = 0;                  // number of classes
};

// Services that no rule tells apart. What matters of them is how many are needed now, later, and in
// the union, each only up to the largest number that a rule asks for.
struct ServiceKind {
  struct Counts {
    int now = 0, later = 0, any = 0;
    friend bool operator==(const Counts&, const Counts&) = default;
  };
  std::vector<std::string> services;
  Counts caps;
  std::vector<Counts> states;
  // The state of counts that keep to the caps, by PlaceOf; nothing stands where none can be.
  std::array<std::uint8_t, 64> state_of{};
  // States that share one set for later, or for now: where two of a group differ, the other set is
  // what made the difference.
  std::vector<std::uint64_t> same_later, same_now;
  int implied = -1;  // index into RuleData::implied; such a kind has one service

  // The state in which so many are needed; any numbers that can be.
  [[nodiscard]] int StateOf(int now, int later, int any) const;
};

// A variable of the diagrams: either a fact's classes or a kind's states.
struct Variable {
  int fact_classes = -1;
  int kind = -1;
};

class Classes {
 public:
  explicit Classes(const RuleData& rules);

  [[nodiscard]] const std::vector<Variable>& variables() const { return variables_; }
  [[nodiscard]] std::vector<int> DomainSizes() const;

  // The variable of a fact that conditions ask for by value; -1 when none does.
  [[nodiscard]] int VariableOf(std::string_view fact) const;
  // The class of an answer to a fact that conditions ask for by value.
  [[nodiscard]] int ClassOf(std::string_view fact, const Answer& answer) const;
  // Whether every value of class `value` satisfies the condition (kFactIn or kFactRange).
  [[nodiscard]] bool Satisfies(const Condition& condition, int value) const;

  [[nodiscard]] const std::vector<ServiceKind>& kinds() const { return kinds_; }
  [[nodiscard]] int VariableOfKind(std::size_t kind) const { return kind_variables_[kind]; }
  // The kinds whose services are among the members named (sectors, groups, services).
  [[nodiscard]] std::vector<std::size_t> KindsOf(const std::vector<std::string>& members) const;

  // What the variables can still be, given these answers.
  [[nodiscard]] Allowed AllowedBy(const Answers& answers) const;
  // What each variable is, given these answers; kNoValue where they leave it open. Asks for no
  // memory: `classified` has one entry a variable.
  void Classify(const Answers& answers, std::span<std::uint8_t> classified) const;
  // Marks the facts not yet answered that a node with these children still asks for.
  void MarkFacts(int variable, std::span<const Diagram> children, std::uint64_t allowed,
                 const std::vector<bool>& answered, std::vector<bool>& facts) const;
  // Which facts are answered, by index into RuleData::facts.
  [[nodiscard]] std::vector<bool> Answered(const Answers& answers) const;
  // The smallest answers with this state of the variable, added to `answers`.
  void AddExample(int variable, int value, Answers& answers) const;

 private:
  void FindFactClasses();
  void FindKinds();
  void FindCaps(std::size_t index);
  void OrderVariables();
  // How many services of one kind a case names.
  struct Named {
    int now = 0, later = 0, both = 0;
  };
  [[nodiscard]] Named CountNamed(const ServiceKind& kind, const ServiceSet* now,
                                 const ServiceSet* later) const;
  [[nodiscard]] std::uint64_t KindStates(const ServiceKind& kind, const ServiceSet* now,
                                         const ServiceSet* later) const;
  void ClassifyServices(const ServiceSet& now, const ServiceSet& later,
                        std::span<std::uint8_t> classified) const;
  [[nodiscard]] int ClassOf(const FactClasses& classes, const Answer& answer) const;

  // A condition that asks for facts by value, or counts services.
  struct Asked {
    const Condition* condition;
    ServiceBits services;  // kCount
  };

  const RuleData* rules_;
  ServiceIndex index_;
  std::vector<Asked> asked_;
  std::vector<FactClasses> facts_;
  std::vector<ServiceKind> kinds_;
  std::vector<Variable> variables_;
  std::vector<int> fact_variables_;                           // by fact, -1 when no rule reads it
  std::vector<std::pair<std::string_view, int>> fact_of_id_;  // sorted by id
  std::vector<int> kind_of_service_;  // by number in index_, -1 when no rule counts it
  std::vector<int> kind_variables_;
  int now_ = 0, later_ = 0;  // the facts that hold services
};

}  // namespace samvei::rules

#endif  // SAMVEI_CORE_RULES_CLASSES_H_
