// How the interface feels on a slow phone: the site as built, in Chromium, its processor four times slowed
// down. Every page is tapped and typed on with real input events; what it costs is taken apart. Goals stand
// in docs/performance.md.
// usage: node tests/bench/interface_in_browser.mjs [JSON-FILE]     (SAMVEI_SITE: another site than dist/)
import { writeFileSync } from 'node:fs';
import { PHONE, start } from '../browser/harness.mjs';

const SLOWER = 4;
const MOST_TAPS = 6;  // of one kind on one page
const IDLE_SECONDS = 5;

// Runs in the page before its scripts: finds the program's memory.
function watchMemory() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...source) => {
    const made = await instantiate.apply(WebAssembly, source);
    window.benchMemory ??= Object.values((made.instance ?? made).exports).find((one) => one instanceof WebAssembly.Memory);
    return made;
  };
}

// Runs in the page: takes the time of what an action sets off, and of every interaction until the next paint.
function watchActions() {
  const { program, mirror } = window.Samvei.parts;
  const bench = { actions: [], interactions: new Map() };
  window.bench = bench;
  let now = null;
  const timed = (object, name, part) => {
    const original = object[name].bind(object);
    object[name] = (...values) => {
      const from = performance.now();
      if (part === 'act') now = { from, id: values[0], step: document.documentElement.dataset.step, parts: {} };
      const result = original(...values);
      const to = performance.now();
      if (!now) return result;
      now.parts[part] = to - from;
      if (part === 'update') {
        bench.actions.push({ ...now, whole: to - now.from });
        now = null;
      }
      return result;
    };
  };
  timed(program, 'act', 'act');        // assessment, view and layout
  timed(program, 'tree', 'tree');      // the view handed over
  timed(mirror, 'update', 'update');   // the elements
  new PerformanceObserver((list) => {
    for (const { interactionId, duration, startTime } of list.getEntries()) {
      if (!interactionId) continue;
      const before = bench.interactions.get(interactionId);
      if (!before || before.duration < duration) bench.interactions.set(interactionId, { duration, startTime });
    }
  }).observe({ type: 'event', durationThreshold: 16 });
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const quantile = (numbers, share) => sorted(numbers)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? 0;

// All that this page has of the selector, by id: a tap may bring others or take them away.
const idsOf = (site, selector) => site.page.locator(selector).evaluateAll((all, most) => all
  .filter((element) => element.checkVisibility()).map((element) => element.dataset.id).slice(0, most), MOST_TAPS);

async function tap(site, id) {
  const node = site.node(id);
  if (!(await node.count()) || !(await node.isVisible())) return;
  await node.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await site.settled();
  const box = await node.boundingBox();
  await site.page.mouse.click(box.x + Math.min(20, box.width / 2), box.y + Math.min(20, box.height / 2));
  await site.settled();
}

async function useThePage(site) {
  // Backwards, so that each question is left with its first answer.
  for (const id of (await idsOf(site, 'main input[type=radio]')).reverse()) await tap(site, id);
  const boxes = await idsOf(site, 'main input[type=checkbox]');
  for (const id of [...boxes, ...boxes]) await tap(site, id);
  for (const id of await idsOf(site, 'main summary')) await tap(site, id);
  for (const id of await idsOf(site, 'main :is(input[type=text], textarea:not([readonly]))')) {
    const node = site.node(id);
    if (!(await node.count()) || !(await node.isVisible())) continue;
    const kept = await node.inputValue();
    await tap(site, id);
    for (const key of '17') await site.page.keyboard.press(key);
    await site.settled();
    await site.type(id, kept);  // as it was, so that the next page is not kept back
  }
}

const web = await start();
const site = await web.open({ viewport: PHONE, deviceScaleFactor: 2, before: (page) => page.addInitScript(watchMemory) });
const idleFrom = await site.frames();
await site.page.waitForTimeout(IDLE_SECONDS * 1000);
const idle = (await site.frames()) - idleFrom;

await site.page.evaluate(watchActions);
const session = await site.page.context().newCDPSession(site.page);
const slow = (rate) => session.send('Emulation.setCPUThrottlingRate', { rate });
const ms = (numbers, share) => quantile(numbers, share).toFixed(1).padStart(7);
const row = (name, nodes, actions, interactions) => console.log([
  name.padEnd(14), String(nodes).padStart(6), String(actions.length).padStart(5),
  ...['act', 'tree', 'update'].map((part) => {
    const numbers = actions.map((one) => one.parts[part]);
    return ` |${ms(numbers, 0.5)} ${ms(numbers, 0.95)}`;
  }),
  ` |${ms(actions.map((one) => one.whole), 0.5)} ${ms(actions.map((one) => one.whole), 0.95)}`,
  ` |${ms(interactions, 0.5)} ${ms(interactions, 1)}`,
].join(''));
console.log(`idle: ${idle} frames in ${IDLE_SECONDS} s`);
console.log(`Milliseconds, processor ${SLOWER} times slowed down: median and 95 % of an action's parts; interactions to the next paint`);
console.log('page            nodes  taps |    act     95% |   tree     95% | update     95% |  whole     95% | until paint  most');
const pages = [];
await site.walk(async (step) => {
  const from = await site.page.evaluate(() => [performance.now(), window.bench.actions.length]);
  await slow(SLOWER);
  await useThePage(site);
  await site.page.waitForTimeout(300);  // what was painted last is told later
  await slow(1);
  const found = await site.page.evaluate(([time, count]) => ({
    actions: window.bench.actions.slice(count),
    interactions: [...window.bench.interactions.values()].filter((one) => one.startTime >= time).map((one) => one.duration),
    nodes: window.Samvei.parts.program.tree().nodes.length,
  }), from);
  pages.push({ step, ...found });
  row(step, found.nodes, found.actions, found.interactions);
});
const pdf = await site.download('out.pdf');
if (pdf.bytes.length === 0) throw new Error('no file was saved');
const memory = await site.page.evaluate(() => window.benchMemory.buffer.byteLength);
await site.page.context().close();
await web.stop();

row('all', '', pages.flatMap((page) => page.actions), pages.flatMap((page) => page.interactions));
const wholes = pages.flatMap((page) => page.actions.map((one) => one.whole));
console.log(`memory of the program after a saved PDF: ${(memory / 2 ** 20).toFixed(1)} MiB`);
console.log(`under 16 ms: ${((100 * wholes.filter((one) => one < 16).length) / wholes.length).toFixed(0)} % of ${wholes.length} actions`);
if (process.argv[2]) writeFileSync(process.argv[2], JSON.stringify({ idle, memory, pages }));
