#ifndef SAMVEI_CORE_GUIDE_H_
#define SAMVEI_CORE_GUIDE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/case.h"
#include "core/color_scheme.h"
#include "core/result.h"
#include "core/sealed_case.h"
#include "core/view_tree.h"

namespace samvei {

// A file for the person to keep. The name is neutral: nothing personal.
struct SavedFile {
  std::string name;
  std::string mime;
  std::string bytes;
};

// What Apply asks the page to do beside showing the new view. All of it is optional.
struct Effect {
  std::optional<SavedFile> save;    // offer this file
  bool share_file = false;          // … on the device's share sheet rather than as a download
  std::optional<std::string> copy;  // put this text on the clipboard
  std::string shown_at;  // the node that shows that text, to select it where copying fails
  std::optional<std::string> share;  // hand this text to the device's share sheet
  bool switch_view = false;          // canvas <-> plain page (nav.view); the shell does it
  std::string leave;                 // empty the page and go to this address at once, unasked
  bool choose_file = false;          // let the person choose a file, and hand it to OpenFile
  std::optional<SealedCase> unlock;  // unlock this, and hand what is in it to OpenFile
  // The password input (Role::kPassword) whose content locks `save`, or unlocks `unlock`. Only the
  // page knows it; it says how it went by an action on that input, with one of these values:
  // "locked", "empty", "short", "different" (from what was typed again), "wrong", "failed".
  std::string passphrase;
};

// What came of a copy or share is told by the action "told.<button's id>" with one of these values;
// the view then says so beside the button.
inline constexpr std::string_view kToldCopied = "copied";      // it is on the clipboard
inline constexpr std::string_view kToldSelected = "selected";  // it is only selected
inline constexpr std::string_view kToldShared = "shared";
inline constexpr std::string_view kToldNotShared = "not_shared";
inline constexpr std::string_view kToldSaved = "saved";  // not shared, so saved as a file
// Told of "nav.view": which presentation is shown, so that the switch names the other one.
inline constexpr std::string_view kToldPlain = "plain", kToldCanvas = "canvas";
// Told of a field that is typed in: the person has left it, so what is wrong with it may be said.
inline constexpr std::string_view kToldLeft = "left";

struct GuideOptions {
  std::string language = "nb";
  std::string profile_file;  // name of the profile, for error messages
  std::string profile_json;  // content; empty: the standard profile
  std::string today;  // ISO date from the caller's clock; outside the rules' days the law's own
                      // date is used, with a notice in the view
  // What the device offers.
  bool can_share = false;        // a share sheet for texts
  bool can_share_files = false;  // … and for files
  bool can_lock = true;          // the page can lock and unlock files with a passphrase
};

// The whole guide: one case, one place in it, and what is shown. The only state of the program.
class Guide {
 public:
  // GuideMaking does the same in steps.
  static Result<Guide> Create(const GuideOptions& options);
  ~Guide();
  Guide(Guide&&) noexcept;
  Guide& operator=(Guide&&) noexcept;

  // Never fails: an action on a node that is not in the view changes nothing. A value that is wrong
  // is kept as typed and gets its message beside the field.
  Effect Apply(const Action& action);

  // Takes a file of the person's: a saved case, a document of ours, or what was unlocked. The case
  // replaces the present one, which can be brought back; what is wrong with it is told in the view,
  // and then nothing else changes.
  void OpenFile(std::string_view bytes);
  void Open(Case c);  // the same with a case that was read already
  // Goes on with a case of this page's own, from its JSON (WriteCase), at a section that it has
  // come to: for a program that was started anew while someone was answering. Nothing is said about
  // it. Fails as ReadCase does.
  Errors Resume(std::string_view case_json, std::string_view section);
  // Offers a language beside those that are built in: all its texts as one JSON object. `file` is
  // its name in messages. Faults are told, and then nothing has changed.
  Errors AddLanguage(std::string_view language, std::string_view file, std::string_view json);

  // While the texts of other languages are on their way: offers all, so that nothing on the page
  // moves when they come. Asked for one that is not there the guide stays as it is.
  void AwaitLanguages(bool to_come);
  // The colour of the site around the guide ("#005f73"), before the profile's. Fails when it cannot
  // be used (color_choice.h), and then nothing has changed.
  Errors SetColor(const std::string& color);
  // What the page that led here is about: the id of an outcome. The first page then explains it; no
  // answer is presumed and no question left out. False for any other text, which changes nothing.
  bool SetTopic(std::string_view outcome);

  // What is shown now; valid until the next Apply.
  [[nodiscard]] const ViewTree& view() const;

  [[nodiscard]] const Case& current_case() const;

  // Whether what "delete everything" took away is still kept, to be brought back.
  [[nodiscard]] bool can_undelete() const;
  // The colours of the site around the guide, or those that the municipality's profile asks for.
  [[nodiscard]] color::Scheme colors() const;

 private:
  friend class GuideMaking;
  struct State;
  explicit Guide(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_GUIDE_H_
