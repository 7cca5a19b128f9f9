// What the PDF of an ordinary application costs, and of the longest: natively and, the same
// program, as WebAssembly in node.
#include <benchmark/benchmark.h>

#include <utility>

#include "core/application.h"
#include "core/embedded.h"
#include "core/machine_code.h"
#include "core/pdf.h"
#include "core/pdf_book.h"
#include "core/pdf_layout.h"
#include "core/pdf_truetype.h"
#include "core/texts.h"
#include "tests/core/test_files.h"

namespace samvei::bench {
namespace {

PdfFonts ShippedFonts() { return {Embedded("fonts/regular.ttf"), Embedded("fonts/bold.ttf")}; }

pdf::Fonts ReadFonts() {
  return {*pdf::ReadTrueType(ShippedFonts().regular), *pdf::ReadTrueType(ShippedFonts().bold)};
}

// An application with two parents, five services and two goals: seven pages.
constexpr const char* kOrdinary = "barnekoordinator_family";
// With 40 services, 30 goals and a text of 20,000 characters.
constexpr const char* kLongest = "everything_long";

document::Document Build(const std::string& name) {
  const std::string path = "documents/cases/" + name + ".json";
  const Case c = ReadCase(path, test::ReadTestFile(path), test::Rules()).value();
  const Texts texts = Texts::Load(EmbeddedFiles(), "nb").value();
  return BuildApplication(test::Rules(), texts, c, test::Rules().Assess(c).value());
}

void WriteApplication(benchmark::State& state, const char* name) {
  const document::Document document = Build(name);
  for (auto _ : state) benchmark::DoNotOptimize(WritePdf(document, ShippedFonts()).ok());
}
BENCHMARK_CAPTURE(WriteApplication, ordinary, kOrdinary)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(WriteApplication, longest, kLongest)->Unit(benchmark::kMillisecond);

// Of that: finding the pages, tags and fields, with all trials, and nothing packed.
void LayOutApplication(benchmark::State& state, const char* name) {
  const document::Document document = Build(name);
  for (auto _ : state) {
    pdf::Book book(ReadFonts(), pdf::Book::Use::kTrial);
    pdf::LayOut(document, book);
    benchmark::DoNotOptimize(book.pages.size());
  }
}
BENCHMARK_CAPTURE(LayOutApplication, ordinary, kOrdinary)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(LayOutApplication, longest, kLongest)->Unit(benchmark::kMillisecond);

// Of that: packing the two fonts, their widths and their way back to characters.
void PackFonts(benchmark::State& state) {
  for (auto _ : state) {
    const pdf::Book book(ReadFonts());
    benchmark::DoNotOptimize(book.resources);
  }
}
BENCHMARK(PackFonts)->Unit(benchmark::kMillisecond);

void MakeCode(benchmark::State& state) {
  const std::string text(static_cast<std::size_t>(state.range(0)), 'A');
  for (auto _ : state) benchmark::DoNotOptimize(MakeMachineCode(text).ok());
}
BENCHMARK(MakeCode)->Arg(600)->Arg(kMostCodeCharacters)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace samvei::bench

BENCHMARK_MAIN();
