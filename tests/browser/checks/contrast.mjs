// Contrast as it is seen: measured in the pixels of the window, in both presentations.
//
// WCAG 1.4.3: text at least 4.5:1; 3:1 where it is large (24 px, or 18.66 px and bold). 1.4.11: frames of
// fields, marks, icons and the bar of the steps at least 3:1 against what lies beside them. A button needs
// no frame: its words say that it is there, and they are measured as text.
import { paintedParts } from './painted_parts.mjs';
import { contrast as ratioOf, distance, hex, windowPicture } from './picture.mjs';

const TEXT = 4.5;
const LARGE_TEXT = 3;
const GRAPHICS = 3;
// How far a colour may be from the one that was asked for: the rounding of an edge's blending.
const SAME = 10;
// The least of one colour, in CSS pixels, that is seen as a line or a surface: that of the smallest arrow.
const SURFACE = 6;

const least = ({ size, weight }) => (size >= 24 || (size >= 18.66 && weight >= 700) ? LARGE_TEXT : TEXT);
const told = (ratio) => `${ratio.toFixed(2)}:1`;

function colorOf(css) {
  const [red, green, blue] = css.match(/[\d.]+/g).map(Number);
  return (red << 16) | (green << 8) | blue;
}

// What lies behind and what is painted on it: the most frequent colour, and the one that is farthest from
// it among those with `enough` pixels. Blended edges lie between the two.
function coloursIn(picture, rect, enough) {
  const colors = picture.colors(rect);
  const behind = colors[0][0];
  let painted = behind;
  let best = 1;
  for (const [color, count] of colors) {
    if (count < enough) break;
    const ratio = ratioOf(color, behind);
    if (ratio > best) [best, painted] = [ratio, color];
  }
  return { behind, painted, ratio: best };
}

function lookAtText(picture, rect, part, page) {
  const words = `${part.id} "${part.words}"`;
  // A glyph has a stem, of which some pixels are covered wholly.
  const enough = Math.max(2, Math.round(part.words.length * 0.6));
  const { behind, painted, ratio } = coloursIn(picture, rect, enough);
  if (behind === painted) return `${words}: nothing is painted, all is ${hex(behind)}`;
  const seen = `${hex(painted)} on ${hex(behind)}`;
  if (ratio < least(part)) return `${words}: contrast ${told(ratio)} (${seen}), ${least(part)}:1 is needed`;
  const ownPaint = !part.color.startsWith('rgba') || !part.color.endsWith(', 0)');
  const wanted = ownPaint ? [colorOf(part.color)] : page.tokens;
  if (wanted.some((color) => distance(color, painted) <= SAME)) return '';
  return `${words}: painted ${hex(painted)}, which is ${ownPaint ? `not the ${hex(wanted[0])} of the style sheet` : 'no colour of the page'}`;
}

// Across the frame, every few pixels around a field: its line against what is outside.
function lookAtFrame(picture, rect, part) {
  const faults = [];
  const look = (x, y, dx, dy) => {
    const outside = picture.at(x - 3 * dx, y - 3 * dy);
    if (outside === undefined) return;
    let best = 1;
    for (let step = -1; step <= 3; step += 1 / picture.ratio) {
      best = Math.max(best, ratioOf(picture.at(x + step * dx, y + step * dy) ?? outside, outside));
    }
    if (best < GRAPHICS) faults.push(best);
  };
  for (let x = rect.left + 8; x < rect.right - 8; x += 6) {
    look(x, rect.top + 0.01, 0, 1);
    look(x, rect.bottom - 0.01, 0, -1);
  }
  for (let y = rect.top + 8; y < rect.bottom - 8; y += 6) {
    look(rect.left + 0.01, y, 1, 0);
    look(rect.right - 0.01, y, -1, 0);
  }
  if (faults.length === 0) return '';
  return `${part.id}: the frame has ${told(Math.min(...faults))} against what is beside it, at ${faults.length} places; ${GRAPHICS}:1 is needed`;
}

