#include "core/guide_making.h"

#include <array>
#include <cassert>
#include <utility>

#include "core/embedded.h"
#include "core/guide_impl.h"
#include "core/rules_data.h"

namespace samvei {
namespace {

constexpr std::string_view kRulesFile = "rules/no.json";
constexpr std::string_view kInterviewFile = "interview/interview.json";
constexpr std::string_view kExpectedFile = "interview/expected.json";
constexpr std::string_view kHelpersFile = "interview/helpers.json";
constexpr std::string_view kStandardProfile = "municipalities/standard.json";

// Puts what was read into its place, or what is wrong with it into `errors`.
template <typename Part>
void Keep(Result<Part> read, std::optional<Part>& place, Errors& errors) {
  if (read.ok()) {
    place = std::move(read.value());
  } else {
    errors = read.errors();
  }
}

}  // namespace

struct GuideMaking::Parts {
  GuideOptions options;
  Errors errors;
  std::size_t next = 0;
  std::optional<Profile> profile;
  std::optional<rules::RuleData> rule_data;
  std::optional<RuleSet> rules;
  std::optional<Texts> texts;
  std::optional<Interview> interview;
  std::optional<Expectations> expectations;
  std::optional<HelperList> helpers;
  std::unique_ptr<Guide::State> state;

  void ReadTheProfile() {
    const bool own = !options.profile_json.empty();
    Keep(ReadProfile(own ? std::string_view(options.profile_file) : kStandardProfile,
                     own ? std::string_view(options.profile_json) : Embedded(kStandardProfile)),
         profile, errors);
  }
  void ReadTheRules() {
    Keep(rules::ReadRules(kRulesFile, Embedded(kRulesFile)), rule_data, errors);
  }
  void CompileTheRules() { Keep(RuleSet::Make(std::move(*rule_data), *profile), rules, errors); }
  void ReadTheTexts() { Keep(Texts::Load(EmbeddedFiles(), options.language), texts, errors); }
  void ReadTheInterview() {
    Keep(ReadInterview(kInterviewFile, Embedded(kInterviewFile), *rules), interview, errors);
  }
  void ReadWhatIsExpected() {
    Keep(Expectations::Read(kExpectedFile, Embedded(kExpectedFile), *rules), expectations, errors);
  }
  void ReadTheHelpers() {
    Keep(HelperList::Read(kHelpersFile, Embedded(kHelpersFile), *rules), helpers, errors);
  }
  void Begin();
  void ShowTheFirstPage() { state->tree = BuildView(*state); }
};

void GuideMaking::Parts::Begin() {
  const std::optional<Date> today = ParseDate(options.today);
  if (!today.has_value()) {
    errors = {{"wrong_date", "options", "/today", "'" + options.today + "' is not a day",
               "Write year-month-day, as 2026-11-22."}};
    return;
  }
  state = std::make_unique<Guide::State>(std::move(*rules), std::move(*texts),
                                         std::move(*interview), std::move(*expectations));
  state->helper_list = std::move(*helpers);
  Case& c = state->progress.c;
  c.profile = profile->id;
  c.as_of = *today;
  if (*today < state->rules.valid_from() || state->rules.valid_to() < *today) {
    state->date_outside = true;
    c.as_of = state->rules.valid_from();
    const std::optional<Date> law = ParseDate(state->rules.law_as_of());
    if (law.has_value()) c.as_of = *law;
  }
  state->can_lock = options.can_lock;
  state->short_ways.can_share = options.can_share;
  state->short_ways.can_share_files = options.can_share_files;
  state->progress.visited.insert(state->progress.section);
  KeepOfficeTexts(*state);
  state->Reassess();
}

GuideMaking::GuideMaking(GuideOptions options) : parts_(std::make_unique<Parts>()) {
  parts_->options = std::move(options);
}
GuideMaking::~GuideMaking() = default;
GuideMaking::GuideMaking(GuideMaking&&) noexcept = default;
GuideMaking& GuideMaking::operator=(GuideMaking&&) noexcept = default;

bool GuideMaking::Step() {
  constexpr std::array kSteps = {&Parts::ReadTheProfile,   &Parts::ReadTheRules,
                                 &Parts::CompileTheRules,  &Parts::ReadTheTexts,
                                 &Parts::ReadTheInterview, &Parts::ReadWhatIsExpected,
                                 &Parts::ReadTheHelpers,   &Parts::Begin,
                                 &Parts::ShowTheFirstPage};
  Parts& parts = *parts_;
  if (!parts.errors.empty() || parts.next == kSteps.size()) return false;
  (parts.*kSteps[parts.next])();
  ++parts.next;
  return parts.errors.empty() && parts.next < kSteps.size();
}

Result<Guide> GuideMaking::Take() {
  assert((!parts_->errors.empty() || parts_->state != nullptr) && "not before the last step");
  if (!parts_->errors.empty()) return parts_->errors;
  return Guide(std::move(parts_->state));
}

Result<Guide> Guide::Create(const GuideOptions& options) {
  GuideMaking making(options);
  while (making.Step()) {
  }
  return making.Take();
}

}  // namespace samvei
