// What a person does with keys and pointer, as WebDriver's actions: the same list in its old protocol
// and its new one.

const KEYS = {
  Tab: '\uE004', Enter: '\uE006', Shift: '\uE008', Control: '\uE009', Space: ' ', Backspace: '\uE003', ArrowLeft: '\uE012', ArrowUp: '\uE013', ArrowRight: '\uE014', ArrowDown: '\uE015', Delete: '\uE017',
};

const keyOf = (name) => {
  const key = KEYS[name] ?? name;
  if ([...key].length !== 1) throw new Error(`no key '${name}' in input.mjs`);
  return key;
};

// One key after the other; 'Control+a' holds the first.
export function pressing(...keys) {
  const actions = keys.flatMap((chord) => {
    const held = chord.split('+').map(keyOf);
    return [...held.map((value) => ({ type: 'keyDown', value })), ...held.reverse().map((value) => ({ type: 'keyUp', value }))];
  });
  return [{ type: 'key', id: 'keyboard', actions }];
}

export const typing = (text) => pressing(...[...text].map((character) => (character === '\n' ? 'Enter' : character)));

// The main button, at a place in the window.
export function clicking(x, y) {
  const actions = [
    { type: 'pointerMove', x: Math.round(x), y: Math.round(y) }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 },
  ];
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

// A function and its arguments as the text of a call; both must do without anything around them.
export const callOf = (fn, args) => `(${fn})(...${JSON.stringify(args)})`;
