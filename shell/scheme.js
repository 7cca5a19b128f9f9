// The municipality's colours. They are given to the stylesheet as custom properties, both schemes at
// once, so that it alone decides which one is shown (style.css); the canvas is told the same.
(() => {
  'use strict';

  const PREFIX = { light: 'light', dark: 'dark', lightStrong: 'light-strong', darkStrong: 'dark-strong' };

  class Scheme {
    // `onChange()` is told when the canvas should be painted anew.
    constructor(program, onChange) {
      this.program = program;
      this.queries = {
        dark: matchMedia('(prefers-color-scheme: dark)'),
        strong: matchMedia('(prefers-contrast: more)'),
      };
      for (const query of Object.values(this.queries)) {
        query.addEventListener('change', () => {
          this.tell();
          onChange();
        });
      }
      this.give(program.colors());
      this.tell();
    }

    give(colors) {
      const { style } = document.documentElement;
      for (const [scheme, theme] of Object.entries(colors)) {
        for (const [token, value] of Object.entries(theme)) style.setProperty(`--${PREFIX[scheme]}-${token}`, value);
        // The sign's lines have the colour of text on the filling, which a picture cannot read.
        style.setProperty(`--${PREFIX[scheme]}-logo`, `var(--logo-lines-${theme['on-accent'] === '#000000' ? 'black' : 'white'})`);
      }
    }

    tell() {
      this.program.theme(this.queries.dark.matches, this.queries.strong.matches);
    }
  }

  Object.assign(window.Samvei, { Scheme });
})();
