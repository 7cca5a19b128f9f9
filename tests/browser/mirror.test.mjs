// The mirror: the same elements serve both presentations, lie where the canvas paints, and do all
// that a keyboard and a screen reader need.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { linesApart } from './checks/drift.mjs';
import { mirrored } from './checks/mirrored.mjs';
import { PHONE, start, WIDE } from './harness.mjs';

// What someone who answers for itself meets; "barnet" is for those under 18.
const PAGES = ['hvem', 'hjelp', 'hverdag', 'varighet', 'barnet', 'passer', 'oensker', 'svar', 'soeknad', 'oppsummering'];

let web;
before(async () => { web = await start(); });
after(() => web.stop());

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
  test(`the page's text lies on the painted text: ${name}`, async () => {
    const site = await web.open({ viewport });
    const seen = await site.walk(async (step) => {
      for (const details of await site.page.locator('summary').all()) await details.press('Enter');
      await site.settled();
      const { faults, lines } = await site.page.evaluate(linesApart);
      assert.ok(lines > 5);
      assert.deepEqual(faults, [], step);
      assert.deepEqual(await mirrored(site), [], step);
    });
    assert.deepEqual(seen, PAGES);
    await site.close();
  });
}

test('focus, title and step follow a new page', async () => {
  const site = await web.open();
  const title = await site.page.title();
  assert.ok(await site.onward());
  assert.notEqual(await site.page.title(), title);
  assert.equal(await site.page.evaluate(() => document.activeElement.tagName), 'H1');
  await site.close();
});

test('arrow keys move within a question, Tab between questions', async () => {
  const site = await web.open();
  const [first, second] = await site.page.locator('main fieldset').first().locator('input[type=radio]')
    .evaluateAll((all) => all.map((input) => input.dataset.id));
  await site.tick(first);
  await site.page.keyboard.press('ArrowDown');
  await site.settled();
  assert.equal(await site.focused(), second);
  assert.ok(await site.node(second).isChecked());
  await site.page.keyboard.press('Tab');
  assert.notEqual((await site.focused()).split('.').slice(0, 2).join('.'), second.split('.').slice(0, 2).join('.'));
  await site.close();
});

test('Tab reaches everything that can be pressed, in the order of the page', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await web.open({ query });
    const expected = await site.page.evaluate(() => {
      const groups = new Set();
      return [...document.querySelectorAll('#view :is(button, a[href], input, textarea, summary)')]
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .filter((element) => {
          if (element.type !== 'radio') return true;
          const new_ = !groups.has(element.name);
          groups.add(element.name);
          return new_;
        })
        .map((element) => element.dataset.id);
    });
    const seen = [];
    for (let i = 0; i < expected.length; ++i) {
      await site.page.keyboard.press('Tab');
      seen.push(await site.focused());
    }
    assert.deepEqual(seen, expected);
    await site.close();
  }
});

test('what is wrong is told beside the field and in a list that leads there', async () => {
  const site = await web.open();
  assert.equal(await site.next(), false);
  const link = site.page.locator('[data-role=errorSummary] a').first();
  assert.ok(await link.isVisible());
  const field = site.page.locator('main :is(fieldset, input)[aria-describedby*="-error"]').first();
  const described = await field.evaluate((element) => element.getAttribute('aria-describedby').split(' ')
    .map((id) => document.getElementById(id)?.textContent).join(' '));
  assert.ok(described.length > 3);
  await link.press('Enter');
  await site.settled();
  assert.match(await site.focused(), /^q\./);
  assert.notEqual(await site.page.locator('#live').textContent(), '');
  await site.close();
});

test('nothing is done when the press ends elsewhere', async () => {
  const site = await web.open();
  const first = await site.step();
  await site.onward();
  const step = await site.step();
  await site.node('nav.back').scrollIntoViewIfNeeded();
  const box = await site.node('nav.back').boundingBox();
  await site.page.mouse.move(box.x + 5, box.y + 5);
  await site.page.mouse.down();
  await site.page.mouse.move(box.x + 5, box.y - 60);
  await site.page.mouse.up();
  await site.settled();
  assert.equal(await site.step(), step);
  await site.page.mouse.click(box.x + 5, box.y + 5);
  await site.settled();
  assert.equal(await site.step(), first);
  await site.close();
});

test('focus has two rings that are seen, in both presentations', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await web.open({ query });
    await site.node('nav.next').scrollIntoViewIfNeeded();
    const box = await site.node('nav.next').boundingBox();
    const clip = { x: box.x - 10, y: box.y - 10, width: box.width + 20, height: 9 };
    const without = await site.darkPixels(clip, 80);
    await site.node('nav.next').focus();
    await site.page.keyboard.press('Shift+Tab');
    await site.page.keyboard.press('Tab');
    assert.ok((await site.darkPixels(clip, 80)) > without + box.width);
    await site.close();
  }
});

// An attribute set to what it was makes a browser work out the styles of the element anew, and often of the page.
test('an answer writes nothing to the page that it said already', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await web.open({ query, viewport: PHONE });
    await site.onward();
    await site.page.evaluate(() => {
      window.saidAgain = [];
      new MutationObserver((changes) => {
        const of = changes.map(({ target, attributeName, oldValue }) => ({ target, attributeName, oldValue, now: target.getAttribute(attributeName) }));
        window.saidAgain.push(...of.filter(({ oldValue, now }) => oldValue === now)
          .map(({ target, attributeName, now }) => `${target.id || target.tagName} ${attributeName}="${now}"`));
      }).observe(document.getElementById('view'), { subtree: true, attributes: true, attributeOldValue: true });
    });
    const shown = await site.page.locator('main input[type=checkbox]')
      .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.dataset.id));
    for (const id of shown.slice(0, 3)) await site.tick(id);
    assert.ok(await site.page.locator('main input:checked').count() >= 3);
    assert.deepEqual(await site.page.evaluate(() => window.saidAgain), []);
    await site.close();
  }
});

// In a browser such a question waits until the graphics have done what came before it.
test('a frame is painted without asking the graphics anything', async () => {
  const site = await web.open({ viewport: PHONE });
  await site.page.evaluate(() => {
    window.asked = [];
    for (const name of ['getParameter', 'getError', 'readPixels', 'finish']) {
      const original = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function ask(...values) {
        window.asked.push([name, ...values.slice(0, 1)].join(' '));
        return original.apply(this, values);
      };
    }
  });
  const before = await site.frames();
  await site.onward();
  assert.ok((await site.frames()) > before);
  assert.deepEqual(await site.page.evaluate(() => [...new Set(window.asked)]), []);
  await site.close();
});
