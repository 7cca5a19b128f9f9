#include "core/pdf_color_profile.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace samvei::pdf {
namespace {

void PutNumber(std::string& bytes, std::uint32_t value, unsigned size) {
  for (unsigned i = size; i > 0; --i) bytes += static_cast<char>(value >> (8U * (i - 1U)) & 0xFFU);
}

// Numbers with 16 bits behind the point, as ICC.1 calls s15Fixed16.
std::string FixedNumbers(std::string_view type, const std::vector<std::int32_t>& numbers) {
  std::string bytes(type);
  PutNumber(bytes, 0, 4);
  for (const std::int32_t number : numbers) PutNumber(bytes, static_cast<std::uint32_t>(number), 4);
  return bytes;
}

// One text in one language.
std::string LocalText(std::string_view ascii) {
  std::string bytes = "mluc";
  PutNumber(bytes, 0, 4);
  PutNumber(bytes, 1, 4);   // one record
  PutNumber(bytes, 12, 4);  // of this size
  bytes += "enUS";
  PutNumber(bytes, static_cast<std::uint32_t>(2 * ascii.size()), 4);
  PutNumber(bytes, 28, 4);  // where the text begins
  for (const char c : ascii) PutNumber(bytes, static_cast<unsigned char>(c), 2);
  return bytes;
}

// The curve of sRGB: ((a·x + b)^g above d, c·x below), with g, a, b, c, d.
std::string Curve() {
  std::string bytes = "para";
  PutNumber(bytes, 0, 4);
  PutNumber(bytes, 3, 2);  // the formula with five parameters
  PutNumber(bytes, 0, 2);
  for (const std::uint32_t parameter : {157286U, 62119U, 3417U, 5072U, 2651U})
    PutNumber(bytes, parameter, 4);
  return bytes;
}

struct Tag {
  std::string_view name;
  std::size_t element;
};

}  // namespace

std::string SrgbProfile() {
  // Red, green and blue as seen under D50, and the matrix that took them there from D65.
  const std::vector<std::string> elements = {
      LocalText("sRGB"),
      LocalText("Public domain"),
      FixedNumbers("XYZ ", {63190, 65536, 54061}),
      FixedNumbers("sf32", {68674, 1502, -3290, 1939, 64912, -1118, -605, 988, 49262}),
      FixedNumbers("XYZ ", {28577, 14581, 912}),
      FixedNumbers("XYZ ", {25239, 46983, 6361}),
      FixedNumbers("XYZ ", {9375, 3972, 46788}),
      Curve(),
  };
  constexpr std::array<Tag, 10> kTags = {{{"desc", 0},
                                          {"cprt", 1},
                                          {"wtpt", 2},
                                          {"chad", 3},
                                          {"rXYZ", 4},
                                          {"gXYZ", 5},
                                          {"bXYZ", 6},
                                          {"rTRC", 7},
                                          {"gTRC", 7},
                                          {"bTRC", 7}}};
  constexpr std::uint32_t kHeaderSize = 128;
  std::uint32_t at = kHeaderSize + 4 + 12 * static_cast<std::uint32_t>(kTags.size());
  std::vector<std::uint32_t> offsets;
  std::string data;
  for (const std::string& element : elements) {
    offsets.push_back(at + static_cast<std::uint32_t>(data.size()));
    data += element;
    data.resize((data.size() + 3) / 4 * 4, '\0');
  }

  std::string profile;
  PutNumber(profile, at + static_cast<std::uint32_t>(data.size()), 4);
  PutNumber(profile, 0, 4);           // no preferred engine
  PutNumber(profile, 0x04200000, 4);  // version 4.2
  profile += "mntrRGB XYZ ";
  for (const std::uint32_t part : {2026U, 1U, 1U, 0U, 0U, 0U})
    PutNumber(profile, part, 2);  // made on
  profile += "acsp";
  profile.resize(68, '\0');
  for (const std::uint32_t white : {63190U, 65536U, 54061U}) PutNumber(profile, white, 4);
  profile.resize(kHeaderSize, '\0');
  PutNumber(profile, static_cast<std::uint32_t>(kTags.size()), 4);
  for (const Tag& tag : kTags) {
    profile += tag.name;
    PutNumber(profile, offsets[tag.element], 4);
    PutNumber(profile, static_cast<std::uint32_t>(elements[tag.element].size()), 4);
  }
  return profile + data;
}

}  // namespace samvei::pdf
