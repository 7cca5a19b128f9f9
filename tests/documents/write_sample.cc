// usage: write_sample REGULAR.ttf BOLD.ttf OUT.pdf
// Writes the sample application, for check_pdf.py to look at.

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

}  // namespace

int main(int count, char** arguments) {
  if (count != 4) {
    std::cerr << "usage: write_sample REGULAR.ttf BOLD.ttf OUT.pdf\n";
    return 2;
  }
  const std::string regular = ReadFile(arguments[1]);
  const std::string bold = ReadFile(arguments[2]);
  const auto pdf = samvei::WritePdf(samvei::SampleDocument(), {regular, bold});
  if (!pdf.ok()) {
    for (const samvei::Error& error : pdf.errors())
      std::cerr << error.pointer << ": " << error.message << "\n";
    return 1;
  }
  std::ofstream(arguments[3], std::ios::binary) << pdf.value();
  return 0;
}
