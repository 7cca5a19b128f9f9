// How long a visitor waits for the saved application: the program as shipped, in Chromium.
// usage: node tests/bench/pdf_in_browser.mjs
import { start } from '../browser/harness.mjs';

// A family's answers, as the page sends them.
const STEPS = [
  ['q.rolle.forelder', ''], ['q.alder', '7'], ['nav.next', ''],
  ...['fysioterapi', 'avlastning', 'habu', 'tilrettelagt_skole'].map((id) => [`q.tjenester.${id}`, 'true']),
  ['q.tjenester_senere.ergoterapi', 'true'], ['nav.next', ''],
  ['q.samordningsbehov.s.gjentar', 'true'], ['q.samordningsbehov.s.ansvar', 'true'], ['nav.next', ''],
  ['q.varighet.over_24_mnd', ''], ['nav.next', ''],
  ['q.alvor_helse.ja', ''], ['q.alvor_funksjon.usikker', ''], ['q.alvor_livsviktig.nei', ''], ['q.alvorlig.ja', ''],
  ['nav.next', ''],
  ['q.passer.ingen', 'true'], ['nav.next', ''],
  ['q.oensker_koordinator.ja', ''], ['q.oensker_plan.ja', ''], ['q.foreldreansvar.felles_enige', ''], ['nav.next', ''],
  ['nav.next', ''],
  ['a.navn', 'Ola Østby Čáhppe'], ['a.situasjon', 'Ola trenger hjelp til det meste. Vi sover lite.'],
  ['a.begrunnelse', 'Ingen har oversikten, og vi må ringe alle selv.'], ['a.samtykke_oppnevning', 'true'],
  ['nav.next', ''],
];
const TIMES = 15;

const browser = await start();
const site = await browser.open();
const measured = await site.page.evaluate(async ([steps, times]) => {
  const wasm = await Samvei.fetchProgram();
  const program = await Samvei.createProgram(wasm, () => {});
  await program.addRest(await Samvei.fetchRest());
  await program.start('nb', '', '', '2026-11-22', {});
  for (const [id, value] of steps) program.act(id, value);
  const milliseconds = [];
  let size = 0;
  for (let i = 0; i < times; ++i) {
    const from = performance.now();
    program.act('out.pdf', '');
    size = program.savedFile().length;
    milliseconds.push(performance.now() - from);
  }
  return { size, milliseconds };
}, [STEPS, TIMES]);
await site.page.context().close();
await browser.stop();

if (measured.size === 0) throw new Error('no file was made');
const [first, ...later] = measured.milliseconds;
later.sort((a, b) => a - b);
console.log(`${measured.size} bytes; the first ${first.toFixed(0)} ms, then ${later[later.length >> 1].toFixed(0)} ms ` +
  `(median of ${later.length}; the least ${later[0].toFixed(0)}, which other work on the machine disturbs least)`);
