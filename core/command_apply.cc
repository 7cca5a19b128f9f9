#include <cstdio>
#include <utility>

#include "core/application.h"
#include "core/command.h"
#include "core/command_shelf.h"
#include "core/document_forms.h"
#include "core/documents.h"
#include "core/reminders.h"
#include "core/texts.h"

namespace samvei {
namespace {

Error UsageError(std::string message, std::string mend) {
  return {"usage", "samvei apply", "", std::move(message), std::move(mend)};
}

constexpr std::string_view kCalendarEnding = ".ics";

// ".pdf, .txt or .ics"
std::string Endings() {
  std::string endings;
  for (const FormOfFile& file : DocumentForms()) {
    endings += (endings.empty() ? "" : ", ") + std::string(file.ending);
  }
  return endings + " or " + std::string(kCalendarEnding);
}

// A calendar is made of the case, not of one of its documents.
bool IsCalendar(std::string_view out) {
  return out.size() >= kCalendarEnding.size() &&
         out.substr(out.size() - kCalendarEnding.size()) == kCalendarEnding;
}

// What is asked for, as far as this command can make it.
Errors CheckRequest(const ParsedArguments& arguments) {
  Errors errors;
  if (arguments.files.size() != 1) {
    errors.push_back(
        UsageError("exactly one case file is needed", "Write 'samvei apply FILE -o OUT.pdf'."));
  }
  const std::string document = arguments.Option("--document");
  if (!document.empty() && !DocumentKindOf(document).has_value()) {
    errors.push_back(
        UsageError("there is no document '" + document + "'", "Write soeknad or melding."));
  }
  const std::string out = arguments.Option("-o");
  if (out.empty()) {
    errors.push_back(UsageError("it is not said where to write", "Write -o OUT.pdf."));
  } else if (IsCalendar(out) && !document.empty()) {
    errors.push_back(UsageError("a calendar is made of the case, not of a document",
                                "Leave out --document, or write -o OUT.pdf."));
  } else if (FormNamed(out) == nullptr && !IsCalendar(out)) {
    errors.push_back(UsageError("'" + out + "' is no kind of file that can be made",
                                "Write a name that ends in " + Endings() + "."));
  }
  return errors;
}

// Nothing may be left behind that looks like a finished document.
Errors WriteFile(const std::string& path, std::string_view bytes) {
  Errors failed = {
      {"unwritable", path, "", "the file cannot be written", "Check the folder and its rights."}};
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return failed;
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  const bool closed = std::fclose(file) == 0;
  if (written && closed) return {};
  std::remove(path.c_str());
  return failed;
}

Errors Faults(const std::string& file, const RuleSet& rules, const Texts& texts, const Case& c) {
  Errors errors;
  for (const auto& [field, key] : ApplicationFaults(rules, c)) {
    errors.push_back({"application_fault", file, "/application/" + field,
                      "the field does not fit the case", texts.Get(key)});
  }
  return errors;
}

Errors Apply(const ParsedArguments& arguments) {
  Errors wrong = CheckRequest(arguments);
  if (!wrong.empty()) return wrong;
  const std::string& file = arguments.files.front();
  RulesShelf shelf(arguments.assets);
  const std::string language = arguments.Option("--spraak");
  const Result<Texts> texts = shelf.LoadTexts(language.empty() ? "nb" : language);
  if (!texts.ok()) return texts.errors();
  const Result<RulesShelf::Opened> opened = shelf.Open(file);
  if (!opened.ok()) return opened.errors();
  const auto& [content, rules] = opened.value();
  const Result<Assessment> assessment = rules.Assess(content);
  if (!assessment.ok()) {
    Errors errors = assessment.errors();
    for (Error& error : errors) error.file = file;
    return errors;
  }
  wrong = Faults(file, rules, texts.value(), content);
  if (!wrong.empty()) return wrong;

  if (IsCalendar(arguments.Option("-o"))) {
    const Calendar reminders = RemindersOf(rules, texts.value(), content, assessment.value());
    return WriteFile(arguments.Option("-o"), WriteCalendar(reminders));
  }

  const std::string name = arguments.Option("--document");
  const DocumentKind kind = DocumentKindOf(name).value_or(DocumentKind::kApplication);
  const document::Document document =
      BuildDocument(kind, rules, texts.value(), content, assessment.value());
  // The fonts are made when the program is built, so a folder of assets has none.
  const PdfFonts fonts = {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")};
  const std::string out = arguments.Option("-o");
  const Result<std::string> written = WriteDocument(document, FormNamed(out)->form, fonts);
  if (!written.ok()) {
    Errors errors = written.errors();
    for (Error& error : errors) error.file = file;
    return errors;
  }
  return WriteFile(out, written.value());
}

}  // namespace

// Writes one document for one case; says nothing unless something is wrong.
Exit RunApply(const Arguments& arguments, CommandOutput& output) {
  constexpr std::array<std::string_view, 3> kOptions = {"--document", "-o", "--spraak"};
  const Result<ParsedArguments> parsed = ParseArguments(arguments, kOptions);
  const Errors errors = parsed.ok() ? Apply(parsed.value()) : parsed.errors();
  AppendErrors(errors, output.err);
  return errors.empty() ? Exit::kDone : Exit::kBadInput;
}

}  // namespace samvei
