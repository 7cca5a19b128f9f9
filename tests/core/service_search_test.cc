#include "core/service_search.h"

#include <gtest/gtest.h>

#include <map>

#include "core/embedded.h"
#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

const std::vector<const Texts*>& AllLanguages() {
  static std::vector<Texts> loaded;
  static std::vector<const Texts*> all;
  if (!all.empty()) return all;
  for (const char* language : {"nb", "nn", "en", "se"}) {
    Result<Texts> texts = Texts::Load(EmbeddedFiles(), language);
    if (!texts.ok()) ADD_FAILURE() << ToLine(texts.errors().front());
    loaded.push_back(std::move(texts.value()));
  }
  for (const Texts& texts : loaded) all.push_back(&texts);
  return all;
}

const std::vector<FindableService>& All() {
  static const std::vector<FindableService> kAll = MakeFindable(Rules().services(), AllLanguages());
  return kAll;
}

// "bup habu", with "~ " before where they are only like what was searched for.
std::string Found(std::string_view wanted) {
  const ServiceHits hits = FindServices(wanted, All());
  std::string line = hits.similar ? "~" : "";
  for (const std::string& id : hits.ids) line += (line.empty() ? "" : " ") + id;
  return line;
}

TEST(ServiceSearch, FindsTheWordsThatPeopleUse) {
  struct Case {
    const char* wanted;
    const char* found;
  };
  constexpr Case kCases[] = {
      {"", ""},
      {" , ", ""},
      // Letters that a keyboard may lack, capitals, and letters that are left out or doubled.
      {"støttekontakt", "stoettekontakt"},
      {"STØTTEKONTAKT", "stoettekontakt"},
      {"stoettekontakt", "stoettekontakt"},
      {"stottekontakt", "stoettekontakt"},
      {"omsorgslonn", "omsorgsstoenad"},
      {"paarorende kurs", "paaroerendeopplaering"},
      {"parorende kurs", "paaroerendeopplaering"},
      {"tannlege", "tannhelse"},
      {"ADHD", "bup"},
      // The beginning, as it is typed, and a part of a compound.
      {"hjemmesyk", "hjemmesykepleie"},
      {"rullest", "hjelpemidler"},
      {"sentralen", "hjelpemidler"},
      // Several words, in any order, and short words that say nothing.
      {"assistent personlig", "bpa"},
      {"hjelp i hjemmet", "~ praktisk_bistand"},
      // Other languages than the page's.
      {"wheelchair", "hjelpemidler"},
      {"camhs", "bup"},
      {"midwife", "svangerskap"},
      {"fástadoavttir", "fastlege"},
      {"dearvvasvuodastasuvdna", "helsesykepleier"},
      {"sjukepleiar sår", "hjemmesykepleie"},
      // Slips: missing, too many, another one, two that have changed places.
      {"fysoterapi", "~ fysioterapi"},
      {"fysioterrapi", "fysioterapi"},
      {"fysioteropi", "~ fysioterapi"},
      {"fysoiterapi", "~ fysioterapi"},
      {"rullsetol", "~ hjelpemidler"},
      {"logopad", "~ logoped"},
      {"avlstning", "~ avlastning barnebolig"},
      {"opplaring parorende", "~ paaroerendeopplaering"},
      {"kvalifisringsprogram", "~ kvp"},
      // What is nothing like any of them.
      {"xyz", ""},
      {"brannbil", ""},
  };
  for (const Case& c : kCases) EXPECT_EQ(Found(c.wanted), c.found) << c.wanted;
}

// What is written as it stands is never found by likeness, and finds itself.
TEST(ServiceSearch, EveryNameAndSynonymFindsItsService) {
  for (const Texts* texts : AllLanguages()) {
    for (const Service& service : Rules().services()) {
      for (const char* end : {"", ".synonyms"}) {
        const std::string key = "service." + service.id + end;
        if (!texts->Has(key)) continue;
        for (const std::string& word : SearchWords(texts->Get(key))) {
          const ServiceHits hits = FindServices(word, All());
          EXPECT_FALSE(hits.similar) << key << " " << word;
          EXPECT_EQ(hits.ids.count(service.id), 1U) << key << " " << word;
        }
      }
    }
  }
}

// A slip in any place of a long name still leads to the service.
TEST(ServiceSearch, AnyLetterOfAFirstWordCanBeLeftOut) {
  const Texts& bokmaal = *AllLanguages().front();
  for (const Service& service : Rules().services()) {
    const std::string word = SearchWords(bokmaal.Get("service." + service.id)).front();
    if (word.size() < 5) continue;
    for (std::size_t i = 0; i < word.size(); ++i) {
      const std::string slip = word.substr(0, i) + word.substr(i + 1);
      // Two that were apart and now count as one: two slips.
      if (SearchWords(slip).front().size() + 1 < word.size()) continue;
      const ServiceHits hits = FindServices(slip, All());
      EXPECT_TRUE(hits.similar || !hits.ids.empty()) << slip;
      const bool led = !hits.similar || hits.ids.count(service.id) == 1;
      EXPECT_TRUE(led) << slip;
    }
  }
}

}  // namespace
}  // namespace samvei::test
