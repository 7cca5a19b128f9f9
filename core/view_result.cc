#include <algorithm>
#include <set>

#include "core/change_words.h"
#include "core/changes.h"
#include "core/languages.h"
#include "core/later.h"
#include "core/local_practice.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

std::string VerdictKey(std::string_view stem, Span span) {
  return std::string(stem) + (span.decided() ? std::string(Id(span.worst)) : "aapent");
}

std::size_t PlaceIn(const std::vector<std::string>& list, const std::string& id) {
  return static_cast<std::size_t>(std::find(list.begin(), list.end(), id) - list.begin());
}

// What to ask for first; then the most hopeful; what cannot arise for this person last.
std::vector<const OutcomeResult*> Ranked(const Assessment& assessment) {
  std::vector<const OutcomeResult*> out;
  for (const OutcomeResult& outcome : assessment.outcomes) out.push_back(&outcome);
  const std::vector<std::string>& first = assessment.recommend;
  std::stable_sort(out.begin(), out.end(), [&](const OutcomeResult* a, const OutcomeResult* b) {
    const std::size_t place_a = PlaceIn(first, a->id);
    const std::size_t place_b = PlaceIn(first, b->id);
    if (place_a != place_b) return place_a < place_b;
    if (a->verdict.worst != b->verdict.worst) return a->verdict.worst > b->verdict.worst;
    return a->verdict.best > b->verdict.best;
  });
  return out;
}

// Law is shown to everyone; practice only where it is this municipality's own.
bool IsShown(const ViewBuilder& b, const Source& source) {
  const std::vector<std::string>& own = b.state().rules.profile().sources;
  return !source.practice || std::find(own.begin(), own.end(), source.id) != own.end();
}

// Where it stands, in small print. The law's own names stay Norwegian; for other readers each act
// is translated where it is first named in a card, since the other cards may be closed.
void AddBasis(ViewBuilder& b, int parent, const std::string& id,
              const std::vector<std::string>& sources) {
  const Texts& texts = b.state().texts;
  std::vector<std::string> names;
  std::vector<std::string> acts;
  for (const std::string& one : sources) {
    const Source* source = b.state().rules.FindSource(one);
    if (source == nullptr || !IsShown(b, *source)) continue;
    names.push_back(Unbroken(source->short_title));
    const std::string act = ActKey(*source);
    if (!act.empty() && b.IsFirst(act)) acts.push_back(b.Text(act));
  }
  if (names.empty()) return;
  const bool norwegian = IsNorwegian(texts.language());
  b.InNorwegian(b.Paragraph(parent, id, norwegian ? texts.Join(names) : texts.Listed(names),
                            Variant::kSmall));
  if (norwegian || acts.empty()) return;
  b.Paragraph(parent, id + ".act", texts.Format("act.named", {{"names", texts.Listed(acts)}}),
              Variant::kSmall);
}

void AddCriteria(ViewBuilder& b, int card, const OutcomeResult& outcome) {
  if (outcome.criteria.empty()) return;
  const int details = b.Add(
      card, Role::kDetails, "d.criteria." + outcome.id,
      b.state().texts.Format("result.criteria", {{"n", std::to_string(outcome.criteria.size())}}));
  const auto& expanded = b.state().progress.expanded;
  b.At(details).checked = expanded.find(b.At(details).id) != expanded.end();
  if (outcome.id == "individuell_plan") {
    b.Paragraph(details, "t.tracks", b.Text("criterion.individuell_plan.note"));
  }
  const int list = b.Add(details, Role::kList, "l.criteria." + outcome.id);
  for (const CriterionResult& criterion : outcome.criteria) {
    const std::string state = b.Text(VerdictKey("criterion.state.", criterion.verdict));
    const int item = b.Add(
        list, Role::kItem, "criterion." + criterion.id,
        b.state().texts.Format("criterion.line",
                               {{"state", state}, {"name", b.Voice("criterion." + criterion.id)}}));
    b.At(item).verdict = Id(criterion.verdict.worst);
    b.At(item).best = Id(criterion.verdict.best);
    AddBasis(b, item, "src." + criterion.id, criterion.sources);
  }
}

