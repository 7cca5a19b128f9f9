// The guide on a municipality's page, in each engine: two of them, under a strict policy, from another address.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { ENGINES, startTab } from '../browser/engines.mjs';
import { PICTURES } from '../browser/harness.mjs';
import { playMunicipality } from './municipality.mjs';

const STEP = 200;  // of the heights that are told (shell/embedding.js)

// Runs in a frame: what the browser refuses there, by name.
async function refused() {
  const tries = {
    cookies: () => { document.cookie = 'a=b'; },
    localStorage: () => localStorage.length,
    sessionStorage: () => sessionStorage.length,
    indexedDB: () => indexedDB.open('a'),
    caches: () => caches.open('a'),
    serviceWorker: () => navigator.serviceWorker.register('sw.js'),
  };
  const found = [];
  for (const [name, attempt] of Object.entries(tries)) {
    try {
      await attempt();
    } catch {
      found.push(name);
    }
  }
  return found;
}

class Embeds {
  constructor(tab) {
    this.tab = tab;
  }

  async until(what, fn, ...args) {
    for (let waited = 0; waited < 300; ++waited) {
      if (await fn(...args)) return;
      await pause(100);
    }
    assert.fail(`${what} did not happen: ${[...(await this.tab.listen()) ?? []].join(' | ')}`);
  }

  html(frame, name) {
    return this.tab.evaluateIn(frame, (attribute) => document.documentElement.getAttribute(attribute), name);
  }

  loaded(frame) {
    return this.until(`loading of guide ${frame}`, async () => (await this.html(frame, 'data-loaded').catch(() => null)) === '');
  }

  heard() {
    return this.tab.evaluate(() => window.heard);
  }

  // A press of the pointer on an element of a frame, where it stands on the page around.
  async click(frame, id) {
    const place = async () => {
      const box = await this.tab.evaluateIn(frame, (wanted) => {
        const { left, top, width, height } = document.querySelector(`[data-id="${wanted}"]`).getBoundingClientRect();
        return { x: left + Math.min(20, width / 2), y: top + height / 2 };
      }, id);
      return this.tab.evaluate((number, y) => {
        const of = document.querySelectorAll('iframe')[number];
        const top = of.getBoundingClientRect().top + y;
        if (top < 20 || top > innerHeight - 20) scrollBy(0, top - innerHeight / 2);
        const { left, top: now } = of.getBoundingClientRect();
        return { left, top: now };
      }, frame, box.y).then(({ left, top }) => [left + box.x, top + box.y]);
    };
    const [x, y] = await place();
    // Chromium drops presses in a frame that has just moved.
    await pause(700);
    await this.tab.click(x, y);
  }
}

for (const engine of ENGINES) {
  test(`${engine}: two guides on a municipality's page`, { timeout: 120000 }, async () => {
    const tab = await startTab(engine, { size: [1000, 800] });
    const site = tab.server.url;
    const host = await playMunicipality(site, [
      '<samvei-veiviser id="one" kommune="lund" spraak="nb"></samvei-veiviser>',
      '<samvei-veiviser id="two" spraak="en" visning="enkel" farge="#7a1f3d" tema="barnekoordinator"></samvei-veiviser>',
    ]);
    try {
      const embeds = new Embeds(tab);
      await tab.visit(host.url);
      await embeds.loaded(0);
      await embeds.loaded(1);
      const requested = tab.requests.length;
      const titles = await tab.evaluate(() => [...document.querySelectorAll('iframe')].map(({ title, lang }) => [title, lang]));
      assert.deepEqual(titles, [['Veiviser: koordinator, barnekoordinator og individuell plan', 'nb'],
        ['Guide: coordinator, child coordinator and individual plan', 'en']]);

      for (const frame of [0, 1]) {
        assert.equal(await tab.evaluateIn(frame, () => window.origin), 'null');
        assert.deepEqual(await tab.evaluateIn(frame, refused),
          ['cookies', 'localStorage', 'sessionStorage', 'indexedDB', 'caches', 'serviceWorker']);
      }
      assert.deepEqual([await embeds.html(0, 'lang'), await embeds.html(1, 'lang')], ['nb', 'en']);
      assert.deepEqual([await embeds.html(0, 'data-ready'), await embeds.html(1, 'data-ready')], ['canvas', 'plain']);
      assert.match(await tab.evaluateIn(0, () => document.body.innerText), /Lund kommune/);
      assert.match(await tab.evaluateIn(1, () => document.querySelector('[data-id="d.topic"]').innerText), /child coordinator/i);
      assert.equal(await tab.evaluateIn(1, () => getComputedStyle(document.querySelector('[data-id="nav.next"]')).backgroundColor),
        'rgb(122, 31, 61)');

      // As high as the content, in coarse steps, with nothing to scroll within.
      for (const frame of [0, 1]) {
        const fits = async () => {
          const told = (await embeds.heard()).filter(({ guide, name }) => guide === ['one', 'two'][frame] && name === 'samvei-height');
          const { inner, content } = await tab.evaluateIn(frame, () => ({
            inner: innerHeight, content: document.getElementById('stage').getBoundingClientRect().bottom,
          }));
          return told.length > 0 && told.at(-1).detail.height === inner && inner % STEP === 0 && inner >= content && inner < content + STEP;
        };
        // What is out of sight is not laid out before it is scrolled to.
        await tab.evaluate((number) => document.querySelectorAll('iframe')[number].scrollIntoView(), frame);
        await embeds.until(`the height of guide ${frame}`, fits);
      }
      const shifts = await tab.evaluate(() => window.shifts);
      assert.deepEqual(shifts, [], 'the page around was moved');

      // Answers in one; the other stands still, and the page around learns nothing of them.
      await embeds.until('the answer', async () => {
        await embeds.click(0, 'q.rolle.forelder');  // again where a busy browser drops it
        await pause(300);
        return tab.evaluateIn(0, () => document.querySelector('[data-id="q.rolle.forelder"]').checked);
      });
      assert.ok(!(await tab.evaluateIn(1, () => document.querySelector('[data-id="q.rolle.forelder"]').checked)));
      await embeds.click(0, 'nav.next');
      const wrong = await tab.evaluateIn(0, () => document.activeElement?.closest('[data-role]')?.dataset.role ?? document.activeElement?.tagName);
      assert.ok(wrong, 'an error leads to its field');
      mkdirSync(PICTURES, { recursive: true });
      writeFileSync(join(PICTURES, `embed-${engine}.png`), await tab.picture());

      const kinds = new Set((await embeds.heard()).map(({ name, detail }) => `${name} ${Object.keys(detail ?? {})}`));
      assert.deepEqual([...kinds].sort(), ['samvei-height height', 'samvei-ready ']);
      // The page around, its icon, and what blobs and data carry in themselves apart.
      const later = tab.requests.slice(requested).filter((url) => !/^(data|blob):|\/icon\.svg$|\/favicon\.ico$/.test(url));
      assert.deepEqual(later, [], 'something was requested after loading');
      assert.deepEqual((await tab.listen()) ?? [], [], 'something was said in the console');
    } finally {
      await tab.close();
      host.stop();
    }
  });
}
