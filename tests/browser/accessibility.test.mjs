// Every state of the guide, looked at by each check: what axe and the HTML standard say, what assistive tools
// are told, names, languages, titles, what is pressed, and the order of the keys.
//
// Bokmål is asked everything in every state, the other languages on each page. What cannot differ is not asked again:
// - a scheme changes colours alone, and colours do not depend on the words: they are looked at in bokmål and in
//   English, which has the notice about its translation;
// - the elements are the same in both presentations (same_tree shows it), and in nynorsk as in bokmål, in Sámi as
//   in English: their HTML is validated once, and in the other languages axe is asked on the plain page only for
//   what depends on how it looks.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { axe } from './checks/axe.mjs';
import { html, htmlFile } from './checks/html.mjs';
import { labels } from './checks/labels.mjs';
import { lang } from './checks/lang.mjs';
import { noHoverOnly } from './checks/no_hover_only.mjs';
import { noShortcuts } from './checks/no_shortcuts.mjs';
import { sameTree } from './checks/same_tree.mjs';
import { tabOrder } from './checks/tab_order.mjs';
import { targets } from './checks/targets.mjs';
import { titles } from './checks/titles.mjs';
import { differences, treeOf } from './checks/tree.mjs';
import { PHONE, SITE, WIDE, start } from './harness.mjs';
import { act, onTheDay, stations, visitNotices, visitStations } from './stations.mjs';

const TREES = new URL('trees/', import.meta.url);

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// The faults of all checks, each said once with the first station where it is.
class Found {
  faults = new Map();

  async look(where, site, ...checks) {
    for (const check of checks) {
      for (const fault of await check(site)) if (!this.faults.has(fault)) this.faults.set(fault, where);
    }
  }

  none() {
    assert.deepEqual([...this.faults].map(([fault, where]) => `${where}: ${fault}`), []);
  }
}

const withoutColours = (site) => axe(site, { colours: false });
const byLooks = (site) => axe(site, { only: ['aria-hidden-focus', 'css-orientation-lock', 'focus-order-semantics', 'link-in-text-block',
  'region', 'scrollable-region-focusable', 'target-size'] });
// Each of the guide's pages once, unfolded, with what is wrong on it: for the languages beside bokmål.
const PAGES = ['start-errors', 'hvem', 'hjelp', 'hverdag', 'varighet', 'barnet', 'passer', 'oensker', 'svar-open', 'soeknad-open', 'child',
  'oppsummering-open'];
const coloursAlone = (site) => axe(site, { only: ['color-contrast'] });

async function inBothSchemes(site, look) {
  for (const colorScheme of ['light', 'dark']) {
    await site.page.emulateMedia({ colorScheme });
    await site.settled();
    await look(colorScheme);
  }
  await site.page.emulateMedia({ colorScheme: 'light' });
}

for (const [language, viewport] of [['nb', PHONE], ['nn', WIDE], ['en', WIDE], ['se', PHONE]]) {
  const everything = language === 'nb';
  const ownElements = everything || language === 'en';
  const visited = everything ? stations : PAGES;

  test(`every state on the canvas is clean: ${language}`, async () => {
    const site = await web.open({ before: onTheDay, viewport, query: `?spraak=${language}` });
    const found = new Found();
    await visitStations(site, async (name) => {
      assert.equal(await site.presentation(), 'canvas');
      await found.look(`${name}, canvas`, site, withoutColours, lang, labels, titles, targets, ...(ownElements ? [html] : []));
    }, visited);
    found.none();
    await site.close();
  });

  test(`every state on the plain page is clean, in both schemes: ${language}`, async () => {
    const site = await web.open({ before: onTheDay, viewport, query: `?visning=enkel&spraak=${language}` });
    const found = new Found();
    await visitStations(site, async (name) => {
      assert.equal(await site.presentation(), 'plain');
      await found.look(`${name}, plain`, site, everything ? withoutColours : byLooks, targets, titles);
      if (ownElements) await inBothSchemes(site, (scheme) => found.look(`${name}, plain, ${scheme}`, site, coloursAlone));
    }, visited);
    found.none();
    await site.close();
  });
}

test('what is told when something is missing is clean', async () => {
  const found = new Found();
  for (const [query, viewport] of [['', PHONE], ['?visning=enkel', WIDE]]) {
    await visitNotices(web, async (name, site) => {
      await found.look(`${name} ${query}`, site, axe, html, labels, titles, targets);
    }, { query, viewport });
  }
  found.none();
});

test('the start page is clean, as a file and where there is no script', async () => {
  assert.deepEqual(await htmlFile(readFileSync(join(SITE, 'index.html'), 'utf8')), []);
  const site = await web.open({ faulty: true, before: (page) => page.route('**/program.*.wasm', () => {}) });
  await site.page.waitForSelector('#loading:not([hidden])');
  assert.deepEqual(await axe(site), []);
  await site.page.context().close();
});

// One file a station, in bokmål, of a narrow window. With SAMVEI_UPDATE_EXPECTED they are written anew.
test('assistive tools are told what the expected trees say, the same in both presentations', async () => {
  const site = await web.open({ before: onTheDay, viewport: PHONE });
  const update = Boolean(process.env.SAMVEI_UPDATE_EXPECTED);
  if (update) {
    rmSync(TREES, { recursive: true, force: true });
    mkdirSync(TREES);
  }
  const faults = [];
  await visitStations(site, async (name) => {
    const file = new URL(`${name}.txt`, TREES);
    const tree = await treeOf(site);
    if (update) writeFileSync(file, tree);
    else faults.push(...differences(readFileSync(file, 'utf8'), tree).map((line) => `${name}: ${line}`));
    faults.push(...(await sameTree(site)).map((line) => `${name}: ${line}`));
  });
  assert.deepEqual(faults, []);
  assert.deepEqual(readdirSync(TREES).sort(), stations.map((name) => `${name}.txt`).sort());
  await site.close();
});

// Where the order is of different kinds; the long pages are made of the same parts.
const BY_KEYS = ['start-errors', 'open-wrong', 'hvem', 'save', 'hjelp-found', 'passer', 'svar-open', 'child', 'restart'];
for (const [presentation, query, viewport] of [['canvas', '', PHONE], ['plain', '?visning=enkel', WIDE]]) {
  test(`the Tab key reaches everything in order, there and back, and no other key does anything: ${presentation}`, async () => {
    const site = await web.open({ before: onTheDay, viewport, query });
    const found = new Found();
    await visitStations(site, (name) => found.look(name, site, tabOrder, ...(name === 'hvem' ? [noShortcuts, noHoverOnly] : [])), BY_KEYS);
    found.none();
    await site.close();
  });
}
