// The service worker of the stand-alone page (sw.js): with it the page works without a network after one
// visit, and can be installed. In a frame there is none: an embed leaves nothing behind.
(() => {
  'use strict';

  const PATIENCE = 8000;  // ms for a server that does not answer

  function settled(worker) {
    return new Promise((done) => {
      const look = () => { if (['activated', 'redundant'].includes(worker.state)) done(); };
      worker.addEventListener('statechange', look);
      look();
    });
  }

  async function install(profile) {
    const registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
    if (!registration.installing) await registration.update();
    if (!registration.installing) return;
    await settled(registration.installing);
    // It has come too late to see the municipality's profile being fetched.
    await window.Samvei.fetchProfile(profile);
  }

  // Resolves when the site's files are kept, or when they cannot be; nothing is asked for afterwards.
  async function keepForLater(profile) {
    if (window.top !== window || !('serviceWorker' in navigator) || !window.isSecureContext) return;
    // Where it is not allowed, or the network is away, the page works as long as it is open.
    const givenUp = new Promise((done) => { setTimeout(done, PATIENCE); });
    await Promise.race([install(profile).catch(() => {}), givenUp]);
  }

  Object.assign(window.Samvei, { keepForLater });
})();
