// The guide as a form in the browser: the way out, the warning, messages that come when a field is left
// and go when it is mended, and what stands in the same place on every page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { PHONE, WIDE, start } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const TEXTS = new URL('../../assets/texts/nb.interface.json', import.meta.url);
const NEUTRAL = JSON.parse(readFileSync(TEXTS, 'utf8'))['leave.address'];

// Opens the site where the page that one leaves for is a stand-in, so that nothing leaves this machine.
async function openWithNeutral(options) {
  const site = await web.open({
    ...options, faulty: true,
    before: (page) => page.context().route(`${NEUTRAL}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Vær</title>' })),
  });
  await site.loaded();
  site.dialogs = [];
  site.page.on('dialog', (dialog) => {
    site.dialogs.push(dialog.type());
    dialog.accept();
  });
  return site;
}

async function family(site) {
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
}

test('leaving goes to a neutral page at once, and "back" does not lead here again', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await openWithNeutral({ viewport: PHONE, query });
    await family(site);
    await site.next();
    await site.tick('q.tjenester.habu');
    await site.next();
    await site.node('nav.leave').focus();
    await Promise.all([site.page.waitForURL(`${NEUTRAL}**`), site.page.keyboard.press('Enter')]);
    assert.deepEqual(site.dialogs, [], 'nothing is asked of whoever must be gone');
    await site.page.goBack();
    assert.ok(!site.page.url().includes(web.server.url), `back leads to ${site.page.url()}`);
    await site.close();
  }
});

test('in a frame of another site leaving empties and hides, and the page around it stays', async () => {
  const host = createServer((request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<iframe width=600 height=600 src="${web.server.url}/"></iframe>`);
  });
  await new Promise((done) => { host.listen(0, '127.0.0.1', done); });
  const address = `http://127.0.0.1:${host.address().port}/`;
  const page = await (await web.browser.newContext()).newPage();
  const asked = [];
  page.on('dialog', (dialog) => { asked.push(dialog.type()); dialog.accept(); });
  await page.goto(address);
  const inside = (id) => page.frameLocator('iframe').locator(`[data-id="${id}"]`);
  await inside('q.rolle.forelder').press('Space');
  await inside('nav.leave').press('Enter');
  await page.frames()[1].waitForURL('about:blank');
  assert.equal((await page.frames()[1].evaluate(() => document.body.innerText)).trim(), '');
  assert.equal(page.url(), address);
  assert.deepEqual(asked, []);
  await page.context().close();
  host.close();
});

test('going away with answers asks first; without any it does not', async () => {
  for (const [answered, asked] of [[false, []], [true, ['beforeunload']]]) {
    const site = await openWithNeutral({ viewport: WIDE });
    await site.page.keyboard.press('Tab');
    if (answered) await family(site);
    await site.page.goto('about:blank');
    assert.deepEqual(site.dialogs, asked);
    await site.close();
  }
});

test('a wrong text is told when its field is left, beside it; it goes as it is mended', async () => {
  const site = await web.open({ viewport: PHONE, query: '?visning=enkel' });
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', 'syv');
  const error = site.page.locator('#n-q\\.alder-error');
  assert.ok(!(await error.isVisible()), 'nothing is said while typing');
  await site.page.keyboard.press('Tab');
  await site.settled();
  assert.ok(await error.isVisible());
  assert.equal(await site.node('q.alder').getAttribute('aria-invalid'), 'true');
  assert.ok((await site.node('q.alder').getAttribute('aria-describedby')).includes('n-q.alder-error'));
  assert.notEqual(await site.focused(), 'BODY', 'the focus is where Tab put it');
  await site.type('q.alder', '7');
  assert.ok(!(await error.isVisible()));
  await site.close();
});

test('a press that leaves a wrong field still does what it is for', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await web.open({ viewport: PHONE, query });
    await site.tick('q.rolle.forelder');
    await site.type('q.alder', 'syv');
    await site.node('nav.next').scrollIntoViewIfNeeded();
    await site.node('nav.next').click();
    await site.settled();
    assert.equal(await site.focused(), 'errors', 'the click on Next was lost');
    await site.close();
  }
});

test('the summary stands just above Next, and its lines vanish as they are mended', async () => {
  const site = await web.open({ viewport: PHONE });
  await site.press('nav.next');
  assert.ok(await site.has('errors.q.rolle'));
  assert.ok(await site.node('nav.next').isEnabled());
  await site.tick('q.rolle.forelder');
  await site.press('nav.next');
  assert.ok(!(await site.has('errors.q.rolle')));
  await site.press('errors.q.alder');
  assert.equal(await site.focused(), 'q.alder');
  await site.page.keyboard.type('7');
  await site.settled();
  assert.ok(!(await site.has('errors')), 'the summary is gone with its last line');
  await site.close();
});

test('the way out, contact and numbers stand in the same place on each page; Next is never disabled', async () => {
  const site = await web.open({ viewport: WIDE });
  const places = new Set();
  await site.walk(async (step) => {
    places.add(await site.page.evaluate(() => {
      const ids = (of) => [...document.querySelectorAll(`${of} > *`)].map((element) => element.dataset.id)
        .filter((id) => ['t.app', 'nav.leave', 'nav.view', 't.privacy', 't.contact', 't.leave', 'g.emergency.footer'].includes(id));
      return JSON.stringify([ids('header'), ids('footer')]);
    }));
    const top = (await site.node('nav.leave').boundingBox()).y;
    assert.ok(top < 80, `${step}: the way out is ${top} px down`);
    if (await site.has('nav.next')) assert.ok(await site.node('nav.next').isEnabled(), step);
    assert.equal(await site.node('tel.footer.113').getAttribute('href'), 'tel:113');
    assert.equal(await site.node('tel.footer.113').getAttribute('target'), null);
  });
  assert.equal(places.size, 1, [...places].join('\n'));
  await site.close();
});

test('the switch says what one gets', async () => {
  const site = await web.open({ viewport: WIDE });
  const on_canvas = await site.node('nav.view').innerText();
  await site.press('nav.view');
  assert.notEqual(await site.node('nav.view').innerText(), on_canvas);
  await site.press('nav.view');
  assert.equal(await site.node('nav.view').innerText(), on_canvas);
  await site.close();
});

test('no single key does anything', async () => {
  const site = await web.open({ viewport: WIDE });
  const before = await site.page.evaluate(() => document.getElementById('view').innerHTML);
  await site.page.evaluate(() => document.activeElement?.blur());
  for (const key of ['Escape', 'q', 'x', 's', 'n', '1', '?', '/']) await site.page.keyboard.press(key);
  await site.settled();
  assert.equal(await site.page.evaluate(() => document.getElementById('view').innerHTML), before);
  await site.close();
});
