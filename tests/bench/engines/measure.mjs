// Measures one engine in a process of its own, so that no other engine's garbage and no other engine's
// compiled code is part of it. Prints {"load_ms": [...], "assess_us": [...]}.
// usage: node tests/bench/engines/measure.mjs INDEX PEOPLE SEED      INDEX: its place in engines.mjs
import { engines } from './engines.mjs';
import { randomPersons } from './persons.mjs';
import { lower, readProfiles, readRules } from './rules.mjs';

const loads = 5;
const rounds = 5;
const warmUp = 1e9;     // nanoseconds
const shortest = 50e6;  // of a round, so that the clock's and the scheduler's grain does not show

const [index, people, seed] = process.argv.slice(2).map(Number);
const engine = engines[index];
const rules = readRules();
const lowered = lower(rules, readProfiles().standard);
const persons = randomPersons(rules, people, seed);
// An engine would be shipped with its rules as JSON text; translating them is no part of loading.
const text = JSON.stringify(engine.translate(rules, lowered));

function nanoseconds(work) {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
}

const repeat = (count, work) => Array.from({ length: count }, work);
const load = () => engine.assessor(rules, lowered, JSON.parse(text));
const load_ms = repeat(loads, () => nanoseconds(load) / 1e6);

const assess = load();
const assessAll = () => {
  for (const { answers } of persons) assess(answers);
};
let last = 0;
for (let spent = 0; spent < warmUp; spent += last) last = nanoseconds(assessAll);
const passes = Math.ceil(shortest / last);
const assess_us = repeat(rounds, () => nanoseconds(() => repeat(passes, assessAll)) / passes / people / 1e3);

console.log(JSON.stringify({ load_ms, assess_us }));
