#ifndef SAMVEI_CORE_HELP_MAP_WORDS_H_
#define SAMVEI_CORE_HELP_MAP_WORDS_H_

#include <string>
#include <string_view>
#include <vector>

#include "core/help_map.h"
#include "core/texts.h"

namespace samvei {

// What stands in the boxes of the map, broken into lines that fit. Widths are in sizes of the
// words.
class MapWords {
 public:
  using Lines = std::vector<std::string>;

  MapWords(const HelpMap& map, const Texts& texts, double font_size)
      : map_(map), texts_(texts), font_size_(font_size) {}

  // Who is helped, and who coordinates; bold.
  [[nodiscard]] Lines Middle(double width) const;
  // The name of a sector; bold.
  [[nodiscard]] Lines Sector(HelpSector sector, double width) const;
  // A helper in a box of its own. Very long texts end in "…"; the table has them whole.
  [[nodiscard]] Lines Boxed(std::size_t helper, double width) const;
  // A helper in a list, by number, with the numbers of those it talks with; at most so many lines.
  [[nodiscard]] Lines Listed(std::size_t helper, double width, int most_lines) const;
  // "… og 3 til".
  [[nodiscard]] std::string More(std::size_t count) const;

 private:
  [[nodiscard]] Lines Break(std::string_view text, double width, bool bold, int most_lines) const;

  const HelpMap& map_;
  const Texts& texts_;
  double font_size_;
};

// The gist of the drawing for those who do not see it.
std::string HelpMapAlternative(const HelpMap& map, const Texts& texts);

// "søkt, fikk nei"; empty where it was not said.
std::string StatusWords(HelpStatus status, const Texts& texts);

// How wide a line is, in the unit of the font's size.
double MapTextWidth(std::string_view text, double font_size, bool bold);

}  // namespace samvei

#endif  // SAMVEI_CORE_HELP_MAP_WORDS_H_
