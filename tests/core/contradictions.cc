#include "tests/core/contradictions.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/embedded.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

constexpr std::string_view kProfiles = "municipalities/";

// A text and where it stands: "texts/nb.result.json#/lead.nav".
struct Said {
  std::string place, text;
};

void Collect(const Json& json, const std::string& place, std::vector<Said>& said) {
  if (json.Is(Json::Kind::kString)) said.push_back({place, json.text});
  for (std::size_t i = 0; i < json.items.size(); ++i) {
    Collect(json.items[i], Pointer(place, i), said);
  }
  for (const auto& [key, value] : json.members) Collect(value, Pointer(place, key), said);
}

const std::vector<Said>& EverythingSaid() {
  static const std::vector<Said> everything = [] {
    std::vector<Said> said;
    for (const EmbeddedFile& file : EmbeddedFiles()) {
      const std::string path(file.path);
      if (path.size() < 5 || path.substr(path.size() - 5) != ".json") continue;
      const Result<Json> json = ParseJson(path, file.bytes);
      EXPECT_TRUE(json.ok()) << path;
      if (json.ok()) Collect(json.value(), path + "#", said);
    }
    return said;
  }();
  return everything;
}

std::string Lower(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

bool EndsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

const Facts& AtHome() {
  static const Facts facts = {
      {"venter_barn", R"("nei")"},     {"kort_prognose", R"("nei")"},
      {"tjenester_senere", "[]"},      {"varighet", R"("over_24_mnd")"},
      {"samordningsbehov", R"("ja")"}, {"komplekst", R"("nei")"},
      {"opphold", R"("hjemme")"},      {"eksisterende_plan", R"("ingen")"},
      {"har_koordinator", R"("nei")"}, {"oensker_koordinator", R"("ja")"},
      {"oensker_plan", R"("ja")"},     {"flytter", R"("nei")"},
      {"avgjoerelse", R"("ingen")"},   {"soesken_med_behov", "0"},
  };
  return facts;
}

}  // namespace

Facts With(Facts facts, const Facts& instead) {
  for (const auto& [fact, answer] : instead) facts[fact] = answer;
  return facts;
}

Facts Adult() {
  return With(AtHome(), {{"rolle", R"("selv")"},
                         {"alder", "40"},
                         {"beslutningskompetanse", R"("ja")"},
                         {"tjenester", R"(["hjemmesykepleie", "fysioterapi"])"}});
}

Facts Child() {
  return With(AtHome(), {{"rolle", R"("forelder")"},
                         {"alder", "6"},
                         {"foreldreansvar", R"("felles_enige")"},
                         {"alvorlig", R"("ja")"},
                         {"alvor_helse", R"("ja")"},
                         {"alvor_funksjon", R"("ja")"},
                         {"alvor_livsviktig", R"("nei")"},
                         {"kpr", R"("ingen")"},
                         {"tjenester", R"(["avlastning", "habu", "ppt"])"}});
}

Assessment Judge(const Facts& facts, const std::string& profile) {
  std::string answers;
  for (const auto& [fact, answer] : facts) {
    answers += (answers.empty() ? "{\"" : ", \"") + fact + "\": " + answer;
  }
  return Assess(answers + "}", Rules(profile));
}

Verdict VerdictOn(const std::string& outcome, const Facts& facts, const std::string& profile) {
  const Span verdict = Judge(facts, profile).Outcome(outcome).verdict;
  EXPECT_TRUE(verdict.decided()) << outcome;
  return verdict.worst;
}

CriterionResult Criterion(const Assessment& assessment, std::string_view id) {
  for (const OutcomeResult& outcome : assessment.outcomes) {
    for (const CriterionResult& criterion : outcome.criteria) {
      if (criterion.id == id) return criterion;
    }
  }
  ADD_FAILURE() << "no criterion " << id;
  return {};
}

bool Stands(const std::vector<std::string>& list, std::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

std::vector<std::string> Profiles() {
  std::vector<std::string> ids;
  for (const EmbeddedFile& file : EmbeddedFiles()) {
    if (file.path.substr(0, kProfiles.size()) != kProfiles) continue;
    const std::string_view name = file.path.substr(kProfiles.size());
    ids.emplace_back(name.substr(0, name.find('.')));
  }
  EXPECT_GE(ids.size(), 5U);
  return ids;
}

std::string NoteOf(const std::string& profile, const std::string& place) {
  const auto& notes = Rules(profile).profile().texts;
  const auto note = notes.find("note.nb." + place);
  EXPECT_NE(note, notes.end()) << profile << " says nothing on " << place;
  return note == notes.end() ? "" : note->second;
}

const Texts& Bokmaal() {
  static const Texts texts = Texts::Load(EmbeddedFiles(), "nb").value();
  return texts;
}

void ExpectSays(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    EXPECT_NE(text.find(part), std::string::npos) << "'" << part << "' is not said in: " << text;
  }
}

void ExpectNowhere(std::string_view words, std::string_view but) {
  const std::string wanted = Lower(words);
  for (const Said& said : EverythingSaid()) {
    if (Lower(said.text).find(wanted) == std::string::npos) continue;
    if (!but.empty() && EndsWith(said.place, "/" + std::string(but))) continue;
    ADD_FAILURE() << said.place << " says '" << words << "': " << said.text;
  }
}

}  // namespace samvei::test
