// The page that is handed over to the child: nothing of the case, no way out but "Ferdig".
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, WIDE, start } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

async function handedOver(options) {
  const site = await web.open(options);
  for (let page = 0; page < 14 && (await site.step()) !== 'soeknad'; ++page) {
    if (await site.has('q.rolle.forelder')) {
      await site.tick('q.rolle.forelder');
      await site.type('q.alder', '7');
    }
    await site.onward();
  }
  await site.type('a.navn', 'Ida Nordmann');
  await site.press('barn.apne');
  assert.equal(await site.focused(), 'h.soeknad');
  return site;
}

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
  for (const [presentation, query] of Object.entries({ canvas: '', plain: '?visning=enkel' })) {
    test(`the child answers, and only the child's page is there: ${presentation}, ${name}`, async () => {
      const site = await handedOver({ viewport, query });
      assert.doesNotMatch(await site.page.content(), /Nordmann/);
      assert.equal(await site.page.locator('[data-id^="nav."]').count(), 2, 'only the way out and the change of view');
      assert.deepEqual(await site.axe(), []);
      await site.type('barn.svar.bra', 'Å bade');
      await site.tick('barn.vil_ikke.vanskelig');
      for (const control of await site.page.locator('main :is(textarea, [data-role=button])').all()) {
        assert.ok((await control.boundingBox()).height >= 44);
      }
      await site.screenshot(`child-${name}-${presentation}`);
      await site.press('barn.ferdig');
      assert.equal(await site.focused(), 'h.a.barnets_svar');
      const answers = await site.node('l.a.barnets_svar').innerText();
      assert.match(answers, /Å bade/);
      assert.match(answers, /ville ikke svare/);
      assert.equal(await site.node('a.navn').inputValue(), 'Ida Nordmann');
      assert.deepEqual(await site.axe(), []);
      await site.close();
    });
  }
}

test('the browser\'s own back does not leave the child\'s page', async () => {
  const site = await handedOver();
  for (let times = 0; times < 3; ++times) {
    await site.page.goBack();
    await site.settled();
    assert.ok(await site.has('barn.ferdig'));
  }
  await site.press('barn.ferdig');
  await site.page.goBack();
  await site.settled();
  assert.equal(await site.step(), 'svar');
  await site.close();
});
