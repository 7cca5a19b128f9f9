#include "tests/core/oracle.h"

#include <algorithm>

namespace samvei::test {
namespace {

using Set = std::set<std::string>;

constexpr int kNone = 0, kNo = 1, kMaybe = 2, kLikely = 3, kYes = 4;

const Set kH = {"hjemmesykepleie",
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
                "dagtilbud"};
const Set kHB = {"fastlege", "helsesykepleier", "legevakt", "svangerskap"};
const Set kSP = {"bup", "habu", "dps", "tsb", "poliklinikk", "innleggelse", "avtalespesialist"};
const Set kOther = {"sosialhjelp",          "kvp",           "aap",
                    "arbeidstiltak",        "hjelpestoenad", "pleiepenger",
                    "hjelpemidler",         "barnevern",     "tilrettelagt_barnehage",
                    "tilrettelagt_skole",   "ppt",           "sfo",
                    "voksenopplaering",     "krisesenter",   "familievern",
                    "introduksjonsprogram", "bolig"};
const Set kFollowUp = {"sosialhjelp", "kvp", "aap", "arbeidstiltak"};
const Set kDuty = {"barnevern",
                   "tilrettelagt_barnehage",
                   "tilrettelagt_skole",
                   "ppt",
                   "sfo",
                   "voksenopplaering",
                   "sosialhjelp",
                   "kvp",
                   "krisesenter",
                   "introduksjonsprogram",
                   "bolig"};

int Count(const Set& services, const Set& group) {
  return static_cast<int>(std::count_if(services.begin(), services.end(),
                                        [&](const auto& id) { return group.contains(id); }));
}

int FromAnswer(const std::string& answer) {
  return answer == "ja" ? kYes : answer == "usikker" ? kMaybe : kNo;
}

int OneOfThree(bool yes, bool maybe) { return yes ? kYes : maybe ? kMaybe : kNo; }

class Judgement {
 public:
  Judgement(const Person& person, const Practice& practice) : p_(person), practice_(practice) {
    unborn_ = p_.venter_barn;
    now_ = p_.tjenester;
    if (!unborn_ && p_.opphold == "sykehus") now_.insert("innleggelse");
    if (!unborn_ && p_.opphold == "institusjon") now_.insert("korttidsopphold");
    all_ = now_;
    all_.insert(p_.tjenester_senere.begin(), p_.tjenester_senere.end());
    unknown_ = all_.erase("usikker") > 0;
    h_ = Count(all_, kH);
    hb_ = Count(all_, kHB);
    sp_ = Count(all_, kSP);
    other_ = Count(all_, kOther);
    child_ = unborn_ || p_.alder < 18;
    under_16_ = !unborn_ && p_.alder < 16;
    youth_ = !unborn_ && (p_.alder == 16 || p_.alder == 17);
    adult_ = !unborn_ && p_.alder >= 18;
    able_ = p_.beslutningskompetanse != "nei";
    shielded_ = under_16_ && p_.alder >= 12 && p_.skjermes &&
                (p_.rolle == "selv" || p_.rolle == "fagperson");
    disagree_ = !unborn_ && p_.alder < 18 && p_.foreldreansvar == "felles_uenige" && !shielded_;
  }

  Expected Run() {
    coordination_ = FromAnswer(p_.samordningsbehov);
    complex_ = FromAnswer(p_.komplekst);
    lasting_ = Lasting();
    Koordinator();
    Sykehuskoordinator();
    Barnekoordinator();
    Plan();
    Samordning();
    Actions();
    Consent();
    Lead();
    Complaint();
    Notes();
    return result_;
  }

 private:
  int Lasting() const {
    if (p_.kort_prognose || p_.varighet == "over_24_mnd") return kYes;
    if (p_.varighet == "mnd_3_24") return kLikely;
    if (p_.varighet == "usikker") return kMaybe;
    return p_.komplekst != "nei" || !p_.tjenester_senere.empty() ? kMaybe : kNo;
  }

  int LastingUnder(int usual_months) const {
    const bool between = !p_.kort_prognose && p_.varighet == "mnd_3_24";
    return usual_months >= 24 && between ? kMaybe : lasting_;
  }

  // K1's middle line, with the health services that may hold several offers in one.
  int SomeServices(bool one_may_do) const {
    const int health = h_ + sp_ + hb_;
    if (health >= 2 || (health >= 1 && other_ >= 1)) return kMaybe;
    if (one_may_do && lasting_ >= kLikely && coordination_ >= kMaybe) return kMaybe;
    return unknown_ ? kMaybe : kNo;
  }

