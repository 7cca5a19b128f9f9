#include "core/application.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/embedded.h"
#include "core/profile.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {
namespace {

using document::Document;

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

// A case from its answers and its application, both as the inside of a JSON object.
Case MakeCase(std::string_view answers, std::string_view application = "") {
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

Document Build(const Case& c, const RuleSet& rules = Rules()) {
  const Result<Assessment> assessed = rules.Assess(c);
  EXPECT_TRUE(assessed.ok());
  return BuildApplication(rules, Words(), c, assessed.value());
}

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
  void operator()(const document::Signature& block) {
    ids.push_back(block.id);
    texts.push_back("sign: " + block.label);
  }
  void operator()(const document::PageBreak&) {}
};

std::vector<std::string> Ids(const Document& document) {
  std::vector<std::string> texts, ids;
  for (const document::Block& block : document.blocks) std::visit(Reader{texts, ids}, block);
  return ids;
}

std::string Read(const Document& document) {
  std::vector<std::string> texts, ids;
  for (const document::Block& block : document.blocks) std::visit(Reader{texts, ids}, block);
  std::string all;
  for (const std::string& text : texts) all += text + "\n";
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

std::string Answers(std::initializer_list<std::string_view> parts) {
  std::string joined;
  for (const std::string_view part : parts) joined += part;
  return joined;
}

// Every person that the tests below look at more closely, and more.
const std::map<std::string, std::string>& People() {
  static const std::map<std::string, std::string> kPeople = {
      {"child", Answers({kHome, kWanted, kNeed, kSerious,
                         R"("rolle":"forelder","venter_barn":"nei","alder":6,"kpr":4,
          "foreldreansvar":"felles_enige","soesken_med_behov":1,
          "tjenester":["avlastning","fysioterapi","ppt","hjelpestoenad"],
          "tjenester_senere":["sfo"])"})},
      {"unborn", Answers({kHome, kNeed, kSerious,
                          R"("oensker_koordinator":"ja","verktoey":"usikker",
          "rolle":"forelder","venter_barn":"ja","soesken_med_behov":0,
          "tjenester":["svangerskap","poliklinikk"],
          "tjenester_senere":["habu","fysioterapi","pleiepenger"])"})},
      {"becoming_18", Answers({kWanted, kNeed, kSerious,
                               R"("rolle":"forelder","venter_barn":"nei","alder":17,"kpr":"ingen",
          "foreldreansvar":"felles_enige","ungdom_oensker":"ja",
          "beslutningskompetanse":"ja","soesken_med_behov":0,
          "opphold":"hjemme","eksisterende_plan":"ingen","flytter":"nei",
          "har_koordinator":"barnekoordinator","koordinator_fungerer":"ja",
          "avgjoerelse":"ingen","kort_prognose":"nei",
          "tjenester":["bpa","habu","tilrettelagt_skole"],
          "tjenester_senere":[])"})},
      {"youth_refuses", Answers({kHome, kWanted, kNeed, kSerious,
                                 R"("rolle":"forelder","venter_barn":"nei","alder":16,"kpr":"ingen",
          "foreldreansvar":"felles_enige","ungdom_oensker":"nei",
          "beslutningskompetanse":"ja","soesken_med_behov":0,
          "tjenester":["bup","psykisk_helse","tilrettelagt_skole"],
          "tjenester_senere":[])"})},
      {"youth", Answers({kHome, kWanted, kNeed,
                         R"("rolle":"selv","venter_barn":"nei","alder":16,"kpr":"ingen",
          "alvorlig":"nei","alvor_helse":"nei","alvor_funksjon":"nei",
          "alvor_livsviktig":"nei","foreldreansvar":"felles_enige",
          "ungdom_oensker":"ja","beslutningskompetanse":"ja",
          "soesken_med_behov":0,"tjenester":["psykisk_helse","fysioterapi"],
          "tjenester_senere":[])"})},
      {"shielded", Answers({kHome, kWanted, kNeed, kSerious,
                            R"("rolle":"selv","venter_barn":"nei","alder":13,"kpr":"ingen",
          "foreldreansvar":"felles_enige","ungdom_oensker":"ja",
          "skjermes_for_foreldre":"ja","soesken_med_behov":0,
          "tjenester":["psykisk_helse","bup","ppt"],"tjenester_senere":[])"})},
      {"adult", Answers({kHome, kWanted, kNeed,
                         R"("rolle":"selv","venter_barn":"nei","alder":42,
          "beslutningskompetanse":"ja",
          "tjenester":["hjemmesykepleie","psykisk_helse","poliklinikk"],
          "tjenester_senere":[])"})},
      {"kvp", Answers({kHome, kWanted, kNeed,
                       R"("rolle":"selv","venter_barn":"nei","alder":30,"tjenester":["kvp"],
          "beslutningskompetanse":"ja","tjenester_senere":[])"})},
      {"hospital", Answers({kWanted, R"("rolle":"selv","venter_barn":"nei","alder":30,
          "beslutningskompetanse":"ja","kort_prognose":"nei",
          "opphold":"sykehus","eksisterende_plan":"ingen",
          "har_koordinator":"nei","flytter":"nei","avgjoerelse":"ingen",
          "varighet":"under_3_mnd","samordningsbehov":"nei","komplekst":"ja",
          "tjenester":["innleggelse"],"tjenester_senere":[])"})},
      {"ansvarsgruppe", Answers({kHome, kNeed,
                                 R"("oensker_koordinator":"ja","oensker_plan":"nei",
          "verktoey":"ansvarsgruppe","rolle":"selv","venter_barn":"nei",
          "alder":20,"beslutningskompetanse":"ja",
          "tjenester":["rehabilitering","ergoterapi","aap"],
          "tjenester_senere":[])"})},
      {"disagree", Answers({kHome, kWanted, kNeed, kSerious,
                            R"("rolle":"forelder","venter_barn":"nei","alder":7,"kpr":"ingen",
          "foreldreansvar":"felles_uenige","soesken_med_behov":0,
          "tjenester":["avlastning","habilitering","habu","ppt"],
          "tjenester_senere":[])"})},
      {"nav_plan", Answers({kWanted, kNeed,
                            R"("rolle":"selv","venter_barn":"nei","alder":44,
          "beslutningskompetanse":"ja","kort_prognose":"nei",
          "opphold":"hjemme","eksisterende_plan":"nav",
          "har_koordinator":"nei","flytter":"nei","avgjoerelse":"ingen",
          "tjenester":["hjemmesykepleie","dps","aap"],
          "tjenester_senere":[])"})},
      {"urgent", Answers({kWanted, kSerious,
                          R"("rolle":"forelder","venter_barn":"nei","alder":4,"kpr":"ingen",
          "foreldreansvar":"alene","soesken_med_behov":0,"kort_prognose":"ja",
          "opphold":"hjemme","eksisterende_plan":"ingen",
          "har_koordinator":"nei","flytter":"nei","avgjoerelse":"ingen",
          "varighet":"under_3_mnd","samordningsbehov":"ja","komplekst":"ja",
          "tjenester":["poliklinikk","hjemmesykepleie","pleiepenger",
          "tilrettelagt_barnehage"],"tjenester_senere":[])"})},
      {"moving", Answers({kWanted, kNeed, kSerious,
                          R"("rolle":"forelder","venter_barn":"nei","alder":8,"kpr":"ingen",
          "foreldreansvar":"felles_enige","soesken_med_behov":0,
          "kort_prognose":"nei","opphold":"hjemme",
          "eksisterende_plan":"annen_kommune","koordinator_fungerer":"ja",
          "har_koordinator":"barnekoordinator","flytter":"ja",
          "avgjoerelse":"ingen","tjenester":["avlastning","habu",
          "tilrettelagt_skole"],"tjenester_senere":[])"})},
      {"guardian", Answers({kHome, kWanted, kNeed,
                            R"("rolle":"verge","venter_barn":"nei","alder":25,
          "beslutningskompetanse":"nei","tjenester":["bpa","avlastning"],
          "tjenester_senere":[])"})},
      {"refused", Answers({kWanted, kNeed, kSerious,
                           R"("rolle":"forelder","venter_barn":"nei","alder":6,"kpr":"ingen",
          "foreldreansvar":"felles_enige","soesken_med_behov":0,
          "kort_prognose":"nei","opphold":"hjemme","eksisterende_plan":"ingen",
          "har_koordinator":"nei","flytter":"nei",
          "avgjoerelse":"avslag_barnekoordinator",
          "avgjoerelse_kjent":"2026-10-28","klagespor":"helse",
          "tjenester":["fysioterapi","habu","hjelpestoenad"],
          "tjenester_senere":[])"})},
      {"care_order", Answers({kHome, kWanted, kNeed,
                              R"("rolle":"fosterforelder","venter_barn":"nei","alder":12,
          "kpr":"ingen","alvorlig":"nei","alvor_helse":"usikker",
          "alvor_funksjon":"nei","alvor_livsviktig":"nei",
          "foreldreansvar":"barnevernet","ungdom_oensker":"ja",
          "soesken_med_behov":0,"tjenester":["barnevern","ppt"],
          "tjenester_senere":[])"})},
      {"not_working", Answers({kWanted, kNeed,
                               R"("rolle":"paaroerende","venter_barn":"nei","alder":71,
          "beslutningskompetanse":"ja","kort_prognose":"nei",
          "opphold":"hjemme","eksisterende_plan":"helse",
          "har_koordinator":"koordinator","koordinator_fungerer":"nei",
          "flytter":"nei","avgjoerelse":"ingen",
          "tjenester":["hjemmesykepleie","fysioterapi"],
          "tjenester_senere":[])"})},
      {"nothing", Answers({kHome, kWanted,
                           R"("rolle":"selv","venter_barn":"nei","alder":50,
          "beslutningskompetanse":"ja","varighet":"over_24_mnd",
          "samordningsbehov":"nei","komplekst":"nei",
          "tjenester":["fastlege"],"tjenester_senere":[])"})},
      {"declined", Answers({kHome, kNeed,
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

Document BuildPerson(const std::string& name, std::string_view application = "") {
  const auto found = People().find(name);
  EXPECT_NE(found, People().end()) << name;
  return Build(MakeCase(found->second, application));
}

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

  std::vector<std::string> texts, ids;
  for (const document::Block& block : document.blocks) std::visit(Reader{texts, ids}, block);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size()) << "an id twice";
  for (const std::string& text : texts) {
    EXPECT_FALSE(text.empty());
    EXPECT_FALSE(Says(text, "{") || Says(text, "document.")) << text;
    EXPECT_FALSE(Says(text, "har rett")) << text;
  }
  const std::string all = Read(document);
  EXPECT_TRUE(Says(all, "Dette er ikke et vedtak. Koordinerende enhet avgjør."));
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

TEST(Application, ConsentsStandOnPagesOfTheirOwn) {
  const Document document = BuildPerson("child");
  std::vector<std::size_t> breaks;
  std::size_t consent = 0, signature = 0;
  for (std::size_t i = 0; i < document.blocks.size(); ++i) {
    if (std::holds_alternative<document::PageBreak>(document.blocks[i])) breaks.push_back(i);
    if (std::holds_alternative<document::Signature>(document.blocks[i])) signature = i;
    const auto* box = std::get_if<document::Checkbox>(&document.blocks[i]);
    if (box != nullptr && box->id == "samtykke_oppnevning") consent = i;
  }
  ASSERT_EQ(breaks.size(), 2U);
  EXPECT_LT(breaks[0], consent);
  EXPECT_LT(consent, signature);
  EXPECT_LT(signature, breaks[1]);
}

TEST(Application, Child) {
  const Document document = BuildPerson(
      "child",
      R"("navn":"Kari","foedselsdato":"3.4.2020","situasjon":"Vi er slitne.",)"
      R"("begrunnelse":"Alle ringer oss.","barnets_stemme":"Jeg vil leke.","tolk":"nordsamisk",)"
      R"("samtykke_oppnevning":true,"samtykke_deling":["ppt","habu"],"samtykke_til":"2027-06-01",)"
      R"("foresatte":[{"navn":"Anna","foreldreansvar":"ja"},{"navn":"Lars"},{"navn":"Tre"}],)"
      R"("utsagn":[{"id":"gjentar"}],)"
      R"("tjenesteytere":[{"tjeneste":"ppt","status":"avslag","navn":"PPT Lund","telefon":"123"}])");
  EXPECT_EQ(document.title, "Søknad om barnekoordinator og individuell plan");
  const std::string all = Read(document);
  EXPECT_TRUE(Says(all, "Gjelder et barn på 6 år."));
  EXPECT_TRUE(Says(all, "Vi ber kommunen om å:"));
  EXPECT_TRUE(Says(all, "én felles barnekoordinator"));
  EXPECT_TRUE(Says(all, "Vi er slitne."));
  EXPECT_TRUE(Says(all, "Alle ringer oss."));
  EXPECT_TRUE(Says(all, "Jeg vil leke."));
  EXPECT_TRUE(Says(all, "nordsamisk"));
  EXPECT_TRUE(Says(all, Words().Get("statement.gjentar")));
  EXPECT_TRUE(Says(all, "søkt, fikk nei | PPT Lund, 123"));
  EXPECT_TRUE(Says(all, "trenger senere"));
  EXPECT_TRUE(Says(all, "Mer enn to år."));
  EXPECT_TRUE(Says(all, "Ett søsken til"));
  EXPECT_EQ(FindField(document, "foedselsdato")->value, "3. april 2020");
  EXPECT_EQ(FindField(document, "samtykke_gjelder")->value, "Kari, 3. april 2020");
  EXPECT_EQ(FindField(document, "samtykke_til")->value, "1. juni 2027");
  EXPECT_EQ(FindField(document, "foresatte.2.navn")->value, "Tre");
  EXPECT_EQ(FindField(document, "utfyller_relasjon")->value, "forelder");
  EXPECT_TRUE(Says(all, "[x] Ja, det kan oppnevnes barnekoordinator eller koordinator."));
  EXPECT_TRUE(Says(all, "[ ] Ja, det kan lages en individuell plan."));
  // Sharing is asked for the services of the case, never for another one.
  const std::vector<std::string> ids = Ids(document);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "samtykke_deling.ppt"), 1);
  EXPECT_EQ(std::count(ids.begin(), ids.end(), "samtykke_deling.habu"), 0);
  EXPECT_EQ(Signers(document), (std::vector<std::string>{"foreldre.1", "foreldre.2"}));
  EXPECT_TRUE(Says(all, "pasient- og brukerrettighetsloven §\u00A02-5\u00A0c"));
}

TEST(Application, ExpectedChild) {
  const Document document = BuildPerson("unborn", R"("termin":"14.2.2027","navn":"Mari")");
  EXPECT_EQ(document.title, "Søknad om barnekoordinator");
  EXPECT_EQ(FindField(document, "termin")->value, "14. februar 2027");
  EXPECT_EQ(FindField(document, "foedselsdato"), nullptr);
  EXPECT_EQ(Signers(document), std::vector<std::string>{"gravide"});
  const std::string all = Read(document);
  EXPECT_TRUE(Says(all, "Kan vurderes når barnet er født."));
  EXPECT_FALSE(Says(all, "Foresatte"));
  EXPECT_FALSE(Says(all, "det kan lages en individuell plan"));
}

TEST(Application, SeventeenYearsOld) {
  const Document document = BuildPerson("becoming_18");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator fra 18 år og individuell plan");
  EXPECT_TRUE(Says(all, "i god tid før barnekoordinatoren slutter ved 18 år"));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
}

TEST(Application, YouthWhoRefuses) {
  const std::string all = Read(BuildPerson("youth_refuses"));
  EXPECT_TRUE(Says(all, "Ungdommen ønsker ikke dette nå."));
  EXPECT_TRUE(Says(all, "Be om vurdering: barnekoordinator"));
  EXPECT_TRUE(Says(all, "Samtykke mangler eller må avklares."));
  // The conditions are met: a refused consent must not read as if they were not.
  EXPECT_FALSE(Says(all, "Ser ikke ut til å oppfylle vilkårene nå."));
}

TEST(Application, YouthWhoDecides) {
  const Document document = BuildPerson("youth");
  EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
  EXPECT_FALSE(Says(Read(document), "Foresatte"));
  EXPECT_EQ(FindField(document, "utfyller_navn"), nullptr);
}

TEST(Application, ShieldedYouth) {
  const std::string written =
      R"("foresatte":[{"navn":"Anna Mor"}],"adresse":"Hjemveien 1","telefon":"900",)"
      R"("soesken":[{"navn":"Lillebror"}])";
  for (const std::string_view role : {R"("rolle":"selv")", R"("rolle":"fagperson")"}) {
    std::string answers = People().at("shielded");
    answers.replace(answers.find(R"("rolle":"selv")"), 14, role);
    const Document document = Build(MakeCase(answers, written));
    const std::string all = Read(document);
    EXPECT_EQ(Signers(document), std::vector<std::string>{"ungdommen"});
    EXPECT_TRUE(Says(all, "Dette er fortrolig."));
    EXPECT_TRUE(Says(all, "fagperson, for eksempel helsesykepleier"));
    EXPECT_TRUE(Says(all, "Telefon: 900"));
    for (const char* const secret : {"Anna Mor", "Foresatte", "Hjemveien", "Lillebror",
                                     "Forelder eller annen", "foreldreansvar"}) {
      EXPECT_FALSE(Says(all, secret)) << secret;
    }
  }
  // Half answered, the youth is shielded as well.
  const Document early = Build(MakeCase(R"("skjermes_for_foreldre":"ja","alder":13)", written));
  EXPECT_FALSE(Says(Read(early), "Anna Mor"));
  EXPECT_EQ(Signers(early), std::vector<std::string>{"ungdommen"});
}

TEST(Application, Adult) {
  const Document document = BuildPerson("adult", R"("epost":"a@b.no")");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator og individuell plan");
  EXPECT_TRUE(Says(all, "Jeg ber kommunen om å:"));
  EXPECT_TRUE(Says(all, "E-post: a@b.no"));
  EXPECT_TRUE(Says(all, "Gi gjerne sykehuset en kopi"));
  EXPECT_FALSE(Says(all, "Barnekoordinator |"));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"selv"});
  EXPECT_TRUE(Says(all, "Fristen er 4 uker"));
  EXPECT_TRUE(Says(all, "statsforvalteren"));
}

TEST(Application, QualificationProgramme) {
  const std::string all = Read(BuildPerson("kvp"));
  EXPECT_TRUE(Says(all, "Søknad om individuell plan"));
  EXPECT_TRUE(Says(all, "Nav har hovedansvaret for planen"));
  EXPECT_TRUE(Says(all, "Fristen er 3 uker"));
}

TEST(Application, HospitalAlone) {
  const Document document = BuildPerson("hospital");
  const std::string all = Read(document);
  EXPECT_TRUE(Says(document.title, "koordinator på sykehuset"));
  EXPECT_TRUE(Says(all, "Jeg ber sykehuset om å:"));
  EXPECT_TRUE(Says(all, "Koordinerende enhet på sykehuset"));
}

TEST(Application, MeetingsInsteadOfAPlan) {
  const Document document = BuildPerson("ansvarsgruppe", R"("samtykke_plan":true)");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Søknad om koordinator");
  EXPECT_TRUE(Says(all, "faste møter med referat (ansvarsgruppe)"));
  EXPECT_TRUE(Says(all, "Ønsker ikke individuell plan nå."));
  EXPECT_TRUE(Says(all, "Det er ikke ønsket nå."));
  // A consent from before the wish was taken back is not printed.
  EXPECT_FALSE(Says(all, "det kan lages en individuell plan"));
}

TEST(Application, ParentsWhoDisagree) {
  const Document document = BuildPerson("disagree");
  EXPECT_EQ(Signers(document), (std::vector<std::string>{"foreldre.1", "foreldre.2"}));
  EXPECT_TRUE(Says(Read(document), "søknaden kan sendes uten at begge har skrevet under"));
}

TEST(Application, PlanThatExists) {
  const Document document = BuildPerson("nav_plan");
  EXPECT_EQ(document.title, "Søknad om koordinator og oppdatering av individuell plan");
  EXPECT_TRUE(Says(Read(document), "Har individuell plan fra Nav."));
  EXPECT_TRUE(Says(Read(document), "bare én individuell plan"));
}

TEST(Application, Urgent) {
  const Document document = BuildPerson("urgent");
  EXPECT_TRUE(Says(Read(document), "Dette haster."));
  EXPECT_EQ(Signers(document), std::vector<std::string>{"forelder_alene"});
}

TEST(Application, Moving) {
  const Document document = BuildPerson("moving");
  EXPECT_EQ(document.title,
            "Søknad om barnekoordinator i ny kommune og flytting av individuell plan");
  EXPECT_TRUE(Says(Read(document), "Flytter til kommunen."));
}

TEST(Application, RepresentativeOfAnAdult) {
  const Document document = BuildPerson("guardian");
  EXPECT_EQ(Signers(document), std::vector<std::string>{"representant"});
  EXPECT_TRUE(Says(Read(document), "Hvem som kan samtykke, er ikke helt klart."));
  EXPECT_TRUE(Says(Read(document), "På vegne av den det gjelder ber jeg kommunen om å:"));
}

TEST(Application, RefusedBefore) {
  const std::string all = Read(BuildPerson("refused"));
  EXPECT_TRUE(Says(all, "Har fått nei til barnekoordinator."));
  EXPECT_TRUE(Says(all, "Avgjørelsen ble kjent 28. oktober 2026."));
  EXPECT_TRUE(Says(all, "Frist for å klage: 25. november 2026."));
}

TEST(Application, CareOrder) {
  const Document document = BuildPerson("care_order");
  EXPECT_EQ(Signers(document), (std::vector<std::string>{"barnevernet", "fosterforeldre"}));
  EXPECT_TRUE(Says(Read(document), "Barnevernet har overtatt omsorgen for barnet."));
  EXPECT_TRUE(Says(Read(document), "Det ungdommen mener, skal telle mye."));
}

TEST(Application, CoordinatorThatDoesNotWork) {
  const Document document = BuildPerson("not_working");
  const std::string all = Read(document);
  EXPECT_EQ(document.title,
            "Henvendelse om koordinator som ikke fungerer og oppdatering av individuell plan");
  EXPECT_TRUE(Says(all, "Ordningen med koordinator fungerer ikke nå."));
  EXPECT_FALSE(Says(all, "oppnevne koordinator:"));
}

TEST(Application, NothingToApplyFor) {
  const Document document = BuildPerson("nothing");
  const std::string all = Read(document);
  EXPECT_EQ(document.title, "Spørsmål om koordinator og individuell plan");
  EXPECT_TRUE(Says(all, "Det er ønske om en samtale"));
  EXPECT_TRUE(Says(all, "Ser ikke ut til å oppfylle vilkårene nå."));
}

TEST(Application, DeclinedIsNotTheSameAsUnmet) {
  const std::string all = Read(BuildPerson("declined"));
  EXPECT_TRUE(Says(all, "Ønsker ikke koordinator nå."));
  EXPECT_TRUE(Says(all, "Det er ikke ønsket nå."));
  EXPECT_FALSE(Says(all, "Koordinator | Ser ikke ut til å oppfylle"));
}

TEST(Application, AnswersMissing) {
  const std::string all = Read(BuildPerson("some_answers"));
  EXPECT_TRUE(Says(all, "Noen svar mangler."));
  EXPECT_TRUE(Says(all, "Noe av hjelpen er ikke kjent med navn."));
  EXPECT_TRUE(Says(all, "Ikke svart."));
}

TEST(Application, MunicipalityGivesItsOwnWords) {
  const RuleSet rules = LoadRules(
      R"({"id":"lund","municipality":"Lund kommune","office":{"name":"Koordinerende enhet",)"
      R"("phone":"51 00 00 00","address":"Torget 1"},"answer_weeks":4,)"
      R"("ask_in_doubt":"Tildelingskontoret","tool":"DIPS Samspill",)"
      R"("texts":{"note.nb.barnekoordinator":"Barnekoordinator kan gis til 25 år."}})");
  const Case c = MakeCase(People().at("child"));
  const std::string all = Read(Build(c, rules));
  EXPECT_TRUE(Says(all, "Lund kommune"));
  EXPECT_TRUE(Says(all, "Telefon: 51 00 00 00"));
  EXPECT_TRUE(Says(all, "svarer innen 4 uker"));
  EXPECT_TRUE(Says(all, "Spør Tildelingskontoret."));
  EXPECT_TRUE(Says(all, "Kommunen bruker DIPS Samspill"));
  EXPECT_TRUE(Says(all, "Barnekoordinator kan gis til 25 år."));
  EXPECT_FALSE(Says(all, "adressen står på kommunens nettsider"));
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

TEST(ApplicationFaults, DatesAsPeopleTypeThem) {
  EXPECT_EQ(ParseTypedDate("22.11.2026"), (Date{2026, 11, 22}));
  EXPECT_EQ(ParseTypedDate(" 2.1.2026 "), (Date{2026, 1, 2}));
  EXPECT_EQ(ParseTypedDate("2. 1. 2026"), (Date{2026, 1, 2}));
  EXPECT_EQ(ParseTypedDate("2026-11-22"), (Date{2026, 11, 22}));
  for (const char* const wrong : {"", "31.2.2026", "22.11.26", "22/11/2026", "1.2.3.2026", "i går",
                                  "2026-13-01", "22.11.", "001.1.2026"}) {
    EXPECT_FALSE(ParseTypedDate(wrong).has_value()) << wrong;
  }
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
}  // namespace samvei
