#include "core/view_builder.h"

#include "core/languages.h"

namespace samvei {
namespace {

// Whom the words speak to. Empty while it is not known.
std::string_view VoiceOf(const GuideState& state) {
  const std::string_view role = state.ChoiceOf("rolle");
  if (role == "selv") return ".selv";
  if (state.ChoiceOf("venter_barn") == "ja") return ".venter";
  if (role == "forelder" || role == "fosterforelder") return ".barn";
  if (!role.empty()) return ".annen";
  return {};
}

}  // namespace

const std::string& ViewBuilder::Voice(std::string_view key) const {
  const std::string own = std::string(key) + std::string(VoiceOf(state_));
  return state_.texts.Has(own) ? state_.texts.Get(own) : state_.texts.Get(key);
}

bool ViewBuilder::HasVoice(std::string_view key) const {
  return state_.texts.Has(key) || state_.texts.Has(std::string(key) + std::string(VoiceOf(state_)));
}

int ViewBuilder::Add(int parent, Role role, std::string id, std::string name) {
  const int index = static_cast<int>(tree_.nodes.size());
  Node node;
  node.id = std::move(id);
  node.role = role;
  node.parent = parent;
  node.name = std::move(name);
  tree_.nodes.push_back(std::move(node));
  if (parent >= 0) At(parent).children.push_back(index);
  return index;
}

int ViewBuilder::Heading(int parent, int level, std::string id, std::string name) {
  const int node = Add(parent, Role::kHeading, std::move(id), std::move(name));
  At(node).level = level;
  return node;
}

int ViewBuilder::Paragraph(int parent, std::string id, std::string name, Variant variant) {
  const int node = Add(parent, Role::kText, std::move(id), std::move(name));
  At(node).variant = variant;
  return node;
}

int ViewBuilder::Button(int parent, std::string id, std::string name, Variant variant) {
  const int node = Add(parent, Role::kButton, std::move(id), std::move(name));
  At(node).variant = variant;
  return node;
}

int ViewBuilder::Section(int parent, std::string id, Variant variant) {
  const int node = Add(parent, Role::kSection, std::move(id));
  At(node).variant = variant;
  return node;
}

int ViewBuilder::Link(int parent, std::string id, std::string name, std::string href) {
  const int node = Add(parent, Role::kLink, std::move(id), std::move(name));
  At(node).href = std::move(href);
  At(node).spoken = state_.texts.Format("link.new_tab", {{"name", At(node).name}});
  return node;
}

void ViewBuilder::InLanguage(int node, std::string_view language) {
  if (language != state_.texts.language()) At(node).language = language;
}

void ViewBuilder::InNorwegian(int node) {
  if (!IsNorwegian(state_.texts.language())) At(node).language = "nb";
}

std::string LongDate(const Texts& texts, Date date) {
  return texts.Format("date.long", {{"day", std::to_string(date.day)},
                                    {"month", texts.Get("month." + std::to_string(date.month))},
                                    {"year", std::to_string(date.year)}});
}

std::string VerdictWords(const Texts& texts, Span span) {
  const std::string worst = "verdict." + std::string(Id(span.worst));
  if (span.decided()) return texts.Get(worst);
  const std::string best = "verdict." + std::string(Id(span.best));
  return texts.Format("verdict.span", {{"worst", texts.Get(worst + ".brief")},
                                       {"best", texts.Get(best + ".brief")}});
}

}  // namespace samvei
