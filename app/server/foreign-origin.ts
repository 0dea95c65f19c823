import type { Request } from 'express';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** Callers there are no browsers, carry no cookie and prove themselves by a signature or a key. */
const withoutCookies = /^\/(webhooks|api)\//;

/**
 * Whether something is being sent from a page of another host. Companies are neighbours under one domain, which SameSite cookies
 * count as one site, so the origin must be this very host.
 */
export function isForeignOrigin(req: Request): boolean {
  if (safeMethods.has(req.method) || withoutCookies.test(req.path)) return false;
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined) return site !== 'same-origin';
  const origin = req.get('Origin');
  return !origin || !URL.canParse(origin) || new URL(origin).hostname !== req.hostname;
}
