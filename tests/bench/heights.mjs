// What the heights that an embedded guide tells the page around it give away: people made up at random go through
// the guide, and an observer who has seen others' heights together with their answers guesses from a new one's.
// Exact heights and steps of several sizes are compared in the same run. docs/privacy.md has the figures.
// usage: node tests/bench/heights.mjs [PEOPLE]      (SAMVEI_SITE: another site than dist/)
import { start } from '../browser/harness.mjs';

const PEOPLE = Number(process.argv[2] ?? 300);
// CSS pixels, and whether a height is told only where it is more than any before. The guide tells steps of 200.
const WAYS = [
  { name: 'exact', step: 1 }, { name: '200 px', step: 200 }, { name: '400 px', step: 400 }, { name: '800 px', step: 800 },
  { name: 'growing', step: 200, growing: true }, { name: 'growing', step: 800, growing: true },
];
const WIDTH = 720;                 // of a frame on a municipality's page

// Runs in the page: one person from the first page to the result. Resolves to the heights after each action, page
// by page, and what an observer would like to know.
function goThrough(seed) {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const one = (list) => list[Math.floor(random() * list.length)];
  const { program } = window.Samvei.parts;
  const act = (id, value = '') => program.act(id, value);
  act('nav.restart');
  act('nav.restart.ja');
  const pages = [];
  let tree = program.tree();
  const note = () => {
    tree = program.tree();
    (pages[pages.length - 1] ?? []).push(tree.size[1]);
  };
  const picked = [];
  for (let page = 0; page < 12 && tree.section !== 'svar'; ++page) {
    pages.push([]);
    note();
    const here = tree.section;
    const done = new Set();
    for (let turn = 0; turn < 40; ++turn) {
      const questions = tree.nodes.filter(({ id, role }) => id.startsWith('q.') && !done.has(id) &&
        ['fieldset', 'textInput', 'numberInput', 'dateInput'].includes(role));
      if (questions.length === 0) break;
      const [{ id, role }] = questions;
      done.add(id);
      const parent = tree.nodes.findIndex((node) => node.id === id);
      const inside = (node) => node.parent === parent || (node.parent >= 0 && inside(tree.nodes[node.parent]));
      const options = tree.nodes.filter((node) => ['radio', 'checkbox'].includes(node.role) && inside(node) && node.box);
      if (role === 'numberInput' || id === 'q.alder') act(id, String(Math.floor(random() * (id === 'q.alder' ? 50 : 4))));
      else if (role === 'dateInput') act(id, '1.10.2026');
      else if (options.length > 0 && options[0].role === 'radio') act(one(options).id);
      else for (let ticks = Math.floor(random() * 4); ticks > 0 && options.length > 0; --ticks) act(one(options).id, 'true');
      note();
    }
    picked.push(...tree.nodes.filter((node) => node.checked && ['radio', 'checkbox'].includes(node.role)).map((node) => node.id));
    for (let tries = 0; tries < 3 && tree.section === here; ++tries) {
      act('nav.next');
      tree = program.tree();
      // What is said to be missing is answered with the last that is offered: not known, or not told.
      if (tree.section !== here) break;
      for (const { value } of tree.nodes.filter((node) => node.role === 'errorLink')) {
        const at = tree.nodes.findIndex((node) => node.id === value);
        const within = (node) => node.parent === at || (node.parent >= 0 && within(tree.nodes[node.parent]));
        const last = tree.nodes.filter((node) => ['radio', 'checkbox'].includes(node.role) && (within(node) || node.id === value)).at(-1);
        if (last) act(last.id, 'true');
      }
      note();
    }
  }
  pages.push([]);
  note();
  const answers = JSON.parse(program.caseJson()).answers ?? {};
  const verdict = (outcome) => tree.nodes.find((node) => node.id.endsWith(outcome) && node.verdict)?.verdict;
  return {
    pages, finished: tree.section === 'svar',
    wanted: {
      'who it is for': answers.rolle,
      'under 18': answers.alder === undefined ? undefined : String(answers.alder < 18),
      'seriously ill': answers.alvorlig,
      'how long': answers.varighet,
      'three or more helpers': answers.tjenester && String(answers.tjenester.length >= 3),
      'verdict on a barnekoordinator': verdict('barnekoordinator'),
    },
  };
}

// What the observer sees of a person: of each page its heights, in steps, as often as another one is told.
function seen({ pages }, { step, growing }) {
  const told = [];
  let last = 0;
  pages.forEach((heights, page) => {
    for (const height of heights) {
      const now = Math.ceil(height / step);
      if (growing ? now > last : now !== last) told.push([page, now * step]);
      last = growing ? Math.max(now, last) : now;
    }
  });
  return told;
}

function distance(a, b) {
  let sum = Math.abs(a.length - b.length) * 200;
  for (let i = 0; i < Math.min(a.length, b.length); ++i) sum += Math.abs(a[i][1] - b[i][1]) + 500 * Math.abs(a[i][0] - b[i][0]);
  return sum;
}

// The share guessed right by the five nearest of the others, and by always saying what is most frequent.
function guess(people, traces, name) {
  const known = people.map((person, index) => [person.wanted[name], traces[index]]).filter(([answer]) => answer !== undefined);
  const count = (answers) => Object.entries(answers.reduce((all, answer) => ({ ...all, [answer]: (all[answer] ?? 0) + 1 }), {}))
    .sort((a, b) => b[1] - a[1])[0];
  let right = 0;
  known.forEach(([answer, trace], index) => {
    const near = known.map(([other, theirs], at) => [at === index ? Infinity : distance(trace, theirs), other])
      .sort((a, b) => a[0] - b[0]).slice(0, 5).map(([, other]) => other);
    if (count(near)[0] === String(answer)) right += 1;
  });
  return { people: known.length, blind: count(known.map(([answer]) => String(answer)))[1] / known.length, right: right / known.length };
}

const web = await start();
const site = await web.open({ viewport: { width: WIDTH, height: 900 } });
const people = [];
for (let seed = 1; seed <= PEOPLE; ++seed) people.push(await site.page.evaluate(goThrough, seed * 7919));
await site.page.context().close();
await web.stop();

const finished = people.filter((person) => person.finished);
console.log(`${finished.length} of ${PEOPLE} made-up people came to the result`);
const traces = WAYS.map((way) => finished.map((person) => seen(person, way)));
const cells = (values) => values.map((value) => String(value).padStart(9)).join('');
const row = (name, values) => console.log(`${name.padEnd(32)}${cells(values)}`);
row('different traces', traces.map((of) => new Set(of.map((trace) => JSON.stringify(trace))).size));
row('guessed right, %', [...WAYS.map((way) => way.name), 'blind', 'people']);
row('', WAYS.map((way) => (way.growing ? `${way.step} px` : '')));
const percent = (share) => (100 * share).toFixed(0);
for (const name of Object.keys(finished[0].wanted)) {
  const found = traces.map((of) => guess(finished, of, name));
  row(name, [...found.map(({ right }) => percent(right)), percent(found[0].blind), found[0].people]);
}
