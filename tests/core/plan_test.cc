#include "core/plan.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/core/application_people.h"

namespace samvei::apply_test {
namespace {

std::string_view Why(const Case& c) { return WhyNoPlan(Rules(), c, Rules().Assess(c).value()); }

Document Plan(const Case& c) { return BuildPlan(Rules(), Words(), c, Rules().Assess(c).value()); }

std::vector<std::string> Headings(const Document& document, int level) {
  std::vector<std::string> headings;
  for (const document::Block& block : document.blocks) {
    const auto* heading = std::get_if<document::Heading>(&block);
    if (heading != nullptr && heading->level == level) headings.push_back(heading->text);
  }
  return headings;
}

const document::FieldTable* TableOf(const Document& document, std::string_view caption) {
  for (const document::Block& block : document.blocks) {
    const auto* table = std::get_if<document::FieldTable>(&block);
    if (table != nullptr && table->caption == caption) return table;
  }
  return nullptr;
}

// The number of a part of § 9, which starts its heading; 0 for another heading.
int PartOf(const std::string& heading) {
  const std::size_t dot = heading.find(". ");
  return dot == std::string::npos || dot > 2 ? 0 : std::stoi(heading);
}

TEST(Plan, IsMadeForThoseWhoMayWantOneAndSaysWhyNot) {
  const struct {
    const char* person;
    std::map<std::string, std::string> instead;
    const char* why;
  } kCases[] = {
      {"child", {}, ""},
      {"child", {{"oensker_plan", R"("senere")"}}, ""},
      {"child", {{"oensker_plan", R"("usikker")"}}, ""},
      {"child", {{"oensker_plan", R"("nei")"}}, "declined"},
      {"unborn", {}, "unborn"},
      {"declined", {}, "declined"},
      {"youth_refuses", {}, "declined"},
      {"nothing", {}, "no_need"},
      {"no_answers", {}, "unanswered"},
      {"some_answers", {}, "unanswered"},
      {"nav_plan", {}, ""},
      // There is one already, so nobody needs to wish for it; only a "no" from the person ends it.
      {"moving", {{"oensker_plan", R"("usikker")"}}, ""},
      {"guardian", {{"oensker_plan", R"("nei")"}}, "declined"},
      {"becoming_18", {{"oensker_plan", R"("nei")"}}, ""},  // the youth's own yes
      {"shielded", {}, ""},
  };
  for (const auto& [person, instead, why] : kCases) {
    SCOPED_TRACE(person);
    EXPECT_EQ(Why(MakeCase(person, instead)), why);
  }
}

TEST(Plan, HoldsTheElevenContentsInOrderForAChildAndTenForAnAdult) {
  for (const auto& [name, answers] : People()) {
    const Case c = MakeCase(answers);
    if (!Why(c).empty()) continue;
    SCOPED_TRACE(name);
    const Document document = Plan(c);
    std::vector<int> parts;
    for (const std::string& heading : Headings(document, 2)) {
      if (PartOf(heading) > 0) parts.push_back(PartOf(heading));
    }
    const auto age = c.answers.find("alder");
    const bool adult = age != c.answers.end() && std::get<double>(age->second) >= 18;
    std::vector<int> expected;
    for (int i = 1; i <= (adult ? 10 : 11); ++i) expected.push_back(i);
    EXPECT_EQ(parts, expected);
    // Each names the requirement that it answers, right below its heading.
    for (std::size_t i = 0; i + 1 < document.blocks.size(); ++i) {
      const auto* heading = std::get_if<document::Heading>(&document.blocks[i]);
      if (heading == nullptr || heading->level != 2 || PartOf(heading->text) == 0) continue;
      const auto* rule = std::get_if<document::Paragraph>(&document.blocks[i + 1]);
      ASSERT_NE(rule, nullptr) << heading->text;
      EXPECT_EQ(rule->text,
                Words().Get("plan_draft.part." + std::to_string(PartOf(heading->text)) + ".rule"));
    }
  }
}

TEST(Plan, IsWellFormedForEverybody) {
  for (const auto& [name, answers] : People()) {
    const Case c = MakeCase(answers);
    if (!Why(c).empty()) continue;
    SCOPED_TRACE(name);
    const Document document = Plan(c);
    EXPECT_EQ(Headings(document, 1), std::vector<std::string>{document.title});
    int level = 0;
    for (const document::Block& block : document.blocks) {
      if (const auto* heading = std::get_if<document::Heading>(&block)) {
        EXPECT_LE(heading->level, level + 1) << heading->text;
        level = heading->level;
      } else if (const auto* table = std::get_if<document::FieldTable>(&block)) {
        EXPECT_EQ(table->widths.size(), table->headers.size());
        EXPECT_FALSE(table->rows.empty());
        for (const auto& row : table->rows) {
          EXPECT_EQ(row.size(), table->headers.size());
          for (const document::Field& cell : row) EXPECT_FALSE(cell.label.empty());
        }
      }
    }
    const std::vector<std::string> ids = Ids(document);
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << "an id twice";
    for (const std::string& text : ReadTexts(document)) {
      EXPECT_FALSE(text.empty());
      EXPECT_FALSE(Says(text, "{") || Says(text, "plan_draft.")) << text;
      EXPECT_FALSE(Says(text, "har rett")) << text;
    }
    const std::string all = Read(document);
    EXPECT_TRUE(Says(all, "Den gir ikke større rett til tjenester (forskriften §\u00A04)"));
    EXPECT_TRUE(Says(all, "Dette er et utkast til det første møtet."));
    EXPECT_TRUE(Says(all, "Ikke skriv dem av her."));
    EXPECT_TRUE(Says(all, "Dato: 22. november 2026"));
    EXPECT_FALSE(Signers(document).empty());
  }
}

// Each field of the form, with a mark of its own, and where it must be read.
TEST(Plan, ShowsAllThatWasWritten) {
  const Document document = Plan(MakeCase(
      People().at("child"),
      R"("navn":"M-navn","foedselsdato":"3.4.2020","adresse":"M-adresse","telefon":"M-telefon",)"
      R"("epost":"m@epost","viktig_for_meg":"M-viktig","ressurser":"M-ressurser",)"
      R"("bidrag":"M-bidrag","begrunnelse":"M-begrunnelse","barnets_stemme":"M-stemme",)"
      R"("tolk":"M-tolk","oensket_koordinator":"M-oensket","samtykke_unntak":"M-unntak",)"
      R"("samtykke_til":"1.6.2027","samtykke_plan":true,"samtykke_deling":["ppt"],)"
      R"("utfyller_navn":"M-utfyller","utfyller_relasjon":"M-tante",)"
      R"("foresatte":[{"navn":"M-foresatt","telefon":"M-foresattlf"}],)"
      R"("utsagn":[{"id":"gjentar"}],)"
      R"("tjenesteytere":[{"tjeneste":"fysioterapi","navn":"M-fysio","kontakt":"M-kontakt"}],)"
      R"("livsomraader":[{"omraade":"bolig","naa":"M-bolig","oensker":"M-hjem"},)"
      R"({"omraade":"bolig","naa":"M-mer"}],)"
      R"("maal":[{"maal":"M-maal","tiltak":"M-tiltak","ansvarlig":"M-ansvarlig",)"
      R"("frist":"1.8.2027","omraade":"oekonomi","evaluering":"M-evaluering"}])"));
  const std::string all = Read(document);
  for (const char* mark : {"M-navn",
                           "3. april 2020",
                           "M-adresse",
                           "M-telefon",
                           "m@epost",
                           "M-viktig",
                           "M-ressurser",
                           "M-bidrag",
                           "M-begrunnelse",
                           "M-stemme",
                           "M-tolk",
                           "M-oensket",
                           "M-unntak",
                           "1. juni 2027",
                           "M-utfyller",
                           "M-tante",
                           "M-foresatt",
                           "M-foresattlf",
                           "M-fysio, M-kontakt",
                           "M-bolig",
                           "M-hjem",
                           "M-mer",
                           "M-maal",
                           "M-tiltak",
                           "M-ansvarlig",
                           "1. august 2027",
                           "Økonomi",
                           "M-evaluering",
                           "[x] Ja, det kan lages en individuell plan.",
                           "[x] PPT"}) {
    EXPECT_TRUE(Says(all, mark)) << mark;
  }
  EXPECT_EQ(FindField(document, "livsomraader.bolig.naa")->value, "M-bolig\nM-mer");
  EXPECT_TRUE(Says(all, Words().Get("statement.gjentar")));
}

TEST(Plan, CopesWithThirtyGoalsAndLeavesRoom) {
  std::string goals;
  for (int i = 0; i < 30; ++i) {
    goals += (i > 0 ? "," : "") + (R"({"maal":"Mål )" + std::to_string(i) + "\"}");
  }
  const std::string& caption = Words().Get("plan_draft.table.maal");
  const Document full = Plan(MakeCase(People().at("child"), "\"maal\":[" + goals + "]"));
  ASSERT_NE(TableOf(full, caption), nullptr);
  EXPECT_EQ(TableOf(full, caption)->rows.size(), 33U);
  EXPECT_EQ(TableOf(full, caption)->rows[29][1].value, "Mål 29");
  EXPECT_EQ(TableOf(full, caption)->rows[29][1].label, "Mål, rad 30");
  EXPECT_EQ(TableOf(Plan(MakeCase(People().at("child"))), caption)->rows.size(), 6U);
}

TEST(Plan, SeesWhatIsAhead) {
  const struct {
    const char* person;
    const char* age;
    const char* says;
    const char* not_yet;
  } kCases[] = {
      {"child", "5", "Skolestart", "ungdomstrinnet"},
      {"child", "12", "ungdomstrinnet", "16 år:"},
      {"child", "15", "16 år:", "18 år:"},
      {"becoming_18", "17", "18 år:", "16 år:"},
      {"moving", "8", "Flytting til ny kommune", "Skolestart"},
      {"hospital", "30", "Hjem fra sykehus", "18 år:"},
  };
  for (const auto& [person, age, says, not_yet] : kCases) {
    SCOPED_TRACE(age);
    const std::string all = Read(Plan(MakeCase(
        person, {{"alder", age}, {"komplekst", R"("ja")"}, {"varighet", R"("over_24_mnd")"}})));
    EXPECT_TRUE(Says(all, says));
    EXPECT_FALSE(Says(all, not_yet));
  }
}

TEST(Plan, KeepsParentsOutWhereTheyAreNotTold) {
  const Document document =
      Plan(MakeCase(People().at("shielded"), R"("navn":"Mia","adresse":"Hjemme",)"
                                             R"("foresatte":[{"navn":"Mor","telefon":"111"}])"));
  const std::string all = Read(document);
  for (const char* hidden : {"Mor", "111", "Hjemme", "Foresatt", "Pårørende er med"}) {
    EXPECT_FALSE(Says(all, hidden)) << hidden;
  }
  EXPECT_TRUE(Says(all, "Dette er fortrolig."));
  EXPECT_TRUE(Says(all, "Den det gjelder, har fylt ut dette selv."));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
}

TEST(Plan, AsksTheRightOnesToConsent) {
  EXPECT_EQ(Signers(Plan(MakeCase(People().at("youth")))), std::vector<std::string>{"ungdommen"});
  EXPECT_EQ(Signers(Plan(MakeCase(People().at("adult")))), std::vector<std::string>{"selv"});
  const Document disagree = Plan(MakeCase(People().at("disagree")));
  EXPECT_EQ(Signers(disagree), (std::vector<std::string>{"foreldre.1", "foreldre.2"}));
  EXPECT_TRUE(Says(Read(disagree), Words().Get("plan_draft.consent.disagree")));
  EXPECT_TRUE(Says(Read(Plan(MakeCase(People().at("guardian")))),
                   Words().Get("plan_draft.consent.unclear")));
}

TEST(Plan, OfOneThatExistsIsAnUpdate) {
  const Document document = Plan(MakeCase(People().at("nav_plan")));
  EXPECT_EQ(document.title, "Utkast til oppdatert individuell plan");
  EXPECT_TRUE(Says(Read(document), "Har individuell plan fra Nav."));
  EXPECT_TRUE(Says(Read(document), "bare én individuell plan"));
}

}  // namespace
}  // namespace samvei::apply_test
