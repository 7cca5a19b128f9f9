#include "tests/core/application_people.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <variant>

#include "core/embedded.h"
#include "core/profile.h"

namespace samvei::apply_test {
namespace {

// Everything that can be read in a block, one text each; `ids` gets what must be unique.
struct Reader {
  std::vector<std::string>& texts;
  std::vector<std::string>& ids;

  void operator()(const document::Heading& block) { texts.push_back(block.text); }
  void operator()(const document::Paragraph& block) { texts.push_back(block.text); }
  void operator()(const document::List& block) {
    texts.insert(texts.end(), block.items.begin(), block.items.end());
  }
  void operator()(const document::Field& block) {
    ids.push_back(block.id);
    texts.push_back(block.label + ": " + block.value);
  }
  void operator()(const document::FieldRow& block) {
    for (const document::Field& field : block.fields) (*this)(field);
  }
  void operator()(const document::Checkbox& block) {
    ids.push_back(block.id);
    texts.push_back((block.checked ? "[x] " : "[ ] ") + block.label);
  }
  void operator()(const document::Table& block) {
    texts.push_back(block.caption);
    texts.insert(texts.end(), block.headers.begin(), block.headers.end());
    for (const std::vector<std::string>& row : block.rows) {
      std::string line;
      for (const std::string& cell : row) line += (line.empty() ? "" : " | ") + cell;
      texts.push_back(line);
    }
  }
  void operator()(const document::FieldTable& block) {
    texts.push_back(block.caption);
    texts.insert(texts.end(), block.headers.begin(), block.headers.end());
    for (const std::vector<document::Field>& row : block.rows) {
      for (const document::Field& field : row) (*this)(field);
    }
  }
  void operator()(const document::Drawing& block) {
    texts.push_back(block.alternative);
    for (const document::Drawing::Box& box : block.boxes) texts.push_back(box.text);
  }
  void operator()(const document::MachineCode& block) { texts.push_back(block.alternative); }
  void operator()(const document::Signature& block) {
    ids.push_back(block.id);
    texts.push_back("sign: " + block.label);
  }
  void operator()(const document::PageBreak&) {}
};

// Answers that most cases share; a case names only what is its own.
constexpr std::string_view kHome =
    R"("opphold":"hjemme","eksisterende_plan":"ingen","har_koordinator":"nei","flytter":"nei",)"
    R"("avgjoerelse":"ingen","kort_prognose":"nei",)";
constexpr std::string_view kWanted =
    R"("oensker_koordinator":"ja","oensker_plan":"ja","verktoey":"plan",)";
constexpr std::string_view kNeed =
    R"("varighet":"over_24_mnd","samordningsbehov":"ja","komplekst":"nei",)";
constexpr std::string_view kSerious =
    R"("alvorlig":"ja","alvor_helse":"ja","alvor_funksjon":"usikker","alvor_livsviktig":"nei",)";

std::string Joined(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view part : parts) joined += part;
  return joined;
}

}  // namespace

