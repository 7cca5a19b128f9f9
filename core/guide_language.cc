#include <algorithm>
#include <cassert>
#include <utility>

#include "core/embedded.h"
#include "core/guide_state.h"
#include "core/languages.h"

namespace samvei {
namespace {

constexpr std::string_view kOffice = "nb";  // what every office in Norway reads
constexpr std::string_view kSwitch = "nav.language.";
constexpr std::string_view kDocuments = "out.language.";

bool IsBuiltIn(std::string_view language) {
  const std::string prefix = "texts/" + std::string(language) + ".";
  const std::span<const EmbeddedFile> files = EmbeddedFiles();
  return std::any_of(files.begin(), files.end(), [&prefix](const EmbeddedFile& file) {
    return file.path.substr(0, prefix.size()) == prefix;
  });
}

// Makes the texts of a built-in language ready; a language that was added is.
bool IsReady(GuideState& state, const std::string& language) {
  if (state.other_texts.find(language) != state.other_texts.end()) return true;
  if (!IsBuiltIn(language)) return false;
  Result<Texts> texts = Texts::Load(EmbeddedFiles(), language);
  assert(texts.ok() && "the build has checked the texts");
  if (!texts.ok()) return false;
  state.other_texts.emplace(language, std::move(texts.value()));
  return true;
}

void Speak(GuideState& state, const std::string& language) {
  if (language == state.texts.language() || !IsReady(state, language)) return;
  const auto wanted = state.other_texts.find(language);
  Texts before = std::exchange(state.texts, std::move(wanted->second));
  state.other_texts.erase(wanted);
  state.other_texts.insert_or_assign(before.language(), std::move(before));
  KeepOfficeTexts(state);
  if (!state.save_faults.empty()) CheckCharacters(state);
  // What was told in the words of before: it has been read, and its place stays.
  state.short_ways.told_at.clear();
  state.short_ways.code_fault.clear();
  state.files.fault_at.clear();
  state.files.details.clear();
  state.opened_notes.clear();
  state.announce = state.texts.Get("language.changed");
}

}  // namespace

std::vector<std::string_view> OfferedLanguages(const GuideState& state) {
  std::vector<std::string_view> offered;
  for (const Language& language : Languages()) {
    if (state.languages_to_come || language.id == state.texts.language() ||
        IsBuiltIn(language.id) || state.other_texts.find(language.id) != state.other_texts.end()) {
      offered.push_back(language.id);
    }
  }
  return offered;
}

const Texts& DocumentTexts(const GuideState& state) {
  if (state.documents_as_page || IsNorwegian(state.texts.language())) return state.texts;
  const auto office = state.other_texts.find(kOffice);
  assert(office != state.other_texts.end() && "kept when another language is spoken");
  return office == state.other_texts.end() ? state.texts : office->second;
}

void KeepOfficeTexts(GuideState& state) {
  if (IsNorwegian(state.texts.language())) return;
  const bool ready = IsReady(state, std::string(kOffice));
  assert(ready && "bokmål is built in");
  static_cast<void>(ready);
}

bool LanguageAction(GuideState& state, const Action& action) {
  const std::string_view id = action.id;
  if (id.substr(0, kSwitch.size()) == kSwitch) {
    Speak(state, std::string(id.substr(kSwitch.size())));
    return true;
  }
  if (id.substr(0, kDocuments.size()) != kDocuments) return false;
  state.documents_as_page = id.substr(kDocuments.size()) != kOffice;
  state.saved.clear();
  return true;
}

}  // namespace samvei
