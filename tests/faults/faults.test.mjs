// What goes wrong on its way or in the page, each injected: a working page, or a clear message with the answers
// kept. docs/reliability.md has a row for each test here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, start } from '../browser/harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const WASM = '**/program.*.wasm';
const trouble = (site, name) => site.page.locator(`[data-trouble=${name}]`);

// Who and how old: something to lose, typed and chosen.
async function answer(site) {
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
}

async function answersAreKept(site) {
  assert.ok(await site.node('q.rolle.forelder').isChecked());
  assert.equal(await site.node('q.alder').inputValue(), '7');
}

// Whoever gets no program gets told what to do instead, and a form to print.
async function wayWithoutTheProgram(site) {
  await trouble(site, 'wasm_failed').waitFor();
  assert.ok(await site.page.locator('#start h1').isVisible());
  assert.ok(await trouble(site, 'contact').isVisible());
  assert.ok(await trouble(site, 'blank').isVisible());
  assert.ok(!(await site.page.locator('#loading').isVisible()));
  const form = await site.page.request.get(new URL(await trouble(site, 'blank').locator('a').getAttribute('href'), site.page.url()).href);
  assert.equal(form.status(), 200);
}

const ON_THE_WAY = {
  'the program does not come': (route) => route.abort(),
  'the program is not there': (route) => route.fulfill({ status: 404 }),
  'the connection is cut midway': (route) => route.abort('connectionreset'),
  'the program was changed on its way': async (route) => {
    const response = await route.fetch();
    const body = await response.body();
    body[body.length - 100] ^= 1;
    await route.fulfill({ response, body });
  },
  'the program is something else': (route) => route.fulfill({ contentType: 'application/wasm', body: '<html>' }),
};
for (const [name, spoil] of Object.entries(ON_THE_WAY)) {
  test(name, async () => {
    const site = await web.open({ faulty: true, viewport: PHONE, before: (page) => page.route(WASM, spoil) });
    await wayWithoutTheProgram(site);
    await site.close();
  });
}

test('the browser cannot run WebAssembly', async () => {
  const site = await web.open({ faulty: true, before: (page) => page.addInitScript(() => { delete globalThis.WebAssembly; }) });
  await wayWithoutTheProgram(site);
  await site.close();
});

test('the program cannot be compiled', async () => {
  const site = await web.open({
    faulty: true, before: (page) => page.addInitScript(() => { WebAssembly.compile = () => Promise.reject(new WebAssembly.CompileError('no')); }),
  });
  await wayWithoutTheProgram(site);
  await site.close();
});

test('the municipality\'s own office is named where the program fails', async () => {
  const profile = JSON.stringify({ id: 'prov', municipality: 'Prøve kommune', office: { unit: 'Kontoret', phone: '55 55 01 23' } });
  const site = await web.open({
    faulty: true, query: '?kommune=prov',
    before: async (page) => {
      await page.route('**/profiles/prov.json', (route) => route.fulfill({ contentType: 'application/json', body: profile }));
      await page.route(WASM, (route) => route.abort());
    },
  });
  await wayWithoutTheProgram(site);
  const told = await site.page.locator('#trouble').innerText();
  assert.match(told, /Kontoret/);
  assert.match(told, /55 55 01 23/);
  await site.close();
});

test('a slow line: the start page is there to read, and then the guide', async () => {
  const site = await web.open({
    faulty: true, before: (page) => page.route(WASM, async (route) => {
      await new Promise((done) => { setTimeout(done, 1500); });
      await route.continue();
    }),
  });
  assert.ok(await site.page.locator('#start h1').isVisible());
  assert.ok(await site.page.locator('#loading').isVisible());
  await site.loaded();
  assert.equal(await site.presentation(), 'canvas');
  await site.close();
});

// --- The second part of the program, which comes while the first page is read ---

const REST = '**/program-rest.*';  // as a script in the page for frames

// The guide with a second part that `hold(route)` keeps back.
async function openWithoutRest(hold, options = {}) {
  // In the page for frames the rest is a script, without which the page is not said to be loaded.
  const site = await web.open({ faulty: true, until: 'domcontentloaded', ...options, before: (page) => page.route(REST, hold) });
  await site.page.waitForSelector('html[data-ready]', { state: 'attached' });
  await site.settled();
  return site;
}

