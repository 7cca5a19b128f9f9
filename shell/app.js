// Puts the parts together: the program's view goes to the mirror and the canvas, what the person does
// goes to the program.
(() => {
  'use strict';

  const { Samvei } = window;
  const html = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const address = new URLSearchParams(window.location.search);
  const parts = {};  // program, mirror, canvas, scheme, presentation, history, guard, files
  let stopped = false;
  let whole;  // the promise that the second part of the program is there
  let office = [];

  // Shows the paragraph of #trouble of that name; its words stand in index.html.
  function tell(name, details = []) {
    const box = byId('trouble');
    const shown = [name, 'contact', ...(name === 'wasm_failed' ? ['blank'] : [])];
    for (const paragraph of box.querySelectorAll('[data-trouble]')) {
      paragraph.hidden = !shown.includes(paragraph.dataset.trouble);
    }
    const list = byId('trouble-details');
    list.replaceChildren(...details.map((line) => Object.assign(document.createElement('li'), { textContent: line })));
    list.hidden = details.length === 0;
    box.hidden = false;
  }

  // A bug of ours, or a part of the program that never came. What is on the page stays, as the plain page, with all that
  // was typed.
  function stop(name = 'failed') {
    if (stopped) return;
    stopped = true;
    byId('coming').hidden = true;
    byId('loading')?.setAttribute('hidden', '');  // gone with the start page once the guide is there
    if (html.dataset.ready) showStyles('plain');
    tell(html.dataset.ready ? name : 'wasm_failed', office);
    byId('trouble').scrollIntoView({ block: 'center' });  // it stands above all, and who waits may be far below
  }

  // How the municipality's office is reached, for when the program is not there to say so.
  function officeOf(profile) {
    try {
      const { municipality, office: { unit, name, phone, email, web, address: place } = {} } = JSON.parse(profile);
      return [municipality, unit, name, phone, email, web, place].filter((line) => typeof line === 'string');
    } catch {
      return [];  // no profile, or one that is told about when the program reads it
    }
  }

  // An error nobody caught. The program is started anew with what was answered, as the plain page; where that
  // cannot be done, what is on the page stays.
  async function recover(event) {
    const { renewal, presentation, canvas } = parts;
    if (stopped || renewal?.running) return;
    if (isNotHereYet(event?.error ?? event?.reason) && renewal?.possible) {
      finishLater();
      return;
    }
    if (!presentation || !renewal.possible) {
      stop();
      return;
    }
    renewal.afterBugs += 1;
    presentation.bar('failed', { quietly: true });
    canvas.abandon();
    tell('failed');
    try {
      await renew();
    } catch {
      stop();
    }
  }

  const isNotHereYet = (error) => error instanceof Samvei.NotHereYet;

  // Does `work` at once where the first part of the program is enough, else once the second is there.
  async function soon(program, work) {
    try {
      return await work();
    } catch (error) {
      if (!isNotHereYet(error)) throw error;
      await whole;
      await program.instantiate();
      return work();
    }
  }

  // The same once the guide is on the page: the program that stopped midway is given up, and another goes on with the
  // case and with what was asked for.
  async function finishLater(id, value) {
    const { renewal, canvas } = parts;
    renewal.slow = true;
    if (id) renewal.wait(id, value);
    renewal.running = true;
    canvas.abandon();
    byId('coming').hidden = false;
    try {
      await whole;
    } catch {
      stop('rest_missing');
      return;
    }
    renewal.slow = false;
    await renew().catch(() => stop());
    byId('coming').hidden = true;
  }

  // What the person did meanwhile is done afterwards.
  async function renew() {
    await parts.renewal.renew();
    parts.mirror.follow(parts.program.tree());
    present();
    for (const [id, value] of parts.renewal.takeWaiting()) act(id, value);
  }

  // Once what was deleted cannot be brought back, nothing of it shall be left in memory.
  function forget() {
    parts.canvas.abandon();
    renew().catch(() => stop());
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
    if (parts.history.show(tree.section)) Samvei.embedding.pageShown();
    parts.guard.set(parts.program.hasAnswers());
    parts.renewal.note(tree.section, tree.language);
    return tree;
  }

  // Emptied first, so that the same words are spoken again.
  function announce(words) {
    const live = byId('live');
    live.textContent = '';
    if (words) requestAnimationFrame(() => { live.textContent = words; });
  }

  function present() {
    if (stopped || parts.renewal.running) return;
    const { presentation, canvas } = parts;
    if (presentation.chosen === 'canvas' && !canvas.attach()) {
      presentation.bar('webgl');
      return;
    }
    if (presentation.chosen === 'plain') canvas.leave();
    showStyles(presentation.chosen);
    parts.program.act('told.nav.view', presentation.chosen);  // the switch names the other one
    show();
  }

  // Nothing of anyone stays on the page or in memory.
  function empty() {
    stopped = true;
    parts.canvas.abandon();
    parts.program.wipe();
    document.body.replaceChildren();
  }

  // Gone at once: nothing is asked, nothing stays on the page, and "back" does not lead here again. A
  // frame goes nowhere but to an empty page: the page around it is another's.
  function leave(address) {
    parts.guard.set(false);
    empty();
    document.title = '';
    if (window.parent === window) parts.history.leave(address);
    else window.location.replace('about:blank');
  }

  // What is wrong with a text may be said once its field is left. Not while a finger or button is down:
  // what it is about to press must not move away under it.
  let pressing = false;
  let left = null;
  function onLeft(id) {
    left = id;
    setTimeout(tellLeft);
  }

  function tellLeft() {
    if (stopped || parts.renewal.running || pressing || left === null) return;
    parts.program.act(`told.${left}`, 'left');
    left = null;
    const words = show().announce;
    if (words) announce(words);
  }

  function watchPresses() {
    window.addEventListener('pointerdown', () => { pressing = true; }, true);
    for (const over of ['pointerup', 'pointercancel']) {
      // After the click that it makes.
      window.addEventListener(over, () => { pressing = false; setTimeout(tellLeft, 50); }, true);
    }
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
    if (effect.leave) leave(effect.leave);
    parts.files.carryOut(id, effect, effect.save && parts.program.savedFile());
    if (effect.save && id !== 'out.save.file') Samvei.embedding.finished();
  }

  // A language that is asked for while its texts are on their way is spoken once they are there.
  let toCome = true;
  let askedFor = '';

  function act(id, value) {
    // Whoever must be gone at once waits for no program, whether it is on its way or has stopped for good.
    if (id === 'nav.leave' && (stopped || parts.renewal.running)) {
      leave(window.SamveiSite.leave);
      return;
    }
    if (stopped) return;
    if (toCome && id.startsWith('nav.language.')) askedFor = id;
    if (parts.renewal.running) {
      parts.renewal.wait(id, value);
      return;
    }
    const couldUndelete = parts.program.canUndelete();
    let effect;
    try {
      effect = parts.program.act(id, value);
      announce(show().announce);
    } catch (error) {
      if (!isNotHereYet(error)) throw error;
      finishLater(id, value);
      return;
    }
    carryOut(id, effect);
    if (stopped) return;
    if (couldUndelete && !parts.program.canUndelete() && id !== 'nav.restart.angre') forget();
  }

  function open(bytes) {
    if (stopped) return;
    if (parts.renewal.running) {
      setTimeout(() => open(bytes), 50);
      return;
    }
    parts.program.open(bytes);
    announce(show().announce);
  }

  function onFocus(id) {
    if (stopped || parts.renewal.running || !parts.canvas.attached) return;
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
      if (element.matches('a')) element.href = `skjema.${language}.html`;
    }
  }

  // The guide for the municipality in the address. What cannot be had is said, and then the standard
  // profile is used.
  async function startGuide(program, id, profile) {
    const now = new Date();
    const two = (number) => String(number).padStart(2, '0');
    const today = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    const device = Samvei.files.device();
    const start = async (json) => (await program.start('nb', json ? `profiles/${id}.json` : '', json, today, device)).errors;
    if (profile === null) tell('profile_unknown');
    let errors = await start(profile || '');
    if (errors && profile) {
      tell('profile_faulty', errors);
      errors = await start('');
    }
    if (errors) tell('wasm_failed', errors);
    return !errors;
  }

  // The colour and the topic that the page around the guide asks for; what cannot be had is said, and left out.
  function fitIn(program) {
    const [color, topic] = [address.get('farge'), address.get('tema')];
    if (topic && !program.setTopic(topic)) tell('topic_unknown');
    const errors = color ? program.setColor(color).errors : null;
    if (errors) tell('color_refused', errors);
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

  // Once the program is there to be asked, and the browser has done what it had to.
  async function free() {
    do await Samvei.breath(); while (parts.renewal.running && !stopped);
  }

  // The other languages, so that switching asks for nothing. One that cannot be had is not offered.
  async function addLanguages(program, spoken) {
    const others = Samvei.LANGUAGES.filter((language) => language !== spoken);
    const texts = await Promise.all(others.map(Samvei.fetchTexts));
    for (const [index, language] of others.entries()) {
      if (texts[index] === null) continue;
      words[language] = JSON.parse(texts[index]);
      await free();
      program.addLanguage(language, `texts/${language}.json`, texts[index]);
    }
    await free();
    toCome = false;
    program.awaitLanguages(false);
    show();
    if (askedFor) act(askedFor, '');
  }

  // The start page is there to be read while the program comes, also where that is soon. A page that nobody sees
  // paints nothing, and is not waited for.
  function startPagePainted() {
    return Promise.race([
      new Promise((done) => {
        new PerformanceObserver((list, observer) => {
          observer.disconnect();
          done();
        }).observe({ type: 'paint', buffered: true });
      }),
      new Promise((done) => { setTimeout(done, 1000); }),
    ]);
  }

  // What the first frame needs, in steps, as each takes a while on a slow phone. Where there are no graphics, present()
  // sees to the plain page.
  async function prepareCanvas() {
    const { presentation, canvas, program } = parts;
    const steps = [() => canvas.take(), () => canvas.attach(), () => program.prepareFrames()];
    for (const step of steps) {
      if (presentation.chosen !== 'canvas' || step() === false) return;
      await Samvei.breath();
    }
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
    const profileAsked = Samvei.fetchProfile(id).then((profile) => {
      office = officeOf(profile);
      if (stopped) tell('wasm_failed', office);
      return profile;
    });
    const painted = startPagePainted();
    const [bytes, profile, texts] = await Promise.all([Samvei.fetchProgram(), profileAsked, asked]);
    await painted;
    const restAsked = Samvei.fetchRest();
    restAsked.catch(() => {});  // told where it is waited for
    const program = await Samvei.createProgram(bytes, recover);
    whole = restAsked.then((rest) => program.addRest(rest));
    whole.catch(() => {});
    byId('loading').hidden = true;
    const begun = await soon(program, async () => {
      if (!(await startGuide(program, id, profile))) return false;
      fitIn(program);
      program.awaitLanguages(true);
      speak(program, language, texts);
      return true;
    });
    if (!begun) return;
    await loadFonts(program);
    await Samvei.breath();
    const stage = byId('stage');
    Object.assign(parts, {
      program,
      renewal: new Samvei.Renewal(program),
      mirror: new Samvei.Mirror(byId('view'), { act, onFocus, onLeft }),
      canvas: new Samvei.Canvas(program, {
        stage,
        canvas: byId('canvas'),
        probe: byId('probe'),
        onFailure: (reason) => parts.presentation.bar(reason),
        onResize: () => { if (html.dataset.ready && !stopped && !parts.renewal.running) show(); },
      }),
      history: new Samvei.History((section) => act(`nav.step.${section}`, '')),
      guard: new Samvei.LeaveGuard(),
    });
    parts.scheme = new Samvei.Scheme(program, () => parts.canvas.request());
    watchPresses();
    Samvei.watchCopying(() => parts.canvas.attached);
    parts.files = new Samvei.files.Files(parts.mirror, { act, open, tell: tellOutcome });
    html.lang = program.tree().language;
    parts.presentation = new Samvei.Presentation({
      wanted: address.get('visning') === 'enkel' ? 'plain' : 'canvas', onChange: () => { if (parts.presentation) present(); },
    });
    await prepareCanvas();
    byId('start').remove();
    stage.hidden = false;
    present();
    Samvei.embedding.ready();
    // What is loaded now must not keep anyone from seeing the page.
    await new Promise((done) => { setTimeout(done); });
    await Promise.all([addLanguages(program, language), whole.catch(() => stop('rest_missing'))]);
    if (stopped) return;
    await Samvei.keepForLater(id);
    html.dataset.loaded = '';
    Samvei.parts = parts;  // for the tests, and for whoever looks with the browser's own tools
  }

  // Leaving for good, which was asked about where there is something to lose. Whoever comes back by the
  // browser's history shall not find another person's answers.
  window.addEventListener('pagehide', () => {
    if (parts.presentation && !stopped) empty();
  });
  window.addEventListener('pageshow', (event) => { if (event.persisted) window.location.reload(); });
  window.addEventListener('error', recover);
  window.addEventListener('unhandledrejection', recover);
  main().catch(() => stop());
})();
