// The languages: complete, switched to without losing anything, and right in what is counted, dated
// and written large.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>

#include "core/command.h"
#include "core/documents.h"
#include "core/embedded.h"
#include "core/explanation.h"
#include "core/guide.h"
#include "core/languages.h"
#include "core/view_builder.h"
#include "tests/core/application_people.h"
#include "tests/core/guide_walk.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const Texts& In(std::string_view language) {
  static std::map<std::string, Texts, std::less<>> loaded;
  const auto found = loaded.find(language);
  if (found != loaded.end()) return found->second;
  Result<Texts> texts = Texts::Load(EmbeddedFiles(), language);
  if (!texts.ok()) ADD_FAILURE() << ToLine(texts.errors().front());
  return loaded.emplace(std::string(language), std::move(texts.value())).first->second;
}

Guide GuideIn(std::string_view language, std::string_view profile = "") {
  GuideOptions options;
  options.language = std::string(language);
  options.profile_json = std::string(profile);
  options.today = "2026-11-22";
  Result<Guide> guide = Guide::Create(options);
  if (!guide.ok()) ADD_FAILURE() << ToLine(guide.errors().front());
  return std::move(guide.value());
}

// A key that was shown instead of its words ("question.alder.label"), or a {placeholder} left over.
bool IsNoWords(const std::string& text) {
  if (text.find('{') != std::string::npos || text.find('}') != std::string::npos) return true;
  bool dot = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool inner = i > 0 && i + 1 < text.size();
    if (c == '.' && inner) {
      dot = true;
    } else if ((c < 'a' || c > 'z') && c != '_') {
      return false;
    }
  }
  return dot;
}

void ExpectWords(const ViewTree& tree) {
  for (const Node& node : tree.nodes) {
    for (const std::string* text : {&node.name, &node.spoken, &node.hint, &node.error}) {
      EXPECT_FALSE(IsNoWords(*text)) << tree.language << " " << node.id << ": " << *text;
    }
  }
  EXPECT_FALSE(IsNoWords(tree.title));
}

TEST(Language, AKeyOnThePageIsSeen) {
  EXPECT_TRUE(IsNoWords("question.alder.label"));
  EXPECT_TRUE(IsNoWords("Fristen er {date}."));
  EXPECT_FALSE(IsNoWords("Svar på alt."));
  EXPECT_FALSE(IsNoWords("ja"));
}

// Every page for this kind of person, first refused and then answered with the first that comes.
void WalkAll(Guide& guide, const std::string& who) {
  std::string last;
  Press(guide, who);
  for (int page = 0; page < 12; ++page) {
    guide.Apply({"nav.next", ""});
    ExpectWords(guide.view());
    for (int round = 0; round < 3; ++round) {
      const ViewTree shown = guide.view();
      for (const Node& node : shown.nodes) {
        const bool first = node.role == Role::kRadio && node.id.find(".s.") == std::string::npos &&
                           node.id.compare(0, 2, "q.") == 0 &&
                           shown.nodes[static_cast<std::size_t>(node.parent)].children.front() ==
                               static_cast<int>(&node - shown.nodes.data());
        if (first && guide.view().section != "hvem") guide.Apply({node.id, ""});
        if (node.role == Role::kDetails) guide.Apply({node.id, "true"});
        if (node.id == "q.passer.ingen") guide.Apply({node.id, "true"});
        if (node.id == "q.alder") guide.Apply({node.id, "15"});
        if (node.id == "q.tjenester.habu" || node.id == "q.tjenester.fysioterapi") {
          guide.Apply({node.id, "true"});
        }
      }
    }
    ExpectWords(guide.view());
    EXPECT_EQ(ViewFaults(guide.view()), std::vector<std::string>());
    guide.Apply({"nav.next", ""});
    if (guide.view().section == last) break;
    last = guide.view().section;
  }
  EXPECT_EQ(guide.view().section, "oppsummering") << who;
}

TEST(Language, EveryPageHasWordsInEveryLanguage) {
  for (const Language& language : Languages()) {
    for (const char* who : {"q.rolle.selv", "q.rolle.forelder", "q.venter_barn.ja"}) {
      Guide guide = GuideIn(language.id);
      EXPECT_EQ(guide.view().language, language.id);
      WalkAll(guide, who);
    }
  }
}

TEST(Language, EveryLanguageHasEveryTextAndPlaceholder) {
  for (const Language& one : Languages()) {
    for (const Language& other : Languages()) {
      for (const Error& error : In(one.id).Lacks(In(other.id), one.id)) {
        ADD_FAILURE() << ToLine(error);
      }
    }
  }
}

