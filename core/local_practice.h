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

// The municipality's note on a place ("koordinator", "soeknad"); null where it has none.
const std::string* LocalNote(const Profile& profile, std::string_view language,
                             std::string_view place);

// What it gives beyond the law for an outcome at that age; null where it says nothing.
const std::string* GenerousNote(const Profile& profile, std::string_view language,
                                std::string_view outcome, std::optional<int> age);

// The tool for individual plans and its mode, as a sentence. Empty when the profile names none, or
// when its notes on these places name it already.
std::string ToolSentence(const Profile& profile, const Texts& texts,
                         std::span<const std::string> places);

}  // namespace samvei

#endif  // SAMVEI_CORE_LOCAL_PRACTICE_H_
