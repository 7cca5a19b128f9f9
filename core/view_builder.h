#ifndef SAMVEI_CORE_VIEW_BUILDER_H_
#define SAMVEI_CORE_VIEW_BUILDER_H_

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/application.h"
#include "core/guide_state.h"
#include "core/view_tree.h"

namespace samvei {

// Builds a view tree from a guide's state, node by node, parents before children. A node's handle
// is its index; At() gives the node itself and is valid until the next Add.
class ViewBuilder {
 public:
  explicit ViewBuilder(const GuideState& state) : state_(state) {}

  [[nodiscard]] const GuideState& state() const { return state_; }
  [[nodiscard]] Node& At(int node) { return tree_.nodes[static_cast<std::size_t>(node)]; }
  [[nodiscard]] const std::string& Text(std::string_view key) const {
    return state_.texts.Get(key);
  }
  // The text for the person that the case is about, where there is one of their own:
  // "key.selv", "key.venter", "key.barn", "key.annen"; else "key".
  [[nodiscard]] const std::string& Voice(std::string_view key) const;
  [[nodiscard]] bool HasVoice(std::string_view key) const;

  int Add(int parent, Role role, std::string id, std::string name = {});
  int Heading(int parent, int level, std::string id, std::string name);
  int Paragraph(int parent, std::string id, std::string name, Variant variant = Variant::kDefault);
  int Button(int parent, std::string id, std::string name, Variant variant);
  int Section(int parent, std::string id, Variant variant);
  // A link to another site; a screen reader is told that it opens in a new tab.
  int Link(int parent, std::string id, std::string name, std::string href);

  // Marks a node's words as being in a language, where that is not the page's.
  void InLanguage(int node, std::string_view language);
  // Marks what is Norwegian on a page that is not.
  void InNorwegian(int node);
  // Whether this is asked for the first time since the last NameAnew.
  bool IsFirst(const std::string& what) { return named_.insert(what).second; }
  void NameAnew() { named_.clear(); }

  ViewTree Take() { return std::move(tree_); }

 private:
  const GuideState& state_;
  ViewTree tree_;
  std::set<std::string> named_;
};

// "13.11.2026" as people write it: "13. november 2026".
std::string LongDate(const Texts& texts, Date date);

// The verdict in words: decided ("Bør vurderes av fagfolk"), or both ends of the span.
std::string VerdictWords(const Texts& texts, Span span);

// --- The pages (view_*.cc); each adds its part under `parent` ---
// `faults`: node id of the field, and the message.
// What every page has in its banner: the way out, and the other presentation by its name.
void AddBannerControls(ViewBuilder& b, int banner);
// Whom to phone (view_emergency.cc): first on the page of whoever may need it now, and at the foot
// of every page. `where` tells the two apart in the ids.
bool NeedsEmergency(const GuideState& state);
int AddEmergency(ViewBuilder& b, int parent, Variant variant = Variant::kWarning);
void AddEmergencyNumbers(ViewBuilder& b, int parent, const std::string& where);
void AddErrorSummary(ViewBuilder& b, int parent,
                     const std::vector<std::pair<std::string, std::string>>& faults);
void AddQuestions(ViewBuilder& b, int parent, const Section& section);
void AddServices(ViewBuilder& b, int parent, const Question& question, const std::string& error);
void AddInterim(ViewBuilder& b, int parent);
void AddResult(ViewBuilder& b, int parent);
void AddNextSteps(ViewBuilder& b, int parent);
void AddSending(ViewBuilder& b, int parent);
// The steps of each way to send it, with what a form asks to copy; and the application as text for
// whoever cannot save it.
void AddSendingSteps(ViewBuilder& b, int parent);
void AddApplicationText(ViewBuilder& b, int parent);
void AddApplicationForm(ViewBuilder& b, int parent);
void AddHelpersForm(ViewBuilder& b, int parent);
// One field of the form, whatever its kind, and what is wrong with a field of it.
void AddApplicationField(ViewBuilder& b, int parent, const ApplicationField& field);
std::string ApplicationError(const GuideState& state, const std::string& node);
// The folded draft of a plan, and the part of life that a goal in it is about.
void AddPlanForm(ViewBuilder& b, int parent);
void AddGoalArea(ViewBuilder& b, int fieldset, const std::string& row_id, const Row& row);
// The page that is handed over to the child, whole, and what the form shows of it.
void AddChildsPage(ViewBuilder& b);
void AddChildsAnswers(ViewBuilder& b, int parent);
void AddSummary(ViewBuilder& b, int parent);
// Saving and opening a case (view_save.cc): the dialogue while it is open, the notice of a case
// that was opened, and the buttons that begin it.
void AddFileDialogue(ViewBuilder& b, int parent);
void AddOpenOffer(ViewBuilder& b, int parent);
void AddSaveOffer(ViewBuilder& b, int parent, Variant variant);
void AddCaseSaved(ViewBuilder& b, int parent);
void AddPause(ViewBuilder& b, int parent);
// Who helps and who of them talk together; nothing where fewer than two help.
void AddHelpMap(ViewBuilder& b, int parent);
// The short ways out: the message (where the section comes late enough), reminders and the code,
// the place to type a code, and what to say when one has brought its answers.
void AddShortMessage(ViewBuilder& b, int parent);
void AddReminders(ViewBuilder& b, int parent);
void AddCode(ViewBuilder& b, int parent);
void AddCodeEntry(ViewBuilder& b, int parent);
// A part that is folded until it is asked for.
int AddFolded(ViewBuilder& b, int parent, const std::string& id, const std::string& name);
// What became of pressing a button that copies, shares or saves; empty until it was pressed.
void AddTold(ViewBuilder& b, int parent, const std::string& button);
// A text in a language to select: "out.<id>", which a button "copy.<id>" or "share.<id>" hands on.
void AddCopyable(ViewBuilder& b, int parent, const std::string& id, const std::string& label,
                 const std::string& text, const std::string& language);
// What the person can take along, and what happens then; the end of the summary.
void AddTakeAlong(ViewBuilder& b, int parent);
// The documents beside the application that this case has.
void AddDocuments(ViewBuilder& b, int parent);
// The application as other files than the PDF (core/document_forms.h).
void AddOtherForms(ViewBuilder& b, int parent);

}  // namespace samvei

#endif  // SAMVEI_CORE_VIEW_BUILDER_H_
