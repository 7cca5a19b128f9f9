// People with every field of the application filled, each with a word of its own, so that it can be looked for in each
// form of the document. Which fields belong to the document depends on the person.

const FAMILY = {
  rolle: 'forelder', venter_barn: 'nei', alder: 7, tjenester: ['avlastning', 'fysioterapi', 'habu', 'ppt'],
  tjenester_senere: ['ergoterapi'], samordningsbehov: 'ja', komplekst: 'nei', varighet: 'over_24_mnd', alvor_helse: 'ja',
  alvor_funksjon: 'usikker', alvor_livsviktig: 'nei', alvorlig: 'ja', kpr: 'ingen', opphold: 'hjemme', flytter: 'nei',
  eksisterende_plan: 'ingen', har_koordinator: 'nei', soesken_med_behov: 1, avgjoerelse: 'ingen', kort_prognose: 'nei',
  oensker_koordinator: 'ja', oensker_plan: 'ja', verktoey: 'plan', foreldreansvar: 'felles_enige',
};

const PEOPLE = {
  family: FAMILY,
  adult: {
    ...FAMILY, rolle: 'selv', alder: 42, beslutningskompetanse: 'ja', tjenester: ['hjemmesykepleie', 'psykisk_helse', 'poliklinikk'],
    foreldreansvar: undefined, soesken_med_behov: undefined, kpr: undefined,
  },
  shielded: { ...FAMILY, rolle: 'selv', alder: 13, ungdom_oensker: 'ja', skjermes_for_foreldre: 'ja', tjenester: ['psykisk_helse', 'bup', 'ppt'] },
  unborn: { ...FAMILY, venter_barn: 'ja', alder: undefined, tjenester: ['svangerskap', 'poliklinikk'], tjenester_senere: ['habu', 'fysioterapi'] },
  declined: { ...FAMILY, rolle: 'selv', alder: 50, beslutningskompetanse: 'ja', oensker_koordinator: 'nei', oensker_plan: 'nei', verktoey: 'usikker', foreldreansvar: undefined, kpr: undefined, soesken_med_behov: undefined },
  nothing: {},
};

const SHORT = ['navn', 'adresse', 'telefon', 'utfyller_navn', 'utfyller_relasjon', 'utfyller_telefon', 'oensket_koordinator',
  'ikke_oensket', 'tolk'];
const LONG = ['situasjon', 'begrunnelse', 'viktig_for_meg', 'barnets_stemme', 'annet', 'samtykke_unntak'];
const ROWS = {
  foresatte: ['navn', 'telefon', 'epost'],
  soesken: ['navn', 'foedselsaar', 'behov'],
  tjenesteytere: ['kontakt'],
  maal: ['maal', 'tiltak', 'ansvarlig', 'frist'],
};

function fill(name, answers) {
  const markers = [];
  const mark = () => {
    markers.push(`Merke${100 + markers.length}`);
    return markers.at(-1);
  };
  const application = { epost: `${mark()}@eksempel.no`, samtykke_oppnevning: true, samtykke_plan: true };
  for (const field of SHORT) application[field] = mark();
  for (const field of LONG) application[field] = `${mark()} <b> & "x"\n\n${mark()}`;
  for (const [list, fields] of Object.entries(ROWS)) {
    application[list] = [0, 1].map((row) => Object.fromEntries(fields.map((field) => [field, mark()]).concat(
      list === 'tjenesteytere' ? [['tjeneste', answers.tjenester?.[row] ?? 'habu']] : [])));
  }
  application.samtykke_deling = (answers.tjenester ?? []).slice(0, 1);
  return { name, markers, content: { as_of: '2026-11-22', profile: 'standard', answers, application } };
}

export function marked() {
  return Object.entries(PEOPLE).map(([name, answers]) => fill(name, answers));
}
