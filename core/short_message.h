#ifndef SAMVEI_CORE_SHORT_MESSAGE_H_
#define SAMVEI_CORE_SHORT_MESSAGE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/assessment.h"
#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// The shortest way to ask: a message and what to say on the phone, since no law requires an
// application. It needs no name, and tells no more than whoever answers it must know: who it is
// about in a word, how many services (never which), what does not hang together, for how long.
// Never an illness, and of a youth who is shielded from the parents not the age either. Someone
// whose coordinator does not work asks for that to be followed up, not for another coordinator.

// The most characters of a message, as Unicode counts them.
inline constexpr std::size_t kMessageMost = 600;

struct ShortMessage {
  std::string title;               // "Be om vurdering"
  std::string text;                // lines divided by '\n'
  std::vector<std::string> phone;  // four to six lines: whom to call, what to say, ask and note
};
ShortMessage MakeShortMessage(const RuleSet& rules, const Texts& texts, const Case& c,
                              const Assessment& assessment);
// Its title alone, for whoever has not asked to see the rest.
std::string ShortMessageTitle(const RuleSet& rules, const Texts& texts, const Case& c,
                              const Assessment& assessment);

// Both as a document.
document::Document BuildMessage(const RuleSet& rules, const Texts& texts, const Case& c,
                                const Assessment& assessment);

// Unicode characters of a UTF-8 text.
std::size_t CharacterCount(std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_SHORT_MESSAGE_H_
