#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <optional>

#include "core/embedded.h"
#include "core/help_map.h"
#include "core/help_map_words.h"

namespace samvei {
namespace {

using Box = document::Drawing::Box;
using Line = document::Drawing::Line;
using Pair = std::pair<std::size_t, std::size_t>;

// All lengths below are in sizes of the words ("em") until the drawing is finished.
constexpr double kPadX = 0.5;
constexpr double kPadY = 0.35;
constexpr double kBetween = 0.5;  // boxes of one sector
constexpr double kBeforeSector = 1.0;
constexpr double kLane = 0.7;    // from one line to the next that runs beside it
constexpr double kGutter = 3.5;  // between the middle and the columns
constexpr double kMiddleWidth = 11;
constexpr double kTrunk = 0.6;          // narrow: the line from the middle, from the left edge
constexpr double kIndent = 1.8;         // narrow: what hangs on it
constexpr double kTwoColumns = 36;      // from this width on there is room for two
constexpr std::size_t kMostBoxes = 16;  // more helpers than that are listed by number
constexpr std::size_t kMostLanes = 5;
constexpr std::size_t kMostAcross = 12;
constexpr std::size_t kMostListed = 24;  // of one sector

// A box of a column: a helper's, or (helper = none) the name of a sector or a list of helpers.
struct Slot {
  Box box;
  std::optional<std::size_t> helper;
  bool list = false;
};

struct Column {
  std::vector<Slot> slots;
  double height = 0;
};

double Middle(const Box& box) { return box.y + box.height / 2; }

bool IsThere(const Helper& helper) {
  return helper.status == HelpStatus::kNow || helper.status == HelpStatus::kUnsaid;
}

class Layout {
 public:
  Layout(const HelpMap& map, const Texts& texts, const HelpMapSheet& sheet)
      : map_(map),
        words_(map, texts, sheet.font_size),
        width_(sheet.width / sheet.font_size),
        most_height_(sheet.max_height / sheet.font_size) {}

  document::Drawing Draw() {
    const bool wide = width_ >= kTwoColumns;
    const bool drawn = map_.helpers.size() <= kMostBoxes && (wide ? DrawWide() : DrawNarrow());
    // The table beside says all of it, so a list that is too high for the sheet says less.
    for (int lines = 3; !drawn && lines >= 1; --lines) {
      DrawNumbered(wide, lines);
      if (Fits()) break;
    }
    return std::move(drawing_);
  }

 private:
  [[nodiscard]] bool Fits() const { return most_height_ <= 0 || drawing_.height <= most_height_; }

  void Clear() { drawing_ = {}; }

  void AddLine(double x1, double y1, double x2, double y2, bool dashed, bool strong) {
    drawing_.lines.push_back({x1, y1, x2, y2, dashed, strong});
  }

  [[nodiscard]] Box MakeBox(const MapWords::Lines& lines, double x, double y, double width,
                            bool strong) const {
    Box box;
    box.x = x;
    box.y = y;
    box.width = width;
    box.height = document::Drawing::kLineHeight * static_cast<double>(lines.size()) + 2 * kPadY;
    for (const std::string& line : lines) {
      if (!box.text.empty()) box.text += '\n';
      box.text += line;
    }
    box.strong = strong;
    return box;
  }

  [[nodiscard]] Box MiddleBox(double x, double y, double width) const {
    return MakeBox(words_.Middle(width - 2 * kPadX), x, y, width, true);
  }

  // The helpers from `first` up to `last`, each in a box under the name of its sector.
  [[nodiscard]] Column BoxColumn(std::size_t first, std::size_t last, double x,
                                 double width) const {
    Column column;
    double y = 0;
    for (std::size_t i = first; i < last; ++i) {
      const HelpSector sector = map_.helpers[i].sector;
      if (i == first || map_.helpers[i - 1].sector != sector) {
        if (i > first) y += kBeforeSector - kBetween;
        y = Append(column, MakeBox(words_.Sector(sector, width - 2 * kPadX), x, y, width, true));
      }
      y = Append(column, MakeBox(words_.Boxed(i, width - 2 * kPadX), x, y, width, false));
      column.slots.back().helper = i;
    }
    column.height = std::max(0.0, y - kBetween);
    return column;
  }

