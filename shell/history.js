// The browser's back and forward between the guide's sections. The address never changes: it says
// nothing about anyone.
(() => {
  'use strict';

  class History {
    // `goTo(section)` asks the program to show a section that was shown before.
    constructor(goTo) {
      this.section = null;
      this.pushed = 0;  // how many steps of the browser's history lie behind this one and are ours
      window.addEventListener('popstate', (event) => {
        if (this.address) {
          window.location.replace(this.address);
          return;
        }
        this.pushed = event.state?.pushed ?? 0;
        const section = event.state?.section;
        if (!section || section === this.section) return;
        this.returning = true;
        goTo(section);
        this.returning = false;
        // Where the program stayed, so does the browser: the way back is still there afterwards.
        if (this.section !== section) this.push(this.section);
      });
    }

    // Called with the section of each new view; true when it is another than before.
    show(section) {
      if (section === this.section) return false;
      const first = this.section === null;
      if (first) window.history.replaceState({ section, pushed: 0 }, '');
      else if (!this.returning) this.push(section);
      this.section = section;
      return !first;
    }

    push(section) {
      this.pushed += 1;
      window.history.pushState({ section, pushed: this.pushed }, '');
    }

    // Goes to another page in place of the first of ours, so that "back" leads past all of them.
    leave(address) {
      this.address = address;
      if (this.pushed > 0) window.history.go(-this.pushed);
      else window.location.replace(address);
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
