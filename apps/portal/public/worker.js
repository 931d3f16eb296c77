// Keeps the pages of the portal at hand for when the network is gone. Data are always asked for; nothing of the API is kept.
const SHELF = 'portal';
const PAGE = '/';
const NAMED_BY_CONTENT = /-[\w-]{8}\.(js|css)$/;
const NOT_OURS = /^\/(admin|api|hls)(\/|$)/;

self.addEventListener('install', (event) => event.waitUntil(stock().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin || NOT_OURS.test(pathname)) return;
  if (request.mode === 'navigate') event.respondWith(newestPage(event));
  else if (NAMED_BY_CONTENT.test(pathname)) event.respondWith(keptOrFresh(request));
});

// The page itself: the newest there is, the kept one without a network.
async function newestPage(event) {
  try {
    const fresh = await fetch(event.request);
    if (fresh.ok) event.waitUntil(stock(fresh.clone()));
    return fresh;
  } catch (error) {
    const kept = await caches.match(PAGE);
    if (kept) return kept;
    throw error;
  }
}

// Puts the page and every file that it or a file of it names on the shelf, and takes off what none names any more.
async function stock(given) {
  const page = given ?? (await fetch(PAGE));
  if (!page.ok) throw new Error(`The page answered ${page.status}`);
  const shelf = await caches.open(SHELF);
  const wanted = new Set();
  let found = namedIn(await page.clone().text());
  while (found.length > 0) {
    found.forEach((path) => wanted.add(path));
    const files = await Promise.all(found.map((path) => keptOrFresh(new Request(path))));
    const texts = await Promise.all(files.map((file) => file.text()));
    found = [...new Set(texts.flatMap(namedIn))].filter((path) => !wanted.has(path));
  }
  await shelf.put(PAGE, page);
  for (const { url } of await shelf.keys()) {
    const { pathname } = new URL(url);
    if (pathname !== PAGE && !wanted.has(pathname)) await shelf.delete(url);
  }
}

// `src="main-K3VQ2XQ7.js"` of a page, `import("./chunk-C8eGWWk9.js")` of a script.
function namedIn(text) {
  return [
    ...new Set(
      [...text.matchAll(/["'`](?:\.?\/)?([\w-]+-[\w-]{8}\.(?:js|css))["'`]/g)].map(([, name]) => `/${name}`),
    ),
  ];
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
