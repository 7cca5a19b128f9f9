// Opens the built site in a real browser and uses it as a person with a keyboard does. Everything goes
// through the elements with data-id; the same helpers work in both presentations.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';
import { axe as axeOf } from './checks/axe.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const SITE = process.env.SAMVEI_SITE ?? join(ROOT, 'dist');
export const PICTURES = process.env.SAMVEI_PICTURES ?? join(ROOT, 'build/pictures');

export const PHONE = { width: 390, height: 844 };
export const WIDE = { width: 1280, height: 800 };

// With SAMVEI_SHOW in a window, for people to watch.
export function launch(args = []) {
  const shown = Boolean(process.env.SAMVEI_SHOW);
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: !shown,
    args: [...(shown ? [] : ['--headless']), '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
      '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      ...args],
  });
}

// One server and one browser, with further `args`, for all tests of a file; call stop() after the last.
export async function start(args = [], site = SITE) {
  const server = await serve(site);
  const browser = await launch(args);
  return {
    browser,
    server,
    open: (options) => open(browser, server, options),
    stop: async () => {
      await browser.close();
      server.close();
    },
  };
}

// Opens the site. `before(page)` runs before it is loaded; `faulty` allows what a test provokes; `until` is the event that
// is waited for.
async function open(browser, server, { viewport = WIDE, query = '', before, faulty = false, until = 'load', ...context } = {}) {
  const session = await browser.newContext({ viewport, ...context });
  const page = await session.newPage();
  const site = new Site(page, faulty);
  await before?.(page);
  await page.goto(`${server.url}/${query}`, { waitUntil: until });
  if (!faulty) await site.loaded();
  return site;
}

// For pages that are not the guide's.
export const axe = (page) => axeOf({ page });

export class Site {
  constructor(page, faulty) {
    this.page = page;
    this.faulty = faulty;
    this.faults = [];
    this.complete = false;
    page.on('pageerror', (error) => this.faults.push(`error: ${error.stack}`));
    // A hint of the browser's own to developers is nothing that the page has said.
    const hint = '[DOM] Password field is not contained in a form';
    page.on('console', (message) => {
      const blocked = message.text().startsWith('Service Worker registration blocked by Playwright');  // asked for by the test
      if (!message.text().startsWith(hint) && !blocked) this.faults.push(`console: ${message.text()}`);
    });
    // Playwright takes over the browser's dialogue only once somebody listens, and not at once: a press that
    // comes first would open the real one.
    page.on('filechooser', () => {});
    page.on('request', (request) => {
      if (this.complete) this.faults.push(`request after loading: ${request.url()}`);
    });
  }

  async loaded() {
    await this.page.waitForSelector('html[data-loaded]', { state: 'attached', timeout: 60000 }).catch(async () => {
      const told = await this.page.locator('body').innerText();
      throw new Error(`the guide did not start: ${[...this.faults, told.slice(0, 600)].join(' | ')}`);
    });
    this.complete = true;
    await this.settled();
  }

  // Until what was asked for is shown: two frames of the browser's.
  settled() {
    return this.page.evaluate(() => new Promise((done) => {
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
    }));
  }

  node(id) {
    return this.page.locator(`[data-id="${id}"]`);
  }

  has(id) {
    return this.node(id).count().then((count) => count > 0);
  }

  html(name) {
    return this.page.evaluate((attribute) => document.documentElement.getAttribute(attribute), name);
  }

  presentation() {
    return this.html('data-ready');
  }

  step() {
    return this.html('data-step');
  }

  focused() {
    return this.page.evaluate(() => document.activeElement?.dataset.id ?? document.activeElement?.tagName);
  }

  // Focus, then Enter: buttons, links, details.
  async press(id) {
    await this.node(id).focus();
    await this.page.keyboard.press('Enter');
    await this.settled();
  }

  // Focus, then Space: a radio or checkbox that shall be chosen.
  async tick(id) {
    const node = this.node(id);
    await node.focus();
    if (!(await node.isChecked())) await this.page.keyboard.press('Space');
    await this.settled();
    assert.ok(await node.isChecked(), `${id} could not be ticked`);
  }

