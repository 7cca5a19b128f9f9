#include "core/fhir_writer.h"

#include <gtest/gtest.h>

#include <set>

#include "core/json.h"
#include "tests/core/every_block.h"

namespace samvei {
namespace {

// "linkId type text = answer", an item a line, what is nested further in.
std::string Outline(const Json& parent, const std::string& indent = "") {
  std::string lines;
  const Json* items = parent.Find("item");
  if (items == nullptr) return lines;
  for (const Json& item : items->items) {
    lines += indent + item.Find("linkId")->text;
    for (const char* member : {"type", "text"}) {
      if (const Json* value = item.Find(member)) lines += " " + value->text;
    }
    for (const char* flag : {"repeats", "readOnly"}) {
      if (item.Find(flag) != nullptr) lines += " " + std::string(flag);
    }
    if (const Json* answers = item.Find("answer")) {
      const auto& [name, value] = answers->items.front().members.front();
      lines += " = " + (value.Is(Json::Kind::kBool) ? name : value.text);
    }
    lines += "\n" + Outline(item, indent + "  ");
  }
  return lines;
}

Json Read(const document::Document& document) {
  Result<Json> read = ParseJson("fhir", WriteFhir(document));
  EXPECT_TRUE(read.ok());
  return read.ok() ? read.value() : Json();
}

const Json& Resource(const Json& bundle, std::size_t index) {
  return *bundle.Find("entry")->items[index].Find("resource");
}

TEST(Fhir, TheFormHasAnItemForEveryBlock) {
  const Json bundle = Read(test::EveryBlock());
  EXPECT_EQ(Outline(Resource(bundle, 0)),
            R"(blocks.1 display Gjelder et barn.
blocks.2 display Dette er en merknad.
blocks.3 group Hvem
  navn string Navn
  telefon string Telefon
  adresse string Adresse
  situasjon text Situasjonen
  annet text Annet
  blocks.8 group Ønsker
    blocks.9.0 display koordinator
    blocks.9.1 display plan
    samtykke_plan boolean Ja til plan
    samtykke_deling.ppt boolean PPT
blocks.12 group Hjelp
  blocks.13 group Tjenester repeats
    blocks.13.0 string Tjeneste readOnly
    blocks.13.1 string Kontakt readOnly
  blocks.14 group Mål
    blocks.14.0 group 1
      maal.0.maal string Mål 1
      maal.0.tiltak text Tiltak, mål 1
    blocks.14.1 group 2
      maal.1.maal string Mål 2
      maal.1.tiltak string Tiltak, mål 2
  blocks.15 display Tegning: Áilu har to hjelpere.
blocks.18 group Underskrift
  underskrift.selv group Forelder
    underskrift.selv.place string Sted
    underskrift.selv.date string Dato
    underskrift.selv.name string Navn
)");
}

TEST(Fhir, TheResponseHasWhatWasAnswered) {
  const Json bundle = Read(test::EveryBlock());
  EXPECT_EQ(Outline(Resource(bundle, 1)),
            R"(blocks.3 Hvem
  navn Navn = Áilu
  adresse Adresse = Fjellveien 1
  situasjon Situasjonen = Vi sover lite.
Hver natt.
  blocks.8 Ønsker
    samtykke_plan Ja til plan = valueBoolean
blocks.12 Hjelp
  blocks.13 Tjenester
    blocks.13.0 Tjeneste = Fysioterapi
    blocks.13.1 Kontakt = Lars
  blocks.13 Tjenester
    blocks.13.0 Tjeneste = PPT
  blocks.14 Mål
    blocks.14.0 1
      maal.0.maal Mål 1 = Gå på ski
)");
  EXPECT_EQ(Resource(bundle, 1).Find("authored")->text, "2026-11-22");
  EXPECT_EQ(Resource(bundle, 1).Find("status")->text, "completed");
  EXPECT_EQ(Resource(bundle, 1).Find("questionnaire")->text, Resource(bundle, 0).Find("url")->text);
}

// The same form has the same address whatever the answers are, and another form has another.
TEST(Fhir, AddressesComeFromTheContent) {
  document::Document document = test::EveryBlock();
  const auto url = [](const document::Document& of) {
    return Resource(Read(of), 0).Find("url")->text;
  };
  const std::string first = url(document);
  EXPECT_EQ(first.size(), std::string("urn:uuid:00000000-0000-8000-8000-000000000000").size());
  EXPECT_EQ(first.substr(0, 9), "urn:uuid:");
  EXPECT_EQ(first[23], '8') << first;
  EXPECT_NE(std::string("89ab").find(first[28]), std::string::npos) << first;
  auto& field = std::get<document::Field>(document.blocks[5]);
  field.value = "Et annet sted";
  EXPECT_EQ(url(document), first);
  const Json bundle = Read(document);
  EXPECT_NE(bundle.Find("entry")->items[1].Find("fullUrl")->text,
            Read(test::EveryBlock()).Find("entry")->items[1].Find("fullUrl")->text);
  field.label = "Sted";
  EXPECT_NE(url(document), first);
}

// FHIR knows no empty strings, no groups without items, and no control characters.
TEST(Fhir, EmptyTextsAndGroupsAreNotThere) {
  document::Document document;
  document.blocks.emplace_back(document::Heading{1, ""});
  document.blocks.emplace_back(document::Paragraph{"\x01"});
  document.blocks.emplace_back(document::Heading{2, "Bare en overskrift"});
  document.blocks.emplace_back(document::Heading{2, "Felt"});
  document.blocks.emplace_back(document::Field{"a", "", "x\x02y"});
  document.blocks.emplace_back(document::Table{"", {"H"}, {1}, {{""}}});
  const Json bundle = Read(document);
  EXPECT_EQ(Outline(Resource(bundle, 0)),
            "blocks.2 display Bare en overskrift\nblocks.3 group Felt\n  a string\n"
            "  blocks.5 group repeats\n    blocks.5.0 string H readOnly\n");
  EXPECT_EQ(Outline(Resource(bundle, 1)), "blocks.3 Felt\n  a = xy\n");
  EXPECT_EQ(WriteFhir(document).find("\"\""), std::string::npos);
}

}  // namespace
}  // namespace samvei
