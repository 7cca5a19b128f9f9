// The states of the guide that a person can be in, one after the other in one page: what every check of
// the whole guide goes through. They are reached by the program's own actions, as the mirror sends them;
// that keyboards and fingers reach them too is what full_run and touch show.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

const caseNamed = (name) =>
  JSON.parse(readFileSync(new URL(`../documents/cases/${name}.json`, import.meta.url), 'utf8'));

// The day it is on every station. Give it to open() as `before: onTheDay`, so that dates stay the same.
export const DAY = '2026-11-22';
export const onTheDay = (page) => page.clock.setFixedTime(`${DAY}T12:00:00`);

// A family with a child of seven, with something in every place of the form.
function family() {
  const told = caseNamed('barnekoordinator_family');
  return {
    ...told,
    answers: { ...told.answers, alder: 7 },
    application: {
      ...told.application,
      foedselsdato: '14.3.2019',
      utsagn: [{ id: 'gjentar' }, { id: 'ansvar' }],
      barnets_svar: [{ spoersmaal: 'bra', svar: 'Å gå på ski' }, { spoersmaal: 'vanskelig', vil_ikke: 'ja' }],
      livsomraader: [{ omraade: 'helse', naa: 'Mange avtaler', oensker: 'Færre reiser' }],
    },
  };
}

// Somebody under 18 who answers for itself, and a family that got a no: other words, other parts.
const youth = () => caseNamed('youth_16');
const refused = () => caseNamed('refusal');

// Has the form of a locked case; no passphrase opens it.
const LOCKED = {
  format: 'samvei-encrypted-case', version: 1,
  kdf: { name: 'PBKDF2-HMAC-SHA-256', iterations: 100000, salt: Buffer.alloc(16, 1).toString('base64') },
  cipher: { name: 'AES-256-GCM', iv: Buffer.alloc(12, 1).toString('base64') },
  data: Buffer.alloc(400, 1).toString('base64'),
};

const FAULTY = { answers: { alder: 900, farge: 'blå' } };

export async function act(site, ...actions) {
  await site.page.evaluate((all) => {
    for (const [id, value] of all) window.Samvei.parts.mirror.act(id, value);
  }, actions.map((action) => (Array.isArray(action) ? action : [action, ''])));
  await site.settled();
}

const goTo = (site, section) => act(site, `nav.step.${section}`);

async function has(site, ...ids) {
  for (const id of ids) assert.ok(await site.has(id), `this station should have ${id}`);
}

