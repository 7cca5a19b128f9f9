#include "core/assessment.h"
#include "core/command.h"
#include "core/command_shelf.h"

namespace samvei {

// Prints one assessment a line, one line a file; nothing but faults when any file is bad.
Exit RunAssess(const Arguments& arguments, CommandOutput& output) {
  const Result<ParsedArguments> parsed = ParseArguments(arguments, {});
  if (!parsed.ok()) {
    AppendErrors(parsed.errors(), output.err);
    return Exit::kBadInput;
  }
  if (parsed.value().files.empty()) {
    output.err = "samvei: no file is given. Write 'samvei assess FILE...'.\n";
    return Exit::kBadInput;
  }
  RulesShelf shelf(parsed.value().assets);
  for (const std::string& file : parsed.value().files) {
    const Result<RulesShelf::Opened> opened = shelf.Open(file);
    if (!opened.ok()) {
      AppendErrors(opened.errors(), output.err);
      continue;
    }
    // Whether the rules cover the day was checked when the file was opened.
    const Result<Assessment> assessment = opened.value().rules.Assess(opened.value().content);
    output.out += ToJson(assessment.value()) + "\n";
  }
  if (output.err.empty()) return Exit::kDone;
  output.out.clear();
  return Exit::kBadInput;
}

}  // namespace samvei
