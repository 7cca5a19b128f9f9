#include <algorithm>
#include <map>
#include <utility>

#include "core/check_diagrams.h"
#include "core/check_space.h"

namespace samvei::check {
namespace {

using rules::Compiled;
using rules::CompiledDecision;
using rules::Expression;
using rules::RuleData;

struct Table {
  std::string name;  // of the criterion, verdict or outcome that it belongs to
  Expression* expression;
};

void CollectTables(Expression& expression, const std::string& name, std::vector<Table>& tables) {
  if (expression.kind == Expression::Kind::kTable) tables.push_back({name, &expression});
  for (Expression& part : expression.parts) CollectTables(part, name, tables);
  for (rules::TableRow& row : expression.rows) CollectTables(row.gives, name, tables);
}

// Every table of verdicts, in an order of the file that is the same for every copy of it.
std::vector<Table> Tables(RuleData& data) {
  std::vector<Table> tables;
  for (rules::NamedVerdict& one : data.verdicts) CollectTables(one.verdict, one.id, tables);
  for (rules::Criterion& one : data.criteria) CollectTables(one.verdict, one.id, tables);
  for (rules::Outcome& one : data.outcomes) CollectTables(one.conditions, one.id, tables);
  return tables;
}

// What becomes of the rules when something is taken out of them. Of rows only the national rules
// are asked: practice that lowers a row may well make it say what the next one says.
class Removal {
 public:
  explicit Removal(Space& space) : space_(space), roots_(Roots(space.national)) {}

  // Whether changed rules say anything else about anyone.
  bool Matters(const RuleData& changed) { return Roots(Recompile(changed)) != roots_; }

  // Whether practice says anything else about anyone.
  bool Matters(const Profile& practice) {
    return Roots(rules::Compile(space_.data, practice, space_.classes, space_.store)) != roots_;
  }

  // Whether, under the profile, changed rules give anyone another outcome.
  bool ChangesAnOutcome(const RuleData& changed) {
    const Compiled compiled = rules::Compile(changed, space_.profile, space_.classes, space_.store);
    for (std::size_t i = 0; i < compiled.outcomes.size(); ++i) {
      if (compiled.outcomes[i].verdict != space_.local.outcomes[i].verdict ||
          compiled.outcomes[i].conditions != space_.local.outcomes[i].conditions) {
        return true;
      }
    }
    return false;
  }

  // Whether a decision with a row less gives anyone anything else. Values are compared, not their
  // places, which shift.
  bool MattersToDecision(const RuleData& changed, std::size_t index) {
    const CompiledDecision now = Recompile(changed).decisions[index];
    const CompiledDecision& was = space_.national.decisions[index];
    for (std::size_t i = 0; i < was.values.size(); ++i) {
      const auto place = std::find(now.values.begin(), now.values.end(), was.values[i]);
      const Diagram before = Gives(space_.store, was.choice, static_cast<int>(i));
      const Diagram after =
          place == now.values.end()
              ? Leaf(0)
              : Gives(space_.store, now.choice, static_cast<int>(place - now.values.begin()));
      if (before != after) return true;
    }
    return false;
  }

 private:
  Compiled Recompile(const RuleData& changed) {
    return rules::Compile(changed, Profile(), space_.classes, space_.store);
  }

  static std::vector<Diagram> Roots(Compiled compiled) {
    std::vector<Diagram> roots;
    for (const Diagram* root : compiled.Roots()) roots.push_back(*root);
    return roots;
  }

  Space& space_;
  std::vector<Diagram> roots_;
};

Expression Constant(Verdict verdict) {
  Expression expression;
  expression.verdict = verdict;
  return expression;
}

class RowChecker {
 public:
  RowChecker(Space& space, CheckReport& report) : space_(space), report_(report), removal_(space) {}

