// A PDF that is searched for the case attached to it: refused with one fault, or a text of bearable
// size, which the reader of cases takes or refuses.
#include "core/case.h"
#include "core/json.h"
#include "core/pdf_attachment.h"
#include "tests/core/test_files.h"
#include "tests/fuzz/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::string_view kFile = "document.pdf";
  const auto found = samvei::CaseFromPdf(kFile, samvei::fuzz::AsText(data, size));
  if (!found.ok()) {
    samvei::fuzz::CheckErrors(found.errors(), kFile);
    samvei::fuzz::Require(found.errors().size() == 1, "one fault is said");
    return 0;
  }
  samvei::fuzz::Require(found.value().size() <= samvei::kMaxJsonBytes,
                        "no more than a case may hold");
  const auto read = samvei::ReadCase(kFile, found.value(), samvei::test::Rules());
  if (!read.ok()) samvei::fuzz::CheckErrors(read.errors(), kFile);
  return 0;
}
