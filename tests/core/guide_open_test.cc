// Saving a case and going on from it, as the page uses the guide.
#include "core/guide_open.h"

#include <gtest/gtest.h>

#include "core/case_code.h"
#include "core/command.h"
#include "core/command_shelf.h"
#include "core/embedded.h"
#include "tests/core/guide_walk.h"
#include "tests/core/random_person.h"
#include "tests/core/test_files.h"

namespace samvei {
namespace {

using test::Find;
using test::NewGuide;
using test::Press;
using test::RunFamilyTo;
using test::ViewFaults;

const std::string kSealed =
    R"({"format":"samvei-encrypted-case","version":1,"kdf":{"name":"PBKDF2-HMAC-SHA-256",)"
    R"("iterations":1000000,"salt":"AAAAAAAAAAAAAAAAAAAAAA=="},"cipher":{"name":"AES-256-GCM",)"
    R"("iv":"AAAAAAAAAAAAAAAA"},"data":"AAAAAAAAAAAAAAAAAAAAAA=="})";

void ExpectSound(const Guide& guide) {
  for (const std::string& fault : ViewFaults(guide.view())) {
    ADD_FAILURE() << guide.view().section << ": " << fault;
  }
}

std::string Words(const Guide& guide, const std::string& id) {
  const Node* node = Find(guide, id);
  return node == nullptr ? "-" : node->name;
}

std::string SavedCase(Guide& guide) {
  Press(guide, "out.save");
  Press(guide, "out.save.plain");
  const Effect effect = Press(guide, "out.save.file");
  EXPECT_TRUE(effect.save.has_value());
  return effect.save ? effect.save->bytes : "";
}

TEST(GuideSave, PlainFromAnyPage) {
  Guide guide = NewGuide();
  for (const char* section : {"hvem", "hjelp", "svar", "soeknad", "oppsummering"}) {
    RunFamilyTo(guide, section);
    Press(guide, "out.save");
    EXPECT_EQ(guide.view().focus, "h.save.case");
    EXPECT_TRUE(Find(guide, "out.save.lock")->checked) << "locked is what is offered first";
    ExpectSound(guide);
    Press(guide, "out.save.plain");
    EXPECT_EQ(Find(guide, "out.save.passphrase"), nullptr);
    EXPECT_NE(Find(guide, "t.save.warning"), nullptr);
    ExpectSound(guide);
    const Effect effect = Press(guide, "out.save.file");
    ASSERT_TRUE(effect.save.has_value());
    EXPECT_EQ(effect.passphrase, "");
    EXPECT_EQ(effect.save->name, "samvei-sak.json");
    EXPECT_EQ(effect.save->bytes, WriteCase(guide.current_case()));
    EXPECT_EQ(Find(guide, "s.save.case"), nullptr);
    EXPECT_EQ(guide.view().focus, "out.save");
    EXPECT_EQ(Words(guide, "s.case_saved"), guide.view().announce);
    EXPECT_EQ(guide.view().section, section);
  }
}

TEST(GuideSave, LockedIsDoneWhenThePageSaysSo) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "hjelp");
  Press(guide, "out.save");
  EXPECT_NE(Find(guide, "out.save.passphrase.again"), nullptr);
  const Effect effect = Press(guide, "out.save.file");
  ASSERT_TRUE(effect.save.has_value());
  EXPECT_EQ(effect.passphrase, "out.save.passphrase");
  EXPECT_NE(Words(guide, "s.save.busy"), "");
  EXPECT_FALSE(Press(guide, "out.save.file").save.has_value()) << "once is enough";
  for (const auto& [how, at] :
       std::vector<std::pair<std::string, std::string>>{{"empty", "out.save.passphrase"},
                                                        {"short", "out.save.passphrase"},
                                                        {"different", "out.save.passphrase.again"},
                                                        {"failed", "out.save.passphrase"}}) {
    Press(guide, "out.save.passphrase", how);
    EXPECT_NE(Find(guide, at)->error, "") << how;
    EXPECT_EQ(guide.view().focus, at);
    EXPECT_EQ(Words(guide, "s.save.busy"), "");
    ExpectSound(guide);
  }
  Press(guide, "out.save.legible", "true");
  EXPECT_TRUE(Find(guide, "out.save.passphrase")->checked);
  EXPECT_EQ(Find(guide, "out.save.passphrase.again"), nullptr);
  Press(guide, "out.save.file");
  Press(guide, "out.save.passphrase", "locked");
  EXPECT_EQ(Find(guide, "s.save.case"), nullptr);
  EXPECT_EQ(guide.view().focus, "out.save");
  EXPECT_NE(Words(guide, "s.case_saved"), "-");
  // What is changed afterwards is not in the file.
  Press(guide, "q.tjenester.habu");
  EXPECT_EQ(Words(guide, "s.case_saved"), "-");
}

