// usage: write_sample REGULAR.ttf BOLD.ttf FOLDER
// Writes the sample application and the document of the other kinds of blocks into the folder, as
// sample.pdf and blocks.pdf, for check_pdf.py to look at.

#include <fstream>
#include <iostream>
#include <iterator>

#include "core/pdf.h"
#include "tests/documents/sample.h"

namespace {

std::string ReadFile(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool Write(const samvei::document::Document& document, const samvei::PdfFonts& fonts,
           const std::string& path) {
  const auto pdf = samvei::WritePdf(document, fonts);
  if (!pdf.ok()) {
    for (const samvei::Error& error : pdf.errors())
      std::cerr << path << error.pointer << ": " << error.message << "\n";
    return false;
  }
  std::ofstream(path, std::ios::binary) << pdf.value();
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: write_sample REGULAR.ttf BOLD.ttf FOLDER\n";
    return 2;
  }
  const std::string regular = ReadFile(arguments[1]);
  const std::string bold = ReadFile(arguments[2]);
  const samvei::PdfFonts fonts{regular, bold};
  const std::string folder = arguments[3];
  const bool sample = Write(samvei::SampleDocument(), fonts, folder + "/sample.pdf");
  const bool blocks = Write(samvei::BlocksDocument(), fonts, folder + "/blocks.pdf");
  return sample && blocks ? 0 : 1;
}
