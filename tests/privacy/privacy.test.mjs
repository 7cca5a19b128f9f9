// What docs/privacy.md promises, each promise tried out.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from '../browser/harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const NAME = 'Ragnfrid Svartvasstjørn';

// Where the words stand in the program's memory now, as UTF-8.
function inMemory(page, words) {
  return page.evaluate((wanted) => {
    const bytes = new TextEncoder().encode(wanted);
    const memory = window.Samvei.parts.program.module.HEAPU8;
    let count = 0;
    for (let at = memory.indexOf(bytes[0]); at !== -1; at = memory.indexOf(bytes[0], at + 1)) {
      if (bytes.every((byte, index) => memory[at + index] === byte)) count += 1;
    }
    return count;
  }, words);
}

// On to the application, with a name in it.
async function typeName(site) {
  await site.walk(async () => {});
  await site.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.soeknad', ''));
  await site.settled();
  await site.type('a.navn', NAME);
}

async function renewed(site) {
  await site.page.waitForFunction(() => !window.Samvei.parts.renewal.running);
  await site.settled();
}

test('"delete everything" empties the memory, once it can no longer be undone', async () => {
  const site = await web.open();
  await typeName(site);
  assert.ok((await inMemory(site.page, NAME)) > 0, 'what is typed is there: the search finds it');
  const old = await site.page.evaluateHandle(() => window.Samvei.parts.program.module.HEAPU8);
  await site.press('nav.restart');
  await site.press('nav.restart.ja');
  assert.ok(await site.has('nav.restart.angre'));
  await site.tick('q.rolle.selv');
  await renewed(site);
  assert.equal(await inMemory(site.page, NAME), 0);
  assert.ok(await old.evaluate((memory) => memory.every((byte) => byte === 0)), 'the memory of before is overwritten');
  const html = await site.page.content();
  assert.ok(!html.includes(NAME), 'the page still holds the name');
  const fields = await site.page.evaluate(() => [...document.querySelectorAll('input, textarea')].map((field) => field.value).join());
  assert.ok(!fields.includes(NAME));
  // What was answered since is there, and the guide goes on.
  assert.ok(await site.node('q.rolle.selv').isChecked());
  assert.equal(await site.step(), 'hvem');
  assert.ok(!(await site.has('nav.restart.angre')));
  await site.close();
});

test('a deletion that is undone brings everything back', async () => {
  const site = await web.open();
  await typeName(site);
  await site.press('nav.restart');
  await site.press('nav.restart.ja');
  await site.press('nav.restart.angre');
  await renewed(site);
  await site.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.soeknad', ''));
  await site.settled();
  assert.equal(await site.node('a.navn').inputValue(), NAME);
  await site.close();
});

test('leaving for good empties the memory; another tab or app does not', async () => {
  const site = await web.open();
  await typeName(site);
  const other = await site.page.context().newPage();
  await other.bringToFront();
  await site.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    window.dispatchEvent(new Event('blur'));
    document.dispatchEvent(new Event('freeze'));
    document.dispatchEvent(new Event('resume'));
  });
  await site.page.bringToFront();
  assert.equal(await site.node('a.navn').inputValue(), NAME);
  const memory = await site.page.evaluateHandle(() => window.Samvei.parts.program.module.HEAPU8);
  await site.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  assert.ok(await memory.evaluate((bytes) => bytes.every((byte) => byte === 0)));
  assert.ok(!(await site.page.content()).includes(NAME));
  await other.close();
  await site.page.context().close();
});

test('nothing of anyone is in the address, the title, the history or a file\'s name', async () => {
  const site = await web.open();
  const address = site.page.url();
  const titles = new Set();
  const states = new Set();
  await site.walk(async () => {
    titles.add(await site.page.title());
    states.add(await site.page.evaluate(() => JSON.stringify(window.history.state)));
  });
  await site.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.soeknad', ''));
  await site.settled();
  await site.type('a.navn', NAME);
  await site.next();
  const file = await site.download('out.pdf');
  assert.ok(!file.name.includes('Ragnfrid'));
  assert.equal(site.page.url(), address);
  assert.ok([...titles, ...states, await site.page.title()].every((text) => !text.includes('Ragnfrid')));
  for (const state of states) assert.deepEqual(Object.keys(JSON.parse(state)), ['section', 'pushed']);
  assert.equal(await site.page.evaluate(() => document.referrer), '');
  assert.equal(await site.page.locator('meta[name=referrer]').getAttribute('content'), 'no-referrer');
  await site.close();
});

test('an error\'s text tells nothing of anyone', async () => {
  const site = await web.open({ faulty: true });
  await site.loaded();
  await typeName(site);
  const told = [];
  site.page.on('console', (message) => told.push(message.text()));
  site.page.on('pageerror', (error) => told.push(error.message));
  await site.page.evaluate(() => {
    window.Samvei.parts.program.module._samvei_action = () => { throw new WebAssembly.RuntimeError('unreachable'); };
  });
  await site.press('nav.next');
  await renewed(site);
  assert.ok(told.length > 0);
  assert.ok(told.every((text) => !text.includes('Ragnfrid')), told.join());
  await site.page.context().close();
});

test('the policy lets nothing out', async () => {
  const site = await web.open({ faulty: true });
  await site.loaded();
  const blocked = await site.page.evaluate(async () => {
    const heard = [];
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective));
    await fetch('https://example.org/').catch(() => {});
    await new Promise((done) => { Object.assign(new Image(), { src: 'https://example.org/a.png', onerror: done, onload: done }); });
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    const script = Object.assign(document.createElement('script'), { src: 'https://example.org/a.js' });
    document.head.append(script);
    navigator.sendBeacon('https://example.org/', 'a');
    await new Promise((done) => { setTimeout(done, 300); });
    return heard;
  });
  for (const directive of ['connect-src', 'img-src', 'frame-src', 'script-src-elem']) assert.ok(blocked.includes(directive), `${directive}: ${blocked}`);
  await site.page.context().close();
});
