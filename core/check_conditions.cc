#include "core/check_space.h"

namespace samvei::check {

std::vector<std::pair<std::string_view, std::string_view>> InvariantConditions() {
  return {
      // Who is likely to answer so: no small child fills in for itself.
      {"plausible",
       R"({"any": [{"fact": "venter_barn", "in": ["ja"]}, {"fact": "alder", "from": 16},
                                {"not": {"fact": "rolle", "in": ["selv"]}}]})"},
      {"unborn", R"({"fact": "venter_barn", "in": ["ja"]})"},
      {"adult", R"({"all": [{"not": {"fact": "venter_barn", "in": ["ja"]}},
                            {"fact": "alder", "from": 18}]})"},
      {"child",
       R"({"any": [{"fact": "venter_barn", "in": ["ja"]}, {"fact": "alder", "below": 18}]})"},
      {"health", R"({"services": ["H", "SP"], "in": "any", "at_least": 1})"},
      {"welfare", R"({"services": ["N", "B", "O", "krisesenter", "familievern",
                      "introduksjonsprogram", "bolig"], "in": "any", "at_least": 1})"},
      {"has_plan",
       R"({"fact": "eksisterende_plan", "in": ["helse", "nav", "barnevern", "annen_kommune"]})"},
      {"unsure.varighet", R"({"fact": "varighet", "in": ["usikker"]})"},
      {"unsure.samordningsbehov", R"({"fact": "samordningsbehov", "in": ["usikker"]})"},
      {"unsure.komplekst", R"({"fact": "komplekst", "in": ["usikker"]})"},
      {"unsure.alvorlig", R"({"fact": "alvorlig", "in": ["usikker"]})"},
      {"unsure.alvor_helse", R"({"fact": "alvor_helse", "in": ["usikker"]})"},
      {"unsure.alvor_funksjon", R"({"fact": "alvor_funksjon", "in": ["usikker"]})"},
      {"unsure.alvor_livsviktig", R"({"fact": "alvor_livsviktig", "in": ["usikker"]})"},
      {"unsure.services", R"({"services": ["usikker"], "in": "any", "at_least": 1})"},
      {"cooperation_needed", R"({"all": [{"fact": "samordningsbehov", "in": ["ja"]},
          {"services": ["H", "HB", "SP", "N", "B", "O", "K"], "in": "any", "at_least": 2},
          {"services": ["H", "HB", "B", "O", "sosialhjelp", "kvp", "krisesenter",
                        "introduksjonsprogram", "bolig"], "in": "any", "at_least": 1},
          {"not": {"fact": "har_koordinator", "in": ["barnekoordinator"]}}]})"},
  };
}

std::vector<std::pair<const char*, const char*>> CriteriaOfUnsure() {
  return {
      {"koordinator.varighet", "unsure.varighet"},
      {"sykehuskoordinator.varighet", "unsure.varighet"},
      {"barnekoordinator.varighet", "unsure.varighet"},
      {"individuell_plan.helse.varighet", "unsure.varighet"},
      {"koordinator.samordning", "unsure.samordningsbehov"},
      {"sykehuskoordinator.samordning", "unsure.samordningsbehov"},
      {"individuell_plan.helse.samordning", "unsure.samordningsbehov"},
      {"samordning.behov", "unsure.samordningsbehov"},
      {"barnekoordinator.sammensatt", "unsure.samordningsbehov"},
      {"barnekoordinator.sammensatt", "unsure.komplekst"},
      {"sykehuskoordinator.komplekst", "unsure.komplekst"},
      {"barnekoordinator.alvorlig", "unsure.alvorlig"},
      {"barnekoordinator.alvorlig", "unsure.alvor_helse"},
      {"barnekoordinator.alvorlig", "unsure.alvor_funksjon"},
      {"barnekoordinator.alvorlig", "unsure.alvor_livsviktig"},
      {"koordinator.tjenester", "unsure.services"},
      {"koordinator.naa", "unsure.services"},
      {"individuell_plan.helse.tjenester", "unsure.services"},
      {"individuell_plan.helse.naa", "unsure.services"},
      {"barnekoordinator.helse", "unsure.services"},
      {"barnekoordinator.velferd", "unsure.services"},
      {"sykehuskoordinator.spesialist", "unsure.services"},
      {"samordning.tjenester", "unsure.services"},
  };
}

}  // namespace samvei::check
