#include "core/assessment.h"

#include <cassert>

#include "core/json.h"

namespace samvei {
namespace {

// Writes one JSON value after another; knows only where a comma belongs.
class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void Open(char bracket) {
    Separate();
    out_ += bracket;
    first_ = true;
  }

  void Close(char bracket) {
    out_ += bracket;
    first_ = false;
  }

  void Key(std::string_view key) {
    Separate();
    AppendJsonString(out_, key);
    out_ += ": ";
    first_ = true;  // the value follows at once
  }

  void Text(std::string_view text) {
    Separate();
    AppendJsonString(out_, text);
    first_ = false;
  }

  void Raw(std::string_view text) {
    Separate();
    out_ += text;
    first_ = false;
  }

  void Flag(bool flag) { Raw(flag ? "true" : "false"); }

  void TextOrNull(const std::optional<std::string>& text) {
    if (text) {
      Text(*text);
    } else {
      Raw("null");
    }
  }

  void Texts(const std::vector<std::string>& texts) {
    Open('[');
    for (const std::string& text : texts) Text(text);
    Close(']');
  }

 private:
  void Separate() {
    if (!first_) out_ += ", ";
    first_ = false;
  }

  std::string& out_;
  bool first_ = true;
};

void Write(Writer& writer, const OutcomeResult& outcome) {
  writer.Open('{');
  writer.Key("verdict");
  writer.Text(Id(outcome.verdict.worst));
  writer.Key("best");
  writer.Text(Id(outcome.verdict.best));
  writer.Key("conditions");
  writer.Text(Id(outcome.conditions.worst));
  writer.Key("blocked_by");
  writer.Texts(outcome.blocked_by);
  writer.Key("criteria");
  writer.Open('[');
  for (const CriterionResult& criterion : outcome.criteria) {
    writer.Open('{');
    writer.Key("id");
    writer.Text(criterion.id);
    writer.Key("verdict");
    writer.Text(Id(criterion.verdict.worst));
    writer.Key("best");
    writer.Text(Id(criterion.verdict.best));
    writer.Key("sources");
    writer.Texts(criterion.sources);
    writer.Close('}');
  }
  writer.Close(']');
  writer.Key("missing");
  writer.Texts(outcome.missing);
  writer.Close('}');
}

void Write(Writer& writer, std::string_view key, const std::optional<ComplaintRoute>& route) {
  writer.Key(key);
  if (!route) return writer.Raw("null");
  writer.Open('{');
  writer.Key("weeks");
  writer.Raw(std::to_string(route->weeks));
  writer.Key("to");
  writer.Text(route->to);
  writer.Close('}');
}

void Write(Writer& writer, const Assessment::Consent& consent) {
  writer.Open('{');
  writer.Key("koordinator");
  writer.Texts(consent.koordinator);
  writer.Key("individuell_plan");
  writer.Texts(consent.individuell_plan);
  writer.Key("barnekoordinator");
  writer.Texts(consent.barnekoordinator);
  writer.Key("heard");
  writer.Flag(consent.heard);
  writer.Key("great_weight");
  writer.Flag(consent.great_weight);
  writer.Close('}');
}

void Write(Writer& writer, const Assessment::Complaint& complaint) {
  writer.Open('{');
  Write(writer, "koordinator", complaint.koordinator);
  Write(writer, "sykehuskoordinator", complaint.sykehuskoordinator);
  Write(writer, "barnekoordinator", complaint.barnekoordinator);
  Write(writer, "individuell_plan", complaint.individuell_plan);
  writer.Key("deadline");
  if (complaint.deadline) {
    writer.Text(ToIso(*complaint.deadline));
  } else {
    writer.Raw("null");
  }
  writer.Close('}');
}

}  // namespace

const OutcomeResult& Assessment::Outcome(std::string_view id) const {
  for (const OutcomeResult& outcome : outcomes) {
    if (outcome.id == id) return outcome;
  }
  assert(false && "no such outcome");
  return outcomes.front();
}

std::string ToJson(const Assessment& assessment) {
  std::string out;
  Writer writer(out);
  writer.Open('{');
  writer.Key("law_as_of");
  writer.Text(assessment.law_as_of);
  writer.Key("rules");
  writer.Text(assessment.rules);
  writer.Key("profile");
  writer.Text(assessment.profile);
  writer.Key("complete");
  writer.Flag(assessment.complete);
  writer.Key("outcomes");
  writer.Open('{');
  for (const OutcomeResult& outcome : assessment.outcomes) {
    writer.Key(outcome.id);
    Write(writer, outcome);
  }
  writer.Close('}');
  writer.Key("plan");
  writer.Open('{');
  writer.Key("track");
  writer.TextOrNull(assessment.plan_track);
  writer.Key("action");
  writer.TextOrNull(assessment.plan_action);
  writer.Close('}');
  writer.Key("recommend");
  writer.Texts(assessment.recommend);
  writer.Key("ask_to_assess");
  writer.Texts(assessment.ask_to_assess);
  writer.Key("coordinator_action");
  writer.TextOrNull(assessment.coordinator_action);
  writer.Key("consent");
  Write(writer, assessment.consent);
  writer.Key("lead");
  writer.TextOrNull(assessment.lead);
  writer.Key("complaint");
  Write(writer, assessment.complaint);
  writer.Key("notes");
  writer.Texts(assessment.notes);
  writer.Close('}');
  return out;
}

}  // namespace samvei
