// What people set in their browser or system, over the states of the guide: nothing is lost, nothing runs out of
// the window or lies upon anything else, and every answer stays.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { forcedColours } from './checks/forced_colours.mjs';
import { noMotion } from './checks/no_motion.mjs';
import { reflow } from './checks/reflow.mjs';
import { targets } from './checks/targets.mjs';
import { PHONE, WIDE, start } from './harness.mjs';
import { act, onTheDay, visitStations } from './stations.mjs';

// One of each kind of content; the others are made of the same parts.
const KINDS = ['start-errors', 'open-fault', 'hvem', 'save-short', 'hjelp', 'varighet', 'svar-open', 'soeknad-errors', 'child',
  'oppsummering-open'];

let web;
before(async () => { web = await start(); });
after(() => web.stop());

const styled = (css) => (site) => site.page.evaluate((words) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(words);
  document.adoptedStyleSheets = [sheet];
}, css);
const sized = (width, height) => (site) => site.page.setViewportSize({ width, height });

// What is set, which presentation serves it, and what is looked at beside reflow. Each is taken back by `plainly`.
const SETTINGS = {
  'a landscape phone': { set: sized(844, 390), shown: 'canvas', checks: [targets] },
  '400 % zoom': { set: sized(320, 256), shown: 'canvas', checks: [targets] },
  'text twice as large': { set: styled('html { font-size: 200% !important; }'), shown: 'canvas', checks: [] },
  'text twice as large on a phone': {
    set: async (site) => {
      await sized(PHONE.width, PHONE.height)(site);
      await styled('html { font-size: 200% !important; }')(site);
    },
    shown: 'plain', checks: [],
  },
  'wide spacing': {
    set: styled(`* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
      p { margin-bottom: 2em !important; }`),
    shown: 'plain', checks: [],
  },
  'wide spacing on the narrowest phone': {
    set: async (site) => {
      await sized(320, 640)(site);
      await styled(`* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; }
        p { margin-bottom: 2em !important; }`)(site);
    },
    shown: 'plain', checks: [],
  },
  'forced colours': { set: (site) => site.page.emulateMedia({ forcedColors: 'active' }), shown: 'plain', checks: [forcedColours] },
  'more contrast': { set: (site) => site.page.emulateMedia({ contrast: 'more' }), shown: 'plain', checks: [] },
  'less motion': { set: (site) => site.page.emulateMedia({ reducedMotion: 'reduce' }), shown: 'canvas', checks: [noMotion] },
};

// Until the page is laid out for what is set now.
async function shownAs(site, presentation) {
  await site.page.waitForFunction((wanted) => {
    const { dataset, clientWidth } = document.documentElement;
    if (dataset.ready !== wanted) return false;
    const { width, textScale } = window.Samvei.parts.canvas.metrics;
    return wanted === 'plain' || (width === clientWidth && textScale * 16 === parseFloat(getComputedStyle(document.documentElement).fontSize));
  }, presentation);
  await site.settled();
}

async function plainly(site) {
  await site.page.evaluate(() => { document.adoptedStyleSheets = []; });
  await site.page.emulateMedia({ forcedColors: null, contrast: null, reducedMotion: null });
  await site.page.setViewportSize(WIDE);
}

const answers = (site) => site.page.evaluate(() => [...document.querySelectorAll('#view :is(input, textarea)')]
  .map((field) => [field.dataset.id, field.value, field.checked]));

test('whatever is set, every state can be read and keeps its answers', async () => {
  const site = await web.open({ before: onTheDay, viewport: WIDE });
  const faults = new Map();
  await visitStations(site, async (name) => {
    const told = await answers(site);
    for (const [setting, { set, shown, checks }] of Object.entries(SETTINGS)) {
      await set(site);
      await shownAs(site, shown);
      for (const check of [reflow, ...checks]) {
        for (const fault of await check(site)) {
          if (!faults.has(`${setting}: ${fault}`)) faults.set(`${setting}: ${fault}`, name);
        }
      }
      assert.deepEqual(await answers(site), told, `${name}, ${setting}: an answer is lost`);
      await plainly(site);
      await shownAs(site, 'canvas');
    }
  }, KINDS);
  assert.deepEqual([...faults].map(([fault, where]) => `${where}: ${fault}`), []);
  await site.close();
});

