#include "core/application_draft.h"
#include "core/help_map.h"

namespace samvei {

void AddHelpMap(ApplicationDraft& draft) {
  const HelpMap map = HelpMapOf(draft.rules, draft.texts, draft.c);
  if (!map.worth_showing()) return;
  draft.Heading(2, "map.title");
  for (std::string& sentence : HelpMapWords(map, draft.texts)) draft.Say(std::move(sentence));
  document::Drawing drawing = DrawHelpMap(map, draft.texts, kPaperSheet);
  const std::string legend = HelpMapLegend(drawing, draft.texts);
  draft.document.blocks.emplace_back(std::move(drawing));
  draft.Say(legend);
  draft.document.blocks.emplace_back(HelpMapTable(map, draft.texts));
}

}  // namespace samvei
