#include "core/short_code_order.h"

#include <array>

namespace samvei {
namespace {

using Kind = CodedFact::Kind;

// Order 1, for the rules of 2026-07-01.
constexpr auto kFacts1 = std::to_array<CodedFact>({
    {"rolle", Kind::kChoice, "selv forelder fosterforelder verge paaroerende fagperson"},
    {"venter_barn", Kind::kChoice, "ja nei"},
    {"alder", Kind::kNumber, "", 0, 120},
    {"beslutningskompetanse", Kind::kChoice, "ja nei usikker"},
    {"foreldreansvar", Kind::kChoice, "felles_enige felles_uenige alene barnevernet"},
    {"ungdom_oensker", Kind::kChoice, "ja nei usikker"},
    {"skjermes_for_foreldre", Kind::kChoice, "ja nei"},
    {"alvorlig", Kind::kChoice, "ja nei usikker"},
    {"alvor_helse", Kind::kChoice, "ja nei usikker"},
    {"alvor_funksjon", Kind::kChoice, "ja nei usikker"},
    {"alvor_livsviktig", Kind::kChoice, "ja nei usikker"},
    {"kpr", Kind::kScore, "ingen", 10, 50},
    {"diagnose", Kind::kChoice, "ja nei usikker"},
    {"sjelden_diagnose", Kind::kChoice, "ja nei usikker"},
    {"stor_belastning", Kind::kChoice, "ja nei usikker"},
    {"kort_prognose", Kind::kChoice, "ja nei"},
    {"tjenester", Kind::kServices, ""},
    {"tjenester_senere", Kind::kServices, ""},
    {"varighet", Kind::kChoice, "under_3_mnd mnd_3_24 over_24_mnd usikker"},
    {"samordningsbehov", Kind::kChoice, "ja nei usikker"},
    {"komplekst", Kind::kChoice, "ja nei usikker"},
    {"opphold", Kind::kChoice, "hjemme sykehus institusjon"},
    {"eksisterende_plan", Kind::kChoice, "ingen helse nav barnevern annen_kommune"},
    {"har_koordinator", Kind::kChoice, "nei koordinator barnekoordinator"},
    {"koordinator_fungerer", Kind::kChoice, "ja nei usikker"},
    {"oensker_koordinator", Kind::kChoice, "ja nei usikker"},
    {"oensker_plan", Kind::kChoice, "ja nei senere usikker"},
    {"verktoey", Kind::kChoice, "plan ansvarsgruppe usikker"},
    {"soesken_med_behov", Kind::kNumber, "", 0, 12},
    {"flytter", Kind::kChoice, "nei ja"},
    {"avgjoerelse", Kind::kChoice,
     "ingen avslag_koordinator avslag_barnekoordinator avslag_plan ikke_fulgt_opp"},
    {"avgjoerelse_kjent", Kind::kDate, ""},
    {"klagespor", Kind::kChoice, "helse nav barnevern"},
});
constexpr auto kServices1 = std::to_array<std::string_view>({
    "hjemmesykepleie",
    "fysioterapi",
    "ergoterapi",
    "rehabilitering",
    "habilitering",
    "psykisk_helse",
    "rus",
    "kommunepsykolog",
    "logoped",
    "praktisk_bistand",
    "bpa",
    "stoettekontakt",
    "avlastning",
    "omsorgsstoenad",
    "paaroerendeopplaering",
    "korttidsopphold",
    "langtidsopphold",
    "barnebolig",
    "dagtilbud",
    "fastlege",
    "helsesykepleier",
    "legevakt",
    "svangerskap",
    "bup",
    "habu",
    "dps",
    "tsb",
    "poliklinikk",
    "innleggelse",
    "avtalespesialist",
    "sosialhjelp",
    "kvp",
    "aap",
    "arbeidstiltak",
    "hjelpestoenad",
    "pleiepenger",
    "hjelpemidler",
    "barnevern",
    "tilrettelagt_barnehage",
    "tilrettelagt_skole",
    "ppt",
    "sfo",
    "voksenopplaering",
    "krisesenter",
    "familievern",
    "introduksjonsprogram",
    "tannhelse",
    "bolig",
});

constexpr std::array<CodeOrder, 1> kOrders = {{{'1', '2', kFacts1, kServices1}}};

}  // namespace

std::span<const CodeOrder> CodeOrders() { return kOrders; }

}  // namespace samvei
