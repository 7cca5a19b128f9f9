// Whether an engine says of each person what Samvei says.
import { lower, verdicts } from './rules.mjs';

/**
 * Compares over people whose cases are complete. Returns how many verdicts were `compared`, the
 * `targets` among them, and the `differences`. Samvei shows criteria only of outcomes that can
 * arise, so those are compared.
 */
export function compare({ rules, profiles, engine, persons, assessments }) {
  const assessors = new Map();
  const assessorFor = (profile) => {
    if (!assessors.has(profile)) {
      const lowered = lower(rules, profiles[profile]);
      assessors.set(profile, { targets: lowered.targets, assess: engine.assessor(rules, lowered, engine.translate(rules, lowered)) });
    }
    return assessors.get(profile);
  };
  const result = { compared: 0, targets: new Set(), differences: [] };
  persons.forEach(({ id, profile, answers }, index) => {
    const { targets, assess } = assessorFor(profile);
    const theirs = assess(answers);
    const check = (target, { verdict, best }) => {
      ++result.compared;
      result.targets.add(target);
      const said = verdicts[theirs[targets.indexOf(`verdict ${target}`)]];
      if (said !== verdict || said !== best) result.differences.push({ id, target, samvei: [verdict, best], engine: said });
    };
    for (const [outcome, said] of Object.entries(assessments[index].outcomes)) {
      check(outcome, said);
      for (const criterion of said.criteria) check(criterion.id, criterion);
    }
  });
  return result;
}
