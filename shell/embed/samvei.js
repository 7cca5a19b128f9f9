// <samvei-veiviser kommune="lund" spraak="nb"> on a municipality's page: shows the guide in a frame that has
// no origin of its own, so that the browser refuses it cookies and storage. docs/embedding.md says what each
// attribute does and what the messages are.
(() => {
  'use strict';

  const site = new URL('.', document.currentScript.src);
  const WORDS = {
    nb: [{{nb:embed.title}}, {{nb:embed.open}}],
    nn: [{{nn:embed.title}}, {{nn:embed.open}}],
    en: [{{en:embed.title}}, {{en:embed.open}}],
    se: [{{se:embed.title}}, {{se:embed.open}}],
  };
  const PASSED_ON = ['kommune', 'spraak', 'farge', 'visning', 'tema'];
  const SANDBOX = 'allow-scripts allow-modals allow-downloads allow-popups allow-popups-to-escape-sandbox';

  customElements.define('samvei-veiviser', class extends HTMLElement {
    // Attributes are read here once: another address would load the guide anew and lose what was answered.
    connectedCallback() {
      const language = this.getAttribute('spraak');
      const [title, open] = WORDS[language] || WORDS.nb;
      const address = (page) => {
        const url = new URL(page, site);
        if (page) url.searchParams.set('vert', 'element');  // somebody listens to what the guide tells
        for (const name of PASSED_ON) {
          if (this.hasAttribute(name)) url.searchParams.set(name, this.getAttribute(name));
        }
        return url.href;
      };
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: address('innebygd.html'), title, lang: language, allow: navigator.share ? 'clipboard-write; web-share' : 'clipboard-write' });
      frame.setAttribute('sandbox', SANDBOX);
      // Through the object model: a strict policy forbids style attributes, and nothing else here.
      Object.assign(frame.style, { display: 'block', width: '100%', height: 'max(100vh, 40rem)', border: '0' });
      // Stays where the frame never answers, say because the page's policy forbids it.
      const link = Object.assign(document.createElement('a'), { href: address(''), textContent: open });
      this.style.display = 'block';
      this.replaceChildren(frame, link);

      this.listen = ({ source, data }) => {
        if (source !== frame.contentWindow || typeof data !== 'object' || !data) return;
        const { samvei: kind, height } = data;
        if (kind === 'height') {
          if (!Number.isFinite(height) || height <= 0 || height > 1e5) return;
          frame.style.height = `${height}px`;
        } else if (kind === 'page') {
          if (frame.getBoundingClientRect().top < 0) frame.scrollIntoView();
          return;
        } else if (kind === 'ready') {
          link.remove();
        } else if (kind !== 'finished') {
          return;
        }
        this.dispatchEvent(new CustomEvent(`samvei-${kind}`, { detail: kind === 'height' ? { height } : null }));
      };
      window.addEventListener('message', this.listen);
    }

    disconnectedCallback() {
      window.removeEventListener('message', this.listen);
    }
  });
})();
