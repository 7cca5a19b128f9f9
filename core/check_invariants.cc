#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>

#include "core/check_diagrams.h"
#include "core/check_space.h"
#include "core/rules_impl.h"

namespace samvei::check {
namespace {

using rules::CompiledOutcome;
using rules::ServiceKind;
using Steps = std::set<std::pair<int, int>>;  // values of a variable: the lower need, the higher

constexpr int kNei = static_cast<int>(Verdict::kNei);
constexpr int kVurderes = static_cast<int>(Verdict::kVurderes);
constexpr int kTrolig = static_cast<int>(Verdict::kTrolig);

constexpr std::array<const char*, 3> kCoordinators = {"koordinator", "sykehuskoordinator",
                                                      "barnekoordinator"};
constexpr std::array<const char*, 4> kRights = {"koordinator", "sykehuskoordinator",
                                                "barnekoordinator", "individuell_plan"};

// The states between which one service more makes the difference: to those needed now, or later.
Steps MoreServices(const ServiceKind& kind) {
  const int size = static_cast<int>(kind.services.size());
  const auto state = [&](int now, int later, int any) {
    const ServiceKind::Counts counts{std::min(now, kind.caps.now), std::min(later, kind.caps.later),
                                     std::min(any, kind.caps.any)};
    return static_cast<int>(std::find(kind.states.begin(), kind.states.end(), counts) -
                            kind.states.begin());
  };
  Steps steps;
  for (int now = 0; now <= size; ++now) {
    for (int later = 0; later <= size; ++later) {
      for (int any = std::max(now, later); any <= std::min(size, now + later); ++any) {
        const int from = state(now, later, any);
        if (any < size) steps.emplace(from, state(now + 1, later, any + 1));
        if (any < size) steps.emplace(from, state(now, later + 1, any + 1));
        if (any > now) steps.emplace(from, state(now + 1, later, any));
        if (any > later) steps.emplace(from, state(now, later + 1, any));
      }
    }
  }
  return steps;
}

class Prover {
 public:
  Prover(Space& space, const Progress& progress, CheckReport& report)
      : space_(space), store_(space.store), progress_(progress), report_(report) {}

  void Run() {
    Names();
    MoreNeed();
    Withdrawal();
    Adults();
    WhatChangesNothing();
    Score();
    ChildCoordinator();
    PlanAndCoordinator();
    SecondPlan();
    NotKnowing();
    Cooperation();
    Practice();
    DeadEnd();
  }

 private:
  void Begin(const char* id, const char* what) {
    progress_(id);
    report_.results.push_back({id, what, {}});
  }

  void Fail(std::string what, std::string example) {
    report_.results.back().violations.push_back({std::move(what), std::move(example)});
  }

  // Nothing may make `wrong` hold.
  void Never(Diagram wrong, const std::string& what) {
    if (wrong != Leaf(0)) Fail(what, space_.Example(wrong));
  }

  Diagram VerdictOf(const char* outcome) const {
    const CompiledOutcome* found = space_.Outcome(outcome);
    return found == nullptr ? Leaf(0) : found->verdict;
  }

  Diagram AtLeast(const char* outcome, int verdict) {
    return store_.AtLeast(VerdictOf(outcome), verdict);
  }

  // What the invariants name must be there, or they would hold of nothing.
  void Names() {
    Begin("invariant.names", "the rules have every name that the invariants speak of");
    for (const std::string& id : space_.Unresolved()) Fail("the rules lack a name in " + id, "");
    for (const char* id : kRights) {
      if (space_.Outcome(id) == nullptr) Fail(std::string("there is no outcome ") + id, "");
    }
    for (const auto& [criterion, condition] : CriteriaOfUnsure()) {
      if (space_.Criterion(criterion) == nullptr) {
        Fail(std::string("there is no criterion ") + criterion, "");
      }
    }
  }

  // The smallest case in which the first gives more than the second, both of them decided; the two
  // are what something gives at each of two values of the variable.
  std::string Shown(Diagram first, Diagram second, int variable, const std::vector<int>& values) {
    Diagram best = Leaf(0);
    std::size_t fewest = 0;
    for (const int more : Leaves(store_, first)) {
      for (const int less : Leaves(store_, second)) {
        if (more <= less) continue;
        const Diagram wrong = Both(store_, Gives(store_, first, more), Gives(store_, second, less));
        if (wrong == Leaf(0)) continue;
        const std::size_t size = rules::SmallestCase(space_.classes, store_, wrong).size();
        if (best != Leaf(0) && size >= fewest) continue;
        best = wrong;
        fewest = size;
      }
    }
    return space_.Example(best, variable, values);
  }

