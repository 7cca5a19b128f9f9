// From the first question to the saved application in each of the three browser engines: by keyboard
// alone on the canvas of a phone, by pointer on the plain page of a wide window, and where there is no
// WebGL. One engine: SAMVEI_ENGINES=webkit.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { linesApart } from './checks/drift.mjs';
import { ENGINES, openIn } from './engines.mjs';
import { PHONE, WIDE } from './harness.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const sizeOf = ({ width, height }) => [width, height];

// What is chosen and written on each page, in its order.
const FAMILY = [
  ['hvem', ['q.rolle.forelder'], { 'q.alder': '7' }],
  ['hjelp', ['q.tjenester.fysioterapi', 'q.tjenester.avlastning', 'q.tjenester.habu', 'q.tjenester.tilrettelagt_skole']],
  ['hverdag', ['q.samordningsbehov.s.gjentar', 'q.samordningsbehov.s.ansvar']],
  ['varighet', ['q.varighet.over_24_mnd']],
  ['barnet', ['q.alvor_helse.ja', 'q.alvor_funksjon.usikker', 'q.alvor_livsviktig.nei', 'q.alvorlig.ja']],
  ['passer', ['q.passer.ingen']],
  ['oensker', ['q.oensker_koordinator.ja', 'q.oensker_plan.ja', 'q.foreldreansvar.felles_enige']],
  ['svar'],
];

// Letters of three languages, and a line end, which engines treat differently.
const applicationOn = (year) => ({
  navn: 'Ola Østby Čáhppe',
  foedselsdato: `1.1.${year - 7}`,
  situasjon: 'Ola trenger hjelp til det meste.\nVi sover lite.',
});

// The same as a file for the command line.
const caseOn = (day, application) => ({
  as_of: day,
  profile: 'standard',
  answers: {
    rolle: 'forelder', venter_barn: 'nei', alder: 7,
    tjenester: ['avlastning', 'fysioterapi', 'habu', 'tilrettelagt_skole'], tjenester_senere: [],
    samordningsbehov: 'ja', komplekst: 'nei', varighet: 'over_24_mnd',
    alvor_helse: 'ja', alvor_funksjon: 'usikker', alvor_livsviktig: 'nei', alvorlig: 'ja', kpr: 'ingen',
    opphold: 'hjemme', flytter: 'nei', eksisterende_plan: 'ingen', har_koordinator: 'nei', soesken_med_behov: 0,
    avgjoerelse: 'ingen', kort_prognose: 'nei',
    oensker_koordinator: 'ja', oensker_plan: 'ja', verktoey: 'plan', foreldreansvar: 'felles_enige',
  },
  application: { ...application, samtykke_oppnevning: true, utsagn: [{ id: 'gjentar' }, { id: 'ansvar' }] },
});

