// The program's C functions, with JavaScript's strings. Every name here is one in web/bridge.cc.
(() => {
  'use strict';

  // Room in the program's memory. Where there is none the program cannot go on.
  function room(module, size) {
    const place = module._malloc(size);
    if (place === 0) throw new Error('no memory is left');
    return place;
  }

  // Puts strings into the program's memory for the time of one call.
  function withStrings(module, strings, call) {
    const places = strings.map((text) => {
      const size = module.lengthBytesUTF8(text) + 1;
      const place = room(module, size);
      module.stringToUTF8(text, place, size);
      return place;
    });
    try {
      return call(...places);
    } finally {
      for (const place of places) module._free(place);
    }
  }

  const bytes = (module, place, size) => module.HEAPU8.slice(place, place + size);

  // Lets the browser do what it has to before more is asked of it.
  const breath = () => new Promise((done) => { setTimeout(done); });

  // Thrown where the program needs what is in its second part, and that has not come yet. The instance has stopped
  // midway, and must be given up.
  class NotHereYet extends Error {
    constructor() { super('the second part of the program has not come yet'); }
  }

  // Stands for every function of the second part.
  const ABSENT = new Proxy({}, { get: () => () => { throw new NotHereYet(); } });

  // The program: one instance of the compiled code at a time, which can be given up for a fresh one. What it
  // was started with is kept and given to the next. It comes in two parts: the first does all until the last question is
  // answered (scripts/site/split-program.mjs).
  class Program {
    // `onAbort()` is told when the instance has stopped for good.
    constructor(compiled, onAbort) {
      this.compiled = compiled;
      this.rest = undefined;  // the second part, compiled
      this.onAbort = onAbort;
      this.languages = new Map();
      this.around = {};  // the colour and topic of the site around the guide
    }

    async instantiate() {
      const module = await SamveiModule({
        instantiateWasm: (imports, done) => {
          WebAssembly.instantiate(this.compiled, { ...imports, placeholder: ABSENT }).then((instance) => {
            this.primary = instance.exports;
            done(instance);
          }, this.onAbort);
          return {};
        },
        onAbort: this.onAbort,
        print() {},
        printErr() {},
      });
      this.module = module;
      if (this.rest) await this.join();
    }

    // Puts the functions of the second part where the first calls them.
    join() { return WebAssembly.instantiate(this.rest, { primary: this.primary }); }

    // The second part, from its bytes.
    async addRest(wasm) {
      this.rest = await WebAssembly.compile(wasm);
      await this.join();
    }

    // Gives up the instance with all that it knows, and starts another in the same way, without a case.
    async restart() {
      this.wipe();
      await this.instantiate();
      this.begin(...this.how);
      while (this.step());  // at once: somebody waits, and the engine knows the code by now
      this.begun();
      for (const [language, [file, texts]] of this.languages) this.added(language, file, texts);
      if (this.around.color) this.setColor(this.around.color);
      if (this.around.topic) this.setTopic(this.around.topic);
      this.theme(...this.themed);
    }

    // Overwrites all that the instance knows. Nothing can be asked of it afterwards.
    wipe() {
      this.module?.HEAPU8.fill(0);
      this.module = undefined;
    }

    call(name, strings, ...rest) {
      return withStrings(this.module, strings, (...places) => this.module[name](...places, ...rest));
    }

    json(place) { return JSON.parse(this.module.UTF8ToString(place)); }

    // Makes the guide: {} or {errors}. The browser can do other things in between.
    async start(language, profileFile, profileJson, today, device) {
      this.how = [language, profileFile, profileJson, today, device];
      this.begin(...this.how);
      while (this.step()) await breath();
      return this.begun();
    }

    begin(language, profileFile, profileJson, today, { canShare, canShareFiles, canLock }) {
      this.call('_samvei_begin', [language, profileFile, profileJson, today],
        canShare ? 1 : 0, canShareFiles ? 1 : 0, canLock ? 1 : 0);
    }

    // Takes the next step of making it; false when that was the last.
    step() { return this.module._samvei_begin_step() === 1; }

    begun() { return this.json(this.module._samvei_start()); }

    addLanguage(language, file, texts) {
      const answer = this.added(language, file, texts);
      if (!answer.errors) this.languages.set(language, [file, texts]);
      return answer;
    }

    added(language, file, texts) { return this.json(this.call('_samvei_add_language', [language, file, texts])); }

    // While the texts of other languages are on their way all are offered, so that nothing moves when they come.
    awaitLanguages(toCome) { this.module._samvei_await_languages(toCome ? 1 : 0); }

    // The colour of the site around the guide; {errors} where it cannot be used, and then nothing changes.
    setColor(color) {
      const answer = this.json(this.call('_samvei_set_color', [color]));
      if (!answer.errors) this.around.color = color;
      return answer;
    }

    // The outcome that the page which led here is about; false when there is none of that name.
    setTopic(outcome) {
      const known = this.call('_samvei_set_topic', [outcome]) === 1;
      if (known) this.around.topic = outcome;
      return known;
    }

    // The municipality's colours: {light, dark, lightStrong, darkStrong}, each {token: '#rrggbb'}.
    colors() { return this.json(this.module._samvei_colors()); }

    theme(dark, strong) {
      this.themed = [dark, strong];
      this.module._samvei_theme(dark ? 1 : 0, strong ? 1 : 0);
    }

    tree() { return this.json(this.module._samvei_tree()); }

    act(id, value) { return this.json(this.call('_samvei_action', [id, value])); }

    // The case as it is now, for resume().
    caseJson() { return this.module.UTF8ToString(this.module._samvei_case()); }

    // Goes on with a case at a section; false when that is not possible.
    resume(caseJson, section) { return this.call('_samvei_resume', [caseJson, section]) === 1; }

    open(file) {
      const { module } = this;
      const place = room(module, Math.max(file.length, 1));
      try {
        module.HEAPU8.set(file, place);
        module._samvei_open(place, file.length);
      } finally {
        module.HEAPU8.fill(0, place, place + file.length);
        module._free(place);
      }
    }

    hasAnswers() { return this.module._samvei_has_answers() === 1; }

    // Whether "delete everything" can still be undone.
    canUndelete() { return this.module._samvei_can_undelete() === 1; }

    savedFile() { return bytes(this.module, this.module._samvei_file_bytes(), this.module._samvei_file_size()); }

    font(bold) { return bytes(this.module, this.module._samvei_font_bytes(bold), this.module._samvei_font_size(bold)); }

    focused(id) { this.call('_samvei_focused', [id]); }

    attachCanvas(selector) { return this.call('_samvei_attach_canvas', [selector]) === 1; }

    leaveCanvas() { this.module._samvei_leave_canvas(); }

    largestCanvas() { return this.module._samvei_largest_canvas(); }

    metrics(m) { this.module._samvei_metrics(m.width, m.height, m.pixelRatio, m.textScale); }

    prepareFrames() { this.module._samvei_prepare_frames(); }

    frame(top, width, height) { this.module._samvei_frame(top, width, height); }

    pointer(x, y, top) { return this.module._samvei_pointer(x, y, top) === 1; }

    pointerGone() { return this.module._samvei_pointer_gone() === 1; }
  }

  // The program from the bytes of its first part.
  async function createProgram(wasm, onAbort) {
    const program = new Program(await WebAssembly.compile(wasm), onAbort);
    await program.instantiate();
    return program;
  }

  window.Samvei = { createProgram, breath, NotHereYet };
})();
