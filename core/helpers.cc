#include "core/helpers.h"

#include <algorithm>
#include <set>

namespace samvei {
namespace {

constexpr std::string_view kOther = "annen";
constexpr int kMostOthers = 99;

std::string_view TextOf(const Row& row, std::string_view field) {
  const auto found = row.find(field);
  return found == row.end() ? std::string_view() : std::string_view(found->second);
}

std::string FirstFree(const std::set<std::string, std::less<>>& taken) {
  int number = 1;
  while (number < kMostOthers && taken.contains(std::string(kOther) + std::to_string(number))) {
    ++number;
  }
  return std::string(kOther) + std::to_string(number);
}

bool Says(const std::vector<Row>& rows, std::string_view who, std::string_view key) {
  const std::vector<std::string> keys = HelperKeys(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (keys[i] != who) continue;
    const std::vector<std::string> said = KeysIn(TextOf(rows[i], "snakker_med"));
    if (std::find(said.begin(), said.end(), key) != said.end()) return true;
  }
  return false;
}

// Takes a key out of what the helper's rows say.
void Unsay(std::vector<Row>& rows, std::string_view who, std::string_view key) {
  const std::vector<std::string> keys = HelperKeys(rows);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (keys[i] != who) continue;
    std::string left;
    for (const std::string& said : KeysIn(TextOf(rows[i], "snakker_med"))) {
      if (said == key) continue;
      if (!left.empty()) left += ' ';
      left += said;
    }
    if (left.empty()) {
      rows[i].erase("snakker_med");
    } else {
      rows[i].insert_or_assign("snakker_med", left);
    }
  }
}

void Say(std::vector<Row>& rows, const std::string& who, const std::string& key) {
  std::string& said = RowOf(rows, who)["snakker_med"];
  if (!said.empty()) said += ' ';
  said += key;
}

}  // namespace

bool IsOtherHelper(std::string_view id) {
  if (id.substr(0, kOther.size()) != kOther) return false;
  const std::string_view number = id.substr(kOther.size());
  return (number.size() == 1 || number.size() == 2) && number.front() != '0' &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

std::vector<std::string> HelperKeys(const std::vector<Row>& rows) {
  std::set<std::string, std::less<>> taken;
  for (const Row& row : rows) taken.emplace(TextOf(row, "id"));
  std::vector<std::string> keys;
  for (const Row& row : rows) {
    std::string key(TextOf(row, "tjeneste"));
    if (key.empty()) key = TextOf(row, "id");
    if (key.empty()) key = FirstFree(taken);
    taken.insert(key);
    keys.push_back(std::move(key));
  }
  return keys;
}

std::string NewOtherHelper(const std::vector<Row>& rows) {
  std::set<std::string, std::less<>> taken;
  for (const std::string& key : HelperKeys(rows)) taken.insert(key);
  for (const Row& row : rows) {
    for (std::string& key : KeysIn(TextOf(row, "snakker_med"))) taken.insert(std::move(key));
  }
  return FirstFree(taken);
}

std::vector<std::string> KeysIn(std::string_view talks_with) {
  std::vector<std::string> keys;
  for (std::size_t begin = 0; begin < talks_with.size();) {
    const std::size_t end = std::min(talks_with.find(' ', begin), talks_with.size());
    if (end > begin) keys.emplace_back(talks_with.substr(begin, end - begin));
    begin = end + 1;
  }
  return keys;
}

bool TalkTogether(const std::vector<Row>& rows, std::string_view one, std::string_view other) {
  return one != other && (Says(rows, one, other) || Says(rows, other, one));
}

bool TalksWithNobody(const std::vector<Row>& rows, std::string_view helper) {
  return Says(rows, helper, kNobody);
}

void SetTalkTogether(std::vector<Row>& rows, const std::string& one, const std::string& other,
                     bool together) {
  if (one == other) return;
  if (!together) {
    Unsay(rows, one, other);
    Unsay(rows, other, one);
  } else if (!TalkTogether(rows, one, other)) {
    Unsay(rows, one, kNobody);
    Unsay(rows, other, kNobody);
    Say(rows, one, other);
  }
}

void SetTalksWithNobody(std::vector<Row>& rows, const std::string& helper, bool nobody) {
  if (!nobody) {
    Unsay(rows, helper, kNobody);
    return;
  }
  const std::vector<std::string> keys = HelperKeys(rows);
  for (std::size_t i = 0; i < keys.size(); ++i) {
    if (keys[i] == helper) {
      rows[i].erase("snakker_med");
    } else {
      Unsay(rows, keys[i], helper);
    }
  }
  Say(rows, helper, std::string(kNobody));
}

Row& RowOf(std::vector<Row>& rows, const std::string& helper) {
  const std::vector<std::string> keys = HelperKeys(rows);
  const auto found = std::find(keys.begin(), keys.end(), helper);
  if (found != keys.end()) return rows[static_cast<std::size_t>(found - keys.begin())];
  return rows.emplace_back(Row{{IsOtherHelper(helper) ? "id" : "tjeneste", helper}});
}

}  // namespace samvei
