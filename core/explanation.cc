#include "core/explanation.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/change_words.h"
#include "core/changes.h"
#include "core/languages.h"
#include "core/local_practice.h"

namespace samvei {
namespace {

constexpr std::size_t kMostValues = 6;
constexpr std::size_t kMostSets = 8;

// Text in paragraphs: a line, and under it lines further to the right.
class Explainer {
 public:
  Explainer(const RuleSet& rules, const Texts& texts, const Case& c, const Assessment& assessment)
      : rules_(rules), texts_(texts), case_(c), assessment_(assessment) {}

  std::string Run() && {
    Line(0, Text("explain.title"));
    Line(0, Format("explain.basis", {{"rules", assessment_.rules},
                                     {"law", Day(assessment_.law_as_of)},
                                     {"day", LongDate(case_.as_of)},
                                     {"profile", Municipality()}}));
    Line(0, Text("note.not_a_decision"));
    for (const OutcomeResult& outcome : assessment_.outcomes) Outcome(outcome);
    Advice();
    Consent();
    Lead();
    Complaint();
    Notes();
    Sources();
    return std::move(out_);
  }

 private:
  using Values = std::vector<TextValue>;

  [[nodiscard]] const std::string& Text(const std::string& key) const { return texts_.Get(key); }
  [[nodiscard]] std::string Format(const std::string& key, const Values& values) const {
    return texts_.Format(key, values);
  }

  void Line(std::size_t depth, const std::string& text) {
    out_ += std::string(depth * 2, ' ') + text + "\n";
  }

  void Heading(const std::string& text) { out_ += "\n" + text + "\n"; }

  [[nodiscard]] std::string LongDate(Date date) const {
    return Format("date.long", {{"day", std::to_string(date.day)},
                                {"month", Text("month." + std::to_string(date.month))},
                                {"year", std::to_string(date.year)}});
  }

  // A day of the rules, which are written "2026-07-02".
  [[nodiscard]] std::string Day(const std::string& iso) const {
    const std::optional<Date> date = ParseDate(iso);
    return date ? LongDate(*date) : iso;
  }

  [[nodiscard]] std::string Municipality() const {
    const Profile& profile = rules_.profile();
    return profile.municipality.empty() ? profile.id : profile.municipality;
  }

  [[nodiscard]] std::string Brief(Span span) const {
    const auto brief = [&](Verdict verdict) {
      return Text("verdict." + std::string(Id(verdict)) + ".brief");
    };
    if (span.decided()) return brief(span.worst);
    return Format("verdict.span", {{"worst", brief(span.worst)}, {"best", brief(span.best)}});
  }

  [[nodiscard]] bool Arises(std::string_view outcome) const {
    return assessment_.Outcome(outcome).verdict.best != Verdict::kUaktuelt;
  }

  // The sources by name, law apart from practice; they are listed in full at the end.
  void Basis(std::size_t depth, const std::vector<std::string>& ids,
             const char* title = "explain.source") {
    std::vector<std::string> law;
    std::vector<std::string> practice;
    for (const std::string& id : ids) {
      const Source* source = rules_.FindSource(id);
      if (source == nullptr) continue;
      used_.insert(id);
      (source->practice ? practice : law).push_back(source->short_title);
    }
    if (!law.empty()) Line(depth, Format(title, {{"names", texts_.Join(law)}}));
    if (!practice.empty()) {
      Line(depth, Format("explain.source.practice", {{"names", texts_.Join(practice)}}));
    }
  }

  // What a table of decisions stands on: more than the one answer that was drawn from it.
  void Rules(std::size_t depth, std::string_view decision) {
    Basis(depth, rules_.SourcesOf(decision), "explain.source.rules");
  }

  // What the municipality itself says of the outcome.
  void LocalNotes(const OutcomeResult& outcome) {
    const Profile& profile = rules_.profile();
    const std::optional<LocalText> note = LocalNote(profile, texts_.language(), outcome.id);
    if (note && outcome.verdict.best != Verdict::kUaktuelt) Line(1, note->text);
    const std::optional<int> age = AgeForPractice(PersonOf(rules_, case_.answers));
    const std::optional<LocalText> more = GenerousNote(profile, texts_.language(), outcome.id, age);
    if (more) Line(1, more->text);
  }

  [[nodiscard]] bool YouthRefuses() const {
    return rules_.Holds("youth_refuses", case_.answers).value_or(false);
  }

