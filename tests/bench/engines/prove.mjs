// Compares the engines with Samvei over many random people, under every profile in turn.
// usage: node tests/bench/engines/prove.mjs [COUNT [SEED]]      exit code 1 where they differ
import { compare } from './compare.mjs';
import { engines } from './engines.mjs';
import { randomPersons } from './persons.mjs';
import { readProfiles, readRules } from './rules.mjs';
import { assessments } from './samvei.mjs';

const [count = 5000, seed = 1] = process.argv.slice(2).map(Number);
if (!(Number.isInteger(count) && count > 0)) throw new Error('COUNT is a number of people, 1 or more');
const rules = readRules();
const profiles = readProfiles();
const persons = randomPersons(rules, count, seed, Object.keys(profiles));
const samvei = assessments(persons);
for (const engine of engines) {
  const { compared, targets, differences } = compare({ rules, profiles, engine, persons, assessments: samvei });
  console.log(`${engine.name}: ${persons.length} people, ${compared} verdicts of ${targets.size} outcomes and criteria, `
    + `${differences.length} differ`);
  for (const difference of differences.slice(0, 5)) console.log(JSON.stringify(difference));
  if (differences.length) process.exitCode = 1;
}
