#include <array>
#include <utility>

#include "core/view_builder.h"

namespace samvei {
namespace {

// The numbers as they are dialled, and the words that say when.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kNumbers = {{
    {"113", "emergency.113"},
    {"116117", "emergency.116117"},
    {"116111", "emergency.116111"},
}};

}  // namespace

// A child or a young person who asks alone, and whoever has said that it is urgent. What is
// answered on a page counts from the next one on, so that nothing jumps under the hand that
// answers.
bool NeedsEmergency(const GuideState& state) {
  const std::string& here = state.progress.section;
  if (here == "hvem") return false;
  const bool alone = state.Certain("by_self") && state.Certain("under_18");
  const bool shielded = here != "oensker" && state.ChoiceOf("skjermes_for_foreldre") == "ja";
  return alone || shielded || (here != "passer" && IsOpen(state, "kort_prognose"));
}

void AddEmergencyNumbers(ViewBuilder& b, int parent, const std::string& where) {
  const int row = b.Add(parent, Role::kRow, "g.emergency." + where);
  b.At(row).spoken = b.Text("emergency.title");
  for (const auto& [number, key] : kNumbers) {
    const int link = b.Add(row, Role::kLink, "tel." + where + "." + std::string(number),
                           b.Text(std::string(key)));
    b.At(link).href = "tel:" + std::string(number);
  }
}

int AddEmergency(ViewBuilder& b, int parent, Variant variant) {
  const int section = b.Section(parent, "s.emergency", variant);
  b.Heading(section, 2, "h.emergency", b.Text("emergency.title"));
  AddEmergencyNumbers(b, section, "first");
  return section;
}

}  // namespace samvei
