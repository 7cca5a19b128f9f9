#ifndef SAMVEI_CORE_APPLICATION_H_
#define SAMVEI_CORE_APPLICATION_H_

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/assessment.h"
#include "core/case.h"
#include "core/date.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// A field of the application, in the order of the form. Whether it is shown depends on the case.
struct ApplicationField {
  enum class Kind : unsigned char { kText, kLongText, kDate, kTick, kServices, kRows };
  std::string_view id;  // "begrunnelse"
  Kind kind;
  std::string_view section;  // "person", "utfyller", "foresatte", "situasjon", "tjenester",
                             // "oensker", "plan", "klage", "samtykke"
  // HTML token for data about the one who sits at the screen, else empty. In the section "person"
  // it fits only when that is the person itself (`rolle` = `selv`).
  std::string_view autocomplete;
};

// All of them. docs/application.md lists them for people.
const std::vector<ApplicationField>& ApplicationFields();

// A field of the rows in one of the application's lists.
struct ApplicationListField {
  std::string_view list;   // "tjenesteytere"
  std::string_view field;  // "status"
  // What may stand there; empty: any text.
  std::vector<std::string_view> values;
  // What it names: a service of the rules (an empty text: none of them), a helper that is in no
  // list of services, or helpers (core/helpers.h).
  enum class Names : unsigned char {
    kNothing,
    kService,
    kOtherHelper,
    kHelperKeys
  } names = Names::kNothing;
};

// The row fields of all lists, list by list. Beside the lists among ApplicationFields there is
// "utsagn": the statements about everyday life that were ticked, written by the guide.
const std::vector<ApplicationListField>& ApplicationListFields();

// The life areas by id ("helse"), in the order of the form.
const std::vector<std::string_view>& LifeAreas();

// Whether the field applies to this case (the due date only when a child is expected, a helper's
// name only when someone else fills in, the child's voice only for a child …). What stands in a
// field that does not apply is kept in the case and not put into the document.
// Goals and consents follow what is asked for, so they read the case's assessment; whoever has one
// at hand hands it over, else it is made here.
bool FieldApplies(std::string_view field, const RuleSet& rules, const Case& c,
                  const Assessment* assessment = nullptr);

// Who gets the application. It follows what is asked for; a coordinator is the municipality's, the
// hospital's own is the hospital's, and a plan alone goes to whoever is to lead it.
enum class Recipient : unsigned char { kMunicipality, kHospital, kNav, kBarnevern };
Recipient RecipientOf(const RuleSet& rules, const Case& c, const Assessment& assessment);

// The office that the profile names for it; all empty where none is known.
Office RecipientOffice(const RuleSet& rules, const Case& c, const Assessment& assessment);

// Faults in what was typed, as field id -> text key of the message ("application.error.date").
// Empty when the application can be made. Nothing here is ever required.
std::vector<std::pair<std::string, std::string>> ApplicationFaults(const RuleSet& rules,
                                                                   const Case& c);

// The application as a document: who, role, situation, services today and needed, why coordination
// is needed, what is important, wishes, the three consents apart, places to sign for those who must
// consent, the criteria with their sources, the receiving office, the law's date, and that this is
// no decision. Made from the answers and their assessment alone; shows nothing that is not in them.
document::Document BuildApplication(const RuleSet& rules, const Texts& texts, const Case& c,
                                    const Assessment& assessment);

}  // namespace samvei

#endif  // SAMVEI_CORE_APPLICATION_H_
