#include "core/document_forms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/embedded.h"
#include "core/json.h"
#include "tests/core/application_people.h"
#include "tests/core/every_block.h"
#include "tests/core/random_person.h"

namespace samvei {
namespace {

const PdfFonts& Fonts() {
  static const PdfFonts kFonts = {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")};
  return kFonts;
}

TEST(DocumentForms, AFilesNameSaysItsForm) {
  const std::pair<const char*, const char*> kNames[] = {
      {"soknad.pdf", ".pdf"},
      {"a/b.txt", ".txt"},
      {"x.html", ".html"},
      {"x.json", ".json"},
      {"x.fhir.json", ".fhir.json"},
      {"fhir.json", ".json"},
      {".txt", ".txt"},
      {"x.docx", "-"},
      {"x.pdf.zip", "-"},
      {"", "-"},
      {"pdf", "-"},
      {"x.PDF", "-"},
  };
  for (const auto& [name, ending] : kNames) {
    const FormOfFile* file = FormNamed(name);
    EXPECT_EQ(file == nullptr ? "-" : file->ending, ending) << name;
  }
  for (const FormOfFile& file : DocumentForms()) EXPECT_EQ(&FileOf(file.form), &file);
}

TEST(DocumentForms, OnlyThePdfRefusesACharacter) {
  document::Document document = test::EveryBlock();
  std::get<document::Field>(document.blocks[5]).value = "Fjellveien 😀";
  for (const FormOfFile& file : DocumentForms()) {
    const Result<std::string> written = WriteDocument(document, file.form, Fonts());
    EXPECT_EQ(written.ok(), file.form != DocumentForm::kPdf) << file.ending;
    if (!written.ok()) continue;
    EXPECT_NE(written.value().find("😀"), std::string::npos) << file.ending;
    EXPECT_EQ(written.value().back(), '\n') << file.ending;
  }
}

// --- No answer is in one form and missing in another ---

// With every field of the application filled, each with a text of its own that is hard to write.
Case WithMarkers(Case c) {
  int number = 1000;
  const auto marker = [&number] {
    return "merke" + std::to_string(++number) + " <b> \"a\" & 'b'; \\n";
  };
  for (const ApplicationField& field : ApplicationFields()) {
    const std::string id(field.id);
    if (field.kind == ApplicationField::Kind::kText) c.application.texts[id] = marker();
    if (field.kind == ApplicationField::Kind::kLongText) {
      c.application.texts[id] = marker() + "\n\n" + marker();
    }
    if (field.kind == ApplicationField::Kind::kTick) c.application.ticks[id] = true;
    if (field.kind == ApplicationField::Kind::kDate) c.application.texts[id] = "1.2.2027";
  }
  for (const ApplicationListField& field : ApplicationListFields()) {
    std::vector<Row>& rows = c.application.lists[std::string(field.list)];
    rows.resize(2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (field.names != ApplicationListField::Names::kNothing) {
        rows[i][std::string(field.field)] = "";
      } else if (!field.values.empty()) {
        rows[i][std::string(field.field)] = field.values[i % field.values.size()];
      } else {
        rows[i][std::string(field.field)] = marker();
      }
    }
  }
  const auto services = c.answers.find("tjenester");
  if (services != c.answers.end()) {
    if (const auto* set = std::get_if<ServiceSet>(&services->second)) {
      c.application.samtykke_deling = *set;
    }
  }
  return c;
}

// Runs of spaces and line breaks as one space: forms break lines differently.
std::string Folded(const std::string& text) {
  std::string folded;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\r';
    if (!space) folded += c;
    if (space && (folded.empty() || folded.back() != ' ')) folded += ' ';
  }
  return folded;
}

// All that was answered or is told: each piece must stand in every form.
struct Pieces {
  std::vector<std::string> told;      // by the document, whoever fills in
  std::vector<std::string> answered;  // by the person

