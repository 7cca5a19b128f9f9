#include <algorithm>

#include "core/application.h"
#include "core/guide_state.h"
#include "core/typed_input.h"

namespace samvei {

const Answer* GuideState::Find(std::string_view fact) const {
  const auto found = c().answers.find(fact);
  return found == c().answers.end() ? nullptr : &found->second;
}

std::string_view GuideState::ChoiceOf(std::string_view fact) const {
  const Answer* answer = Find(fact);
  const Choice* choice = answer == nullptr ? nullptr : std::get_if<Choice>(answer);
  return choice == nullptr ? std::string_view() : std::string_view(*choice);
}

bool GuideState::Certain(std::string_view condition) const {
  return condition.empty() || rules.Holds(condition, c().answers).value_or(false);
}

namespace {

bool Stands(const GuideState& state, const Answers& writes, const std::vector<std::string>& facts) {
  return !facts.empty() && std::all_of(facts.begin(), facts.end(), [&](const std::string& fact) {
    const Answer* answer = state.Find(fact);
    const auto written = writes.find(fact);
    return answer != nullptr && written != writes.end() && *answer == written->second;
  });
}

// What is answered under a chip opens it when it says more than going on without the chip would.
bool SaysMore(const GuideState& state, const Question& question) {
  const Answer* answer = state.Find(question.fact);
  if (answer == nullptr) return false;
  for (const Question& other : state.interview.questions) {
    const auto rest = other.rest.find(question.fact);
    if (rest != other.rest.end() && rest->second == *answer) return false;
  }
  return true;
}

bool AnyChosen(const GuideState& state, const Question& question) {
  const auto chosen = [&](const QuestionOption& option) {
    return IsChosen(state, question, option);
  };
  return std::any_of(question.options.begin(), question.options.end(), chosen) ||
         std::any_of(question.none.begin(), question.none.end(), chosen);
}

bool IsSettled(const GuideState& state, const Question& question) {
  if (IsSkipped(state, question) || IsNeedless(state, question)) return true;
  switch (question.kind) {
    case QuestionKind::kChoice:
    case QuestionKind::kChips:
      return AnyChosen(state, question);
    case QuestionKind::kNumber:
    case QuestionKind::kDate:
      return state.Find(question.fact) != nullptr;
    case QuestionKind::kServices: {
      const Answer* now = state.Find("tjenester");
      const Answer* later = state.Find("tjenester_senere");
      return (now != nullptr && !std::get<ServiceSet>(*now).empty()) ||
             (later != nullptr && !std::get<ServiceSet>(*later).empty()) || NobodyHelps(state);
    }
    case QuestionKind::kScore: {
      const auto typed = state.progress.typed.find(question.field);
      return typed == state.progress.typed.end() || typed->second.empty() ||
             state.Find(question.fact) != nullptr;
    }
    case QuestionKind::kStatements:
      return true;
  }
  return true;
}

std::string FaultKey(const GuideState& state, const Question& question) {
  const auto typed = state.progress.typed.find(question.field);
  const bool wrong = typed != state.progress.typed.end() && !typed->second.empty();
  switch (question.kind) {
    case QuestionKind::kNumber:
      if (question.fact == "alder") return wrong ? "error.alder.wrong" : "error.alder.empty";
      return wrong ? "error.number.wrong" : "error.number.empty";
    case QuestionKind::kDate:
      if (!wrong) return "error.date.empty";
      return ReadDay(typed->second).has_value() ? "error.date.future" : "error.date.wrong";
    case QuestionKind::kScore:
      return "error.score.wrong";
    case QuestionKind::kServices:
      return "error.services.empty";
    case QuestionKind::kChips:
      return "error.chips.empty";
    case QuestionKind::kChoice:
    case QuestionKind::kStatements:
      break;
  }
  return question.skip ? "error.choice.or_skip" : "error.choice";
}

// What is wrong and how to mend it; the way round is named as it stands on the page.
std::string FaultText(const GuideState& state, const Question& question) {
  const std::string own = "question." + question.id + ".skip";
  const std::string& skip = state.texts.Get(state.texts.Has(own) ? own : "question.skip");
  return state.texts.Format(FaultKey(state, question), {{"skip", skip}});
}

}  // namespace

std::string TypedFault(const GuideState& state, const Question& question) {
  const auto typed = state.progress.typed.find(question.field);
  const bool wrong = typed != state.progress.typed.end() && !typed->second.empty() &&
                     state.Find(question.fact) == nullptr;
  return wrong ? FaultText(state, question) : std::string();
}

void LeaveField(GuideState& state, std::string_view field) {
  for (const std::string& id : state.interview.FindSection(state.progress.section).questions) {
    const Question& question = state.interview.Find(id);
    if (question.field != field) continue;
    const std::string fault = TypedFault(state, question);
    const bool first = !fault.empty() && state.progress.left.insert(question.field).second;
    if (first) state.announce = fault;
  }
}

bool IsOpen(const GuideState& state, std::string_view flag) {
  if (state.progress.open.find(flag) != state.progress.open.end()) return true;
  for (const Question& question : state.interview.questions) {
    if (question.when_open != flag || question.when_open.empty()) continue;
    const bool chosen = question.kind != QuestionKind::kChoice || AnyChosen(state, question);
    if (chosen && SaysMore(state, question)) return true;
  }
  return false;
}

bool IsChosen(const GuideState& state, const Question& question, const QuestionOption& option) {
  if (!option.opens.empty()) return IsOpen(state, option.opens);
  if (question.kind == QuestionKind::kStatements) {
    const auto ticks = state.c().application.lists.find("utsagn");
    const bool against = std::any_of(question.none.begin(), question.none.end(),
                                     [&](const QuestionOption& n) { return n.id == option.id; });
    const bool any = ticks != state.c().application.lists.end() && !ticks->second.empty();
    if (against) return !any && Stands(state, option.writes, option.matches);
    const std::string id = option.id.substr(option.id.rfind('.') + 1);
    return any && std::any_of(ticks->second.begin(), ticks->second.end(), [&](const Row& row) {
             const auto found = row.find("id");
             return found != row.end() && found->second == id;
           });
  }
  if (question.kind == QuestionKind::kChips && option.writes.empty()) {  // "none of these"
    return state.progress.open.find(option.id) != state.progress.open.end();
  }
  return Stands(state, option.writes, option.matches);
}

std::vector<std::string> SkippedFacts(const Question& question) {
  if (question.kind != QuestionKind::kChips) return {question.fact};
  std::vector<std::string> facts;
  for (const auto& written : question.rest) facts.push_back(written.first);
  return facts;
}

bool IsSkipped(const GuideState& state, const Question& question) {
  const std::vector<std::string> facts = SkippedFacts(question);
  const auto& skipped = state.c().skipped;
  return question.skip && std::all_of(facts.begin(), facts.end(), [&](const std::string& fact) {
           return skipped.find(fact) != skipped.end();
         });
}

bool IsAsked(const GuideState& state, const Question& question) {
  if (!question.when_open.empty() && !IsOpen(state, question.when_open)) return false;
  if (!state.Certain(question.when)) return false;
  return std::all_of(question.after.begin(), question.after.end(), [&](const std::string& id) {
    return IsSettled(state, state.interview.Find(id));
  });
}

std::vector<std::pair<std::string, std::string>> Faults(const GuideState& state,
                                                        const Section& section) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const std::string& id : section.questions) {
    const Question& question = state.interview.Find(id);
    if (IsAsked(state, question) && !IsSettled(state, question)) {
      out.emplace_back(question.field, FaultText(state, question));
    }
  }
  if (section.id == "soeknad") {
    for (auto& [field, text] : ApplicationFaults(state.rules, state.c())) {
      out.emplace_back("a." + field, state.texts.Get(text));
    }
  }
  return out;
}

}  // namespace samvei
