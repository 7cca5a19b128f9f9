#ifndef SAMVEI_WEB_APP_H_
#define SAMVEI_WEB_APP_H_

#include <optional>
#include <string>
#include <string_view>

#include "core/guide.h"
#include "web/draw/fonts.h"
#include "web/draw/layout.h"

struct ImFontAtlas;

namespace samvei {

// What the page knows of its window.
struct Metrics {
  float width = 0;   // CSS pixels
  float height = 0;  // CSS pixels
  float pixel_ratio = 1;
  float text_scale = 1;  // the browser's text size against the ordinary 16 px: CSS pixels a unit
};

// The guide and how it is shown now: the browser program's only state. Knows no browser, so that it
// runs natively too.
class App {
 public:
  // The fonts' bytes must outlive this.
  App(Guide guide, std::string_view regular, std::string_view bold);

  Effect Apply(const Action& action);
  void OpenFile(std::string_view bytes);

  // As Guide::Resume.
  Errors Resume(std::string_view case_json, std::string_view section);

  // As Guide::AddLanguage.
  Errors AddLanguage(std::string_view language, std::string_view file, std::string_view json);

  // Where the canvas is used: its size, and the atlas to make glyphs in. Without it nothing is laid
  // out; the plain page needs no rectangles.
  void SetMetrics(const Metrics& metrics, ImFontAtlas& atlas);
  void LeaveCanvas();

  // The input that has the focus in the page; it shows its text itself.
  void SetFocused(std::string id) { focused_ = std::move(id); }

  // As the guide's own.
  void AwaitLanguages(bool to_come);
  Errors SetColor(const std::string& color);
  bool SetTopic(std::string_view outcome);

  // Which of the municipality's themes is painted.
  void SetTheme(bool dark, bool strong);
  [[nodiscard]] const color::Theme& theme() const { return theme_; }
  [[nodiscard]] const color::Scheme& colors() const { return colors_; }

  // Moves the pointer (CSS pixels of the page); true when another control is under it than before.
  bool MovePointer(float x, float y);

  [[nodiscard]] const ViewTree& view() const { return guide_.view(); }
  [[nodiscard]] bool has_answers() const;
  [[nodiscard]] bool can_undelete() const { return guide_.can_undelete(); }
  [[nodiscard]] std::string case_json() const { return WriteCase(guide_.current_case()); }
  [[nodiscard]] const draw::Layout* layout() const {
    return layout_.has_value() ? &*layout_ : nullptr;
  }
  [[nodiscard]] const Metrics& metrics() const { return metrics_; }
  // Grows whenever the atlas was made anew and its texture must be made anew as well.
  [[nodiscard]] int atlas_serial() const { return atlas_serial_; }
  [[nodiscard]] float pixels_a_unit() const { return metrics_.pixel_ratio * metrics_.text_scale; }

  // Draws the page from `top` on, `height` high (CSS pixels), between Dear ImGui's NewFrame and
  // Render.
  void Paint(float top, float height) const;

 private:
  void Update();

  Guide guide_;
  color::Scheme colors_;
  color::Theme theme_;
  draw::Fonts fonts_;
  Metrics metrics_;
  ImFontAtlas* atlas_ = nullptr;
  float baked_ = 0;  // pixels a unit that the atlas was made for; 0: none yet
  int atlas_serial_ = 0;
  bool steps_open_ = false;
  int under_pointer_ = -1;
  std::string focused_;
  std::optional<draw::Layout> layout_;
};

}  // namespace samvei

#endif  // SAMVEI_WEB_APP_H_
