#ifndef SAMVEI_WEB_DRAW_FONTS_H_
#define SAMVEI_WEB_DRAW_FONTS_H_

#include <array>
#include <cstddef>
#include <set>
#include <string_view>

struct ImFont;
struct ImFontAtlas;

namespace samvei::draw {

// The ways text is set. Size and line height in units.
enum class TextStyle : unsigned char {
  kBody,
  kBodyBold,
  kSmall,
  kSmallBold,
  kLead,
  kTitle4,  // 21 bold
  kTitle3,  // 24 bold
  kTitle2,  // 30 bold
  kTitle1,  // 36 bold
  kCount,
};

struct StyleSpec {
  bool bold;
  float size;  // as in CSS: the em
  float line_height;
};

inline constexpr std::size_t kStyles = static_cast<std::size_t>(TextStyle::kCount);
inline constexpr std::array<StyleSpec, kStyles> kStyleSpecs = {{
    {false, 18, 27},
    {true, 18, 27},
    {false, 16, 24},
    {true, 16, 24},
    {false, 21, 32},
    {true, 21, 28},
    {true, 24, 32},
    {true, 30, 39},
    {true, 36, 46},
}};

[[nodiscard]] constexpr const StyleSpec& SpecOf(TextStyle style) {
  return kStyleSpecs[static_cast<std::size_t>(style)];
}

// The two faces in every style, as Dear ImGui fonts. Only characters that were asked for are
// rasterised: a few hundred instead of thousands, which is what makes the first picture quick.
class Fonts {
 public:
  // TrueType bytes, which must outlive this.
  Fonts(std::string_view regular, std::string_view bold);

  // Notes the characters of `utf8`; true when some of them are not in the atlas yet.
  bool Require(std::string_view utf8);

  // Makes the atlas for `scale` physical pixels a unit. Call after Require or when the scale
  // changes, never within a frame.
  void Bake(ImFontAtlas& atlas, float scale);

  // How wide the text is, in units, on one line.
  [[nodiscard]] float Width(TextStyle style, std::string_view utf8) const;
  [[nodiscard]] float Advance(TextStyle style, unsigned character) const;

  // Whether the fonts have every character: text that they lack is left to the browser's own fonts.
  [[nodiscard]] bool Covers(std::string_view utf8) const;

  [[nodiscard]] ImFont* Get(TextStyle style) const {
    return fonts_[static_cast<std::size_t>(style)];
  }

  // What Dear ImGui is to be given to draw this style at its exact size, in physical pixels: the
  // size, and how far below the given position the baseline comes to lie (a whole number).
  [[nodiscard]] float PixelSize(TextStyle style) const;
  [[nodiscard]] float PixelBaseline(TextStyle style) const;

  // Height of the line from ascent to descent, and of the part above the baseline, in units.
  [[nodiscard]] float InkHeight(TextStyle style) const;
  [[nodiscard]] float Ascent(TextStyle style) const;

 private:
  struct Face {
    std::string_view file;
    float ascent = 0;  // per em
    float height = 0;  // ascent minus descent, per em
  };
  [[nodiscard]] const Face& FaceOf(TextStyle style) const {
    return faces_[SpecOf(style).bold ? 1 : 0];
  }

  std::array<Face, 2> faces_;
  std::set<unsigned> wanted_;
  std::array<ImFont*, kStyles> fonts_{};
  std::array<float, kStyles> baselines_{};
  float scale_ = 1;
};

// The character at `at`, which moves past it. Broken UTF-8 gives U+FFFD, one byte at a time.
unsigned NextCharacter(std::string_view utf8, std::size_t& at);

}  // namespace samvei::draw

#endif  // SAMVEI_WEB_DRAW_FONTS_H_
