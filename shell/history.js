// The browser's back and forward between the guide's sections. The address never changes: it says
// nothing about anyone.
(() => {
  'use strict';

  class History {
    // `goTo(section)` asks the program to show a section that was shown before.
    constructor(goTo) {
      this.section = null;
      window.addEventListener('popstate', (event) => {
        const section = event.state?.section;
        if (!section || section === this.section) return;
        this.returning = true;
        goTo(section);
        this.returning = false;
        // Where the program stayed, so does the browser: the way back is still there afterwards.
        if (this.section !== section) window.history.pushState({ section: this.section }, '');
      });
    }

    // Called with the section of each new view; true when it is another than before.
    show(section) {
      if (section === this.section) return false;
      const first = this.section === null;
      if (first) window.history.replaceState({ section }, '');
      else if (!this.returning) window.history.pushState({ section }, '');
      this.section = section;
      return !first;
    }
  }

  // Leaving is asked about while there is something to lose, and only then: the question also keeps
  // browsers from showing the page at once on "back".
  class LeaveGuard {
    constructor() {
      this.ask = (event) => {
        event.preventDefault();
        event.returnValue = true;  // for browsers that do not read preventDefault here
      };
      this.on = false;
    }

    set(needed) {
      if (needed === this.on) return;
      this.on = needed;
      if (needed) window.addEventListener('beforeunload', this.ask);
      else window.removeEventListener('beforeunload', this.ask);
    }
  }

  Object.assign(window.Samvei, { History, LeaveGuard });
})();