TEST(GuideSave, NoNodeEverHoldsAPassphrase) {
  Guide guide = NewGuide();
  Press(guide, "out.save");
  guide.Apply({"out.save.passphrase", "hemmelig hest i regn"});
  guide.Apply({"out.save.passphrase.again", "hemmelig hest i regn"});
  for (const Node& node : guide.view().nodes) {
    for (const std::string* text :
         {&node.name, &node.value, &node.hint, &node.error, &node.spoken}) {
      EXPECT_EQ(text->find("hest i regn"), std::string::npos) << node.id;
    }
  }
}

TEST(GuideSave, CancelGivesTheFocusBackAndAnotherPageClosesIt) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "hjelp");
  Press(guide, "out.save");
  Press(guide, "out.save.cancel");
  EXPECT_EQ(guide.view().focus, "out.save");
  EXPECT_EQ(Find(guide, "s.save.case"), nullptr);
  Press(guide, "out.save");
  Press(guide, "nav.back");
  EXPECT_EQ(Find(guide, "s.save.case"), nullptr);
  Press(guide, "in.open");
  Press(guide, "in.open.cancel");
  EXPECT_EQ(guide.view().focus, "in.open");
}

TEST(GuideSave, WhereNothingCanBeLockedThePlainFileIsOffered) {
  GuideOptions options;
  options.today = "2026-11-22";
  options.can_lock = false;
  Guide guide = std::move(Guide::Create(options).value());
  Press(guide, "out.save");
  EXPECT_NE(Find(guide, "t.save.no_lock"), nullptr);
  EXPECT_EQ(Find(guide, "out.save.lock"), nullptr);
  EXPECT_EQ(Find(guide, "out.save.passphrase"), nullptr);
  EXPECT_EQ(Press(guide, "out.save.file").passphrase, "");
  guide.OpenFile(kSealed);
  EXPECT_EQ(guide.view().focus, "h.open.locked");
  EXPECT_EQ(Find(guide, "in.open.unlock"), nullptr);
  ExpectSound(guide);
}

TEST(GuideOpen, EveryPageComesBackAsItWasLeft) {
  for (const char* section : {"hjelp", "hverdag", "varighet", "barnet", "passer", "oensker"}) {
    Guide guide = NewGuide();
    RunFamilyTo(guide, section);
    const std::string saved = SavedCase(guide);
    Guide fresh = NewGuide();
    fresh.OpenFile(saved);
    EXPECT_EQ(fresh.view().section, section);
    EXPECT_EQ(fresh.view().focus, "h." + std::string(section));
    EXPECT_NE(fresh.view().announce, "");
    EXPECT_EQ(WriteCase(fresh.current_case()), saved);
    ExpectSound(fresh);
    RunFamilyTo(fresh, "oppsummering");
  }
}

TEST(GuideOpen, WhatIsFinishedComesToTheSummaryWithEveryAnswer) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  const std::string saved = SavedCase(guide);
  const Effect pdf = Press(guide, "out.pdf");
  Guide fresh = NewGuide();
  fresh.OpenFile(saved);
  EXPECT_EQ(fresh.view().section, "oppsummering");
  EXPECT_EQ(Words(fresh, "t.opened.0"), "-") << "nothing to be said of it";
  for (const Node& node : guide.view().nodes) {
    if (node.id.rfind("sum.", 0) != 0) continue;
    EXPECT_EQ(Words(fresh, node.id), node.name);
  }
  EXPECT_EQ(Press(fresh, "out.pdf").save->bytes, pdf.save->bytes);
  // Every page shows what it showed, and can be gone to.
  for (const char* section : {"hvem", "hjelp", "hverdag", "passer", "soeknad"}) {
    for (Guide* one : {&guide, &fresh}) one->Apply({"nav.step." + std::string(section), ""});
    ASSERT_EQ(fresh.view().section, section);
    for (const Node& node : guide.view().nodes) {
      if (node.id == "s.case_saved") continue;  // the one was saved, the other opened
      const Node* same = Find(fresh, node.id);
      ASSERT_NE(same, nullptr) << node.id;
      EXPECT_EQ(same->checked, node.checked) << node.id;
      EXPECT_EQ(same->value, node.value) << node.id;
    }
  }
}

