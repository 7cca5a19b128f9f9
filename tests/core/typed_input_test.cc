#include "core/typed_input.h"

#include <gtest/gtest.h>

#include <string>

namespace samvei {
namespace {

constexpr Date kToday{2026, 11, 22};

TEST(TypedInput, DaysAreReadAsPeopleWriteThem) {
  for (const char* typed : {"3.11.2026", "03.11.2026", "3/11/2026", "3 11 2026", "3-11-2026",
                            "03112026", "3.11.26", "3. 11. 2026", " 3.11.2026 ", "2026-11-03"}) {
    const std::optional<Date> day = ReadDay(typed);
    ASSERT_TRUE(day.has_value()) << typed;
    EXPECT_EQ(ToIso(*day), "2026-11-03") << typed;
  }
  EXPECT_EQ(ToIso(*ReadDay("7.5.87")), "1987-05-07");
  for (const char* typed :
       {"", "31.2.2026", "3.11", "3.13.2026", "311226x", "i fjor", "3..2026", "1.2.3.2026", "3.11.",
        "1.1.100", "3112026", "99999999", "3 11 -0", "0026-11-03"}) {
    EXPECT_FALSE(ReadDay(typed).has_value()) << typed;
  }
}

TEST(TypedInput, AgeIsYearsOrAMonthOfBirth) {
  EXPECT_EQ(ReadAge("7", kToday), 7);
  EXPECT_EQ(ReadAge("7 år", kToday), 7);
  EXPECT_EQ(ReadAge("5.2019", kToday), 7);
  EXPECT_EQ(ReadAge("11.2019", kToday), 6) << "in the month of birth the birthday is to come";
  EXPECT_EQ(ReadAge("12.2019", kToday), 6);
  EXPECT_EQ(ReadAge("11.2026", kToday), 0);
  for (const char* typed : {"", "syv", "121", "-1", "2019", "12.2026", "13.2019", "7 8"}) {
    EXPECT_FALSE(ReadAge(typed, kToday).has_value()) << typed;
  }
}

TEST(TypedInput, ScoresTakeCommaAndPoint) {
  EXPECT_EQ(ReadScore("4"), 4);
  EXPECT_EQ(ReadScore("3,5"), 3.5);
  EXPECT_EQ(ReadScore("4.25"), 4.25);
  EXPECT_EQ(ReadScore("3, 5"), 3.5) << "a space is no digit";
  for (const char* typed : {"", "0", "5,1", "fire", "3,5,1", "3,-0"}) {
    EXPECT_FALSE(ReadScore(typed).has_value()) << typed;
  }
}

TEST(TypedInput, WholeNumbersKeepToTheirRange) {
  EXPECT_EQ(ReadWhole(" 12 ", 0, 12), 12);
  EXPECT_FALSE(ReadWhole("13", 0, 12).has_value());
  EXPECT_FALSE(ReadWhole("1,5", 0, 12).has_value());
  EXPECT_FALSE(ReadWhole("-0", 0, 12).has_value());
}

}  // namespace
}  // namespace samvei
