#include "core/typed_input.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace samvei {
namespace {

constexpr int kFirstYear = 1000;  // an earlier one is a slip of the hand

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

// The whole numbers between the separators; empty when anything else stands there.
std::vector<int> Numbers(std::string_view text, std::string_view separators) {
  std::vector<int> out;
  std::size_t at = 0;
  while (true) {
    const std::size_t end = std::min(text.find_first_of(separators, at), text.size());
    const std::string_view part = Trim(text.substr(at, end - at));
    int value = 0;
    const auto [stop, error] = std::from_chars(part.data(), part.data() + part.size(), value);
    if (part.empty() || part.front() == '-' || part.size() > 6 || error != std::errc() ||
        stop != part.data() + part.size()) {
      return {};
    }
    out.push_back(value);
    if (end == text.size()) return out;
    at = end + 1;
  }
}

}  // namespace

std::optional<int> ReadWhole(std::string_view text, int min, int max) {
  const std::vector<int> numbers = Numbers(Trim(text), ",");
  if (numbers.size() != 1 || numbers[0] < min || numbers[0] > max) return std::nullopt;
  return numbers[0];
}

std::optional<int> ReadAge(std::string_view text, Date as_of) {
  // What stands behind the number ("år") says nothing more.
  std::string_view number = Trim(text);
  const std::size_t end = number.find_first_not_of("0123456789");
  const bool words_follow = end != std::string_view::npos && end > 0 && number[end] == ' ' &&
                            number.find_first_of("0123456789", end) == std::string_view::npos;
  if (words_follow) number = number.substr(0, end);
  const std::vector<int> numbers = Numbers(number, "./-");
  if (numbers.size() == 1) return ReadWhole(number, 0, 120);
  if (numbers.size() != 2) return std::nullopt;
  const int month = numbers[0];
  const int year = numbers[1];
  if (month < 1 || month > 12) return std::nullopt;
  const bool future = year > as_of.year || (year == as_of.year && month > as_of.month);
  int age = as_of.year - year - (month < as_of.month ? 0 : 1);
  if (age < 0) age = 0;
  if (future || age > 120) return std::nullopt;
  return age;
}

std::optional<double> ReadScore(std::string_view text) {
  const std::string_view trimmed = Trim(text);
  const std::vector<int> numbers = Numbers(trimmed, ".,");
  if (numbers.empty() || numbers.size() > 2) return std::nullopt;
  double score = numbers[0];
  if (numbers.size() == 2) {
    const std::size_t digits = Trim(trimmed.substr(trimmed.find_first_of(".,") + 1)).size();
    double scale = 1;
    for (std::size_t i = 0; i < digits; ++i) scale *= 10;
    score += numbers[1] / scale;
  }
  if (score < 1 || score > 5) return std::nullopt;
  return score;
}

std::optional<Date> ReadDay(std::string_view text) {
  const std::string_view trimmed = Trim(text);
  if (const std::optional<Date> iso = ParseDate(trimmed)) {
    return iso->year < kFirstYear ? std::nullopt : iso;
  }
  std::vector<int> numbers = Numbers(trimmed, "./-");
  if (numbers.size() != 3) numbers = Numbers(trimmed, " ");
  const bool digits = trimmed.find_first_not_of("0123456789") == std::string_view::npos;
  if (trimmed.size() == 8 && digits) {
    numbers = Numbers(std::string(trimmed.substr(0, 2)) + "." + std::string(trimmed.substr(2, 2)) +
                          "." + std::string(trimmed.substr(4)),
                      ".");
  }
  if (numbers.size() != 3) return std::nullopt;
  int year = numbers[2];
  if (year < 100) year += year < 50 ? 2000 : 1900;
  if (year < kFirstYear || year > 9999) return std::nullopt;
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return ParseDate(std::to_string(year) + "-" + two(numbers[1]) + "-" + two(numbers[0]));
}

}  // namespace samvei
