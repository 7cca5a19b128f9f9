#ifndef SAMVEI_CORE_SERVICE_SEARCH_H_
#define SAMVEI_CORE_SERVICE_SEARCH_H_

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules.h"
#include "core/texts.h"

namespace samvei {

// What a search in the list of helpers finds.
struct ServiceHits {
  std::set<std::string, std::less<>> ids;
  bool similar = false;  // nothing has these letters; these come close
};

// The words of a text as they are compared: small letters, without what a keyboard may lack and
// what people leave out ("Støttekontakt", "stoettekontakt" and "stotekontakt" are one word).
std::vector<std::string> SearchWords(std::string_view text);

// A service with all the words that it is found by: those of its name and its synonyms, in each of
// the languages.
struct FindableService {
  std::string id;
  std::vector<std::string> words;
};
std::vector<FindableService> MakeFindable(const std::vector<Service>& services,
                                          std::span<const Texts* const> languages);

// The services whose words hold every word of `wanted`; where there are none, those that hold words
// much like them.
ServiceHits FindServices(std::string_view wanted, std::span<const FindableService> services);

}  // namespace samvei

#endif  // SAMVEI_CORE_SERVICE_SEARCH_H_
