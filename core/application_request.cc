#include <algorithm>
#include <string>
#include <utility>

#include "core/application_draft.h"

namespace samvei {
namespace {

using Tone = ApplicationRequest::Tone;

// What a thing asked is about; it decides who is asked.
enum class Kind : unsigned char { kCoordinator, kHospital, kPlan, kCooperation, kMeetings };

// Collects what is asked, each with the tone that it gives the document.
class Collector {
 public:
  Collector(const RuleSet& rules, const Case& c, const Assessment& assessment)
      : rules_(rules), c_(c), assessment_(assessment) {}

  void Add(Kind kind, Tone tone, std::string_view outcome, std::string item,
           std::string_view subject) {
    entries_.push_back({kind, tone, std::move(item), std::string(subject)});
    if (!outcome.empty()) request_.outcomes.emplace_back(outcome);
  }

  // As advised: to be given, or to be assessed. "ask.<name>" and "ask.<name>.assess".
  void AddAdvised(Kind kind, Advice advice, std::string_view outcome, const std::string& name) {
    if (advice == Advice::kRecommend) Add(kind, Tone::kApply, outcome, name, name);
    if (advice == Advice::kAssess) Add(kind, Tone::kAssess, outcome, name + ".assess", name);
  }

  // The hospital's own coordinator is asked for in the list when the hospital is the recipient, and
  // in a sentence of its own when somebody else is.
  void AddHospital(Advice advice) {
    hospital_ = advice;
    if (advice != Advice::kNothing) request_.outcomes.emplace_back("sykehuskoordinator");
  }

  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] bool Asks(std::string_view outcome) const { return request_.Asks(outcome); }
  [[nodiscard]] Advice AdviceFor(std::string_view outcome) const {
    return AdviceOn(assessment_, outcome);
  }
  [[nodiscard]] std::string Asked(std::string_view fact) const {
    return AskedChoice(rules_, c_.answers, fact);
  }
  [[nodiscard]] bool Noted(std::string_view note) const {
    return std::find(assessment_.notes.begin(), assessment_.notes.end(), note) !=
           assessment_.notes.end();
  }
  [[nodiscard]] const Assessment& assessment() const { return assessment_; }

  ApplicationRequest Finish() {
    request_.recipient = Addressee();
    if (request_.recipient == Recipient::kHospital && hospital_ != Advice::kNothing) {
      const bool given = hospital_ == Advice::kRecommend;
      entries_.insert(entries_.begin(), {Kind::kHospital, given ? Tone::kApply : Tone::kAssess,
                                         given ? "sykehuskoordinator" : "sykehuskoordinator.assess",
                                         "sykehuskoordinator"});
    } else {
      request_.hospital_too = hospital_ != Advice::kNothing;
    }
    for (const Entry& entry : entries_) request_.tone = std::max(request_.tone, entry.tone);
    for (Entry& entry : entries_) {
      // What should only be assessed is not in the title of a document that asks for more.
      const bool weaker = entry.tone == Tone::kAssess && request_.tone > Tone::kAssess;
      if (!weaker && !entry.subject.empty()) request_.subjects.push_back(entry.subject);
      (GoesToRecipient(entry.kind) ? request_.items : request_.copy_items)
          .push_back(std::move(entry.item));
    }
    return std::move(request_);
  }

 private:
  struct Entry {
    Kind kind;
    Tone tone;
    std::string item, subject;
  };

  // Who is to lead the plan, when the answers say one.
  [[nodiscard]] Recipient Lead() const {
    if (assessment_.lead == "sykehuset") return Recipient::kHospital;
    if (assessment_.lead == "nav") return Recipient::kNav;
    if (assessment_.lead == "barnevernet") return Recipient::kBarnevern;
    return Recipient::kMunicipality;
  }

  [[nodiscard]] Recipient Addressee() const {
    const bool others_only_assessed =
        std::all_of(entries_.begin(), entries_.end(), [](const Entry& entry) {
          return entry.tone < Tone::kApply || entry.kind == Kind::kMeetings;
        });
    const bool samordning = !entries_.empty() && AdviceFor("samordning") == Advice::kRecommend;
    if (hospital_ == Advice::kRecommend && others_only_assessed && !samordning) {
      return Recipient::kHospital;
    }
    if (hospital_ == Advice::kAssess && entries_.empty()) return Recipient::kHospital;
    const bool plan_alone = request_.Asks("individuell_plan") && !request_.Asks("koordinator") &&
                            !request_.Asks("barnekoordinator");
    return plan_alone ? Lead() : Recipient::kMunicipality;
  }

  // The plan goes to its leader; coordinators and who is to coordinate are the municipality's.
  [[nodiscard]] bool GoesToRecipient(Kind kind) const {
    if (request_.recipient == Recipient::kMunicipality) return true;
    if (kind == Kind::kPlan || kind == Kind::kMeetings) return Lead() == request_.recipient;
    return kind == Kind::kHospital;
  }

