#include "web/draw/painter.h"

#include <imgui.h>

#include "web/draw/node_painter.h"

namespace samvei::draw {

std::vector<Action> Paint(const ViewTree& tree, const Layout& layout, const Fonts& fonts,
                          const Theme& theme, const PaintOptions& options) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.F);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                   ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoScrollWithMouse);
  NodePainter painter(tree, layout, fonts, theme, options);
  painter.PaintAll();
  ImGui::End();
  ImGui::PopStyleVar(2);
  return painter.TakeActions();
}

}  // namespace samvei::draw
