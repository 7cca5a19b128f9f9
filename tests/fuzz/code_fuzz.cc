// The text of a code on paper, or the JSON that one is made of: what is read has bearable size, and
// a case that is read comes back from its own code.
#include "core/case_code.h"
#include "core/json.h"
#include "core/machine_code.h"
#include "tests/core/test_files.h"
#include "tests/fuzz/properties.h"

namespace samvei::fuzz {
namespace {

constexpr std::string_view kFile = "code";

void CheckBack(std::string_view json) {
  const auto read = ReadCase(kFile, json, test::Rules(), Date{2026, 11, 22});
  if (!read.ok()) {
    CheckErrors(read.errors(), kFile);
    return;
  }
  const std::string code = WriteCaseCode(read.value());
  Require(code.find_first_not_of(kCodeAlphabet) == std::string::npos, "a code can be drawn");
  const auto back = ReadCaseCode(kFile, code);
  Require(back.ok() && back.value() == WriteCase(read.value()), "a case comes back from its code");
}

}  // namespace
}  // namespace samvei::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using samvei::fuzz::kFile;
  const std::string_view text = samvei::fuzz::AsText(data, size);
  const auto found = samvei::ReadCaseCode(kFile, text);
  if (found.ok()) {
    samvei::fuzz::Require(found.value().size() <= samvei::kMaxJsonBytes,
                          "no more than a case may hold");
    samvei::fuzz::CheckBack(found.value());
  } else {
    samvei::fuzz::CheckErrors(found.errors(), kFile);
    samvei::fuzz::CheckBack(text);
  }
  return 0;
}
