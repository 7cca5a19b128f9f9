// A page around the guide, or another frame on it, that means ill.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, SITE } from '../browser/harness.mjs';
import { serve } from '../../scripts/static-server.mjs';
import { playMunicipality } from './municipality.mjs';

let browser;
let site;
before(async () => {
  browser = await launch();
  site = await serve(SITE);
});
after(async () => {
  await browser.close();
  site.close();
});

async function open(guides, options) {
  const host = await playMunicipality(site.url, guides, options);
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(host.url);
  return { page, faults, close: async () => { await page.close(); host.stop(); } };
}

const ready = (page) => page.frames().find((frame) => frame.url().includes('innebygd')).waitForSelector('html[data-loaded]', { state: 'attached', timeout: 20000 });
const height = (page) => page.evaluate(() => document.querySelector('samvei-veiviser iframe').getBoundingClientRect().height);
const heard = (page) => page.evaluate(() => window.heard.length);

test('messages from anyone but the guide\'s own frame do nothing', async () => {
  const { page, faults, close } = await open(['<samvei-veiviser kommune="lund"></samvei-veiviser>']);
  await ready(page);
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'samvei-height'));
  await page.waitForTimeout(300);
  const [was, count] = [await height(page), await heard(page)];
  await page.evaluate(() => {
    for (const data of [{ samvei: 'height', height: 99999 }, { samvei: 'finished' }, { samvei: 'ready' }]) {
      window.postMessage(data, '*');
      window.dispatchEvent(new MessageEvent('message', { data, source: window }));
      window.dispatchEvent(new MessageEvent('message', { data, source: null }));
    }
  });
  await page.waitForTimeout(300);
  assert.equal(await height(page), was);
  assert.equal(await heard(page), count);
  assert.deepEqual(faults, []);
  await close();
});

test('nonsense from the frame itself does nothing: wrong kinds, wrong heights, megabytes', async () => {
  const { page, faults, close } = await open(['<samvei-veiviser kommune="lund"></samvei-veiviser>']);
  await ready(page);
  await page.waitForFunction(() => window.heard.some(({ name }) => name === 'samvei-height'));
  await page.waitForTimeout(300);
  const [was, count] = [await height(page), await heard(page)];
  const frame = page.frames().find((one) => one.url().includes('innebygd'));
  await frame.evaluate(() => {
    const nonsense = [null, undefined, 7, 'height', [], {}, { samvei: 'nothing' }, { samvei: '__proto__' }, { samvei: { toString: 'height' } },
      ...[-1, 0, NaN, Infinity, 1e9, '400', '400px;position:fixed', null, {}, [[400]]].map((value) => ({ samvei: 'height', height: value })),
      { samvei: 'x'.repeat(8e6) }, { samvei: 'height', height: 'x'.repeat(8e6) }];
    for (const data of nonsense) window.parent.postMessage(data, '*');
  });
  await page.waitForTimeout(500);
  assert.equal(await height(page), was);
  assert.equal(await heard(page), count);
  assert.deepEqual(faults, []);
  await close();
});

test('the guide hears nothing from the page around it', async () => {
  const { page, close } = await open(['<samvei-veiviser></samvei-veiviser>']);
  await ready(page);
  const frame = page.frames().find((one) => one.url().includes('innebygd'));
  const before = await frame.evaluate(() => JSON.stringify(window.Samvei.parts.program.tree()));
  await page.evaluate(() => {
    const { contentWindow } = document.querySelector('samvei-veiviser iframe');
    for (const data of [{ id: 'q.rolle.selv', value: '' }, { samvei: 'act', id: 'nav.next' }, 'x'.repeat(8e6), { deep: [[[[[]]]]] }]) {
      contentWindow.postMessage(data, '*');
    }
  });
  await page.waitForTimeout(300);
  assert.equal(await frame.evaluate(() => JSON.stringify(window.Samvei.parts.program.tree())), before);
  const reached = await page.evaluate(() => {
    try {
      return document.querySelector('samvei-veiviser iframe').contentWindow.document.title;
    } catch (error) {
      return error.name;
    }
  });
  assert.equal(reached, 'SecurityError');
  await close();
});

test('where the page forbids the frame a link stays', async () => {
  const { page, close } = await open(['<samvei-veiviser kommune="lund" spraak="nn"></samvei-veiviser>'],
    { policy: `default-src 'none'; script-src ${site.url}/samvei.js 'nonce-own'; img-src data:` });
  const link = page.locator('samvei-veiviser a');
  await page.waitForTimeout(500);
  assert.ok(await link.isVisible());
  assert.equal(await link.getAttribute('href'), `${site.url}/?kommune=lund&spraak=nn`);
  assert.match(await link.innerText(), /eige vindauge/);
  await close();
});

test('attributes cannot lead the frame elsewhere', async () => {
  const { page, close } = await open([
    '<samvei-veiviser kommune="//example.org/?" spraak="javascript:alert(1)" farge="&quot;&gt;&lt;script&gt;" tema="../../x"></samvei-veiviser>']);
  const { origin, pathname } = new URL(await page.locator('iframe').getAttribute('src'));
  assert.deepEqual([origin, pathname], [site.url, '/innebygd.html']);
  await ready(page);
  assert.equal(await page.frames()[1].evaluate(() => document.documentElement.lang), 'nb');
  await close();
});

test('pressed through another page\'s trick, the guide does nothing that cannot be undone', async () => {
  // Clickjacking can press buttons. None sends anything; deleting asks first and can be undone; a file needs the
  // person to keep it. A municipality can name who may show the guide (docs/hosting/nginx.conf, frame-ancestors).
  const { page, close } = await open(['<samvei-veiviser visning="enkel"></samvei-veiviser>']);
  await ready(page);
  const frame = page.frames().find((one) => one.url().includes('innebygd'));
  await frame.locator('label[for="n-q.rolle.selv"]').click();
  await frame.locator('[data-id="nav.restart"]').click();
  assert.ok(await frame.locator('[data-id="q.rolle.selv"]').isChecked().catch(() => true));
  await frame.locator('[data-id="nav.restart.ja"]').click();
  await frame.locator('[data-id="nav.restart.angre"]').click();
  assert.ok(await frame.locator('[data-id="q.rolle.selv"]').isChecked());
  await close();
});
