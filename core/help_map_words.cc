#include "core/help_map_words.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

#include "core/embedded.h"
#include "core/pdf_text.h"
#include "core/pdf_truetype.h"
#include "core/pdf_wrap.h"

namespace samvei {
namespace {

constexpr std::string_view kEllipsis = "…";

// The fonts that the paper and the canvas set the words in.
const pdf::TrueType& FontOf(bool bold) {
  static const std::optional<pdf::TrueType> kRegular =
      pdf::ReadTrueType(Embedded("fonts/regular.ttf"));
  static const std::optional<pdf::TrueType> kBold = pdf::ReadTrueType(Embedded("fonts/bold.ttf"));
  assert(kRegular.has_value() && kBold.has_value() && "the fonts are our own");
  return bold ? *kBold : *kRegular;
}

pdf::Milli Thousandths(double length) { return std::llround(length * 1000); }

std::string_view SectorKey(HelpSector sector) {
  switch (sector) {
    case HelpSector::kMunicipality:
      return "map.sector.municipality";
    case HelpSector::kSpecialist:
      return "map.sector.specialist";
    case HelpSector::kEducation:
      return "map.sector.education";
    case HelpSector::kNav:
      return "map.sector.nav";
    case HelpSector::kChildWelfare:
      return "map.sector.child_welfare";
    case HelpSector::kOther:
      break;
  }
  return "map.sector.other";
}

}  // namespace

double MapTextWidth(std::string_view text, double font_size, bool bold) {
  const std::u32string characters = pdf::Clean(text, pdf::Breaks::kFold);
  return static_cast<double>(FontOf(bold).Width(characters, Thousandths(font_size))) / 1000;
}

MapWords::Lines MapWords::Break(std::string_view text, double width, bool bold,
                                int most_lines) const {
  Lines lines;
  const std::u32string characters = pdf::Clean(text, pdf::Breaks::kFold);
  for (const pdf::Line& line : pdf::Wrap(FontOf(bold), Thousandths(font_size_), characters,
                                         Thousandths(width * font_size_))) {
    std::u32string words = line.text;
    while (!words.empty() && words.back() == U' ') words.pop_back();
    lines.push_back(pdf::ToUtf8(words));
  }
  if (lines.size() <= static_cast<std::size_t>(most_lines)) return lines;
  lines.resize(static_cast<std::size_t>(most_lines));
  std::u32string last = pdf::Clean(lines.back(), pdf::Breaks::kFold);
  const std::u32string ellipsis = pdf::Clean(kEllipsis, pdf::Breaks::kFold);
  while (!last.empty() && FontOf(bold).Width(last + ellipsis, Thousandths(font_size_)) >
                              Thousandths(width * font_size_)) {
    last.pop_back();
  }
  lines.back() = pdf::ToUtf8(last + ellipsis);
  return lines;
}

MapWords::Lines MapWords::Middle(double width) const {
  Lines lines = Break(map_.middle, width, true, 3);
  const Lines more = Break(map_.coordinator, width, true, 3);
  lines.insert(lines.end(), more.begin(), more.end());
  return lines;
}

MapWords::Lines MapWords::Sector(HelpSector sector, double width) const {
  return Break(texts_.Get(SectorKey(sector)), width, true, 3);
}

MapWords::Lines MapWords::Boxed(std::size_t helper, double width) const {
  const Helper& one = map_.helpers[helper];
  Lines lines = Break(one.name, width, false, 3);
  const auto add = [&](const std::string& text) {
    const Lines more = Break(text, width, false, 2);
    lines.insert(lines.end(), more.begin(), more.end());
  };
  add(one.who);
  add(one.how_often);
  // That it is there already is what the line says, and what is most often so.
  if (one.status != HelpStatus::kNow) add(StatusWords(one.status, texts_));
  if (one.talks_with_nobody) add(texts_.Get("map.box.nobody"));
  return lines;
}

MapWords::Lines MapWords::Listed(std::size_t helper, double width, int most_lines) const {
  const Helper& one = map_.helpers[helper];
  std::string text =
      texts_.Format("map.box.numbered", {{"n", std::to_string(helper + 1)}, {"name", one.name}});
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += texts_.Get("join.comma") + more;
  };
  // Most telling first: what is too long loses its end.
  if (one.talks_with_nobody) add(texts_.Get("map.box.nobody"));
  if (!one.talks_with.empty()) {
    std::vector<std::string> numbers;
    for (const std::size_t other : one.talks_with) numbers.push_back(std::to_string(other + 1));
    add(texts_.Format("map.box.with", {{"numbers", texts_.Join(numbers)}}));
  }
  if (one.status != HelpStatus::kNow) add(StatusWords(one.status, texts_));
  add(one.how_often);
  return Break(text, width, false, most_lines);
}

std::string MapWords::More(std::size_t count) const {
  return texts_.Format("map.box.more", {{"n", std::to_string(count)}});
}

std::string StatusWords(HelpStatus status, const Texts& texts) {
  switch (status) {
    case HelpStatus::kNow:
      return texts.Get("map.status.now");
    case HelpStatus::kNeeded:
      return texts.Get("map.status.needed");
    case HelpStatus::kRefused:
      return texts.Get("map.status.refused");
    case HelpStatus::kLater:
      return texts.Get("map.status.later");
    case HelpStatus::kUnsaid:
      break;
  }
  return "";
}

std::string HelpMapLegend(const document::Drawing& drawing, const Texts& texts) {
  const auto& lines = drawing.lines;
  const bool listed = std::any_of(drawing.boxes.begin(), drawing.boxes.end(),
                                  [](const document::Drawing::Box& box) { return box.left; });
  if (listed) return texts.Get("map.legend.numbers");
  std::string legend = texts.Get("map.legend");
  if (std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.dashed; })) {
    legend += " " + texts.Get("map.legend.dashed");
  }
  if (std::any_of(lines.begin(), lines.end(), [](const auto& line) { return line.strong; })) {
    legend += " " + texts.Get("map.legend.talk");
  }
  return legend;
}

std::string HelpMapAlternative(const HelpMap& map, const Texts& texts) {
  int missing = 0;
  for (const Helper& helper : map.helpers) {
    if (helper.status != HelpStatus::kNow && helper.status != HelpStatus::kUnsaid) ++missing;
  }
  std::string text = texts.Format("map.alternative", {{"middle", map.middle},
                                                      {"count", std::to_string(map.helpers.size())},
                                                      {"missing", std::to_string(missing)}});
  for (const std::string& sentence : HelpMapWords(map, texts)) text += " " + sentence;
  return text;
}

}  // namespace samvei
