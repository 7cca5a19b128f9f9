// People to assess: the worked cases, and random ones that are the same at every run.
import { readFileSync } from 'node:fs';

/** The worked cases of tests/cases: `{id, profile, as_of, answers}`. */
export const workedCases = () => JSON.parse(readFileSync(new URL('../../cases/cases.json', import.meta.url), 'utf8'));

// mulberry32: 32 bits of state are plenty, and a seed gives the same people everywhere.
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const borderAges = [0, 3, 4, 6, 7, 8, 11, 12, 13, 15, 16, 17, 18, 24, 25, 60];
const likelihoods = [0, 0.02, 0.04, 0.08, 0.25];

/** `count` people who have answered everything, under the profiles in turn: `{id, profile, as_of, answers}`. */
export function randomPersons(rules, count, seed, profiles = ['standard']) {
  const random = randomNumbers(seed);
  const below = (limit) => Math.floor(random() * limit);
  const pick = (list) => list[below(list.length)];
  const chance = (probability) => random() < probability;
  const allServices = Object.values(rules.services).flat();

  // Most answers of some facts stop the rules early; these keep the deep rows in reach.
  const usual = { venter_barn: ['nei', 0.88], samordningsbehov: ['ja', 0.5], har_koordinator: ['nei', 0.5],
    oensker_koordinator: ['ja', 0.5], oensker_plan: ['ja', 0.5] };
  const answer = {
    choice: ({ id, values }) => (usual[id] && chance(usual[id][1]) ? usual[id][0] : pick(values)),
    whole_number: ({ id, min, max }) => (id === 'alder' && chance(0.8) ? pick(borderAges) : min + below(max - min + 1)),
    score: ({ min, max, values }) => (chance(0.2) ? pick(values) : min + below((max - min) * 2 + 1) / 2),
    services: () => {
      const likelihood = pick(likelihoods);
      const set = allServices.filter(() => chance(likelihood));
      return chance(0.12) ? [...set, rules.unknown] : set;
    },
    date: () => rules.valid_from,
  };
  return Array.from({ length: count }, (_, index) => ({
    id: `random-${seed}-${index}`,
    profile: profiles[index % profiles.length],
    as_of: rules.valid_from,
    answers: Object.fromEntries(rules.facts.map((fact) => [fact.id, answer[fact.type](fact)])),
  }));
}
