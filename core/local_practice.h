#ifndef SAMVEI_CORE_LOCAL_PRACTICE_H_
#define SAMVEI_CORE_LOCAL_PRACTICE_H_

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/application_person.h"
#include "core/profile.h"
#include "core/texts.h"

namespace samvei {

// What a municipality's profile says to one person, for the page and the application alike.

// The age that a profile's offices and practice go by: 0 before birth, absent while it is not
// known.
std::optional<int> AgeForPractice(const Person& person);

// The first office for one of these outcomes at that age, else for every outcome at that age; null
// when the profile has none beside its general one.
const Office* OfficeFor(const Profile& profile, std::span<const std::string> outcomes,
                        std::optional<int> age);

// The municipality's own words, and the language that they are in.
struct LocalText {
  std::string text;
  std::string language;
};

// The municipality's note on a place ("koordinator", "soeknad"), in that language where there is
// one, else as it wrote it in Norwegian; nothing where it has none.
std::optional<LocalText> LocalNote(const Profile& profile, std::string_view language,
                                   std::string_view place);

// What it gives beyond the law for an outcome at that age; nothing where it says nothing.
std::optional<LocalText> GenerousNote(const Profile& profile, std::string_view language,
                                      std::string_view outcome, std::optional<int> age);

// The words of such a practice in that language, else in Norwegian.
std::optional<LocalText> WordsOf(const GenerousPractice& practice, std::string_view language);

// The tool for individual plans and its mode, as a sentence. Empty when the profile names none, or
// when its notes on these places name it already.
std::string ToolSentence(const Profile& profile, const Texts& texts,
                         std::span<const std::string> places);

}  // namespace samvei

#endif  // SAMVEI_CORE_LOCAL_PRACTICE_H_
