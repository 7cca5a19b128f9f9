// The map of help: written with the keyboard in the form's folded parts, drawn on the summary in both
// presentations, legible on a phone, and the same words in the drawing, on the canvas and in the list.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, WIDE, start } from './harness.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const HELPERS = ['fastlege', 'fysioterapi', 'habu', 'tilrettelagt_skole', 'ppt', 'avlastning', 'hjelpestoenad'];

// A family with those helpers, on the page of the application.
async function atTheForm(options) {
  const site = await web.open(options);
  await site.tick('q.rolle.forelder');
  await site.type('q.alder', '7');
  await site.next();
  for (const helper of HELPERS) await site.tick(`q.tjenester.${helper}`);
  await site.tick('q.tjenester.s.avlastning.avslag');
  await site.tick('q.tjenester.s.fysioterapi.faar');
  for (let page = 0; page < 12 && (await site.step()) !== 'soeknad'; ++page) await site.onward();
  assert.equal(await site.step(), 'soeknad');
  return site;
}

async function fillIn(site) {
  const form = 'a.tjenesteytere';
  await site.press(`${form}.fysioterapi`);
  await site.type(`${form}.fysioterapi.0.navn`, 'Kari Ås');
  await site.type(`${form}.fysioterapi.0.hvor_ofte`, 'hver uke');
  await site.tick(`${form}.fysioterapi.snakker_med.habu`);
  await site.tick(`${form}.fysioterapi.snakker_med.tilrettelagt_skole`);
  await site.press(`${form}.ppt`);
  await site.tick(`${form}.ppt.snakker_med.ingen`);
  await site.press(`${form}.legg_til`);
  assert.equal(await site.focused(), `${form}.annen1.0.navn`);
  await site.page.keyboard.type('Mormor');
  await site.settled();
  assert.deepEqual(await site.axe(), []);
}

// What the drawing that is seen says, and how large its smallest words are.
function seen(site) {
  return site.page.evaluate(() => {
    const svgs = [...document.querySelectorAll('[data-id="f.map"] svg')]
      .filter((svg) => getComputedStyle(svg).display !== 'none');
    const [svg] = svgs;
    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
    return {
      count: svgs.length,
      words: [...svg.querySelectorAll('text')].map((text) => text.textContent),
      pixels: scale * Number(svg.getAttribute('font-size')),
      right: svg.getBoundingClientRect().right,
      wide: svg.viewBox.baseVal.width > 300,
    };
  });
}

for (const [name, viewport] of Object.entries({ phone: PHONE, wide: WIDE })) {
  for (const [presentation, query] of Object.entries({ canvas: '', plain: '?visning=enkel' })) {
    test(`the map is drawn, told and legible: ${presentation}, ${name}`, async () => {
      const site = await atTheForm({ viewport, query });
      await fillIn(site);
      await site.screenshot(`map-form-${name}-${presentation}`);
      assert.ok(await site.next());
      const figure = site.node('f.map');
      assert.equal(await figure.getAttribute('role'), 'img');
      assert.match(await figure.getAttribute('aria-label'), /Rundt står 8 hjelpere.*Fysioterapeut og Barnehabilitering/s);
      const drawn = await seen(site);
      assert.equal(drawn.count, 1);
      assert.equal(drawn.wide, viewport === WIDE);
      assert.ok(drawn.pixels >= 12, `${drawn.pixels} pixels`);
      assert.ok(drawn.right <= viewport.width);
      for (const words of ['Kari Ås', 'hver uke', 'Mormor', 'snakker med ingen']) {
        assert.ok(drawn.words.includes(words), `${words} is missing: ${drawn.words}`);
      }
      await site.press('d.map');
      const told = await site.node('l.map').innerText();
      assert.match(told, /Mormor\. Snakker med: ikke skrevet\./);
      assert.deepEqual(await site.axe(), []);
      await figure.scrollIntoViewIfNeeded();
      await site.screenshot(`map-${name}-${presentation}`);
      await site.close();
    });
  }

  test(`the page's words lie on the painted words of the map: ${name}`, async () => {
    const site = await atTheForm({ viewport });
    await fillIn(site);
    await site.next();
    const off = await site.page.evaluate(() => {
      const { program, canvas } = window.Samvei.parts;
      const stage = canvas.stage.getBoundingClientRect();
      const node = program.tree().nodes.find((one) => one.id === 'f.map');
      const texts = [...document.querySelectorAll('[data-id="f.map"] svg.painted text')];
      const faults = [];
      let at = 0;
      for (const part of node.drawn) {
        part.text.split('\n').forEach((words, index) => {
          const text = texts[at++];
          const rect = text.getBoundingClientRect();
          const [x, width] = part.lines[index];
          const middle = part.box[1] + part.font[1] * (index + 0.5);
          const distances = [rect.left - stage.left - x, rect.width - width, (rect.top + rect.bottom) / 2 - stage.top - middle];
          if (text.textContent !== words || distances.some((distance) => Math.abs(distance) >= 1)) {
            faults.push(`${words} / ${text.textContent}: ${distances}`);
          }
        });
      }
      if (at !== texts.length || at < 10) faults.push(`${at} lines painted, ${texts.length} in the page`);
      return faults;
    });
    assert.deepEqual(off, []);
    await site.close();
  });
}
