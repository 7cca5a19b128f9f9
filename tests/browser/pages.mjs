// The stations that are whole pages, with what can be unfolded unfolded where it is much. The others are states
// of the same pages: what costs seconds a station looks less closely at those.
export const PAGES = [
  'hvem', 'hjelp', 'hverdag', 'varighet', 'barnet', 'passer', 'oensker', 'svar-open', 'soeknad-open', 'child', 'oppsummering-open',
];
