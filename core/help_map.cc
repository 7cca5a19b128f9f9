#include "core/help_map.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/application_draft.h"
#include "core/help_map_words.h"
#include "core/helpers.h"

namespace samvei {
namespace {

// More pairs than that are a table's to tell.
constexpr std::size_t kMostPairsTold = 8;

HelpSector SectorOf(std::string_view of_rules) {
  if (of_rules == "H" || of_rules == "HB") return HelpSector::kMunicipality;
  if (of_rules == "SP") return HelpSector::kSpecialist;
  if (of_rules == "O") return HelpSector::kEducation;
  if (of_rules == "N") return HelpSector::kNav;
  if (of_rules == "B") return HelpSector::kChildWelfare;
  return HelpSector::kOther;
}

bool Holds(const Case& c, std::string_view fact, const std::string& service) {
  const auto found = c.answers.find(fact);
  const ServiceSet* set =
      found == c.answers.end() ? nullptr : std::get_if<ServiceSet>(&found->second);
  return set != nullptr && set->contains(service);
}

HelpStatus StatusOf(const std::string& written, const Case& c, const Helper& helper) {
  if (written == "faar") return HelpStatus::kNow;
  if (written == "trenger") return HelpStatus::kNeeded;
  if (written == "avslag") return HelpStatus::kRefused;
  const bool later = Holds(c, "tjenester_senere", helper.key) && !Holds(c, "tjenester", helper.key);
  return later ? HelpStatus::kLater : HelpStatus::kUnsaid;
}

// Puts together what several rows say, once each.
void Append(std::string& to, const std::string& text, const Texts& texts) {
  if (text.empty()) return;
  if (!to.empty()) to += texts.Get("join.comma");
  to += text;
}

class Reader {
 public:
  Reader(const RuleSet& rules, const Texts& texts, const Case& c)
      : rules_(rules), texts_(texts), c_(c) {
    const auto found = c.application.lists.find(kHelpers);
    if (found != c.application.lists.end()) rows_ = found->second;
    keys_ = HelperKeys(rows_);
  }

  std::vector<Helper> Read() {
    std::vector<Helper> helpers;
    for (const Service& service : rules_.services()) {
      const bool written = std::find(keys_.begin(), keys_.end(), service.id) != keys_.end();
      if (!written && !Holds(c_, "tjenester", service.id) &&
          !Holds(c_, "tjenester_senere", service.id)) {
        continue;
      }
      Helper helper;
      helper.key = service.id;
      helper.sector = SectorOf(service.sector);
      helper.name = texts_.Get("service." + service.id);
      helpers.push_back(Filled(std::move(helper)));
    }
    AddOthers(helpers);
    std::stable_sort(helpers.begin(), helpers.end(),
                     [](const Helper& a, const Helper& b) { return a.sector < b.sector; });
    JoinThem(helpers);
    return helpers;
  }

 private:
  // Who talks with whom, both ways. Whoever is not on the map is talked with no more.
  void JoinThem(std::vector<Helper>& helpers) const {
    std::map<std::string, std::size_t, std::less<>> places;
    for (std::size_t i = 0; i < helpers.size(); ++i) places.emplace(helpers[i].key, i);
    std::vector<std::set<std::size_t>> talks(helpers.size());
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      const auto one = places.find(keys_[row]);
      if (one == places.end()) continue;
      for (const std::string& key : KeysIn(RowText(rows_[row], "snakker_med"))) {
        const auto other = places.find(key);
        if (other != places.end() && other != one) {
          talks[one->second].insert(other->second);
          talks[other->second].insert(one->second);
        } else if (key == kNobody) {
          helpers[one->second].talks_with_nobody = true;
        }
      }
    }
    for (std::size_t i = 0; i < helpers.size(); ++i) {
      helpers[i].talks_with.assign(talks[i].begin(), talks[i].end());
      if (!talks[i].empty()) helpers[i].talks_with_nobody = false;
    }
  }

  // A helper that is in no list and was only begun to be written down is nobody yet.
  void AddOthers(std::vector<Helper>& helpers) const {
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (!IsOtherHelper(keys_[i])) continue;
      const std::string name = RowText(rows_[i], "navn");
      const std::string contact = RowText(rows_[i], "kontakt");
      if (name.empty() && contact.empty()) continue;
      Helper helper;
      helper.key = keys_[i];
      helper.name = name.empty() ? contact : name;
      helper.how_often = RowText(rows_[i], "hvor_ofte");
      helper.since = RowText(rows_[i], "siden");
      helper.status = StatusOf(RowText(rows_[i], "status"), c_, helper);
      if (!name.empty()) helper.who = contact;
      helpers.push_back(std::move(helper));
    }
  }

  [[nodiscard]] Helper Filled(Helper helper) const {
    std::string status;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      if (keys_[i] != helper.key) continue;
      const Row& row = rows_[i];
      Append(helper.who, RowText(row, "navn"), texts_);
      Append(helper.who, RowText(row, "kontakt"), texts_);
      Append(helper.how_often, RowText(row, "hvor_ofte"), texts_);
      Append(helper.since, RowText(row, "siden"), texts_);
      if (status.empty()) status = RowText(row, "status");
    }
    helper.status = StatusOf(status, c_, helper);
    return helper;
  }

  const RuleSet& rules_;
  const Texts& texts_;
  const Case& c_;
  std::vector<Row> rows_;
  std::vector<std::string> keys_;
};

