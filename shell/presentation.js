// Which presentation is shown: the canvas, or the plain page where the canvas cannot serve or where
// someone chose it. What stands in the way of the canvas is watched for as long as the page lives.
(() => {
  'use strict';

  // The narrowest page, in units, that the canvas lays out; narrower ones (very large text) flow better.
  const NARROWEST = 300;

  class Presentation {
    // `onChange()` is told when another presentation should be shown.
    constructor({ wanted, onChange }) {
      this.wanted = wanted;            // 'canvas' or 'plain': what was asked for
      this.obstacles = new Set();
      this.onChange = onChange;
      this.language = document.documentElement.lang;
      this.queries = {
        'forced-colors': matchMedia('(forced-colors: active)'),
        contrast: matchMedia('(prefers-contrast: more)'),
      };
      for (const query of Object.values(this.queries)) query.addEventListener('change', () => this.look());
      this.probe = document.getElementById('probe');
      new ResizeObserver(() => this.look()).observe(this.probe);
      window.addEventListener('resize', () => this.look());
      new MutationObserver(() => this.look())
        .observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'lang'] });
      this.look();
    }

    get chosen() {
      return this.wanted === 'canvas' && this.obstacles.size === 0 ? 'canvas' : 'plain';
    }

    // The switch is of no use where the canvas can never serve.
    get canSwitch() {
      return !['webgl', 'forced-colors', 'narrow'].some((obstacle) => this.obstacles.has(obstacle));
    }

    look() {
      for (const [name, query] of Object.entries(this.queries)) this.set(name, query.matches);
      this.set('spacing', this.hasOwnSpacing());
      this.set('translated', this.isTranslated());
      const size = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      this.set('narrow', document.documentElement.clientWidth / size < NARROWEST);
      this.settle();
    }

    // Something went wrong with the canvas: 'webgl', 'lost' or 'failed'. `quietly`: the caller shows the page
    // itself.
    bar(obstacle, { quietly = false } = {}) {
      this.obstacles.add(obstacle);
      if (quietly) this.settled = this.chosen;
      else this.settle();
    }

    // The visible switch. Someone who asks for the canvas gets it, whatever was guessed about them.
    toggle() {
      if (this.chosen === 'canvas') {
        this.wanted = 'plain';
      } else {
        this.wanted = 'canvas';
        for (const guess of ['contrast', 'spacing', 'translated', 'lost', 'failed']) {
          this.obstacles.delete(guess);
          this.overruled = { ...this.overruled, [guess]: true };
        }
      }
      this.settle();
    }

    set(obstacle, there) {
      if (!there) this.overruled = { ...this.overruled, [obstacle]: false };
      if (there && !this.overruled?.[obstacle]) this.obstacles.add(obstacle);
      else if (!there) this.obstacles.delete(obstacle);
    }

    settle() {
      if (this.settled === this.chosen) return;
      this.settled = this.chosen;
      this.onChange();
    }

    hasOwnSpacing() {
      const style = getComputedStyle(this.probe);
      const height = parseFloat(style.lineHeight) / parseFloat(style.fontSize);
      return ![style.letterSpacing, style.wordSpacing].every((space) => ['normal', '0px'].includes(space)) ||
        Math.abs(height - 1.5) > 0.01;
    }

    isTranslated() {
      const { documentElement: html } = document;
      return /\btranslated-/.test(html.className) || html.lang !== this.language;
    }
  }

  Object.assign(window.Samvei, { Presentation });
})();
