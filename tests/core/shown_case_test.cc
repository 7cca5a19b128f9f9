// What goes along inside a document is what can be read on its pages: no more, and no less.
#include "core/shown_case.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/application_draft.h"
#include "core/case_code.h"
#include "core/documents.h"
#include "core/languages.h"
#include "core/machine_code.h"
#include "tests/core/application_people.h"
#include "tests/core/random_person.h"

namespace samvei::apply_test {
namespace {

Document BuildWhole(const Case& c, const RuleSet& rules = Rules()) {
  return BuildDocument(DocumentKind::kApplication, rules, Words(), c, rules.Assess(c).value());
}

Case Attached(const Document& document) {
  EXPECT_EQ(document.attachments.size(), 1U);
  EXPECT_EQ(document.attachments.front().name, "samvei-sak.json");
  EXPECT_EQ(document.attachments.front().mime, "application/json");
  const Result<Case> read = ReadCase("attached", document.attachments.front().bytes, Rules());
  EXPECT_TRUE(read.ok()) << ToLine(read.errors().front());
  return read.value();
}

template <typename Block>
const Block* Last(const Document& document) {
  const Block* last = nullptr;
  for (const document::Block& block : document.blocks) {
    if (const auto* one = std::get_if<Block>(&block)) last = one;
  }
  return last;
}

std::string JsonInCode(const Document& document) {
  const auto* code = Last<document::MachineCode>(document);
  if (code == nullptr) return "";
  EXPECT_TRUE(MakeMachineCode(code->text).ok());
  return ReadCaseCode("code", code->text).value();
}

// A case with a word of its own in each field that takes any text, three rows in each list.
struct Marked {
  Case c;
  std::vector<std::string> markers;

  explicit Marked(const Answers& answers) {
    c.as_of = {2026, 11, 22};
    c.answers = answers;
    for (const ApplicationField& field : ApplicationFields()) {
      const std::string id(field.id);
      using Kind = ApplicationField::Kind;
      if (field.kind == Kind::kText || field.kind == Kind::kLongText || field.kind == Kind::kDate) {
        c.application.texts[id] = Marker();
      } else if (field.kind == Kind::kTick) {
        c.application.ticks[id] = true;
      }
    }
    for (const Service& service : Rules().services())
      c.application.samtykke_deling.insert(service.id);
    for (const ApplicationListField& field : ApplicationListFields()) {
      std::vector<Row>& rows = c.application.lists[std::string(field.list)];
      rows.resize(3);
      for (std::size_t i = 0; i < rows.size(); ++i) {
        // One question that the child did not want to answer.
        if (field.field == "vil_ikke" && i != 1) continue;
        std::string& cell = rows[i][std::string(field.field)];
        if (!field.values.empty())
          cell = field.values[i % field.values.size()];
        else if (field.names == ApplicationListField::Names::kOtherHelper)
          cell = "";
        else if (field.names != ApplicationListField::Names::kNothing)
          cell = Rules().services()[i * 11].id;
        else
          cell = Marker();
      }
    }
    c.application.lists["utsagn"].push_back({{"id", "gjentar"}});
    c.skipped = {"opphold"};
  }

