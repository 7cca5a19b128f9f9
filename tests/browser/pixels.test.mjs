// What only pixels can tell: that text, controls and the focus ring are painted, and with enough contrast;
// in both presentations, by day and by night.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { contrast, hoverContrast } from './checks/contrast.mjs';
import { focusRing } from './checks/focus_ring.mjs';
import { start } from './harness.mjs';
import { visitStations } from './stations.mjs';

// Higher than a phone: fewer pictures for the same page.
const TALL_PHONE = { width: 390, height: 1800 };
const PHONE = { width: 390, height: 844 };
const WIDE = { width: 1280, height: 1400 };
const SCHEMES = ['light', 'dark'];
const PRESENTATIONS = { canvas: '', plain: '?visning=enkel' };

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// Calls `look(scheme, known)` in each scheme; `known` lasts as long as the site.
async function inEachScheme(site, known, look) {
  const faults = [];
  for (const colorScheme of SCHEMES) {
    await site.page.emulateMedia({ colorScheme });
    await site.settled();
    known[colorScheme] ??= { parts: new Set(), kinds: new Set() };
    faults.push(...(await look(known[colorScheme])).map((fault) => `${colorScheme}: ${fault}`));
  }
  return faults;
}

for (const [presentation, query] of Object.entries(PRESENTATIONS)) {
  describe(presentation, () => {
    test('every word and every control has enough contrast', async () => {
      const site = await web.open({ query, viewport: TALL_PHONE, deviceScaleFactor: 2 });
      const known = {};
      const faults = [];
      let measured = 0;
      await visitStations(site, async (name) => {
        assert.equal(await site.presentation(), presentation, name);
        const found = await inEachScheme(site, known, async ({ parts, kinds }) => [
          ...await contrast(site, { known: parts, seen: (count) => { measured += count; } }),
          ...await hoverContrast(site, { known: kinds }),
        ]);
        faults.push(...found.map((fault) => `${name}, ${fault}`));
      });
      assert.deepEqual(faults, []);
      assert.ok(measured > 5000, `${measured} parts were measured`);
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
        const found = await inEachScheme(site, known, ({ kinds }) => focusRing(site, {
          known: kinds, all: ['start-errors', 'hjelp-found'].includes(name) && presentation === 'canvas', seen: () => { rings += 1; },
        }));
        faults.push(...found.map((fault) => `${name}, ${fault}`));
      });
      assert.deepEqual(faults, []);
      assert.ok(rings > 40, `${rings} rings`);
      await site.close();
    });
  });
}
