#include <algorithm>
#include <array>

#include "core/helpers.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

constexpr std::array<std::string_view, 5> kFields = {"navn", "kontakt", "telefon", "hvor_ofte",
                                                     "siden"};

std::string TextOf(const Row& row, std::string_view field) {
  const auto found = row.find(field);
  return found == row.end() ? std::string() : found->second;
}

// One part of the form for each helper: the services of the case, then those in no list.
class HelpersForm {
 public:
  explicit HelpersForm(ViewBuilder& b) : b_(b) {
    const auto& lists = b.state().c().application.lists;
    if (const auto found = lists.find(kHelpers); found != lists.end()) rows_ = found->second;
    keys_ = HelperKeys(rows_);
    for (const Service& service : b.state().rules.services()) {
      if (Holds("tjenester", service.id) || Holds("tjenester_senere", service.id)) {
        helpers_.push_back(service.id);
      }
    }
    for (const std::string& key : keys_) {
      if (IsOtherHelper(key) && std::find(helpers_.begin(), helpers_.end(), key) == helpers_.end())
        helpers_.push_back(key);
    }
  }

  void Add(int parent) {
    const int section = b_.Section(parent, kId, Variant::kDefault);
    b_.Heading(section, 3, "h." + kId, b_.Text("a.tjenesteytere.label"));
    b_.Paragraph(section, "t." + kId, b_.Voice("a.tjenesteytere.lead"));
    for (const std::string& helper : helpers_) AddHelper(section, helper);
    const auto& removed = b_.state().removed;
    if (removed.has_value() && removed->list == kHelpers) {
      b_.Paragraph(section, "t." + kId + ".fjernet", b_.Text("a.tjenesteytere.removed"));
      b_.Button(section, kId + ".angre", b_.Text("a.rows.undo"), Variant::kSecondary);
    }
    if (OtherHelpers(b_.state()) < kMaxApplicationRows) {
      b_.Button(section, kId + ".legg_til", b_.Text("a.tjenesteytere.add"), Variant::kSecondary);
    }
  }

 private:
  [[nodiscard]] bool Holds(std::string_view fact, const std::string& service) const {
    const Answer* answer = b_.state().Find(fact);
    return answer != nullptr && std::get<ServiceSet>(*answer).contains(service);
  }

  [[nodiscard]] std::vector<const Row*> RowsOf(const std::string& helper) const {
    std::vector<const Row*> rows;
    for (std::size_t i = 0; i < keys_.size(); ++i) {
      if (keys_[i] == helper) rows.push_back(&rows_[i]);
    }
    return rows;
  }

  // The service's name, or what the others call a helper that is in no list.
  [[nodiscard]] std::string NameOf(const std::string& helper) const {
    if (!IsOtherHelper(helper)) return b_.Text("service." + helper);
    for (const Row* row : RowsOf(helper)) {
      if (std::string name = TextOf(*row, "navn"); !name.empty()) return name;
    }
    std::size_t n = 0;
    for (const std::string& other : helpers_) {
      if (IsOtherHelper(other)) ++n;
      if (other == helper) break;
    }
    return b_.state().texts.Format("a.tjenesteytere.row", {{"n", std::to_string(n)}});
  }

  void AddHelper(int parent, const std::string& helper) {
    const std::string id = kId + "." + helper;
    const auto& expanded = b_.state().progress.expanded;
    const bool open = expanded.find(id) != expanded.end();
    const std::vector<const Row*> rows = RowsOf(helper);
    std::string summary = NameOf(helper);
    // What was written shows while it is folded; it does not change under the one who types.
    if (!open && !IsOtherHelper(helper) && !rows.empty()) {
      const std::string who = TextOf(*rows.front(), "navn");
      if (!who.empty()) {
        summary += ": ";
        summary += who;
      }
    }
    const int details = b_.Add(parent, Role::kDetails, id, std::move(summary));
    b_.At(details).checked = open;
    // Forty helpers who may each talk with all others are many fields: only those that are seen.
    if (!open) return;
    for (std::size_t nth = 0; nth < std::max<std::size_t>(rows.size(), 1); ++nth) {
      AddRow(details, helper, nth, nth < rows.size() ? *rows[nth] : Row());
    }
    AddTalk(details, helper);
    if (IsOtherHelper(helper)) AddRemove(details, helper, 0);
  }

  void AddRow(int parent, const std::string& helper, std::size_t nth, const Row& row) {
    const std::string id = kId + "." + helper + "." + std::to_string(nth);
    for (const std::string_view field : kFields) {
      std::string key = kId;
      key += ".";
      key += field;
      std::string input_id = id;
      input_id += ".";
      input_id += field;
      const int input = b_.Add(parent, Role::kTextInput, input_id, b_.Text(key + ".label"));
      b_.At(input).value = TextOf(row, field);
      // "Navn" alone would be the same words for every helper.
      b_.At(input).spoken = b_.Text(key + ".label") + ": " + NameOf(helper);
      if (b_.state().texts.Has(key + ".hint")) b_.At(input).hint = b_.Text(key + ".hint");
    }
    if (nth > 0) AddRemove(parent, helper, nth);
  }

  void AddRemove(int parent, const std::string& helper, std::size_t nth) {
    b_.Button(parent, kId + "." + helper + "." + std::to_string(nth) + ".fjern",
              b_.state().texts.Format("a.tjenesteytere.remove", {{"who", NameOf(helper)}}),
              Variant::kTertiary);
  }

  void AddTalk(int parent, const std::string& helper) {
    if (helpers_.size() < 2) return;
    const std::string id = kId + "." + helper + ".snakker_med";
    const int fieldset = b_.Add(
        parent, Role::kFieldset, id,
        b_.state().texts.Format("a.tjenesteytere.snakker_med.label", {{"who", NameOf(helper)}}));
    b_.At(fieldset).variant = Variant::kSmall;
    b_.At(fieldset).hint = b_.Text("a.tjenesteytere.snakker_med.hint");
    const auto chip = [&](const std::string& key, const std::string& name, bool on) {
      const int tick = b_.Add(fieldset, Role::kCheckbox, id + "." + key, name);
      b_.At(tick).variant = Variant::kChip;
      b_.At(tick).checked = on;
    };
    for (const std::string& other : helpers_) {
      if (other != helper) chip(other, NameOf(other), TalkTogether(rows_, helper, other));
    }
    chip(std::string(kNobody), b_.Text("a.tjenesteytere.snakker_med.ingen"),
         TalksWithNobody(rows_, helper));
  }

  const std::string kId = "a." + std::string(kHelpers);
  ViewBuilder& b_;
  std::vector<Row> rows_;
  std::vector<std::string> keys_;
  std::vector<std::string> helpers_;
};

}  // namespace

void AddHelpersForm(ViewBuilder& b, int parent) { HelpersForm(b).Add(parent); }

}  // namespace samvei
