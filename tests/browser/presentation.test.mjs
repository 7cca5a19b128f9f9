// The canvas and the plain page: when each is shown, and that nothing is lost between them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, start, WIDE } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// Ticks the first choice, and returns a check that it is still ticked.
async function answer(site) {
  const id = await site.page.locator('main input[type=radio]').first().getAttribute('data-id');
  await site.tick(id);
  return async () => assert.ok(await site.node(id).isChecked(), 'an answer was lost');
}

test('the canvas is painted, sharp at every pixel ratio', async () => {
  for (const deviceScaleFactor of [1, 1.25, 2, 3]) {
    const site = await web.open({ deviceScaleFactor });
    const [width, shown] = await site.page.evaluate(() => [document.getElementById('canvas').width,
      document.getElementById('canvas').getBoundingClientRect().width]);
    assert.equal(width, WIDE.width * deviceScaleFactor);
    assert.ok(Math.abs(shown * deviceScaleFactor - width) < 0.01);
    const title = await site.page.locator('h1').boundingBox();
    assert.ok((await site.darkPixels(title)) > 200, 'the heading is not painted');
    await site.close();
  }
});

test('another pixel ratio or width is followed at once', async () => {
  const site = await web.open();
  const session = await site.page.context().newCDPSession(site.page);
  for (const [width, deviceScaleFactor] of [[1270, 2], [700, 2], [710, 1.5]]) {
    await session.send('Emulation.setDeviceMetricsOverride', { width, height: 800, deviceScaleFactor, mobile: false });
    await site.page.waitForFunction((pixels) => document.getElementById('canvas').width === pixels,
      Math.round(width * deviceScaleFactor));
    await site.settled();
    const title = await site.page.locator('h1').boundingBox();
    assert.ok(title.x + title.width <= width);
  }
  await site.close();
});

test('an idle page paints nothing', async () => {
  const site = await web.open();
  await answer(site);
  await site.page.waitForTimeout(200);
  const frames = await site.frames();
  await site.page.waitForTimeout(1500);
  assert.equal(await site.frames(), frames);
  await site.close();
});

test('hover repaints only when another control is under the pointer', async () => {
  const site = await web.open();
  await site.node('nav.next').scrollIntoViewIfNeeded();
  await site.settled();
  const box = await site.node('nav.next').boundingBox();
  const frames = await site.frames();
  await site.page.mouse.move(box.x + 3, box.y + 3);
  await site.settled();
  await site.page.mouse.move(box.x + 9, box.y + 9, { steps: 5 });
  await site.settled();
  assert.equal(await site.frames(), frames + 1);
  await site.close();
});

test('a long page scrolls natively; the canvas stays small and follows', async () => {
  const site = await web.open({ viewport: { width: 390, height: 300 } });
  const size = await site.page.evaluate(() => ({
    page: document.documentElement.scrollHeight, canvas: document.getElementById('canvas').clientHeight }));
  assert.ok(size.page > 900);
  assert.ok(size.canvas <= 900);
  await site.page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  await site.page.waitForTimeout(100);
  await site.settled();
  const covered = await site.page.evaluate(() => {
    const box = document.getElementById('canvas').getBoundingClientRect();
    return box.top <= 0 && box.bottom >= window.innerHeight - 1;
  });
  assert.ok(covered, 'part of the window has no canvas under it');
  await site.close();
});

test('the switch keeps answers and focus', async () => {
  const site = await web.open();
  const kept = await answer(site);
  await site.press('nav.view');
  assert.equal(await site.presentation(), 'plain');
  assert.equal(await site.focused(), 'nav.view');
  await kept();
  await site.press('nav.view');
  assert.equal(await site.presentation(), 'canvas');
  await kept();
  await site.close();
});

test('a lost graphics context gives the plain page, and the canvas again when asked for', async () => {
  const site = await web.open();
  const kept = await answer(site);
  await site.page.evaluate(() => document.getElementById('canvas').getContext('webgl2')
    .getExtension('WEBGL_lose_context').loseContext());
  await site.page.waitForSelector('html[data-ready=plain]', { state: 'attached' });
  await kept();
  await site.press('nav.view');
  assert.equal(await site.presentation(), 'canvas');
  await kept();
  const title = await site.page.locator('h1').boundingBox();
  assert.ok((await site.darkPixels(title)) > 200, 'the heading is not painted');
  // And again, as where the graphics are short of memory.
  await site.page.evaluate(() => document.getElementById('canvas').getContext('webgl2')
    .getExtension('WEBGL_lose_context').loseContext());
  await site.page.waitForSelector('html[data-ready=plain]', { state: 'attached' });
  await site.press('nav.view');
  assert.equal(await site.presentation(), 'canvas');
  assert.ok((await site.darkPixels(title)) > 200, 'the heading is not painted the second time');
  await site.close();
});

test('turning the phone and switching keep the place on the page and the focus', async () => {
  const site = await web.open({ viewport: PHONE });
  const id = await site.page.locator('main input[type=radio]').last().getAttribute('data-id');
  await site.node(id).focus();
  const seen = () => site.node(id).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  });
  for (const viewport of [{ width: PHONE.height, height: PHONE.width }, PHONE]) {
    await site.page.setViewportSize(viewport);
    await site.settled();
    assert.equal(await site.focused(), id);
    assert.ok(await seen(), `out of sight at ${viewport.width}`);
  }
  await site.close();
});

