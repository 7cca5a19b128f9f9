#include <algorithm>

#include "core/application.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

std::string Names(const ViewBuilder& b, const std::vector<std::string>& outcomes) {
  std::vector<std::string> names;
  for (const std::string& id : outcomes) names.push_back(b.Text("outcome." + id));
  return b.state().texts.Join(names);
}

bool Take(std::vector<std::string>& outcomes, std::string_view outcome) {
  const auto found = std::find(outcomes.begin(), outcomes.end(), outcome);
  if (found == outcomes.end()) return false;
  outcomes.erase(found);
  return true;
}

// The "do this now" list while it is written.
class ActionList {
 public:
  ActionList(ViewBuilder& b, int list) : b_(b), list_(list) {}
  void Add(const std::string& id, const std::string& text) {
    b_.Add(list_, Role::kItem, "next." + id, text);
    any_ = true;
  }
  [[nodiscard]] bool any() const { return any_; }

 private:
  ViewBuilder& b_;
  int list_;
  bool any_ = false;
};

// A refusal comes first: a new application does not stop the deadline of a complaint.
void AddAfterRefusal(const ViewBuilder& b, ActionList& steps) {
  const GuideState& state = b.state();
  const std::string_view decision = state.ChoiceOf("avgjoerelse");
  const std::optional<Date>& deadline = state.assessment.complaint.deadline;
  if (decision == "ikke_fulgt_opp") {
    steps.Add("klage", b.Text("next.klage.breach"));
  } else if (deadline.has_value()) {
    const char* key = *deadline < state.c().as_of ? "next.klage.passed" : "next.klage";
    steps.Add("klage", state.texts.Format(key, {{"date", LongDate(state.texts, *deadline)}}));
  }
}

// Someone who has a coordinator is told the way on with it, not to ask for one more. A
// barnekoordinator ends at 18: from then on it counts as none.
bool HasCoordinator(const GuideState& state) {
  const std::string_view held = state.ChoiceOf("har_koordinator");
  if (held == "barnekoordinator" && state.Certain("adult")) return false;
  return held == "barnekoordinator" || held == "koordinator";
}

void AddWithCoordinator(const ViewBuilder& b, ActionList& steps,
                        std::vector<std::string>& recommend, std::vector<std::string>& assess) {
  const GuideState& state = b.state();
  const bool works_not = state.ChoiceOf("koordinator_fungerer") == "nei";
  steps.Add(works_not ? "foelg_opp" : "behold",
            b.Voice(works_not ? "next.foelg_opp" : "next.behold"));
  const bool asks_child = Take(recommend, "barnekoordinator");
  const bool asks = Take(recommend, "koordinator");
  Take(assess, "barnekoordinator");
  Take(assess, "koordinator");
  const bool held_child = state.ChoiceOf("har_koordinator") == "barnekoordinator";
  if (held_child && asks && state.Certain("age_17")) {
    steps.Add("koordinator_18", b.Text("next.koordinator_18"));
  }
  if (!held_child && asks_child) {
    steps.Add("barnekoordinator_instead", b.Text("next.barnekoordinator_instead"));
  }
  if (state.ChoiceOf("flytter") == "ja") steps.Add("moving", b.Text("next.moving"));
}

// Words for the phone, for what is asked.
void AddWhatToSay(const ViewBuilder& b, ActionList& steps) {
  const GuideState& state = b.state();
  if (HasCoordinator(state)) {
    if (state.ChoiceOf("koordinator_fungerer") == "nei") {
      steps.Add("say", b.Text("next.say.foelg_opp"));
    }
    return;
  }
  const Span child = state.assessment.Outcome("barnekoordinator").verdict;
  const bool for_child = child.worst >= Verdict::kVurderes;
  steps.Add("say", for_child ? b.Text("next.say.barnekoordinator") : b.Voice("next.say"));
}

}  // namespace

void AddNextSteps(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const Assessment& assessment = state.assessment;
  const int section = b.Section(parent, "s.next", Variant::kSuccess);
  b.Heading(section, 2, "h.next", b.Text("next.title"));
  ActionList steps(b, b.Add(section, Role::kList, "l.next"));
  std::vector<std::string> recommend = assessment.recommend;
  std::vector<std::string> assess = assessment.ask_to_assess;
  AddAfterRefusal(b, steps);
  if (HasCoordinator(state)) AddWithCoordinator(b, steps, recommend, assess);
  const std::string action = assessment.plan_action.value_or("");
  if (action == "oppdater" || action == "flytt") {
    Take(recommend, "individuell_plan");
    Take(assess, "individuell_plan");
    steps.Add("plan." + action, b.Text("next.plan." + action));
  }
  if (state.ChoiceOf("oensker_plan") == "senere") {
    Take(recommend, "individuell_plan");
    Take(assess, "individuell_plan");
  }
  // The hospital's coordinator is asked for at the hospital, not in the municipality.
  const bool hospital = Take(recommend, "sykehuskoordinator");
  const bool hospital_assess = Take(assess, "sykehuskoordinator");
  if (!recommend.empty()) {
    steps.Add("recommend", state.texts.Format("next.recommend", {{"names", Names(b, recommend)}}));
  }
  if (!assess.empty()) {
    steps.Add("assess", state.texts.Format("next.assess", {{"names", Names(b, assess)}}));
  }
  if (hospital) steps.Add("hospital", b.Text("next.hospital.recommend"));
  if (hospital_assess) steps.Add("hospital", b.Text("next.hospital.assess"));
  if (!assessment.missing.empty()) steps.Add("missing", b.Text("next.missing"));
  if (!steps.any()) {
    steps.Add("ask", b.Text("next.ask"));
    steps.Add("later", b.Text("next.later"));
  }
  if (state.ChoiceOf("oensker_plan") == "senere") {
    steps.Add("plan.senere", b.Text("next.plan.senere"));
  }
  AddWhatToSay(b, steps);
  b.Button(section, "go.soeknad", b.Text("next.go"), Variant::kSecondary);
}

}  // namespace samvei
