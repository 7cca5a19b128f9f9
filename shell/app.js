// Puts the parts together: the program's view goes to the mirror and the canvas, what the person does
// goes to the program.
(() => {
  'use strict';

  const { Samvei } = window;
  const html = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const address = new URLSearchParams(window.location.search);
  const parts = {};  // program, mirror, canvas, presentation, history, guard, files
  let stopped = false;

  // Shows the paragraph of #trouble of that name; its words stand in index.html.
  function tell(name, details = []) {
    const box = byId('trouble');
    for (const paragraph of box.querySelectorAll('[data-trouble]')) {
      paragraph.hidden = ![name, 'contact'].includes(paragraph.dataset.trouble);
    }
    const list = byId('trouble-details');
    list.replaceChildren(...details.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
    list.hidden = details.length === 0;
    box.hidden = false;
  }

  // A bug of ours. What is on the page stays, as the plain page, with all that was typed.
  function stop() {
    if (stopped) return;
    stopped = true;
    byId('loading')?.setAttribute('hidden', '');  // gone with the start page once the guide is there
    if (html.dataset.ready) showStyles('plain');
    tell(html.dataset.ready ? 'failed' : 'wasm_failed');
  }

  function showStyles(presentation) {
    const canvas = presentation === 'canvas';
    // On paper it is always the plain page.
    const media = canvas ? { plain: 'print', canvas: 'screen' } : { plain: 'all', canvas: 'not all' };
    for (const link of document.querySelectorAll('link[data-presentation]')) {
      // On the sheet, not on its link: WebKit would ask the server for the sheet anew.
      link.sheet.media.mediaText = media[link.dataset.presentation];
    }
    byId('canvas').hidden = !canvas;
    html.dataset.ready = presentation;
  }

  function show() {
    const tree = parts.program.tree();
    // Only when it is another: a translation by the browser has its own language there, and stays.
    if (parts.presentation.language !== tree.language) {
      fillStartPage(tree.language);
      html.lang = tree.language;
      parts.presentation.language = tree.language;
    }
    if (document.title !== tree.title) document.title = tree.title;
    html.dataset.step = tree.section;
    if (tree.size) parts.canvas.show(tree.size);
    const view = tree.nodes.find((node) => node.id === 'nav.view');
    parts.mirror.update(tree);
    if (view) byId('n-nav.view').hidden = !parts.presentation.canSwitch;
    parts.history.show(tree.section);
    parts.guard.set(parts.program.hasAnswers());
    return tree;
  }

  // Emptied first, so that the same words are spoken again.
  function announce(words) {
    const live = byId('live');
    live.textContent = '';
    if (words) requestAnimationFrame(() => { live.textContent = words; });
  }

  function present() {
    if (stopped) return;
    const { presentation, canvas } = parts;
    if (presentation.chosen === 'canvas' && !canvas.attach()) {
      presentation.bar('webgl');
      return;
    }
    if (presentation.chosen === 'plain') canvas.leave();
    showStyles(presentation.chosen);
    show();
  }

  // Tells the program what came of a copy or share, so that the page says so beside the button. Whoever
  // pressed keeps the focus, unless the text now stands selected to be copied by hand.
  function tellOutcome(id, outcome) {
    if (outcome === 'closed') return;
    act(`told.${id}`, outcome);
    if (outcome !== 'selected') parts.mirror.focus(id);
  }

  function carryOut(id, effect) {
    if (effect.switchView) parts.presentation.toggle();
    parts.files.carryOut(id, effect, effect.save && parts.program.savedFile());
  }

  function act(id, value) {
    if (stopped) return;
    const effect = parts.program.act(id, value);
    announce(show().announce);
    carryOut(id, effect);
  }

  function open(bytes) {
    if (stopped) return;
    parts.program.open(bytes);
    announce(show().announce);
  }

  function onFocus(id) {
    if (stopped || !parts.canvas.attached) return;
    parts.program.focused(id);
    parts.canvas.request();
  }

  async function loadFonts(program) {
    const faces = [[0, '400'], [1, '600']].map(([bold, weight]) =>
      new FontFace('Samvei', program.font(bold), { weight }));
    await Promise.all(faces.map(async (face) => document.fonts.add(await face.load())));
  }

  // The words of index.html by language: those of the start page, and what is told when something is wrong.
  const said = () => [...document.querySelectorAll('[data-text]')];
  const words = { nb: Object.fromEntries(said().map((element) => [element.dataset.text, element.textContent])) };

  function fillStartPage(language) {
    for (const element of said()) {
      const text = words[language][element.dataset.text];
      if (!text) continue;
      element.textContent = text;
      element.lang = language;
    }
  }

  // The guide for the municipality in the address. What cannot be had is said, and then the standard
  // profile is used.
  function startGuide(program, id, profile) {
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const device = Samvei.files.device();
    const start = (json) => program.start('nb', json ? `profiles/${id}.json` : '', json, today, device).errors;
    if (profile === null) tell('profile_unknown');
    let errors = start(profile || '');
    if (errors && profile) {
      tell('profile_faulty', errors);
      errors = start('');
    }
    if (errors) tell('wasm_failed', errors);
    return !errors;
  }

  // The language that the address asks for; what cannot be had is said, and then it stays bokmål.
  function speak(program, language, texts) {
    if (language === 'nb') return;
    const errors = texts === null ? [] : program.addLanguage(language, `texts/${language}.json`, texts).errors;
    if (errors) {
      fillStartPage('nb');
      tell('language_unknown', errors);
    } else {
      program.act(`nav.language.${language}`, '');
    }
  }

  // The other languages, so that switching asks for nothing. One that cannot be had is not offered.
  async function addLanguages(program, spoken) {
    const others = Samvei.LANGUAGES.filter((language) => language !== spoken);
    const texts = await Promise.all(others.map(Samvei.fetchTexts));
    others.forEach((language, index) => {
      if (texts[index] === null) return;
      words[language] = JSON.parse(texts[index]);
      program.addLanguage(language, `texts/${language}.json`, texts[index]);
    });
    show();
  }

  async function main() {
    byId('loading').hidden = false;
    const id = address.get('kommune');
    const language = address.get('spraak') ?? 'nb';
    const asked = Samvei.fetchTexts(language).then((texts) => {
      if (texts === null) return null;
      words[language] = JSON.parse(texts);
      fillStartPage(language);
      return texts;
    });
    const [bytes, profile, texts] = await Promise.all([Samvei.fetchProgram(), Samvei.fetchProfile(id), asked]);
    const program = await Samvei.createProgram(bytes, stop);
    byId('loading').hidden = true;
    if (!startGuide(program, id, profile)) return;
    speak(program, language, texts);
    await loadFonts(program);
    const stage = byId('stage');
    Object.assign(parts, {
      program,
      mirror: new Samvei.Mirror(byId('view'), { act, onFocus }),
      canvas: new Samvei.Canvas(program, {
        stage,
        canvas: byId('canvas'),
        probe: byId('probe'),
        onFailure: (reason) => parts.presentation.bar(reason),
        onResize: show,
      }),
      history: new Samvei.History((section) => act(`nav.step.${section}`, '')),
      guard: new Samvei.LeaveGuard(),
    });
    parts.files = new Samvei.files.Files(parts.mirror, { act, open, tell: tellOutcome });
    html.lang = program.tree().language;
    byId('start').remove();
    stage.hidden = false;
    parts.presentation = new Samvei.Presentation({
      wanted: address.get('visning') === 'enkel' ? 'plain' : 'canvas', onChange: () => { if (parts.presentation) present(); },
    });
    present();
    // What is loaded now must not keep anyone from seeing the page.
    await new Promise((done) => { setTimeout(done); });
    await addLanguages(program, language);
    html.dataset.loaded = '';
    Samvei.parts = parts;  // for the tests, and for whoever looks with the browser's own tools
  }

  window.addEventListener('error', stop);
  window.addEventListener('unhandledrejection', stop);
  main().catch(stop);
})();
