// The rules as JSON Logic, for json-logic-engine in its compiled mode.
import { LogicEngine } from 'json-logic-engine';
import { factReader } from './facts.mjs';

const value = (name) => ({ var: name });

// JSON Logic has no names for parts of a rule; the operator `shared` is added to the engine for that.
const shared = (name) => ({ shared: name });

function translator(words) {
  function condition(source) {
    if (typeof source === 'string') return shared(source);
    if (source.in) {
      const each = source.in.map((one) => ({ '===': [value(source.fact), one] }));
      return each.length > 1 ? { or: each } : each[0];
    }
    if (source.fact) {
      // The engine refuses to compare a word with a number, and a word never lies in a range.
      const parts = (words.get(source.fact) ?? []).map((word) => ({ '!==': [value(source.fact), word] }));
      if ('from' in source) parts.push({ '>=': [value(source.fact), source.from] });
      if ('below' in source) parts.push({ '<': [value(source.fact), source.below] });
      return { and: parts };
    }
    if (source.sum) {
      const terms = source.sum.map((term) => (term.count ? value(term.count) : condition(term)));
      return { '>=': [terms.length > 1 ? { '+': terms } : terms[0], source.at_least] };
    }
    if (source.verdict) return { '>=': [shared(source.verdict), source.at_least] };
    if (source.not) return { '!': [condition(source.not)] };
    return source.all ? { and: source.all.map(condition) } : { or: source.any.map(condition) };
  }
  function expression(source) {
    if (typeof source === 'number') return source;
    if (typeof source === 'string') return shared(source);
    if (source.all_of) return { min: source.all_of.map(expression) };
    if (source.any_of) return { max: source.any_of.map(expression) };
    return { if: source.table.flatMap(({ when, gives }) => (when ? [condition(when), expression(gives)] : [expression(gives)])) };
  }
  return (definition) => (definition.condition ? condition(definition.condition) : expression(definition.expression));
}

/** JSON: `definitions`, each after those that it refers to, and the names of the `targets`. */
export function translate(rules, { definitions, targets }) {
  const words = new Map(rules.facts.filter(({ type }) => type === 'score').map(({ id, values }) => [id, values]));
  const write = translator(words);
  return { definitions: [...definitions].map(([name, definition]) => [name, write(definition)]), targets };
}

/** Compiles a translation; returns a function from flat facts to the targets' verdicts, as numbers. */
export function compile({ definitions, targets }) {
  const engine = new LogicEngine();
  // Every condition here is true or false already; the engine's own test also looks into lists.
  engine.truthy = (condition) => condition;
  // A shared part is worked out when it is first asked for and kept beside the facts. Written out in
  // every place instead, the rules take ten times as long.
  const parts = new Map();
  engine.addMethod('shared', {
    traverse: false,
    deterministic: false,
    method: (name, facts) => (facts[name] ??= parts.get(name)(facts)),
    compile: (name, state) => state.compile`(context[${name}] ??= ${parts.get(name)}(context))`,
  });
  for (const [name, logic] of definitions) parts.set(name, engine.build(logic));
  return engine.build(targets.map(shared));
}

/** A function from a person's answers to the targets' verdicts. */
export function assessor(rules, lowered, translation) {
  const read = factReader(rules, lowered);
  const run = compile(translation);
  return (answers) => run(read(answers));
}
