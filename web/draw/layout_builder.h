#ifndef SAMVEI_WEB_DRAW_LAYOUT_BUILDER_H_
#define SAMVEI_WEB_DRAW_LAYOUT_BUILDER_H_

#include <string>
#include <string_view>
#include <vector>

#include "web/draw/layout.h"

namespace samvei::draw {

// How a text is to be set; see TextPart.
struct Setting {
  PartKind kind = PartKind::kName;
  TextStyle style = TextStyle::kBody;
  Token color = Token::kText;
  Align align = Align::kLeft;
  bool underline = false;
};

// One run of LayOut. Every Place… puts a node and what is in it at (x, y), at most `width` wide,
// and returns the height that it took.
class LayoutBuilder {
 public:
  LayoutBuilder(const ViewTree& tree, const Fonts& fonts, const LayoutOptions& options, Layout& out)
      : tree_(tree), fonts_(fonts), options_(options), out_(out) {}

  void PlacePage();

 private:
  // layout_page.cc: the landmarks
  float PlaceBanner(int index, float y);
  float PlaceSteps(int index, float y);
  float PlaceFoldedSteps(int index, float y);
  struct StepStyle {
    std::string ordinal;
    Setting number, name;
  };
  [[nodiscard]] StepStyle StyleOf(int index) const;
  float PlaceStep(int index, float x, float y, float width);
  float PlaceAside(int index, float x, float y, float width);
  float PlaceFooter(int index, float y);

  // layout_flow.cc: containers
  float Place(int index, float x, float y, float width);
  float PlaceColumn(const std::vector<int>& children, float x, float y, float width);
  float PlaceWrapping(const std::vector<int>& children, float x, float y, float width, float gap);
  float PlaceRow(int index, float x, float y, float width);
  float PlaceShared(const std::vector<int>& children, float x, float y, float width);
  float PlaceSection(int index, float x, float y, float width);
  float PlaceFieldset(int index, float x, float y, float width);
  float PlaceList(int index, float x, float y, float width);
  float PlaceItem(int index, float x, float y, float width);
  float PlaceErrorSummary(int index, float x, float y, float width);
  float PlaceDetails(int index, float x, float y, float width);
  [[nodiscard]] float Gap(const Node& before, const Node& after) const;
  [[nodiscard]] bool HoldsOption(const Node& node) const;
  [[nodiscard]] bool IsSmallButton(const Node& node) const;
  float PlaceTextAndButton(const std::vector<int>& children, float x, float y, float width);
  [[nodiscard]] float NaturalWidth(const Node& node) const;
  [[nodiscard]] float LongestWord(std::string_view text) const;

  // layout_leaf.cc: texts and controls
  float PlaceHeading(int index, float x, float y, float width);
  float PlaceText(int index, float x, float y, float width);
  float PlaceStatus(int index, float x, float y, float width);
  float PlaceOption(int index, float x, float y, float width);
  float PlaceChip(int index, float x, float y, float width);
  float PlaceInput(int index, float x, float y, float width);
  float PlaceButton(int index, float x, float y, float width);
  float PlaceLink(int index, float x, float y, float width);
  float PlaceError(int index, float x, float y, float width);
  float PlaceFigure(int index, float x, float y, float width);  // layout_figure.cc

  // Adds a text part; returns its height, 0 for an empty text.
  float AddText(int index, std::string_view text, const Setting& setting, float x, float y,
                float width);
  void Move(int index, float dx, float dy);  // with everything in it
  Box& Show(int index, float x, float y, float width, float height);
  void AddValue(int index, const Rect& frame);
  [[nodiscard]] float AreaHeight(const Node& area, float width, int least) const;

  [[nodiscard]] const Node& node(int index) const {
    return tree_.nodes[static_cast<std::size_t>(index)];
  }
  [[nodiscard]] Box& box(int index) { return out_.boxes[static_cast<std::size_t>(index)]; }
  [[nodiscard]] bool phone() const { return options_.width < kPhone; }
  [[nodiscard]] bool In(int index, Role role) const;  // some ancestor has that role

  const ViewTree& tree_;
  const Fonts& fonts_;
  const LayoutOptions& options_;
  Layout& out_;
  float left_ = 0;     // of the page's content
  float content_ = 0;  // its width
};

// Sizes that the painter needs too.
inline constexpr float kOptionPad = 16;
inline constexpr float kOptionText =
    kOptionPad + kMark + 12;  // from the option's left edge to its text
inline constexpr float kChipPad = 14;
inline constexpr float kChipMark = 20;
inline constexpr float kNoticePad = 20;
inline constexpr float kSummaryPad = 28;
inline constexpr float kInputPad = 12;
inline constexpr int kAreaLinesMost = 24;  // as in shell/plain-forms.css
inline constexpr float kSearchText = 44;   // from the frame's left edge, past the magnifying glass
inline constexpr float kTagPad = 10;
inline constexpr float kSmallIcon = 20;
inline constexpr float kStepMark = 28;
inline constexpr float kFold = 36;  // details and folded steps: room for the arrow
inline constexpr float kBullet = 24;
inline constexpr float kLogo = 36;
inline constexpr float kNestedIndent = 20;  // a question that belongs to the option above it

[[nodiscard]] bool IsNotice(const Node& node);
[[nodiscard]] bool IsNested(const Node& node);
[[nodiscard]] bool IsOption(const Node& node);

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_LAYOUT_BUILDER_H_
