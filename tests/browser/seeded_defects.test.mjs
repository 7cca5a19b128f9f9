// The checks can fail: each defect below is put into the site as it is served, and the check that should see
// it names the element. On the sound site, in the same state, the same check has nothing to say.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { axe } from './checks/axe.mjs';
import { contrast } from './checks/contrast.mjs';
import { drift, inkDrift } from './checks/drift.mjs';
import { focusRing } from './checks/focus_ring.mjs';
import { labels } from './checks/labels.mjs';
import { lang } from './checks/lang.mjs';
import { mirrored } from './checks/mirrored.mjs';
import { nextPage } from './checks/next_page.mjs';
import { reflow } from './checks/reflow.mjs';
import { tabOrder } from './checks/tab_order.mjs';
import { targets } from './checks/targets.mjs';
import { titles } from './checks/titles.mjs';
import { told } from './checks/told.mjs';
import { start } from './harness.mjs';
import { added, numbersReplaced, openSpoilt, readableSite, replaced, replacedAll } from './seeded.mjs';
import { act } from './stations.mjs';

const VIEWS = { canvas: '', plain: '?visning=enkel' };
const ordinary = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const narrow = { viewport: { width: 320, height: 640 } };

// The states in which the guide is looked at.
const states = {
  start: async () => {},
  errors: (site) => act(site, 'nav.next'),
  answered: (site) => act(site, 'q.rolle.selv', ['q.alder', '43']),
  chosen: (site) => act(site, 'q.rolle.selv'),
  second: (site) => act(site, 'q.rolle.selv', ['q.alder', '43'], 'nav.next'),
};

