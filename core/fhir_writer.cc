#include "core/fhir_writer.h"

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/document_text.h"
#include "core/fhir_items.h"
#include "core/json_writer.h"

namespace samvei {
namespace {

// FNV-1a, begun from a chosen number. It tells contents apart; it hides nothing.
std::uint64_t Hash(std::string_view bytes, std::uint64_t start) {
  std::uint64_t hash = 0xCBF29CE484222325U ^ start;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001B3U;
  }
  return hash;
}

// A UUID of version 8 (RFC 9562: made in a way of our own) from the content.
std::string UrnOf(std::string_view content) {
  const std::uint64_t high = (Hash(content, 0) & ~0xF000ULL) | 0x8000ULL;
  const std::uint64_t low = (Hash(content, 0x5A5A5A5A) & ~(0xC0ULL << 56U)) | (0x80ULL << 56U);
  constexpr std::string_view kHex = "0123456789abcdef";
  std::string digits;
  for (const std::uint64_t half : {high, low}) {
    for (unsigned shift = 64; shift > 0; shift -= 4) digits += kHex[half >> (shift - 4) & 0xFU];
  }
  std::string urn = "urn:uuid:";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) urn += '-';
    urn += digits[i];
  }
  return urn;
}

void BeginResource(std::string_view type, const document::Document& document, JsonWriter& json) {
  json.BeginObject("resource");
  json.String("resourceType", type);
  if (!document.language.empty()) json.String("language", document.language);
}

void WriteQuestionnaire(const document::Document& document, const std::vector<fhir::Item>& items,
                        std::string_view url, JsonWriter& json) {
  BeginResource("Questionnaire", document, json);
  json.String("url", url);
  json.String("name", "Samvei");
  const std::string title = CleanLine(document.title);
  if (!title.empty()) json.String("title", title);
  json.String("status", "active");
  if (!document.date.empty()) json.String("date", document.date);
  const std::string description = CleanText(document.subject);
  if (!description.empty()) json.String("description", description);
  fhir::WriteQuestions(items, json);
  json.End();
}

void WriteResponse(const document::Document& document, const std::vector<fhir::Item>& items,
                   std::string_view url, JsonWriter& json) {
  BeginResource("QuestionnaireResponse", document, json);
  json.String("questionnaire", url);
  json.String("status", "completed");
  if (!document.date.empty()) json.String("authored", document.date);
  fhir::WriteAnswers(items, json);
  json.End();
}

}  // namespace

std::string WriteFhir(const document::Document& document) {
  const std::vector<fhir::Item> items = fhir::ItemsOf(document);
  // The addresses are made from what they are the addresses of, written without one.
  JsonWriter form, answers;
  form.BeginObject();
  WriteQuestionnaire(document, items, "", form);
  form.End();
  answers.BeginObject();
  WriteResponse(document, items, "", answers);
  answers.End();
  const std::string form_content = form.Take();
  const std::string form_url = UrnOf(form_content);
  const std::string answers_url = UrnOf(form_content + answers.Take());

  JsonWriter json;
  json.BeginObject();
  json.String("resourceType", "Bundle");
  json.String("type", "collection");
  json.BeginArray("entry");
  json.BeginObject();
  json.String("fullUrl", form_url);
  WriteQuestionnaire(document, items, form_url, json);
  json.End();
  json.BeginObject();
  json.String("fullUrl", answers_url);
  WriteResponse(document, items, form_url, json);
  json.End();
  json.End();
  json.End();
  return json.Take();
}

}  // namespace samvei
