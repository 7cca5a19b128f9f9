#include "core/profile.h"

#include <algorithm>

#include "core/color_choice.h"
#include "core/json_fields.h"

namespace samvei {
namespace {

constexpr int kMostMonths = 120;
constexpr int kMostAge = 120;
constexpr int kMostWeeks = 52;

// Adds what is wrong with it; the members are the object's own.
AgeRange ReadAges(Fields& fields) {
  AgeRange ages;
  const auto read = [&](std::string_view key) -> std::optional<int> {
    const Json* age = fields.Optional(key);
    return age == nullptr ? std::nullopt
                          : ReadWhole(*age, fields.At(key), fields.faults(), 0, kMostAge);
  };
  ages.from = read("from");
  ages.below = read("below");
  if (ages.below && ages.from.value_or(0) >= *ages.below) {
    fields.faults().Add("out_of_range", fields.At("below"), "nobody is of these ages",
                        "Write 'from' as the first age and 'below' as the first age after them.");
  }
  return ages;
}

// A link that people will press: an address of the web, and nothing that runs in the page.
std::string ReadLink(Fields& fields, std::string_view key) {
  std::string link = fields.OptionalText(key);
  bool good = link.empty();
  for (const std::string_view start : {"https://", "http://"}) {
    good = good || (link.size() > start.size() && link.substr(0, start.size()) == start &&
                    std::none_of(link.begin(), link.end(),
                                 [](char c) { return static_cast<unsigned char>(c) <= ' '; }));
  }
  if (!good) {
    fields.faults().Add("wrong_type", fields.At(key), Quoted(link) + " is not a link",
                        "Write an address as 'https://www.example.no/skjema'.");
  }
  return link;
}

Office ReadOffice(Fields& fields) {
  Office office;
  office.name = fields.OptionalText("name");
  office.unit = fields.OptionalText("unit");
  office.phone = fields.OptionalText("phone");
  office.email = fields.OptionalText("email");
  office.address = fields.OptionalText("address");
  office.web = ReadLink(fields, "web");
  return office;
}

bool IsList(const Json& json, const std::string& pointer, Faults& faults) {
  if (json.Is(Json::Kind::kArray)) return true;
  faults.Add("wrong_type", pointer, Describe(json) + " is not a list", "Write a list.");
  return false;
}

// One office, or a list of offices for different ages.
std::vector<AgedOffice> ReadOffices(const Json& json, const std::string& pointer, Faults& faults) {
  std::vector<AgedOffice> offices;
  const auto read = [&](const Json& one, const std::string& place) {
    Fields fields(one, place, faults);
    AgedOffice office;
    office.office = ReadOffice(fields);
    office.ages = ReadAges(fields);
    offices.push_back(std::move(office));
  };
  if (!json.Is(Json::Kind::kArray)) {
    read(json, pointer);
    return offices;
  }
  for (std::size_t i = 0; i < json.items.size(); ++i) read(json.items[i], Pointer(pointer, i));
  return offices;
}

GenerousPractice ReadGenerous(const Json& json, const std::string& pointer, Faults& faults) {
  GenerousPractice practice;
  Fields fields(json, pointer, faults);
  practice.ages = ReadAges(fields);
  ForEachMember(fields, "note", fields.Required("note"),
                [&](const std::string& language, const Json& item, const std::string& place) {
                  const auto note = ReadContent(item, place, faults);
                  if (note) practice.note.emplace(language, *note);
                });
  return practice;
}

std::vector<Channel> ReadChannels(const Json& json, const std::string& pointer, Faults& faults) {
  static const std::vector<std::string> kKinds = {"eskjema", "digital_post", "brev", "telefon",
                                                  "oppmoete"};
  std::vector<Channel> channels;
  if (!IsList(json, pointer, faults)) return channels;
  for (std::size_t i = 0; i < json.items.size(); ++i) {
    Fields fields(json.items[i], Pointer(pointer, i), faults);
    Channel channel;
    channel.kind = fields.Text("kind");
    channel.url = ReadLink(fields, "url");
    bool known = channel.kind.empty();
    for (const std::string& kind : kKinds) known = known || kind == channel.kind;
    if (!known) {
      faults.Add("unknown_value", fields.At("kind"), Quoted(channel.kind) + " is no channel",
                 "Write " + OneOf(kKinds) + ".");
    }
    channels.push_back(std::move(channel));
  }
  return channels;
}

void ReadOverrides(Fields& fields, Profile& profile) {
  const Json* list = fields.Optional("overrides");
  if (list == nullptr || !IsList(*list, fields.At("overrides"), fields.faults())) return;
  for (std::size_t i = 0; i < list->items.size(); ++i) {
    Fields item(list->items[i], Pointer(fields.At("overrides"), i), fields.faults());
    Override change;
    change.criterion = item.Text("criterion");
    change.row = item.Text("row");
    change.verdict = item.Text("verdict");
    if (!change.verdict.empty() && change.verdict != "vurderes") {
      fields.faults().Add("unknown_value", item.At("verdict"),
                          "local practice cannot give " + Quoted(change.verdict),
                          "Write 'vurderes': practice can lower to that and to nothing else.");
    }
    profile.overrides.push_back(std::move(change));
  }
}

// A colour must be one that the whole interface can be made of.
std::string ReadColor(Fields& fields) {
  std::string text = fields.OptionalText("color");
  if (text.empty()) return text;
  if (const auto fault = color::FaultOf(text)) {
    fields.faults().Add(fault->code, fields.At("color"), fault->what, fault->fix);
  }
  return text;
}

void ReadPractice(Fields& fields, Profile& profile) {
  Faults& faults = fields.faults();
  ForEachMember(fields, "usual_duration_months", fields.Optional("usual_duration_months"),
                [&](const std::string& outcome, const Json& json, const std::string& place) {
                  const auto months = ReadWhole(json, place, faults, 1, kMostMonths);
                  if (months) profile.usual_duration_months.emplace(outcome, *months);
                });
  ReadOverrides(fields, profile);
  if (const Json* weeks = fields.Optional("answer_weeks")) {
    profile.answer_weeks = ReadWhole(*weeks, fields.At("answer_weeks"), faults, 1, kMostWeeks);
  }
}

}  // namespace

bool AgeRange::Includes(std::optional<int> age) const {
  if (!from && !below) return true;
  return age && *age >= from.value_or(0) && (!below || *age < *below);
}

Result<Profile> ReadProfile(std::string_view file, std::string_view text) {
  Errors errors;
  const std::optional<Json> json = ParseJson(file, text, errors);
  if (!json) return errors;
  Faults faults(file);
  faults.Add(errors);
  Profile profile;
  profile.file = std::string(file);
  {
    Fields fields(*json, "", faults);
    profile.id = fields.Text("id");
    profile.municipality = fields.OptionalText("municipality");
    if (const Json* office = fields.Optional("office")) {
      Fields members(*office, fields.At("office"), faults);
      profile.office = ReadOffice(members);
    }
    ForEachMember(fields, "offices", fields.Optional("offices"),
                  [&](const std::string& outcome, const Json& item, const std::string& place) {
                    profile.offices.emplace(outcome, ReadOffices(item, place, faults));
                  });
    ForEachMember(fields, "channels", fields.Optional("channels"),
                  [&](const std::string& outcome, const Json& item, const std::string& place) {
                    profile.channels.emplace(outcome, ReadChannels(item, place, faults));
                  });
    profile.complaint_to = fields.OptionalText("complaint_to");
    profile.ask_in_doubt = fields.OptionalText("ask_in_doubt");
    profile.tool = fields.OptionalText("tool");
    profile.tool_mode = fields.OptionalText("tool_mode");
    ForEachMember(fields, "texts", fields.Optional("texts"),
                  [&](const std::string& key, const Json& item, const std::string& place) {
                    if (key.substr(0, 5) != "note.") {
                      faults.Add("unknown_key", place, Quoted(key) + " is no key of a local note",
                                 "Write it as 'note.<language>.<place>'.");
                      return;
                    }
                    const auto note = ReadContent(item, place, faults);
                    if (note) profile.texts.emplace(key, *note);
                  });
    ForEachMember(fields, "generous", fields.Optional("generous"),
                  [&](const std::string& outcome, const Json& item, const std::string& place) {
                    profile.generous.emplace(outcome, ReadGenerous(item, place, faults));
                  });
    ReadPractice(fields, profile);
    profile.color = ReadColor(fields);
    profile.sources = fields.OptionalTexts("sources");
  }
  if (!faults.empty()) return faults.Take();
  return profile;
}

}  // namespace samvei
