#ifndef SAMVEI_CORE_GUIDE_STATE_H_
#define SAMVEI_CORE_GUIDE_STATE_H_

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/assessment.h"
#include "core/case.h"
#include "core/expectations.h"
#include "core/guide.h"
#include "core/interview.h"
#include "core/rules.h"
#include "core/texts.h"
#include "core/view_tree.h"

namespace samvei {

// What the person has given and where they are: all that "delete everything" empties, and all that
// its undo brings back.
struct Progress {
  Case c;
  std::string section = "hvem";
  std::set<std::string, std::less<>> open;  // flags of options that open further questions
  std::map<std::string, std::string, std::less<>> typed;  // node id -> text as typed
  std::set<std::string, std::less<>> visited;             // sections that were shown
  std::set<std::string, std::less<>> attempted;           // sections where "next" was refused
  std::set<std::string, std::less<>> expanded;            // details that stand open
  // By section, its questions in the order in which they stand there: settled when it is first
  // shown, so that nothing jumps afterwards.
  std::map<std::string, std::vector<std::string>, std::less<>> order;
  // Questions of this page that could change nothing already when it was shown.
  std::set<std::string, std::less<>> needless;
  std::string search;  // the search in the list of helpers
};

// The guide's inside, shared by the files that act on it and that show it.
struct GuideState {
  GuideState(RuleSet rules_of_profile, Texts texts_of_language, Interview questions,
             Expectations expected)
      : rules(std::move(rules_of_profile)),
        texts(std::move(texts_of_language)),
        interview(std::move(questions)),
        expectations(std::move(expected)) {}

  RuleSet rules;
  Texts texts;                                            // of the language that is spoken
  std::map<std::string, Texts, std::less<>> other_texts;  // of languages that were spoken or added
  bool documents_as_page = false;  // in the page's language, where that is not Norwegian
  Interview interview;
  Expectations expectations;
  Progress progress;
  Assessment assessment;            // of progress.c, kept up to date by Reassess
  std::optional<Progress> deleted;  // what "delete everything" emptied, for undo
  bool asking_to_delete = false;
  bool date_outside = false;  // today lies outside the days that the rules cover
  std::vector<std::pair<std::string, std::string>> save_faults;  // node id -> message
  struct RemovedRow {
    std::string list;
    std::size_t index = 0;
    Row row;
  };
  std::optional<RemovedRow> removed;  // the last row taken out of a list, for undo
  bool saved = false;                 // an application was saved since the last change
  ViewTree tree;
  std::string focus;
  int focus_serial = 0;
  std::string announce;

  [[nodiscard]] const Case& c() const { return progress.c; }
  [[nodiscard]] const Answer* Find(std::string_view fact) const;
  // The choice that was answered, or empty.
  [[nodiscard]] std::string_view ChoiceOf(std::string_view fact) const;
  // Whether a named condition of the rules is certain to hold on the answers.
  [[nodiscard]] bool Certain(std::string_view condition) const;
  void Reassess();
  void MoveFocus(std::string id);
};

// --- Questions on the answers (guide_questions.cc) ---

// Whether the flag that an option opens stands open: pressed, or already answered under it.
bool IsOpen(const GuideState& state, std::string_view flag);
// Whether the question stands on its page now.
bool IsAsked(const GuideState& state, const Question& question);
// Whether no answer to the question could change anything, so that it need not be given. Never what
// was opened by a tick, who it is about, or what the interview always asks.
bool IsNeedless(const GuideState& state, const Question& question);
// Whether the question is left out of the page: it was needless when the page was shown, and is.
bool IsLeftOut(const GuideState& state, const Question& question);
// The section's questions in the order in which they stand on its page.
std::vector<std::string> QuestionsInOrder(const GuideState& state, const Section& section);
// Settles order and left-out questions of the section that is now shown.
void EnterSection(GuideState& state);
// Sections just before this one that were passed over because they could change nothing.
std::vector<std::string> PassedOver(const GuideState& state);
// Whether the option shows as chosen.
bool IsChosen(const GuideState& state, const Question& question, const QuestionOption& option);
bool IsSkipped(const GuideState& state, const Question& question);
// The facts that stay absent, and are listed in the case, when the question is passed over.
std::vector<std::string> SkippedFacts(const Question& question);
// The service list: "nobody helps" was ticked.
bool NobodyHelps(const GuideState& state);
// Whether the section has anything to ask: a question that was answered or can still matter.
bool IsRelevant(const GuideState& state, const Section& section);
// What stands between the section and "next": node id and the message.
std::vector<std::pair<std::string, std::string>> Faults(const GuideState& state,
                                                        const Section& section);
// Sections in order, those without anything to ask left out.
std::vector<std::string> Steps(const GuideState& state);

// --- Answering (guide_answers.cc) ---

// What someone who fills in for itself at 12–17 wishes is said by its wishes; it is not asked
// again.
void FollowOwnWish(GuideState& state);

// Carries out a press or a change on a question's node; false when it is none of theirs.
bool AnswerAction(GuideState& state, const Action& action);
// Writes what going on from a section means: the negatives of what was not ticked.
void WriteRest(GuideState& state, const Section& section);
// Rows that a list of the application may have: more than any family needs, fewer than would make
// the page unusable.
inline constexpr std::size_t kMaxApplicationRows = 12;

// Carries out a change of a field of the application; false when it is none.
bool ApplicationAction(GuideState& state, const Action& action);

// --- What the person takes along (guide_output.cc) ---

// Characters that the application cannot show, told at their fields before anything is saved. The
// document may repeat a field elsewhere: each character is told once, at a field where it can.
void CheckCharacters(GuideState& state);
// Carries out a press on one of the `out.` buttons; false when it is none.
bool OutputAction(GuideState& state, const Action& action, Effect& effect);

// --- Languages (guide_language.cc) ---

// The languages that can be switched to, and the one that is spoken, in their order.
std::vector<std::string_view> OfferedLanguages(const GuideState& state);
// The texts that documents are made with: an office in Norway reads Norwegian, so the page's own
// where that is Norwegian or was asked for, else bokmål's.
const Texts& DocumentTexts(const GuideState& state);
// Keeps bokmål's texts at hand where another language than a Norwegian one is spoken.
void KeepOfficeTexts(GuideState& state);
// Carries out a press on a language, or on the language of documents; false when it is none.
bool LanguageAction(GuideState& state, const Action& action);

// --- Showing (view_*.cc) ---

ViewTree BuildView(const GuideState& state);

}  // namespace samvei

#endif  // SAMVEI_CORE_GUIDE_STATE_H_