TEST(Language, SwitchingKeepsTheCaseThePlaceAndTheFocus) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.navn", "Áile Østby");
  Press(guide, "a.situasjon", "Vi sover lite.");
  const std::string before = WriteCase(guide.current_case());
  const std::string title = guide.view().title;
  const int serial = guide.view().focus_serial;
  for (const char* language : {"nn", "en", "se", "nb"}) {
    Press(guide, std::string("nav.language.") + language);
    EXPECT_EQ(guide.view().language, language);
    EXPECT_EQ(WriteCase(guide.current_case()), before) << language;
    EXPECT_EQ(guide.view().section, "soeknad");
    EXPECT_EQ(guide.view().focus_serial, serial);
    EXPECT_EQ(guide.view().announce, In(language).Get("language.changed"));
    EXPECT_EQ(Find(guide, "a.navn")->value, "Áile Østby");
    EXPECT_TRUE(Find(guide, std::string("nav.language.") + language)->current);
    EXPECT_EQ(guide.view().title == title, IsNorwegian(language));  // "Fyll ut søknaden" in both
  }
  Press(guide, "nav.back");
  EXPECT_EQ(guide.view().announce, "");
}

TEST(Language, WhatStandsInTheWayIsToldInTheNewLanguage) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "soeknad");
  Press(guide, "a.annet", "日");
  Press(guide, "nav.next");
  ASSERT_EQ(Find(guide, "a.annet")->error, "Tegnet «日» kan ikke skrives i søknaden. Bytt det ut.");
  Press(guide, "nav.language.en");
  EXPECT_EQ(Find(guide, "a.annet")->error,
            "The character “日” cannot be written in the application. Use another one.");
}

TEST(Language, TheSwitchNamesEachLanguageInItself) {
  const Guide guide = NewGuide();
  for (const Language& language : Languages()) {
    const Node* button = Find(guide, "nav.language." + std::string(language.id));
    ASSERT_NE(button, nullptr) << language.id;
    EXPECT_EQ(button->name, In(language.id).Get("language." + std::string(language.id)));
    EXPECT_EQ(button->language, language.id == "nb" ? "" : language.id);
  }
  Guide same = NewGuide();
  same.Apply({"nav.language.xx", ""});
  same.Apply({"nav.language.nb", ""});
  EXPECT_EQ(same.view().language, "nb");
  EXPECT_EQ(same.view().announce, "");
}

TEST(Language, AnotherTranslationSaysThatItIsOne) {
  for (const Language& language : Languages()) {
    const Guide guide = GuideIn(language.id);
    EXPECT_EQ(Find(guide, "t.language") != nullptr, language.id != "nb") << language.id;
    EXPECT_EQ(Find(guide, "t.review") != nullptr, language.id != "nb") << language.id;
  }
}

// A file beside the site that is not this program's is refused, and nothing has changed.
TEST(Language, AFileThatDoesNotFitIsRefused) {
  const auto whole = [](const std::string& changed, const std::string& to) {
    std::string json = "{";
    for (const EmbeddedFile& file : EmbeddedFiles()) {
      if (file.path.compare(0, 9, "texts/en.") != 0) continue;
      const std::size_t from = file.bytes.find('{') + 1;
      json += (json.size() > 1 ? "," : "");
      json += file.bytes.substr(from, file.bytes.rfind('}') - from);
    }
    json += "}";
    const std::size_t at = json.find(changed);
    return changed.empty() ? json : json.replace(at, changed.size(), to);
  };
  struct Faulty {
    std::string json, expected;
  };
  const std::vector<Faulty> faulty = {
      {"{", "middle of a value"},
      {"[]", "not an object"},
      {whole("\"nav.next\": \"Next\"", "\"nav.next\": 3"), "not a string"},
      {whole("\"nav.next\"", "\"nav.nekst\""), "missing in the language 'en'"},
      {whole("{label}: {message}", "{label}: {mesage}"), "placeholders"}};
  for (const Faulty& one : faulty) {
    Guide guide = NewGuide();
    const Errors errors = guide.AddLanguage("en", "texts/en.json", one.json);
    ASSERT_FALSE(errors.empty()) << one.expected;
    EXPECT_NE(ToLine(errors.front()).find(one.expected), std::string::npos)
        << ToLine(errors.front());
    EXPECT_EQ(errors.front().file, "texts/en.json");
  }
  Guide guide = NewGuide();
  EXPECT_TRUE(guide.AddLanguage("en", "texts/en.json", whole("Change to simple view", "Other view"))
                  .empty());
  Press(guide, "nav.language.en");
  EXPECT_EQ(Find(guide, "nav.view")->name, "Other view");
}

