// The focus ring as it is seen: each control is focused as by keyboard, and the pixels around it are
// compared with those before (WCAG 2.4.7, 2.4.11, 2.4.13).
//
// Along rays from the control's edge outwards there must be an outer ring, at least 2 px thick, that differs
// by 3:1 from what was there before, and within it an inner ring, at least 2 px thick, that differs by 3:1
// from the outer one. One of the two differs by 3:1 from what lies beyond, so the pair is seen on whatever it lies.
import { contrast, distance, hex, windowPicture } from './picture.mjs';

const REACH = 16;       // how far out a ring may lie
const THICK = 2;
const APART = 3;
const CORNER = 24;      // where a ring may be round
const ALIKE = 24;       // colours within this are one surface

// Runs of one colour along a ray, from the control outwards; null where the window ends before.
function runsAlong(after, before, x, y, dx, dy) {
  const runs = [];
  for (let step = 0.5 / after.ratio; step < REACH; step += 1 / after.ratio) {
    const color = after.at(x + step * dx, y + step * dy);
    if (color === undefined) return { runs, ended: step };
    const old = before.at(x + step * dx, y + step * dy);
    const last = runs.at(-1);
    if (last && distance(last.color, color) <= ALIKE) last.old.push(old);
    else runs.push({ color, old: [old] });
  }
  return { runs, ended: REACH };
}

// What is wrong along one ray; '' when both rings are there.
function faultAlong(after, before, ray) {
  const { runs, ended } = runsAlong(after, before, ...ray);
  const thickness = (run) => run.old.length / after.ratio;
  const differs = (run) => run.old.filter((old) => contrast(old, run.color) >= APART).length / after.ratio;
  const at = runs.findLastIndex((run) => differs(run) >= THICK);
  if (at < 0) return ended < REACH ? 'the ring is cut off at the edge of the window' : 'no ring is seen';
  const outer = runs[at];
  const inner = runs.slice(0, at).findLast((run) => thickness(run) >= THICK);
  if (!inner) return `there is no inner ring within ${hex(outer.color)}`;
  if (contrast(inner.color, outer.color) < APART) {
    return `the inner ring ${hex(inner.color)} has ${contrast(inner.color, outer.color).toFixed(2)}:1 against the outer ${hex(outer.color)}`;
  }
  // One pixel is blended of both.
  const beyond = runs.slice(at + 1).find((run) => run.old.length > 1);
  if (!beyond) return ended < REACH ? 'the ring is cut off at the edge of the window' : 'the ring has no outer edge';
  const best = Math.max(contrast(outer.color, beyond.color), contrast(inner.color, beyond.color));
  return best < APART ? `the rings have ${best.toFixed(2)}:1 against ${hex(beyond.color)} beyond them` : '';
}

// Around the control, a ray every few pixels, without the corners.
function* raysAround({ left, top, right, bottom }) {
  const along = function* (from, to) {
    const corner = Math.min(CORNER, (to - from) * 0.4);
    for (let at = from + corner; at <= to - corner; at += 5) yield at;
  };
  for (const x of along(left, right)) {
    yield [x, top, 0, -1];
    yield [x, bottom, 0, 1];
  }
  for (const y of along(top, bottom)) {
    yield [left, y, -1, 0];
    yield [right, y, 1, 0];
  }
}

// Every control that can have focus now; its kind is how it looks.
const CONTROLS = '#view :is(button, a[href], input, textarea, summary)';
function controlsShown(selector) {
  return [...document.querySelectorAll(selector)].map((element, index) => ({ element, index }))
    .filter(({ element }) => element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0)
    .map(({ element, index }) => {
      const node = element.closest('[data-role]');
      const place = element.closest('aside, footer, header, nav, [data-variant=card], [data-variant=info], [data-role=errorSummary]');
      return {
        index, id: element.dataset.id,
        kind: [node.dataset.role, node.dataset.variant, node.classList.contains('chip') && 'chip', element.checked && 'checked',
          node.classList.contains('wrong') && 'wrong', place?.dataset.variant ?? place?.tagName].join(' '),
      };
    });
}

const boxOf = (page, index) => page.evaluate(([selector, at]) => {
  const { left, top, right, bottom } = document.querySelectorAll(selector)[at].getBoundingClientRect();
  return { left, top, right, bottom };
}, [CONTROLS, index]);

async function faultOf(site, { index, id }) {
  const { page } = site;
  await page.evaluate(([selector, at]) => {
    document.activeElement.blur();
    document.querySelectorAll(selector)[at].scrollIntoView({ block: 'center' });
  }, [CONTROLS, index]);
  await site.settled();
  const box = await boxOf(page, index);
  const around = { left: box.left - REACH, top: box.top - REACH, right: box.right + REACH, bottom: box.bottom + REACH };
  const before = await windowPicture(page, around);
  const visible = await page.evaluate(([selector, at]) => {
    const element = document.querySelectorAll(selector)[at];
    element.focus({ preventScroll: true });
    return document.activeElement === element && element.matches(':focus-visible');
  }, [CONTROLS, index]);
  if (!visible) return `${id}: the keyboard's focus does not come to it`;
  await site.settled();
  const after = await windowPicture(page, around);
  const rays = [...raysAround(box)].filter(([x, y]) => y >= 0 && y <= after.top + after.height / after.ratio && x >= 0);
  const faults = rays.map((ray) => faultAlong(after, before, ray)).filter(Boolean);
  if (faults.length === 0) return '';
  return `${id}: ${faults[0]} (along ${faults.length} of ${rays.length} rays)`;
}

// One of each kind that is not among `known`, which remembers the kinds; with `all`, every control.
export async function focusRing(site, { known = new Set(), all = false, seen = () => {} } = {}) {
  const { page } = site;
  const place = await page.evaluate(() => ({ x: scrollX, y: scrollY }));
  await page.keyboard.press('Shift');  // from here on the page is used by keyboard
  const faults = [];
  for (const control of await page.evaluate(controlsShown, CONTROLS)) {
    if (!all && known.has(control.kind)) continue;
    known.add(control.kind);
    seen(control.id);
    const fault = await faultOf(site, control);
    if (fault) faults.push(fault);
  }
  await page.evaluate(({ x, y }) => {
    document.activeElement.blur();
    scrollTo(x, y);
  }, place);
  await site.settled();
  return faults;
}