test('a browser whose text is twice as large by its own setting', async () => {
  const large = await start(['--blink-settings=defaultFontSize=32']);
  try {
    for (const viewport of [PHONE, WIDE]) {
      const site = await large.open({ before: onTheDay, viewport });
      const size = await site.page.locator('h1').evaluate((h1) => parseFloat(getComputedStyle(h1).fontSize));
      assert.ok(size >= 60, `the heading is ${size} px`);
      const faults = [];
      await visitStations(site, async (name) => {
        faults.push(...(await reflow(site)).map((fault) => `${viewport.width}, ${name}: ${fault}`));
      }, ['start-errors', 'hjelp', 'svar-open', 'soeknad-errors']);
      assert.deepEqual(faults, []);
      await site.close();
    }
  } finally {
    await large.stop();
  }
});

// What is folded is printed too; buttons are of no use on paper.
test('what is printed is tagged and holds every word of the page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'samvei-print-'));
  const site = await web.open({ before: onTheDay, viewport: WIDE });
  try {
    await visitStations(site, async (name) => {
      const path = join(folder, `${name}.pdf`);
      writeFileSync(path, await site.page.pdf({ tagged: true }));
      assert.match(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), /Tagged:\s+yes/);
      const printed = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
      const words = await site.page.evaluate(() => [...document.querySelectorAll('main :is(h1, h2, h3, p, li > .name, label, summary .name)')]
        .filter((element) => !element.closest('[hidden], [data-role="search"]') && element.textContent.trim())
        .map((element) => element.textContent));
      assert.ok(words.length > 20);
      const missing = words.filter((text) => !printed.includes(text.replace(/\s+/g, '')));
      assert.deepEqual(missing, [], name);
      await site.page.emulateMedia({ media: 'print' });
      assert.equal(await site.page.evaluate(() => [...document.querySelectorAll('#view button')]
        .filter((button) => button.checkVisibility()).length), 0, `${name} has buttons on paper`);
      await site.page.emulateMedia({ media: null });
    }, ['hjelp', 'svar', 'svar-open', 'oppsummering', 'oppsummering-open']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  await site.close();
});

// As browsers translate: every text lies in elements of theirs, in other and longer words.
test('a page that the browser has translated stays translated, and keeps answers', async () => {
  const site = await web.open({ before: onTheDay, viewport: PHONE });
  await visitStations(site, async () => {
    const told = await answers(site);
    await site.page.evaluate(() => {
      document.documentElement.classList.add('translated-ltr');
      const walker = document.createTreeWalker(document.getElementById('view'), NodeFilter.SHOW_TEXT);
      const texts = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node.data.trim()) texts.push(node);
      for (const node of texts) {
        const inner = document.createElement('font');
        inner.textContent = `${node.data} lengre`;
        const outer = document.createElement('font');
        outer.append(inner);
        node.replaceWith(outer);
      }
    });
    await site.page.waitForSelector('html[data-ready=plain]', { state: 'attached' });
    await site.settled();
    assert.deepEqual(await reflow(site), []);
    assert.deepEqual(await answers(site), told);
    const translated = () => site.page.locator('#view font font').count();
    const before = await translated();
    await act(site, ['q.tjenester.ppt', 'true']);
    assert.ok(await site.node('q.tjenester.ppt').isChecked());
    assert.ok(await translated() > before * 0.9, 'the translation is lost by an answer');
    await site.page.evaluate(() => document.documentElement.classList.remove('translated-ltr'));
  }, ['hjelp']);
  await site.close();
});
