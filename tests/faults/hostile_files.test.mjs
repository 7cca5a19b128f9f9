// Profiles and cases that somebody made to do harm: what is text stays text, what is wrong is told with its place,
// and what is on the page stays. docs/reliability.md has a row for them; tests/fuzz tries the readers with far more.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { PHONE, start } from '../browser/harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const SCRIPT = '<img src=x onerror="window.harmed=1"><script>window.harmed=1</script>';
// Turned direction, nothing wide, joined marks, a character outside the first plane.
const ODD = 'a\u202Eb\u2066c\u200B\u200D\uFEFF\u0301\u0301\u0301😀';
const profile = (more) => JSON.stringify({ id: 'ond', municipality: 'Ond kommune', ...more });
const office = (more) => ({ office: { name: 'Kontoret', ...more } });

const FAULTY_PROFILES = {
  'a link that runs a script': [profile(office({ web: 'javascript:window.harmed=1' })), /ond\.json#\/office\/web/],
  'a link to data': [profile(office({ web: 'data:text/html,<script>window.harmed=1</script>' })), /ond\.json#\/office\/web/],
  'a key twice': ['{"id": "ond", "id": "god"}', /ond\.json/],
  'another type': [profile({ municipality: { toString: 'x' } }), /ond\.json#\/municipality/],
  'half a character': ['{"id": "ond", "municipality": "\\ud800"}', /ond\.json/],
  'nested without end': [`{"id": "ond", "office": ${'['.repeat(200000)}`, /ond\.json/],
  'no JSON': ['<!doctype html><script>window.harmed=1</script>', /ond\.json/],
  'megabytes': [profile({ municipality: 'x'.repeat(3_000_000) }), /ond\.json/],
};

const withProfile = (body, more = {}) => web.open({
  query: '?kommune=ond&visning=enkel',
  viewport: PHONE,
  serviceWorkers: 'block',  // which would ask the server itself
  before: (page) => page.route('**/profiles/ond.json', (route) => route.fulfill({ contentType: 'application/json', body })),
  ...more,
});

// Nothing ran, and nothing became an element that is not ours.
async function unharmed(site) {
  assert.equal(await site.page.evaluate(() => window.harmed), undefined);
  assert.deepEqual(await site.page.evaluate(() =>
    [...document.querySelectorAll('img, iframe, object, embed, [onerror], [onclick], a[href^="javascript" i], a[href^="data" i]')]
      .map((element) => element.outerHTML)), []);
}

for (const [name, [body, told]] of Object.entries(FAULTY_PROFILES)) {
  test(`a hostile profile: ${name}`, async () => {
    const site = await withProfile(body);
    const words = await site.page.locator('#trouble').innerText();
    assert.match(words, told);
    assert.ok(words.length < 5000, `${words.length} letters are told`);
    await unharmed(site);
    assert.ok(await site.onward(), 'the guide goes on without the profile');
    await site.close();
  });
}

test('a hostile profile: scripts and odd characters in its texts are shown as they are', async () => {
  const site = await withProfile(profile({ municipality: `${SCRIPT}${ODD}`, ...office({ name: SCRIPT, phone: '12345678' }) }));
  assert.equal(await site.page.locator('#trouble').isVisible(), false);
  assert.ok((await site.node('t.app').innerText()).includes('<img src=x'));
  await site.walk(async (step) => {
    await unharmed(site);
    assert.deepEqual(await site.page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1), false, `${step} is wider than the window`);
  });
  await site.close();
});

const CASE = JSON.parse(readFileSync(new URL('../documents/cases/barnekoordinator_family.json', import.meta.url), 'utf8'));
const hostileCase = (more) => JSON.stringify({ ...CASE, ...more });

async function open(site, bytes) {
  if (!(await site.has('in.open.file'))) await site.press('in.open');
  const [chooser] = await Promise.all([site.page.waitForEvent('filechooser'), site.press('in.open.file')]);
  await chooser.setFiles({ name: 'sak.json', mimeType: 'application/json', buffer: Buffer.from(bytes) });
  await site.page.waitForFunction(() => document.querySelector('[data-id="s.opened"], [data-id="h.open.fault"]'));
  await site.settled();
}

test('hostile cases are refused with their place, and what is on the page stays', async () => {
  const site = await web.open({ query: '?visning=enkel', viewport: PHONE });
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
  const cases = {
    'another type': hostileCase({ answers: { alder: { $gt: 0 } } }),
    'keys of JavaScript': '{"answers": {"__proto__": {"harmed": 1}, "constructor": {"prototype": {"harmed": 1}}}}',
    'a key twice': '{"answers": {"alder": 7, "alder": 8}}',
    'half a character': '{"application": {"navn": "\\udc00"}}',
    'nested without end': `{"answers": ${'{"a":'.repeat(100000)}`,
    'numbers without end': `{"answers": {"alder": 1e999}}`,
    'bytes that are no text': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x00, 0x22]),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    await open(site, bytes);
    assert.ok(await site.has('h.open.fault'), `${name} was taken`);
    assert.equal(await site.page.evaluate(() => ({}).harmed), undefined, name);
    await unharmed(site);
    await site.press('in.open.cancel');
    assert.ok(await site.node('q.rolle.forelder').isChecked(), name);
    assert.equal(await site.node('q.alder').inputValue(), '7', name);
  }
  await site.close();
});

test('a text of a megabyte in a case is taken as it is, and the guide goes on', async () => {
  const site = await web.open({ query: '?visning=enkel', viewport: PHONE });
  await open(site, hostileCase({ application: { ...CASE.application, navn: 'x'.repeat(1_000_000) } }));
  assert.ok(await site.has('s.opened'));
  await site.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.soeknad', ''));
  await site.settled();
  assert.equal((await site.node('a.navn').inputValue()).length, 1_000_000);
  await site.type('a.navn', 'Kari');
  assert.equal(await site.node('a.navn').inputValue(), 'Kari');
  await site.close();
});

test('scripts and odd characters in a case stay text, on every page and in every document', async () => {
  const site = await web.open({ viewport: PHONE });
  const opened = async (application) => {
    await site.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.hvem', ''));
    await open(site, hostileCase({ application: { ...CASE.application, ...application } }));
    assert.ok(await site.has('s.opened'));
    await site.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.oppsummering', ''));
    await site.settled();
    await unharmed(site);
  };
  // What cannot be drawn in a document is told beside its field, and nothing is saved without it.
  await opened({ navn: `${SCRIPT}${ODD}` });
  await site.press('out.pdf');
  assert.match(await site.node('errors').innerText(), /kan ikke skrives i søknaden/);
  await opened({ navn: SCRIPT, situasjon: `${SCRIPT}\n</pre></textarea>${SCRIPT}` });
  for (const details of await site.page.locator('main summary').all()) await details.press('Enter');
  await unharmed(site);
  assert.equal((await site.download('out.pdf')).bytes.toString('latin1', 0, 5), '%PDF-');
  const { bytes } = await site.download('out.print');
  assert.ok(bytes.toString('utf8').includes('&lt;img src=x'));
  const page = await site.page.context().newPage();
  await page.setContent(bytes.toString('utf8'));
  assert.equal(await page.evaluate(() => window.harmed), undefined);
  assert.equal(await page.locator('img, script').count(), 0);
  await page.close();
  await site.close();
});
