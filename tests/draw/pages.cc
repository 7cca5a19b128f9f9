#include "pages.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/guide.h"

namespace samvei::draw {
namespace {

constexpr const char* kLongAnswer =
    "Vi har ansvarsgruppe hver sjette uke, men ingen samler trådene mellom møtene, og jeg skriver "
    "de samme opplysningene i spesialisthelsetjenestesamarbeidsavtaleskjemaene hver gang.\n"
    "Det siste halve året har vi vært i 41 møter.";

constexpr std::array<const char*, kPeople> kAges = {"7", "15", "42", "83"};

// Buttons that lead elsewhere, or take away what the others are to be seen with.
bool LeadsAway(std::string_view id) {
  for (const std::string_view away :
       {"nav.next", "nav.back", "nav.step.", "nav.restart.ja", "nav.language.", "nav.view",
        "nav.leave", "change.", "go.", "barn."}) {
    if (id.starts_with(away)) return true;
  }
  return id.ends_with(".fjern") || id.ends_with(".cancel");
}

class Walk {
 public:
  Walk(Guide guide, int person)
      : guide_(std::move(guide)), person_(static_cast<std::size_t>(person)) {}

  std::vector<ViewTree> Run() {
    Visit();
    for (int page = 0; page < 20; ++page) {
      SeeFaults();
      Answer("x");
      for (int again = 0; again < 3; ++again) Answer("");
      PressEverything();
      SeeChildsPage();
      const std::string before = view().section;
      for (int attempt = 0; attempt < 3 && view().section == before; ++attempt) {
        Answer("");
        Do("nav.next", "");
      }
      if (view().section == before) break;  // the last page, or one that asks what we cannot say
    }
    return std::move(seen_);
  }

 private:
  [[nodiscard]] const ViewTree& view() const { return guide_.view(); }

  void Visit() {
    std::string words;
    for (const Node& node : view().nodes) {
      for (const std::string* text : {&node.id, &node.name, &node.hint, &node.error, &node.value}) {
        words += *text;
        words += node.checked ? '+' : '|';
      }
    }
    if (known_.insert(std::hash<std::string>()(words)).second) seen_.push_back(view());
  }

  void Do(const std::string& id, const std::string& value) {
    guide_.Apply({id, value});
    Visit();
  }

  // "Next" with nothing answered; back again where that is allowed.
  void SeeFaults() {
    const std::string before = view().section;
    Do("nav.next", "");
    if (view().section != before) guide_.Apply({"nav.back", ""});
  }

  // This person's choice in every question, and a text in every field: `typed`, or what fits.
  void Answer(const std::string& typed) {
    const ViewTree tree = view();
    int ticked = 0;
    for (const Node& node : tree.nodes) {
      switch (node.role) {
        case Role::kFieldset: {
          std::vector<std::string> choices;
          for (const int child : node.children) {
            const Node& choice = tree.nodes[static_cast<std::size_t>(child)];
            if (choice.role == Role::kRadio) choices.push_back(choice.id);
          }
          if (!choices.empty()) Choose(choices[person_ % choices.size()]);
          break;
        }
        case Role::kCheckbox:
          // Some tick much, some little; "none of these" unticks the others.
          if (++ticked <= (person_ % 2 == 1 ? 12 : 2)) Tick(node);
          break;
        case Role::kNumberInput:
        case Role::kDateInput:
        case Role::kTextInput:
        case Role::kTextArea:
          Type(node, typed.empty() ? Fitting(node) : typed);
          break;
        case Role::kDetails:
          Tick(node);
          break;
        default:
          break;
      }
    }
    Visit();
  }

  // What stands there already is not given again: each answer is judged anew.
  void Choose(const std::string& id) {
    const auto same = [&id](const Node& node) { return node.id == id && node.checked; };
    if (std::none_of(view().nodes.begin(), view().nodes.end(), same)) guide_.Apply({id, ""});
  }
  void Tick(const Node& node) {
    if (!node.checked) guide_.Apply({node.id, "true"});
  }
  void Type(const Node& node, const std::string& text) {
    if (node.value != text) guide_.Apply({node.id, text});
  }

  [[nodiscard]] std::string Fitting(const Node& node) const {
    if (node.id == "q.alder") return kAges[person_];
    if (node.role == Role::kTextArea) return kLongAnswer;
    if (node.role == Role::kDateInput) return "1.2.2026";
    if (node.role == Role::kNumberInput) return "3";
    return "Ola Østby Čáhppe Nordmann-Spesialisthelsetjenestesamarbeid";
  }

  // The search with nothing found, then every button once, and those that came of that.
  void PressEverything() {
    const ViewTree tree = view();
    for (const Node& node : tree.nodes) {
      if (node.role != Role::kSearch) continue;
      for (const char* sought : {"tannlege", "finnesikke", ""}) Do(node.id, sought);
    }
    std::set<std::string> pressed;
    for (int round = 0; round < 2; ++round) {
      const ViewTree now = view();
      for (const Node& node : now.nodes) {
        if (node.role != Role::kButton || LeadsAway(node.id) || !pressed.insert(node.id).second)
          continue;
        const std::string before = view().section;
        Do(node.id, "");
        Do("told." + node.id, std::string(kToldSelected));
        if (view().section != before) {
          ADD_FAILURE() << node.id << " leads from " << before << " to " << view().section;
          return;
        }
      }
    }
    Answer("");
  }

  void SeeChildsPage() {
    const auto has = [this](std::string_view id) {
      return std::any_of(view().nodes.begin(), view().nodes.end(),
                         [id](const Node& node) { return node.id == id; });
    };
    if (!has("barn.apne")) return;
    Do("barn.apne", "");
    Answer("");
    PressEverything();
    EXPECT_TRUE(has("barn.ferdig"));
    Do("barn.ferdig", "");
  }

  Guide guide_;
  std::size_t person_;
  std::set<std::size_t> known_;
  std::vector<ViewTree> seen_;
};

}  // namespace

const std::vector<ViewTree>& PagesOf(const std::string& language, int person) {
  static std::map<std::pair<std::string, int>, std::vector<ViewTree>> known;
  const auto [found, fresh] = known.try_emplace({language, person});
  if (!fresh) return found->second;
  GuideOptions options;
  options.language = language;
  options.today = "2026-11-22";
  options.can_share = options.can_share_files = person % 2 == 0;
  Result<Guide> guide = Guide::Create(options);
  if (!guide.ok()) {
    ADD_FAILURE() << ToLine(guide.errors().front());
    return found->second;
  }
  found->second = Walk(std::move(guide.value()), person).Run();
  return found->second;
}

}  // namespace samvei::draw
