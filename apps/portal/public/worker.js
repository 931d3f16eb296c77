// Keeps the pages of the portal at hand for when the network is gone. Data are always asked for; nothing of the API is kept.
const SHELF = 'portal';
const OURS = /\.(js|css|svg|webmanifest|woff2)$/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (pathname.startsWith('/admin') || pathname.startsWith('/api/') || pathname.startsWith('/hls/')) return;
  if (request.mode === 'navigate') event.respondWith(freshOrKept(request, '/'));
  else if (OURS.test(pathname)) event.respondWith(keptOrFresh(request));
});

// The page itself: the newest there is, the kept one without a network.
async function freshOrKept(request, key) {
  const shelf = await caches.open(SHELF);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await shelf.put(key, fresh.clone());
    return fresh;
  } catch (error) {
    const kept = await shelf.match(key);
    if (kept) return kept;
    throw error;
  }
}

// Files whose names change with their content.
async function keptOrFresh(request) {
  const shelf = await caches.open(SHELF);
  const kept = await shelf.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await shelf.put(request, fresh.clone());
  return fresh;
}
