// A page that plays the municipality: another address, a strict policy of its own, and the guide twice.
import { createServer } from 'node:http';

// What a policy must allow: the one script, and the frames. (The picture is this page's own.)
const policyFor = (site) => `default-src 'none'; script-src ${site}/samvei.js 'nonce-own'; img-src data:; frame-src ${site}`;

const pageFor = (site, guides) => `<!doctype html>
<html lang="nb"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Kommunen</title><script nonce="own">
  window.heard = [];
  for (const name of ['samvei-ready', 'samvei-height', 'samvei-finished']) {
    addEventListener(name, (event) => heard.push({ guide: event.target.id, name, detail: event.detail }), true);
  }
  window.shifts = [];
  try {
    new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => entry.value)))
      .observe({ type: 'layout-shift', buffered: true });
  } catch { /* only Chromium measures it */ }
</script></head><body><h1>Kommunen</h1>
<script src="${site}/samvei.js"></script>
${guides.join('\n<p>Mellom</p>\n')}
<p>Nederst</p></body></html>`;

/** Serves the page with `guides` (HTML of elements) for a `site`, and resolves to its `url` and `stop()`. */
export async function playMunicipality(site, guides, { policy = policyFor(site) } = {}) {
  const server = createServer((request, response) => {
    if (request.url !== '/') {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': policy }).end(pageFor(site, guides));
  });
  await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
  return { url: `http://127.0.0.1:${server.address().port}/`, stop: () => server.close() };
}
