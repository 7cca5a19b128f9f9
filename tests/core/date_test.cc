#include "core/date.h"

#include <gtest/gtest.h>

namespace samvei {
namespace {

std::string Working(const char* day) { return ToIso(NextWorkingDay(*ParseDate(day))); }

TEST(Date, ReadsDaysOfTheCalendarOnly) {
  EXPECT_EQ(ParseDate("2026-11-22"), (Date{2026, 11, 22}));
  EXPECT_TRUE(ParseDate("2024-02-29").has_value());
  for (const char* wrong : {"2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10",
                            "2026-01-00", "0000-01-01", "2026-1-01", "2026-01-1", "22.11.2026",
                            "2026-11-22 ", "2026/11/22", "2026-11-2x", ""}) {
    EXPECT_FALSE(ParseDate(wrong).has_value()) << wrong;
  }
}

TEST(Date, CountsEveryDayOfACentury) {
  Date day = {1999, 12, 31};
  int weekday = Weekday(day);
  EXPECT_EQ(weekday, 4);  // a Friday
  while (day.year < 2101) {
    const Date next = AddDays(day, 1);
    EXPECT_LT(day, next);
    EXPECT_EQ(Weekday(next), (weekday + 1) % 7);
    EXPECT_EQ(ParseDate(ToIso(next)), next);
    EXPECT_EQ(AddDays(next, -1), day);
    EXPECT_EQ(DaysBetween(day, next), 1);
    EXPECT_EQ(DaysBetween(next, {1999, 12, 31}), -DaysBetween({1999, 12, 31}, next));
    day = next;
    weekday = Weekday(day);
  }
}

TEST(Date, FindsEaster) {
  EXPECT_EQ(ToIso(EasterSunday(2024)), "2024-03-31");
  EXPECT_EQ(ToIso(EasterSunday(2025)), "2025-04-20");
  EXPECT_EQ(ToIso(EasterSunday(2026)), "2026-04-05");
  EXPECT_EQ(ToIso(EasterSunday(2027)), "2027-03-28");
  EXPECT_EQ(ToIso(EasterSunday(2038)), "2038-04-25");  // the latest possible
  EXPECT_EQ(ToIso(EasterSunday(2285)), "2285-03-22");  // the earliest
}

TEST(Date, MovesToTheNextWorkingDay) {
  EXPECT_EQ(Working("2026-11-20"), "2026-11-20");  // Friday
  EXPECT_EQ(Working("2026-11-21"), "2026-11-23");  // Saturday
  EXPECT_EQ(Working("2026-11-22"), "2026-11-23");  // Sunday
  EXPECT_EQ(Working("2027-01-01"), "2027-01-04");  // New Year's Day, then a weekend
  EXPECT_EQ(Working("2027-03-25"), "2027-03-30");  // Maundy Thursday to the Tuesday after Easter
  EXPECT_EQ(Working("2027-03-29"), "2027-03-30");  // Easter Monday
  EXPECT_EQ(Working("2027-05-01"), "2027-05-03");  // Labour Day on a Saturday
  EXPECT_EQ(Working("2026-05-01"), "2026-05-04");  // Labour Day on a Friday
  EXPECT_EQ(Working("2027-05-06"), "2027-05-07");  // Ascension Day
  EXPECT_EQ(Working("2027-05-16"), "2027-05-18");  // Whit Sunday; Whit Monday is 17 May
  EXPECT_EQ(Working("2027-05-17"), "2027-05-18");  // Constitution Day
  EXPECT_EQ(Working("2026-12-24"), "2026-12-24");  // Christmas Eve is a working day
  EXPECT_EQ(Working("2026-12-25"), "2026-12-28");  // Christmas and the weekend
}

TEST(Date, KnowsTheHolidaysOfAYear) {
  // Easter Sunday and Whit Sunday are not counted: they are Sundays.
  for (const int year : {2024, 2025, 2026, 2027}) {
    int holidays = 0;
    for (Date day = {year, 1, 1}; day.year == year; day = AddDays(day, 1)) {
      if (IsPublicHoliday(day)) ++holidays;
    }
    EXPECT_EQ(holidays, year == 2027 ? 9 : 10) << year;  // in 2027 Whit Monday is 17 May
  }
}

}  // namespace
}  // namespace samvei
