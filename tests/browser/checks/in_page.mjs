// Runs a check's function in the page, with the helpers that all of them need. It comes in through the
// developer tools' door, since the page's own policy lets no script in.

// Runs in the page too: closed over nothing.
function helpers() {
  const words = (text) => text.replace(/\s+/g, ' ').trim();
  const short = (text) => (words(text).length > 60 ? `${words(text).slice(0, 57)}...` : words(text));

  // Which element it is, for people.
  function tell(element) {
    const id = element.dataset?.id ?? element.closest('[data-id]')?.dataset.id;
    const own = element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent;
    return `${element.localName}${id ? ` ${id}` : ''} "${short(own)}"`;
  }

  // Whether it can be seen and is read aloud.
  function shown(element) {
    if (!element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
    if (element.closest('[aria-hidden=true]')) return false;
    return [...element.getClientRects()].some((rect) => rect.width > 0 && rect.height > 0);
  }

  const CONTROLS = 'a[href], button, input, textarea, select, summary, [role=button], [role=link]';
  const controls = () => [...document.querySelectorAll(CONTROLS)].filter(shown);

  // The text nodes that are shown, with the rectangles of their lines.
  function texts() {
    const all = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!words(node.data) || !shown(element) || element.closest('svg, #probe, #live, noscript')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
      if (rects.length > 0) all.push({ node, element, words: words(node.data), rects });
    }
    return all;
  }

  return { words, tell, shown, controls, texts };
}

export function inPage(site, check, argument) {
  return site.page.evaluate(`(${check})((${helpers})(), ${JSON.stringify(argument) ?? 'undefined'})`);
}
