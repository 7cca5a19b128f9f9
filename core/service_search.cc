#include "core/service_search.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "core/languages.h"

namespace samvei {
namespace {

// Letters of more than one byte, and what they are compared as.
constexpr std::array<std::pair<std::string_view, char>, 20> kPlain = {
    {{"æ", 'e'}, {"ä", 'e'}, {"ø", 'o'}, {"ö", 'o'}, {"å", 'a'}, {"á", 'a'}, {"à", 'a'},
     {"â", 'a'}, {"é", 'e'}, {"è", 'e'}, {"ê", 'e'}, {"í", 'i'}, {"ó", 'o'}, {"ú", 'u'},
     {"č", 'c'}, {"đ", 'd'}, {"ŋ", 'n'}, {"š", 's'}, {"ŧ", 't'}, {"ž", 'z'}}};

// Shorter words ("og", "på") do not narrow a search, and up to this length ("nav", "bup") a word is
// sought at the beginning only: in the middle it would be chance.
constexpr std::size_t kShort = 3;

// One letter more: "ae" and "oe" are written for "æ" and "ø", and a letter that stands twice counts
// once.
void Append(std::string& word, char letter) {
  const char last = word.empty() ? '\0' : word.back();
  if (letter == last) return;
  if (letter == 'e' && (last == 'a' || last == 'o')) {
    if (last == 'a') word.back() = 'e';
    return;
  }
  word += letter;
}

// Whether the two are one slip apart or, in a long word, two: a letter that is missing, too many,
// another one, or in its neighbour's place. What follows in `word` is not there yet while somebody
// types; what comes before it is another part of a compound, where the part is long enough to
// tell.
bool IsLike(const std::string& part, const std::string& word) {
  constexpr std::size_t kOneSlip = 4;
  constexpr std::size_t kAnywhere = 6;
  constexpr std::size_t kTwoSlips = 8;
  if (part.size() < kOneSlip) return false;
  const std::size_t slips = part.size() < kTwoSlips ? 1 : 2;
  if (part.size() > word.size() + slips) return false;
  std::vector<std::size_t> before;
  std::vector<std::size_t> last(word.size() + 1);
  if (part.size() < kAnywhere) std::iota(last.begin(), last.end(), 0);
  std::vector<std::size_t> now(word.size() + 1);
  for (std::size_t i = 1; i <= part.size(); ++i) {
    now[0] = i;
    for (std::size_t j = 1; j <= word.size(); ++j) {
      const std::size_t other = part[i - 1] == word[j - 1] ? 0 : 1;
      now[j] = std::min({last[j - 1] + other, last[j] + 1, now[j - 1] + 1});
      if (i > 1 && j > 1 && part[i - 1] == word[j - 2] && part[i - 2] == word[j - 1]) {
        now[j] = std::min(now[j], before[j - 2] + 1);
      }
    }
    before = std::exchange(last, now);
  }
  return *std::min_element(last.begin(), last.end()) <= slips;
}

bool Holds(const std::string& part, const std::string& word) {
  const std::size_t at = word.find(part);
  return part.size() <= kShort ? at == 0 : at != std::string::npos;
}

template <typename Matches>
bool EachIsIn(const std::vector<std::string>& parts, const std::vector<std::string>& words,
              Matches matches) {
  return std::all_of(parts.begin(), parts.end(), [&](const std::string& part) {
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return matches(part, word); });
  });
}

}  // namespace

std::vector<std::string> SearchWords(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end = [&] {
    if (!word.empty()) words.push_back(std::exchange(word, std::string()));
  };
  const std::string small = LowerCased(text);
  for (std::size_t at = 0; at < small.size();) {
    const std::string_view rest = std::string_view(small).substr(at);
    const auto plain = std::find_if(kPlain.begin(), kPlain.end(), [rest](const auto& entry) {
      return rest.substr(0, entry.first.size()) == entry.first;
    });
    const char c = rest.front();
    if (plain != kPlain.end()) {
      // Written out, not put together of two: "æ" after "a" is no "ae".
      if (word.empty() || word.back() != plain->second) word += plain->second;
      at += plain->first.size();
      continue;
    }
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      Append(word, c);
    } else if (static_cast<unsigned char>(c) < 0x80) {
      end();
    }
    ++at;
  }
  end();
  return words;
}

std::vector<FindableService> MakeFindable(const std::vector<Service>& services,
                                          std::span<const Texts* const> languages) {
  std::vector<FindableService> all;
  for (const Service& service : services) {
    FindableService one = {service.id, {}};
    for (const Texts* texts : languages) {
      for (const std::string& key :
           {"service." + service.id, "service." + service.id + ".synonyms"}) {
        if (!texts->Has(key)) continue;
        std::vector<std::string> more = SearchWords(texts->Get(key));
        std::move(more.begin(), more.end(), std::back_inserter(one.words));
      }
    }
    all.push_back(std::move(one));
  }
  return all;
}

ServiceHits FindServices(std::string_view wanted, std::span<const FindableService> services) {
  std::vector<std::string> parts = SearchWords(wanted);
  const bool any_long = std::any_of(parts.begin(), parts.end(),
                                    [](const std::string& part) { return part.size() >= kShort; });
  if (any_long) std::erase_if(parts, [](const std::string& part) { return part.size() < kShort; });
  ServiceHits hits;
  if (parts.empty()) return hits;
  const auto find = [&](auto matches) {
    for (const FindableService& service : services) {
      if (EachIsIn(parts, service.words, matches)) hits.ids.insert(service.id);
    }
  };
  find(Holds);
  if (!hits.ids.empty()) return hits;
  find([](const std::string& part, const std::string& word) {
    return Holds(part, word) || IsLike(part, word);
  });
  hits.similar = !hits.ids.empty();
  return hits;
}

}  // namespace samvei
