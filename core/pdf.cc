#include "core/pdf.h"

#include <utility>

#include "core/pdf_attachments.h"
#include "core/pdf_book.h"
#include "core/pdf_check.h"
#include "core/pdf_color_profile.h"
#include "core/pdf_form.h"
#include "core/pdf_layout.h"
#include "core/pdf_metadata.h"
#include "core/pdf_outline.h"
#include "core/pdf_text.h"

namespace samvei {
namespace pdf {
namespace {

// Returns the object of the page tree.
int AddPages(Book& book) {
  Objects& objects = book.objects;
  const int tree = objects.Reserve();
  std::string kids;
  for (const Page& page : book.pages) {
    std::string annotations;
    for (const int annotation : page.annotations) annotations += Ref(annotation) + " ";
    // "/Tabs/S": the Tab key goes from field to field in reading order.
    objects.Set(page.object,
                "<</Type/Page/Parent " + Ref(tree) + "/MediaBox[0 0 " + Number(kPageWidth) + " " +
                    Number(kPageHeight) + "]/Resources " + Ref(book.resources) + "/Contents " +
                    Ref(objects.AddStream("", page.content.bytes())) + "/StructParents " +
                    std::to_string(page.key) + "/Tabs/S" +
                    (annotations.empty() ? "" : "/Annots[" + annotations + "]") + ">>");
    kids += Ref(page.object) + " ";
  }
  objects.Set(tree,
              "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(book.pages.size()) + ">>");
  return tree;
}

std::string OutputIntentEntry(Objects& objects) {
  const int profile = objects.AddStream("/N 3", SrgbProfile());
  return "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/"
         "Info(sRGB)"
         "/DestOutputProfile " +
         Ref(profile) + ">>]";
}

std::string Write(const document::Document& document, Book& book) {
  Objects& objects = book.objects;
  std::string catalog = "<</Type/Catalog/Pages " + Ref(AddPages(book)) + "/Lang" +
                        HexString(document.language) +
                        "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  catalog += "/StructTreeRoot " + Ref(book.structure.Write(objects));
  catalog += "/Metadata " + Ref(AddMetadata(objects, document));
  // One object a statement: compilers differ in which part of an expression they evaluate first.
  catalog += OutputIntentEntry(objects);
  catalog += AddAttachments(objects, document);
  catalog += AddOutline(objects, book.bookmarks);
  catalog += FormEntry(book);
  const int root = objects.Add(catalog + ">>");
  return objects.File(root, AddInformation(objects, document));
}

Error BadFont(const std::string& name) {
  return {"bad_font", name, "", "is not a TrueType font with a character map of format 4",
          "Give a font with quadratic outlines, as the build makes them."};
}

}  // namespace
}  // namespace pdf

Result<std::string> WritePdf(const document::Document& document, const PdfFonts& fonts) {
  auto regular = pdf::ReadTrueType(fonts.regular);
  auto bold = pdf::ReadTrueType(fonts.bold);
  Errors errors;
  if (!regular) errors.push_back(pdf::BadFont("regular"));
  if (!bold) errors.push_back(pdf::BadFont("bold"));
  if (!errors.empty()) return errors;
  pdf::Fonts both{std::move(*regular), std::move(*bold)};
  errors = pdf::MissingGlyphs(document, both);
  for (Error& fault : pdf::CodeFaults(document)) errors.push_back(std::move(fault));
  if (!errors.empty()) return errors;
  pdf::Book book(std::move(both));
  pdf::LayOut(document, book);
  return pdf::Write(document, book);
}

std::vector<Unprintable> FindUnprintable(const document::Document& document,
                                         const PdfFonts& fonts) {
  auto regular = pdf::ReadTrueType(fonts.regular);
  auto bold = pdf::ReadTrueType(fonts.bold);
  std::vector<Unprintable> out;
  if (!regular || !bold) return out;
  const pdf::Fonts both{std::move(*regular), std::move(*bold)};
  for (const pdf::MissingGlyph& missing : pdf::FindMissingGlyphs(document, both)) {
    out.push_back({missing.pointer, pdf::ToUtf8({&missing.character, 1})});
  }
  return out;
}

}  // namespace samvei
