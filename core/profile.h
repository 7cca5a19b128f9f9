#ifndef SAMVEI_CORE_PROFILE_H_
#define SAMVEI_CORE_PROFILE_H_

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/json.h"
#include "core/result.h"

namespace samvei {

// A way to reach an office. A field that the municipality's sources do not give is empty, and the
// guide then says "see the municipality's website"; nothing is invented.
struct Office {
  std::string name, unit, phone, email, address;
  std::string web;  // "https://…" or "http://…"
};

// Ages in whole years; an end that is absent is open.
struct AgeRange {
  std::optional<int> from, below;
  // Whether someone of that age is meant. Of an age that is not known, only an open range is
  // certain.
  [[nodiscard]] bool Includes(std::optional<int> age) const;
};

// An office for some ages: children and adults may have different ones.
struct AgedOffice {
  Office office;
  AgeRange ages;
};

// What a municipality gives beyond the law ("barnekoordinator until 25"). It is told to the ages
// that it is for, and changes no verdict.
struct GenerousPractice {
  AgeRange ages;
  std::map<std::string, std::string, std::less<>> note;  // by language
};

// A step of "how to send it": an electronic form, digital post, a letter, a phone call.
struct Channel {
  std::string kind;  // "eskjema", "digital_post", "brev", "telefon", "oppmoete"
  std::string url;   // of the form, or of the page about it, as Office::web; may be empty
};

// A row of a criterion's table whose verdict a municipality's practice lowers.
struct Override {
  std::string criterion, row, verdict;
};

// A municipality's names, offices, channels and practice. It can lower `ja` or `trolig` to
// `vurderes` where the rules mark a row as local; it can never make a `nei`.
struct Profile {
  std::string file;  // as the caller named it, for messages
  std::string id;
  std::string municipality;  // "Lund kommune"; empty in the standard profile
  Office office;             // the coordinating unit (koordinerende enhet)
  // Other offices by outcome id, "" for all; the first whose ages fit.
  std::map<std::string, std::vector<AgedOffice>, std::less<>> offices;
  std::map<std::string, std::vector<Channel>, std::less<>> channels;  // by outcome id; "" for all
  std::optional<int> answer_weeks;
  std::string complaint_to;  // where a complaint is sent, if the sources say
  std::string ask_in_doubt;  // whom to ask
  std::string tool;          // "DIPS Samspill", "Visma Flyt Samspill"
  std::string tool_mode;     // what is used of it: "Enkelt samspill"
  std::map<std::string, std::string, std::less<>> texts;  // local notes by text key, per language:
                                                          // key "note.<language>.<place>"
  std::map<std::string, GenerousPractice, std::less<>> generous;  // by outcome id
  std::map<std::string, int, std::less<>> usual_duration_months;  // by outcome id
  std::vector<Override> overrides;
  std::string color;                 // "#0062ba", one that makes a scheme; empty: standard
  std::vector<std::string> sources;  // source ids behind this profile
};

// Reads and checks a profile's own shape. What needs the rules (do criterion and row exist and are
// they local, does it turn anything into `nei`) is checked by RuleSet::Load.
Result<Profile> ReadProfile(std::string_view file, std::string_view text);

}  // namespace samvei

#endif  // SAMVEI_CORE_PROFILE_H_