// Answers all, as whoever knows it by heart, until the page that only the second part can make is asked for.
async function toTheResult(site) {
  await answer(site);
  for (let page = 0; page < 10 && !(await site.page.locator('#coming').isVisible()); ++page) {
    assert.notEqual(await site.step(), 'svar', 'the result needs the second part');
    await site.onward();
  }
}

// What was answered on the first page is told where the result is.
async function resultIsThere(site) {
  await site.page.waitForSelector('html[data-step=svar]', { state: 'attached' });
  await site.page.waitForSelector('#coming', { state: 'hidden' });
  await site.settled();
  for (let page = 0; page < 10 && (await site.step()) !== 'hvem'; ++page) await site.press('nav.back');
  await answersAreKept(site);
}

async function leavesAtOnce(site) {
  await site.page.route('**/www.yr.no/**', (route) => route.fulfill({ body: 'away' }));
  await site.node('nav.leave').press('Enter', { noWaitAfter: true });
  await site.page.waitForURL((url) => !url.href.startsWith(web.server.url), { timeout: 5000 });
}

for (const query of ['', '?visning=enkel', '?kommune=lund&spraak=se', 'innebygd.html']) {
  test(`the second part is slow${query && ` (${query})`}: what needs it is done once it is there`, async () => {
    let release;
    const held = new Promise((done) => { release = done; });
    const site = await openWithoutRest(async (route) => { await held; await route.continue(); }, { query, viewport: PHONE });
    const presentation = await site.presentation();
    await toTheResult(site);
    assert.equal(await site.html('data-loaded'), null);
    const step = await site.step();
    assert.equal(step, 'oensker', 'the first part is enough until the last question');
    await site.press('nav.back');  // pressed meanwhile: done afterwards, in order
    assert.equal(await site.step(), step);
    release();
    await site.page.waitForSelector('#coming', { state: 'hidden' });
    await site.settled();
    assert.equal(await site.step(), step, 'on to the result, and back');
    await site.next();
    await resultIsThere(site);
    assert.equal(await site.presentation(), presentation);
    assert.ok(!(await trouble(site, 'failed').isVisible()));
    await site.loaded();
    await site.close();
  });
}

test('the second part is lost twice on its way: it is asked for again', async () => {
  let times = 0;
  const site = await openWithoutRest(async (route) => {
    times += 1;
    if (times < 3) await route.abort('connectionreset');
    else await route.continue();
  });
  await answer(site);
  await site.page.evaluate(() => window.dispatchEvent(new Event('online')));
  await site.loaded();
  assert.equal(times, 3);
  await answersAreKept(site);
  await site.close();
});

test('the second part never comes: the answers stay, and it is said', async () => {
  let lost = 0;
  const site = await openWithoutRest(async (route) => { lost += 1; await route.abort('connectionreset'); });
  await toTheResult(site);
  for (let time = 0; time < 40 && !(await trouble(site, 'rest_missing').isVisible()); ++time) {
    await site.page.evaluate(() => window.dispatchEvent(new Event('online')));  // instead of minutes
    await site.page.waitForTimeout(100);
  }
  assert.ok(await trouble(site, 'rest_missing').isVisible());
  const { y } = await trouble(site, 'rest_missing').boundingBox();
  assert.ok(y > 0 && y < 800, `it is said where the person looks, not ${y} px down the window`);
  assert.ok(await trouble(site, 'contact').isVisible());
  assert.ok(!(await site.page.locator('#coming').isVisible()));
  assert.equal(await site.presentation(), 'plain');
  assert.equal(lost, 7);
  assert.ok(await site.page.locator('main h1').isVisible(), 'the last page is there to be read');
  await leavesAtOnce(site);
  await site.close();
});

test('without the second part: deleting everything, bringing it back, and leaving', async () => {
  const site = await openWithoutRest(() => {});
  await answer(site);
  await site.press('nav.restart');
  await site.press('nav.restart.ja');
  assert.ok(!(await site.node('q.rolle.forelder').isChecked()));
  await site.press('nav.restart.angre');
  await answersAreKept(site);
  assert.ok(!(await site.page.locator('#coming').isVisible()));
  await leavesAtOnce(site);
  await site.close();
});

