#include "tests/bench/interviewer.h"

#include <algorithm>
#include <set>

namespace samvei::bench {
namespace {

class Interviewer {
 public:
  Interviewer(const RuleSet& rules, const Interview& interview, const Expectations& expectations,
              Strategy strategy, const Answers& all)
      : rules_(rules),
        interview_(interview),
        expectations_(expectations),
        strategy_(strategy),
        all_(all) {
    c_.as_of = rules.valid_from();
  }

  int Run() {
    Look();
    for (const Section& section : interview_.sections) {
      order_ = section.questions;
      if (strategy_ == Strategy::kPageOrder) SettleOrder();
      while (!decided_) {
        const Question* next = Next();
        if (next == nullptr) break;
        Answer(*next);
      }
    }
    return asked_;
  }

 private:
  // What is decided, and what can still change an outcome.
  void Look() {
    const Assessment assessment = rules_.Assess(c_).value();
    decided_ = true;
    missing_.clear();
    for (const OutcomeResult& outcome : assessment.outcomes) {
      decided_ = decided_ && outcome.verdict.decided();
      missing_.insert(outcome.missing.begin(), outcome.missing.end());
    }
  }

  [[nodiscard]] bool SaysMore(const Question& question) const {
    const auto said = all_.find(question.fact);
    if (question.when_open == "annen") {
      return said->second != samvei::Answer("selv") && said->second != samvei::Answer("forelder");
    }
    for (const Question& other : interview_.questions) {
      const auto rest = other.rest.find(question.when_open);
      if (rest != other.rest.end()) return all_.find(rest->first)->second != rest->second;
    }
    return false;
  }

  [[nodiscard]] bool CanBeAsked(const Question& question) const {
    if (done_.count(question.id) > 0) return false;
    if (!question.when_open.empty() && !SaysMore(question)) return false;
    if (!question.when.empty() && !rules_.Holds(question.when, c_.answers).value_or(false)) {
      return false;
    }
    return strategy_ == Strategy::kFixed || Matters(question);
  }

  [[nodiscard]] bool Matters(const Question& question) const {
    const std::vector<std::string> facts = question.Facts();
    return std::any_of(facts.begin(), facts.end(),
                       [&](const std::string& fact) { return missing_.count(fact) > 0; });
  }

  // What a question gives is known when what it follows from was asked, or need not be.
  [[nodiscard]] bool IsReady(const Question& question) const {
    return std::none_of(question.after.begin(), question.after.end(),
                        [&](const std::string& id) { return CanBeAsked(interview_.Find(id)); });
  }

  void SettleOrder() {
    std::vector<std::vector<std::string>> facts;
    for (const std::string& id : order_) facts.push_back(interview_.Find(id).Facts());
    std::vector<std::string> sorted;
    for (const std::size_t place : expectations_.Order(c_.answers, facts)) {
      sorted.push_back(order_[place]);
    }
    // Who it is about, and what opens other questions, come as they stand; a score comes last.
    const bool opens = std::any_of(order_.begin(), order_.end(), [&](const std::string& id) {
      return !interview_.Find(id).when_open.empty();
    });
    if (opens) return;
    std::stable_partition(sorted.begin(), sorted.end(), [&](const std::string& id) {
      return interview_.Find(id).kind != QuestionKind::kScore;
    });
    order_ = std::move(sorted);
  }

  [[nodiscard]] const Question* Next() const {
    const Question* best = nullptr;
    double most = -1;
    for (const std::string& id : order_) {
      const Question& question = interview_.Find(id);
      if (!CanBeAsked(question) || !IsReady(question)) continue;
      const bool by_gain = strategy_ == Strategy::kBestNext &&
                           question.kind != QuestionKind::kChips && question.when_open.empty();
      if (!by_gain) return best == nullptr ? &question : best;
      const double gain = expectations_.Gain(c_.answers, question.Facts());
      if (gain <= most) continue;
      most = gain;
      best = &question;
    }
    return best;
  }

  void Answer(const Question& question) {
    ++asked_;
    done_.insert(question.id);
    for (const std::string& fact : question.Facts()) {
      const auto said = all_.find(fact);
      if (said == all_.end()) continue;
      // A chip that opens a question gives nothing yet.
      const auto rest = question.rest.find(fact);
      const bool opened =
          question.kind == QuestionKind::kChips && rest != question.rest.end() &&
          said->second != rest->second &&
          std::any_of(interview_.questions.begin(), interview_.questions.end(),
                      [&](const Question& other) { return other.when_open == fact; });
      if (!opened) c_.answers[fact] = said->second;
    }
    Look();
  }

  const RuleSet& rules_;
  const Interview& interview_;
  const Expectations& expectations_;
  Strategy strategy_;
  const Answers& all_;
  Case c_;
  std::set<std::string> done_, missing_;
  std::vector<std::string> order_;
  bool decided_ = false;
  int asked_ = 0;
};

}  // namespace

int Ask(const RuleSet& rules, const Interview& interview, const Expectations& expectations,
        Strategy strategy, const test::Person& person) {
  test::Person consistent = person;
  if (person.venter_barn && person.rolle == "selv") consistent.rolle = "forelder";
  if (consistent.rolle == "selv") consistent.beslutningskompetanse = "ja";
  const Answers all = test::ToAnswers(consistent);
  return Interviewer(rules, interview, expectations, strategy, all).Run();
}

}  // namespace samvei::bench
