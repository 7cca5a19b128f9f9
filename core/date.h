#ifndef SAMVEI_CORE_DATE_H_
#define SAMVEI_CORE_DATE_H_

#include <optional>
#include <string>
#include <string_view>

namespace samvei {

// A calendar day. Always a real one when it comes from ParseDate.
struct Date {
  int year = 0;
  int month = 0;  // 1-12
  int day = 0;    // 1-31
  friend bool operator==(const Date&, const Date&) = default;
  // clang-tidy 14 takes the 0 that this compares with for a pointer.
  friend auto operator<=>(const Date&, const Date&) = default;  // NOLINT(modernize-use-nullptr)
};

// "2026-11-22", nothing else; no value when it is not a day of the Gregorian calendar.
std::optional<Date> ParseDate(std::string_view text);
std::string ToIso(Date date);

Date AddDays(Date date, int days);
// Days from `from` to `to`; less than 0 when `to` is earlier.
int DaysBetween(Date from, Date to);
// 0 = Monday … 6 = Sunday.
int Weekday(Date date);
// Easter Sunday by the Gregorian computus (anonymous algorithm).
Date EasterSunday(int year);
// Norwegian public holiday (lov 24.2.1995 nr. 12 § 2, lov 26.4.1947 nr. 1), Sundays not included.
bool IsPublicHoliday(Date date);
// `date` itself when it is a working day, else the next that is: not Saturday, Sunday or public
// holiday (forvaltningsloven § 30, domstolloven § 149).
Date NextWorkingDay(Date date);

}  // namespace samvei

#endif  // SAMVEI_CORE_DATE_H_
