// The page where a municipality tries its profile and colour, as somebody at its desk uses it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { axe, launch, PHONE, SITE, WIDE } from '../browser/harness.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { playMunicipality } from '../embed/municipality.mjs';

const LUND = readFileSync(new URL('../../assets/municipalities/lund.json', import.meta.url), 'utf8');

let browser;
let server;
before(async () => {
  browser = await launch();
  server = await serve(SITE);
});
after(async () => {
  await browser.close();
  server.close();
});

async function open(language = 'nb', options = {}) {
  const context = await browser.newContext({ viewport: WIDE, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.stack));
  page.on('console', (message) => faults.push(message.text()));
  await page.goto(`${server.url}/forhaandsvisning.${language}.html`, { waitUntil: 'commit' });
  return { page, faults, close: () => context.close() };
}

const told = (page, what) => page.waitForFunction(
  (name) => document.getElementById('told').textContent === document.getElementById('told').dataset[name], what, { timeout: 60000 });

const guide = (page) => page.frames()[1];

test('without anything it shows the standard guide, and a line that works', async () => {
  const { page, faults, close } = await open();
  await told(page, 'fine');
  assert.equal(await guide(page).locator('[data-id="nav.next"]').count(), 1);
  assert.equal(await page.locator('#line').inputValue(),
    `<script src="${server.url}/samvei.js"></script>\n<samvei-veiviser spraak="nb"><a href="${server.url}/?spraak=nb">Åpne veiviseren i et eget vindu</a></samvei-veiviser>`);
  assert.ok(await page.locator('.save').first().isDisabled());
  assert.deepEqual(faults, []);
  await close();
});

test('a profile and a colour are tried live, and the line does the same on a municipality\'s page', async () => {
  const { page, faults, close } = await open();
  await told(page, 'fine');
  await page.locator('#profile').fill(LUND);
  await page.locator('#color').fill('#7a1f3d');
  await page.locator('#topic').selectOption('barnekoordinator');
  await page.locator('#view').selectOption('enkel');
  await told(page, 'trying');
  await told(page, 'fine');
  assert.match(await guide(page).locator('[data-id="t.app"]').innerText(), /Lund kommune/);
  const button = () => guide(page).locator('[data-id="nav.next"]').evaluate((one) => getComputedStyle(one).backgroundColor);
  assert.equal(await button(), 'rgb(122, 31, 61)');
  assert.equal(await guide(page).locator('[data-id="d.topic"]').count(), 1);

  const saved = async (ending) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`[data-ending=${ending}]`).click()]);
    assert.equal(download.suggestedFilename(), `lund.${ending}`);
    return readFileSync(await download.path(), 'utf8');
  };
  const [json, js] = [await saved('json'), await saved('js')];
  assert.deepEqual(JSON.parse(json), JSON.parse(LUND));
  assert.equal(js, readFileSync(new URL('profiles/lund.js', `file://${SITE}/`), 'utf8'));

  const line = await page.locator('#line').inputValue();
  const [, element] = line.split('\n');
  const host = await playMunicipality(server.url, [element]);
  const there = await page.context().newPage();
  await there.goto(host.url);
  await there.waitForFunction(() => window.heard?.some(({ name }) => name === 'samvei-ready'));
  const framed = there.frames()[1];
  assert.match(await framed.locator('[data-id="t.app"]').innerText(), /Lund kommune/);
  assert.equal(await framed.locator('[data-id="nav.next"]').evaluate((one) => getComputedStyle(one).backgroundColor), 'rgb(122, 31, 61)');
  host.stop();
  assert.deepEqual(faults, []);
  await close();
});

test('what is wrong is told with its place, and goes away when it is mended', async () => {
  const { page, close } = await open('en');
  await told(page, 'fine');
  await page.locator('#profile').fill('{"id": "prove", "office": {"web": "javascript:alert(1)"}}');
  await told(page, 'faulty');
  assert.match(await page.locator('#faults').innerText(), /#\/office\/web/);
  await page.locator('#profile').fill('{"id": "prove",');
  await page.waitForFunction(() => /line 1/.test(document.getElementById('faults').textContent));
  await page.locator('#profile').fill('{"id": "prove"}');
  await page.locator('#color').fill('#fffef5');
  await page.waitForFunction(() => /so pale/.test(document.getElementById('faults').textContent));
  assert.doesNotMatch(await page.locator('#faults').innerText(), /line 1/);
  await page.locator('#color').fill('');
  await told(page, 'trying');
  await told(page, 'fine');
  assert.equal(await page.locator('#faults li').count(), 0);
  await close();
});

test('the profile is read from a file, and the line is copied', async () => {
  const { page, close } = await open('nb', { permissions: ['clipboard-read', 'clipboard-write'] });
  await told(page, 'fine');
  await page.locator('#file').setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(LUND) });
  await told(page, 'fine');
  assert.match(await page.locator('#line').inputValue(), /kommune="lund"/);
  await page.locator('#copy').click();
  await page.waitForFunction(() => /kopiert/.test(document.getElementById('copied').textContent));
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#line').inputValue());
  await close();
});

test('nothing is stored or sent elsewhere, and no other page can try a profile on the guide', async () => {
  const { page, close } = await open();
  const elsewhere = [];
  page.on('request', (request) => { if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) elsewhere.push(request.url()); });
  await told(page, 'fine');
  await page.locator('#profile').fill(LUND);
  await told(page, 'trying');
  await told(page, 'fine');
  assert.deepEqual(elsewhere, []);
  assert.deepEqual(await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie.length,
    (await indexedDB.databases()).length, (await caches.keys()).length]), [0, 0, 0, 0, 0]);

  const host = await playMunicipality(server.url, ['<samvei-veiviser kommune="forhaandsvisning"></samvei-veiviser>']);
  const there = await page.context().newPage();
  await there.addInitScript((profile) => { window.samveiTried = profile; }, LUND);
  await there.goto(host.url);
  await there.waitForFunction(() => window.heard?.some(({ name }) => name === 'samvei-ready'));
  assert.ok(await there.frames()[1].locator('[data-trouble=profile_unknown]').isVisible());
  host.stop();
  await close();
});

for (const language of ['nb', 'nn', 'en', 'se']) {
  test(`everyone can use it: ${language}`, async () => {
    for (const [viewport, colorScheme] of [[PHONE, 'light'], [WIDE, 'dark']]) {
      const { page, close } = await open(language, { viewport, colorScheme });
      await told(page, 'fine');
      assert.deepEqual(await axe(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      await close();
    }
  });
}
