#include "core/helper_list.h"

#include <algorithm>

#include "core/json.h"
#include "core/json_fields.h"

namespace samvei {
namespace {

constexpr MetAges kAll = {};

bool IsUnborn(const Answers& answers) {
  const auto found = answers.find("venter_barn");
  const Choice* choice = found == answers.end() ? nullptr : std::get_if<Choice>(&found->second);
  return choice != nullptr && *choice == "ja";
}

std::optional<int> AgeOf(const Answers& answers) {
  if (IsUnborn(answers)) return 0;
  const auto found = answers.find("alder");
  const double* years = found == answers.end() ? nullptr : std::get_if<double>(&found->second);
  if (years == nullptr) return std::nullopt;
  return static_cast<int>(*years);
}

bool Fits(const MetAges& ages, const Answers& answers) {
  const std::optional<int> age = AgeOf(answers);
  return !age.has_value() || (ages.from <= *age && *age <= ages.to);
}

MetAges ReadAges(const Json& json, const std::string& place, Faults& faults) {
  const bool pair = json.Is(Json::Kind::kArray) && json.items.size() == 2;
  if (!pair) {
    faults.Add("wrong_type", place, Describe(json) + " is not a pair of ages",
               "Write the first and the last year, as [0, 17].");
    return kAll;
  }
  const std::optional<int> from =
      ReadWhole(json.items[0], Pointer(place, std::size_t{0}), faults, kAll.from, kAll.to);
  const std::optional<int> to =
      ReadWhole(json.items[1], Pointer(place, std::size_t{1}), faults, kAll.from, kAll.to);
  if (!from.has_value() || !to.has_value()) return kAll;
  if (*from > *to) {
    faults.Add("out_of_range", place, "the first age comes after the last",
               "Write the lower age first.");
  }
  return {*from, *to};
}

void CheckService(const RuleSet& rules, const std::string& id, const std::string& place,
                  Faults& faults) {
  const auto& services = rules.services();
  const bool known = std::any_of(services.begin(), services.end(),
                                 [&id](const Service& service) { return service.id == id; });
  if (!known) {
    faults.Add("unknown_name", place, "there is no service " + Quoted(id), "Write the id of one.");
  }
}

// Every sector once: a service without a group could not be found.
void CheckGroups(const RuleSet& rules, const std::vector<HelperList::Group>& groups,
                 Faults& faults) {
  std::set<std::string> sectors;
  for (const Service& service : rules.services()) sectors.insert(service.sector);
  std::set<std::string> listed;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    const std::string place = Pointer(Pointer(Pointer("", "groups"), i), "sector");
    const std::string& sector = groups[i].sector;
    if (sectors.count(sector) == 0) {
      faults.Add("unknown_name", place, "there is no sector " + Quoted(sector),
                 "Write the id of one.");
    } else if (!listed.insert(sector).second) {
      faults.Add("duplicate_value", place, "the sector " + Quoted(sector) + " stands twice",
                 "Remove one of them.");
    }
  }
  for (const std::string& sector : sectors) {
    if (listed.count(sector) != 0) continue;
    faults.Add("missing_key", "/groups", "the sector " + Quoted(sector) + " is in no group",
               "Add a group for it.");
  }
}

}  // namespace

Result<HelperList> HelperList::Read(std::string_view file, std::string_view text,
                                    const RuleSet& rules) {
  const Result<Json> json = ParseJson(file, text);
  if (!json.ok()) return json.errors();
  Faults faults(file);
  HelperList list;
  {
    Fields fields(json.value(), "", faults);
    fields.Text("about");
    ForEachItem(fields, "groups", fields.Required("groups"),
                [&](const Json& item, const std::string& place) {
                  Fields group(item, place, faults);
                  const std::string sector = group.Text("sector");
                  const Json* ages = group.Optional("ages");
                  list.groups_.push_back(
                      {sector, ages == nullptr ? kAll : ReadAges(*ages, group.At("ages"), faults)});
                });
    ForEachMember(fields, "ages", fields.Required("ages"),
                  [&](const std::string& service, const Json& ages, const std::string& place) {
                    CheckService(rules, service, place, faults);
                    list.ages_.insert_or_assign(service, ReadAges(ages, place, faults));
                  });
    std::size_t at = 0;
    for (const std::string& service : fields.OptionalTexts("unborn")) {
      CheckService(rules, service, Pointer(fields.At("unborn"), at++), faults);
      list.unborn_.insert(service);
    }
  }
  if (faults.empty()) CheckGroups(rules, list.groups_, faults);
  if (!faults.empty()) return faults.Take();
  return list;
}

bool HelperList::IsUsual(const Group& group, const Answers& answers) const {
  return Fits(group.ages, answers);
}

bool HelperList::IsUsual(std::string_view service, const Answers& answers) const {
  if (IsUnborn(answers) && unborn_.find(service) != unborn_.end()) return true;
  const auto found = ages_.find(service);
  return found == ages_.end() || Fits(found->second, answers);
}

}  // namespace samvei
