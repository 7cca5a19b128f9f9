#include <algorithm>
#include <array>

#include "core/command.h"

namespace samvei {
namespace {

constexpr std::array kCommands = {
    Command{"assess", "assess [--assets DIR] FILE...", RunAssess},
    Command{"apply",
            "apply [--assets DIR] FILE [--document soeknad|plan|klage|melding] "
            "-o OUT.(pdf|txt|html|json|fhir.json|ics) [--spraak LANGUAGE]",
            RunApply},
    Command{"explain", "explain [--assets DIR] FILE [--spraak LANGUAGE]", RunExplain},
    Command{"check", "check [--assets DIR] [PROFILE.json... | --compare A B]", RunCheck},
};

Error UsageError(std::string message, std::string mend) {
  return {"usage", "samvei", "", std::move(message), std::move(mend)};
}

std::string Usage() {
  std::string usage = "Usage:\n";
  for (const Command& command : kCommands) {
    usage += "  samvei ";
    usage += command.usage;
    usage += '\n';
  }
  return usage;
}

}  // namespace

std::span<const Command> Commands() { return kCommands; }

Exit RunCommand(const Arguments& arguments, CommandOutput& output) {
  if (arguments.empty()) {
    output.err = Usage();
    return Exit::kBadInput;
  }
  if (arguments.front() == "--help" || arguments.front() == "help") {
    output.out = Usage();
    return Exit::kDone;
  }
  for (const Command& command : kCommands) {
    if (command.name != arguments.front()) continue;
    return command.run({arguments.begin() + 1, arguments.end()}, output);
  }
  AppendErrors({UsageError("there is no command '" + arguments.front() + "'",
                           "Run 'samvei help' for a list.")},
               output.err);
  return Exit::kBadInput;
}

std::string ParsedArguments::Option(std::string_view name) const {
  for (const auto& [option, value] : options) {
    if (option == name) return value;
  }
  return "";
}

Result<ParsedArguments> ParseArguments(const Arguments& arguments,
                                       std::span<const std::string_view> known) {
  ParsedArguments parsed;
  Errors errors;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument.size() < 2 || argument.front() != '-') {
      parsed.files.push_back(argument);
      continue;
    }
    const bool assets = argument == "--assets";
    if (!assets && std::find(known.begin(), known.end(), argument) == known.end()) {
      errors.push_back(UsageError("there is no option '" + argument + "' here",
                                  "Run 'samvei help' for a list."));
    } else if (i + 1 == arguments.size()) {
      errors.push_back(
          UsageError("the option '" + argument + "' has no value", "Write one after it."));
    } else if (assets) {
      parsed.assets = arguments[++i];
    } else {
      parsed.options.emplace_back(argument, arguments[++i]);
    }
  }
  if (!errors.empty()) return errors;
  return parsed;
}

void AppendErrors(const Errors& errors, std::string& err) {
  for (const Error& error : errors) err += ToLine(error) + "\n";
}

}  // namespace samvei
