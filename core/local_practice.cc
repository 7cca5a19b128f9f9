#include "core/local_practice.h"

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

const std::string* LocalNote(const Profile& profile, std::string_view language,
                             std::string_view place) {
  const auto note = profile.texts.find("note." + std::string(language) + "." + std::string(place));
  return note == profile.texts.end() ? nullptr : &note->second;
}

const std::string* GenerousNote(const Profile& profile, std::string_view language,
                                std::string_view outcome, std::optional<int> age) {
  const auto practice = profile.generous.find(outcome);
  if (practice == profile.generous.end() || !practice->second.ages.Includes(age)) return nullptr;
  const auto note = practice->second.note.find(language);
  return note == practice->second.note.end() ? nullptr : &note->second;
}

std::string ToolSentence(const Profile& profile, const Texts& texts,
                         std::span<const std::string> places) {
  if (profile.tool.empty()) return "";
  for (const std::string& place : places) {
    const std::string* note = LocalNote(profile, texts.language(), place);
    if (note != nullptr && Names(*note, profile.tool) && Names(*note, profile.tool_mode)) return "";
  }
  return profile.tool_mode.empty()
             ? texts.Format("document.plan.tool", {{"tool", profile.tool}})
             : texts.Format("document.plan.tool.mode",
                            {{"tool", profile.tool}, {"mode", profile.tool_mode}});
}

}  // namespace samvei