  // No outcome is lower at the second value of a step than at the first.
  void Rising(int variable, const Steps& steps, const std::string& what) {
    if (variable < 0) return;
    for (const char* id : kRights) {
      const std::vector<Diagram> fixed = FixEach(store_, VerdictOf(id), variable);
      for (const auto& [low, high] : steps) {
        const Diagram before = fixed[static_cast<std::size_t>(low)];
        const Diagram after = fixed[static_cast<std::size_t>(high)];
        if (Above(store_, before, after) == Leaf(0)) continue;
        Fail(what + " lowers " + id, Shown(before, after, variable, {low, high}));
        break;
      }
    }
  }

  // Rises from each word to the next.
  void RisingWords(const std::string& fact, const std::vector<std::string>& words,
                   const std::string& what) {
    Steps steps;
    if (space_.VariableOf(fact) < 0) return;
    for (std::size_t i = 1; i < words.size(); ++i) {
      steps.emplace(space_.ClassOf(fact, words[i - 1]), space_.ClassOf(fact, words[i]));
    }
    Rising(space_.VariableOf(fact), steps, what);
  }

  void MoreNeed() {
    Begin("invariant.01",
          "more services, or a longer, more complex or coordinated need, lowers nothing");
    for (std::size_t i = 0; i < space_.classes.kinds().size(); ++i) {
      const ServiceKind& kind = space_.classes.kinds()[i];
      Rising(space_.classes.VariableOfKind(i), MoreServices(kind),
             "a service more (" + kind.services.front() + ")");
    }
    RisingWords("varighet", {"under_3_mnd", "usikker", "mnd_3_24", "over_24_mnd"}, "a longer need");
    RisingWords("komplekst", {"nei", "usikker", "ja"}, "a more complex need");
    RisingWords("samordningsbehov", {"nei", "usikker", "ja"}, "a more coordinated need");
  }

  void Withdrawal() {
    Begin("invariant.02", "withdrawing a wish or a consent raises nothing");
    for (const char* fact : {"oensker_koordinator", "oensker_plan", "ungdom_oensker"}) {
      RisingWords(fact, {"nei", "ja"}, std::string("saying ja to ") + fact);
      RisingWords(fact, {"nei", "usikker"}, std::string("saying usikker to ") + fact);
    }
    RisingWords("foreldreansvar", {"felles_uenige", "felles_enige"}, "agreeing parents");
  }

  void Adults() {
    Begin("invariant.03", "at 18 and over barnekoordinator is uaktuelt");
    Never(Both(store_, space_.Named("adult"), AtLeast("barnekoordinator", kNei)),
          "an adult gets a verdict on barnekoordinator");
  }

  void NotAsked(const char* fact, Diagram diagram, const std::string& name) {
    const int variable = space_.VariableOf(fact);
    if (variable < 0 || !Asks(store_, diagram, variable)) return;
    const std::vector<Diagram> fixed = FixEach(store_, diagram, variable);
    const auto other = static_cast<std::size_t>(
        std::find_if(fixed.begin(), fixed.end(), [&](Diagram one) { return one != fixed[0]; }) -
        fixed.begin());
    const bool falls = Above(store_, fixed[0], fixed[other]) != Leaf(0);
    Fail(std::string(fact) + " changes " + name,
         falls ? Shown(fixed[0], fixed[other], variable, {0, static_cast<int>(other)})
               : Shown(fixed[other], fixed[0], variable, {static_cast<int>(other), 0}));
  }

  void WhatChangesNothing() {
    Begin("invariant.04",
          "diagnosis, burden, preferred tool and moving change no verdict; the role no conditions");
    for (const char* fact :
         {"diagnose", "sjelden_diagnose", "stor_belastning", "verktoey", "flytter"}) {
      for (std::size_t i = 0; i < space_.data.outcomes.size(); ++i) {
        NotAsked(fact, space_.local.outcomes[i].verdict, space_.data.outcomes[i].id);
      }
    }
    for (const char* id : kRights) {
      const CompiledOutcome* outcome = space_.Outcome(id);
      if (outcome != nullptr) NotAsked("rolle", outcome->conditions, id);
    }
  }

  void Score() {
    Begin(
        "invariant.05",
        "a score makes no nei, a higher one lowers nothing, and it touches barnekoordinator alone");
    const int variable = space_.VariableOf("kpr");
    for (const char* id : kRights) {
      if (std::string_view(id) != "barnekoordinator") NotAsked("kpr", VerdictOf(id), id);
    }
    if (variable < 0) return;
    const Fact* fact = nullptr;
    for (const auto& declared : space_.data.facts) {
      if (declared.fact.id == "kpr") fact = &declared.fact;
    }
    Steps steps;
    const int highest = space_.ClassOf("kpr", fact->max);
    for (int i = 0; i < highest; ++i) steps.emplace(i, i + 1);
    for (const std::string& word : fact->values) steps.emplace(space_.ClassOf("kpr", word), 0);
    Rising(variable, steps, "a score, or a higher one,");
  }

  void ChildCoordinator() {
    Begin("invariant.06",
          "barnekoordinator from trolig up has a health service, another welfare service and a "
          "child");
    const Diagram given = AtLeast("barnekoordinator", kTrolig);
    for (const char* needed : {"child", "health", "welfare"}) {
      Never(Without(store_, given, space_.Named(needed)),
            std::string("barnekoordinator is likely without: ") + needed);
    }
  }

