#include "core/application_draft.h"

#include <algorithm>
#include <utility>

#include "core/languages.h"
#include "core/typed_input.h"

namespace samvei {

bool ApplicationRequest::Asks(std::string_view outcome) const {
  return std::find(outcomes.begin(), outcomes.end(), outcome) != outcomes.end();
}

bool ApplicationRequest::AsksForCoordinator() const {
  return Asks("koordinator") || Asks("barnekoordinator") || Asks("sykehuskoordinator");
}

const std::string& ApplicationDraft::Get(std::string_view key) const { return texts.Get(key); }

std::string ApplicationDraft::Format(std::string_view key,
                                     const std::vector<TextValue>& values) const {
  return texts.Format(key, values);
}

std::string ApplicationDraft::Written(std::string_view field) const {
  const auto found = c.application.texts.find(field);
  return found == c.application.texts.end() ? "" : found->second;
}

bool ApplicationDraft::Ticked(std::string_view field) const {
  const auto found = c.application.ticks.find(field);
  return found != c.application.ticks.end() && found->second;
}

std::vector<Row> ApplicationDraft::Rows(std::string_view list) const {
  const auto found = c.application.lists.find(list);
  return found == c.application.lists.end() ? std::vector<Row>() : found->second;
}

bool ApplicationDraft::Applies(std::string_view field) const {
  return FieldApplies(field, rules, c, &assessment);
}

std::string ApplicationDraft::Asked(std::string_view fact) const {
  return AskedChoice(rules, c.answers, fact);
}

bool ApplicationDraft::Noted(std::string_view note) const {
  return std::find(assessment.notes.begin(), assessment.notes.end(), note) !=
         assessment.notes.end();
}

std::string ApplicationDraft::DateText(Date date) const {
  return Format("date.long", {{"day", std::to_string(date.day)},
                              {"month", Get("month." + std::to_string(date.month))},
                              {"year", std::to_string(date.year)}});
}

std::string ApplicationDraft::DateText(std::string_view typed) const {
  const std::optional<Date> date = ReadDay(typed);
  return date ? DateText(*date) : std::string(typed);
}

std::string ApplicationDraft::ServiceName(std::string_view id) const {
  return Capitalized(texts.Get("service." + std::string(id)));
}

std::vector<std::string> ApplicationDraft::Services() const {
  std::vector<std::string> found;
  for (const Service& service : rules.services()) {
    for (const std::string_view fact : {"tjenester", "tjenester_senere"}) {
      const auto answer = c.answers.find(fact);
      if (answer == c.answers.end()) continue;
      const ServiceSet* set = std::get_if<ServiceSet>(&answer->second);
      if (set == nullptr || set->find(service.id) == set->end()) continue;
      found.push_back(service.id);
      break;
    }
  }
  return found;
}

const std::string& ApplicationDraft::RecipientName() const {
  switch (request.recipient) {
    case Recipient::kHospital:
      return Get("document.the.hospital");
    case Recipient::kNav:
      return Get("document.the.nav");
    case Recipient::kBarnevern:
      return Get("document.the.barnevern");
    case Recipient::kMunicipality:
      break;
  }
  return Get("document.the.municipality");
}

std::string ApplicationDraft::Either(const std::vector<std::string>& parts) const {
  std::string line;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) line += Get(i + 1 == parts.size() ? "document.join.or" : "join.comma");
    line += parts[i];
  }
  return line;
}

std::string ApplicationDraft::InOneLine(const std::vector<std::string>& parts) const {
  std::string line;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!line.empty()) line += Get("join.comma");
    line += part;
  }
  return line;
}

void ApplicationDraft::Heading(int level, std::string_view key) {
  document.blocks.emplace_back(document::Heading{level, Get(key)});
}

void ApplicationDraft::Say(std::string text, document::Paragraph::Style style) {
  document.blocks.emplace_back(document::Paragraph{std::move(text), style});
}

void ApplicationDraft::SayText(std::string_view key) { Say(Get(key)); }

void ApplicationDraft::AddNote(std::string_view key) {
  Say(Get(key), document::Paragraph::Style::kNote);
}

void ApplicationDraft::AddList(std::vector<std::string> items) {
  if (!items.empty()) document.blocks.emplace_back(document::List{std::move(items)});
}

document::Field ApplicationDraft::MakeField(std::string_view id) const {
  document::Field field;
  field.id = std::string(id);
  field.label = Get("document.field." + field.id);
  field.value = Written(id);
  for (const ApplicationField& known : ApplicationFields()) {
    if (known.id == id && known.kind == ApplicationField::Kind::kDate) {
      field.value = DateText(field.value);
    }
  }
  return field;
}

void ApplicationDraft::AddField(std::string_view id, int lines) {
  document::Field field = MakeField(id);
  field.lines = lines;
  document.blocks.emplace_back(std::move(field));
}

std::string RowText(const Row& row, std::string_view field) {
  const auto found = row.find(field);
  return found == row.end() ? "" : found->second;
}

}  // namespace samvei