  void Koordinator() {
    ExpectedOutcome& outcome = result_.outcomes["koordinator"];
    if (unborn_) return;
    const int k1 = h_ >= 2 || (h_ >= 1 && sp_ >= 1) ? kYes : SomeServices(h_ == 1);
    const int k2 = LastingUnder(practice_.koordinator_months);
    const bool away = p_.opphold != "hjemme";
    const int k4 = Count(now_, kH) > 0  ? kYes
                   : h_ + sp_ + hb_ > 0 ? (away ? kLikely : kMaybe)
                   : unknown_           ? kMaybe
                                        : kNo;
    outcome.conditions = std::min({k1, k2, coordination_, k4});
    if (p_.komplekst == "ja" && h_ + hb_ > 0) {
      outcome.conditions = std::max(outcome.conditions, kMaybe);
    }
    outcome.criteria = {{"koordinator.tjenester", k1},
                        {"koordinator.varighet", k2},
                        {"koordinator.samordning", coordination_},
                        {"koordinator.naa", k4}};
    Limit(outcome, p_.oensker_koordinator == "nei" && !(youth_ && able_ && p_.rolle != "selv"),
          false);
  }

  void Sykehuskoordinator() {
    ExpectedOutcome& outcome = result_.outcomes["sykehuskoordinator"];
    if (unborn_) return;
    int specialist = kNo;
    if (sp_ > 0) {
      specialist = kYes;
      if (sp_ < 2 && !now_.contains("innleggelse")) specialist = kLikely;
      if (Count(now_, kSP) == 0) specialist = kMaybe;
      if (sp_ == 1 && all_.contains("avtalespesialist")) specialist = kMaybe;
    }
    if (unknown_) specialist = std::max(specialist, kMaybe);
    outcome.conditions =
        std::min(specialist, std::max(complex_, std::min(lasting_, coordination_)));
    outcome.criteria = {{"sykehuskoordinator.spesialist", specialist},
                        {"sykehuskoordinator.komplekst", complex_},
                        {"sykehuskoordinator.varighet", lasting_},
                        {"sykehuskoordinator.samordning", coordination_}};
    Limit(outcome, p_.oensker_koordinator == "nei" && !(youth_ && able_ && p_.rolle != "selv"),
          false);
  }

  int Severity() const {
    const std::vector<std::string> questions = {p_.alvor_helse, p_.alvor_funksjon,
                                                p_.alvor_livsviktig};
    const auto q = std::count(questions.begin(), questions.end(), "ja");
    const auto unsure = std::count(questions.begin(), questions.end(), "usikker");
    const double kpr = unborn_ ? 0 : p_.kpr;
    int severity = kNo;
    if (p_.alvorlig == "ja") {
      severity = kpr >= 4 && q >= 1 ? kYes : kpr >= 4 || q >= 1 ? kLikely : kMaybe;
    } else if (p_.alvorlig == "usikker") {
      severity = kpr >= 4 || (kpr >= 3 && q >= 1) ? kLikely : kMaybe;
    } else if (q + unsure > 0 || kpr >= 3) {
      severity = kMaybe;
    }
    if (!unborn_ && p_.alder < 4) severity = std::min(severity, kLikely);
    return severity;
  }

  void Barnekoordinator() {
    ExpectedOutcome& outcome = result_.outcomes["barnekoordinator"];
    if (!child_) {
      outcome.criteria = {{"barnekoordinator.alder", kNo}};
      return;
    }
    const int b2 = Severity();
    const int b4 = h_ + sp_ > 0 ? kYes : OneOfThree(false, hb_ > 0 || unknown_);
    const int money = Count(all_, {"hjelpestoenad", "pleiepenger"});
    int b5 = kNo;
    if (other_ > 0) {
      b5 = other_ == money ? kLikely : kYes;
    } else if (unborn_ || (b2 >= kMaybe && b4 >= kMaybe) || unknown_) {
      b5 = kMaybe;
    }
    int b6 = std::max(coordination_, complex_);
    if (h_ + sp_ >= 2 && other_ >= 1) b6 = std::max(b6, kMaybe);
    outcome.conditions = std::min({b2, lasting_, b4, b5, b6});
    outcome.criteria = {
        {"barnekoordinator.alder", kYes},        {"barnekoordinator.alvorlig", b2},
        {"barnekoordinator.varighet", lasting_}, {"barnekoordinator.helse", b4},
        {"barnekoordinator.velferd", b5},        {"barnekoordinator.sammensatt", b6}};
    Limit(outcome, p_.oensker_koordinator == "nei" && !(youth_ && able_ && p_.rolle == "selv"),
          true);
  }

