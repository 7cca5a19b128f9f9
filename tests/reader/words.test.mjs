// The checks of what was said, and that each of them can fail.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubles, missing, noise } from './words.mjs';

const SHOWN = ['Hvem gjelder det?', 'Velg den som trenger hjelpen.', 'Meg selv', 'Barnet mitt', 'Neste'];
const SAID = ['Hvem gjelder det?', 'panel', 'Hvem gjelder det?', 'Velg den som', 'trenger hjelpen. ', 'Meg selv', 'ikke valgt', 'radioknapp',
  'Barnet mitt', 'valgt radioknapp', 'forlater panel.', 'Neste', 'trykknapp'];
const NAMED = ['Hvem gjelder det?'];

test('what was said whole, once and in order is in order', () => {
  assert.deepEqual(missing(SHOWN, SAID), []);
  assert.deepEqual(noise(SHOWN, SAID), []);
  assert.deepEqual(doubles(SHOWN, SAID, NAMED), []);
});

test('a text that was not said, or before its turn, is told', () => {
  assert.deepEqual(missing(SHOWN, SAID.filter((text) => text !== 'Meg selv')), ['not said: Meg selv']);
  assert.deepEqual(missing(SHOWN, ['Neste', ...SAID.filter((text) => text !== 'Neste')]), ['said too early: Neste']);
});

test('words from nowhere are told', () => {
  assert.deepEqual(noise(SHOWN, [...SAID, 'lerret']), ['said, but not on the page: lerret']);
  assert.deepEqual(noise(SHOWN, [...SAID, 'q.rolle.selv']), ['said, but not on the page: q.rolle.selv']);
});

test('what is read twice is told', () => {
  assert.deepEqual(doubles(SHOWN, SAID), ['said 2 times: Hvem gjelder det?']);
  assert.deepEqual(doubles(SHOWN, [...SAID, 'Hvem gjelder det?'], NAMED), ['said 3 times: Hvem gjelder det?']);
});
