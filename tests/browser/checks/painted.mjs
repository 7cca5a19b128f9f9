// Painted and told are the same, both ways, on the canvas: what is painted stands in the page, and what the
// page shows in words is painted there, or shown by the browser itself.
import { LANGUAGES } from './drift.mjs';
import { missingWords } from './mirrored.mjs';

// Words that are there to be heard only, and why.
const HEARD_ONLY = {
  '#live': 'what has just happened, which the page shows in other ways at its place',
  '#probe': 'a ruler for the size of letters, hidden from everyone',
};

// Runs in the page: the words that it shows and that nobody sees. `seen` counts what was looked at.
function unpainted(heardOnly) {
  const { mirror, program } = window.Samvei.parts;
  const faults = [];
  let seen = 0;
  const partOf = new Map();  // element -> the painted part that it holds the words of
  for (const node of program.tree().nodes) {
    const record = mirror.records.get(node.id);
    for (const [kind, part] of Object.entries(node.parts ?? {})) {
      const element = kind === 'value' ? record.control : record.own ? record.root : record.parts[kind];
      partOf.set(element, { lines: part.lines.length, words: part.text ?? node[kind], foreign: part.foreign });
    }
    if (node.drawn) {
      const drawing = record.root.querySelector('svg.painted');
      const drawn = node.drawn.flatMap((part) => part.text.split('\n'));
      for (const text of drawing.querySelectorAll('text')) {
        const words = text.textContent;
        partOf.set(text, { lines: drawn.includes(words) ? 1 : 0, words });
      }
    }
  }
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const short = (words) => words.replace(/\s+/g, ' ').trim().slice(0, 60);
  const where = (element) => element.closest('[data-id]')?.dataset.id ?? element.closest('[data-role]')?.dataset.role ?? element.localName;

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || element.closest('script, style, noscript, textarea') || !shown(element)) continue;
    if (Object.keys(heardOnly).some((selector) => element.closest(selector))) continue;
    seen += 1;
    // What the browser shows by itself has a colour of its own.
    const paint = element.namespaceURI.endsWith('svg') ? 'fill' : 'color';
    if (!/^rgba\(.*, 0\)$/.test(getComputedStyle(element)[paint])) continue;
    const holder = element.closest('.text, text');
    const part = partOf.get(holder);
    if (!part?.lines) faults.push(`${where(element)}: in the page, and not painted: "${short(text.data)}"`);
    else if (!part.words.includes(text.data.trim())) {
      faults.push(`${where(element)}: painted as "${short(part.words)}", in the page "${short(text.data)}"`);
    }
  }
  for (const field of document.querySelectorAll('#view :is(textarea, input:not([type=radio], [type=checkbox]))')) {
    if (!field.value || !shown(field)) continue;
    seen += 1;
    if (!/^rgba\(.*, 0\)$/.test(getComputedStyle(field).color)) continue;
    const part = partOf.get(field);
    if (!part?.lines || part.words !== field.value) faults.push(`${where(field)}: what was written is not painted: "${short(field.value)}"`);
  }
  return { faults, seen };
}

// Runs in the page, in each language that it offers; a new one is laid out at once.
function inEach(languages, ...looks) {
  const now = document.documentElement.lang;
  const button = (language) => document.getElementById(`n-nav.language.${language}`);
  const found = languages.filter((language) => language === now || button(language)).map((language) => {
    button(language)?.click();
    return { language, spoken: document.documentElement.lang, found: looks.map((look) => look()) };
  });
  button(now)?.click();
  return found;
}

// `seen(count)` is told how many pieces of text the page had.
export async function painted(site, { languages = LANGUAGES, seen = () => {} } = {}) {
  const look = `() => (${unpainted})(${JSON.stringify(HEARD_ONLY)})`;
  const all = await site.page.evaluate(`(${inEach})(${JSON.stringify(languages)}, ${look}, ${missingWords})`);
  return all.flatMap(({ language, spoken, found: [there, missing] }) => {
    seen(there.seen);
    if (spoken !== language) return [`${language} is not spoken`];
    return [...there.faults, ...missing].map((fault) => `${language}: ${fault}`);
  });
}
