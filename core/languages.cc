#include "core/languages.h"

#include <array>
#include <cstddef>

namespace samvei {
namespace {

constexpr std::array<Language, 4> kLanguages = {
    {{"nb", true}, {"nn", true}, {"en", false}, {"se", false}}};

// A letter of two bytes in UTF-8 (U+0080–U+07FF) that begins at `at`; 0 where none does.
unsigned int TwoByteLetter(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (at + 1 >= text.size() || (byte(at) & 0xE0U) != 0xC0U) return 0;
  return (byte(at) & 0x1FU) << 6U | (byte(at + 1) & 0x3FU);
}

void AppendTwoBytes(std::string& out, unsigned int letter) {
  out += static_cast<char>(0xC0U | letter >> 6U);
  out += static_cast<char>(0x80U | (letter & 0x3FU));
}

// Latin Extended-A comes in pairs, the capital first; where the pairs begin at an odd place is
// known.
bool InPairs(unsigned int letter) {
  return letter >= 0x100 && letter <= 0x17E && letter != 0x130 && letter != 0x131 &&
         letter != 0x138 && letter != 0x149 && letter != 0x178;
}
bool PairsBeginOdd(unsigned int letter) {
  return (letter >= 0x139 && letter <= 0x148) || letter >= 0x179;
}
bool IsCapitalOfPair(unsigned int letter) { return (letter % 2 == 1) == PairsBeginOdd(letter); }

unsigned int Upper(unsigned int letter) {
  if (letter >= 0xE0 && letter <= 0xFE && letter != 0xF7) return letter - 0x20;
  return InPairs(letter) && !IsCapitalOfPair(letter) ? letter - 1 : letter;
}

unsigned int Lower(unsigned int letter) {
  if (letter >= 0xC0 && letter <= 0xDE && letter != 0xD7) return letter + 0x20;
  return InPairs(letter) && IsCapitalOfPair(letter) ? letter + 1 : letter;
}

}  // namespace

std::span<const Language> Languages() { return kLanguages; }

bool IsNorwegian(std::string_view language) { return language == "nb" || language == "nn"; }

std::vector<std::string_view> LanguagesFrom(std::string_view wanted) {
  std::vector<std::string_view> order = {wanted};
  for (const std::string_view norwegian : {"nb", "nn"}) {
    if (norwegian != wanted) order.push_back(norwegian);
  }
  return order;
}

std::string ActKey(const Source& source) {
  if (source.practice) return "";
  // The place in the act begins with a number: "forskrift-ip-2".
  std::string key = "act.";
  for (std::size_t i = 0; i < source.id.size(); ++i) {
    const bool dash = source.id[i] == '-';
    if (dash && i + 1 < source.id.size() && source.id[i + 1] >= '0' && source.id[i + 1] <= '9') {
      break;
    }
    key += dash ? '_' : source.id[i];
  }
  return key;
}

std::string Unbroken(const std::string& title) {
  std::string text;
  bool section = false;
  for (std::size_t i = 0; i < title.size(); ++i) {
    section = section || title.compare(i, 2, "§") == 0;
    if (section && title[i] == ' ') {
      text += "\u00A0";
    } else {
      text += title[i];
    }
  }
  return text;
}

std::string Capitalized(std::string text) {
  if (text.empty()) return text;
  char& first = text[0];
  if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
  const unsigned int letter = TwoByteLetter(text, 0);
  if (letter == 0) return text;
  std::string capital;
  AppendTwoBytes(capital, Upper(letter));
  return capital + text.substr(2);
}

std::string LowerCased(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const unsigned int letter = TwoByteLetter(text, i);
    if (letter != 0) {
      AppendTwoBytes(out, Lower(letter));
      ++i;
    } else if (text[i] >= 'A' && text[i] <= 'Z') {
      out += static_cast<char>(text[i] - 'A' + 'a');
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace samvei
