#include <gtest/gtest.h>

#include <algorithm>

#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

std::vector<std::string> Texts(const Json& list) {
  std::vector<std::string> texts;
  for (const Json& item : list.items) texts.push_back(item.text);
  return texts;
}

bool IsAnyOf(const Json& list, std::string_view value) {
  return std::any_of(list.items.begin(), list.items.end(),
                     [&](const Json& item) { return item.text == value; });
}

std::set<std::string> AsSet(const std::vector<std::string>& list) {
  return {list.begin(), list.end()};
}

Case CaseOf(const Json& wanted, const Json& answers) {
  const std::string text = "{\"as_of\":" + ToText(*wanted.Find("as_of")) +
                           ",\"profile\":" + ToText(*wanted.Find("profile")) +
                           ",\"answers\":" + ToText(answers) + "}";
  const Result<Case> read = ReadCase(wanted.Find("id")->text, text, Rules());
  EXPECT_TRUE(read.ok()) << (read.ok() ? "" : ToLine(read.errors().front()));
  return read.ok() ? read.value() : Case();
}

void ExpectOutcome(const OutcomeResult& outcome, const Json& wanted) {
  for (const auto& [key, values] : wanted.members) {
    if (key == "blocked_by") {
      EXPECT_EQ(AsSet(outcome.blocked_by), AsSet(Texts(values))) << outcome.id;
      continue;
    }
    const Verdict verdict = key == "verdict" ? outcome.verdict.worst
                            : key == "best"  ? outcome.verdict.best
                                             : outcome.conditions.worst;
    EXPECT_TRUE(IsAnyOf(values, Id(verdict))) << outcome.id << "." << key << " is " << Id(verdict);
  }
}

void ExpectConsent(const Assessment::Consent& consent, const Json& wanted) {
  for (const auto& [key, value] : wanted.members) {
    if (value.Is(Json::Kind::kBool)) {
      EXPECT_EQ(key == "heard" ? consent.heard : consent.great_weight, value.boolean) << key;
      continue;
    }
    const std::vector<std::string>& list = key == "koordinator"        ? consent.koordinator
                                           : key == "individuell_plan" ? consent.individuell_plan
                                                                       : consent.barnekoordinator;
    EXPECT_TRUE(std::any_of(value.items.begin(), value.items.end(),
                            [&](const Json& one) { return AsSet(Texts(one)) == AsSet(list); }))
        << "consent." << key;
  }
}

void ExpectComplaint(const Assessment::Complaint& complaint, const Json& wanted) {
  for (const auto& [key, value] : wanted.members) {
    if (key == "deadline") {
      ASSERT_TRUE(complaint.deadline.has_value());
      EXPECT_EQ(ToIso(*complaint.deadline), value.text);
      continue;
    }
    const auto& route = key == "koordinator"          ? complaint.koordinator
                        : key == "sykehuskoordinator" ? complaint.sykehuskoordinator
                        : key == "barnekoordinator"   ? complaint.barnekoordinator
                                                      : complaint.individuell_plan;
    ASSERT_TRUE(route.has_value()) << key;
    EXPECT_EQ(route->weeks, static_cast<int>(value.Find("weeks")->number)) << key;
    EXPECT_EQ(route->to, value.Find("to")->text) << key;
  }
}

void ExpectAll(const Assessment& assessment, const Json& wanted) {
  for (const auto& [key, value] : wanted.members) {
    if (key == "consent") {
      ExpectConsent(assessment.consent, value);
    } else if (key == "complaint") {
      ExpectComplaint(assessment.complaint, value);
    } else if (key == "lead") {
      EXPECT_TRUE(IsAnyOf(value, assessment.lead.value_or("")));
    } else if (key == "plan") {
      const Json* track = value.Find("track");
      const Json* action = value.Find("action");
      if (track != nullptr) {
        EXPECT_TRUE(IsAnyOf(*track, assessment.plan_track.value_or("")));
      }
      if (action != nullptr) {
        EXPECT_TRUE(IsAnyOf(*action, assessment.plan_action.value_or("")));
      }
    } else if (key == "recommend") {
      EXPECT_EQ(assessment.recommend, Texts(value));
    } else if (key == "notes_include") {
      for (const std::string& note : Texts(value)) {
        EXPECT_EQ(std::count(assessment.notes.begin(), assessment.notes.end(), note), 1) << note;
      }
    } else {
      ExpectOutcome(assessment.Outcome(key), value);
    }
  }
}

TEST(Cases, GiveWhatTheyShould) {
  const Json cases = ReadTestJson("cases/cases.json");
  ASSERT_FALSE(cases.items.empty());
  for (const Json& one : cases.items) {
    SCOPED_TRACE(one.Find("id")->text + ": " + one.Find("title")->text);
    const Case c = CaseOf(one, *one.Find("answers"));
    const Result<Assessment> assessment = Rules(c.profile).Assess(c);
    ASSERT_TRUE(assessment.ok());
    ExpectAll(assessment.value(), *one.Find("expect"));
  }
}

TEST(Cases, PairsRelateAsTheyShould) {
  const Json pairs = ReadTestJson("cases/pairs.json");
  ASSERT_FALSE(pairs.items.empty());
  for (const Json& pair : pairs.items) {
    SCOPED_TRACE(pair.Find("id")->text + ": " + pair.Find("title")->text);
    Case c = CaseOf(pair, *pair.Find("base"));
    const Case change = CaseOf(pair, *pair.Find("change"));
    const Assessment before = Rules(c.profile).Assess(c).value();
    for (const auto& [fact, answer] : change.answers) c.answers[fact] = answer;
    const Assessment after = Rules(c.profile).Assess(c).value();
    const std::string& relation = pair.Find("relation")->text;
    for (const std::string& id : Texts(*pair.Find("outcomes"))) {
      const Verdict was = before.Outcome(id).verdict.worst;
      const Verdict is = after.Outcome(id).verdict.worst;
      EXPECT_TRUE(is >= was || relation == "not_higher") << id;
      EXPECT_TRUE(is <= was || relation == "not_lower") << id;
    }
    if (const Json* expected = pair.Find("changed_expect")) ExpectAll(after, *expected);
  }
}

}  // namespace
}  // namespace samvei::test