  void Criteria() {
    for (std::size_t i = 0; i < space_.data.criteria.size(); ++i) {
      bool alive = false;
      for (const int value : Leaves(space_.store, space_.local.criteria[i])) {
        RuleData changed = space_.data;
        changed.criteria[i].verdict = Constant(static_cast<Verdict>(value));
        alive = alive || removal_.ChangesAnOutcome(changed);
      }
      if (!alive) Fail(space_.data.criteria[i].id + " changes no outcome for anyone");
    }
  }

  // Outcomes share needs, and each names its own ground in law, so only inside one outcome do two
  // criteria that always agree say the same twice.
  void Repeats() {
    for (const rules::Outcome& outcome : space_.data.outcomes) {
      std::map<Diagram, std::string> seen;
      for (const std::string& id : outcome.criteria) {
        const auto found =
            std::find_if(space_.data.criteria.begin(), space_.data.criteria.end(),
                         [&, &wanted = id](const auto& one) { return one.id == wanted; });
        const Diagram diagram =
            space_.national
                .criteria[static_cast<std::size_t>(found - space_.data.criteria.begin())];
        const auto [place, added] = seen.emplace(diagram, id);
        if (!added) Fail(id + " always gives what " + place->second + " gives");
      }
    }
  }

  void Rows() {
    RuleData copy = space_.data;
    const std::vector<Table> tables = Tables(copy);
    for (std::size_t i = 0; i < tables.size(); ++i) {
      for (std::size_t row = 0; row < tables[i].expression->rows.size(); ++row) {
        if (RowMatters(i, row, tables[i].expression->rows.size())) continue;
        Fail(tables[i].name + ": the row " + tables[i].expression->rows[row].id +
             " changes nothing for anyone");
      }
    }
  }

  void DecisionRows() {
    for (std::size_t i = 0; i < space_.data.decisions.size(); ++i) {
      const std::size_t count = space_.data.decisions[i].rows.size();
      for (std::size_t row = 0; row + 1 < count; ++row) {
        RuleData changed = space_.data;
        auto& rows = changed.decisions[i].rows;
        rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
        if (removal_.MattersToDecision(changed, i)) continue;
        Fail(space_.data.decisions[i].id + ": row " + std::to_string(row + 1) +
             " changes nothing for anyone");
      }
    }
  }

 private:
  // The practice that this row is there for.
  static Profile PracticeFor(const std::string& criterion, const rules::TableRow& row) {
    Profile practice;
    if (row.local) practice.overrides.push_back({criterion, row.id, "vurderes"});
    if (row.usual_duration) {
      practice.usual_duration_months.emplace(row.usual_duration->outcome,
                                             row.usual_duration->months);
    }
    return practice;
  }

  // A row matters when the rules without it say something else, or practice can lower it; the last,
  // which cannot be left out, when another verdict in its place says something else.
  bool RowMatters(std::size_t table, std::size_t row, std::size_t count) {
    RuleData changed = space_.data;
    std::vector<rules::TableRow>& rows = Tables(changed)[table].expression->rows;
    if (row + 1 < count) {
      const Profile practice = PracticeFor(Tables(changed)[table].name, rows[row]);
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(row));
      return removal_.Matters(changed) || removal_.Matters(practice);
    }
    for (const Verdict verdict : {Verdict::kNei, Verdict::kJa}) {
      rows.back().gives = Constant(verdict);
      if (removal_.Matters(changed)) return true;
    }
    return false;
  }

  void Fail(std::string what) {
    report_.results.back().violations.push_back({std::move(what), ""});
  }

  Space& space_;
  CheckReport& report_;
  Removal removal_;
};

}  // namespace

void CheckRows(Space& space, const Progress& progress, CheckReport& report) {
  RowChecker checker(space, report);
  const auto begin = [&](const char* id, const char* what) {
    progress(id);
    report.results.push_back({id, what, {}});
  };
  begin("criteria.alive", "no dead criterion: another value of it changes an outcome for someone");
  checker.Criteria();
  begin("criteria.different", "no criterion of an outcome repeats another");
  checker.Repeats();
  begin("rows.alive", "no dead row: without it the rules say something else about someone");
  checker.Rows();
  checker.DecisionRows();
}

}  // namespace samvei::check
