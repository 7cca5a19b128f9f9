// A family on a phone, with nothing but a keyboard, from the first question to the saved application.
// What the PDF says is compared with what was answered, and its bytes with those of the command line.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PHONE, WIDE, start } from './harness.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const DAY = '2026-11-22';

let browser;
let folder;
before(async () => {
  browser = await start();
  folder = mkdtempSync(join(tmpdir(), 'samvei-run-'));
});
after(async () => {
  await browser?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// Moves by Tab alone until `id` has focus; within a group of radios by the arrow keys.
async function reach(site, id) {
  const target = await site.node(id).evaluate((element) => ({ radio: element.type === 'radio', group: element.name }));
  for (let presses = 0; presses < 400; ++presses) {
    const at = await site.page.evaluate(() => ({ id: document.activeElement?.dataset.id, group: document.activeElement?.name }));
    if (at.id === id) return;
    const inGroup = target.radio && at.group === target.group;
    await site.page.keyboard.press(inGroup ? 'ArrowDown' : 'Tab');
    if (inGroup) await site.settled();
  }
  assert.fail(`the keyboard does not reach ${id}`);
}

async function choose(site, ...ids) {
  for (const id of ids) {
    await reach(site, id);
    if (!(await site.node(id).isChecked())) await site.page.keyboard.press('Space');
    await site.settled();
    assert.ok(await site.node(id).isChecked(), `${id} is not chosen`);
  }
}

async function write(site, id, text) {
  await reach(site, id);
  await site.page.keyboard.type(text);
  await site.settled();
}

async function goOn(site, to) {
  await reach(site, 'nav.next');
  await site.page.keyboard.press('Enter');
  await site.settled();
  assert.equal(await site.step(), to);
  assert.equal(await site.focused(), `h.${to}`, 'focus is on the new page\'s heading');
}

const APPLICATION = {
  navn: 'Ola Østby Čáhppe',
  foedselsdato: '7.5.2019',
  utfyller_navn: 'Kari Østby',
  utfyller_relasjon: 'mor',
  situasjon: 'Ola trenger hjelp til det meste. Vi sover lite.',
  begrunnelse: 'Ingen har oversikten, og vi må ringe alle selv.',
  viktig_for_meg: 'Å få gå på ski med bestefar.',
};

// The same case as a file for the command line.
const CASE = {
  as_of: DAY,
  profile: 'standard',
  answers: {
    rolle: 'forelder', venter_barn: 'nei', alder: 7,
    tjenester: ['avlastning', 'fysioterapi', 'habu', 'tilrettelagt_skole'], tjenester_senere: ['ergoterapi'],
    samordningsbehov: 'ja', komplekst: 'nei', varighet: 'over_24_mnd',
    alvor_helse: 'ja', alvor_funksjon: 'usikker', alvor_livsviktig: 'nei', alvorlig: 'ja', kpr: 'ingen',
    opphold: 'hjemme', flytter: 'nei', eksisterende_plan: 'ingen', har_koordinator: 'nei', soesken_med_behov: 0,
    avgjoerelse: 'ingen', kort_prognose: 'nei',
    oensker_koordinator: 'ja', oensker_plan: 'ja', verktoey: 'plan', foreldreansvar: 'felles_enige',
  },
  application: {
    ...APPLICATION,
    samtykke_oppnevning: true,
    samtykke_deling: ['fysioterapi', 'habu'],
    tjenesteytere: [{ tjeneste: 'avlastning', status: 'avslag' }],
    utsagn: [{ id: 'gjentar' }, { id: 'ansvar' }],
  },
};

async function fillIn(site, picture) {
  const shown = (name) => site.screenshot(`${picture}-${name}`);
  await shown('hvem');
  await choose(site, 'q.rolle.forelder');
  await write(site, 'q.alder', '7');
  await goOn(site, 'hjelp');
  await choose(site, 'q.tjenester.fysioterapi', 'q.tjenester_senere.ergoterapi', 'q.tjenester.avlastning',
    'q.tjenester.s.avlastning.avslag', 'q.tjenester.habu', 'q.tjenester.tilrettelagt_skole');
  await shown('hjelp');
  await goOn(site, 'hverdag');
  await choose(site, 'q.samordningsbehov.s.gjentar', 'q.samordningsbehov.s.ansvar');
  await shown('hverdag');
  await goOn(site, 'varighet');
  await choose(site, 'q.varighet.over_24_mnd');
  await shown('varighet');
  await goOn(site, 'barnet');
  await choose(site, 'q.alvor_helse.ja', 'q.alvor_funksjon.usikker', 'q.alvor_livsviktig.nei', 'q.alvorlig.ja');
  await shown('barnet');
  await goOn(site, 'passer');
  await choose(site, 'q.passer.ingen');
  await shown('passer');
  await goOn(site, 'oensker');
  await choose(site, 'q.oensker_koordinator.ja', 'q.oensker_plan.ja', 'q.foreldreansvar.felles_enige');
  await shown('oensker');
  await goOn(site, 'svar');
  await shown('svar');
}

async function apply(site, picture) {
  await goOn(site, 'soeknad');
  for (const [field, text] of Object.entries(APPLICATION)) await write(site, `a.${field}`, text);
  await choose(site, 'a.samtykke_oppnevning', 'a.samtykke_deling.fysioterapi', 'a.samtykke_deling.habu');
  await site.screenshot(`${picture}-soeknad`);
  await goOn(site, 'oppsummering');
  await site.screenshot(`${picture}-oppsummering`);
  await reach(site, 'out.pdf');
  const file = await site.download('out.pdf');
  await site.screenshot(`${picture}-lagret`);
  return file;
}

// The other forms of the application: the button's id -> the file.
async function saveOtherForms(site, picture) {
  const files = {};
  for (const id of ['out.text', 'out.print']) {
    await reach(site, id);
    files[id] = await site.download(id);
  }
  await site.press('d.forms.experts');
  for (const id of ['out.json', 'out.fhir']) files[id] = await site.download(id);
  assert.match(await site.node('s.forms.saved').innerText(), /lagret/);
  await site.screenshot(`${picture}-andre`);
  return files;
}

function byCommandLine(answers, name, ending = '.pdf') {
  const input = join(folder, `${name}.case.json`);
  const output = join(folder, `${name}${ending}`);
  writeFileSync(input, JSON.stringify(answers));
  execFileSync(join(ROOT, 'build/samvei'), ['apply', input, '-o', output]);
  return readFileSync(output);
}

// A value of the saved form's fields, by name.
function fieldsOf(pdf) {
  const path = join(folder, 'read.pdf');
  writeFileSync(path, pdf);
  const json = JSON.parse(execFileSync('qpdf', ['--json', '--json-key=acroform', path], { encoding: 'utf8' }));
  const values = new Map();
  for (const field of json.acroform.fields) values.set(field.fullname, String(field.value).replace(/^u:/, ''));
  return values;
}

for (const [picture, query] of [['telefon', ''], ['telefon-enkel', '?visning=enkel']]) {
  test(`a family comes from the first question to a saved application: ${picture}`, async () => {
    const site = await browser.open({
      viewport: PHONE, query, before: (page) => page.clock.setFixedTime(`${DAY}T12:00:00`), acceptDownloads: true,
    });
    await fillIn(site, picture);
    assert.equal(await site.node('result.barnekoordinator').getAttribute('data-verdict'), 'trolig');
    assert.equal(await site.node('result.barnekoordinator').getAttribute('data-best'), 'trolig');
    const address = site.page.url();
    const file = await apply(site, picture);
    assert.equal(site.page.url(), address, 'the address says nothing of the answers');
    assert.equal(file.name, 'soknad.pdf', 'the file name says nothing of the person');

    const path = join(folder, 'saved.pdf');
    writeFileSync(path, file.bytes);
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    for (const said of ['barnekoordinator', 'Fysioterapeut', 'Barnehabilitering (HABU)', 'Avlastning', 'Ergoterapeut',
      'Den samme historien må fortelles', 'Ingen vet hvem som har ansvaret', '§', 'ikke et vedtak', '2. juli 2026',
      '22. november 2026']) {
      assert.ok(text.includes(said), `the application does not say "${said}"`);
    }
    assert.ok(!/du har rett|har rett til/i.test(text), 'the application claims a right');
    const fields = fieldsOf(file.bytes);
    const printed = { ...APPLICATION, foedselsdato: '7. mai 2019' };
    for (const [field, value] of Object.entries(printed)) assert.equal(fields.get(field), value, field);
    assert.equal(fields.get('samtykke_oppnevning'), '/Yes');
    assert.equal(fields.get('samtykke_plan'), '/Off', 'a consent that was not given is not ticked');
    assert.equal(fields.get('samtykke_deling-habu'), '/Yes');
    assert.equal(fields.get('samtykke_deling-avlastning'), '/Off');

    assert.ok(file.bytes.equals(byCommandLine(CASE, 'family')), 'browser and command line make different bytes');
    const endings = { 'out.text': '.txt', 'out.print': '.html', 'out.json': '.json', 'out.fhir': '.fhir.json' };
    for (const [id, other] of Object.entries(await saveOtherForms(site, picture))) {
      assert.equal(other.name, `soknad${endings[id]}`, 'the file name says nothing of the person');
      assert.ok(other.bytes.equals(byCommandLine(CASE, 'family', endings[id])), `${id}: browser and command line differ`);
    }
    assert.equal(site.page.url(), address);
    await site.close();
  });
}

test('back and change: the answers stay, and the result follows', async () => {
  const site = await browser.open({ viewport: WIDE, before: (page) => page.clock.setFixedTime(`${DAY}T12:00:00`) });
  await fillIn(site, 'bred');
  await site.page.goBack();
  await site.settled();
  assert.equal(await site.step(), 'oensker');
  assert.ok(await site.node('q.oensker_koordinator.ja').isChecked());
  await site.page.goForward();
  await site.settled();
  assert.equal(await site.step(), 'svar');
  for (let back = 0; back < 7; ++back) await site.press('nav.back');
  assert.equal(await site.step(), 'hvem');
  await site.type('q.alder', '42');
  await site.next();
  assert.equal(await site.has('nav.step.barnet'), false, 'an adult is not asked about a child');
  assert.ok(await site.node('q.tjenester.habu').isChecked());
  await site.close();
});

test('every page of the wide window, for people to look at', async () => {
  const site = await browser.open({
    viewport: WIDE, before: (page) => page.clock.setFixedTime(`${DAY}T12:00:00`), acceptDownloads: true,
  });
  await fillIn(site, 'bred');
  const file = await apply(site, 'bred');
  assert.ok(file.bytes.length > 20000);
  await site.close();
});

test('deleting everything asks first, empties, and can be undone', async () => {
  const site = await browser.open({ viewport: PHONE });
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
  await site.press('nav.restart');
  await site.press('nav.restart.ja');
  assert.equal(await site.node('q.rolle.forelder').isChecked(), false);
  await site.press('nav.restart.angre');
  assert.ok(await site.node('q.rolle.forelder').isChecked());
  assert.equal(await site.node('q.alder').inputValue(), '7');
  await site.close();
});
