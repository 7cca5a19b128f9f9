// The short ways out: what is copied, shared, written down as a code or put into a calendar, and what
// happens where a browser refuses.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, WIDE, start } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const value = (site, id) => site.node(id).inputValue();
const selected = (page) => page.evaluate(() => {
  const field = document.activeElement;
  return field.value?.slice(field.selectionStart, field.selectionEnd);
});

// An ordinary family's answers, up to the page wanted.
async function family(options, to) {
  const site = await web.open(options);
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
  await site.next();
  for (const id of ['fysioterapi', 'habu', 'tilrettelagt_skole']) await site.tick(`q.tjenester.${id}`);
  await site.next();
  await site.tick('q.samordningsbehov.s.ansvar');
  for (let page = 0; page < 9 && (await site.step()) !== to; ++page) await site.onward();
  assert.equal(await site.step(), to);
  return site;
}

// Opens what is folded.
async function unfold(site, id) {
  await site.press(id);
  assert.ok(await site.node(id).evaluate((summary) => summary.parentElement.open), `${id} does not open`);
}

const refuseClipboard = (page) => page.addInitScript(() => {
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
});
const refuseAll = async (page) => {
  await refuseClipboard(page);
  await page.addInitScript(() => { document.execCommand = () => false; });
};
const shareSheet = (page) => page.addInitScript(() => {
  window.shared = [];
  navigator.canShare = () => true;
  navigator.share = async (what) => {
    if (window.refuses) throw new DOMException('no', window.refuses);
    window.shared.push({ text: what.text, files: what.files?.map((file) => [file.name, file.type, file.size > 1000]) });
  };
});

for (const [presentation, query] of [['canvas', ''], ['plain', '?visning=enkel']]) {
  test(`the message is copied, and that is said (${presentation})`, async () => {
    const site = await family({ query, permissions: ['clipboard-read', 'clipboard-write'] }, 'svar');
    await unfold(site, 'd.melding');
    const text = await value(site, 'out.melding');
    assert.match(text, /Jeg er forelder til et barn på 7 år/);
    assert.ok([...text].length <= 600);
    await site.press('copy.melding');
    await site.node('s.copy.melding').filter({ hasText: 'Kopiert' }).waitFor({ state: 'attached' });
    await site.settled();
    // Windows ends lines otherwise; here they are as they were.
    assert.equal(await site.page.evaluate(() => navigator.clipboard.readText()), text);
    assert.match(await site.page.locator('#live').textContent(), /Kopiert/);
    assert.equal(await site.focused(), 'copy.melding', 'focus stays where it was pressed');
    await site.close();
  });

  test(`where the clipboard is refused the older way copies (${presentation})`, async () => {
    const site = await family({ query, before: refuseClipboard, permissions: ['clipboard-read'] }, 'svar');
    await unfold(site, 'd.melding');
    await site.press('copy.melding');
    await site.node('s.copy.melding').filter({ hasText: 'Kopiert' }).waitFor({ state: 'attached' });
    assert.equal(await site.page.evaluate(() => navigator.clipboard.readText()), await value(site, 'out.melding'));
    await site.close();
  });

  test(`where all is refused the text is selected, and that is said (${presentation})`, async () => {
    const site = await family({ query, before: refuseAll }, 'svar');
    await unfold(site, 'd.melding');
    await site.press('copy.melding');
    await site.node('s.copy.melding').filter({ hasText: 'merket' }).waitFor({ state: 'attached' });
    await site.settled();
    assert.equal(await site.focused(), 'out.melding');
    assert.equal(await selected(site.page), await value(site, 'out.melding'));
    await site.close();
  });
}

test('a text that is only shown cannot be changed', async () => {
  const site = await family({}, 'svar');
  await unfold(site, 'd.melding');
  const text = await value(site, 'out.melding');
  await site.node('out.melding').focus();
  await site.page.keyboard.type('x');
  await site.settled();
  assert.equal(await value(site, 'out.melding'), text);
  await site.close();
});

test('the share sheet gets the text, where there is one', async () => {
  const without = await family({}, 'svar');
  assert.ok(!(await without.has('share.melding')));
  await without.close();

  const site = await family({ viewport: PHONE, before: shareSheet }, 'oppsummering');
  await unfold(site, 'd.melding');
  await site.press('share.melding');
  await site.node('s.share.melding').filter({ hasText: 'Delt' }).waitFor({ state: 'attached' });
  await site.press('share.pdf');
  await site.page.waitForFunction(() => window.shared.length === 2);
  const [text, file] = await site.page.evaluate(() => window.shared);
  assert.equal(text.text, await value(site, 'out.melding'));
  assert.deepEqual(file.files, [['soknad.pdf', 'application/pdf', true]]);

  // Somebody who closes the sheet has changed their mind; nothing is said.
  await site.page.evaluate(() => { window.refuses = 'AbortError'; });
  await site.press('share.melding');
  await site.settled();
  assert.equal(await site.node('s.share.melding').textContent(), '');
  await site.page.evaluate(() => { window.refuses = 'NotAllowedError'; });
  await site.press('share.melding');
  await site.node('s.share.melding').filter({ hasText: 'ikke delt' }).waitFor({ state: 'attached' });
  const [saved] = await Promise.all([site.page.waitForEvent('download'), site.press('share.pdf')]);
  assert.equal(saved.suggestedFilename(), 'soknad.pdf', 'what is not shared is saved');
  await site.close();
});