  async untick(id) {
    const node = this.node(id);
    await node.focus();
    if (await node.isChecked()) await this.page.keyboard.press('Space');
    await this.settled();
    assert.ok(!(await node.isChecked()), `${id} could not be unticked`);
  }

  // Focus, then the text, in place of what was there.
  async type(id, text) {
    await this.node(id).focus();
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Delete');
    await this.page.keyboard.type(text);
    await this.settled();
  }

  async next() {
    const before = await this.step();
    await this.press('nav.next');
    return (await this.step()) !== before;
  }

  // The file that pressing `id` gives: its name and bytes.
  async download(id) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.press(id)]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  // Answers the page that is shown with whatever comes first: enough to get on.
  async answerAnything() {
    const questions = await this.page.evaluate(() => [...document.querySelectorAll('main fieldset, main input[type=text]')]
      .filter((element) => element.checkVisibility())
      .map((element) => (element.matches('input') ? { id: element.dataset.id, type: element.dataset.id === 'q.alder' } : {
        id: [...element.querySelectorAll('input[type=radio]:not([data-id*=".s."]), input[type=checkbox]')]
          .find((input) => input.checkVisibility())?.dataset.id,
        done: element.querySelector('input:checked') !== null,
      })));
    for (const question of questions) {
      if (!question.id || !(await this.has(question.id))) continue;
      if (question.type) await this.type(question.id, '7');
      else if (question.done === false) await this.tick(question.id);
    }
  }

  // On to the next page, answering whatever this one asks; an answer may bring another question.
  async onward() {
    const step = await this.step();
    for (let attempt = 0; attempt < 4 && (await this.step()) === step; ++attempt) {
      await this.answerAnything();
      await this.next();
    }
    return (await this.step()) !== step;
  }

  // Calls `visit(step)` on each page from the first to the last that can be reached.
  async walk(visit) {
    const seen = [];
    for (let page = 0; page < 15; ++page) {
      const step = await this.step();
      seen.push(step);
      await visit(step);
      if (!(await this.has('nav.next')) || !(await this.onward())) break;
    }
    return seen;
  }

  axe() {
    return axeOf(this);
  }

  // A picture for people to look at: of the whole page where it flows, of the window on the canvas.
  async screenshot(name) {
    await mkdir(PICTURES, { recursive: true });
    const fullPage = (await this.presentation()) !== 'canvas';
    const top = await this.page.evaluate(() => scrollY);
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage });
    if (fullPage) return;
    // The canvas shows a window of the page: one picture a window, downwards.
    const { height, all } = await this.page.evaluate(() => ({ height: innerHeight, all: document.documentElement.scrollHeight }));
    for (let part = 1; part * (height - 40) < all - 40; ++part) {
      await this.page.evaluate((y) => scrollTo(0, y), part * (height - 40));
      await this.settled();
      await this.page.screenshot({ path: join(PICTURES, `${name}-${part}.png`) });
    }
    await this.page.evaluate((y) => scrollTo(0, y), top);
    await this.settled();
  }

  // How many of the pixels in a part of the window are darker than `level` (0–255).
  async darkPixels(clip, level = 128) {
    const picture = await this.page.screenshot({ clip });
    const reader = await this.page.context().browser().newPage();
    try {
      return await reader.evaluate(async ({ data, limit }) => {
        const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(image.width, image.height);
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
        let dark = 0;
        for (let i = 0; i < pixels.length; i += 4) {
          if ((pixels[i] + pixels[i + 1] + pixels[i + 2]) / 3 < limit) dark += 1;
        }
        return dark;
      }, { data: picture.toString('base64'), limit: level });
    } finally {
      await reader.close();
    }
  }

  frames() {
    return this.page.evaluate(() => window.Samvei.parts.canvas.frames);
  }

  // Closes the page, and fails if it broke a promise: no request after loading, nothing stored,
  // nothing in the console, nothing in the address.
  async close() {
    if (!this.faulty) {
      const stored = await this.page.evaluate(async () => [
        localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length]);
      assert.deepEqual(stored, [0, 0, 0, 0], 'something was stored');
      assert.deepEqual(this.faults, []);
    }
    await this.page.context().close();
  }
}