test('leaving while the second part is waited for: at once', async () => {
  const site = await openWithoutRest(() => {});
  await toTheResult(site);
  assert.ok(await site.page.locator('#coming').isVisible());
  await leavesAtOnce(site);
  await site.close();
});

// A trap of the engine's, as an assert of ours ends in: when Next is pressed.
async function trapAtNext(page) {
  await page.waitForFunction(() => window.Samvei.parts);
  await page.evaluate(() => {
    const { module } = window.Samvei.parts.program;
    const original = module._samvei_action;
    module._samvei_action = (id, value) => {
      if (module.UTF8ToString(id) === 'nav.next') throw new WebAssembly.RuntimeError('unreachable');
      return original(id, value);
    };
  });
}

test('a bug of ours: the program starts anew with the answers, as the plain page', async () => {
  const site = await web.open({ faulty: true });
  await answer(site);
  await trapAtNext(site.page);
  await site.press('nav.next');
  await trouble(site, 'failed').waitFor();
  await site.page.waitForFunction(() => !window.Samvei.parts.renewal.running);
  await site.settled();
  assert.equal(await site.presentation(), 'plain');
  await answersAreKept(site);
  // It goes on from there, and the canvas can be had again.
  await site.next();
  assert.equal(await site.step(), 'hjelp');
  await site.press('nav.view');
  assert.equal(await site.presentation(), 'canvas');
  await site.press('nav.back');
  await answersAreKept(site);
  await site.close();
});

test('a bug that comes back: what is on the page stays', async () => {
  const site = await web.open({ faulty: true });
  await answer(site);
  for (let time = 0; time < 4; ++time) {
    await trapAtNext(site.page);
    await site.press('nav.next');
    await site.page.waitForFunction(() => !window.Samvei.parts.renewal.running);
    await site.settled();
  }
  assert.ok(await trouble(site, 'failed').isVisible());
  assert.ok(await trouble(site, 'contact').isVisible());
  assert.ok(await site.node('q.rolle.forelder').isVisible());
  await answersAreKept(site);
  await site.close();
});

test('no memory is left: the program starts anew with the answers', async () => {
  const site = await web.open({ faulty: true });
  await site.loaded();
  await answer(site);
  const file = Buffer.alloc(1_900_000, ' ');
  await site.page.evaluate(() => {
    WebAssembly.Memory.prototype.grow = () => { throw new RangeError('out of memory'); };
  });
  await site.page.evaluate((size) => {
    const { program } = window.Samvei.parts;
    // More than is free, as a browser that refuses memory makes it.
    const hold = [];
    for (let place = program.module._malloc(1 << 20); place !== 0 && hold.length < 64; place = program.module._malloc(1 << 20)) hold.push(place);
    setTimeout(() => program.open(new Uint8Array(size)));
  }, file.length);
  await trouble(site, 'failed').waitFor();
  await site.page.waitForFunction(() => !window.Samvei.parts.renewal.running);
  await site.settled();
  await answersAreKept(site);
  await site.next();
  assert.equal(await site.step(), 'hjelp');
  await site.close();
});

test('the graphics context is lost ten times', async () => {
  const site = await web.open();
  await answer(site);
  for (let time = 0; time < 10; ++time) {
    await site.page.evaluate(() => document.getElementById('canvas').getContext('webgl2')
      .getExtension('WEBGL_lose_context').loseContext());
    await site.page.waitForSelector('html[data-ready=plain]', { state: 'attached' });
    await answersAreKept(site);
    await site.press('nav.view');
    assert.equal(await site.presentation(), 'canvas');
  }
  await answersAreKept(site);
  const title = await site.page.locator('h1').boundingBox();
  assert.ok((await site.darkPixels(title)) > 200, 'the heading is not painted');
  await site.close();
});

test('a clock that is wrong: the law\'s own day is used, and that is said', async () => {
  for (const year of [1999, 2093]) {
    const site = await web.open({ before: (page) => page.clock.setFixedTime(new Date(year, 0, 1)) });
    assert.match(await site.page.locator('main').innerText(), /2026/);
    await answer(site);
    await site.close();
  }
});
