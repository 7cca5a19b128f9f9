// Judges what a screen reader said. Nothing here runs a program: lists of words in, faults out.

// Orca's own words about elements, in Norwegian. What it says beside these must stand on the page.
const ORCAS_OWN = [
  /^topptekst nivå \d( klikkbar)?$/, /^(ikke )?valgt( radioknapp)?$/, /^(ikke )?valgt$/, /^radioknapp$/,
  /^avkryssingsboks$/, /^(ikke )?merket av$/, /^avkryssingsboks (ikke )?merket av$/, /^(av\/på-knapp|trykknapp|lenke|panel|skjema)$/,
  /^(sammenslått|utvidet|klikkbar|trykket|ugyldig oppføring|oppføring|flerlinjet oppføring|bilde)$/,
  /^(banner|navigering|hovedinnhold|informasjon|komplementært innhold|underordnet innhold|region)$/,
  /^forlater (banner|navigering|hovedinnhold|informasjon|panel|liste|skjema|region|[a-zæøå ]+innhold)$/,
  /^Liste med \d+ oppføring(er)?$/, /^(statuslinje|blank)$/,
];

const isOrcas = (text) => {
  const plain = text.replace(/[.:]$/, '').trim();
  return plain === '' || ORCAS_OWN.some((own) => own.test(plain));
};

// Words are compared without their spaces and ends of sentences, since Orca cuts texts into utterances as it likes.
const bare = (text) => text.replace(/[\s\u00a0\u00ad]+/g, '');

// Those of `shown` that were not said in that order, `said` being the utterances.
export function missing(shown, said) {
  const all = bare(said.join(' '));
  const faults = [];
  let at = 0;
  for (const text of shown) {
    const found = all.indexOf(bare(text), at);
    if (found >= 0) at = found + bare(text).length;
    else faults.push(`${all.includes(bare(text)) ? 'said too early' : 'not said'}: ${text}`);
  }
  return faults;
}

// Utterances that are neither the page's words nor Orca's about them.
export function noise(shown, said) {
  const page = bare(shown.join(' '));
  return said.filter((text) => !isOrcas(text) && !page.includes(bare(text))).map((text) => `said, but not on the page: ${text}`);
}

// Texts that were said more often than they stand on the page. A group's name is said before the group and again as
// its first line: `named` are those.
export function doubles(shown, said, named = []) {
  // In one piece: a text may stand in several, as where a number must not be broken over two lines.
  const page = bare(shown.join(' '));
  const count = (list, text) => list.filter((other) => bare(other) === bare(text)).length;
  return [...new Set(said)].filter((text) => bare(text).length > 12 && !isOrcas(text))
    .filter((text) => {
      const allowed = page.split(bare(text)).length - 1 + count(named, text);
      return count(said, text) > Math.max(1, allowed);
    })
    .map((text) => `said ${count(said, text)} times: ${text}`);
}
