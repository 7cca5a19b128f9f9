#include "core/help_map.h"
#include "core/view_builder.h"

namespace samvei {

void AddHelpMap(ViewBuilder& b, int parent) {
  const GuideState& state = b.state();
  const HelpMap map = HelpMapOf(state.rules, state.texts, state.c());
  if (!map.worth_showing()) return;
  const int section = b.Section(parent, "s.map", Variant::kDefault);
  b.Heading(section, 2, "h.map", b.Text("map.title"));
  int n = 0;
  for (const std::string& sentence : HelpMapWords(map, state.texts)) {
    b.Paragraph(section, "t.map." + std::to_string(++n), sentence);
  }
  document::Drawing wide = DrawHelpMap(map, state.texts, kWideSheet);
  const std::string legend = HelpMapLegend(wide, state.texts);
  const int figure = b.Add(section, Role::kFigure, "f.map");
  b.At(figure).spoken = wide.alternative;
  b.At(figure).drawings.push_back(std::move(wide));
  b.At(figure).drawings.push_back(DrawHelpMap(map, state.texts, kNarrowSheet));
  b.Paragraph(section, "t.map.legend", legend, Variant::kSmall);

  const int details = b.Add(section, Role::kDetails, "d.map", b.Text("map.show_words"));
  const auto& expanded = state.progress.expanded;
  b.At(details).checked = expanded.find("d.map") != expanded.end();
  const int list = b.Add(details, Role::kList, "l.map");
  for (std::size_t i = 0; i < map.helpers.size(); ++i) {
    b.Add(list, Role::kItem, "map." + map.helpers[i].key, HelperInWords(map, i, state.texts));
  }
}

}  // namespace samvei
