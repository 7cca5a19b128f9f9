#ifndef SAMVEI_CORE_GUIDE_H_
#define SAMVEI_CORE_GUIDE_H_

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/case.h"
#include "core/result.h"
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
  std::optional<SavedFile> save;  // offer this file
  bool switch_view = false;       // canvas <-> plain page (nav.view); the shell does it
};

struct GuideOptions {
  std::string language = "nb";
  std::string profile_file;  // name of the profile, for error messages
  std::string profile_json;  // content; empty: the standard profile
  std::string today;  // ISO date from the caller's clock; outside the rules' days the law's own
                      // date is used, with a notice in the view
};

// The whole guide: one case, one place in it, and what is shown. The only state of the program.
class Guide {
 public:
  static Result<Guide> Create(const GuideOptions& options);
  ~Guide();
  Guide(Guide&&) noexcept;
  Guide& operator=(Guide&&) noexcept;

  // Never fails: an action on a node that is not in the view changes nothing. A value that is wrong
  // is kept as typed and gets its message beside the field.
  Effect Apply(const Action& action);

  // Offers a language beside those that are built in: all its texts as one JSON object. `file` is
  // its name in messages. Faults are told, and then nothing has changed.
  Errors AddLanguage(std::string_view language, std::string_view file, std::string_view json);

  // What is shown now; valid until the next Apply.
  [[nodiscard]] const ViewTree& view() const;

  [[nodiscard]] const Case& current_case() const;

 private:
  struct State;
  explicit Guide(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace samvei

#endif  // SAMVEI_CORE_GUIDE_H_