  // The same with one list a sector.
  [[nodiscard]] Column ListColumn(std::size_t first, std::size_t last, double x, double width,
                                  int most_lines) const {
    Column column;
    double y = 0;
    for (std::size_t i = first; i < last;) {
      const HelpSector sector = map_.helpers[i].sector;
      if (i > first) y += kBeforeSector - kBetween;
      y = Append(column, MakeBox(words_.Sector(sector, width - 2 * kPadX), x, y, width, true));
      MapWords::Lines lines;
      std::size_t listed = 0;
      std::size_t left = 0;
      for (; i < last && map_.helpers[i].sector == sector; ++i) {
        if (listed == kMostListed) {
          ++left;
          continue;
        }
        ++listed;
        const MapWords::Lines entry = words_.Listed(i, width - 2 * kPadX, most_lines);
        lines.insert(lines.end(), entry.begin(), entry.end());
      }
      if (left > 0) lines.push_back(words_.More(left));
      y = Append(column, MakeBox(lines, x, y, width, false));
      column.slots.back().box.left = true;
      column.slots.back().list = true;
    }
    column.height = std::max(0.0, y - kBetween);
    return column;
  }

  static double Append(Column& column, Box box) {
    const double below = box.y + box.height + kBetween;
    column.slots.push_back({std::move(box), std::nullopt, false});
    return below;
  }

  // How many helpers the left one of two columns gets, so that both are about as high; a sector is
  // kept together unless that makes them very unlike.
  template <typename Height>
  [[nodiscard]] std::size_t Split(const Height& height) const {
    const std::size_t count = map_.helpers.size();
    std::size_t best = 1;
    double least = -1;
    for (std::size_t left = 1; left < count; ++left) {
      const bool torn = map_.helpers[left - 1].sector == map_.helpers[left].sector;
      const double cost = std::max(height(0, left), height(left, count)) + (torn ? 3 : 0);
      if (least < 0 || cost < least) {
        best = left;
        least = cost;
      }
    }
    return best;
  }

  // Lanes for pairs of one column, so that no two lines lie on each other: short ones nearest.
  [[nodiscard]] static std::vector<std::pair<Pair, std::size_t>> Lanes(std::vector<Pair> pairs) {
    std::stable_sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) {
      return a.second - a.first < b.second - b.first;
    });
    std::vector<std::pair<Pair, std::size_t>> lanes;
    for (const Pair& pair : pairs) {
      std::size_t lane = 0;
      const auto taken = [&](const auto& other) {
        return other.second == lane &&
               std::max(pair.first, other.first.first) < std::min(pair.second, other.first.second);
      };
      while (std::any_of(lanes.begin(), lanes.end(), taken)) ++lane;
      lanes.emplace_back(pair, lane);
    }
    return lanes;
  }

  [[nodiscard]] static double LaneRoom(const std::vector<std::pair<Pair, std::size_t>>& lanes) {
    std::size_t count = 0;
    for (const auto& [pair, lane] : lanes) count = std::max(count, lane + 1);
    return count == 0 ? 0 : kLane * static_cast<double>(count) + 0.3;
  }

  // Where a line ends at a box that several lines end at: `ends` holds the other helpers, and a
  // line to one further up ends further up.
  [[nodiscard]] double End(const Box& box, const std::vector<std::size_t>& ends,
                           std::size_t other) const {
    const auto place = std::find(ends.begin(), ends.end(), other) - ends.begin() + 1;
    return box.y + box.height * static_cast<double>(place) / static_cast<double>(ends.size() + 1);
  }

  void DrawBrackets(const std::vector<std::pair<Pair, std::size_t>>& lanes,
                    const std::map<std::size_t, Box>& boxes, bool at_left) {
    std::map<std::size_t, std::vector<std::size_t>> ends;
    for (const auto& [pair, lane] : lanes) {
      ends[pair.first].push_back(pair.second);
      ends[pair.second].push_back(pair.first);
    }
    for (auto& [helper, others] : ends) std::sort(others.begin(), others.end());
    for (const auto& [pair, lane] : lanes) {
      const Box& one = boxes.find(pair.first)->second;
      const Box& other = boxes.find(pair.second)->second;
      const double edge = at_left ? one.x : one.x + one.width;
      const double away = kLane * static_cast<double>(lane + 1);
      const double x = at_left ? edge - away : edge + away;
      const double y1 = End(one, ends[pair.first], pair.second);
      const double y2 = End(other, ends[pair.second], pair.first);
      AddLine(edge, y1, x, y1, false, true);
      AddLine(x, y1, x, y2, false, true);
      AddLine(x, y2, edge, y2, false, true);
    }
  }

