// Whether a municipality's colour, as somebody wrote it, can be used.
#ifndef SAMVEI_CORE_COLOR_CHOICE_H_
#define SAMVEI_CORE_COLOR_CHOICE_H_

#include <optional>
#include <string>

namespace samvei::color {

// As in an Error: what kind, what is wrong, and how to mend it.
struct Fault {
  std::string code;  // "wrong_type", "unusable_color"
  std::string what;
  std::string fix;
};

// Nothing for "#0062ba" and every other colour that makes a scheme; docs/decisions/0007 says which
// do not.
std::optional<Fault> FaultOf(const std::string& text);

}  // namespace samvei::color

#endif  // SAMVEI_CORE_COLOR_CHOICE_H_
