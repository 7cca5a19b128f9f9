// The canvas and the plain page look alike, on a phone and on a wide screen.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { alike } from './checks/alike.mjs';
import { PHONE, start, WIDE } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// The differences at both widths.
async function differences(site, where) {
  const faults = [];
  for (const viewport of [PHONE, WIDE]) {
    await site.page.setViewportSize(viewport);
    await site.settled();
    for (const fault of await alike(site)) faults.push(`${where}, ${viewport.width} wide: ${fault}`);
  }
  return faults;
}

test('every page looks alike in both presentations', async () => {
  const site = await web.open({ viewport: PHONE });
  const faults = [];
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', 'sju');
  await site.next();
  faults.push(...await differences(site, 'a wrong answer'));
  await site.type('q.alder', '7');
  const seen = await site.walk(async (step) => { faults.push(...await differences(site, step)); });
  assert.equal(seen.at(-1), 'oppsummering');
  assert.deepEqual(faults, []);
  await site.close();
});

test('a difference is seen', async () => {
  const site = await web.open({ query: '?visning=enkel' });
  const cases = [
    ['h1 { font-size: 40px !important }', /heading h\.hvem: the size of its name is 36 on the canvas and 40/],
    ['label { font-weight: 600 !important }', /the weight of its name is 400 on the canvas and 600/],
    ['.hint { color: rgb(200, 30, 30) !important }', /no pixel of its hint .* is near rgb\(200,30,30\)/],
    ['[data-role="radio"] { margin-left: 8px !important }', /radio q\.rolle\.selv: left edge is 106 on the canvas and 114/],
    ['[data-role="radio"] { padding-block: 30px !important }', /radio q\.rolle\.selv: height is 52 on the canvas and 8/],
  ];
  for (const [css, expected] of cases) {
    await site.page.evaluate((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets = [sheet];
    }, `[data-ready="plain"] #view ${css}`);
    assert.match((await alike(site)).join('\n'), expected);
  }
  await site.close();
});

// On the canvas it scrolls with the page (docs/decisions/0002).
test('on a wide plain page the result stays in view where it fits, and never lies upon the head', async () => {
  const site = await web.open({ query: '?visning=enkel' });
  await site.onward();
  assert.equal(await site.step(), 'hjelp');
  for (const height of [800, 1000]) {
    await site.page.setViewportSize({ ...WIDE, height });
    await site.page.evaluate(() => scrollTo(0, 0));
    const head = await site.page.locator('nav').boundingBox();
    assert.ok((await site.page.locator('aside').boundingBox()).y >= head.y + head.height, `in a window ${height} high it lies upon the head`);
    if (height < 900) continue;
    await site.page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await site.settled();
    const { y, height: tall } = await site.page.locator('aside').boundingBox();
    assert.ok(y >= 0 && y + tall <= height, `in a window ${height} high it is from ${y} to ${y + tall}`);
  }
  await site.close();
});
