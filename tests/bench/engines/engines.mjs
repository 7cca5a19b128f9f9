// The engines that Samvei is measured beside, all behind the same two functions.
import { readFileSync } from 'node:fs';
import * as jsonLogic from './translate-json-logic.mjs';
import * as publicodes from './translate-publicodes.mjs';

function version(name) {
  const file = new URL(`../../../node_modules/${name}/package.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

/**
 * Each with `translate(rules, lowered)`, which gives its rules as JSON, and
 * `assessor(rules, lowered, translation)`, which loads them.
 */
export const engines = [
  {
    name: `json-logic-engine ${version('json-logic-engine')}, compiled`,
    note: 'verdicts of a complete case',
    ...jsonLogic,
  },
  {
    name: `publicodes ${version('publicodes')}`,
    note: 'verdicts of a complete case, with an explanation of each value',
    ...publicodes,
  },
];