  void Plan() {
    ExpectedOutcome& outcome = result_.outcomes["individuell_plan"];
    const int kvp = OneOfThree(now_.contains("kvp"), p_.tjenester_senere.contains("kvp"));
    const int p1 = h_ + sp_ >= 2 ? kYes : SomeServices(h_ + sp_ == 1);
    const int p2 = LastingUnder(practice_.plan_months);
    const int p4 = Count(now_, kH) + Count(now_, kSP) > 0
                       ? kYes
                       : OneOfThree(false, h_ + sp_ + hb_ > 0 || unknown_);
    const int health = std::min({p1, p2, coordination_, p4});
    const int both = std::min(lasting_, coordination_);
    int nav = kNo;
    if (Count(all_, kFollowUp) > 0) {
      nav = std::min(both, all_.size() >= 2 ? kLikely : kMaybe);
    } else if (Count(all_, {"hjelpestoenad", "pleiepenger", "hjelpemidler", "bolig"}) > 0) {
      nav = std::min(both, kMaybe);
    }
    int care = kNo;
    if (all_.contains("barnevern") && !(adult_ && p_.alder >= 25)) {
      care = std::min(both, adult_ ? kMaybe : kLikely);
    }
    if (unborn_) return;
    outcome.criteria = {{"individuell_plan.kvp", kvp},
                        {"individuell_plan.helse", health},
                        {"individuell_plan.helse.tjenester", p1},
                        {"individuell_plan.helse.varighet", p2},
                        {"individuell_plan.helse.samordning", coordination_},
                        {"individuell_plan.helse.naa", p4},
                        {"individuell_plan.nav", nav},
                        {"individuell_plan.barnevern", care}};
    for (const auto& [track, verdict] : std::vector<std::pair<std::string, int>>{
             {"kvp", kvp}, {"helse", health}, {"nav", nav}, {"barnevern", care}}) {
      if (verdict > std::max(outcome.conditions, kNo)) result_.track = track;
      outcome.conditions = std::max(outcome.conditions, verdict);
    }
    const bool spoken_over = youth_ && able_ && p_.rolle != "selv" && p_.ungdom_oensker == "ja";
    Limit(outcome, p_.oensker_plan == "nei" && !spoken_over, false);
  }

  // Wish and consent. `declined`: the wish against it counts.
  void Limit(ExpectedOutcome& outcome, bool declined, bool for_child) const {
    int most = kYes;
    bool consent_blocks = false;
    if (declined) most = adult_ && !able_ && p_.rolle != "selv" ? kMaybe : kNo;
    if (shielded_) most = std::min(most, kMaybe);
    const auto block = [&](bool holds, int at_most) {
      if (!holds) return;
      most = std::min(most, at_most);
      consent_blocks = true;
    };
    block(disagree_ && (under_16_ || (youth_ && !able_)), kMaybe);
    if (youth_ && able_) {
      block(p_.ungdom_oensker == "nei", for_child ? kMaybe : kNo);
      if (p_.ungdom_oensker == "usikker") most = std::min(most, kMaybe);
      if (for_child && p_.rolle == "selv") most = std::min(most, kMaybe);
      block(for_child && disagree_, kMaybe);
    }
    if (youth_ && !able_) block(p_.ungdom_oensker == "nei", kMaybe);
    if (adult_) block(!able_, kMaybe);
    outcome.verdict = std::min(outcome.conditions, most);
    if (outcome.conditions <= kNo) return;
    if (consent_blocks) outcome.blocked_by.emplace_back("samtykke");
    if (declined) outcome.blocked_by.emplace_back("oenske");
  }

  int Verdict(const std::string& outcome) { return result_.outcomes[outcome].verdict; }

  void Samordning() {
    ExpectedOutcome& outcome = result_.outcomes["samordning"];
    const std::size_t number = all_.size() + (unknown_ ? 1 : 0);
    const int services = OneOfThree(number >= 2, unknown_);
    const bool duty = h_ + hb_ + Count(all_, kDuty) > 0;
    const int need = std::min(coordination_, duty ? kYes : kMaybe);
    outcome.criteria = {{"samordning.tjenester", services}, {"samordning.behov", need}};
    const int right = std::max(Verdict("koordinator"), Verdict("barnekoordinator"));
    int verdict = std::min(services, need);
    if (right >= kLikely || (child_ && p_.har_koordinator == "barnekoordinator")) {
      verdict = kNo;
    } else if (right == kMaybe) {
      verdict = std::min(verdict, kLikely);
    }
    if (unborn_) verdict = std::min(verdict, kMaybe);
    outcome.verdict = outcome.conditions = verdict;
  }

