#ifndef SAMVEI_CORE_COMMAND_H_
#define SAMVEI_CORE_COMMAND_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/result.h"

namespace samvei {

// What a command says, kept back until it is known how it ends: a bad file must leave nothing on
// standard output.
struct CommandOutput {
  std::string out;  // standard output
  std::string err;  // standard error
};

enum class Exit : int { kDone = 0, kViolation = 1, kBadInput = 2 };

using Arguments = std::vector<std::string>;

// One of the program's commands. To add one: a file core/command_<name>.cc with its function, that
// function's declaration below, and a line in the table in core/commands.cc.
struct Command {
  std::string_view name;   // "assess"
  std::string_view usage;  // "assess [--assets DIR] FILE..."
  Exit (*run)(const Arguments& arguments, CommandOutput& output);
};

std::span<const Command> Commands();

// Runs the command that the first argument names, with the rest.
Exit RunCommand(const Arguments& arguments, CommandOutput& output);

// What a command was called with: its options, each with a value, and the rest.
struct ParsedArguments {
  std::string assets;  // --assets DIR; empty: what is built in
  std::vector<std::pair<std::string, std::string>> options;  // the command's own, with dashes
  std::vector<std::string> files;

  // The value of one option, or an empty text.
  [[nodiscard]] std::string Option(std::string_view name) const;
};

// Sorts arguments out. `known` are the command's own options besides --assets; every option takes a
// value. Fails on an unknown option, or one without its value.
Result<ParsedArguments> ParseArguments(const Arguments& arguments,
                                       std::span<const std::string_view> known);

// One line for each fault.
void AppendErrors(const Errors& errors, std::string& err);

Exit RunAssess(const Arguments& arguments, CommandOutput& output);
Exit RunApply(const Arguments& arguments, CommandOutput& output);
Exit RunExplain(const Arguments& arguments, CommandOutput& output);
Exit RunCheck(const Arguments& arguments, CommandOutput& output);

}  // namespace samvei

#endif  // SAMVEI_CORE_COMMAND_H_