// A set of changes as an item; its id tells the answers that it speaks of.
void AddChangeSet(ViewBuilder& b, int list, std::string id, const ChangeSet& set) {
  constexpr std::size_t kMostValues = 4;
  for (const Change& change : set.changes) id += "." + change.fact + "." + change.values.front();
  const int item = b.Add(list, Role::kItem, id, ToWords(b.state().texts, set, kMostValues));
  AddBasis(b, item, "src." + id, set.sources);
}

// So many say enough; they stand with the smallest first.
constexpr std::size_t kMostSets = 4;

// A heading with sets of changes under it.
void AddChangeSets(ViewBuilder& b, int parent, const std::string& id, const char* title,
                   const std::vector<ChangeSet>& sets) {
  if (sets.empty()) return;
  b.Paragraph(parent, "t." + id, b.Text(title));
  const int list = b.Add(parent, Role::kList, "l." + id);
  const std::size_t shown = std::min(sets.size(), kMostSets);
  for (std::size_t i = 0; i < shown; ++i) AddChangeSet(b, list, id, sets[i]);
  if (shown < sets.size()) b.Paragraph(parent, "t." + id + ".more", b.Text("result.why.more"));
}

// What would change it: first the answers that are missing, then the answers that could be
// otherwise.
void AddChanges(ViewBuilder& b, int card, const OutcomeResult& outcome) {
  const bool duty = outcome.id == "samordning";
  const Changes& changes = b.state().ChangesOf(outcome.id);
  if (changes.better.empty() && changes.worse.empty() && outcome.missing.empty() && !duty) return;
  const std::string id = "why." + outcome.id;
  const int details = b.Add(card, Role::kDetails, id, b.Text("result.why"));
  const auto& expanded = b.state().progress.expanded;
  b.At(details).checked = expanded.find(id) != expanded.end();
  if (duty) b.Paragraph(details, "t." + id + ".duty", b.Text("outcome.samordning.why"));
  if (!outcome.missing.empty()) {
    const int list = b.Add(details, Role::kList, "l." + id);
    for (const std::string& fact : outcome.missing) {
      b.Add(list, Role::kItem, id + ".missing." + fact,
            b.state().texts.Format("result.why.missing", {{"fact", b.Text("fact." + fact)}}));
    }
  }
  AddChangeSets(b, details, id + ".better", "result.why.better", changes.better);
  AddChangeSets(b, details, id + ".worse", "result.why.worse", changes.worse);
}

bool Asked(const Assessment& assessment, const std::string& outcome) {
  return PlaceIn(assessment.recommend, outcome) < assessment.recommend.size();
}

// An outcome that another one makes needless: its "no" is not one of conditions, and its "yes" is
// nothing to ask for beside the other.
bool IsCovered(const ViewBuilder& b, const OutcomeResult& outcome) {
  const Assessment& assessment = b.state().assessment;
  if (outcome.id == "koordinator") {
    return outcome.verdict.worst >= Verdict::kTrolig && Asked(assessment, "barnekoordinator") &&
           !Asked(assessment, "koordinator");
  }
  if (outcome.id != "samordning" || outcome.verdict.best != Verdict::kNei) return false;
  const bool has_one =
      b.state().ChoiceOf("har_koordinator") == "barnekoordinator" && b.state().Certain("child");
  const bool right_comes = assessment.Outcome("koordinator").verdict.worst >= Verdict::kTrolig ||
                           assessment.Outcome("barnekoordinator").verdict.worst >= Verdict::kTrolig;
  return has_one || right_comes;
}