// --- Words that a language makes in its own way ---

TEST(Language, DaysAreWrittenInItsWay) {
  const Date day = {2026, 11, 26};
  EXPECT_EQ(LongDate(In("nb"), day), "26. november 2026");
  EXPECT_EQ(LongDate(In("nn"), day), "26. november 2026");
  EXPECT_EQ(LongDate(In("en"), day), "26 November 2026");
  EXPECT_EQ(LongDate(In("se"), day), "skábmamánu 26. beaivi 2026");
}

TEST(Language, ListsAreJoinedInItsWay) {
  const std::vector<std::string> parts = {"a", "b", "c"};
  EXPECT_EQ(In("nb").Join(parts), "a, b og c");
  EXPECT_EQ(In("nn").Join(parts), "a, b og c");
  EXPECT_EQ(In("en").Join(parts), "a, b and c");
  EXPECT_EQ(In("se").Join(parts), "a, b ja c");
  EXPECT_EQ(In("en").Listed(parts), "a, b, c");
}

TEST(Language, LettersAreMadeLargeAndSmall) {
  const std::pair<const char*, const char*> pairs[] = {
      {"a", "A"}, {"å", "Å"}, {"ø", "Ø"}, {"á", "Á"}, {"č", "Č"}, {"đ", "Đ"},
      {"ŋ", "Ŋ"}, {"š", "Š"}, {"ŧ", "Ŧ"}, {"ž", "Ž"}, {"ź", "Ź"}, {"ł", "Ł"}};
  for (const auto& [small, large] : pairs) {
    EXPECT_EQ(Capitalized(std::string(small) + "bc"), std::string(large) + "bc");
    EXPECT_EQ(Capitalized(large), large);
    EXPECT_EQ(LowerCased(std::string("A") + large), std::string("a") + small);
    EXPECT_EQ(LowerCased(small), small);
  }
  for (const char* same : {"", "ÿ", "÷", "×", "7", "–x", "日本", "ı"}) {
    EXPECT_EQ(Capitalized(same), same);
    EXPECT_EQ(LowerCased(same), same);
  }
}

TEST(Language, HelpersAreFoundByTheirNorwegianNamesToo) {
  for (const Language& language : Languages()) {
    Guide guide = GuideIn(language.id);
    Answer(guide, {"q.rolle.forelder", "q.alder=7"}, "hjelp");
    Press(guide, "q.tjenester.sok", "FASTLEGE");
    EXPECT_NE(Find(guide, "q.tjenester.fastlege"), nullptr) << language.id;
    EXPECT_EQ(Find(guide, "q.tjenester.bup"), nullptr) << language.id;
  }
}

// --- What is Norwegian on a page that is not ---

constexpr const char* kNotes = R"({"id": "x", "municipality": "X kommune",
    "texts": {"note.nb.koordinator": "Ring først.", "note.en.individuell_plan": "Call first.",
              "note.nb.individuell_plan": "Ring først, vi svarer."}})";

TEST(Language, AMunicipalitysOwnWordsAreMarked) {
  Guide guide = GuideIn("nb", kNotes);
  RunFamilyTo(guide, "svar");
  EXPECT_EQ(Find(guide, "t.local.koordinator")->language, "");
  Press(guide, "nav.language.en");
  EXPECT_EQ(Find(guide, "t.local.koordinator")->name, "Ring først.");
  EXPECT_EQ(Find(guide, "t.local.koordinator")->language, "nb");
  EXPECT_EQ(Find(guide, "t.local.individuell_plan")->name, "Call first.");
  EXPECT_EQ(Find(guide, "t.local.individuell_plan")->language, "");
  Press(guide, "nav.language.nn");
  EXPECT_EQ(Find(guide, "t.local.koordinator")->language, "nb");
}

// The card that a node belongs to; empty outside of them.
std::string CardOf(const ViewTree& tree, const Node& node) {
  for (int at = node.parent; at >= 0;) {
    const Node& above = tree.nodes[static_cast<std::size_t>(at)];
    if (above.id.find("result.") == 0) return above.id;
    at = above.parent;
  }
  return "";
}

