// The list of helpers: searched by keyboard and by touch, folded, announced, taken out and brought back.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { linesApart } from './checks/drift.mjs';
import { PHONE, PICTURES, WIDE, start } from './harness.mjs';

let web;
before(async () => {
  await mkdir(PICTURES, { recursive: true });
  web = await start();
});
after(() => web.stop());

// The list for the family of a child of seven.
async function atTheList(options) {
  const site = await web.open(options);
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
  await site.next();
  assert.equal(await site.step(), 'hjelp');
  return site;
}

async function tabTo(site, id, key = 'Tab') {
  for (let presses = 0; presses < 60 && (await site.focused()) !== id; ++presses) await site.page.keyboard.press(key);
  assert.equal(await site.focused(), id, `${key} does not lead to it`);
}

const topOf = (site, id) => site.node(id).evaluate((element) => element.getBoundingClientRect().top);

// Scrolls it into the middle and taps it there; where it then is, it was.
async function tap(site, id) {
  await site.node(id).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await site.settled();
  const box = await site.node(id).boundingBox();
  await site.page.touchscreen.tap(box.x + Math.min(box.width / 2, 30), box.y + box.height / 2);
  await site.settled();
}

async function tapInPlace(site, id) {
  await site.node(id).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await site.settled();
  const before = await topOf(site, id);
  await tap(site, id);
  assert.ok(Math.abs(await topOf(site, id) - before) < 2, `${id} has moved away from under the finger`);
}

async function sound(site, what) {
  assert.deepEqual(await site.axe(), [], what);
  if (await site.presentation() !== 'canvas') return;
  const { faults, lines } = await site.page.evaluate(linesApart);
  assert.deepEqual(faults, [], what);
  assert.ok(lines > 20);
}

// Controls that a thumb must hit: too low ones, by id.
const tooLow = (site) => site.page.evaluate(() => [...document.querySelectorAll('main :is(summary, input, button)')]
  .filter((element) => element.checkVisibility())
  .map((element) => ({
    id: element.dataset.id,
    // An option is as high as its row: the label belongs to it.
    height: (element.matches('[type=radio], [type=checkbox]') ? element.parentElement : element).getBoundingClientRect().height,
  }))
  .filter(({ height }) => height < 43.5).map(({ id, height }) => `${id}: ${height}`));

for (const [presentation, query] of Object.entries({ canvas: '', plain: '?visning=enkel' })) {
  test(`with the keyboard alone: ${presentation}`, async () => {
    const site = await atTheList({ viewport: WIDE, query });
    const status = await site.node('s.tjenester').elementHandle();
    assert.equal(await status.getAttribute('role'), 'status');
    await tabTo(site, 'q.tjenester.sok');
    await site.page.keyboard.type('sykehus');
    await site.settled();
    assert.equal(await status.innerText(), '4 treff', 'the region that was there from the start says it');
    assert.equal(await site.has('q.tjenester.bup'), false);
    await site.page.keyboard.press('Enter');
    await site.settled();
    assert.equal(await site.step(), 'hjelp');
    assert.equal(await site.focused(), 'q.tjenester.sok');
    assert.equal(await site.node('q.tjenester.sok').inputValue(), 'sykehus', 'Enter loses nothing');
    await sound(site, 'searched');

    await site.type('q.tjenester.sok', 'fysoiterapi');
    assert.equal(await status.innerText(), 'Ingen treff på akkurat dette. 1 ligner.');
    await tabTo(site, 'q.tjenester.fysioterapi');
    await site.page.keyboard.press('Space');
    await site.settled();
    await site.type('q.tjenester.sok', 'brannbil');
    assert.match(await status.innerText(), /^Ingen treff\. Prøv et annet ord/);
    await tabTo(site, 'q.tjenester.sok.toem');
    await site.page.keyboard.press('Enter');
    await site.settled();
    assert.equal(await site.focused(), 'q.tjenester.sok');
    assert.equal(await status.innerText(), '');
    assert.ok(await site.node('q.tjenester.fysioterapi').isChecked());

    assert.match(await site.node('d.tjenester.valgt').innerText(), /Krysset av: 1/);
    await tabTo(site, 'q.tjenester.fjern.fysioterapi');
    await site.page.keyboard.press('Enter');
    await site.settled();
    assert.equal(await site.focused(), 'q.tjenester.angre');
    assert.ok(!(await site.node('q.tjenester.fysioterapi').isChecked()));
    assert.equal(await site.page.locator('#live').innerText(), 'Fysioterapeut er tatt bort.');
    await site.page.keyboard.press('Enter');
    await site.settled();
    assert.equal(await site.focused(), 'd.tjenester.valgt');
    assert.ok(await site.node('q.tjenester.fysioterapi').isChecked());
    await site.close();
  });

  test(`with a thumb: ${presentation}`, async () => {
    const site = await atTheList({ viewport: PHONE, query, hasTouch: true });
    const seen = (id) => site.node(id).evaluate((element) => element.checkVisibility());
    for (const id of ['fastlege', 'bup', 'habu', 'ppt', 'barnevern', 'hjelpestoenad', 'tilrettelagt_skole', 'bpa']) {
      assert.ok(await seen(`q.tjenester.${id}`), `${id} is not seen at once`);
    }
    for (const id of ['bolig', 'langtidsopphold', 'dps']) assert.ok(!(await seen(`q.tjenester.${id}`)), `${id} is not folded`);

    await tapInPlace(site, 'q.tjenester.habu');
    await tapInPlace(site, 'q.tjenester.s.habu.avslag');
    await tapInPlace(site, 'd.tjenester.K');
    await tapInPlace(site, 'q.tjenester.bolig');
    await tapInPlace(site, 'd.tjenester.N.flere');
    await tapInPlace(site, 'q.tjenester_senere.aap');
    for (const id of ['q.tjenester.bolig', 'q.tjenester_senere.aap', 'q.tjenester.s.habu.avslag']) {
      assert.ok(await site.node(id).isChecked(), id);
    }
    assert.match(await site.node('d.tjenester.K').innerText(), /Annen hjelp \(1 krysset av\)/);
    await sound(site, 'ticked and unfolded');
    assert.deepEqual(await tooLow(site), []);
    await site.page.evaluate(() => scrollTo(0, 0));
    await site.page.screenshot({ path: join(PICTURES, `services-${presentation}.png`) });

    await tap(site, 'q.tjenester.fjern.habu');
    assert.ok(!(await site.node('q.tjenester.habu').isChecked()));
    await tap(site, 'q.tjenester.angre');
    assert.ok(await site.node('q.tjenester.s.habu.avslag').isChecked(), 'how it stood comes back along');

    await tap(site, 'q.tjenester.sok');
    await site.page.keyboard.type('rullsetol');
    await site.settled();
    await tap(site, 'q.tjenester.hjelpemidler');
    await tap(site, 'q.tjenester.sok.toem');
    assert.ok(await site.node('q.tjenester.hjelpemidler').isChecked());

    await site.page.setViewportSize({ width: 320, height: 640 });
    await site.settled();
    assert.ok(await site.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing stands beside the window');
    await sound(site, 'narrow');
    await site.close();
  });
}