function lookAtGraphic(picture, rect, part, what) {
  const { behind, painted, ratio } = coloursIn(picture, rect, SURFACE * picture.ratio ** 2);
  if (behind === painted) return `${part.id}: nothing is painted of the ${what}, all is ${hex(behind)}`;
  if (ratio >= GRAPHICS) return '';
  return `${part.id}: the ${what} has ${told(ratio)} (${hex(painted)} on ${hex(behind)}), ${GRAPHICS}:1 is needed`;
}

// The box of a radio or checkbox stands out from the option, and what says "chosen" from the box.
function lookAtMark(picture, rect, part) {
  const whole = lookAtGraphic(picture, rect, part, part.type);
  if (whole) return whole;
  const { left, right, top, bottom } = boxOfMark(picture, rect);
  const [w, h] = [(right - left) / 5, (bottom - top) / 5];
  const centre = { left: left + w, right: right - w, top: top + h, bottom: bottom - h };
  const { behind, painted, ratio } = coloursIn(picture, centre, SURFACE * picture.ratio ** 2);
  if (part.checked && ratio < GRAPHICS) {
    return `${part.id}: that it is chosen has ${told(ratio)} (${hex(painted)} on ${hex(behind)}), ${GRAPHICS}:1 is needed`;
  }
  return !part.checked && ratio >= GRAPHICS ? `${part.id}: it looks chosen and is not (${hex(painted)} on ${hex(behind)})` : '';
}

