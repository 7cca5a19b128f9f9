// The stand-alone page without a network, and across a new version of the site.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, afterEach, test } from 'node:test';
import { launch, SITE } from '../browser/harness.mjs';
import { serve } from '../../scripts/static-server.mjs';

let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

let folder;
let server;
let context;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samvei-site-'));
  cpSync(SITE, folder, { recursive: true });
  server = await serve(folder);
  context = await browser.newContext({ serviceWorkers: 'allow' });
});
afterEach(async () => {
  await context.close();
  server.close();
  rmSync(folder, { recursive: true });
});

async function open(path = '') {
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${server.url}/${path}`);
  await page.waitForSelector('html[data-loaded]', { state: 'attached', timeout: 60000 });
  return { page, faults };
}

// A new version: the program's script says something else, and so has another name.
function publish(mark) {
  const old = readdirSync(folder).find((name) => /^app\.[0-9a-f]{12}\.js$/.test(name));
  const fresh = `app.${mark.repeat(12)}.js`;
  const script = readFileSync(join(folder, old), 'utf8');
  writeFileSync(join(folder, fresh), `${script}\ndocument.documentElement.dataset.version=${JSON.stringify(mark)};\n`);
  for (const name of [old, 'index.html', 'sw.js']) for (const packed of ['.br', '.gz']) rmSync(join(folder, name + packed), { force: true });
  rmSync(join(folder, old));
  for (const name of ['index.html', 'sw.js']) {
    const text = readFileSync(join(folder, name), 'utf8').replaceAll(old, fresh)
      .replace(/(<script src="app[^>]*) integrity="[^"]*"/, '$1').replace(/samvei-"\s*\+\s*"[0-9a-f]+"|samvei-[0-9a-f]{12}/, (found) => `${found.slice(0, found.search(/[0-9a-f]{12}/))}${mark.repeat(12)}${found.endsWith('"') ? '"' : ''}`);
    writeFileSync(join(folder, name), text);
  }
}

const version = (page) => page.evaluate(() => document.documentElement.dataset.version ?? 'first');

test('after one visit the guide works without a network, with its languages and the municipality', async () => {
  const { page } = await open('?kommune=lund');
  await page.close();
  await context.setOffline(true);
  server.close();
  const { page: again, faults } = await open('?kommune=lund');
  assert.match(await again.locator('header').innerText(), /Lund kommune/);
  await again.locator('[data-id="nav.language.se"]').click();
  assert.equal(await again.evaluate(() => document.documentElement.lang), 'se');
  assert.deepEqual(faults, []);
});

test('what is kept is the site\'s public files, and nothing else', async () => {
  const { page } = await open('?kommune=lund');
  await page.locator('[data-id="q.rolle.selv"]').check();
  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const files = await Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)));
    return { names, files: files.flat() };
  });
  assert.equal(kept.names.length, 1);
  for (const path of kept.files) assert.ok(path === '/' || readdirSync(folder, { recursive: true }).includes(path.slice(1)), path);
  assert.ok(kept.files.includes('/'));
});

test('an update never loses the case on screen, and comes at the next visit', async () => {
  const { page } = await open();
  await page.locator('[data-id="q.rolle.selv"]').check();
  publish('b');
  const { page: next } = await open();
  assert.equal(await version(next), 'b');
  // The page of before is as it was, and works on.
  assert.equal(await version(page), 'first');
  assert.ok(await page.locator('[data-id="q.rolle.selv"]').isChecked());
  await page.locator('[data-id="q.alder"]').fill('43');
  await page.locator('[data-id="nav.next"]').click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.step), 'hjelp');
});

test('a page of the old version and the files of the new one are never mixed', async () => {
  const { page } = await open();
  await page.close();
  publish('b');
  const { page: second } = await open();
  assert.equal(await version(second), 'b');
  await second.close();
  publish('c');
  await context.setOffline(true);
  // What was kept last, whole.
  const { page: third, faults } = await open();
  assert.equal(await version(third), 'b');
  assert.deepEqual(faults, []);
});

test('a server that answers with an error, or not at all, gives the kept page', async () => {
  const { page } = await open();
  await page.close();
  for (const packed of ['.br', '.gz']) rmSync(join(folder, `index.html${packed}`));
  renameSync(join(folder, 'index.html'), join(folder, 'away.html'));
  const { page: without } = await open();
  assert.equal(await version(without), 'first');
  await without.close();
  renameSync(join(folder, 'away.html'), join(folder, 'index.html'));
  server.on('request', () => {});
  server.removeAllListeners('request');  // takes connections and never answers
  const { page: silent } = await open();
  assert.equal(await version(silent), 'first');
  server.closeAllConnections();
});

test('it can be installed: a manifest with name, icons and a page', async () => {
  const { page } = await open();
  const manifest = await page.evaluate(async () => {
    const link = document.querySelector('link[rel=manifest]');
    return (await fetch(link.href)).json();
  });
  assert.ok(manifest.name && manifest.short_name && manifest.start_url === './' && manifest.display === 'standalone');
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return [image.naturalWidth, image.naturalHeight].join('x');
    }, src);
    if (sizes !== 'any') assert.equal(size, sizes, src);
  }
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito'), []);
});

test('in a frame no service worker is installed', async () => {
  const page = await context.newPage();
  await page.setContent(`<iframe src="${server.url}/innebygd.html"></iframe><iframe src="${server.url}/"></iframe>`);
  for (const frame of page.frames().slice(1)) await frame.waitForSelector('html[data-loaded]', { state: 'attached', timeout: 60000 });
  const { page: outside } = await (async () => {
    const fresh = await context.newPage();
    await fresh.goto(`${server.url}/skjema.nb.html`);
    return { page: fresh };
  })();
  assert.deepEqual(await outside.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length]), [0, 0]);
});
