// The view as real elements: one for each node of the tree, kept as long as its node is there, so that
// focus, selection and half-typed characters survive every change. The same elements serve both
// presentations; where they lie on the canvas is told by custom properties that only canvas.css reads.
(() => {
  'use strict';

  const {
    domId, make, container, itself, option, field, password, press, makeSteps, makeStep, makeItem, makeFieldset,
    makeErrorSummary, makeErrorLink, makeDetails, makeDrawing,
  } = window.Samvei.elements;

  // One native element for each role.
  const ROLES = {
    root: container('div'),
    banner: container('header'),
    steps: makeSteps,
    main: container('main'),
    aside: container('aside'),
    footer: container('footer'),
    group: container('div'),
    row: container('div'),
    section: container('section'),
    heading: itself((node) => `h${node.level || 2}`),
    text: itself('p'),
    list: (node) => ({ root: make(node.variant === 'numbered' ? 'ol' : 'ul') }),
    item: makeItem,
    fieldset: makeFieldset,
    radio: option('radio'),
    checkbox: option('checkbox'),
    // Text in any direction; names and numbers are no words for a dictionary, free text is.
    textInput: field('input', { type: 'text', dir: 'auto', spellcheck: 'false', enterkeyhint: 'done' }),
    textArea: field('textarea', { dir: 'auto', spellcheck: 'true', autocapitalize: 'sentences' }),
    output: field('textarea', { readonly: '' }),
    numberInput: field('input', { type: 'text', inputmode: 'numeric', enterkeyhint: 'done' }),
    // Not the keyboard of digits: some of those have no full stop.
    dateInput: field('input', { type: 'text', spellcheck: 'false', autocapitalize: 'none', enterkeyhint: 'done' }),
    search: field('input', { type: 'search', spellcheck: 'false', autocapitalize: 'none', enterkeyhint: 'search' }),
    password,
    button: press('button', { type: 'button' }),
    link: (node, mirror) =>
      press('a', node.href.startsWith('tel:') ? {} : { target: '_blank', rel: 'noopener noreferrer' })(node, mirror),
    step: makeStep,
    errorSummary: makeErrorSummary,
    errorLink: makeErrorLink,
    status: () => ({ root: make('p', '', { role: 'status' }), own: 'name' }),
    details: makeDetails,
    figure: () => ({ root: make('div', '', { role: 'img' }), parts: {} }),
  };

  // A node whose element would be another one is made anew.
  const shapeOf = (node) => `${node.role} ${node.level || ''} ${node.role === 'step' && node.control}`;

  // The phone's keyboard that suits what is asked for, by the field's name: the last word of its id.
  const KEYBOARDS = {
    navn: { autocapitalize: 'words' },
    telefon: { inputmode: 'tel' },
    epost: { inputmode: 'email', autocapitalize: 'none' },
  };
  const keyboardOf = (id) => KEYBOARDS[id.split(/[._]/).at(-1)] || {};

  function setAttribute(element, name, value) {
    if (value === undefined || value === '' || value === false) {
      if (element.hasAttribute(name)) element.removeAttribute(name);
    } else if (element.getAttribute(name) !== String(value)) {
      element.setAttribute(name, value);
    }
  }

  // Engines differ in whether a line may end within "§ 7-2". On the canvas it may not (web/draw/wrap.cc),
  // so here it may not either.
  const TOGETHER = /(\d+(?:-\d+)+)/;

  function fill(element, words) {
    const pieces = words.split(TOGETHER).map((piece, index) =>
      (index % 2 ? Object.assign(make('span', 'together'), { textContent: piece }) : piece));
    element.replaceChildren(...pieces.filter((piece) => piece !== ''));
  }

  const thousandth = (length) => Math.round(length * 1000) / 1000;

  // Where an element lies, from its nearest placed ancestor's corner; both boxes are the page's.
  function place(element, box, origin, extra = {}) {
    const before = element.samveiPlace;
    if (!box) {
      if (before) element.classList.remove('at');
      element.samveiPlace = null;
      return;
    }
    const now = { '--x': box[0] - origin[0], '--y': box[1] - origin[1], '--w': box[2], '--h': box[3], ...extra };
    if (!before) element.classList.add('at');
    for (const name of Object.keys(now)) {
      if (before?.[name] !== now[name]) element.style.setProperty(name, String(thousandth(now[name])));
    }
    element.samveiPlace = now;
  }

  class Mirror {
    // `act(id, value)` carries out what the person did; `onFocus(id)` hears which field is typed in, and
    // `onLeft(id)` which one was typed in and left.
    constructor(container, { act, onFocus, onLeft }) {
      this.container = container;
      this.acted = '';  // the control whose press is being carried out
      this.act = (id, value) => {
        this.acted = id;
        act(id, value);
        this.acted = '';
      };
      this.onFocus = onFocus;
      this.onLeft = onLeft;
      this.records = new Map();
      this.focusSerial = undefined;
    }

    nodeOf(id) {
      return this.records.get(id)?.node;
    }

    type(control) {
      this.act(control.dataset.id, control.value);
    }

    // Shows a tree. `size` is absent where nothing is laid out.
    update(tree) {
      const focused = document.activeElement;
      const keepInPlace = this.holdInPlace(tree);
      // A caret in what goes would land on what is around it, and a screen reader that follows it there takes the focus
      // that comes next for known and says nothing of it.
      if (this.focusSerial !== undefined && tree.focusSerial !== this.focusSerial) getSelection().removeAllRanges();
      const kept = new Set(tree.nodes.map((node) => node.id));
      for (const [id, record] of this.records) {
        if (kept.has(id)) continue;
        this.forget(id);
        record.root.remove();
        this.records.delete(id);
      }
      const records = tree.nodes.map((node) => this.recordOf(node));
      const last = new Map();  // slot -> the element put there last
      tree.nodes.forEach((node, index) => {
        const record = records[index];
        const parent = node.parent < 0 ? null : records[node.parent];
        const slot = parent ? parent.slot || parent.root : this.container;
        const before = last.get(slot);
        const wanted = before ? before.nextSibling : slot.samveiFirst ? slot.samveiFirst.nextSibling : slot.firstChild;
        if (record.root !== wanted) slot.insertBefore(record.root, wanted);
        last.set(slot, record.root);
        record.groupOf = node.role === 'fieldset' ? node.id : parent?.groupOf;
        record.origin = parent?.node.box || [0, 0];
        this.show(record, parent, Boolean(tree.size));
      });
      this.label(tree.nodes, records);
      this.showProgress(tree.nodes, records);
      // Where the order has changed an element was moved, which takes its focus away.
      if (document.activeElement !== focused && this.container.contains(focused)) focused.focus({ preventScroll: true });
      keepInPlace();
      this.moveFocus(tree);
    }

    // What is pressed stays under the finger though something grows or goes above it; the stylesheet
    // takes the browsers' own ways of doing so away, which they do not share. A press that moves the
    // focus leads elsewhere.
    holdInPlace(tree) {
      const record = this.records.get(this.acted);
      const held = record && (record.control || record.root);
      if (!held || tree.focusSerial !== this.focusSerial) return () => {};
      const { top } = held.getBoundingClientRect();
      return () => {
        if (!held.isConnected) return;
        const moved = held.getBoundingClientRect().top - top;
        if (Math.abs(moved) >= 1) window.scrollBy(0, moved);
      };
    }

    recordOf(node) {
      let record = this.records.get(node.id);
      if (!record || record.shape !== shapeOf(node)) {
        record?.root.remove();
        record = { parts: {}, written: {}, ...ROLES[node.role](node, this), shape: shapeOf(node) };
        // Children come after the parts that stand first.
        if (!record.slot) record.root.samveiFirst = record.root.lastElementChild;
        const named = record.control || record.root;
        named.dataset.id = node.id;
        named.id = domId(node.id);
        if (record.labelled) record.labelled.htmlFor = named.id;
        this.records.set(node.id, record);
      }
      record.node = node;
      return record;
    }

    show(record, parent, laidOut) {
      const { root, node } = record;
      const named = record.control || root;
      setAttribute(root, 'data-role', node.role);
      setAttribute(root, 'data-variant', node.variant);
      // What is folded the browser hides by itself, and finds all the same. A status stays in the tree of what is
      // read aloud, so that its first words are heard too.
      record.folded = Boolean(parent?.folded || (parent?.node.role === 'details' && !parent.node.checked));
      root.classList.toggle('off', laidOut && !node.box && !record.folded && node.role !== 'status');
      if (node.role === 'steps') named.classList.toggle('off', laidOut && !node.controlBox);
      root.classList.toggle('chip', node.variant === 'chip');
      for (const name of ['verdict', 'best']) setAttribute(named, `data-${name}`, node[name]);
      setAttribute(root, 'data-done', node.done);
      setAttribute(named, 'aria-current', node.current && (node.role === 'step' ? 'step' : 'true'));
      setAttribute(node.role === 'output' ? record.control : root, 'lang', node.language);  // its label is the page's
      if (node.role === 'row') setAttribute(root, 'role', node.spoken && 'group');
      setAttribute(named, 'aria-label', node.spoken);
      if (record.label) setAttribute(root, 'aria-label', node.name);
      // What is folded keeps its place until it is shown again: it is nearly always the same.
      if (!record.own && !(record.folded && !node.box)) place(root, node.box, record.origin);
      if (node.drawings) this.showDrawings(record);
      this.showParts(record);
      this.showState(record, named);
    }

    // All of a figure's drawings are there; the stylesheets choose the one that there is room for.
    showDrawings({ root, node }) {
      const key = JSON.stringify(node.drawings);
      if (root.samveiDrawings !== key) {
        root.replaceChildren(...node.drawings.map(makeDrawing));
        root.samveiDrawings = key;
      }
      [...root.children].forEach((svg, index) => {
        svg.classList.toggle('painted', index === node.drawing);
        svg.classList.toggle('foreign', Boolean(node.drawn?.some((part) => part.foreign)));
      });
    }

    showParts(record) {
      const { root, node, parts } = record;
      const places = node.parts || {};
      if (record.own) {
        this.write(record, 'name', root, node.name ?? '');
        const part = places.name;
        if (record.folded && !part) return;
        root.classList.toggle('text', Boolean(part));
        // Words that are gone must not keep their place: they would lie over what stands there now.
        if (part) this.placeText(root, part, record.origin);
        else place(root, undefined, record.origin);
        return;
      }
      const own = node.box || [0, 0];
      const inControl = node.role === 'details' ? node.controlBox || own : own;
      if (record.control && record.control !== root && node.controlBox) {
        place(record.control, node.controlBox, own);
      }
      for (const [kind, element] of Object.entries(parts)) {
        const words = kind === 'number' ? places.number?.text || String(this.ordinal(record)) : node[kind] || '';
        this.write(record, kind, element, words);
        if (element.hidden !== (words === '')) element.hidden = words === '';
        if (kind === 'hint' || kind === 'error') setAttribute(element, 'id', `${domId(node.id)}-${kind}`);
        if (places[kind]) this.placeText(element, places[kind], node.role === 'steps' ? node.controlBox : inControl);
      }
    }

    placeText(element, part, origin) {
      for (const name of ['bold', 'center', 'foreign']) element.classList.toggle(name, Boolean(part[name]));
      place(element, part.box, origin, { '--size': part.font[0], '--lh': part.font[1] });
    }

    // Only what changed is written: a translation by the browser stays until its text is another.
    write(record, kind, element, words) {
      if (record.written[kind] === words) return;
      record.written[kind] = words;
      fill(element, words);
    }

    ordinal(record) {
      return [...record.root.parentNode.children].indexOf(record.root) + 1;
    }

    showState(record, named) {
      const { node, root } = record;
      const described = ['hint', 'error'].filter((kind) => record.parts[kind] && node[kind])
        .map((kind) => `${domId(node.id)}-${kind}`).join(' ');
      if (record.labelled || node.role === 'fieldset') setAttribute(named, 'aria-describedby', described);
      root.classList.toggle('wrong', Boolean(node.error));
      root.classList.toggle('open', Boolean(node.best) && node.best !== node.verdict);
      root.classList.toggle('checked', Boolean(node.checked));
      switch (node.role) {
        case 'radio':
          setAttribute(named, 'name', record.groupOf);
          named.checked = Boolean(node.checked);
          break;
        case 'checkbox':
          named.checked = Boolean(node.checked);
          break;
        case 'details':
          if (root.open !== Boolean(node.checked)) root.open = Boolean(node.checked);
          break;
        case 'link':
          setAttribute(named, 'href', node.href);
          break;
        case 'errorLink':
          setAttribute(named, 'href', `#${domId(node.value)}`);
          break;
        default:
      }
      if (record.typed) this.showField(record, named);
      if (record.secret) this.showSecret(record, named);
    }

    showSecret({ node }, control) {
      setAttribute(control, 'aria-invalid', node.error ? 'true' : '');
      setAttribute(control, 'type', node.checked ? 'text' : 'password');
    }

    // What is typed in a password input; undefined when there is none of that id.
    passphrase(id) {
      const record = this.records.get(id);
      return record?.secret ? record.control.value : undefined;
    }

    forget(id) {
      const record = this.records.get(id);
      if (record?.secret) record.control.value = '';
    }

    showField(record, control) {
      const { node } = record;
      setAttribute(control, 'aria-invalid', node.error ? 'true' : '');
      setAttribute(control, 'maxlength', node.maxLength);
      const rows = this.rowsOf(node);
      setAttribute(control, 'rows', rows);
      if (node.role === 'textArea' && record.rows !== rows) control.style.setProperty('--rows', String(rows));
      record.rows = rows;
      setAttribute(control, 'autocomplete', node.autocomplete || 'off');
      for (const [name, kind] of Object.entries(keyboardOf(node.id))) setAttribute(control, name, kind);
      control.classList.toggle('foreign-value', Boolean(node.parts?.value?.foreign));
      const value = node.value || '';
      // While someone types, only a value that the program itself changed may replace theirs, and while an
      // input method composes not even that: it would lose what is composed, and so the caret's place.
      const theirs = document.activeElement === control && (control.samveiComposing || value === record.shown);
      if (control.value !== value && !theirs) control.value = value;
      record.shown = value;
    }

    rowsOf(node) {
      if (node.role === 'output') return node.lines;
      return node.role === 'textArea' ? Math.max(node.lines || 0, 3) : '';
    }

    // Selects all that a field shows; its element, or nothing where it is not on the page.
    select(id) {
      const record = this.records.get(id);
      if (!record?.typed) return null;
      record.control.focus({ preventScroll: true });
      record.control.select();
      record.control.scrollIntoView({ block: 'nearest' });
      return record.control;
    }

    // The name of a section, and of what stands aside, is its first heading.
    label(nodes, records) {
      const headings = new Map();
      for (const node of nodes) {
        if (node.role === 'heading' && !headings.has(node.parent)) headings.set(node.parent, domId(node.id));
      }
      nodes.forEach((node, index) => {
        if (!['section', 'aside'].includes(node.role)) return;
        setAttribute(records[index].root, 'aria-labelledby', headings.get(index));
      });
    }

    // How far along the steps are, for the plain page's bar; the canvas paints its own.
    showProgress(nodes, records) {
      const steps = nodes.findIndex((node) => node.role === 'steps');
      if (steps < 0) return;
      const all = nodes.filter((node) => node.parent === steps);
      const at = all.findIndex((node) => node.current) + 1;
      records[steps].root.style.setProperty('--progress', String(at / Math.max(all.length, 1)));
    }

    // A program that was started anew counts its moves of focus from the beginning; none of them is meant.
    follow(tree) {
      this.focusSerial = tree.focusSerial;
    }

    moveFocus(tree) {
      const first = this.focusSerial === undefined;
      if (!first && tree.focusSerial !== this.focusSerial) {
        for (const fold of this.container.querySelectorAll('.fold')) fold.setAttribute('aria-expanded', 'false');
        if (tree.focus) this.focus(tree.focus);
      }
      this.focusSerial = tree.focusSerial;
    }

    // Focus on a node; a group's goes to its first field, a text's to the text itself.
    focus(id) {
      const record = this.records.get(id);
      if (!record) return;
      let target = record.control || record.root;
      if (record.node.role === 'fieldset') target = target.querySelector('input:checked') || target.querySelector('input');
      if (!target) return;
      if (target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
      target.focus({ preventScroll: true });
      const top = record.node.role === 'heading' && record.node.level === 1;
      if (top) window.scrollTo(0, 0);
      else (record.node.role === 'fieldset' ? record.root : target).scrollIntoView({ block: 'nearest' });
    }
  }

  Object.assign(window.Samvei, { Mirror });
})();