  bool DrawNarrow() {
    Clear();
    const auto lanes = Lanes(map_.Pairs());
    const double room = LaneRoom(lanes);
    if (room > LaneMost()) return false;
    const Box middle = MiddleBox(0, 0, width_);
    Column column = BoxColumn(0, map_.helpers.size(), kIndent, width_ - kIndent - room);
    const double top = middle.height + kBeforeSector;
    std::map<std::size_t, Box> boxes = Place(column, top);
    double last = top;
    for (const auto& [helper, box] : boxes) {
      last = std::max(last, Middle(box));
      AddLine(kTrunk, Middle(box), box.x, Middle(box), !IsThere(map_.helpers[helper]), false);
    }
    AddLine(kTrunk, middle.height, kTrunk, last, false, false);
    DrawBrackets(lanes, boxes, false);
    drawing_.boxes.push_back(middle);
    Finish(column, top + column.height);
    return Fits();
  }

  [[nodiscard]] static double LaneMost() {
    return kLane * static_cast<double>(kMostLanes) + 0.3 + 1e-9;
  }

  // Moves a column's boxes down and gives those of helpers by number.
  static std::map<std::size_t, Box> Place(Column& column, double top) {
    std::map<std::size_t, Box> boxes;
    for (Slot& slot : column.slots) {
      slot.box.y += top;
      if (slot.helper) boxes.emplace(*slot.helper, slot.box);
    }
    return boxes;
  }

  void Finish(const Column& column, double height) {
    for (const Slot& slot : column.slots) drawing_.boxes.push_back(slot.box);
    drawing_.width = width_;
    drawing_.height = std::max(drawing_.height, height);
  }

  bool DrawWide() {
    Clear();
    const double inner = kMiddleWidth + 2 * kGutter;
    const double guess = (width_ - inner) / 2 - 1;
    const std::size_t split = Split([&](std::size_t first, std::size_t last) {
      return BoxColumn(first, last, 0, guess).height;
    });
    std::vector<Pair> at_left;
    std::vector<Pair> at_right;
    std::vector<Pair> across;
    for (const Pair& pair : map_.Pairs()) {
      (pair.second < split ? at_left : pair.first >= split ? at_right : across).push_back(pair);
    }
    const auto left_lanes = Lanes(at_left);
    const auto right_lanes = Lanes(at_right);
    const double left_room = LaneRoom(left_lanes);
    const double right_room = LaneRoom(right_lanes);
    if (left_room > LaneMost() || right_room > LaneMost() || across.size() > kMostAcross) {
      return false;
    }
    const double box_width = (width_ - inner - left_room - right_room) / 2;
    Column left = BoxColumn(0, split, left_room, box_width);
    Column right =
        BoxColumn(split, map_.helpers.size(), width_ - right_room - box_width, box_width);
    Box middle = MiddleBox(left_room + box_width + kGutter, 0, kMiddleWidth);

    const std::size_t above = (across.size() + 1) / 2;
    const double channels = kLane * static_cast<double>(above) + 0.5;
    const double height = std::max({left.height, right.height, middle.height + 2 * channels});
    middle.y = (height - middle.height) / 2;
    std::map<std::size_t, Box> boxes = Place(left, (height - left.height) / 2);
    boxes.merge(Place(right, (height - right.height) / 2));
    DrawInner(across, boxes, middle, split);
    DrawBrackets(left_lanes, boxes, true);
    DrawBrackets(right_lanes, boxes, false);
    drawing_.boxes.push_back(middle);
    Finish(left, height);
    Finish(right, height);
    return Fits();
  }