// Brings a file through the file chooser.
async function open(site, content) {
  if (!(await site.has('in.open.file'))) {
    if (!(await site.has('in.open'))) await goTo(site, 'hvem');
    await act(site, 'in.open');
  }
  const [chooser] = await Promise.all([site.page.waitForEvent('filechooser'), site.press('in.open.file')]);
  const shown = await site.page.locator('#view').innerHTML();
  await chooser.setFiles({ name: 'samvei-sak.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });
  await site.page.waitForFunction((before) => document.querySelector('#view').innerHTML !== before, shown);
  await site.settled();
}

// Opens all that is folded on the page.
export async function unfold(site) {
  for (let round = 0; round < 3; ++round) {
    const closed = await site.page.evaluate(() => [...document.querySelectorAll('details:not([open]) > summary')]
      .map((summary) => summary.dataset.id));
    if (closed.length === 0) return;
    await act(site, ...closed.map((id) => [id, 'true']));
  }
}

// The passphrase stands in the page only, so it is typed there.
async function typePassphrase(site, id, text) {
  await site.node(id).fill(text);
}

const empty = async (site) => {
  if (await site.has('barn.ferdig')) await act(site, 'barn.ferdig');
  await act(site, 'nav.restart', 'nav.restart.ja');
};

// In the order in which they follow from each other.
const ways = {
  start: async () => {},
  'start-errors': (site) => act(site, 'nav.next'),
  'start-code': async (site) => {
    await act(site, ['d.kode', 'true'], ['in.kode', 'IKKE EN KODE'], 'in.kode.hent');
    assert.ok(await site.node('in.kode').getAttribute('aria-invalid'));
  },
  open: async (site) => {
    await act(site, 'in.open', ['d.open.code', 'true']);
    await has(site, 'in.open.kode');
  },
  'open-fault': async (site) => {
    await open(site, FAULTY);
    await unfold(site);
    await has(site, 'd.open.fault');
  },
  'open-locked': async (site) => {
    await open(site, LOCKED);
    await has(site, 'in.open.passphrase');
  },
  'open-wrong': async (site) => {
    await typePassphrase(site, 'in.open.passphrase', 'fire blå båter på vannet');
    await act(site, 'in.open.unlock');
    await site.page.waitForSelector('[data-id="in.open.passphrase"][aria-invalid]');
    await site.settled();
  },
  opened: async (site) => {
    await open(site, family());
    await has(site, 'in.open.angre');
    assert.equal(await site.step(), 'oppsummering');
  },
  hvem: (site) => goTo(site, 'hvem'),
  hjelp: (site) => goTo(site, 'hjelp'),
  'hjelp-found': (site) => act(site, ['q.tjenester.sok', 'fysio']),
  'hjelp-none': (site) => act(site, ['q.tjenester.sok', 'xyzxyz']),
  hverdag: (site) => act(site, ['q.tjenester.sok', ''], 'nav.step.hverdag'),
  varighet: (site) => goTo(site, 'varighet'),
  barnet: (site) => goTo(site, 'barnet'),
  passer: (site) => goTo(site, 'passer'),
  oensker: (site) => goTo(site, 'oensker'),
  svar: (site) => goTo(site, 'svar'),
  'svar-open': async (site) => {
    await unfold(site);
    await act(site, ['told.copy.melding', 'copied']);
    await has(site, 'out.melding', 'd.sources');
  },
  soeknad: (site) => goTo(site, 'soeknad'),
  'soeknad-open': async (site) => {
    await unfold(site);
    await has(site, 'd.plan', 'a.maal.0.fjern');
  },
  'soeknad-row-gone': async (site) => {
    await act(site, 'a.soesken.1.fjern');
    await has(site, 'a.soesken.angre');
  },
  'soeknad-errors': async (site) => {
    await act(site, 'a.soesken.angre', ['a.foedselsdato', '31.31.2019'], ['a.maal.0.frist', 'aldri'], 'nav.next');
    await has(site, 'errors');
  },
  child: async (site) => {
    await act(site, ['a.foedselsdato', '14.3.2019'], ['a.maal.0.frist', '1.12.2026'], 'barn.apne');
    await has(site, 'barn.ferdig');
  },
  oppsummering: (site) => act(site, 'barn.ferdig', 'nav.step.oppsummering'),
  'oppsummering-open': async (site) => {
    await unfold(site);
    await has(site, 'out.soeknad', 'out.kode');
  },
  save: async (site) => {
    await act(site, 'out.save');
    await has(site, 'out.save.passphrase');
  },
  'save-short': async (site) => {
    await typePassphrase(site, 'out.save.passphrase', 'kort');
    await act(site, 'out.save.file');
    await site.page.waitForSelector('[data-id="out.save.passphrase"][aria-invalid]');
    await site.settled();
  },
  'save-plain': (site) => act(site, 'out.save.plain'),
  restart: async (site) => {
    await act(site, 'out.save.cancel', 'nav.restart');
    await has(site, 'nav.restart.ja');
  },
  deleted: async (site) => {
    await act(site, 'nav.restart.ja');
    await has(site, 'nav.restart.angre');
  },
  'hjelp-errors': async (site) => {
    await act(site, 'q.rolle.forelder', ['q.alder', '7'], 'nav.next', 'nav.next');
    assert.equal(await site.step(), 'hjelp');
    await has(site, 'errors');
  },
  'refused-svar': async (site) => {
    await open(site, refused());
    await goTo(site, 'svar');
    await unfold(site);
  },
  'refused-oppsummering': async (site) => {
    await goTo(site, 'oppsummering');
    await unfold(site);
    await has(site, 'out.klage');
  },
  'youth-oensker': async (site) => {
    await open(site, youth());
    await goTo(site, 'oensker');
  },
  'youth-svar': async (site) => {
    await goTo(site, 'svar');
    await unfold(site);
  },
};

export const stations = Object.keys(ways);

// Calls `visit(name)` on each station, or on those of `only`; the way there leads through the others all
// the same. What the visitor changes of the page (language, presentation, scheme, window) stays.
export async function visitStations(site, visit, only = stations) {
  const unknown = only.filter((name) => !stations.includes(name));
  assert.deepEqual(unknown, [], 'no such station');
  if (await site.page.evaluate(() => window.Samvei.parts.program.hasAnswers())) await empty(site);
  for (const [name, go] of Object.entries(ways)) {
    await go(site);
    await site.page.evaluate(() => scrollTo(0, 0));
    await site.settled();
    if (only.includes(name)) await visit(name);
  }
  await empty(site);
}

// What is told when something could not be had, or when the program has failed; each needs a page of its own.
const notices = {
  'no-municipality': { query: 'kommune=finnes-ikke' },
  'no-language': { query: 'spraak=sv' },
  failed: { query: '', then: (site) => site.page.evaluate(() => window.dispatchEvent(new ErrorEvent('error'))) },
};

// Opens each of the notices with `start()` of the harness, and calls `visit(name, site)`.
export async function visitNotices(web, visit, { query = '', ...options } = {}) {
  for (const [name, notice] of Object.entries(notices)) {
    const asked = [query.replace('?', ''), notice.query].filter(Boolean).join('&');
    const site = await web.open({ before: onTheDay, ...options, query: `?${asked}`, faulty: true });
    await site.loaded();
    await notice.then?.(site);
    assert.ok(await site.page.locator('#trouble').isVisible(), `${name} is not told`);
    await visit(name, site);
    await site.close();
  }
}
