#include <algorithm>
#include <array>
#include <vector>

#include "core/service_search.h"
#include "core/view_builder.h"

namespace samvei {
namespace {

constexpr std::array<std::string_view, 4> kStatuses = {"faar", "trenger", "avslag", "ukjent"};

std::string TextOf(const Row& row, std::string_view field) {
  const auto found = row.find(field);
  return found == row.end() ? std::string() : found->second;
}

std::string StatusOf(const GuideState& state, const std::string& service) {
  const auto rows = state.c().application.lists.find("tjenesteytere");
  if (rows == state.c().application.lists.end()) return {};
  for (const Row& row : rows->second) {
    const std::string status = TextOf(row, "status");
    if (TextOf(row, "tjeneste") == service && !status.empty()) return status;
  }
  return {};
}

// All languages that are at hand: people search in the one that they know the word in.
std::vector<const Texts*> LanguagesAtHand(const GuideState& state) {
  std::vector<const Texts*> languages = {&state.texts};
  for (const auto& other : state.other_texts) languages.push_back(&other.second);
  return languages;
}

class ServiceList {
 public:
  explicit ServiceList(ViewBuilder& b)
      : b_(b), state_(b.state()), unknown_(b.state().rules.unknown_service()) {
    if (Searching()) {
      hits_ = FindServices(state_.progress.search,
                           MakeFindable(state_.rules.services(), LanguagesAtHand(state_)));
    }
  }

  void AddSearch(int parent) {
    const int search = b_.Add(parent, Role::kSearch, "q.tjenester.sok", b_.Text("services.search"));
    b_.At(search).value = state_.progress.search;
    b_.At(search).max_length = 60;
    // There from the start, so that a screen reader speaks it when it changes.
    const int found = b_.Add(parent, Role::kStatus, "s.tjenester");
    if (!Searching()) return;
    if (hits_.ids.empty()) {
      b_.At(found).name = b_.Text("services.none_found");
    } else {
      b_.At(found).name = state_.texts.Format(hits_.similar ? "services.similar" : "services.found",
                                              {{"n", std::to_string(hits_.ids.size())}});
    }
    b_.Button(parent, "q.tjenester.sok.toem", b_.Text("services.clear"), Variant::kTertiary);
  }

  // What is ticked, wherever in the list it stands, and a way to take it out.
  void AddChosen(int parent) {
    std::vector<std::string> chosen;
    for (const HelperList::Group& group : state_.helper_list.groups()) {
      for (const Service& service : state_.rules.services()) {
        if (service.sector == group.sector && IsTicked(service.id)) chosen.push_back(service.id);
      }
    }
    if (IsTicked(unknown_)) chosen.push_back(unknown_);
    if (!chosen.empty()) {
      const int fold =
          AddFold(parent, "d.tjenester.valgt",
                  state_.texts.Format("services.chosen", {{"n", std::to_string(chosen.size())}}),
                  !Searching());
      b_.At(fold).variant = Variant::kSmall;
      const int list = b_.Add(fold, Role::kList, "l.tjenester.valgt");
      for (const std::string& service : chosen) AddChosenOne(list, service);
    }
    const std::optional<TakenOut>& taken = state_.progress.taken_out;
    if (!taken.has_value()) return;
    const int row = b_.Add(parent, Role::kRow, "g.tjenester.fjernet");
    b_.Paragraph(row, "t.tjenester.fjernet", TakenOutWords(*taken));
    b_.Button(row, "q.tjenester.angre", b_.Text("services.undo"), Variant::kSecondary);
  }

  void AddGroups(int fieldset) {
    for (const HelperList::Group& group : state_.helper_list.groups()) {
      if (Searching()) {
        AddFound(fieldset, group);
      } else {
        AddGroup(fieldset, group);
      }
    }
    const int rest = b_.Add(fieldset, Role::kGroup, "g.sector.rest");
    b_.Heading(rest, 2, "h.sector.rest", b_.Text("sector.rest"));
    AddRow(rest, unknown_, b_.Text("services.unknown"));
    const int nobody =
        b_.Add(rest, Role::kCheckbox, "q.tjenester.s.ingen", b_.Text("services.nobody"));
    b_.At(nobody).checked = NobodyHelps(state_);
  }

 private:
  [[nodiscard]] bool Searching() const { return !SearchWords(state_.progress.search).empty(); }

  [[nodiscard]] bool Holds(std::string_view fact, const std::string& service) const {
    const Answer* answer = state_.Find(fact);
    return answer != nullptr && std::get<ServiceSet>(*answer).contains(service);
  }

  [[nodiscard]] bool IsTicked(const std::string& service) const {
    return Holds("tjenester", service) || Holds("tjenester_senere", service);
  }

  [[nodiscard]] int CountTicked(const std::vector<std::string>& services) const {
    return static_cast<int>(
        std::count_if(services.begin(), services.end(),
                      [this](const std::string& service) { return IsTicked(service); }));
  }

  // A fold that is as the person left it, else as the list has it.
  int AddFold(int parent, const std::string& id, std::string name, bool open) {
    const int fold = b_.Add(parent, Role::kDetails, id, std::move(name));
    const auto left = state_.progress.folds.find(id);
    b_.At(fold).checked = left == state_.progress.folds.end() ? open : left->second;
    return fold;
  }

  [[nodiscard]] std::string NameWithCount(const std::string& name,
                                          const std::vector<std::string>& services) const {
    const int ticked = CountTicked(services);
    if (ticked == 0) return name;
    return state_.texts.Format("services.group", {{"name", name}, {"n", std::to_string(ticked)}});
  }