  void Actions() {
    const ExpectedOutcome& plan = result_.outcomes["individuell_plan"];
    if (unborn_) {
      result_.action = "ingen";
    } else if (plan.conditions > kNo && plan.verdict == kNo) {
      result_.action = "avslaatt";
    } else if (p_.eksisterende_plan != "ingen") {
      result_.action = p_.eksisterende_plan == "annen_kommune" ? "flytt" : "oppdater";
    } else {
      result_.action = plan.conditions > kNo ? "ny" : "ingen";
    }
    const int best = std::max(
        {Verdict("koordinator"), Verdict("sykehuskoordinator"), Verdict("barnekoordinator")});
    if (p_.har_koordinator != "nei") {
      result_.coordinator_action = p_.koordinator_fungerer == "nei" ? "foelg_opp" : "behold";
    } else {
      result_.coordinator_action = best >= kMaybe ? "ny" : "ingen";
    }
    const bool seventeen = !unborn_ && p_.alder == 17;
    if (Verdict("barnekoordinator") >= kLikely) {
      result_.recommend.emplace_back("barnekoordinator");
      if (seventeen && Verdict("koordinator") >= kLikely) {
        result_.recommend.emplace_back("koordinator");
      }
    } else if (Verdict("koordinator") >= kLikely) {
      result_.recommend.emplace_back("koordinator");
    }
    for (const char* id : {"sykehuskoordinator", "individuell_plan", "samordning"}) {
      if (Verdict(id) >= kLikely) result_.recommend.emplace_back(id);
    }
    for (const char* id : {"barnekoordinator", "koordinator", "sykehuskoordinator",
                           "individuell_plan", "samordning"}) {
      if (Verdict(id) == kMaybe) result_.ask_to_assess.emplace_back(id);
    }
  }

  std::vector<std::string> Parents() const {
    if (p_.foreldreansvar == "barnevernet") return {"barnevernet", "fosterforeldre"};
    if (p_.foreldreansvar == "alene") return {"forelder_alene"};
    return {"foreldre"};
  }

  void Consent() {
    std::vector<std::string>& own = result_.consent;
    std::vector<std::string>& child = result_.consent_child;
    const bool unclear = p_.beslutningskompetanse == "usikker";
    if (unborn_) {
      own = child = {"gravide"};
    } else if (shielded_) {
      own = {"ungdommen"};
      child = {"ungdommen", "avklares"};
    } else if (under_16_) {
      own = child = Parents();
    } else if (youth_ && able_) {
      own = {"ungdommen"};
      child = Parents();
      child.emplace_back("ungdommen");
      if (unclear) {
        own.emplace_back("avklares");
        child.emplace_back("avklares");
      }
    } else if (youth_) {
      own =
          p_.foreldreansvar == "barnevernet" ? std::vector<std::string>{"barnevernet"} : Parents();
      child = own;
    } else {
      own = {able_ ? "selv" : "representant"};
      if (!able_ || unclear) own.emplace_back("avklares");
      child = own;
    }
    result_.heard = !unborn_ && ((p_.alder >= 7 && p_.alder <= 15) || (youth_ && !able_));
    result_.great_weight = !unborn_ && p_.alder >= 12 && p_.alder <= 15;
  }

  void Lead() {
    const bool health = h_ + hb_ > 0;
    const bool care = all_.contains("barnevern");
    const bool nav = Count(all_, kFollowUp) > 0;
    const int parties = static_cast<int>(health) + static_cast<int>(care) + static_cast<int>(nav);
    if (parties >= 2 || (sp_ > 0 && (care || nav))) {
      result_.lead = "avtales";
    } else if (health) {
      result_.lead = "kommunen";
    } else if (nav) {
      result_.lead = "nav";
    } else if (care) {
      result_.lead = "barnevernet";
    } else {
      result_.lead = sp_ > 0 ? "sykehuset" : "kommunen";
    }
  }

