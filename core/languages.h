#ifndef SAMVEI_CORE_LANGUAGES_H_
#define SAMVEI_CORE_LANGUAGES_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules.h"

namespace samvei {

// A language that Samvei speaks. Ids are those of the texts' files and of `lang` in HTML.
struct Language {
  std::string_view id;
  bool norwegian;  // what an office in Norway reads without a translation
};

// All of them, in the order in which they are offered.
std::span<const Language> Languages();

// Whether the language is bokmål or nynorsk.
bool IsNorwegian(std::string_view language);

// The languages to look for a text in when only some have it: the wanted one, then the Norwegian.
std::vector<std::string_view> LanguagesFrom(std::string_view wanted);

// The key of an act's name in a language, for a source of law ("act.pbrl" for § 2-5 of it); empty
// for other sources.
std::string ActKey(const Source& source);

// "loven § 2-5 c" with the section in one piece: from its sign on, no space lets a line end.
std::string Unbroken(const std::string& title);

// "koordinator" -> "Koordinator", with the letters of Norwegian, Sámi and their neighbours.
std::string Capitalized(std::string text);

// "Ášši" -> "ášši", for searching.
std::string LowerCased(std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_LANGUAGES_H_
