// The page's text lies on the painted text: every line of every page, at eight widths, in four languages;
// and, in pixels, the ink itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { drift, inkDrift, LANGUAGES, WIDTHS } from './checks/drift.mjs';
import { start } from './harness.mjs';
import { visitStations } from './stations.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

test('every line of every page lies where it is painted, at eight widths in four languages', async () => {
  const site = await web.open({ viewport: { width: 390, height: 500 } });
  const faults = [];
  let compared = 0;
  await visitStations(site, async (name) => {
    let lines = 0;
    const found = await drift(site, { widths: WIDTHS, languages: LANGUAGES, seen: (count) => { lines += count; } });
    faults.push(...found.map((fault) => `${name}, ${fault}`));
    assert.ok(lines > 5 * WIDTHS.length, `${name}: ${lines} lines`);
    compared += lines;
  });
  assert.ok(compared > 30000, `${compared} lines`);
  assert.deepEqual(faults, []);
  await site.close();
});

test('the ink of each line lies where the browser would put it', async () => {
  const site = await web.open({ viewport: { width: 390, height: 1800 }, deviceScaleFactor: 2 });
  const faults = [];
  await visitStations(site, async (name) => {
    let lines = 0;
    const found = await inkDrift(site, { seen: (count) => { lines += count; } });
    faults.push(...found.map((fault) => `${name}, ${fault}`));
    assert.ok(lines > 10, `${name}: ${lines} lines`);
  }, ['start-errors', 'hjelp', 'svar', 'soeknad', 'oppsummering']);
  assert.deepEqual(faults, []);
  await site.close();
});
