import { setTimeout as sleep } from 'node:timers/promises';
import { untilReady, type Visitor } from '../story/visitor.ts';

/** Addresses that are no screens, or that end the visit. */
const notScreens = /sign-out|\.(pdf|csv|xlsx|png|svg|webmanifest|ics)$|\/(export|preferences|brand|files)\b/;

type Walk = {
  /** They share the work: each opens what comes next. */
  visitors: Visitor[];
  start: string;
  within: readonly string[];
  /** What is done on each screen, while it is open. `path`: its address within the origin. */
  look: (visitor: Visitor, path: string) => Promise<void>;
};

/**
 * Goes to every screen that can be reached by links from `start`, one address per kind: where only ids and filters differ, the first that was seen
 * stands for all. New screens are found by themselves. Answers how many there were.
 */
export async function walkScreens({ visitors, start, within, look }: Walk): Promise<number> {
  const { origin } = new URL(start);
  const seen = new Set<string>();
  const underway = new Set<string>();
  const waiting = [start];

  async function walk(visitor: Visitor): Promise<void> {
    for (;;) {
      const at = waiting.findIndex((address) => !underway.has(kindOf(address)));
      const [next] = at < 0 ? [] : waiting.splice(at, 1);
      if (next === undefined) {
        if (underway.size === 0) return;
        await sleep(20);
        continue;
      }
      const kind = kindOf(next);
      if (seen.has(kind)) continue;
      underway.add(kind);
      try {
        await goTo(visitor, next, kind);
      } finally {
        underway.delete(kind);
      }
    }
  }

  async function goTo(visitor: Visitor, address: string, kind: string): Promise<void> {
    const links = await openScreen(visitor, address);
    if (!links) return;
    seen.add(kind);
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== origin || notScreens.test(url.pathname)) continue;
      if (!within.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))) continue;
      if (!seen.has(kindOf(link))) waiting.push(`${origin}${placeOf(link)}`);
    }
    await look(visitor, placeOf(address));
  }

  await Promise.all(visitors.map(walk));
  return seen.size;
}

/** The links of the screen at an address; null where there is none, such as at a file. */
async function openScreen({ page, problems }: Visitor, address: string): Promise<string[] | null> {
  const before = problems.length;
  // Within a page a place comes without the server, and nobody could tell when it is there.
  if (new URL(address).hash) await page.goto('about:blank');
  const response = await page.goto(address).catch((error: Error) => {
    // A link to a file is no screen: the browser keeps what it would have shown.
    if (!error.message.includes('Download is starting')) throw error;
    return null;
  });
  if (response?.status() !== 200 || !response.headers()['content-type']?.includes('html')) {
    problems.length = before;
    return null;
  }
  await untilReady(page);
  await page.waitForFunction(() => !document.querySelector('main [aria-busy=true]'));
  return page.$$eval('a[href]', (anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href));
}

/** The address without its origin and filters. Pages that work without a network have their places behind the `#`. */
function placeOf(address: string): string {
  const { pathname, hash } = new URL(address);
  return hash.startsWith('#/') && hash !== '#/' ? `${pathname}${hash}` : pathname;
}

/** The place with its ids and months left out. */
function kindOf(address: string): string {
  return placeOf(address)
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\d{4}-\d{2}/g, ':month')
    .replace(/\/$/, '');
}
