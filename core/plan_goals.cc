#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/application.h"
#include "core/plan_parts.h"

namespace samvei {
namespace {

constexpr int kLinesLong = 4;
constexpr int kLinesArea = 3;
// So many goals have room at least, and so many more than are written down.
constexpr std::size_t kGoals = 6;
constexpr std::size_t kGoalsMore = 3;

// What was written of an area; several rows of the same one below each other.
std::string AreaText(const std::vector<Row>& rows, std::string_view area, std::string_view field) {
  std::string text;
  for (const Row& row : rows) {
    const std::string part = RowText(row, field);
    if (RowText(row, "omraade") != area || part.empty()) continue;
    text += (text.empty() ? "" : "\n") + part;
  }
  return text;
}

void AddAreas(ApplicationDraft& draft) {
  draft.Heading(3, "plan_draft.areas.heading");
  draft.SayText("plan_draft.areas.lead");
  const std::vector<Row> rows = draft.Rows("livsomraader");
  for (const std::string_view area : LifeAreas()) {
    const std::string id = "livsomraader." + std::string(area) + ".";
    const std::string& name = draft.Get("life_area." + std::string(area));
    std::vector<document::Field> pair;
    for (const std::string_view field : {"naa", "oensker"}) {
      document::Field made;
      made.id = id + std::string(field);
      made.label = draft.Format("plan_draft.area." + std::string(field), {{"area", name}});
      made.value = AreaText(rows, area, field);
      made.lines = kLinesArea;
      pair.push_back(std::move(made));
    }
    draft.document.blocks.emplace_back(document::FieldRow{std::move(pair)});
  }
}

void AddGoals(ApplicationDraft& draft) {
  draft.Heading(3, "plan_draft.goals.heading");
  PlanTable table;
  table.id = "maal";
  table.columns = {{"omraade", 3},   {"maal", 5},  {"tiltak", 5},
                   {"ansvarlig", 4}, {"frist", 3}, {"evaluering", 4}};
  for (const Row& row : draft.Rows("maal")) {
    std::vector<std::string> cells;
    for (const PlanTable::Column& column : table.columns) {
      std::string text = RowText(row, column.id);
      if (column.id == "omraade" && !text.empty()) {
        std::string key = "life_area.";
        key += text;
        key += ".short";
        text = draft.Get(key);
      } else if (column.id == "frist" || column.id == "evaluering") {
        text = draft.DateText(text);
      }
      cells.push_back(std::move(text));
    }
    table.rows.push_back(std::move(cells));
  }
  const std::size_t known = table.rows.size();
  table.empty = std::max(known < kGoals ? kGoals - known : 0, kGoalsMore);
  AddPlanTable(draft, table);
}

}  // namespace

void AddGoalsAndNeeds(ApplicationDraft& draft) {
  AddPlanHeading(draft, 1);
  draft.Heading(3, "plan_draft.important.heading");
  draft.AddField("viktig_for_meg", kLinesLong);
  draft.AddField("ressurser", kLinesLong);
  AddAreas(draft);
  AddGoals(draft);
}

}  // namespace samvei
