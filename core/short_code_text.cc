#include "core/short_code_text.h"

#include <array>
#include <cassert>
#include <utility>

namespace samvei {
namespace {

constexpr std::string_view kAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr unsigned char kNone = 32;

// Powers of a generator of the field of 32 elements (x^5 + x^2 + 1), and back.
struct Field {
  std::array<unsigned char, 31> power{};
  std::array<unsigned char, 32> exponent{};
};
constexpr Field MakeField() {
  Field field;
  unsigned value = 1;
  for (unsigned i = 0; i < 31; ++i) {
    field.power[i] = static_cast<unsigned char>(value);
    field.exponent[value] = static_cast<unsigned char>(i);
    value <<= 1U;
    if ((value & 32U) != 0) value ^= 0b100101U;
  }
  return field;
}
constexpr Field kField = MakeField();

unsigned char TimesPower(unsigned char symbol, std::size_t power) {
  if (symbol == 0) return 0;
  return kField.power[(kField.exponent[symbol] + power) % 31];
}

// Two sums with weights of their own for each place. No two places share both weights, so that two
// symbols that change places are noticed wherever they stand; among the first 31 no weights are
// multiples of another place's either, so that any two wrong symbols are.
std::pair<unsigned char, unsigned char> Checksum(const std::vector<unsigned char>& symbols) {
  unsigned char first = 0, second = 0;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    first ^= TimesPower(symbols[i], i);
    second ^= TimesPower(symbols[i], 2 * i + i / 31);
  }
  return {first, second};
}

// The first character of a text: its bytes, as UTF-8.
std::size_t CharacterSize(std::string_view text) {
  std::size_t size = 1;
  while (size < text.size() && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) ++size;
  return size;
}

// What people and programs put between groups: spaces of all kinds, hyphens and dashes, a minus, a
// soft hyphen, underscores and full stops.
bool IsBetween(std::string_view character) {
  constexpr std::array<std::string_view, 18> kBetween = {
      " ",      "\t",     "\n",     "\r",     "-",      "_",      ".",      "\u00A0", "\u00AD",
      "\u2009", "\u202F", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2015", "\u2212"};
  for (const std::string_view between : kBetween) {
    if (character == between) return true;
  }
  return false;
}

}  // namespace

CodeFault FaultOfKind(CodeFault::Kind kind, std::size_t length) {
  CodeFault fault;
  fault.kind = kind;
  fault.length = length;
  return fault;
}

unsigned char SymbolOf(char character) {
  if (character >= 'a' && character <= 'z') character = static_cast<char>(character - 'a' + 'A');
  if (character == 'O') character = '0';
  if (character == 'I' || character == 'L') character = '1';
  const std::size_t found = kAlphabet.find(character);
  return found == std::string_view::npos ? kNone : static_cast<unsigned char>(found);
}

std::string WriteSymbols(std::vector<unsigned char> symbols) {
  const auto [first, second] = Checksum(symbols);
  symbols.push_back(first);
  symbols.push_back(second);
  assert(symbols.size() % 4 == 0 && symbols.size() <= kMostSymbols);
  // Fours are easiest to read; with a dash between each, longer ones would pass the bound.
  const std::size_t group = symbols.size() + symbols.size() / 4 - 1 <= kShortCodeMost ? 4 : 8;
  std::string text;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    if (i > 0 && i % group == 0) text += '-';
    text += kAlphabet[symbols[i]];
  }
  return text;
}

std::variant<std::vector<unsigned char>, CodeFault> ReadSymbols(std::string_view typed) {
  std::vector<unsigned char> symbols;
  CodeFault wrong;
  std::size_t length = 0;
  while (!typed.empty()) {
    const std::string_view character = typed.substr(0, CharacterSize(typed));
    typed.remove_prefix(character.size());
    if (IsBetween(character)) continue;
    ++length;
    const unsigned char symbol = character.size() == 1 ? SymbolOf(character.front()) : kNone;
    if (symbol == kNone && wrong.place == 0) {
      wrong = {CodeFault::Kind::kCharacter, 0, length, std::string(character)};
    }
    symbols.push_back(symbol);
  }
  wrong.length = length;
  using Kind = CodeFault::Kind;
  if (length == 0) return FaultOfKind(Kind::kEmpty, length);
  if (wrong.place != 0) return wrong;
  if (length <= kFrameSymbols) return FaultOfKind(Kind::kShort, length);
  if (length > kMostSymbols) return FaultOfKind(Kind::kLong, length);
  if (length % 4 != 0) return FaultOfKind(Kind::kUneven, length);
  const std::pair<unsigned char, unsigned char> told = {symbols[length - 2], symbols[length - 1]};
  symbols.resize(length - 2);
  if (Checksum(symbols) != told) return FaultOfKind(Kind::kChecksum, length);
  return symbols;
}

}  // namespace samvei
