#ifndef SAMVEI_CORE_PLAN_PARTS_H_
#define SAMVEI_CORE_PLAN_PARTS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/application_draft.h"

namespace samvei {

// A table to fill in: its id is the first part of its fields' ids and of its text keys.
struct PlanTable {
  std::string id;
  struct Column {
    std::string id;
    double width;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;  // what is known
  std::size_t empty = 0;                       // rows to write on below it
};
void AddPlanTable(ApplicationDraft& draft, const PlanTable& table);

// Room to write for something that no field of the application holds.
document::Field PlanField(const ApplicationDraft& draft, std::string id, std::string value = "",
                          int lines = 1);

// The heading of a part, and the sentence of § 9 that it answers.
void AddPlanHeading(ApplicationDraft& draft, int number);

// What is ahead, as the last part of text keys: "skolestart", "ungdomsskole", "videregaaende",
// "seksten", "atten", "flytting", "hjem".
std::vector<std::string> Transitions(const ApplicationDraft& draft);

// § 9, part by part.
void AddGoalsAndNeeds(ApplicationDraft& draft);   // 1
void AddParticipants(ApplicationDraft& draft);    // 2-4
void AddMeasures(ApplicationDraft& draft);        // 5-6
void AddTimes(ApplicationDraft& draft);           // 7-8
void AddPlanConsent(ApplicationDraft& draft);     // 9
void AddCooperation(ApplicationDraft& draft);     // 10
void AddChildTakesPart(ApplicationDraft& draft);  // 11, for a child

}  // namespace samvei

#endif  // SAMVEI_CORE_PLAN_PARTS_H_
