#include "guide_walk.h"

#include <gtest/gtest.h>

#include <set>

namespace samvei::test {

Guide NewGuide(std::string_view profile_json) {
  GuideOptions options;
  options.profile_json = std::string(profile_json);
  options.today = "2026-11-22";
  Result<Guide> guide = Guide::Create(options);
  if (!guide.ok()) {
    for (const Error& error : guide.errors()) ADD_FAILURE() << ToLine(error);
  }
  return std::move(guide.value());
}

const Node* Find(const Guide& guide, std::string_view id) {
  for (const Node& node : guide.view().nodes) {
    if (node.id == id) return &node;
  }
  return nullptr;
}

Effect Press(Guide& guide, const std::string& id, const std::string& value) {
  EXPECT_NE(Find(guide, id), nullptr) << id << " is not on the page " << guide.view().section;
  const Node* node = Find(guide, id);
  const bool tick = node != nullptr && node->role == Role::kCheckbox;
  return guide.Apply({id, value.empty() && tick ? "true" : value});
}

void Answer(Guide& guide, const std::vector<std::string>& ids, std::string_view to) {
  for (const std::string& id : ids) {
    const std::size_t is = id.find('=');
    if (is == std::string::npos) {
      Press(guide, id);
    } else {
      Press(guide, id.substr(0, is), id.substr(is + 1));
    }
  }
  Press(guide, "nav.next");
  if (guide.view().section != to) {
    for (const Node& node : guide.view().nodes) {
      if (node.role == Role::kErrorLink) ADD_FAILURE() << node.value << ": " << node.name;
    }
  }
  ASSERT_EQ(guide.view().section, to);
}

void RunFamilyTo(Guide& guide, std::string_view section) {
  struct Page {
    std::vector<std::string> presses;
    const char* next;
  };
  const std::vector<Page> pages = {
      {{"q.rolle.forelder", "q.alder=7"}, "hjelp"},
      {{"q.tjenester.fysioterapi", "q.tjenester.s.fysioterapi.faar", "q.tjenester.avlastning",
        "q.tjenester.s.avlastning.avslag", "q.tjenester.habu", "q.tjenester.tilrettelagt_skole",
        "q.tjenester_senere.ergoterapi"},
       "hverdag"},
      {{"q.samordningsbehov.s.gjentar", "q.samordningsbehov.s.ansvar"}, "varighet"},
      {{"q.varighet.over_24_mnd"}, "barnet"},
      {{"q.alvor_helse.ja", "q.alvor_funksjon.usikker", "q.alvor_livsviktig.nei", "q.alvorlig.ja"},
       "passer"},
      {{"q.passer.ingen"}, "oensker"},
      {{"q.oensker_koordinator.ja", "q.oensker_plan.ja", "q.foreldreansvar.felles_enige"}, "svar"},
      {{}, "soeknad"},
      {{"a.navn=Ola Nordmann", "a.foedselsdato=7.5.2019", "a.begrunnelse=Vi trenger oversikt.",
        "a.samtykke_oppnevning", "a.samtykke_deling.fysioterapi"},
       "oppsummering"}};
  std::string here = "hvem";
  for (const Page& page : pages) {
    const bool passed = guide.view().section != here;
    here = page.next;
    if (passed) continue;
    if (guide.view().section == section) return;
    Answer(guide, page.presses, page.next);
    if (::testing::Test::HasFatalFailure()) return;
  }
  ASSERT_EQ(guide.view().section, section);
}

namespace {

bool IsInput(Role role) {
  switch (role) {
    case Role::kRadio:
    case Role::kCheckbox:
    case Role::kTextInput:
    case Role::kTextArea:
    case Role::kOutput:
    case Role::kNumberInput:
    case Role::kDateInput:
    case Role::kSearch:
    case Role::kPassword:
    case Role::kButton:
    case Role::kLink:
    case Role::kErrorLink:
    case Role::kStep:
      return true;
    default:
      return false;
  }
}

bool HasAncestor(const ViewTree& tree, const Node& node, Role role) {
  for (int at = node.parent; at >= 0; at = tree.nodes[static_cast<std::size_t>(at)].parent) {
    if (tree.nodes[static_cast<std::size_t>(at)].role == role) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string> ViewFaults(const ViewTree& tree) {
  std::vector<std::string> faults;
  std::set<std::string> ids;
  int level = 0;
  int first_headings = 0;
  for (std::size_t i = 0; i < tree.nodes.size(); ++i) {
    const Node& node = tree.nodes[i];
    if (node.id.empty() || !ids.insert(node.id).second) faults.push_back("id twice: " + node.id);
    if (i > 0 && (node.parent < 0 || node.parent >= static_cast<int>(i))) {
      faults.push_back("parent not before child: " + node.id);
    }
    if (IsInput(node.role) && node.name.empty()) faults.push_back("no name: " + node.id);
    if (node.role == Role::kText && node.name.empty()) faults.push_back("empty text: " + node.id);
    for (const std::string* text : {&node.name, &node.hint, &node.error, &node.value}) {
      if (text->find('{') != std::string::npos) faults.push_back("placeholder left: " + node.id);
    }
    if (node.role == Role::kRadio && !HasAncestor(tree, node, Role::kFieldset)) {
      faults.push_back("radio outside a fieldset: " + node.id);
    }
    if (node.role == Role::kHeading) {
      if (node.level == 1) ++first_headings;
      if (node.level > level + 1) faults.push_back("heading level left out: " + node.id);
      level = node.level;
    }
    if (node.role == Role::kFieldset && node.name.empty()) {
      faults.push_back("no legend: " + node.id);
    }
  }
  if (first_headings != 1) faults.push_back("not one h1 on " + tree.section);
  if (ids.count("h." + tree.section) == 0) faults.push_back("no heading of the page");
  if (tree.title.empty() || tree.language.empty()) faults.push_back("no title or language");
  return faults;
}

}  // namespace samvei::test
