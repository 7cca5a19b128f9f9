// The page where a municipality tries its profile and colour (docs/adopt.md): shows the guide with them in a frame, tells
// what is wrong with them, and writes the line for the municipality's own page. Nothing is sent or stored: the frame reads
// the profile from this window (shell/loader.js), which the browser allows a page of the same site alone.
(() => {
  'use strict';

  const PAUSE = 700;      // ms without a key before what was typed is tried
  const PATIENCE = 30000; // ms for the guide to start
  const LOOK = 100;

  const byId = (id) => document.getElementById(id);
  const fields = { profile: byId('profile'), color: byId('color'), language: byId('language'), topic: byId('topic'), view: byId('view') };
  const frame = byId('guide');
  const told = byId('told');
  const site = new URL('.', window.location.href);

  // The id that the profile gives itself; '' while it is none that a file can be named by.
  function idOfProfile() {
    try {
      const { id } = JSON.parse(fields.profile.value);
      return typeof id === 'string' && /^[a-z0-9-]{1,64}$/.test(id) ? id : '';
    } catch {
      return '';  // not JSON yet: the guide itself tells where it goes wrong
    }
  }

  // What the page asks of the guide, as the element's attributes and the address name it.
  const asked = (kommune) => [
    ['kommune', kommune], ['spraak', fields.language.value], ['farge', fields.color.value.trim()],
    ['tema', fields.topic.value], ['visning', fields.view.value],
  ].filter(([, value]) => value !== '');

  function addressOf(page, kommune) {
    const address = new URL(page, site);
    for (const [name, value] of asked(kommune)) address.searchParams.set(name, value);
    return address.href;
  }

  const quoted = (words) => words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

  function writeLine() {
    const id = idOfProfile();
    const attributes = asked(id).map(([name, value]) => ` ${name}="${quoted(value)}"`).join('');
    byId('line').value = `<script src="${quoted(new URL('samvei.js', site).href)}"></script>\n` +
      `<samvei-veiviser${attributes}><a href="${quoted(addressOf('', id))}">${quoted(byId('line').dataset.open)}</a></samvei-veiviser>`;
    for (const button of document.querySelectorAll('.save')) button.disabled = id === '';
  }

  function tell(what, faults = []) {
    told.textContent = told.dataset[what];
    byId('faults').replaceChildren(...faults.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
  }

  // What the guide says about what it was given, once it is there.
  function listen(serial, waited = 0) {
    if (serial !== tries) return;
    const page = frame.contentDocument;
    const ready = page?.documentElement.dataset.loaded === '';
    if (!ready && waited < PATIENCE) {
      setTimeout(() => listen(serial, waited + LOOK), LOOK);
      return;
    }
    const trouble = page?.getElementById('trouble');
    if (!ready) {
      tell('silent');
    } else if (trouble.hidden) {
      tell('fine');
    } else {
      tell('faulty', [...trouble.querySelectorAll('p[data-trouble]:not([hidden], [data-trouble=contact]), li')].map((line) => line.textContent));
    }
  }

  let tries = 0;
  let waiting = 0;

  function show() {
    tries += 1;
    window.samveiTried = fields.profile.value;
    tell('trying');
    writeLine();
    const serial = tries;
    frame.addEventListener('load', () => listen(serial), { once: true });
    frame.contentWindow.location.replace(addressOf('innebygd.html', fields.profile.value.trim() ? 'forhaandsvisning' : ''));
  }

  function save(ending) {
    const id = idOfProfile();
    const json = fields.profile.value.trim();
    // As scripts/profile-script writes it.
    const content = ending === 'js' ? `(globalThis.samveiProfiles??={})[${JSON.stringify(id)}]=${json};\n` : `${json}\n`;
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
    link.download = `${id}.${ending}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  for (const field of Object.values(fields)) {
    field.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(show, PAUSE);
    });
  }
  byId('file').addEventListener('change', async ({ target }) => {
    const [file] = target.files;
    if (!file) return;
    fields.profile.value = await file.text();
    show();
  });
  byId('copy').addEventListener('click', async ({ target }) => {
    const line = byId('line');
    try {
      await navigator.clipboard.writeText(line.value);
      byId('copied').textContent = target.dataset.copied;
    } catch {
      line.select();  // no clipboard here: it can be copied by hand
      byId('copied').textContent = target.dataset.selected;
    }
  });
  for (const button of document.querySelectorAll('.save')) button.addEventListener('click', () => save(button.dataset.ending));
  fields.language.value = document.documentElement.lang;
  show();
})();
