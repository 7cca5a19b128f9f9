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
#include "core/changes.h"
#include "core/documents.h"
#include "core/expectations.h"
#include "core/guide.h"
#include "core/guide_open.h"
#include "core/helper_list.h"
#include "core/interview.h"
#include "core/rules.h"
#include "core/texts.h"
#include "core/view_tree.h"

namespace samvei {

// What was last taken out of the list of helpers, for undo.
struct TakenOut {
  ServiceSet now, later;
};

// What the person has given and where they are: all that "delete everything" empties, and all that
// its undo brings back.
struct Progress {
  Case c;
  std::string section = "hvem";
  std::set<std::string, std::less<>> open;  // flags of options that open further questions
  std::map<std::string, std::string, std::less<>> typed;  // node id -> text as typed
  std::set<std::string, std::less<>> visited;             // sections that were shown
  std::set<std::string, std::less<>> attempted;           // sections where "next" was refused
  std::set<std::string, std::less<>> left;                // typed fields that were left wrong
  std::set<std::string, std::less<>> expanded;            // details that stand open
  // By section, its questions in the order in which they stand there: settled when it is first
  // shown, so that nothing jumps afterwards.
  std::map<std::string, std::vector<std::string>, std::less<>> order;
  // Questions of this page that could change nothing already when it was shown.
  std::set<std::string, std::less<>> needless;
  std::string search;  // the search in the list of helpers
  // The folds in that list that the person opened or closed; the others are as the list has them.
  std::map<std::string, bool, std::less<>> folds;
  std::optional<TakenOut> taken_out;
  // By service, what was written about who gives it, while the service is not ticked.
  std::map<std::string, std::vector<Row>, std::less<>> aside;
};

// What the short ways out of the guide need beside the case.
struct ShortWays {
  bool can_share = false, can_share_files = false;  // what the device offers
  std::string typed_code;                           // as typed on the first page
  std::string code_fault;                           // what is wrong with it
  std::string told_at, told;                        // a copy or share button, and what became of it
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
  bool languages_to_come = false;  // all are offered, also those whose texts are on their way
  bool documents_as_page = false;  // in the page's language, where that is not Norwegian
  Interview interview;
  Expectations expectations;
  HelperList helper_list;
  Progress progress;
  Assessment assessment;            // of progress.c, kept up to date by Reassess
  std::optional<Progress> deleted;  // what "delete everything" emptied, for undo
  bool asking_to_delete = false;
  bool plain_page = false;    // what is shown now is the plain page, not the canvas
  std::string color;          // of the site around the guide; empty: the profile's
  std::string topic;          // the outcome that the page which led here is about, or empty
  bool date_outside = false;  // today lies outside the days that the rules cover
  std::vector<std::pair<std::string, std::string>> save_faults;  // node id -> message
  struct RemovedRow {
    std::string list;
    std::size_t index = 0;
    Row row;
  };
  std::optional<RemovedRow> removed;  // the last row taken out of a list, for undo
  std::string saved;                  // the `out.` button that gave a file since the last change
  ShortWays short_ways;               // guide_short_ways.cc
  FileDialogue files;                 // saving and opening a case (guide_open.h)
  bool can_lock = true;               // the page can lock a file with a passphrase
  bool case_saved = false;            // the case was saved since the last change
  std::optional<Progress> replaced;   // what an opened case took the place of, for undo
  std::vector<std::string> opened_notes;  // what is to be known of the case that was opened
  // The child has the screen: nothing of the case is shown but the page for the child.
  bool handed_over = false;
  // By question, what the child had written before it did not want to answer.
  std::map<std::string, std::string, std::less<>> child_aside;
  ViewTree tree;
  std::string focus;
  int focus_serial = 0;
  std::string announce;
  mutable std::map<std::string, Changes> changes;  // ChangesOf, as far as it was asked

