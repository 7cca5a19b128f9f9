#include <string>
#include <utility>

#include "drawn_page.h"

namespace samvei::draw {
namespace {

constexpr const char* kLong =
    "Spesialisthelsetjenestesamarbeidskoordinatorstillingsbeskrivelsesvedleggsoversikt og flere "
    "ord etter";

struct Builder {
  ViewTree tree;

  int Add(int parent, Role role, std::string id, std::string name = {},
          Variant variant = Variant::kDefault) {
    const int index = static_cast<int>(tree.nodes.size());
    Node node;
    node.id = std::move(id);
    node.role = role;
    node.variant = variant;
    node.parent = parent;
    node.name = std::move(name);
    tree.nodes.push_back(std::move(node));
    if (parent >= 0) At(parent).children.push_back(index);
    return index;
  }
  Node& At(int index) { return tree.nodes[static_cast<std::size_t>(index)]; }
};

void AddFrame(Builder& b) {
  const int root = b.Add(-1, Role::kRoot, "root");
  const int banner = b.Add(root, Role::kBanner, "banner");
  b.Add(banner, Role::kText, "t.app", "Samvei for Nordre Eksempel kommune", Variant::kLead);
  b.Add(banner, Role::kButton, "nav.view", "Bytt visning", Variant::kTertiary);
  const int steps = b.Add(root, Role::kSteps, "steps", "Steg 2 av 9: Hjelp");
  const char* names[] = {"Hvem",   "Hjelp",  "Hverdag", "Varighet", "Barnet",
                         "Passer", "Ønsker", "Svar",    "Søknad"};
  for (int i = 0; i < 9; ++i) {
    const int step = b.Add(steps, Role::kStep, "step." + std::to_string(i), names[i]);
    b.At(step).current = i == 1;
    b.At(step).done = i == 0;
  }
}

void AddOptions(Builder& b, int main) {
  const int question = b.Add(main, Role::kFieldset, "q.rolle", "Hvem gjelder det?");
  b.At(question).hint = "Velg det som passer best.";
  b.At(question).error = "Velg hvem det gjelder";
  for (const char* name : {"Meg selv", "Barnet mitt", kLong}) {
    const int radio = b.Add(question, Role::kRadio, std::string("q.rolle.") + name, name);
    b.At(radio).checked = name[0] == 'B';
    b.At(radio).hint = name[0] == 'M' ? "En hjelpetekst" : "";
  }
  const int services = b.Add(main, Role::kFieldset, "q.tjenester", "Hvem hjelper dere?");
  const int group = b.Add(services, Role::kGroup, "g.sektor");
  const int title = b.Add(group, Role::kHeading, "h.sektor", "Helse og omsorg");
  b.At(title).level = 2;
  const int row = b.Add(group, Role::kRow, "g.tjeneste");
  b.Add(row, Role::kCheckbox, "q.tjenester.a", "Avlastning: barnet er hos andre av og til");
  b.Add(row, Role::kCheckbox, "q.senere.a", "Trenger senere", Variant::kChip);
  const int nested =
      b.Add(group, Role::kFieldset, "q.status", "Hvordan står det til?", Variant::kSmall);
  for (const char* name : {"Får nå", "Trenger nå", "Søkt, fikk nei"}) {
    b.Add(nested, Role::kRadio, std::string("q.status.") + name, name, Variant::kChip);
  }
  const int chips = b.Add(main, Role::kFieldset, "q.passer", "Passer noe av dette?");
  for (const char* name : {"Innlagt", "Flytter", kLong, "Det haster", "Ingen av disse"}) {
    b.Add(chips, Role::kCheckbox, std::string("q.passer.") + name, name, Variant::kChip);
  }
}

void AddInputs(Builder& b, int main) {
  const std::pair<Role, const char*> inputs[] = {
      {Role::kTextInput, "a.navn"},   {Role::kTextArea, "a.situasjon"},
      {Role::kOutput, "out.melding"}, {Role::kNumberInput, "q.alder"},
      {Role::kDateInput, "q.dato"},   {Role::kSearch, "q.sok"}};
  for (const auto& [role, id] : inputs) {
    const int input = b.Add(main, role, id, "Et spørsmål");
    b.At(input).hint = "Slik skriver du svaret";
    b.At(input).value = kLong;
    b.At(input).error = "Skriv svaret på en annen måte";
    b.At(input).lines = 4;
  }
  const int row = b.Add(main, Role::kRow, "g.to");
  b.Add(row, Role::kTextInput, "a.en", "Navn");
  b.Add(row, Role::kTextInput, "a.to", "Telefon");
}

void AddCards(Builder& b, int main) {
  for (const char* verdict : {"ja", "trolig", "vurderes", "nei", "uaktuelt"}) {
    const std::string v = verdict;
    const int card = b.Add(main, Role::kSection, "result." + v, "", Variant::kCard);
    b.At(card).verdict = b.At(card).best = v;
    const int heading = b.Add(card, Role::kHeading, "h." + v, "Barnekoordinator");
    b.At(heading).level = 2;
    const int words = b.Add(card, Role::kText, "v." + v, v == "nei" ? kLong : "Trolig ja");
    b.At(words).verdict = v;
    b.At(words).best = v == "nei" ? "ja" : v;
    const int details = b.Add(card, Role::kDetails, "why." + v, "Hva kan endre dette?");
    b.At(details).checked = v == "ja";
    const int list = b.Add(details, Role::kList, "l." + v);
    const int item = b.Add(list, Role::kItem, "criterion." + v, kLong);
    b.At(item).verdict = v;
    b.At(item).hint = "En kilde";
    b.Add(list, Role::kItem, "plain." + v, "Et punkt");
    const int link = b.Add(details, Role::kLink, "link." + v, kLong);
    b.At(link).href = "https://example.org/";
  }
  for (const Variant variant : {Variant::kInfo, Variant::kWarning, Variant::kSuccess}) {
    const std::string number = std::to_string(static_cast<int>(variant));
    const int notice = b.Add(main, Role::kSection, "notice." + number, "", variant);
    const int heading =
        b.Add(notice, Role::kHeading, "h.notice." + number, "Barnet blir snart 18 år");
    b.At(heading).level = 3;
    b.Add(notice, Role::kText, "t.notice." + number, kLong, Variant::kMuted);
    b.Add(main, Role::kStatus, "s." + number, "Filen er lagret.", variant);
  }
  b.Add(main, Role::kStatus, "s.empty");
}

}  // namespace

ViewTree SampleView() {
  Builder b;
  AddFrame(b);
  const int main = b.Add(0, Role::kMain, "main");
  const int title =
      b.Add(main, Role::kHeading, "h.hjelp", "Hvem hjelper dere? Et langt navn på siden");
  b.At(title).level = 1;
  b.Add(main, Role::kText, "t.lead", kLong, Variant::kLead);
  b.Add(main, Role::kText, "t.small", "To linjer\nmed linjeskift", Variant::kSmall);
  AddOptions(b, main);
  AddInputs(b, main);
  AddCards(b, main);
  const int errors = b.Add(main, Role::kErrorSummary, "errors", "To svar mangler");
  const int fault = b.Add(errors, Role::kErrorLink, "errors.q.rolle", "Velg hvem det gjelder");
  b.At(fault).value = "q.rolle";
  const int row = b.Add(main, Role::kRow, "g.nav");
  b.Add(row, Role::kButton, "nav.next", "Neste", Variant::kPrimary);
  b.Add(row, Role::kButton, "nav.back", "Forrige steg", Variant::kSecondary);
  b.Add(row, Role::kButton, "skip", "Hopp over", Variant::kTertiary);
  b.Add(main, Role::kButton, "nav.restart", kLong, Variant::kDanger);
  const int aside = b.Add(0, Role::kAside, "aside");
  const int heading = b.Add(aside, Role::kHeading, "h.aside", "Foreløpig svar");
  b.At(heading).level = 2;
  const int card = b.Add(aside, Role::kSection, "aside.result", "", Variant::kCard);
  b.At(card).verdict = "trolig";
  const int words = b.Add(card, Role::kText, "aside.words", "Mangler svar: kan bli ja");
  b.At(words).verdict = "nei";
  b.At(words).best = "ja";
  const int footer = b.Add(0, Role::kFooter, "footer");
  b.Add(footer, Role::kText, "t.privacy", "Svarene finnes bare på denne siden.", Variant::kSmall);
  b.Add(footer, Role::kButton, "delete", "Slett alt", Variant::kTertiary);
  b.tree.language = "nb";
  b.tree.section = "hjelp";
  return std::move(b.tree);
}

}  // namespace samvei::draw
