// The service worker of the stand-alone page (sw.js): with it the page works without a network after one
// visit, and can be installed. In a frame there is none: an embed leaves nothing behind.
(() => {
  'use strict';

  // Resolves when the site's files are kept, or when they cannot be; nothing is asked for afterwards.
  async function keepForLater() {
    if (window.top !== window || !('serviceWorker' in navigator) || !window.isSecureContext) return;
    try {
      const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
      const worker = registration.installing;
      if (!worker) return;
      await new Promise((done) => {
        const look = () => { if (!['installing', 'installed'].includes(worker.state)) done(); };
        worker.addEventListener('statechange', look);
        look();
      });
    } catch {
      // Not allowed here, or the network went away: the page works as long as it is open.
    }
  }

  Object.assign(window.Samvei, { keepForLater });
})();
