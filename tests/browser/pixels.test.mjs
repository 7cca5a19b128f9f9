// What only pixels can tell: that text, controls and the focus ring are painted, and with enough contrast;
// in both presentations, by day and by night.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { contrast, hoverContrast } from './checks/contrast.mjs';
import { focusRing } from './checks/focus_ring.mjs';
import { start } from './harness.mjs';
import { PAGES } from './pages.mjs';
import { visitStations } from './stations.mjs';

const PHONE = { width: 390, height: 1000 };
const WIDE = { width: 1280, height: 1400 };
const SCHEMES = ['light', 'dark'];
// By night, each page, and what is said when something is wrong or was done.
const NIGHT = [...PAGES, 'start-errors', 'opened', 'soeknad-errors', 'save-short'];
const PRESENTATIONS = { canvas: '', plain: '?visning=enkel' };

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// What `look({ parts, kinds }, scheme)` finds in each of the schemes; `known` remembers for each what was measured.
async function inEachScheme(site, known, look, schemes = SCHEMES) {
  const faults = [];
  for (const colorScheme of schemes) {
    await site.page.emulateMedia({ colorScheme });
    await site.settled();
    known[colorScheme] ??= { parts: new Set(), kinds: new Set() };
    faults.push(...(await look(known[colorScheme], colorScheme)).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

for (const [presentation, query] of Object.entries(PRESENTATIONS)) {
  describe(presentation, () => {
    test('every word and every control has enough contrast', async () => {
      const site = await web.open({ query, viewport: PHONE, deviceScaleFactor: 2 });
      const known = {};
      const faults = [];
      let measured = 0;
      await visitStations(site, async (name) => {
        assert.equal(await site.presentation(), presentation, name);
        const found = await inEachScheme(site, known, async ({ parts, kinds }) => [
          ...await contrast(site, { known: parts, seen: (count) => { measured += count; } }),
          ...await hoverContrast(site, { known: kinds }),
        ], NIGHT.includes(name) ? SCHEMES : ['light']);
        faults.push(...found.map((fault) => `${name}, ${fault}`));
      });
      assert.deepEqual(faults, []);
      assert.ok(measured > 4000, `${measured} parts were measured`);
      await site.close();
    });

    test('a wide page has enough contrast', async () => {
      const site = await web.open({ query, viewport: WIDE, deviceScaleFactor: 2 });
      const faults = [];
      await visitStations(site, async (name) => {
        faults.push(...(await contrast(site)).map((fault) => `${name}, ${fault}`));
      }, ['hvem', 'svar']);
      assert.deepEqual(faults, []);
      await site.close();
    });

    test('the focus ring is seen around each kind of control', async () => {
      const site = await web.open({ query, viewport: PHONE, deviceScaleFactor: 2 });
      const known = {};
      const faults = [];
      let rings = 0;
      await visitStations(site, async (name) => {
        // Where a ring lies is the same by day and by night: each control by day, each kind by night.
        const each = ['start-errors', 'hjelp-found'].includes(name) && presentation === 'canvas';
        const found = await inEachScheme(site, known, ({ kinds }, scheme) => focusRing(site, {
          known: kinds, all: each && scheme === 'light', seen: () => { rings += 1; },
        }));
        faults.push(...found.map((fault) => `${name}, ${fault}`));
      });
      assert.deepEqual(faults, []);
      assert.ok(rings > 40, `${rings} rings`);
      await site.close();
    });
  });
}