  // A no that comes from a wish or a refused consent must not read as if conditions were not met.
  [[nodiscard]] std::string Standing(const OutcomeResult& outcome) const {
    const bool declined = outcome.verdict.best == Verdict::kNei && !outcome.blocked_by.empty();
    if (!declined) return Brief(outcome.verdict);
    return Text("verdict.declined." + outcome.blocked_by.front());
  }

  void Outcome(const OutcomeResult& outcome) {
    const std::string stem = "outcome." + outcome.id;
    Heading(Format("explain.outcome",
                   {{"outcome", Text(stem + ".title")}, {"verdict", Standing(outcome)}}));
    Basis(1, rules_.SourcesOf(outcome.id));
    LocalNotes(outcome);
    if (outcome.verdict.best == Verdict::kUaktuelt) return Line(1, Text(stem + ".uaktuelt"));
    if (outcome.conditions != outcome.verdict) {
      Line(1, Format("explain.conditions", {{"verdict", Brief(outcome.conditions)}}));
    }
    for (const std::string& block : outcome.blocked_by) {
      const bool youth = block == "samtykke" && YouthRefuses() && outcome.id != "barnekoordinator";
      Line(1, Text(youth ? "blocked.youth" : "blocked." + block));
    }
    if (outcome.id == "samordning") Line(1, Text("outcome.samordning.why"));
    Criteria(outcome);
    Open(outcome);
    const Changes changes = WhatWouldChange(rules_, case_.answers, outcome.id);
    Sets("result.why.better", changes.better);
    Sets("result.why.worse", changes.worse);
  }

  // The conditions by how they came out: those that hold, that are open or must be judged, that
  // fail.
  void Criteria(const OutcomeResult& outcome) {
    const auto group_of = [](Span verdict) {
      if (verdict.worst >= Verdict::kTrolig) return 0;
      return verdict.best <= Verdict::kNei ? 2 : 1;
    };
    const char* const titles[] = {"explain.hold", "explain.open", "explain.fail"};
    for (int group = 0; group < 3; ++group) {
      bool titled = false;
      for (const CriterionResult& criterion : outcome.criteria) {
        if (group_of(criterion.verdict) != group) continue;
        if (!titled) Line(1, Text(titles[group]));
        titled = true;
        const std::string state =
            criterion.verdict.decided() ? std::string(Id(criterion.verdict.worst)) : "aapent";
        Line(2, Format("explain.criterion", {{"state", Text("criterion.state." + state)},
                                             {"name", Text("criterion." + criterion.id)}}));
        Basis(3, criterion.sources);
      }
    }
  }

  void Open(const OutcomeResult& outcome) {
    if (outcome.missing.empty()) return;
    std::vector<std::string> names;
    for (const std::string& fact : outcome.missing) names.push_back(Text("fact." + fact));
    Line(1, Format("explain.missing", {{"facts", texts_.Join(names)}}));
  }

  void Sets(const char* title, const std::vector<ChangeSet>& sets) {
    if (sets.empty()) return;
    Line(1, Text(title));
    for (std::size_t i = 0; i < sets.size() && i < kMostSets; ++i) {
      Line(2, Format("explain.item", {{"text", ToWords(texts_, sets[i], kMostValues)}}));
      Basis(3, sets[i].sources);
    }
    if (sets.size() > kMostSets) Line(2, Text("result.why.more"));
  }

  void Advice() {
    const auto list = [&](const char* key, const std::vector<std::string>& outcomes) {
      if (outcomes.empty()) return;
      std::vector<std::string> names;
      for (const std::string& id : outcomes) names.push_back(Text("outcome." + id));
      Line(1, Format(key, {{"outcomes", texts_.Join(names)}}));
    };
    Heading(Text("explain.advice"));
    list("explain.recommend", assessment_.recommend);
    list("explain.assess", assessment_.ask_to_assess);
    const std::string action = assessment_.coordinator_action.value_or("aapent");
    Line(1, Text("explain.coordinator." + action));
    Line(1, Text("explain.plan." + assessment_.plan_action.value_or("aapent")));
    Rules(2, "plan.action");
    const std::string plan = assessment_.plan_action.value_or("ingen");
    if (!assessment_.plan_track || plan == "ingen" || plan == "avslaatt") return;
    Line(1, Text("criterion.individuell_plan." + *assessment_.plan_track));
    Basis(2, rules_.SourcesOf("individuell_plan." + *assessment_.plan_track));
  }

