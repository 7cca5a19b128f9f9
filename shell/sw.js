// The stand-alone page without a network: keeps the site's public files, and nothing else. No answer ever
// passes here. A file with a hash in its name never changes, and a page asks for its own files by such names
// only, so a page on screen and a newer site cannot be mixed.
'use strict';

const CACHE = 'samvei-' + {{version}};
const FILES = {{files}};
const PATIENCE = 3000;  // ms until a page that was seen before is shown without waiting for the network

self.addEventListener('install', (event) => {
  // The page's name stays when it changes, so the server is asked about it anew; the others' never do.
  const fresh = FILES.map((file) => (file === './' ? new Request(file, { cache: 'no-cache' }) : file));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

// The version before this one stays, since a page of it may still be loading; older ones go.
self.addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    const others = (await caches.keys()).filter((name) => name.startsWith('samvei-') && name !== CACHE);
    await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
    await self.clients.claim();
  })());
});

// The server's where it answers in time, so that a change in the law reaches everyone; else the kept one.
async function newest(request, name, { keep }) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(name, { ignoreSearch: true });
  const fresh = fetch(request).then(async (response) => {
    if (!response.ok && kept) return kept;
    if (response.ok && keep) await cache.put(name, response.clone());
    return response;
  });
  if (!kept) return fresh;
  return Promise.race([fresh.catch(() => kept), new Promise((done) => { setTimeout(done, PATIENCE, kept); })]);
}

async function unchanging(request) {
  return (await caches.match(request)) || fetch(request);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const scope = self.registration.scope;
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return;
  const path = request.url.slice(scope.length).replace(/[?#].*/, '');
  // A newer page is not kept here: its files come with the worker of its own version.
  if (path === '' || path === 'index.html') event.respondWith(newest(request, './', { keep: false }));
  else if (path.startsWith('profiles/')) event.respondWith(newest(request, path, { keep: true }));
  else if (FILES.includes(path)) event.respondWith(unchanging(request));
});