// What the municipality says of its own about this outcome: its practice, its tool for plans, and
// what it gives beyond the law.
void AddLocalNotes(ViewBuilder& b, int card, const OutcomeResult& outcome) {
  const RuleSet& rules = b.state().rules;
  const std::string& language = b.state().texts.language();
  const auto say = [&](const std::string& node, const std::optional<LocalText>& note) {
    if (note) b.InLanguage(b.Paragraph(card, node, note->text), note->language);
  };
  const std::string id = "t.local." + outcome.id;
  if (outcome.verdict.best != Verdict::kUaktuelt) {
    say(id, LocalNote(rules.profile(), language, outcome.id));
    if (outcome.id == "individuell_plan") {
      const std::string tool =
          ToolSentence(rules.profile(), b.state().texts, std::vector<std::string>{outcome.id});
      if (!tool.empty()) b.Paragraph(card, id + ".tool", tool);
    }
  }
  const std::optional<int> age = AgeForPractice(PersonOf(rules, b.state().c().answers));
  say(id + ".more", GenerousNote(rules.profile(), language, outcome.id, age));
}

bool WorksNot(const ViewBuilder& b) { return b.state().ChoiceOf("koordinator_fungerer") == "nei"; }

// The verdict in words, with the cases where the plain verdict would mislead.
std::string OutcomeWords(const ViewBuilder& b, const OutcomeResult& outcome) {
  const bool no = outcome.verdict.decided() && outcome.verdict.worst == Verdict::kNei;
  if (no && !outcome.blocked_by.empty()) {
    return b.Voice("verdict.declined." + outcome.blocked_by[0]);
  }
  if (no && IsCovered(b, outcome)) {
    return b.Text(WorksNot(b) ? "verdict.covered.fix" : "verdict.covered");
  }
  if (outcome.verdict.decided() && !outcome.blocked_by.empty() &&
      outcome.conditions.worst > outcome.verdict.worst) {
    return b.Text("verdict.consent_open");
  }
  if (outcome.id == "samordning" && outcome.verdict.decided()) {  // a duty, not a right
    return b.Text("verdict.samordning." + std::string(Id(outcome.verdict.worst)));
  }
  return VerdictWords(b.state().texts, outcome.verdict);
}

void AddBlocks(ViewBuilder& b, int card, const OutcomeResult& outcome) {
  const bool refuses = b.state().Certain("youth_refuses") && outcome.id != "barnekoordinator";
  for (const std::string& block : outcome.blocked_by) {
    const bool youth = refuses && block == "samtykke";
    b.Paragraph(card, "blocked." + outcome.id + "." + block,
                b.Voice(youth ? "blocked.youth" : "blocked." + block));
  }
  if (outcome.blocked_by.empty() || outcome.conditions == outcome.verdict) return;
  const auto brief = [&b](Verdict verdict) {
    return b.Text("verdict." + std::string(Id(verdict)) + ".brief");
  };
  const Span conditions = outcome.conditions;
  b.Paragraph(
      card, "t.conditions." + outcome.id,
      conditions.decided()
          ? b.state().texts.Format("result.conditions", {{"verdict", brief(conditions.worst)}})
          : b.state().texts.Format("result.conditions.span", {{"worst", brief(conditions.worst)},
                                                              {"best", brief(conditions.best)}}));
}

