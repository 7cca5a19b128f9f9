// What a first visit costs: the bytes that come over the line, packed as the server packs them, and what serving a
// million visitors would cost. Measured in Chromium with an empty cache.
// usage: node tests/bench/loading.mjs      (SAMVEI_SITE: another site than dist/)
import { PHONE, start } from '../browser/harness.mjs';

// What a gigabyte costs at public price lists of CDNs, in Norwegian kroner: an assumption, from the cheapest to the
// dearest that municipalities use. Flat-rate hosting costs nothing more.
const KRONER_A_GIGABYTE = [0.1, 1];
const MILLION = 1e6;

const KINDS = [
  ['program', /\/program\./], ['rest of the program', /\/program-rest\./], ['scripts', /\.js$/], ['languages beside bokmål', /\/texts\//], ['styles', /\.css$/],
  ['page', /\/(innebygd\.html)?(\?|$)/], ['icons and the rest', /./],
];

// What a slow line brings after the guide can be used; a fast one brings it before.
const LATER = /program-rest|texts/;

// Bytes by kind that the guide needs to be used, and until everything for offline use is there.
async function measure(site, address) {
  const context = await site.browser.newContext({ viewport: PHONE });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const urls = new Map();
  const sums = new Map();
  let usable = null;
  session.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const url = urls.get(requestId);
    if (!url?.startsWith('http')) return;
    const { pathname } = new URL(url);
    // Languages are scripts too, in a frame.
    const [kind] = KINDS.find(([name, pattern]) => (name === 'scripts' ? pattern.test(pathname) && !/texts|program/.test(pathname) : pattern.test(pathname)));
    sums.set(kind, (sums.get(kind) ?? 0) + encodedDataLength);
  });
  let release;
  const held = new Promise((done) => { release = done; });
  await page.route(LATER, async (route) => { await held; await route.continue(); });
  await page.goto(address, { waitUntil: 'domcontentloaded' });  // what is held back would keep it from being loaded
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  usable = new Map(sums);
  release();
  await page.waitForSelector('html[data-loaded]', { state: 'attached' });
  await page.waitForTimeout(300);
  await context.close();
  return { usable, all: sums };
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const total = (sums) => [...sums.values()].reduce((a, b) => a + b, 0);

const site = await start();
for (const [name, path] of [['stand-alone', '/?kommune=lund'], ['as in a frame', '/innebygd.html?kommune=lund']]) {
  const { usable, all } = await measure(site, `${site.server.url}${path}`);
  console.log(`${name}: KB until the guide can be used, and all`);
  for (const kind of all.keys()) console.log(`  ${kind.padEnd(26)}${kilobytes(usable.get(kind) ?? 0)}${kilobytes(all.get(kind))}`);
  console.log(`  ${'sum'.padEnd(26)}${kilobytes(total(usable))}${kilobytes(total(all))}`);
  const gigabytes = (total(all) * MILLION) / 1e9;
  console.log(`  a million first visits: ${gigabytes.toFixed(0)} GB, ${KRONER_A_GIGABYTE.map((price) => (gigabytes * price).toFixed(0)).join(' to ')} kroner`);
}
await site.stop();
