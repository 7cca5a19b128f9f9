#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/case.h"
#include "core/case_versions.h"
#include "core/json.h"

namespace samvei {
namespace {

// Appends `"key": ` with a comma before it where one belongs.
void AppendKey(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ", ";
  AppendJsonString(out, key);
  out += ": ";
}

template <typename Texts>
void AppendTexts(std::string& out, const Texts& texts) {
  out += '[';
  for (const std::string& text : texts) {
    if (out.back() != '[') out += ", ";
    AppendJsonString(out, text);
  }
  out += ']';
}

// The shortest decimals that read back as the same number; a whole one, as ages are, without an
// exponent.
void AppendNumber(std::string& out, double number) {
  constexpr double kWholeMost = 1e9;
  if (std::abs(number) < kWholeMost && number == std::trunc(number)) {
    out += std::to_string(static_cast<long>(number));
    return;
  }
  std::array<char, 32> text{};
  for (int digits = 1; digits <= 17; ++digits) {
    std::snprintf(text.data(), text.size(), "%.*g", digits, number);
    if (std::strtod(text.data(), nullptr) == number) break;
  }
  out += text.data();
}

void AppendAnswer(std::string& out, const Answer& answer) {
  if (const Choice* choice = std::get_if<Choice>(&answer)) AppendJsonString(out, *choice);
  if (const double* number = std::get_if<double>(&answer)) AppendNumber(out, *number);
  if (const ServiceSet* set = std::get_if<ServiceSet>(&answer)) AppendTexts(out, *set);
  if (const Date* date = std::get_if<Date>(&answer)) AppendJsonString(out, ToIso(*date));
}

void AppendRows(std::string& out, const std::vector<Row>& rows) {
  out += '[';
  for (const Row& row : rows) {
    if (out.back() != '[') out += ", ";
    out += '{';
    for (const auto& [field, text] : row) {
      AppendKey(out, field);
      AppendJsonString(out, text);
    }
    out += '}';
  }
  out += ']';
}

void AppendApplication(std::string& out, const Application& application) {
  out += '{';
  for (const auto& [field, text] : application.texts) {
    AppendKey(out, field);
    AppendJsonString(out, text);
  }
  for (const auto& [field, ticked] : application.ticks) {
    AppendKey(out, field);
    out += ticked ? "true" : "false";
  }
  if (!application.samtykke_deling.empty()) {
    AppendKey(out, "samtykke_deling");
    AppendTexts(out, application.samtykke_deling);
  }
  for (const auto& [list, rows] : application.lists) {
    AppendKey(out, list);
    AppendRows(out, rows);
  }
  out += '}';
}

}  // namespace

std::string WriteAnswers(const Answers& answers) {
  std::string out = "{";
  for (const auto& [fact, answer] : answers) {
    AppendKey(out, fact);
    AppendAnswer(out, answer);
  }
  return out + "}";
}

std::string WriteCase(const Case& c) {
  std::string out = "{";
  AppendKey(out, "format");
  AppendJsonString(out, kCaseFormat);
  AppendKey(out, "version");
  out += std::to_string(kCaseVersion);
  AppendKey(out, "as_of");
  AppendJsonString(out, ToIso(c.as_of));
  AppendKey(out, "profile");
  AppendJsonString(out, c.profile);
  AppendKey(out, "answers");
  out += WriteAnswers(c.answers);
  AppendKey(out, "skipped");
  AppendTexts(out, c.skipped);
  AppendKey(out, "application");
  AppendApplication(out, c.application);
  out += '}';
  return out;
}

}  // namespace samvei
