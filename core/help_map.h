#ifndef SAMVEI_CORE_HELP_MAP_H_
#define SAMVEI_CORE_HELP_MAP_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "core/case.h"
#include "core/document.h"
#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// Who helps the person or the family, and who of them talk together: what the application and the
// page show as a drawing, and tell in words beside it.

enum class HelpStatus : unsigned char { kNow, kUnsaid, kNeeded, kRefused, kLater };

// Where a helper belongs; the order is that of the map.
enum class HelpSector : unsigned char {
  kMunicipality,
  kSpecialist,
  kEducation,
  kNav,
  kChildWelfare,
  kOther,
};

struct Helper {
  std::string key;  // see core/helpers.h
  HelpSector sector = HelpSector::kOther;
  std::string name;  // the service, or what a helper in no list is called
  std::string who;   // persons and places that give the service; may be empty
  std::string how_often, since;
  HelpStatus status = HelpStatus::kUnsaid;
  std::vector<std::size_t> talks_with;  // helpers of the map, by rising number
  bool talks_with_nobody = false;       // it was said; not that nothing was said
};

struct HelpMap {
  std::string middle;       // who is helped
  std::string coordinator;  // who coordinates now, in a sentence; empty where it is not answered
  std::vector<Helper> helpers;  // sector by sector
  [[nodiscard]] bool worth_showing() const { return helpers.size() >= 2; }
  // Those who talk together, each pair once.
  [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> Pairs() const;
};

HelpMap HelpMapOf(const RuleSet& rules, const Texts& texts, const Case& c);

// What the map tells, in sentences: who of them talk together, who talks with none of the others,
// who coordinates. Never empty for a map that is worth showing.
std::vector<std::string> HelpMapWords(const HelpMap& map, const Texts& texts);

// "Fastlege: får nå, hver uke. Snakker med PPT." for one helper.
std::string HelperInWords(const HelpMap& map, std::size_t helper, const Texts& texts);

// The same as the drawing, as a table: who, what, how often, talks with.
document::Table HelpMapTable(const HelpMap& map, const Texts& texts);

// How large the drawing is to be, and the size of its words, in one unit.
struct HelpMapSheet {
  double width = 0;
  double font_size = 0;
  double max_height = 0;  // 0: as high as it gets
};
inline constexpr HelpMapSheet kPaperSheet = {481, 9.5, 700};
inline constexpr HelpMapSheet kWideSheet = {640, 16, 0};
inline constexpr HelpMapSheet kNarrowSheet = {288, 16, 0};

// The map as a drawing. Where there are few helpers each has a box, and a line goes between those
// who talk together; where there are many, or many lines, each has a number and the words say it.
// The same map gives the same drawing; words are never smaller than the sheet says.
document::Drawing DrawHelpMap(const HelpMap& map, const Texts& texts, const HelpMapSheet& sheet);

// What the lines and numbers of a drawing mean; only of those that it has.
std::string HelpMapLegend(const document::Drawing& drawing, const Texts& texts);

}  // namespace samvei

#endif  // SAMVEI_CORE_HELP_MAP_H_