TEST(GuideOpen, ACaseThatWasReadAlreadyOpensLikeItsFile) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oensker");
  Guide fresh = NewGuide();
  fresh.Open(guide.current_case());
  EXPECT_EQ(WriteCase(fresh.current_case()), WriteCase(guide.current_case()));
  EXPECT_EQ(fresh.view().section, "oensker");
  EXPECT_NE(Find(fresh, "in.open.angre"), nullptr);
}

TEST(GuideOpen, AScoreAndNobodyWhoHelpsComeBack) {
  Guide guide = NewGuide();
  guide.OpenFile(
      R"({"as_of":"2026-11-22","answers":{"rolle":"forelder","venter_barn":"nei","alder":7,
      "tjenester":[],"tjenester_senere":[],"kpr":3.5,"avgjoerelse":"avslag_plan","avgjoerelse_kjent":"2026-11-02"}})");
  guide.Apply({"nav.step.hjelp", ""});
  EXPECT_TRUE(Find(guide, "q.tjenester.s.ingen")->checked);
  EXPECT_EQ(guide.current_case().answers.find("kpr")->second, samvei::Answer(3.5));
}

TEST(GuideOpen, ReplacesWithUndo) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "varighet");
  const std::string before = WriteCase(guide.current_case());
  guide.Apply({"nav.step.hvem", ""});
  Press(guide, "in.open");
  EXPECT_NE(Find(guide, "t.open.replaces"), nullptr);
  EXPECT_TRUE(Press(guide, "in.open.file").choose_file);
  guide.OpenFile(
      R"({"answers":{"rolle":"selv","venter_barn":"nei","beslutningskompetanse":"ja","alder":40}})");
  EXPECT_EQ(guide.view().section, "hjelp");
  EXPECT_EQ(Find(guide, "s.open"), nullptr);
  EXPECT_EQ(guide.current_case().as_of, (Date{2026, 11, 22})) << "version 0 names no day";
  Press(guide, "in.open.angre");
  EXPECT_EQ(WriteCase(guide.current_case()), before);
  EXPECT_EQ(guide.view().section, "hvem");
  EXPECT_NE(guide.view().announce, "");
  EXPECT_EQ(Find(guide, "s.opened"), nullptr);
  // Once something is answered, the notice goes.
  guide.OpenFile(before);
  EXPECT_NE(Find(guide, "in.open.angre"), nullptr);
  Press(guide, "q.varighet.usikker");
  EXPECT_EQ(Find(guide, "in.open.angre"), nullptr);
  // And "delete all" leaves nothing to bring it back by but its own undo.
  guide.OpenFile(before);
  Press(guide, "nav.restart");
  Press(guide, "nav.restart.ja");
  EXPECT_EQ(Find(guide, "in.open.angre"), nullptr);
}

TEST(GuideOpen, AnotherDayAndAnotherMunicipalityAreSaid) {
  Guide guide = NewGuide();
  guide.OpenFile(
      R"({"as_of":"2019-01-01","profile":"lund","answers":{"rolle":"selv","alder":40}})");
  EXPECT_EQ(guide.current_case().as_of, (Date{2026, 11, 22}));
  EXPECT_EQ(guide.current_case().profile, "standard");
  EXPECT_NE(Words(guide, "t.opened.0").find("1. januar 2019"), std::string::npos);
  EXPECT_NE(Words(guide, "t.opened.1"), "-");
  ExpectSound(guide);
}

