#include "tests/core/random_person.h"

#include "tests/core/test_files.h"

namespace samvei::test {
namespace {

std::set<std::string> RandomServices(Random& random) {
  static const std::vector<int> kLikelihood = {0, 2, 4, 8, 25};
  std::set<std::string> set;
  const int percent = random.Pick(kLikelihood);
  for (const Service& service : Rules().services()) {
    if (random.Chance(percent)) set.insert(service.id);
  }
  if (random.Chance(12)) set.insert("usikker");
  return set;
}

std::string Choice(Random& random, const char* fact) {
  return random.Pick(Rules().FindFact(fact)->values);
}

}  // namespace

Person RandomPerson(Random& random) {
  static const std::vector<int> kAges = {0, 3, 4, 6, 7, 8, 11, 12, 13, 15, 16, 17, 18, 24, 25, 60};
  Person p;
  p.rolle = Choice(random, "rolle");
  p.venter_barn = random.Chance(12);
  p.alder = random.Chance(20) ? random.Below(121) : random.Pick(kAges);
  p.beslutningskompetanse = Choice(random, "beslutningskompetanse");
  p.foreldreansvar = Choice(random, "foreldreansvar");
  p.ungdom_oensker = Choice(random, "ungdom_oensker");
  p.skjermes = random.Chance(50);
  p.alvorlig = Choice(random, "alvorlig");
  p.alvor_helse = Choice(random, "alvor_helse");
  p.alvor_funksjon = Choice(random, "alvor_funksjon");
  p.alvor_livsviktig = Choice(random, "alvor_livsviktig");
  p.kpr = random.Chance(20) ? 0 : 1 + random.Below(9) * 0.5;
  p.kort_prognose = random.Chance(20);
  p.tjenester = RandomServices(random);
  p.tjenester_senere = RandomServices(random);
  p.varighet = Choice(random, "varighet");
  p.samordningsbehov = random.Chance(50) ? "ja" : Choice(random, "samordningsbehov");
  p.komplekst = Choice(random, "komplekst");
  p.opphold = Choice(random, "opphold");
  p.eksisterende_plan = Choice(random, "eksisterende_plan");
  p.har_koordinator = random.Chance(50) ? "nei" : Choice(random, "har_koordinator");
  p.koordinator_fungerer = Choice(random, "koordinator_fungerer");
  p.oensker_koordinator = random.Chance(50) ? "ja" : Choice(random, "oensker_koordinator");
  p.oensker_plan = random.Chance(50) ? "ja" : Choice(random, "oensker_plan");
  p.soesken = random.Below(3);
  p.flytter = random.Chance(30);
  p.avgjoerelse = Choice(random, "avgjoerelse");
  p.klagespor = Choice(random, "klagespor");
  return p;
}

}  // namespace samvei::test
