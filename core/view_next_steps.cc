#include <algorithm>

#include "core/view_builder.h"

namespace samvei {
namespace {

std::string Names(const ViewBuilder& b, const std::vector<std::string>& outcomes) {
  std::vector<std::string> names;
  for (const std::string& id : outcomes) names.push_back(b.Text("outcome." + id));
  return b.state().texts.Join(names);
}

const Office& OfficeFor(const Profile& profile, const std::vector<std::string>& outcomes) {
  for (const std::string& outcome : outcomes) {
    const auto own = profile.offices.find(outcome);
    if (own != profile.offices.end()) return own->second;
  }
  return profile.office;
}

// The office's own words where the municipality gave them; else how to find it.
void AddOffice(ViewBuilder& b, int parent, const std::vector<std::string>& outcomes) {
  const Profile& profile = b.state().rules.profile();
  const Office& office = OfficeFor(profile, outcomes);
  std::vector<std::string> lines;
  for (const std::string* part : {&office.name, &office.unit, &profile.municipality,
                                  &office.address, &office.phone, &office.email}) {
    if (!part->empty()) lines.push_back(*part);
  }
  const bool reachable = !office.phone.empty() || !office.email.empty() || !office.address.empty();
  if (!lines.empty()) {
    std::string all;
    for (const std::string& line : lines) all += (all.empty() ? "" : ", ") + line;
    b.Paragraph(parent, "t.office", b.state().texts.Format("send.office", {{"office", all}}));
  }
  if (!reachable) b.Paragraph(parent, "t.office.find", b.Text("send.find_office"));
  if (!office.web.empty()) b.Link(parent, "link.office", b.Text("send.office_web"), office.web);
}

void AddChannels(ViewBuilder& b, int parent) {
  const Profile& profile = b.state().rules.profile();
  const int list = b.Add(parent, Role::kList, "l.send");
  int n = 0;
  for (const auto& [outcome, channels] : profile.channels) {
    for (const Channel& channel : channels) {
      const std::string id = "send." + std::to_string(++n);
      const int item = b.Add(list, Role::kItem, id, b.Text("send.channel." + channel.kind));
      if (!channel.url.empty()) {
        b.Link(item, "link." + id, b.Text("send.channel.open"), channel.url);
      }
    }
  }
  if (n == 0) {
    for (const char* way : {"digital_post", "brev", "telefon"}) {
      b.Add(list, Role::kItem, std::string("send.") + way,
            b.Text(std::string("send.channel.") + way));
    }
  }
}

bool Take(std::vector<std::string>& outcomes, std::string_view outcome) {
  const auto found = std::find(outcomes.begin(), outcomes.end(), outcome);
  if (found == outcomes.end()) return false;
  outcomes.erase(found);
  return true;
}

}  // namespace

void AddNextSteps(ViewBuilder& b, int parent) {
  const Assessment& assessment = b.state().assessment;
  const int section = b.Section(parent, "s.next", Variant::kSuccess);
  b.Heading(section, 2, "h.next", b.Text("next.title"));
  const int list = b.Add(section, Role::kList, "l.next");
  bool any = false;
  const auto add = [&](const std::string& id, const std::string& text) {
    b.Add(list, Role::kItem, "next." + id, text);
    any = true;
  };
  const std::string action = assessment.coordinator_action.value_or("");
  const bool has_one = action == "behold" || action == "foelg_opp";
  if (has_one) add(action, b.Voice("next." + action));
  // Someone who has a coordinator is not told to ask for one.
  const auto without_held = [has_one](std::vector<std::string> ids) {
    if (has_one) {
      ids.erase(std::remove_if(ids.begin(), ids.end(),
                               [](const std::string& id) {
                                 return id == "koordinator" || id == "barnekoordinator";
                               }),
                ids.end());
    }
    return ids;
  };
  std::vector<std::string> recommend = without_held(assessment.recommend);
  std::vector<std::string> assess = without_held(assessment.ask_to_assess);
  // The hospital's coordinator is asked for at the hospital, not in the municipality.
  const bool hospital = Take(recommend, "sykehuskoordinator");
  const bool hospital_assess = Take(assess, "sykehuskoordinator");
  if (!recommend.empty()) {
    add("recommend", b.state().texts.Format("next.recommend", {{"names", Names(b, recommend)}}));
  }
  if (!assess.empty()) {
    add("assess", b.state().texts.Format("next.assess", {{"names", Names(b, assess)}}));
  }
  if (hospital) add("hospital", b.Text("next.hospital.recommend"));
  if (hospital_assess) add("hospital", b.Text("next.hospital.assess"));
  if (!assessment.missing.empty()) add("missing", b.Text("next.missing"));
  if (!any) {
    add("ask", b.Text("next.ask"));
    add("later", b.Text("next.later"));
  }
  add("say", b.Text("next.say"));
  b.Button(section, "go.soeknad", b.Text("next.go"), Variant::kSecondary);
}

void AddSending(ViewBuilder& b, int parent) {
  const Assessment& assessment = b.state().assessment;
  const int section = b.Section(parent, "s.send", Variant::kDefault);
  b.Heading(section, 2, "h.send", b.Text("send.title"));
  AddOffice(b, section,
            assessment.recommend.empty() ? assessment.ask_to_assess : assessment.recommend);
  AddChannels(b, section);
  const Profile& profile = b.state().rules.profile();
  b.Paragraph(section, "t.send.answer",
              profile.answer_weeks.has_value()
                  ? b.state().texts.Format("send.answer_weeks",
                                           {{"n", std::to_string(*profile.answer_weeks)}})
                  : b.Text("send.answer_soon"));
  b.Paragraph(section, "t.send.no_demand", b.Text("send.no_demand"));
}

}  // namespace samvei
