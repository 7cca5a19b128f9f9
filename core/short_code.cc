#include "core/short_code.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>

#include "core/big_number.h"
#include "core/short_code_order.h"
#include "core/short_code_text.h"

namespace samvei {
namespace {

using Kind = CodedFact::Kind;
constexpr std::string_view kUnknownService = "usikker";
constexpr std::string_view kNow = "tjenester";

std::vector<std::string_view> Words(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    words.push_back(text.substr(0, space));
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return words;
}

int DayNumber(Date date) {
  const std::chrono::sys_days days = std::chrono::year(date.year) / date.month / date.day;
  return static_cast<int>(days.time_since_epoch().count());
}

int FirstDay() { return DayNumber(*ParseDate(kFirstCodedDay)); }
int LastDay() { return DayNumber(*ParseDate(kLastCodedDay)); }

// How many answers the fact can have.
std::uint32_t ValuesOf(const CodedFact& fact) {
  int count = static_cast<int>(Words(fact.values).size());
  if (fact.kind == Kind::kNumber || fact.kind == Kind::kScore) count += fact.most - fact.least + 1;
  if (fact.kind == Kind::kDate) count += LastDay() - FirstDay() + 1;
  if (fact.kind == Kind::kServices) count = 2;
  return static_cast<std::uint32_t>(count);
}

std::optional<std::uint32_t> InRange(int value, const CodedFact& fact) {
  if (value < fact.least || value > fact.most) return std::nullopt;
  return static_cast<std::uint32_t>(value - fact.least);
}

std::optional<std::uint32_t> OfNumber(const CodedFact& fact, double number) {
  constexpr double kTiny = 1e-9;
  const double scaled = fact.kind == Kind::kScore ? number * 10 : number;
  // Downwards: what the rules read from a score on is not reached by rounding.
  const int whole = static_cast<int>(std::floor(scaled + kTiny));
  const std::optional<std::uint32_t> digit = InRange(whole, fact);
  if (!digit.has_value()) return std::nullopt;
  return *digit + static_cast<std::uint32_t>(Words(fact.values).size());
}

bool IsExact(const CodedFact& fact, double number) {
  const double scaled = fact.kind == Kind::kScore ? number * 10 : number;
  return std::abs(scaled - std::round(scaled)) < 1e-6;
}

// Which of the fact's answers it is, from 0; nothing where the order has no place for it.
std::optional<std::uint32_t> ValueOf(const CodedFact& fact, const Answer& answer) {
  if (const auto* choice = std::get_if<Choice>(&answer)) {
    const std::vector<std::string_view> words = Words(fact.values);
    const auto found = std::find(words.begin(), words.end(), *choice);
    if (found == words.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - words.begin());
  }
  if (const auto* number = std::get_if<double>(&answer)) return OfNumber(fact, *number);
  if (const auto* day = std::get_if<Date>(&answer)) {
    const int at = DayNumber(*day) - FirstDay();
    if (at < 0 || DayNumber(*day) > LastDay()) return std::nullopt;
    return static_cast<std::uint32_t>(at);
  }
  return std::get<ServiceSet>(answer).contains(std::string(kUnknownService)) ? 1U : 0U;
}

Answer AnswerOf(const CodedFact& fact, std::uint32_t value) {
  const std::vector<std::string_view> words = Words(fact.values);
  if (value < words.size()) return Choice(words[value]);
  const int number = static_cast<int>(value) - static_cast<int>(words.size()) + fact.least;
  switch (fact.kind) {
    case Kind::kScore:
      return number / 10.0;
    case Kind::kDate:
      return AddDays(*ParseDate(kFirstCodedDay), static_cast<int>(value));
    case Kind::kServices:
      return value == 0 ? ServiceSet{} : ServiceSet{std::string(kUnknownService)};
    case Kind::kChoice:
    case Kind::kNumber:
      break;
  }
  return static_cast<double>(number);
}

// --- The helpers: for each none, now, later or both, as one number ---

std::uint64_t Choose(std::size_t from, std::size_t count) {
  if (count > from) return 0;
  std::uint64_t ways = 1;
  for (std::size_t i = 0; i < count; ++i) ways = ways * (from - i) / (i + 1);
  return ways;
}

// How many ways there are to have exactly `count` helpers.
BigNumber WaysOf(std::size_t services, std::size_t count) {
  BigNumber ways(Choose(services, count));
  for (std::size_t i = 0; i < count; ++i) ways.MultiplyAdd(3, 0);
  return ways;
}

// 0 none, 1 now, 2 later, 3 both; fewer helpers give smaller numbers.
BigNumber NumberOf(const std::vector<unsigned char>& states) {
  std::size_t count = 0;
  std::uint64_t places = 0;
  for (std::size_t i = 0; i < states.size(); ++i) {
    if (states[i] != 0) places += Choose(i, ++count);
  }
  BigNumber number(places);
  for (const unsigned char state : states) {
    if (state != 0) number.MultiplyAdd(3, state - 1U);
  }
  for (std::size_t fewer = 0; fewer < count; ++fewer) number.Add(WaysOf(states.size(), fewer));
  return number;
}

// The states again; nothing where no helpers have that number.
std::optional<std::vector<unsigned char>> StatesOf(BigNumber number, std::size_t services) {
  std::size_t count = 0;
  while (count <= services && !(number < WaysOf(services, count))) {
    number.Subtract(WaysOf(services, count++));
  }
  if (count > services) return std::nullopt;
  std::vector<unsigned char> which(count);
  for (std::size_t i = count; i-- > 0;) {
    which[i] = static_cast<unsigned char>(number.DivideBy(3) + 1);
  }
  std::uint64_t places = number.Word();
  std::vector<unsigned char> states(services, 0);
  std::size_t at = services;
  for (std::size_t left = count; left > 0; --left) {
    do {
      --at;
    } while (Choose(at, left) > places);
    places -= Choose(at, left);
    states[at] = which[left - 1];
  }
  return states;
}

std::vector<unsigned char> StatesOf(const CodeOrder& order, const Answers& answers) {
  std::vector<unsigned char> states(order.services.size(), 0);
  for (const CodedFact& fact : order.facts) {
    const auto found = answers.find(fact.id);
    if (fact.kind != Kind::kServices || found == answers.end()) continue;
    const auto& set = std::get<ServiceSet>(found->second);
    for (std::size_t i = 0; i < states.size(); ++i) {
      if (!set.contains(std::string(order.services[i]))) continue;
      states[i] = static_cast<unsigned char>(states[i] | (fact.id == kNow ? 1U : 2U));
    }
  }
  return states;
}

bool Holds(const CodeOrder& order, const ServiceSet& set) {
  return std::all_of(set.begin(), set.end(), [&](const std::string& service) {
    return service == kUnknownService ||
           std::find(order.services.begin(), order.services.end(), service) != order.services.end();
  });
}

// --- The whole number ---

using Skipped = std::set<std::string, std::less<>>;

std::uint32_t DigitOf(const CodedFact& fact, const Answers& answers, const Skipped* skipped) {
  const std::uint32_t before = skipped == nullptr ? 1 : 2;  // digits that are no answers
  const auto found = answers.find(fact.id);
  if (found == answers.end()) {
    return skipped != nullptr && skipped->find(fact.id) != skipped->end() ? 1 : 0;
  }
  const std::optional<std::uint32_t> value = ValueOf(fact, found->second);
  return value.has_value() ? *value + before : 0;
}

// The code's symbols in front of the checksum; nothing where they are too many.
std::optional<std::vector<unsigned char>> SymbolsOf(const CodeOrder& order, const Answers& answers,
                                                    const Skipped* skipped) {
  BigNumber number = NumberOf(StatesOf(order, answers));
  for (const CodedFact& fact : order.facts) {
    number.MultiplyAdd(ValuesOf(fact) + (skipped == nullptr ? 1 : 2),
                       DigitOf(fact, answers, skipped));
  }
  std::vector<unsigned char> symbols;
  while (!number.IsZero()) symbols.push_back(static_cast<unsigned char>(number.DivideBy(32)));
  while ((symbols.size() + kFrameSymbols) % 4 != 0) symbols.push_back(0);
  if (symbols.size() + kFrameSymbols > kMostSymbols) return std::nullopt;
  symbols.push_back(SymbolOf(skipped == nullptr ? order.plain : order.with_skips));
  std::reverse(symbols.begin(), symbols.end());
  return symbols;
}

std::vector<std::string> LeftOut(const CodeOrder& order, const Answers& answers) {
  std::vector<std::string> left_out;
  for (const auto& [id, answer] : answers) {
    const auto fact = std::find_if(order.facts.begin(), order.facts.end(),
                                   [&id = id](const CodedFact& f) { return f.id == id; });
    const auto* number = std::get_if<double>(&answer);
    const auto* set = std::get_if<ServiceSet>(&answer);
    const bool held = fact != order.facts.end() && ValueOf(*fact, answer).has_value() &&
                      (number == nullptr || IsExact(*fact, *number)) &&
                      (set == nullptr || Holds(order, *set));
    if (!held) left_out.push_back(id);
  }
  return left_out;
}

// Whether the rules know the answer, which an older order may not guarantee.
bool IsKnown(const RuleSet& rules, const std::string& id, const Answer& answer) {
  const Fact* fact = rules.FindFact(id);
  if (fact == nullptr) return false;
  if (const auto* choice = std::get_if<Choice>(&answer)) {
    return std::find(fact->values.begin(), fact->values.end(), *choice) != fact->values.end();
  }
  if (const auto* number = std::get_if<double>(&answer)) {
    return *number >= fact->min && *number <= fact->max;
  }
  const auto* set = std::get_if<ServiceSet>(&answer);
  return set == nullptr || std::all_of(set->begin(), set->end(), [&](const std::string& id_of) {
           return id_of == rules.unknown_service() ||
                  std::any_of(rules.services().begin(), rules.services().end(),
                              [&](const Service& service) { return service.id == id_of; });
         });
}

// Answers and what was passed over, from the symbols behind the order's; false where they are none.
bool Decode(const CodeOrder& order, bool skips, const std::vector<unsigned char>& symbols,
            RestoredCode& restored) {
  BigNumber number;
  for (std::size_t i = 1; i < symbols.size(); ++i) number.MultiplyAdd(32, symbols[i]);
  const std::uint32_t before = skips ? 2 : 1;
  for (auto fact = order.facts.rbegin(); fact != order.facts.rend(); ++fact) {
    const std::uint32_t digit = number.DivideBy(ValuesOf(*fact) + before);
    if (digit >= before) {
      restored.answers.emplace(fact->id, AnswerOf(*fact, digit - before));
    } else if (digit == 1) {
      restored.skipped.emplace(fact->id);
    }
  }
  const auto states = StatesOf(number, order.services.size());
  if (!states.has_value()) return false;
  for (std::size_t i = 0; i < states->size(); ++i) {
    for (const CodedFact& fact : order.facts) {
      const unsigned bit = fact.id == kNow ? 1U : 2U;
      if (fact.kind != Kind::kServices || ((*states)[i] & bit) == 0) continue;
      const auto answer = restored.answers.find(fact.id);
      if (answer == restored.answers.end()) return false;
      std::get<ServiceSet>(answer->second).emplace(order.services[i]);
    }
  }
  return true;
}

}  // namespace

ShortCode MakeShortCode(const Answers& answers, const Skipped& skipped) {
  const CodeOrder& order = CodeOrders().back();
  ShortCode code;
  code.left_out = LeftOut(order, answers);
  // A fact that was answered after all was not passed over.
  const bool any_skipped = std::any_of(skipped.begin(), skipped.end(), [&](const std::string& id) {
    return answers.find(id) == answers.end();
  });
  auto symbols = any_skipped ? SymbolsOf(order, answers, &skipped) : std::nullopt;
  code.skips_left_out = any_skipped && !symbols.has_value();
  if (!symbols.has_value()) symbols = SymbolsOf(order, answers, nullptr);
  assert(symbols.has_value() && "a test shows that all answers fit");
  if (symbols.has_value()) code.text = WriteSymbols(std::move(*symbols));
  return code;
}

std::variant<RestoredCode, CodeFault> ReadShortCode(std::string_view typed, const RuleSet& rules) {
  const auto read = ReadSymbols(typed);
  if (const auto* fault = std::get_if<CodeFault>(&read)) return *fault;
  const auto& symbols = std::get<std::vector<unsigned char>>(read);
  const std::size_t length = symbols.size() + 2;
  for (const CodeOrder& order : CodeOrders()) {
    const bool skips = symbols.front() == SymbolOf(order.with_skips);
    if (!skips && symbols.front() != SymbolOf(order.plain)) continue;
    RestoredCode restored;
    if (!Decode(order, skips, symbols, restored)) {
      return FaultOfKind(CodeFault::Kind::kChecksum, length);
    }
    for (auto answer = restored.answers.begin(); answer != restored.answers.end();) {
      if (IsKnown(rules, answer->first, answer->second)) {
        ++answer;
      } else {
        restored.unknown.push_back(answer->first);
        answer = restored.answers.erase(answer);
      }
    }
    return restored;
  }
  return FaultOfKind(CodeFault::Kind::kOrder, length);
}

}  // namespace samvei