  void operator()(const document::Heading&) {}  // text leaves out those with nothing below
  void operator()(const document::Paragraph& block) { told.push_back(block.text); }
  void operator()(const document::List& block) {
    told.insert(told.end(), block.items.begin(), block.items.end());
  }
  void operator()(const document::Field& block) {
    if (Folded(block.value) == " " || block.value.empty()) return;
    told.push_back(block.label);
    answered.push_back(block.value);
  }
  void operator()(const document::FieldRow& block) {
    for (const document::Field& field : block.fields) (*this)(field);
  }
  void operator()(const document::Checkbox& block) {
    if (block.checked) told.push_back(block.label);
  }
  void operator()(const document::Table& block) {
    for (const std::vector<std::string>& row : block.rows) {
      answered.insert(answered.end(), row.begin(), row.end());
    }
  }
  void operator()(const document::FieldTable& block) {
    for (const std::vector<document::Field>& row : block.rows) {
      for (const document::Field& field : row) answered.push_back(field.value);
    }
  }
  void operator()(const document::Drawing&) {}      // an attribute in HTML
  void operator()(const document::MachineCode&) {}  // for cameras only
  void operator()(const document::Signature&) {}    // for paper only
  void operator()(const document::PageBreak&) {}
};

std::string TextOfHtml(const std::string& html) {
  static const std::map<std::string, char> kEntities = {
      {"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"#39", '\''}};
  std::string text;
  for (std::size_t i = 0; i < html.size(); ++i) {
    if (html[i] == '<') {
      i = html.find('>', i);
      text += ' ';
    } else if (html[i] == '&') {
      const std::size_t end = html.find(';', i);
      const auto entity = kEntities.find(html.substr(i + 1, end - i - 1));
      if (entity != kEntities.end()) text += entity->second;
      i = end;
    } else {
      text += html[i];
    }
  }
  return text;
}

// Every string of a JSON text; with `only`, of the members of that name.
std::string TextOfJson(const Json& json, std::string_view only = {}, bool named = false) {
  std::string text;
  if (json.Is(Json::Kind::kString) && (only.empty() || named)) text += json.text + "\n";
  for (const Json& item : json.items) text += TextOfJson(item, only, named);
  for (const auto& [name, value] : json.members) text += TextOfJson(value, only, name == only);
  return text;
}

void ExpectTheSameInEveryForm(const document::Document& document) {
  Pieces pieces;
  for (const document::Block& block : document.blocks) std::visit(pieces, block);
  std::map<DocumentForm, std::string> read;
  for (const FormOfFile& file : DocumentForms()) {
    if (file.form == DocumentForm::kPdf) continue;  // read back in tests/documents
    read[file.form] = WriteDocument(document, file.form, Fonts()).value();
  }
  const Json fhir = ParseJson("fhir", read[DocumentForm::kFhir]).value();
  const std::string answers = Folded(TextOfJson(fhir, "valueString"));
  read[DocumentForm::kPage] = TextOfHtml(read[DocumentForm::kPage]);
  read[DocumentForm::kJson] = TextOfJson(ParseJson("json", read[DocumentForm::kJson]).value());
  read[DocumentForm::kFhir] = TextOfJson(fhir);
  for (auto& [form, text] : read) text = Folded(text);
  for (const std::string& piece : pieces.answered) {
    EXPECT_NE(answers.find(Folded(piece)), std::string::npos) << "no answer in FHIR: " << piece;
  }
  pieces.told.insert(pieces.told.end(), pieces.answered.begin(), pieces.answered.end());
  for (const auto& [form, text] : read) {
    for (const std::string& piece : pieces.told) {
      EXPECT_NE(text.find(Folded(piece)), std::string::npos)
          << FileOf(form).ending << " lacks: " << piece;
    }
  }
}

int CountMarkers(const document::Document& document) {
  const std::string all = apply_test::Read(document);
  int count = 0;
  for (std::size_t at = all.find("merke1"); at != std::string::npos;
       at = all.find("merke1", at + 1)) {
    ++count;
  }
  return count;
}

TEST(DocumentForms, NoAnswerOfAnybodyIsMissingInOneOfThem) {
  for (const auto& [name, answers] : apply_test::People()) {
    SCOPED_TRACE(name);
    const document::Document document =
        apply_test::Build(WithMarkers(apply_test::MakeCase(answers)));
    EXPECT_GT(CountMarkers(document), 8);
    ExpectTheSameInEveryForm(document);
  }
}

TEST(DocumentForms, NoAnswerOfRandomPeopleIsMissingInOneOfThem) {
  test::Random random(20261122);
  for (int round = 0; round < test::Rounds(100); ++round) {
    Case c = apply_test::MakeCase("");
    c.answers = test::ToAnswers(test::RandomPerson(random));
    SCOPED_TRACE(WriteAnswers(c.answers));
    ExpectTheSameInEveryForm(apply_test::Build(WithMarkers(std::move(c))));
    if (::testing::Test::HasFailure()) break;
  }
}

TEST(DocumentForms, EveryBlockIsInEveryForm) { ExpectTheSameInEveryForm(test::EveryBlock()); }

}  // namespace
}  // namespace samvei
