// A family on a phone, with nothing but a finger, from the first question to the saved application. Every tap
// goes to the middle of what is seen, as a finger does; what lies over it would get the tap.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, start } from './harness.mjs';
import { onTheDay } from './stations.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

async function tap(site, id) {
  const node = site.node(id);
  await node.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await site.settled();
  const { x, y, width, height } = await node.boundingBox();
  await site.page.touchscreen.tap(x + width / 2, y + height / 2);
  await site.settled();
}

async function choose(site, id) {
  await tap(site, id);
  assert.ok(await site.node(id).isChecked(), `a tap does not choose ${id}`);
}

async function write(site, id, text) {
  await tap(site, id);
  assert.equal(await site.focused(), id, `a tap does not open ${id}`);
  await site.page.keyboard.insertText(text);
  await site.settled();
  assert.equal(await site.node(id).inputValue(), text);
}

// The first answer of whatever is asked and not answered; one may bring another question.
async function answerWithTaps(site) {
  for (let question = 0; question < 20; ++question) {
    const id = await site.page.evaluate(() => [...document.querySelectorAll('main fieldset')]
      .filter((fieldset) => fieldset.checkVisibility() && !fieldset.querySelector('input:checked'))
      .map((fieldset) => fieldset.querySelector('input:not([data-id*=".s."])')?.dataset.id).find(Boolean));
    if (!id) return;
    await choose(site, id);
  }
}

for (const [presentation, query] of [['canvas', ''], ['plain', '?visning=enkel']]) {
  test(`a finger alone comes to a saved application: ${presentation}`, async () => {
    const site = await web.open({ before: onTheDay, viewport: PHONE, hasTouch: true, isMobile: true, query, acceptDownloads: true });
    assert.equal(await site.presentation(), presentation);
    await choose(site, 'q.rolle.forelder');
    await write(site, 'q.alder', '7');
    await tap(site, 'nav.next');
    assert.equal(await site.step(), 'hjelp');
    await write(site, 'q.tjenester.sok', 'fysio');
    await choose(site, 'q.tjenester.fysioterapi');
    await site.node('q.tjenester.sok').fill('');
    await site.settled();
    await choose(site, 'q.tjenester.habu');
    for (let page = 0; page < 12 && (await site.step()) !== 'soeknad'; ++page) {
      const step = await site.step();
      if (!['hjelp', 'svar'].includes(step)) await answerWithTaps(site);
      await tap(site, 'nav.next');
      assert.notEqual(await site.step(), step, `no way on from ${step}`);
    }
    await write(site, 'a.navn', 'Ola Østby');
    await tap(site, 'nav.next');
    assert.equal(await site.step(), 'oppsummering');
    const [download] = await Promise.all([site.page.waitForEvent('download'), tap(site, 'out.pdf')]);
    assert.equal(download.suggestedFilename(), 'soknad.pdf');
    assert.match(await site.node('s.saved').innerText(), /\S/);
    await site.close();
  });
}