 private:
  std::string Marker() {
    markers.push_back("merke" + std::to_string(100 + markers.size()) + "q");
    return markers.back();
  }
};

std::string Label(const std::string& fact) {
  const std::string own = "document.case.fact." + fact;
  return Words().Get(Words().Has(own) ? own : "fact." + fact);
}

void ExpectAttachedIsPrinted(const Answers& answers, const std::string& who) {
  const Marked marked(answers);
  const Document document = BuildWhole(marked.c);
  const std::string pages = Read(document);
  const std::string& json = document.attachments.front().bytes;
  const std::string code = JsonInCode(document);
  std::size_t attached = 0;
  for (const std::string& marker : marked.markers) {
    const bool printed = Says(pages, marker);
    EXPECT_EQ(Says(json, marker), printed) << who << ": " << marker;
    EXPECT_LE(Says(code, marker), printed) << who << ": " << marker;
    attached += printed ? 1 : 0;
  }
  EXPECT_GT(attached, 10U) << who;

  const Case c = Attached(document);
  EXPECT_TRUE(c.skipped.empty());
  for (const std::string& service : c.application.samtykke_deling) {
    EXPECT_TRUE(Says(pages, "[x] " + Capitalized(Words().Get("service." + service))))
        << who << service;
  }
  for (const auto& [tick, on] : c.application.ticks) {
    const std::vector<std::string> ids = Ids(document);
    EXPECT_EQ(std::count(ids.begin(), ids.end(), tick), 1) << who;
    EXPECT_TRUE(on);
  }
  // A row of the table for each answer, and an answer for each row.
  const auto* table = Last<document::Table>(document);
  ASSERT_NE(table, nullptr);
  ASSERT_EQ(table->caption, Words().Get("document.case.caption"));
  EXPECT_EQ(table->rows.size(), c.answers.size()) << who;
  for (const auto& entry : c.answers) {
    EXPECT_EQ(std::count_if(table->rows.begin(), table->rows.end(),
                            [&](const auto& row) { return row[0] == Label(entry.first); }),
              1)
        << who << ": " << entry.first;
  }
}

TEST(ShownCase, EverybodysAttachmentIsWhatThePagesShow) {
  for (const auto& [name, answers] : People()) {
    if (name != "no_answers") ExpectAttachedIsPrinted(MakeCase(answers).answers, name);
  }
  test::Random random(77);
  for (int round = 0; round < test::Rounds(300); ++round) {
    Answers answers = test::ToAnswers(test::RandomPerson(random));
    // Half answered, too.
    for (const Fact& fact : Rules().facts()) {
      if (random.Chance(round % 3 == 0 ? 30 : 0)) answers.erase(fact.id);
    }
    if (!answers.empty()) ExpectAttachedIsPrinted(answers, "round " + std::to_string(round));
  }
}

TEST(ShownCase, WithoutAnswersThereIsNoTable) {
  const Document document = BuildWhole(MakeCase(""));
  EXPECT_TRUE(Attached(document).answers.empty());
  EXPECT_NE(Last<document::Table>(document)->caption, Words().Get("document.case.caption"));
}

TEST(ShownCase, WhatNoPageSaysIsNowhere) {
  Case c = MakeCase("urgent", {{"diagnose", "\"ja\""}, {"stor_belastning", "\"ja\""}});
  ASSERT_EQ(ChoiceOf(c.answers, "kort_prognose"), "ja");
  const Document document = BuildWhole(c);
  const std::string data = document.attachments.front().bytes + JsonInCode(document);
  for (const std::string fact : {"kort_prognose", "diagnose", "stor_belastning"}) {
    EXPECT_FALSE(Says(data, '"' + fact + '"')) << fact;
    EXPECT_FALSE(Says(Read(document), Label(fact) + " | ")) << fact;
  }
}

TEST(ShownCase, NothingOfTheParentsOfAShieldedYouth) {
  for (const char* const age : {"13", ""}) {
    Case c = Marked(MakeCase("shielded", {{"soesken_med_behov", "2"}}).answers).c;
    c.application.texts["adresse"] = "Hjemveien 1";
    c.application.lists["foresatte"] = {{{"navn", "Anna Mor"}}};
    c.application.lists["soesken"] = {{{"navn", "Lillebror"}}};
    if (std::string(age).empty()) c.answers.erase("alder");
    const Document document = BuildWhole(c);
    const std::string everything =
        Read(document) + document.attachments.front().bytes + JsonInCode(document);
    for (const char* const secret : {"Hjemveien", "Anna Mor", "Lillebror", "foreldreansvar",
                                     "Foreldreansvar", "foresatte", "soesken"}) {
      EXPECT_FALSE(Says(everything, secret)) << secret;
    }
    EXPECT_EQ(ChoiceOf(Attached(document).answers, "skjermes_for_foreldre"), "ja")
        << "the page says it";
  }
  // Nobody else's file says that anything could have been kept from anyone.
  for (const auto& [name, answers] : People()) {
    if (name == "shielded") continue;
    Case c = MakeCase(answers);
    c.answers.insert_or_assign("skjermes_for_foreldre", Choice("nei"));
    EXPECT_FALSE(Says(BuildWhole(c).attachments.front().bytes, "skjermes")) << name;
  }
}

TEST(ShownCase, AYouthWhoRefusesAloneSaysNothingOfTheParents) {
  const Case c =
      MakeCase("youth", {{"oensker_koordinator", "\"nei\""}, {"ungdom_oensker", "\"nei\""}});
  EXPECT_FALSE(Says(BuildWhole(c).attachments.front().bytes, "foreldreansvar"));
  EXPECT_TRUE(
      Says(BuildWhole(MakeCase(People().at("youth"))).attachments.front().bytes, "foreldreansvar"));
}

// But for what no page says, whoever reads the attached case judges as the page did.
TEST(ShownCase, TheAttachedCasePointsToTheSame) {
  test::Random random(31);
  for (int round = 0; round < test::Rounds(400); ++round) {
    Case c = MakeCase("");
    c.answers = test::ToAnswers(test::RandomPerson(random));
    if (random.Chance(70)) c.answers.erase("skjermes_for_foreldre");
    const Case shown = Attached(BuildWhole(c));
    for (const char* const fact : {"kort_prognose", "skjermes_for_foreldre", "soesken_med_behov"}) {
      if (shown.answers.count(fact) == 0) c.answers.erase(fact);
    }
    const Assessment whole = Rules().Assess(c).value();
    const Assessment again = Rules().Assess(shown).value();
    for (const OutcomeResult& outcome : whole.outcomes) {
      const Span& span = again.Outcome(outcome.id).verdict;
      EXPECT_EQ(Id(span.worst), Id(outcome.verdict.worst))
          << outcome.id << WriteCase(c) << WriteCase(shown);
      EXPECT_EQ(Id(span.best), Id(outcome.verdict.best)) << outcome.id << WriteCase(c);
    }
    EXPECT_EQ(again.lead, whole.lead);
    EXPECT_EQ(again.plan_action, whole.plan_action);
    EXPECT_EQ(again.coordinator_action, whole.coordinator_action);
    EXPECT_EQ(again.notes, whole.notes);
  }
}

TEST(ShownCase, APathOfAProfileStaysAtHome) {
  Case c = MakeCase(People().at("child"));
  c.profile = "home/kari/profile.json";
  EXPECT_EQ(Attached(BuildWhole(c)).profile, "standard");
}

TEST(ShownCase, WhatIsTooMuchForACodeIsLeftOutOfIt) {
  Case c = MakeCase(People().at("child"));
  EXPECT_TRUE(Says(Read(BuildWhole(c)), Words().Get("document.case.code")));
  EXPECT_EQ(JsonInCode(BuildWhole(c)), BuildWhole(c).attachments.front().bytes);
  test::Random random(5);
  std::string& text = c.application.texts["situasjon"];
  for (int i = 0; i < 4000; ++i) text += static_cast<char>('a' + random.Below(26));
  const Document document = BuildWhole(c);
  EXPECT_TRUE(Says(Read(document), Words().Get("document.case.code.answers")));
  EXPECT_TRUE(Says(document.attachments.front().bytes, text));
  const Case answers = ReadCase("code", JsonInCode(document), Rules()).value();
  EXPECT_EQ(answers.answers, Attached(document).answers);
  EXPECT_EQ(answers.application, Application());
}

}  // namespace
}  // namespace samvei::apply_test
