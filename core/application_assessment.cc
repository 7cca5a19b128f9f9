#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "core/application_draft.h"
#include "core/application_parts.h"
#include "core/languages.h"
#include "core/local_practice.h"

namespace samvei {
namespace {

bool Undecided(const Span& span) { return !span.decided(); }

std::string VerdictKey(Verdict verdict) { return std::string(Id(verdict)); }

bool StartsWith(const std::string& text, std::string_view start) {
  return text.compare(0, start.size(), start) == 0;
}

// What is worth a line: that which can come, or the arrangements that everyone asks about. The
// hospital's coordinator and the lesser duty to cooperate are left out when they do not arise.
bool Shown(const ApplicationDraft& draft, const OutcomeResult& outcome) {
  if (outcome.verdict.best == Verdict::kUaktuelt) {
    return draft.person.unborn && outcome.id == "individuell_plan";
  }
  if (!outcome.blocked_by.empty() || outcome.verdict.best > Verdict::kNei) return true;
  return outcome.id != "sykehuskoordinator" && outcome.id != "samordning";
}

bool BlockedBy(const OutcomeResult& outcome, std::string_view reason) {
  return std::find(outcome.blocked_by.begin(), outcome.blocked_by.end(), reason) !=
         outcome.blocked_by.end();
}

// The legal conditions first, and then what a wish or a consent does to them: a "no" for such a
// reason must never read as if the conditions were not met.
std::string PointText(const ApplicationDraft& draft, const OutcomeResult& outcome) {
  if (outcome.verdict.best == Verdict::kUaktuelt) return draft.Get("document.point.from_birth");
  std::string text;
  if (Undecided(outcome.conditions)) {
    text = draft.Format(
        "document.point.open",
        {{"worst", draft.Get("document.point.short." + VerdictKey(outcome.conditions.worst))},
         {"best", draft.Get("document.point.short." + VerdictKey(outcome.conditions.best))}});
  } else {
    // The hospital assesses its own, and to coordinate is a duty and no right.
    const std::string key = "document.point." + VerdictKey(outcome.conditions.worst);
    const std::string own = key + "." + outcome.id;
    text = draft.Get(draft.texts.Has(own) ? own : key);
  }
  const auto append = [&](std::string_view key) { text += " " + draft.Get(key); };
  if (BlockedBy(outcome, "oenske")) {
    // Somebody else's "no", which only lowers.
    const bool filler = outcome.verdict.best > Verdict::kNei;
    append(filler ? "document.point.not_wished.filler" : "document.point.not_wished");
  }
  if (BlockedBy(outcome, "samtykke")) append("document.point.consent_open");
  if (outcome.blocked_by.empty() && outcome.verdict.best < outcome.conditions.best) {
    append("document.point.wish_open");
  }
  return text;
}

// The statutes; where no statute says it, the practice documents that this municipality follows.
std::string SourcesText(const ApplicationDraft& draft, const CriterionResult& criterion) {
  std::vector<std::string> law, practice;
  for (const std::string& id : criterion.sources) {
    const Source* source = draft.rules.FindSource(id);
    if (source == nullptr) continue;
    const std::vector<std::string>& own = draft.rules.profile().sources;
    if (source->practice && std::find(own.begin(), own.end(), id) == own.end()) continue;
    (source->practice ? practice : law).push_back(Unbroken(source->short_title));
  }
  std::string text;
  for (const std::string& title : law.empty() ? practice : law) {
    text += (text.empty() ? "" : "; ") + title;
  }
  return law.empty() && !practice.empty()
             ? draft.Format("document.criteria.practice", {{"source", text}})
             : text;
}

// A plan has four tracks; those that cannot come are not shown, nor the conditions under them.
std::vector<CriterionResult> ShownCriteria(const OutcomeResult& outcome) {
  if (outcome.id != "individuell_plan") return outcome.criteria;
  constexpr std::string_view kUnderHealth = "individuell_plan.helse.";
  const auto possible = [&](std::string_view id) {
    return std::any_of(outcome.criteria.begin(), outcome.criteria.end(), [&](const auto& other) {
      return other.id == id && other.verdict.best > Verdict::kNei;
    });
  };
  const bool none = !possible("individuell_plan.kvp") && !possible("individuell_plan.helse") &&
                    !possible("individuell_plan.nav") && !possible("individuell_plan.barnevern");
  std::vector<CriterionResult> shown;
  for (const CriterionResult& criterion : outcome.criteria) {
    const bool health = StartsWith(criterion.id, kUnderHealth);
    if (health ? possible("individuell_plan.helse") || none : possible(criterion.id)) {
      shown.push_back(criterion);
    }
  }
  return shown;
}

std::string CriterionVerdict(const ApplicationDraft& draft, const Span& verdict) {
  if (Undecided(verdict)) return draft.Get("document.criteria.open");
  return Capitalized(draft.Get("document.point.short." + VerdictKey(verdict.worst)));
}

// A route of complaint with the arrangements that share it.
struct Route {
  ComplaintRoute route;
  std::vector<std::string> outcomes;
};

std::vector<Route> Routes(const ApplicationDraft& draft) {
  const Assessment::Complaint& complaint = draft.assessment.complaint;
  const std::array<std::pair<std::string, const std::optional<ComplaintRoute>*>, 4> all = {
      {{"barnekoordinator", &complaint.barnekoordinator},
       {"koordinator", &complaint.koordinator},
       {"sykehuskoordinator", &complaint.sykehuskoordinator},
       {"individuell_plan", &complaint.individuell_plan}}};
  std::vector<Route> routes;
  for (const auto& [outcome, route] : all) {
    const bool meant = draft.request.outcomes.empty()
                           ? Shown(draft, draft.assessment.Outcome(outcome))
                           : draft.request.Asks(outcome);
    if (!meant || !route->has_value()) continue;
    const ComplaintRoute& own = **route;
    const auto same = std::find_if(routes.begin(), routes.end(), [&own](const Route& other) {
      return other.route.weeks == own.weeks && other.route.to == own.to;
    });
    if (same == routes.end()) {
      routes.push_back({own, {outcome}});
    } else {
      same->outcomes.push_back(outcome);
    }
  }
  return routes;
}

void AddComplaint(ApplicationDraft& draft, std::vector<std::string>& sentences) {
  bool ombudsman = false;
  for (const Route& route : Routes(draft)) {
    std::vector<std::string> names;
    for (const std::string& outcome : route.outcomes) {
      names.push_back(draft.Get("outcome." + outcome));
    }
    sentences.push_back(
        draft.Format("document.complaint.route",
                     {{"what", draft.Either(names)},
                      {"weeks", std::to_string(route.route.weeks)},
                      {"to", draft.Get("document.complaint.to." + route.route.to)}}));
    ombudsman = ombudsman || (route.route.weeks == 4 && route.route.to == "statsforvalteren");
  }
  if (draft.request.Asks("samordning")) {
    sentences.push_back(draft.Get("document.complaint.samordning"));
  }
  if (ombudsman) sentences.push_back(draft.Get("document.complaint.ombudsman"));
  const std::string& to = draft.rules.profile().complaint_to;
  if (!to.empty() && draft.request.recipient == Recipient::kMunicipality) {
    sentences.push_back(draft.Format("document.complaint.profile", {{"to", to}}));
  }
}

// What this municipality does beside what the law says, for the arrangements that are asked for.
void AddPractice(const ApplicationDraft& draft, std::vector<std::string>& sentences) {
  const Profile& profile = draft.rules.profile();
  // The same note may stand for several arrangements.
  const auto say = [&](const std::optional<LocalText>& note) {
    if (!note) return false;
    if (std::find(sentences.begin(), sentences.end(), note->text) == sentences.end()) {
      sentences.push_back(note->text);
    }
    return true;
  };
  const std::string& language = draft.texts.language();
  say(LocalNote(profile, language, "soeknad"));
  for (const std::string& outcome : draft.request.outcomes) {
    if (say(LocalNote(profile, language, outcome))) continue;
    const auto months = profile.usual_duration_months.find(outcome);
    if (months == profile.usual_duration_months.end()) continue;
    sentences.push_back(
        draft.Format("document.practice.duration", {{"outcome", draft.Get("outcome." + outcome)},
                                                    {"months", std::to_string(months->second)}}));
  }
  // What it gives beyond the law, also where the law gives nothing to ask for.
  for (const OutcomeResult& outcome : draft.assessment.outcomes) {
    if (!draft.request.Asks(outcome.id) && outcome.verdict.best != Verdict::kUaktuelt) continue;
    say(GenerousNote(profile, language, outcome.id, AgeForPractice(draft.person)));
  }
}

}  // namespace

bool AddCriteria(ApplicationDraft& draft, const OutcomeResult& outcome, Verdict at_least) {
  std::vector<std::vector<std::string>> rows;
  for (const CriterionResult& criterion : ShownCriteria(outcome)) {
    if (criterion.verdict.worst < at_least) continue;
    rows.push_back({Capitalized(draft.Get("criterion." + criterion.id)),
                    CriterionVerdict(draft, criterion.verdict), SourcesText(draft, criterion)});
  }
  if (rows.empty()) return false;
  const std::string name = draft.Get("outcome." + outcome.id);
  draft.document.blocks.emplace_back(
      document::Table{draft.Format("document.criteria.caption", {{"outcome", name}}),
                      {draft.Get("document.criteria.column.criterion"),
                       draft.Get("document.criteria.column.verdict"),
                       draft.Get("document.criteria.column.sources")},
                      {4, 2.6, 6},
                      std::move(rows)});
  return true;
}

void AddAssessment(ApplicationDraft& draft) {
  const Profile& profile = draft.rules.profile();
  draft.Heading(2, "document.assessment.heading");
  draft.Say(draft.Get("document.assessment.no_decision"), document::Paragraph::Style::kLead);
  std::vector<std::vector<std::string>> rows;
  for (const OutcomeResult& outcome : draft.assessment.outcomes) {
    if (!Shown(draft, outcome)) continue;
    rows.push_back({Capitalized(draft.Get("outcome." + outcome.id)), PointText(draft, outcome)});
  }
  if (!rows.empty()) {
    draft.document.blocks.emplace_back(
        document::Table{draft.Get("document.assessment.caption"),
                        {draft.Get("document.assessment.column.outcome"),
                         draft.Get("document.assessment.column.point")},
                        {4, 8},
                        std::move(rows)});
  }

  draft.Heading(3, "document.criteria.heading");
  draft.SayText("document.criteria.lead");
  for (const OutcomeResult& outcome : draft.assessment.outcomes) {
    const bool meant = draft.request.outcomes.empty()
                           ? outcome.verdict.best != Verdict::kUaktuelt && Shown(draft, outcome)
                           : draft.request.Asks(outcome.id);
    if (meant) AddCriteria(draft, outcome);
  }

  draft.Heading(3, "document.info.heading");
  std::vector<std::string> sentences;
  const std::optional<Date> law = ParseDate(draft.assessment.law_as_of);
  sentences.push_back(draft.Format(
      "document.info.law", {{"date", law ? draft.DateText(*law) : draft.assessment.law_as_of}}));
  sentences.push_back(draft.Get("document.info.free"));
  if (draft.request.Asks("individuell_plan")) {
    sentences.push_back(draft.Get("document.info.plan"));
  }
  const bool municipality = draft.request.recipient == Recipient::kMunicipality;
  if (profile.answer_weeks && municipality) {
    sentences.push_back(draft.Format("document.info.answer_weeks",
                                     {{"weeks", std::to_string(*profile.answer_weeks)}}));
  } else {
    sentences.push_back(
        draft.Format("document.info.answer", {{"who", Capitalized(draft.RecipientName())}}));
  }
  AddComplaint(draft, sentences);
  AddPractice(draft, sentences);
  if (draft.person.shielded) sentences.push_back(draft.Get("document.info.youth"));
  if (!profile.ask_in_doubt.empty() && municipality) {
    sentences.push_back(draft.Format("document.info.doubt", {{"who", profile.ask_in_doubt}}));
  }
  draft.AddList(std::move(sentences));
}

}  // namespace samvei
