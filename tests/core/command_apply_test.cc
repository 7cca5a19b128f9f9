#include <gtest/gtest.h>

#include <cstdio>
#include <string>

#include "core/command.h"
#include "core/command_shelf.h"

namespace samvei {
namespace {

// A file in the tests' folder for such, gone when the test is.
class Scratch {
 public:
  explicit Scratch(const std::string& name) : path_(::testing::TempDir() + "samvei_apply_" + name) {
    std::remove(path_.c_str());
  }
  ~Scratch() { std::remove(path_.c_str()); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  void Fill(const std::string& text) const {
    std::FILE* file = std::fopen(path_.c_str(), "wb");
    ASSERT_NE(file, nullptr);
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
  }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  std::string path_;
};

constexpr const char* kCase =
    R"({"as_of":"2026-11-22","answers":{"rolle":"selv","alder":40,)"
    R"("tjenester":["hjemmesykepleie","fysioterapi"]},"application":{"navn":"Kari"}})";

TEST(CommandApply, WritesThePdf) {
  const Scratch file("case.json"), out("out.pdf"), again("again.pdf");
  file.Fill(kCase);
  CommandOutput output;
  ASSERT_EQ(RunCommand({"apply", file.path(), "-o", out.path()}, output), Exit::kDone)
      << output.err;
  EXPECT_TRUE(output.out.empty());
  EXPECT_TRUE(output.err.empty());
  const Result<std::string> pdf = ReadFile(out.path());
  ASSERT_TRUE(pdf.ok());
  EXPECT_EQ(pdf.value().substr(0, 5), "%PDF-");

  // The same case gives the same bytes, with every option written out.
  ASSERT_EQ(RunCommand({"apply", "--document", "soeknad", "--spraak", "nb", "-o", again.path(),
                        file.path()},
                       output),
            Exit::kDone);
  EXPECT_EQ(ReadFile(again.path()).value(), pdf.value());
}

TEST(CommandApply, WritesTheFormThatTheNameAsksFor) {
  const Scratch file("case.json");
  file.Fill(kCase);
  const std::pair<const char*, const char*> kForms[] = {
      {"out.txt", "Spørsmål"},
      {"out.html", "<!doctype html>"},
      {"out.json", "{\n  \"format\": \"samvei-document\""},
      {"out.fhir.json", "{\n  \"resourceType\": \"Bundle\""},
  };
  for (const auto& [name, start] : kForms) {
    const Scratch out(name);
    CommandOutput output;
    ASSERT_EQ(RunCommand({"apply", file.path(), "-o", out.path()}, output), Exit::kDone)
        << output.err;
    const Result<std::string> written = ReadFile(out.path());
    ASSERT_TRUE(written.ok()) << name;
    EXPECT_EQ(written.value().find(start), 0U) << name;
    EXPECT_NE(written.value().find("Kari"), std::string::npos) << name;
  }
}

TEST(CommandApply, SaysWhatCanBeMade) {
  const Scratch file("case.json");
  file.Fill(kCase);
  CommandOutput output;
  EXPECT_EQ(RunCommand({"apply", file.path(), "-o", "out.docx"}, output), Exit::kBadInput);
  EXPECT_NE(output.err.find("in .pdf, .txt, .html, .json, .fhir.json or .ics."), std::string::npos)
      << output.err;
}

TEST(CommandApply, RefusesWhatItCannotDo) {
  const Scratch file("case.json"), out("out.pdf");
  file.Fill(kCase);
  const std::string& path = file.path();
  const Arguments kWrong[] = {
      {"apply", path},
      {"apply", path, "-o"},
      {"apply", path, "-o", "out.docx"},
      {"apply", path, "-o", out.path(), "--document", "vedtak"},
      {"apply", path, "-o", out.path(), "--spraak", "xx"},
      {"apply", path, path, "-o", out.path()},
      {"apply", "-o", out.path()},
      {"apply", path + ".missing", "-o", out.path()},
      {"apply", path, "-o", "/no/such/folder/out.pdf"},
  };
  for (const Arguments& arguments : kWrong) {
    CommandOutput output;
    EXPECT_EQ(RunCommand(arguments, output), Exit::kBadInput);
    EXPECT_FALSE(output.err.empty());
    EXPECT_TRUE(output.out.empty());
    EXPECT_FALSE(ReadFile(out.path()).ok()) << "nothing may be written";
  }
}

// Each document for a case that it is for; for another, the answer that would be needed.
TEST(CommandApply, WritesOtherDocumentsForTheCasesThatTheyAreFor) {
  const Scratch file("case.json"), out("out.pdf");
  const struct {
    const char* document;
    const char* answers;
    const char* needed;  // empty: it is made
  } kCases[] = {
      {"plan", R"("oensker_plan":"ja")", ""},
      {"plan", R"("oensker_plan":"nei")", "#/answers/oensker_plan:"},
      {"plan", R"("skjermes_for_foreldre":"nei")", "#/answers/oensker_plan:"},
      {"klage", R"("avgjoerelse":"avslag_koordinator")", ""},
      {"klage", R"("har_koordinator":"koordinator","koordinator_fungerer":"nei")", ""},
      {"klage", R"("avgjoerelse":"ingen")", "'avslag_plan' or 'ikke_fulgt_opp'"},
  };
  for (const auto& [document, answers, needed] : kCases) {
    SCOPED_TRACE(std::string(document) + " " + answers);
    file.Fill(R"({"as_of":"2026-11-22","answers":{"rolle":"selv","alder":40,"varighet":)"
              R"("over_24_mnd","samordningsbehov":"ja","tjenester":["hjemmesykepleie",)"
              R"("fysioterapi"],)" +
              std::string(answers) + "}}");
    CommandOutput output;
    const bool made = *needed == '\0';
    EXPECT_EQ(RunCommand({"apply", file.path(), "--document", document, "-o", out.path()}, output),
              made ? Exit::kDone : Exit::kBadInput);
    EXPECT_NE(output.err.find(needed), std::string::npos) << output.err;
    EXPECT_EQ(ReadFile(out.path()).ok(), made) << output.err;
    std::remove(out.path().c_str());
  }
}

TEST(CommandApply, WritesTheShortMessageAndTheReminders) {
  const Scratch file("case.json"), message("out.txt"), calendar("out.ics");
  file.Fill(kCase);
  CommandOutput output;
  ASSERT_EQ(
      RunCommand({"apply", file.path(), "--document", "melding", "-o", message.path()}, output),
      Exit::kDone)
      << output.err;
  EXPECT_NE(ReadFile(message.path()).value().find("Jeg er 40 år."), std::string::npos);
  ASSERT_EQ(RunCommand({"apply", file.path(), "-o", calendar.path()}, output), Exit::kDone);
  EXPECT_EQ(ReadFile(calendar.path()).value().find("BEGIN:VCALENDAR\r\n"), 0U);
  EXPECT_EQ(
      RunCommand({"apply", file.path(), "--document", "melding", "-o", calendar.path()}, output),
      Exit::kBadInput);
}

TEST(CommandApply, NamesTheFieldThatDoesNotFit) {
  const Scratch file("case.json"), out("out.pdf");
  file.Fill(R"({"as_of":"2026-11-22","answers":{"alder":40},)"
            R"("application":{"foedselsdato":"1.1.2020","epost":"kari"}})");
  CommandOutput output;
  EXPECT_EQ(RunCommand({"apply", file.path(), "-o", out.path()}, output), Exit::kBadInput);
  EXPECT_NE(output.err.find("/application/foedselsdato"), std::string::npos);
  EXPECT_NE(output.err.find("/application/epost"), std::string::npos);
  EXPECT_FALSE(ReadFile(out.path()).ok());
}

}  // namespace
}  // namespace samvei
