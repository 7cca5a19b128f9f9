#include "core/pdf_attachment.h"

#include <gtest/gtest.h>

#include "core/deflate.h"
#include "core/embedded.h"
#include "core/json.h"
#include "core/pdf.h"

namespace samvei {
namespace {

const std::string kJson = R"({"format": "samvei-case"})";

std::string Read(const std::string& pdf) {
  const Result<std::string> found = CaseFromPdf("f", pdf);
  return found.ok() ? found.value() : found.errors().front().code;
}

std::string Object(int number, const std::string& body) {
  return std::to_string(number) + " 0 obj\n" + body + "\nendobj\n";
}

std::string Stream(const std::string& dictionary, const std::string& bytes) {
  return "<<" + dictionary + "/Length " + std::to_string(bytes.size()) + ">>\nstream\n" + bytes +
         "\nendstream";
}

std::string Specification(const std::string& name = "(samvei-sak.json)", int file = 4) {
  return "<</Type/Filespec/F" + name + "/EF<</F " + std::to_string(file) + " 0 R>>>>";
}

// A file as other programs write it, from its numbered objects on.
std::string Pdf(const std::string& objects) {
  return "%PDF-1.7\n" + objects + "trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
}

std::string Packed(const std::vector<std::pair<int, std::string>>& objects) {
  std::string places, bodies;
  for (const auto& [number, body] : objects) {
    places += std::to_string(number) + " " + std::to_string(bodies.size()) + " ";
    bodies += body + "\n";
  }
  return Stream("/Type/ObjStm/N " + std::to_string(objects.size()) + "/First " +
                    std::to_string(places.size()) + "/Filter/FlateDecode",
                Deflate(places + bodies));
}

TEST(PdfAttachment, OfOurOwnDocument) {
  document::Document document;
  document.language = "nb";
  document.title = "A";
  document.date = "2026-11-22";
  document.page_format = "{page} {pages}";
  document.blocks.emplace_back(document::Heading{1, "A"});
  const PdfFonts fonts = {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")};
  EXPECT_EQ(Read(WritePdf(document, fonts).value()), "no_case");
  document.attachments = {{"annet.json", "application/json", "En annen", "{}"},
                          {"samvei-sak.json", "application/json", "Svarene", kJson}};
  EXPECT_EQ(Read(WritePdf(document, fonts).value()), kJson);
}

TEST(PdfAttachment, AsOtherProgramsWriteIt) {
  const std::string plain = Object(4, Stream("/Type/EmbeddedFile", kJson));
  const std::string flate = Object(4, Stream("/Filter[/FlateDecode]", Deflate(kJson)));
  const struct {
    const char* what;
    std::string objects;
  } kFiles[] = {
      {"plain", plain + Object(5, Specification())},
      {"packed", flate + Object(5, Specification())},
      {"the file comes after what names it", Object(5, Specification()) + flate},
      {"an abbreviated filter",
       Object(4, Stream("/Filter/Fl", Deflate(kJson))) + Object(5, Specification())},
      {"a name in UTF-16",
       plain +
           Object(5, Specification(
                         "<FEFF00730061006D007600650069002D00730061006B002E006A0073006F006E>"))},
      {"a name with escapes", plain + Object(5, Specification("(samvei\\055sak\\.\\\njson)"))},
      {"inside another object", plain + Object(1, "<</Names[(a)" + Specification() + "]>>")},
      {"in an object stream", plain + Object(9, Packed({{5, Specification()}, {6, "null"}}))},
      {"references to references", plain + Object(5, "<</UF 7 0 R/EF 8 0 R>>") +
                                       Object(7, "(samvei-sak.json)") + Object(8, "<</UF 4 0 R>>")},
      {"a length that is wrong",
       Object(4, "<</Length 3>>\nstream\n" + kJson + "\nendstream") + Object(5, Specification())},
      {"a length that comes later",
       Object(4,
              "<</Filter/FlateDecode/Length 6 0 R>>stream\r\n" + Deflate(kJson) + "\r\nendstream") +
           Object(6, std::to_string(Deflate(kJson).size())) + Object(5, Specification())},
      {"comments and loose spacing",
       plain + "5\n0\tobj%x\n<< /F % name\n(samvei-sak.json) /EF << /F 4  0\nR >> >>endobj\n"},
      {"the same file named twice",
       plain + Object(5, Specification()) + Object(6, Specification())},
      {"two files with the same content", plain + Object(7, Stream("", kJson)) +
                                              Object(5, Specification()) +
                                              Object(6, Specification("(samvei-sak.json)", 7))},
      {"a later revision",
       Object(4, Stream("", "{}")) + Object(5, Specification()) + "trailer\n<<>>\n%%EOF\n" + plain},
      {"another attachment beside it", plain + Object(5, Specification()) +
                                           Object(7, Stream("", "x")) +
                                           Object(6, Specification("(x.txt)", 7))},
      {"something unreadable before it",
       "1 0 obj\n<</A (never closed\nendobj\n" + plain + Object(5, Specification())},
  };
  for (const auto& [what, objects] : kFiles) EXPECT_EQ(Read(Pdf(objects)), kJson) << what;
  // Some bytes before the header, and an end that was cut off.
  EXPECT_EQ(Read("junk\n%PDF-1.4\n" + plain + Object(5, Specification())), kJson);
}

TEST(PdfAttachment, SaysWhatIsWrong) {
  const std::string plain = Object(4, Stream("", kJson));
  const std::string named = Object(5, Specification());
  EXPECT_EQ(Read(""), "no_case");
  EXPECT_EQ(Read(Pdf(plain)), "no_case");
  EXPECT_EQ(Read(Pdf(plain + Object(5, Specification("(other.json)")))), "no_case");
  EXPECT_EQ(Read(Pdf(named)), "damaged_pdf");
  EXPECT_EQ(Read(Pdf(Object(4, "<<>>") + named)), "damaged_pdf");
  EXPECT_EQ(Read(Pdf(Object(4, Stream("/Filter/LZWDecode", kJson)) + named)), "damaged_pdf");
  EXPECT_EQ(
      Read(Pdf(Object(4, Stream("/Filter/FlateDecode", Deflate(kJson).substr(0, 9))) + named)),
      "damaged_pdf");
  EXPECT_EQ(Read(Pdf(plain + named + Object(7, Stream("", "{}")) +
                     Object(6, Specification("(samvei-sak.json)", 7)))),
            "several_cases");
  EXPECT_EQ(Read("%PDF-1.7\n" + plain + named + "trailer\n<</Encrypt 9 0 R>>\n"), "locked_pdf");
  EXPECT_EQ(Read(Pdf(plain + named + Object(8, Stream("/Type/XRef/Encrypt 9 0 R", "")))),
            "locked_pdf");
}

TEST(PdfAttachment, CostsAreBounded) {
  const std::string named = Object(5, Specification());
  const std::string bomb = Deflate(std::string(kMaxJsonBytes + 1, ' '));
  EXPECT_EQ(Read(Pdf(Object(4, Stream("/Filter/FlateDecode", bomb)) + named)), "damaged_pdf");
  // Each beginning would be read to the end of the file.
  std::string beginnings;
  while (beginnings.size() < (2U << 20U)) beginnings += "1 0 obj(";
  EXPECT_EQ(Read(beginnings), "no_case");
  std::string deep = "1 0 obj";
  deep.append(1U << 20U, '[');
  EXPECT_EQ(Read(deep), "no_case");
  std::string trailers;
  while (trailers.size() < (2U << 20U)) trailers += "trailer(";
  EXPECT_EQ(Read(trailers), "no_case");
  // Object streams that unfold to much, and whose objects all lie at the same place.
  const std::string places = [] {
    std::string text;
    for (int i = 0; i < 20000; ++i) text += std::to_string(i + 10) + " 0 ";
    return text;
  }();
  const std::string body = "(" + std::string(8U << 20U, 'x') + ")";
  const std::string pack = Object(
      3,
      Stream("/Type/ObjStm/N 20000/First " + std::to_string(places.size()) + "/Filter/FlateDecode",
             Deflate(places + body)));
  EXPECT_EQ(Read(Pdf(pack)), "no_case");
}

}  // namespace
}  // namespace samvei
