#include "core/check_report.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "core/local_practice.h"

namespace samvei::check {
namespace {

constexpr std::size_t kNameWidth = 22;

// "14 332 141": a long number in groups of three.
std::string Grouped(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += ' ';
    out += digits[i];
  }
  return out;
}

// Each line of a text, so far to the right.
std::string Indented(const std::string& text, std::size_t spaces) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += std::string(spaces, ' ') + text.substr(at, end - at) + "\n";
    at = end + 1;
  }
  return out;
}

std::string Number(double number, const Texts& texts) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%g", number);
  std::string out = text.data();
  const std::size_t point = out.find('.');
  if (point != std::string::npos) out.replace(point, 1, texts.Get("check.decimal"));
  return out;
}

std::string Word(const std::string& fact, const std::string& value, const Texts& texts) {
  const std::string key = "fact." + fact + "." + value;
  return texts.Has(key) ? texts.Get(key) : value;
}

std::string AnswerText(const std::string& fact, const Answer& answer, const Texts& texts) {
  if (const Choice* choice = std::get_if<Choice>(&answer)) return Word(fact, *choice, texts);
  if (const double* number = std::get_if<double>(&answer)) return Number(*number, texts);
  const ServiceSet* set = std::get_if<ServiceSet>(&answer);
  if (set == nullptr || set->empty()) return texts.Get("check.nothing");
  std::vector<std::string> names;
  for (const std::string& id : *set) {
    const std::string key = "service." + id;
    names.push_back(texts.Has(key) ? texts.Get(key) : texts.Get("check.unknown_service"));
  }
  return texts.Join(names);
}

std::string Line(const std::string& fact, const std::string& values, const Texts& texts) {
  return "      " +
         texts.Format("check.answer", {{"fact", texts.Get("fact." + fact)}, {"value", values}}) +
         "\n";
}

std::string TraitText(const Trait& trait, const Texts& texts) {
  std::vector<std::string> parts;
  for (const auto& [low, high] : trait.ranges) {
    const std::string from = Number(low, texts);
    const std::string to = Number(high, texts);
    parts.push_back(from == to ? from : texts.Format("check.range", {{"from", from}, {"to", to}}));
  }
  for (const std::string& value : trait.values) parts.push_back(Word(trait.fact, value, texts));
  std::string out;
  for (const std::string& part : parts) out += (out.empty() ? "" : texts.Get("check.or")) + part;
  return out;
}

std::string Brief(Verdict verdict, const Texts& texts) {
  return texts.Get("verdict." + std::string(samvei::Id(verdict)) + ".brief");
}

std::string DifferenceText(const Difference& difference, const RuleSet& rules, const Texts& texts) {
  std::string out =
      "  " +
      texts.Format("check.difference",
                   {{"outcome", texts.Get("outcome." + difference.outcome + ".title")},
                    {"first", Brief(difference.first, texts)},
                    {"second", Brief(difference.second, texts)}}) +
      "\n";
  out += "    " + texts.Get(difference.traits.empty() ? "check.whom.anyone" : "check.whom") + "\n";
  for (const Trait& trait : difference.traits) {
    out += Line(trait.fact, TraitText(trait, texts), texts);
  }
  out += "    " + texts.Get("check.example") + "\n";
  for (const Fact& fact : rules.facts()) {
    const auto answer = difference.example.find(fact.id);
    if (answer == difference.example.end()) continue;
    out += Line(fact.id, AnswerText(fact.id, answer->second, texts), texts);
  }
  return out + "      " + WriteAnswers(difference.example) + "\n";
}

std::string PracticeText(const RuleSet& rules, const Texts& texts) {
  const Profile& profile = rules.profile();
  std::string out;
  for (const auto& [outcome, months] : profile.usual_duration_months) {
    out += "  " +
           texts.Format("check.practice.duration",
                        {{"outcome", texts.Get("outcome." + outcome + ".title")},
                         {"months", std::to_string(months)}}) +
           "\n";
  }
  for (const Override& change : profile.overrides) {
    out += "  " +
           texts.Format("check.practice.row",
                        {{"criterion", texts.Get("criterion." + change.criterion)},
                         {"id", change.criterion},
                         {"row", change.row},
                         {"verdict", texts.Get("verdict." + change.verdict + ".brief")}}) +
           "\n";
  }
  for (const auto& [outcome, generous] : profile.generous) {
    const std::optional<LocalText> note = WordsOf(generous, texts.language());
    out += "  " +
           texts.Format("check.practice.generous",
                        {{"outcome", texts.Get("outcome." + outcome + ".title")},
                         {"note", note ? note->text : std::string()}}) +
           "\n";
  }
  return out;
}

