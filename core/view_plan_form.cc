#include <algorithm>
#include <string>

#include "core/application.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

constexpr int kLinesArea = 3;

// A fault in a field below opens what it stands in: a link must lead to something that is seen.
bool HoldsFault(const GuideState& state, std::string_view start) {
  return std::any_of(
      state.save_faults.begin(), state.save_faults.end(),
      [start](const auto& fault) { return fault.first.compare(0, start.size(), start) == 0; });
}

int AddFold(ViewBuilder& b, int parent, const std::string& id, const std::string& name,
            bool faulty) {
  const int fold = b.Add(parent, Role::kDetails, id, name);
  const auto& expanded = b.state().progress.expanded;
  b.At(fold).checked = faulty || expanded.find(id) != expanded.end();
  return fold;
}

std::string AreaText(const GuideState& state, std::string_view area, std::string_view column) {
  const auto rows = state.c().application.lists.find("livsomraader");
  if (rows == state.c().application.lists.end()) return {};
  for (const Row& row : rows->second) {
    const auto own = row.find("omraade");
    const auto text = row.find(column);
    if (own != row.end() && own->second == area && text != row.end()) return text->second;
  }
  return {};
}

void AddAreas(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "a.livsomraader", Variant::kDefault);
  b.Heading(section, 3, "h.a.livsomraader", b.Text("plan_form.areas"));
  b.Paragraph(section, "t.a.livsomraader", b.Text("plan_form.areas.lead"));
  for (const std::string_view area : LifeAreas()) {
    const std::string id = "livsomraader." + std::string(area);
    const std::string& name = b.Text("life_area." + std::string(area));
    const std::string start = "a." + id + ".";
    const int fold = AddFold(b, section, "d." + id, name, HoldsFault(b.state(), start));
    for (const std::string column : {"naa", "oensker"}) {
      std::string field = start;
      field += column;
      const int input = b.Add(fold, Role::kTextArea, field, b.Text("plan_form.area." + column));
      b.At(input).spoken = b.At(input).name + ", " + name;
      b.At(input).value = AreaText(b.state(), area, column);
      b.At(input).lines = kLinesArea;
      b.At(input).error = ApplicationError(b.state(), field);
    }
  }
}

bool HoldsPlanFault(const GuideState& state) {
  for (const ApplicationField& field : ApplicationFields()) {
    if (field.section == "plan" && HoldsFault(state, "a." + std::string(field.id))) return true;
  }
  return false;
}

}  // namespace

void AddGoalArea(ViewBuilder& b, int fieldset, const std::string& row_id, const Row& row) {
  const int group =
      b.Add(fieldset, Role::kFieldset, row_id + ".omraade", b.Text("a.maal.omraade.label"));
  const auto chosen = row.find("omraade");
  for (const std::string_view area : LifeAreas()) {
    const int radio = b.Add(group, Role::kRadio, row_id + ".omraade." + std::string(area),
                            b.Text("life_area." + std::string(area) + ".short"));
    b.At(radio).variant = Variant::kChip;
    b.At(radio).checked = chosen != row.end() && chosen->second == area;
  }
}

void AddPlanForm(ViewBuilder& b, int parent) {
  const int section = b.Section(parent, "s.soeknad.plan", Variant::kDefault);
  b.Heading(section, 2, "h.soeknad.plan", b.Text("soeknad.plan.title"));
  b.Paragraph(section, "t.soeknad.plan", b.Text("soeknad.plan.lead"));
  const int fold =
      AddFold(b, section, "d.plan", b.Text("plan_form.open"), HoldsPlanFault(b.state()));
  for (const ApplicationField& field : ApplicationFields()) {
    if (field.section != "plan") continue;
    if (field.id == "livsomraader") {
      AddAreas(b, fold);
    } else {
      AddApplicationField(b, fold, field);
    }
  }
}

}  // namespace samvei
