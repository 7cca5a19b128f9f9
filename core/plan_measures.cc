#include <string>
#include <utility>
#include <vector>

#include "core/application_parts.h"
#include "core/plan_parts.h"

namespace samvei {
namespace {

constexpr std::size_t kEmptyRows = 2;
constexpr std::size_t kMeetings = 3;
constexpr int kLinesLong = 4;

void AddServiceTable(ApplicationDraft& draft) {
  PlanTable table;
  table.id = "plan_tiltak";
  table.columns = {{"tjeneste", 4}, {"status", 3}, {"omfang", 4}, {"ansvarlig", 4}};
  for (std::vector<std::string>& row : ServiceRows(draft)) {
    table.rows.push_back({std::move(row[0]), std::move(row[1]), "", std::move(row[2])});
  }
  table.empty = kEmptyRows;
  AddPlanTable(draft, table);
}

void AddMeetings(ApplicationDraft& draft) {
  draft.Heading(3, "plan_draft.meetings.heading");
  PlanTable table;
  table.id = "plan_moeter";
  table.columns = {{"naar", 3}, {"tema", 6}, {"innkaller", 4}};
  table.rows = {{"", draft.Get("plan_draft.meetings.first"), ""}};
  table.empty = kMeetings;
  AddPlanTable(draft, table);
}

void AddTransitions(ApplicationDraft& draft) {
  draft.Heading(3, "plan_draft.transitions.heading");
  draft.SayText("plan_draft.transitions.lead");
  PlanTable table;
  table.id = "plan_overganger";
  table.columns = {{"overgang", 6}, {"naar", 3}, {"ansvarlig", 4}};
  for (const std::string& transition : Transitions(draft)) {
    table.rows.push_back({draft.Get("plan_draft.transition." + transition), "", ""});
  }
  table.empty = kEmptyRows;
  AddPlanTable(draft, table);
}

// A line each for the kinds of contact that § 9 names, with what the answers say.
void AddContacts(ApplicationDraft& draft) {
  AddPlanHeading(draft, 7);
  const std::string held = draft.Asked("har_koordinator");
  const auto stands = [&](std::string_view kind) {
    if (held.empty()) return std::string();
    return held == kind ? draft.Get("plan_draft.contact.there") : std::string();
  };
  draft.document.blocks.emplace_back(
      PlanField(draft, "plan_kontakt_koordinator", stands("koordinator")));
  const bool adult = draft.person.age && *draft.person.age >= 18;
  if (!adult) {
    draft.document.blocks.emplace_back(
        PlanField(draft, "plan_kontakt_barnekoordinator", stands("barnekoordinator")));
  }
  draft.document.blocks.emplace_back(PlanField(draft, "plan_kontakt_kontaktlege"));
}

}  // namespace

void AddMeasures(ApplicationDraft& draft) {
  AddPlanHeading(draft, 5);
  AddServiceTable(draft);
  draft.SayText("plan_draft.no_larger_right");
  AddPlanHeading(draft, 6);
  draft.document.blocks.emplace_back(PlanField(draft, "plan_gjennomfoering", "", kLinesLong));
  draft.AddField("tolk");
  draft.SayText("plan_draft.usual_duties");
  AddMeetings(draft);
  AddTransitions(draft);
}

void AddTimes(ApplicationDraft& draft) {
  AddContacts(draft);
  AddPlanHeading(draft, 8);
  draft.document.blocks.emplace_back(
      document::FieldRow{{PlanField(draft, "plan_start"), PlanField(draft, "plan_slutt"),
                          PlanField(draft, "plan_evalueres")}});
  draft.SayText("plan_draft.kept_up_to_date");
}

void AddCooperation(ApplicationDraft& draft) {
  AddPlanHeading(draft, 10);
  draft.AddList(ReasonSentences(draft));
  draft.AddField("begrunnelse", kLinesLong);
  draft.Heading(3, "plan_draft.others.heading");
  draft.SayText("plan_draft.others.lead");
  PlanTable table;
  table.id = "plan_andre";
  table.columns = {{"plan", 5}, {"hvor", 5}, {"ansvarlig", 4}};
  table.empty = kEmptyRows + 1;
  AddPlanTable(draft, table);
}

}  // namespace samvei