  void Consent() {
    Heading(Text("consent.title"));
    const Assessment::Consent& consent = assessment_.consent;
    const std::pair<const char*, const std::vector<std::string>*> rows[] = {
        {"koordinator", &consent.koordinator},
        {"barnekoordinator", &consent.barnekoordinator},
        {"individuell_plan", &consent.individuell_plan}};
    for (const auto& [outcome, who] : rows) {
      if (!Arises(outcome)) continue;
      std::vector<std::string> names;
      for (const std::string& id : *who) names.push_back(Text("consent." + id));
      Line(1, Format("consent.line",
                     {{"outcome", Text("outcome." + std::string(outcome) + ".title")},
                      {"who", names.empty() ? Text("explain.undecided") : texts_.Join(names)}}));
      Rules(2, "consent." + std::string(outcome));
    }
    if (consent.heard) Line(1, Text("consent.heard"));
    if (consent.great_weight) Line(1, Text("consent.weight"));
    if (consent.heard || consent.great_weight) Rules(2, "consent.heard");
  }

  void Lead() {
    if (assessment_.Outcome("individuell_plan").verdict.best <= Verdict::kNei) return;
    Heading(Text("lead.title"));
    Line(1, assessment_.lead ? Text("lead." + *assessment_.lead) : Text("explain.undecided"));
    Rules(1, "lead");
  }

  void Complaint() {
    Heading(Text("complaint.title"));
    const Assessment::Complaint& complaint = assessment_.complaint;
    const std::pair<const char*, const std::optional<ComplaintRoute>*> rows[] = {
        {"koordinator", &complaint.koordinator},
        {"sykehuskoordinator", &complaint.sykehuskoordinator},
        {"barnekoordinator", &complaint.barnekoordinator},
        {"individuell_plan", &complaint.individuell_plan}};
    for (const auto& [outcome, route] : rows) {
      if (!Arises(outcome)) continue;
      const std::string title = Text("outcome." + std::string(outcome) + ".title");
      if (!route->has_value()) {
        Line(1, Format("consent.line", {{"outcome", title}, {"who", Text("explain.undecided")}}));
        continue;
      }
      Line(1, Format("complaint.line", {{"outcome", title},
                                        {"weeks", std::to_string((*route)->weeks)},
                                        {"to", Text("complaint.to." + (*route)->to)}}));
      Rules(2, "complaint." + std::string(outcome));
    }
    if (!complaint.deadline) return;
    const bool passed = *complaint.deadline < case_.as_of;
    Line(1, Format(passed ? "complaint.deadline.passed" : "complaint.deadline",
                   {{"date", LongDate(*complaint.deadline)}}));
    Rules(2, "complaint.deadline");
  }

  void Notes() {
    bool titled = false;
    for (const std::string& note : assessment_.notes) {
      if (note == "not_a_decision") continue;  // stands at the top
      if (!titled) Heading(Text("explain.notes"));
      titled = true;
      Line(1, Format("explain.note",
                     {{"title", Text("note." + note + ".title")}, {"text", Text("note." + note)}}));
      const std::vector<std::string> sources = rules_.SourcesOf(note);
      if (!sources.empty()) Basis(2, sources);
    }
  }

  void Sources() {
    Heading(Text("explain.sources"));
    for (const Source& source : rules_.sources()) {
      if (used_.find(source.id) == used_.end()) continue;
      const Values names = {{"name", source.short_title}, {"title", source.title}};
      if (source.practice) {
        Line(1, Format("explain.practice", names));
      } else {
        Line(1, Format("explain.law", {names[0], names[1], {"day", Day(source.in_force)}}));
      }
      const std::string act = ActKey(source);
      if (!IsNorwegian(texts_.language()) && !act.empty()) Line(2, Text(act));
      if (!source.link.empty()) Line(2, source.link);
    }
  }

  const RuleSet& rules_;
  const Texts& texts_;
  const Case& case_;
  const Assessment& assessment_;
  std::set<std::string, std::less<>> used_;  // sources that were named
  std::string out_;
};

}  // namespace

std::string Explain(const RuleSet& rules, const Texts& texts, const Case& c,
                    const Assessment& assessment) {
  return Explainer(rules, texts, c, assessment).Run();
}

}  // namespace samvei