  void PlanAndCoordinator() {
    Begin("invariant.07",
          "declining the plan changes no coordinator outcome, and the other way round");
    for (const char* id : kCoordinators) NotAsked("oensker_plan", VerdictOf(id), id);
    NotAsked("oensker_koordinator", VerdictOf("individuell_plan"), "individuell_plan");
  }

  void SecondPlan() {
    Begin("invariant.08", "with an existing plan the action is never ny");
    const rules::CompiledDecision* action = space_.Decision("plan.action");
    if (action == nullptr) return;
    for (std::size_t i = 0; i < action->values.size(); ++i) {
      if (action->values[i].words != std::vector<std::string>{"ny"}) continue;
      Never(Both(store_, space_.Named("has_plan"),
                 Gives(store_, action->choice, static_cast<int>(i))),
            "a second plan is asked for");
    }
  }

  void NotKnowing() {
    Begin("invariant.09", "usikker never makes the criterion that reads it nei");
    for (const auto& [criterion, condition] : CriteriaOfUnsure()) {
      const Diagram* gives = space_.Criterion(criterion);
      if (gives == nullptr) continue;
      Never(Without(store_, space_.Named(condition), store_.AtLeast(*gives, kVurderes)),
            std::string(criterion) + " is nei where it is not known (" + condition + ")");
    }
  }

  void Cooperation() {
    Begin("invariant.10",
          "no right, services with a duty and a need: samordning is trolig or more");
    Diagram gap = space_.Named("cooperation_needed");
    for (const char* id : kCoordinators) gap = Without(store_, gap, AtLeast(id, kVurderes));
    const Diagram unborn = space_.Named("unborn");
    Never(Without(store_, Without(store_, gap, unborn), AtLeast("samordning", kTrolig)),
          "nobody has the duty to coordinate");
    Never(Without(store_, Both(store_, gap, unborn), AtLeast("samordning", kVurderes)),
          "nobody has the duty to coordinate before birth");

    Begin("invariant.11", "a right and samordning from trolig up never stand together");
    for (const char* id : {"koordinator", "barnekoordinator"}) {
      Never(Both(store_, AtLeast(id, kTrolig), AtLeast("samordning", kTrolig)),
            std::string("samordning stands beside ") + id);
    }
  }

  void NoLower(const std::string& name, Diagram national, Diagram local) {
    Never(Without(store_, store_.AtLeast(national, kVurderes), store_.AtLeast(local, kVurderes)),
          "the profile turns " + name + " into nei");
  }

  void Practice() {
    Begin("invariant.13", "the profile gives nei nowhere where the national rules give more");
    for (std::size_t i = 0; i < space_.data.criteria.size(); ++i) {
      NoLower(space_.data.criteria[i].id, space_.national.criteria[i], space_.local.criteria[i]);
    }
    for (std::size_t i = 0; i < space_.data.outcomes.size(); ++i) {
      const std::string& id = space_.data.outcomes[i].id;
      NoLower(id, space_.national.outcomes[i].conditions, space_.local.outcomes[i].conditions);
      NoLower(id, space_.national.outcomes[i].verdict, space_.local.outcomes[i].verdict);
    }
  }

  void DeadEnd() {
    Begin("invariant.14", "nobody is left with nothing to do");
    const rules::CompiledDecision* action = space_.Decision("coordinator_action");
    if (action == nullptr) return;
    Diagram nothing = Leaf(1);
    for (std::size_t i = 0; i < action->values.size(); ++i) {
      if (action->values[i].words == std::vector<std::string>{"ingen"}) continue;
      nothing = Without(store_, nothing, Gives(store_, action->choice, static_cast<int>(i)));
    }
    for (const Diagram listed : space_.local.recommend) nothing = Without(store_, nothing, listed);
    for (const std::string& id : space_.data.ask_to_assess) {
      nothing = Without(store_, nothing, Gives(store_, VerdictOf(id.c_str()), kVurderes));
    }
    for (std::size_t i = 0; i < space_.data.outcomes.size(); ++i) {
      const CompiledOutcome& outcome = space_.local.outcomes[i];
      Diagram open = store_.AtLeast(outcome.conditions, kVurderes);
      open = Without(store_, open, outcome.blocked_by_consent);
      open = Without(store_, open, outcome.blocked_by_wish);
      Never(Both(store_, nothing, open), "the conditions of " + space_.data.outcomes[i].id +
                                             " are open, and nothing is to be done");
    }
  }

  Space& space_;
  DiagramStore& store_;
  const Progress& progress_;
  CheckReport& report_;
};

}  // namespace

void CheckInvariants(Space& space, const Progress& progress, CheckReport& report) {
  Prover(space, progress, report).Run();
}

}  // namespace samvei::check
