#include "core/date.h"

#include <array>
#include <cstddef>

namespace samvei {
namespace {

// Days since 1 March of year 0, by which leap days come last in a year.
int DayNumber(Date date) {
  const int year = date.month <= 2 ? date.year - 1 : date.year;
  const int month = (date.month + 9) % 12;
  return 365 * year + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + date.day - 1;
}

Date FromDayNumber(int number) {
  int year = static_cast<int>((10000LL * number + 14780) / 3652425);
  int rest = number - (365 * year + year / 4 - year / 100 + year / 400);
  if (rest < 0) {
    --year;
    rest = number - (365 * year + year / 4 - year / 100 + year / 400);
  }
  const int month = (100 * rest + 52) / 3060;
  return {year + (month + 2) / 12, (month + 2) % 12 + 1, rest - (month * 306 + 5) / 10 + 1};
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

int Digits(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

void AppendPadded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) out.append(width - digits.size(), '0');
  out += digits;
}

}  // namespace

std::optional<Date> ParseDate(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  for (const std::size_t i : std::array<std::size_t, 8>{0, 1, 2, 3, 5, 6, 8, 9}) {
    if (!IsDigit(text[i])) return std::nullopt;
  }
  const Date date{Digits(text.substr(0, 4)), Digits(text.substr(5, 2)), Digits(text.substr(8, 2))};
  if (date.year < 1 || date.month < 1 || date.month > 12 || date.day < 1) return std::nullopt;
  // A day that its month does not have comes back as another day.
  if (FromDayNumber(DayNumber(date)) != date) return std::nullopt;
  return date;
}

std::string ToIso(Date date) {
  std::string text;
  AppendPadded(text, date.year, 4);
  text += '-';
  AppendPadded(text, date.month, 2);
  text += '-';
  AppendPadded(text, date.day, 2);
  return text;
}

Date AddDays(Date date, int days) { return FromDayNumber(DayNumber(date) + days); }

int DaysBetween(Date from, Date to) { return DayNumber(to) - DayNumber(from); }

// Day 0 of the count, 1 March of year 0, was a Wednesday.
int Weekday(Date date) { return (DayNumber(date) + 2) % 7; }

Date EasterSunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

bool IsPublicHoliday(Date date) {
  struct MonthDay {
    int month, day;
  };
  for (const MonthDay fixed : {MonthDay{1, 1}, {5, 1}, {5, 17}, {12, 25}, {12, 26}}) {
    if (date.month == fixed.month && date.day == fixed.day) return true;
  }
  // Maundy Thursday, Good Friday, Easter Monday, Ascension Day, Whit Monday.
  const Date easter = EasterSunday(date.year);
  for (const int days : {-3, -2, 1, 39, 50}) {
    if (date == AddDays(easter, days)) return true;
  }
  return false;
}

Date NextWorkingDay(Date date) {
  constexpr int kSaturday = 5;
  while (Weekday(date) >= kSaturday || IsPublicHoliday(date)) date = AddDays(date, 1);
  return date;
}

}  // namespace samvei
