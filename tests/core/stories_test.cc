// The stories of docs/user-testing can be told to the guide: whoever answers as they mean comes to
// the facts that they state, and to their outcomes. That the facts give these outcomes is checked
// by tests/user_testing.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "core/assessment.h"
#include "core/rules.h"
#include "guide_walk.h"
#include "tests/core/test_files.h"

namespace samvei {
namespace {

using test::Find;
using test::NewGuide;
using test::Press;

constexpr int kMostPages = 12;

// A press or what is typed: the node's id, and the text for a field.
using Step = std::pair<std::string, std::string>;

// "2026-11-02" as people write it.
std::string AsTyped(const std::string& day) {
  return day.substr(8, 2) + "." + day.substr(5, 2) + "." + day.substr(0, 4);
}

class Reader {
 public:
  explicit Reader(const Json& story) {
    for (const auto& [name, fact] : story.Find("facts")->members) {
      facts_.emplace(name, fact.Find("right"));
    }
    if (const Json* open = story.Find("open")) {
      for (const Json& name : open->items) open_.insert(name.text);
    }
    Plan();
  }

  // Goes through the pages up to the result.
  void Tell(Guide& guide) const {
    for (int page = 0; page < kMostPages && guide.view().section != "svar"; ++page) {
      const std::string section = guide.view().section;
      AnswerPage(guide);
      Press(guide, "nav.next");
      if (guide.view().section == section) {
        for (const Node& node : guide.view().nodes) {
          if (node.role == Role::kErrorLink) ADD_FAILURE() << node.value << ": " << node.name;
        }
        FAIL() << "the page " << section << " is not passed";
      }
    }
    ASSERT_EQ(guide.view().section, "svar");
  }

  // The facts that the story states, as answers.
  Answers Meant() const {
    std::string json;
    for (const auto& [name, right] : facts_) {
      json += (json.empty() ? "{\"" : ",\"") + name + "\":" + test::ToText(*right);
    }
    return test::CaseWith(json + "}").answers;
  }

 private:
  std::string TextOf(const std::string& name) const {
    const auto found = facts_.find(name);
    return found == facts_.end() ? "" : found->second->text;
  }

  void Add(const std::string& id, const std::string& text = "") { steps_.emplace_back(id, text); }

  void PlanWho() {
    const std::string role = TextOf("rolle");
    const bool own = role == "selv" || role == "forelder";
    if (TextOf("venter_barn") == "ja") {
      Add("q.venter_barn.ja");
    } else if (own) {
      Add("q.rolle." + role);
    } else {
      Add("q.rolle.s.annen");
      Add("q.rolle." + role);
      Add("q.venter_barn.nei");
    }
  }

  // What several statements or chips give together.
  void PlanTicks() {
    const std::string need = TextOf("samordningsbehov");
    Add(need == "ja" ? "q.samordningsbehov.s.gjentar" : "q.samordningsbehov." + need);
    if (TextOf("komplekst") == "ja") Add("q.samordningsbehov.s.samtidig");
    if (facts_.contains("kpr")) Add("q.kpr.s.har_brev");
    const std::size_t before = steps_.size();
    for (const char* fact :
         {"eksisterende_plan", "har_koordinator", "soesken_med_behov", "avgjoerelse"}) {
      if (facts_.contains(fact)) Add("q." + std::string(fact) + ".s.har");
    }
    if (facts_.contains("kort_prognose")) Add("q.kort_prognose.s.haster");
    if (facts_.contains("flytter")) Add("q.flytter.ja");
    if (facts_.contains("opphold")) Add("q.opphold." + TextOf("opphold"));
    if (steps_.size() == before) Add("q.passer.ingen");
    const std::string plan = TextOf("oensker_plan");
    const std::string tool = TextOf("verktoey");
    if (plan == "nei" && tool == "ansvarsgruppe") {
      Add("q.verktoey.ansvarsgruppe");
    } else if (plan == "ja" && tool == "usikker") {
      Add("q.oensker_plan.s.begge");
    } else if (!plan.empty()) {
      Add("q.oensker_plan." + plan);
    }
  }

  void Plan() {
    PlanWho();
    PlanTicks();
    const std::set<std::string_view> done = {"rolle",     "venter_barn", "samordningsbehov",
                                             "komplekst", "flytter",     "oensker_plan",
                                             "verktoey",  "opphold"};
    for (const auto& [name, right] : facts_) {
      if (done.contains(name)) continue;
      if (right->Is(Json::Kind::kArray)) {
        for (const Json& service : right->items) Add("q." + name + "." + service.text);
      } else if (right->Is(Json::Kind::kNumber)) {
        Add("q." + name, right->text);
      } else if (name == "avgjoerelse_kjent") {
        Add("q." + name, AsTyped(right->text));
      } else {
        Add("q." + name + "." + right->text);
      }
    }
    for (const std::string& name : open_) Add("q." + name + ".usikker");
  }

  // An answer can bring a question more, so the page is looked at until nothing is left to say.
  void AnswerPage(Guide& guide) const {
    std::set<std::string> said;
    for (bool more = true; more;) {
      more = false;
      for (const auto& [id, text] : steps_) {
        if (said.contains(id) || Find(guide, id) == nullptr) continue;
        Press(guide, id, text);
        said.insert(id);
        more = true;
      }
    }
  }

  std::map<std::string, const Json*> facts_;
  std::set<std::string> open_;
  std::vector<Step> steps_;
};

bool Holds(const Json& allowed, std::string_view verdict) {
  return std::any_of(allowed.items.begin(), allowed.items.end(),
                     [&](const Json& one) { return one.text == verdict; });
}

TEST(Stories, AReaderCanAnswerEachAsItIsMeant) {
  const Json stories = test::ReadTestJson("../docs/user-testing/stories.json");
  std::set<std::string> reached;
  std::set<std::string> stated;
  for (const Json& story : stories.Find("stories")->items) {
    SCOPED_TRACE(story.Find("id")->text + " " + story.Find("title")->text);
    const Reader reader(story);
    Guide guide = NewGuide();
    reader.Tell(guide);
    if (::testing::Test::HasFatalFailure()) return;

    const Answers& given = guide.current_case().answers;
    for (const auto& [name, right] : reader.Meant()) {
      stated.insert(name);
      const auto found = given.find(name);
      if (found == given.end()) continue;  // the answers so far made it needless
      EXPECT_TRUE(found->second == right) << name;
      reached.insert(name);
    }
    for (const auto& [outcome, allowed] : story.Find("outcomes")->members) {
      const Node* card = Find(guide, "result." + outcome);
      ASSERT_NE(card, nullptr) << outcome;
      EXPECT_EQ(card->verdict, card->best) << outcome;
      EXPECT_TRUE(Holds(allowed, card->verdict)) << outcome << " = " << card->verdict;
    }
  }
  EXPECT_EQ(reached, stated) << "a fact that no reader is ever asked for cannot be reached";
}

}  // namespace
}  // namespace samvei