test('opening details moves nothing that stands above them', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await web.open({ viewport: PHONE, query });
    const summary = site.page.locator('main summary').first();
    await summary.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await site.settled();
    const place = () => summary.evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    const [x, y] = await summary.evaluate((element) => {
      const box = element.getBoundingClientRect();
      return [box.left + 20, box.top + 20];
    });
    for (const open of [true, false]) {
      await site.page.mouse.click(x, y);
      await site.settled();
      assert.equal(await summary.evaluate((element) => element.parentElement.open), open);
      assert.ok(Math.abs((await place()) - before) < 1, `${query}: the page jumped`);
    }
    await site.close();
  }
});

test('without WebGL 2 the plain page is there, without a switch that does nothing', async () => {
  const site = await web.open({
    before: (page) => page.addInitScript(() => {
      const original = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function getContext(kind, ...rest) {
        return kind === 'webgl2' ? null : original.call(this, kind, ...rest);
      };
    }),
  });
  assert.equal(await site.presentation(), 'plain');
  assert.ok(!(await site.node('nav.view').isVisible()));
  await answer(site);
  await site.close();
});

const NEEDS = {
  'forced colours': (page) => page.emulateMedia({ forcedColors: 'active' }),
  'more contrast': (page) => page.emulateMedia({ contrast: 'more' }),
  'text spacing of their own': (page) => page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.9 !important; }');
    document.adoptedStyleSheets = [sheet];
  }),
  'a translation by the browser': (page) => page.evaluate(() => document.documentElement.classList.add('translated-ltr')),
};
for (const [need, give] of Object.entries(NEEDS)) {
  test(`the plain page by itself: ${need}`, async () => {
    const site = await web.open();
    const kept = await answer(site);
    await give(site.page);
    await site.page.waitForSelector('html[data-ready=plain]', { state: 'attached' });
    await kept();
    await site.close();
  });
}

// What the browsers' translators do to a page: words in elements of their own, a class or another language
// on <html>.
const TRANSLATORS = {
  'a class': () => document.documentElement.classList.add('translated-ltr'),
  'another language': () => { document.documentElement.lang = 'pl'; },
};
for (const [how, mark] of Object.entries(TRANSLATORS)) {
  test(`what the browser has translated stays translated while the guide is used: ${how}`, async () => {
    const site = await web.open();
    await site.page.evaluate(mark);
    await site.page.evaluate(() => {
      const walker = document.createTreeWalker(document.getElementById('view'), NodeFilter.SHOW_TEXT);
      const texts = [];
      while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
      for (const text of texts) {
        const outer = document.createElement('font');
        const inner = document.createElement('font');
        inner.textContent = `«${text.data}»`;
        outer.append(inner);
        text.replaceWith(outer);
      }
    });
    await site.page.waitForSelector('html[data-ready=plain]', { state: 'attached' });
    await answer(site);
    assert.match(await site.page.locator('h1').textContent(), /^«.*»$/);
    assert.equal(await site.presentation(), 'plain');
    assert.ok(await site.onward());
    assert.doesNotMatch(await site.page.locator('h1').textContent(), /«/, 'a new page has new words');
    assert.equal(await site.presentation(), 'plain');
    await site.press('nav.view');
    assert.equal(await site.presentation(), 'canvas');
    await site.close();
  });
}

test('on paper it is the plain page', async () => {
  const site = await web.open();
  await site.page.emulateMedia({ media: 'print' });
  const [canvas, color] = await site.page.evaluate(() => [
    getComputedStyle(document.getElementById('canvas')).display, getComputedStyle(document.querySelector('h1')).color]);
  assert.equal(canvas, 'none');
  assert.equal(color, 'rgb(41, 44, 48)');
  await site.close();
});

test("back goes to the section before, with the answers; the address says nothing", async () => {
  const site = await web.open();
  const address = site.page.url();
  const first = await site.step();
  const kept = await answer(site);
  await site.onward();
  const second = await site.step();
  assert.notEqual(second, first);
  assert.equal(site.page.url(), address);
  await site.page.goBack();
  await site.settled();
  assert.equal(await site.step(), first);
  await kept();
  await site.page.goForward();
  await site.settled();
  assert.equal(await site.step(), second);
  await site.close();
});

test('when the program cannot be had the start page stays, and says so', async () => {
  const site = await web.open({ faulty: true, before: (page) => page.route('**/program.*.wasm', (route) => route.abort()) });
  await site.page.waitForSelector('[data-trouble=wasm_failed]:not([hidden])');
  assert.ok(await site.page.locator('#start h1').isVisible());
  await site.close();
});

test('without JavaScript the start page can be read', async () => {
  const site = await web.open({ faulty: true, javaScriptEnabled: false });
  assert.ok(await site.page.locator('h1').isVisible());
  assert.ok((await site.page.locator('noscript').textContent()).length > 20);
  assert.equal(await site.page.locator('#loading').isVisible(), false);
  await site.close();
});

test('a municipality that is not known is said, and the standard one is used', async () => {
  const site = await web.open({ faulty: true, query: '?kommune=finnes-ikke' });
  await site.loaded();
  assert.ok(await site.page.locator('[data-trouble=profile_unknown]').isVisible());
  assert.equal(await site.presentation(), 'canvas');
  await site.close();
});

test('a bug of ours leaves the plain page with what was typed, and says so', async () => {
  const site = await web.open({ faulty: true });
  await site.loaded();
  await site.tick('q.rolle.selv');
  await site.type('q.alder', '43');
  await site.page.evaluate(() => window.dispatchEvent(new ErrorEvent('error')));
  assert.ok(await site.page.locator('[data-trouble=failed]').isVisible());
  assert.ok(await site.page.locator('[data-trouble=contact]').isVisible());
  assert.equal(await site.node('q.alder').inputValue(), '43');
  assert.ok(await site.node('q.rolle.selv').isVisible());
  await site.close();
});
