#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "core/json_fields.h"
#include "core/rules_impl.h"

namespace samvei::rules {
namespace {

// How few variables settle that `diagram` is 1, by node; unreachable: very many.
class ShortestWay {
 public:
  explicit ShortestWay(const DiagramStore& store)
      : store_(store), known_(store.node_count(), kUnknown) {}

  int Length(Diagram diagram) {
    if (IsLeaf(diagram)) return LeafValue(diagram) == 1 ? 0 : kNone;
    int& length = known_[static_cast<std::size_t>(diagram)];
    if (length != kUnknown) return length;
    length = kNone;
    for (const Diagram child : store_.children(diagram)) {
      length = std::min(length, Length(child) + 1);
    }
    return length;
  }

 private:
  static constexpr int kUnknown = -1;
  static constexpr int kNone = 1 << 20;
  const DiagramStore& store_;
  std::vector<int> known_;
};

std::string Describe(const Answers& answers) {
  std::string text;
  for (const auto& [fact, answer] : answers) {
    if (!text.empty()) text += ", ";
    text += fact + " = ";
    if (const Choice* choice = std::get_if<Choice>(&answer)) text += *choice;
    if (const double* number = std::get_if<double>(&answer)) {
      text += std::to_string(static_cast<int>(*number));
    }
    if (const ServiceSet* set = std::get_if<ServiceSet>(&answer)) {
      text += "[";
      for (const std::string& id : *set) text += (id == *set->begin() ? "" : " ") + id;
      text += "]";
    }
  }
  return text;
}

}  // namespace

Answers SmallestCase(const Classes& classes, const DiagramStore& store, Diagram wrong) {
  ShortestWay way(store);
  Answers answers;
  while (!IsLeaf(wrong)) {
    const std::span<const Diagram> children = store.children(wrong);
    std::size_t best = 0;
    for (std::size_t i = 1; i < children.size(); ++i) {
      if (way.Length(children[i]) < way.Length(children[best])) best = i;
    }
    classes.AddExample(store.variable(wrong), static_cast<int>(best), answers);
    wrong = children[best];
  }
  return answers;
}

Errors CheckNeverLower(const RuleData& data, const Classes& classes, const Compiled& alone,
                       const Compiled& with_profile, const Profile& profile, DiagramStore& store) {
  struct Pair {
    std::string_view name;
    Diagram alone, with_profile;
  };
  std::vector<Pair> pairs;  // what others are made of comes first
  for (std::size_t i = 0; i < data.criteria.size(); ++i) {
    pairs.push_back({data.criteria[i].id, alone.criteria[i], with_profile.criteria[i]});
  }
  for (std::size_t i = 0; i < data.outcomes.size(); ++i) {
    const std::string_view id = data.outcomes[i].id;
    const CompiledOutcome& ours = alone.outcomes[i];
    const CompiledOutcome& theirs = with_profile.outcomes[i];
    pairs.push_back({id, ours.conditions, theirs.conditions});
    pairs.push_back({id, ours.verdict, theirs.verdict});
  }
  constexpr int kMore = static_cast<int>(Verdict::kVurderes);
  for (const Pair& pair : pairs) {
    if (pair.alone == pair.with_profile) continue;
    const Diagram wrong = store.Min(store.AtLeast(pair.alone, kMore),
                                    store.Not(store.AtLeast(pair.with_profile, kMore)));
    if (wrong == Leaf(0)) continue;
    const std::string example = Describe(SmallestCase(classes, store, wrong));
    return {{"profile_gives_nei", profile.file, "",
             "this practice turns " + Quoted(pair.name) +
                 " into 'nei' where the rules alone give more, for example with " + example,
             "Take the override or the usual duration away that does it."}};
  }
  return {};
}

}  // namespace samvei::rules
