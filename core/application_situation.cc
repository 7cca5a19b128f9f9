#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include "core/application_draft.h"
#include "core/application_parts.h"

namespace samvei {
namespace {

constexpr int kLinesLong = 4;
constexpr int kLinesShort = 3;

// The set of services that was answered, or null.
const ServiceSet* SetOf(const ApplicationDraft& draft, std::string_view fact) {
  const auto found = draft.c.answers.find(fact);
  return found == draft.c.answers.end() ? nullptr : std::get_if<ServiceSet>(&found->second);
}

bool Holds(const ServiceSet* set, const std::string& service) {
  return set != nullptr && set->find(service) != set->end();
}

// "4" or "3,5": scores are tolerated with one decimal.
std::string ScoreText(double score) {
  const long tenths = std::lround(score * 10);
  const std::string whole = std::to_string(tenths / 10);
  return tenths % 10 == 0 ? whole : whole + "," + std::to_string(tenths % 10);
}

std::string ContactText(const ApplicationDraft& draft, const Row& row) {
  return draft.InOneLine({RowText(row, "navn"), RowText(row, "kontakt"), RowText(row, "telefon")});
}

void AddDuration(ApplicationDraft& draft) {
  draft.Heading(2, "document.duration.heading");
  const std::string duration = draft.Asked("varighet");
  draft.SayText(duration.empty() ? "document.duration.unanswered"
                                 : "document.duration." + duration);
}

void AddReasons(ApplicationDraft& draft) {
  draft.Heading(2, "document.reasons.heading");
  draft.AddList(ReasonSentences(draft));
  draft.AddField("begrunnelse", kLinesLong);
}

// What was answered about how serious it is: the criterion that the office must judge itself.
void AddSeverity(ApplicationDraft& draft) {
  constexpr std::array<std::string_view, 4> kFacts = {"alvor_helse", "alvor_funksjon",
                                                      "alvor_livsviktig", "alvorlig"};
  if (!draft.person.unborn && !draft.person.under_18) return;
  std::vector<std::vector<std::string>> rows;
  bool any = false;
  for (const std::string_view fact : kFacts) {
    const std::string answer = draft.Asked(fact);
    any = any || !answer.empty();
    std::string question = "document.severity." + std::string(fact);
    if (draft.person.unborn && draft.texts.Has(question + ".unborn")) question += ".unborn";
    rows.push_back(
        {draft.Get(question), draft.Get("document.answer." + (answer.empty() ? "none" : answer))});
  }
  const auto kpr = draft.c.answers.find("kpr");
  if (!draft.person.unborn && kpr != draft.c.answers.end()) {
    if (const double* score = std::get_if<double>(&kpr->second)) {
      rows.push_back({draft.Get("document.severity.kpr"), ScoreText(*score)});
      any = true;
    }
  }
  if (!any) return;
  draft.Heading(2, "document.severity.heading");
  draft.document.blocks.emplace_back(
      document::Table{draft.Get("document.severity.caption"),
                      {draft.Get("document.severity.column.question"),
                       draft.Get("document.severity.column.answer")},
                      {7, 3},
                      std::move(rows)});
}

}  // namespace

// Those that belong to no service come last.
std::vector<std::vector<std::string>> ServiceRows(const ApplicationDraft& draft) {
  const ServiceSet* now = SetOf(draft, "tjenester");
  const std::vector<Row> providers = draft.Rows("tjenesteytere");
  const std::vector<std::string> services = draft.Services();
  std::vector<std::vector<std::string>> rows;
  for (const std::string& service : services) {
    const std::string name = draft.ServiceName(service);
    const std::string& unsaid =
        draft.Get(Holds(now, service) ? "document.status.now" : "document.status.later");
    bool any = false;
    for (const Row& provider : providers) {
      if (RowText(provider, "tjeneste") != service) continue;
      const std::string status = RowText(provider, "status");
      rows.push_back({name, status.empty() ? unsaid : draft.Get("document.status." + status),
                      ContactText(draft, provider)});
      any = true;
    }
    if (!any) rows.push_back({name, unsaid, ""});
  }
  for (const Row& provider : providers) {
    const std::string service = RowText(provider, "tjeneste");
    if (std::find(services.begin(), services.end(), service) != services.end()) continue;
    const std::string status = RowText(provider, "status");
    rows.push_back(
        {service.empty() ? draft.Get("document.services.other") : draft.ServiceName(service),
         status.empty() ? "" : draft.Get("document.status." + status),
         ContactText(draft, provider)});
  }
  return rows;
}

void AddServices(ApplicationDraft& draft) {
  draft.Heading(2, "document.services.heading");
  std::vector<std::vector<std::string>> rows = ServiceRows(draft);
  const ServiceSet* now = SetOf(draft, "tjenester");
  const ServiceSet* later = SetOf(draft, "tjenester_senere");
  const bool some_unknown = Holds(now, "usikker") || Holds(later, "usikker");
  if (!rows.empty()) {
    draft.document.blocks.emplace_back(
        document::Table{draft.Get("document.services.caption"),
                        {draft.Get("document.services.column.service"),
                         draft.Get("document.services.column.status"),
                         draft.Get("document.services.column.contact")},
                        {4, 3, 4},
                        std::move(rows)});
  } else if (!some_unknown) {
    draft.SayText(now == nullptr ? "document.services.unanswered" : "document.services.none");
  }
  if (some_unknown) draft.SayText("document.services.some_unknown");
}

// What changes soon, where it was written: there the help breaks most easily.
void AddTransitions(ApplicationDraft& draft) {
  if (!draft.Written("overganger").empty()) draft.AddField("overganger");
}

std::vector<std::string> ReasonSentences(const ApplicationDraft& draft) {
  std::vector<std::string> reasons;
  for (const Row& row : draft.Rows("utsagn")) {
    std::string key = "statement." + RowText(row, "id");
    if (draft.person.fills_in_self && draft.texts.Has(key + ".selv")) key += ".selv";
    if (draft.texts.Has(key)) reasons.push_back(draft.Get(key));
  }
  if (reasons.empty()) {
    for (const std::string_view fact : {"samordningsbehov", "komplekst"}) {
      const std::string answer = draft.Asked(fact);
      // A need that is not complex is no reason for or against anything.
      if (answer.empty() || (fact == "komplekst" && answer == "nei")) continue;
      reasons.push_back(draft.Get("document." + std::string(fact) + "." + answer));
    }
  }
  return reasons;
}

void AddSituation(ApplicationDraft& draft) {
  draft.Heading(2, "document.situation.heading");
  draft.AddField("situasjon", kLinesLong);
  draft.SayText("document.situation.no_diagnosis");
  AddSeverity(draft);
  AddServices(draft);
  AddHelpMap(draft);
  AddDuration(draft);
  AddTransitions(draft);
  AddReasons(draft);
  draft.Heading(2, "document.important.heading");
  draft.AddField("viktig_for_meg", kLinesShort);
  if (HasVoicePage(draft)) draft.SayText("document.voice.apart");
}

}  // namespace samvei
