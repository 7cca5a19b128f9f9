#include "core/application_draft.h"
#include "core/complaint.h"
#include "core/typed_input.h"

namespace samvei {
namespace {

std::string_view Trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

// Whole years lived on `day`.
int AgeAt(Date birth, Date day) {
  const bool had_birthday = std::pair(day.month, day.day) >= std::pair(birth.month, birth.day);
  return day.year - birth.year - (had_birthday ? 0 : 1);
}

// The typed text of a field that applies; else empty.
std::string_view Typed(std::string_view field, const RuleSet& rules, const Case& c) {
  const auto found = c.application.texts.find(field);
  if (found == c.application.texts.end() || !FieldApplies(field, rules, c)) return {};
  return Trimmed(found->second);
}

// Whether the outcome is not decided yet and may still be asked for.
bool MayCome(const Assessment& assessment, std::string_view outcome) {
  const Span& verdict = assessment.Outcome(outcome).verdict;
  return !verdict.decided() && verdict.best >= Verdict::kVurderes;
}

// A consent is asked for what the application asks, or may ask once the answers are there.
bool ConsentMatters(std::string_view field, const RuleSet& rules, const Case& c,
                    const Assessment& assessment) {
  const ApplicationRequest request = RequestOf(rules, c, assessment);
  if (field == "samtykke_plan") {
    return request.Asks("individuell_plan") || MayCome(assessment, "individuell_plan");
  }
  if (request.AsksForCoordinator()) return true;
  const std::string held = AskedChoice(rules, c.answers, "har_koordinator");
  return (held.empty() || held == "nei") &&
         (MayCome(assessment, "koordinator") || MayCome(assessment, "barnekoordinator") ||
          MayCome(assessment, "sykehuskoordinator"));
}

// The same without an assessment at hand; where none can be made, nothing is hidden.
bool ConsentMatters(std::string_view field, const RuleSet& rules, const Case& c,
                    const Assessment* assessment) {
  if (assessment != nullptr) return ConsentMatters(field, rules, c, *assessment);
  const Result<Assessment> made = rules.Assess(c);
  return !made.ok() || ConsentMatters(field, rules, c, made.value());
}

// A birth goes past its date by some weeks at most; a pregnancy starts less than ten months before.
constexpr int kDaysPastDue = 21;
constexpr int kDaysToTerm = 305;

}  // namespace

const std::vector<ApplicationField>& ApplicationFields() {
  using Kind = ApplicationField::Kind;
  static const std::vector<ApplicationField> kFields = {
      {"navn", Kind::kText, "person", "name"},
      {"foedselsdato", Kind::kDate, "person", "bday"},
      {"termin", Kind::kDate, "person", ""},
      {"adresse", Kind::kText, "person", "address-line1"},
      {"telefon", Kind::kText, "person", "tel"},
      {"epost", Kind::kText, "person", "email"},
      {"utfyller_navn", Kind::kText, "utfyller", "name"},
      {"utfyller_relasjon", Kind::kText, "utfyller", ""},
      {"utfyller_telefon", Kind::kText, "utfyller", "tel"},
      {"foresatte", Kind::kRows, "foresatte", ""},
      {"situasjon", Kind::kLongText, "situasjon", ""},
      {"begrunnelse", Kind::kLongText, "situasjon", ""},
      {"viktig_for_meg", Kind::kLongText, "situasjon", ""},
      {"barnets_stemme", Kind::kLongText, "situasjon", ""},
      {"barnets_stemme_hvordan", Kind::kText, "situasjon", ""},
      {"barnets_svar", Kind::kRows, "situasjon", ""},
      {"overganger", Kind::kText, "situasjon", ""},
      {"soesken", Kind::kRows, "situasjon", ""},
      {"tjenesteytere", Kind::kRows, "tjenester", ""},
      {"oensket_koordinator", Kind::kText, "oensker", ""},
      {"ikke_oensket", Kind::kText, "oensker", ""},
      {"tolk", Kind::kText, "oensker", ""},
      {"nettverk", Kind::kText, "oensker", ""},
      {"annet", Kind::kLongText, "oensker", ""},
      {"vedlegg", Kind::kText, "oensker", ""},
      {"ressurser", Kind::kLongText, "plan", ""},
      {"livsomraader", Kind::kRows, "plan", ""},
      {"maal", Kind::kRows, "plan", ""},
      {"bidrag", Kind::kLongText, "plan", ""},
      {"saksnummer", Kind::kText, "klage", ""},
      {"klage_begrunnelse", Kind::kLongText, "klage", ""},
      {"samtykke_oppnevning", Kind::kTick, "samtykke", ""},
      {"samtykke_plan", Kind::kTick, "samtykke", ""},
      {"samtykke_deling", Kind::kServices, "samtykke", ""},
      {"samtykke_unntak", Kind::kLongText, "samtykke", ""},
      {"samtykke_til", Kind::kDate, "samtykke", ""},
  };
  return kFields;
}

const std::vector<std::string_view>& LifeAreas() {
  static const std::vector<std::string_view> kAreas = {"helse",  "dagtid",   "bolig",
                                                       "fritid", "oekonomi", "nettverk"};
  return kAreas;
}

const std::vector<ApplicationListField>& ApplicationListFields() {
  using Names = ApplicationListField::Names;
  static const std::vector<ApplicationListField> kFields = {
      {"foresatte", "navn", {}},
      {"foresatte", "telefon", {}},
      {"foresatte", "epost", {}},
      {"foresatte", "foreldreansvar", {"ja", "nei"}},
      {"soesken", "navn", {}},
      {"soesken", "foedselsaar", {}},
      {"soesken", "behov", {}},
      {"tjenesteytere", "tjeneste", {}, Names::kService},
      {"tjenesteytere", "id", {}, Names::kOtherHelper},
      {"tjenesteytere", "status", {"faar", "trenger", "avslag"}},
      {"tjenesteytere", "navn", {}},
      {"tjenesteytere", "kontakt", {}},
      {"tjenesteytere", "telefon", {}},
      {"tjenesteytere", "hvor_ofte", {}},
      {"tjenesteytere", "siden", {}},
      {"tjenesteytere", "snakker_med", {}, Names::kHelperKeys},
      {"barnets_svar", "spoersmaal", {"bra", "vanskelig", "hjelper", "oenske"}},
      {"barnets_svar", "svar", {}},
      {"barnets_svar", "vil_ikke", {"ja"}},
      {"livsomraader", "omraade", LifeAreas()},
      {"livsomraader", "naa", {}},
      {"livsomraader", "oensker", {}},
      {"maal", "maal", {}},
      {"maal", "tiltak", {}},
      {"maal", "ansvarlig", {}},
      {"maal", "frist", {}},
      {"maal", "omraade", LifeAreas()},
      {"maal", "evaluering", {}},
      {"utsagn", "id", {}},
  };
  return kFields;
}

bool FieldApplies(std::string_view field, const RuleSet& rules, const Case& c,
                  const Assessment* assessment) {
  const auto certain = [&](std::string_view condition) {
    return Certain(rules, c.answers, condition);
  };
  const auto shielded = [&] { return PersonOf(rules, c.answers).shielded; };
  if (field == "termin") return certain("unborn");
  if (field == "foedselsdato") return !certain("unborn");
  // A letter home would tell the parents.
  if (field == "adresse") return !shielded();
  if (field == "foresatte") {
    return certain("under_18") && !shielded() && !RefusesAlone(rules, c.answers);
  }
  if (field.substr(0, 9) == "utfyller_") return !certain("by_self");
  // Someone who fills in for itself speaks in every field; an expected child cannot yet.
  if (field == "barnets_stemme" || field == "barnets_stemme_hvordan") {
    return certain("under_18") && !certain("by_self");
  }
  // A page to hand over is a child's; the parents are to see what it says.
  if (field == "barnets_svar") {
    return certain("under_18") && !certain("by_self") && !certain("age_16_17") && !shielded();
  }
  // Those around a shielded youth are not to be brought in by a form.
  if (field == "nettverk") return !shielded();
  if (field == "soesken") return certain("child") && !shielded();
  const bool of_plan =
      field == "maal" || field == "ressurser" || field == "livsomraader" || field == "bidrag";
  if (of_plan || field == "samtykke_plan") {
    if (certain("unborn") || certain("plan_declined") || certain("youth_refuses")) return false;
    return of_plan || ConsentMatters(field, rules, c, assessment);
  }
  if (field == "saksnummer" || field == "klage_begrunnelse") {
    return GrievanceOf(rules, c.answers) != Grievance::kNone;
  }
  if (field == "samtykke_oppnevning") {
    // At 16-17 one of the two kinds may be declined and the other not.
    if (certain("coordinator_declined") && certain("child_coordinator_declined")) return false;
    return !RefusesAlone(rules, c.answers) && ConsentMatters(field, rules, c, assessment);
  }
  return true;
}

std::vector<std::pair<std::string, std::string>> ApplicationFaults(const RuleSet& rules,
                                                                   const Case& c) {
  std::vector<std::pair<std::string, std::string>> faults;
  const auto typed = [&](std::string_view field) { return Typed(field, rules, c); };
  const auto fault = [&](std::string_view field, std::string_view kind) {
    faults.emplace_back(field, "application.error." + std::string(kind));
  };

  if (const std::string_view text = typed("foedselsdato"); !text.empty()) {
    const std::optional<Date> birth = ReadDay(text);
    const Person person = PersonOf(rules, c.answers);
    if (!birth) {
      fault("foedselsdato", "date");
    } else if (*birth > c.as_of) {
      fault("foedselsdato", "birth_in_future");
    } else if (person.age && AgeAt(*birth, c.as_of) != *person.age) {
      fault("foedselsdato", "birth_and_age");
    }
  }
  if (const std::string_view text = typed("termin"); !text.empty()) {
    const std::optional<Date> due = ReadDay(text);
    if (!due) {
      fault("termin", "date");
    } else if (*due > AddDays(c.as_of, kDaysToTerm) || *due < AddDays(c.as_of, -kDaysPastDue)) {
      fault("termin", "due_date");
    }
  }
  if (const std::string_view text = typed("epost");
      !text.empty() && text.find('@') == std::string_view::npos) {
    fault("epost", "email");
  }
  if (const std::string_view text = typed("samtykke_til"); !text.empty()) {
    const std::optional<Date> end = ReadDay(text);
    if (!end) {
      fault("samtykke_til", "date");
    } else if (*end < c.as_of) {
      fault("samtykke_til", "date_passed");
    }
  }
  return faults;
}

}  // namespace samvei
