#ifndef SAMVEI_CORE_APPLICATION_DRAFT_H_
#define SAMVEI_CORE_APPLICATION_DRAFT_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/application.h"
#include "core/application_person.h"
#include "core/assessment.h"
#include "core/case.h"
#include "core/date.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// What the assessment says should happen with an outcome.
enum class Advice : unsigned char { kNothing, kAssess, kRecommend };
Advice AdviceOn(const Assessment& assessment, std::string_view outcome);

// What the application asks, and whom. Made of the last parts of text keys, without any words.
struct ApplicationRequest {
  // The strongest thing asked decides how the document presents itself.
  enum class Tone : unsigned char { kAsk, kAssess, kApply, kFollowUp };
  Tone tone = Tone::kAsk;
  Recipient recipient = Recipient::kMunicipality;
  std::vector<std::string> subjects;  // for the title: "koordinator" of "document.subject.*"
  std::vector<std::string> items;     // asked of the recipient: "koordinator.assess" of
                                      // "document.ask.*", after "Vi ber kommunen om å:"
  // Asked of the municipality, which gets a copy, when somebody else is the recipient.
  std::vector<std::string> copy_items;
  std::vector<std::string> outcomes;  // ids of the outcomes asked for, for consent and complaint
  bool hospital_too = false;          // the hospital's coordinator is asked for in a copy

  [[nodiscard]] bool Asks(std::string_view outcome) const;
  // Whether somebody is to be appointed, or one already appointed is to go on.
  [[nodiscard]] bool AsksForCoordinator() const;
};
ApplicationRequest RequestOf(const RuleSet& rules, const Case& c, const Assessment& assessment);

// The document while its parts are added, with all that they are made from.
struct ApplicationDraft {
  const RuleSet& rules;
  const Texts& texts;
  const Case& c;
  const Assessment& assessment;
  Person person;
  ApplicationRequest request;
  document::Document document;

  [[nodiscard]] const std::string& Get(std::string_view key) const;
  [[nodiscard]] std::string Format(std::string_view key,
                                   const std::vector<TextValue>& values) const;
  [[nodiscard]] std::string Written(std::string_view field) const;  // as typed; may be empty
  [[nodiscard]] bool Ticked(std::string_view field) const;
  [[nodiscard]] std::vector<Row> Rows(std::string_view list) const;
  [[nodiscard]] bool Applies(std::string_view field) const;
  [[nodiscard]] std::string Asked(std::string_view fact) const;  // see AskedChoice
  [[nodiscard]] bool Noted(std::string_view note) const;
  [[nodiscard]] std::string DateText(Date date) const;               // "22. november 2026"
  [[nodiscard]] std::string DateText(std::string_view typed) const;  // as typed when it is no day
  [[nodiscard]] std::string ServiceName(std::string_view id) const;
  [[nodiscard]] std::vector<std::string> Services() const;  // of the case, in the rules' order

  // "the municipality" and so on, as {who} in a sentence.
  [[nodiscard]] const std::string& RecipientName() const;

  // The texts that are not empty, with the language's comma between them.
  [[nodiscard]] std::string InOneLine(const std::vector<std::string>& parts) const;

  // "a, b eller c".
  [[nodiscard]] std::string Either(const std::vector<std::string>& parts) const;

  void Heading(int level, std::string_view key);
  void Say(std::string text, document::Paragraph::Style style = document::Paragraph::Style::kBody);
  void SayText(std::string_view key);  // as body text
  void AddNote(std::string_view key);
  void AddList(std::vector<std::string> items);  // nothing when there are none
  // The application's field of that id, under its own label, with what was written there.
  void AddField(std::string_view id, int lines = 1);
  [[nodiscard]] document::Field MakeField(std::string_view id) const;
};

// The field of a list's row, or an empty text.
std::string RowText(const Row& row, std::string_view field);

// The document's title: "Søknad om barnekoordinator og individuell plan".
std::string TitleOf(const ApplicationDraft& draft);

// The parts, in the order of the document.
void AddRecipientAndRequest(ApplicationDraft& draft);
void AddPeople(ApplicationDraft& draft);
void AddSituation(ApplicationDraft& draft);
void AddHelpMap(ApplicationDraft& draft);  // nothing where fewer than two help
// What the child says, on a page that can be handed over by itself.
bool HasVoicePage(const ApplicationDraft& draft);
void AddVoicePage(ApplicationDraft& draft);
void AddArrangements(ApplicationDraft& draft);  // plan and coordinator today, wishes
void AddConsents(ApplicationDraft& draft);
void AddAssessment(ApplicationDraft& draft);

}  // namespace samvei

#endif  // SAMVEI_CORE_APPLICATION_DRAFT_H_
