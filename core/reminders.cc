#include "core/reminders.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "core/application.h"
#include "core/application_draft.h"
#include "core/typed_input.h"

namespace samvei {
namespace {

// The same day so many months on; the month's last where it has no such day.
Date AddMonths(Date date, int months) {
  const int all = date.year * 12 + date.month - 1 + months;
  Date out = {all / 12, all % 12 + 1, 1};
  const Date after = {out.month == 12 ? out.year + 1 : out.year, out.month % 12 + 1, 1};
  out.day = std::min(date.day, AddDays(after, -1).day);
  return out;
}

// Whoever is born on a leap day is a year older on 1 March, as elsewhere here.
Date Birthday(Date birth, int age) {
  const Date day = {birth.year + age, birth.month, birth.day};
  return ParseDate(ToIso(day)).has_value() ? day : Date{day.year, 3, 1};
}

class Reminders {
 public:
  Reminders(const RuleSet& rules, const Texts& texts, const Case& c, const Assessment& assessment)
      : rules_(rules), texts_(texts), c_(c), assessment_(assessment) {
    calendar_.language = texts.language();
    calendar_.name = texts.Get("short.calendar.name");
    calendar_.made = c.as_of;
  }

  Calendar Make() {
    AddAnswer();
    AddComplaint();
    AddBirthdays();
    AddPlan();
    std::stable_sort(calendar_.events.begin(), calendar_.events.end(),
                     [](const CalendarEvent& a, const CalendarEvent& b) { return a.day < b.day; });
    return std::move(calendar_);
  }

 private:
  void Add(const std::string& kind, Date day, std::vector<int> days_before) {
    if (day < c_.as_of) return;
    const std::string key = "short.calendar." + kind;
    calendar_.events.push_back(
        {kind, day, texts_.Get(key + ".title"), texts_.Get(key), std::move(days_before)});
  }

  // The municipality's own time where it says one. The law has no fixed one, but a month without a
  // word is too long.
  void AddAnswer() {
    const std::optional<int> weeks = rules_.profile().answer_weeks;
    const bool own =
        weeks.has_value() && RecipientOf(rules_, c_, assessment_) == Recipient::kMunicipality;
    if (own) {
      const Date expected = AddDays(c_.as_of, *weeks * 7);
      Add("svar", expected, {0});
      Add("purr", NextWorkingDay(AddDays(expected, 7)), {0});
    } else {
      Add("purr", NextWorkingDay(AddMonths(c_.as_of, 1)), {0});
    }
  }

  // What is promised and not done has no deadline: it goes on.
  void AddComplaint() {
    const std::optional<Date>& deadline = assessment_.complaint.deadline;
    if (!deadline.has_value() || ChoiceOf(c_.answers, "avgjoerelse") == "ikke_fulgt_opp") return;
    Add("klage", *deadline, {7, 1});
  }

  void AddBirthdays() {
    const auto typed = c_.application.texts.find("foedselsdato");
    if (typed == c_.application.texts.end() || !FieldApplies("foedselsdato", rules_, c_)) return;
    const std::optional<Date> birth = ReadDay(typed->second);
    if (!birth.has_value() || c_.as_of < *birth) return;
    Add("alder_12", Birthday(*birth, 12), {30});
    Add("alder_16", Birthday(*birth, 16), {30});
    Add("alder_18", Birthday(*birth, 18), {180, 30});
  }

  // For whoever has a plan, and whoever asks for one.
  void AddPlan() {
    const std::string plan = AskedChoice(rules_, c_.answers, "eksisterende_plan");
    const bool asked = RequestOf(rules_, c_, assessment_).Asks("individuell_plan");
    const bool has = !plan.empty() && plan != "ingen";
    if (asked || has) Add("plan", NextWorkingDay(AddMonths(c_.as_of, 6)), {0});
  }

  const RuleSet& rules_;
  const Texts& texts_;
  const Case& c_;
  const Assessment& assessment_;
  Calendar calendar_;
};

}  // namespace

Calendar RemindersOf(const RuleSet& rules, const Texts& texts, const Case& c,
                     const Assessment& assessment) {
  return Reminders(rules, texts, c, assessment).Make();
}

}  // namespace samvei
