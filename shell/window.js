// What of the page a person sees: by the page's own window, or, in a frame as high as its content, by what
// the pages around it leave visible. The canvas is painted there.
(() => {
  'use strict';

  // The stand-alone page.
  class OwnWindow {
    constructor(stage) {
      this.stage = stage;
    }

    // The least height of the page: a short one's footer stands at the window's bottom.
    get least() { return window.innerHeight; }

    get height() { return window.innerHeight; }

    // How far the visible part's top is down the stage.
    get top() { return -this.stage.getBoundingClientRect().top; }

    // `heard()` is called when another part has become visible.
    onMove(heard) {
      window.addEventListener('scroll', heard, { passive: true });
    }
  }

  // A frame cannot ask where it stands on the page around it. The browser tells which of these strips, laid
  // over the frame's own window, are seen.
  const STRIP = 200;  // CSS pixels
  const AT_FIRST = 5;  // strips that are taken to be seen until the browser has told

  class FrameWindow extends OwnWindow {
    constructor(stage) {
      super(stage);
      this.seen = new Set();
      this.strips = document.createElement('div');
      this.strips.id = 'strips';
      this.strips.setAttribute('aria-hidden', 'true');
      document.body.append(this.strips);
      this.observer = new IntersectionObserver((entries) => this.look(entries));
      window.addEventListener('resize', () => this.cover());
      this.cover();
    }

    // The frame is made as high as the content, so the content must not follow the frame.
    get least() { return 0; }

    get first() { return this.seen.size === 0 ? 0 : Math.min(...this.seen); }

    get last() { return this.seen.size === 0 ? AT_FIRST : Math.max(...this.seen); }

    get height() { return (this.last + 1 - this.first) * STRIP; }

    // A frame of a fixed height scrolls like a page of its own.
    get top() { return super.top + this.first * STRIP; }

    onMove(heard) {
      super.onMove(heard);
      this.heard = heard;
    }

    cover() {
      const wanted = Math.ceil(window.innerHeight / STRIP);
      while (this.strips.childElementCount < wanted) {
        const strip = document.createElement('div');
        strip.dataset.strip = String(this.strips.childElementCount);
        this.strips.append(strip);
        this.observer.observe(strip);
      }
    }

    look(entries) {
      for (const { target, isIntersecting } of entries) {
        const number = Number(target.dataset.strip);
        if (isIntersecting) this.seen.add(number);
        else this.seen.delete(number);
      }
      this.heard?.();
    }
  }

  const windowOf = (stage) => (window.Samvei.embedding.framed ? new FrameWindow(stage) : new OwnWindow(stage));

  Object.assign(window.Samvei, { windowOf });
})();
