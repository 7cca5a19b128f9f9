// In a frame on another's page: tells that page the few things that it must know to show the guide well.
// Nothing that was answered is among them (docs/embedding.md), and nothing is heard from that page.
(() => {
  'use strict';

  // Heights are told in coarse steps, because the exact ones would tell which questions are shown.
  const STEP = 200;  // CSS pixels

  const framed = window.parent !== window;
  const heard = framed && new URLSearchParams(window.location.search).get('vert') === 'element';
  let told = 0;
  let finished = false;

  // To whoever embeds: which page that is cannot be known here, and nothing told is secret.
  function send(kind, more) {
    if (heard) window.parent.postMessage({ samvei: kind, ...more }, '*');
  }

  const embedding = {
    framed,
    ready: () => send('ready'),

    // After the guide has shown another of its pages, so that its top comes into view.
    pageShown: () => send('page'),

    // The height of the content: of the stage, which is no higher than what it holds.
    tellHeight() {
      if (!framed) return;
      const { bottom } = document.getElementById('stage').getBoundingClientRect();
      const height = Math.ceil(bottom / STEP) * STEP;
      if (height === told) return;
      told = height;
      send('height', { height });
    },

    // A document was saved. Told once.
    finished() {
      if (finished) return;
      finished = true;
      send('finished');
    },
  };

  if (framed) {
    document.documentElement.dataset.embedded = '';
    new ResizeObserver(() => embedding.tellHeight()).observe(document.getElementById('stage'));
  }

  Object.assign(window.Samvei, { embedding });
})();
