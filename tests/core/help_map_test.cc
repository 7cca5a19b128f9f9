#include "core/help_map.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/help_map_words.h"
#include "tests/core/application_people.h"

namespace samvei::apply_test {
namespace {

using Box = document::Drawing::Box;

constexpr HelpMapSheet kSheets[] = {kPaperSheet, kWideSheet, kNarrowSheet};

// What a text costs in lines: "a\nb" is two.
std::vector<std::string> LinesOf(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

bool Overlap(const Box& a, const Box& b) {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

// Everything that would make the drawing hard to read.
std::string Faults(const document::Drawing& drawing) {
  std::string faults;
  constexpr double kHair = 0.02;  // lengths are rounded
  for (std::size_t i = 0; i < drawing.boxes.size(); ++i) {
    const Box& box = drawing.boxes[i];
    if (box.x < 0 || box.y < 0 || box.x + box.width > drawing.width + kHair ||
        box.y + box.height > drawing.height + kHair) {
      faults += "outside: " + box.text + "\n";
    }
    const std::vector<std::string> lines = LinesOf(box.text);
    if (static_cast<double>(lines.size()) * drawing.font_size * document::Drawing::kLineHeight >
        box.height + kHair) {
      faults += "too low: " + box.text + "\n";
    }
    for (const std::string& line : lines) {
      if (MapTextWidth(line, drawing.font_size, box.strong) > box.width + kHair) {
        faults += "too wide: " + line + "\n";
      }
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (Overlap(box, drawing.boxes[j])) {
        faults += "'" + box.text + "' lies on '" + drawing.boxes[j].text + "'\n";
      }
    }
  }
  for (const auto& line : drawing.lines) {
    for (const double x : {line.x1, line.x2}) {
      if (x < -kHair || x > drawing.width + kHair) faults += "a line leaves the drawing\n";
    }
  }
  return faults;
}

// As many helpers as asked for; each talks with the next `talks`.
HelpMap Many(std::size_t count, const std::string& word, std::size_t talks) {
  HelpMap map;
  map.middle = "Ida " + word;
  map.coordinator = "Har barnekoordinator.";
  for (std::size_t i = 0; i < count; ++i) {
    Helper helper;
    helper.sector = static_cast<HelpSector>(i * 6 / count);
    helper.name = word + std::to_string(i);
    helper.who = i % 3 == 0 ? word + " " + word : "";
    helper.how_often = i % 2 == 0 ? "hver uke" : "";
    helper.status = static_cast<HelpStatus>(i % 5);
    for (std::size_t j = 0; j < count; ++j) {
      if (j != i && (j > i ? j - i : i - j) <= talks) helper.talks_with.push_back(j);
    }
    map.helpers.push_back(helper);
  }
  return map;
}

constexpr std::string_view kAnswers =
    R"("rolle":"forelder","alder":7,"tjenester":["fastlege","habu","ppt","barnevern"],)"
    R"("tjenester_senere":["logoped"],"har_koordinator":"nei")";
constexpr std::string_view kRows =
    R"("navn":"Ida","tjenesteytere":[)"
    R"({"tjeneste":"habu","status":"faar","navn":"Sykehuset","kontakt":"Per","hvor_ofte":"hver måned",)"
    R"("siden":"2024","snakker_med":"ppt annen1"},)"
    R"({"tjeneste":"habu","navn":"Autismeteamet"},)"
    R"({"tjeneste":"ppt","status":"avslag"},)"
    R"({"tjeneste":"barnevern","snakker_med":"ingen"},)"
    R"({"id":"annen1","navn":"Mormor"}])";

HelpMap MapOf(std::string_view answers, std::string_view application) {
  return HelpMapOf(Rules(), Words(), MakeCase(answers, application));
}

std::string Sentences(const HelpMap& map) {
  std::string all;
  for (const std::string& sentence : HelpMapWords(map, Words())) all += sentence + "\n";
  return all;
}

TEST(HelpMap, IsLegibleForAnyNumberOfHelpers) {
  const std::string words[] = {"Fys", "Habiliteringstjenesten for barn og unge ",
                               "Omsorgsboligkommunepsykologfellesskapet"};
  for (std::size_t count = 2; count <= 40; ++count) {
    for (const std::string& word : words) {
      for (const std::size_t talks : {0U, 2U, 39U}) {
        const HelpMap map = Many(count, word, talks);
        for (const HelpMapSheet& sheet : kSheets) {
          const document::Drawing drawing = DrawHelpMap(map, Words(), sheet);
          ASSERT_EQ(Faults(drawing), "") << count << " helpers, " << talks << " '" << word << "'";
          ASSERT_LE(drawing.width, sheet.width);
          ASSERT_EQ(drawing.font_size, sheet.font_size);
          if (sheet.max_height > 0) {
            ASSERT_LE(drawing.height, sheet.max_height) << count << word << talks;
          }
        }
      }
    }
  }
}

TEST(HelpMap, TellsWhatWasWritten) {
  const HelpMap map = MapOf(kAnswers, kRows);
  EXPECT_EQ(map.middle, "Ida");
  EXPECT_EQ(map.coordinator, "Har ingen koordinator.");
  std::string all;
  for (std::size_t i = 0; i < map.helpers.size(); ++i) {
    all += HelperInWords(map, i, Words()) + "\n";
  }
  EXPECT_EQ(all,
            "Logoped: trengs senere. Snakker med: ikke skrevet.\n"
            "Fastlege. Snakker med: ikke skrevet.\n"
            "Barnehabilitering (HABU): Sykehuset, Per, Autismeteamet, får nå, hver måned, siden "
            "2024. Snakker med: PPT og Mormor.\n"
            "PPT: søkt, fikk nei. Snakker med: Barnehabilitering (HABU).\n"
            "Barnevern. Snakker med: ingen av de andre.\n"
            "Mormor. Snakker med: Barnehabilitering (HABU).\n");
  EXPECT_EQ(Sentences(map),
            "Disse snakker sammen: Barnehabilitering (HABU) og PPT; Barnehabilitering (HABU) og "
            "Mormor.\n"
            "Snakker ikke med noen av de andre: Barnevern.\n"
            "Ikke skrevet hvem disse snakker med: Logoped og Fastlege.\n"
            "Har ingen koordinator.\n");
}

TEST(HelpMap, SaysWhetherNobodyTalksOrNobodyWroteIt) {
  const std::string two = R"("rolle":"selv","alder":40,"tjenester":["fastlege","dps"])";
  EXPECT_EQ(Sentences(MapOf(two, "")), "Det er ikke skrevet hvem av dem som snakker sammen.\n");
  EXPECT_EQ(Sentences(MapOf(two, R"("tjenesteytere":[{"tjeneste":"dps","snakker_med":"ingen"},)"
                                 R"({"tjeneste":"fastlege","snakker_med":"ingen"}])")),
            "Ingen av disse snakker sammen.\n");
  // One of the two is enough to say that they do.
  EXPECT_EQ(Sentences(MapOf(two, R"("tjenesteytere":[{"tjeneste":"dps","snakker_med":"ingen"},)"
                                 R"({"tjeneste":"fastlege","snakker_med":"dps"}])")),
            "Disse snakker sammen: Fastlege og DPS (psykisk helse for voksne).\n");
  const HelpMap both = MapOf(two, R"("tjenesteytere":[{"tjeneste":"dps","snakker_med":"ingen"},)"
                                  R"({"tjeneste":"fastlege","snakker_med":"dps"}])");
  EXPECT_FALSE(both.helpers[0].talks_with_nobody || both.helpers[1].talks_with_nobody);
  EXPECT_FALSE(MapOf(R"("rolle":"selv","alder":40,"tjenester":["dps"])", "").worth_showing());
}

// Whatever the drawing shows is in the table, and the other way round.
TEST(HelpMap, TableAndDrawingAgree) {
  const HelpMap map = MapOf(kAnswers, kRows);
  const document::Table table = HelpMapTable(map, Words());
  ASSERT_EQ(table.rows.size(), map.helpers.size());
  for (const HelpMapSheet& sheet : kSheets) {
    const document::Drawing drawing = DrawHelpMap(map, Words(), sheet);
    std::string drawn;
    for (const Box& box : drawing.boxes) {
      for (const std::string& line : LinesOf(box.text)) drawn += line + " ";
    }
    for (std::size_t i = 0; i < map.helpers.size(); ++i) {
      EXPECT_NE(table.rows[i][1].find(map.helpers[i].name), std::string::npos);
      EXPECT_NE(drawn.find(map.helpers[i].name), std::string::npos) << drawn;
      if (!map.helpers[i].how_often.empty()) {
        EXPECT_NE(drawn.find(map.helpers[i].how_often), std::string::npos) << drawn;
      }
    }
    const auto dashed = std::count_if(drawing.lines.begin(), drawing.lines.end(),
                                      [](const auto& line) { return line.dashed; });
    EXPECT_EQ(dashed, 2);  // later, and refused
    const auto strong = std::count_if(drawing.lines.begin(), drawing.lines.end(),
                                      [](const auto& line) { return line.strong; });
    EXPECT_EQ(strong, 6);  // two pairs, three strokes each
  }
  EXPECT_EQ(table.rows[2], (std::vector<std::string>{"Sykehuset, Per, Autismeteamet",
                                                     "Barnehabilitering (HABU) (får nå)",
                                                     "hver måned, siden 2024", "PPT og Mormor"}));
}

TEST(HelpMap, ManyHelpersAreNumbered) {
  const document::Drawing drawing = DrawHelpMap(Many(17, "Fys", 1), Words(), kPaperSheet);
  std::string all;
  for (const Box& box : drawing.boxes) all += box.text + "\n";
  EXPECT_NE(all.find("2. Fys1, med 1 og 3"), std::string::npos) << all;
  EXPECT_NE(HelpMapLegend(drawing, Words()).find("med 2 og 3"), std::string::npos);
}

TEST(HelpMap, IsTheSameEachTime) {
  const HelpMap map = Many(12, "Fys", 2);
  const document::Drawing one = DrawHelpMap(map, Words(), kPaperSheet);
  const document::Drawing other = DrawHelpMap(map, Words(), kPaperSheet);
  ASSERT_EQ(one.boxes.size(), other.boxes.size());
  for (std::size_t i = 0; i < one.boxes.size(); ++i) {
    EXPECT_EQ(one.boxes[i].text, other.boxes[i].text);
    EXPECT_EQ(one.boxes[i].x, other.boxes[i].x);
    EXPECT_EQ(one.boxes[i].y, other.boxes[i].y);
  }
}

TEST(HelpMap, StandsInTheApplicationFromTwoHelpersOn) {
  const auto drawings = [](const Document& document) {
    return std::count_if(document.blocks.begin(), document.blocks.end(), [](const auto& block) {
      return std::holds_alternative<document::Drawing>(block);
    });
  };
  EXPECT_EQ(drawings(Build(MakeCase(kAnswers, kRows))), 1);
  EXPECT_EQ(drawings(Build(MakeCase(R"("rolle":"selv","alder":40,"tjenester":["dps"])"))), 0);
  const std::string all = Read(Build(MakeCase(kAnswers, kRows)));
  EXPECT_TRUE(Says(all, "Kart over hjelpen"));
  EXPECT_TRUE(Says(all, "Snakker ikke med noen av de andre: Barnevern."));
}

TEST(HelpMap, NamesNoParentsToAShieldedYouth) {
  const std::string answers =
      R"("rolle":"selv","alder":14,"skjermes_for_foreldre":"ja","tjenester":["bup","ppt"])";
  const HelpMap map = MapOf(answers, "");
  EXPECT_EQ(map.middle, "Ungdommen");
}

}  // namespace
}  // namespace samvei::apply_test
