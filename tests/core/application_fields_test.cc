#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/core/application_people.h"

namespace samvei::apply_test {
namespace {

// What holds of every application, whoever it is about.
void ExpectWellFormed(const Document& document) {
  ASSERT_FALSE(document.blocks.empty());
  const auto* first = std::get_if<document::Heading>(&document.blocks.front());
  ASSERT_NE(first, nullptr);
  EXPECT_EQ(first->level, 1);
  EXPECT_EQ(first->text, document.title);
  EXPECT_NE(document.title.back(), ' ') << "nothing is named";
  EXPECT_EQ(document.date, "2026-11-22");
  EXPECT_EQ(document.language, "nb");

  int level = 0;
  for (const document::Block& block : document.blocks) {
    if (const auto* heading = std::get_if<document::Heading>(&block)) {
      EXPECT_LE(heading->level, level + 1) << heading->text;
      EXPECT_TRUE(heading->level > 1 || level == 0) << "two titles";
      level = heading->level;
    } else if (const auto* table = std::get_if<document::Table>(&block)) {
      EXPECT_EQ(table->widths.size(), table->headers.size());
      EXPECT_FALSE(table->rows.empty()) << table->caption;
      for (const auto& row : table->rows) EXPECT_EQ(row.size(), table->headers.size());
    } else if (const auto* row = std::get_if<document::FieldRow>(&block)) {
      EXPECT_GE(row->fields.size(), 2U);
      EXPECT_LE(row->fields.size(), 3U);
    }
  }

  const std::vector<std::string> texts = ReadTexts(document), ids = Ids(document);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << "an id twice";
  for (const std::string& text : texts) {
    EXPECT_FALSE(text.empty());
    EXPECT_FALSE(Says(text, "{") || Says(text, "document.")) << text;
    EXPECT_FALSE(Says(text, "har rett")) << text;
  }
  const std::string all = Read(document);
  EXPECT_TRUE(Says(all, "Dette er ikke et vedtak. Den som får søknaden, avgjør."));
  EXPECT_TRUE(Says(all, "Dato: 22. november 2026"));
  EXPECT_TRUE(Says(all, "gratis"));
  EXPECT_FALSE(Signers(document).empty());
}

TEST(Application, EveryDocumentIsWellFormed) {
  for (const auto& [name, answers] : People()) {
    SCOPED_TRACE(name);
    ExpectWellFormed(Build(MakeCase(answers)));
  }
}

// A fixed row of numbers that look random, the same everywhere.
class Dice {
 public:
  std::size_t Roll(std::size_t sides) {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return static_cast<std::size_t>(state_ >> 33U) % sides;
  }

