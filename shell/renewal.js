// Starting the program anew with the case that is on the page: after a bug of ours, so that the person can go
// on, and after "delete everything", so that nothing of what was deleted stays in the program's memory.
(() => {
  'use strict';

  // A bug that comes back at once would come back for ever.
  const MOST_AFTER_BUGS = 3;

  class Renewal {
    constructor(program) {
      this.program = program;
      this.afterBugs = 0;
      this.waiting = [];   // what was done meanwhile
      this.running = false;
      this.slow = false;   // whether a part of the program is waited for
    }

    // The case as it is now, at the section that is shown; asked for after each change, since a program that
    // has stopped cannot be asked any more.
    note(section, language) {
      this.kept = { caseJson: this.program.hasAnswers() ? this.program.caseJson() : '', section, language };
    }

    get possible() { return this.kept !== undefined && !this.running && this.afterBugs < MOST_AFTER_BUGS; }

    async renew() {
      const { caseJson, section, language } = this.kept;
      this.running = true;
      try {
        await this.program.restart();
        this.program.act(`nav.language.${language}`, '');
        if (caseJson && !this.program.resume(caseJson, section)) throw new Error('the kept case cannot be read');
      } finally {
        this.running = false;
      }
    }

    // Somebody does something while the program is away. On a slow line, pressing the same once more is impatience, and
    // means it once.
    wait(id, value) {
      const last = this.waiting.at(-1);
      if (this.slow && last?.[0] === id && last[1] === value) return;
      this.waiting.push([id, value]);
    }

    // What the person did while the program was away, in order.
    takeWaiting() { return this.waiting.splice(0); }
  }

  Object.assign(window.Samvei, { Renewal });
})();
