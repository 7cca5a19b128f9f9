#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/core/application_people.h"

namespace samvei::apply_test {
namespace {

// The blocks from the page break before the heading with this text to the next one, as lines.
std::string PageUnder(const Document& document, const std::string& heading) {
  std::string page;
  bool found = false;
  for (const document::Block& block : document.blocks) {
    if (std::holds_alternative<document::PageBreak>(block)) {
      if (found) return page;
      page.clear();
      continue;
    }
    const auto* title = std::get_if<document::Heading>(&block);
    if (title != nullptr && title->text == heading) found = true;
    Document one;
    one.blocks.push_back(block);
    page += Read(one);
  }
  return found ? page : "";
}

constexpr std::string_view kSaid =
    R"("navn":"Kari Marie Nordmann","barnets_svar":[)"
    R"({"spoersmaal":"bra","svar":"Å bade.\nOg katten!"},{"spoersmaal":"vanskelig","vil_ikke":"ja"}])";

TEST(ApplicationVoice, TheChildsWordsStandOnAPageOfTheirOwnWordForWord) {
  const Document document = BuildPerson("child", kSaid);
  const std::string page = PageUnder(document, "Barnets egne ord");
  ASSERT_NE(page, "");
  EXPECT_TRUE(Says(page, "Å bade.\nOg katten!"));
  EXPECT_TRUE(Says(page, "Hva er vanskelig eller dumt? Ville ikke svare."));
  EXPECT_TRUE(Says(page, "Kari, 6 år"));
  EXPECT_TRUE(Says(page, "Barn som er fylt 7 år"));
  // Nothing else of the case is on it.
  EXPECT_FALSE(Says(page, "Nordmann"));
  EXPECT_FALSE(Says(page, Words().Get("document.wishes.heading")));
  EXPECT_FALSE(Says(page, Words().Get("document.consent.heading")));
  EXPECT_EQ(FindField(document, "barnets_svar.bra")->value, "Å bade.\nOg katten!");
  EXPECT_EQ(FindField(document, "barnets_stemme"), nullptr);
}

TEST(ApplicationVoice, WhatOthersWroteDownIsToldWithHowItWasSaid) {
  const Document document =
      BuildPerson("child", R"("barnets_stemme":"Jeg vil leke.","barnets_stemme_hvordan":"tegnet")");
  const std::string page = PageUnder(document, "Barnets egne ord");
  EXPECT_TRUE(Says(page, "Jeg vil leke."));
  EXPECT_EQ(FindField(document, "barnets_stemme_hvordan")->value, "tegnet");
}

TEST(ApplicationVoice, TheHandedOverAnswersAreForChildrenAndNotForTheShielded) {
  const auto page = [](std::string_view answers) { return Read(Build(MakeCase(answers, kSaid))); };
  EXPECT_TRUE(Says(page(R"("rolle":"forelder","venter_barn":"nei","alder":15)"), "Å bade."));
  EXPECT_FALSE(Says(page(R"("rolle":"forelder","venter_barn":"nei","alder":16)"), "Å bade."));
  EXPECT_FALSE(Says(page(R"("rolle":"selv","venter_barn":"nei","alder":14)"), "Å bade."));
  EXPECT_FALSE(Says(page(R"("rolle":"fagperson","venter_barn":"nei","alder":14,)"
                         R"("skjermes_for_foreldre":"ja")"),
                    "Å bade."));
}

TEST(ApplicationVoice, TheWeightOfItFollowsTheAge) {
  const auto says = [](int age, std::string_view words) {
    const std::string answers =
        R"("rolle":"forelder","venter_barn":"nei","alder":)" + std::to_string(age);
    return Says(Read(Build(MakeCase(answers, kSaid))), words);
  };
  EXPECT_FALSE(says(11, "Det skal legges stor vekt på hva barnet mener"));
  EXPECT_TRUE(says(12, "Det skal legges stor vekt på hva barnet mener"));
  EXPECT_TRUE(says(16, "bestemmer som regel selv"));
}

TEST(ApplicationVoice, OptionalFieldsAreThereWhereTheyWereFilledIn) {
  const std::string written =
      R"("overganger":"Begynner på skolen","nettverk":"Bestemor","vedlegg":"Brev fra HABU")";
  const std::string all = Read(BuildPerson("child", written));
  for (const char* words : {"Begynner på skolen", "Bestemor", "Brev fra HABU"}) {
    EXPECT_TRUE(Says(all, words)) << words;
  }
  EXPECT_EQ(FindField(BuildPerson("child"), "nettverk"), nullptr);
  const std::string shielded = Read(Build(MakeCase(
      R"("rolle":"selv","venter_barn":"nei","alder":14,"skjermes_for_foreldre":"ja")", written)));
  EXPECT_FALSE(Says(shielded, "Bestemor"));
}

TEST(ApplicationVoice, ConsentSaysWhatItIsForAndHowItEnds) {
  const std::string all = Read(BuildPerson("child"));
  EXPECT_TRUE(Says(all, "muntlig eller skriftlig"));
  EXPECT_TRUE(Says(all, "gjelder tjenesten, ikke en bestemt ansatt"));
  EXPECT_TRUE(Says(all, "deles ikke mer"));
}

}  // namespace
}  // namespace samvei::apply_test
