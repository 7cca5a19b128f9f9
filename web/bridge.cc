// Between the program and the page: the only file that knows Emscripten. Every function here is
// called by shell/program.js, with strings as UTF-8 and lengths in CSS pixels.
#include <GLES3/gl3.h>
#include <emscripten/emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>

#include <memory>
#include <optional>
#include <string>

#include "core/embedded.h"
#include "core/guide_making.h"
#include "web/app.h"
#include "web/tree_json.h"

namespace {

using samvei::App;

// The program's one instance: C functions have nowhere else to keep it.
struct Program {
  std::optional<samvei::GuideMaking> making;  // until the guide is there
  std::unique_ptr<App> app;
  std::string answer;      // the text that was last handed to the page
  std::string saved_file;  // bytes of the last Effect's file
  EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = 0;
  int texture_of = 0;  // the atlas that the texture was made of
};

Program& TheProgram() {
  static Program program;
  return program;
}

const char* Answer(std::string text) {
  TheProgram().answer = std::move(text);
  return TheProgram().answer.c_str();
}

void DropContext() {
  Program& program = TheProgram();
  if (program.context == 0) return;
  ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
  emscripten_webgl_destroy_context(program.context);
  program.context = 0;
  program.texture_of = 0;
}

}  // namespace

extern "C" {

// Begins to make the guide. An empty profile is the standard one; the rest says what the device
// offers.
EMSCRIPTEN_KEEPALIVE void samvei_begin(const char* language, const char* profile_file,
                                       const char* profile_json, const char* today, int can_share,
                                       int can_share_files, int can_lock) {
  TheProgram().making.emplace(samvei::GuideOptions{language, profile_file, profile_json, today,
                                                   can_share != 0, can_share_files != 0,
                                                   can_lock != 0});
}

// Takes the next step of making it. 0: that was the last.
EMSCRIPTEN_KEEPALIVE int samvei_begin_step() { return TheProgram().making->Step() ? 1 : 0; }

// Puts the guide that was made to use. Answers {} or {"errors": […]}.
EMSCRIPTEN_KEEPALIVE const char* samvei_start() {
  samvei::Result<samvei::Guide> guide = TheProgram().making->Take();
  TheProgram().making.reset();
  if (!guide.ok()) return Answer(samvei::ErrorsJson(guide.errors()));
  TheProgram().app =
      std::make_unique<App>(std::move(guide.value()), samvei::Embedded("fonts/regular.ttf"),
                            samvei::Embedded("fonts/bold.ttf"));
  return Answer("{}");
}

// Offers a language, whose texts are one JSON object. Answers {} or {"errors": […]}.
EMSCRIPTEN_KEEPALIVE const char* samvei_add_language(const char* language, const char* file,
                                                     const char* json) {
  const samvei::Errors errors = TheProgram().app->AddLanguage(language, file, json);
  return Answer(errors.empty() ? "{}" : samvei::ErrorsJson(errors));
}

// Whether the texts of other languages are on their way, so that all are offered.
EMSCRIPTEN_KEEPALIVE void samvei_await_languages(int to_come) {
  TheProgram().app->AwaitLanguages(to_come != 0);
}

// The colour of the site around the guide. Answers {} or {"errors": […]}.
EMSCRIPTEN_KEEPALIVE const char* samvei_set_color(const char* color) {
  const samvei::Errors errors = TheProgram().app->SetColor(color);
  return Answer(errors.empty() ? "{}" : samvei::ErrorsJson(errors));
}

// What the page that led here is about. 0: not known, and nothing has changed.
EMSCRIPTEN_KEEPALIVE int samvei_set_topic(const char* outcome) {
  return TheProgram().app->SetTopic(outcome) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void samvei_leave_canvas() {
  TheProgram().app->LeaveCanvas();
  DropContext();
}

// The municipality's colours for the page, as JSON.
EMSCRIPTEN_KEEPALIVE const char* samvei_colors() {
  return Answer(samvei::color::SchemeJson(TheProgram().app->colors()));
}

// Which of them the canvas has from the next frame on.
EMSCRIPTEN_KEEPALIVE void samvei_theme(int dark, int strong) {
  TheProgram().app->SetTheme(dark != 0, strong != 0);
}

// Takes the canvas that the selector names; nothing is laid out before its metrics are told. 0:
// there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE int samvei_attach_canvas(const char* selector) {
  Program& program = TheProgram();
  samvei_leave_canvas();
  EmscriptenWebGLContextAttributes attributes;
  emscripten_webgl_init_context_attributes(&attributes);
  attributes.majorVersion = 2;
  attributes.alpha = EM_FALSE;
  attributes.depth = EM_FALSE;
  attributes.stencil = EM_FALSE;
  attributes.antialias = EM_FALSE;
  attributes.powerPreference = EM_WEBGL_POWER_PREFERENCE_LOW_POWER;
  // None is needed, and asking for the forty that there are takes longer than all the rest here.
  attributes.enableExtensionsByDefault = EM_FALSE;
  const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context =
      emscripten_webgl_create_context(selector, &attributes);
  if (context <= 0) return 0;
  program.context = context;
  emscripten_webgl_make_context_current(context);
  ImGui::CreateContext();
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  ImGui_ImplOpenGL3_Init("#version 300 es");
  return 1;
}

EMSCRIPTEN_KEEPALIVE void samvei_metrics(float width, float height, float pixel_ratio,
                                         float text_scale) {
  if (TheProgram().context == 0) return;
  TheProgram().app->SetMetrics({width, height, pixel_ratio, text_scale}, *ImGui::GetIO().Fonts);
}

// Brings to the graphics what every frame needs: the first would do it, and take longer for that.
EMSCRIPTEN_KEEPALIVE void samvei_prepare_frames() {
  Program& program = TheProgram();
  if (program.context == 0 || program.texture_of != 0) return;
  ImGui_ImplOpenGL3_CreateDeviceObjects();
  program.texture_of = program.app->atlas_serial();
}

// The widest and highest canvas that the graphics can do, in physical pixels.
EMSCRIPTEN_KEEPALIVE int samvei_largest_canvas() {
  GLint size = 0;
  glGetIntegerv(GL_MAX_TEXTURE_SIZE, &size);
  return size;
}

// Draws the page from `top` on over the whole canvas, whose size in physical pixels is given.
EMSCRIPTEN_KEEPALIVE void samvei_frame(float top, int pixel_width, int pixel_height) {
  Program& program = TheProgram();
  if (program.context == 0) return;
  if (program.texture_of != program.app->atlas_serial()) {
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    if (program.texture_of != 0) ImGui_ImplOpenGL3_CreateFontsTexture();
    program.texture_of = program.app->atlas_serial();
  }
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(pixel_width), static_cast<float>(pixel_height)};
  io.DeltaTime = 1.F / 60.F;  // nothing moves by itself: no clock is needed
  ImGui_ImplOpenGL3_NewFrame();
  ImGui::NewFrame();
  program.app->Paint(top, static_cast<float>(pixel_height) / program.app->metrics().pixel_ratio);
  ImGui::Render();
  glViewport(0, 0, pixel_width, pixel_height);
  const samvei::color::Rgb page = ColorOf(program.app->theme(), samvei::color::Token::kPage);
  const auto channel = [page](unsigned shift) {
    return static_cast<float>(page >> shift & 0xffU) / 255;
  };
  glClearColor(channel(16), channel(8), channel(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

// Where the pointer is on the page, and where the canvas begins; 1 when a frame would look
// different.
EMSCRIPTEN_KEEPALIVE int samvei_pointer(float x, float y, float top) {
  Program& program = TheProgram();
  if (program.context == 0) return 0;
  const float ratio = program.app->metrics().pixel_ratio;
  ImGui::GetIO().AddMousePosEvent(x * ratio, (y - top) * ratio);
  return program.app->MovePointer(x, y) ? 1 : 0;
}

// The pointer has left, or the finger was lifted.
EMSCRIPTEN_KEEPALIVE int samvei_pointer_gone() {
  Program& program = TheProgram();
  if (program.context == 0) return 0;
  ImGui::GetIO().AddMousePosEvent(-1e6F, -1e6F);
  return program.app->MovePointer(-1e6F, -1e6F) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void samvei_focused(const char* id) { TheProgram().app->SetFocused(id); }

// Carries out what the person did; answers the Effect.
EMSCRIPTEN_KEEPALIVE const char* samvei_action(const char* id, const char* value) {
  samvei::Effect effect = TheProgram().app->Apply({id, value});
  std::string json = samvei::EffectJson(effect);
  TheProgram().saved_file = effect.save.has_value() ? std::move(effect.save->bytes) : std::string();
  return Answer(std::move(json));
}

// Takes a file of the person's; the view tells how it went.
EMSCRIPTEN_KEEPALIVE void samvei_open(const char* bytes, int size) {
  TheProgram().app->OpenFile({bytes, static_cast<std::size_t>(size)});
}

EMSCRIPTEN_KEEPALIVE const char* samvei_tree() {
  const App& app = *TheProgram().app;
  return Answer(samvei::TreeJson(app.view(), app.layout(), app.metrics().text_scale));
}

// The case as it is now, and going on with it in a program that was started anew: 1 when that went
// well.
EMSCRIPTEN_KEEPALIVE const char* samvei_case() { return Answer(TheProgram().app->case_json()); }
EMSCRIPTEN_KEEPALIVE int samvei_resume(const char* case_json, const char* section) {
  return TheProgram().app->Resume(case_json, section).empty() ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int samvei_can_undelete() { return TheProgram().app->can_undelete() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE int samvei_has_answers() { return TheProgram().app->has_answers() ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE const char* samvei_file_bytes() { return TheProgram().saved_file.data(); }
EMSCRIPTEN_KEEPALIVE int samvei_file_size() {
  return static_cast<int>(TheProgram().saved_file.size());
}

EMSCRIPTEN_KEEPALIVE const char* samvei_font_bytes(int bold) {
  return samvei::Embedded(bold != 0 ? "fonts/bold.ttf" : "fonts/regular.ttf").data();
}
EMSCRIPTEN_KEEPALIVE int samvei_font_size(int bold) {
  return static_cast<int>(
      samvei::Embedded(bold != 0 ? "fonts/bold.ttf" : "fonts/regular.ttf").size());
}

}  // extern "C"
