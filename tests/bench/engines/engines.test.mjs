// The translated rules say what Samvei says, and a translation that says something else is noticed.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { compare } from './compare.mjs';
import { engines } from './engines.mjs';
import { randomPersons, workedCases } from './persons.mjs';
import { readProfiles, readRules } from './rules.mjs';
import { assessments } from './samvei.mjs';

const rules = readRules();
const profiles = readProfiles();
let worked;
let random;

// Those that are complete, with what Samvei says of them.
function complete(persons) {
  const all = assessments(persons);
  return {
    persons: persons.filter((_, index) => all[index].complete),
    assessments: all.filter((assessment) => assessment.complete),
  };
}

before(() => {
  worked = complete(workedCases());
  random = complete(randomPersons(rules, 200, 2, Object.keys(profiles)));
});

// Calls `change` on every object in the rules, however deep.
function changed(change) {
  const visit = (part) => {
    if (!part || typeof part !== 'object') return;
    Object.values(part).forEach(visit);
    change(part);
  };
  const copy = structuredClone(rules);
  visit({ ...copy, facts: [] });
  return copy;
}

// The same, only for objects with that key.
const changedAt = (key, change) => changed((part) => {
  if (!Array.isArray(part) && key in part) change(part);
});

function rename(from, to) {
  return changedAt(from, (part) => {
    part[to] = part[from];
    delete part[from];
  });
}

const isCount = ({ services, at_least: number }) => Array.isArray(services) && number !== undefined;

// One for each operator of the rule language.
const wrong = {
  'a fact in a list': changedAt('fact', (part) => { if (part.in) part.in = [...part.in.slice(1), 'usikker']; }),
  'a fact from a number': changedAt('fact', (part) => { if ('from' in part) ++part.from; }),
  'a fact below a number': changedAt('fact', (part) => { if ('below' in part) ++part.below; }),
  'services at least': changedAt('services', (part) => { if (isCount(part)) ++part.at_least; }),
  'services now': changedAt('services', (part) => { if (part.in === 'now') part.in = 'later'; }),
  'services later': changedAt('services', (part) => { if (part.in === 'later') part.in = 'any'; }),
  'services in the union': changedAt('services', (part) => { if (part.in === 'any') part.in = 'now'; }),
  'a service implied': { ...rules, implied_services: [] },
  'a verdict at least': changedAt('verdict', (part) => { if (part.at_least === 'trolig') part.at_least = 'ja'; }),
  'a named condition': { ...rules, conditions: { ...rules.conditions, child: rules.conditions.adult } },
  'a named verdict': { ...rules, verdicts: { ...rules.verdicts, langvarig: rules.verdicts.samordning_trengs } },
  'all': rename('all', 'any'),
  'any': rename('any', 'all'),
  'not': changedAt('not', (part) => { part.not = { not: part.not }; }),
  'the order of a table': changedAt('table', ({ table }) => { if (table.length > 3) [table[1], table[2]] = [table[2], table[1]]; }),
  'the last row of a table': changedAt('table', ({ table }) => { table.at(-1).gives = 'vurderes'; }),
  'the lowest of': rename('all_of', 'any_of'),
  'the highest of': rename('any_of', 'all_of'),
  'where an outcome does not apply': changedAt('not_applicable', (part) => { part.not_applicable = 'by_self'; }),
  'a limit': changedAt('at_most', (part) => { part.at_most = 'trolig'; }),
};

for (const engine of engines) {
  test(`${engine.name} agrees with Samvei on the worked cases`, () => {
    const { compared, differences } = compare({ rules, profiles, engine, ...worked });
    assert.deepEqual(differences, []);
    assert.ok(worked.persons.length >= 20 && compared >= 400, `only ${compared} verdicts of ${worked.persons.length} cases`);
  });

  test(`${engine.name} agrees with Samvei on random people`, () => {
    assert.equal(random.persons.length, 200);
    const { targets, differences } = compare({ rules, profiles, engine, ...random });
    assert.deepEqual(differences, []);
    assert.equal(targets.size, rules.outcomes.length + rules.criteria.length);
  });
}

// The comparison is one for all engines, so one of them is enough to see it fail.
test('the comparison notices every operator that is wrong', () => {
  const [engine] = engines;
  for (const [operator, broken] of Object.entries(wrong)) {
    const { differences } = compare({ rules: broken, profiles, engine, ...random });
    assert.notEqual(differences.length, 0, operator);
  }
  const withoutProfiles = Object.fromEntries(Object.keys(profiles).map((id) => [id, profiles.standard]));
  assert.notEqual(compare({ rules, profiles: withoutProfiles, engine, ...random }).differences.length, 0, 'a profile');
});