const DEFECTS = [
  {
    defect: 'a pale colour of text, on the plain page', view: 'plain', check: contrast, finds: /^t\.contact "\S+": contrast 2\.\d\d:1/,
    file: 'scheme.css', change: replaced('--subtle: var(--light-subtle, #5b5d60);', '--subtle: #a0a2a5;'),
  },
  {
    defect: 'a pale colour of text, on the canvas', view: 'canvas', check: contrast, finds: /^t\.contact "\S+": contrast 2\.\d\d:1/,
    // The standard's colours for text and for text of less weight, as they lie in the program's memory.
    file: 'samvei.wasm', change: numbersReplaced([0x292c30, 0x5b5d60], [0x292c30, 0xa0a2a5]),
  },
  {
    defect: 'a canvas on which nothing is seen', view: 'canvas', check: contrast, finds: /^h\.hvem "\S+": nothing is painted/,
    file: 'canvas.css', change: replaced('#canvas {', '#canvas {\n  visibility: hidden;'),
  },
  {
    defect: 'frames of fields too pale', view: 'plain', check: contrast, finds: /^q\.alder: the frame has 1\.\d\d:1/, state: 'chosen',
    file: 'scheme.css', change: replaced('--border: var(--light-border, #77797b);', '--border: #d2d4d6;'),
  },
  {
    defect: 'a chosen option that does not look chosen', view: 'plain', check: contrast, state: 'chosen',
    finds: /^q\.rolle\.selv: that it is chosen has 1\.\d\d:1/,
    file: 'plain-forms.css', change: added('#view input[type="radio"] { appearance: none !important; border: 2px solid var(--border) !important; background: var(--page) !important; }'),
  },
  {
    defect: 'text set 3 px beside the painted text', view: 'canvas', check: drift, finds: /^390 px, nb: h\.hvem name ".+" line 0: 3,/,
    file: 'canvas.css', change: replaced('\n.text.at {', '\n.text.at {\n  transform: translateX(3px);'),
  },
  {
    defect: 'letters a little wider than the painted ones', view: 'canvas', check: drift, finds: /^390 px, nb: h\.hvem name/,
    file: 'canvas.css', change: replaced('\n.text.at {', '\n.text.at {\n  letter-spacing: 0.01em;'),
  },
  {
    defect: 'a canvas that lies 3 px beside its place', view: 'canvas', check: inkDrift, finds: /^h\.hvem ".+": painted beside.+left 3\.\d\d px/,
    file: 'canvas.css', change: replaced('  left: 0;\n  display: block;', '  left: 3px;\n  display: block;'),
  },
  {
    defect: 'a canvas that lies 3 px below its place', view: 'canvas', check: inkDrift, finds: /^h\.hvem ".+": painted beside.+top [345]\.\d\d px/,
    file: 'canvas.css', change: replaced('  left: 0;\n  display: block;', '  left: 0;\n  transform: translateY(3px);\n  display: block;'),
  },
  {
    defect: 'no focus ring', view: 'canvas', check: focusRing, finds: /^nav\.next: no ring is seen/,
    file: 'style.css', change: replaced('outline: 3px solid var(--text);', 'outline: 0;'),
  },
  {
    defect: 'a focus ring of 1 px', view: 'plain', check: focusRing, finds: /^nav\.next: no ring is seen/,
    file: 'style.css', change: replaced('outline: 3px solid var(--text);', 'outline: 1px solid var(--text);'),
  },
  {
    defect: 'a bar that lies upon a focus ring', view: 'plain', check: focusRing, finds: /^g\.steps: no ring is seen \(along \d\d of/,
    file: 'plain.css', change: replaced('inset: auto 0 0;', 'inset: auto 0 -0.375rem;'),
  },
  {
    defect: 'focus that stays behind after Next', view: 'canvas', check: nextPage, state: 'answered', finds: /^h\.\w+: focus is on \S+ and not on the heading/,
    file: 'mirror.js', change: replaced('if (tree.focus) this.focus(tree.focus);', ''),
  },
  {
    defect: 'a field without a label', view: 'canvas', check: labels, state: 'chosen', finds: /^input q\.alder .*has no name/,
    file: 'mirror.js', change: replaced('if (record.labelled) record.labelled.htmlFor = named.id;', ''),
  },
  {
    defect: 'a field without a label, for axe', view: 'canvas', check: axe, state: 'chosen', finds: /^label: .*q\.alder/,
    file: 'mirror.js', change: replaced('if (record.labelled) record.labelled.htmlFor = named.id;', ''),
  },
  {
    defect: 'a page that says another language than it speaks', view: 'plain', check: lang, finds: /^the page is said to be en and speaks nb/,
    file: 'app.js', change: replacedAll(/ html\.lang = .+;/g, " html.lang = 'en';"),
  },
  {
    defect: 'a level of headings left out', view: 'plain', check: titles, finds: /^h6 h\.sector\.\w+ ".+" has level 6 after level [12]/, state: 'second',
    file: 'mirror.js', change: replaced('heading: itself((node) => `h${node.level || 2}`)', 'heading: itself((node) => `h${node.level === 1 ? 1 : 6}`)'),
  },
  {
    defect: 'buttons too low for a finger', view: 'plain', check: targets, finds: /^button nav\.next ".+" is \d+ by 2\d px/,
    file: 'plain.css', change: added('#view button { min-height: 0 !important; padding-block: 0 !important; }'),
  },
  {
    defect: 'painted words that are not in the page', view: 'canvas', check: mirrored, finds: /^q\.\S+: its hint is painted, and not in the page/,
    file: 'mirror.js', change: replaced('this.write(record, kind, element, words);', "this.write(record, kind, element, kind === 'hint' ? '' : words);"),
  },
  {
    defect: 'a message that belongs to no field', view: 'canvas', check: told, state: 'errors', finds: /^q\.\S+: ".+" is not tied to it/,
    file: 'mirror.js', change: replaced("setAttribute(named, 'aria-describedby', described);", ''),
  },
  {
    defect: 'no live region', view: 'canvas', check: told, state: 'errors', finds: /^live: there is no live region/,
    file: 'index.html', change: replaced('<p id="live" role="status">', '<p id="live">'),
  },
  {
    defect: 'another order of the Tab key', view: 'canvas', check: tabOrder, state: 'chosen', finds: /^forward: stop \d is nav\.next, not g\.steps/,
    file: 'mirror.js', change: replaced("button: press('button', { type: 'button' })", "button: press('button', { type: 'button', tabindex: '1' })"),
  },
  {
    defect: 'a field that keeps the keyboard', view: 'plain', check: tabOrder, state: 'chosen', finds: /^forward: .*q\.alder/,
    file: 'elements.js', change: replaced("control.addEventListener('focus', () =>",
      "control.addEventListener('keydown', (event) => { if (event.key === 'Tab') event.preventDefault(); });\n      control.addEventListener('focus', () =>"),
  },
  {
    defect: 'words cut off on a narrow page', view: 'plain', check: reflow, options: narrow, finds: /h\.hvem ".+" (reaches out of the window|is cut off)/,
    file: 'plain.css', change: added('#view h1 { white-space: nowrap !important; overflow: hidden; }'),
  },
];

let web;
let folder;
before(async () => {
  folder = readableSite();
  web = await start([], folder);
});
after(async () => {
  await web.stop();
  rmSync(folder, { recursive: true });
});

async function faultsOn(site, { view, state = 'start', check }) {
  assert.equal(await site.presentation(), view);
  await states[state](site);
  return check(site);
}

const leave = (site) => site.page.context().close();

describe('the sound site', () => {
  for (const [view, query] of Object.entries(VIEWS)) {
    for (const state of Object.keys(states)) {
      const here = DEFECTS.filter((one) => one.view === view && (one.state ?? 'start') === state);
      const checks = new Map(here.map((one) => [one.check, one]));
      if (checks.size === 0) continue;
      test(`${view}, ${state}: ${[...checks.keys()].map((check) => check.name).join(', ')}`, async () => {
        const site = await web.open({ ...ordinary, query });
        for (const one of checks.values()) {
          await site.page.setViewportSize((one.options ?? ordinary).viewport);
          await site.settled();
          assert.deepEqual(await faultsOn(site, one), [], one.check.name);
        }
        await leave(site);
      });
    }
  }
});

describe('a defect is found', () => {
  for (const one of DEFECTS) {
    test(`${one.defect} (${one.check.name})`, async () => {
      const site = await openSpoilt(web, one, { ...ordinary, ...one.options, query: VIEWS[one.view] });
      const faults = await faultsOn(site, one);
      assert.ok(faults.some((fault) => one.finds.test(fault)), `${one.finds} is not among:\n${faults.slice(0, 20).join('\n')}`);
      await leave(site);
    });
  }
});