void AddCard(ViewBuilder& b, int parent, const OutcomeResult& outcome) {
  const int card = b.Section(parent, "result." + outcome.id, Variant::kCard);
  b.NameAnew();
  b.At(card).verdict = Id(outcome.verdict.worst);
  b.At(card).best = Id(outcome.verdict.best);
  b.Heading(card, 2, "h.result." + outcome.id, b.Text("outcome." + outcome.id + ".title"));
  const int words =
      b.Paragraph(card, "v.result." + outcome.id, OutcomeWords(b, outcome), Variant::kLead);
  b.At(words).verdict = Id(outcome.verdict.worst);
  b.At(words).best = Id(outcome.verdict.best);
  if (outcome.verdict.best == Verdict::kUaktuelt) {
    b.Paragraph(card, "t.uaktuelt." + outcome.id, b.Voice("outcome." + outcome.id + ".uaktuelt"),
                Variant::kMuted);
    AddLocalNotes(b, card, outcome);
    AddCriteria(b, card, outcome);
    return;
  }
  b.Paragraph(card, "t.what." + outcome.id, b.Text("outcome." + outcome.id + ".what"));
  if (IsCovered(b, outcome)) {
    const bool fix = outcome.id == "samordning" && WorksNot(b);
    b.Paragraph(card, "t.covered." + outcome.id,
                b.Text("outcome." + outcome.id + (fix ? ".covered.fix" : ".covered")));
  }
  if (b.state().ChoiceOf("har_koordinator") == outcome.id) {
    b.Paragraph(card, "t.held." + outcome.id, b.Text("outcome.held"));
  }
  AddLocalNotes(b, card, outcome);
  AddBlocks(b, card, outcome);
  if (outcome.id == "individuell_plan" && b.state().assessment.plan_action.has_value() &&
      *b.state().assessment.plan_action != "ny" && *b.state().assessment.plan_action != "ingen") {
    b.Paragraph(card, "t.plan.action", b.Voice("plan.action." + *b.state().assessment.plan_action));
  }
  AddCriteria(b, card, outcome);
  AddChanges(b, card, outcome);
}

void AddNotes(ViewBuilder& b, int parent) {
  for (const std::string& note : b.state().assessment.notes) {
    if (note == "not_a_decision") continue;
    const int section =
        b.Section(parent, "note." + note, note == "urgent" ? Variant::kWarning : Variant::kInfo);
    b.Heading(section, 2, "h.note." + note, b.Text("note." + note + ".title"));
    b.Paragraph(section, "t.note." + note, b.Voice("note." + note));
  }
}

// A line of a list, and the outcomes that it says the same of.
struct SharedLine {
  std::vector<std::string> outcomes;
  std::string says;  // what makes it the same
};

void ShareLine(std::vector<SharedLine>& lines, const std::string& outcome,
               const std::string& says) {
  for (SharedLine& line : lines) {
    if (line.says != says) continue;
    line.outcomes.push_back(outcome);
    return;
  }
  lines.push_back({{outcome}, says});
}

// "Koordinator i kommunen"; of several: "Koordinator, barnekoordinator og individuell plan".
std::string NameOutcomes(const ViewBuilder& b, const std::vector<std::string>& outcomes) {
  if (outcomes.size() == 1) return b.Text("outcome." + outcomes.front() + ".title");
  std::vector<std::string> names;
  names.reserve(outcomes.size());
  for (const std::string& outcome : outcomes) names.push_back(b.Text("outcome." + outcome));
  return Capitalized(b.state().texts.Join(names));
}

void AddConsent(ViewBuilder& b, int parent) {
  const Assessment::Consent& consent = b.state().assessment.consent;
  const int section = b.Section(parent, "s.consent", Variant::kDefault);
  b.NameAnew();
  b.Heading(section, 2, "h.consent", b.Text("consent.title"));
  const std::pair<const char*, const std::vector<std::string>*> rows[] = {
      {"barnekoordinator", &consent.barnekoordinator},
      {"koordinator", &consent.koordinator},
      {"individuell_plan", &consent.individuell_plan}};
  std::vector<SharedLine> lines;
  bool unclear = false;
  bool parents = false;
  for (const auto& [outcome, who] : rows) {
    if (who->empty() || b.state().assessment.Outcome(outcome).verdict.best == Verdict::kUaktuelt) {
      continue;
    }
    std::vector<std::string> names;
    for (const std::string& id : *who) {
      if (id == "avklares") {
        unclear = true;
      } else {
        names.push_back(b.Text("consent." + id));
      }
      if (id == "foreldre") parents = true;
    }
    ShareLine(lines, outcome, b.state().texts.Join(names));
  }
  const int list = lines.empty() ? -1 : b.Add(section, Role::kList, "l.consent");
  for (const SharedLine& line : lines) {
    b.Add(list, Role::kItem, "consent." + line.outcomes.front(),
          b.state().texts.Format(
              "consent.line", {{"outcome", NameOutcomes(b, line.outcomes)}, {"who", line.says}}));
  }
  if (lines.empty()) b.Paragraph(section, "t.consent.open", b.Text("consent.open"));
  if (unclear) b.Paragraph(section, "t.consent.unclear", b.Text("consent.unclear"));
  if (parents) b.Paragraph(section, "t.consent.parents", b.Text("consent.one_parent"));
  if (b.state().Certain("youth_able")) {
    b.Paragraph(section, "t.consent.youth", b.Text("consent.youth_sharing"));
  }
  if (consent.heard) b.Paragraph(section, "t.consent.heard", b.Text("consent.heard"));
  if (consent.great_weight) b.Paragraph(section, "t.consent.weight", b.Text("consent.weight"));
  b.Paragraph(section, "t.consent.three", b.Text("consent.three"));
  AddBasis(b, section, "src.consent", b.state().rules.SourcesOf("consent.individuell_plan"));
}