std::string MiddleOf(const RuleSet& rules, const Texts& texts, const Case& c) {
  const auto name = c.application.texts.find("navn");
  if (name != c.application.texts.end() && !name->second.empty()) return name->second;
  const Person person = PersonOf(rules, c.answers);
  if (person.unborn) return texts.Get("map.middle.unborn");
  if (person.shielded || person.youth) return texts.Get("map.middle.youth");
  return texts.Get(person.under_18 ? "map.middle.child" : "map.middle.person");
}

std::vector<std::string> NamesOf(const HelpMap& map, const std::vector<std::size_t>& helpers) {
  std::vector<std::string> names;
  for (const std::size_t i : helpers) names.push_back(map.helpers[i].name);
  return names;
}

std::string TalkWords(const HelpMap& map, const Helper& helper, const Texts& texts) {
  if (helper.talks_with_nobody) return texts.Get("map.table.nobody");
  if (helper.talks_with.empty()) return texts.Get("map.table.unsaid");
  return texts.Join(NamesOf(map, helper.talks_with));
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> HelpMap::Pairs() const {
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (std::size_t i = 0; i < helpers.size(); ++i) {
    for (const std::size_t other : helpers[i].talks_with) {
      if (other > i) pairs.emplace_back(i, other);
    }
  }
  return pairs;
}

HelpMap HelpMapOf(const RuleSet& rules, const Texts& texts, const Case& c) {
  HelpMap map;
  map.middle = MiddleOf(rules, texts, c);
  const std::string held = AskedChoice(rules, c.answers, "har_koordinator");
  if (!held.empty()) map.coordinator = texts.Get("document.har_koordinator." + held);
  map.helpers = Reader(rules, texts, c).Read();
  return map;
}

std::vector<std::string> HelpMapWords(const HelpMap& map, const Texts& texts) {
  std::vector<std::string> words;
  std::vector<std::size_t> alone;
  std::vector<std::size_t> unsaid;
  for (std::size_t i = 0; i < map.helpers.size(); ++i) {
    if (!map.helpers[i].talks_with.empty()) continue;
    (map.helpers[i].talks_with_nobody ? alone : unsaid).push_back(i);
  }
  const auto pairs = map.Pairs();
  if (pairs.empty() && alone.empty()) {
    words.push_back(texts.Get("map.words.unsaid"));
  } else if (pairs.empty() && unsaid.empty()) {
    words.push_back(texts.Get("map.words.nobody"));
  } else {
    if (pairs.size() > kMostPairsTold) {
      words.push_back(texts.Format("map.words.many_pairs", {{"n", std::to_string(pairs.size())}}));
    } else if (!pairs.empty()) {
      std::string list;
      for (const auto& [one, other] : pairs) {
        if (!list.empty()) list += "; ";
        list += texts.Format("map.words.pair",
                             {{"one", map.helpers[one].name}, {"other", map.helpers[other].name}});
      }
      words.push_back(texts.Format("map.words.pairs", {{"pairs", list}}));
    }
    if (!alone.empty()) {
      words.push_back(
          texts.Format("map.words.alone", {{"names", texts.Join(NamesOf(map, alone))}}));
    }
    if (!unsaid.empty()) {
      words.push_back(
          texts.Format("map.words.rest", {{"names", texts.Join(NamesOf(map, unsaid))}}));
    }
  }
  if (!map.coordinator.empty()) words.push_back(map.coordinator);
  return words;
}

std::string HelperInWords(const HelpMap& map, std::size_t helper, const Texts& texts) {
  const Helper& one = map.helpers[helper];
  std::string what;
  Append(what, one.who, texts);
  Append(what, StatusWords(one.status, texts), texts);
  Append(what, one.how_often, texts);
  if (!one.since.empty()) Append(what, texts.Format("map.since", {{"when", one.since}}), texts);
  return texts.Format(what.empty() ? "map.line.bare" : "map.line",
                      {{"name", one.name}, {"what", what}, {"talk", TalkWords(map, one, texts)}});
}

document::Table HelpMapTable(const HelpMap& map, const Texts& texts) {
  document::Table table;
  table.caption = texts.Get("map.table.caption");
  for (const char* const column : {"who", "what", "often", "talk"}) {
    table.headers.push_back(texts.Get("map.table." + std::string(column)));
  }
  table.widths = {4, 4, 3, 4};
  for (const Helper& helper : map.helpers) {
    std::string what = helper.name;
    if (const std::string status = StatusWords(helper.status, texts); !status.empty()) {
      what = texts.Format("map.table.status", {{"what", what}, {"status", status}});
    }
    std::string often = helper.how_often;
    if (!helper.since.empty()) {
      Append(often, texts.Format("map.since", {{"when", helper.since}}), texts);
    }
    table.rows.push_back({helper.who, what, often, TalkWords(map, helper, texts)});
  }
  return table;
}

}  // namespace samvei
