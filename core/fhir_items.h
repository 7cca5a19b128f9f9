#ifndef SAMVEI_CORE_FHIR_ITEMS_H_
#define SAMVEI_CORE_FHIR_ITEMS_H_

#include <string>
#include <vector>

#include "core/document.h"
#include "core/json_writer.h"

namespace samvei::fhir {

// One item of a FHIR R4 Questionnaire, together with what was answered to it.
struct Item {
  enum class Type : unsigned char { kGroup, kDisplay, kString, kText, kBoolean };

  std::string link_id;  // the field's id; "blocks.<index>" where the block is no field
  Type type = Type::kDisplay;
  std::string text;
  std::string answer;       // kString, kText: empty when nothing was written
  bool ticked = false;      // kBoolean: whether it is answered, with true
  bool read_only = false;   // told by the document, not asked
  std::vector<Item> items;  // kGroup
  // A group that repeats: the answers to `items`, once for each time.
  std::vector<std::vector<std::string>> times;
};

// The document's blocks as items: headings of levels 2 and 3 are groups of what follows them.
std::vector<Item> ItemsOf(const document::Document& document);

// The member "item" of a Questionnaire and of its QuestionnaireResponse. The second leaves out what
// is not answered, and both leave the member out when it would be empty.
void WriteQuestions(const std::vector<Item>& items, JsonWriter& json);
void WriteAnswers(const std::vector<Item>& items, JsonWriter& json);

}  // namespace samvei::fhir

#endif  // SAMVEI_CORE_FHIR_ITEMS_H_
