// Measures one full assessment of a complete case, the verdicts of all outcomes and criteria, by each
// engine, and prints figures as JSON; a table for people goes to standard error.
// usage: node tests/bench/engines/run.mjs [--also FILE]
//        FILE: rows measured elsewhere, [{"name", "median_us", "load_ms", "note"}], to stand beside these
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compare } from './compare.mjs';
import { engines } from './engines.mjs';
import { randomPersons } from './persons.mjs';
import { readProfiles, readRules } from './rules.mjs';
import { assessments } from './samvei.mjs';

const people = 200;
const seed = 1;
const turns = 5;

// Figures of engines that give different answers would compare nothing. Returns how many verdicts a person gets.
function checkAgreement() {
  const rules = readRules();
  const profiles = readProfiles();
  const persons = randomPersons(rules, people, seed);
  const samvei = assessments(persons);
  for (const engine of engines) {
    const { differences } = compare({ rules, profiles, engine, persons, assessments: samvei });
    if (differences.length) throw new Error(`${engine.name} differs from Samvei: ${JSON.stringify(differences[0])}`);
  }
  return rules.outcomes.length + rules.criteria.length;
}

function measured(index) {
  const script = fileURLToPath(new URL('measure.mjs', import.meta.url));
  const { status, stdout } = spawnSync(process.execPath, [script, index, people, seed].map(String),
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error(`measuring ${engines[index].name} failed`);
  return JSON.parse(stdout);
}

const rounded = (number) => Number(number.toPrecision(3));

function quantile(numbers, part) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return rounded(sorted[Math.round((sorted.length - 1) * part)]);
}

// The engines take turns, so that whatever else the machine does meets all of them.
function measure() {
  const samples = engines.map(() => []);
  for (let turn = 0; turn < turns; ++turn) engines.forEach((_, index) => samples[index].push(measured(index)));
  return engines.map(({ name, note }, index) => {
    const times = samples[index].flatMap(({ assess_us }) => assess_us);
    return {
      name,
      median_us: quantile(times, 0.5),
      quartiles_us: [quantile(times, 0.25), quantile(times, 0.75)],
      range_us: [quantile(times, 0), quantile(times, 1)],
      load_ms: quantile(samples[index].flatMap(({ load_ms }) => load_ms), 0.5),
      rounds: times.length,
      note,
    };
  });
}

function table(rows, verdicts) {
  const fastest = Math.min(...rows.map(({ median_us }) => median_us));
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name, cells, note) => `${name.padEnd(width)} ${cells.map((cell) => String(cell).padStart(12)).join('')}  ${note}`;
  return [
    line('', ['median µs', 'quartiles', 'ratio', 'load ms'], 'gives'),
    ...rows.map(({ name, median_us, quartiles_us, load_ms, note }) => (
      line(name, [median_us, quartiles_us?.join('–') ?? '', rounded(median_us / fastest), load_ms], note))),
    `${people} people with complete cases, ${verdicts} verdicts each; both engines give what Samvei gives.`,
    'Samvei also gives what blocks a verdict, its reasons and their sources and, where answers are missing, the exact',
    'worst and best verdict and which answers can still change it. Theirs do not: json-logic-engine does not know',
    'missing answers, publicodes lists those that it came across, and neither gives a span.',
  ].join('\n');
}

const { values: { also } } = parseArgs({ options: { also: { type: 'string' } } });
const elsewhere = also ? JSON.parse(readFileSync(also, 'utf8')) : [];
const verdicts = checkAgreement();
const rows = [...elsewhere, ...measure()];
console.error(table(rows, verdicts));
console.log(JSON.stringify({ people, verdicts, rows }));
