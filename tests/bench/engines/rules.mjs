// Lowers the rules to what a translator has to know: conditions and verdict expressions, each under a
// name. docs/rule-language.md says what the operators mean.
import { readdirSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const read = (path) => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

/** The chain of verdicts; a verdict's number is its place here. */
export const verdicts = ['uaktuelt', 'nei', 'vurderes', 'trolig', 'ja'];

export const readRules = () => read('assets/rules/no.json');

/** All profiles by their ids. */
export const readProfiles = () => Object.fromEntries(
  readdirSync(new URL('assets/municipalities/', root)).sort()
    .map((file) => read(`assets/municipalities/${file}`))
    .map((profile) => [profile.id, profile]));

// A profile lowers rows and knows no other change, so it is written into the tables here.
function withProfile(expression, criterion, profile) {
  const inside = (part) => withProfile(part, criterion, profile);
  if (expression.all_of) return { all_of: expression.all_of.map(inside) };
  if (expression.any_of) return { any_of: expression.any_of.map(inside) };
  if (!expression.table) return expression;
  return {
    table: expression.table.map(({ row, when, gives, local, usual_duration: usual }) => {
      const parts = [inside(gives)];
      if (local && profile.overrides?.some((one) => one.criterion === criterion && one.row === row)) parts.push('vurderes');
      if (usual && profile.usual_duration_months?.[usual.outcome] >= usual.months) parts.push(usual.gives);
      return { when, gives: parts.length > 1 ? { all_of: parts } : parts[0] };
    }),
  };
}

// An outcome says with keys of its own what a table and a lowest-of say as well. Limits to the same
// verdict become one row, the strictest first: one comparison instead of one for each limit.
function outcomeExpression({ not_applicable, conditions, limits }) {
  const rows = verdicts
    .map((gives) => ({ when: { any: limits.filter(({ at_most }) => at_most === gives).map(({ when }) => when) }, gives }))
    .filter(({ when }) => when.any.length > 0);
  const verdict = rows.length ? { all_of: [conditions, { table: [...rows, { gives: 'ja' }] }] } : conditions;
  return not_applicable ? { table: [{ when: not_applicable, gives: 'uaktuelt' }, { gives: verdict }] } : verdict;
}

// Every sector, group and service named, down to services.
function expand(rules, members) {
  return new Set(members.flatMap((member) => {
    const deeper = rules.services[member] ?? rules.groups[member];
    return deeper ? [...expand(rules, deeper)] : [member];
  }));
}

// What only one place refers to is written there: a name costs a look-up in both engines.
function inlineOnce(definitions, wanted) {
  const uses = new Map(wanted.map((name) => [name, 2]));
  const count = (part) => {
    if (definitions.has(part)) uses.set(part, (uses.get(part) ?? 0) + 1);
    else if (part && typeof part === 'object') Object.values(part).forEach(count);
  };
  [...definitions.values()].forEach(count);
  const once = (name) => definitions.has(name) && uses.get(name) === 1;
  const write = (part) => {
    if (once(part)) {
      const { condition, expression } = definitions.get(part);
      return write(condition ?? expression);
    }
    if (Array.isArray(part)) return part.map(write);
    if (!part || typeof part !== 'object') return part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, write(value)]));
  };
  return new Map([...definitions].filter(([name]) => !once(name)).map(([name, body]) => [name, write(body)]));
}

/**
 * The rules with a profile, as a translator needs them:
 * - `definitions`: name → `{condition}` or `{expression}`, those before that others refer to
 * - `facts`: the ids of those that are read, and `counts`: name → `{services, scope}`, how many of these
 *   services a person said are needed
 * - `targets`: the names of the verdicts wanted, every outcome's and every criterion's
 * A condition on services becomes `{sum: [count or condition, …], at_least}`, because a service can
 * also follow from a condition. A verdict is its number.
 */
export function lower(rules, profile) {
  const facts = new Set();
  const counts = new Map();
  const definitions = new Map();
  const named = {
    ...rules.verdicts,
    ...Object.fromEntries(rules.criteria.map(({ id, gives }) => [id, withProfile(gives, id, profile)])),
    ...Object.fromEntries(rules.outcomes.map((outcome) => [outcome.id, outcomeExpression(outcome)])),
  };

  const count = (words, services, scope) => {
    const name = `count ${scope} ${words.join(' ')}`;
    counts.set(name, { services: [...services], scope });
    return { count: name };
  };
  const needed = ({ service, when }, scope) => {
    const name = `needed ${scope} ${service}`;
    const said = { sum: [count([service], [service], scope)], at_least: 1 };
    if (!definitions.has(name)) definitions.set(name, { condition: { any: [condition(when), said] } });
    return name;
  };
  const sum = ({ services, in: scope, at_least }) => {
    const wanted = expand(rules, services);
    const implied = scope === 'later' ? [] : rules.implied_services.filter(({ service }) => wanted.delete(service));
    const terms = implied.map((one) => needed(one, scope));
    if (wanted.size) terms.unshift(count(services, wanted, scope));
    return { sum: terms, at_least };
  };

  function condition(source) {
    if (typeof source === 'string') {
      const name = `holds ${source}`;
      if (!definitions.has(name)) definitions.set(name, { condition: condition(rules.conditions[source]) });
      return name;
    }
    if (source.services) return sum(source);
    if (source.verdict) return { verdict: verdict(source.verdict), at_least: verdicts.indexOf(source.at_least) };
    if (source.not) return { not: condition(source.not) };
    if (source.all) return { all: source.all.map(condition) };
    if (source.any) return { any: source.any.map(condition) };
    facts.add(source.fact);
    return source;
  }
  function expression(source) {
    if (typeof source === 'string') return verdicts.indexOf(source);
    if (source.verdict) return verdict(source.verdict);
    if (source.all_of) return { all_of: source.all_of.map(expression) };
    if (source.any_of) return { any_of: source.any_of.map(expression) };
    return {
      table: source.table.map(({ when, gives }) => ({ ...(when && { when: condition(when) }), gives: expression(gives) })),
    };
  }
  function verdict(id) {
    const name = `verdict ${id}`;
    if (!definitions.has(name)) definitions.set(name, { expression: expression(named[id]) });
    return name;
  }

  const targets = [...rules.outcomes, ...rules.criteria].map(({ id }) => verdict(id));
  return { definitions: inlineOnce(definitions, targets), facts, counts, targets };
}
