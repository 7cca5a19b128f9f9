#include "core/short_message.h"

#include <algorithm>
#include <utility>

#include "core/application_draft.h"

namespace samvei {
namespace {

using Tone = ApplicationRequest::Tone;

// A telephone number is this long at most; what is longer was no number.
constexpr std::size_t kPhoneMost = 30;

bool IsIn(const std::vector<std::string>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

std::string_view RecipientId(Recipient recipient) {
  switch (recipient) {
    case Recipient::kHospital:
      return "hospital";
    case Recipient::kNav:
      return "nav";
    case Recipient::kBarnevern:
      return "barnevern";
    case Recipient::kMunicipality:
      break;
  }
  return "municipality";
}

// The coordinator that there is; a child's counts as none once the child is grown.
std::string Held(const ApplicationDraft& draft) {
  std::string held = draft.Asked("har_koordinator");
  const bool grown = draft.person.age && *draft.person.age >= 18;
  if (held == "nei" || (held == "barnekoordinator" && grown)) held.clear();
  return held;
}

// The name of a thing asked ("koordinator.assess"); empty where it only comes along with others.
std::string SubjectOf(const ApplicationDraft& draft, std::string item) {
  constexpr std::string_view kAssess = ".assess";
  if (item.size() > kAssess.size() && item.substr(item.size() - kAssess.size()) == kAssess) {
    item.resize(item.size() - kAssess.size());
  }
  if (item == "koordinator_otherwise") item = "koordinator";
  const std::string key = "document.subject." + item;
  return draft.texts.Has(key) ? draft.Get(key) : std::string();
}

// While questions are open: what the answers may still point to.
std::vector<std::string> Possible(const ApplicationDraft& draft) {
  std::vector<std::string> subjects;
  for (const std::string outcome : {"barnekoordinator", "koordinator", "individuell_plan"}) {
    const bool coordinator = outcome != "individuell_plan";
    if (coordinator && !Held(draft).empty()) continue;
    if (outcome == "barnekoordinator" &&
        (draft.person.shielded || RefusesAlone(draft.rules, draft.c.answers))) {
      continue;
    }
    if (draft.assessment.Outcome(outcome).verdict.best < Verdict::kVurderes) continue;
    subjects.push_back(draft.Get("document.subject." + outcome));
  }
  return subjects;
}

std::vector<std::string> Subjects(const ApplicationDraft& draft) {
  std::vector<std::string> subjects;
  for (const std::string& item : draft.request.items) {
    std::string subject = SubjectOf(draft, item);
    if (!subject.empty() && !IsIn(subjects, subject)) subjects.push_back(std::move(subject));
  }
  return subjects.empty() && !draft.assessment.complete ? Possible(draft) : subjects;
}

// What is asked, as a sentence that can be said too.
std::string Request(const ApplicationDraft& draft) {
  const std::vector<std::string> subjects = Subjects(draft);
  const std::string what = draft.texts.Join(subjects);
  if (draft.request.tone == Tone::kFollowUp) {
    std::string request = draft.Get("short.message.ask.follow_up");
    if (!subjects.empty()) {
      request += " " + draft.Format("short.message.ask.too", {{"what", what}});
    }
    return request;
  }
  if (!subjects.empty()) return draft.Format("short.message.ask", {{"what", what}});
  return draft.Get(Held(draft).empty() ? "short.message.ask.guidance" : "short.message.ask.held");
}

std::string About(const ApplicationDraft& draft) {
  const Person& person = draft.person;
  const std::string role = ChoiceOf(draft.c.answers, "rolle");
  const std::string speaker = person.role_known ? "short.message.role." + role : "";
  if (person.shielded) {
    return draft.Get(person.fills_in_self ? "short.message.shielded.selv"
                                          : "short.message.shielded");
  }
  if (person.unborn) {
    const bool own = role == "selv" || role == "forelder" || role.empty();
    if (own) return draft.Get("short.message.unborn.own");
    return draft.Format(speaker, {{"who", draft.Get("short.message.who.unborn")}});
  }
  std::string who = draft.Get("short.message.who.unknown");
  if (person.age) {
    const std::string kind = *person.age == 0                         ? "infant"
                             : *person.age < 12                       ? "child"
                             : *person.age < 18 || role == "forelder" ? "young"
                                                                      : "adult";
    who = draft.Format("short.message.who." + kind, {{"age", std::to_string(*person.age)}});
  }
  if (role == "selv") {
    if (!person.age) return draft.Get("short.message.self");
    return draft.Format("short.message.self.age", {{"age", std::to_string(*person.age)}});
  }
  if (speaker.empty()) return draft.Format("short.message.role", {{"who", who}});
  return draft.Format(speaker, {{"who", who}});
}

// How many there are, never which: that would tell of an illness.
std::string Services(const ApplicationDraft& draft) {
  const std::size_t known = draft.Services().size();
  bool more = false;
  for (const std::string_view fact : {"tjenester", "tjenester_senere"}) {
    const auto answer = draft.c.answers.find(fact);
    if (answer == draft.c.answers.end()) continue;
    const auto& set = std::get<ServiceSet>(answer->second);
    more = more || set.find("usikker") != set.end();
  }
  if (more) return draft.Get("short.message.services.some");
  if (known == 0) return {};
  if (known == 1) return draft.Get("short.message.services.one");
  return draft.Format("short.message.services", {{"n", std::to_string(known)}});
}

// The first of the statements that were ticked, at most so many.
std::string Difficulties(const ApplicationDraft& draft, std::size_t most) {
  std::string all;
  std::size_t told = 0;
  for (const Row& row : draft.Rows("utsagn")) {
    const std::string key = "short.message.statement." + RowText(row, "id");
    if (told == most || !draft.texts.Has(key)) continue;
    all += (all.empty() ? "" : " ") + draft.Get(key);
    ++told;
  }
  const bool needed = most > 0 && draft.Asked("samordningsbehov") == "ja";
  return all.empty() && needed ? draft.Get("short.message.statement.any") : all;
}

std::string Duration(const ApplicationDraft& draft) {
  const std::string key = "short.message.duration." + draft.Asked("varighet");
  return draft.texts.Has(key) ? draft.Get(key) : std::string();
}

// Where to call back; a line to fill in where no number was written.
std::string CallBack(const ApplicationDraft& draft) {
  for (const std::string_view field : {"utfyller_telefon", "telefon"}) {
    const std::string phone = draft.Applies(field) ? draft.Written(field) : std::string();
    if (phone.empty() || CharacterCount(phone) > kPhoneMost) continue;
    return draft.Format("short.message.call_back", {{"phone", phone}});
  }
  return draft.Format("short.message.call_back", {{"phone", "__________"}});
}

std::string Text(const ApplicationDraft& draft, std::size_t statements) {
  const bool urgent = draft.Noted("urgent");
  const bool follow_up = draft.request.tone == Tone::kFollowUp;
  const std::string to(RecipientId(draft.request.recipient));
  const std::vector<std::vector<std::string>> paragraphs = {
      {draft.Get("short.message.to." + to)},
      {urgent ? draft.Get("short.message.urgent") : std::string(), About(draft), Request(draft)},
      {Services(draft), Difficulties(draft, statements), Duration(draft)},
      {draft.Get(follow_up ? "short.message.duty.follow_up" : "short.message.duty." + to),
       draft.Get("short.message.in_writing")},
      {CallBack(draft)}};
  std::string text;
  for (const std::vector<std::string>& sentences : paragraphs) {
    std::string paragraph;
    for (const std::string& sentence : sentences) {
      if (!sentence.empty()) paragraph += (paragraph.empty() ? "" : " ") + sentence;
    }
    if (!paragraph.empty()) text += (text.empty() ? "" : "\n") + paragraph;
  }
  return text;
}

std::vector<std::string> Phone(const ApplicationDraft& draft) {
  constexpr std::size_t kLinesMost = 6;
  const std::string to(RecipientId(draft.request.recipient));
  const Office office = RecipientOffice(draft.rules, draft.c, draft.assessment);
  std::vector<std::string> lines;
  lines.push_back(office.phone.empty()
                      ? draft.Get("short.phone.call." + to)
                      : draft.Format("short.phone.call", {{"phone", office.phone}}));
  lines.push_back(draft.Format("short.phone.say", {{"what", Request(draft)}}));
  if (draft.Noted("urgent")) lines.push_back(draft.Get("short.phone.urgent"));
  if (draft.person.shielded) {
    lines.push_back(draft.Get(draft.person.fills_in_self ? "short.phone.shielded.selv"
                                                         : "short.phone.shielded"));
  }
  lines.push_back(draft.Get("short.phone.ask"));
  if (lines.size() + 1 < kLinesMost) lines.push_back(draft.Get("short.phone.ask_more"));
  lines.push_back(draft.Get("short.phone.note"));
  return lines;
}

ApplicationDraft DraftOf(const RuleSet& rules, const Texts& texts, const Case& c,
                         const Assessment& assessment) {
  ApplicationDraft draft{rules, texts, c, assessment, PersonOf(rules, c.answers), {}, {}};
  draft.request = RequestOf(rules, c, assessment);
  return draft;
}

std::string Title(const Texts& texts, const ApplicationRequest& request) {
  const bool follow_up = request.tone == Tone::kFollowUp;
  return texts.Get(follow_up ? "short.message.title.follow_up" : "short.message.title");
}

}  // namespace

std::size_t CharacterCount(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

ShortMessage MakeShortMessage(const RuleSet& rules, const Texts& texts, const Case& c,
                              const Assessment& assessment) {
  const ApplicationDraft draft = DraftOf(rules, texts, c, assessment);
  // What does not hang together is the first to be told shorter; a test shows that this is enough.
  std::size_t statements = 2;
  std::string text = Text(draft, statements);
  while (CharacterCount(text) > kMessageMost && statements > 0) text = Text(draft, --statements);
  return {Title(texts, draft.request), std::move(text), Phone(draft)};
}

std::string ShortMessageTitle(const RuleSet& rules, const Texts& texts, const Case& c,
                              const Assessment& assessment) {
  return Title(texts, RequestOf(rules, c, assessment));
}

document::Document BuildMessage(const RuleSet& rules, const Texts& texts, const Case& c,
                                const Assessment& assessment) {
  const ShortMessage message = MakeShortMessage(rules, texts, c, assessment);
  document::Document document;
  document.language = texts.language();
  document.title = message.title;
  document.subject = texts.Get("document.about.subject");
  document.date = ToIso(c.as_of);
  document.footer = texts.Get("document.footer");
  document.page_format = texts.Get("document.page");
  document.blocks.emplace_back(document::Heading{1, message.title});
  std::string_view rest = message.text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    document.blocks.emplace_back(document::Paragraph{std::string(rest.substr(0, end))});
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  document.blocks.emplace_back(document::Heading{2, texts.Get("short.phone.title")});
  document.blocks.emplace_back(document::List{message.phone});
  return document;
}

}  // namespace samvei
