// The guide in a browser engine, used as a person uses it: the same words for all three. Each opening
// is a browser of its own, with nothing from before.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Chromium } from './engines/chromium.mjs';
import { Firefox } from './engines/firefox.mjs';
import { WebKit } from './engines/webkit.mjs';
import { PICTURES, SITE } from './harness.mjs';

const KNOWN = { chromium: Chromium, firefox: Firefox, webkit: WebKit };

// Those to be tested: all, or what SAMVEI_ENGINES names ("firefox webkit").
export const ENGINES = process.env.SAMVEI_ENGINES?.split(/[\s,]+/).filter(Boolean) ?? Object.keys(KNOWN);
for (const engine of ENGINES) {
  if (!KNOWN[engine]) throw new Error(`SAMVEI_ENGINES: there is no '${engine}', but ${Object.keys(KNOWN).join(', ')}`);
}

// A browser of that engine that serves the site and shows nothing yet.
export const startTab = (engine, { size, webgl = true }) => KNOWN[engine].start(SITE, { size, webgl });

// `webgl: false` is a browser that has none. `size` is that of the page's window, [width, height].
export async function openIn(engine, { size, query = '', webgl = true }) {
  const tab = await startTab(engine, { size, webgl });
  const guide = new Guide(engine, tab);
  try {
    await tab.goTo(query);
    await guide.loaded();
  } catch (error) {
    await tab.close();
    throw error;
  }
  return guide;
}

class Guide {
  constructor(engine, tab) {
    this.engine = engine;
    this.tab = tab;
  }

  async loaded() {
    for (let waited = 0; !(await this.html('data-loaded') === ''); ++waited) {
      if (waited === 200) {
        const shown = await this.tab.evaluate(() => document.body.innerText.slice(0, 600));
        assert.fail(`the guide did not start: ${[...await this.tab.listen(), shown].join(' | ')}`);
      }
      await pause(100);
    }
    await this.settled();
    this.address = await this.tab.evaluate(() => window.location.href);
    this.requested = this.tab.requests.length;
  }

  // Until what was asked for is shown: two frames of the browser's.
  settled() {
    return this.tab.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    }));
  }

  html(name) {
    return this.tab.evaluate((attribute) => document.documentElement.getAttribute(attribute), name);
  }

  presentation() { return this.html('data-ready'); }

  step() { return this.html('data-step'); }

  focused() {
    return this.tab.evaluate(() => document.activeElement?.dataset.id ?? document.activeElement?.tagName);
  }

  // What is there to know of the element with `data-id`; null where there is none.
  node(id) {
    return this.tab.evaluate((wanted) => {
      const element = document.querySelector(`[data-id="${wanted}"]`);
      if (!element) return null;
      const { verdict } = element.dataset;
      return {
        checked: element.checked, value: element.value, text: element.textContent, verdict,
        shown: element.checkVisibility({ visibilityProperty: true }),
      };
    }, id);
  }

  // --- with the keyboard ---

  // Moves by Tab, or back by Shift and Tab, until `id` has focus; within a group of radios by the arrow
  // keys. Not around the page's end, where the keys belong to the browser's window, nor
  // around a group's, which WebKit does not do.
  async reach(id) {
    for (let presses = 0; presses < 400; ++presses) {
      const at = await this.tab.evaluate((wanted) => {
        const target = document.querySelector(`[data-id="${wanted}"]`);
        const now = document.activeElement;
        return {
          there: now === target,
          inGroup: target?.type === 'radio' && now?.name === target.name,
          before: Boolean(target && now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING),
        };
      }, id);
      if (at.there) return;
      if (at.inGroup) await this.press(at.before ? 'ArrowUp' : 'ArrowDown');
      else await this.tab.press(at.before ? 'Shift+Tab' : 'Tab');
    }
    assert.fail(`the keyboard does not reach ${id}; it is at ${await this.focused()}`);
  }

  async press(...keys) {
    await this.tab.press(...keys);
    await this.settled();
  }

  async choose(id) {
    await this.reach(id);
    if (!(await this.node(id)).checked) await this.press('Space');
    assert.ok((await this.node(id)).checked, `${id} is not chosen`);
  }

  async write(id, text) {
    await this.reach(id);
    await this.tab.type(text);
    await this.settled();
    assert.equal((await this.node(id)).value, text, id);
  }

  async enter(id) {
    await this.reach(id);
    const ring = await this.tab.evaluate(() => getComputedStyle(document.activeElement).outlineWidth);
    assert.equal(ring, '3px', `focus on ${id} is not seen`);
    await this.press('Enter');
  }

  // --- with the pointer ---

  async click(id) {
    const [x, y] = await this.tab.evaluate((wanted) => {
      const element = document.querySelector(`[data-id="${wanted}"]`);
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      return [box.left + Math.min(box.width / 2, 20), box.top + box.height / 2];
    }, id);
    await this.settled();
    await this.tab.click(x, y);
    await this.settled();
  }

  async clickOn(id) {
    if (!(await this.node(id)).checked) await this.click(id);
    assert.ok((await this.node(id)).checked, `${id} is not chosen`);
  }

  async clickAndWrite(id, text) {
    await this.click(id);
    assert.equal(await this.focused(), id, 'a click on the field puts the caret there');
    await this.tab.type(text);
    await this.settled();
    assert.equal((await this.node(id)).value, text, id);
  }

  // --- the browser's own ---

  async travel(delta, step) {
    await this.tab.travel(delta);
    for (let waited = 0; (await this.step()) !== step; ++waited) {
      assert.ok(waited < 50, `the browser's history leads to ${await this.step()}, not ${step}`);
      await pause(50);
    }
    await this.settled();
  }

  // For people to look at: build/pictures/<engine>-<name>.png.
  async picture(name) {
    mkdirSync(PICTURES, { recursive: true });
    writeFileSync(join(PICTURES, `${this.engine}-${name}.png`), await this.tab.picture());
  }

  // Fails if a promise was broken: nothing in the console, no request after loading, nothing stored,
  // nothing in the address.
  async keepsItsPromises() {
    const { tab } = this;
    assert.deepEqual(await tab.listen(), [], 'something was said in the console');
    // Firefox counts what the page carries in itself, and the browser's window fetches the icon when it likes.
    const later = tab.requests.slice(this.requested).filter((url) => !/^(data|blob):|\/icon\.svg$/.test(url));
    assert.deepEqual(later, [], 'something was requested after loading');
    const found = await tab.evaluate(async () => ({
      address: window.location.href,
      stored: [localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length,
        (await caches.keys()).filter((name) => !name.startsWith('samvei-')).length],
      fetched: performance.getEntriesByType('resource').map(({ name }) => name),
    }));
    assert.deepEqual(found.stored, [0, 0, 0, 0, 0], 'something was stored');
    assert.equal(found.address, this.address, 'the address has changed');
    assert.deepEqual(found.fetched.filter((url) => !url.startsWith(`${tab.server.url}/`)), [], 'another server was asked');
  }

  close() {
    return this.tab.close();
  }
}