function byCommandLine(input) {
  const folder = mkdtempSync(join(tmpdir(), 'samvei-engines-'));
  try {
    const [answers, output] = [join(folder, 'case.json'), join(folder, 'case.pdf')];
    writeFileSync(answers, JSON.stringify(input));
    execFileSync(join(ROOT, 'build/samvei'), ['apply', answers, '-o', output]);
    return readFileSync(output);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const BY_KEYS = { choose: 'choose', write: 'write', press: 'enter' };
const BY_POINTER = { choose: 'clickOn', write: 'clickAndWrite', press: 'click' };

// WebKitGTK does not lay a legend anew that a sheet takes out of the flow, when the presentation has changed and
// changed back: the unseen words of the list of helpers' legends then lie elsewhere. And it rounds one long line by
// a whole pixel.
const WEBKIT_ALONE = /^(q\.tjenester[^ ]* name|t\.leave name) /;

// On the canvas: that the page's text lies on the painted text.
async function liesOnThePainting(guide) {
  const { faults, lines } = await guide.tab.evaluate(linesApart);
  const found = guide.engine === 'webkit' ? faults.filter((fault) => !WEBKIT_ALONE.test(fault)) : faults;
  assert.deepEqual(found, [], await guide.step());
  assert.ok(lines > 5);
}

async function answersAreThere(guide, [step, chosen = [], written = {}]) {
  for (const id of chosen) assert.ok((await guide.node(id)).checked, `${step}: ${id} was lost`);
  for (const [id, text] of Object.entries(written)) assert.equal((await guide.node(id)).value, text, `${step}: ${id}`);
}

// The other presentation and back: what was answered stays, and so does focus.
async function switchThereAndBack(guide, by, page, name) {
  const first = await guide.presentation();
  const second = { canvas: 'plain', plain: 'canvas' }[first];
  for (const presentation of [second, first]) {
    await guide[by.press]('nav.view');
    assert.equal(await guide.presentation(), presentation);
    assert.equal(await guide.focused(), 'nav.view');
    await answersAreThere(guide, page);
    if (presentation === 'canvas') await liesOnThePainting(guide);
    await guide.picture(`${name}-${page[0]}-${presentation}`);
  }
}

async function goOn(guide, by, to) {
  await guide[by.press]('nav.next');
  assert.equal(await guide.step(), to);
  assert.equal(await guide.focused(), `h.${to}`, 'focus is on the new page\'s heading');
  assert.equal(await guide.tab.evaluate(() => window.scrollY), 0, 'a new page is seen from its top');
}

async function answer(guide, by, name) {
  for (const [index, page] of FAMILY.entries()) {
    const [step, chosen = [], written = {}] = page;
    if (index > 0) await goOn(guide, by, step);
    for (const id of chosen) await guide[by.choose](id);
    for (const [id, text] of Object.entries(written)) await guide[by.write](id, text);
    if (await guide.presentation() === 'canvas') await liesOnThePainting(guide);
    if (['hjelp', 'svar'].includes(step)) await switchThereAndBack(guide, by, page, name);
  }
  assert.equal((await guide.node('result.barnekoordinator')).verdict, 'trolig');
}

async function goBackAndForth(guide) {
  const pages = FAMILY.slice(-3).reverse();
  for (const page of pages.slice(1)) {
    await guide.travel(-1, page[0]);
    await answersAreThere(guide, page);
  }
  for (const page of pages.slice(0, 2).reverse()) {
    await guide.travel(1, page[0]);
    await answersAreThere(guide, page);
  }
}

// What every field of a browser can do, though the program lays the page out anew at each letter: text is copied, pasted
// and undone, and the caret stays where it is. The field's text is the same afterwards.
async function edit(guide, id, text) {
  const has = async (value, what) => assert.equal((await guide.node(id)).value, value, `${id}: ${what}`);
  const caret = () => guide.tab.evaluate(() => document.activeElement.selectionStart);
  await guide.reach(id);
  await guide.press('Control+a', 'Control+c', 'ArrowRight', 'Control+v');
  await has(text + text, 'pasted');
  await guide.tab.undo();
  await guide.settled();
  await has(text, 'undone');
  await guide.press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  const at = await caret();
  await guide.tab.type('æšđŋ');
  await guide.settled();
  await has(`${text.slice(0, at)}æšđŋ${text.slice(at)}`, 'typed in its midst');
  assert.equal(await caret(), at + 4, `${id}: the caret has moved`);
  await guide.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
  await has(text, 'taken back');
}

async function apply(guide, by, name) {
  const day = await guide.tab.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
  });
  const application = applicationOn(Number(day.slice(0, 4)));
  await goOn(guide, by, 'soeknad');
  for (const [field, text] of Object.entries(application)) await guide[by.write](`a.${field}`, text);
  await edit(guide, 'a.navn', application.navn);
  await guide[by.choose]('a.samtykke_oppnevning');
  await guide.picture(`${name}-soeknad`);
  await goOn(guide, by, 'oppsummering');
  await guide.picture(`${name}-oppsummering`);
  const file = await guide.tab.saved(() => guide[by.press]('out.pdf'));
  assert.equal(file.name, 'soknad.pdf');
  assert.ok(file.bytes.equals(byCommandLine(caseOn(day, application))), 'browser and command line make different bytes');
}

async function using(engine, options, use) {
  const guide = await openIn(engine, options);
  try {
    await use(guide);
    await guide.keepsItsPromises();
  } finally {
    await guide.close();
  }
}

for (const engine of ENGINES) {
  describe(engine, () => {
    test(`${engine}: the canvas on a phone, by keyboard alone, to a saved application`, () =>
      using(engine, { size: sizeOf(PHONE) }, async (guide) => {
        assert.equal(await guide.presentation(), 'canvas');
        await answer(guide, BY_KEYS, 'telefon');
        await goBackAndForth(guide);
        await apply(guide, BY_KEYS, 'telefon');
      }));

    test(`${engine}: the plain page in a wide window, by pointer, to a saved application`, () =>
      using(engine, { size: sizeOf(WIDE), query: '?visning=enkel' }, async (guide) => {
        assert.equal(await guide.presentation(), 'plain');
        await answer(guide, BY_POINTER, 'bred');
        await goBackAndForth(guide);
        await apply(guide, BY_POINTER, 'bred');
      }));

    test(`${engine}: a browser without WebGL gives the plain page by itself`, () =>
      using(engine, { size: sizeOf(PHONE), webgl: false }, async (guide) => {
        assert.equal(await guide.presentation(), 'plain');
        assert.equal((await guide.node('nav.view')).shown, false, 'a switch that does nothing is shown');
        await guide.choose('q.rolle.forelder');
        await guide.write('q.alder', '7');
        await goOn(guide, BY_KEYS, 'hjelp');
        await guide.picture('uten-webgl');
      }));
  });
}