TEST(GuideOpen, ADocumentAndItsCodeOpenToo) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  const std::string pdf = Press(guide, "out.pdf").save->bytes;
  Guide fresh = NewGuide();
  fresh.OpenFile(pdf);
  EXPECT_EQ(fresh.current_case().application.texts.find("navn")->second, "Ola Nordmann");
  EXPECT_EQ(fresh.current_case().answers.count("kort_prognose"), 0U);
  EXPECT_NE(Words(fresh, "t.opened.0"), "-") << "a document does not hold every answer";
  ExpectSound(fresh);
  Press(fresh, "nav.restart");
  Press(fresh, "nav.restart.ja");
  Press(fresh, "in.open");
  Press(fresh, "in.open.kode", "SAMVEI1:FEIL");
  Press(fresh, "in.open.kode.open");
  EXPECT_EQ(fresh.view().focus, "h.open.fault");
  EXPECT_EQ(Find(fresh, "in.open.kode")->value, "SAMVEI1:FEIL") << "what was pasted stays";
  Press(fresh, "in.open.kode", WriteCaseCode(guide.current_case()));
  Press(fresh, "in.open.kode.open");
  EXPECT_EQ(fresh.current_case().answers, guide.current_case().answers);
}

TEST(GuideOpen, ALockedFileWaitsForItsPassphrase) {
  Guide guide = NewGuide();
  Press(guide, "in.open");
  guide.OpenFile(kSealed);
  EXPECT_EQ(guide.view().focus, "in.open.passphrase");
  ExpectSound(guide);
  const Effect effect = Press(guide, "in.open.unlock");
  ASSERT_TRUE(effect.unlock.has_value());
  EXPECT_EQ(effect.unlock->iterations, 1000000);
  EXPECT_EQ(effect.passphrase, "in.open.passphrase");
  EXPECT_NE(Words(guide, "s.open.busy"), "");
  Press(guide, "in.open.passphrase", "wrong");
  EXPECT_NE(Find(guide, "in.open.passphrase")->error, "");
  EXPECT_EQ(Words(guide, "s.open.busy"), "");
  EXPECT_TRUE(Press(guide, "in.open.unlock").unlock.has_value()) << "it can be tried again";
  guide.OpenFile(R"({"answers":{"rolle":"selv"}})");
  EXPECT_EQ(guide.current_case().answers.count("rolle"), 1U);
  EXPECT_EQ(Find(guide, "s.open"), nullptr);
}

TEST(GuideOpen, WhatIsWrongIsSaidAndNothingIsLost) {
  const struct {
    std::string bytes;
    const char* text;
    bool details;
  } kFiles[] = {
      {"\xFF\xD8\xFF\xE0 JFIF", "open.fault.foreign", false},
      {"", "open.fault.foreign", false},
      {"[1, 2]", "open.fault.foreign", false},
      {"%PDF-1.7\nnothing", "open.fault.no_case", false},
      {R"({"type":"FeatureCollection","features":[]})", "open.fault.content", true},
      {R"({"format":"gpx"})", "open.fault.other_format", true},
      {R"({"format":"samvei-case","version":7})", "open.fault.newer_version", true},
      {R"({"format":"samvei-encrypted-case","version":7})", "open.fault.newer_version", true},
      {R"({"format":"samvei-encrypted-case","version":1})", "open.fault.content", true},
      {R"({"answers":{"alder":7)", "open.fault.damaged", true},
      {"{\"answers\":{\"rolle\":\"\xC3(\"}}", "open.fault.damaged", true},
      {R"({"answers":{"hårfarge":"brun","alder":900,"rolle":"onkel","tjenester":["trylling"]}})",
       "open.fault.content", true},
      {std::string(R"({"answers":)") + std::string(5000, '['), "open.fault.damaged", true},
      {"{" + std::string(2U << 20U, ' ') + "}", "open.fault.too_large", false},
      {"SAMVEI1:123", "open.fault.damaged_code", false},
  };
  const Texts texts = Texts::Load(EmbeddedFiles(), "nb").value();
  for (const auto& [bytes, text, details] : kFiles) {
    Guide guide = NewGuide();
    RunFamilyTo(guide, "varighet");
    const std::string before = WriteCase(guide.current_case());
    guide.OpenFile(bytes);
    EXPECT_EQ(Words(guide, "t.open.fault"), texts.Get(text)) << bytes.substr(0, 60);
    EXPECT_EQ(Find(guide, "d.open.fault") != nullptr, details) << bytes.substr(0, 60);
    EXPECT_EQ(guide.view().focus, "h.open.fault");
    EXPECT_EQ(guide.view().section, "varighet");
    EXPECT_EQ(WriteCase(guide.current_case()), before);
    ExpectSound(guide);
    if (details) {
      Press(guide, "d.open.fault", "true");
      EXPECT_TRUE(Find(guide, "d.open.fault")->checked);
    }
    Press(guide, "in.open.file", "too_large");
    EXPECT_EQ(Words(guide, "t.open.fault"), texts.Get("open.fault.too_large"));
    Press(guide, "in.open.file", "unreadable");
    EXPECT_EQ(Words(guide, "t.open.fault"), texts.Get("open.fault.unreadable"));
  }
}

