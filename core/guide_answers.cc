#include <algorithm>

#include "core/application.h"
#include "core/guide_state.h"
#include "core/typed_input.h"

namespace samvei {
namespace {

void EraseFacts(GuideState& state, const std::vector<std::string>& facts) {
  for (const std::string& fact : facts) state.progress.c.answers.erase(fact);
}

void Unskip(GuideState& state, const Question& question) {
  for (const std::string& fact : SkippedFacts(question)) state.progress.c.skipped.erase(fact);
}

void Write(GuideState& state, const Answers& writes) {
  for (const auto& [fact, answer] : writes) {
    state.progress.c.answers.insert_or_assign(fact, answer);
    state.progress.c.skipped.erase(fact);
  }
}

// Closes the questions under a flag and takes back what was answered there.
void Close(GuideState& state, std::string_view flag) {
  const auto open = state.progress.open.find(flag);
  if (open != state.progress.open.end()) state.progress.open.erase(open);
  for (const Question& question : state.interview.questions) {
    if (question.when_open != flag) continue;
    EraseFacts(state, question.Facts());
    Unskip(state, question);
    state.progress.typed.erase(question.field);
  }
}

void PressChoice(GuideState& state, const Question& question, const QuestionOption& option) {
  for (const QuestionOption& other : question.options) {
    if (!other.opens.empty()) Close(state, other.opens);
  }
  EraseFacts(state, question.Facts());
  Unskip(state, question);
  Write(state, option.writes);
  if (!option.opens.empty()) state.progress.open.insert(option.opens);
}

// Statements give their facts together: any tick means the need is there, and what is said only by
// a statement that was not ticked is taken as not so.
void SettleStatements(GuideState& state, const Question& question) {
  const std::vector<Row>& ticks = state.progress.c.application.lists["utsagn"];
  EraseFacts(state, question.Facts());
  if (ticks.empty()) {
    state.progress.c.application.lists.erase("utsagn");
    return;
  }
  Write(state, question.rest);
  for (const QuestionOption& option : question.options) {
    if (IsChosen(state, question, option)) Write(state, option.writes);
  }
}

void PressStatement(GuideState& state, const Question& question, const QuestionOption& option,
                    bool ticked) {
  std::vector<Row>& ticks = state.progress.c.application.lists["utsagn"];
  const std::string id = option.id.substr(option.id.rfind('.') + 1);
  ticks.erase(std::remove_if(ticks.begin(), ticks.end(),
                             [&id](const Row& row) { return row.find("id")->second == id; }),
              ticks.end());
  if (ticked) ticks.push_back({{"id", id}});
  SettleStatements(state, question);
}

void PressAgainstStatements(GuideState& state, const Question& question,
                            const QuestionOption& option, bool ticked) {
  if (state.c().application.lists.contains("utsagn")) {
    state.announce = state.texts.Get("ticks.removed");
  }
  state.progress.c.application.lists.erase("utsagn");
  EraseFacts(state, question.Facts());
  if (ticked) Write(state, option.writes);
}

void TakeBackChip(GuideState& state, const QuestionOption& chip) {
  for (const auto& [fact, answer] : chip.writes) state.progress.c.answers.erase(fact);
  if (!chip.opens.empty()) Close(state, chip.opens);
}

void PressChip(GuideState& state, const Question& question, const QuestionOption& option,
               bool ticked) {
  Unskip(state, question);
  const bool none = option.writes.empty() && option.opens.empty();
  if (none) {
    if (ticked) {
      const bool any =
          std::any_of(question.options.begin(), question.options.end(),
                      [&](const QuestionOption& chip) { return IsChosen(state, question, chip); });
      if (any) state.announce = state.texts.Get("ticks.removed");
      for (const QuestionOption& chip : question.options) TakeBackChip(state, chip);
      state.progress.open.insert(option.id);
    } else {
      state.progress.open.erase(option.id);
    }
    return;
  }
  for (const QuestionOption& other : question.none) state.progress.open.erase(other.id);
  if (!ticked) {
    TakeBackChip(state, option);
    return;
  }
  for (const QuestionOption& other : question.options) {
    if (std::find(option.excludes.begin(), option.excludes.end(), other.id) !=
        option.excludes.end()) {
      TakeBackChip(state, other);
    }
  }
  Write(state, option.writes);
  if (!option.opens.empty()) state.progress.open.insert(option.opens);
}

void PressOption(GuideState& state, const Question& question, const QuestionOption& option,
                 const std::string& value) {
  const bool ticked = value != "false";
  const bool against = std::any_of(question.none.begin(), question.none.end(),
                                   [&](const QuestionOption& n) { return n.id == option.id; });
  switch (question.kind) {
    case QuestionKind::kStatements:
      if (against) {
        PressAgainstStatements(state, question, option, ticked);
      } else {
        PressStatement(state, question, option, ticked);
      }
      break;
    case QuestionKind::kChips:
      PressChip(state, question, option, ticked);
      break;
    default:
      PressChoice(state, question, option);
  }
}

void Type(GuideState& state, const Question& question, const std::string& value) {
  state.progress.typed[question.field] = value;
  state.progress.c.answers.erase(question.fact);
  Unskip(state, question);
  const Fact* fact = state.rules.FindFact(question.fact);
  const Date as_of = state.c().as_of;
  if (question.kind == QuestionKind::kDate) {
    const std::optional<Date> day = ReadDay(value);
    if (day.has_value() && *day <= as_of) state.progress.c.answers.emplace(question.fact, *day);
  } else if (question.kind == QuestionKind::kScore) {
    const std::optional<double> score = ReadScore(value);
    if (score.has_value()) state.progress.c.answers.emplace(question.fact, *score);
  } else if (fact != nullptr) {
    const std::optional<int> number =
        question.fact == "alder"
            ? ReadAge(value, as_of)
            : ReadWhole(value, static_cast<int>(fact->min), static_cast<int>(fact->max));
    if (number.has_value()) {
      state.progress.c.answers.emplace(question.fact, static_cast<double>(*number));
    }
  }
  // Once mended it is a new text: what is wrong with that is not said while it is typed.
  const bool wrong = !value.empty() && state.Find(question.fact) == nullptr;
  if (!wrong) state.progress.left.erase(question.field);
}

void Skip(GuideState& state, const Question& question, bool skip) {
  if (!skip) {
    Unskip(state, question);
    return;
  }
  EraseFacts(state, question.Facts());
  state.progress.typed.erase(question.field);
  state.progress.left.erase(question.field);
  for (const QuestionOption& option : question.options) {
    if (!option.opens.empty()) Close(state, option.opens);
  }
  for (const QuestionOption& option : question.none) state.progress.open.erase(option.id);
  for (const std::string& fact : SkippedFacts(question)) state.progress.c.skipped.insert(fact);
}

}  // namespace

void FollowOwnWish(GuideState& state) {
  if (!state.Certain("by_self") || !state.Certain("age_12_17")) return;
  const std::string_view coordinator = state.ChoiceOf("oensker_koordinator");
  const std::string_view plan = state.ChoiceOf("oensker_plan");
  Answers& answers = state.progress.c.answers;
  if (coordinator.empty() && plan.empty()) {
    answers.erase("ungdom_oensker");
  } else if (coordinator == "ja" || plan == "ja" || plan == "senere") {
    answers.insert_or_assign("ungdom_oensker", Choice("ja"));
  } else {
    const bool refuses = coordinator == "nei" && plan == "nei";
    answers.insert_or_assign("ungdom_oensker", Choice(refuses ? "nei" : "usikker"));
  }
}

bool AnswerAction(GuideState& state, const Action& action) {
  for (const std::string& id : state.interview.FindSection(state.progress.section).questions) {
    const Question& question = state.interview.Find(id);
    if (!IsAsked(state, question)) continue;
    if (question.kind == QuestionKind::kServices && ServiceAction(state, action)) return true;
    if (question.skip && action.id == question.field + ".skip") {
      Skip(state, question, action.value != "false");
      return true;
    }
    for (const std::vector<QuestionOption>* options : {&question.options, &question.none}) {
      for (const QuestionOption& option : *options) {
        if (option.id != action.id || !state.Certain(option.when)) continue;
        PressOption(state, question, option, action.value);
        return true;
      }
    }
    if (action.id == question.field + ".s.har_brev") {
      if (action.value == "false") {
        state.progress.typed.erase(question.field);
        state.progress.c.answers.erase(question.fact);
      } else {
        state.progress.typed.emplace(question.field, "");
      }
      return true;
    }
    const bool typed = question.kind == QuestionKind::kNumber ||
                       question.kind == QuestionKind::kDate ||
                       question.kind == QuestionKind::kScore;
    if (typed && action.id == question.field) {
      Type(state, question, action.value);
      return true;
    }
  }
  return false;
}

void WriteRest(GuideState& state, const Section& section) {
  const auto write_absent = [&state](const Answers& writes) {
    for (const auto& [fact, answer] : writes) {
      if (state.c().skipped.find(fact) == state.c().skipped.end()) {
        state.progress.c.answers.emplace(fact, answer);
      }
    }
  };
  for (const std::string& id : section.questions) {
    const Question& question = state.interview.Find(id);
    if (!IsAsked(state, question) || IsSkipped(state, question) || IsLeftOut(state, question)) {
      continue;
    }
    switch (question.kind) {
      case QuestionKind::kStatements:
        write_absent(question.silent);
        break;
      case QuestionKind::kChips: {
        // A chip that was ticked and whose own question was passed over says nothing of its fact.
        Answers rest = question.rest;
        for (const Question& other : state.interview.questions) {
          if (!other.when_open.empty() && IsOpen(state, other.when_open)) rest.erase(other.fact);
        }
        write_absent(rest);
        break;
      }
      case QuestionKind::kServices:
        write_absent({{"tjenester", ServiceSet{}}, {"tjenester_senere", ServiceSet{}}});
        break;
      case QuestionKind::kScore:
        if (state.Find(question.fact) == nullptr) write_absent({{question.fact, Choice("ingen")}});
        break;
      default:
        break;
    }
  }
}

}  // namespace samvei