// What does not hold under the profile, in words.
std::string FaultText(const CheckReport& proven, const Texts& texts) {
  std::string out;
  for (const CheckResult& result : proven.results) {
    if (result.violations.empty()) continue;
    const std::string key = "check.rule." + result.id;
    out += "  " + (texts.Has(key) ? texts.Get(key) : result.what) + "\n";
    for (const Violation& violation : result.violations) out += Indented(violation.example, 6);
  }
  return out.empty() ? out : texts.Get("check.broken") + "\n" + out + "\n";
}

// What the guide cannot tell people of this municipality.
std::string OpenText(const Profile& profile, const Texts& texts) {
  std::vector<std::string> open;
  const auto want = [&](bool given, const char* key) {
    if (!given) open.push_back(texts.Get(key));
  };
  const Office& office = profile.office;
  want(!profile.municipality.empty(), "check.open.municipality");
  want(!office.unit.empty() || !office.name.empty(), "check.open.office");
  want(!office.phone.empty(), "check.open.phone");
  want(!office.address.empty() || !office.email.empty(), "check.open.address");
  want(!office.web.empty(), "check.open.web");
  want(!profile.channels.empty(), "check.open.channels");
  want(profile.answer_weeks.has_value(), "check.open.answer_weeks");
  if (open.empty()) return "";
  return texts.Format("check.open", {{"names", texts.Join(open)}}) + "\n";
}

}  // namespace

std::string ToText(const CheckReport& report) {
  std::string out;
  for (const CheckResult& result : report.results) {
    std::string name = result.id;
    name.resize(std::max(kNameWidth, name.size() + 1), ' ');
    out += (result.violations.empty() ? "  ok    " : "  FAIL  ") + name + result.what + "\n";
    for (const Violation& violation : result.violations) {
      out += "        " + violation.what + "\n";
      out += Indented(violation.example, 10);
    }
  }
  if (!report.complete_states.empty()) {
    out += "  " + Grouped(report.complete_states) + " complete states, " +
           Grouped(report.partial_states) + " partial ones, " +
           std::to_string(report.diagram_nodes) + " nodes\n";
  }
  return out;
}

std::string ProfileReport(const RuleSet& rules, const std::vector<Difference>& from_national,
                          const CheckReport& proven, const Texts& texts) {
  const Profile& profile = rules.profile();
  const std::string& name = profile.municipality.empty() ? profile.id : profile.municipality;
  std::string out = texts.Format("check.title", {{"name", name}, {"id", profile.id}}) + "\n";
  out += texts.Format("check.law", {{"date", rules.law_as_of()}}) + "\n";
  out += texts.Get(proven.ok() ? "check.legal" : "check.faults") + "\n";
  out += texts.Format("check.states", {{"complete", Grouped(proven.complete_states)},
                                       {"partial", Grouped(proven.partial_states)}}) +
         "\n\n";
  out += FaultText(proven, texts);
  const std::string practice = PracticeText(rules, texts);
  if (!practice.empty()) out += texts.Get("check.practice") + "\n" + practice + "\n";
  if (from_national.empty()) {
    out += texts.Get(practice.empty() ? "check.same" : "check.same.despite") + "\n\n";
  } else {
    out += texts.Get("check.differences") + "\n";
    for (const Difference& difference : from_national) {
      out += DifferenceText(difference, rules, texts) + "\n";
    }
  }
  return out + OpenText(profile, texts);
}

std::string CompareReport(std::string_view first, std::string_view second, const RuleSet& rules,
                          const std::vector<Difference>& differences, const Texts& texts) {
  std::string out = texts.Format("check.compare", {{"first", first}, {"second", second}}) + "\n";
  if (differences.empty()) return out + texts.Get("check.compare.same") + "\n";
  for (const Difference& difference : differences) out += DifferenceText(difference, rules, texts);
  return out;
}

}  // namespace samvei::check
