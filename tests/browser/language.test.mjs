// The languages: switching between them loses nothing and asks for nothing, and the page says in what
// language it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, start, WIDE } from './harness.mjs';

const LANGUAGES = ['nb', 'nn', 'en', 'se'];
// The first heading and the way on, in each.
const FIRST = {
  nb: ['Trenger dere noen som holder i trådene?', 'Neste'],
  nn: ['Treng de nokon som held i trådane?', 'Neste'],
  en: ['Do you need someone to pull it all together?', 'Next'],
  se: ['Dárbbašehpet go olbmo gii doallá oktiiheivehallama?', 'Boahtte'],
};

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const heading = (site) => site.page.locator('h1').innerText();

for (const query of ['', '?visning=enkel']) {
  const where = query ? 'on the plain page' : 'on the canvas';

  test(`switching midway keeps answers, place and focus ${where}`, async () => {
    const site = await web.open({ query });
    await site.tick('q.rolle.forelder');
    await site.type('q.alder', '7');
    const address = site.page.url();
    for (const language of ['nn', 'en', 'se', 'nb']) {
      await site.press(`nav.language.${language}`);
      const [title, next] = FIRST[language];
      assert.equal(await site.html('lang'), language);
      assert.equal(await heading(site), title);
      assert.equal(await site.page.title(), `${title} – Samvei`);
      assert.equal(await site.node('nav.next').innerText(), next);
      assert.equal(await site.focused(), `nav.language.${language}`);
      assert.equal(await site.step(), 'hvem');
      assert.ok(await site.node('q.rolle.forelder').isChecked());
      assert.equal(await site.node('q.alder').inputValue(), '7');
      assert.equal(await site.node(`nav.language.${language}`).getAttribute('aria-current'), 'true');
      assert.equal(await site.page.locator('[data-id^="nav.language."][aria-current]').count(), 1);
      assert.match(await site.page.locator('#live').innerText(), /\S/);
      assert.equal(await site.presentation(), query ? 'plain' : 'canvas');
    }
    assert.equal(site.page.url(), address);
    await site.close();
  });

  test(`every page of every language has its words ${where}`, async () => {
    const site = await web.open({ query, viewport: PHONE });
    await site.walk(async (step) => {
      for (const language of LANGUAGES) {
        await site.press(`nav.language.${language}`);
        assert.equal(await site.html('lang'), language);
        const shown = await site.page.locator('body').innerText();
        assert.doesNotMatch(shown, /\{[a-z]+\}|\b(question|section|document|outcome)\.[a-z_]+\b/, `${step} ${language}`);
        const wide = await site.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${step} ${language}: ${wide} px too wide`);
      }
    });
    await site.close();
  });
}

test('each language stands by its own name, in its own language', async () => {
  const site = await web.open({ query: '?spraak=en' });
  for (const [language, name] of [['nb', 'Bokmål'], ['nn', 'Nynorsk'], ['en', 'English'], ['se', 'Sámegiella']]) {
    const button = site.node(`nav.language.${language}`);
    assert.equal(await button.innerText(), name);
    assert.equal(await button.getAttribute('lang'), language === 'en' ? null : language);
  }
  const group = site.node('g.language');
  assert.equal(await group.getAttribute('role'), 'group');
  assert.equal(await group.getAttribute('aria-label'), 'Language');
  await site.close();
});

test('the address says which language comes first; an unknown one is told', async () => {
  for (const language of LANGUAGES) {
    const site = await web.open({ query: `?spraak=${language}` });
    assert.equal(await site.html('lang'), language);
    assert.equal(await heading(site), FIRST[language][0]);
    await site.close();
  }
  for (const wrong of ['sv', '../en', 'EN', '']) {
    const site = await web.open({ query: `?spraak=${encodeURIComponent(wrong)}` });
    assert.equal(await site.html('lang'), 'nb');
    assert.ok(await site.page.locator('[data-trouble="language_unknown"]').isVisible());
    await site.close();
  }
});

test('the start page speaks the language too, before the program is there', async () => {
  const site = await web.open({ query: '?spraak=se', faulty: true, before: (page) => page.route('**/program.*.wasm', () => {}) });
  const told = site.page.locator('[data-text="start.privacy"]');
  await site.page.waitForFunction(() => document.querySelector('[data-text="start.privacy"]').lang === 'se');
  assert.match(await told.innerText(), /neahttalohkkis/);
  await site.close();
});

// A language whose file is lost, or belongs to another program, is not offered; all else works.
for (const [what, body] of [['lost', null], ['no JSON', '<!doctype html>'], ['another program’s', '{"app.name": "Samvei"}']]) {
  test(`a language whose file is ${what} is not offered`, async () => {
    const route = (page) => page.route('**/texts/en.*.json', (asked) => (body ? asked.fulfill({ body }) : asked.abort()));
    const site = await web.open({ before: route, faulty: true });
    await site.loaded();
    assert.equal(await site.has('nav.language.en'), false);
    await site.press('nav.language.se');
    assert.equal(await site.html('lang'), 'se');
    await site.close();
    const asked = await web.open({ query: '?spraak=en', before: route, faulty: true });
    await asked.loaded();
    assert.equal(await asked.html('lang'), 'nb');
    assert.ok(await asked.page.locator('[data-trouble="language_unknown"]').isVisible());
    await asked.close();
  });
}

test('documents are for the office, or to read oneself', async () => {
  const site = await web.open({ query: '?spraak=en', viewport: WIDE });
  await site.walk(async () => {});
  assert.equal(await site.step(), 'oppsummering');
  assert.ok(await site.node('out.language.nb').isChecked());
  assert.equal((await site.download('out.pdf')).name, 'soknad.pdf');
  await site.tick('out.language.en');
  const own = await site.download('out.pdf');
  assert.equal(own.name, 'application.pdf');
  assert.equal(own.bytes.subarray(0, 5).toString(), '%PDF-');
  await site.press('nav.language.nn');
  assert.equal(await site.has('out.language'), false);
  await site.close();
});

test('languages are offered before their texts are there, so that nothing moves; one asked for early is spoken then', async () => {
  let letGo;
  const gone = new Promise((done) => { letGo = done; });
  const site = await web.open({
    faulty: true,  // not waited for
    viewport: PHONE,
    serviceWorkers: 'block',  // which would ask the server itself
    before: (page) => page.route('**/texts/*.json', async (route) => {
      await gone;
      await route.continue();
    }),
  });
  await site.page.waitForSelector('[data-id="nav.language.nn"]');
  const place = () => site.node('h.hvem').evaluate((heading) => heading.getBoundingClientRect().top + scrollY);
  const top = await place();
  await site.press('nav.language.nn');
  assert.equal(await site.html('lang'), 'nb');
  letGo();
  await site.loaded();
  assert.equal(await site.html('lang'), 'nn');
  await site.press('nav.language.nb');
  assert.equal(await place(), top);
  await site.page.context().close();
});

test('a language whose texts cannot be had is no longer offered', async () => {
  const site = await web.open({
    faulty: true,  // the browser tells of the missing file
    serviceWorkers: 'block',
    before: (page) => page.route('**/texts/se.*.json', (route) => route.fulfill({ status: 404 })),
  });
  await site.loaded();
  assert.equal(await site.has('nav.language.se'), false);
  assert.ok(await site.has('nav.language.nn'));
  await site.page.context().close();
});
