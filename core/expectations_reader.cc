#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <utility>

#include "core/expectations.h"
#include "core/json_fields.h"
#include "core/rules_impl.h"

namespace samvei {
namespace {

constexpr double kPercent = 100;

std::optional<double> ReadWeight(const Json& json, const std::string& pointer, Faults& faults) {
  if (json.Is(Json::Kind::kNumber) && json.number >= 0) return json.number;
  faults.Add("wrong_type", pointer, Describe(json) + " is not a number from 0 on",
             "Write how likely the answer is.");
  return std::nullopt;
}

// The answer that a key stands for: a value of the fact, or a number.
std::optional<Answer> AnswerOf(const Fact& fact, const std::string& key) {
  if (std::find(fact.values.begin(), fact.values.end(), key) != fact.values.end()) return key;
  const bool number = fact.type == FactType::kWholeNumber || fact.type == FactType::kScore;
  const bool digits =
      !key.empty() && key.size() < 4 && key.find_first_not_of("0123456789") == std::string::npos;
  if (!number || !digits) return std::nullopt;
  const int value = std::atoi(key.c_str());
  if (value < fact.min || value > fact.max) return std::nullopt;
  return static_cast<double>(value);
}

class Reader {
 public:
  Reader(const RuleSet& rules, Faults& faults) : rules_(rules.impl()), faults_(faults) {
    for (const int size : rules_.classes.DomainSizes()) {
      likely_.emplace_back(static_cast<std::size_t>(size), 1.0 / size);
    }
  }

  std::vector<std::vector<double>> Read(const Json& json) {
    Fields fields(json, "", faults_);
    fields.Text("about");
    ForEachMember(fields, "facts", fields.Required("facts"),
                  [&](const std::string& id, const Json& values, const std::string& place) {
                    ReadFact(id, values, place);
                  });
    const std::map<std::string, double> now = ReadServices(fields, "now");
    const std::map<std::string, double> later = ReadServices(fields, "later");
    for (std::size_t i = 0; i < rules_.classes.kinds().size(); ++i) {
      likely_[static_cast<std::size_t>(rules_.classes.VariableOfKind(i))] =
          OfKind(rules_.classes.kinds()[i], now, later);
    }
    return std::move(likely_);
  }

 private:
  void ReadFact(const std::string& id, const Json& values, const std::string& place) {
    const int variable = rules_.classes.VariableOf(id);
    if (variable < 0) {
      faults_.Add("unknown_name", place, "no rule reads a fact " + Quoted(id), "Remove it.");
      return;
    }
    const auto found = std::find_if(rules_.facts.begin(), rules_.facts.end(),
                                    [&](const Fact& fact) { return fact.id == id; });
    std::vector<double>& likely = likely_[static_cast<std::size_t>(variable)];
    std::fill(likely.begin(), likely.end(), 0);
    double sum = 0;
    for (const auto& [key, json] : values.members) {
      const std::string at = Pointer(place, key);
      const std::optional<Answer> answer = AnswerOf(*found, key);
      if (!answer) {
        faults_.Add("unknown_value", at, Quoted(key) + " is no value of " + Quoted(id),
                    "Write one of the fact's values.");
        continue;
      }
      const double weight = ReadWeight(json, at, faults_).value_or(0);
      likely[static_cast<std::size_t>(rules_.classes.ClassOf(id, *answer))] += weight;
      sum += weight;
    }
    if (sum <= 0) {
      faults_.Add("out_of_range", place, "nothing is likely of " + Quoted(id),
                  "Give at least one answer more than 0.");
      return;
    }
    for (double& one : likely) one /= sum;
  }

  // How likely each service is needed, by id. What stands for a sector holds for its services,
  // unless they have a line of their own.
  std::map<std::string, double> ReadServices(Fields& fields, std::string_view key) {
    std::map<std::string, double> likely;
    std::map<std::string, double> said;
    ForEachMember(fields, key, fields.Required(key),
                  [&](const std::string& id, const Json& json, const std::string& place) {
                    const double percent = ReadWeight(json, place, faults_).value_or(0);
                    if (percent > kPercent) {
                      faults_.Add("out_of_range", place, "more than 100 percent",
                                  "Write a number from 0 to 100.");
                    }
                    said[id] = std::min(percent, kPercent) / kPercent;
                    CheckService(id, place);
                  });
    for (const Service& service : rules_.data.services) {
      const auto own = said.find(service.id);
      const auto sector = said.find(service.sector);
      likely[service.id] = own != said.end()      ? own->second
                           : sector != said.end() ? sector->second
                                                  : 0;
    }
    likely[rules_.data.unknown] = said[rules_.data.unknown];
    return likely;
  }

  void CheckService(const std::string& id, const std::string& place) {
    const bool known =
        id == rules_.data.unknown ||
        std::any_of(rules_.data.services.begin(), rules_.data.services.end(),
                    [&](const Service& one) { return one.id == id || one.sector == id; });
    if (!known) {
      faults_.Add("unknown_name", place, "there is no sector or service " + Quoted(id),
                  "Write the id of one.");
    }
  }

  // The states of a kind, its services needed independently of one another.
  static std::vector<double> OfKind(const rules::ServiceKind& kind,
                                    const std::map<std::string, double>& now,
                                    const std::map<std::string, double>& later) {
    struct Counts {
      int now, later, any;
      double chance;
    };
    std::vector<Counts> all = {{0, 0, 0, 1}};
    for (const std::string& id : kind.services) {
      const double in_now = now.find(id)->second;
      const double in_later = later.find(id)->second;
      std::vector<Counts> next;
      const auto add = [&](int a, int b, int any, double chance) {
        for (Counts& one : next) {
          if (one.now == a && one.later == b && one.any == any) {
            one.chance += chance;
            return;
          }
        }
        next.push_back({a, b, any, chance});
      };
      for (const Counts& one : all) {
        for (const int a : {0, 1}) {
          for (const int b : {0, 1}) {
            const double chance =
                (a == 1 ? in_now : 1 - in_now) * (b == 1 ? in_later : 1 - in_later);
            add(std::min(one.now + a, kind.caps.now), std::min(one.later + b, kind.caps.later),
                std::min(one.any + std::max(a, b), kind.caps.any), one.chance * chance);
          }
        }
      }
      all = std::move(next);
    }
    std::vector<double> likely(kind.states.size());
    for (const Counts& one : all) {
      likely[static_cast<std::size_t>(kind.StateOf(one.now, one.later, one.any))] += one.chance;
    }
    return likely;
  }

  const RuleSet::Impl& rules_;
  Faults& faults_;
  std::vector<std::vector<double>> likely_;
};

}  // namespace

Result<Expectations> Expectations::Read(std::string_view file, std::string_view text,
                                        RuleSet rules) {
  const Result<Json> json = ParseJson(file, text);
  if (!json.ok()) return json.errors();
  Faults faults(file);
  std::vector<std::vector<double>> likely = Reader(rules, faults).Read(json.value());
  if (!faults.empty()) return faults.Take();
  Expectations expectations(std::move(rules));
  expectations.likely_ = std::move(likely);
  return expectations;
}

}  // namespace samvei