  void Complaint() {
    const bool about_plan = p_.avgjoerelse == "avslag_plan" || p_.avgjoerelse == "ikke_fulgt_opp";
    std::string row = result_.track;
    if (about_plan && !(p_.klagespor == "nav" && row == "kvp")) row = p_.klagespor;
    result_.plan_weeks = row.empty() || row == "helse" ? 4 : 3;
    result_.plan_complaint_to = "statsforvalteren";
    if (row == "nav") {
      const int municipal = Count(all_, {"sosialhjelp", "kvp"});
      const int state = Count(all_, {"aap", "arbeidstiltak"});
      if (municipal > 0 && state > 0) result_.plan_complaint_to = "se_avgjoerelsen";
      if (municipal == 0) result_.plan_complaint_to = "nav_klageinstans";
    }
    if (p_.avgjoerelse != "ingen") result_.deadline_weeks = about_plan ? result_.plan_weeks : 4;
  }

  void Notes() {
    Set& notes = result_.notes;
    notes.insert("not_a_decision");
    if (p_.kort_prognose) notes.insert("urgent");
    if (!unborn_ && p_.alder == 17) notes.insert("becoming_18");
    if (!unborn_ && p_.eksisterende_plan != "ingen") notes.insert("no_second_plan");
    if (shielded_) notes.insert("confidential_youth");
    if (disagree_) notes.insert("parents_disagree");
    if (p_.flytter) notes.insert("new_municipality");
    if (!unborn_ && p_.opphold == "sykehus" &&
        std::max({Verdict("koordinator"), Verdict("barnekoordinator"),
                  Verdict("individuell_plan")}) >= kMaybe) {
      notes.insert("hospital_notifies");
    }
    if (Verdict("barnekoordinator") >= kMaybe && p_.soesken >= 1) {
      notes.insert("one_for_the_family");
    }
  }

  const Person& p_;
  const Practice& practice_;
  Expected result_;
  Set now_, all_;  // `all_` without the unknown service
  bool unknown_ = false;
  int h_ = 0, hb_ = 0, sp_ = 0, other_ = 0;
  bool unborn_ = false, child_ = false, under_16_ = false, youth_ = false, adult_ = false;
  bool able_ = true, shielded_ = false, disagree_ = false;
  int coordination_ = kNone, complex_ = kNone, lasting_ = kNone;
};

}  // namespace

Expected Judge(const Person& person, const Practice& practice) {
  return Judgement(person, practice).Run();
}

Answers ToAnswers(const Person& person) {
  Answers answers;
  answers["rolle"] = person.rolle;
  answers["venter_barn"] = std::string(person.venter_barn ? "ja" : "nei");
  answers["alder"] = static_cast<double>(person.alder);
  answers["beslutningskompetanse"] = person.beslutningskompetanse;
  answers["foreldreansvar"] = person.foreldreansvar;
  answers["ungdom_oensker"] = person.ungdom_oensker;
  answers["skjermes_for_foreldre"] = std::string(person.skjermes ? "ja" : "nei");
  answers["alvorlig"] = person.alvorlig;
  answers["alvor_helse"] = person.alvor_helse;
  answers["alvor_funksjon"] = person.alvor_funksjon;
  answers["alvor_livsviktig"] = person.alvor_livsviktig;
  if (person.kpr > 0) {
    answers["kpr"] = person.kpr;
  } else {
    answers["kpr"] = std::string("ingen");
  }
  answers["kort_prognose"] = std::string(person.kort_prognose ? "ja" : "nei");
  answers["tjenester"] = person.tjenester;
  answers["tjenester_senere"] = person.tjenester_senere;
  answers["varighet"] = person.varighet;
  answers["samordningsbehov"] = person.samordningsbehov;
  answers["komplekst"] = person.komplekst;
  answers["opphold"] = person.opphold;
  answers["eksisterende_plan"] = person.eksisterende_plan;
  answers["har_koordinator"] = person.har_koordinator;
  answers["koordinator_fungerer"] = person.koordinator_fungerer;
  answers["oensker_koordinator"] = person.oensker_koordinator;
  answers["oensker_plan"] = person.oensker_plan;
  answers["soesken_med_behov"] = static_cast<double>(person.soesken);
  answers["flytter"] = std::string(person.flytter ? "ja" : "nei");
  answers["avgjoerelse"] = person.avgjoerelse;
  answers["avgjoerelse_kjent"] = Date{2026, 11, 3};
  answers["klagespor"] = person.klagespor;
  return answers;
}

std::string Describe(const Person& person) {
  Case c;
  c.answers = ToAnswers(person);
  return WriteCase(c);
}

}  // namespace samvei::test
