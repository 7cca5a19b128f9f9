#include "core/shown_case.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/application.h"
#include "core/application_person.h"
#include "core/case_code.h"
#include "core/child_questions.h"
#include "core/help_map.h"
#include "core/helpers.h"
#include "core/machine_code.h"
#include "core/pdf_attachment.h"

namespace samvei {
namespace {

// No page says these. That a life is expected to be short is for the office to hear from those who
// know, not for a child or a sibling to read; the others are never asked.
constexpr std::array<std::string_view, 4> kNeverSaid = {"kort_prognose", "diagnose",
                                                        "sjelden_diagnose", "stor_belastning"};

bool IsSaid(const RuleSet& rules, const Answers& answers, const std::string& fact) {
  if (std::find(kNeverSaid.begin(), kNeverSaid.end(), fact) != kNeverSaid.end()) return false;
  const Person person = PersonOf(rules, answers);
  // The page says that it is confidential, and to nobody else that anything could be.
  if (fact == "skjermes_for_foreldre") return person.shielded;
  if (fact == "soesken_med_behov" && person.shielded) return false;
  if (fact == "foreldreansvar" && (person.shielded || RefusesAlone(rules, answers))) return false;
  // Whoever answers for itself is not asked these two, and the rules read them all the same.
  if (fact == "beslutningskompetanse") {
    return rules.Holds("age_16_17", answers) != false || rules.Holds("adult", answers) != false;
  }
  if (fact == "ungdom_oensker") return rules.Holds("age_12_17", answers) != false;
  // The four questions about how serious it is are asked together.
  const std::string asked = fact.compare(0, 5, "alvor") == 0 ? "asked.alvor" : "asked." + fact;
  return !rules.HasCondition(asked) || rules.Holds(asked, answers) != false;
}

// The fields and boxes that a document has, by id.
class Collector {
 public:
  explicit Collector(const document::Document& document) {
    for (const document::Block& block : document.blocks) std::visit(*this, block);
  }
  [[nodiscard]] bool Has(const std::string& id) const { return ids_.contains(id); }

  void operator()(const document::Field& block) { ids_.insert(block.id); }
  void operator()(const document::FieldRow& block) {
    for (const document::Field& field : block.fields) (*this)(field);
  }
  void operator()(const document::FieldTable& block) {
    for (const std::vector<document::Field>& row : block.rows) {
      for (const document::Field& field : row) (*this)(field);
    }
  }
  void operator()(const document::Checkbox& block) { ids_.insert(block.id); }
  template <typename Other>
  void operator()(const Other& /*block*/) {}

 private:
  std::set<std::string> ids_;
};

// Lists whose rows the application prints as they are, in a table or a sentence.
bool IsPrinted(std::string_view list, const RuleSet& rules, const Case& c,
               const Assessment& assessment) {
  if (list == "utsagn" || list == kHelpers) return true;
  return (list == "soesken" || list == "maal" || list == kChildAnswers) &&
         FieldApplies(list, rules, c, &assessment);
}

// What of such a row is not printed: what only the draft of a plan tells of a goal, what a child
// had written before it did not want to answer, and whom a helper talks with where there is no map.
bool IsPassedOver(std::string_view list, const Row& row, const std::string& field, bool map) {
  if (list == "maal") return field == "omraade" || field == "evaluering";
  if (list == kHelpers) return field == "snakker_med" && !map;
  if (list != kChildAnswers || field != "svar") return false;
  const auto declined = row.find("vil_ikke");
  return declined != row.end() && !declined->second.empty();
}

// The rows of a list as far as they can be read: what is printed of them, or the cells that are
// fields. `map`: the document has the map of help.
std::vector<Row> ShownRows(const Collector& shown, const std::string& list,
                           const std::vector<Row>& rows, bool printed, bool map) {
  std::vector<Row> kept;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::string place = list + "." + std::to_string(i) + ".";
    Row row;
    for (const auto& [field, text] : rows[i]) {
      // Who has parental responsibility is a sentence beside the guardian's fields.
      const bool said =
          list == "foresatte" && field == "foreldreansvar" && shown.Has(place + "navn");
      const bool read = printed && !IsPassedOver(list, rows[i], field, map);
      if (read || said || shown.Has(place + field)) row.emplace(field, text);
    }
    if (printed || shown.Has(place + "navn") || !row.empty()) kept.push_back(std::move(row));
  }
  return kept;
}

// A statement that the texts do not know is not printed.
void EraseUnknownStatements(const Texts& texts, std::vector<Row>& rows) {
  rows.erase(std::remove_if(rows.begin(), rows.end(),
                            [&](const Row& row) {
                              const auto id = row.find("id");
                              return id == row.end() || !texts.Has("statement." + id->second);
                            }),
             rows.end());
}

Application ShownApplication(const document::Document& document, const RuleSet& rules,
                             const Texts& texts, const Case& c, const Assessment& assessment) {
  const Collector shown(document);
  Application application;
  for (const auto& [field, text] : c.application.texts) {
    if (shown.Has(field)) application.texts.emplace(field, text);
  }
  for (const auto& [field, ticked] : c.application.ticks) {
    if (shown.Has(field)) application.ticks.emplace(field, ticked);
  }
  for (const std::string& service : c.application.samtykke_deling) {
    if (shown.Has("samtykke_deling." + service)) application.samtykke_deling.insert(service);
  }
  const bool map = HelpMapOf(rules, texts, c).worth_showing();
  for (const auto& [list, rows] : c.application.lists) {
    const bool printed = IsPrinted(list, rules, c, assessment);
    std::vector<Row> kept = ShownRows(shown, list, rows, printed, map);
    if (list == "utsagn") EraseUnknownStatements(texts, kept);
    if (!kept.empty()) application.lists.emplace(list, std::move(kept));
  }
  return application;
}

// An answer in words, and the words of its question.
class Wording {
 public:
  Wording(const RuleSet& rules, const Texts& texts) : rules_(rules), texts_(texts) {}

