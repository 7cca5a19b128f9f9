// Typing: the fields are the browser's own and stay so, whatever the program does meanwhile.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, start } from './harness.mjs';
import { act } from './stations.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// On the page with the application's fields; whoever answers for itself is offered its own data.
async function openApplication(viewport) {
  const site = await web.open({ viewport });
  await act(site, 'q.rolle.selv', ['q.alder', '43'], 'go.soeknad');
  for (let page = 0; page < 9 && (await site.step()) !== 'soeknad'; ++page) await site.onward();
  assert.equal(await site.step(), 'soeknad');
  return site;
}

const stored = (site, id) => site.page.evaluate((wanted) =>
  window.Samvei.parts.program.tree().nodes.find((node) => node.id === wanted).value ?? '', id);

// Lays the view out anew as another window size does, in the midst of typing.
const updateNow = (site) => site.page.evaluate(() => window.dispatchEvent(new Event('resize')))
  .then(() => site.page.evaluate(() => {
    const { program, mirror } = window.Samvei.parts;
    mirror.update(program.tree());
  }));

test('what people type, paste, compose and have filled in is kept as they mean it', async (t) => {
  const site = await openApplication(PHONE);
  const session = await site.page.context().newCDPSession(site.page);
  const name = site.node('a.navn');
  const value = () => name.inputValue();

  await t.test('what an input method composes is not sent half, and no update takes it away', async () => {
    await name.focus();
    await session.send('Input.imeSetComposition', { text: 'か', selectionStart: 1, selectionEnd: 1 });
    await session.send('Input.imeSetComposition', { text: 'かな', selectionStart: 1, selectionEnd: 1 });
    await updateNow(site);
    assert.equal(await value(), 'かな');
    assert.equal(await name.evaluate((field) => field.selectionStart), 1);
    assert.equal(await stored(site, 'a.navn'), '');
    await session.send('Input.insertText', { text: '仮名' });
    await site.settled();
    assert.equal(await value(), '仮名');
    assert.equal(await stored(site, 'a.navn'), '仮名');
  });

  await t.test('pasted in the middle, the caret stays behind it; undone and done again', async () => {
    await site.type('a.navn', 'Ola Nordmann');
    await name.evaluate((field) => field.setSelectionRange(4, 4));
    await session.send('Input.insertText', { text: 'Østby ' });
    await site.settled();
    await updateNow(site);
    assert.equal(await value(), 'Ola Østby Nordmann');
    assert.equal(await name.evaluate((field) => field.selectionStart), 10);
    assert.equal(await stored(site, 'a.navn'), 'Ola Østby Nordmann');
    await site.page.keyboard.press('Control+z');
    await site.settled();
    assert.equal(await value(), 'Ola Nordmann');
    assert.equal(await stored(site, 'a.navn'), 'Ola Nordmann');
    await site.page.keyboard.press('Control+Shift+z');
    await site.settled();
    assert.equal(await stored(site, 'a.navn'), 'Ola Østby Nordmann');
  });

  await t.test('a selection is kept', async () => {
    await name.evaluate((field) => field.setSelectionRange(4, 9, 'backward'));
    await updateNow(site);
    assert.deepEqual(await name.evaluate((field) => [field.selectionStart, field.selectionEnd, field.selectionDirection]),
      [4, 9, 'backward']);
  });

  await t.test('what the browser fills in is taken, also where it tells of it by a change alone', async () => {
    await name.evaluate((field) => {
      field.blur();
      field.value = 'Kari Fylt';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    assert.equal(await stored(site, 'a.navn'), 'Kari Fylt');
    await site.node('a.telefon').evaluate((field) => {
      field.value = '99887766';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    assert.equal(await stored(site, 'a.telefon'), '99887766');
    const tokens = await site.page.locator('main :is(input, textarea)[autocomplete]:not([autocomplete=off])')
      .evaluateAll((all) => all.map((field) => [field.dataset.id, field.autocomplete]));
    assert.ok(tokens.some(([id, token]) => id === 'a.navn' && token === 'name'));
    assert.deepEqual(tokens.filter(([id]) => /^a\.(foresatte|tjenesteytere)/.test(id)), []);
  });

  await t.test('letters that our fonts lack are the browser\'s to show; text may run from the right', async () => {
    for (const text of ['👩🏽‍🦽 Kari', 'שרה', 'e\u0301lan']) {
      await site.type('a.navn', '');
      await session.send('Input.insertText', { text });
      await site.settled();
      assert.equal(await stored(site, 'a.navn'), text);
      await name.blur();
      await site.settled();
      const [color, direction] = await name.evaluate((field) => {
        const style = getComputedStyle(field);
        return [style.color, style.direction];
      });
      if (text !== 'e\u0301lan') assert.notEqual(color, 'rgba(0, 0, 0, 0)', `${text} is not seen`);
      assert.equal(direction, text === 'שרה' ? 'rtl' : 'ltr');
    }
  });

  await t.test('Enter in a field of one line neither sends nor loses anything', async () => {
    await site.type('a.navn', 'Ola');
    await site.page.keyboard.press('Enter');
    await site.settled();
    assert.equal(await site.step(), 'soeknad');
    assert.equal(await site.focused(), 'a.navn');
    assert.equal(await value(), 'Ola');
    assert.equal(await site.page.locator('form').count(), 0);
  });

  // Of a field for free text: how many lines high it is, and whether some of its text is out of sight.
  const area = site.node('a.situasjon');
  const room = () => area.evaluate((field) => {
    const style = getComputedStyle(field);
    const inside = field.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    return { lines: Math.round(inside / parseFloat(style.lineHeight)), scrolls: field.scrollHeight > field.clientHeight + 1 };
  });
  const paste = async (text) => {
    await area.focus();
    await site.page.keyboard.press('Control+A');
    await session.send('Input.insertText', { text });
    await site.settled();
  };
  const least = 4;  // as this field asks for (core/application_draft.cc)
  const lines = (count) => Array.from({ length: count }, (_, index) => `linje ${index + 1}`).join('\n');

  for (const presentation of ['canvas', 'plain']) {
    await t.test(`a field for free text grows with it, and scrolls when it is long: ${presentation}`, async () => {
      if ((await site.presentation()) !== presentation) await site.press('nav.view');
      assert.equal(await site.presentation(), presentation);
      await paste('kort');
      assert.deepEqual(await room(), { lines: least, scrolls: false });
      await paste(lines(9));
      assert.deepEqual(await room(), { lines: 9, scrolls: false });
      // What follows has made room, and the field is still the same one with its caret.
      const [end, next] = await site.page.evaluate(() => {
        const root = document.querySelector('[data-id="a.situasjon"]').parentElement;
        return [root.getBoundingClientRect().bottom, root.nextElementSibling.getBoundingClientRect().top];
      });
      assert.ok(next >= end, `what follows begins at ${next}, the field ends at ${end}`);
      assert.equal(await site.focused(), 'a.situasjon');
      assert.equal(await area.evaluate((field) => field.selectionStart), lines(9).length);
      const long = 'Vi sover lite, æ, ø og å. '.repeat(308).slice(0, 7999) + '.';
      await paste(long);
      assert.deepEqual(await room(), { lines: 24, scrolls: true });
      assert.equal(await area.inputValue(), long);
      assert.equal(await stored(site, 'a.situasjon'), long);
      await site.page.keyboard.type('Og så!');
      await site.settled();
      assert.equal(await stored(site, 'a.situasjon'), `${long}Og så!`);
      await paste('');
      assert.deepEqual(await room(), { lines: least, scrolls: false });
    });
  }
  await site.press('nav.view');

  await t.test('the phone shows the keyboard that suits', async () => {
    const kinds = await site.page.evaluate(() => Object.fromEntries(['a.navn', 'a.telefon', 'a.epost', 'a.situasjon'].map((id) => {
      const field = document.querySelector(`[data-id="${id}"]`);
      return [id, [field.inputMode, field.getAttribute('autocapitalize'), field.spellcheck]];
    })));
    assert.deepEqual(kinds, {
      'a.navn': ['', 'words', false], 'a.telefon': ['tel', null, false], 'a.epost': ['email', 'none', false],
      'a.situasjon': ['', 'sentences', true],
    });
  });
  await site.close();
});

test('nothing keeps a finger from scrolling, zooming or pulling', async () => {
  const site = await web.open({
    viewport: PHONE, hasTouch: true,
    before: (page) => page.addInitScript(() => {
      window.blocking = [];
      window.heard = [];
      const { addEventListener } = EventTarget.prototype;
      EventTarget.prototype.addEventListener = function add(kind, listener, options) {
        // The page's own, not the test tool's.
        const own = new Error().stack.includes(`${window.location.origin}/`);
        if (own) window.heard.push(kind);
        if (own && /^(touch|wheel|mousewheel|pointermove|scroll)/.test(kind) && !options?.passive) window.blocking.push(kind);
        return addEventListener.call(this, kind, listener, options);
      };
    }),
  });
  assert.ok(await site.page.evaluate(() => ['scroll', 'pointermove'].every((kind) => window.heard.includes(kind))));
  assert.deepEqual(await site.page.evaluate(() => window.blocking), []);
  assert.doesNotMatch(await site.page.locator('meta[name=viewport]').getAttribute('content'), /scalable|maximum-scale|minimum-scale/);
  const held = await site.page.evaluate(() => [document.documentElement, ...document.querySelectorAll('body, body *')]
    .filter((element) => {
      const style = getComputedStyle(element);
      return style.touchAction !== 'auto' || style.overscrollBehaviorY !== 'auto';
    }).map((element) => element.dataset.id ?? element.tagName));
  assert.deepEqual(held, []);
  await site.close();
});
