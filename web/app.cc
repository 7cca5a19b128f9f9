#include "web/app.h"

#include <imgui.h>

#include <utility>

#include "web/draw/painter.h"
#include "web/draw/tokens.h"

namespace samvei {

App::App(Guide guide, std::string_view regular, std::string_view bold)
    : guide_(std::move(guide)),
      colors_(guide_.colors()),
      theme_(colors_.light),
      fonts_(regular, bold) {}

Effect App::Apply(const Action& action) {
  Effect effect;
  bool folding = false;
  for (const Node& node : view().nodes) {
    folding = folding || (node.role == Role::kSteps && node.id == action.id);
  }
  if (folding) {  // a matter of room on the screen; the guide knows nothing of it
    steps_open_ = action.value == "true";
  } else {
    const int before = view().focus_serial;
    effect = guide_.Apply(action);
    if (view().focus_serial != before) steps_open_ = false;
  }
  Update();
  return effect;
}

void App::OpenFile(std::string_view bytes) {
  guide_.OpenFile(bytes);
  steps_open_ = false;
  Update();
}

Errors App::Resume(std::string_view case_json, std::string_view section) {
  Errors errors = guide_.Resume(case_json, section);
  Update();
  return errors;
}

Errors App::AddLanguage(std::string_view language, std::string_view file, std::string_view json) {
  Errors errors = guide_.AddLanguage(language, file, json);
  Update();
  return errors;
}

void App::AwaitLanguages(bool to_come) {
  guide_.AwaitLanguages(to_come);
  Update();
}

Errors App::SetColor(const std::string& color) {
  Errors errors = guide_.SetColor(color);
  colors_ = guide_.colors();
  return errors;
}

bool App::SetTopic(std::string_view outcome) {
  const bool known = guide_.SetTopic(outcome);
  Update();
  return known;
}

void App::SetMetrics(const Metrics& metrics, ImFontAtlas& atlas) {
  metrics_ = metrics;
  atlas_ = &atlas;
  Update();
}

void App::SetTheme(bool dark, bool strong) {
  theme_ = dark ? (strong ? colors_.dark_strong : colors_.dark)
                : (strong ? colors_.light_strong : colors_.light);
}

void App::LeaveCanvas() {
  atlas_ = nullptr;
  baked_ = 0;
  layout_.reset();
}

void App::Update() {
  under_pointer_ = -1;
  if (atlas_ == nullptr) return;
  bool unseen = false;
  for (const Node& node : view().nodes) {
    for (const std::string* text : {&node.name, &node.hint, &node.error, &node.value}) {
      unseen = fonts_.Require(*text) || unseen;
    }
    for (const document::Drawing& drawing : node.drawings) {
      for (const document::Drawing::Box& box : drawing.boxes) {
        unseen = fonts_.Require(box.text) || unseen;
      }
    }
  }
  if (unseen || baked_ != pixels_a_unit()) {
    baked_ = pixels_a_unit();
    fonts_.Bake(*atlas_, baked_);
    ++atlas_serial_;
  }
  const float scale = metrics_.text_scale;
  layout_ =
      draw::LayOut(view(), fonts_, {metrics_.width / scale, metrics_.height / scale, steps_open_});
}

bool App::MovePointer(float x, float y) {
  if (layout() == nullptr) return false;
  const int control =
      draw::ControlAt(view(), *layout(), x / metrics_.text_scale, y / metrics_.text_scale);
  return std::exchange(under_pointer_, control) != control;
}

bool App::has_answers() const {
  const Case& c = guide_.current_case();
  return !c.answers.empty() || !(c.application == Application{});
}

void App::Paint(float top, float height) const {
  if (layout() == nullptr) return;
  draw::PaintOptions options;
  options.scale = pixels_a_unit();
  options.top = top / metrics_.text_scale;
  options.height = height / metrics_.text_scale;
  options.focused = focused_;
  draw::Paint(view(), *layout(), fonts_, theme_, options);
}

}  // namespace samvei