 private:
  unsigned long long state_ = 2026;
};

// Answers as they may come: any fact may be missing, and any may contradict the others.
Case RolledCase(Dice& dice) {
  Case c;
  c.as_of = {2026, 11, 22};
  for (const Fact& fact : Rules().facts()) {
    if (dice.Roll(5) == 0) continue;
    switch (fact.type) {
      case FactType::kChoice:
        c.answers[fact.id] = fact.values[dice.Roll(fact.values.size())];
        break;
      case FactType::kWholeNumber:
      case FactType::kScore: {
        const auto width = static_cast<std::size_t>(std::min(fact.max, 25.0) - fact.min);
        c.answers[fact.id] = fact.min + static_cast<double>(dice.Roll(width + 1));
        break;
      }
      case FactType::kServices: {
        ServiceSet set;
        for (std::size_t i = dice.Roll(5); i > 0; --i) {
          set.insert(Rules().services()[dice.Roll(Rules().services().size())].id);
        }
        if (dice.Roll(4) == 0) set.insert("usikker");
        c.answers[fact.id] = set;
        break;
      }
      case FactType::kDate:
        c.answers[fact.id] = Date{2026, 10, 5};
        break;
    }
  }
  c.application.lists["foresatte"] = {{{"navn", "Anna Mor"}}};
  return c;
}

TEST(Application, WhateverIsAnswered) {
  Dice dice;
  int shielded = 0;
  for (int i = 0; i < 600; ++i) {
    const Case c = RolledCase(dice);
    SCOPED_TRACE(WriteCase(c));
    const Document document = Build(c);
    ExpectWellFormed(document);
    if (HasFailure()) return;
    if (Rules().Holds("shielded", c.answers) != true) continue;
    ++shielded;
    EXPECT_FALSE(Says(Read(document), "Anna Mor"));
    EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
  }
  EXPECT_GT(shielded, 0) << "the dice never came to it";
}

TEST(ApplicationFields, HaveALabelAndNoTwin) {
  std::set<std::string_view> ids;
  for (const ApplicationField& field : ApplicationFields()) {
    EXPECT_TRUE(ids.insert(field.id).second) << field.id;
  }
  for (const ApplicationListField& row : ApplicationListFields()) {
    EXPECT_TRUE(ids.count(row.list) == 1 || row.list == "utsagn") << row.list;
  }
}

TEST(ApplicationFields, ApplyToThePerson) {
  const auto applies = [](std::string_view field, const std::string& person) {
    return FieldApplies(field, Rules(), MakeCase(People().at(person)));
  };
  EXPECT_TRUE(applies("termin", "unborn"));
  EXPECT_FALSE(applies("termin", "child"));
  EXPECT_TRUE(applies("foresatte", "child"));
  EXPECT_FALSE(applies("foresatte", "adult"));
  EXPECT_FALSE(applies("foresatte", "shielded"));
  EXPECT_TRUE(applies("barnets_stemme", "child"));
  EXPECT_FALSE(applies("barnets_stemme", "youth"));
  EXPECT_FALSE(applies("utfyller_navn", "adult"));
  EXPECT_FALSE(applies("samtykke_plan", "unborn"));
  EXPECT_FALSE(applies("samtykke_plan", "declined"));
  EXPECT_FALSE(applies("samtykke_oppnevning", "declined"));
}

TEST(ApplicationFaults, FindWhatIsWrong) {
  struct Wrong {
    const char* person;
    const char* application;
    const char* field;
    const char* fault;  // null: none
  };
  constexpr Wrong kWrong[] = {
      {"child", R"("foedselsdato":"3.4.2020")", "foedselsdato", nullptr},
      {"child", R"("foedselsdato":"våren 2020")", "foedselsdato", "date"},
      {"child", R"("foedselsdato":"3.4.2017")", "foedselsdato", "birth_and_age"},
      {"child", R"("foedselsdato":"23.11.2026")", "foedselsdato", "birth_in_future"},
      {"child", R"("foedselsdato":"22.11.2020")", "foedselsdato", nullptr},
      {"child", R"("foedselsdato":"23.11.2020")", "foedselsdato", "birth_and_age"},
      {"child", R"("termin":"tull")", "termin", nullptr},
      {"unborn", R"("termin":"14.2.2027")", "termin", nullptr},
      {"unborn", R"("termin":"10.11.2026")", "termin", nullptr},
      {"unborn", R"("termin":"1.10.2026")", "termin", "due_date"},
      {"unborn", R"("termin":"1.12.2027")", "termin", "due_date"},
      {"unborn", R"("termin":"snart")", "termin", "date"},
      {"unborn", R"("foedselsdato":"tull")", "foedselsdato", nullptr},
      {"adult", R"("epost":"kari.example.no")", "epost", "email"},
      {"adult", R"("epost":"kari@example.no")", "epost", nullptr},
      {"adult", R"("samtykke_til":"neste år")", "samtykke_til", "date"},
  };
  for (const Wrong& wrong : kWrong) {
    SCOPED_TRACE(wrong.application);
    const auto faults =
        ApplicationFaults(Rules(), MakeCase(People().at(wrong.person), wrong.application));
    if (wrong.fault == nullptr) {
      EXPECT_TRUE(faults.empty());
      continue;
    }
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].first, wrong.field);
    EXPECT_EQ(faults[0].second, std::string("application.error.") + wrong.fault);
  }
}

}  // namespace
}  // namespace samvei::apply_test