  const RuleSet& rules_;
  const Case& c_;
  const Assessment& assessment_;
  ApplicationRequest request_;
  std::vector<Entry> entries_;
  Advice hospital_ = Advice::kNothing;
};

// Somebody who has a coordinator never applies for one: it goes on, moves along or gets mended.
void AddPresentCoordinator(const std::string& held, Advice child, bool refuses,
                           Collector& collector) {
  if (collector.assessment().coordinator_action == "foelg_opp") {
    collector.Add(Kind::kCoordinator, Tone::kFollowUp, refuses ? "" : held, "follow_up",
                  "follow_up." + held);
  }
  // Nobody is asked to appoint what is not wanted.
  const OutcomeResult& outcome = collector.assessment().Outcome(held);
  const bool refused = !outcome.blocked_by.empty() && outcome.verdict.best <= Verdict::kNei;
  if (collector.Noted("new_municipality") && !refused && !refuses) {
    collector.Add(Kind::kCoordinator, Tone::kApply, held, "moving." + held, "moving." + held);
  }
  if (held == "barnekoordinator") {
    // It ends at 18; the year before, what comes after it is to be prepared.
    if (collector.Noted("becoming_18")) {
      collector.AddAdvised(Kind::kCoordinator, collector.AdviceFor("koordinator"), "koordinator",
                           "koordinator_18");
    }
  } else {
    collector.AddAdvised(Kind::kCoordinator, child, "barnekoordinator", "barnekoordinator_instead");
  }
}

void AddNewCoordinator(Advice child, Collector& collector) {
  constexpr Kind kKind = Kind::kCoordinator;
  const Advice general = collector.AdviceFor("koordinator");
  collector.AddAdvised(kKind, child, "barnekoordinator", "barnekoordinator");
  if (child == Advice::kRecommend && general == Advice::kRecommend) {
    collector.AddAdvised(kKind, general, "koordinator", "koordinator_18");
  } else if (child == Advice::kNothing || general == Advice::kRecommend) {
    collector.AddAdvised(kKind, general, "koordinator", "koordinator");
  } else if (general == Advice::kAssess) {
    // One of the two is meant to be enough, so the second is the way out, not an addition.
    collector.Add(kKind, Tone::kAssess, "koordinator", "koordinator_otherwise", "");
  }
  if (collector.Noted("one_for_the_family") && child != Advice::kNothing) {
    collector.Add(kKind, Tone::kAsk, "", "one_for_the_family", "");
  }
}

void AddPlan(Collector& collector) {
  const std::string_view plan = "individuell_plan";
  const std::optional<std::string>& action = collector.assessment().plan_action;
  if (action == "oppdater") {
    // Another one's "no" is not the last word on it, but no application either.
    const bool declined = collector.Asked("oensker_plan") == "nei";
    collector.Add(Kind::kPlan, declined ? Tone::kAsk : Tone::kApply, plan, "plan_update",
                  declined ? "" : "plan_update");
  } else if (action == "flytt") {
    collector.Add(Kind::kPlan, Tone::kApply, plan, "plan_move", "plan_move");
  } else if (action != "avslaatt") {
    const Advice advice = collector.AdviceFor(plan);
    if (advice != Advice::kNothing && collector.Asked("oensker_plan") == "senere") {
      // Beside something that is wanted now it would read as wanted now, too.
      const bool alone = collector.empty();
      const Tone tone = advice == Advice::kRecommend ? Tone::kApply : Tone::kAssess;
      collector.Add(Kind::kPlan, alone ? tone : Tone::kAsk, plan, "plan_later",
                    alone ? "plan_later" : "");
    } else {
      collector.AddAdvised(Kind::kPlan, advice, plan, "individuell_plan");
    }
  }
}

void AddCooperation(Collector& collector) {
  const Advice advice = collector.AdviceFor("samordning");
  if (advice != Advice::kNothing &&
      (collector.Asks("koordinator") || collector.Asks("barnekoordinator"))) {
    collector.Add(Kind::kCooperation, Tone::kAssess, "samordning", "samordning_otherwise", "");
  } else {
    collector.AddAdvised(Kind::kCooperation, advice, "samordning", "samordning");
  }
  if (collector.Asked("verktoey") == "ansvarsgruppe") {
    // A wish for meetings makes no application of what should only be assessed.
    const bool alone = collector.empty();
    collector.Add(Kind::kMeetings, alone ? Tone::kApply : Tone::kAsk, "", "ansvarsgruppe",
                  alone ? "ansvarsgruppe" : "");
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

ApplicationRequest RequestOf(const RuleSet& rules, const Case& c, const Assessment& assessment) {
  Collector collector(rules, c, assessment);
  const Person person = PersonOf(rules, c.answers);
  std::string held = collector.Asked("har_koordinator");
  if (held == "nei") held.clear();
  // A child's coordinator that an adult still has gives way to one of the adult's own.
  if (held == "barnekoordinator" && person.age && *person.age >= 18) held.clear();
  const bool refuses = RefusesAlone(rules, c.answers);
  Advice child = collector.AdviceFor("barnekoordinator");
  // The parents are part of a child's coordinator, and a shielded youth's are not to be told.
  const bool later = person.shielded && child != Advice::kNothing && held != "barnekoordinator";
  if (refuses || person.shielded) child = Advice::kNothing;
  if (held.empty()) {
    AddNewCoordinator(child, collector);
  } else {
    AddPresentCoordinator(held, child, refuses, collector);
  }
  AddPlan(collector);
  AddCooperation(collector);
  if (later) collector.Add(Kind::kCoordinator, Tone::kAsk, "", "barnekoordinator_later", "");
  collector.AddHospital(collector.AdviceFor("sykehuskoordinator"));
  return collector.Finish();
}

Recipient RecipientOf(const RuleSet& rules, const Case& c, const Assessment& assessment) {
  return RequestOf(rules, c, assessment).recipient;
}

std::string TitleOf(const ApplicationDraft& draft) {
  std::vector<std::string> subjects;
  for (const std::string& subject : draft.request.subjects) {
    const std::string& text = draft.Get("document.subject." + subject);
    if (std::find(subjects.begin(), subjects.end(), text) == subjects.end()) {
      subjects.push_back(text);
    }
  }
  const std::string what = draft.texts.Join(subjects);
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