TEST(Language, ActsStayNorwegianAndAreTranslatedOnceInACard) {
  Guide guide = GuideIn("en");
  RunFamilyTo(guide, "svar");
  const std::string act = In("en").Get("act.pbrl");
  std::map<std::string, int> named;
  int norwegian = 0;
  for (const Node& node : guide.view().nodes) {
    if (node.id.find("src.") != 0) continue;
    if (node.name.find(act) != std::string::npos) ++named[CardOf(guide.view(), node)];
    if (node.id.find(".act") != std::string::npos) continue;
    EXPECT_EQ(node.language, "nb") << node.id;
    ++norwegian;
  }
  for (const char* card : {"result.barnekoordinator", "result.koordinator", ""}) {
    EXPECT_EQ(named[card], 1) << card;
  }
  for (const auto& [card, times] : named) EXPECT_EQ(times, 1) << card;
  EXPECT_GT(norwegian, 5);
  Guide at_home = GuideIn("nn");
  RunFamilyTo(at_home, "svar");
  for (const Node& node : at_home.view().nodes) {
    EXPECT_EQ(node.id.find(".act"), std::string::npos) << node.id;
  }
}

TEST(Language, EveryActHasAName) {
  for (const Source& source : Rules().sources()) {
    const std::string key = ActKey(source);
    EXPECT_EQ(key.empty(), source.practice) << source.id;
    for (const Language& language : Languages()) {
      EXPECT_TRUE(key.empty() || In(language.id).Has(key)) << language.id << " " << key;
    }
  }
}

// --- Documents ---

TEST(Language, DocumentsAreNorwegianUnlessTheirReaderWantsThem) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  const std::string bokmaal = Press(guide, "out.pdf").save.value().bytes;
  EXPECT_EQ(Find(guide, "out.language"), nullptr);
  Press(guide, "nav.language.nn");
  EXPECT_NE(Press(guide, "out.pdf").save.value().bytes, bokmaal);
  EXPECT_EQ(Find(guide, "out.language"), nullptr);
  for (const char* language : {"en", "se"}) {
    Press(guide, std::string("nav.language.") + language);
    const std::string own = std::string("out.language.") + language;
    EXPECT_TRUE(Find(guide, "out.language.nb")->checked);
    const SavedFile for_office = Press(guide, "out.pdf").save.value();
    EXPECT_EQ(for_office.bytes, bokmaal) << language;
    EXPECT_EQ(for_office.name, "soknad.pdf");
    Press(guide, own);
    EXPECT_TRUE(Find(guide, own)->checked);
    const SavedFile to_read = Press(guide, "out.pdf").save.value();
    EXPECT_NE(to_read.bytes, bokmaal);
    EXPECT_EQ(to_read.name.find(In(language).Get("save.file_name")), 0U) << to_read.name;
    Press(guide, "out.language.nb");
  }
}

TEST(Language, DocumentsHaveWordsInEveryLanguage) {
  for (const Language& language : Languages()) {
    for (const auto& [who, answers] : apply_test::People()) {
      const Case c = apply_test::MakeCase(answers);
      const RuleSet& rules = Rules();
      const document::Document document = BuildDocument(
          DocumentKind::kApplication, rules, In(language.id), c, rules.Assess(c).value());
      EXPECT_EQ(document.language, language.id);
      const std::string read = apply_test::Read(document);
      EXPECT_EQ(read.find('{'), std::string::npos) << language.id << " " << who;
      EXPECT_EQ(read.find("document."), std::string::npos) << language.id << " " << who;
    }
  }
}

TEST(Language, TheCommandsSpeakIt) {
  const std::string file = std::string(SAMVEI_TESTS_DIR) + "/explain/adult_not_able_to_decide.json";
  for (const Language& language : Languages()) {
    CommandOutput output;
    ASSERT_EQ(RunCommand({"explain", "--spraak", std::string(language.id), file}, output),
              Exit::kDone)
        << output.err;
    EXPECT_EQ(output.out.find(In(language.id).Get("explain.title") + "\n"), 0U) << language.id;
    EXPECT_EQ(output.out.find('{'), std::string::npos) << language.id;
  }
  CommandOutput english;
  RunCommand({"explain", "--spraak", "en", file}, english);
  EXPECT_NE(english.out.find("    Patient and User Rights Act\n"), std::string::npos);
  CommandOutput unknown;
  EXPECT_EQ(RunCommand({"explain", "--spraak", "sv", file}, unknown), Exit::kBadInput);
  EXPECT_NE(unknown.err.find("nb, nn, en, se"), std::string::npos) << unknown.err;
}

}  // namespace
}  // namespace samvei::test
