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
