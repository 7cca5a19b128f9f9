#include <algorithm>
#include <string>
#include <utility>

#include "core/application_draft.h"
#include "core/application_parts.h"

namespace samvei {
namespace {

// Two short fields or three beside each other.
void AddFieldRow(ApplicationDraft& draft, std::vector<document::Field> fields) {
  draft.document.blocks.emplace_back(document::FieldRow{std::move(fields)});
}

// A field of the person under a label that says whose data it is.
document::Field PersonField(const ApplicationDraft& draft, std::string_view id) {
  document::Field field = draft.MakeField(id);
  if (draft.person.unborn) field.label = draft.Get("document.field." + field.id + ".unborn");
  return field;
}

// How many with parental responsibility there is room for when none has been written down.
std::size_t ExpectedGuardians(const ApplicationDraft& draft) {
  return draft.Asked("foreldreansvar") == "alene" ? 1 : 2;
}

}  // namespace

void AddPerson(ApplicationDraft& draft) {
  draft.Heading(2,
                draft.person.unborn ? "document.person.heading.unborn" : "document.person.heading");
  AddFieldRow(draft, {PersonField(draft, "navn"),
                      draft.MakeField(draft.person.unborn ? "termin" : "foedselsdato")});
  if (draft.Applies("adresse")) {
    draft.document.blocks.emplace_back(PersonField(draft, "adresse"));
  }
  AddFieldRow(draft, {PersonField(draft, "telefon"), PersonField(draft, "epost")});
  if (draft.person.shielded) draft.AddNote("document.person.shielded");
}

void AddHelper(ApplicationDraft& draft, const std::string& authority) {
  if (!draft.Applies("utfyller_navn")) return;
  draft.Heading(2, "document.helper.heading");
  document::Field relation = draft.MakeField("utfyller_relasjon");
  if (relation.value.empty() && draft.person.role_known) {
    relation.value = draft.Get("document.role." + ChoiceOf(draft.c.answers, "rolle"));
  }
  AddFieldRow(draft, {draft.MakeField("utfyller_navn"), std::move(relation),
                      draft.MakeField("utfyller_telefon")});
  // A youth who is shielded has given nobody's name, and the parents are not to be asked for one.
  if (draft.person.shielded) return;
  const std::string role = ChoiceOf(draft.c.answers, "rolle");
  if (role == "verge") draft.SayText(authority + ".verge");
  if (role == "paaroerende" || role == "fagperson") draft.SayText(authority);
}

void AddGuardians(ApplicationDraft& draft) {
  if (!draft.Applies("foresatte")) return;
  const std::vector<Row> rows = draft.Rows("foresatte");
  // A young person who decides alone is not asked for the parents.
  const bool needed = !draft.person.youth || draft.request.Asks("barnekoordinator");
  if (rows.empty() && !needed) return;

  const bool care_order = draft.Asked("foreldreansvar") == "barnevernet";
  draft.Heading(
      2, care_order ? "document.guardians.heading.care_order" : "document.guardians.heading");
  if (const std::string custody = draft.Asked("foreldreansvar"); !custody.empty()) {
    draft.SayText("document.custody." + custody);
  }
  const std::size_t count = std::max(rows.size(), ExpectedGuardians(draft));
  for (std::size_t i = 0; i < count; ++i) {
    const Row row = i < rows.size() ? rows[i] : Row();
    const std::string number = std::to_string(i + 1);
    const auto field = [&](std::string_view name) {
      document::Field made;
      made.id = "foresatte." + std::to_string(i) + "." + std::string(name);
      made.label =
          draft.Format("document.field.foresatte." + std::string(name), {{"number", number}});
      made.value = RowText(row, name);
      return made;
    };
    AddFieldRow(draft, {field("navn"), field("telefon"), field("epost")});
    std::string who = RowText(row, "navn");
    if (who.empty()) who = draft.Format("document.guardian.number", {{"number", number}});
    if (const std::string custody = RowText(row, "foreldreansvar"); !custody.empty()) {
      draft.Say(draft.Format("document.guardian.custody." + custody, {{"who", who}}));
    }
  }
}

void AddPeople(ApplicationDraft& draft) {
  AddPerson(draft);
  AddHelper(draft, "document.helper.authority");
  AddGuardians(draft);
}

}  // namespace samvei