const std::map<std::string, std::string>& People() {
  static const std::map<std::string, std::string> kPeople = {
      {"child", Joined({kHome, kWanted, kNeed, kSerious,
                        R"("rolle":"forelder","venter_barn":"nei","alder":6,"kpr":4,
          "foreldreansvar":"felles_enige","soesken_med_behov":1,
          "tjenester":["avlastning","fysioterapi","ppt","hjelpestoenad"],
          "tjenester_senere":["sfo"])"})},
      {"unborn", Joined({kHome, kNeed, kSerious,
                         R"("oensker_koordinator":"ja","verktoey":"usikker",
          "rolle":"forelder","venter_barn":"ja","soesken_med_behov":0,
          "tjenester":["svangerskap","poliklinikk"],
          "tjenester_senere":["habu","fysioterapi","pleiepenger"])"})},
      {"becoming_18", Joined({kWanted, kNeed, kSerious,
                              R"("rolle":"forelder","venter_barn":"nei","alder":17,"kpr":"ingen",
          "foreldreansvar":"felles_enige","ungdom_oensker":"ja",
          "beslutningskompetanse":"ja","soesken_med_behov":0,
          "opphold":"hjemme","eksisterende_plan":"ingen","flytter":"nei",
          "har_koordinator":"barnekoordinator","koordinator_fungerer":"ja",
          "avgjoerelse":"ingen","kort_prognose":"nei",
          "tjenester":["bpa","habu","tilrettelagt_skole"],
          "tjenester_senere":[])"})},
      {"youth_refuses", Joined({kHome, kWanted, kNeed, kSerious,
                                R"("rolle":"forelder","venter_barn":"nei","alder":16,"kpr":"ingen",
          "foreldreansvar":"felles_enige","ungdom_oensker":"nei",
          "beslutningskompetanse":"ja","soesken_med_behov":0,
          "tjenester":["bup","psykisk_helse","tilrettelagt_skole"],
          "tjenester_senere":[])"})},
      {"youth", Joined({kHome, kWanted, kNeed,
                        R"("rolle":"selv","venter_barn":"nei","alder":16,"kpr":"ingen",
          "alvorlig":"nei","alvor_helse":"nei","alvor_funksjon":"nei",
          "alvor_livsviktig":"nei","foreldreansvar":"felles_enige",
          "ungdom_oensker":"ja","beslutningskompetanse":"ja",
          "soesken_med_behov":0,"tjenester":["psykisk_helse","fysioterapi"],
          "tjenester_senere":[])"})},
      {"shielded", Joined({kHome, kWanted, kNeed, kSerious,
                           R"("rolle":"selv","venter_barn":"nei","alder":13,"kpr":"ingen",
          "foreldreansvar":"felles_enige","ungdom_oensker":"ja",
          "skjermes_for_foreldre":"ja","soesken_med_behov":0,
          "tjenester":["psykisk_helse","bup","ppt"],"tjenester_senere":[])"})},
      {"adult", Joined({kHome, kWanted, kNeed,
                        R"("rolle":"selv","venter_barn":"nei","alder":42,
          "beslutningskompetanse":"ja",
          "tjenester":["hjemmesykepleie","psykisk_helse","poliklinikk"],
          "tjenester_senere":[])"})},
      {"kvp", Joined({kHome, kWanted, kNeed,
                      R"("rolle":"selv","venter_barn":"nei","alder":30,"tjenester":["kvp"],
          "beslutningskompetanse":"ja","tjenester_senere":[])"})},
      {"hospital", Joined({kWanted, R"("rolle":"selv","venter_barn":"nei","alder":30,
          "beslutningskompetanse":"ja","kort_prognose":"nei",
          "opphold":"sykehus","eksisterende_plan":"ingen",
          "har_koordinator":"nei","flytter":"nei","avgjoerelse":"ingen",
          "varighet":"under_3_mnd","samordningsbehov":"nei","komplekst":"ja",
          "tjenester":["innleggelse"],"tjenester_senere":[])"})},
      {"ansvarsgruppe", Joined({kHome, kNeed,
                                R"("oensker_koordinator":"ja","oensker_plan":"nei",
          "verktoey":"ansvarsgruppe","rolle":"selv","venter_barn":"nei",
          "alder":20,"beslutningskompetanse":"ja",
          "tjenester":["rehabilitering","ergoterapi","aap"],
          "tjenester_senere":[])"})},
      {"disagree", Joined({kHome, kWanted, kNeed, kSerious,
                           R"("rolle":"forelder","venter_barn":"nei","alder":7,"kpr":"ingen",
          "foreldreansvar":"felles_uenige","soesken_med_behov":0,
          "tjenester":["avlastning","habilitering","habu","ppt"],
          "tjenester_senere":[])"})},
      {"nav_plan", Joined({kWanted, kNeed,
                           R"("rolle":"selv","venter_barn":"nei","alder":44,
          "beslutningskompetanse":"ja","kort_prognose":"nei",
          "opphold":"hjemme","eksisterende_plan":"nav",
          "har_koordinator":"nei","flytter":"nei","avgjoerelse":"ingen",
          "tjenester":["hjemmesykepleie","dps","aap"],
          "tjenester_senere":[])"})},
      {"urgent", Joined({kWanted, kSerious,
                         R"("rolle":"forelder","venter_barn":"nei","alder":4,"kpr":"ingen",
          "foreldreansvar":"alene","soesken_med_behov":0,"kort_prognose":"ja",
          "opphold":"hjemme","eksisterende_plan":"ingen",
          "har_koordinator":"nei","flytter":"nei","avgjoerelse":"ingen",
          "varighet":"under_3_mnd","samordningsbehov":"ja","komplekst":"ja",
          "tjenester":["poliklinikk","hjemmesykepleie","pleiepenger",
          "tilrettelagt_barnehage"],"tjenester_senere":[])"})},
      {"moving", Joined({kWanted, kNeed, kSerious,
                         R"("rolle":"forelder","venter_barn":"nei","alder":8,"kpr":"ingen",
          "foreldreansvar":"felles_enige","soesken_med_behov":0,
          "kort_prognose":"nei","opphold":"hjemme",
          "eksisterende_plan":"annen_kommune","koordinator_fungerer":"ja",
          "har_koordinator":"barnekoordinator","flytter":"ja",
          "avgjoerelse":"ingen","tjenester":["avlastning","habu",
          "tilrettelagt_skole"],"tjenester_senere":[])"})},
      {"guardian", Joined({kHome, kWanted, kNeed,
                           R"("rolle":"verge","venter_barn":"nei","alder":25,
          "beslutningskompetanse":"nei","tjenester":["bpa","avlastning"],
          "tjenester_senere":[])"})},
      {"refused", Joined({kWanted, kNeed, kSerious,
                          R"("rolle":"forelder","venter_barn":"nei","alder":6,"kpr":"ingen",
          "foreldreansvar":"felles_enige","soesken_med_behov":0,
          "kort_prognose":"nei","opphold":"hjemme","eksisterende_plan":"ingen",
          "har_koordinator":"nei","flytter":"nei",
          "avgjoerelse":"avslag_barnekoordinator",
          "avgjoerelse_kjent":"2026-10-28","klagespor":"helse",
          "tjenester":["fysioterapi","habu","hjelpestoenad"],
          "tjenester_senere":[])"})},
      {"care_order", Joined({kHome, kWanted, kNeed,
                             R"("rolle":"fosterforelder","venter_barn":"nei","alder":12,
          "kpr":"ingen","alvorlig":"nei","alvor_helse":"usikker",
          "alvor_funksjon":"nei","alvor_livsviktig":"nei",
          "foreldreansvar":"barnevernet","ungdom_oensker":"ja",
          "soesken_med_behov":0,"tjenester":["barnevern","ppt"],
          "tjenester_senere":[])"})},
      {"not_working", Joined({kWanted, kNeed,
                              R"("rolle":"paaroerende","venter_barn":"nei","alder":71,
          "beslutningskompetanse":"ja","kort_prognose":"nei",
          "opphold":"hjemme","eksisterende_plan":"helse",
          "har_koordinator":"koordinator","koordinator_fungerer":"nei",
          "flytter":"nei","avgjoerelse":"ingen",
          "tjenester":["hjemmesykepleie","fysioterapi"],
          "tjenester_senere":[])"})},
      {"nothing", Joined({kHome, kWanted,
                          R"("rolle":"selv","venter_barn":"nei","alder":50,
          "beslutningskompetanse":"ja","varighet":"over_24_mnd",
          "samordningsbehov":"nei","komplekst":"nei",
          "tjenester":["fastlege"],"tjenester_senere":[])"})},
      {"declined", Joined({kHome, kNeed,
                           R"("oensker_koordinator":"nei","oensker_plan":"nei",
          "verktoey":"usikker","rolle":"selv","venter_barn":"nei",
          "alder":50,"beslutningskompetanse":"ja",
          "tjenester":["hjemmesykepleie","fysioterapi"],
          "tjenester_senere":[])"})},
      {"some_answers", R"("rolle":"forelder","alder":9,"tjenester":["habu","usikker"])"},
      {"no_answers", ""},
  };
  return kPeople;
}

const Texts& Words() {
  static const Texts kTexts = Texts::Load(EmbeddedFiles(), "nb").value();
  return kTexts;
}

RuleSet LoadRules(std::string_view profile_json) {
  const Profile profile = ReadProfile("profile", profile_json).value();
  return RuleSet::Load("rules/no.json", Embedded("rules/no.json"), profile).value();
}

const RuleSet& Rules() {
  static const RuleSet kRules = LoadRules(R"({"id":"standard"})");
  return kRules;
}

Case MakeCase(std::string_view answers, std::string_view application) {
  const std::string json =
      R"({"format":"samvei-case","version":1,"as_of":"2026-11-22","answers":{)" +
      std::string(answers) + R"(},"application":{)" + std::string(application) + "}}";
  const Result<Case> read = ReadCase("case", json, Rules());
  if (!read.ok()) {
    for (const Error& error : read.errors()) ADD_FAILURE() << ToLine(error);
    return {};
  }
  return read.value();
}

Case MakeCase(const std::string& person, const std::map<std::string, std::string>& instead) {
  Case c = MakeCase(People().at(person));
  std::string given;
  for (const auto& [fact, value] : instead) {
    if (!given.empty()) given += ',';
    given.append("\"").append(fact).append("\":").append(value);
  }
  for (auto& [fact, answer] : MakeCase(given).answers) c.answers[fact] = answer;
  return c;
}

Document Build(const Case& c, const RuleSet& rules) {
  const Result<Assessment> assessed = rules.Assess(c);
  EXPECT_TRUE(assessed.ok());
  return BuildApplication(rules, Words(), c, assessed.value());
}

std::vector<std::string> Ids(const Document& document) {
  std::vector<std::string> texts, ids;
  for (const document::Block& block : document.blocks) std::visit(Reader{texts, ids}, block);
  return ids;
}

std::vector<std::string> ReadTexts(const Document& document) {
  std::vector<std::string> texts, ids;
  for (const document::Block& block : document.blocks) std::visit(Reader{texts, ids}, block);
  return texts;
}

std::string Read(const Document& document) {
  std::string all;
  for (const std::string& text : ReadTexts(document)) all += text + "\n";
  return all;
}

bool Says(const std::string& all, std::string_view part) {
  return all.find(part) != std::string::npos;
}

std::vector<std::string> Signers(const Document& document) {
  std::vector<std::string> signers;
  for (const std::string& id : Ids(document)) {
    if (id.rfind("underskrift.", 0) == 0) signers.push_back(id.substr(12));
  }
  return signers;
}

const document::Field* FindField(const Document& document, std::string_view id) {
  for (const document::Block& block : document.blocks) {
    if (const auto* field = std::get_if<document::Field>(&block); field && field->id == id) {
      return field;
    }
    if (const auto* row = std::get_if<document::FieldRow>(&block)) {
      for (const document::Field& field : row->fields) {
        if (field.id == id) return &field;
      }
    }
  }
  return nullptr;
}

Document BuildPerson(const std::string& name, std::string_view application) {
  const auto found = People().find(name);
  EXPECT_NE(found, People().end()) << name;
  return Build(MakeCase(found->second, application));
}

}  // namespace samvei::apply_test
