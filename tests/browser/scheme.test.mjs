// The colours: light, dark, more contrast, and a municipality's own; on the canvas as on the plain page.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { start } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const PRESENTATIONS = ['canvas', 'enkel'];
const WHITE = [255, 255, 255];
const NIGHT = [23, 24, 26];

const background = (site) => site.page.evaluate(() => getComputedStyle(document.body).backgroundColor);

// The colour of one pixel of the window.
async function pixel(site, x, y) {
  const picture = await site.page.screenshot({ clip: { x: Math.round(x), y: Math.round(y), width: 1, height: 1 } });
  const reader = await web.browser.newPage();
  try {
    return await reader.evaluate(async (data) => {
      const bytes = Uint8Array.from(atob(data), (c) => c.charCodeAt(0));
      const context = new OffscreenCanvas(1, 1).getContext('2d');
      context.drawImage(await createImageBitmap(new Blob([bytes])), 0, 0);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    }, picture.toString('base64'));
  } finally {
    await reader.close();
  }
}

// Beside all that is written, and within a filled button beside its words.
const page = (site) => pixel(site, 4, 400);
async function button(site) {
  await site.node('nav.next').scrollIntoViewIfNeeded();
  await site.settled();
  const { x, y } = await site.node('nav.next').boundingBox();
  return pixel(site, x + 6, y + 6);
}

for (const presentation of PRESENTATIONS) {
  test(`dark and light are followed at once: ${presentation}`, async () => {
    const site = await web.open({ query: `?visning=${presentation}`, colorScheme: 'dark' });
    for (const [colorScheme, color] of [['dark', NIGHT], ['light', WHITE], ['dark', NIGHT]]) {
      await site.page.emulateMedia({ colorScheme });
      await site.settled();
      assert.deepEqual(await page(site), color, colorScheme);
    }
    await site.page.emulateMedia({ media: 'print' });
    assert.equal(await background(site), `rgb(${WHITE.join(', ')})`, 'paper is not white');
    await site.page.emulateMedia({ media: 'screen' });
    await site.close();
  });

  test(`a municipality has its own colour: ${presentation}`, async () => {
    const site = await web.open({
      query: `?visning=${presentation}&kommune=gul`,
      serviceWorkers: 'block',  // which would ask the server itself
    before: (opened) => opened.route('**/profiles/gul.json', (route) =>
        route.fulfill({ contentType: 'application/json', body: JSON.stringify({ id: 'gul', color: '#FFD400' }) })),
    });
    assert.deepEqual(await button(site), [255, 212, 0]);
    await site.close();
  });
}

test('the start page is dark before the program is there', async () => {
  const site = await web.open({ colorScheme: 'dark', javaScriptEnabled: false, faulty: true });
  assert.equal(await background(site), `rgb(${NIGHT.join(', ')})`);
  await site.page.context().close();
});

test('who asks for more contrast gets stronger colours', async () => {
  const border = (site) => site.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--border'));
  const colors = [];
  for (const contrast of ['no-preference', 'more']) {
    const site = await web.open({ query: '?visning=enkel', contrast });
    colors.push(await border(site));
    await site.close();
  }
  assert.deepEqual(colors, ['#77797b', '#505254']);
});

test('a colour that cannot be used is told, and the guide is there all the same', async () => {
  const site = await web.open({
    query: '?kommune=blek',
    serviceWorkers: 'block',  // which would ask the server itself
    before: (opened) => opened.route('**/profiles/blek.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify({ id: 'blek', color: '#fffef5' }) })),
  });
  assert.match(await site.page.locator('#trouble').innerText(), /#\/color: '#fffef5' is so pale/);
  assert.deepEqual(await button(site), [0, 98, 186]);
  await site.close();
});

test('the page around gives its colour by the address; the profile\'s comes after it', async () => {
  const query = '?kommune=gul&farge=%237a1f3d';
  const site = await web.open({
    query,
    serviceWorkers: 'block',
    before: (opened) => opened.route('**/profiles/gul.json', (route) =>
      route.fulfill({ contentType: 'application/json', body: JSON.stringify({ id: 'gul', color: '#FFD400' }) })),
  });
  assert.deepEqual(await button(site), [122, 31, 61]);
  await site.close();
});

test('a colour in the address that cannot be used is told, and nothing in it is taken for more than words', async () => {
  for (const [farge, told] of [['#fffef5', /#\/farge: '#fffef5' is so pale/], ['red;}*{display:none', /is not a colour/], ['<img src=x onerror=alert(1)>', /is not a colour/]]) {
    const site = await web.open({ query: `?visning=enkel&farge=${encodeURIComponent(farge)}` });
    assert.match(await site.page.locator('#trouble').innerText(), told);
    assert.equal(await site.page.locator('#trouble img').count(), 0);
    assert.deepEqual(await button(site), [0, 98, 186]);
    await site.close();
  }
});

test('the topic that led here is explained at the start, and an unknown one is told', async () => {
  for (const visning of ['', '&visning=enkel']) {
    const site = await web.open({ query: `?tema=barnekoordinator${visning}` });
    assert.match(await site.node('d.topic').innerText(), /Barnekoordinator/);
    await site.press('d.topic');
    assert.match(await site.node('t.topic').innerText(), /hele familien/);
    assert.deepEqual(await site.axe(), []);
    assert.equal(await site.page.locator('#trouble').isVisible(), false);
    await site.close();
  }
  const site = await web.open({ query: '?tema=hvem' });
  assert.match(await site.page.locator('[data-trouble=topic_unknown]').innerText(), /finnes ikke/);
  assert.equal(await site.has('d.topic'), false);
  await site.close();
});
