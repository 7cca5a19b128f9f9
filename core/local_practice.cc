#include "core/local_practice.h"

#include "core/languages.h"

namespace samvei {
namespace {

const Office* AtAge(const Profile& profile, std::string_view outcome, std::optional<int> age) {
  const auto offices = profile.offices.find(outcome);
  if (offices == profile.offices.end()) return nullptr;
  for (const AgedOffice& one : offices->second) {
    if (one.ages.Includes(age)) return &one.office;
  }
  return nullptr;
}

bool Names(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

std::optional<int> AgeForPractice(const Person& person) {
  return person.unborn ? std::optional<int>(0) : person.age;
}

const Office* OfficeFor(const Profile& profile, std::span<const std::string> outcomes,
                        std::optional<int> age) {
  for (const std::string& outcome : outcomes) {
    if (const Office* office = AtAge(profile, outcome, age)) return office;
  }
  return AtAge(profile, "", age);
}

std::optional<LocalText> LocalNote(const Profile& profile, std::string_view language,
                                   std::string_view place) {
  for (const std::string_view spoken : LanguagesFrom(language)) {
    const auto note = profile.texts.find("note." + std::string(spoken) + "." + std::string(place));
    if (note != profile.texts.end()) return LocalText{note->second, std::string(spoken)};
  }
  return std::nullopt;
}

std::optional<LocalText> GenerousNote(const Profile& profile, std::string_view language,
                                      std::string_view outcome, std::optional<int> age) {
  const auto practice = profile.generous.find(outcome);
  if (practice == profile.generous.end() || !practice->second.ages.Includes(age)) {
    return std::nullopt;
  }
  return WordsOf(practice->second, language);
}

std::optional<LocalText> WordsOf(const GenerousPractice& practice, std::string_view language) {
  for (const std::string_view spoken : LanguagesFrom(language)) {
    const auto note = practice.note.find(spoken);
    if (note != practice.note.end()) return LocalText{note->second, std::string(spoken)};
  }
  return std::nullopt;
}

std::string ToolSentence(const Profile& profile, const Texts& texts,
                         std::span<const std::string> places) {
  if (profile.tool.empty()) return "";
  for (const std::string& place : places) {
    const std::optional<LocalText> note = LocalNote(profile, texts.language(), place);
    if (note && Names(note->text, profile.tool) && Names(note->text, profile.tool_mode)) return "";
  }
  return profile.tool_mode.empty()
             ? texts.Format("document.plan.tool", {{"tool", profile.tool}})
             : texts.Format("document.plan.tool.mode",
                            {{"tool", profile.tool}, {"mode", profile.tool_mode}});
}

}  // namespace samvei
