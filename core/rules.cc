#include "core/rules.h"

#include <algorithm>
#include <cassert>
#include <utility>

#include "core/restriction.h"
#include "core/rules_conditions.h"
#include "core/rules_impl.h"
#include "core/rules_limits.h"

namespace samvei {
namespace {

constexpr int kMostClasses = 63;  // a set of classes is one 64-bit number

Errors TooManyServices(const rules::RuleData& data) {
  if (data.services.size() < rules::kMostServices) return {};
  return {{"too_many_services", data.file, "/services",
           "more than " + std::to_string(rules::kMostServices - 1) + " services are listed",
           "List fewer."}};
}

Errors TooManyClasses(const rules::RuleData& data, const rules::Classes& classes) {
  for (const int size : classes.DomainSizes()) {
    if (size > kMostClasses) {
      return {
          {"too_many_classes", data.file, "",
           "the rules tell more than " + std::to_string(kMostClasses) + " values of a fact apart",
           "Ask for fewer different values."}};
    }
  }
  return {};
}

}  // namespace

RuleSet::Impl::Impl(rules::RuleData read)
    : data(std::move(read)), classes(data), conditions(std::make_unique<rules::Conditions>(*this)) {
  for (const rules::DeclaredFact& declared : data.facts) facts.push_back(declared.fact);
}

RuleSet::Impl::~Impl() = default;

RuleSet::RuleSet(std::shared_ptr<const Impl> impl) : impl_(std::move(impl)) {}

Result<RuleSet> RuleSet::Load(std::string_view file, std::string_view text,
                              const Profile& profile) {
  Result<rules::RuleData> data = rules::ReadRules(file, text);
  if (!data.ok()) return data.errors();
  return Make(std::move(data.value()), profile);
}

Result<RuleSet> RuleSet::Make(rules::RuleData data, const Profile& profile) {
  Errors errors = rules::CheckLimits(data);
  if (!errors.empty()) return errors;
  errors = rules::CheckNames(data);
  if (!errors.empty()) return errors;
  errors = rules::CheckProfile(data, profile);
  if (!errors.empty()) return errors;
  errors = TooManyServices(data);
  if (!errors.empty()) return errors;
  const auto impl = std::make_shared<Impl>(std::move(data));
  errors = TooManyClasses(impl->data, impl->classes);
  if (!errors.empty()) return errors;

  impl->store = DiagramStore(impl->classes.DomainSizes(), rules::kMostDiagramWork);
  impl->profile = profile;
  impl->compiled = rules::Compile(impl->data, Profile(), impl->classes, impl->store);
  if (impl->store.exhausted()) return rules::TooManyStates(impl->data);
  if (!profile.usual_duration_months.empty() || !profile.overrides.empty()) {
    rules::Compiled practice = rules::Compile(impl->data, profile, impl->classes, impl->store);
    errors = rules::CheckNeverLower(impl->data, impl->classes, impl->compiled, practice, profile,
                                    impl->store);
    if (impl->store.exhausted()) return rules::TooManyStates(impl->data);
    if (!errors.empty()) return errors;
    impl->compiled = std::move(practice);
  }
  impl->store.Freeze(impl->compiled.Roots());
  return RuleSet(impl);
}

const std::string& RuleSet::id() const { return impl_->data.id; }
const std::string& RuleSet::law_as_of() const { return impl_->data.law_as_of; }
Date RuleSet::valid_from() const { return impl_->data.valid_from; }
Date RuleSet::valid_to() const { return impl_->data.valid_to; }
const Profile& RuleSet::profile() const { return impl_->profile; }
const std::vector<Fact>& RuleSet::facts() const { return impl_->facts; }
const std::vector<Service>& RuleSet::services() const { return impl_->data.services; }
const std::string& RuleSet::unknown_service() const { return impl_->data.unknown; }
const std::vector<Source>& RuleSet::sources() const { return impl_->data.sources; }

const Fact* RuleSet::FindFact(std::string_view id) const {
  for (const Fact& fact : impl_->facts) {
    if (fact.id == id) return &fact;
  }
  return nullptr;
}

const Source* RuleSet::FindSource(std::string_view id) const {
  for (const Source& source : impl_->data.sources) {
    if (source.id == id) return &source;
  }
  return nullptr;
}

std::vector<std::string> RuleSet::SourcesOf(std::string_view id) const {
  const auto find = [id](const auto& list) -> const std::vector<std::string>* {
    const auto found =
        std::find_if(list.begin(), list.end(), [id](const auto& one) { return one.id == id; });
    return found == list.end() ? nullptr : &found->sources;
  };
  const rules::RuleData& data = impl_->data;
  for (const auto* sources :
       {find(data.outcomes), find(data.criteria), find(data.decisions), find(data.notes)}) {
    if (sources != nullptr) return *sources;
  }
  assert(false && "nothing of that name");
  return {};
}

bool RuleSet::HasCondition(std::string_view condition) const {
  return std::any_of(impl_->data.conditions.begin(), impl_->data.conditions.end(),
                     [&](const rules::NamedCondition& named) { return named.id == condition; });
}

}  // namespace samvei
