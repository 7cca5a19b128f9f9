#include <gtest/gtest.h>

#include <algorithm>

#include "core/calendar_writer.h"
#include "core/embedded.h"
#include "core/profile.h"
#include "core/reminders.h"
#include "core/texts.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei {
namespace {

using test::CaseWith;
using test::Rules;

const Texts& Nb() {
  static const Result<Texts> texts = Texts::Load(EmbeddedFiles(), "nb");
  return texts.value();
}

// "svar 2026-12-20" for each event, one a line.
std::string Days(const Case& c, const RuleSet& rules = Rules()) {
  std::string out;
  for (const CalendarEvent& event : RemindersOf(rules, Nb(), c, rules.Assess(c).value()).events) {
    out += event.id + " " + ToIso(event.day) + "\n";
  }
  return out;
}

Case Child(std::string_view more = "") {
  return CaseWith(R"({"rolle":"forelder","venter_barn":"nei","alder":7,)" + std::string(more) +
                  R"("oensker_plan":"nei"})");
}

TEST(Reminders, FollowTheCase) {
  Case c = Child();
  EXPECT_EQ(Days(c), "purr 2026-12-22\n") << "a month without a word is too long";
  c.application.texts["foedselsdato"] = "7.5.2019";
  EXPECT_EQ(Days(c),
            "purr 2026-12-22\nalder_12 2031-05-07\nalder_16 2035-05-07\nalder_18 2037-05-07\n");
  c.application.texts["foedselsdato"] = "29.2.2020";
  EXPECT_EQ(Days(c),
            "purr 2026-12-22\nalder_12 2032-02-29\nalder_16 2036-02-29\nalder_18 2038-03-01\n");
  c.application.texts["foedselsdato"] = "i fjor";
  EXPECT_EQ(Days(c), "purr 2026-12-22\n");

  // Past birthdays are not told.
  Case youth = CaseWith(R"({"rolle":"selv","alder":16,"oensker_plan":"nei"})");
  youth.application.texts["foedselsdato"] = "1.6.2010";
  EXPECT_EQ(Days(youth), "purr 2026-12-22\nalder_18 2028-06-01\n");

  EXPECT_EQ(Days(CaseWith(R"({"rolle":"selv","alder":40,"eksisterende_plan":"helse"})")),
            "purr 2026-12-22\nplan 2027-05-24\n");
}

TEST(Reminders, TellTheLastDayOfAComplaintWhereThereIsOne) {
  const std::string refused = R"("avgjoerelse":"avslag_koordinator",)";
  EXPECT_EQ(Days(Child(refused + R"("avgjoerelse_kjent":"2026-11-09",)")),
            "klage 2026-12-07\npurr 2026-12-22\n");
  EXPECT_EQ(Days(Child(refused + R"("avgjoerelse_kjent":"2026-09-01",)")), "purr 2026-12-22\n")
      << "a deadline that has passed is nothing to remember";
  EXPECT_EQ(Days(Child(R"("avgjoerelse":"ikke_fulgt_opp","klagespor":"helse",)"
                       R"("avgjoerelse_kjent":"2026-11-09",)")),
            "purr 2026-12-22\n")
      << "what is not done has no deadline";
}

TEST(Reminders, TakeTheMunicipalitysOwnTime) {
  const Result<Profile> profile = ReadProfile("p.json", R"({"id":"p","answer_weeks":4})");
  ASSERT_TRUE(profile.ok());
  const Result<RuleSet> rules =
      RuleSet::Load("rules/no.json", Embedded("rules/no.json"), profile.value());
  ASSERT_TRUE(rules.ok());
  // A week after Sunday the 20th is a Sunday in the holidays.
  EXPECT_EQ(Days(Child(), rules.value()), "svar 2026-12-20\npurr 2026-12-28\n");
}

TEST(Reminders, SayNothingOfAnybody) {
  test::Random random(2);
  for (int i = 0; i < test::Rounds(500); ++i) {
    Case c = CaseWith("{}");
    c.answers = test::ToAnswers(test::RandomPerson(random));
    c.application.texts["navn"] = "Ola Nordmann";
    const std::string file =
        WriteCalendar(RemindersOf(Rules(), Nb(), c, Rules().Assess(c).value()));
    ASSERT_EQ(file.find("Ola"), std::string::npos);
    for (const Service& service : Rules().services()) {
      ASSERT_EQ(file.find(Nb().Get("service." + service.id)), std::string::npos) << file;
    }
  }
}

TEST(CalendarWriter, EscapesAndFolds) {
  Calendar calendar{"nb", "Navn", {2026, 11, 22}, {}};
  calendar.events.push_back(
      {"purr",
       {2026, 12, 31},
       "A, b; c\\d",
       "Første linje\nandre: " + std::string(40, '-') + std::string("åååååååååååååååååååååååååå"),
       {0, 7}});
  const std::string file = WriteCalendar(calendar);
  EXPECT_NE(file.find("SUMMARY:A\\, b\\; c\\\\d\r\n"), std::string::npos) << file;
  EXPECT_NE(file.find("F\xC3\xB8rste linje\\nandre: ---"), std::string::npos) << file;
  EXPECT_NE(file.find("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n"),
            std::string::npos);
  EXPECT_NE(file.find("UID:purr-20261231@samvei.invalid\r\nDTSTAMP:20261122T000000Z\r\n"),
            std::string::npos);
  EXPECT_NE(file.find("TRIGGER:PT9H\r\n"), std::string::npos);
  EXPECT_NE(file.find("TRIGGER:-P7D\r\n"), std::string::npos);
  std::size_t start = 0;
  std::size_t longest = 0;
  while (start < file.size()) {
    const std::size_t end = file.find("\r\n", start);
    ASSERT_NE(end, std::string::npos) << "the last line ends too";
    longest = std::max(longest, end - start);
    // No character is torn apart.
    ASSERT_NE(static_cast<unsigned char>(file[start + (file[start] == ' ' ? 1 : 0)]) & 0xC0U,
              0x80U);
    start = end + 2;
  }
  EXPECT_LE(longest, 75U);
  EXPECT_GE(longest, 74U) << "lines are filled";
  const auto bare = [&] {
    for (std::size_t i = 0; i < file.size(); ++i) {
      if (file[i] == '\n' && (i == 0 || file[i - 1] != '\r')) return true;
    }
    return false;
  }();
  EXPECT_FALSE(bare);
}

}  // namespace
}  // namespace samvei
