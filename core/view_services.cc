#include <algorithm>
#include <array>

#include "core/languages.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

// The order in which helpers are found: what most families meet first.
constexpr std::array<std::string_view, 7> kSectors = {"HB", "H", "SP", "O", "N", "B", "K"};

bool Holds(const GuideState& state, std::string_view fact, const std::string& service) {
  const Answer* answer = state.Find(fact);
  const ServiceSet* set = answer == nullptr ? nullptr : std::get_if<ServiceSet>(answer);
  return set != nullptr && set->find(service) != set->end();
}

bool Matches(const ViewBuilder& b, const std::string& service) {
  const std::string wanted = LowerCased(b.state().progress.search);
  if (wanted.empty()) return true;
  const std::string key = "service." + service;
  if (LowerCased(b.Text(key)).find(wanted) != std::string::npos) return true;
  const std::string more = key + ".synonyms";
  return b.state().texts.Has(more) && LowerCased(b.Text(more)).find(wanted) != std::string::npos;
}

std::string StatusOf(const GuideState& state, const std::string& service) {
  const auto rows = state.c().application.lists.find("tjenesteytere");
  if (rows == state.c().application.lists.end()) return {};
  for (const Row& row : rows->second) {
    const auto id = row.find("tjeneste");
    const auto status = row.find("status");
    if (id != row.end() && id->second == service && status != row.end()) return status->second;
  }
  return {};
}

// How it stands with a helper that was ticked: told in the application, read by no rule.
void AddStatus(ViewBuilder& b, int parent, const std::string& service) {
  const std::string field = "q.tjenester.s." + service;
  const int fieldset =
      b.Add(parent, Role::kFieldset, field,
            b.state().texts.Format("services.status", {{"service", b.Text("service." + service)}}));
  b.At(fieldset).variant = Variant::kSmall;
  const std::string chosen = StatusOf(b.state(), service);
  for (const std::string status : {"faar", "trenger", "avslag", "ukjent"}) {
    const int radio =
        b.Add(fieldset, Role::kRadio, field + "." + status, b.Text("services.status." + status));
    b.At(radio).variant = Variant::kChip;
    b.At(radio).checked = chosen == status || (chosen.empty() && status == "ukjent");
  }
}

void AddRow(ViewBuilder& b, int parent, const std::string& service, const std::string& name) {
  const int row = b.Add(parent, Role::kRow, "g.service." + service);
  const int now = b.Add(row, Role::kCheckbox, "q.tjenester." + service, name);
  b.At(now).checked = Holds(b.state(), "tjenester", service);
  const int later =
      b.Add(row, Role::kCheckbox, "q.tjenester_senere." + service, b.Text("services.later"));
  b.At(later).checked = Holds(b.state(), "tjenester_senere", service);
  b.At(later).variant = Variant::kChip;
  b.At(later).spoken = b.Text("services.later") + ": " + name;
  if (b.At(now).checked && service != "usikker") AddStatus(b, parent, service);
}

}  // namespace

void AddServices(ViewBuilder& b, int parent, const Question& question, const std::string& error) {
  const GuideState& state = b.state();
  const int search = b.Add(parent, Role::kSearch, "q.tjenester.sok", b.Text("services.search"));
  b.At(search).value = state.progress.search;
  // There from the start, so that a screen reader speaks it when it changes.
  const int found = b.Add(parent, Role::kStatus, "s.tjenester");
  if (!state.progress.search.empty()) {
    const auto hits =
        std::count_if(state.rules.services().begin(), state.rules.services().end(),
                      [&b](const Service& service) { return Matches(b, service.id); });
    b.At(found).name = hits == 0
                           ? b.Text("services.none_found")
                           : state.texts.Format("services.found", {{"n", std::to_string(hits)}});
  }

  const int fieldset =
      b.Add(parent, Role::kFieldset, question.field, b.Voice("question.tjenester.label"));
  b.At(fieldset).hint = b.Voice("question.tjenester.hint");
  b.At(fieldset).error = error;
  for (const std::string_view sector : kSectors) {
    int group = -1;
    for (const Service& service : state.rules.services()) {
      if (service.sector != sector || !Matches(b, service.id)) continue;
      if (group < 0) {
        group = b.Add(fieldset, Role::kGroup, "g.sector." + std::string(sector));
        b.Heading(group, 2, "h.sector." + std::string(sector),
                  b.Text("sector." + std::string(sector)));
      }
      AddRow(b, group, service.id, b.Text("service." + service.id));
    }
  }
  const int rest = b.Add(fieldset, Role::kGroup, "g.sector.rest");
  b.Heading(rest, 2, "h.sector.rest", b.Text("sector.rest"));
  AddRow(b, rest, "usikker", b.Text("services.unknown"));
  const int nobody = b.Add(rest, Role::kCheckbox, "q.tjenester.s.ingen", b.Text("services.nobody"));
  b.At(nobody).checked = NobodyHelps(state);
}

}  // namespace samvei
