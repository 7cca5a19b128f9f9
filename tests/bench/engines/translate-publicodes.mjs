// The rules as publicodes rules, for its engine.
import Engine from 'publicodes';
import { factReader } from './facts.mjs';

// A dot would make a rule the child of another.
const ruleName = (name) => name.replaceAll('.', ' ');
const factName = (id) => `fact ${id}`;
const literal = (value) => (typeof value === 'number' ? value : `'${value}'`);

// Only facts are public: each public rule may be overridden by a situation, which is looked up anew
// for every person.
const privately = (name) => `[privé] ${name}`;
const gathered = 'gathered';

function translator(words) {
  const all = (parts) => parts.reduce((before, part) => ({ et: [before, part] }));
  const any = (parts) => parts.reduce((before, part) => ({ ou: [before, part] }));
  function condition(source) {
    if (typeof source === 'string') return ruleName(source);
    if (source.in) return any(source.in.map((value) => ({ '=': [factName(source.fact), literal(value)] })));
    if (source.fact) {
      const parts = (words.get(source.fact) ?? []).map((word) => ({ '!=': [factName(source.fact), literal(word)] }));
      if ('from' in source) parts.push({ '>=': [factName(source.fact), source.from] });
      if ('below' in source) parts.push({ '<': [factName(source.fact), source.below] });
      return all(parts);
    }
    if (source.sum) {
      const terms = source.sum.map((term) => (
        term.count ? factName(term.count) : { condition: { si: condition(term), alors: 1, sinon: 0 } }));
      return { '>=': [terms.reduce((before, term) => ({ '+': [before, term] })), source.at_least] };
    }
    if (source.verdict) return { '>=': [ruleName(source.verdict), source.at_least] };
    if (source.not) return { '=': [condition(source.not), 'non'] };
    return source.all ? all(source.all.map(condition)) : any(source.any.map(condition));
  }
  // `le minimum de` may stand only once in a rule and is slower; a cap says the same.
  function expression(source) {
    if (typeof source === 'number') return source;
    if (typeof source === 'string') return ruleName(source);
    if (source.all_of) return source.all_of.map(expression).reduce((valeur, plafond) => ({ valeur, plafond }));
    if (source.any_of) return source.any_of.map(expression).reduce((valeur, plancher) => ({ valeur, plancher }));
    return source.table.reduceRight((otherwise, { when, gives }) => (
      when ? { condition: { si: condition(when), alors: expression(gives), sinon: otherwise } } : expression(gives)), null);
  }
  return (definition) => (definition.condition ? condition(definition.condition) : expression(definition.expression));
}

/** publicodes rules as JSON. A fact's rule gives what it is without an answer. */
export function translate(rules, lowered) {
  const words = new Map(rules.facts.filter(({ type }) => type === 'score').map(({ id, values }) => [id, values]));
  const write = translator(words);
  const unsaid = factReader(rules, lowered)({});
  return {
    ...Object.fromEntries(Object.entries(unsaid).map(([id, value]) => [factName(id), { valeur: literal(value) }])),
    ...Object.fromEntries([...lowered.definitions].map(([name, body]) => [privately(ruleName(name)), { valeur: write(body) }])),
    // Each call of evaluate parses an expression; one sum of all the verdicts is one call.
    [privately(gathered)]: { valeur: lowered.targets.map(ruleName).reduce((before, name) => ({ '+': [before, name] })) },
  };
}

// The verdicts, out of the explanation of their sum.
function verdictsOf(sum, count) {
  const found = new Array(count);
  let node = sum;
  for (let index = count - 1; index > 0; --index) {
    found[index] = node.explanation[1].nodeValue;
    node = node.explanation[0];
  }
  found[0] = node.nodeValue;
  return found;
}

/** A function from a person's answers to the targets' verdicts, as numbers. */
export function assessor(rules, lowered, translation) {
  const engine = new Engine(translation);
  const read = factReader(rules, lowered);
  const unsaid = read({});
  // A value as a node of the engine's own is not parsed again for every person.
  const nodes = new Map();
  const node = (nodeValue) => {
    if (!nodes.has(nodeValue)) {
      nodes.set(nodeValue, { nodeKind: 'constant', type: typeof nodeValue, nodeValue, missingVariables: {}, isNullable: false });
    }
    return nodes.get(nodeValue);
  };
  return (answers) => {
    const situation = {};
    for (const [id, value] of Object.entries(read(answers))) {
      if (value !== unsaid[id]) situation[factName(id)] = node(value);
    }
    const { explanation } = engine.setSituation(situation).evaluate(gathered);
    return verdictsOf(explanation.valeur, lowered.targets.length);
  };
}