  [[nodiscard]] const std::string& Question(const std::string& fact) const {
    return Get("fact." + fact);
  }

  [[nodiscard]] std::string Answer(const std::string& fact, const samvei::Answer& answer) const {
    if (const auto* choice = std::get_if<Choice>(&answer))
      return Get("fact." + fact + "." + *choice);
    if (const auto* number = std::get_if<double>(&answer)) return Number(*number);
    if (const auto* services = std::get_if<ServiceSet>(&answer)) return Services(*services);
    return Day(std::get<Date>(answer));
  }

 private:
  // In a table of its own a question may need other words than on its page.
  [[nodiscard]] const std::string& Get(const std::string& key) const {
    const std::string own = "document.case." + key;
    return texts_.Get(texts_.Has(own) ? own : key);
  }

  static std::string Number(double number) {
    const long tenths = std::lround(number * 10);
    const std::string whole = std::to_string(tenths / 10);
    return tenths % 10 == 0 ? whole : whole + "," + std::to_string(tenths % 10);
  }

  [[nodiscard]] std::string Services(const ServiceSet& services) const {
    std::vector<std::string> names;
    for (const Service& service : rules_.services()) {
      if (services.contains(service.id)) names.push_back(texts_.Get("service." + service.id));
    }
    if (services.contains(rules_.unknown_service()))
      names.push_back(texts_.Get("services.unknown"));
    return names.empty() ? texts_.Get("summary.no_service") : texts_.Join(names);
  }

  [[nodiscard]] std::string Day(Date date) const {
    return texts_.Format("date.long", {{"day", std::to_string(date.day)},
                                       {"month", texts_.Get("month." + std::to_string(date.month))},
                                       {"year", std::to_string(date.year)}});
  }

  const RuleSet& rules_;
  const Texts& texts_;
};

std::vector<std::vector<std::string>> AnswerRows(const RuleSet& rules, const Texts& texts,
                                                 const Answers& answers) {
  const Wording words(rules, texts);
  std::vector<std::vector<std::string>> rows;
  for (const Fact& fact : rules.facts()) {
    const auto found = answers.find(fact.id);
    if (found == answers.end()) continue;
    rows.push_back({words.Question(fact.id), words.Answer(fact.id, found->second)});
  }
  return rows;
}

void AddCode(document::Document& document, const Texts& texts, Case shown) {
  document.blocks.emplace_back(document::Heading{3, texts.Get("document.case.code.heading")});
  std::string_view lead = "document.case.code";
  std::string code = WriteCaseCode(shown);
  if (code.size() > kMostCodeCharacters) {
    lead = "document.case.code.answers";
    shown.application = {};
    code = WriteCaseCode(shown);
  }
  if (code.size() > kMostCodeCharacters) {
    document.blocks.emplace_back(document::Paragraph{texts.Get("document.case.code.none")});
    return;
  }
  document.blocks.emplace_back(document::Paragraph{texts.Get(lead)});
  document.blocks.emplace_back(
      document::MachineCode{texts.Get("document.case.code.alternative"), std::move(code)});
}

}  // namespace

Case ShownCase(const document::Document& document, const RuleSet& rules, const Texts& texts,
               const Case& c, const Assessment& assessment) {
  Case shown;
  shown.as_of = c.as_of;
  shown.profile = rules.profile().id;  // never the path of somebody's file
  for (const auto& [fact, answer] : c.answers) {
    if (IsSaid(rules, c.answers, fact)) shown.answers.emplace(fact, answer);
  }
  shown.application = ShownApplication(document, rules, texts, c, assessment);
  return shown;
}

void AttachCase(document::Document& document, const RuleSet& rules, const Texts& texts,
                const Case& c, const Assessment& assessment) {
  const Case shown = ShownCase(document, rules, texts, c, assessment);
  document.blocks.emplace_back(document::PageBreak{});
  document.blocks.emplace_back(document::Heading{2, texts.Get("document.case.heading")});
  document.blocks.emplace_back(document::Paragraph{texts.Get("document.case.lead")});
  document.blocks.emplace_back(document::Paragraph{texts.Get("document.case.left_out")});
  std::vector<std::vector<std::string>> rows = AnswerRows(rules, texts, shown.answers);
  if (!rows.empty()) {
    document.blocks.emplace_back(document::Table{
        texts.Get("document.case.caption"),
        {texts.Get("document.case.column.question"), texts.Get("document.case.column.answer")},
        {5, 6},
        std::move(rows)});
  }
  AddCode(document, texts, shown);
  document.attachments.push_back({std::string(kCaseFileName), "application/json",
                                  texts.Get("document.case.file"), WriteCase(shown)});
}

}  // namespace samvei
