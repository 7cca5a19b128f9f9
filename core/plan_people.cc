#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/application_parts.h"
#include "core/languages.h"
#include "core/plan_parts.h"

namespace samvei {
namespace {

constexpr std::size_t kEmptyRows = 2;
constexpr int kLinesLong = 4;

using Rows = std::vector<std::vector<std::string>>;

// Those who are written down, and the coordinator; parents where the application shows them.
Rows KnownParticipants(const ApplicationDraft& draft) {
  Rows rows = {{draft.Written("navn"), draft.Get("plan_draft.role.person"),
                draft.InOneLine({draft.Written("telefon"), draft.Written("epost")})},
               {"", draft.Get("plan_draft.role.coordinator"), ""}};
  const auto named = [&rows](const std::string& name) {
    return std::any_of(rows.begin(), rows.end(), [&](const auto& row) { return row[0] == name; });
  };
  if (draft.Applies("foresatte")) {
    for (const Row& row : draft.Rows("foresatte")) {
      rows.push_back({RowText(row, "navn"), draft.Get("plan_draft.role.guardian"),
                      draft.InOneLine({RowText(row, "telefon"), RowText(row, "epost")})});
    }
  }
  const std::string helper = draft.Written("utfyller_navn");
  if (draft.Applies("utfyller_navn") && !helper.empty() && !named(helper)) {
    std::string relation = draft.Written("utfyller_relasjon");
    if (relation.empty() && draft.person.role_known) {
      relation = draft.Get("document.role." + ChoiceOf(draft.c.answers, "rolle"));
    }
    rows.push_back({helper, Capitalized(relation), draft.Written("utfyller_telefon")});
  }
  return rows;
}

// Each who gives a service, and each service that nobody is named for.
void AddProviders(const ApplicationDraft& draft, Rows& rows) {
  const std::vector<Row> providers = draft.Rows("tjenesteytere");
  for (const Row& row : providers) {
    if (RowText(row, "status") == "avslag") continue;  // it does not take part
    const std::string service = RowText(row, "tjeneste");
    rows.push_back({draft.InOneLine({RowText(row, "navn"), RowText(row, "kontakt")}),
                    service.empty() ? "" : draft.ServiceName(service), RowText(row, "telefon")});
  }
  for (const std::string& service : draft.Services()) {
    const bool named = std::any_of(providers.begin(), providers.end(), [&](const Row& row) {
      return RowText(row, "tjeneste") == service;
    });
    if (!named) rows.push_back({"", draft.ServiceName(service), ""});
  }
}

void AddResponsible(ApplicationDraft& draft) {
  AddPlanHeading(draft, 3);
  const std::string lead = draft.assessment.lead.value_or("");
  if (!lead.empty()) draft.SayText("document.lead." + lead);
  const bool named = !lead.empty() && lead != "avtales";
  draft.document.blocks.emplace_back(document::FieldRow{
      {PlanField(draft, "plan_ansvarlig", named ? draft.Get("plan_draft.lead." + lead) : ""),
       PlanField(draft, "plan_koordinator"), PlanField(draft, "plan_koordinator_kontakt")}});
  draft.AddField("oensket_koordinator");
  draft.SayText("plan_draft.unit");
}

void AddContributions(ApplicationDraft& draft) {
  AddPlanHeading(draft, 4);
  draft.AddField("bidrag", kLinesLong);
  PlanTable table;
  table.id = "plan_bidrag";
  table.columns = {{"tjeneste", 4}, {"bidrag", 8}};
  for (const std::string& service : draft.Services()) {
    table.rows.push_back({draft.ServiceName(service), ""});
  }
  table.empty = kEmptyRows;
  AddPlanTable(draft, table);
}

}  // namespace

void AddParticipants(ApplicationDraft& draft) {
  AddPlanHeading(draft, 2);
  PlanTable table;
  table.id = "plan_deltakere";
  table.columns = {{"navn", 4}, {"rolle", 4}, {"kontakt", 5}};
  table.rows = KnownParticipants(draft);
  AddProviders(draft, table.rows);
  table.empty = kEmptyRows;
  AddPlanTable(draft, table);
  // Whose relatives a shielded youth's parents are, needs no reminder.
  if (!draft.person.shielded) draft.SayText("plan_draft.relatives");
  AddResponsible(draft);
  AddContributions(draft);
}

}  // namespace samvei
