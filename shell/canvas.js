// The canvas under the view: its size, its place on the page, and when it is painted. The page scrolls
// natively; the canvas is at most three windows high and is moved and painted anew near its edge.
(() => {
  'use strict';

  const WINDOWS = 3;
  const MAX_PIXEL_RATIO = 3;

  // Whether this engine rounds the width of each letter to whole pixels, as WebKitGTK does.
  function roundsLetters() {
    const ruler = document.createElement('span');
    ruler.textContent = 'Trenger dere noen?';
    Object.assign(ruler.style, { position: 'absolute', visibility: 'hidden', whiteSpace: 'pre', fontFamily: 'Samvei' });
    document.body.append(ruler);
    const [small, large] = [18, 1800].map((size) => {
      ruler.style.fontSize = `${size}px`;
      return ruler.getBoundingClientRect().width / size;
    });
    ruler.remove();
    return Math.abs(small - large) > 0.01;
  }

  class Canvas {
    // `onFailure(reason)` is told when painting is no longer possible, `onResize()` when the view was
    // laid out anew for another window, pixel ratio or text size.
    constructor(program, { stage, canvas, probe, onFailure, onResize }) {
      this.program = program;
      this.stage = stage;
      this.window = window.Samvei.windowOf(stage);
      this.element = canvas;
      this.onFailure = onFailure;
      this.onResize = onResize;
      this.taken = false;    // the graphics are the program's
      this.attached = false; // … and the view is laid out
      this.frames = 0;       // how many were painted: an idle page paints none
      this.requested = 0;
      this.top = 0;
      this.height = 0;       // of the page, as the program laid it out
      this.watchContext(canvas);
      const resize = () => { if (this.resize()) this.onResize(); };
      window.addEventListener('resize', resize);
      new ResizeObserver(resize).observe(probe);
      this.watchPixelRatio(resize);
      this.window.onMove(() => this.onMove());
      document.addEventListener('selectionchange', () => {
        stage.classList.toggle('selecting', getSelection().type === 'Range');
      });
      for (const kind of ['pointermove', 'pointerdown']) {
        window.addEventListener(kind, (event) => this.onPointer(event), { passive: true });
      }
      for (const kind of ['pointerup', 'pointercancel']) {
        window.addEventListener(kind, (event) => { if (event.pointerType !== 'mouse') this.pointerGone(); });
      }
      document.documentElement.addEventListener('pointerleave', () => this.pointerGone());
    }

    watchContext(canvas) {
      canvas.addEventListener('webglcontextlost', () => { if (this.attached) this.onFailure('lost'); });
    }

    // A window that moves to another screen changes its ratio, and not always its size.
    watchPixelRatio(resize) {
      matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener('change', () => {
        resize();
        this.watchPixelRatio(resize);
      }, { once: true });
    }

    measure() {
      const width = document.documentElement.clientWidth;
      const textScale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
      return { width, height: this.window.least, pixelRatio: Math.min(window.devicePixelRatio || 1, MAX_PIXEL_RATIO), textScale };
    }

    // Takes hold of the graphics; true when there are any.
    take() {
      if (this.taken) return true;
      // Some browsers without WebGL, WebKit's locked down ones, lack its very name, which Emscripten asks for.
      if (!window.WebGL2RenderingContext) return false;
      // A context that was lost belongs to its canvas for good; a new one needs a new canvas.
      if (this.used) {
        const fresh = this.element.cloneNode();
        this.element.replaceWith(fresh);
        this.watchContext(fresh);
        this.element = fresh;
      }
      this.used = true;
      this.taken = this.program.attachCanvas('#canvas');
      return this.taken;
    }

    // True when the program can paint here, and has laid the view out.
    attach() {
      if (this.attached) return true;
      if (!this.take()) return false;
      this.metrics = this.measure();
      this.program.metrics(this.metrics);
      this.attached = true;
      this.largest = this.program.largestCanvas();
      this.stage.classList.toggle('whole-pixels', roundsLetters());
      return true;
    }

    // The program that painted here is no longer there; the next one gets a canvas of its own.
    abandon() {
      this.attached = this.taken = false;
    }

    leave() {
      if (!this.taken) return;
      this.attached = this.taken = false;
      this.program.leaveCanvas();
    }

    // True when something has changed and the program has laid the view out anew.
    resize() {
      if (!this.attached) return false;
      const now = this.measure();
      if (Object.keys(now).every((key) => now[key] === this.metrics[key])) return false;
      this.metrics = now;
      this.program.metrics(now);
      return true;
    }

    // A new view was laid out: `size` is the page's.
    show(size) {
      this.height = size[1];
      this.stage.style.setProperty('--page-height', String(size[1]));
      this.stage.style.setProperty('--u', String(this.metrics.textScale));
      this.request();
    }

    request() {
      if (!this.attached || this.requested) return;
      this.requested = requestAnimationFrame(() => {
        this.requested = 0;
        if (!this.attached) return;
        if (this.resize()) this.onResize();
        else this.paint();
      });
    }

    paint() {
      const { width, pixelRatio } = this.metrics;
      const { top: seen, height } = this.window;
      const most = Math.min(height * WINDOWS, this.largest / pixelRatio);
      const tall = Math.min(this.height, most);
      const snap = (length) => Math.floor(length * pixelRatio) / pixelRatio;
      const wanted = seen - (tall - height) / 2;
      this.top = snap(Math.max(0, Math.min(wanted, this.height - tall)));
      const pixelWidth = Math.round(width * pixelRatio);
      const pixelHeight = Math.round(tall * pixelRatio);
      const { element } = this;
      if (element.width !== pixelWidth || element.height !== pixelHeight) {
        element.width = pixelWidth;
        element.height = pixelHeight;
        element.style.width = `${pixelWidth / pixelRatio}px`;
        element.style.height = `${pixelHeight / pixelRatio}px`;
      }
      element.style.top = `${this.top}px`;
      this.painted = pixelHeight / pixelRatio;
      try {
        this.program.frame(this.top, pixelWidth, pixelHeight);
        this.frames += 1;
      } catch (error) {
        if (error instanceof window.Samvei.NotHereYet) throw error;
        this.onFailure('failed');
      }
    }

    onMove() {
      if (!this.attached || this.painted === undefined) return;
      const { top, height } = this.window;
      const margin = height / 4;
      const bottom = top + height;
      const nearTop = this.top > 0 && top < this.top + margin;
      const end = this.top + this.painted;
      const nearEnd = end < this.height - 1 && bottom > end - margin;
      if (nearTop || nearEnd) this.request();
    }

    // For looks under the pointer only; what is pressed is the page's own element.
    onPointer(event) {
      if (!this.attached) return;
      const box = this.stage.getBoundingClientRect();
      if (this.program.pointer(event.clientX - box.left, event.clientY - box.top, this.top)) this.request();
    }

    pointerGone() {
      if (this.attached && this.program.pointerGone()) this.request();
    }
  }

  Object.assign(window.Samvei, { Canvas });
})();
