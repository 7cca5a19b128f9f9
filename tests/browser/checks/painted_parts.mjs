// Where on the page something must be seen: every word, and every frame, mark and icon. The same elements
// carry them in both presentations; where the canvas paints, their own text is transparent.

// Runs in the page. `within` is a selector for one part of the page, or nothing for all of it. Places are
// the page's, in CSS pixels.
export function paintedParts(within) {
  const parts = [];
  const canvas = document.documentElement.dataset.ready === 'canvas';
  const unit = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const roots = within ? [document.querySelector(within)] : document.querySelectorAll('#view, #trouble');
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const nameOf = (element) => element.closest('[data-id]')?.dataset.id ?? element.closest('[data-role]')?.dataset.role ?? element.tagName.toLowerCase();
  const onPage = ({ left, top, right, bottom }) => ({ left: left + scrollX, top: top + scrollY, right: right + scrollX, bottom: bottom + scrollY });
  const add = (kind, element, rect, more = {}) => {
    if (rect.right - rect.left >= 1 && rect.bottom - rect.top >= 1) parts.push({ kind, id: nameOf(element), rect: onPage(rect), ...more });
  };

  // A word that is broken over lines is one part a line.
  function addWords(text) {
    const element = text.parentElement;
    if (!shown(element)) return;
    const style = getComputedStyle(element);
    const look = {
      size: parseFloat(style.fontSize) / unit, weight: Number(style.fontWeight),
      color: element.namespaceURI.endsWith('svg') ? style.fill : style.color,
    };
    const range = document.createRange();
    for (const word of text.data.matchAll(/\S+/g)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      for (const rect of range.getClientRects()) add('text', element, rect, { words: word[0], ...look });
    }
  }

  // Where the first line of an element's text stands.
  function firstLine(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!text.data.trim() || !shown(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rect = [...range.getClientRects()].find(({ width }) => width > 0);
      if (rect) return rect;
    }
    return null;
  }

  // What stands beside the first line, `from` to `to` pixels before its left edge.
  function addBefore(kind, element, from, to, more) {
    const line = firstLine(element);
    if (!line) return;
    const middle = (line.top + line.bottom) / 2;
    add(kind, element, { left: line.left - from * unit, right: line.left - to * unit, top: middle - 12 * unit, bottom: middle + 12 * unit }, more);
  }

  function addField(field) {
    const rect = field.getBoundingClientRect();
    add('frame', field, rect);
    const search = field.type === 'search';
    const style = getComputedStyle(field);
    if (search) {
      const middle = (rect.top + rect.bottom) / 2;
      add('icon', field, { left: rect.left + 8 * unit, right: rect.left + 40 * unit, top: middle - 14 * unit, bottom: middle + 14 * unit });
    }
    const words = field.value || field.placeholder;
    if (!words) return;
    const color = field.value ? style.color : getComputedStyle(field, '::placeholder').color;
    add('text', field, {
      left: rect.left + (search ? 44 : 8) * unit, right: rect.right - 8 * unit, top: rect.top + 4 * unit, bottom: rect.bottom - 4 * unit,
    }, { words: words.slice(0, 40), size: parseFloat(style.fontSize) / unit, weight: 400, color });
  }

  function addMark(option) {
    const state = { checked: option.checked, type: option.type };
    if (!canvas) {
      add('mark', option, option.getBoundingClientRect(), state);
      return;
    }
    // The element is the whole option; the mark stands before its words. Close around it: a chip of two
    // lines is rounder, and its frame comes near.
    const [size, gap] = option.closest('.chip') ? [20, 8] : [24, 12];
    const line = firstLine(option.parentElement);
    const middle = (line.top + line.bottom) / 2;
    add('mark', option, {
      left: line.left - (gap + size + 2) * unit, right: line.left - (gap - 2) * unit,
      top: middle - (size / 2 + 1) * unit, bottom: middle + (size / 2 + 1) * unit,
    }, state);
  }

  function addArrow(summary) {
    const { top, bottom } = summary.getBoundingClientRect();
    const { left } = firstLine(summary);
    add('icon', summary, { left: left - 34 * unit, right: left - 4 * unit, top: top + 2, bottom: bottom - 2 });
  }

  function addFold(fold) {
    const rect = fold.getBoundingClientRect();
    add('icon', fold, { left: rect.right - 28 * unit, right: rect.right - 4 * unit, top: rect.top + 12 * unit, bottom: rect.bottom - 16 * unit });
    add('bar', fold, { left: rect.left + 4 * unit, right: rect.right - 4 * unit, top: rect.bottom - 6 * unit, bottom: rect.bottom + 6 * unit });
  }

  for (const root of roots) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) addWords(text);
    const each = (selector, call) => {
      const all = [...root.querySelectorAll(selector), ...(root.matches(selector) ? [root] : [])];
      for (const element of all.filter(shown)) call(element);
    };
    each('input:not([type=radio], [type=checkbox]), textarea', addField);
    each('input:is([type=radio], [type=checkbox])', addMark);
    each('.fold', addFold);
    each('summary', addArrow);
    each('.error', (element) => { if (element.textContent) addBefore('icon', element, 28, 6); });
    each('p[data-verdict]', (element) => addBefore('icon', element, 28, 6));
    each('li[data-verdict]', (element) => addBefore('icon', element, 36, 6));
    each(':is(section, p)[data-variant]:is([data-variant=info], [data-variant=warning], [data-variant=success])',
      (element) => addBefore('icon', element, 36, 6));
  }
  return { canvas, parts };
}