TEST(GuideOpen, AnyCaseThatIsReadCanBeGoneOnFrom) {
  test::Random random(3);
  for (int round = 0; round < test::Rounds(100); ++round) {
    Case c;
    c.as_of = {2026, 11, 22};
    c.answers = test::ToAnswers(test::RandomPerson(random));
    for (const Fact& fact : test::Rules().facts()) {
      if (random.Chance(round % 4 * 15)) c.answers.erase(fact.id);
    }
    // Rows of other programs: without an id, with one that nobody knows, and very many.
    c.application.lists["utsagn"] = {{}, {{"id", "ukjent"}}, {{"id", "gjentar"}}};
    c.application.lists["foresatte"] = std::vector<Row>(40);
    Guide guide = NewGuide();
    guide.OpenFile(WriteCase(c));
    ExpectSound(guide);
    EXPECT_EQ(guide.current_case().application.lists.find("utsagn")->second,
              (std::vector<Row>{{{"id", "gjentar"}}}));
    for (const char* section :
         {"hvem", "hjelp", "hverdag", "barnet", "passer", "oensker", "svar", "soeknad"}) {
      guide.Apply({"nav.step." + std::string(section), ""});
      ExpectSound(guide);
      for (const char* id : {"q.samordningsbehov.s.gjentar", "q.passer.ingen", "nav.next"})
        guide.Apply({id, "true"});
    }
    EXPECT_LE(guide.current_case().answers.size(), test::Rules().facts().size());
  }
}

TEST(GuideOpen, TheCommandsReadWhatThePageSaves) {
  Guide guide = NewGuide();
  RunFamilyTo(guide, "oppsummering");
  const std::string pdf = Press(guide, "out.pdf").save->bytes;
  const std::string folder = ::testing::TempDir();
  const auto write = [&](const std::string& name, const std::string& bytes) {
    std::FILE* file = std::fopen((folder + name).c_str(), "wb");
    ASSERT_NE(file, nullptr);
    std::fwrite(bytes.data(), 1, bytes.size(), file);
    std::fclose(file);
  };
  write("samvei_open.json", SavedCase(guide));
  write("samvei_open.pdf", pdf);
  write("samvei_open_locked.json", kSealed);
  CommandOutput output;
  EXPECT_EQ(
      RunCommand({"apply", folder + "samvei_open.json", "-o", folder + "samvei_open_again.pdf"},
                 output),
      Exit::kDone)
      << output.err;
  EXPECT_EQ(ReadFile(folder + "samvei_open_again.pdf").value(), pdf);
  EXPECT_EQ(RunCommand({"assess", folder + "samvei_open.pdf"}, output), Exit::kDone) << output.err;
  for (const char* const command : {"assess", "explain", "apply"}) {
    CommandOutput refused;
    Arguments arguments = {command, folder + "samvei_open_locked.json"};
    if (arguments[0] == "apply")
      arguments.insert(arguments.end(), {"-o", folder + "samvei_open_none.pdf"});
    EXPECT_EQ(RunCommand(arguments, refused), Exit::kBadInput);
    EXPECT_NE(refused.err.find("locked with a passphrase"), std::string::npos) << refused.err;
    EXPECT_EQ(refused.err.find('\n'), refused.err.size() - 1) << "one fault, not many";
  }
  for (const char* const name : {"samvei_open.json", "samvei_open.pdf", "samvei_open_locked.json",
                                 "samvei_open_again.pdf"}) {
    std::remove((folder + name).c_str());
  }
}

}  // namespace
}  // namespace samvei
