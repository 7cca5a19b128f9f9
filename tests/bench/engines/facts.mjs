// What both engines are told about a person: flat facts. Lists are counted here, because one of the
// engines knows no lists; it is part of the time measured.

/** Returns a function from a person's answers to flat facts: the choices, the numbers, the counts. */
export function factReader(rules, { counts, facts }) {
  const scopeFact = (wanted) => rules.facts.find(({ scope }) => scope === wanted).id;
  const now = scopeFact('now');
  const later = scopeFact('later');
  const plain = rules.facts.filter(({ id }) => facts.has(id)).map(({ id, values, min }) => [id, values?.[0] ?? min]);

  const names = [...counts.keys()];
  const counting = { now: new Map(), later: new Map(), any: new Map() };  // service → its counts
  names.forEach((name, index) => {
    const { services, scope } = counts.get(name);
    for (const service of services) {
      if (!counting[scope].has(service)) counting[scope].set(service, []);
      counting[scope].get(service).push(index);
    }
  });
  const none = [];
  return (answers) => {
    const numbers = new Array(names.length).fill(0);
    const count = (scope, service) => {
      for (const index of counting[scope].get(service) ?? none) ++numbers[index];
    };
    const saidNow = answers[now] ?? none;
    for (const service of saidNow) {
      count('now', service);
      count('any', service);
    }
    for (const service of answers[later] ?? none) {
      count('later', service);
      if (!saidNow.includes(service)) count('any', service);
    }
    const flat = {};
    // In a complete case an answer that is not there decides nothing, so that any will do.
    for (const [id, without] of plain) flat[id] = answers[id] ?? without;
    for (let index = 0; index < names.length; ++index) flat[names[index]] = numbers[index];
    return flat;
  };
}
