#include <array>

#include "core/command.h"
#include "core/command_shelf.h"
#include "core/explanation.h"

namespace samvei {
namespace {

constexpr std::string_view kLanguage = "nb";

Errors ExplainFile(const ParsedArguments& arguments, std::string& out) {
  if (arguments.files.size() != 1) {
    return {{"usage", "samvei explain", "", "exactly one case file is needed",
             "Write 'samvei explain FILE'."}};
  }
  RulesShelf shelf(arguments.assets);
  const std::string language = arguments.Option("--spraak");
  const Result<Texts> texts = shelf.LoadTexts(language.empty() ? kLanguage : language);
  if (!texts.ok()) return texts.errors();
  const Result<RulesShelf::Opened> opened = shelf.Open(arguments.files.front());
  if (!opened.ok()) return opened.errors();
  const auto& [content, rules] = opened.value();
  const Result<Assessment> assessment = rules.Assess(content);
  if (!assessment.ok()) return assessment.errors();
  out = Explain(rules, texts.value(), content, assessment.value());
  return {};
}

}  // namespace

// Says in words why a case comes out as it does.
Exit RunExplain(const Arguments& arguments, CommandOutput& output) {
  constexpr std::array<std::string_view, 1> kOptions = {"--spraak"};
  const Result<ParsedArguments> parsed = ParseArguments(arguments, kOptions);
  const Errors errors = parsed.ok() ? ExplainFile(parsed.value(), output.out) : parsed.errors();
  AppendErrors(errors, output.err);
  return errors.empty() ? Exit::kDone : Exit::kBadInput;
}

}  // namespace samvei
