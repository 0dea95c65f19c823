import type { Page } from 'playwright-core';
import { untilReady } from '../story/visitor.ts';

/** Addresses that are no screens, or that end the visit. */
const notScreens = /sign-out|\.(pdf|csv|xlsx|png|svg|webmanifest|ics)$|\/(export|preferences|brand|files)\b/;

/**
 * Every screen that can be reached by links from `start`, one address per kind: where only ids and filters differ, the first that was seen stands
 * for all. New screens are found by themselves.
 */
export async function findScreens(page: Page, start: string, within: string[]): Promise<string[]> {
  const { origin } = new URL(start);
  const found = new Map<string, string>();
  const waiting = [start];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const kind = kindOf(new URL(next));
    if (found.has(kind)) continue;
    // A link to a file is no screen: the browser keeps what it would have shown.
    const response = await page.goto(next).catch((error: Error) => {
      if (!error.message.includes('Download is starting')) throw error;
      return null;
    });
    if (response?.status() !== 200 || !response.headers()['content-type']?.includes('html')) continue;
    await untilReady(page);
    found.set(kind, new URL(next).pathname);
    const links = await page.$$eval('a[href]', (anchors) =>
      anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
    );
    for (const link of links) {
      const url = new URL(link);
      if (url.origin !== origin || notScreens.test(url.pathname)) continue;
      if (!within.some((path) => url.pathname === path || url.pathname.startsWith(`${path}/`))) continue;
      if (!found.has(kindOf(url))) waiting.push(`${origin}${url.pathname}`);
    }
  }
  return [...found.values()].sort();
}

/** The address with its ids and months left out. */
function kindOf({ pathname }: URL): string {
  return pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
    .replaceAll(/\d{4}-\d{2}/g, ':month')
    .replace(/\/$/, '');
}
