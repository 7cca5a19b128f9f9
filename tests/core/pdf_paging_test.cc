#include "core/pdf_paging.h"

#include <gtest/gtest.h>

#include <utility>

#include "tests/core/pdf_pages.h"

namespace samvei {
namespace {

using document::Field;
using document::Heading;
using document::PageBreak;
using document::Paragraph;
using document::Signature;
using pdf_test::FillerOf;
using pdf_test::Pages;

TEST(PdfPaging, LeavesWhatIsFilledEnough) {
  int measured = 0;
  const auto measure = [&measured](pdf::Milli last) {
    return pdf::ChooseSetting(1'000, [&measured, last](const pdf::Setting&) {
      ++measured;
      return pdf::Measured{{1'000, last}, {{0, 0, true, true}, {1, 0, true, true}}};
    });
  };
  EXPECT_EQ(measure(250).tightness, 0);
  EXPECT_EQ(measured, 1);
  EXPECT_EQ(pdf::ChooseSetting(1'000,
                               [](const pdf::Setting&) {
                                 return pdf::Measured{{10}, {{0, 0, true, true}}};
                               })
                .tightness,
            0);
}

TEST(PdfPaging, SetsTighterWhereThatSavesAPage) {
  const auto setting = pdf::ChooseSetting(1'000, [](const pdf::Setting& tried) {
    pdf::Measured measured{{1'000, 100}, {{0, 700, true, true}, {1, 0, false, true}}};
    if (tried.tightness == 2) measured.used = {990};
    return measured;
  });
  EXPECT_EQ(setting.tightness, 2);
  EXPECT_FALSE(setting.page_before.has_value());
}

TEST(PdfPaging, BeginsTheLastPageEarlierAtAHeading) {
  const auto measure = [](const pdf::Setting& tried) {
    pdf::Measured measured{{900, 100},
                           {{0, 0, true, true},
                            {0, 600, true, true},
                            {0, 700, false, true},
                            {0, 800, false, false},
                            {1, 0, false, true}}};
    if (tried.page_before) measured.used = {600, 400};
    return measured;
  };
  EXPECT_EQ(pdf::ChooseSetting(1'000, measure).page_before, std::size_t{1});
  // Not where it does not help.
  const auto setting = pdf::ChooseSetting(
      1'000, [&measure](const pdf::Setting&) { return measure(pdf::Setting{}); });
  EXPECT_FALSE(setting.page_before.has_value());
}

TEST(PdfPaging, NoPageBeforeABreakIsNearlyEmpty) {
  // Wherever the page ends, what follows on the next one is worth a page.
  for (int filler = 15; filler < 60; ++filler) {
    auto blocks = FillerOf(filler);
    blocks.insert(blocks.begin(), {Field{"a", "A", "", 6}, Heading{2, "Tittel"}});
    blocks.insert(blocks.end(), {Heading{2, "Underskrift"}, Paragraph{"Skriv under."},
                                 Signature{"u", "Forelder", "Sted", "Dato", "Navn"},
                                 Signature{"v", "Forelder", "Sted", "Dato", "Navn"}, PageBreak{},
                                 Heading{2, "Neste"}, Paragraph{"Ny del."}});
    Pages pages(std::move(blocks));
    const std::size_t last = pages.Having("H2 Neste")[0] - 1;
    const auto texts = pages.at(last).size();
    EXPECT_TRUE(last == 0 || texts > 8) << filler << ": " << texts;
  }
}

}  // namespace
}  // namespace samvei
