// Lets the workers' page open where there is no network. What it is made of, the page itself puts into the cache (app/routes/field/device/keep-pages.ts).
const cacheName = 'linli-field';
const patienceMs = 4_000;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request, url));
  // Their names change with their content.
  else if (/^\/(assets|brand)\//.test(url.pathname)) event.respondWith(kept(request));
  else if (/^\/field\/files\//.test(url.pathname)) event.respondWith(kept(request, { keep: true }));
});

async function page(request, url) {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    // A ticket is a place within the one page.
    const ticket = /^\/field\/(tickets\/[\w-]+)$/.exec(url.pathname);
    if (ticket) return Response.redirect(`/field#/${ticket[1]}`);
    const known = await caches.match('/field', { cacheName });
    if (known && url.pathname === '/field') return known;
    throw error;
  }
}

async function kept(request, { keep = false } = {}) {
  const known = await caches.match(request, { cacheName });
  if (known) return known;
  const answer = await fetch(request);
  // A part of a film is no whole.
  if (keep && answer.status === 200) {
    const cache = await caches.open(cacheName);
    await cache.put(request, answer.clone());
  }
  return answer;
}
