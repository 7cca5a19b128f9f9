#include "core/plan_parts.h"

#include <string>
#include <utility>

namespace samvei {

void AddPlanTable(ApplicationDraft& draft, const PlanTable& table) {
  const std::string key = "plan_draft.table." + table.id;
  document::FieldTable made;
  made.caption = draft.Get(key);
  for (const PlanTable::Column& column : table.columns) {
    made.headers.push_back(draft.Get(key + "." + column.id));
    made.widths.push_back(column.width);
  }
  for (std::size_t i = 0; i < table.rows.size() + table.empty; ++i) {
    std::vector<document::Field> cells;
    for (std::size_t j = 0; j < table.columns.size(); ++j) {
      document::Field cell;
      cell.id = table.id + "." + std::to_string(i) + "." + table.columns[j].id;
      cell.label = draft.Format("plan_draft.cell",
                                {{"column", made.headers[j]}, {"number", std::to_string(i + 1)}});
      if (i < table.rows.size()) cell.value = table.rows[i][j];
      cell.lines = 2;
      cells.push_back(std::move(cell));
    }
    made.rows.push_back(std::move(cells));
  }
  draft.document.blocks.emplace_back(std::move(made));
}

document::Field PlanField(const ApplicationDraft& draft, std::string id, std::string value,
                          int lines) {
  document::Field field;
  field.label = draft.Get("plan_draft.field." + id);
  field.id = std::move(id);
  field.value = std::move(value);
  field.lines = lines;
  return field;
}

void AddPlanHeading(ApplicationDraft& draft, int number) {
  const std::string key = "plan_draft.part." + std::to_string(number);
  draft.Heading(2, key);
  draft.AddNote(key + ".rule");
}

std::vector<std::string> Transitions(const ApplicationDraft& draft) {
  std::vector<std::string> ahead;
  if (const std::optional<int>& age = draft.person.age) {
    if (*age >= 4 && *age <= 5) ahead.emplace_back("skolestart");
    if (*age >= 11 && *age <= 12) ahead.emplace_back("ungdomsskole");
    if (*age >= 14 && *age <= 15) {
      ahead.emplace_back("videregaaende");
      ahead.emplace_back("seksten");
    }
    if (*age >= 16 && *age <= 17) ahead.emplace_back("atten");
  }
  if (draft.Asked("flytter") == "ja") ahead.emplace_back("flytting");
  const std::string stay = draft.Asked("opphold");
  if (stay == "sykehus" || stay == "institusjon") ahead.emplace_back("hjem");
  return ahead;
}

}  // namespace samvei
