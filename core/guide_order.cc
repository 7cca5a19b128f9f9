// What is asked at all, and in which order.
#include <algorithm>

#include "core/guide_state.h"
#include "core/rules_impl.h"

namespace samvei {
namespace {

bool IsMissing(const GuideState& state, const std::string& fact) {
  const std::vector<std::string>& missing = state.assessment.missing;
  return std::find(missing.begin(), missing.end(), fact) != missing.end();
}

bool IsAlwaysAsked(const GuideState& state, const Question& question) {
  return !question.always.empty() && state.Certain(question.always);
}

// Whether a condition of the rules can depend on an answer to the question.
bool DependsOn(const GuideState& state, const std::string& condition, const Question& question) {
  const RuleSet::Impl& rules = state.rules.impl();
  for (std::size_t i = 0; i < rules.data.conditions.size(); ++i) {
    if (rules.data.conditions[i].id != condition) continue;
    Restriction restriction(rules.store, rules.classes.AllowedBy({}));
    std::vector<bool> seen;
    bool depends = false;
    const std::vector<std::string> facts = question.Facts();
    restriction.Visit(rules.compiled.conditions[i], seen, [&](Diagram node) {
      depends = depends || std::any_of(facts.begin(), facts.end(), [&](const std::string& fact) {
                  return rules.classes.VariableOf(fact) == restriction.variable(node);
                });
    });
    return depends;
  }
  return false;
}

// A question that can change places: it follows from no other, and is answered in one go. A score
// is for the few who were given one, and stays where it is.
bool CanMove(const Question& question) {
  const bool one_go =
      question.kind == QuestionKind::kChoice || question.kind == QuestionKind::kNumber;
  return one_go && question.when_open.empty() && question.after.empty();
}

// The questions that can move, most settling first, in the places that such questions have; but
// none before another one that decides whether it is asked.
std::vector<std::string> Ordered(const GuideState& state, const Section& section) {
  std::vector<std::string> movable;
  std::vector<std::vector<std::string>> facts;
  for (const std::string& id : section.questions) {
    const Question& question = state.interview.Find(id);
    if (!CanMove(question)) continue;
    movable.push_back(id);
    facts.push_back(question.Facts());
  }
  std::vector<std::string> sorted;
  for (const std::size_t place : state.expectations.Order(state.c().answers, facts)) {
    sorted.push_back(movable[place]);
  }
  // Few questions: moving one that comes too early behind what decides about it ends soon.
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const std::string& when = state.interview.Find(sorted[i]).when;
    for (std::size_t j = sorted.size(); j-- > i + 1;) {
      if (when.empty() || !DependsOn(state, when, state.interview.Find(sorted[j]))) continue;
      std::rotate(sorted.begin() + static_cast<std::ptrdiff_t>(i),
                  sorted.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                  sorted.begin() + static_cast<std::ptrdiff_t>(j) + 1);
      --i;  // another one stands here now
      break;
    }
  }
  std::vector<std::string> order;
  auto next = sorted.begin();
  for (const std::string& id : section.questions) {
    order.push_back(CanMove(state.interview.Find(id)) ? *next++ : id);
  }
  return order;
}

}  // namespace

bool IsNeedless(const GuideState& state, const Question& question) {
  if (!question.when_open.empty() || IsSkipped(state, question) || IsAlwaysAsked(state, question)) {
    return false;
  }
  const Section& who = state.interview.sections.front();
  if (std::find(who.questions.begin(), who.questions.end(), question.id) != who.questions.end()) {
    return false;
  }
  const std::vector<std::string> facts = question.Facts();
  return std::none_of(facts.begin(), facts.end(), [&](const std::string& fact) {
    return state.Find(fact) != nullptr || IsMissing(state, fact);
  });
}

bool IsLeftOut(const GuideState& state, const Question& question) {
  return !question.told && IsNeedless(state, question) &&
         state.progress.needless.find(question.id) != state.progress.needless.end();
}

std::vector<std::string> QuestionsInOrder(const GuideState& state, const Section& section) {
  const auto found = state.progress.order.find(section.id);
  return found == state.progress.order.end() ? section.questions : found->second;
}

void EnterSection(GuideState& state) {
  Progress& progress = state.progress;
  const Section& section = state.interview.FindSection(progress.section);
  progress.needless.clear();
  progress.search.clear();  // coming back, the list is whole again
  for (const std::string& id : section.questions) {
    if (IsNeedless(state, state.interview.Find(id))) progress.needless.insert(id);
  }
  const bool first = section.id == state.interview.sections.front().id;  // who comes as it stands
  if (first || progress.order.find(section.id) != progress.order.end()) return;
  progress.order.emplace(section.id, Ordered(state, section));
}

bool IsRelevant(const GuideState& state, const Section& section) {
  if (section.questions.empty() || section.id == "hvem") return true;
  for (const std::string& id : section.questions) {
    const Question& question = state.interview.Find(id);
    if (!question.when_open.empty() || !question.after.empty() || !IsAsked(state, question)) {
      continue;
    }
    if (IsSkipped(state, question) || IsAlwaysAsked(state, question)) return true;
    for (const std::string& fact : question.Facts()) {
      if (state.Find(fact) != nullptr && fact != "beslutningskompetanse") return true;
      if (IsMissing(state, fact)) return true;
    }
  }
  return false;
}

std::vector<std::string> PassedOver(const GuideState& state) {
  std::vector<std::string> sections;
  for (const Section& section : state.interview.sections) {
    if (section.id == state.progress.section) return sections;
    if (IsRelevant(state, section)) {
      sections.clear();
      continue;
    }
    // What does not concern this person at all was not passed over.
    const bool asks =
        std::any_of(section.questions.begin(), section.questions.end(), [&](const std::string& id) {
          const Question& question = state.interview.Find(id);
          return question.when_open.empty() && state.Certain(question.when);
        });
    if (asks) sections.push_back(section.id);
  }
  return sections;
}

std::vector<std::string> Steps(const GuideState& state) {
  std::vector<std::string> out;
  for (const Section& section : state.interview.sections) {
    if (IsRelevant(state, section)) out.push_back(section.id);
  }
  return out;
}

}  // namespace samvei
