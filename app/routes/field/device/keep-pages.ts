const cacheName = 'linli-field';

/**
 * Registers the service worker and puts everything that the page is made of into its cache, so that it opens where there is no network. During
 * development the modules change all the time: there it is left alone.
 */
export async function keepPages(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  try {
    await navigator.serviceWorker.register('/field-service-worker.js', { scope: '/field' });
    const parts = performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ origin, pathname }) => origin === location.origin && /^\/(assets|brand)\//.test(pathname))
      .map(({ pathname, search }) => pathname + search);
    const wanted = new Set([...parts, ...partsOfPage(), '/field']);
    const cache = await caches.open(cacheName);
    // The page last: it is never there without what it needs.
    for (const path of wanted) if (path !== '/field' && !(await cache.match(path))) await cache.add(path);
    const page = await fetch('/field', { cache: 'no-store' });
    // Whoever is signed out gets another page, which is not the one to keep.
    if (page.ok && !page.redirected) await cache.put('/field', page);
    for (const request of await cache.keys()) {
      const { pathname, search } = new URL(request.url);
      if (pathname.startsWith('/assets/') && !wanted.has(pathname + search)) await cache.delete(request);
    }
  } catch {
    // No network, or a browser that keeps nothing: the page works as long as it is open.
  }
}

/** The scripts and styles that the document names, also those that the browser had already. */
function partsOfPage(): string[] {
  return [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=stylesheet]')].map(
    ({ href }) => new URL(href).pathname,
  );
}

/** Before somebody else signs in on this phone. */
export async function forgetPages(): Promise<void> {
  if ('caches' in window) await caches.delete(cacheName);
}