  // Lines between the columns: from the middle to each helper, and past the middle, above or below
  // it, between those who talk together.
  void DrawInner(std::vector<Pair> across, const std::map<std::size_t, Box>& boxes,
                 const Box& middle, std::size_t split) {
    const auto height_of = [&](const Pair& pair) {
      return Middle(boxes.find(pair.first)->second) + Middle(boxes.find(pair.second)->second);
    };
    std::stable_sort(across.begin(), across.end(),
                     [&](const Pair& a, const Pair& b) { return height_of(a) < height_of(b); });
    const std::size_t above = (across.size() + 1) / 2;
    // At each box the lines that pass above come first, then the one to the middle, then the rest.
    constexpr std::size_t kToMiddle = static_cast<std::size_t>(-1);
    std::map<std::size_t, std::vector<std::size_t>> ends;
    const auto note = [&](std::size_t first, std::size_t last) {
      for (std::size_t k = first; k < last; ++k) {
        ends[across[k].first].push_back(across[k].second);
        ends[across[k].second].push_back(across[k].first);
      }
    };
    note(0, above);
    for (const auto& [helper, box] : boxes) ends[helper].push_back(kToMiddle);
    note(above, across.size());

    for (const auto& [helper, box] : boxes) {
      const bool left = helper < split;
      const std::size_t count = left ? split : boxes.size() - split;
      const std::size_t place = left ? helper : helper - split;
      const double y = middle.y + middle.height * static_cast<double>(place + 1) /
                                      static_cast<double>(count + 1);
      AddLine(left ? box.x + box.width : box.x, End(box, ends[helper], kToMiddle),
              left ? middle.x : middle.x + middle.width, y, !IsThere(map_.helpers[helper]), false);
    }
    for (std::size_t k = 0; k < across.size(); ++k) {
      const Box& one = boxes.find(across[k].first)->second;
      const Box& other = boxes.find(across[k].second)->second;
      const double away = kLane * static_cast<double>(k < above ? above - k : k - above + 1);
      const double y = k < above ? middle.y - away : middle.y + middle.height + away;
      const double x1 = middle.x - kLane;
      const double x2 = middle.x + middle.width + kLane;
      AddLine(one.x + one.width, End(one, ends[across[k].first], across[k].second), x1, y, false,
              true);
      AddLine(x1, y, x2, y, false, true);
      AddLine(x2, y, other.x, End(other, ends[across[k].second], across[k].first), false, true);
    }
  }

  void DrawNumbered(bool wide, int most_lines) {
    Clear();
    const Box middle = wide ? MiddleBox(width_ / 4, 0, width_ / 2) : MiddleBox(0, 0, width_);
    const double top = middle.height + kBeforeSector;
    const double trunk = wide ? width_ / 2 : kTrunk;
    double last = top;
    const auto add = [&](Column column, bool before_trunk) {
      Place(column, top);
      for (const Slot& slot : column.slots) {
        if (!slot.list) continue;
        const double edge = before_trunk ? slot.box.x + slot.box.width : slot.box.x;
        AddLine(trunk, Middle(slot.box), edge, Middle(slot.box), false, false);
        last = std::max(last, Middle(slot.box));
      }
      Finish(column, top + column.height);
    };
    drawing_.boxes.push_back(middle);
    if (wide) {
      const double width = (width_ - 2) / 2;
      const std::size_t split = Split([&](std::size_t first, std::size_t end) {
        return ListColumn(first, end, 0, width, most_lines).height;
      });
      add(ListColumn(0, split, 0, width, most_lines), true);
      add(ListColumn(split, map_.helpers.size(), width + 2, width, most_lines), false);
    } else {
      add(ListColumn(0, map_.helpers.size(), kIndent, width_ - kIndent, most_lines), false);
    }
    AddLine(trunk, middle.height, trunk, last, false, false);
  }

  const HelpMap& map_;
  MapWords words_;
  double width_;
  double most_height_;  // 0: as high as it gets
  document::Drawing drawing_;
};

}  // namespace

document::Drawing DrawHelpMap(const HelpMap& map, const Texts& texts, const HelpMapSheet& sheet) {
  assert(map.worth_showing());
  document::Drawing drawing = Layout(map, texts, sheet).Draw();
  // Lengths as the sheet counts them, to a hundredth: every build writes the same digits.
  const auto scaled = [&](double& length) {
    length = std::round(length * sheet.font_size * 100) / 100;
  };
  scaled(drawing.width);
  scaled(drawing.height);
  for (Line& line : drawing.lines) {
    for (double* const end : {&line.x1, &line.y1, &line.x2, &line.y2}) scaled(*end);
  }
  for (Box& box : drawing.boxes) {
    for (double* const length : {&box.x, &box.y, &box.width, &box.height}) scaled(*length);
  }
  drawing.font_size = sheet.font_size;
  drawing.alternative = HelpMapAlternative(map, texts);
  return drawing;
}

}  // namespace samvei
