// How the elements of the view are made: for each kind of node its native element, the elements that
// hold its texts, and what the person does with it. mirror.js says which role is which.
(() => {
  'use strict';

  const domId = (id) => `n-${id}`;

  function make(tag, className, attributes = {}) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  const text = (tag, className) => make(tag, `text ${className}`);

  // What most roles are: one element that holds its children.
  const container = (tag) => () => ({ root: make(tag) });

  function option(type) {
    return (node, mirror) => {
      const root = make('div');
      const control = make('input', 'fill', { type });
      const name = text('label', 'name');
      const hint = text('span', 'hint');
      root.append(control, name, hint);
      control.addEventListener('change', () =>
        mirror.act(control.dataset.id, type === 'checkbox' ? String(control.checked) : ''));
      return { root, control, parts: { name, hint }, labelled: name };
    };
  }

  function field(tag, attributes) {
    return (node, mirror) => {
      const root = make('div');
      const control = make(tag, 'control', attributes);
      const parts = { name: text('label', 'name'), hint: text('p', 'hint'), error: text('p', 'error') };
      root.append(parts.name, parts.hint, control, parts.error);
      const send = () => mirror.type(control);
      // What an input method is composing is nobody's answer yet.
      control.addEventListener('compositionstart', () => { control.samveiComposing = true; });
      control.addEventListener('input', (event) => { if (!event.isComposing) send(); });
      control.addEventListener('compositionend', () => {
        control.samveiComposing = false;
        send();
      });
      // Some of what fills in fields tells of it only by this.
      control.addEventListener('change', () => {
        if (control.value !== (mirror.nodeOf(control.dataset.id)?.value ?? '')) send();
      });
      control.addEventListener('focus', () => mirror.onFocus(control.dataset.id));
      control.addEventListener('blur', () => mirror.onFocus(''));
      control.addEventListener('change', () => mirror.onLeft?.(control.dataset.id));
      return { root, control, parts, labelled: parts.name, typed: true };
    };
  }

  // What is typed here is nobody's but the page's: nothing is sent on, and no keyboard or browser is
  // asked to learn it; that it was left is nothing to tell either.
  function password(node, mirror) {
    const made = field('input', {
      type: 'password', autocomplete: 'off', autocapitalize: 'none', autocorrect: 'off', spellcheck: 'false',
    })(node, Object.assign(Object.create(mirror), { type() {}, onLeft: null }));
    made.control.classList.add('own-value');
    // Enter does what the section is for, as everywhere where a passphrase is asked for.
    made.control.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.isComposing) return;
      event.preventDefault();
      made.control.closest('section').querySelector('button[data-variant="primary"]').click();
    });
    return { ...made, typed: false, secret: true };
  }

  function press(tag, attributes) {
    return (node, mirror) => {
      const root = make(tag, '', attributes);
      const name = text('span', 'name');
      root.append(name);
      if (tag === 'button') root.addEventListener('click', () => mirror.act(root.dataset.id, ''));
      return { root, control: root, parts: { name } };
    };
  }

  function makeSteps(node, mirror) {
    const root = make('nav');
    const fold = make('button', 'fold', { type: 'button', 'aria-expanded': 'false' });
    const name = text('span', 'name');
    const slot = make('ol', '', { id: `${domId(node.id)}-list` });
    fold.setAttribute('aria-controls', slot.id);
    fold.append(name);
    root.append(fold, slot);
    fold.addEventListener('click', () => {
      const open = fold.getAttribute('aria-expanded') !== 'true';
      fold.setAttribute('aria-expanded', String(open));
      mirror.act(fold.dataset.id, String(open));
    });
    return { root, control: fold, parts: { name }, slot, label: true };
  }

  function makeStep(node, mirror) {
    const root = make('li');
    const inner = node.control ? make('button', 'fill', { type: 'button' }) : make('span', 'fill');
    const parts = { number: text('span', 'number'), name: text('span', 'name') };
    inner.append(parts.number, ' ', parts.name);
    root.append(inner);
    if (node.control) inner.addEventListener('click', () => mirror.act(inner.dataset.id, ''));
    return { root, control: inner, parts };
  }

  function makeItem(node) {
    const root = make('li');
    const parts = { name: text('span', 'name'), hint: text('span', 'hint') };
    if (node.variant === 'numbered') {
      parts.number = text('span', 'number');
      root.append(parts.number, ' ');
    }
    root.append(parts.name, parts.hint);
    return { root, parts };
  }

  function makeFieldset() {
    const root = make('fieldset');
    const parts = { name: text('legend', 'name'), hint: text('p', 'hint'), error: text('p', 'error') };
    const slot = make('div', 'content');
    root.append(parts.name, parts.hint, slot, parts.error);
    return { root, parts, slot };
  }

  function makeErrorSummary(node) {
    const name = text('h2', 'name');
    name.id = `${domId(node.id)}-name`;
    const root = make('section', '', { role: 'group', tabindex: '-1', 'aria-labelledby': name.id });
    const slot = make('ul');
    root.append(name, slot);
    return { root, parts: { name }, slot };
  }

  function makeErrorLink(node, mirror) {
    const root = make('li');
    const control = make('a', 'fill');
    const name = text('span', 'name');
    control.append(name);
    root.append(control);
    control.addEventListener('click', (event) => {
      event.preventDefault();
      mirror.focus(mirror.nodeOf(control.dataset.id).value);
    });
    return { root, control, parts: { name } };
  }

  function makeDetails(node, mirror) {
    const root = make('details');
    const control = make('summary');
    const name = text(node.level ? `h${node.level}` : 'span', 'name');
    const slot = make('div', 'content');
    control.append(name);
    root.append(control, slot);
    // The browser opens it by itself too, to show what was searched for in the page.
    root.addEventListener('toggle', () => {
      const now = mirror.nodeOf(control.dataset.id);
      if (now && root.open !== Boolean(now.checked)) mirror.act(now.id, String(root.open));
    });
    return { root, control, parts: { name }, slot };
  }

  const SVG = 'http://www.w3.org/2000/svg';

  function shape(tag, attributes, className) {
    const element = document.createElementNS(SVG, tag);
    if (className) element.setAttribute('class', className);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  }

  // One of a figure's drawings, its words as text at the places of web/draw/layout_figure.cc.
  function makeDrawing(drawing) {
    const [width, height] = drawing.size;
    const [size, lineHeight] = drawing.font;
    const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, width: `${width / 16}rem`, 'font-size': size });
    const look = (of) => ['strong', 'dashed', 'left'].filter((name) => of[name]).join(' ');
    for (const line of drawing.lines) {
      const [x1, y1, x2, y2] = line.ends;
      svg.append(shape('line', { x1, y1, x2, y2 }, look(line)));
    }
    for (const box of drawing.boxes) {
      const [x, y, w, h] = box.box;
      svg.append(shape('rect', { x, y, width: w, height: h, rx: 4 }, look(box)));
      const lines = (box.text || '').split('\n');
      const top = y + (h - lines.length * lineHeight) / 2;
      lines.forEach((words, index) => {
        const text = shape('text', {
          x: box.left ? x + size / 2 : x + w / 2, y: top + (index + 0.5) * lineHeight,
          'dominant-baseline': 'central', 'text-anchor': box.left ? 'start' : 'middle',
        }, look(box));
        text.textContent = words;
        svg.append(text, '\n');
      });
    }
    return svg;
  }

  const itself = (tag) => (node) => {
    const root = make(typeof tag === 'function' ? tag(node) : tag);
    return { root, own: 'name' };
  };

  window.Samvei.elements = {
    domId, make, container, itself, option, field, password, press, makeSteps, makeStep, makeItem, makeFieldset,
    makeErrorSummary, makeErrorLink, makeDetails, makeDrawing,
  };
})();
