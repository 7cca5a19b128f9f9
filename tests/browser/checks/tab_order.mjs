// The Tab key reaches everything, in the order of the page, forward and backward, and then leaves the page;
// what has focus is in the window and not covered.
import { inPage } from './in_page.mjs';

// In the page: what Tab should come to, each stop as the ids that it may be. A group of radios is one stop:
// the chosen one, or whichever of them the browser takes.
function stopsOf({ shown }, backward) {
  const radios = new Set();
  const stops = [];
  const all = [...document.querySelectorAll('a[href], button, input, textarea, select, summary, [tabindex]')]
    .filter((element) => element.tabIndex >= 0 && !element.disabled && shown(element));
  for (const element of backward ? all.reverse() : all) {
    if (element.type === 'radio') {
      if (radios.has(element.name)) continue;
      radios.add(element.name);
      const group = all.filter((one) => one.type === 'radio' && one.name === element.name);
      const chosen = group.filter((one) => one.checked);
      stops.push((chosen.length > 0 ? chosen : group).map((one) => one.dataset.id));
    } else {
      stops.push([element.dataset.id ?? element.id]);
    }
  }
  return stops;
}

// In the page: notes each focus, and what lies upon the focused element once it was scrolled to.
function watch() {
  window.samveiFocused = [];
  const note = ({ target }) => {
    const entry = { id: target.dataset.id ?? target.id };
    window.samveiFocused.push(entry);
    const rect = target.getBoundingClientRect();
    const labels = [...target.labels ?? []];
    const top = Math.max(rect.top, 0);
    const bottom = Math.min(rect.bottom, innerHeight);
    if (bottom - top < 1 || rect.right <= 0 || rect.left >= innerWidth) entry.fault = 'is out of the window';
    const at = document.elementFromPoint((rect.left + rect.right) / 2, (top + bottom) / 2);
    if (!entry.fault && at && at !== target && !target.contains(at) && !labels.some((label) => label.contains(at))) {
      entry.fault = `is covered by ${at.localName}.${at.className} ${at.dataset.id ?? ''}`;
    }
  };
  document.addEventListener('focusin', note);
  window.samveiUnwatch = () => document.removeEventListener('focusin', note);
}

async function travel(site, backward) {
  const stops = await inPage(site, stopsOf, backward);
  const key = backward ? 'Shift+Tab' : 'Tab';
  await site.page.evaluate(watch);
  // The first is given focus; the way back reaches it by the key.
  await site.page.evaluate((id) => {
    const first = document.querySelector(`[data-id="${CSS.escape(id)}"]`) ?? document.getElementById(id);
    first.focus();
  }, stops[0][0]);
  for (let press = 1; press < stops.length; ++press) await site.page.keyboard.press(key);
  await site.settled();
  const last = await site.page.evaluate(() => window.samveiFocused.length);
  await site.page.keyboard.press(key);
  const { noted, left } = await site.page.evaluate(() => {
    window.samveiUnwatch();
    return { noted: window.samveiFocused, left: document.activeElement === document.body };
  });
  const way = backward ? 'backward' : 'forward';
  const faults = noted.slice(0, last).filter((entry) => entry.fault).map((entry) => `${way}: ${entry.id} ${entry.fault}`);
  const came = noted.slice(0, last).map((entry) => entry.id);
  const wrong = stops.findIndex((ids, index) => !ids.includes(came[index]));
  if (wrong >= 0) faults.push(`${way}: stop ${wrong + 1} is ${came[wrong]}, not ${stops[wrong].join(' or ')}`);
  if (!left && !stops[0].includes(noted.at(-1)?.id)) faults.push(`${way}: after the last stop comes ${noted.at(-1)?.id}, not the way out`);
  return faults;
}

export const tabOrder = async (site) => [...await travel(site, false), ...await travel(site, true)];