void AddLead(ViewBuilder& b, int parent) {
  const Assessment& assessment = b.state().assessment;
  if (!assessment.lead.has_value() ||
      assessment.Outcome("individuell_plan").verdict.best <= Verdict::kNei) {
    return;
  }
  const int section = b.Section(parent, "s.lead", Variant::kDefault);
  b.Heading(section, 2, "h.lead", b.Text("lead.title"));
  b.Paragraph(section, "t.lead", b.Text("lead." + *assessment.lead));
  AddBasis(b, section, "src.lead", b.state().rules.SourcesOf("lead"));
}

void AddComplaint(ViewBuilder& b, int parent) {
  const Assessment::Complaint& complaint = b.state().assessment.complaint;
  const int section = b.Section(parent, "s.complaint", Variant::kDefault);
  b.Heading(section, 2, "h.complaint", b.Voice("complaint.title"));
  b.Paragraph(section, "t.complaint", b.Voice("complaint.how"));
  const std::pair<const char*, const std::optional<ComplaintRoute>*> rows[] = {
      {"koordinator", &complaint.koordinator},
      {"sykehuskoordinator", &complaint.sykehuskoordinator},
      {"barnekoordinator", &complaint.barnekoordinator},
      {"individuell_plan", &complaint.individuell_plan}};
  std::vector<SharedLine> lines;
  for (const auto& [outcome, route] : rows) {
    if (!route->has_value() ||
        b.state().assessment.Outcome(outcome).verdict.best == Verdict::kUaktuelt) {
      continue;
    }
    // All but the outcome, whose place is kept.
    ShareLine(
        lines, outcome,
        b.state().texts.Format("complaint.line", {{"outcome", "{outcome}"},
                                                  {"weeks", std::to_string((*route)->weeks)},
                                                  {"to", b.Text("complaint.to." + (*route)->to)}}));
  }
  const int list = b.Add(section, Role::kList, "l.complaint");
  for (const SharedLine& line : lines) {
    std::string words = line.says;
    const std::string_view place = "{outcome}";
    words.replace(words.find(place), place.size(), NameOutcomes(b, line.outcomes));
    b.Add(list, Role::kItem, "complaint." + line.outcomes.front(), words);
  }
  if (complaint.deadline.has_value()) {
    const bool passed = *complaint.deadline < b.state().c().as_of;
    const bool breach = b.state().ChoiceOf("avgjoerelse") == "ikke_fulgt_opp";
    const char* key = breach   ? "complaint.deadline.breach"
                      : passed ? "complaint.deadline.passed"
                               : "complaint.deadline";
    b.Paragraph(
        section, "t.complaint.deadline",
        b.state().texts.Format(key, {{"date", LongDate(b.state().texts, *complaint.deadline)}}));
  }
  if (b.state().assessment.Outcome("samordning").verdict.best >= Verdict::kVurderes) {
    b.Paragraph(section, "t.complaint.samordning", b.Text("complaint.samordning"));
  }
  const std::string& local = b.state().rules.profile().complaint_to;
  if (!local.empty()) {
    b.Paragraph(section, "t.complaint.local",
                b.state().texts.Format("complaint.local", {{"to", local}}));
  }
  b.Paragraph(section, "t.complaint.help", b.Text("complaint.help"));
  AddBasis(b, section, "src.complaint", b.state().rules.SourcesOf("complaint.individuell_plan"));
}

