// What people type into fields, and days in files: no value, or one that stands in the text.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/date.h"
#include "core/typed_input.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

constexpr Date kToday = {2026, 11, 22};

// The text without what may stand around and between numbers.
std::string Packed(std::string_view text) {
  std::string packed;
  for (const char c : text) {
    if (c != ' ' && c != '\t') packed += c == ',' ? '.' : c;
  }
  return packed;
}

void CheckDay(Date day) {
  Require(day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31,
          "a day is one of the calendar");
  Require(ParseDate(ToIso(day)) == day, "a day is read as it is written");
  Require(AddDays(AddDays(day, 1), -1) == day, "the day after has this day before it");
  const Date working = NextWorkingDay(day);
  Require(working >= day && Weekday(working) < 5 && !IsPublicHoliday(working),
          "a working day is one, and not before");
}

// The age of someone born in that month, whose birthday in it is still to come.
void CheckMonthOfBirth(const std::string& packed, int age) {
  int month = 0;
  int year = 0;
  if (std::sscanf(packed.c_str(), "%d%*[./-]%d", &month, &year) != 2) return;
  Require(month >= 1 && month <= 12, "a month of birth is one of twelve");
  const int months = (kToday.year - year) * 12 + kToday.month - month;
  Require(months >= 0 && age == std::max(months - 1, 0) / 12, "an age is reckoned in months");
}

// A day that lies `number` days after the first one of 1950, written as people do.
void CheckWaysToWrite(int number) {
  const Date day = AddDays({1950, 1, 1}, number % 36500);
  const std::string iso = ToIso(day);
  const std::string two[] = {iso.substr(8), iso.substr(5, 2)};
  for (const char* between : {".", "/", "-", " ", ". ", ""}) {
    const std::string start = two[0] + between + two[1] + between;
    Require(ReadDay(start + iso.substr(0, 4)) == day, "a day is read as people write it");
    if (*between == '\0') continue;
    Require(ReadDay(start + iso.substr(2, 2)) == day, "two digits are enough for a year");
  }
}

void Check(std::string_view text) {
  if (text.size() == 2) {
    CheckWaysToWrite(static_cast<unsigned char>(text[0]) * 256 +
                     static_cast<unsigned char>(text[1]));
  }
  const std::string packed = Packed(text);
  if (const auto whole = ReadWhole(text, 0, 120)) {
    Require(*whole >= 0 && *whole <= 120, "a whole number keeps to its range");
    const std::size_t digit = packed.find_first_not_of('0');
    Require((digit == std::string::npos ? "0" : packed.substr(digit)) == std::to_string(*whole),
            "a whole number is the one that was typed");
  }
  if (const auto age = ReadAge(text, kToday)) {
    Require(*age >= 0 && *age <= 120, "an age is one that people reach");
    CheckMonthOfBirth(packed, *age);
  }
  if (const auto score = ReadScore(text)) {
    Require(*score >= 1 && *score <= 5, "a score is from 1 to 5");
    Require(std::abs(*score - std::strtod(packed.c_str(), nullptr)) < 1e-9,
            "a score is the one that was typed");
  }
  if (const auto day = ReadDay(text)) {
    CheckDay(*day);
    Require(day->year >= 1000, "nobody types a year before 1000");
    Require(
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }) >= 3,
        "a day is not read out of nothing");
    Require(text.find_first_not_of("0123456789 \t./-") == std::string_view::npos,
            "a day has no words");
  }
  if (const auto day = ParseDate(text)) {
    CheckDay(*day);
    Require(ToIso(*day) == text, "a day in a file has one way to be written");
  }
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  samvei::fuzz::Check(samvei::fuzz::AsText(data, size));
  return 0;
}
