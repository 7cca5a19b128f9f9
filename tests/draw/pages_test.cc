#include "pages.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>
#include <string>
#include <tuple>
#include <utility>

#include "core/languages.h"
#include "drawn_page.h"
#include "layout_faults.h"

namespace samvei::draw {
namespace {

struct Window {
  float width;      // CSS pixels
  float text_size;  // the browser's, against the ordinary one
};

constexpr float kNarrowest = 300;  // units; below this the page is the plain one

// The narrowest that counts, phones upright and on their side, tablets, both sides of each border
// of the layout (480, 520, 1000 units), common and wide screens; each at the text sizes it has room
// for.
std::vector<Window> AllWindows() {
  std::vector<Window> windows;
  for (const float text_size : {1.F, 1.25F, 1.5F, 2.F}) {
    for (const float width : {320.F, 360.F, 390.F, 430.F, 479.F, 480.F, 519.F, 520.F, 600.F, 712.F,
                              768.F, 932.F, 999.F, 1000.F, 1128.F, 1280.F, 1600.F}) {
      if (width / text_size >= kNarrowest) windows.push_back({width, text_size});
    }
  }
  return windows;
}

// Those in which most has gone wrong, for people whose pages differ in a few texts only.
const std::vector<Window> kFewWindows = {{320, 1},  {390, 1},    {520, 1},    {712, 1},
                                         {1000, 1}, {390, 1.25}, {999, 1.25}, {640, 2}};

class Pages : public testing::TestWithParam<std::tuple<std::string, int>> {};

std::string Name(const testing::TestParamInfo<Pages::ParamType>& param) {
  return std::get<0>(param.param) + std::to_string(std::get<1>(param.param));
}

std::vector<std::string> LanguageIds() {
  std::vector<std::string> ids;
  for (const Language& language : Languages()) ids.emplace_back(language.id);
  return ids;
}

INSTANTIATE_TEST_SUITE_P(All, Pages,
                         testing::Combine(testing::ValuesIn(LanguageIds()),
                                          testing::Range(0, kPeople)),
                         Name);

TEST_P(Pages, FitEveryWindowAtEveryTextSize) {
  const auto& [language, person] = GetParam();
  const std::vector<ViewTree>& pages = PagesOf(language, person);
  // A fault of a page is mostly the same in many windows: each is told once, with where it was
  // first.
  std::map<std::string, std::string> faults;
  Drawing drawing;
  float prepared = 0;
  for (const Window& window : person == 0 ? AllWindows() : kFewWindows) {
    if (prepared != window.text_size) drawing.Prepare(pages, window.text_size);
    prepared = window.text_size;
    for (const ViewTree& page : pages) {
      const Layout layout = drawing.LayOutPrepared(page, window.width / window.text_size, false);
      for (const std::string& fault : Faults(page, layout, drawing.fonts())) {
        std::ostringstream where;
        where << page.section << " at " << window.width << " px, text x " << window.text_size;
        std::string what = page.section;
        what.append(fault, 0, fault.find(": ("));
        faults.emplace(std::move(what), where.str() + ": " + fault);
      }
    }
  }
  for (const auto& [_, fault] : faults) ADD_FAILURE() << language << ", " << fault;
}

// On a phone the steps are a line, which unfolds.
TEST_P(Pages, FitWithTheirStepsUnfolded) {
  const auto& [language, person] = GetParam();
  const std::vector<ViewTree>& pages = PagesOf(language, person);
  Drawing drawing;
  drawing.Prepare(pages, 1);
  std::string last;
  for (const ViewTree& page : pages) {
    if (page.section == last) continue;
    last = page.section;
    for (const float width : {kNarrowest, 390.F, 600.F}) {
      const Layout layout = drawing.LayOutPrepared(page, width, true);
      EXPECT_TRUE(layout.folded_steps);
      EXPECT_EQ(Faults(page, layout, drawing.fonts()), std::vector<std::string>{})
          << language << ": " << page.section << " at " << width;
    }
  }
}

// That the walk has seen what it is for.
TEST_P(Pages, AreAllOfThem) {
  const auto& [language, person] = GetParam();
  std::set<std::string> sections;
  std::set<std::string> ids;
  int with_errors = 0;
  for (const ViewTree& page : PagesOf(language, person)) {
    sections.insert(page.section);
    bool error = false;
    for (const Node& node : page.nodes) {
      ids.insert(node.id);
      error = error || !node.error.empty();
    }
    if (error) ++with_errors;
  }
  const std::set<std::string> all = {"hvem",    "hjelp", "hverdag", "varighet",    "passer",
                                     "oensker", "svar",  "soeknad", "oppsummering"};
  for (const std::string& section : all) EXPECT_TRUE(sections.contains(section)) << section;
  for (const char* id : {"errors", "nav.restart.nei", "out.save.passphrase",
                         "result.barnekoordinator", "a.navn", "out.pdf", "in.kode"}) {
    EXPECT_TRUE(ids.contains(id)) << id;
  }
  EXPECT_GT(with_errors, 3);
}

}  // namespace
}  // namespace samvei::draw
