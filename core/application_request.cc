#include <algorithm>
#include <string>
#include <utility>

#include "core/application_draft.h"

namespace samvei {
namespace {

using Tone = ApplicationRequest::Tone;

// Collects what is asked, each with the tone that it gives the document.
class Collector {
 public:
  explicit Collector(const ApplicationDraft& draft) : draft_(draft) {}

  void Add(Tone tone, std::string_view outcome, std::string_view item, std::string_view subject) {
    request_.items.push_back(draft_.Get("document.ask." + std::string(item)));
    if (!outcome.empty()) request_.outcomes.emplace_back(outcome);
    if (!subject.empty())
      subjects_.emplace_back(tone, draft_.Get("document.subject." + std::string(subject)));
    request_.tone = std::max(request_.tone, tone);
  }

  // As advised: to be given, or to be assessed. "ask.<name>" and "ask.<name>.assess".
  void AddAdvised(Advice advice, std::string_view outcome, const std::string& name) {
    if (advice == Advice::kRecommend) Add(Tone::kApply, outcome, name, name);
    if (advice == Advice::kAssess) Add(Tone::kAssess, outcome, name + ".assess", name);
  }

  [[nodiscard]] bool empty() const { return request_.items.empty(); }
  ApplicationRequest& request() { return request_; }

  // What should only be assessed is not in the title of a document that asks for more.
  ApplicationRequest Finish() {
    for (auto& [tone, subject] : subjects_) {
      const bool weaker = tone == Tone::kAssess && request_.tone > Tone::kAssess;
      const auto& list = request_.subjects;
      if (!weaker && std::find(list.begin(), list.end(), subject) == list.end()) {
        request_.subjects.push_back(subject);
      }
    }
    return std::move(request_);
  }

 private:
  const ApplicationDraft& draft_;
  ApplicationRequest request_;
  std::vector<std::pair<Tone, std::string>> subjects_;
};

// Somebody who has a coordinator never applies for one: it goes on, moves along or gets mended.
void AddPresentCoordinator(const ApplicationDraft& draft, const std::string& held,
                           Collector& collector) {
  if (draft.assessment.coordinator_action == "foelg_opp") {
    collector.Add(Tone::kFollowUp, held, "follow_up", "follow_up." + held);
  }
  if (draft.Noted("new_municipality")) {
    collector.Add(Tone::kApply, held, "moving." + held, "moving." + held);
  }
  if (held == "barnekoordinator") {
    // It ends at 18; the year before, what comes after it is to be prepared.
    if (draft.Noted("becoming_18")) {
      collector.AddAdvised(AdviceOn(draft.assessment, "koordinator"), "koordinator",
                           "koordinator_18");
    }
  } else {
    collector.AddAdvised(AdviceOn(draft.assessment, "barnekoordinator"), "barnekoordinator",
                         "barnekoordinator_instead");
  }
}

void AddNewCoordinator(const ApplicationDraft& draft, Collector& collector) {
  const Advice child = AdviceOn(draft.assessment, "barnekoordinator");
  const Advice general = AdviceOn(draft.assessment, "koordinator");
  collector.AddAdvised(child, "barnekoordinator", "barnekoordinator");
  if (child == Advice::kRecommend && general == Advice::kRecommend) {
    collector.AddAdvised(general, "koordinator", "koordinator_18");
  } else if (child == Advice::kNothing || general == Advice::kRecommend) {
    collector.AddAdvised(general, "koordinator", "koordinator");
  } else if (general == Advice::kAssess) {
    // One of the two is meant to be enough, so the second is the way out, not an addition.
    collector.Add(Tone::kAssess, "koordinator", "koordinator_otherwise", "");
  }
  if (draft.Noted("one_for_the_family") && child != Advice::kNothing) {
    collector.Add(Tone::kAsk, "", "one_for_the_family", "");
  }
}

void AddPlan(const ApplicationDraft& draft, Collector& collector) {
  const std::string_view plan = "individuell_plan";
  if (draft.assessment.plan_action == "oppdater") {
    collector.Add(Tone::kApply, plan, "plan_update", "plan_update");
  } else if (draft.assessment.plan_action == "flytt") {
    collector.Add(Tone::kApply, plan, "plan_move", "plan_move");
  } else if (draft.assessment.plan_action != "avslaatt") {
    const Advice advice = AdviceOn(draft.assessment, plan);
    if (advice != Advice::kNothing && draft.Asked("oensker_plan") == "senere") {
      const Tone tone = advice == Advice::kRecommend ? Tone::kApply : Tone::kAssess;
      collector.Add(tone, plan, "plan_later", "individuell_plan");
    } else {
      collector.AddAdvised(advice, plan, "individuell_plan");
    }
  }
}

}  // namespace

Advice AdviceOn(const Assessment& assessment, std::string_view outcome) {
  const auto holds = [&](const std::vector<std::string>& list) {
    return std::find(list.begin(), list.end(), outcome) != list.end();
  };
  if (holds(assessment.recommend)) return Advice::kRecommend;
  return holds(assessment.ask_to_assess) ? Advice::kAssess : Advice::kNothing;
}

ApplicationRequest RequestOf(const ApplicationDraft& draft) {
  Collector collector(draft);
  std::string held = draft.Asked("har_koordinator");
  if (held == "nei") held.clear();
  // A child's coordinator that an adult still has gives way to one of the adult's own.
  if (held == "barnekoordinator" && draft.person.age && *draft.person.age >= 18) held.clear();
  if (held.empty()) {
    AddNewCoordinator(draft, collector);
  } else {
    AddPresentCoordinator(draft, held, collector);
  }
  AddPlan(draft, collector);
  if (const Advice advice = AdviceOn(draft.assessment, "samordning"); advice != Advice::kNothing) {
    const bool otherwise =
        collector.request().Asks("koordinator") || collector.request().Asks("barnekoordinator");
    if (otherwise) {
      collector.Add(Tone::kAssess, "samordning", "samordning_otherwise", "");
    } else {
      collector.AddAdvised(advice, "samordning", "samordning");
    }
  }
  if (draft.Asked("verktoey") == "ansvarsgruppe") {
    // A wish for meetings makes no application of what should only be assessed.
    collector.Add(collector.empty() ? Tone::kApply : Tone::kAsk, "", "ansvarsgruppe",
                  collector.empty() ? "ansvarsgruppe" : "");
  }
  if (const Advice advice = AdviceOn(draft.assessment, "sykehuskoordinator");
      advice != Advice::kNothing) {
    collector.request().to_hospital = collector.empty();
    collector.request().hospital_too = !collector.empty();
    if (collector.empty()) {
      collector.AddAdvised(advice, "sykehuskoordinator", "sykehuskoordinator");
    } else {
      collector.request().outcomes.emplace_back("sykehuskoordinator");
    }
  }
  return collector.Finish();
}

std::string TitleOf(const ApplicationDraft& draft) {
  const std::string what = draft.texts.Join(draft.request.subjects);
  switch (draft.request.tone) {
    case Tone::kFollowUp:
      return draft.Format("document.title.follow_up", {{"what", what}});
    case Tone::kApply:
      return draft.Format("document.title.apply", {{"what", what}});
    case Tone::kAssess:
      return draft.Format("document.title.assess", {{"what", what}});
    case Tone::kAsk:
      break;
  }
  return draft.Get("document.title.ask");
}

}  // namespace samvei