  // How it stands with a service, in a few words.
  [[nodiscard]] std::string StateOf(const std::string& service) const {
    std::vector<std::string> parts;
    if (Holds("tjenester", service)) {
      const std::string status = StatusOf(state_, service);
      parts.push_back(b_.Text("services.state." + (status.empty() ? "naa" : status)));
    }
    if (Holds("tjenester_senere", service)) parts.push_back(b_.Text("services.state.senere"));
    return state_.texts.Listed(parts);
  }

  void AddChosenOne(int list, const std::string& service) {
    const std::string& name = b_.Text("service." + service);
    const int item = b_.Add(list, Role::kItem, "i.tjenester." + service);
    const int row = b_.Add(item, Role::kRow, "g.valgt." + service);
    b_.Paragraph(row, "t.valgt." + service,
                 state_.texts.Format("services.chosen.one",
                                     {{"service", name}, {"state", StateOf(service)}}));
    const int button = b_.Button(row, "q.tjenester.fjern." + service, b_.Text("services.take_out"),
                                 Variant::kTertiary);
    b_.At(button).spoken = state_.texts.Format("services.take_out.spoken", {{"service", name}});
  }

  [[nodiscard]] std::string TakenOutWords(const TakenOut& taken) const {
    ServiceSet all = taken.now;
    all.insert(taken.later.begin(), taken.later.end());
    if (NobodyHelps(state_) || all.size() > 1) return b_.Text("services.all_taken_out");
    return state_.texts.Format("services.taken_out",
                               {{"service", b_.Text("service." + *all.begin())}});
  }

  // The group with what most people of this age meet; the rest of it behind one more fold, or,
  // where the whole group is rare, behind its own.
  void AddGroup(int fieldset, const HelperList::Group& group) {
    std::vector<std::string> usual;
    std::vector<std::string> others;
    const Answers& answers = state_.c().answers;
    for (const Service& service : state_.rules.services()) {
      if (service.sector != group.sector) continue;
      (state_.helper_list.IsUsual(service.id, answers) ? usual : others).push_back(service.id);
    }
    std::vector<std::string> all = usual;
    all.insert(all.end(), others.begin(), others.end());
    const std::string id = ServiceGroupFold(group.sector);
    const bool open =
        CountTicked(all) > 0 || (!usual.empty() && state_.helper_list.IsUsual(group, answers));
    const int fold =
        AddFold(fieldset, id, NameWithCount(b_.Text("sector." + group.sector), all), open);
    b_.At(fold).level = 2;
    if (usual.empty()) std::swap(usual, others);
    for (const std::string& service : usual) AddRow(fold, service);
    if (others.empty()) return;
    const std::string words = NameWithCount(
        state_.texts.Format("services.more", {{"n", std::to_string(others.size())}}), others);
    const int more = AddFold(fold, id + ".flere", words, CountTicked(others) > 0);
    b_.At(more).variant = Variant::kSmall;
    // "Show 3 more" alone would be the same words under several groups.
    b_.At(more).spoken = state_.texts.Format(
        "services.more.spoken", {{"more", words}, {"name", b_.Text("sector." + group.sector)}});
    for (const std::string& service : others) AddRow(more, service);
  }

  // What was searched for stands open, under its group's name.
  void AddFound(int fieldset, const HelperList::Group& group) {
    int parent = -1;
    for (const Service& service : state_.rules.services()) {
      if (service.sector != group.sector || !hits_.ids.contains(service.id)) continue;
      if (parent < 0) {
        parent = b_.Add(fieldset, Role::kGroup, "g.sector." + group.sector);
        b_.Heading(parent, 2, "h.sector." + group.sector, b_.Text("sector." + group.sector));
      }
      AddRow(parent, service.id);
    }
  }

  void AddRow(int parent, const std::string& service) {
    AddRow(parent, service, b_.Text("service." + service));
  }

  void AddRow(int parent, const std::string& service, const std::string& name) {
    const int row = b_.Add(parent, Role::kRow, "g.service." + service);
    const int now = b_.Add(row, Role::kCheckbox, "q.tjenester." + service, name);
    b_.At(now).checked = Holds("tjenester", service);
    const int later =
        b_.Add(row, Role::kCheckbox, "q.tjenester_senere." + service, b_.Text("services.later"));
    b_.At(later).checked = Holds("tjenester_senere", service);
    b_.At(later).variant = Variant::kChip;
    b_.At(later).spoken = b_.Text("services.later") + ": " + name;
    if (b_.At(now).checked && service != unknown_) AddStatus(parent, service, name);
  }

  // How it stands with a helper that was ticked: told in the application, read by no rule.
  void AddStatus(int parent, const std::string& service, const std::string& name) {
    const std::string field = "q.tjenester.s." + service;
    const int fieldset = b_.Add(parent, Role::kFieldset, field,
                                state_.texts.Format("services.status", {{"service", name}}));
    b_.At(fieldset).variant = Variant::kSmall;
    const std::string chosen = StatusOf(state_, service);
    for (const std::string_view status : kStatuses) {
      const std::string one(status);
      const int radio =
          b_.Add(fieldset, Role::kRadio, field + "." + one, b_.Text("services.status." + one));
      b_.At(radio).variant = Variant::kChip;
      b_.At(radio).checked = chosen == status || (chosen.empty() && status == "ukjent");
    }
  }

  ViewBuilder& b_;
  const GuideState& state_;
  const std::string& unknown_;
  ServiceHits hits_;
};

}  // namespace

void AddServices(ViewBuilder& b, int parent, const Question& question, const std::string& error) {
  ServiceList list(b);
  list.AddSearch(parent);
  list.AddChosen(parent);
  const int fieldset =
      b.Add(parent, Role::kFieldset, question.field, b.Voice("question.tjenester.label"));
  b.At(fieldset).hint = b.Voice("question.tjenester.hint");
  b.At(fieldset).error = error;
  list.AddGroups(fieldset);
}

}  // namespace samvei
