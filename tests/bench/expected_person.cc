#include "tests/bench/expected_person.h"

#include <cstdlib>

#include "core/embedded.h"
#include "core/json.h"
#include "tests/core/test_files.h"

namespace samvei::bench {
namespace {

const Json& Expected() {
  static const Json json = ParseJson("expected.json", Embedded("interview/expected.json")).value();
  return json;
}

std::string Draw(test::Random& random, const char* fact) {
  const Json& values = *Expected().Find("facts")->Find(fact);
  int sum = 0;
  for (const auto& [value, weight] : values.members) sum += static_cast<int>(weight.number);
  int left = random.Below(sum);
  for (const auto& [value, weight] : values.members) {
    left -= static_cast<int>(weight.number);
    if (left < 0) return value;
  }
  return values.members.back().first;
}

std::set<std::string> DrawServices(test::Random& random, const char* when) {
  const Json& percents = *Expected().Find(when);
  std::set<std::string> services;
  const auto draw = [&](const std::string& id, const Json* percent) {
    if (percent != nullptr && random.Chance(static_cast<int>(percent->number))) services.insert(id);
  };
  for (const Service& service : test::Rules().services()) {
    const Json* own = percents.Find(service.id);
    draw(service.id, own != nullptr ? own : percents.Find(service.sector));
  }
  draw("usikker", percents.Find("usikker"));
  return services;
}

int Number(const std::string& text) { return std::atoi(text.c_str()); }

}  // namespace

test::Person ExpectedPerson(test::Random& random) {
  test::Person p;
  p.rolle = Draw(random, "rolle");
  p.venter_barn = Draw(random, "venter_barn") == "ja";
  p.alder = Number(Draw(random, "alder"));
  p.beslutningskompetanse = Draw(random, "beslutningskompetanse");
  p.foreldreansvar = Draw(random, "foreldreansvar");
  p.ungdom_oensker = Draw(random, "ungdom_oensker");
  p.skjermes = Draw(random, "skjermes_for_foreldre") == "ja";
  p.alvorlig = Draw(random, "alvorlig");
  p.alvor_helse = Draw(random, "alvor_helse");
  p.alvor_funksjon = Draw(random, "alvor_funksjon");
  p.alvor_livsviktig = Draw(random, "alvor_livsviktig");
  p.kpr = Number(Draw(random, "kpr"));  // no number is no score
  p.kort_prognose = Draw(random, "kort_prognose") == "ja";
  p.tjenester = DrawServices(random, "now");
  p.tjenester_senere = DrawServices(random, "later");
  p.varighet = Draw(random, "varighet");
  p.samordningsbehov = Draw(random, "samordningsbehov");
  p.komplekst = Draw(random, "komplekst");
  p.opphold = Draw(random, "opphold");
  p.eksisterende_plan = Draw(random, "eksisterende_plan");
  p.har_koordinator = Draw(random, "har_koordinator");
  p.koordinator_fungerer = Draw(random, "koordinator_fungerer");
  p.oensker_koordinator = Draw(random, "oensker_koordinator");
  p.oensker_plan = Draw(random, "oensker_plan");
  p.soesken = Number(Draw(random, "soesken_med_behov"));
  p.flytter = Draw(random, "flytter") == "ja";
  p.avgjoerelse = Draw(random, "avgjoerelse");
  p.klagespor = Draw(random, "klagespor");
  return p;
}

}  // namespace samvei::bench
