// What is selected on the canvas and copied. Its elements lie each at a place of its own, which browsers
// take for words of one line, and their text is transparent, which goes along into a text processor. So the
// text alone is handed over, a line for each element that has some.
(() => {
  'use strict';

  // The text of a part of the page: what is seen of it, each element's on a line of its own.
  function linesOf(range) {
    const all = range.commonAncestorContainer;
    const walker = document.createTreeWalker(all, NodeFilter.SHOW_TEXT);
    const lines = [];
    let last;  // the element whose words stand in the last line
    let inLine = false;  // whether what follows belongs there too: a number stands before its words
    for (let text = all.nodeType === Node.TEXT_NODE ? all : walker.nextNode(); text; text = walker.nextNode()) {
      const element = text.parentElement.closest('.text, text, #trouble :is(p, li)');
      if (!range.intersectsNode(text) || !element?.checkVisibility()) continue;
      const from = text === range.startContainer ? range.startOffset : 0;
      const to = text === range.endContainer ? range.endOffset : text.length;
      const words = text.data.slice(from, to);
      if (words === '') continue;
      if (element === last) lines.push(lines.pop() + words);
      else if (inLine) lines.push(`${lines.pop()} ${words}`);
      else lines.push(words);
      last = element;
      inLine = element.classList.contains('number');
    }
    return lines.join('\n');
  }

  // From now on, while `isPainted()`. A field's text is the browser's to copy.
  function watchCopying(isPainted) {
    document.addEventListener('copy', (event) => {
      const selection = getSelection();
      if (!isPainted() || event.target.matches?.('input, textarea') || selection.isCollapsed) return;
      event.clipboardData.setData('text/plain', linesOf(selection.getRangeAt(0)));
      event.preventDefault();
    });
  }

  Object.assign(window.Samvei, { watchCopying });
})();