void AddGoodToKnow(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "s.know", Variant::kDefault);
  b.Heading(section, 2, "h.know", b.Text("know.title"));
  const int list = b.Add(section, Role::kList, "l.know");
  for (int i = 1; b.state().texts.Has("know." + std::to_string(i)); ++i) {
    b.Add(list, Role::kItem, "know." + std::to_string(i), b.Voice("know." + std::to_string(i)));
  }
}

void AddSources(ViewBuilder& b, int parent) {
  const std::string id = "d.sources";
  const int details = b.Add(parent, Role::kDetails, id, b.Text("sources.title"));
  const auto& expanded = b.state().progress.expanded;
  b.At(details).checked = expanded.find(id) != expanded.end();
  b.Paragraph(
      details, "t.sources",
      b.state().texts.Format(
          "sources.date",
          {{"date", LongDate(b.state().texts,
                             ParseDate(b.state().assessment.law_as_of).value_or(Date{}))}}));
  std::set<std::string> used;
  for (const OutcomeResult& outcome : b.state().assessment.outcomes) {
    for (const CriterionResult& criterion : outcome.criteria) {
      used.insert(criterion.sources.begin(), criterion.sources.end());
    }
  }
  const int list = b.Add(details, Role::kList, "l.sources");
  for (const Source& source : b.state().rules.sources()) {
    if (used.find(source.id) == used.end() || !IsShown(b, source)) continue;
    const std::string words = Unbroken(source.short_title) + ": " + source.title;
    const bool linked = !source.link.empty();
    const int item = b.Add(list, Role::kItem, "source." + source.id, linked ? "" : words);
    b.InNorwegian(linked ? b.Link(item, "link." + source.id, words, source.link) : item);
  }
}

}  // namespace

SAMVEI_LATER void AddResult(ViewBuilder& b, int parent) {
  b.Paragraph(parent, "t.not_a_decision", b.Text("note.not_a_decision"), Variant::kLead);
  AddNotes(b, parent);
  AddNextSteps(b, parent);
  for (const OutcomeResult* outcome : Ranked(b.state().assessment)) AddCard(b, parent, *outcome);
  AddSending(b, parent);
  AddConsent(b, parent);
  AddLead(b, parent);
  AddComplaint(b, parent);
  AddGoodToKnow(b, parent);
  AddSources(b, parent);
}

namespace {

// While questions are asked the conditions are what can be told; wish and consent come last.
std::string InterimWords(const ViewBuilder& b, const OutcomeResult& outcome) {
  const Span span = outcome.verdict.decided() ? outcome.verdict : outcome.conditions;
  if (span.worst <= Verdict::kNei && span.best == Verdict::kJa) return b.Text("interim.open");
  return outcome.verdict.decided() ? OutcomeWords(b, outcome) : VerdictWords(b.state().texts, span);
}

}  // namespace

void AddInterim(ViewBuilder& b, int parent) {
  b.Heading(parent, 2, "h.interim", b.Text("interim.title"));
  for (const OutcomeResult& outcome : b.state().assessment.outcomes) {
    if (outcome.verdict.best == Verdict::kUaktuelt) continue;
    const int card = b.Section(parent, "result." + outcome.id, Variant::kCard);
    b.At(card).verdict = Id(outcome.verdict.worst);
    b.At(card).best = Id(outcome.verdict.best);
    b.Heading(card, 3, "h.result." + outcome.id, b.Text("outcome." + outcome.id + ".title"));
    const int words = b.Paragraph(card, "v.result." + outcome.id, InterimWords(b, outcome));
    b.At(words).verdict = Id(outcome.verdict.worst);
    b.At(words).best = Id(outcome.verdict.best);
  }
  b.Paragraph(parent, "t.interim", b.Text("interim.note"), Variant::kMuted);
}

}  // namespace samvei
