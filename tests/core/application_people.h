#ifndef SAMVEI_TESTS_CORE_APPLICATION_PEOPLE_H_
#define SAMVEI_TESTS_CORE_APPLICATION_PEOPLE_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/application.h"
#include "core/rules.h"
#include "core/texts.h"

// What the tests of the application share: people, their documents, and what can be read in them.
namespace samvei::apply_test {

using document::Document;

const Texts& Words();
RuleSet LoadRules(std::string_view profile_json);
const RuleSet& Rules();  // the standard profile's

// A case from its answers and its application, both as the inside of a JSON object.
Case MakeCase(std::string_view answers, std::string_view application = "");
// The answers of a person with some of them given anew: {"rolle", "\"selv\""}.
Case MakeCase(const std::string& person, const std::map<std::string, std::string>& instead);
Document Build(const Case& c, const RuleSet& rules = Rules());

// The answers of every person that the tests look at, as the inside of a JSON object.
const std::map<std::string, std::string>& People();
Document BuildPerson(const std::string& name, std::string_view application = "");

// Everything that can be read in the document, one text each.
std::vector<std::string> ReadTexts(const Document& document);
std::string Read(const Document& document);  // the same, a line each
bool Says(const std::string& all, std::string_view part);
std::vector<std::string> Ids(const Document& document);
std::vector<std::string> Signers(const Document& document);
const document::Field* FindField(const Document& document, std::string_view id);

}  // namespace samvei::apply_test

#endif  // SAMVEI_TESTS_CORE_APPLICATION_PEOPLE_H_
