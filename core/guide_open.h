#ifndef SAMVEI_CORE_GUIDE_OPEN_H_
#define SAMVEI_CORE_GUIDE_OPEN_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/case.h"
#include "core/case_text.h"
#include "core/guide.h"
#include "core/sealed_case.h"

namespace samvei {

struct GuideState;

// The dialogue about saved cases: what is asked before a file is saved, or opened. A passphrase is
// never here: its input's value stays in the page.
struct FileDialogue {
  enum class Form : unsigned char { kNone, kSave, kOpen };
  Form form = Form::kNone;
  bool lock = true;      // save with a passphrase
  bool legible = false;  // the passphrase can be read while it is typed
  bool busy = false;     // the page is locking or unlocking
  std::string code;      // the text of a code on paper, as pasted
  // What is wrong: the node that the message belongs to, and what the reader said, for counsellors.
  std::string fault_at, fault;
  std::vector<std::string> details;
  std::optional<SealedCase> locked;  // waits for its passphrase
};

// Carries out a press in the dialogue, or what opens it; false when it is none of theirs.
bool FileAction(GuideState& state, const Action& action, Effect& effect);

// Takes a file of any kind; what is wrong with it is told in the dialogue, and nothing is lost.
void OpenBytes(GuideState& state, std::string_view bytes);

// Puts a case in place of the present one, on this page's profile and day, and goes to the first
// section that is not answered, or the summary.
void OpenCase(GuideState& state, Case c, CaseText::Origin origin);

// Goes on with a case at a section of it, without a word about it and with nothing to bring back.
void ResumeCase(GuideState& state, Case c, std::string_view section);

}  // namespace samvei

#endif  // SAMVEI_CORE_GUIDE_OPEN_H_