test('files: the message and the reminders', async () => {
  const site = await family({}, 'oppsummering');
  await unfold(site, 'd.melding');
  const text = await site.download('out.melding.txt');
  assert.equal(text.name, 'melding.txt');
  assert.match(text.bytes.toString('utf8'), /Når du ringer/);
  assert.equal((await site.download('out.melding.pdf')).bytes.subarray(0, 5).toString(), '%PDF-');
  const calendar = await site.download('out.kalender');
  assert.equal(calendar.name, 'paaminnelser.ics');
  assert.match(calendar.bytes.toString('utf8'), /^BEGIN:VCALENDAR\r\n/);
  await site.close();
});

for (const [presentation, query, viewport] of [['canvas', '', WIDE], ['plain', '?visning=enkel', PHONE]]) {
  test(`a code brings the answers back; a wrong one loses nothing (${presentation})`, async () => {
    const first = await family({ query, viewport }, 'oppsummering');
    const code = await value(first, 'out.kode');
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4})+$/);
    assert.ok(code.length <= 44);
    const answers = await first.page.locator('[data-id^="sum."]:not([data-id^="sum.a."])').allTextContents();
    await first.close();

    const site = await web.open({ query, viewport });
    await site.tick('q.rolle.selv');
    await unfold(site, 'd.kode');
    await site.type('in.kode', `${code.slice(0, -1)}${code.endsWith('7') ? '8' : '7'}`);
    await site.press('in.kode.hent');
    assert.equal(await site.focused(), 'in.kode');
    assert.equal(await site.node('in.kode').getAttribute('aria-invalid'), 'true');
    assert.match(await site.page.locator('#n-in\\.kode-error').textContent(), /stemmer ikke/);
    assert.ok(await site.node('q.rolle.selv').isChecked(), 'an answer was lost');
    assert.deepEqual(await site.axe(), []);
    await site.screenshot(`code-wrong-${presentation}`);

    await site.type('in.kode', code.toLowerCase().replaceAll('-', ' '));
    await site.press('in.kode.hent');
    assert.equal(await site.step(), 'svar');
    await site.screenshot(`code-restored-${presentation}`);
    await site.next();
    await site.next();
    assert.equal(await site.step(), 'oppsummering');
    assert.equal(await value(site, 'out.kode'), code);
    const restored = await site.page.locator('[data-id^="sum."]:not([data-id^="sum.a."])').allTextContents();
    // What a code has not: which statements of everyday life were ticked.
    const same = (lines) => lines.filter((line) => !line.includes('Hverdagen'));
    assert.deepEqual(same(restored), same(answers));

    await site.press('in.open.angre');
    assert.equal(await site.step(), 'hvem');
    assert.ok(await site.node('q.rolle.selv').isChecked());
    assert.deepEqual(await site.page.evaluate(() => window.location.search), query);
    await site.close();
  });
}

test('a form\'s fields are copied one by one, and the application can be selected', async () => {
  const site = await family({ permissions: ['clipboard-read', 'clipboard-write'] }, 'soeknad');
  await site.type('a.navn', 'Ola Østby');
  await site.type('a.begrunnelse', 'Ingen har oversikten.');
  await site.next();
  await unfold(site, 'd.steg.eskjema');
  assert.equal(await value(site, 'out.felt.navn'), 'Ola Østby');
  await site.press('copy.felt.begrunnelse');
  await site.node('s.copy.felt.begrunnelse').filter({ hasText: 'Kopiert' }).waitFor({ state: 'attached' });
  assert.equal(await site.page.evaluate(() => navigator.clipboard.readText()), 'Ingen har oversikten.');
  await unfold(site, 'd.tekst');
  assert.match(await value(site, 'out.soeknad'), /Ola Østby/);
  assert.deepEqual(await site.axe(), []);
  await site.close();
});

for (const [name, query, viewport] of [['phone-canvas', '', PHONE], ['phone-plain', '?visning=enkel', PHONE],
  ['wide-canvas', '', WIDE], ['wide-plain', '?visning=enkel', WIDE]]) {
  test(`the parts are readable and hold together (${name})`, async () => {
    const site = await family({ query, viewport, before: shareSheet }, 'oppsummering');
    for (const id of ['d.tekst', 'd.steg.eskjema', 'd.steg.telefon', 'd.melding']) await unfold(site, id);
    assert.deepEqual(await site.axe(), []);
    const wider = await site.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    assert.ok(!wider, 'the page scrolls sideways');
    // A text that is only shown is shown whole, up to 24 lines.
    const cut = await site.page.evaluate(() => [...document.querySelectorAll('textarea[readonly]')]
      .filter((field) => field.clientHeight < 24 * 27 && field.checkVisibility() && field.scrollHeight > field.clientHeight + 1)
      .map((field) => `${field.dataset.id}: ${field.scrollHeight} > ${field.clientHeight}`));
    assert.deepEqual(cut, []);
    await site.screenshot(`short-ways-${name}`);
    await site.close();
  });
}
