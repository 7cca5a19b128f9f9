// Whether the page's text lies on the painted text. Two questions: whether the browser sets each line where
// the program says that it paints it, and whether the ink is there.
import { contrast, windowPicture } from './picture.mjs';

// Runs in the page: the differences between the places that the program reports, where the canvas
// paints, and those where the browser sets the same text.
export function linesApart() {
  const { mirror, program, canvas } = window.Samvei.parts;
  const stage = canvas.stage.getBoundingClientRect();
  const faults = [];
  let lines = 0;
  for (const node of program.tree().nodes) {
    const record = mirror.records.get(node.id);
    for (const [kind, part] of Object.entries(node.parts ?? {})) {
      if (kind === 'value' || part.foreign) continue;
      const element = record.own ? record.root : record.parts[kind];
      const range = document.createRange();
      range.selectNodeContents(element);
      const rows = [];
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const row = rows.find((other) => Math.abs(other.top - rect.top) < 4);
        if (row) {
          row.left = Math.min(row.left, rect.left);
          row.right = Math.max(row.right, rect.right);
        } else {
          rows.push({ left: rect.left, right: rect.right, top: rect.top, bottom: rect.bottom });
        }
      }
      const where = `${node.id} ${kind} "${element.textContent}"`;
      const painted = part.lines.filter((line) => line[1] > 0);
      if (rows.length !== painted.length) {
        faults.push(`${where}: ${rows.length} lines in the page, ${painted.length} on the canvas`);
        continue;
      }
      painted.forEach(([x, width], index) => {
        lines += 1;
        const row = rows[index];
        const middle = part.box[1] + part.font[1] * (part.lines.findIndex((line) => line === painted[index]) + 0.5);
        const off = [row.left - stage.left - x, row.right - row.left - width,
          (row.top + row.bottom) / 2 - stage.top - middle];
        if (off.some((distance) => Math.abs(distance) >= 1)) faults.push(`${where} line ${index}: ${off}`);
      });
    }
  }
  return { faults, lines };
}

export const WIDTHS = [320, 360, 390, 600, 768, 1000, 1280, 1600];
export const LANGUAGES = ['nb', 'nn', 'en', 'se'];

// Runs in the page: the same in each language, where the page lets one choose. A new language is laid out at
// once; nothing is waited for.
function linesApartIn(languages, look) {
  const now = document.documentElement.lang;
  const button = (language) => document.getElementById(`n-nav.language.${language}`);
  const speak = (language) => button(language)?.click();
  const found = languages.filter((language) => language === now || button(language)).map((language) => {
    speak(language);
    if (document.documentElement.lang !== language) return { language, lines: 0, faults: [`${language} is not spoken`] };
    return { language, ...look() };
  });
  speak(now);
  return found;
}

// Lines that are 1 px or more beside their place, on the page that is shown, at each width and in each language.
// `seen(count)` is told how many lines were compared.
export async function drift(site, { widths, languages = [], seen = () => {} } = {}) {
  const { page } = site;
  const before = page.viewportSize();
  const faults = [];
  for (const width of widths ?? [before.width]) {
    await page.setViewportSize({ width, height: before.height });
    await page.waitForFunction(() => window.Samvei.parts.canvas.metrics.width === document.documentElement.clientWidth);
    const wanted = languages.length ? languages : [await site.html('lang')];
    for (const { language, lines, faults: found } of await page.evaluate(`(${linesApartIn})(${JSON.stringify(wanted)}, ${linesApart})`)) {
      seen(lines);
      faults.push(...found.map((fault) => `${width} px, ${language}: ${fault}`));
    }
  }
  await page.setViewportSize(before);
  await site.settled();
  return faults;
}

// Runs in the page: the lines of text in the window.
function linesInWindow() {
  const found = [];
  const walker = document.createTreeWalker(document.getElementById('view'), NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const element = text.parentElement;
    if (!text.data.trim() || !element.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      if (right - left < 4 || top < 0 || bottom > innerHeight) continue;
      found.push({ id: element.closest('[data-id]')?.dataset.id ?? element.className, words: text.data.slice(0, 40), left, right, top, bottom });
    }
  }
  return found;
}

// How far ink may lie beside the browser's. Sideways it is nearly exact. Up and down the browser rounds ascent,
// descent and half of the leading to whole pixels each, and Chromium on Linux and Android then moves the
// baseline one more up where the descent was rounded down; the canvas rounds once.
const SIDEWAYS = 1;
const UP_OR_DOWN = 2.5;

// The smallest box around what is painted in a rectangle, in CSS pixels; null where nothing is. A line
// under the words goes from edge to edge and is left out, and the lower edge with it: only the canvas paints it.
function inkIn(picture, rect) {
  const { left, right, top, bottom } = picture.part({ left: rect.left - 2, right: rect.right + 2, top: rect.top, bottom: rect.bottom });
  const [[behind], ...others] = picture.colors(rect);
  const strongest = Math.max(...others.map(([color]) => contrast(color, behind)), 1);
  if (strongest < 1.5) return null;
  const ink = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  let underlined = false;
  for (let y = top; y < bottom; ++y) {
    const columns = [];
    for (let x = left; x < right; ++x) {
      // Half of the way to the words' own colour, as contrast goes.
      if (contrast(picture.pixels[y * picture.width + x], behind) > Math.sqrt(strongest)) columns.push(x);
    }
    if (columns.length > (right - left) * 0.85) underlined = true;
    if (columns.length === 0 || underlined) continue;
    ink.left = Math.min(ink.left, columns[0]);
    ink.right = Math.max(ink.right, columns.at(-1) + 1);
    ink.top = Math.min(ink.top, y);
    ink.bottom = Math.max(ink.bottom, y + 1);
  }
  if (ink.left === Infinity) return null;
  return { ...Object.fromEntries(Object.entries(ink).map(([side, value]) => [side, value / picture.ratio])), underlined };
}

// The ink of each line in the window: as the canvas paints it, and as the browser sets the page's own text
// when that is made visible in its place.
export async function inkDrift(site, { seen = () => {} } = {}) {
  const { page } = site;
  const lines = await page.evaluate(linesInWindow);
  const painted = await windowPicture(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#canvas { visibility: hidden; } #view .text, #view .text * { color: black !important; } #view svg text { fill: black !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  await site.settled();
  const set = await windowPicture(page);
  await page.evaluate(() => { document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1); });
  await site.settled();
  seen(lines.length);
  const faults = [];
  for (const line of lines) {
    const where = `${line.id} "${line.words}"`;
    const [canvas, own] = [inkIn(painted, line), inkIn(set, line)];
    if (!canvas || !own) {
      if (own) faults.push(`${where}: nothing is painted there`);
      continue;
    }
    const off = { left: SIDEWAYS, right: SIDEWAYS, top: UP_OR_DOWN, ...(!canvas.underlined && { bottom: UP_OR_DOWN }) };
    const apart = Object.entries(off).map(([side, most]) => [side, canvas[side] - own[side], most])
      .filter(([, pixels, most]) => Math.abs(pixels) >= most);
    if (apart.length > 0) faults.push(`${where}: painted beside the page's text: ${apart.map(([side, pixels]) => `${side} ${pixels.toFixed(2)} px`).join(', ')}`);
  }
  return faults;
}
