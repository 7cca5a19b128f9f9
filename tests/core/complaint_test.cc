#include "core/complaint.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "tests/core/application_people.h"

namespace samvei::apply_test {
namespace {

using Answers = std::map<std::string, std::string>;

Document Letter(const Case& c, const RuleSet& rules = Rules()) {
  return BuildComplaint(rules, Words(), c, rules.Assess(c).value());
}

std::string Deadline(const Case& c) {
  return DeadlineText(Rules(), Words(), c, Rules().Assess(c).value());
}

Case Refused(const std::string& person, const std::string& what, const std::string& track = "helse",
             const std::string& known = "2026-11-02") {
  return MakeCase(person, {{"avgjoerelse", '"' + what + '"'},
                           {"klagespor", '"' + track + '"'},
                           {"avgjoerelse_kjent", '"' + known + '"'}});
}

TEST(Complaint, IsForARefusalOrForWhatIsNotCarriedOut) {
  const struct {
    const char* person;
    Answers instead;
    Grievance grievance;
  } kCases[] = {
      {"child", {}, Grievance::kNone},
      {"no_answers", {}, Grievance::kNone},
      {"refused", {}, Grievance::kRefusal},
      {"child", {{"avgjoerelse", R"("ikke_fulgt_opp")"}}, Grievance::kFollowUp},
      {"not_working", {}, Grievance::kFollowUp},
      {"not_working", {{"koordinator_fungerer", R"("usikker")"}}, Grievance::kNone},
      // Whether it works is no matter where there is none.
      {"not_working", {{"har_koordinator", R"("nei")"}}, Grievance::kNone},
      // A child's coordinator has ended for an adult.
      {"not_working", {{"har_koordinator", R"("barnekoordinator")"}}, Grievance::kNone},
      // The deadline of a refusal runs, so it goes first.
      {"not_working", {{"avgjoerelse", R"("avslag_plan")"}}, Grievance::kRefusal},
  };
  for (const auto& [person, instead, grievance] : kCases) {
    SCOPED_TRACE(person);
    EXPECT_EQ(GrievanceOf(Rules(), MakeCase(person, instead).answers), grievance);
  }
}

// The case's day is Sunday 22 November 2026.
TEST(Complaint, CountsTheDeadlineDown) {
  const struct {
    const char* what;
    const char* track;
    const char* known;
    const char* says;
  } kCases[] = {
      {"avslag_barnekoordinator", "helse", "2026-11-17",
       "Fristen er 15. desember 2026. Det er 23 dager igjen."},
      {"avslag_koordinator", "helse", "2026-10-26",
       "Fristen er 23. november 2026. Det er én dag igjen."},
      {"avslag_koordinator", "helse", "2026-10-23", "Fristen gikk ut 20. november 2026."},
      {"avslag_plan", "helse", "2026-11-17", "Fristen er 15. desember 2026."},
      {"avslag_plan", "nav", "2026-11-17", "Fristen er 8. desember 2026. Det er 16 dager igjen."},
      {"avslag_plan", "barnevern", "2026-11-17", "Fristen er 8. desember 2026."},
      // Another track's three weeks are nothing to a coordinator.
      {"avslag_koordinator", "nav", "2026-11-17", "Fristen er 15. desember 2026."},
      // A Saturday gives way to the Monday after.
      {"avslag_plan", "nav", "2026-11-14", "Fristen er 7. desember 2026."},
  };
  for (const auto& [what, track, known, says] : kCases) {
    SCOPED_TRACE(known);
    EXPECT_TRUE(Says(Deadline(Refused("refused", what, track, known)), says))
        << Deadline(Refused("refused", what, track, known));
  }
  Case today = Refused("refused", "avslag_koordinator", "helse", "2026-11-17");
  today.as_of = {2026, 12, 15};
  EXPECT_EQ(Deadline(today), "Fristen er i dag, 15. desember 2026.");
  today.as_of = {2026, 12, 16};
  EXPECT_EQ(Deadline(today), "Fristen gikk ut 15. desember 2026.");
}

TEST(Complaint, SaysHowLongEvenWithoutADay) {
  const auto without_day = [](std::string_view answers) {
    Case c = MakeCase(People().at("adult"));
    for (auto& [fact, answer] : MakeCase(answers).answers) c.answers[fact] = answer;
    return Deadline(c);
  };
  EXPECT_EQ(without_day(R"("avgjoerelse":"avslag_koordinator")"),
            "Fristen er fire uker fra dagen avgjørelsen ble kjent.");
  EXPECT_EQ(without_day(R"("avgjoerelse":"avslag_plan","klagespor":"barnevern")"),
            "Fristen er tre uker fra dagen avgjørelsen ble kjent.");
  EXPECT_EQ(without_day(R"("avgjoerelse":"avslag_plan")"), Words().Get("letter.deadline.unknown"));
  EXPECT_EQ(without_day(R"("avgjoerelse":"ikke_fulgt_opp")"), "");
}

TEST(Complaint, GoesByTheRulesOfItsTrack) {
  const struct {
    const char* person;
    const char* what;
    const char* track;
    std::vector<const char*> says;
  } kCases[] = {
      {"refused",
       "avslag_barnekoordinator",
       "helse",
       {"Klage på nei til barnekoordinator", "Vi klager på nei til barnekoordinator.",
        "Klagen går til statsforvalteren.", "§\u00A02-5\u00A0c", "§§\u00A07-2, 7-3 og 7-5",
        "oppnevnt en barnekoordinator", "Pasient- og brukerombudet"}},
      {"adult",
       "avslag_koordinator",
       "helse",
       {"Jeg klager på nei til koordinator.", "§\u00A02-5\u00A0b", "oppnevnt en koordinator",
        "skal være underskrevet"}},
      {"adult",
       "avslag_plan",
       "helse",
       {"laget en individuell plan", "§\u00A011 og pasient- og brukerrettighetsloven"}},
      {"kvp",
       "avslag_plan",
       "nav",
       {"Nav-kontoret", "sosialtjenesteloven §\u00A047", "Fristen er tre uker.",
        "Klagen går til statsforvalteren."}},
      {"nav_plan",
       "avslag_plan",
       "nav",
       {"Nav klageinstans", "Nav-loven §\u00A015", "planen som finnes, blir brukt og oppdatert"}},
      {"care_order",
       "avslag_plan",
       "barnevern",
       {"Barnevernstjenesten", "barnevernsloven §\u00A012-9", "barnevernsloven §\u00A012-6"}},
  };
  for (const auto& [person, what, track, says] : kCases) {
    SCOPED_TRACE(std::string(person) + " " + what);
    const std::string all = Read(Letter(Refused(person, what, track)));
    for (const char* part : says) EXPECT_TRUE(Says(all, part)) << part;
    if (std::string_view(track) != "helse") {
      EXPECT_FALSE(Says(all, "Pasient- og brukerombudet"));
      EXPECT_FALSE(Says(all, "skal være underskrevet"));
    }
  }
}

TEST(Complaint, ComesLateWithAReasonAndAsksForANewAssessment) {
  const std::string late =
      Read(Letter(Refused("adult", "avslag_koordinator", "helse", "2026-09-01")));
  EXPECT_TRUE(Says(late, "behandlet selv om fristen er ute"));
  EXPECT_TRUE(Says(late, "Hvorfor klagen kommer nå"));
  EXPECT_TRUE(Says(late, "Send klagen likevel"));
  const std::string in_time = Read(Letter(Refused("adult", "avslag_koordinator")));
  EXPECT_FALSE(Says(in_time, "fristen er ute"));
  EXPECT_FALSE(Says(in_time, "Hvorfor klagen kommer nå"));
}

TEST(Complaint, ArguesOnlyWithWhatTheAnswersPointTo) {
  const std::string weak = Read(Letter(Refused("nothing", "avslag_koordinator")));
  EXPECT_FALSE(Says(weak, "Ser ikke oppfylt ut nå"));
  EXPECT_TRUE(Says(weak, Words().Get("letter.sender.weak")));
  const std::string strong = Read(Letter(Refused("adult", "avslag_koordinator")));
  EXPECT_TRUE(Says(strong, "Ser oppfylt ut"));
  EXPECT_FALSE(Says(strong, Words().Get("letter.sender.weak")));
}

TEST(Complaint, IsSignedByWhoeverMayComplain) {
  using Names = std::vector<std::string>;
  EXPECT_EQ(Signers(Letter(Refused("refused", "avslag_barnekoordinator"))),
            (Names{"foreldre.1", "foreldre.2"}));
  EXPECT_EQ(Signers(Letter(Refused("youth", "avslag_koordinator"))), Names{"ungdommen"});
  EXPECT_EQ(Signers(Letter(Refused("adult", "avslag_plan"))), Names{"selv"});
  EXPECT_EQ(Signers(Letter(Refused("shielded", "avslag_koordinator"))), Names{"ungdommen"});
  // From 12 a child is a party itself under health rules, from 15 in child welfare, not in Nav.
  const auto child = [](const char* age, const char* what, const char* track) {
    Case c = Refused("refused", what, track);
    for (auto& [fact, answer] : MakeCase(std::string(R"("alder":)") + age).answers) {
      c.answers[fact] = answer;
    }
    return Signers(Letter(c)).size();
  };
  EXPECT_EQ(child("11", "avslag_koordinator", "helse"), 2U);
  EXPECT_EQ(child("12", "avslag_koordinator", "helse"), 3U);
  EXPECT_EQ(child("14", "avslag_plan", "barnevern"), 2U);
  EXPECT_EQ(child("15", "avslag_plan", "barnevern"), 3U);
  EXPECT_EQ(child("15", "avslag_plan", "nav"), 2U);
  const std::string disagree = Read(Letter(Refused("disagree", "avslag_barnekoordinator")));
  EXPECT_TRUE(Says(disagree, "Jeg klager på nei til barnekoordinator."));
  EXPECT_TRUE(Says(disagree, "Klagen kan sendes selv om bare én har skrevet under."));
}

TEST(Complaint, KeepsParentsOutWhereTheyAreNotTold) {
  Case c = Refused("shielded", "avslag_barnekoordinator");
  c.application =
      MakeCase(People().at("shielded"), R"("adresse":"Hjemme","foresatte":[{"navn":"Mor"}])")
          .application;
  const std::string all = Read(Letter(c));
  for (const char* hidden : {"Mor", "Hjemme", "Foresatte", "oppnevnt en barnekoordinator"}) {
    EXPECT_FALSE(Says(all, hidden)) << hidden;
  }
  EXPECT_TRUE(Says(all, "Dette er fortrolig."));
}

TEST(Complaint, AsksForWhatIsMissingAndNeverForACoordinatorThatIsThere) {
  for (const char* held : {"koordinator", "barnekoordinator"}) {
    for (const char* decision : {"ingen", "ikke_fulgt_opp", "avslag_koordinator"}) {
      for (const char* plan : {"ingen", "helse", "nav", "barnevern", "annen_kommune"}) {
        SCOPED_TRACE(std::string(held) + " " + decision + " " + plan);
        const Case c = MakeCase("refused", {{"har_koordinator", '"' + std::string(held) + '"'},
                                            {"koordinator_fungerer", R"("nei")"},
                                            {"avgjoerelse", '"' + std::string(decision) + '"'},
                                            {"eksisterende_plan", '"' + std::string(plan) + '"'}});
        const std::string all = Read(Letter(c));
        for (const char* wrong : {"Søk", "søk om", "søke om", "Søknad om"}) {
          EXPECT_FALSE(Says(all, wrong)) << wrong;
        }
        if (std::string_view(decision) != "avslag_koordinator" ||
            std::string_view(held) == "koordinator") {
          EXPECT_FALSE(Says(all, "oppnevnt en koordinator"));
        }
        EXPECT_FALSE(Says(all, "oppnevnt en barnekoordinator"));
      }
    }
  }
}

TEST(Complaint, FollowUpNamesTheDutyADayAndWhatCanBeDoneThen) {
  const Document document = Letter(MakeCase(People().at("not_working")));
  EXPECT_EQ(document.title, "Be om oppfølging: ordningen med koordinator");
  const std::string all = Read(document);
  for (const char* part :
       {"Har koordinator.", "Ordningen med koordinator fungerer ikke nå.",
        "oppgavene til koordinatoren blir gjort nå", "helse- og omsorgstjenesteloven §\u00A07-2)",
        "helse- og omsorgstjenesteloven §\u00A07-3)", "svar innen 7. desember 2026",
        "§§\u00A07-2 og 7-3", "tilsyn (pasient- og brukerrettighetsloven §\u00A07-4)",
        "På vegne av den det gjelder ber jeg om dette:"}) {
    EXPECT_TRUE(Says(all, part)) << part;
  }
  EXPECT_FALSE(Says(all, "Fristen er 2"));

  const std::string child = Read(Letter(MakeCase(
      "moving", {{"koordinator_fungerer", R"("nei")"}, {"avgjoerelse", R"("ikke_fulgt_opp")"}})));
  EXPECT_TRUE(Says(child, "ordningen med barnekoordinator og individuell plan"));
  EXPECT_TRUE(Says(child, "helse- og omsorgstjenesteloven §\u00A07-2\u00A0a"));
  EXPECT_TRUE(Says(child, "at planen blir oppdatert"));
  EXPECT_TRUE(Says(child, "skal holdes oppdatert"));

  const std::string nav = Read(Letter(
      MakeCase("nav_plan", {{"avgjoerelse", R"("ikke_fulgt_opp")"}, {"klagespor", R"("nav")"}})));
  EXPECT_TRUE(Says(nav, "Nav-kontoret"));
  EXPECT_FALSE(Says(nav, "tilsyn")) << "supervision by pbrl § 7-4 is for health care";
  EXPECT_FALSE(Says(nav, "§\u00A07-3")) << "the coordinating unit is no duty of Nav's";

  const Document promise = Letter(MakeCase("adult", {{"avgjoerelse", R"("ikke_fulgt_opp")"}}));
  EXPECT_EQ(promise.title, "Be om oppfølging: det som er bestemt");
}

TEST(Complaint, ShowsAllThatWasWritten) {
  for (const char* decision : {"avslag_barnekoordinator", "ikke_fulgt_opp"}) {
    SCOPED_TRACE(decision);
    Case c = Refused("refused", decision);
    c.application =
        MakeCase(People().at("refused"),
                 R"("navn":"M-navn","foedselsdato":"3.4.2020","adresse":"M-adresse",)"
                 R"("telefon":"M-telefon","epost":"m@epost","utfyller_navn":"M-utfyller",)"
                 R"("utfyller_telefon":"M-tlf","saksnummer":"M-sak","begrunnelse":"M-grunn",)"
                 R"("klage_begrunnelse":"M-klage","utsagn":[{"id":"gjentar"}],)"
                 R"("foresatte":[{"navn":"M-foresatt"}])")
            .application;
    const std::string all = Read(Letter(c));
    for (const char* mark :
         {"M-navn", "3. april 2020", "M-adresse", "M-telefon", "m@epost", "M-utfyller", "M-tlf",
          "M-sak", "M-grunn", "M-klage", "M-foresatt", "2. november 2026"}) {
      EXPECT_TRUE(Says(all, mark)) << mark;
    }
    EXPECT_TRUE(Says(all, Words().Get("statement.gjentar")));
  }
}

TEST(Complaint, IsWellFormedForEverybody) {
  for (const auto& [name, answers] : People()) {
    for (const char* decision :
         {"avslag_koordinator", "avslag_barnekoordinator", "avslag_plan", "ikke_fulgt_opp"}) {
      for (const char* track : {"", "helse", "nav", "barnevern"}) {
        SCOPED_TRACE(name + " " + decision + " " + track);
        Answers instead = {{"avgjoerelse", '"' + std::string(decision) + '"'}};
        if (*track != '\0') instead["klagespor"] = '"' + std::string(track) + '"';
        const Document document = Letter(MakeCase(name, instead));
        EXPECT_FALSE(document.title.empty());
        const std::vector<std::string> ids = Ids(document);
        EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
        for (const std::string& text : ReadTexts(document)) {
          EXPECT_FALSE(text.empty());
          EXPECT_FALSE(Says(text, "{") || Says(text, "letter.")) << text;
          EXPECT_FALSE(Says(text, "har rett")) << text;
        }
        int level = 0;
        for (const document::Block& block : document.blocks) {
          if (const auto* heading = std::get_if<document::Heading>(&block)) {
            EXPECT_LE(heading->level, level + 1) << heading->text;
            level = heading->level;
          }
        }
        EXPECT_FALSE(Signers(document).empty());
        EXPECT_TRUE(Says(Read(document), "Den skal ikke sendes."));
      }
    }
  }
}

TEST(Complaint, NamesTheMunicipalitysOffice) {
  const RuleSet rules = LoadRules(
      R"({"id":"x","municipality":"Lund kommune","office":{"name":"Servicetorget","phone":"12 34"},"complaint_to":"Postboks 1"})");
  const std::string all = Read(Letter(Refused("refused", "avslag_barnekoordinator"), rules));
  EXPECT_TRUE(Says(all, "Lund kommune, Servicetorget"));
  EXPECT_TRUE(Says(all, "Kommunen oppgir hvor klager sendes: Postboks 1"));
}

}  // namespace
}  // namespace samvei::apply_test