  [[nodiscard]] const Case& c() const { return progress.c; }
  [[nodiscard]] const Answer* Find(std::string_view fact) const;
  // The choice that was answered, or empty.
  [[nodiscard]] std::string_view ChoiceOf(std::string_view fact) const;
  // Whether a named condition of the rules is certain to hold on the answers.
  [[nodiscard]] bool Certain(std::string_view condition) const;
  // What would change an outcome. Found out when first asked, and kept until the answers are judged
  // anew: it is the most work of the page that shows it.
  [[nodiscard]] const Changes& ChangesOf(const std::string& outcome) const;
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
// Whether the section has anything to ask: a question that was answered or can still matter.
bool IsRelevant(const GuideState& state, const Section& section);
// What is wrong with what stands in a typed field of a question; empty where nothing is, or nothing
// stands there.
std::string TypedFault(const GuideState& state, const Question& question);
// Notes that a typed field was left, and says what is wrong with it.
void LeaveField(GuideState& state, std::string_view field);
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
// A plan may have more goals than a family has members.
inline constexpr std::size_t kMaxGoals = 30;
inline std::size_t MostRows(std::string_view list) {
  return list == "maal" ? kMaxGoals : kMaxApplicationRows;
}

// Carries out a change of a field of the application; false when it is none.
bool ApplicationAction(GuideState& state, const Action& action);
// The same for a life area of the plan: "helse.naa".
bool LifeAreaAction(Application& application, std::string_view rest, const std::string& value);

// --- What is not asked twice (guide_carry_over.cc) ---

// The name that the button "a.foresatte.meg" (a parent who fills in, as the first of the parents)
// or "a.utfyller_navn.meg" (the one who is pregnant, as the one who fills in) would write; empty
// where there is none to carry over, and then no button.
std::string NameToCarryOver(const GuideState& state, std::string_view button);
// Carries out a press on one of them; false when it is another.
bool CarryOverAction(GuideState& state, const Action& action);
// The fold that a small child's own phone and e-mail stand in; see the view.
inline constexpr std::string_view kChildContactFold = "d.barnets_kontakt";

// --- The list of helpers (guide_services.cc) ---

// "Nobody helps" was ticked.
bool NobodyHelps(const GuideState& state);
// The fold of a group of services; with ".flere" that of what is unusual in it.
std::string ServiceGroupFold(std::string_view sector);
// Carries out a search or a fold: what is shown of the list, no answer.
bool HelperListAction(GuideState& state, const Action& action);
// Carries out a tick, a status, taking out or undo; false when it is none of them.
bool ServiceAction(GuideState& state, const Action& action);

// --- The rows of those who help (guide_helpers.cc) ---

// How many helpers there are that are in no list of services; kMaxApplicationRows at most.
std::size_t OtherHelpers(const GuideState& state);
// Carries out what stands behind "a.tjenesteytere."; false when it is nothing that can be done.
bool HelperAction(GuideState& state, std::string_view path, const std::string& value);
// Where the service stands with the person ("faar", "trenger", "avslag", or empty).
void SetHelperStatus(GuideState& state, const std::string& service, const std::string& status);
// Puts the rows of a service that is no longer ticked where nothing prints them, and takes them
// back when it is ticked again. An empty service: the rows of those in no list.
void SetHelperAside(GuideState& state, const std::string& service);
void SetAllHelpersAside(GuideState& state);
void TakeHelperBack(GuideState& state, const std::string& service);

// --- The page that is handed over to the child (guide_child.cc) ---

// The row of "barnets_svar" on a question, or null.
const Row* ChildAnswer(const GuideState& state, std::string_view question);
// Carries out a press or a change on a `barn.` node; false when it is none of them.
bool ChildAction(GuideState& state, const Action& action);

// --- What the person takes along (guide_output.cc) ---

// Characters that a document of the case cannot show, told at their fields before it is saved. The
// document may repeat a field elsewhere: each character is told once, at a field where it can.
void CheckCharacters(GuideState& state);  // of every document that the case has
void CheckCharacters(GuideState& state, DocumentKind kind);
// Carries out a press on one of the `out.` buttons; false when it is none.
bool OutputAction(GuideState& state, const Action& action, Effect& effect);

// --- The short ways out (guide_short_ways.cc) ---

// Carries out a copy or share button, what the page tells of it, or what has to do with a code;
// false when it is none of them.
bool ShortWaysAction(GuideState& state, const Action& action, Effect& effect);

// Shows a section (guide.cc).
void GoTo(GuideState& state, const std::string& section);
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