// Where in a rectangle something is painted on what lies around it.
function boxOfMark(picture, rect) {
  const around = picture.at(rect.left - 1, rect.top - 1);
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  const step = 1 / picture.ratio;
  for (let y = rect.top + step / 2; y < rect.bottom; y += step) {
    for (let x = rect.left + step / 2; x < rect.right; x += step) {
      if (distance(picture.at(x, y) ?? around, around) < 24) continue;
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

const LOOKS = {
  text: lookAtText,
  frame: lookAtFrame,
  mark: lookAtMark,
  icon: (picture, rect, part) => lookAtGraphic(picture, rect, part, 'icon'),
  bar: (picture, rect, part) => lookAtGraphic(picture, rect, part, 'bar'),
};

// The colours that the canvas may paint with: the style sheet's, by name, as they are in the scheme now shown.
function tokensIn() {
  const root = getComputedStyle(document.documentElement);
  const names = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    .flatMap((rule) => (rule.cssRules?.length ? [rule, ...rule.cssRules] : [rule]))
    .filter((rule) => rule.selectorText?.includes(':root')).flatMap((rule) => [...rule.style])
    .filter((name) => /^--(?!light-|dark-)/.test(name));
  return [...new Set(names)].map((name) => root.getPropertyValue(name).trim()).filter((value) => /^#[0-9a-f]{6}$/i.test(value));
}

function look(picture, scroll, parts, page) {
  const faults = new Map();
  for (const part of parts) {
    const { left, right, top, bottom } = part.rect;
    const rect = { left: left - scroll.x, right: right - scroll.x, top: top - scroll.y, bottom: bottom - scroll.y };
    const fault = LOOKS[part.kind](picture, rect, part, page);
    // One of a kind for each element: the rest says the same.
    if (fault && !faults.has(`${part.id} ${part.kind}`)) faults.set(`${part.id} ${part.kind}`, fault);
  }
  return [...faults.values()];
}

async function pageOf(site, within) {
  const found = await site.page.evaluate(paintedParts, within);
  const tokens = (await site.page.evaluate(tokensIn)).map((value) => parseInt(value.slice(1), 16));
  return { ...found, tokens };
}

const place = (page) => page.evaluate(() => ({ x: scrollX, y: scrollY, height: innerHeight }));

// The same part of the same size, in the same look: wherever it stands, it is painted alike.
const signOf = ({ kind, id, rect, ...rest }) =>
  JSON.stringify([kind, id, Math.round(rect.right - rect.left), Math.round(rect.bottom - rect.top), rest]);

// The part of the window that holds them all, with what lies close around.
function around(parts, scroll) {
  const most = (side, of) => of(...parts.map(({ rect }) => rect[side]));
  return {
    left: most('left', Math.min) - scroll.x - 8, right: most('right', Math.max) - scroll.x + 8,
    top: most('top', Math.min) - scroll.y - 8, bottom: most('bottom', Math.max) - scroll.y + 8,
  };
}

// All of the page that is shown, window by window. `known` keeps what was measured, and that is
// not measured again. `seen(count)` is told how many parts were.
export async function contrast(site, { known = new Set(), seen = () => {} } = {}) {
  const { page } = site;
  const start = await place(page);
  const shown = await pageOf(site);
  let left = shown.parts.filter((part) => !known.has(signOf(part)));
  seen(left.length);
  for (const part of left) known.add(signOf(part));
  const faults = [];
  while (left.length > 0) {
    const first = left.reduce((one, other) => (other.rect.top < one.rect.top ? other : one));
    await page.evaluate((y) => scrollTo(0, y), Math.floor(first.rect.top) - 10);
    await site.settled();
    const scroll = await place(page);
    const within = ({ rect }) => rect.top >= scroll.y && rect.bottom <= scroll.y + scroll.height;
    const here = left.filter(within);
    const picture = here.length > 0 && await windowPicture(page, around(here, scroll));
    faults.push(...look(picture, scroll, here, shown));
    if (!within(first)) faults.push(`${first.id}: its ${first.kind} is outside of the page or higher than the window`);
    left = left.filter((part) => part !== first && !within(part));
  }
  await page.evaluate((y) => scrollTo(0, y), start.y);
  await site.settled();
  return faults;
}

// One of each kind of control that the page has.
const KINDS = [
  'button[data-variant=primary]', 'button[data-variant=secondary]', 'button[data-variant=tertiary]', 'button[data-variant=danger]',
  '[data-role=radio]:not(.checked)', '[data-role=radio].checked', '[data-role=checkbox]:not(.checked, .chip)',
  '[data-role=checkbox].checked:not(.chip)', '.chip:not(.checked)', '.chip.checked', '[data-role=link]', '[data-role=errorLink]',
  '[data-role=step] button', '.fold', 'summary', '[data-role=textInput]', '[data-role=textArea]', '[data-role=search]',
];

// What is under the pointer looks otherwise, and is measured too: one of each kind that is not among
// `known`, which holds those that were.
export async function hoverContrast(site, { known = new Set() } = {}) {
  const { page } = site;
  const faults = [];
  for (const kind of KINDS) {
    if (known.has(kind)) continue;
    const found = await page.evaluate((selector) => {
      for (const old of document.querySelectorAll('[data-under-pointer]')) delete old.dataset.underPointer;
      const element = [...document.querySelectorAll(`#view ${selector}`)].find((one) => one.checkVisibility());
      if (!element) return null;
      element.dataset.underPointer = '';
      element.scrollIntoView({ block: 'center' });
      const { left, top, right, bottom } = element.getBoundingClientRect();
      return { left: left - 40, top: top - 10, right: right + 40, bottom: bottom + 10, x: (left + right) / 2, y: (top + bottom) / 2 };
    }, kind);
    if (!found) continue;
    known.add(kind);
    await site.settled();
    await page.mouse.move(found.x, found.y);
    await site.settled();
    const shown = await pageOf(site, '[data-under-pointer]');
    const under = look(await windowPicture(page, found), await place(page), shown.parts, shown);
    faults.push(...under.map((fault) => `under the pointer, ${fault}`));
  }
  await page.mouse.move(0, 0);
  await page.evaluate(() => { for (const old of document.querySelectorAll('[data-under-pointer]')) delete old.dataset.underPointer; });
  return faults;
}
